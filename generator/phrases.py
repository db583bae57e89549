"""Phrases of the taxonomy as matchers: text comes in, the concepts that it names come out, in order.

A phrase is words; `*` at a word's end stands for any ending ("moderat* content"), `and` matches `&` too, and
words may be joined by spaces, hyphens or slashes.  A phrase that begins with `*` is found anywhere, also within a
word: for compounds, and for scripts without word breaks or whose words take signs in front or behind.  Each word of a
text costs two dictionary look-ups, so the time grows with the text and hardly with the number of phrases; nothing can
backtrack, and the thousands of phrases need no expressions of their own to be compiled at the start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from generator.anywhere import Anywhere, apart
from generator.phrase import WORD, ends, written
from generator.taxonomy import Scheme
from generator.words import spaced

_HEAD = 4
NONE = ""
"""Key of a phrase that names nothing."""


class Hit(NamedTuple):
    """One phrase that stands in a text."""

    key: str
    """The concept that the phrase stands for."""
    start: int
    end: int
    text: str
    """As written."""


class Phrases:
    """A set of phrases with their keys; the longest at a place wins and covers what lies inside it.

    A phrase of several keys gives a hit for each: animal cruelty is violence and hard to look at.
    A phrase of the key `NONE` only covers: it holds a name and means something else.
    """

    def __init__(self, rows: Iterable[tuple[str, str]], *, exact: bool = False) -> None:
        """Sort (phrase, key) rows by how their first word begins; `exact` minds capitals."""
        self._exact = exact
        within: dict[str, str] = {}
        self._rows: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for phrase, key in rows:
            if phrase.startswith("*"):
                within.setdefault(_small(phrase[1:]), key)
            elif first := WORD.search(phrase):
                word = _small(first[0])
                any_ending = phrase.startswith("*", first.end())
                self._rows[word[:_HEAD]].append((phrase, "" if any_ending else word, key))
        self._anywhere = Anywhere(within)
        self._heads: dict[str, _Begun] = {}

    @lru_cache(maxsize=2048)  # Several fields ask the same lines for the same phrases.  # noqa: B019
    def hits(self, text: str, *, covers: bool = False) -> tuple[Hit, ...]:
        """All phrases of the text, left to right, without overlap; with `covers` also those that name nothing."""
        words = _words(text)
        begun = self._begun(words)
        inside = self._anywhere.find(words.folded)
        if not begun and not inside:
            return ()
        folded = words.exact if self._exact else words.folded
        found: list[Hit] = []
        end = 0
        for start, rows in begun:
            if start < end:
                continue
            matched = None
            for phrase, key in rows:
                if matched is None:
                    if (stop := ends(folded, start, written(phrase))) is None:
                        continue
                    end, matched = stop, phrase
                elif phrase != matched:
                    break
                if covers or key != NONE:
                    found.append(Hit(key, start, end, text[start:end]))
        if inside:
            places = apart([*((hit.start, hit.end, hit.key) for hit in found), *inside])
            return tuple(Hit(key, start, end, text[start:end]) for start, end, key in places if covers or key != NONE)
        return tuple(found)

    def _begun(self, words: _Words) -> list[tuple[int, tuple[_Row, ...]]]:
        """Where phrases may begin, left to right, with those that may, the longest first."""
        found = []
        for head in self._rows.keys() & words.heads.keys():
            whole, opened = self._heads.get(head) or self._sorted(head)
            for place, word in words.heads[head]:
                if rows := whole.get(word, opened):
                    found.append((place, rows))
        found.sort()  # By place alone: no two are the same.
        return found

    def _sorted(self, head: str) -> _Begun:
        """The phrases of a head in order, when a text first asks for them: of thousands few are."""
        rows = [
            (word, (phrase if self._exact else _small(phrase), key))
            for phrase, word, key in sorted(self._rows[head], key=_longest)
        ]
        whole = {first: tuple(row for word, row in rows if word in (first, "")) for first, _ in rows if first}
        self._heads[head] = begun = _Begun(whole, tuple(row for word, row in rows if not word))
        return begun

    def named(self, text: str) -> set[str]:
        """The keys of all phrases that stand in the text, those that another covers too."""
        words = _words(text)
        folded = words.exact if self._exact else words.folded
        named = {
            key
            for start, rows in self._begun(words)
            for phrase, key in rows
            if ends(folded, start, written(phrase)) is not None
        }
        return named.union(key for _, _, key in self._anywhere.find(words.folded))

    def keys(self, text: str) -> list[str]:
        """The keys of all hits, in order, repeated as often as they stand there."""
        return [hit.key for hit in self.hits(text)]

    def search(self, text: str) -> Hit | None:
        """The first hit."""
        return next(iter(self.hits(text)), None)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text as phrases are looked for in it; offsets are those of the text."""

    folded: str
    """In small letters, with straight apostrophes."""
    exact: str
    """With straight apostrophes only."""
    heads: dict[str, list[tuple[int, str]]]
    """Words with their places, by their first letters."""


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    exact = text.replace("\u2019", "'")
    folded = _small(exact)
    heads: dict[str, list[tuple[int, str]]] = defaultdict(list)
    place = 0
    for word in spaced(folded).split(" "):
        if word:
            heads[word[:_HEAD]].append((place, word))
        place += len(word) + 1
    return _Words(folded, exact, heads)


def _small(text: str) -> str:
    """In small letters, each in its place: the Turkish capital `\u0130` alone would become two signs."""
    return text.replace("\u0130", "i").lower()


_Row: TypeAlias = tuple[str, str]
"""Phrase and key."""


class _Begun(NamedTuple):
    """The phrases that begin with the same letters, the longest first."""

    whole: dict[str, tuple[_Row, ...]]
    """Those that a word may begin, for each that is the first of a phrase."""
    open: tuple[_Row, ...]
    """Those that any other word of these letters may begin, because their first word has any ending."""


def _longest(row: tuple[str, str, str]) -> tuple[int, str]:
    return -len(row[0]), row[0]


@lru_cache(maxsize=64)
def of_scheme(scheme: Scheme, place: str) -> Phrases:
    """The phrases that the concepts of a scheme carry under `match.<place>`, without those under `match.unless`."""
    return Phrases(
        (phrase, key)
        for concept in scheme
        for key, phrases in ((concept.id, concept.match.get(place, ())), (NONE, concept.match.get("unless", ())))
        for phrase in phrases
    )


@lru_cache(maxsize=16)
def of_labels(scheme: Scheme, *, exact: bool = False) -> Phrases:
    """The labels and alternative labels of a scheme."""
    return Phrases(
        ((label, concept.id) for concept in scheme for label in (concept.label, *concept.alternative)), exact=exact
    )


__all__ = ["NONE", "Hit", "Phrases", "of_labels", "of_scheme"]
