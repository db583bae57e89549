"""Words that pretend: a text comes in, its words in which letters of another script pass for Latin ones go out.

A title that reads like a known employer's may be spelt with Cyrillic or Greek letters of the same shape (Unicode
Technical Standard 39, confusable detection); search does not find it and a reader takes it for the other.
"""

from __future__ import annotations

import re

SHAPED_LIKE_LATIN = frozenset(
    "АВЕЅІЈКМНОРСТУХԚԜҮӀаеѕіјорсухԛԝһԁӏ"  # Cyrillic
    "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιαρυκχγ"  # Greek
    "ՍՏՕոսօհցյ"  # Armenian
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_OTHER = re.compile("[\u0370-\u03ff\u0400-\u052f\u0531-\u0588\u1f00-\u1fff]")
_WORD = re.compile(r"[^\W\d_]{2,}+")


def mixed_words(text: str) -> tuple[str, ...]:
    r"""Words that hold Latin letters and others of their shape, in their order.

    >>> mixed_words("Senior T\u0440ust Analyst")
    ('T\u0440ust',)
    """
    if text.isascii() or not _OTHER.search(text):
        return ()
    return tuple(word for word in _WORD.findall(text) if _LATIN.search(word) and not SHAPED_LIKE_LATIN.isdisjoint(word))


def pretended_words(text: str) -> tuple[str, ...]:
    """Mixed words, and in a Latin text words that consist of such letters alone: too much for a running text."""
    if text.isascii() or not _LATIN.search(text):
        return ()
    if any(letter not in SHAPED_LIKE_LATIN for letter in _OTHER.findall(text)):
        return mixed_words(text)  # The text has words of the other language too.
    return tuple(word for word in _WORD.findall(text) if not SHAPED_LIKE_LATIN.isdisjoint(word))
