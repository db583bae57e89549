"""The title: decisions come in; where no line was taken for it, the likeliest short line at the start goes out as it.

Nearly every page names its role near the top.  The model judges each line by itself, and in a language or layout that
it hardly knows it gives every line of a page's head to the board.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.observation import Seen
from generator.taxonomy.firms import is_formed

RULE = "only-title"
START = 20
"""Lines of a page among which its title is sought."""
WORDS = 12
"""Words of a title at most."""
THOUGHT_OF = 0.1
"""Probability that the model must give to a title; below it the other lines of the head are as likely."""
SPOKEN_OF = 2
"""Other lines that name an employer at least; sentences seldom say the whole of a title."""
_MISTAKEN: tuple[Zone, ...] = ("chrome", "meta", "heading")


def name(
    rows: Sequence[Seen], marginals: Sequence[Mapping[Zone, float]], decisions: Sequence[Decision]
) -> list[Decision]:
    """The decisions with a title, if a line may be one."""
    named = list(decisions)
    if any(decision.zone == "title" for decision in decisions):
        return named
    probable = [each.get("title", 0.0) for each in marginals[:START]]
    likely = [
        place
        for place, chance in enumerate(probable)
        if chance >= THOUGHT_OF and _may_be(rows[place], decisions[place]) and not _is_spoken_of(rows[place], rows)
    ]
    if likely:
        place = max(likely, key=probable.__getitem__)
        named[place] = replace(decisions[place], zone="title", rule=RULE, confidence=probable[place], reason=None)
    return named


def _may_be(row: Seen, decision: Decision) -> bool:
    """Whether a line is short but has words, states no value under a label, and names no firm."""
    short = not row.label and 0 < len(row.words) <= WORDS
    return short and decision.zone in _MISTAKEN and not is_formed(row.block.text)


def _is_spoken_of(row: Seen, rows: Sequence[Seen]) -> bool:
    """Whether longer lines say the words of this one, as those of a posting do the name of its employer."""
    words, size = row.words, len(row.words)
    longer = (other.words for other in rows if len(other.words) > size)
    saying = (any(other[at : at + size] == words for at in range(len(other) - size + 1)) for other in longer)
    return sum(saying) >= SPOKEN_OF
