"""Currencies: the signs, codes and words of a text on pay come in, ISO 4217 codes and what a sum is for go out."""

from __future__ import annotations

import re

_SYMBOLS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD", "NT$": "TWD", "R$": "BRL", "MX$": "MXN",
    "$": "$", "\u20ac": "EUR", "\u00a3": "GBP", "\u00a5": "JPY", "\u20b9": "INR", "Rs.": "INR", "Rs": "INR", "\u20a9": "KRW", "\u20b1": "PHP", "\u20aa": "ILS", "\u20ba": "TRY", "\u20ab": "VND", "\u0e3f": "THB", "\u20b4": "UAH", "\u20a6": "NGN",
    "z\u0142": "PLN", "z\u0142otych": "PLN", "RM": "MYR", "R": "ZAR", "Tk.": "BDT", "Tk": "BDT", "Rp.": "IDR", "Rp": "IDR", "kr": "kr", "K\u010d": "CZK", "Ft": "HUF", "lei": "RON", "Php": "PHP", "TL": "TRY", "\u20bd": "RUB", "\u0440\u0443\u0431": "RUB", "\u0433\u0440\u043d": "UAH", "\u043b\u0432": "BGN", "\u5186": "JPY", "\u5143": "\u5143", "\uc6d0": "KRW", "\u0e1a\u0e32\u0e17": "THB", "\u062f\u0631\u0647\u0645": "AED", "\u0631\u064a\u0627\u0644": "SAR", "\u062c\u0646\u064a\u0647": "EGP", "N": "NGN", "\u09f3": "BDT", "\u20b8": "KZT", "\u20be": "GEL", "\u058f": "AMD", "B$": "BND", "BZ$": "BZD", "J$": "JMD", "TT$": "TTD", "Bds$": "BBD", "RD$": "DOP", "COP$": "COP", "CLP$": "CLP", "S/": "PEN", "S/.": "PEN", "\u20b2": "PYG", "GH\u20b5": "GHS", "\u20b5": "GHS", "LE": "EGP", "DH": "MAD", "Dh": "MAD", "K\u010c": "CZK", "Birr": "ETB", "KSh": "KES", "Ksh": "KES", "KES": "KES", "Dhs": "AED", "NRs.": "NPR", "NRs": "NPR", "Ls": "LVL", "Lt": "LTL",
    "euros": "EUR", "euro": "EUR", "pounds": "GBP", "US dollars": "USD", "dollars": "$", "rupees": "INR", "baht": "THB", "yen": "JPY", "tenge": "KZT", "somoni": "TJS", "denars": "MKD",
    "Euros": "EUR", "Euro": "EUR", "EURO": "EUR", "eur": "EUR", "\u03b5\u03c5\u03c1\u03ce": "EUR", "\u0435\u0432\u0440\u043e": "EUR", "eura": "EUR", "eur\u00f3": "EUR", "eur\u0173": "EUR", "eiro": "EUR",
    "\u0631.\u0633": "SAR", "\u062f.\u0625": "AED", "\u062c.\u0645": "EGP", "\u0631.\u0642": "QAR", "\u062f.\u0643": "KWD", "\u0631.\u0639": "OMR", "\u062f.\u0628": "BHD", "\u062f.\u0623": "JOD", "\u062f.\u0645": "MAD", "\u062f.\u062a": "TND", "\u062f.\u062c": "DZD",
    "Kshs": "KES", "KShs": "KES", "KSHS": "KES", "Ugx": "UGX", "Ushs": "UGX", "Tshs": "TZS", "Tsh": "TZS", "DHS": "AED", "dirham": "AED", "dh": "MAD", "FCFA": "XOF", "F CFA": "XOF", "\u20bc": "AZN", "\u20ae": "MNT", "\u17db": "KHR", "\u20ad": "LAK",
    "korun": "CZK", "forint": "HUF", "z\u0142ote": "PLN", "\u0433\u0440\u0438\u0432\u0435\u043d\u044c": "UAH", "\u0440\u0443\u0431\u043b\u0435\u0439": "RUB", "\u0442\u0435\u043d\u0433\u0435": "KZT", "\u043b\u0435\u0432\u0430": "BGN", "\u05e9\u0022\u05d7": "ILS", "\u05e9\u05f4\u05d7": "ILS", "\u05e9\u05e7\u05dc\u05d9\u05dd": "ILS", "\u099f\u09be\u0995\u09be": "BDT", "\u0111\u1ed3ng": "VND", "VN\u0110": "VND", "vn\u0111": "VND", "rupiah": "IDR", "pesos": "peso",
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
    (r"\u5143|\u85aa\u8d44|K\s?\u00b7\s?\d\d\u85aa", "CNY"),
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
_PESOS = {"MX": "MXN", "CO": "COP", "CL": "CLP", "AR": "ARS", "UY": "UYU", "DO": "DOP", "PH": "PHP"}
_RUPEES = {"PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR"}
_CROWNS = {"SE": "SEK", "NO": "NOK", "DK": "DKK", "IS": "ISK"}
_OWN = {**_DOLLARS, **_CROWNS, **_RUPEES, "US": "USD", "IN": "INR"}
"""Currencies by country whose name or sign other countries use too."""
MONEY = "|".join(sorted((*map(re.escape, _SYMBOLS), *_CODES), key=len, reverse=True))
"""Alternatives of an expression, the longest first."""
_CODE = re.compile(rf"\b({'|'.join(_CODES)})\b(?!\s?\d)")
"""A code that is not that of another figure."""
_SCALED = re.compile(r"\d\s?(lakhs?|lacs?|lpa|juta|jt|tri\u1ec7u|\ub9cc)(?![a-z])", re.IGNORECASE)
_OF_SCALE = {"lak": "INR", "lac": "INR", "lpa": "INR", "jut": "IDR", "jt": "IDR", "tri": "VND", "\ub9cc": "KRW"}
"""Currencies of scales that only they have."""
SMALL_UNITS = frozenset(
    (
        "JPY KRW IDR VND COP INR CLP HUF ARS PHP NGN UGX TZS KES KZT NPR LKR RUB ISK JMD MMK XAF XOF PYG MNT "
        "UZS KHR LAK IQD LBP PKR CRC AMD RSD TWD THB TRY EGP DZD"
    ).split()
)
"""Currencies in which a year's pay may be millions."""
_YEARLY = {
    "PHP": 200_000, "TWD": 250_000, "EGP": 150_000, "THB": 200_000, "PLN": 45_000, "HKD": 120_000, "KES": 300_000, "CZK": 250_000, "MXN": 120_000,
    "AED": 70_000, "SAR": 70_000, "QAR": 70_000, "INR": 150_000, "JPY": 1_500_000, "KRW": 15_000_000, "IDR": 40_000_000, "VND": 90_000_000, "COP": 15_000_000,
    "HUF": 3_000_000, "ZAR": 90_000, "NGN": 1_000_000, "BRL": 40_000, "CNY": 60_000, "MYR": 25_000, "RON": 40_000, "BGN": 20_000, "SEK": 200_000, "NOK": 200_000,
    "DKK": 200_000, "TRY": 250_000, "UAH": 200_000, "PKR": 600_000, "BDT": 250_000, "LKR": 600_000, "RUB": 500_000, "SGD": 18_000, "ILS": 45_000, "CLP": 8_000_000, "ARS": 5_000_000, "KZT": 1_200_000, "MKD": 250_000,
}  # fmt: skip


def currency_of(money: str | None, text: str, local: str | None) -> str | None:
    """The ISO 4217 code of a sign or code at an amount, else of what the text names; `local` is the country of the job."""
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
    if code == "peso":
        named = _CODE.search(text)
        return named[1] if named else _PESOS.get(local or "")
    if code == "kr":
        return _CROWNS.get(local or "")
    if code is None:
        named = _CODE.search(text)
        if named:
            return named[1]
        return next((known for word, known in _WORDS if re.search(word, text, re.IGNORECASE)), None)
    return "CNY" if code == "RMB" else code


def own_of(country: str | None) -> str | None:
    """The currency of a country that shares the name of its money with others, for figures of pay without any sign."""
    return _OWN.get(country or "")


def is_told(text: str) -> bool:
    """Whether figures have a scale that only one currency has."""
    return _SCALED.search(text) is not None


def sign_of(low: re.Match[str], high: re.Match[str] | None) -> str | None:
    """The sign or code of money at figures; a code says more than a sign that several currencies share."""
    named = [found[side] for found in (low, high) if found is not None for side in ("before", "after") if found[side]]
    return next((name for name in named if _SYMBOLS.get(name, name) != "$"), named[0] if named else None)


def monthly(size: float, currency: str | None) -> bool:
    """Whether a sum is a month's pay: in some currencies five figures are."""
    return 1_000 <= size < _YEARLY.get(currency or "", 0)


__all__ = ["MONEY", "SMALL_UNITS", "currency_of", "is_told", "monthly", "own_of", "sign_of"]
