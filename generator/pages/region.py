"""The pages of regions: roles responsible for a region and roles based in it, which are two lists; and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields.scope import GLOBAL
from generator.page import Asset, Page
from generator.pages import addresses, linkeddata, matrix, pictures
from generator.pages.edition import UNTITLED, Edition
from generator.pages.facts import place
from generator.pages.listing import Count, Named, counts, rows
from generator.pages.press import print_page
from generator.pages.profile import profile
from generator.roles import Role
from generator.taxonomy import Concept


def used(edition: Edition) -> list[Concept]:
    """Regions that some role is responsible for or based in, in the scheme's order."""
    links = edition.links
    return [region for region in edition.taxonomy.regions if region.id in links.scopes or region.id in links.bases]


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The index and one page for each region that has roles."""
    concepts = used(edition)
    yield index(edition, concepts)
    for concept in concepts:
        yield page(edition, concept)


def index(edition: Edition, concepts: list[Concept]) -> Page:
    """All regions with their counts of scope."""
    here = addresses.REGIONS
    return Page(
        uri=here,
        title="Regions",
        description=f"The regions that the postings of {edition.settings.title} are responsible for or based in.",
        body=print_page(
            "concepts.md.jinja",
            here=here,
            title="Regions",
            lede=f"What a role is responsible for and where the person works are two things. {_stated(edition)} Counted first: roles responsible for a region; then those based in it.",
            size=edition.size,
            entries=[
                {
                    "label": concept.label,
                    "uri": addresses.concept("regions", concept.id),
                    "count": len(edition.links.scopes.get(concept.id, ())),
                    "note": f"{len(edition.links.bases.get(concept.id, ()))} based in it" if concept.members else "",
                    "definition": concept.definition,
                }
                for concept in concepts
            ],
            picture=pictures.atlas(edition, here, concepts),
            absent=[concept.label for concept in edition.taxonomy.regions if concept not in concepts],
        ),
        front_matter={"hide": ["navigation"]},
    )


def _stated(edition: Edition) -> str:
    """How many postings say either."""
    roles = edition.corpus.roles
    scope, base = (sum(bool(getattr(role, name)) for role in roles) for name in ("scope_regions", "base_locations"))
    return f"Of {edition.size} postings {scope} state a region of responsibility, and {base} a place of work."


def page(edition: Edition, concept: Concept) -> Page:
    """One region."""
    taxonomy = edition.taxonomy
    here = addresses.concept("regions", concept.id)
    scoped = edition.links.scopes.get(concept.id, ())
    based = edition.links.bases.get(concept.id, ())
    roles = [edition.roles[slug] for slug in scoped]
    local = [edition.roles[slug] for slug in based]
    return Page(
        uri=here,
        title=concept.label,
        description=f"{concept.label}: {len(scoped)} of {edition.size} archived postings are responsible for it, {len(based)} based in it.",
        body=print_page(
            "region.md.jinja",
            here=here,
            concept=concept,
            size=edition.size,
            countries=[taxonomy.countries.label(code) for code in concept.members],
            scoped=rows(edition, scoped),
            based=rows(edition, based),
            countries_asked="?" + "&".join(f"country={code}" for code in _countries(concept, local)),
            matrix=matrix.table(
                edition,
                here,
                regions=[concept.id],
                caption=f"Roles responsible for {concept.label} by function; under “All”, those of every region and of none.",
            )
            if any(role.function for role in roles)
            else "",
            functions=[
                (row, addresses.concept("functions", row.key))
                for row in counts(
                    (role.function, taxonomy.functions.label(role.function)) for role in local if role.function
                )
            ],
            asked=profile(edition, here, edition.ordered({*scoped, *based})),
            near=_near(edition, concept),
            bases=_bases(edition, concept, local),
            languages=counts((key, taxonomy.languages.label(key)) for role in local for key in role.languages),
            notes=_notes(local),
            worldwide=rows(edition, edition.links.scopes.get(GLOBAL, ())) if concept.id != GLOBAL else [],
            global_uri=addresses.concept("regions", GLOBAL),
        ),
        front_matter={
            "template": "region.html",
            "crumbs": [{"title": "Regions", "url": addresses.site(addresses.REGIONS)}],
            "hide": ["navigation"],
            "linked": [linkeddata.term(concept.label, concept.definition, "Regions")],
        },
    )


def _near(edition: Edition, concept: Concept) -> list[Named]:
    """Regions for which roles of this one are responsible too, or in which they are based."""
    links = edition.links
    places = {
        region.id: {*links.scopes.get(region.id, ()), *links.bases.get(region.id, ())}
        for region in edition.taxonomy.regions
    }
    own = places[concept.id]
    shared = [(region, len(own & places[region.id])) for region in edition.taxonomy.regions if region is not concept]
    return [
        Named(region.label, addresses.concept("regions", region.id), f"{count} of these {len(own)} roles there too")
        for region, count in sorted(shared, key=lambda row: -row[1])
        if count
    ]


def _countries(concept: Concept, local: list[Role]) -> list[str]:
    """Countries of the region in which these roles are based, in the region's order."""
    used = {place.country for role in local for place in role.base_locations}
    return [code for code in concept.members if code in used]


def _bases(edition: Edition, concept: Concept, local: list[Role]) -> list[Count]:
    """Places of the region in which roles are based, with the number of roles."""
    return counts(
        (words, words)
        for role in local
        for words in {place(base, edition.taxonomy) for base in role.base_locations if base.country in concept.members}
    )


def _notes(local: list[Role]) -> list[dict[str, str]]:
    """What the postings based here say of eligibility, each linked to its sentence; the first of each posting first."""
    rows = [
        (place, role, statement)
        for role in local
        for place, statement in enumerate(row for row in role.sections.logistics if row.kind != "caption")
    ]
    return [
        {
            "text": statement.text,
            "title": role.title or UNTITLED,
            "uri": addresses.sentence(role.slug, statement.anchor),
        }
        for _, role, statement in sorted(rows, key=lambda row: row[0])
    ]
