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
from generator.taxonomy import Taxonomy

OPENING = 8
"""Words of the first paragraph that serve as a statement's title."""


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


def reference(statement: SharedStatement, slug: str, taxonomy: Taxonomy) -> Reference:
    """The statement as the page of one of its carriers points to it."""
    carriers = [carrier for variant in statement.variants for carrier in variant.carriers if carrier.slug == slug]
    variants = len(statement.variants)
    return Reference(
        title=title(statement),
        zone=taxonomy.zones.label(statement.zone).lower(),
        uri=f"{addresses.STATEMENTS}#{statement.id}",
        postings=len(statement.slugs),
        wording="same words" if variants == 1 else f"{variants} variants",
        lines=tuple(sorted({line for carrier in carriers for line in carrier.lines})),
    )


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The one page of all shared statements, by what they speak of."""
    taxonomy = edition.taxonomy
    zones = [
        {
            "id": f"zone-{zone.id.replace('_', '-')}",
            "label": zone.label,
            "statements": [
                _entry(edition, statement)
                for statement in sorted(edition.corpus.shared, key=lambda shared: (-len(shared.slugs), shared.id))
                if statement.zone == zone.id
            ],
        }
        for zone in taxonomy.zones
        if any(statement.zone == zone.id for statement in edition.corpus.shared)
    ]
    here = addresses.STATEMENTS
    yield Page(
        uri=here,
        title="Employer statements",
        description=f"Passages that two or more of {edition.size} archived postings carry, each printed once with its variants.",
        body=print_page(
            "statements.md.jinja", here=here, size=edition.size, total=len(edition.corpus.shared), zones=zones
        ),
        front_matter={"template": "function.html", "hide": ["navigation"]},
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
                else [differing(first, text) for text in dict.fromkeys(variant.paragraphs)],
                "carriers": [
                    {
                        "title": edition.roles[carrier.slug].title or UNTITLED,
                        "uri": addresses.role(carrier.slug),
                        "lines": carrier.lines,
                    }
                    for carrier in variant.carriers
                ],
            }
            for place, variant in enumerate(statement.variants)
        ],
    }


def differing(first: Sequence[str], text: str) -> Markup:
    """A paragraph of a variant; words that the first variant does not have in this place are strong."""
    known = [word for paragraph in first for word in paragraph.split()]
    own = text.split()
    common: set[int] = set()
    for block in SequenceMatcher(None, known, own, autojunk=False).get_matching_blocks():
        common.update(range(block.b, block.b + block.size))
    pieces = []
    for same, group in groupby(range(len(own)), key=common.__contains__):
        words = markdown(" ".join(own[place] for place in group))
        pieces.append(words if same else Markup("**{}**").format(words))
    return Markup(" ").join(pieces)
