"""Text as readers see it: a line as written comes in, its visible words, sentences and own work go out."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.expressions import AnyCase

_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_MARKUP = re.compile(
    r"(?:(?<![a-z\u00df-\u00ff])\*|\*(?!in(?:nen)?\b)|`)+|(?<!\w)_{1,3}|_{1,3}(?!\w)|^\s{0,3}#{1,6}\s+|^\s{0,3}(?:[-\u2022\u2023\u25cf\u2713\u27a4]|\d{1,2}[.)])\s+|\\(?=\W)"
)
_MARKS = re.compile(r"[*`_\\]")
_OPENING = re.compile(r"\s{0,3}[#\-\u2022\u2023\u25cf\u2713\u27a4\d]")
"""Without either a text has no markup; most have none."""
_SENTENCE = re.compile(
    r"(?<=[.!?;])(?<![Ee]\.g\.)(?<![Ii]\.e\.)(?:(?<!Ph\.D\.)(?:(?<!U\.S\.)|(?=\s+[A-Z]))\s+|(?<!\b[A-Z]\.)(?=[A-Z][a-z]))"
)
_WITH_OTHERS = AnyCase(
    r"\b(?:work(?:s|ing)?|partner(?:s|ing)?|collaborat\w+|liais\w+|coordinat\w+|engag\w+|alongside|together) "
    r"(?:[\w-]+ ){0,3}?(?:with|across|between)\b[^.;]{0,200}"
)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The visible text: link texts for links, without marks of emphasis, headings, lists and code."""
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    if _MARKS.search(text) or _OPENING.match(text):
        text = _MARKUP.sub("", text)
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def own_work(text: str) -> str:
    """The text without the teams that it only works with ("collaborate with Legal and Policy"), up to what for."""
    return _WITH_OTHERS.sub(_what_for, text)


def _what_for(others: re.Match[str]) -> str:
    _, to, purpose = others[0].partition(" to ")
    return f" {to}{purpose}"


def sentences(text: str) -> list[str]:
    """Split prose after full stops; abbreviations with a digit or small letter behind them stay whole."""
    return [part for part in _SENTENCE.split(text) if part]


__all__ = ["own_work", "plain", "sentences"]
