"""The ends of a range of pay that stand apart, each behind its label: a zoned posting comes in, one range at most goes out.

Exports of systems and tables write `pay_min: 31.25`, `pay_max: 38.50` and currency and period in rows of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.document import Zone
from generator.evidence import Reading
from generator.taxonomy.currencies import MONEY, currency_of
from generator.taxonomy.money import LEAST, Period, guess_of, number_of

_ZONES: tuple[Zone, ...] = ("meta", "compensation", "chrome", "title")
_ROWS = 4
"""Rows around the two ends in which their currency and period are looked for."""
_LONGEST = 400
_AMOUNT = rf"[\"'A-Za-z ]{{0,12}}\s?[:=]?\s{{0,3}}(?:(?:{MONEY})\s?){{0,2}}(?P<figure>\d{{1,3}}(?:[.,]\d{{3}}){{1,3}}(?:\.\d\d?)?|\d{{1,9}}(?:\.\d\d?)?)(?![\d%])"
_LOW = re.compile(rf"(?:(?<![A-Za-z])(?:[Mm]in|MIN)|(?<=[a-z])Min)(?:imum|IMUM|Value)?(?![a-z]){_AMOUNT}")
_HIGH = re.compile(rf"(?:(?<![A-Za-z])(?:[Mm]ax|MAX)|(?<=[a-z])Max)(?:imum|IMUM|Value)?(?![a-z]){_AMOUNT}")
_PAY = re.compile(r"pay|salar|comp|wage|remun|hourly|annual|monthly", re.IGNORECASE)
_SIGN = re.compile(rf"(?<![A-Za-z])({MONEY})(?![A-Za-z])")
_PERIODS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"hour", re.IGNORECASE)),
    ("month", re.compile(r"month", re.IGNORECASE)),
    ("year", re.compile(r"annual|year|annum", re.IGNORECASE)),
)


class Range(NamedTuple):
    """What a line, or two rows together, say of pay."""

    low: float | None
    high: float | None
    currency: str | None
    period: Period | None
    lines: tuple[int, ...]
    stated: bool
    """The posting says for which period."""


def labelled_ends(reading: Reading, local: str | None) -> Iterator[Range]:
    """The range of the first two ends that fit."""
    rows = reading.of(*_ZONES)
    for number, row in enumerate(rows):
        low = _LOW.search(row.block.text[:_LONGEST]) if "min" in row.block.text.lower() else None
        if low is None:
            continue
        for other in rows[number : number + 2]:
            high = _HIGH.search(other.block.text[:_LONGEST])
            if high is None or not (row.zone == "compensation" or _PAY.search(row.block.text[:_LONGEST])):
                continue
            near = (row, other, *rows[max(0, number - 1) : number + _ROWS])
            text = "\n".join(one.block.text[:_LONGEST] for one in near)
            lines = tuple(sorted({*row.block.span.lines, *other.block.span.lines}))
            yield from _range(low, high, text, lines, local)
            return


def _range(
    low: re.Match[str], high: re.Match[str], text: str, lines: tuple[int, ...], local: str | None
) -> Iterator[Range]:
    bottom, top = number_of(low["figure"], ""), number_of(high["figure"], "")
    sign = _SIGN.search(low[0]) or _SIGN.search(text)
    currency = currency_of(sign[1], text, local) if sign is not None else None
    named = [(found.start(), period) for period, shape in _PERIODS if (found := shape.search(text))]
    stated = min(named)[1] if named else None
    period = stated or guess_of(top, "", currency)
    if currency is not None and period is not None and LEAST[period] <= bottom <= top:
        yield Range(bottom, top, currency, period, lines, stated is not None)


__all__ = ["Range", "labelled_ends"]
