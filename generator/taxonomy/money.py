"""Amounts of money in running text: figures, scales, currencies and periods of pay, as employers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Period = Literal["hour", "day", "week", "month", "year"]

_SYMBOLS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
    "$": "$", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR", "Rs.": "INR", "Rs": "INR", "\u20a9": "KRW", "\u20b1": "PHP", "\u20aa": "ILS", "\u20ba": "TRY", "\u20ab": "VND", "\u0e3f": "THB", "\u20b4": "UAH", "\u20a6": "NGN",
    "z\u0142": "PLN", "z\u0142otych": "PLN", "RM": "MYR", "R": "ZAR", "Tk.": "BDT", "Tk": "BDT", "Rp.": "IDR", "Rp": "IDR", "kr": "kr", "K\u010d": "CZK", "Ft": "HUF", "lei": "RON", "Php": "PHP", "TL": "TRY", "\u20bd": "RUB", "\u0440\u0443\u0431": "RUB", "\u0433\u0440\u043d": "UAH", "\u043b\u0432": "BGN", "\u5186": "JPY", "\u5143": "\u5143", "\uc6d0": "KRW", "\u0e1a\u0e32\u0e17": "THB", "\u062f\u0631\u0647\u0645": "AED", "\u0631\u064a\u0627\u0644": "SAR", "\u062c\u0646\u064a\u0647": "EGP", "N": "NGN", "\u09f3": "BDT", "\u20b8": "KZT", "\u20be": "GEL", "\u058f": "AMD", "B$": "BND", "BZ$": "BZD", "J$": "JMD", "TT$": "TTD", "Bds$": "BBD", "RD$": "DOP", "COP$": "COP", "CLP$": "CLP", "S/": "PEN", "S/.": "PEN", "\u20b2": "PYG", "GH\u20b5": "GHS", "\u20b5": "GHS", "LE": "EGP", "DH": "MAD", "Dh": "MAD", "K\u010c": "CZK", "Birr": "ETB", "KSh": "KES", "Ksh": "KES", "KES": "KES", "Dhs": "AED", "NRs.": "NPR", "NRs": "NPR", "Ls": "LVL", "Lt": "LTL",
    "euros": "EUR", "euro": "EUR", "pounds": "GBP", "US dollars": "USD", "dollars": "$", "rupees": "INR", "baht": "THB", "yen": "JPY", "tenge": "KZT", "somoni": "TJS", "denars": "MKD",
    "zloty": "PLN", "kronor": "kr", "kroner": "kr", "francs": "CHF", "dirhams": "AED", "riyals": "SAR", "shekels": "ILS", "reais": "BRL", "ringgit": "MYR", "rand": "ZAR", "naira": "NGN", "cedis": "GHS",
}  # fmt: skip
_CODES = (
    "USD EUR GBP CAD AUD NZD SGD HKD JPY CNY RMB INR KRW TWD PHP MYR IDR THB VND BRL MXN ARS CLP COP PEN CRC UYU PLN CZK HUF RON BGN SEK NOK DKK ISK CHF "
    "ILS TRY AED SAR QAR EGP MAD ZAR NGN KES GHS UGX PKR BDT LKR UAH AMD GEL RSD JOD KGS KZT TND BHD KWD OMR TZS RWF XOF XAF ETB NPR MMK KHR LAK MNT DOP GTQ BOB PYG JMD TTD FJD MOP ALL MKD BAM MDL AZN UZS BYN RUB BBD BSD BWP MUR ZMW ZWL NAD GMD SLL LRD MGA MWK AOA CVE SCR LBP IQD YER DZD LYD SDG SYP IRR BND BTN MVR AFN TJS TMT XPF PGK SBD VUV WST HNL NIO PAB SVC BZD XCD AWG ANG SRD GYD HTG CUP"
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
_RUPEES = {"PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"}
_CROWNS = {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}
_MONEY = "|".join(sorted((*map(re.escape, _SYMBOLS), *_CODES), key=len, reverse=True))
_CODE = re.compile(rf"\b({'|'.join(_CODES)})\b(?!\s?\d)")
"""A code that is not that of another figure."""
_SCALED = re.compile(r"\d\s?(lakhs?|lacs?|lpa|juta|jt|tri\u1ec7u|\ub9cc)(?![a-z])", re.IGNORECASE)
_OF_SCALE = {"lak": "INR", "lac": "INR", "lpa": "INR", "jut": "IDR", "jt": "IDR", "tri": "VND", "\ub9cc": "KRW"}
"""Currencies of scales that only they have."""
_FIGURE = r"\d{1,3}(?:[.,'\u2019\u202f\u00a0 ]\d{2,3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = r"(?:\s?(?:(?i:k|tsd\.?|mil|lakhs?|lacs?|lpa|thousand|million|juta|jt|tri\u1ec7u|tys\.?)|L|m|M|T(?=\u20ac)|\u4e07|\u842c|\ub9cc)(?![A-Za-z\u00c0-\u024f]))?"
_AMOUNT = re.compile(
    rf"(?=[^\s\d]{{0,10}}\s?\d)(?:(?<![\d.,A-Z])|(?=[$€£¥₹]))(?:(?P<before>{_MONEY})\s?)?(?P<figure>{_FIGURE})(?P<scale>{_SCALE})(?:\s?(?P<after>{_MONEY})(?!\w))?(?P<open>\+(?!\w)|\s\+(?!\s?\w))?"
)
_JOIN = re.compile(
    r"\s*(?:per (?:annum|year|month|hour)|p\.a\.|/ ?(?:year|yr|month|hour|hr))?\s*(?:-|\u2013|\u2014|~|\uff5e|\u301c|to|and|rising to|rises to|rise to|bis|a|do|\u00e0|tot|til|till|alle|\u0434\u043e|\u03ad\u03c9\u03c2|ila|hingga|sampai|s/d|sd|hanggang|\u0111\u1ebfn|\u5230|\u81f3|\u0e16\u0e36\u0e07|\u0625\u0644\u0649|\u05e2\u05d3|until|up to|/)\s*_*\s*$",
    re.IGNORECASE,
)
_RISING = re.compile(r"[^;]{0,50}\b(?:rising|rises|rise|increasing|going up|progressing|by)\b[^;]{0,50}\bto\s*")
_PERIODS: tuple[tuple[Period, re.Pattern[str]], ...] = (
    (
        "hour",
        re.compile(
            r"(?<![^\W\d_])(?:per|an|/|a|each|pro|por|par)\s?(?:hour|hr|h\b|stunde|hora|heure)|hourly|/ ?(?:godz|hod|std|uur|ora\b|tim\b)|\bp\.?h\.?\b|/h\b|\bna godzin|an hour",
            re.IGNORECASE,
        ),
    ),
    ("day", re.compile(r"(?<![^\W\d_])(?:per|a|/)\s?day\b|daily rate|day rate|pro tag", re.IGNORECASE)),
    ("week", re.compile(r"(?:per|a|/)\s?week\b|weekly", re.IGNORECASE)),
    (
        "month",
        re.compile(
            r"\u6708\u7d66|\u6bcf\u6708|\uc6d4\uae09|\u0e40\u0e14\u0e37\u0e2d\u0e19|/ ?kk\b|/ ?m\u011bs|m\u011bs\u00ed\u010dn|/ ?ay\b|ayl\u0131k|\u043c\u0435\u0441\u044f\u0446|\u043c\u0456\u0441\u044f\u0446|m\u00e5nad|/ ?m\u00e5n|maandelijks|per maand|p/m\b|mese|/ ?luna|pe lun\u0103|sebulan|/ ?h\u00f3|havonta|\u03bc\u03ae\u03bd\u03b1|\u05dc\u05d7\u05d5\u05d3\u05e9|\u6708\u85aa|kada buwan|\u0634\u0647\u0631|/ ?th\u00e1ng|miesi\u0105c|(?<![^\W\d_])(?:per|a|/|each|pro|por|par|al)\s?(?:month|mth|mo\b|monat|mes\b|m\u00eas|mois|bulan)|monthly|monatlich|mensual|mensal|miesi\u0119cznie|\bp\.?m\.?\b|\bpcm\b|/ ?mies|per calendar month|gross monthly|monthly gross|\u6708\u7d66|/bulan|bruttomonats",
            re.IGNORECASE,
        ),
    ),
    (
        "year",
        re.compile(
            r"\u5e74\u53ce|\u5e74\u85aa|\uc5f0\ubd09|\u043d\u0430 \u0433\u043e\u0434|\u0432 \u0433\u043e\u0434|per jaar|/ ?vuosi|per \u00e5r|all\u2019anno|all'anno|lordi annui|bruts?/any|jahresgehalt|jahresbrutto|for the year|\bim jahr\b|\bRAL\b|par ann\u00e9e|(?<![^\W\d_])(?:per|a|/|each|pro|por|par)\s?(?:year|yr|annum|jahr|a\u00f1o|ano\b|an\b)|annual|yearly|\bp\.?\s?a\.?(?!\w)|annum|j\u00e4hrlich|anual|rocznie|LPA|OTE|/y\b|\u5e74\u53ce|/an\b",
            re.IGNORECASE,
        ),
    ),
)
_CLAUSE = re.compile(r"[;+]|,\s")
_EXTRAS = re.compile(
    r"\b\d\d (?:times|payments) (?:a|per) year|\b(?:annual|yearly|monthly|quarterly)(?: \w+)? (?:bonus|leave|review|allowance|ticket|flight)s?\b|\b(?:bonus|allowance)[^,;.]{0,30}",
    re.IGNORECASE,
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
        "KES",
        "KZT",
        "NPR",
        "LKR",
        "RUB",
        "ISK",
        "JMD",
        "MMK",
        "XAF",
        "XOF",
        "PYG",
        "MNT",
        "UZS",
        "KHR",
        "LAK",
        "IQD",
        "LBP",
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
    "DKK": 200_000, "TRY": 250_000, "UAH": 200_000, "PKR": 600_000, "BDT": 250_000, "LKR": 600_000, "RUB": 500_000, "SGD": 18_000, "ILS": 45_000, "CLP": 8_000_000, "ARS": 5_000_000, "KZT": 1_200_000, "MKD": 250_000,
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
        beyond = found[number + 1] if number + 1 < len(found) else None
        if follows is not None and _joined(text, low, follows):
            number += 1
            yield low, follows
        elif (
            beyond is not None
            and (low["before"] or low["after"])
            and _RISING.fullmatch(text[low.end() : beyond.start()])
        ):
            number += 2  # `28,400 rising by steps of 310 to 31,500`: the step is no pay.
            yield low, beyond
        else:
            yield low, None


def _joined(text: str, low: re.Match[str], high: re.Match[str]) -> bool:
    between = text[low.end() : high.start()]
    if _RISING.fullmatch(between):
        return True
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
        "thousand": 1_000,
        "tys": 1_000,
        "tsd": 1_000,
        "mil": 1_000,
        "t": 1_000,
        "m": 1_000_000,
        "million": 1_000_000,
        "juta": 1_000_000,
        "tri\u1ec7u": 1_000_000,
        "\u4e07": 10_000,
        "\u842c": 10_000,
        "\ub9cc": 10_000,
        "jt": 1_000_000,
    }.get(key, 1)
    if key.startswith(("lakh", "lac", "lpa")) or key == "l":
        factor = 100_000
    return round(value * factor, 2)


def period_of(text: str, start: int, end: int) -> Period | None:
    """The period named nearest: behind the figures, else before them, else anywhere in a short text."""
    behind = _EXTRAS.sub(" ", _CLAUSE.split(text[end : end + 30])[0])
    windows = (
        text[start:end] + behind,
        text[max(0, start - 60) : start],
        _EXTRAS.sub(" ", text) if len(text) < 400 else "",
    )
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
    if code is None and (scaled := _SCALED.search(text)):
        return _OF_SCALE[scaled[1].lower()[:3]]
    if code == "INR" and money != "\u20b9":
        return _RUPEES.get(local or "", "INR")
    if code == "\u5143":
        return "TWD" if local == "TW" else "CNY"
    if code == "NGN" and money == "N" and local != "NG":
        return None
    if code == "$":
        named = _CODE.search(text)
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
        named = _CODE.search(text)
        if named:
            return named[1]
        return next((known for word, known in _WORDS if re.search(word, text, re.IGNORECASE)), None)
    return "CNY" if code == "RMB" else code


def sign_of(low: re.Match[str], high: re.Match[str] | None) -> str | None:
    """The sign or code of money at figures; a code says more than a sign that several currencies share."""
    named = [found[side] for found in (low, high) if found is not None for side in ("before", "after") if found[side]]
    return next((name for name in named if _SYMBOLS.get(name, name) != "$"), named[0] if named else None)


__all__ = ["LEAST", "SMALL_UNITS", "Period", "currency_of", "guess_of", "number_of", "pairs", "period_of", "sign_of"]
