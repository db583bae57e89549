"""One phrase: its words come in, where it ends in a text goes out, if it stands there."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
_GAP, _WIDEST = 3, 24
"""Characters between two words of a phrase, and of an ending, at most."""
_JOINT = re.compile(rf"[\s\-\u2010-\u2014/]{{1,{_GAP}}}|'s ")
_ENDING = re.compile(rf"\w{{0,{_WIDEST}}}")
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
"""A hyphen within a phrase joins words as a space does: people write "self harm" and "self-harm"."""
_GOES_ON = re.compile(r"\w|#|\+\+")
"""What a phrase does not end before: `C` is no part of `C++` or `C#`."""


class Phrase(NamedTuple):
    opening: str
    """What the first word begins with, for a quick look; empty if it has several forms."""
    held: str
    """What stands within reach of where the phrase begins, for a quick look; empty if the first word is all of it."""
    reach: int
    """Characters of the phrase at most."""
    before: str
    """Marks that have to stand before the first word (`.NET`)."""
    words: tuple[tuple[tuple[str, ...], bool], ...]
    """For each word its forms, and whether any ending may follow."""


@cache
def written(phrase: str) -> Phrase:
    """The parts of a phrase, taken apart when it is first looked for: of thousands a posting asks for few."""
    at = first.start() if (first := WORD.search(phrase)) else 0
    words = tuple(_forms(word) for word in _HYPHEN.sub(" ", phrase[at:].replace("\u2019", "'")).split())
    opening = words[0][0][0] if len(words[0][0]) == 1 else ""
    held = max((forms[0] for forms, _ in words[1:] if len(forms) == 1), key=len, default="")
    reach = sum(len(max(forms, key=len)) + _WIDEST * opened for forms, opened in words) + _GAP * len(words)
    return Phrase(opening, held, reach, phrase[:at], words)


def _forms(word: str) -> tuple[tuple[str, ...], bool]:
    if word in ("and", "&"):
        return ("and", "&", "+", "n"), False
    return (word.removesuffix("*"),), word.endswith("*")


def ends(text: str, at: int, phrase: Phrase) -> int | None:
    """Where the phrase that starts at a letter ends, if it stands there and ends where a word does."""
    if text.find(phrase.held, at, at + phrase.reach) < 0 or not text.startswith(phrase.opening, at):
        return None
    if not text.endswith(phrase.before, 0, at):
        return None
    for number, (forms, open_ended) in enumerate(phrase.words):
        if number:
            if text[at : at + 1] == " " and text[at + 1 : at + 2].isalnum():
                at += 1
            elif (joint := _JOINT.match(text, at)) is None:
                return None
            else:
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


__all__ = ["WORD", "Phrase", "ends", "written"]
