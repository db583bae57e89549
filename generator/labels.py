"""Rows of facts: a zoned posting comes in, their cells and the values that stand behind or below a label come out.

Boards write facts as rows ("Location: Dublin", `location = "Dublin"`, "Job code" above "3949", "Dublin · Full-time")
and join rows to one line when they are copied.  The labels are data (`taxonomy/labels.toml`), in many languages; one
reading of such rows serves all fields.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.document import Zone
from generator.evidence import Decision, Reading
from generator.phrases import plain
from generator.taxonomy import Scheme

_CELL = re.compile(
    r"\s*[|\uff5c\u2022\u00b7\u2027\u2219\u30fb\u203a\u25aa\u25cf\t]\s*|\s+\u2014\s+|(?<![:=\s])\s{2,}(?![:=\uff1a\s])"
    r"|[`\"'\u201c\u201d],?\s+[`\"'\u201c\u201d]"
)
_PICTURE = re.compile(r"\s*[\U0001f300-\U0001faff\u2600-\u27bf\u231a-\u23ff]\ufe0f?\s*(?=\S)")
_ROW = re.compile(r"^\W*([^|:]{2,28}?)\s*\|\s*(?=[^|]+$)")
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0e4e\u1000-\u109f"
_WORD = re.compile(rf"(?:[^\W_]|[{_MARKS}])+(?:['\u2019\u05f3\"](?:[^\W_]|[{_MARKS}])+)*")
_JOINT = re.compile(r"[\s\-_/&.\u00b0\u00ba'\u2019#,]{0,3}$")
_SECOND = r"(?:\s*/\s*[^\W\d_][\w'\u2019 .\u00b0]{0,22}?)?"
_SIGN = re.compile(
    rf"[.\u00b0\u00ba)]{{0,2}}(?:\s*\([^()]{{1,16}}\))?{_SECOND}\s*(?:[:\uff1a=#|\t]|\.{{3,}}|\bis\b)[\s:\uff1a=#|.]*(?=\S)"
)
_GAP = re.compile(r"(?:\s*\([^()]{1,16}\))?(?:\s[-\u2013\u2014]\s+|\s{2,})(?=\S)")
_LOOSE = re.compile(r"[.\u00b0\u00ba]?\s*(?:#|\uff03)?\s*(?=[\w(\[\"'])")
_ALONE = re.compile(r"[\s\W]{0,6}$")
_GLUE = re.compile(r"(?<=[a-z\u00df-\u00ff0-9])(?=[A-Z][A-Za-z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{3})")
_LEAST_GLUE, _LONGEST_GLUED = 3, 40
_QUOTES = " \t\"'\u201c\u201d[]|*`,;<>"
_ADDRESS = re.compile(r"https?://\S{1,2000}")
_DAY = re.compile(r"\s*\d{1,2}\.\s+(?=[^\W\d_]{3,12}\.?\s+\d{4}|\d{1,2}\.\s*\d{4})")
_MOST_WORDS = 6
_LONGEST = 200
_LONGEST_ROW = 400
_HEAD = 3


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


class _Label(NamedTuple):
    key: str
    start: int
    end: int
    """Where the value begins."""
    sure: bool
    """A sign or gap stands between label and value."""


@dataclass(frozen=True)
class _Names:
    keys: dict[str, str]
    """Field by squashed label."""
    heads: frozenset[str]


def values(reading: Reading, key: str, *zones: Zone, loose: bool = False) -> Iterator[Cell]:
    """Values behind labels of a field in these zones, in document order; that of a label alone is the block after it.

    `loose` takes a value behind a label without any sign too, for values that prove themselves (dates, ids).
    """
    scheme = reading.taxonomy.labels
    pending: Decision | None = None
    tabled = reading.zoning.tabled if "meta" in zones else frozenset()
    for decision in reading.zoning:
        if decision.zone not in (*zones, "heading") and decision.block.span.first not in tabled:
            continue
        text = unglued(decision.block.text)
        if len(text) > _LONGEST_ROW and ":" not in text:
            continue
        found = _labels(text, scheme)
        inside = decision.zone in zones or decision.block.span.first in tabled
        if pending is not None and inside and any(map(str.isalnum, text)) and not (found and found[0].sure):
            yield Cell(_plain(text), (*pending.block.span.lines, *decision.block.span.lines), whole=True)
        if decision.block.kind not in ("glyph", "rule"):
            pending = decision if _is_label(text, key, scheme) else None
        if inside:
            yield from _behind(decision, text, found, key, loose=loose)


def _behind(decision: Decision, text: str, found: tuple[_Label, ...], key: str, *, loose: bool) -> Iterator[Cell]:
    for label in found:
        if label.key != key or not (label.sure or loose):
            continue
        stop = min((other.start for other in found if other.sure and other.start >= label.end), default=len(text))
        rest = text[label.end : min(stop, label.end + _LONGEST)]
        value = _plain(_CELL.split(rest, maxsplit=1)[0])
        if value:
            whole = not re.search(r"\w", text[: label.start]) and len(value) + 6 >= len(text) - label.end
            yield Cell(value, decision.block.span.lines, whole)


def _plain(text: str) -> str:
    """The visible text without quotes; the `14.` of a date that opens it is no mark of a list."""
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


def opening(text: str, key: str, scheme: Scheme) -> str:
    """The text behind a label of the field that opens it, up to the next label; without such a label the whole text."""
    found = [label for label in _labels(unglued(text), scheme) if label.sure]
    if not found or found[0].key != key or re.search(r"\w", text[: found[0].start]):
        return text
    stop = next((other.start for other in found if other.start >= found[0].end), len(text))
    return unglued(text)[found[0].end : stop]


def before_label(text: str, scheme: Scheme) -> str:
    """The text in front of a label that ends it (`Policy Analyst Job Location:`); without one the whole text."""
    bare = text.rstrip()
    if not bare.endswith(":"):
        return text
    found = _labels(f"{bare} x", scheme)
    ends = bool(found) and found[-1].sure and found[-1].end == len(bare) + 1
    return text[: found[-1].start] if ends and re.search(r"\w", text[: found[-1].start]) else text


def labelled(text: str, scheme: Scheme) -> str | None:
    """The field whose label opens the text, with a sign or gap behind it."""
    found = _labels(text, scheme)
    return found[0].key if found and found[0].sure and not re.search(r"\w", text[: found[0].start]) else None


@lru_cache(maxsize=2048)
def unglued(text: str) -> str:
    """A line whose cells were copied without any space (`AnalystKasamaDublin`) with gaps between them."""
    glued = len(_GLUE.findall(text))
    return _GLUE.sub("  ", text) if glued >= _LEAST_GLUE and len(text) < glued * _LONGEST_GLUED else text


@lru_cache(maxsize=2048)
def _pieces(text: str, scheme: Scheme) -> tuple[str, ...]:
    pieces = (
        _plain(piece) for half in _PICTURE.split(text) for cell in _CELL.split(half) for piece in _parted(cell, scheme)
    )
    return tuple(piece for piece in pieces if any(map(str.isalnum, piece)))


def _parted(cell: str, scheme: Scheme) -> list[str]:
    """The cell cut in front of each label but the first; what stands before that may be a part of it."""
    starts = [label.start for label in _labels(cell, scheme) if label.sure][1:]
    return [cell[first:last] for first, last in zip([0, *starts], [*starts, len(cell)], strict=True)]


@lru_cache(maxsize=4096)
def _labels(text: str, scheme: Scheme) -> tuple[_Label, ...]:
    """The labels of the text, left to right, the longest name first."""
    names = _names(scheme)
    words = _words(text)
    found: list[_Label] = []
    number = 0
    while number < len(words):
        label, taken = _at(text, words, number, names)
        number += taken
        if label is not None:
            found.append(label)
    return tuple(found)


def _words(text: str) -> list[re.Match[str]]:
    """The words that may be labels: none in a web address, whose keys (`?jobId=4f2a`) are those of a site."""
    words = list(_WORD.finditer(text))
    if "://" not in text:
        return words
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    return [word for word in words if not any(first <= word.start() < last for first, last in addresses)]


def _at(text: str, words: list[re.Match[str]], number: int, names: _Names) -> tuple[_Label | None, int]:
    start = words[number].start()
    head = _squash(words[number][0][: _HEAD * 2])[:_HEAD]
    if len(head) == _HEAD and head not in names.heads:
        return None, 1
    last = number
    while last + 1 < len(words) and last - number + 1 < _MOST_WORDS:
        if not _JOINT.match(text[words[last].end() : words[last + 1].start()]):
            break
        last += 1
    opens = (
        start == 0 or not re.search(r"\w", text[:start]) or _CELL.search(text[max(0, start - 4) : start]) is not None
    )
    for end in range(last, number - 1, -1):
        key = names.keys.get(_squash(text[start : words[end].end()]))
        if key is None:
            continue
        stop = words[end].end()
        sign = _SIGN.match(text, stop) or (_GAP.match(text, stop) if opens else None)
        if sign is not None and not (sign[0].strip() == "is" and not opens):
            numbered = key == "title" and "#" in sign[0]
            return _Label("posting_id" if numbered else key, start, sign.end(), sure=True), end - number + 1
        loose = _LOOSE.match(text, stop)
        if loose is not None and loose.end() > stop:
            return _Label(key, start, loose.end(), sure=False), end - number + 1
    return None, 1


def _is_label(text: str, key: str, scheme: Scheme) -> bool:
    """Whether the text is a label of the field and no more."""
    return len(text) < 48 and _names(scheme).keys.get(_squash(re.sub(r"\([^()]{1,16}\)", "", text))) == key


@lru_cache(maxsize=4)
def _names(scheme: Scheme) -> _Names:
    keys = {
        _squash(name): concept.id for concept in scheme for name in (concept.label, *concept.alternative)
    }  # fmt: skip
    return _Names(keys, frozenset(head for name in keys for head in (name[:_HEAD], name)))


@lru_cache(maxsize=8192)
def _squash(text: str) -> str:
    """Small letters and digits without accents, joints and signs."""
    if text.isascii():
        return re.sub(r"[\W_]+", "", text.lower())
    signs = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        sign for sign in signs if sign.isalnum() or (unicodedata.category(sign)[0] == "M" and sign > "\u0900")
    )


__all__ = ["Cell", "before_label", "cells", "cells_of", "labelled", "opening", "unglued", "values"]
