"""Cues: a line comes in, how strongly its words speak for each zone or for furniture goes out, by phrases."""

from __future__ import annotations

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
        self._phrases: Vocabulary[tuple[Zone, str] | str] = Vocabulary(
            [
                *(
                    (phrase, (cast("Zone", concept.id), key))
                    for concept in taxonomy.zones
                    for key, phrases in concept.match.items()
                    if key not in _HEADINGS
                    for phrase in phrases
                ),
                *((phrase, concept.id) for concept in taxonomy.reasons for phrase in concept.match.get("line", ())),
            ]
        )
        """One vocabulary of both kinds, so that a line is read once: zone and class of a cue, or a reason."""

        self._inside = tuple(
            (phrase, concept.id) for concept in taxonomy.reasons for phrase in concept.match.get("inside", ())
        )

    def look(self, words: Sequence[str], text: str) -> tuple[dict[tuple[Zone, str], int], str | None]:
        """The cues of a line and the reason to take it for furniture, if it has one.

        Cues are different phrases found, counted by zone and class (`line` for phrases that stand alone); the phrases
        of furniture are weighed by the share of the line that they cover.
        """
        found: dict[tuple[Zone, str], set[str]] = {}
        longest, named = 0, ""
        for value, phrase, first, end in self._phrases.find(words):
            if not isinstance(value, str):
                found.setdefault(value, set()).add(phrase)
            elif end - first > longest:
                longest, named = end - first, value
        covers = longest and len(words) <= _REACH[min(longest, len(_REACH) - 1)]
        votes = {value: len(phrases) for value, phrases in found.items()}
        return votes, self._unparted(text) or (named if covers else None)

    def _unparted(self, text: str) -> str | None:
        """The reason that a phrase names in a short line of a script without word breaks."""
        if len(text) > _SHORT or text.isascii():
            return None
        return next((reason for phrase, reason in self._inside if phrase in text), None)
