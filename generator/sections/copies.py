"""Copies: the probabilities of each block come in and go out with those of its copies on the page averaged.

A board prints the summary in its header and again in the text, and some paste a whole posting twice: what
reads the same is of the same zone, and what stands around one copy tells of the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.observation import Seen

WORDS = 5
"""Words from which equal lines are copies: "Requirements" may head two lists of different kinds."""

SECTIONS: tuple[Zone, ...] = ("employer", "team", "summary", "responsibilities", "required", "preferred")
"""Zones that speak in sentences or items, of which a bare name is neither."""

HEAD = 8
"""Blocks at the head of a page whose values are names."""


def agree(rows: Sequence[Seen], marginals: Sequence[dict[Zone, float]]) -> list[dict[Zone, float]]:
    """The marginals with the mean of its copies for each row that has any."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(rows):
        if len(row.words) >= WORDS:
            places.setdefault(row.words, []).append(place)
    agreed = list(marginals)
    for copies in places.values():
        if len(copies) > 1:
            mean = {
                zone: sum(marginals[place][zone] for place in copies) / len(copies) for zone in marginals[copies[0]]
            }
            for place in copies:
                agreed[place] = mean
    return agreed


def echo(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions with paragraphs that only repeat a value at the head of the page taken for that value.

    An item may say the same and mean it: "Remote" is a place above and a benefit below.
    """
    values = {
        row.words: decision.zone
        for row, decision in zip(rows[:HEAD], decisions[:HEAD], strict=True)
        if decision.zone in ("title", "meta") and row.words
    }
    return [
        replace(decision, zone=values[row.words], rule="echo", reason=None)
        if place >= HEAD and row.words in values and decision.block.kind == "paragraph" and decision.zone in SECTIONS
        else decision
        for place, (row, decision) in enumerate(zip(rows, decisions, strict=True))
    ]
