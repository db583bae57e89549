"""Rules for what the person may see: notices and duties come in, a grade and the named harms go out.

The notice decides where it speaks of seeing.  Where it denies or doubts it, no duty says more than that one may; where
it speaks of the demands alone, the duties and the function tell whether one looks at such content.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.notices import ASTRAY, DOUBTED, DUTY, POSSIBLE, SEEN, SHOCKING, Notice, abroad, read_notice
from generator.phrases import of_scheme
from generator.prose import plain, sentences
from generator.sections import Decision
from generator.seeing import DENIAL, HEDGE, QUALITY, VIEWED

Grade = Literal["none", "notice", "possible", "duty"]
GRADES: tuple[Grade, ...] = ("none", "notice", "possible", "duty")
_NAMING: tuple[Zone, ...] = ("exposure", "responsibilities", "summary", "team", "title")
_ACT_REACH = 110
_NO_WORK = AnyCase(
    r"\b(?:tools?|abilit(?:y|ies)|capabilit(?:y|ies)|guidelines|models?(?! (?:outputs?|answers?|responses?))|classifiers?|polic(?:y|ies)|systems?|strateg(?:y|ies)|measures|codes|safeguards|reports? on|metrics|trends|volumes|numbers|figures|statistics|training|team|how|whether|vendors?|moderators|reviewers|analysts)\b"
)
_PARTNERS = re.compile(r"\bpartners?\b[^.;:]{0,120}:[^.]{0,300}", re.IGNORECASE)
"""A list of the teams that one works with: their names say what they handle."""
_OWNED = AnyCase(r"(?:['\u2019]s?|\b(?:our|its|their)) (?:\w+ )?(?:ability|capability|capacity) (?:to|of|for)\b")
"""What the employer is able to look at is none of what they see who build it."""
_ABOVE = ("director", "executive")
"""Levels that answer for the work and seldom do it."""
_BESIDE = frozenset({"product", "education", "public-policy", "wellbeing"})
"""Functions that come across such content in the work of others."""
_SEVERAL = 2
"""Harm areas that no role outside Trust & Safety names in its work."""
_SHOWN: tuple[Zone, ...] = ("exposure", "responsibilities")


class Exposure(BaseModel):
    """What the posting says about seeing harmful content."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    grade: Grade = Field(
        default="none",
        description="`none`: not stated; `notice`: only the demands and the support; `possible`; `duty`.",
    )
    harms: tuple[str, ...] = Field(
        default=(), description="Ids of the harm scheme that duties, team or notice name, in the scheme's order."
    )


def found(grade: Grade, graded: set[int], name: str, reading: Reading) -> Found[Exposure] | None:
    """A grade and every harm that the role's own work or notice names; None where there are neither.

    A role outside Trust & Safety (a nurse, a lawyer for refugees) names one such thing as its trade, not as content.
    The lines are those that give the grade and those of notice or duties that name harms.
    """
    harms, lines = _named(reading, graded)
    function = reading.known.get("function")
    if function is not None and function.value == "fraud":
        harms.add("fraud")
    if grade == "none" and not harms:
        return None
    if not lines:
        lines = _naming_lines(reading) or set(function.lines if function is not None else ())
    ordered = tuple(harm.id for harm in reading.taxonomy.harms if harm.id in harms)
    return Found(Exposure(grade=grade, harms=ordered), tuple(sorted(lines)), name)


def graded(reading: Reading) -> tuple[Grade, dict[Grade, set[int]]]:
    """The highest grade of notice and duties within what the notice leaves open, and the lines that give each grade."""
    notice = read_notice(reading)
    lines_of = {grade: set(lines) for grade, lines in notice.lines.items() if grade}
    function = reading.value("function")
    if function != "other":
        told = max(lines_of, default=0)
        bound = POSSIBLE if notice.denied or (notice.hedged and told < DUTY) else DUTY
        for grade, lines in _worked(reading, notice, told):
            lines_of.setdefault(min(grade, bound), set()).update(lines)
    grade = max(lines_of, default=0)
    if grade == DUTY and function in _BESIDE:
        grade = POSSIBLE
        lines_of.setdefault(POSSIBLE, set()).update(lines_of.pop(DUTY))
    return GRADES[grade], {GRADES[grade]: lines for grade, lines in lines_of.items()}


def _worked(reading: Reading, notice: Notice, told: int) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Grades with lines: duties of looking at such content, and beside a notice at what users report at all.

    Where there is a notice, moderation is such work by its name, but that of managers only where the notice names what
    they see.
    """
    above = reading.value("level") in _ABOVE
    manages = above or reading.value("track") == "manager"
    for decision in reading.of("responsibilities"):
        text = plain(decision.block.text)
        grades = [_acts(part, reading) for part in sentences(text)]
        if notice.told and not manages and VIEWED.search(text) and not DENIAL.search(text):
            grades.append(DUTY)
        if any(grades):
            yield max(grades), decision.block.span.lines
    function = reading.known.get("function")
    if function is None or function.value != "moderation" or not notice.told or above:
        return
    if told >= POSSIBLE or not manages:
        yield DUTY, function.lines


def _acts(sentence: str, reading: Reading) -> int:
    """The grade of a duty: a verb of reviewing stands shortly before what is harmful, with no tool between them."""
    matter = of_scheme(reading.taxonomy.exposure, "matter").hits(sentence)
    harms = [hit for hit in of_scheme(reading.taxonomy.harms, "text").hits(sentence) if hit.key in SHOCKING]
    if not (matter or harms) or _OWNED.search(sentence) or DENIAL.search(sentence):
        return 0
    if {DOUBTED, SEEN} <= abroad(sentence, reading):
        return POSSIBLE
    acts = of_scheme(reading.taxonomy.exposure, "act").hits(sentence)
    for subject in (*matter, *harms):
        for act in acts:
            between = sentence[act.end : subject.start]
            if act.end <= subject.start < act.end + _ACT_REACH and not _NO_WORK.search(between):
                return POSSIBLE if HEDGE.search(QUALITY.sub(" ", sentence)) else DUTY
    return 0


def _named(reading: Reading, graded: set[int]) -> tuple[set[str], set[int]]:
    """The harms that work and notice name, and the lines of the grade with those that name harms."""
    harms, lines, wordings = _named_in(_NAMING, reading, graded)
    if reading.value("function") == "other" and min(len(harms), len(wordings)) < _SEVERAL:
        harms, lines, _ = _named_in(("exposure",), reading, graded)
    return harms, lines


def _named_in(zones: tuple[Zone, ...], reading: Reading, graded: set[int]) -> tuple[set[str], set[int], set[str]]:
    """The same of some sections, and the wordings that name harms there; one may name two."""
    harms: set[str] = set()
    wordings: set[str] = set()
    lines = set(graded)
    phrases = of_scheme(reading.taxonomy.harms, "text")
    for decision in (*reading.of(*zones), *_astray(reading, graded)):
        text = plain(decision.block.text)
        if named := phrases.hits(_PARTNERS.sub("", text) if ":" in text and "partner" in text else text):
            harms.update(hit.key for hit in named)
            wordings.update(hit.text.casefold() for hit in named)
            if decision.zone in _SHOWN or decision.block.span.first in graded:
                lines.update(decision.block.span.lines)
    return harms, lines, wordings


def _astray(reading: Reading, graded: set[int]) -> Iterator[Decision]:
    """Notices among other lines name harms too."""
    for row in reading.of(*ASTRAY):
        if graded.issuperset(row.block.span.lines):
            yield row


def _naming_lines(reading: Reading) -> set[int]:
    """Lines that name a harm."""
    phrases = of_scheme(reading.taxonomy.harms, "text")
    return {
        line for row in reading.of(*_NAMING) if phrases.search(plain(row.block.text)) for line in row.block.span.lines
    }
