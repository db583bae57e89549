"""Whether the posting asks for a degree or wishes for one: its requirements come in, True or nothing goes out."""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.phrases import plain
from generator.taxonomy import Taxonomy

_DEGREE = re.compile(
    r"\b(?:bachelor(?:'s|\u2019s|s)?|master(?:'s|\u2019s|s)(?! (?:data|of ceremon))|ph\.?\s?d|doctorate|diploma|undergraduate|postgraduate"
    r"|higher education|licen[cs]enciatura|hochschulabschluss|studium|baccalaureate|mba|juris doctor|j\.?d\.?(?= (?:degree|from|or|required))"
    r"|b\.?sc|m\.?sc|b\.?a\.?/|ba/bs|bs/ba|bs/ms|bs or ms|b\.tech|b\.?e\.?/b\.?tech|btech|b\.com|university qualification"
    r"|university degree|college degree|law degree|nursing degree|advanced degree|degree in|degree or|degree from|degree preferred"
    r"|degrees? required|degree is|degree \(|degree,|degree\.|a degree|degree-level|degree level|technical degree|related degree"
    r"|\d[- ]year degree|relevant degree|quantitative degree|degree$|qualified teacher|professional degree|graduate degree|graduates? (?:of|in|from)|graduated? in)"
    r"(?!\w)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|without|never|don't|don\u2019t|doesn't|do not|does not|isn't|instead of)\b[^.;]{0,40}\b(?:degree|diploma)\b"
    r"|\b(?:degree|diploma)\b[^.;]{0,30}\b(?:not (?:required|needed|necessary|essential)|optional|unnecessary|irrelevant|matters less|don't care)",
    re.IGNORECASE,
)
_MEASURE = re.compile(
    r"\b(?:high|certain|some|great|large|different|strong) degree\b|\bdegree of\b(?! (?:bachelor|master|doctor|science))",
    re.IGNORECASE,
)


def find_degree(reading: Reading) -> Found[bool] | None:
    """True where a required or preferred item names a degree and does not waive it."""
    lines: list[int] = []
    for decision in reading.of("required", "preferred", "meta"):
        text = _MEASURE.sub(" ", plain(decision.block.text))
        if _DEGREE.search(text) and not _DENIED.search(text):
            lines.extend(decision.block.span.lines)
    return Found(True, tuple(sorted(set(lines))), "degree-named") if lines else None


def degrees(text: str) -> list[str]:
    """The words by which a text names degrees, each once: `Bachelor's`, `PhD`; none where it only says "degree"."""
    found = (match[0].strip(" ,.(/") for match in _DEGREE.finditer(_MEASURE.sub(" ", plain(text))))
    return list(
        {
            word.casefold(): word for word in found if not re.match(r"(?:a |graduate )?degrees?\b", word, re.IGNORECASE)
        }.values()
    )


def format_degree(value: bool, taxonomy: Taxonomy) -> str:
    return "Named" if value else "None named"
