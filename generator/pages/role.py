"""The page of one role: fixed sections in a fixed order, the employer's words in the body, every one marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator import overlaps
from generator.corpus import Posting
from generator.ledger import FURNITURE
from generator.page import Asset, Page
from generator.pages import addresses, compare, disclosure, figures, linkeddata
from generator.pages.card import card
from generator.pages.distinct import distinct
from generator.pages.edition import UNTITLED, Edition, headline
from generator.pages.errata import report
from generator.pages.facts import NONE, place_names, summary
from generator.pages.language import language
from generator.pages.location import location
from generator.pages.paths import above
from generator.pages.press import print_page
from generator.pages.provenance import cite, provenance
from generator.pages.statements import Reference, reference
from generator.roles import Role, Statement, identity

PARTS: dict[str, tuple[str, ...]] = {
    "summary": ("summary",),
    "team": ("team",),
    "responsibilities": ("responsibilities",),
    "required": ("required",),
    "preferred": ("preferred",),
    "exposure": ("exposure",),
    "logistics": ("logistics",),
    "compensation": ("compensation", "benefits"),
}
"""Sections of the page and the zones that they show."""
FOLDS = {"employer": "About the employer", "equal_opportunity": "Equal opportunity and legal"}
"""Zones of what an employer says in general; shown folded where no other posting carries them as a passage."""

UNEXPOSED = Markup("Whether one comes to see harmful content is not stated in the posting.\n{: .hb-none }")
"""In place of a quotation where a posting names harms and states no exposure."""

UNLISTED = Markup("Not in a list of their own; see [Summary](#summary).\n{: .hb-none }")
"""In place of duties where the posting tells of the work in prose alone."""
PROSE = 300
"""Characters of a summary from which it tells of the work."""

WHERE = {"required": "required", "preferred": "preferred", "responsibilities": "in the duties"}


@dataclass(frozen=True, slots=True)
class Part:
    """One section: what stands here and what several postings say, which is folded below."""

    own: tuple[Statement, ...]
    shared: tuple[Reference, ...]


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """One page for each role, and its Markdown as a file."""
    for posting in edition.postings:
        if posting.role is not None:
            made = page(edition, posting, posting.role)
            yield made
            yield Asset(f"data/roles/{posting.role.slug}.md.txt", made.body)


def page(edition: Edition, posting: Posting, role: Role) -> Page:
    """The page of a role, with the source lines that its body shows."""
    taxonomy = edition.taxonomy
    here = addresses.role(role.slug)
    parts = {name: _part(edition, posting, role, zones) for name, zones in PARTS.items()}
    folds = {zone: _part(edition, posting, role, (zone,)).own for zone in FOLDS}
    own = [*(part.own for part in parts.values()), *folds.values()]
    known = card(posting, role, taxonomy)
    sidecar = posting.document.text.source.sidecar
    apart = distinct(edition, role)
    before, after = edition.links.neighbours.get(role.slug, (None, None))
    title = role.title or UNTITLED
    skills = _skills(edition, role)
    shared = [reference(shared, role.slug, taxonomy) for shared in edition.corpus.shared_by_slug.get(role.slug, ())]
    quoted = {row.uri for row in parts["exposure"].shared}
    body = print_page(
        "role.md.jinja",
        here=here,
        size=edition.size,
        title=title,
        facts=known,
        retrieved=sidecar.retrieved if sidecar else None,
        function_links=_concepts(edition, here, "functions", (role.function,)),
        further_links=_concepts(edition, here, "functions", role.secondary_functions),
        level_links=_concepts(edition, here, "levels", (role.level,)),
        scope_links=_concepts(edition, here, "regions", role.scope_regions),
        employer_links=[(role.employer, addresses.href(here, addresses.employer(role.employer)))]
        if role.employer
        else [],
        exposure_grade=figures.grade(role.exposure.grade, taxonomy.exposure),
        exposed=role.exposure.grade != "none" or bool(role.sections.exposure),
        exposure_unstated=UNEXPOSED,
        exposure_scale=figures.scale(role.exposure.grade, taxonomy.exposure),
        exposure_duties=disclosure.elsewhere(edition, role),
        exposure_counts=disclosure.grades(edition),
        harms=disclosure.harms(edition, role),
        parts=parts,
        unlisted=UNLISTED if sum(len(row.text) for row in parts["summary"].own) >= PROSE else None,
        skills=skills,
        tongue=language(" ".join(statement.text for rows in own for statement in rows)),
        lede=" · ".join(
            part for part in (role.employer, known["function"].text, summary(role, taxonomy)) if part and part != NONE
        ),
        location_notes=location(edition, posting, role, known),
        distinct=apart.rows,
        distinct_note=apart.note,
        related=_related(edition, role),
        compare_uri=addresses.comparison(role.slug),
        path_uri=above(edition, role),
        shared=[row for row in shared if row.uri not in quoted],
        folds=[
            {
                "label": FOLDS[zone],
                "statements": rows,
                "only": not any(edition.recurrence.elsewhere(row.text, role.slug) for row in rows),
            }
            for zone, rows in folds.items()
            if rows
        ],
        provenance=provenance(posting, role, taxonomy),
        cite=cite(role, edition.settings, sidecar.retrieved if sidecar else None),
        json_uri=f"data/roles/{role.slug}.json",
        markdown_uri=f"data/roles/{role.slug}.md.txt",
        report=report(posting, role, edition.settings),
        before=_neighbour(edition, here, before),
        after=_neighbour(edition, here, after),
    )
    label = taxonomy.functions.label(role.function) if role.function else None
    crumbs = [{"title": "Roles", "url": addresses.site(addresses.ROLES)}]
    if role.function and label:
        crumbs.append({"title": label, "url": addresses.site(addresses.concept("functions", role.function))})
    return Page(
        uri=here,
        title=headline(role) + (f" ({role.slug[-6:]})" if edition.headlines[headline(role)] > 1 else ""),
        description=f"Archived posting {identity(posting.path)}: {title}"
        + (f" at {role.employer}" if role.employer else "")
        + f". {summary(role, taxonomy)}. Each sentence traced to its source line.",
        body=body,
        front_matter={
            "template": "role.html",
            "crumbs": crumbs,
            "hide": ["navigation"],
            "search": {"boost": 2},
            "linked": [
                linkeddata.occupation(
                    title,
                    known,
                    place_names(role, taxonomy),
                    [str(skill["label"]) for skill in skills],
                    parts["responsibilities"].own,
                    (*parts["required"].own, *parts["preferred"].own),
                )
            ],
        },
        printed=_valued(posting).difference(*(row.lines for row in shared))
        | {line for rows in own for statement in rows for line in statement.lines},
    )


def _valued(posting: Posting) -> frozenset[int]:
    """Lines from which a value of the page was read; what a board printed around the posting is none of it."""
    zones = {line: decision.zone for line, decision in posting.zoning.lines.items()}
    return frozenset(
        line for found in posting.known.values() for line in found.lines if zones.get(line, FURNITURE) != FURNITURE
    )


def _part(edition: Edition, posting: Posting, role: Role, zones: Iterable[str]) -> Part:
    """Split the statements of some zones into those shown here and those of several postings."""
    fates = {entry.line: entry.fate for entry in posting.ledger}
    own: list[Statement] = []
    shared: dict[str, Reference] = {}
    for zone in zones:
        for statement in getattr(role.sections, zone):
            common = edition.shared.get((role.slug, statement.anchor))
            if common is not None:
                shared.setdefault(common.id, reference(common, role.slug, edition.taxonomy))
            elif any(fates.get(line) != "removed" for line in statement.lines):
                own.append(statement)
    return Part(tuple(own), tuple(shared.values()))


def _concepts(edition: Edition, here: str, folder: str, keys: Iterable[str | None]) -> list[tuple[str, str]]:
    scheme = edition.taxonomy.schemes[folder]
    return [(scheme.label(key), addresses.href(here, addresses.concept(folder, key))) for key in keys if key]


def _skills(edition: Edition, role: Role) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for key, named in overlaps.skills(role).items():
        sections = [row.section for row in named]
        where = next(WHERE[section] for section in (*overlaps.REQUIREMENTS, "responsibilities") if section in sections)
        rows.append(
            {
                "label": edition.taxonomy.skills.label(key),
                "uri": addresses.concept("skills", key),
                "where": where,
                "lines": tuple(sorted({line for row in named for line in row.statement.lines})),
            }
        )
    return rows


def _related(edition: Edition, role: Role) -> list[dict[str, object]]:
    return [
        {
            "title": edition.roles[related.slug].title or UNTITLED,
            "uri": addresses.role(related.slug),
            "summary": summary(edition.roles[related.slug], edition.taxonomy),
            "beside": compare.beside(role.slug, related.slug),
            "reasons": related.reasons,
        }
        for related in edition.links.related.get(role.slug, ())
    ]


def _neighbour(edition: Edition, here: str, slug: str | None) -> dict[str, str] | None:
    if slug is None:
        return None
    return {"title": edition.roles[slug].title or UNTITLED, "href": addresses.href(here, addresses.role(slug))}
