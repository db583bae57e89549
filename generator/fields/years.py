"""The smallest number of years that a requirement names: required items come in, a number or nothing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.prose import plain
from generator.taxonomy import Taxonomy

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "a couple of": 2,
    "ein": 1, "einem": 1, "zwei": 2, "drei": 3, "vier": 4, "f\u00fcnf": 5, "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "um": 1, "dois": 2, "tr\u00eas": 3, "quatro": 4,
    "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "een": 1, "\u00e9\u00e9n": 1, "twee": 2, "drie": 3, "vijf": 5,
    "ett": 1, "et": 1, "to": 2, "tv\u00e5": 2, "fem": 5, "dwa": 2, "trzy": 3, "dva": 2, "t\u0159i": 3, "doi": 2, "trei": 3,
}  # fmt: skip
_HAN = "\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341"
_WORDS = "|".join(_NUMBERS)
_UNITS = (
    r"years?|yrs?|y\.?\s?(?:o\.?\s?)?e|a\u00f1os?|jahre?n?|ans|an(?= d)|anni|anno|anos?|anys?|jaar|jaren|\u00e5rs?|lat|lata|let|roky|rok|\u00e9v|ani|vuotta|vuoden|aastat?|metus|y\u0131l|y\u0131ll\u0131k|tahun|n\u0103m"
    r"|\u043b\u0435\u0442|\u0433\u043e\u0434\u0430?|\u0440\u043e\u043a\u0456\u0432|\u0440\u043e\u043a\u0438|\u0440\u0456\u043a|\u0433\u043e\u0434\u0438\u043d\u0438|\u03c7\u03c1\u03cc\u03bd\u03b9\u03b1|\u03ad\u03c4\u03b7|\u0633\u0646\u0648\u0627\u062a|\u05e9\u05e0\u05d9\u05dd"
)
_SPOKEN_OF = AnyCase(rf"(?:{_UNITS})\b")
_YEARS = re.compile(
    rf"(?:(?<![\w.,$\u00a3\u20ac])|(?<=[a-z][.:])|(?-i:(?<=[a-z])(?=[A-Z])))(?P<low>\d{{1,2}}(?:\.5)?|{_WORDS})\s?\+?(?:\s?\(\s?(?:\d{{1,2}}|{_WORDS})\s?\+?\s?\))?"
    rf"(?:\s?(?:-|\u2013|\u2014|to|or|and)\s?(?:\d{{1,2}}|{_WORDS}|more)\+?)?\+?\s?(?:or more |plus |full |solid |good |consecutive |recent )?"
    rf"[- ]?(?:{_UNITS})\b['\u2019]?(?=(?P<after>.{{0,40}}))",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:of which|of whom|thereof|of them|of those|including|among them|from which|and|with|;|,|for)\s(?:(?:at least|no fewer than|not less than|no less than|a minimum of|minimum(?: of)?|the last)\s)?"
    rf"(?P<number>\d{{1,2}}|{_WORDS})\+?\s?(?:or more\s)?(?:\(\d{{1,2}}\)\s?)?(?:years?\s)?(?:of (?:which|them|those|these)|in|as|with|on|at|inside|managing|leading|spent|minimum|working)\b"
    rf"|\bminimum\s(?P<least>\d{{1,2}}|{_WORDS})\s(?:of (?:them|those)|in|as)\b|\bamong (?:them|these|which)\s(?P<among>\d{{1,2}}|{_WORDS})\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:a|an?other|one full|one)\s(?:full )?year(?:'s|\u2019s)?\b(?= (?:of|in|or (?:more|two|longer)|and more|is enough|behind|with|as|spent|[a-z]+ing)\b)(?!\s(?:of (?:the|age)|in a row))",
    re.IGNORECASE,
)
_SENTENCE = 1000
"""Characters behind a number of years in which parts of it are looked for."""
_EAST = re.compile(
    rf"(?<!\d)(\d{{1,2}}|[{_HAN}])\s?[\u5e74\ub144]\s?(?:\u4ee5\u4e0a|\u7a0b\u5ea6|\u9593|\u306e|\uc774\uc0c1|\uc815\ub3c4)"
)
"""Years with "or more", "about" or "of" in Chinese, Japanese and Korean."""
_MONTHS = re.compile(
    r"\b(12|24|36|twelve|twenty-four)\s(?:or more\s)?months\b(?!['\u2019]? (?:contract|fixed|ago|notice))",
    re.IGNORECASE,
)
_SERVICE = re.compile(r"\bmilitary (?:service|duty|obligation)|\baskerlik\b", re.IGNORECASE)
_UNIT = re.compile(r"\s?(?:languages?|countries|markets|teams?|people|tools|of (?:the|our|following))", re.IGNORECASE)
_SEVERAL = re.compile(r"\bseveral years \((\d{1,2})\+?\)", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:up to|(?<!not )(?<!no )less than|under|within|every|last|past|next|first|in the|over the (?:last|past)|aged?|after|(?<!no )(?<!not )fewer than|no more than|maximum(?: of)?|for the)\s*$",
    re.IGNORECASE,
)
_OR_OLDER = re.compile(
    r"\s?(?:and|or) (?:more|older|above|over|up)(?:\W|$)(?!\s*(?:of|in|as|experience|with)\b)", re.IGNORECASE
)
_FROM_NONE = re.compile(r"0\s?(?:-|\u2013|to)\s?\d")
"""A range that begins with nobody's experience: `0-2 years`."""
_AFTER = re.compile(
    r"\s?(?:of age|-?old\b|degree|ago|contract|course\b|fixed|in a row|program|bachelor|master|university|course of study|of (?:study|schooling|education|college))",
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
    if _SERVICE.search(text):
        return
    for found in _EAST.finditer(text):
        yield int(found[1]) if found[1].isdigit() else _HAN.index(found[1]) + 1
    for found in _MONTHS.finditer(text):
        if not _bounded(found):
            yield {"12": 1, "twelve": 1, "36": 3}.get(found[1].lower(), 2)
    seen = 0  # Up to where parts were looked for: many numbers in a row share what follows them.
    for found in _YEARS.finditer(text) if _SPOKEN_OF.within(text) else ():
        if _bounded(found) or _AFTER.match(found["after"]) or _is_age(found):
            continue
        low = found["low"].lower()
        number = int(_NUMBERS[low] if low in _NUMBERS else float(low))
        if 0 < number < 41 or _FROM_NONE.match(found[0]):
            yield number
            reach = found.end() + _SENTENCE
            stop = text.find(". ", found.end(), reach)
            stop = reach if stop < 0 else stop
            for part in _PART.finditer(text, max(seen, found.end()), stop):
                stated = (part["number"] or part["least"] or part["among"]).lower()
                if not _UNIT.match(text, part.end()):
                    yield int(_NUMBERS.get(stated, stated))
            seen = max(seen, stop)
    for found in (*_YEAR.finditer(text), *_SEVERAL.finditer(text)):
        if not _bounded(found):
            yield int(found[1]) if found.re is _SEVERAL else 1


def _is_age(found: re.Match[str]) -> bool:
    """Whether the number is the age from which one may work: `18 years or more`, with nothing that it is spent on."""
    return found["low"] in ("16", "18", "21") and _OR_OLDER.match(found["after"]) is not None


def _bounded(found: re.Match[str]) -> bool:
    """Whether the words before a number make it no least number: `up to 3 years`, `within two years`."""
    return _BEFORE.search(found.string[max(0, found.start() - 24) : found.start()]) is not None


def stated_years(text: str) -> list[int]:
    """All numbers of years that a requirement asks for, in no certain order."""
    return list(_years(plain(text)))


def format_min_years(value: int, taxonomy: Taxonomy) -> str:
    """`At least 5 years`: the number is the least that is asked for."""
    if value == 0:
        return "From 0 years"
    return "At least 1 year" if value == 1 else f"At least {value} years"
