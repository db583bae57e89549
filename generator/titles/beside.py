"""Lines beside the firm's: in a language whose words of rank are unknown, the title is told by where it stands."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import labelled
from generator.prose import plain
from generator.sections import Decision
from generator.taxonomy.firms import is_formed
from generator.titles.employers import cleaned, is_employer
from generator.titles.vocabulary import MOST_WORDS, SMALL_WORD, Vocabulary

_NO_TITLE = re.compile(r"[|>\u203a\u00bb:?!\u2605@]|\s/\s|\s{2,}|\.$|\d{3,}|\.\w{2,6}\b")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONG_WORD = 6
_MOST_SMALL = 3
"""Words without a capital; a line of more is a sentence."""
_FIRST_ROWS = 12
_ABOVE: tuple[Zone, ...] = ("chrome", "meta", "heading", "title")


def beside_firm(reading: Reading, words: Vocabulary) -> Found[str] | None:
    """The line above or below the firm's, at the head of a page in a language whose words of rank are unknown."""
    rows = [decision for decision in reading.zoning if decision.block.kind != "glyph"][:_FIRST_ROWS]
    for above, below in pairwise(rows):
        text = plain(above.block.text)
        if above.zone in _ABOVE and _is_firm(below, reading, words) and _is_plain(text, reading):
            return Found(cleaned(text, reading, words), above.block.span.lines, "line-above-firm")
    for above, below in pairwise(rows):
        text = plain(below.block.text)
        if below.zone in ("title", "meta") and _is_firm(above, reading, words) and _is_job(text, reading, words):
            return Found(cleaned(text, reading, words), below.block.span.lines, "line-below-firm")
    return None


def _is_firm(decision: Decision, reading: Reading, words: Vocabulary) -> bool:
    """Whether a line is a name with a legal form, or one that the posting's own sentences use as the employer's."""
    text = plain(decision.block.text)
    return is_formed(text) or (decision.zone == "meta" and is_employer(text, 1, reading, words) and "," not in text)


def _is_job(text: str, reading: Reading, words: Vocabulary) -> bool:
    """Whether a line below the firm's may be the title: it holds words of a field, and no place."""
    return _is_plain(text, reading) and not any(words.places.mentions(text)) and len(text.split()) > 2


def _is_plain(text: str, reading: Reading) -> bool:
    """Whether a line is neither a row with a label, a path, a count nor a sentence, and names no firm."""
    scheme = reading.taxonomy.labels
    long = len(text) >= _LONG_WORD if _UNSPACED.search(text) else len(text.split()) > 1
    return (
        long
        and text[0] != "("
        and len(text.split()) < MOST_WORDS
        and not _NO_TITLE.search(text)
        and len(SMALL_WORD.findall(text)) <= _MOST_SMALL
        and not is_formed(text)
        and labelled(text, scheme) is None
    )


__all__ = ["beside_firm"]
