"""Whether the posting asks for a degree or wishes for one: its requirements come in, True or nothing goes out."""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.prose import plain
from generator.taxonomy import Taxonomy

_DEGREE = AnyCase(
    r"\b(?:degree|degrees (?=(?:in|from|required|or|are)\b)|bachelor(?:'s|\u2019s|s)?|master(?:'s|\u2019s|s)(?! (?:data|of ceremon))|masters? (?:\d )?(?=(?:in|of)\b)(?!of ceremon)|ph\.?\s?d|doctorate|diploma|undergraduate|postgraduate"
    r"|higher education|baccalaureate|mba|juris doctor|j\.?d\.?(?= (?:degree|from|or|and|required))|ll\.?b|ll\.m"
    r"|b\.?sc|m\.?sc|b\.?a\.?/|b\.?a\.? in|ba/bs|bs/ba|bs/ms|bs or ms|b\.tech|b\.?e\.?/b\.?tech|btech|b\.com|(?:university|tertiary) (?:qualifi\w+|quals)|(?:legal|university|college) education"
    r"|(?:completed|university|graduate) studies|(?:university|college|any) graduate|graduates? (?:of|in|from)|graduated? in|qualified (?:teacher|lawyer|solicitor)|university level"
    r"|licenciatura|licenciad[oa]|laurea|ensino superior|bac ?\+ ?[2-8]|hochschulabschluss|studium|(?:s1|strata 1)(?= (?:in|from|any)\b))"
    r"(?!\w)"
)
_DENIED = AnyCase(
    r"\b(?:no|not|without|never|don't|don\u2019t|doesn't|do not|does not|isn't|instead of)\b[^.;]{0,40}\b(?:degree|diploma)\b"
    r"|\b(?:degree|diploma)\b[^.;]{0,30}\b(?:not (?:required|needed|necessary|essential|called for)|optional|unnecessary|irrelevant|matters less|don't care)"
    r"|\b(?:degree|mba)\b[^.;]{0,20}(?:won't|won\u2019t|doesn't|doesn\u2019t|does not|will not) (?:impress|matter|help)"
)
_WISHED = re.compile(r"\b(?:preferred|desirable|welcome|a plus|an advantage)\b(?:,| but)? not\b", re.IGNORECASE)
_MEASURE = re.compile(
    r"\b(?:high|certain|some|great|large|different|strong|reasonable|good|fair) degree\b|\bdegrees? of\b(?! (?:bachelor|master|doctor|science|bac\b))|\b\d+ degrees\b|\b360[- ]degree"
    r"|\b(?:high[- ]school|hs|secondary(?: school)?|school) diploma|\bdiploma (?:of|from) (?:secondary|high) school|\bdiploma or (?:ged|equivalent)",
    re.IGNORECASE,
)
_ENROLLED = AnyCase(r"\b(?:enrolled|enrolment|enrollment|pursuing|working towards?|completing|studying)\b")
"""What terms and summary of a posting for students say of the degree that they ask for."""
_KEY = re.compile(r"^[\w-]{0,20}degrees?[\w-]{0,20}\s?[:=]\s?\S", re.IGNORECASE)
"""A field of front matter that holds the degree required."""


def find_degree(reading: Reading) -> Found[bool] | None:
    """True where a required or preferred item names a degree and does not waive it."""
    lines: list[int] = []
    for decision in reading.of("required", "preferred", "meta", "logistics", "application", "summary", "chrome"):
        text = _without_measures(plain(decision.block.text))
        asked = decision.zone in ("required", "preferred", "meta")
        if not (asked or (_KEY.match(text) if decision.zone == "chrome" else _ENROLLED.within(text))):
            continue
        if _DEGREE.within(text) and (_WISHED.search(text) or not _DENIED.within(text)):
            lines.extend(decision.block.span.lines)
    return Found(True, tuple(sorted(set(lines))), "degree-named") if lines else None


def _without_measures(text: str) -> str:
    folded = text.casefold()
    return _MEASURE.sub(" ", text) if "degree" in folded or "diploma" in folded else text


def degrees(text: str) -> list[str]:
    """The words by which a text names degrees, each once: `Bachelor's`, `PhD`; none where it only says "degree"."""
    found = (match[0].strip(" ,.(/") for match in _DEGREE.finditer(_without_measures(plain(text))))
    return list(
        {
            word.casefold(): word for word in found if not re.match(r"(?:a |graduate )?degrees?\b", word, re.IGNORECASE)
        }.values()
    )


def format_degree(value: bool, taxonomy: Taxonomy) -> str:
    return "Named" if value else "None named"
