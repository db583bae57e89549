"""Headed lists: decisions come in, what is asked for under a known heading of options goes out as optional.

What is preferred is worded like what is required: only the heading can tell one from the other.  A heading under
which most lines are of another kind has lied and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.observation import Seen

ASKED: tuple[Zone, ...] = ("required", "responsibilities")
"""What options are mistaken for."""

SURE_DESPITE_HEADING = 0.9
"""Confidence from which an item below a heading of options is a notice of exposure all the same."""

RULE = "headed-list"


def hold(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[Decision]:
    """Give what was taken for a duty or requirement back to the list of options that a known heading announced."""
    held = list(decisions)
    for options in _options(rows, decisions):
        if sum(_is_option(decisions[place]) for place in options) * 2 >= len(options):
            for place in options:
                if decisions[place].zone != "preferred" and _is_option(decisions[place]):
                    held[place] = replace(decisions[place], zone="preferred", rule=RULE)
    return held


def _options(rows: Sequence[Seen], decisions: Sequence[Decision]) -> Iterator[range]:
    """The places below each known heading of options, up to the next heading and without what follows the last item."""
    headings = [place for place, decision in enumerate(decisions) if decision.zone == "heading"]
    for heading, end in pairwise((*headings, len(rows))):
        announced = rows[heading].announced
        if announced is None or announced.zone != "preferred" or announced.strength == "weak":
            continue
        below = range(heading + 1, end)
        last = max((place for place in below if _is_option(decisions[place])), default=heading)
        yield range(heading + 1, last + 1)


def _is_option(decision: Decision) -> bool:
    """Whether a line is asked for, or an item that a model in doubt takes for a notice: `Resilience in hard moments`."""
    doubtful = (
        decision.zone == "exposure" and decision.block.kind == "item" and decision.confidence < SURE_DESPITE_HEADING
    )
    return decision.zone == "preferred" or decision.zone in ASKED or doubtful
