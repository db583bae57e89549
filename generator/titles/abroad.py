"""Titles in other languages: the head of a page comes in, the line goes out that a word for a job opens or ends.

Languages put that word first (`Analista de Fraude`), last (`\u4e0d\u6b63\u5bfe\u7b56\u62c5\u5f53`) or at the end of a longer one (`Bedr\u00e4geriutredare`).  The words
are data (`taxonomy/levels.toml`); none of them is asked for where an English word of rank tells the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import labelled
from generator.prose import plain
from generator.taxonomy.firms import is_formed
from generator.titles.employers import cleaned
from generator.titles.vocabulary import UNSPACED, Vocabulary, names_job_abroad

_NO_TITLE = re.compile(r"[|>\u203a\u00bb:?!\u2605@=]|\s{3,}|\.$|\d{4,}|\b\w+\.(?:com|net|org|[a-z]{2})\b")
_HEAD: tuple[Zone, ...] = ("chrome", "meta", "heading", "title")
_ROWS = 12
_SHORTEST_UNSPACED = 5


def from_abroad(reading: Reading, words: Vocabulary) -> Found[str] | None:
    """The first line of the head that a word for a job in another language opens or ends."""
    if not (reading.of("responsibilities", "summary") and reading.of("required")):
        return None
    return next(_titles(reading, words), None)


def _titles(reading: Reading, words: Vocabulary) -> Iterator[Found[str]]:
    rows = [decision for decision in reading.zoning if decision.block.kind != "glyph"][:_ROWS]
    for decision in rows:
        text = plain(decision.block.text)
        if decision.zone in _HEAD and names_job_abroad(text, reading.taxonomy.levels) and _is_plain(text, reading):
            title = cleaned(text, reading, words)
            if any(map(str.isalpha, title)):
                yield Found(title, decision.block.span.lines, "title-abroad")


def _is_plain(text: str, reading: Reading) -> bool:
    """Whether a line is neither a row with a label, a path, a count nor a sentence, and names no firm."""
    long = len(text) >= _SHORTEST_UNSPACED if UNSPACED.search(text) else " " in text
    return (
        long
        and not text[0].islower()
        and not _NO_TITLE.search(text)
        and not is_formed(text)
        and labelled(text, reading.taxonomy.labels) is None
    )


__all__ = ["from_abroad"]
