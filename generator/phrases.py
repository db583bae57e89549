"""Phrases of the taxonomy as matchers: text comes in, the concepts that it names come out, in order.

A phrase is words; `*` at a word's end stands for any ending ("moderat* content"), `and` matches `&` too, and
words may be joined by spaces, hyphens or slashes.  Each word of a text costs one dictionary look-up by its first
letters, so the time grows with the text and hardly with the number of phrases; nothing can backtrack.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.taxonomy import Scheme

_WORD = re.compile(r"[^\W_]+")
_JOINT = r"(?:[\s\-\u2010-\u2014/]{1,3}|['\u2019]s )"
_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\([^()\s]{0,500}\)")
_MARKUP = re.compile(
    r"[*`]+|(?<!\w)_{1,3}|_{1,3}(?!\w)|^\s{0,3}#{1,6}\s+|^\s{0,3}(?:[-\u2022\u2023\u25cf\u2713\u27a4]|\d{1,2}[.)])\s+|\\(?=\W)"
)
_SPACE = re.compile(r"\s+")
_SENTENCE = re.compile(r"(?<=[.!?;])(?<![Ee]\.g\.)(?<![Ii]\.e\.)(?:(?<!Ph\.D\.)\s+|(?<!\b[A-Z]\.)(?=[A-Z][a-z]))")
_HEAD = 4

_WITH_OTHERS = re.compile(
    r"\b(?:work(?:s|ing)?|partner(?:s|ing)?|collaborat\w+|liais\w+|coordinat\w+|engag\w+|alongside|together) "
    r"(?:[\w-]+ ){0,3}?(?:with|across|between)\b[^.;]{0,200}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """One phrase that stands in a text."""

    key: str
    """The concept that the phrase stands for."""
    start: int
    end: int
    text: str
    """As written."""


class Phrases:
    """A set of phrases, each for one key; the longest at a place wins and covers what lies inside it."""

    def __init__(self, rows: Iterable[tuple[str, str]], *, exact: bool = False) -> None:
        """Compile (phrase, key) rows; `exact` minds capitals."""
        buckets: dict[str, list[tuple[str, str]]] = {}
        for phrase, key in rows:
            first = _WORD.search(phrase)
            if first is not None:
                buckets.setdefault(first[0][:_HEAD].lower(), []).append((phrase, key))
        flags = 0 if exact else re.IGNORECASE
        self._buckets: dict[str, list[tuple[re.Pattern[str], str]]] = {
            head: [(re.compile(_from_word(phrase), flags), key) for phrase, key in sorted(rows, key=_longest)]
            for head, rows in buckets.items()
        }
        self._heads = re.compile(_heads(self._buckets), re.IGNORECASE)

    def hits(self, text: str) -> Iterator[Hit]:
        """All phrases of the text, left to right, without overlap."""
        end = 0
        for head in self._heads.finditer(text):
            start = head.start()
            if start < end:
                continue
            for compiled, key in self._buckets.get(head[0].lower(), ()):
                if found := compiled.match(text, start):
                    end = found.end()
                    yield Hit(key, start, end, found[0])
                    break

    def keys(self, text: str) -> list[str]:
        """The keys of all hits, in order, repeated as often as they stand there."""
        return [hit.key for hit in self.hits(text)]

    def search(self, text: str) -> Hit | None:
        """The first hit."""
        return next(self.hits(text), None)


def _heads(heads: Iterable[str]) -> str:
    """A regular expression of the starts of words that a phrase may begin with, parted by first letter."""
    tails: dict[str, list[str]] = {}
    for head in sorted(heads):
        end = "" if len(head) == _HEAD else r"(?![^\W_])"
        tails.setdefault(head[0], []).append(re.escape(head[1:]) + end)
    starts = "|".join(f"{re.escape(letter)}(?:{'|'.join(rest)})" for letter, rest in tails.items())
    return rf"(?<![^\W_])(?:{starts})" if starts else r"(?!)"


def _longest(row: tuple[str, str]) -> tuple[int, str]:
    return -len(row[0]), row[0]


def _from_word(phrase: str) -> str:
    """The regular expression from the phrase's first letter on; marks before it (`.NET`) have to stand before it."""
    at = first.start() if (first := _WORD.search(phrase)) else 0
    return (f"(?<={re.escape(phrase[:at])})" if at else "") + pattern(phrase[at:])


def pattern(phrase: str) -> str:
    """The regular expression of one phrase; it ends where the word does, and `C` is no part of `C++` or `C#`."""
    words = []
    for word in phrase.split():
        if word in ("and", "&"):
            words.append("(?:and|&|\\+|n)")
        elif word.endswith("*"):
            words.append(re.escape(word[:-1]) + r"\w{0,24}")
        else:
            words.append(re.escape(word).replace("'", "['\u2019]"))
    return _JOINT.join(words) + r"(?!\w|#|\+\+)"


@lru_cache(maxsize=64)
def of_scheme(scheme: Scheme, place: str) -> Phrases:
    """The phrases that the concepts of a scheme carry under `match.<place>`."""
    return Phrases((phrase, concept.id) for concept in scheme for phrase in concept.match.get(place, ()))


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
    return _SPACE.sub(" ", _MARKUP.sub("", text)).strip()


def own_work(text: str) -> str:
    """The text without the teams that it only works with ("collaborate with Legal and Policy"), up to what for."""
    return _WITH_OTHERS.sub(_what_for, text)


def _what_for(others: re.Match[str]) -> str:
    _, to, purpose = others[0].partition(" to ")
    return f" {to}{purpose}"


def sentences(text: str) -> list[str]:
    """Split prose after full stops; abbreviations with a digit or small letter behind them stay whole."""
    return [part for part in _SENTENCE.split(text) if part]


__all__ = ["Hit", "Phrases", "of_labels", "of_scheme", "own_work", "pattern", "plain", "sentences"]
