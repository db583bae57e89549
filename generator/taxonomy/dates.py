"""Dates as postings and boards write them: a text and the scheme of months come in, a day of the Gregorian calendar goes out.

Month names of many languages, digits of other scripts, years of the Buddhist, Japanese and Minguo calendars.  A date
of figures alone counts only where day and month can't be mistaken for each other.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Literal

from generator.taxonomy import Scheme

DIGITS = {
    zero + value: ord("0") + value
    for zero in (0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xFF10)
    for value in range(10)
} | {0x66B: ord("."), 0x66C: ord(",")}
"""Digits of other scripts, for `str.translate`."""
_BUDDHIST = 543
_MINGUO = 1911
_ERAS = {"\u4ee4\u548c": 2018, "\u5e73\u6210": 1988, "\u6c11\u570b": _MINGUO, "\u6c11\u56fd": _MINGUO, "R": 2018}
_YEAR = r"(?P<year>(?:19|20|24|25)\d\d)"
_SPACE = r"[\s\-/.,]*"
_FIGURES = re.compile(
    rf"(?<!\d){_YEAR}\s?[-/.\u5e74\ub144]\s?(?P<month>\d{{1,2}})\s?[-/.\u6708\uc6d4]\s?(?P<day>\d{{1,2}})(?!\d)"
)
_ERA = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)})\s?(?P<year>\d{{1,3}})\s?[\u5e74.]\s?(?P<month>\d{{1,2}})\s?[\u6708.]\s?(?P<day>\d{{1,2}})"
)
_NAME = r"(?P<name>[^\W\d_](?:[^\W\d_]|[.'\u2019\-\u0300-\u036f\u0900-\u0e4e\u1000-\u109f\u05f3]){0,40})"
_LINK = r"(?:(?:de|of|den|d'|del|di|da|a|\u0434\u0435|ng|\u0e23|th\u00e1ng)\s)?"
_DAY_FIRST = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|\u00ba|\u00aa|\.|-a|-\u0433\u043e)?{_SPACE}{_LINK}{_NAME}{_SPACE}(?:(?:de|of|del|\u0e1e\.?\u0e28\.?|\u0e04\.?\u0e28\.?)\s?)?{_YEAR}(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?<![^\W\d_]){_NAME}{_SPACE}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_SPACE}{_YEAR}(?!\d)", re.IGNORECASE
)
_YEAR_FIRST = re.compile(
    rf"(?<!\d){_YEAR}(?:\.|\s?m\.)?{_SPACE}(?:gada\s)?{_NAME}{_SPACE}(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|\s?d)?(?!\d)"
)
_DAY_YEAR_NAME = re.compile(rf"(?<!\d){_YEAR}\.?\s?(?:gada\s)?(?P<day>\d{{1,2}})\.?\s{_NAME}")
_NUMERIC = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}})\s?(?P<sign>[/.\-])\s?(?P<second>\d{{1,2}})\s?(?P=sign)\s?{_YEAR}(?!\d)"
)
_DANISH = re.compile(rf"(?<!\d)(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})-{_YEAR}(?!\d)")
"""A stroke and a dash part the figures: `2/8-2023`."""
_SHORT = re.compile(
    rf"(?<![\d:])(?P<day>\d{{1,2}})[\s\-/.]{{1,2}}{_NAME}[\s\-/.,]{{0,2}}['\u2019]?(?P<year>\d\d)(?![\d:.])"
)
_SHORT_NUMERIC = re.compile(
    r"(?<![\d:])(?P<first>\d{1,2})(?P<sign>[/.\-])(?P<second>\d{1,2})(?P=sign)(?P<year>[12]\d)(?![\d:./])"
)
"""Years of two figures; `day_of` reads them only where it is told to."""
_THAI = re.compile("[\u0e00-\u0e7f]")
_EPOCH = re.compile(r"(?<!\d)(\d{10})(\d{3})?(?!\d)")
_AROUND = re.compile(r"[^\W\d_]+|\d+:\d+|\b\d\d\b")
_TIME = re.compile(r"T?\d{1,2}:\d\d[\d:.+Z-]*")
_WEEKDAY_LETTERS = 12
_MONTHS = 12
First = Literal["day", "month"]
"""Which of two figures a country writes first."""


def day_of(text: str, months: Scheme, *, first: First | None = None, short: bool = False) -> date | None:
    """The first date in a text, read in the order figures from the year, named month, figures, seconds since 1970.

    Figures that may be read both ways count only where it is known which of them comes `first`; a year of two figures
    counts with `short`, behind a label that asks for a date.
    """
    day, _ = _found(text, months, first=first)
    return _short(text.translate(DIGITS), months, first) if day is None and short else day


def is_day(text: str, months: Scheme) -> bool:
    """Whether a text is a date and no more, but for a weekday or a time of day."""
    day, rest = apart(text, months)
    return day is not None and (
        not rest or (rest.isalpha() and len(rest) <= _WEEKDAY_LETTERS and rest[0].isupper() and " " not in rest)
    )


def apart(text: str, months: Scheme) -> tuple[date | None, str]:
    """A date and what a text says beside it, without the time of day."""
    day, rest = _found(text, months)
    return day, _TIME.sub("", rest).strip(" ,.;()T\u65e5\uc77c")


def _short(text: str, months: Scheme, first: First | None) -> date | None:
    """A date whose year has two figures; beside a Thai month they are of the Buddhist calendar."""
    if found := _SHORT.search(text):
        month = _months(months).get(_key(found["name"]))
        century = "25" if _THAI.search(found["name"]) else "20"
        return _date(century + found["year"], str(month), found["day"]) if month else None
    if found := _SHORT_NUMERIC.search(text):
        return _figures(found, f"20{found['year']}", first)
    return None


def _figures(found: re.Match[str], year: str, first: First | None) -> date | None:
    """The date of two figures and a year, where it is plain which of them is the month."""
    one, two = int(found["first"]), int(found["second"])
    if one > _MONTHS or one == two or found["sign"] == "." or (first == "day" and two <= _MONTHS):
        return _date(year, found["second"], found["first"])
    return _date(year, found["first"], found["second"]) if two > _MONTHS or first == "month" else None


@lru_cache(maxsize=2048)
def _found(text: str, months: Scheme, *, first: First | None = "day") -> tuple[date | None, str]:
    """A date and the text without it."""
    text = text.translate(DIGITS)
    if found := _FIGURES.search(text) or _DANISH.search(text):
        return _date(found["year"], found["month"], found["day"]), _without(text, found)
    if found := _ERA.search(text):
        return _date(str(_ERAS[found["era"]] + int(found["year"])), found["month"], found["day"]), _without(text, found)
    for shape in (_DAY_FIRST, _YEAR_FIRST, _MONTH_FIRST, _DAY_YEAR_NAME):
        for found in shape.finditer(text):
            month = _months(months).get(_key(found["name"]))
            if month is not None and (day := _date(found["year"], str(month), found["day"])):
                return day, _without(text, found)
    if found := _NUMERIC.search(text):
        return _figures(found, found["year"], first), _without(text, found)
    if _THAI.search(text) and (found := _SHORT.search(text)):
        return _short(text, months, first), _without(text, found)
    if found := _EPOCH.search(text):
        seen = datetime.fromtimestamp(int(found[1]), tz=UTC).date()
        return (seen if 2000 <= seen.year < 2100 else None), _without(text, found)
    return None, text


def _without(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + text[found.end() :]


@lru_cache(maxsize=4)
def _months(scheme: Scheme) -> dict[str, int]:
    return {
        _key(name): number
        for number, concept in enumerate(scheme, 1)
        for name in (concept.label, *concept.alternative)
    }  # fmt: skip


def _key(name: str) -> str:
    return name.casefold().strip(".-'\u2019")


def _date(year: str, month: str, day: str) -> date | None:
    number = int(year)
    try:
        return date(number - _BUDDHIST if number > 2400 else number, int(month), int(day))
    except ValueError:
        return None


__all__ = ["DIGITS", "First", "apart", "day_of", "is_day"]
