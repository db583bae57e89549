"""Headed lists: decisions come in, lines that fell out of the list that their heading announces go out mended.

A known heading decides for its list.  The list ends where a run of lines favours another zone; one line
alone does not end it, unless the model is all but certain.  A heading under which most lines are of
another kind has lied and decides nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.observation import Seen

ANNOUNCED: tuple[Zone, ...] = ("responsibilities", "required", "preferred")
RUN = 3
"""Lines in a row that end a list."""

SURE_OF_OPTION = 0.7
"""Confidence from which an item of a required list is optional without a word for it."""

SURE_OF_RUN, SURE_OF_LINE = 0.85, 0.95
"""Mean confidence of the model from which such a run, or fewer lines, leave their list."""

SURE_OF_STRAIN = 0.7
"""Confidence from which an item on the strain of the work is a notice; below it asks for what its list asks."""

RULE = "headed-list"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The lines that a known heading announced."""

    first: int
    end: int
    zone: Zone


def hold(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[Decision]:
    """Give lines back to the list that a known heading announced."""
    decisions = _required_on(rows, _rejoined(decisions))
    held = list(decisions)
    for stretch in _lists(rows, decisions):
        inside = range(stretch.first, stretch.end)
        agreeing = sum(_agrees(decisions[place].zone, stretch.zone) for place in inside)
        if agreeing * 2 < len(inside):
            continue
        for place in inside:
            decision = decisions[place]
            if decision.zone == stretch.zone or not (decision.zone in ANNOUNCED or _is_strained(decision)):
                continue
            if not _leaves(rows, decisions, place, stretch):
                held[place] = replace(decision, zone=stretch.zone, rule=RULE, reason=None)
    return held


def _rejoined(decisions: Sequence[Decision]) -> list[Decision]:
    """Give an item that only looks like a heading, for the items below it or its word, the zone of all around it."""
    joined = list(decisions)
    for place, decision in enumerate(decisions):
        if decision.zone == "heading" and decision.block.kind == "item":
            around = _around(decisions, place)
            if len(around) == 1 and around <= set(ANNOUNCED):
                joined[place] = replace(decision, zone=around.pop(), rule=RULE)
            elif (zone := _between(decisions, place)) is not None:
                joined[place] = replace(decision, zone=zone, rule=RULE)
    return joined


def _required_on(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[Decision]:
    """Go on with what is required down a list until a word says that an item is optional, or the model is sure of it."""
    kept = list(decisions)
    for place in range(1, len(kept)):
        above, here = kept[place - 1], kept[place]
        if (above.zone, here.zone) != ("required", "preferred") or not _alike(above, here):
            continue
        if not _optional(rows[place]) and here.confidence < SURE_OF_OPTION:
            kept[place] = replace(here, zone="required", rule=RULE)
    return kept


def _between(decisions: Sequence[Decision], place: int) -> Zone | None:
    """The zone of the items right above and below an item, if they have the same mark and it announces nothing."""
    if not 0 < place < len(decisions) - 1 or decisions[place].block.text.endswith(":"):
        return None
    above, here, below = decisions[place - 1 : place + 2]
    alike = _alike(above, here) and _alike(here, below)
    return above.zone if alike and above.zone == below.zone and above.zone not in ("heading", "chrome") else None


def _alike(*rows: Decision) -> bool:
    """Whether these are items of one look."""
    looks = {(row.block.kind, row.block.marker, row.block.depth) for row in rows}
    return len(looks) == 1 and rows[0].block.kind == "item"


def _around(decisions: Sequence[Decision], place: int) -> set[Zone]:
    """Zones of the items below an item and of its neighbours on its level; empty unless it has all of them."""
    depth = decisions[place].block.depth
    before = place - 1
    while before >= 0 and decisions[before].block.kind == "item" and decisions[before].block.depth > depth:
        before -= 1
    after = place + 1
    while after < len(decisions) and decisions[after].block.kind == "item" and decisions[after].block.depth > depth:
        after += 1
    level = [decisions[other] for other in (before, after) if 0 <= other < len(decisions)]
    if after == place + 1 or len(level) < 2 or any((d.block.kind, d.block.depth) != ("item", depth) for d in level):
        return set()
    return {decision.zone for decision in (*level, *decisions[place + 1 : after])}


def _agrees(found: Zone, announced: Zone) -> bool:
    """What is preferred is worded like what is required, so either speaks for a list of one of them."""
    if announced == "responsibilities":
        return found == announced
    return found in ("required", "preferred") or (announced == "preferred" and found == "responsibilities")


def _leaves(rows: Sequence[Seen], decisions: Sequence[Decision], place: int, stretch: Stretch) -> bool:
    """Whether a line is rightly of another zone than its list."""
    zone, announced = decisions[place].zone, stretch.zone
    if announced == "required" and zone == "preferred":
        return _optional(rows[place]) or decisions[place].confidence >= SURE_OF_OPTION
    if zone == "exposure" or (announced == "preferred" and zone == "required"):
        return False  # only the heading can tell
    run = _run(decisions, place, stretch)
    surest = sum(decision.confidence for decision in run) / len(run)
    return surest >= (SURE_OF_RUN if len(run) >= RUN else SURE_OF_LINE)


def _is_strained(decision: Decision) -> bool:
    """An item that may speak of the strain of the work or ask for somebody who bears it."""
    return decision.zone == "exposure" and decision.block.kind == "item" and decision.confidence < SURE_OF_STRAIN


def _optional(row: Seen) -> bool:
    """A word for what is optional; the model has seen the rest of the line."""
    return any(zone == "preferred" for zone, _ in row.votes) or any(hint == "preferred.hint" for hint, _ in row.hints)


def _lists(rows: Sequence[Seen], decisions: Sequence[Decision]) -> Iterator[Stretch]:
    """The stretches under known headings, each up to the next heading and without what follows its last item."""
    start: int | None = None
    zone: Zone | None = None
    for place in range(len(rows) + 1):
        if place < len(rows) and decisions[place].zone != "heading":
            continue
        if start is not None and zone is not None:
            end = place
            while end > start and not (decisions[end - 1].zone in ANNOUNCED or _is_strained(decisions[end - 1])):
                end -= 1
            if end > start:
                yield Stretch(start, end, zone)
        if place < len(rows):
            announced = rows[place].announced
            known = announced is not None and announced.strength != "weak" and announced.zone in ANNOUNCED
            start, zone = place + 1, announced.zone if announced is not None and known else None


def _run(decisions: Sequence[Decision], place: int, stretch: Stretch) -> Sequence[Decision]:
    """The decisions of equal zone around a place, within its list."""
    zone = decisions[place].zone
    low, high = place, place + 1
    while low > stretch.first and decisions[low - 1].zone == zone:
        low -= 1
    while high < stretch.end and decisions[high].zone == zone:
        high += 1
    return decisions[low:high]
