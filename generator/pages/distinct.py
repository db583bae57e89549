"""What sets one posting apart: the facts, skills and sentences that no other posting of the handbook has.

Each claim has to hold by the word: a fact or skill counts only where no words of another posting may stand for it.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator import overlaps
from generator.pages.edition import Edition
from generator.pages.markdown import markdown
from generator.pages.passages import labels, marks
from generator.pages.traits import traits
from generator.roles import Role

MOST = 8
"""Rows at most."""


@dataclass(frozen=True, slots=True)
class Distinct:
    """The section's content as Markdown."""

    rows: tuple[Markup, ...]
    note: Markup


def distinct(edition: Edition, role: Role) -> Distinct:
    """Compare a role with all others of the edition."""
    if edition.size < 2:
        return Distinct((), Markup("The handbook holds no other posting to compare with."))
    rows = [
        Markup("The only one of {} {} {}").format(edition.size, markdown(words), marks(lines))
        for trait, (words, lines) in traits(role, edition.taxonomy).items()
        if edition.holders[trait] == 1
    ]
    return Distinct(tuple(rows[:MOST]), _sentences(edition, role))


def _sentences(edition: Edition, role: Role) -> Markup:
    own = list(overlaps.occurrences((role,), overlaps.SECTIONS))
    if not own:
        return Markup("The posting lists no requirements or duties that could be compared.")
    others = [row.statement for row in own if edition.common.get((row.slug, row.statement.anchor))]
    alone = [row.statement for row in own if (row.slug, row.statement.anchor) not in edition.common]
    phrases = len(own) - len(others) - len(alone)
    if not others and len(own) == 1 and not phrases:
        return Markup(
            "Its only requirement or duty stands among those of no other posting in the same or nearly the same words."
        )
    if not others and not phrases:
        return Markup(
            "None of its {} requirements and duties stands among those of another posting in the same or nearly the same words."
        ).format(len(own))
    rest = len(others) < len(alone)
    links = Markup(" ").join(
        Markup("[{}](#{}){{ .hb-l }}").format(labels(statement.lines), statement.anchor)
        for statement in (others if rest else alone)
    )
    return Markup(
        "Of its {} requirements and duties, {} {} among those of no other posting in the same or nearly the same words{}{}{}."
    ).format(
        len(own),
        len(alone),
        "stands" if len(alone) == 1 else "stand",
        "" if rest or not links else Markup(": {}").format(links),
        f"; {phrases} {'is a stock phrase' if phrases == 1 else 'are stock phrases'}" if phrases else "",
        Markup("; {} in others too: {}").format(f"{len(others)} {'stands' if len(others) == 1 else 'stand'}", links)
        if rest and links
        else "",
    )
