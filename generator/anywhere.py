"""Phrases found anywhere in a text, also within a word: a text comes in, their places go out.

Compounds, scripts without word breaks and words that take signs in front or behind show no place where a phrase begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

UNPARTED = re.compile("[\u0590-\u06ff\u0900-\u097f\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts without word breaks, or whose words take signs in front or behind."""

Place: TypeAlias = tuple[int, int, str]
"""Start, end and key."""


class Anywhere:
    """Phrases in small letters with their keys."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        self._within = tuple(entry for entry in phrases.items() if not UNPARTED.search(entry[0]))
        self._unparted = tuple(entry for entry in phrases.items() if UNPARTED.search(entry[0]))

    def find(self, folded: str) -> list[Place]:
        """All places in a text of small letters; few texts have the letters that most phrases need."""
        sought = self._within
        if self._unparted and not folded.isascii() and UNPARTED.search(folded):
            sought += self._unparted
        if not sought:
            return []
        found: list[Place] = []
        for phrase, key in sought:
            at = folded.find(phrase)
            while at >= 0:
                found.append((at, at + len(phrase), key))
                at = folded.find(phrase, at + len(phrase))
        return found


def apart(found: Iterable[Place]) -> list[Place]:
    """Places left to right without overlap, the longest of those that begin together, with each of its keys."""
    kept: list[Place] = []
    for place in sorted(found, key=_first):
        start, end, key = kept[-1] if kept else (0, 0, None)
        if place[0] >= end or (place[:2] == (start, end) and place[2] != key):
            kept.append(place)
    return kept


def _first(place: Place) -> tuple[int, int]:
    return place[0], -place[1]


__all__ = ["UNPARTED", "Anywhere", "Place", "apart"]
