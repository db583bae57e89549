"""Cues: a line comes in, how strongly its words speak for each zone goes out, by the phrases of the taxonomy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import cast

from generator.document import Zone
from generator.sections.vocabulary import Vocabulary
from generator.taxonomy import Taxonomy

_HEADINGS = ("heading", "weak")
"""Keys of `match` that the heading table reads; every other key is a class of cues."""


_SHORT = 60
"""Characters up to which a line of a script without word breaks is searched for furniture."""


_REACH = (0, 5, 12, 24)
"""Words of a line at most for a phrase of so many words to name what the line is."""


class Cues:
    """The cue phrases of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._zones: Vocabulary[tuple[Zone, str]] = Vocabulary(
            (phrase, (cast("Zone", concept.id), key))
            for concept in taxonomy.zones
            for key, phrases in concept.match.items()
            if key not in _HEADINGS
            for phrase in phrases
        )
        self._furniture: Vocabulary[str] = Vocabulary(
            (phrase, concept.id) for concept in taxonomy.reasons for phrase in concept.match.get("line", ())
        )

        self._inside = tuple(
            (phrase, concept.id) for concept in taxonomy.reasons for phrase in concept.match.get("inside", ())
        )

    def votes(self, words: Sequence[str]) -> Counter[tuple[Zone, str]]:
        """Different cue phrases found, counted by zone and class of cue (`line` for phrases that stand alone)."""
        found = {(match.value, match.phrase) for match in self._zones.find(words)}
        return Counter(value for value, _ in found)

    def furniture(self, words: Sequence[str], text: str) -> str | None:
        """The reason that furniture phrases name, weighed by the share of the line that they cover."""
        if len(text) <= _SHORT and not text.isascii():
            for phrase, reason in self._inside:
                if phrase in text:
                    return reason
        best: tuple[int, str] | None = None
        for match in self._furniture.find(words):
            length = match.end - match.first
            if best is None or length > best[0]:
                best = (length, match.value)
        return best[1] if best and len(words) <= _REACH[min(best[0], len(_REACH) - 1)] else None
