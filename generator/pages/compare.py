"""Comparisons: each role beside the roles closest to it, section by section, and the facts of all side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator import overlaps
from generator.overlaps import Section, covered, fold, nearness
from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import UNTITLED, Edition
from generator.pages.facts import NONE, facts
from generator.pages.listing import rows
from generator.pages.markdown import markdown
from generator.pages.passages import excerpt, label
from generator.pages.press import print_page
from generator.roles import Role, Statement

FACTS = 40
"""Roles of the table of all facts at most; all of them stand in the index."""
CLOSEST = 2
"""Roles that one role is compared with."""
COMPARED = (
    "employer",
    "function",
    "level",
    "track",
    "scope_regions",
    "base_locations",
    "exposure",
    "min_years",
    "languages",
)
"""Fields of the table of facts."""
HEADINGS: dict[Section, str] = {
    "responsibilities": "Responsibilities",
    "required": "Required qualifications",
    "preferred": "Preferred qualifications",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement that both have; words of runs that both have are strong where the wording differs."""

    left: Markup
    right: Markup
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """One section of two roles."""

    id: str
    heading: str
    both: tuple[Pair, ...]
    left: tuple[Markup, ...]
    right: tuple[Markup, ...]


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The page of all facts, and one page for each role that has related roles."""
    yield _index(edition)
    for role in edition.corpus.roles:
        if edition.links.related.get(role.slug):
            yield _page(edition, role)


def uri(slug: str) -> str:
    """URI of the page that compares a role with those closest to it."""
    return f"compare/{slug}.md"


def _index(edition: Edition) -> Page:
    here = addresses.COMPARE
    listed = rows(edition, edition.roles)
    return Page(
        uri=here,
        title="Compare roles",
        description=f"The facts of {edition.size} archived postings side by side, and each beside those closest to it.",
        body=print_page(
            "compare.md.jinja",
            here=here,
            size=edition.size,
            options=sorted(
                ((slug_of(row.uri), f"{row.title}, {row.employer}") for row in listed),
                key=lambda pair: (pair[1].casefold(), pair[0]),
            ),
            rows=[
                (row, uri(slug_of(row.uri)), bool(edition.links.related.get(slug_of(row.uri))))
                for row in listed[:FACTS]
            ],
        ),
        front_matter={"template": "compare.html", "hide": ["navigation", "toc"]},
    )


def slug_of(page: str) -> str:
    """The slug in the URI of a role page."""
    return page.removeprefix("roles/").removesuffix(".md")


def _page(edition: Edition, role: Role) -> Page:
    here = uri(role.slug)
    title = role.title or UNTITLED
    others = [edition.roles[related.slug] for related in edition.links.related[role.slug][:CLOSEST]]
    own = facts(role, edition.taxonomy)
    return Page(
        uri=here,
        title=f"Compare: {title}, {role.employer or NONE} ({role.slug[-6:]})",
        description=f"{title} ({role.slug[-6:]}) side by side with "
        + " and ".join(other.title or UNTITLED for other in others)
        + ": facts, duties and requirements in both and in only one.",
        body=print_page(
            "comparison.md.jinja",
            here=here,
            title=title,
            uri=addresses.role(role.slug),
            others=[
                {
                    "id": f"with-{other.slug[-6:]}",
                    "title": other.title or UNTITLED,
                    "uri": addresses.role(other.slug),
                    "facts": [
                        (own[name].label, own[name].text or NONE, theirs[name].text or NONE)
                        for theirs in (facts(other, edition.taxonomy),)
                        for name in COMPARED
                    ],
                    "sections": [_compare(here, role, other, section) for section in overlaps.SECTIONS],
                }
                for other in others
            ],
        ),
        front_matter={
            "template": "compare.html",
            "crumbs": [{"title": "Compare roles", "url": addresses.site(addresses.COMPARE)}],
            "hide": ["navigation", "toc"],
            "search": {"exclude": True},
        },
    )


def _compare(here: str, role: Role, other: Role, section: Section) -> Compared:
    left: Sequence[Statement] = getattr(role.sections, section)
    right: list[Statement] = list(getattr(other.sections, section))
    both: list[Pair] = []
    only: list[Markup] = []
    for statement in left:
        near = max(right, key=lambda one: nearness(fold(statement.text), fold(one.text)), default=None)
        if near is None or nearness(fold(statement.text), fold(near.text)) < overlaps.NEAR:
            only.append(markdown(excerpt(statement.text)) + _mark(here, role, statement))
            continue
        right.remove(near)
        same = fold(statement.text) == fold(near.text)
        both.append(
            Pair(
                (markdown(excerpt(statement.text)) if same else strong(excerpt(statement.text), near.text))
                + _mark(here, role, statement),
                (markdown(excerpt(near.text)) if same else strong(excerpt(near.text), statement.text))
                + _mark(here, other, near),
                same,
            )
        )
    return Compared(
        section,
        HEADINGS[section],
        tuple(both),
        tuple(only),
        tuple(markdown(excerpt(statement.text)) + _mark(here, other, statement) for statement in right),
    )


def strong(text: str, other: str) -> Markup:
    """A text whose words in runs that stand in the other too are strong."""
    words = text.split()
    # Folding may part or drop a word, so each folded word remembers which written one it comes from.
    origin = [(place, part) for place, word in enumerate(words) for part in fold(word)]
    common = {origin[place][0] for place in covered([part for _, part in origin], fold(other))}
    pieces: list[Markup] = []
    at = 0
    while at < len(words):
        end = at + 1
        while end < len(words) and (end in common) == (at in common):
            end += 1
        piece = markdown(" ".join(words[at:end]))
        pieces.append(Markup("**{}**").format(piece) if at in common else piece)
        at = end
    return Markup(" ").join(pieces)


def _mark(here: str, role: Role, statement: Statement) -> Markup:
    return Markup(" [{}]({}){{ .hb-l }}").format(
        label(statement.lines[0], statement.lines[-1]),
        addresses.link(here, f"{addresses.role(role.slug)}#{statement.anchor}"),
    )
