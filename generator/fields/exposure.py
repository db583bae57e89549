"""What the person may see: notices, duties and terms of work come in, a grade and the named harms go out."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.document import Zone
from generator.evidence import Decision, Found, Reading
from generator.notices import ASTRAY, DOUBTED, SEEN, abroad, read_notice
from generator.phrases import Hit, of_scheme
from generator.prose import plain, sentences
from generator.taxonomy import Taxonomy

Grade = Literal["none", "notice", "possible", "duty"]
_GRADES: tuple[Grade, ...] = ("none", "notice", "possible", "duty")
_SPEAKING: tuple[Zone, ...] = ("responsibilities", "logistics", "summary", "team", "required", "preferred")
_NAMING: tuple[Zone, ...] = ("exposure", "responsibilities", "summary", "team", "title")
_HEDGE_REACH = 90
_ACT_REACH = 110
_NO_WORK = re.compile(
    r"\b(?:tools?|abilit(?:y|ies)|capabilit(?:y|ies)|guidelines|models?(?! (?:outputs?|answers?|responses?))|classifiers?|polic(?:y|ies)|systems?|strateg(?:y|ies)|measures|codes|safeguards|reports? on|metrics|trends|volumes|numbers|figures|statistics|training|team|how|whether|vendors?|moderators|reviewers|analysts)\b",
    re.IGNORECASE,
)
_PARTNERS = re.compile(r"\bpartners?\b[^.;:]{0,120}:[^.]{0,300}", re.IGNORECASE)
"""A list of the teams that one works with: their names say what they handle."""
_OWNED = re.compile(
    r"(?:['\u2019]s?|\b(?:our|its|their)) (?:\w+ )?(?:ability|capability|capacity) (?:to|of|for)\b", re.IGNORECASE
)
"""What the employer is able to look at is none of what they see who build it."""
_SEEN = frozenset(
    {"child-safety", "sexual", "violence", "extremism", "hate", "self-harm", "graphic", "human-exploitation"}
)
_REPORTED = re.compile(
    r"\b(?:re-?view|moderat|view|watch|inspect|monitor|screen|label|classif|check|examin|judg|decid|look|listen|open|patrol|re-?read|read)\w*\b[^.;]{0,60}?"
    r"\b(?:reported|flagged|escalated|removed|disputed|contested|user|uploaded|live|appealed|doubtful|hard)\s(?:\w+\s)?(?:content|videos?|clips?|images?|streams?|rooms?|messages|chats?|posts|profiles|comments|photos|pictures|uploads|cases|material|removals?|items|audio|recordings)\b"
    r"|\b(?:review\w*|moderat(?:es?|ing)|decid\w*)\b[^.;]{0,40}\b(?:appeals|live rooms|live streams?|livestreams?|user reports|uploads|videos|clips)\b",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:won't|won\u2019t|will not|never|no|not|doesn't|does not|without)\b[^.;,]{0,24}\b(?:view|viewing|review|reviewer|moderating|see|watch|look|exposure)\b",
    re.IGNORECASE,
)
_QUALITY = re.compile(r"\b(?:that|which) (?:may|might|can|could) (?:be|contain|include|show)\b", re.IGNORECASE)
"""A doubt of what the content is, not of whether one looks at it."""
_ACCEPTED = re.compile(
    r"\b(?:ok(?:ay)?|comfortable|ready|willing(?:ness)?|able|ability|prepared|happy|fine|agree)\b[^.;]{0,30}?\b(?:work\w*|view\w*|review\w*|see(?:ing)?|watch\w*|handl\w+|deal\w*|look\w*|being exposed|be exposed|exposure)\b[^.;]{0,60}\b(?:content|material|images|videos|footage|imagery|media)\b",
    re.IGNORECASE,
)
"""A term of work by which the person is to bear the sight of content."""
_CONDITION = ("exposure to", "exposed to")
"""How a condition of the work begins that stands among what is required."""
_ABOVE = ("director", "executive")
"""Levels that answer for the work and seldom do it."""
_BESIDE = frozenset({"product", "education", "public-policy", "wellbeing"})
"""Functions that come across such content in the work of others: a duty of viewing it needs a notice that is sure."""
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


def find_exposure(reading: Reading) -> Found[Exposure] | None:
    """The grade that notice, duties and terms give together, and every harm that the role's own work or notice names.

    A role outside Trust & Safety (a nurse, a lawyer for refugees) names such things as its trade, not as content.
    The lines are those that give the grade and those of notice or duties that name harms.
    """
    outside = reading.value("function") == "other"
    speaking: tuple[Zone, ...] = () if outside else _SPEAKING
    naming: tuple[Zone, ...] = ("exposure",) if outside else _NAMING
    notice = read_notice(reading)
    graded = {grade: set(lines) for grade, lines in notice.lines.items()}
    for decision in reading.of(*speaking):
        text = plain(decision.block.text)
        if not _touches(text, reading):
            continue
        spoken = max((_grade(part, decision.zone, reading) for part in sentences(text)), default=0)
        spoken = min(spoken, 2) if notice.denied or (notice.hedged and 3 not in notice.lines) else spoken
        if spoken:
            graded.setdefault(spoken, set()).update(decision.block.span.lines)
    grade = max(graded, default=0)
    if grade == 3 and reading.value("function") in _BESIDE:
        grade, graded[2] = 2, graded[3]
    if grade in (1, 2) and notice.certain and not outside and (work := _reviews(reading) or _titled(reading, grade)):
        grade, graded[3] = 3, {*graded[grade], *work}
    lines = set(graded.get(grade, ()))
    harms: set[str] = set()
    phrases = of_scheme(reading.taxonomy.harms, "text")
    for decision in (*reading.of(*naming), *_terms(reading, lines)):
        text = plain(decision.block.text)
        if named := set(phrases.keys(_PARTNERS.sub("", text) if ":" in text and "partner" in text else text)):
            harms |= named
            if decision.zone in _SHOWN or decision.block.span.first in lines:
                lines.update(decision.block.span.lines)
    function = reading.known.get("function")
    if function is not None and function.value == "fraud":
        harms.add("fraud")
    if not grade and not harms:
        return None
    if not lines:
        lines = {
            line
            for row in reading.of(*naming)
            if phrases.search(plain(row.block.text))
            for line in row.block.span.lines
        } or set(function.lines if function is not None else ())
    ordered = tuple(harm.id for harm in reading.taxonomy.harms if harm.id in harms)
    return Found(Exposure(grade=_GRADES[grade], harms=ordered), tuple(sorted(lines)), f"exposure-{_GRADES[grade]}")


def _reviews(reading: Reading) -> tuple[int, ...]:
    """Lines of duties by which somebody looks at what users report or post."""
    if reading.value("track") == "manager" or reading.value("level") in _ABOVE:
        return ()
    return tuple(
        line
        for decision in reading.of("responsibilities")
        if _REPORTED.search(plain(decision.block.text)) and not _NEVER.search(decision.block.text)
        for line in decision.block.span.lines
    )


def _titled(reading: Reading, grade: int) -> tuple[int, ...]:
    """Lines by which the function is to review content; managers do so only where the notice names what they see."""
    found = reading.known.get("function")
    if (
        found is None
        or found.value != "moderation"
        or reading.value("level") in _ABOVE
        or (grade == 1 and reading.value("track") == "manager")
    ):
        return ()
    return found.lines


def _touches(text: str, reading: Reading) -> bool:
    scheme = reading.taxonomy.exposure
    named = (of_scheme(scheme, "matter"), of_scheme(scheme, "text"), of_scheme(reading.taxonomy.harms, "text"))
    return any(phrases.search(text) is not None for phrases in named)


def _terms(reading: Reading, lines: set[int]) -> tuple[Decision, ...]:
    """Terms of work that speak of exposure name harms too."""
    return tuple(
        row
        for row in reading.of("logistics", "required", "preferred", *ASTRAY)
        if lines.issuperset(row.block.span.lines)
    )


def _grade(sentence: str, zone: Zone, reading: Reading) -> int:
    """Position in `_GRADES` of what one sentence says."""
    scheme = reading.taxonomy.exposure
    spoken = {hit.key: hit for hit in reversed(list(of_scheme(scheme, "text").hits(sentence)))}
    matter = [hit.start for hit in of_scheme(scheme, "matter").hits(sentence)]
    harms = [hit.start for hit in of_scheme(reading.taxonomy.harms, "text").hits(sentence) if hit.key in _SEEN]
    if _NEVER.search(sentence):
        return 0
    if (matter or harms) and zone not in ("required", "preferred") and {DOUBTED, SEEN} <= abroad(sentence, reading):
        return 2
    if zone == "responsibilities":
        return _worked(sentence, [*matter, *harms], spoken, reading)
    if zone in ("required", "logistics") and _ACCEPTED.search(sentence) and (matter or harms):
        return 3 if reading.value("function") == "moderation" and reading.value("track") != "manager" else 2
    if zone in ("required", "preferred") and not sentence.lower().startswith(_CONDITION):
        return 0
    exposed = spoken.get("possible")
    if exposed is None or not (
        matter or harms or "content" in exposed.text.lower() or "material" in exposed.text.lower()
    ):
        return 1 if "notice" in spoken and zone == "logistics" else 0
    if _hedged(sentence, exposed.start, reading):
        return 2
    return 3 if "duty" in spoken else 0


def _worked(sentence: str, subjects: list[int], spoken: dict[str, Hit], reading: Reading) -> int:
    """A duty: somebody looks at such content, or may have to."""
    if _OWNED.search(sentence):
        return 0
    for subject in subjects:
        if _acts(sentence, subject, reading):
            return 2 if _hedged(_QUALITY.sub(_blank, sentence), subject, reading) else 3
    exposed = spoken.get("possible")
    return (
        2
        if exposed is not None and _hedged(sentence, exposed.start, reading) and "content" in exposed.text.lower()
        else 0
    )


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _hedged(sentence: str, subject: int, reading: Reading) -> bool:
    """Whether a word of possibility stands shortly before the subject."""
    hedges = of_scheme(reading.taxonomy.exposure, "hedge").hits(sentence)
    return any(-_HEDGE_REACH < hit.start - subject < 0 for hit in hedges)


def _acts(sentence: str, before: int, reading: Reading) -> bool:
    """Whether somebody looks at the matter: a verb of reviewing shortly before it, with no tool between them."""
    for hit in of_scheme(reading.taxonomy.exposure, "act").hits(sentence):
        if 0 <= before - hit.end < _ACT_REACH and not _NO_WORK.search(sentence[hit.end : before]):
            return True
    return False


def format_exposure(value: Exposure, taxonomy: Taxonomy) -> str:
    """The grade in words, empty where the posting states none: harms that it names are no exposure."""
    return "" if value.grade == "none" else taxonomy.exposure.label(value.grade)
