"""Amounts of money in running text: figures, scales, currencies and periods of pay, as employers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Period = Literal["hour", "day", "week", "month", "year"]

_SYMBOLS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
    "$": "$", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR", "Rs.": "INR", "Rs": "INR", "\u20a9": "KRW", "\u20b1": "PHP", "\u20aa": "ILS", "\u20ba": "TRY", "\u20ab": "VND", "\u0e3f": "THB", "\u20b4": "UAH", "\u20a6": "NGN",
    "z\u0142": "PLN", "z\u0142otych": "PLN", "RM": "MYR", "R": "ZAR", "Tk.": "BDT", "Tk": "BDT", "Rp.": "IDR", "Rp": "IDR", "kr": "kr", "K\u010d": "CZK", "Ft": "HUF", "lei": "RON", "Php": "PHP", "KSh": "KES", "KES": "KES", "Dhs": "AED",
}  # fmt: skip
_CODES = (
    "USD EUR GBP CAD AUD NZD SGD HKD JPY CNY RMB INR KRW TWD PHP MYR IDR THB VND BRL MXN ARS CLP COP PEN CRC UYU PLN CZK HUF RON BGN SEK NOK DKK ISK CHF "
    "ILS TRY AED SAR QAR EGP MAD ZAR NGN KES GHS UGX PKR BDT LKR UAH AMD GEL RSD JOD KGS KZT TND BHD KWD OMR TZS RWF XOF XAF ETB NPR MMK KHR LAK MNT DOP GTQ BOB PYG JMD TTD FJD MOP ALL MKD BAM MDL AZN UZS BYN RUB"
).split()
_WORDS = (
    (r"\bbaht\b|\u0e1a\u0e32\u0e17", "THB"),
    (r"\byen\b|\u5186", "JPY"),
    (r"\beuros?\b", "EUR"),
    (r"\bpounds?\b", "GBP"),
    (r"\b(?:us )?dollars?\b", "USD"),
    (r"\brupees?\b", "INR"),
    (r"\bdinars?\b", "JOD"),
    (r"\bfrancs?\b", "CHF"),
    (r"\u5143", "CNY"),
    (r"\uc6d0", "KRW"),
)
_DOLLARS = {
    "MX": "MXN",
    "CO": "COP",
    "CL": "CLP",
    "AR": "ARS",
    "CA": "CAD",
    "AU": "AUD",
    "NZ": "NZD",
    "SG": "SGD",
    "HK": "HKD",
    "TW": "TWD",
}
_CROWNS = {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}
_MONEY = "|".join(sorted((*map(re.escape, _SYMBOLS), *_CODES), key=len, reverse=True))
_FIGURE = r"\d{1,3}(?:[.,'\u2019\u202f\u00a0 ]\d{2,3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = r"(?:\s?(?:(?i:k|lakhs?|lacs?|lpa|million|juta|jt|tri\u1ec7u|tys\.?)|L|m|M|\u4e07)(?![A-Za-z]))?"
_AMOUNT = re.compile(
    rf"(?<![\d.,A-Z])(?:(?P<before>{_MONEY})\s?)?(?P<figure>{_FIGURE})(?P<scale>{_SCALE})(?:\s?(?P<after>{_MONEY})(?!\w))?(?P<open>\s?\+)?"
)
_JOIN = re.compile(
    r"\s*(?:per (?:annum|year|month|hour)|p\.a\.|/ ?(?:year|yr|month|hour|hr))?\s*(?:-|\u2013|\u2014|~|\uff5e|\u301c|to|and|rising to|rises to|rise to|bis|a|do|\u00e0|until|up to|/)\s*_*\s*$",
    re.IGNORECASE,
)
_PERIODS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    (
        "hour",
        re.compile(
            r"(?<![^\W\d_])(?:per|an|/|a|each|pro|por|par)\s?(?:hour|hr|h\b|stunde|hora|heure)|hourly|/ ?godz|\bp\.?h\.?\b|/h\b|\bna godzin|an hour",
            re.IGNORECASE,
        ),
    ),
    ("day", re.compile(r"(?<![^\W\d_])(?:per|a|/)\s?day\b|daily rate|day rate|pro tag", re.IGNORECASE)),
    ("week", re.compile(r"(?:per|a|/)\s?week\b|weekly", re.IGNORECASE)),
    (
        "month",
        re.compile(
            r"\u6708\u7d66|\u6708\u85aa|kada buwan|\u0634\u0647\u0631|/ ?th\u00e1ng|miesi\u0105c|(?<![^\W\d_])(?:per|a|/|each|pro|por|par|al)\s?(?:month|mth|mo\b|monat|mes\b|m\u00eas|mois|bulan)|monthly|monatlich|mensual|mensal|miesi\u0119cznie|\bp\.?m\.?\b|\bpcm\b|/ ?mies|per calendar month|gross monthly|monthly gross|\u6708\u7d66|/bulan|bruttomonats",
            re.IGNORECASE,
        ),
    ),
    (
        "year",
        re.compile(
            r"\bim jahr\b|\bRAL\b|par ann\u00e9e|(?<![^\W\d_])(?:per|a|/|each|pro|por|par)\s?(?:year|yr|annum|jahr|a\u00f1o|ano\b|an\b)|annual|yearly|\bp\.?\s?a\.?(?!\w)|annum|j\u00e4hrlich|anual|rocznie|LPA|OTE|/y\b|\u5e74\u53ce|/an\b",
            re.IGNORECASE,
        ),
    ),
)
SMALL_UNITS = frozenset(
    {
        "JPY",
        "KRW",
        "IDR",
        "VND",
        "COP",
        "INR",
        "CLP",
        "HUF",
        "ARS",
        "PHP",
        "NGN",
        "UGX",
        "TZS",
        "PKR",
        "CRC",
        "AMD",
        "RSD",
    }
)
_YEARLY = {
    "PHP": 200_000, "TWD": 250_000, "EGP": 150_000, "THB": 200_000, "PLN": 45_000, "HKD": 120_000, "KES": 300_000, "CZK": 250_000, "MXN": 120_000,
    "AED": 70_000, "SAR": 70_000, "QAR": 70_000, "INR": 150_000, "JPY": 1_500_000, "KRW": 15_000_000, "IDR": 40_000_000, "VND": 90_000_000, "COP": 15_000_000,
    "HUF": 3_000_000, "ZAR": 90_000, "NGN": 1_000_000, "BRL": 40_000, "CNY": 60_000, "MYR": 25_000, "RON": 40_000, "BGN": 20_000, "SEK": 200_000, "NOK": 200_000,
    "DKK": 200_000, "TRY": 250_000, "UAH": 200_000, "PKR": 600_000, "BDT": 250_000, "LKR": 600_000, "RUB": 500_000, "SGD": 18_000, "ILS": 45_000, "CLP": 8_000_000, "ARS": 5_000_000,
}  # fmt: skip
LEAST = {"hour": 1.0, "day": 20.0, "week": 50.0, "month": 150.0, "year": 3000.0}


def pairs(text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
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
    return _JOIN.match(between) is not None or (
        not between.strip() and bool(low["before"]) and low["before"] == high["before"]
    )


def number_of(figure: str, scale: str) -> float:
    """`62.000`, `84,000.80`, `5 800 000` and `4.2 lakh` as numbers."""
    text = re.sub(r"['\u2019\u202f\u00a0 ]", "", figure)
    decimal = re.fullmatch(r"(.*)[.,](\d{1,2})", text)
    if decimal and not re.fullmatch(r"\d{1,3}(?:,\d{2})+,\d{3}", text):
        value = float(re.sub(r"[.,]", "", decimal[1]) + "." + decimal[2])
    else:
        value = float(re.sub(r"[.,]", "", text))
    key = scale.strip().lower().rstrip(".")
    factor = {
        "k": 1_000,
        "tys": 1_000,
        "m": 1_000_000,
        "million": 1_000_000,
        "juta": 1_000_000,
        "tri\u1ec7u": 1_000_000,
        "\u4e07": 10_000,
        "jt": 1_000_000,
    }.get(key, 1)
    if key.startswith(("lakh", "lac", "lpa")) or key == "l":
        factor = 100_000
    return round(value * factor, 2)


def period_of(text: str, start: int, end: int) -> Period | None:
    """The period named nearest: behind the figures, else before them, else anywhere in a short text."""
    windows = (text[start : end + 30], text[max(0, start - 60) : start], text if len(text) < 400 else "")
    for window in windows:
        named = [(found.start(), period) for period, shape in _PERIODS if (found := shape.search(window))]
        if named:
            return min(named)[1]
    return None


def guess_of(size: float, scale: str, currency: str | None) -> Period | None:
    """The period that fits the size: in some currencies five figures are a month's pay."""
    if size >= 1_000 and size < _YEARLY.get(currency or "", 0):
        return "month"
    return "year" if scale or size >= 15_000 else "hour" if size < 200 else "month" if size >= 1_000 else None


def currency_of(money: str | None, text: str, local: str | None) -> str | None:
    code = _SYMBOLS.get(money or "", money)
    if code == "$":
        named = re.search(r"\b(" + "|".join(_CODES) + r")\b", text)
        return (
            named[1]
            if named
            else "AUD"
            if re.search(r"\bsuper(?:annuation)?\b", text)
            else _DOLLARS.get(local or "", "USD")
        )
    if code == "kr":
        return _CROWNS.get(local or "")
    if code is None:
        named = re.search(r"\b(" + "|".join(_CODES) + r")\b", text)
        if named:
            return named[1]
        return next((known for word, known in _WORDS if re.search(word, text, re.IGNORECASE)), None)
    return "CNY" if code == "RMB" else code


__all__ = ["LEAST", "SMALL_UNITS", "Period", "currency_of", "guess_of", "number_of", "pairs", "period_of"]
