"""What a sentence says of the skill that it names: sentence and place come in, the standing of the name goes out.

A name alone is no requirement: it may be wished for, waived, still to be learnt, the subject of a degree, or an aside.
"""

from __future__ import annotations

import re
from typing import Literal

from generator.expressions import AnyCase

Standing = Literal["asked", "wished", "aside"]

_REACH = 320
"""Characters on either side of a name that may speak of it."""
_CLAUSE = re.compile(
    r"[;()\[\]\s,](?:(?<=[;()\[\]])|(?<=\s)[\u2013\u2014-]\s|(?<=,)\s(?=(?:with|but|while|whereas|though|although|ideally|preferably)\b)"
    r"|(?:(?<=\s)|(?<=,)\s)(?:and|plus)\s(?=(?:[\w-]+\s)?(?:experience|familiarity|knowledge|exposure|understanding|proficiency)\b))",
    re.IGNORECASE,
)
"""Where a clause ends; led by one sign of a set, to which a search skips."""
_VALUE = r"(?:plus|bonus|advantage(?:s|ous)?|beneficial|desirable|desired|preferred|nice[- ]to[- ]haves?|assets?|helpful|welcomed?|useful|valued|appreciated)"
_HOW = r"(?:(?:also|considered|an?|highly|very|strongly|strong|definite|distinct|big|huge|great|significant|added|nice|real|major)\s){0,3}"
_WISHED = AnyCase(
    rf"\b(?:is|are|be|considered|seen as|viewed as|as)\s{_HOW}{_VALUE}\b"
    r"|\ban?\s(?:\w+\s)?(?:plus|bonus|advantage|asset)(?=[\s.,!)]*$)|\bnice[- ]to[- ]have\b|\bbonus:"
    rf"|\b{_VALUE},?(?: but)? not (?:required|essential|necessary|mandatory)\b|[\s(](?:preferred|desirable|desired|optional)(?=[\s.,!)]*$)",
    held=(
        "plus",
        "bonus",
        "advantage",
        "beneficial",
        "desir",
        "preferred",
        "nice",
        "asset",
        "helpful",
        "welcome",
        "useful",
        "valued",
        "appreciated",
        "optional",
    ),
)
_WISHED_NEXT = AnyCase(r"\b(?:ideally|preferabl[ey]|bonus(?: points)? (?:if|for))\b")
"""What follows is wished for; what stands before is not."""
_WAIVED = AnyCase(
    r"(?:\bnot|n['\u2019]t|\bno longer)\s(?:strictly\s)?(?:require[ds]?|need(?:ed)?|necessary|essential|mandatory|expected)\b"
    r"|\bno (?:\w+\s){0,3}(?:required|needed|necessary)\b",
    held=("not", "n't", "n\u2019t", "no "),
)
_LEARNING = AnyCase(
    r"(?:\b(?:excite\w*|eager\w*|willing\w*|keen\w*|desire|appetite|hunger|hungry|curio\w+|enthusias\w+|open(?:ness)?|happy|read(?:y|iness)"
    r"|interest(?:ed)?|motivat\w+|opportunit\w+|able|ability|quick\w*|fast|will|want|love)|['\u2019]ll)\s(?:\w+\s){0,2}?(?:learn(?:ing)?|explor(?:e|ing)|pick(?:ing)? up|be trained)\b"
    r"|(?<!experience or )(?<!experience and )(?<!and/or )(?<!demonstrated )\b(?:interest(?:ed)?|passion(?:ate)?|curio\w+|enthusias\w+|excite\w+)\s(?:in|for|about|by)\b",
    held=("learn", "explor", "pick", "trained", "interest", "passion", "curio", "enthusias", "excite"),
)
_KNOWN = re.compile(
    r"\b(?:experience[ds]?|knowledge|proficien\w+|expertise|skill(?:s|ed)|background|familiar\w*|understanding|fluen\w+|certif\w+|abilit\w+|able)\b"
    r"|\bwith (?=\d)|\bor equivalent\b(?!\)| (?:degree|qualification|in )\b)|\d\+? years|;",
    re.IGNORECASE,
)
"""Words by which a sentence turns from a degree, or a wish to learn, to what the person has to know."""
_DEGREE = AnyCase(
    r"\b(?:bachelor(?:['\u2019]?s)?|master['\u2019]?s|masters?(?= (?:in|of|\d)\b)|ph\.?\s?d\.?|doctorate|diploma|degrees?|b\.?sc?\.?|m\.?sc?\.?|b\.?a\.?|b\.?tech|b\.?eng|mba"
    r"|(?:under|post)?graduates?|education|majors?|coursework|qualifications?)(?!\w)"
)
_SUBJECT = re.compile(r"\b(?:in|of|fields?|such as)\b|\be\.g\.|[:(/]|^\s(?-i:(?=[A-Z]))", re.IGNORECASE)
"""What leads from a degree to its subject."""
_TO_SUBJECT = 60
_FIELD = AnyCase(
    r"\b(?:disciplines?|(?:quantitative|technical|relevant|related|stem|academic) (?:field|subject|background)s?)\b"
)
"""Leads to subjects where the sentence names a degree."""
_STUDYING = AnyCase(r"\b(?:stud(?:ying|ied)|studies in|majoring in|enrolled in|fields? of study)\b")
_DEGREE_BEHIND = re.compile(r"\b(?:degrees?|diploma|graduates?|majors?|students?)\b", re.IGNORECASE)
_NEW_ITEM = re.compile(r"[^\w\s,/&-]|\b(?:an?|the|your|relevant|university|college)\b", re.IGNORECASE)
_IN_MIND = AnyCase(r"\bkeep(?:s|ing)?\b(?P<matter>[^.;]{1,160}?)\bin mind\b", held=("in mind",))
_EXAMPLE = re.compile(
    r"\be\.?g\b|\bsuch as\b|\binclud(?:ing|es?)\b|\blike\b|\bfor (?:example|instance)\b", re.IGNORECASE
)
_NO_EXAMPLE = re.compile(r"[);]|\betc\b")


def standing(sentence: str, start: int, end: int) -> Standing:
    """How a requirement names what stands from `start` to `end`."""
    text, at, to = _around(sentence, start, end)
    if _is_studied(text, at, to) or is_aside(sentence, start):
        return "aside"
    left, clause = _clause(text, at)
    if _WISHED.within(clause) or any(left + cue.start() < at for cue in _WISHED_NEXT.finditer(clause)):
        return "wished"
    if _WAIVED.within(clause):
        return "wished" if _WISHED.within(text) else "aside"
    return "asked"


def is_aside(sentence: str, start: int) -> bool:
    """Whether the name is still to be learnt, or only kept in mind."""
    text, at, _ = _around(sentence, start, start)
    learnt = any(not _KNOWN.search(text, cue.end(), at) for cue in _LEARNING.finditer(text[:at]))
    return learnt or any(cue.start("matter") <= at < cue.end("matter") for cue in _IN_MIND.finditer(text))


def is_example(sentence: str, start: int) -> bool:
    """Whether the place lies in a list of examples (`e.g.`, `such as`, `including`)."""
    text, at, _ = _around(sentence, start, start)
    cues = [cue.end() for cue in _EXAMPLE.finditer(text, 0, at)]
    return bool(cues) and _NO_EXAMPLE.search(text, cues[-1], at) is None


def _is_studied(text: str, start: int, end: int) -> bool:
    """Whether the name is the subject of a degree: `a degree in Economics or Law`, `a Statistics degree`."""
    degrees = list(_DEGREE.finditer(text[:start]))
    for degree in degrees:
        leads = _SUBJECT.search(text[degree.end() : start])
        if leads and leads.end() <= _TO_SUBJECT and not _KNOWN.search(text, degree.end(), start):
            return True
    for cue in (*(_FIELD.finditer(text[:start]) if degrees else ()), *_STUDYING.finditer(text[:start])):
        if not _KNOWN.search(text, cue.end(), start):
            return True
    behind = _DEGREE_BEHIND.search(text, end, end + _TO_SUBJECT)
    return behind is not None and not (
        _KNOWN.search(text, end, behind.start()) or _NEW_ITEM.search(text, end, behind.start())
    )


def _around(sentence: str, start: int, end: int) -> tuple[str, int, int]:
    """The part of the sentence that may speak of a place, and the place in it."""
    first = max(0, start - _REACH)
    return sentence[first : end + _REACH], start - first, end - first


def _clause(text: str, place: int) -> tuple[int, str]:
    """The clause around a place, with where it begins."""
    left, right = 0, len(text)
    for mark in _CLAUSE.finditer(text):
        if mark.end() <= place:
            left = mark.end()
        elif mark.start() >= place:
            right = mark.start()
            break
    return left, text[left:right]


__all__ = ["Standing", "is_aside", "is_example", "standing"]
