"""The smallest number of years that a requirement names: required items come in, a number or nothing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.evidence import Found, Reading
from generator.phrases import plain
from generator.taxonomy import Taxonomy

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "a couple of": 2,
}  # fmt: skip
_WORDS = "|".join(_NUMBERS)
_YEARS = re.compile(
    rf"(?<![\w.,$\u00a3\u20ac])(?P<low>\d{{1,2}}(?:\.5)?|{_WORDS})\s?\+?(?:\s?\(\s?(?:\d{{1,2}}|{_WORDS})\s?\+?\s?\))?"
    rf"(?:\s?(?:-|\u2013|\u2014|to|or|and)\s?(?:\d{{1,2}}|{_WORDS}|more)\+?)?\+?\s?(?:or more |plus |full |solid |good |consecutive |recent )?"
    r"[- ]?(?:years?|yrs?|yoe|a\u00f1os|jahre|ans)\b['\u2019]?(?=(?P<after>.{0,40}))",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:of which|thereof|of them|including|from which|and|with|;|,)\s(?:(?:at least|no fewer than|not less than|no less than|minimum|a minimum of)\s)?"
    rf"(\d{{1,2}}|{_WORDS})\+?\s(?:in|as|with|managing|leading|spent|minimum|working)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:up to|(?<!not )(?<!no )less than|under|within|every|last|past|next|first|in the|over the (?:last|past)|aged?|after|fewer than|no more than|maximum(?: of)?|for the)\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s?(?:of age|-?old\b|degree|ago|contract|fixed|in a row|program|bachelor|master|university|course of study|of (?:study|schooling|education|college))",
    re.IGNORECASE,
)


def find_min_years(reading: Reading) -> Found[int] | None:
    """The smallest number of years among the required items."""
    best: tuple[int, tuple[int, ...]] | None = None
    for decision in reading.of("required"):
        for number in _years(plain(decision.block.text)):
            if best is None or number < best[0]:
                best = number, decision.block.span.lines
    return Found(best[0], best[1], "years-required") if best else None


def _years(text: str) -> Iterator[int]:
    for found in _YEARS.finditer(text):
        if _BEFORE.search(text[max(0, found.start() - 24) : found.start()]) or _AFTER.match(found["after"]):
            continue
        low = found["low"].lower()
        number = int(_NUMBERS[low] if low in _NUMBERS else float(low))
        if 0 < number < 41:
            yield number
            for part in _PART.finditer(text, found.end()):
                yield int(_NUMBERS.get(part[1].lower(), part[1]))


def format_min_years(value: int, taxonomy: Taxonomy) -> str:
    return "1 year" if value == 1 else f"{value} years"
