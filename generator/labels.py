"""Rows of facts: a zoned posting comes in, their cells and the values that stand behind or below a label come out.

Boards write facts as rows ("Location: Dublin", `location = "Dublin"`, "Job code" above "3949", "Dublin · Full-time")
and join rows to one line when they are copied.  One reading of such rows serves all fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.document import Zone
from generator.evidence import Decision, Reading
from generator.phrases import plain

_CELL = re.compile(
    r"\s*[|\u2022\u00b7\u2027\u2219\u30fb\u203a\t]\s*|(?<![:=\s])\s{2,}|[`\"'\u201c\u201d],?\s+[`\"'\u201c\u201d]"
)
_NEXT = re.compile(r"(?<=[^\s:=])\s+(?=[A-Z][a-z]+(?: (?:[A-Z]?[a-z]+|ID)){0,2} ?[:=]\s)")
_PICTURE = re.compile(r"\s*[\U0001f300-\U0001faff\u2600-\u27bf\u231a-\u23ff]\ufe0f?\s*(?=\S)")
_LABEL = re.compile(r"(?<=\S )(?<![:=] )[A-Z][a-z]+(?: (?:[A-Z]?[a-z]+|ID)){0,2} ?[:=](?=\s)")
_ROW = re.compile(r"^\W*([^|:]{2,28}?)\s*\|\s*(?=[^|]+$)")
_BETWEEN = r"(?:\s*(?:[:\uff1a=#|]|\s[-\u2013\u2014]\s|\bis\b|\.{3,})[\s:#=|]*|\s{2,})"
_QUOTES = " \t\"'\u201c\u201d[]|*`,;"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Cell:
    """One piece of a row of facts."""

    text: str
    lines: tuple[int, ...]
    whole: bool
    """The lines hold nothing else."""


class Labels:
    """The labels of one field, in any case, as alternatives of a regular expression."""

    def __init__(self, *names: str, loose: bool = False) -> None:
        """Compile the names; `loose` takes a value behind a label without any colon, for values that prove themselves."""
        words = "|".join(sorted(names, key=len, reverse=True))
        between = rf"(?:{_BETWEEN}|\s+)" if loose else _BETWEEN
        self._label = re.compile(rf"(?<![\w-])(?:{words}){between}(?=\S)", re.IGNORECASE)
        self._alone = re.compile(rf"\W{{0,6}}(?:{words})\W{{0,4}}$", re.IGNORECASE)

    def values(self, reading: Reading, *zones: Zone) -> Iterator[Cell]:
        """Values in these zones, in document order; the value of a label alone is the block after it."""
        pending: Decision | None = None
        for decision in reading.of(*zones, "heading"):
            text = decision.block.text
            short = len(text) < 40
            if (
                pending is not None
                and decision.zone in zones
                and any(map(str.isalnum, text))
                and not self._label.match(text)
            ):
                yield Cell(
                    plain(text).strip(_QUOTES), (*pending.block.span.lines, *decision.block.span.lines), whole=True
                )
            if decision.block.kind not in ("glyph", "rule"):
                pending = None
            if short and self._alone.match(text):
                pending = decision
            elif decision.zone in zones:
                yield from self._inside(decision)

    def _inside(self, decision: Decision) -> Iterator[Cell]:
        text = decision.block.text
        found = self._label.search(text)
        while found is not None:
            rest = text[found.end() : found.end() + _LONGEST]
            value = plain(_NEXT.split(_CELL.split(rest, 1)[0], 1)[0]).strip(_QUOTES)
            if value:
                whole = not re.search(r"\w", text[: found.start()]) and len(value) + 6 >= len(rest)
                yield Cell(value, decision.block.span.lines, whole)
            found = self._label.search(text, found.end())


def cells(reading: Reading, *zones: Zone) -> Iterator[Cell]:
    """The pieces of the rows of these zones that separators, pictures and wide gaps make."""
    for decision in reading.of(*zones):
        text = decision.block.text
        pieces = _pieces(_ROW.sub(r"\1: ", text) if decision.block.kind == "row" else text)
        for piece in pieces:
            yield Cell(piece, decision.block.span.lines, whole=len(pieces) == 1)


@lru_cache(maxsize=2048)
def _pieces(text: str) -> tuple[str, ...]:
    pieces = (
        plain(piece).strip(_QUOTES)
        for half in _PICTURE.split(text)
        for cell in _CELL.split(half)
        for piece in _labelled(cell)
    )
    return tuple(piece for piece in pieces if any(map(str.isalnum, piece)))


def _labelled(cell: str) -> list[str]:
    """The cell cut in front of each label after the first word; a label of two words stays whole."""
    starts = [found.start() for found in _LABEL.finditer(cell)]
    return [cell[first:last] for first, last in zip([0, *starts], [*starts, len(cell)], strict=True)]


__all__ = ["Cell", "Labels", "cells"]
