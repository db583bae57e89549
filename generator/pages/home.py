"""The home page: what this is, a way to find a role, the matrix, four ways in, the numbers and the ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.corpus import Posting
from generator.links import OUTSIDE
from generator.page import Asset, Page
from generator.pages import addresses, figures, function, matrix, region
from generator.pages.edition import UNTITLED, Edition
from generator.pages.figures import Sums
from generator.pages.listing import Count, Row, counts, rows
from generator.pages.press import print_page
from generator.roles import Role

CODES = 10
"""Barcodes on the page at most."""
NEW = 8
"""Newly added roles at most."""


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The one page."""
    here = addresses.HOME
    taxonomy = edition.taxonomy
    roles = edition.corpus.roles
    entries = [entry for posting in edition.postings for entry in posting.ledger]
    shown = _first(edition)
    room = max([figures.WIDTH, *(len(posting.ledger) for posting in shown)])
    new = _newest(edition)
    used = function.used(edition)
    yield Page(
        uri=here,
        title=edition.settings.title,
        description="What Trust & Safety jobs ask for, in the employers’ own words, every sentence traced to its source line: "
        f"{edition.size} archived postings by function and region.",
        body=print_page(
            "home.md.jinja",
            here=here,
            size=edition.size,
            employers=len(edition.employers),
            functions=[
                (
                    Count(concept.id, concept.label, len(edition.links.functions[concept.id])),
                    addresses.concept("functions", concept.id),
                )
                for concept in used
                if concept.id in edition.links.functions
            ],
            functionless=sum(not role.function for role in roles),
            regions=_counted(
                edition,
                "regions",
                counts((key, taxonomy.regions.label(key)) for role in roles for key in role.scope_regions),
            ),
            unscoped=sum(not role.scope_regions for role in roles),
            levels=[
                (Count(level.id, level.label, count), addresses.concept("levels", level.id))
                for level in taxonomy.levels
                if (count := sum(role.level == level.id for role in roles))
            ],
            matrix=matrix.table(
                edition,
                here,
                caption="Each role counts under its primary function and each region that it is responsible for, and once in the totals. An outlined cell is a further function.",
            ),
            absent_regions=[concept.label for concept in taxonomy.regions if concept.id not in edition.links.scopes],
            absent_functions=function.absent(edition),
            any_region=bool(region.used(edition)),
            sums=Sums.of(entries),
            legend=figures.legend(Sums.of(entries)),
            responsibilities=sum(len(role.sections.responsibilities) for role in roles),
            required=sum(len(role.sections.required) for role in roles),
            preferred=sum(len(role.sections.preferred) for role in roles),
            codes=[
                {
                    "title": posting.role.title or UNTITLED,
                    "uri": addresses.role(posting.role.slug),
                    "employer": posting.role.employer if len(edition.employers) > 1 else None,
                    "sums": Sums.of(posting.ledger),
                    "barcode": figures.barcode(posting.ledger, room),
                }
                for posting in shown
                if posting.role is not None
            ],
            more=max(0, edition.size - CODES),
            new=new,
        ),
        front_matter={"template": "home.html", "hide": ["navigation", "toc"], "search": {"exclude": True}},
    )


def _first(edition: Edition) -> list[Posting]:
    """Postings whose barcodes stand here: those of the profession first, of many functions, employers and titles."""
    left = [(posting, role) for posting in edition.postings if (role := posting.role)]
    seen: Counter[tuple[str, str | None]] = Counter()
    chosen: list[Posting] = []
    while left and len(chosen) < CODES:
        at = min(range(len(left)), key=lambda place: (*_told(left[place][1], seen), place))
        posting, role = left.pop(at)
        seen.update((("function", role.function), ("employer", role.employer), ("title", role.title)))
        chosen.append(posting)
    return sorted(chosen, key=edition.postings.index)


def _told(role: Role, seen: Counter[tuple[str, str | None]]) -> tuple[bool, int, int, int]:
    """How little of a role is new beside those chosen before."""
    return (
        role.function in (None, OUTSIDE),
        seen["title", role.title],
        seen["function", role.function],
        seen["employer", role.employer],
    )


def _counted(edition: Edition, folder: str, tally: list[Count]) -> list[tuple[Count, str]]:
    return [(row, addresses.concept(folder, row.key)) for row in tally]


def _newest(edition: Edition) -> list[tuple[Row, str]]:
    """Roles by the day on which their posting was retrieved, newest first; none where no sidecar says."""
    dated = [
        (sidecar.retrieved, posting.role.slug)
        for posting in edition.postings
        if posting.role is not None and (sidecar := posting.document.text.source.sidecar) and sidecar.retrieved
    ]
    newest = sorted(dated, key=lambda pair: (-int(pair[0].replace("-", "")), pair[1]))[:NEW]
    return [(rows(edition, [slug])[0], retrieved) for retrieved, slug in newest]
