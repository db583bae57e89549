"""Headings: a block comes in, the zone that it announces goes out, by the heading table of the taxonomy."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from generator.document import Block, Zone
from generator.taxonomy import Taxonomy

Strength = Literal["known", "pattern", "weak"]
"""known: stands in the table; pattern: fits a pattern of it; weak: announces anything and only votes."""

WORDS_AT_MOST = 11
_NUMBERING = re.compile(
    r"^\s*(?:(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,4}|[a-h])[.)]\s+|#+\s*|(?:step|section|part)\s+\d+[.:]?\s+)",
    re.IGNORECASE,
)
_OUTER = re.compile(r"^[\W_]+|[\W_]+$")
_CLOSING = re.compile(r" (?:with (?:me|you|us)|(?:to|for|in) (?:the|this) (?:table|team|role|job|position)|here)$")
"""What a heading may end with that changes nothing about what it announces."""
_HALVES = re.compile(r" [/|\-–—] ")
"""What parts two headings in one, folded as they are."""
_START = 3
"""Letters of its longest piece by which a pattern is found."""
_BESIDE = 6
"""Words and signs of a line at most of which one word is a half."""
_SENTENCE_END = re.compile(r"[.;,]$")
_BESIDE_BUTTON = re.compile(r"\s[|\u00b7/]\s|\s{2,}")
"""What parts a button from the next."""
_LONGEST_BUTTON = 60


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Case, numbering, emoji, outer punctuation, markup, curly quotes and Turkish dots folded away."""
    text = _NUMBERING.sub("", text.replace("\u2019", "'").replace("\u2018", "'"))
    text = (
        "".join(" " if unicodedata.category(c) in ("So", "Sk", "Cn") else c for c in text)
        if not text.isascii()
        else text
    )
    text = text.replace("*", " ").replace("_", " ")
    folded = " ".join(_OUTER.sub("", text).casefold().split())
    return folded if folded.isascii() else folded.replace("i\u0307", "i").replace("\u0131", "i")


@dataclass(frozen=True, slots=True)
class Announced:
    """What a heading announces."""

    zone: Zone
    strength: Strength


class _Pattern(NamedTuple):
    """A heading of which only pieces are known."""

    rank: int
    """Place in the order of the scheme: the first that fits decides."""
    opening: str
    ending: str
    pieces: tuple[str, ...]
    zone: Zone


class Headings:
    """The heading table of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._known: dict[str, Zone] = {}
        self._weak: dict[str, Zone] = {}
        self._patterns: dict[str, list[_Pattern]] = {}
        self._buttons: set[str] = set()
        rank = 0
        for concept in taxonomy.zones:
            zone = cast("Zone", concept.id)
            for label in concept.alternative:
                self._known.setdefault(fold(label), zone)
            for label in concept.match.get("weak", ()):
                self._weak[fold(label)] = zone
            self._buttons.update(map(fold, concept.match.get("button", ())))
            for pattern in concept.match.get("heading", ()):
                pieces = tuple(piece.strip() for piece in pattern.split("*") if piece.strip())
                opening = "" if pattern.startswith("*") else pieces[0]
                ending = "" if pattern.endswith("*") else pieces[-1]
                row = _Pattern(rank, opening, ending, pieces, zone)
                self._patterns.setdefault(max(pieces, key=len)[:_START], []).append(row)
                rank += 1
        for concept in taxonomy.labels:
            for label in (concept.label, *concept.alternative):
                self._known.setdefault(fold(label), "title" if concept.id == "title" else "meta")
        self._folded = lru_cache(maxsize=20_000)(lambda text: self._look_up(fold(text)))

    def announced(self, text: str) -> Announced | None:
        """The zone that a text announces if it is a heading, or None for words of no known heading."""
        if len(text) > 120:
            return None
        return self._folded(text)

    def is_button(self, block: Block) -> bool:
        """Whether a line is a button to apply, alone or before the board's other buttons (`Apply | Save`)."""
        text = block.text.strip()
        if block.kind == "heading" or len(text) > _LONGEST_BUTTON or text.endswith(":"):
            return False
        return fold(_BESIDE_BUTTON.split(text, maxsplit=1)[0]) in self._buttons

    def _look_up(self, text: str) -> Announced | None:
        if not text or len(text.split()) > WORDS_AT_MOST:
            return None
        if text in self._weak:
            return Announced(self._weak[text], "weak")
        if text in self._known:
            return Announced(self._known[text], "known")
        if (shorter := _CLOSING.sub("", text)) in self._known:
            return Announced(self._known[shorter], "known")
        for half in _HALVES.split(text):
            if half != text and half in self._known:
                return Announced(self._known[half], "weak" if _is_remark(half, text) else "known")
        starts = {text[place : place + _START] for place in range(len(text))}
        rows = sorted(row for start in self._patterns.keys() & starts for row in self._patterns[start])
        for _, opening, ending, pieces, zone in rows:
            if text.startswith(opening) and text.endswith(ending) and _in_order(text, pieces):
                return Announced(zone, "pattern")
        return None


def _is_remark(half: str, text: str) -> bool:
    """Whether one word beside a whole phrase remarks on it ("fluent in spoken and written Thai – must")."""
    return " " not in half and ("," in text or len(text.split()) > _BESIDE)


def _in_order(text: str, pieces: tuple[str, ...]) -> bool:
    place = 0
    for piece in pieces:
        found = text.find(piece, place)
        if found < 0:
            return False
        place = found + len(piece)
    return True


def looks_like_heading(block: Block, following: Block | None) -> bool:
    """Whether the look of a block alone speaks for a heading: short, marked, or followed by a list."""
    if block.kind == "heading":
        return True
    text = block.text
    words = text.split()
    if not words or len(words) > WORDS_AT_MOST or block.kind in ("glyph", "rule", "row"):
        return False
    if text.endswith(":") or (block.bold and not _SENTENCE_END.search(text)):
        return True
    if block.kind == "item" or _SENTENCE_END.search(text):
        return False
    if text.isupper() and len(text) > 3:
        return True
    return following is not None and following.kind == "item" and following.gap <= 1
