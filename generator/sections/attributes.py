"""Attributes of one block: what was observed of it comes in, short strings that the model weighs go out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.expressions import AnyCase
from generator.sections.cues import is_other_script
from generator.sections.headings import Headings
from generator.sections.observation import Seen
from generator.sections.vocabulary import ENGLISH, paired

_ADDRESS = AnyCase(r"https?://|www\.|@(?<=\S@)\S|\.(?<=\w\.)(?:com|org|net|io|co)\b")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_SIGNS = re.compile(r"[★☆♡♥⚡▼▾▲▴›»×✕🔒🔔🔥👍👎❤⭐📍💰🕐⏰…]")
_YEARS = re.compile(r"\b\d{1,2}\s?\+?\s?(?:-|–|to)?\s?\d{0,2}\+?\s*(?:years?|yrs?)\b", re.IGNORECASE)
_AS_A = re.compile(r"^(?:as|in) (?:a|an|the|our|this)\b", re.IGNORECASE)
_FIRST = {
    **dict.fromkeys(
        ("strong", "excellent", "proven", "solid", "good", "demonstrated", "great", "outstanding", "deep"), "quality"
    ),
    **dict.fromkeys(
        ("experience", "knowledge", "ability", "understanding", "familiarity", "proficiency", "fluency"), "faculty"
    ),
    **dict.fromkeys(("you", "you'll", "you're", "you've", "you'd"), "you"),
    **dict.fromkeys(("we", "we're", "we've", "our", "we'll", "us"), "we"),
    **dict.fromkeys(
        ("bachelor's", "bachelor", "master's", "degree", "ba", "bs", "bsc", "graduate", "diploma", "university"),
        "study",
    ),
}
_YOU = frozenset(("you", "you'll", "you're", "you've", "your"))
_WE = frozenset(("we", "our", "us", "we're", "we've"))
_SHOUT = re.compile(r"[A-Z]{3}")
_LETTER = re.compile(r"[^\W\d_]")
_ACCENTED = re.compile(r"[^\W\d_\u0000-\u00bf]")
"""A letter beyond those of plain Latin (Unicode blocks)."""
_GERUND, _SENTENCE_WORDS = 5, 4
WORDS_READ = 60
"""Words of a block that become attributes, from its first."""
STEM = 5
"""Letters of a longer word that are an attribute too: words of one stem share their weight, whatever their ending."""


def attributes(row: Seen, headings: Headings) -> list[str]:
    """All attributes of a block that need no other block."""
    return ["bias", *_layout(row), *_lookups(row, headings), *_cues(row), *_script(row), *_wording(row)]


def _layout(row: Seen) -> Iterator[str]:
    block, text = row.block, row.block.text
    size = length(row.size)
    yield f"kind={block.kind}"
    yield f"words={size}"
    yield f"kind={block.kind}|words={size}"
    yield f"gap={min(block.gap, 4)}"
    yield f"last={text[-1:] if text[-1:] in '.:;,!?' else 'x'}"
    yield f"first={_case(text[:1])}"
    if block.marker:
        yield f"marker={_marker(block.marker)}"
    if block.bold:
        yield "bold"
    if block.depth:
        yield f"depth={min(block.depth, 3)}"
    if block.part > 1:
        yield "part"
    if text.isupper() and _SHOUT.search(text):
        yield "shout"
    if text and all(word[:1].isupper() for word in text.split()):
        yield "title-case"


def _lookups(row: Seen, headings: Headings) -> Iterator[str]:
    if row.announced is not None:
        yield f"announces={row.announced.zone}"
        yield f"announces={row.announced.zone}|{row.announced.strength}|{row.headed}"
    if row.headed:
        yield f"headed={row.announced is not None}"
    if row.place:
        yield f"place={row.place}"
    if row.label:
        named = headings.announced(row.label)
        yield f"label={named.zone if named else 'other'}"
        if row.block.marker == "front-matter":
            yield f"key={row.label}"


def _cues(row: Seen) -> Iterator[str]:
    for zone, votes in row.votes:
        yield f"vote={zone}"
        if votes > 1:
            yield f"vote={zone}|{min(votes, 4)}"
    for hint, votes in row.hints:
        yield f"hint={hint}|{min(votes, 3)}"
        yield f"hint={hint}|{_share(votes, row.size)}"
    kinds = {hint for hint, _ in row.hints}
    if {"exposure.harm", "exposure.encounter"} <= kinds:
        yield "harm-met"
    if {"exposure.harm", "exposure.support"} <= kinds:
        yield "harm-eased"
    if row.furniture:
        yield "furniture"
        yield f"furniture={row.furniture}"
    if row.recurrence > 1:
        yield f"recurs={row.recurrence}"


def _script(row: Seen) -> Iterator[str]:
    text = row.block.text
    if row.money:
        yield "money"
    digits = row.digits
    for pattern, name, possible in (
        (_ADDRESS, "address", True),
        (_DATE, "date", digits),
        (_YEARS, "years", digits),
        (_AS_A, "as-a", True),
        (_SIGNS, "signs", not text.isascii()),
    ):
        if possible and pattern.search(text):
            yield name
    lettered = _LETTER.search(text) is not None
    if digits:
        yield "digit"
        if not lettered:
            yield "numeric"
    if lettered and not text.isascii():
        if is_other_script(text):
            yield "other-script"
        elif _ACCENTED.search(text):
            yield "accents"


def _wording(row: Seen) -> Iterator[str]:
    row_words = paired(row.words)
    if not row_words:
        return
    first, number = row_words[0], len(row.words)
    if first in _FIRST:
        yield f"opens={_FIRST[first]}"
    elif first.endswith("ing") and len(first) > _GERUND:
        yield "opens=gerund"
    present = set(row_words)
    if row.abroad:
        yield "abroad"
    elif number >= _SENTENCE_WORDS and not ENGLISH & present:
        yield "no-stop-words"
    if _YOU & present:
        yield "you"
    if _WE & present:
        yield "we"
    read = dict.fromkeys(row_words[:WORDS_READ])
    yield from [f"w={word}" for word in read]
    yield from dict.fromkeys([f"s={word[:STEM]}" for word in read if len(word) > STEM])
    yield f"w0={first}"
    yield f"w0={first}|{row.block.kind}"
    if len(row_words) > 1:
        yield f"w01={first} {row_words[1]}"
        yield f"w-1={row_words[-1]}"


def _case(first: str) -> str:
    return "upper" if first.isupper() else "lower" if first.islower() else "digit" if first.isdigit() else "x"


def _share(votes: int, size: int) -> str:
    return "half" if votes * 2 >= size else "quarter" if votes * 4 >= size else "few"


def length(count: int) -> str:
    """The number of words as a bucket."""
    for limit in (0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 120):
        if count <= limit:
            return str(limit)
    return "more"


def _marker(marker: str) -> str:
    if marker[0].isdigit() or marker[0] == "(" or marker.endswith((")", ".")):
        return "number"
    if marker.startswith("#"):
        return "heading"
    return marker if marker in ("front-matter", "|") else "bullet"
