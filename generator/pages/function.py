"""The pages of functions: definition, roles, what they have in common and how they differ; and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.links import OUTSIDE
from generator.page import Asset, Page
from generator.pages import addresses, commonness, facets, figures, linkeddata, matrix, pictures
from generator.pages.edition import UNTITLED, Edition
from generator.pages.listing import SHORT, counts, rows
from generator.pages.press import print_page
from generator.pages.profile import profile
from generator.pages.spread import FACTS, MANY, bases, places, spread
from generator.roles import Role, extracted
from generator.taxonomy import Concept

OURS = "This handbook"
"""Source of a definition that rests on nobody else's."""


def used(edition: Edition) -> list[Concept]:
    """Functions that have roles, primary or further, most roles first."""
    links = edition.links
    return sorted(
        (
            concept
            for concept in edition.taxonomy.functions
            if concept.id in links.functions or concept.id in links.secondary
        ),
        key=lambda concept: (concept.id == OUTSIDE, -len(links.functions.get(concept.id, ())), concept.label),
    )


def absent(edition: Edition) -> list[str]:
    """The labels of functions of the profession that no role has."""
    present = used(edition)
    return [concept.label for concept in edition.taxonomy.functions if concept not in present and concept.id != OUTSIDE]


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The index and one page for each function that has roles."""
    concepts = used(edition)
    yield index(edition, concepts)
    for concept in concepts:
        yield page(edition, concept)


def index(edition: Edition, concepts: list[Concept]) -> Page:
    """All functions with their counts; those without a role are named."""
    here = addresses.FUNCTIONS
    return Page(
        uri=here,
        title="Functions",
        description=f"The functions of {edition.settings.title} that have postings, with definitions and counts.",
        body=print_page(
            "concepts.md.jinja",
            here=here,
            title="Functions",
            lede="What kinds of work the postings are for. Each role counts once, under its primary function.",
            size=edition.size,
            entries=[
                {
                    "label": concept.label,
                    "uri": addresses.concept("functions", concept.id),
                    "count": len(edition.links.functions.get(concept.id, ())),
                    "note": f"further function of {also}"
                    if (also := len(edition.links.secondary.get(concept.id, ())))
                    else "",
                    "definition": concept.definition,
                }
                for concept in concepts
            ],
            picture="",
            absent=absent(edition),
        ),
        front_matter={"hide": ["navigation"]},
    )


def page(edition: Edition, concept: Concept) -> Page:
    """One function."""
    taxonomy = edition.taxonomy
    here = addresses.concept("functions", concept.id)
    slugs = edition.links.functions.get(concept.id, ())
    roles = edition.ordered(slugs)
    also = edition.links.secondary.get(concept.id, ())
    asked = profile(edition, here, roles)
    columns = [
        ((SHORT.get(name, name), extracted()[name].label), any(getattr(role, name) for role in roles)) for name in FACTS
    ]
    return Page(
        uri=here,
        title=concept.label,
        description=f"{concept.label}: {concept.definition} {len(roles)} of {edition.size} archived postings.",
        body=print_page(
            "function.md.jinja",
            here=here,
            concept=concept,
            own=concept.source == OURS,
            size=edition.size,
            n=len(roles),
            levels=counts((role.level, taxonomy.levels.label(role.level)) for role in roles if role.level),
            ranked=sum(role.infers("level") for role in roles),
            scopes=counts((key, taxonomy.regions.label(key)) for role in roles for key in role.scope_regions),
            unscoped=sum(not role.scope_regions for role in roles),
            bases=bases(edition, roles),
            exposures=[
                (figures.grade(grade.id, taxonomy.exposure), count)
                for grade in taxonomy.exposure
                if (count := sum(role.exposure.grade == grade.id for role in roles))
            ],
            groups=_by_region(edition, roles),
            also=rows(edition, also, but=concept.id),
            asked=asked,
            overlap=pictures.overlap(edition, here, roles, asked.common[: commonness.GROUPS]),
            most=commonness.GROUPS,
            duties=commonness.duties(edition, roles),
            differing=rows(edition, slugs) if len(roles) <= MANY else [],
            columns=[column for column, stated in columns if stated],
            unstated=[label for (_, label), stated in columns if not stated],
            spread=spread(edition, roles) if len(roles) > MANY else [],
            many=len(roles) > MANY,
            harms=[
                (row, addresses.concept("harms", row.key))
                for row in counts((key, taxonomy.harms.label(key)) for role in roles for key in role.exposure.harms)
            ],
            places=places(edition, roles),
            neighbours=_neighbours(edition, concept),
            kin=[taxonomy.functions.label(key) for key in concept.related],
            reading=[tuple(part.strip() for part in line.rsplit("|", 1)) for line in concept.reading if "|" in line],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": "Functions", "url": addresses.site(addresses.FUNCTIONS)}],
            "hide": ["navigation"],
            "linked": [linkeddata.term(concept.label, concept.definition, "Functions")],
        },
    )


def _by_region(edition: Edition, roles: list[Role]) -> list[dict[str, object]]:
    """Roles by scope region, in the scheme's order, those without a region last."""
    groups: list[dict[str, object]] = []
    for region in (*(region.id for region in edition.taxonomy.regions), matrix.NOWHERE):
        slugs = [role.slug for role in roles if region in (role.scope_regions or (matrix.NOWHERE,))]
        if slugs:
            groups.append(
                {
                    "id": matrix.fragment(region),
                    "label": matrix.region_label(edition, region) if region else "Region not stated",
                    "key": region or facets.NONE,
                    "rows": rows(edition, slugs),
                }
            )
    return groups


def _neighbours(edition: Edition, concept: Concept) -> list[dict[str, object]]:
    """Functions that the taxonomy calls related or that share a role with this one."""
    links = edition.links
    bridges: dict[str, list[Role]] = {key: [] for key in concept.related}
    for role in edition.corpus.roles:
        keys = {role.function, *role.secondary_functions}
        if concept.id in keys:
            for key in sorted(key for key in keys if key and key != concept.id):
                bridges.setdefault(key, []).append(role)
    return [
        {
            "label": edition.taxonomy.functions.label(key),
            "uri": addresses.concept("functions", key),
            "count": len(links.functions.get(key, ())),
            "definition": edition.taxonomy.functions[key].definition,
            "n": len(roles),
            "roles": [*{role.title or UNTITLED: addresses.role(role.slug) for role in reversed(roles)}.items()][::-1],
        }
        for key, roles in bridges.items()
        if key in links.functions or key in links.secondary
    ]
