"""Notices of content exposure: the exposure lines of a posting come in, what each of its sentences says of seeing goes out.

People write such notices in their own idiom, so no list of whole sentences helps: a sentence is graded by what meets
in it (a harm or a word for such content, a verb of seeing, a word of possibility, a denial), wrapped lines together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.document import Zone
from generator.evidence import Reading
from generator.phrases import of_scheme
from generator.prose import plain, sentences
from generator.seeing import (
    ASIDE,
    CONTINUED,
    DEMANDS,
    DENIAL,
    FACT,
    HARD,
    HEARD,
    HEARSAY,
    HEDGE,
    HOLDS,
    LEADERS,
    LIMITED,
    LOOKS,
    MAY_SEE,
    MEETS,
    MET,
    OF_APPLICANTS,
    OF_OTHERS,
    QUALITY,
    SEES,
    SEES_IT,
    SETTING,
    SHOWN,
    SUPPORT,
    THINGS,
    TIMED,
    TOLD,
    YOU,
)

NONE, NOTICE, POSSIBLE, DUTY = 0, 1, 2, 3
DENIED, DOUBTED, SEEN = "none", "possible", "duty"
"""Grades under which words of other languages say that one does not see it, may see it, sees it."""
PASSAGE = 100
"""Lines that are read as one text at most: each of its sentences is looked for in each of them."""
SHOCKING = frozenset(
    {"child-safety", "sexual", "violence", "extremism", "hate", "self-harm", "graphic", "human-exploitation"}
)
"""Harms that are hard to look at."""
_OF_NOTICES = SHOCKING | {"harassment"}
"""Harms that a notice warns of: duties against harassment are most often none of looking at it."""

ASTRAY: tuple[Zone, ...] = (
    "employer",
    "benefits",
    "equal_opportunity",
    "preferred",
    "application",
    "meta",
    "logistics",
    "required",
)
"""Where a notice may stand that has no words of its own zone."""


@dataclass(frozen=True)
class Notice:
    """What the exposure lines of a posting say."""

    lines: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Lines of each grade that the notice as a whole holds up."""
    told: bool = False
    """There is a notice at all."""
    denied: bool = False
    """It says that seeing such content is not the role's own work."""
    hedged: bool = False
    """It says that one may come to see such content, and not only that what one sees may be such."""

    @property
    def certain(self) -> bool:
        """It neither denies nor doubts that one sees such content, so that the duties decide whether one does."""
        return self.told and not self.denied and not self.hedged


def read_notice(reading: Reading) -> Notice:
    """Grade the sentences of all notices; what only their setting implies gives way to what they say."""
    found: dict[int, set[int]] = {}
    implied: set[int] = set()
    denied = told = hedged = doubted = timed = False
    for text, lines in _passages(reading):
        told = True
        parts = [(part, _subject(part, reading)) for part in sentences(text)]
        denied = denied or any(_denies(part, reading) for part, _ in parts)
        grade, named = NOTICE, False
        for part, subject in parts:
            if grade != POSSIBLE or not CONTINUED.search(part):
                grade = _grade(part, reading, subject=subject, denied=denied)
            if grade < DUTY and named and not denied and SEES_IT.search(part) and not HEDGE.search(part):
                grade = DUTY
            named = subject
            found.setdefault(grade, set()).update(_lines(part, lines))
            doubted = doubted or (grade < DUTY and MAY_SEE.within(part))
            hedged = hedged or (grade == POSSIBLE and (DOUBTED in abroad(part, reading) or not _of_content(part)))
            timed = timed or TIMED.within(part)
            if grade < POSSIBLE and SETTING.search(part):
                implied.update(_lines(part, lines))
    if doubted and DUTY in found:
        found[POSSIBLE] = found.get(POSSIBLE, set()) | found.pop(DUTY)
    if implied and not denied and ((timed and not hedged) or not {POSSIBLE, DUTY} & set(found)):
        found[DUTY] = implied
    return Notice({grade: tuple(sorted(lines)) for grade, lines in found.items()}, told, denied, hedged)


def _grade(sentence: str, reading: Reading, *, subject: bool, denied: bool) -> int:
    """What one sentence says; `denied` where the notice says elsewhere that such content is not the role's work."""
    said = abroad(sentence, reading)
    if _denies(sentence, reading):
        if subject and HEDGE.search(DENIAL.sub(" ", sentence)):
            return POSSIBLE
        return NOTICE if said or SUPPORT.within(sentence) or TOLD.within(sentence) else NONE
    seen = POSSIBLE if denied else DUTY
    if subject and said:
        return POSSIBLE if DOUBTED in said or HEDGE.search(sentence) else seen
    hears = reading.value("function") in ("support", "incident")
    if hears and HEARD.search(sentence) and not OF_OTHERS.search(sentence):
        return DUTY
    spoken = of_scheme(reading.taxonomy.exposure, "text").keys(sentence)
    if OF_OTHERS.search(sentence) or (not subject and "possible" not in spoken):
        return (POSSIBLE if HEDGE.search(sentence) else seen) if MET.search(sentence) else NOTICE
    if (aside := ASIDE.search(sentence)) and _sees(sentence[: aside.start()], sentence, reading):
        return seen
    if HEDGE.search(certain := QUALITY.sub(" ", sentence)):
        return POSSIBLE
    if TOLD.search(sentence) and not SHOWN.search(sentence):
        return DUTY if hears and YOU.search(sentence) else NOTICE
    if certain != sentence:
        return seen if SEES.search(certain) and FACT.search(certain) else POSSIBLE
    if "duty" in spoken or (subject and (SEES.search(HARD.sub(" ", sentence)) or FACT.search(sentence))):
        return POSSIBLE if LEADERS.search(sentence) and not LOOKS.search(sentence) else seen
    return POSSIBLE if "possible" in spoken or HEARSAY.search(sentence) or HARD.search(sentence) else NOTICE


def abroad(sentence: str, reading: Reading) -> set[str]:
    """What words of other languages than English say of seeing: `DENIED`, `DOUBTED`, `SEEN`."""
    return of_scheme(reading.taxonomy.exposure, "abroad").named(sentence)


def _sees(part: str, sentence: str, reading: Reading) -> bool:
    """Whether a part of the sentence says without doubt that one sees such content."""
    return (
        SEES.search(part) is not None
        and FACT.search(sentence) is not None
        and not HEDGE.search(part)
        and (not TOLD.search(part) or SHOWN.search(part) is not None)
        and _subject(part, reading)
    )


def _denies(sentence: str, reading: Reading) -> bool:
    """Whether the sentence says that one does not see such content; a limit to it says that one does."""
    return DENIED in abroad(sentence, reading) or DENIAL.search(LIMITED.sub(" ", sentence)) is not None


def _of_content(sentence: str) -> bool:
    """Whether the only doubt is what the content is, not whether one sees it."""
    return HOLDS.search(sentence) is not None or HEDGE.search(QUALITY.sub(" ", sentence)) is None


def _subject(sentence: str, reading: Reading) -> bool:
    """Whether the sentence names such content."""
    taxonomy = reading.taxonomy
    if of_scheme(taxonomy.exposure, "matter").search(sentence) is not None or THINGS.search(sentence):
        return True
    return any(hit.key in _OF_NOTICES for hit in of_scheme(taxonomy.harms, "text").hits(sentence))


def _passages(reading: Reading) -> Iterator[tuple[str, dict[str, tuple[int, ...]]]]:
    """Exposure lines that follow each other as one text, with the lines of each block's text; else what stands astray."""
    run: dict[str, tuple[int, ...]] = {}
    told = False
    for decision in reading.zoning:
        if decision.zone == "exposure":
            told = True
            run[plain(decision.block.text)] = decision.block.span.lines
            if len(run) == PASSAGE:
                yield " ".join(run), run
                run = {}
        elif run and decision.block.kind != "glyph":
            yield " ".join(run), run
            run = {}
    if run:
        yield " ".join(run), run
    if not told and reading.value("function") != "other":
        for decision in reading.of(*ASTRAY):
            text = plain(decision.block.text)
            if _is_notice(text, reading):
                yield text, {text: decision.block.span.lines}


def _is_notice(text: str, reading: Reading) -> bool:
    """Whether a line among others speaks of such content and of support for those who see it, or of their seeing it."""
    if OF_APPLICANTS.within(text):
        return False
    if SUPPORT.within(text):
        return DEMANDS.within(text) or _subject(text, reading)
    return MEETS.within(text) and _subject(text, reading)


def _lines(sentence: str, run: dict[str, tuple[int, ...]]) -> Iterator[int]:
    """Lines of the blocks that hold a part of the sentence."""
    for text, lines in run.items():
        if (
            sentence in text
            or text in sentence
            or any(part in sentence or sentence in part for part in sentences(text))
        ):
            yield from lines


__all__ = ["ASTRAY", "DOUBTED", "DUTY", "POSSIBLE", "SEEN", "SHOCKING", "Notice", "abroad", "read_notice"]
