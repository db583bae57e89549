"""Employer statements: passages that several postings carry, each printed once with its variants."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from markupsafe import Markup

from generator.corpus import SharedStatement
from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import UNTITLED, Edition
from generator.pages.markdown import markdown, paragraphs
from generator.pages.press import print_page
from generator.taxonomy import Concept, Taxonomy

OPENING = 8
"""Words of the first paragraph that serve as a statement's title."""

LONGEST = 3000
"""Words of a first variant from which the others are printed without marks, which take time with their number squared."""

CARRIERS = 20
"""Roles listed below one wording at most; each role points to the statement anyway."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A shared statement as a role page points to it."""

    title: str
    zone: str
    uri: str
    postings: int
    wording: str
    """`same words` or `3 variants`."""
    lines: tuple[int, ...]
    """Source lines on the role page that points."""


def title(statement: SharedStatement) -> str:
    """The first words of a statement."""
    words = statement.variants[0].paragraphs[0].split()
    return " ".join(words[:OPENING]).rstrip(".,;:") + ("…" if len(words) > OPENING else "")


def heading(zone: Concept) -> str:
    """What the statements of a zone speak of, as a heading."""
    return "About the employer" if zone.id == "employer" else zone.label


def reference(statement: SharedStatement, slug: str, taxonomy: Taxonomy) -> Reference:
    """The statement as the page of one of its carriers points to it."""
    carriers = [carrier for variant in statement.variants for carrier in variant.carriers if carrier.slug == slug]
    variants = len(statement.variants)
    return Reference(
        title=title(statement),
        zone=heading(taxonomy.zones[statement.zone]),
        uri=addresses.statement(statement.zone, statement.id),
        postings=len(statement.slugs),
        wording="same words" if variants == 1 else f"{variants} variants",
        lines=tuple(sorted({line for carrier in carriers for line in carrier.lines})),
    )


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The index, and one page for each zone that shared statements speak of."""
    zones = [
        (zone, sorted(found, key=lambda shared: (-len(shared.slugs), shared.id)))
        for zone in edition.taxonomy.zones
        if (found := [shared for shared in edition.corpus.shared if shared.zone == zone.id])
    ]
    here = addresses.STATEMENTS
    yield Page(
        uri=here,
        title="Employer statements",
        description=f"Passages that two or more of {edition.size} archived postings carry, each printed once.",
        body=print_page(
            "statements.md.jinja",
            here=here,
            size=edition.size,
            total=len(edition.corpus.shared),
            zones=[
                (
                    zone,
                    heading(zone),
                    [(title(shared), addresses.statement(zone.id, shared.id), shared) for shared in found],
                )
                for zone, found in zones
            ],
        ),
        front_matter={"template": "function.html", "hide": ["navigation"], "search": {"exclude": True}},
    )
    for zone, found in zones:
        yield _page(edition, zone, found)


def _page(edition: Edition, zone: Concept, found: Sequence[SharedStatement]) -> Page:
    here = addresses.statement(zone.id, "").removesuffix("#")
    return Page(
        uri=here,
        title=f"Employer statements: {heading(zone)}",
        description=f"{zone.label}: {len(found)} passages that two or more of {edition.size} archived postings carry.",
        body=print_page(
            "statement.md.jinja",
            here=here,
            size=edition.size,
            heading=heading(zone),
            statements=[_entry(edition, shared) for shared in found],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": "Employer statements", "url": addresses.site(addresses.STATEMENTS)}],
            "hide": ["navigation"],
            "search": {"exclude": True},
        },
    )


def _entry(edition: Edition, statement: SharedStatement) -> dict[str, object]:
    first = tuple(dict.fromkeys(statement.variants[0].paragraphs))
    return {
        "id": statement.id,
        "title": title(statement),
        "employer": statement.employer or "several employers",
        "postings": len(statement.slugs),
        "variants": [
            {
                "paragraphs": [piece for text in first for piece in map(markdown, paragraphs(text))]
                if place == 0
                else [
                    differing(first, piece) for text in dict.fromkeys(variant.paragraphs) for piece in paragraphs(text)
                ],
                "carriers": [
                    {
                        "title": edition.roles[carrier.slug].title or UNTITLED,
                        "uri": addresses.role(carrier.slug),
                        "lines": carrier.lines,
                    }
                    for carrier in variant.carriers[:CARRIERS]
                ],
                "more": max(0, len(variant.carriers) - CARRIERS),
            }
            for place, variant in enumerate(statement.variants)
        ],
    }


def differing(first: Sequence[str], text: str) -> Markup:
    """A paragraph of a variant; words that the first variant does not have in this place are strong."""
    known = [word for paragraph in first for word in paragraph.split()]
    own = text.split()
    if len(known) > LONGEST:
        return markdown(text)
    common: set[int] = set()
    for block in SequenceMatcher(None, known, own, autojunk=False).get_matching_blocks():
        common.update(range(block.b, block.b + block.size))
    pieces = []
    for same, group in groupby(range(len(own)), key=common.__contains__):
        words = markdown(" ".join(own[place] for place in group))
        pieces.append(words if same else Markup("**{}**").format(words))
    return Markup(" ").join(pieces)
