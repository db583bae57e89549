"""Headed lists: decisions come in, lines that fell out of the list that their heading announces go out mended.

A known heading decides for its list.  The list ends where a run of lines favours another zone; one line
alone does not end it, unless the model is all but certain.  A heading under which most lines are of
another kind has lied and decides nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.observation import Seen

ANNOUNCED: tuple[Zone, ...] = ("responsibilities", "required", "preferred")
RUN = 3
"""Lines in a row that end a list."""

OVERRULED_BELOW = 0.9
"""Confidence of the model from which a line alone may leave its list."""

RULE = "headed-list"


def hold(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[Decision]:
    """Give lines back to the list that a known heading announced."""
    held = list(decisions)
    for first, end, zone in _lists(rows, decisions):
        inside = range(first, end)
        agreeing = sum(decisions[place].zone == zone for place in inside)
        if agreeing * 2 < len(inside):
            continue
        for place in inside:
            decision = decisions[place]
            if decision.zone in ANNOUNCED and decision.zone != zone and _alone(decisions, place, first, end):
                if decision.confidence < OVERRULED_BELOW and not _optional(rows[place], decision.zone, zone):
                    held[place] = replace(decision, zone=zone, rule=RULE, reason=None)
    return held


def _lists(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[tuple[int, int, Zone]]:
    """Stretches under a known heading up to the next heading: first, end, announced zone."""
    found: list[tuple[int, int, Zone]] = []
    start: int | None = None
    zone: Zone | None = None
    for place, (row, decision) in enumerate(zip(rows, decisions, strict=True)):
        if decision.zone == "heading":
            if zone is not None and start is not None and place > start:
                found.append((start, place, zone))
            announced = row.announced
            known = announced is not None and announced.strength != "weak" and announced.zone in ANNOUNCED
            start, zone = place + 1, announced.zone if announced is not None and known else None
    if zone is not None and start is not None and len(rows) > start:
        found.append((start, len(rows), zone))
    return [(first, _content_end(decisions, first, end), zone) for first, end, zone in found]


def _content_end(decisions: Sequence[Decision], first: int, end: int) -> int:
    """The stretch without what follows its last duty or requirement."""
    while end > first and decisions[end - 1].zone not in ANNOUNCED:
        end -= 1
    return end


def _alone(decisions: Sequence[Decision], place: int, first: int, end: int) -> bool:
    zone = decisions[place].zone
    low, high = place, place + 1
    while low > first and decisions[low - 1].zone == zone:
        low -= 1
    while high < end and decisions[high].zone == zone:
        high += 1
    return high - low < RUN


def _optional(row: Seen, zone: Zone, announced: Zone) -> bool:
    """An item of a required list that speaks as optional; the words for that are many, so the model is believed."""
    return zone == "preferred" and announced == "required"
