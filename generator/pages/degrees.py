"""Degrees as a posting writes them: text comes in, the words for the degrees that it names go out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.fields.degree import degrees
from generator.prose import plain

DEGREES = 3
"""Words for degrees that one fact quotes at most."""
KIND = 2
"""Words in front of `degree` that are quoted with it at most."""

_NAMED = re.compile(
    r"\b(?:(?:bachelor|master|doctor|associate)(?:'s|\u2019s|s)?(?: of (?-i:[A-Z])\w{1,30}(?: (?-i:[A-Z])\w{1,30})?)?|ph\.?\s?d\b\.?|mba|doctorate"
    r"|(?-i:(?:BA|BS|BSc|MA|MS|MSc)(?:/(?:BA|BS|BSc|MA|MS|MSc)){0,2}))(?: degrees?)?(?!\w)(?! (?-i:Office|Excel|Word|Teams|SQL)\b)",
    re.IGNORECASE,
)
"""The commonest names of degrees, with what goes on from them: `Master of Science degree`."""
_BARE = re.compile(r"\bdegrees?\b(?! of\b)(?: in (?-i:[A-Z])[\w-]{1,30}(?: (?-i:[A-Z])[\w-]{1,30})?)?", re.IGNORECASE)
_NO_KIND = frozenset(
    "a an the with your or and of in have has hold holding any required pursuing completed complete obtained is are".split()
)
"""Words before `degree` that say nothing of its kind: `pursuing a` of `pursuing a quantitative degree`."""


def named(texts: Iterable[str], besides: Iterable[str] = ()) -> str:
    """The words of some texts for degrees, each once and in quotation marks; empty where they have none.

    Words that other texts have too can be left out.
    """
    known = {words.casefold() for text in besides for words in quoted(plain(text))}
    found: dict[str, str] = {}
    for text in texts:
        for words in quoted(plain(text)):
            if words.casefold() not in known:
                found.setdefault(words.casefold(), words)
    return ", ".join(f"\u201c{words}\u201d" for words in list(found.values())[:DEGREES])


def quoted(text: str) -> list[str]:
    """The words of a text for the degrees that it names, as written: `Bachelor's`, `Law degree`, `PhD`."""
    found = [match[0].strip() for match in _NAMED.finditer(text)]
    known = " ".join(found).casefold()
    found += [words for words in degrees(text) if words.casefold() not in known]
    if found:
        return found
    bare = _BARE.search(text)
    return [" ".join([*_kind(text[: bare.start()]), bare[0]])] if bare else []


def _kind(before: str) -> list[str]:
    """The last words of a text, two at most, that say what kind of degree it is whose name follows."""
    words: list[str] = []
    for word in reversed(before.rsplit(maxsplit=KIND)[-KIND:]):
        if word.casefold() in _NO_KIND or not word[0].isalnum() or not word[-1].isalnum():
            break
        words.insert(0, word)
    return words
