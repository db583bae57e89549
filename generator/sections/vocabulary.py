"""A vocabulary of phrases found in the words of a line, in time linear in the words.

A phrase is matched word by word; `*` at the end of a word stands for any ending.  Zoning asks every line
for some thousand phrases, so an index by first and second word replaces a large regular expression, which
would try every alternative at every character.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from generator.expressions import AnyScript
from generator.words import UNSPACED_LETTERS

T = TypeVar("T")
_Rest: TypeAlias = tuple[tuple[str, ...], str, T]

_WORD = AnyScript(r"[^\W_]++(?:['./&+#-][^\W_]++)*+[+#]*+|[$€£¥₹%]")
ENGLISH = frozenset(
    "the and of to a in for with our you your we is are be will as on or an at by that this it from have has "
    "their who can all not if but they more".split()
)
"""Words that hold an English sentence together and say nothing."""
_STEM = 3
"""Letters of a starred first word by which it is indexed."""
_UNSPACED = re.compile(f"[{UNSPACED_LETTERS}]+")
_RUN = re.compile(f"[{UNSPACED_LETTERS}]+|[^{UNSPACED_LETTERS}]+")
_WORDS_KEPT = 20_000
"""Words at most whose phrases are kept at hand; a hostile text has no end of words."""


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Words of a text, case folded, curly apostrophes made straight; marks of punctuation are left out."""
    folded = text.casefold().replace("\u2019", "'").replace("\u2018", "'")
    return tuple(_WORD.over(folded).findall(folded))


def paired(row: tuple[str, ...]) -> tuple[str, ...]:
    """The words; of scripts that part none each two letters that follow each other, most of whose words have two."""
    if all(map(str.isascii, row)):
        return row
    return tuple(pair for word in row for run in _RUN.findall(word) for pair in _pairs(run))


def _pairs(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] if len(run) > 1 and _UNSPACED.match(run) else [run]


def count(row: tuple[str, ...]) -> int:
    """How many words a row has; of scripts that part none, two letters are taken for one."""
    unspaced = sum(len(run) for word in row if not word.isascii() for run in _UNSPACED.findall(word))
    return max(len(row), unspaced // 2)


class _Begun(NamedTuple, Generic[T]):
    """The phrases that begin with a word, each with its other parts, phrase and value."""

    alone: tuple[_Rest[T], ...]
    """The word is the phrase."""
    going_on: dict[str, list[_Rest[T]]]
    """By their second word, each with those whose second word may have any ending."""
    open: list[_Rest[T]]
    """Those that any other second word may go on."""


class Vocabulary(Generic[T]):
    """Phrases, each with the value that it stands for."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._exact: dict[str, list[_Rest[T]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[str, _Rest[T]]]] = defaultdict(list)
        for phrase, value in entries:
            parts = tuple(part for part in map(_part, phrase.split()) if part)
            if not parts:
                continue
            first = parts[0]
            row = (parts[1:], phrase, value)
            if first.endswith("*") and len(first) > _STEM:
                self._stems[first[:_STEM]].append((first[:-1], row))
            else:
                self._exact[first].append(row)
        self._beginning = lru_cache(maxsize=_WORDS_KEPT)(self._look_up)

    def find(self, row: Sequence[str]) -> Iterator[tuple[T, str, int, int]]:
        """Yield value, phrase, and the indexes of first word and after the last, of each match, by first word."""
        beginning, count = self._beginning, len(row)
        for place, word in enumerate(row):
            begun = beginning(word)
            if begun is None:
                continue
            for _, phrase, value in begun.alone:
                yield value, phrase, place, place + 1
            if place + 1 < count:
                for rest, phrase, value in begun.going_on.get(row[place + 1], begun.open):
                    end = place + 1 + len(rest)
                    if end <= count and all(map(_fits, rest, row[place + 1 : end])):
                        yield value, phrase, place, end

    def _look_up(self, word: str) -> _Begun[T] | None:
        begun = list(self._exact.get(word, ()))
        for stem, row in self._stems.get(word[:_STEM], ()):
            if word.startswith(stem):
                begun.append(row)
        if not begun:
            return None
        going_on: dict[str, list[_Rest[T]]] = {}
        for row in begun:
            if row[0] and not row[0][0].endswith("*"):
                going_on.setdefault(row[0][0], []).append(row)
        opened = [row for row in begun if row[0] and row[0][0].endswith("*")]
        for rows in going_on.values():
            rows.extend(opened)
        return _Begun(tuple(row for row in begun if not row[0]), going_on, opened)


def _part(part: str) -> str:
    word = part.rstrip("*")
    if not word.isalnum():  # Most are, and thousands of words are slow to be parted when the tables are made.
        word = next(iter(words(word)), "")
    return word.casefold() + ("*" if part.endswith("*") else "") if word else ""


def _fits(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part
