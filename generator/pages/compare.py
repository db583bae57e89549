"""Comparisons: each role beside the roles related to it, section by section, and the data to compare any by."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from generator import overlaps
from generator.overlaps import Section, covered, fold, nearness
from generator.page import Asset, Page
from generator.pages import addresses, choice, disclosure
from generator.pages.edition import UNTITLED, Edition
from generator.pages.facts import NONE, facts
from generator.pages.language import language, said_html
from generator.pages.markdown import html, plain
from generator.pages.passages import excerpt, labels
from generator.pages.press import print_page
from generator.roles import Role, Statement

OPEN = 2
"""Comparisons that stand open on the page of a role; those with its other related roles are folded."""
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
HEADINGS = {
    "responsibilities": "Responsibilities",
    "required": "Required qualifications",
    "preferred": "Preferred qualifications",
    "exposure": "Content exposure and wellbeing",
}
"""Sections compared; compare.js has the same."""

_SENTENCE_END = re.compile(r"(?<=[.!?])\s++(?=\W?[A-Z])")


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement that both have; words of runs that both have are bold where the wording differs."""

    left: Markup
    right: Markup
    same: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """One section of two roles; every text is HTML with its source mark."""

    id: str
    heading: str
    both: tuple[Pair, ...]
    left: tuple[Markup, ...]
    right: tuple[Markup, ...]


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The page of all facts, a page for each role that has related roles, and the data to compare any roles by."""
    yield choice.page(edition)
    for role in edition.corpus.roles:
        yield Asset(f"data/compare/{role.slug}.json", _data(edition, role))
        if edition.links.related.get(role.slug):
            yield _page(edition, role)


def beside(slug: str, other: str) -> str:
    """URI of the comparison of a role with one that is related to it."""
    return f"{addresses.comparison(slug)}#with-{other[-6:]}"


def _page(edition: Edition, role: Role) -> Page:
    here = addresses.comparison(role.slug)
    title = role.title or UNTITLED
    others = [edition.roles[related.slug] for related in edition.links.related[role.slug]]
    own, known = _sections(edition, role), _facts(edition, role)
    return Page(
        uri=here,
        title=f"Compare: {title}, {role.employer or NONE} ({role.slug[-6:]})",
        description=f"{title} ({role.slug[-6:]}) side by side with "
        + " and ".join(other.title or UNTITLED for other in others[:OPEN])
        + ": facts, duties, requirements and exposure in both and in only one.",
        body=print_page(
            "comparison.md.jinja",
            here=here,
            title=title,
            slug=role.slug,
            uri=addresses.role(role.slug),
            employer=role.employer or NONE,
            open=OPEN,
            others=[
                {
                    "id": f"with-{other.slug[-6:]}",
                    "title": other.title or UNTITLED,
                    "names": _names(role, other),
                    "slug": other.slug,
                    "uri": addresses.role(other.slug),
                    "employer": other.employer or NONE,
                    "facts": list(zip(known, _facts(edition, other), strict=True)),
                    "sections": [
                        _compare(here, section, role, left, other, right)
                        for section, left, right in zip(HEADINGS, own, _sections(edition, other), strict=True)
                    ],
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


def _names(role: Role, other: Role) -> tuple[str, str]:
    """What two roles are called beside each other: the title where it tells them apart, else more."""
    titles = [one.title or UNTITLED for one in (role, other)]
    if titles[0] == titles[1] and role.employer == other.employer:
        titles = [f"{title} ({one.slug[-6:]})" for title, one in zip(titles, (role, other), strict=True)]
    elif titles[0] == titles[1]:
        titles = [f"{title}, {one.employer or NONE}" for title, one in zip(titles, (role, other), strict=True)]
    return titles[0], titles[1]


def _facts(edition: Edition, role: Role) -> list[tuple[str, str, bool]]:
    """Labels and words of the facts compared, and whether they are inferred; empty where the posting states none."""
    known = facts(role, edition.taxonomy)
    further = known["secondary_functions"].text
    harms = ", ".join(map(edition.taxonomy.harms.label, role.exposure.harms))
    words = {name: known[name].text for name in COMPARED}
    words["function"] += f", also {further}" if further else ""
    inferred = {name: bool((found := known[name].evidence) and found.inferred) for name in COMPARED}
    rows = [(known[name].label, words[name], inferred[name]) for name in COMPARED]
    at = COMPARED.index("exposure") + 1
    return [*rows[:at], ("Harms named", harms, False), *rows[at:]]


def _data(edition: Edition, role: Role) -> str:
    """One role for the script: its facts in words, and each statement with its mark and anchor."""
    found = {
        "title": role.title or UNTITLED,
        "employer": role.employer or NONE,
        "facts": _facts(edition, role),
        "sections": [
            [(plain(excerpt(row.text)), labels(row.lines), row.anchor, language(row.text)) for row in section]
            for section in _sections(edition, role, None)
        ],
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")) + "\n"


def statements(role: Role, section: Section, most: int | None = overlaps.MOST) -> list[Statement]:
    """What is compared of a section; captions are no statements and in no count of the role's page."""
    return [row.statement for row in overlaps.occurrences((role,), (section,), most)]


def _sections(edition: Edition, role: Role, most: int | None = overlaps.MOST) -> list[list[Statement]]:
    """What is compared of a role, section by section.

    Of its exposure it is each sentence, for the same notice stands in one paragraph here and in two there.
    """
    told = [
        statement.model_copy(update={"text": sentence})
        for statement in disclosure.quoted(edition, role)
        for sentence in _SENTENCE_END.split(statement.text)
    ]
    return [*(statements(role, section, most) for section in overlaps.SECTIONS), told[:most]]


def _compare(
    here: str, section: str, role: Role, left: Sequence[Statement], other: Role, right: Sequence[Statement]
) -> Compared:
    rest = [(statement, fold(excerpt(statement.text))) for statement in right]
    both: list[Pair] = []
    only: list[Markup] = []
    for statement in left:
        own = fold(excerpt(statement.text))
        measures = [nearness(own, words) for _, words in rest]
        if max(measures, default=0.0) < overlaps.NEAR:
            only.append(_line(here, role, statement))
            continue
        near, words = rest.pop(measures.index(max(measures)))
        same = own == words
        both.append(
            Pair(
                _line(here, role, statement, "" if same else near.text),
                _mark(here, other, near) if same else _line(here, other, near, statement.text),
                same,
            )
        )
    return Compared(
        section,
        HEADINGS[section],
        tuple(both),
        tuple(only),
        tuple(_line(here, other, statement) for statement, _ in rest),
    )


def strong(text: str, other: str) -> Markup:
    """A text as HTML whose words in runs that stand in the other too are bold."""
    words = text.split()
    # Folding may part or drop a word, so each folded word remembers which written one it comes from.
    origin = [(place, part) for place, word in enumerate(words) for part in fold(word)]
    common = {origin[place][0] for place in covered([part for _, part in origin], fold(other))}
    return Markup(" ").join(
        Markup("<b>{}</b>").format(piece) if shared else piece
        for shared, group in groupby(range(len(words)), key=common.__contains__)
        for piece in [html(" ".join(words[place] for place in group))]
    )


def _line(here: str, role: Role, statement: Statement, other: str = "") -> Markup:
    text = excerpt(statement.text)
    return (strong(text, other) if other else said_html(text)) + _mark(here, role, statement)


def _mark(here: str, role: Role, statement: Statement) -> Markup:
    return Markup(' <a class="hb-l" href="{}"><span class="hb-sr">{}, source line </span>{}</a>').format(
        addresses.href(here, f"{addresses.role(role.slug)}#{statement.anchor}"),
        html(role.title or UNTITLED),
        labels(statement.lines),
    )
