"""Rows of facts: a zoned posting comes in, their cells and the values that stand behind or below a label come out.

Boards join rows to one line when they are copied ("Dublin · Full-time"); one reading of such rows serves all fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.document import Zone
from generator.evidence import Reading
from generator.labels import CELL, Label, announced, find_labels, opens, unglued
from generator.prose import plain
from generator.sections import Decision
from generator.taxonomy import Scheme

_PICTURE = re.compile(r"\s*[\U0001f300-\U0001faff\u2600-\u27bf\u231a-\u23ff]\ufe0f?\s*(?=\S)")
_ROW = re.compile(r"^\W*([^|:]{2,28}?)\s*\|\s*(?=[^|]+$)")
_QUOTES = " \t\"'\u201c\u201d[]|*`,;<>"
_COLON = re.compile(r"^\s*[:\uff1a]\s++")
"""The sign between a label and its value, where it stands with the value: `Job Type` above `: Full-time`."""
_DAY = re.compile(r"\s*\d{1,2}\.\s+(?=[^\W\d_]{3,12}\.?\s+\d{4}|\d{1,2}\.\s*\d{4})")
_LONGEST = 200
_LONGEST_ROW = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """One piece of a row of facts."""

    text: str
    lines: tuple[int, ...]
    whole: bool
    """The lines hold nothing else."""

    @property
    def used(self) -> tuple[int, ...]:
        """Lines that a value has no more use for once it took this piece."""
        return self.lines if self.whole else ()


def values(reading: Reading, key: str, *zones: Zone, loose: bool = False) -> Iterator[Cell]:
    """Values behind labels of a field in these zones, in document order; that of a label alone is the block after it.

    `loose` takes a value behind a label without any sign too, for values that prove themselves (dates, ids).
    """
    scheme = reading.taxonomy.labels
    pending: Decision | None = None
    tabled = reading.zoning.tabled if "meta" in zones else frozenset()
    for decision in reading.zoning:
        inside = decision.zone in zones or decision.block.span.first in tabled
        if not inside and decision.zone != "heading":
            continue
        text, found, alone = _read(decision.block.text, scheme)
        if len(text) > _LONGEST_ROW and ":" not in text:
            continue
        if pending is not None and inside and any(map(str.isalnum, text)) and not (found and found[0].sure):
            yield Cell(_plain(text), (*pending.block.span.lines, *decision.block.span.lines), whole=True)
        if decision.block.kind not in ("glyph", "rule"):
            pending = decision if alone == key else None
        if inside and found:
            yield from _behind(decision, text, found, key, loose=loose)


@lru_cache(maxsize=2048)
def _read(text: str, scheme: Scheme) -> tuple[str, tuple[Label, ...], str | None]:
    """A row with gaps between its cells, the labels that stand in it and the field of which it is the label and no more."""
    row = unglued(text)
    if len(row) > _LONGEST_ROW and ":" not in row:
        return row, (), None
    return row, find_labels(row, scheme), announced(row, scheme)


def _behind(decision: Decision, text: str, found: tuple[Label, ...], key: str, *, loose: bool) -> Iterator[Cell]:
    for label in found:
        if label.key != key or not (label.sure or loose):
            continue
        stop = min((other.start for other in found if other.sure and other.start >= label.end), default=len(text))
        rest = text[label.end : min(stop, label.end + _LONGEST)]
        value = _plain(CELL.split(rest, maxsplit=1)[0])
        if value:
            whole = opens(text, label.start) and len(value) + 6 >= len(text) - label.end
            yield Cell(value, decision.block.span.lines, whole)


def _plain(text: str) -> str:
    """The visible text without quotes; the `14.` of a date that opens it is no mark of a list."""
    text = _COLON.sub("", text)
    return (text.strip() if _DAY.match(text) else plain(text)).strip(_QUOTES)


def cells(reading: Reading, *zones: Zone) -> Iterator[Cell]:
    """The pieces of the rows of these zones that separators, pictures and wide gaps make."""
    for decision in reading.of(*zones):
        yield from cells_of(decision, reading.taxonomy.labels)


def cells_of(decision: Decision, scheme: Scheme) -> Iterator[Cell]:
    """The pieces of one row."""
    text = decision.block.text
    row = decision.block.kind == "row"
    pieces = _pieces(_ROW.sub(r"\1: ", text) if row else unglued(text), scheme)
    for piece in pieces:
        yield Cell(piece, decision.block.span.lines, whole=len(pieces) == 1)


@lru_cache(maxsize=2048)
def _pieces(text: str, scheme: Scheme) -> tuple[str, ...]:
    pieces = (
        _plain(piece) for half in _PICTURE.split(text) for cell in CELL.split(half) for piece in _parted(cell, scheme)
    )
    return tuple(piece for piece in pieces if any(map(str.isalnum, piece)))


def _parted(cell: str, scheme: Scheme) -> list[str]:
    """The cell cut in front of each label but the first; what stands before that may be a part of it."""
    starts = [label.start for label in find_labels(cell, scheme) if label.sure][1:]
    return [cell[first:last] for first, last in zip([0, *starts], [*starts, len(cell)], strict=True)]


__all__ = ["Cell", "cells", "cells_of", "values"]
