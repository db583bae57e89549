"""The pay of this role: its own statements on pay come in, a range with currency and period goes out.

Figures of a board's badge or widget, of perks and of other jobs never count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from generator.evidence import Decision, Found, Reading
from generator.phrases import plain
from generator.taxonomy import Taxonomy

Period = Literal["hour", "day", "week", "month", "year"]


class Salary(BaseModel):
    """A pay range as stated; a single figure is both ends."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    min: float | None = Field(default=None, description="Lower end, in units of the currency.")
    max: float | None = Field(default=None, description="Upper end; null where the posting says `from` or `+`.")
    currency: str | None = Field(default=None, description="ISO 4217 code.")
    period: Period | None = Field(default=None, description="`hour`, `day`, `week`, `month` or `year`.")


_SYMBOLS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
    "$": "$", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR", "Rs.": "INR", "Rs": "INR", "\u20a9": "KRW", "\u20b1": "PHP", "\u20aa": "ILS", "\u20ba": "TRY", "\u20ab": "VND", "\u0e3f": "THB", "\u20b4": "UAH", "\u20a6": "NGN",
    "z\u0142": "PLN", "z\u0142otych": "PLN", "RM": "MYR", "Rp.": "IDR", "Rp": "IDR", "kr": "kr", "K\u010d": "CZK", "Ft": "HUF", "lei": "RON", "Php": "PHP", "KSh": "KES", "KES": "KES", "Dhs": "AED",
}  # fmt: skip
_CODES = (
    "USD EUR GBP CAD AUD NZD SGD HKD JPY CNY RMB INR KRW TWD PHP MYR IDR THB VND BRL MXN ARS CLP COP PEN CRC UYU PLN CZK HUF RON BGN SEK NOK DKK ISK CHF "
    "ILS TRY AED SAR QAR EGP MAD ZAR NGN KES GHS UGX PKR BDT LKR UAH AMD GEL RSD JOD KGS KZT TND BHD KWD OMR TZS RWF XOF XAF ETB NPR MMK KHR LAK MNT DOP GTQ BOB PYG JMD TTD FJD MOP ALL MKD BAM MDL AZN UZS BYN RUB"
).split()
_WORDS = ((r"\byen\b|\u5186", "JPY"), (r"\beuros?\b", "EUR"), (r"\bpounds?\b", "GBP"), (r"\b(?:us )?dollars?\b", "USD"), (r"\brupees?\b", "INR"), (r"\bdinars?\b", "JOD"), (r"\bfrancs?\b", "CHF"), (r"\u5143", "CNY"), (r"\uc6d0", "KRW"))
_DOLLARS = {"MX": "MXN", "CO": "COP", "CL": "CLP", "AR": "ARS", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "SG": "SGD", "HK": "HKD", "TW": "TWD"}
_CROWNS = {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}
_MONEY = "|".join(sorted((*map(re.escape, _SYMBOLS), *_CODES), key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:[.,'\u2019\u202f\u00a0 ]\d{2,3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = r"(?:\s?(?:(?i:k|lakhs?|lacs?|lpa|million|juta|jt|tys\.?)|L|m|M)(?![A-Za-z]))?"
_AMOUNT = re.compile(
    rf"(?<![\d.,A-Z])(?:(?P<before>{_MONEY})\s?)?(?P<figure>{_FIGURE})(?P<scale>{_SCALE})(?:\s?(?P<after>{_MONEY})(?!\w))?(?P<open>\s?\+)?"
)
_JOIN = re.compile(r"\s*(?:per (?:annum|year|month|hour)|p\.a\.|/ ?(?:year|yr|month|hour|hr))?\s*(?:-|\u2013|\u2014|~|to|and|bis|a|do|\u00e0|until|/year to)\s*_*\s*$", re.IGNORECASE)
_PERIODS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    ("hour", re.compile(r"(?:per|an|/|a|each|pro|por|par)\s?(?:hour|hr|h\b|stunde|hora|heure)|hourly|/ ?godz|\bp\.?h\.?\b|/h\b|\bna godzin|an hour", re.IGNORECASE)),
    ("day", re.compile(r"(?:per|a|/)\s?day\b|daily rate|day rate|pro tag", re.IGNORECASE)),
    ("week", re.compile(r"(?:per|a|/)\s?week\b|weekly", re.IGNORECASE)),
    ("month", re.compile(r"(?:per|a|/|each|pro|por|par|al)\s?(?:month|mth|mo\b|monat|mes\b|m\u00eas|mois|bulan)|monthly|monatlich|mensual|mensal|miesi\u0119cznie|\bp\.?m\.?\b|\bpcm\b|/ ?mies|per calendar month|gross monthly|monthly gross|\u6708\u7d66|/bulan|bruttomonats", re.IGNORECASE)),
    ("year", re.compile(r"(?:per|a|/|each|pro|por|par)\s?(?:year|yr|annum|jahr|a\u00f1o|ano\b|an\b)|annual|yearly|\bp\.?\s?a\.?(?!\w)|annum|j\u00e4hrlich|anual|rocznie|LPA|OTE|/y\b|\u5e74\u53ce|/an\b", re.IGNORECASE)),
)
_PAY = re.compile(r"salar|pay\b|paid|compensation|wage|remunerat|range|base\b|rate\b|brutto|brut\b|bruto|gross|gehalt|verg\u00fctung|r\u00e9mun|salaire|salario|sueldo|gaji|wynagrodzenie|min(?:imum)?\b|max(?:imum)?\b|package|ctc|annual|stipend|\uc5f0\ubd09|\u5e74\u53ce|\u6708\u7d66|starting|hiring|per hour|an hour|hourly|per annum|p\.a|offer", re.IGNORECASE)
_PERK = re.compile(
    r"401|403|lifetime|allowance|bonus(?:es)?\b|budget|stipend|referral|relocation|insurance|childcare|wellness|wellbeing|gym|valuation|revenue|funding|raised|series [a-f]\b|learning|equipment|voucher|meal|transport|home office|sign-on|signing|differential|deductible|reimburs|donation|match(?:ing)?\b|pension|premium|superannuation|equity grant|stock|grant of|customers|users|of gross pay|additional|uplift|on top|night|subsid|professional development|fund of|worth|perks|on[- ]target|\bOTE\b|voucher|surplus|each year toward|last year|abroad|fine|threshold|union dues",
    re.IGNORECASE,
)
_BADGE = re.compile(r"\U0001f4b0|\U0001f4b5|\U0001f4b8|\U0001f4b2|estimat|similar|average|glassdoor|reported|other jobs|others", re.IGNORECASE)
_MARK = re.compile(r"[;.(+!]\s|,\s|\bplus\b|\bwith\b|\band\b|\u00b7|\n")
_OPEN = re.compile(r"(?:from|starting (?:at|from|salary|pay)?|at least|minimum(?: of)?|ab|desde|upwards of|not less than|od)\W*$", re.IGNORECASE)
_CAP = re.compile(r"(?:up to|maximum(?: of)?|max\.?:?|bis zu|hasta|at(?: the)? most|no more than)\W*$", re.IGNORECASE)
_LOW = re.compile(r"\bmin(?:imum)?\b[\w ]{0,16}:?\W*$", re.IGNORECASE)
_SMALL_UNITS = frozenset({"JPY", "KRW", "IDR", "VND", "COP", "INR", "CLP", "HUF", "ARS", "PHP", "NGN", "UGX", "TZS", "PKR", "CRC", "AMD", "RSD"})
_LEAST = {"hour": 1.0, "day": 20.0, "week": 50.0, "month": 150.0, "year": 3000.0}


class _Range(NamedTuple):
    low: float | None
    high: float | None
    currency: str | None
    period: Period | None
    lines: tuple[int, ...]


def find_salary(reading: Reading) -> Found[Salary] | None:
    """The widest range over the lines on pay that share the first currency and period."""
    ranges: list[_Range] = []
    local = _local_country(reading)
    for decision in reading.of("compensation", "meta", "logistics", "summary", "benefits", "heading"):
        ranges.extend(_ranges(decision, local))
    if not ranges:
        return None
    first = ranges[0]
    same = [first, *(row for row in ranges[1:] if row.currency == first.currency and row.period == first.period and row.low != row.high)]
    lows = [row.low for row in same if row.low is not None]
    highs = [row.high for row in same if row.high is not None]
    lines = sorted({line for row in same for line in row.lines})
    salary = Salary(min=min(lows, default=None), max=max(highs, default=None), currency=first.currency, period=first.period)
    return Found(salary, tuple(lines), "stated-pay")


def _local_country(reading: Reading) -> str | None:
    bases = reading.value("base_locations") or ()
    countries = {place.country for place in bases if place.country}
    return countries.pop() if len(countries) == 1 else None


def _ranges(decision: Decision, local: str | None) -> Iterator[_Range]:
    text = plain(decision.block.text)
    if _BADGE.search(text) or not any(map(str.isdigit, text)):
        return
    if decision.zone not in ("compensation", "meta") and not re.search(r"salar|\bpay\b|wage|remunerat|compensation", text, re.IGNORECASE):
        return
    for low, high in _pairs(text):
        money = low["before"] or low["after"] or (high and (high["before"] or high["after"]))
        around = text[max(0, low.start() - 60) : low.start()]
        end = (high or low).end()
        period = _period(text, low.start(), end)
        clause = _clause(text, low.start(), end)
        if not money and not (_PAY.search(around) and high is not None):
            continue
        if _PERK.search(clause) and not re.search(r"salary|base pay|pay range|base\b|wage", clause, re.IGNORECASE):
            continue
        scale = (high["scale"] if high else "") or low["scale"]
        bottom, top = _number(low["figure"], low["scale"] or scale), _number(high["figure"], high["scale"]) if high else None
        if top is None and (low["open"] or _OPEN.search(around)) and not _LOW.search(around):
            top = None
        elif top is None and not _LOW.search(around):
            top = bottom
        if high is None and _CAP.search(around):
            bottom_value: float | None = None
        else:
            bottom_value = bottom
        size = top if top is not None else bottom
        period = period or _guess(size, scale)
        if period is None or size < _LEAST[period] or (top is not None and top < bottom):
            continue
        if (currency := _currency(money, text, local)) is not None and (size < 2_000_000 or currency in _SMALL_UNITS):
            yield _Range(bottom_value, top, currency, period, decision.block.span.lines)


def _clause(text: str, start: int, end: int) -> str:
    """The words about the figures: back and forth to the next mark or the word that joins another item."""
    before = _MARK.split(text[max(0, start - 50) : start])[-1]
    after = _MARK.split(text[end : end + 34])[0]
    return f"{before} {after}"


def _pairs(text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Figures of the text, two at a time where a dash or a word joins them or a money sign parts them."""
    found = list(_AMOUNT.finditer(text))
    number = 0
    while number < len(found):
        low = found[number]
        follows = found[number + 1] if number + 1 < len(found) else None
        number += 1
        if follows is not None and _joined(text, low, follows):
            number += 1
            yield low, follows
        else:
            yield low, None


def _joined(text: str, low: re.Match[str], high: re.Match[str]) -> bool:
    between = text[low.end() : high.start()]
    return _JOIN.match(between) is not None or (not between.strip() and bool(low["before"]) and low["before"] == high["before"])


def _number(figure: str, scale: str) -> float:
    """`62.000`, `84,000.80`, `5 800 000` and `4.2 lakh` as numbers."""
    text = re.sub(r"['\u2019\u202f\u00a0 ]", "", figure)
    decimal = re.fullmatch(r"(.*)[.,](\d{1,2})", text)
    if decimal and not re.fullmatch(r"\d{1,3}(?:,\d{2})+,\d{3}", text):
        value = float(re.sub(r"[.,]", "", decimal[1]) + "." + decimal[2])
    else:
        value = float(re.sub(r"[.,]", "", text))
    key = scale.strip().lower().rstrip(".")
    factor = {"k": 1_000, "tys": 1_000, "m": 1_000_000, "million": 1_000_000, "juta": 1_000_000, "jt": 1_000_000}.get(key, 1)
    if key.startswith(("lakh", "lac", "lpa")) or key == "l":
        factor = 100_000
    return round(value * factor, 2)


def _period(text: str, start: int, end: int) -> Period | None:
    """The period named nearest: behind the figures, else before them, else anywhere in a short text."""
    windows = (text[start : end + 30], text[max(0, start - 60) : start], text if len(text) < 400 else "")
    for window in windows:
        named = [(found.start(), period) for period, shape in _PERIODS if (found := shape.search(window))]
        if named:
            return min(named)[1]
    return None


def _guess(size: float, scale: str) -> Period | None:
    return "year" if scale or size >= 15_000 else "hour" if size < 200 else "month" if size >= 1_000 else None


def _currency(money: str | None, text: str, local: str | None) -> str | None:
    code = _SYMBOLS.get(money or "", money)
    if code == "$":
        named = re.search(r"\b(" + "|".join(_CODES) + r")\b", text)
        return named[1] if named else _DOLLARS.get(local or "", "USD")
    if code == "kr":
        return _CROWNS.get(local or "")
    if code is None:
        named = re.search(r"\b(" + "|".join(_CODES) + r")\b", text)
        if named:
            return named[1]
        return next((known for word, known in _WORDS if re.search(word, text, re.IGNORECASE)), None)
    return "CNY" if code == "RMB" else code


def format_salary(value: Salary, taxonomy: Taxonomy) -> str:
    """`USD 140,000 to 175,000 a year`; `from` and `up to` where one end is open."""
    low, high = (None if bound is None else f"{bound:,.2f}".removesuffix(".00") for bound in (value.min, value.max))
    if low and high:
        figures = low if low == high else f"{low} to {high}"
    else:
        figures = f"from {low}" if low else f"up to {high}"
    period = f" {'an' if value.period == 'hour' else 'a'} {value.period}" if value.period else ""
    return f"{value.currency or ''} {figures}{period}".strip()
