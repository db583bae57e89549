"""Titles in the head of a page: lines above the prose that were taken for something else come in, their titles go out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.cells import cells_of
from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import labelled, opening
from generator.prose import plain
from generator.sections import Decision
from generator.titles.employers import cleaned
from generator.titles.flat import from_flat
from generator.titles.repair import has_gender_mark
from generator.titles.vocabulary import SMALL_WORD, Vocabulary

_KEY = re.compile(r"^\W*[a-z]\w{1,30}\s?[:=]\s*[\"']?")
_HEAD: tuple[Zone, ...] = ("chrome", "meta", "heading")
_BAR = re.compile(r"\s*\|\s*")
_DASH = re.compile(r"\s+[-\u2013\u2014]\s+")
_LONGEST_FLAT = 400
_FACTS = 4
"""Pieces from which a line is a row of facts rather than a title with a dash or two."""
_FLAT_ROWS = 3
_BAR_ROWS = 7
"""Rows of a page in which an answer of a thread begins at the latest: `Firm | Analyst | Oslo | Full-time | Pay`."""
_MOST_HEAD = 20
"""Words of a title in the head at most; a line of more is a whole page without breaks."""
_LONGEST_ROW = 20


def heads(reading: Reading, words: Vocabulary) -> Iterator[Found[str]]:
    """Lines above the prose of a posting that have the shape of a title, whatever else they were taken for."""
    for decision in () if reading.of("title") else reading.zoning.decisions[:_FLAT_ROWS]:
        if decision.zone != "title" and (flat := from_flat(decision.block.text, 1, reading, words)):
            yield Found(cleaned(flat, reading, words), decision.block.span.lines, "flat-head")
        yield from _dashed(decision, reading, words)
    for decision in () if reading.of("title") else reading.zoning.decisions[_FLAT_ROWS:_BAR_ROWS]:
        if decision.block.text.count("|") >= _FACTS:
            yield from _dashed(decision, reading, words)
    if not (reading.of("responsibilities", "summary") and reading.of("required")):
        return
    for decision in reading.zoning:
        text = decision.block.text
        if decision.zone in _HEAD:
            for cell in cells_of(decision, reading.taxonomy.labels):
                said = (
                    without_key(cell.text)
                    if decision.block.kind == "row"
                    else opening(cell.text, "title", reading.taxonomy.labels)
                )
                title = cleaned(said, reading, words)
                if (
                    len(title.split()) < _MOST_HEAD
                    and _is_free(cell.text, reading)
                    and (
                        _is_titled(title, words)
                        or (has_gender_mark(said) and (words.ranks.search(title) or len(title.split()) > 1))
                    )
                ):
                    yield Found(title, cell.lines, "head-line", used=cell.used)
        elif len(text.split()) > _LONGEST_ROW:
            return


def without_key(text: str) -> str:
    """What stands behind the key of a row that a system gave out: `job_title: "Analyst`."""
    return _KEY.sub("", text)


def _is_free(text: str, reading: Reading) -> bool:
    """Whether no label but the title's opens a text; a word of rank before a dash is none (`Manager - Payments`)."""
    return labelled(text, reading.taxonomy.labels) in (None, "title", *(("other",) if ":" not in text else ()))


def _dashed(decision: Decision, reading: Reading, words: Vocabulary) -> Iterator[Found[str]]:
    """The title in a row whose facts bars or dashes part: `Firm - Analyst, Payments - Oslo - Full-time`."""
    pieces = _BAR.split(plain(decision.block.text)[:_LONGEST_FLAT])
    if len(pieces) < _FACTS and decision.zone == "meta":
        pieces = _DASH.split(plain(decision.block.text)[:_LONGEST_FLAT])
    if len(pieces) >= _FACTS:
        for piece in pieces[:2]:
            title = cleaned(piece, reading, words)
            if _is_titled(title, words):
                yield Found(title, decision.block.span.lines, "row-of-facts")


def _is_titled(title: str, words: Vocabulary) -> bool:
    """Whether a text names a job and writes each word as titles do."""
    return len(title.split()) > 1 and words.names_job(title) and not SMALL_WORD.search(title)


__all__ = ["heads", "without_key"]
