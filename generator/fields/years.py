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
    rf"(?:of which|of whom|thereof|of them|of those|including|among them|from which|and|with|;|,|for)\s(?:(?:at least|no fewer than|not less than|no less than|a minimum of|minimum(?: of)?|the last)\s)?"
    rf"(?P<number>\d{{1,2}}|{_WORDS})\+?\s?(?:\(\d{{1,2}}\)\s?)?(?:years?\s)?(?:of (?:which|them|those|these)|in|as|with|on|at|inside|managing|leading|spent|minimum|working)\b"
    rf"|\bminimum\s(?P<least>\d{{1,2}}|{_WORDS})\s(?:of (?:them|those)|in|as)\b|\bamong (?:them|these|which)\s(?P<among>\d{{1,2}}|{_WORDS})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:a|an?other|one full|one)\s(?:full )?year(?:'s|\u2019s)?\b(?= (?:of|in|or (?:more|two)|behind|with|as|spent|[a-z]+ing)\b)(?!\s(?:of (?:the|age)|in a row))",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\s?(?:languages?|countries|markets|teams?|people|tools|of (?:the|our|following))", re.IGNORECASE)
_SEVERAL = re.compile(r"\bseveral years \((\d{1,2})\+?\)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:up to|(?<!not )(?<!no )less than|under|within|every|last|past|next|first|in the|over the (?:last|past)|aged?|after|(?<!no )(?<!not )fewer than|no more than|maximum(?: of)?|for the)\s*$",
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
                stated = (part["number"] or part["least"] or part["among"]).lower()
                if text.find(". ", found.end(), part.start()) < 0 and not _UNIT.match(text, part.end()):
                    yield int(_NUMBERS.get(stated, stated))
    for found in (*_YEAR.finditer(text), *_SEVERAL.finditer(text)):
        if not _BEFORE.search(text[max(0, found.start() - 24) : found.start()]):
            yield int(found[1]) if found.re is _SEVERAL else 1


def format_min_years(value: int, taxonomy: Taxonomy) -> str:
    return "1 year" if value == 1 else f"{value} years"
