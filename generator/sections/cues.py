"""Cues: a line comes in, how strongly its words speak for each zone or for furniture goes out, by phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, cast

from generator.anywhere import UNPARTED
from generator.document import Zone
from generator.sections.vocabulary import ENGLISH, Vocabulary
from generator.taxonomy import Concept, Taxonomy

_HEADINGS = ("heading", "weak")
"""Keys of `match` that the heading table reads; every other key is a class of cues."""

_FUNCTION = "function"
"""Key of `match` for words that only say which language a line is in."""

_SHORT = 60
"""Characters up to which a line of a script without word breaks is searched for furniture."""

_SHORTEST = 5
"""Words up to which one word of another language that speaks for a zone tells the language of a line."""

_REACH = (0, 5, 12, 24)
"""Words of a line at most for a phrase of so many words to name what the line is."""

_OTHER = re.compile(r"[^\W\d_\u0000-\u024f]")
"""A letter of another script than Latin (Unicode blocks)."""


class Cue(NamedTuple):
    """What a phrase speaks for."""

    zone: Zone | None
    """None for a word that only tells the language."""
    key: str
    """Its class."""
    abroad: bool
    """Whether it is of another language than English."""


class Spoken(NamedTuple):
    """What the words of a line say of it."""

    votes: dict[tuple[Zone, str], int]
    """Different phrases found, by zone and class (`line` for phrases that stand alone)."""
    furniture: str | None
    """The reason to take it for furniture: that whose phrase covers most of the line."""
    abroad: bool
    """Whether it is in another language than English."""


class Cues:
    """The cue phrases of a taxonomy."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        own = [entry for concept in taxonomy.zones for entry in _cues(cast("Zone", concept.id), concept)]
        others = [entry for language in taxonomy.cues for entry in _of_language(language)]
        self._phrases: Vocabulary[Cue | str] = Vocabulary(
            [
                *own,
                *(entry for entry in others if not UNPARTED.search(entry[0])),
                *((phrase, concept.id) for concept in taxonomy.reasons for phrase in concept.match.get("line", ())),
            ]
        )
        """One vocabulary of both kinds, so that a line is read once: cues, or a reason."""
        self._anywhere = tuple(entry for entry in others if UNPARTED.search(entry[0]))
        self._inside = tuple(
            (phrase, concept.id) for concept in taxonomy.reasons for phrase in concept.match.get("inside", ())
        )

    def look(self, words: Sequence[str], text: str) -> Spoken:
        """The cues of a line, the reason to take it for furniture, if it has one, and whether it is in English."""
        found: dict[tuple[Zone, str], set[str]] = {}
        longest, named = 0, ""
        told: set[str] = set()
        abroad: set[str] = set()
        for value, phrase, first, end in self._phrases.find(words):
            if not isinstance(value, str):
                if value.zone is not None:
                    found.setdefault((value.zone, value.key), set()).add(phrase)
                    if value.abroad:
                        told.add(phrase)
                elif value.abroad:
                    abroad.add(phrase)
            elif end - first > longest:
                longest, named = end - first, value
        if not text.isascii() and UNPARTED.search(text):
            for phrase, cue in self._anywhere:
                if phrase in text and cue.zone is not None:
                    found.setdefault((cue.zone, cue.key), set()).add(phrase)
        covers = longest and len(words) <= _REACH[min(longest, len(_REACH) - 1)]
        votes = {value: len(phrases) for value, phrases in found.items()}
        foreign = _is_abroad(words, len(told), len(abroad)) or is_other_script(text)
        return Spoken(votes, self._unparted(text) or (named if covers else None), foreign)

    def _unparted(self, text: str) -> str | None:
        """The reason that a phrase names in a short line of a script without word breaks."""
        if len(text) > _SHORT or text.isascii():
            return None
        return next((reason for phrase, reason in self._inside if phrase in text), None)


def _cues(zone: Zone, concept: Concept) -> Iterator[tuple[str, Cue]]:
    for key, phrases in concept.match.items():
        if key not in _HEADINGS:
            yield from ((phrase, Cue(zone, key, abroad=False)) for phrase in phrases)


def _of_language(language: Concept) -> Iterator[tuple[str, Cue]]:
    for name, phrases in language.match.items():
        zone, _, key = name.partition(".")
        cue = Cue(None if zone == _FUNCTION else cast("Zone", zone), key, abroad=True)
        yield from ((phrase, cue) for phrase in phrases)


def _is_abroad(words: Sequence[str], told: int, function: int) -> bool:
    if told + function < (1 if told and len(words) <= _SHORTEST else 2):
        return False
    return told + function > len(ENGLISH.intersection(words))


def is_other_script(text: str) -> bool:
    """Whether most letters of a line are of another script than Latin."""
    if text.isascii() or not _OTHER.search(text):
        return False
    return len(_OTHER.findall(text)) * 2 > sum(map(str.isalpha, text))
