"""The gazetteer: the text of a place row comes in, the cities, areas and countries that it names come out.

Read once, on first use.  A name alone is never proof of a place ("Reading", "Mobile"): callers look only where
the posting says that a place stands, and only at words with a capital.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from generator.expressions import AnyScript
from generator.taxonomy import Taxonomy
from generator.words import spaced

_LETTERS = "(?:[^\\W_]++|[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0e4e\u1000-\u109f])++"
_WORD = AnyScript(rf"(?:[A-Za-z]\.){{2,}}|{_LETTERS}(?:['\u2019]{_LETTERS})*+")
_JOINT = re.compile(r"[ \-\u2010-\u2013.]{1,2}$")
_MOST_WORDS = 5
_UNSPACED = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_LETTERS_AT_MOST, _NESTED = 4, 3
"""Letters of a name that no gap ends, and names one after another, from the country to the town."""
_UNMARKED = tuple(zip("łŁøØđĐıßæÆ", "lLoOdDisaA", strict=True))


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a name."""

    kind: Literal["city", "area", "country"]
    name: str
    """Preferred English name."""
    country: str
    area: str = ""
    """Code of the state or province, where the gazetteer has one."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that is a place's name, with all it may mean, larger places first."""

    entries: tuple[Entry, ...]
    start: int
    end: int
    text: str


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Small letters and digits without accents, words one space apart."""
    if text.isascii() and text.isalpha():
        return text.lower()  # As most names are.
    return _apart(_plain(text))


def _plain(text: str) -> str:
    """Small letters without accents and apostrophes."""
    if not text.isascii():
        for marked, plain in _UNMARKED:
            text = text.replace(marked, plain)
        text = unicodedata.normalize("NFKD", text)
        for sign in filter(unicodedata.combining, set(text)):
            text = text.replace(sign, "")
    return text.lower().replace("'", "").replace("\u2019", "")


def _apart(plain: str) -> str:
    return plain if plain.isalpha() and plain.isascii() else " ".join(spaced(plain).split())


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """Names and codes to what they may mean."""

    names: dict[str, tuple[Entry, ...]]
    """By folded name."""
    codes: dict[str, tuple[Entry, ...]]
    """By code as written, in capitals: areas before countries."""
    exonyms: frozenset[str] = frozenset()
    """Spellings that differ from the English name by accents only, and that English does not use."""

    def mentions(self, text: str) -> Iterator[Mention]:
        """Places that the text names, left to right, the longest name first; codes only in capitals."""
        words = list(_WORD.over(text).finditer(text))
        number = 0
        while number < len(words):
            word = words[number][0]
            if word.isascii() and (not word[0].isupper() or self._is_common(word)):
                number += 1
                continue
            mention, taken = self._at(text, words, number)
            number += taken
            if mention is not None:
                yield mention

    def whole(self, text: str) -> tuple[Entry, ...]:
        """What a text may mean that is the name of a place and no more; nothing if it is none."""
        return next((mention.entries for mention in self.mentions(text) if mention.text == text), ())

    @cached_property
    def _openings(self) -> frozenset[str]:
        """First words of all names: most words with a capital begin none."""
        return frozenset(name.split(" ", 1)[0] for name in self.names)

    def _is_common(self, word: str) -> bool:
        """Whether a word of plain letters begins no name and is no code."""
        return word.isalpha() and word not in self.codes and word.lower() not in self._openings

    def _at(self, text: str, words: list[re.Match[str]], number: int) -> tuple[Mention | None, int]:
        first = words[number]
        last = number
        opening = fold(first[0]).split(" ", 1)[0]
        most = _MOST_WORDS if not opening or opening in self._openings else 1
        while last + 1 < len(words) and last - number + 1 < most:
            if not _JOINT.match(text[words[last].end() : words[last + 1].start()]):
                break
            last += 1
        for end in range(last, number - 1, -1):
            stretch = text[first.start() : words[end].end()]
            entries = self.names.get(fold(stretch), ())
            if end == number and stretch in self.codes and not text[: first.start()][-1:].isdigit():
                entries = (*self.codes[stretch], *entries)
            if not entries and end == number and not stretch.isascii() and _UNSPACED.match(stretch):
                return self._unspaced(stretch, first.start()), 1
            if entries:
                return Mention(entries, first.start(), words[end].end(), stretch), end - number + 1
        return None, 1

    def _unspaced(self, word: str, start: int) -> Mention | None:
        """The name that a word without gaps begins with; behind a country's or an area's the narrower says more."""
        found: Mention | None = None
        at = 0
        for _ in range(_NESTED):
            name = self._beginning(word[at : at + _LETTERS_AT_MOST])
            if not name:
                break
            found = Mention(self.names[name], start + at, start + len(word), name)
            at += len(name)
            if any(entry.kind == "city" for entry in found.entries):
                break
        return found

    def _beginning(self, word: str) -> str:
        return next((word[:size] for size in range(_LETTERS_AT_MOST, 1, -1) if word[:size] in self.names), "")


@lru_cache(maxsize=4)
def gazetteer(taxonomy: Taxonomy) -> Gazetteer:
    """The gazetteer of a taxonomy: its countries and the file `places.tsv` beside them, if it has one."""
    names: dict[str, list[Entry]] = {}
    codes: dict[str, list[Entry]] = {}
    exonyms: set[str] = set()
    countries = [(country, Entry("country", country.label, country.id)) for country in taxonomy.countries]
    path = taxonomy.folder / "places.tsv"
    for row, letters in _rows(path):
        kind, name, country_id, area, spellings = row
        entry = Entry("city" if kind == "city" else "area", name, country_id, area)
        written = (name, *filter(None, spellings.split("|")))
        folded = [_apart(plain) for plain in (letters[1], *filter(None, letters[4].split("|")))]
        for spelling, key in zip(written, folded, strict=True):
            names.setdefault(key, []).append(entry)
            if spelling != name and not spelling.isascii() and key == folded[0]:
                exonyms.add(spelling)
        if kind == "area" and area:
            codes.setdefault(area, []).append(entry)
    for country, entry in countries:
        for name in (country.label, *country.alternative):
            names.setdefault(fold(name), []).append(entry)
        codes.setdefault(country.id, []).append(entry)
    return Gazetteer(
        {name: tuple(entries) for name, entries in names.items()},
        {code: tuple(entries) for code, entries in codes.items()},
        frozenset(exonyms),
    )


def _rows(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The cells of each row, as written and in plain letters: those of a whole file at once are found twice as fast."""
    if path.is_file():
        text = path.read_text(encoding="utf-8")
        for row, letters in zip(text.split("\n"), _plain(text).split("\n"), strict=True):
            if row and not row.startswith("#"):
                yield row.split("\t"), letters.split("\t")


__all__ = ["Entry", "Gazetteer", "Mention", "fold", "gazetteer"]
