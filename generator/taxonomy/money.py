"""Amounts of money in running text: figures, scales and periods of pay, as employers write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from generator.expressions import AnyCase
from generator.taxonomy.currencies import MONEY, monthly

Period = Literal["hour", "day", "week", "month", "year"]

_FIGURE = r"\d{1,3}(?:[.,'\u2019\u202f\u00a0 ]\d{2,3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_SCALE = r"(?:\s?(?:(?i:k|tsd\.?|mil|lakhs?|lacs?|lpa|thousand|million|millones|milh\u00f5es|mio\.?|juta|jt|tri\u1ec7u|tys\.?)|L|m|M|T(?=\u20ac)|\u4e07|\u842c|\ub9cc)(?![A-Za-z\u00c0-\u024f]))?"
_AMOUNT = re.compile(
    rf"(?=[^\s\d]{{0,10}}\s?\d)(?:(?<![\d.,A-Z])|(?=[$€£¥₹]))(?:(?P<before>{MONEY})\.?\s?)?(?P<figure>{_FIGURE})(?P<scale>{_SCALE})(?:\s?(?P<after>{MONEY})(?!\w))?(?P<open>\+(?!\w)|\s\+(?!\s?\w))?"
)
_JOIN = re.compile(
    r"\s*(?:per (?:annum|year|month|hour)|p\.a\.|/ ?(?:year|yr|month|hour|hr))?\s*(?:,\s*(?:max(?:imum)?|to)|-|\u2013|\u2014|~|\uff5e|\u301c|to|and|und|y|och|og|iki|l\u012bdz|kuni|p\u00e2n\u0103 la|\u03ba\u03b1\u03b9|rising to|rises to|rise to|bis|en|et|a|do|\u00e0|tot|til|till|alle|\u0434\u043e|\u03ad\u03c9\u03c2|ila|hingga|sampai|s/d|sd|hanggang|\u0111\u1ebfn|\u5230|\u81f3|\u5186?\u304b\u3089|\u0e16\u0e36\u0e07|\u0625\u0644\u0649|\u0648|v\u00e0|\u05e2\u05d3|until|up to|/)(?:\s?-)?:?(?:\s\(?(?:\w+ )?(?:max|maximum|maximal|maksimum|maks|maximo|m\u00e1ximo|massimo|maximaal)\.?\)?:?)?\s*_*\s*$",
    re.IGNORECASE,
)
_RISING = re.compile(
    r"[^;]{0,50}\b(?:rising|rises|rise|increasing|going up|progressing|by)\b[^;]{0,50}\bto\s*|[^;]{0,50}\btop(?:s|ping) out at\s*"
)
_BETWEEN = 3
"""Figures at most among which the one is sought that a rise ends at."""
_STEP = re.compile(r"\s*(?:\([^()]{1,12}\)|[A-Z]{2,4}\d?)?\s*(?:,|/|-|\u2013|\u2014|\band\b)?\s*")
"""What may stand between the figures of a scale: `58,847 60,567 62,284 (LSI 1) 63,999`."""
_STEP_AT_MOST, _STEPS = 1.25, 3
"""By what part a step of a scale is more than the one before, and figures that make one at least."""
_PERIODS: tuple[tuple[Period, AnyCase], ...] = (
    (
        "hour",
        AnyCase(
            r"(?:(?<![^\W\d_])(?:per|an|a|each|pro|por|par)|/)\s?(?:hour|hr|h\b|stunde|hora|heure)|hourly|/ ?(?:godz|hod|std|uur|ora\b|tim\b)|\bp\.?h\.?\b|/h\b|\bna godzin|an hour|\bhoraire\b|\u0432 \u0447\u0430\u0441|\u0437\u0430 \u0433\u043e\u0434\u0438\u043d|\u6642\u7d66|\u65f6\u85aa|\u6642\u85aa|\uc2dc\uae09|th\u1eddi l\u01b0\u01a1ng gi\u1edd|\u0628\u0627\u0644\u0633\u0627\u0639\u0629|\u05dc\u05e9\u05e2\u05d4|timl\u00f6n|timel\u00f8n|stundenlohn|uurloon|stawka godzinowa|per uur|za hodin|hodinov\u00e1|per timm|i timen|de l['\u2019]heure|all['\u2019]ora|\u00f3rab\u00e9r|saatlik|/ ?jam\b|per jam\b|/ ?tunti|tunnilta"
        ),
    ),
    (
        "day",
        AnyCase(
            r"(?:(?<![^\W\d_])(?:per|a|pro|par|al|por|za|na)|/)\s?(?:day|tag|jour|d[i\u00ed]a|dag|den|dzie\u0144|hari|ng\u00e0y)\b|daily rate|day rate|tagessatz|dagtarief|stawka dzienna|\bTJM\b|\u65e5\u7d66|\u65e5\u85aa|\uc77c\uae09"
        ),
    ),
    (
        "week",
        AnyCase(r"(?:per|a|pro|par|por|/)\s?(?:week|woche|semaine|semana)\b|weekly|\u9031\u7d66|\uc8fc\uae09"),
    ),
    (
        "month",
        AnyCase(
            r"\u00b7\s?\d\d\u85aa|/ ?\u6708|(?:k|\u20ac|EUR|base|gross|brutto|bruts?)\s?[\u00d7x*]\s?1[2-6]\b|\u6708\u7d66|\u6708\u984d|\u6708\u53ce|\u6bcf\u6708|\uc6d4\uae09|\u0e40\u0e14\u0e37\u0e2d\u0e19|/ ?kk\b|/ ?m\u011bs|m\u011bs\u00ed\u010dn|/ ?ay\b|ayl\u0131k|\u043c\u0435\u0441\u044f\u0446|\u043c\u0456\u0441\u044f\u0446|m\u00e5nad|/ ?m\u00e5n|maandelijks|per maand|p/m\b|mese|/ ?luna|pe lun\u0103|sebulan|/ ?h\u00f3|havonta|\u03bc\u03ae\u03bd\u03b1|\u05dc\u05d7\u05d5\u05d3\u05e9|\u6708\u85aa|kada buwan|\u0634\u0647\u0631|/ ?th\u00e1ng|miesi\u0105c|(?:(?<![^\W\d_])(?:per:?|a|each|pro|por|par|al)|/)\s?(?:month|mth|mo\b|monat|mes\b|m\u00eas|mois|bulan)|monthly|monatlich|mensual|mensal|miesi\u0119cznie|\bp\.?m\.?\b|\bpcm\b|/ ?mies|per calendar month|gross monthly|monthly gross|\u6708\u7d66|/bulan|bruttomonats"
        ),
    ),
    (
        "year",
        AnyCase(
            r"\u0633\u0646\u0648\u064a|\u05dc\u05e9\u05e0\u05d4|vuodessa|/ ?\u00e5r\b|y\u0131ll\u0131k br\u00fct|\u5e74\u53ce|\u5e74\u85aa|\uc5f0\ubd09|\u043d\u0430 \u0433\u043e\u0434|\u0432 \u0433\u043e\u0434|per jaar|/ ?vuosi|per \u00e5r|all\u2019anno|all'anno|lordi annui|bruts?/any|jahresgehalt|jahresbrutto|for the year|\bim jahr\b|\bRAL\b|par ann\u00e9e|(?:(?<![^\W\d_])(?:per:?|a|each|pro|por|par)|/)\s?(?:year|yr|annum|jahr|a\u00f1o|ano\b|an\b)|annual|yearly|\bp\.?\s?a\.?(?!\w)|annum|j\u00e4hrlich|anual|rocznie|LPA|OTE|/y\b|\u5e74\u53ce|/an\b"
        ),
    ),
)
_CLAUSE = re.compile(r"[;+\uff1c\u3010]|,\s")
_EXTRAS = re.compile(
    r"\b(?:\d\d|thirteen|fourteen|fifteen) (?:times|payments) (?:a|per) year|\b(?:annual|yearly|monthly|quarterly)(?: \w+)? (?:bonus|leave|review|allowance|ticket|flight)s?\b|\b(?:bonus|allowance)[^,;.]{0,30}",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"[(\uff08][^()\uff08\uff09\d]{0,20}\d[^()\uff08\uff09]{0,30}[)\uff09]?")
"""Another figure in brackets, with a period of its own: `8.5M (monthly 708,000)`."""
LEAST = {"hour": 1.0, "day": 20.0, "week": 50.0, "month": 150.0, "year": 3000.0}


def pairs(text: str) -> Iterator[tuple[re.Match[str], re.Match[str] | None]]:
    """Figures of the text, two at a time where a dash or a word joins them or a money sign parts them."""
    found = list(_AMOUNT.finditer(text))
    number = 0
    while number < len(found):
        low = found[number]
        follows = found[number + 1] if number + 1 < len(found) else None
        number += 1
        top = _top(text, found, number - 1)
        if top - number + 2 >= _STEPS:
            yield low, found[top]
            number = top + 1
            continue
        if follows is not None and _joined(text, low, follows):
            number += 1
            yield low, follows
        elif (last := _risen(text, found, number - 1)) is not None:
            number = last + 1
            yield low, found[last]
        else:
            yield low, None


def _top(text: str, found: list[re.Match[str]], number: int) -> int:
    """Which figure is the top of the scale that begins with one: each figure with a sign is a step above the one before."""
    while number + 1 < len(found):
        low, high = found[number], found[number + 1]
        if not high["before"] and low["before"] and not re.search(r"/\s*$", text[low.end() : high.start()]):
            break
        if not _STEP.fullmatch(text, low.end(), high.start()):
            break
        if (
            not 1
            < number_of(high["figure"], high["scale"]) / (number_of(low["figure"], low["scale"]) or 1)
            < _STEP_AT_MOST
        ):
            break
        number += 1
    return number


def _risen(text: str, found: list[re.Match[str]], number: int) -> int | None:
    """Which figure a rise from one ends at: `28,400 rising by steps of 310 to 31,500`, where the step is no pay."""
    low = found[number]
    if not (low["before"] or low["after"]):
        return None
    near = range(number + 2, min(number + 2 + _BETWEEN, len(found)))
    last = next((place for place in near if found[place]["before"] == low["before"]), None)
    risen = last is not None and _RISING.fullmatch(text, low.end(), found[last].start())
    return last if risen else None


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
        "millones": 1_000_000,
        "milh\u00f5es": 1_000_000,
        "mio": 1_000_000,
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
    behind = _ASIDE.sub(" ", behind)
    if named := _named(text[start:end] + behind):
        return min(named)[1]
    if named := _named(text[max(0, start - 60) : start], which=-1):
        return max(named)[1]
    return min(_named(_EXTRAS.sub(" ", text)), default=(0, None))[1] if len(text) < 400 else None


@lru_cache(maxsize=1024)  # A line is asked for a rate before it is asked for a range.
def _named(window: str, which: int = 0) -> tuple[tuple[int, Period], ...]:
    """The periods that a text names, each with the place where it first (0) or last (-1) does so."""
    return tuple(
        (found[which], period)
        for period, shape in _PERIODS
        if (found := [match.start() for match in shape.finditer(window)])
    )


def guess_of(size: float, scale: str, currency: str | None) -> Period | None:
    """The period that fits the size: in some currencies five figures are a month's pay."""
    if monthly(size, currency):
        return "month"
    return "year" if scale or size >= 15_000 else "hour" if size < 200 else "month" if size >= 1_000 else None


__all__ = ["LEAST", "Period", "guess_of", "number_of", "pairs", "period_of"]
