"""Phrases of the taxonomy as matchers: text comes in, the concepts that it names come out, in order.

A phrase is words; `*` at a word's end stands for any ending ("moderat* content"), `and` matches `&` too, and
words may be joined by spaces, hyphens or slashes.  Each word of a text costs two dictionary look-ups, so the
time grows with the text and hardly with the number of phrases; nothing can backtrack, and the thousands of phrases
need no expressions of their own to be compiled at the start.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from generator.taxonomy import Scheme

_WORD = re.compile(r"[^\W_]+")
_JOINT = re.compile(r"[\s\-\u2010-\u2014/]{1,3}|'s ")
_ENDING = re.compile(r"\w{0,24}")
_GOES_ON = re.compile(r"\w|#|\+\+")
"""What a phrase does not end before: `C` is no part of `C++` or `C#`."""
_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_MARKUP = re.compile(
    r"[*`]+|(?<!\w)_{1,3}|_{1,3}(?!\w)|^\s{0,3}#{1,6}\s+|^\s{0,3}(?:[-\u2022\u2023\u25cf\u2713\u27a4]|\d{1,2}[.)])\s+|\\(?=\W)"
)
_SENTENCE = re.compile(r"(?<=[.!?;])(?<![Ee]\.g\.)(?<![Ii]\.e\.)(?:(?<!Ph\.D\.)\s+|(?<!\b[A-Z]\.)(?=[A-Z][a-z]))")
_HEAD = 4
NONE = ""
"""Key of a phrase that names nothing."""

_WITH_OTHERS = re.compile(
    r"\b(?:work(?:s|ing)?|partner(?:s|ing)?|collaborat\w+|liais\w+|coordinat\w+|engag\w+|alongside|together) "
    r"(?:[\w-]+ ){0,3}?(?:with|across|between)\b[^.;]{0,200}",
    re.IGNORECASE,
)


class Hit(NamedTuple):
    """One phrase that stands in a text."""

    key: str
    """The concept that the phrase stands for."""
    start: int
    end: int
    text: str
    """As written."""


class Phrases:
    """A set of phrases, each for one key; the longest at a place wins and covers what lies inside it.

    A phrase of the key `NONE` only covers: it holds a name and means something else.
    """

    def __init__(self, rows: Iterable[tuple[str, str]], *, exact: bool = False) -> None:
        """Sort (phrase, key) rows by their first word, or by its start if it has any ending; `exact` minds capitals."""
        self._exact = exact
        self._whole: dict[str, list[_Row]] = {}
        self._open: dict[str, list[_Row]] = {}
        for rank, (phrase, key) in enumerate(sorted(rows, key=_longest)):
            if first := _WORD.search(phrase):
                row = (rank, _phrase(phrase if exact else phrase.lower()), key)
                word = first[0].lower()
                if phrase.startswith("*", first.end()):
                    self._open.setdefault(word[:_HEAD], []).append(row)
                else:
                    self._whole.setdefault(word, []).append(row)

    def hits(self, text: str, *, covers: bool = False) -> Iterator[Hit]:
        """All phrases of the text, left to right, without overlap; with `covers` also those that name nothing."""
        words = _words(text)
        folded = words.exact if self._exact else words.folded
        end = 0
        for start, rows in self._begun(words):
            if start < end:
                continue
            for _, phrase, key in rows:
                if folded.startswith(phrase.opening, start) and (found := _end(folded, start, phrase)) is not None:
                    end = found
                    if covers or key != NONE:
                        yield Hit(key, start, end, text[start:end])
                    break

    def _begun(self, words: _Words) -> list[tuple[int, list[_Row]]]:
        """Where phrases may begin, left to right, with those that may, the longest first."""
        found = {
            place: self._whole[word] for word in self._whole.keys() & words.whole.keys() for place in words.whole[word]
        }
        for head in self._open.keys() & words.starts.keys():
            for place in words.starts[head]:
                found[place] = sorted([*found[place], *self._open[head]]) if place in found else self._open[head]
        return sorted(found.items())

    def keys(self, text: str) -> list[str]:
        """The keys of all hits, in order, repeated as often as they stand there."""
        return [hit.key for hit in self.hits(text)]

    def search(self, text: str) -> Hit | None:
        """The first hit."""
        return next(self.hits(text), None)


@dataclass(frozen=True, slots=True)
class _Words:
    """A text as phrases are looked for in it; offsets are those of the text."""

    folded: str
    """In small letters, with straight apostrophes."""
    exact: str
    """With straight apostrophes only."""
    whole: dict[str, list[int]]
    """Where words stand."""
    starts: dict[str, list[int]]
    """Where they stand, by their first letters."""


@lru_cache(maxsize=4096)
def _words(text: str) -> _Words:
    exact = text.replace("\u2019", "'")
    folded = exact.lower()
    if len(folded) != len(text):
        folded = "".join(small if len(small := letter.lower()) == 1 else letter for letter in exact)
    whole: dict[str, list[int]] = {}
    starts: dict[str, list[int]] = {}
    for found in _WORD.finditer(folded):
        word, start = found[0], found.start()
        whole.setdefault(word, []).append(start)
        starts.setdefault(word[:_HEAD], []).append(start)
    return _Words(folded, exact, whole, starts)


class _Phrase(NamedTuple):
    opening: str
    """What the first word begins with, for a quick look; empty if it has several forms."""
    before: str
    """Marks that have to stand before the first word (`.NET`)."""
    words: tuple[tuple[tuple[str, ...], bool], ...]
    """For each word its forms, and whether any ending may follow."""


_Row: TypeAlias = tuple[int, _Phrase, str]
"""Rank by length, phrase, key."""


def _phrase(phrase: str) -> _Phrase:
    at = first.start() if (first := _WORD.search(phrase)) else 0
    words = tuple(_forms(word) for word in phrase[at:].replace("\u2019", "'").split())
    opening = words[0][0][0] if len(words[0][0]) == 1 else ""
    return _Phrase(opening, phrase[:at], words)


def _forms(word: str) -> tuple[tuple[str, ...], bool]:
    if word in ("and", "&"):
        return ("and", "&", "+", "n"), False
    return (word.removesuffix("*"),), word.endswith("*")


def _end(text: str, at: int, phrase: _Phrase) -> int | None:
    """Where the phrase that starts at a letter ends, if it stands there and ends where a word does."""
    if not text.endswith(phrase.before, 0, at):
        return None
    for number, (forms, open_ended) in enumerate(phrase.words):
        if number:
            if (joint := _JOINT.match(text, at)) is None:
                return None
            at = joint.end()
        for form in forms:
            if text.startswith(form, at):
                at += len(form)
                break
        else:
            return None
        if open_ended and (ending := _ENDING.match(text, at)):
            at = ending.end()
    return None if _GOES_ON.match(text, at) else at


def _longest(row: tuple[str, str]) -> tuple[int, str]:
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


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """The visible text: link texts for links, without marks of emphasis, headings, lists and code."""
    if "[" in text:
        text = _LINK.sub(r"\1", text)
    return " ".join(_MARKUP.sub("", text).split())


def own_work(text: str) -> str:
    """The text without the teams that it only works with ("collaborate with Legal and Policy"), up to what for."""
    return _WITH_OTHERS.sub(_what_for, text)


def _what_for(others: re.Match[str]) -> str:
    _, to, purpose = others[0].partition(" to ")
    return f" {to}{purpose}"


def sentences(text: str) -> list[str]:
    """Split prose after full stops; abbreviations with a digit or small letter behind them stay whole."""
    return [part for part in _SENTENCE.split(text) if part]


__all__ = ["Hit", "Phrases", "of_labels", "of_scheme", "own_work", "plain", "sentences"]
