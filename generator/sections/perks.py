"""Perks of the board: decisions come in, those that list what a board says of any employer go out marked.

Boards print perks from a catalogue: bare labels without a subject, beside their other furniture.  What an
employer offers stands in its own words, or among its own sections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.sections.decision import Decision
from generator.sections.vocabulary import words

BOARD_PERKS = "board-perks"
"""The reason of their removal."""

LABEL_WORDS = 6
"""Words of a catalogue's label at most."""

_OWN_WORDS = frozenset(("we", "our", "you", "your", "us", "you'll", "we'll", "we're"))


def mark(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Give the reason `board-perks` to benefits that a board listed."""
    marked = list(decisions)
    for first, end in _runs(decisions):
        run = [place for place in range(first, end) if decisions[place].zone == "benefits"]
        before = decisions[first - 1] if first else None
        after = decisions[end] if end < len(decisions) else None
        labels = [place for place in run if _is_label(decisions[place])]
        catalogue = len(labels) >= 3 and len(labels) * 4 >= len(run) * 3
        beside = _is_furniture(before) or _is_furniture(after)
        listed = any(_same_list(decisions[place], other) for place in run for other in (before, after))
        if listed or (catalogue and beside):
            for place in run:
                marked[place] = replace(decisions[place], reason=BOARD_PERKS)
    return tuple(marked)


def _runs(decisions: Sequence[Decision]) -> Iterator[tuple[int, int]]:
    """Stretches of benefits with the headings between and above them, as first and end."""
    place = 0
    while place < len(decisions):
        if decisions[place].zone != "benefits":
            place += 1
            continue
        end = place
        while end < len(decisions) and decisions[end].zone in ("benefits", "heading", "equal_opportunity"):
            end += 1
        while decisions[end - 1].zone != "benefits":
            end -= 1
        first = place
        while first and decisions[first - 1].zone == "heading":
            first -= 1
        yield first, end
        place = end


def _is_label(decision: Decision) -> bool:
    row = words(decision.block.text)
    return len(row) <= LABEL_WORDS and not _OWN_WORDS & set(row) and decision.block.text[-1:] not in ".!?"


def _is_furniture(decision: Decision | None) -> bool:
    return decision is not None and decision.zone == "chrome" and decision.reason != "glyph"


def _same_list(decision: Decision, other: Decision | None) -> bool:
    return (
        _is_furniture(other)
        and other is not None
        and other.block.kind == decision.block.kind == "item"
        and other.block.marker == decision.block.marker
        and abs(other.block.span.first - decision.block.span.first) == 1
    )
