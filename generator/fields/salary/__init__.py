"""The pay of this role: its own statements on pay come in, a range with currency and period goes out.

Figures of a board's badge or widget, of perks and of other jobs never count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from pydantic import BaseModel, ConfigDict, Field

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.fields.salary.ends import Range, labelled_ends
from generator.prose import plain
from generator.sections import Decision
from generator.taxonomy import Taxonomy
from generator.taxonomy.currencies import SMALL_UNITS, currency_of, is_told, own_of, sign_of
from generator.taxonomy.dates import DIGITS
from generator.taxonomy.money import LEAST, Period, guess_of, number_of, pairs, period_of

LARGE = 10_000
"""Units of a currency from which the facts card rounds; the posting's own figure stands in its words."""


class Salary(BaseModel):
    """A pay range as stated; a single figure is both ends."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: float | None = Field(default=None, description="Lower end, in units of the currency.")
    max: float | None = Field(default=None, description="Upper end; null where the posting says `from` or `+`.")
    currency: str | None = Field(default=None, description="ISO 4217 code.")
    period: Period | None = Field(default=None, description="`hour`, `day`, `week`, `month` or `year`.")


_PAY = AnyCase(
    r"salar|pay\b|paid|compensation|wage|remunerat|range|base\b|rate\b|brutto|brut\b|bruto|gross|gehalt|verg\u00fctung|r\u00e9mun|salaire|salario|sueldo|gaji|wynagrodzenie|min(?:imum)?\b|max(?:imum)?\b|package|ctc|annual|stipend|\uc5f0\ubd09|\u5e74\u53ce|\u6708\u7d66|starting|hiring|per hour|an hour|hourly|per annum|p\.a|offer|\bRAL\b|\u0437\u0430\u043f\u043b\u0430\u0442|\u043e\u043a\u043b\u0430\u0434|\u0631\u0627\u062a\u0628|\u05e9\u05db\u05e8|\u6708\u85aa|\u5e74\u85aa|\u85aa|\u7d66|\u5e74\u4fdd|\uae09\uc5ec|\uc6d4\uae09|l\u01b0\u01a1ng|\u0e40\u0e07\u0e34\u0e19\u0e40\u0e14\u0e37\u0e2d\u0e19|mzda|plat\b|fizet|salar|palkka|l\u00f6n|l\u00f8n|maa\u015f|\u03bc\u03b9\u03c3\u03b8"
)
_PERK = AnyCase(
    r"401|403|lifetime|allowance|bonus(?:es)?\b|budget|stipend|referral|relocation|insurance|childcare|wellness|wellbeing|gym|valuation|revenue|funding|raised|series [a-f]\b|learning|equipment|voucher|meal|transport|home office|sign-on|signing|differential|deductible|reimburs|donation|match(?:ing)?\b|pension|premium|superannuation|equity grant|stock|grant of|customers|users|of gross pay|additional|uplift|on top|night|subsid|professional development|fund of|worth|on[- ]target|\bOTE\b|voucher|surplus|each year toward|last year|abroad|fine|threshold|union dues"
)
_BADGE = AnyCase(
    r"[\U0001f4b0\U0001f4b2-\U0001f4b8][^\n]*[\U0001f300-\U0001f5ff\U0001f680-\U0001faff]|estim|\best\.?\)|stimat|prognos|sch\u00e4tz|geschat|szacun|odhad|\u63a8\u5b9a|\u4e88\u60f3|\ucd94\uc815|\uc608\uc0c1|\ucd95\ud558\uae08|\ubcf4\uc0c1\uae08|similar|(?<!on )average|glassdoor|reported|other jobs"
)
_NAMED = AnyCase(r"salar|\bpay\b|wage|remunerat|compensation|\bctc\b|\blpa\b|\bgross\b|per annum|brutto|\bRAL\b|gehalt")
"""Words by which a line of other sections is one on pay."""
_BESIDE: tuple[Zone, ...] = ("benefits", "logistics")
"""Sections in which a range for a period is pay without such words too."""
_BASE = AnyCase(r"salary|base pay|pay range|base\b|wage|^\W*stipend")
_INSTEAD = AnyCase(r"\bOTE\b|on[- ]target|stipend|internship allowance", held=("ote", "target", "stipend", "allowance"))
"""What is the pay where no other is stated, and comes on top of it elsewhere."""
_DIGIT = re.compile(r"\d")
_MARK = re.compile(r"[;.(+!]\s|,(?!\d{3})|\bplus\b|\bincl(?:uding|uded|\.)|\bwith\b|\band\b|\u00b7|\||\n")
_OPEN = re.compile(
    r"(?:from|starting (?:at|from|salary|pay)?|at least|minimum(?: of)?|ab|desde|upwards of|not less than|od)\W*$",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\s?P\.?\s?A\b|\s?\u00b7\s?\d\d\u85aa", re.IGNORECASE)
"""What follows figures that are pay by it alone: `25-34 Lacs P.A.`, `18-28K\u00b714\u85aa`."""
_COUNT = re.compile(r"[\s-]?(?:hours|hrs|days|weeks|months|years|%)", re.IGNORECASE)
"""What follows figures that count time: `20 to 25 hours a week`."""
_CAP = re.compile(
    r"(?:up to|(?<![^\W_])max(?=[:_ ])|maximum(?: of)?|max\.?:?|bis zu|hasta|at(?: the)? most|no more than)\W*$",
    re.IGNORECASE,
)
_LOW = re.compile(r"(?<![^\W_])min(?:imum|imal|imo)?\b[\w ]{0,16}:?\W*$", re.IGNORECASE)


DEAR = frozenset(("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD"))
MOST: dict[Period, float] = {"hour": 1_000, "day": 5_000, "week": 15_000, "month": 50_000}
"""Pay for a time in one of these currencies beyond which the time that is named is that of something else."""

_NEXT_RATE = 1.5
"""Times of one rate that the rate of the next grade is at most: `$42/hour, $49/hour for graduates`."""
_TELLING: tuple[Zone, ...] = ("summary", "responsibilities", "required")
_MOST_PAIRS = 100
"""Amounts of one line that are looked at; a flood of them is no pay, and each is held against the whole line."""
LABEL_WORDS = 5
"""Words from which a line of the posting is taken to be more than a label."""
ROW_WORDS = 12
"""Words of a row among a board's furniture at most."""
RATE_WORDS = 7
"""Words of a line that is an hourly rate and no more, at most."""


def find_salary(reading: Reading) -> Found[Salary] | None:
    """The widest range over the lines on pay that share the first currency and period."""
    local = _local_country(reading)
    rows = reading.of("compensation", "meta", "logistics", "summary", "benefits", "heading")
    ranges = (
        [*labelled_ends(reading, local)]
        or [found for row in rows for found in _ranges(row, local)]
        or _above(reading, local)
        or [found for row in rows if _INSTEAD.within(row.block.text) for found in _ranges(row, local, stated=True)]
    )
    if not ranges:
        return None
    first = _first(ranges)
    ranges = ranges[ranges.index(first) :]
    same = [
        first,
        *(
            row
            for row in ranges[1:]
            if row.currency == first.currency and row.period == first.period and _adds(row, first)
        ),
    ]
    lows = [row.low for row in same if row.low is not None]
    highs = [row.high for row in same if row.high is not None]
    lines = sorted({line for row in same for line in row.lines})
    salary = Salary(
        min=min(lows, default=None), max=max(highs, default=None), currency=first.currency, period=first.period
    )
    stated = any(row.stated for row in same)
    return Found(salary, tuple(lines), "stated-pay" if stated else "period-by-size", inferred=not stated)


def _first(ranges: list[Range]) -> Range:
    """The first range with both ends; else the first figure that is more than a cap (`bonus up to`), best for a stated period."""
    whole = [row for row in ranges if row.low != row.high and None not in (row.low, row.high)]
    return next(iter(whole or [row for row in ranges if row.stated and row.low is not None]), ranges[0])


def _adds(row: Range, first: Range) -> bool:
    """Whether figures widen the first: a range, or beside a single rate another one that is near enough to be pay."""
    if row.low != row.high:
        return True
    if first.low is None or first.low != first.high or row.low is None:
        return False
    return row.stated and first.stated and first.low < row.low <= first.low * _NEXT_RATE


def _local_country(reading: Reading) -> str | None:
    bases = reading.value("base_locations") or ()
    countries = {place.country for place in bases if place.country}
    return countries.pop() if len(countries) == 1 else None


def _above(reading: Reading, local: str | None) -> list[Range]:
    """A row of pay among the furniture over the posting, if it is the only one there; below it are those of other jobs."""
    found: list[Range] = []
    for decision in reading.zoning:
        size = len(decision.block.text.split())
        if decision.zone in _TELLING and size > LABEL_WORDS:
            return found if len({row[:4] for row in found}) == 1 else []
        if decision.zone == "chrome" and size <= ROW_WORDS:
            found += _ranges(decision, local, stated=True)
    return []


def _ranges(decision: Decision, local: str | None, *, stated: bool = False) -> Iterator[Range]:
    """The ranges of one line; `stated` says that a line of any section is one on pay."""
    text = plain(decision.block.text).translate(DIGITS).replace("\uff0c", ",")
    if not _DIGIT.search(text) or _BADGE.within(text):
        return
    named = stated or decision.zone in ("compensation", "meta") or _NAMED.within(text) or _is_rate(text)
    if not named and decision.zone not in _BESIDE:
        return
    found = list(islice(pairs(text), _MOST_PAIRS))
    signed = any(sign_of(low, high) for low, high in found)
    for low, high in found:
        money = sign_of(low, high)
        around = text[max(0, low.start() - 60) : low.start()]
        end = (high or low).end()
        named_period = period_of(text, low.start(), end)
        timed = decision.zone == "compensation" and named_period is not None and not _COUNT.match(text, end)
        told = _TOLD.match(text, end) is not None or is_told(text[low.start() : end])
        if high is None and not (named and (money or told or (timed and named_period == "hour"))):
            continue
        if not (money or timed or told or _PAY.within(around)) or (signed and not money and not low["scale"]):
            continue
        clause = _clause(text, low.start(), end)
        if not named and named_period is None:
            continue
        if not told and _PERK.within(clause) and not (_BASE.within(clause) or (stated and _INSTEAD.within(clause))):
            continue
        scale = (high["scale"] if high else "") or low["scale"]
        bottom, top = (
            number_of(low["figure"], low["scale"] or scale),
            number_of(high["figure"], high["scale"]) if high else None,
        )
        if top is None and not (low["open"] or _OPEN.search(around) or _LOW.search(around)):
            top = bottom
        size = top if top is not None else bottom
        currency = currency_of(money, text, local) or (own_of(local) if timed else None)
        if named_period and currency in DEAR and size > MOST.get(named_period, size):
            named_period = None  # `£71,000, and to our other office once a month`: the period is of something else.
        period = named_period or guess_of(size, scale, currency)
        if period is None or size < LEAST[period] or (top is not None and top < bottom):
            continue
        if currency is not None and (size < 2_000_000 or currency in SMALL_UNITS):
            least = None if high is None and _CAP.search(around) else bottom
            yield Range(least, top, currency, period, decision.block.span.lines, named_period is not None)


def _is_rate(text: str) -> bool:
    """Whether a line is an hourly rate and no more, as it stands among benefits: nothing but work is paid so."""
    low, high = next(pairs(text), (None, None))
    return (
        low is not None
        and not text[: low.start()].strip()
        and len(text.split()) <= RATE_WORDS
        and period_of(text, low.start(), (high or low).end()) == "hour"
    )


def _clause(text: str, start: int, end: int) -> str:
    """The words about the figures: back and forth to the next mark or the word that joins another item."""
    before = _MARK.split(text[max(0, start - 50) : start])[-1]
    after = _MARK.split(text[end : end + 34])[0]
    return f"{before} {after}"


def format_salary(value: Salary, taxonomy: Taxonomy) -> str:
    """`USD 140,000 to 175,000 a year`; `from` and `up to` where one end is open."""
    low, high = (None if bound is None else _figure(bound) for bound in (value.min, value.max))
    if low and high:
        figures = low if low == high else f"{low} to {high}"
    else:
        figures = f"from {low}" if low else f"up to {high}"
    period = f" {'an' if value.period == 'hour' else 'a'} {value.period}" if value.period else ""
    return f"{value.currency or ''} {figures}{period}".strip()


def _figure(amount: float) -> str:
    """`29.80`, `4,200`; without cents where they are none, or nothing beside so large a sum."""
    return f"{amount:,.0f}" if amount >= LARGE else f"{amount:,.2f}".removesuffix(".00")
