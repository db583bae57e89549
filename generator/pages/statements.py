"""Employer statements: passages that several postings carry, each printed once with its variants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from markupsafe import Markup

from generator.corpus import SharedStatement, Variant
from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import UNTITLED, Edition, headline
from generator.pages.language import spoken
from generator.pages.markdown import html, markdown, paragraphs
from generator.pages.press import print_page
from generator.roles import Statement
from generator.taxonomy import Concept, Taxonomy

OPENING = 8
"""Words of the first paragraph that serve as a statement's title."""

LONGEST = 3000
"""Words of a first variant from which the others are printed without marks, which take time with their number squared."""
LISTED = 20
"""Statements of one zone on the index at most, those of most postings first; the page of the zone has all."""
STANDING = 8
"""Statements of one zone that stand open on its page, those of most postings; the others are folded, by employer."""
OPEN = 2
"""Wordings of one statement that stand open; the others are folded."""
CARRIERS = 4
"""Roles below one wording that stand open; the others are folded."""
STRONG, STRONG_HTML = Markup("**{}**"), Markup("<strong>{}</strong>")


@dataclass(frozen=True, slots=True)
class Carried:
    """A role that carries a wording, and where."""

    title: str
    uri: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """One variant of a statement; what differs from the first is strong."""

    place: int
    paragraphs: tuple[Markup, ...]
    open: tuple[Carried, ...]
    folded: tuple[Carried, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A shared statement as a role page points to it."""

    title: str
    zone: str
    uri: str
    postings: int
    variants: int
    lines: tuple[int, ...]
    """Source lines of the role whose page points."""
    statements: tuple[Statement, ...]
    """What that role says of it, in its own wording."""


def title(wording: Variant) -> str:
    """The first words of a wording: another may name another employer."""
    words = wording.paragraphs[0].split()
    return " ".join(words[:OPENING]).rstrip(".,;:") + ("…" if len(words) > OPENING else "")


def heading(zone: Concept) -> str:
    """What the statements of a zone speak of, as a heading."""
    return "About the employer" if zone.id == "employer" else zone.label


def reference(statement: SharedStatement, slug: str, taxonomy: Taxonomy) -> Reference:
    """The statement as the page of one of its carriers points to it."""
    own = [(variant, carrier) for variant in statement.variants for carrier in variant.carriers if carrier.slug == slug]
    carriers = [carrier for _, carrier in own]
    return Reference(
        title=title(own[0][0]),
        zone=heading(taxonomy.zones[statement.zone]),
        uri=addresses.statement(statement.zone, statement.id),
        postings=len(statement.slugs),
        variants=len(statement.variants),
        lines=tuple(sorted({line for carrier in carriers for line in carrier.lines})),
        statements=tuple(one for carrier in carriers for one in carrier.statements),
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
                    [
                        (title(shared.variants[0]), addresses.statement(zone.id, shared.id), shared)
                        for shared in found[:LISTED]
                    ],
                    len(found),
                    _uri(zone),
                )
                for zone, found in zones
            ],
        ),
        front_matter={"template": "function.html", "hide": ["navigation"], "search": {"exclude": True}},
    )
    for zone, found in zones:
        yield _page(edition, zone, found)


def _uri(zone: Concept) -> str:
    return addresses.statement(zone.id, "").removesuffix("#")


def _page(edition: Edition, zone: Concept, found: Sequence[SharedStatement]) -> Page:
    here = _uri(zone)
    shown = STANDING if len(found) > STANDING + 1 else STANDING + 1
    return Page(
        uri=here,
        title=f"Employer statements: {heading(zone)}",
        description=f"{zone.label}: {len(found)} passages that two or more of {edition.size} archived postings carry.",
        body=print_page(
            "statement.md.jinja",
            here=here,
            size=edition.size,
            heading=heading(zone),
            statements=[_entry(edition, shared) for shared in found[:shown]],
            others=[_entry(edition, shared, whole=True) for shared in sorted(found[shown:], key=_employer)],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": "Employer statements", "url": addresses.site(addresses.STATEMENTS)}],
            "hide": ["navigation"],
            "search": {"exclude": True},
        },
    )


def _employer(statement: SharedStatement) -> tuple[bool, str]:
    """Statements of several employers come last."""
    return statement.employer is None, (statement.employer or "").casefold()


def _entry(edition: Edition, statement: SharedStatement, *, whole: bool = False) -> dict[str, object]:
    """A statement with its wordings, all of them folded for one that is folded as a whole."""
    shown = 0 if whole else OPEN if len(statement.variants) > OPEN + 1 else OPEN + 1
    wordings = [
        _wording(edition, statement, variant, place, folded=place > shown)
        for place, variant in enumerate(statement.variants, 1)
    ]
    return {
        "id": statement.id,
        "title": title(statement.variants[0]),
        "employer": statement.employer or "several employers",
        "postings": len(statement.slugs),
        "open": wordings[:shown],
        "folded": wordings[shown:],
    }


def _name(edition: Edition, statement: SharedStatement, slug: str) -> str:
    """The role that carries a statement, with its employer where several have it."""
    role = edition.roles[slug]
    return (role.title or UNTITLED) if statement.employer else headline(role)


def _wording(edition: Edition, statement: SharedStatement, variant: Variant, place: int, *, folded: bool) -> Wording:
    """One variant beside the first; its paragraphs are Markdown, those of a fold HTML."""
    first = statement.variants[0]
    known = tuple(dict.fromkeys(first.paragraphs))
    escape, strong = (html, STRONG_HTML) if folded else (markdown, STRONG)
    carriers = [
        Carried(_name(edition, statement, carrier.slug), addresses.role(carrier.slug), carrier.lines)
        for carrier in variant.carriers
    ]
    shown = CARRIERS if len(carriers) > CARRIERS + 1 else CARRIERS + 1
    return Wording(
        place,
        tuple(
            spoken(text, escape(piece) if variant is first else differing(known, piece, escape, strong))
            for text in dict.fromkeys(variant.paragraphs)
            for piece in paragraphs(text)
        ),
        tuple(carriers[:shown]),
        tuple(carriers[shown:]),
    )


def differing(
    first: Sequence[str], text: str, escape: Callable[[str], Markup] = markdown, strong: Markup = STRONG
) -> Markup:
    """A paragraph of a variant; words that the first variant does not have in this place are strong."""
    known = [word for paragraph in first for word in paragraph.split()]
    own = text.split()
    if len(known) > LONGEST:
        return escape(text)
    common: set[int] = set()
    for block in SequenceMatcher(None, known, own, autojunk=False).get_matching_blocks():
        common.update(range(block.b, block.b + block.size))
    pieces = []
    for same, group in groupby(range(len(own)), key=common.__contains__):
        words = escape(" ".join(own[place] for place in group))
        pieces.append(words if same else strong.format(words))
    return Markup(" ").join(pieces)
