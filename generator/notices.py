"""Notices of content exposure: the exposure lines of a posting come in, what each of its sentences says of seeing goes out.

People write such notices in their own idiom, so no list of whole sentences helps: a sentence is graded by what meets
in it (a harm or a word for such content, a verb of seeing, a word of possibility, a denial), wrapped lines together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.evidence import Reading
from generator.phrases import of_scheme
from generator.prose import plain, sentences

NOTICE, POSSIBLE, DUTY = 1, 2, 3
PASSAGE = 100
"""Lines that are read as one text at most: each of its sentences is looked for in each of them."""
_SEEN = frozenset(
    {
        "child-safety",
        "sexual",
        "violence",
        "extremism",
        "hate",
        "harassment",
        "self-harm",
        "graphic",
        "human-exploitation",
    }
)
_THINGS = re.compile(
    r"\b(?:such|this|that|the same|the worst|worst|heavy|hard|illegal|unpleasant|terrible|awful|cruel|difficult|ugly|real|war|raw|unfiltered|harsh) (?:\w+ )?(?:content|material|outputs?|images?|imagery|videos?|clips?|footage|scenes?|files?|things|reports|streams|recordings|messages|text|stuff|topics|pictures)\b"
    r"|\b(?:what (?:you|people|moderators|they) (?:see|hear|read|watch)|(?:images?|material|content|things|text) that (?:most|many|few) people|much of (?:it|what)|ugly part|people's worst)\b",
    re.IGNORECASE,
)
_SEES = re.compile(
    r"\b(?:see(?:s|ing)?|view(?:s|ing|ed)?|watch(?:es|ing|ed)?|look(?:s|ing)?(?: \w+)? at|hear(?:s|ing)?|read(?:s|ing)?|listen(?:s|ing)?(?: to)?|review(?:s|ing|ed)?|moderat\w+|classif\w+|label\w*|examin\w+|open(?:s|ing)?|handl\w+|exposed|exposure|exposes|confronted|deal(?:s|ing)? with|work(?:s|ing)? with|face|faces|meet|meets|encounter\w*|come(?:s)? across|judge|decide|sort|produces?|brings people into contact)\b",
    re.IGNORECASE,
)
_FACT = re.compile(
    r"\b(?:involv\w+|includ\w+|requir\w+|means|part of (?:the|this|your|our)|ordinary|every (?:day|shift|week|night)|each (?:day|shift|week)|daily|nightly|weekly|regular\w*|routine\w*|(?:hours?|minutes|time) (?:a|per|each|every|in a|of a) (?:day|shift|week|session|month)|will|you'll|you\u2019ll|must|has to|have to|constant\w*|repeated\w*|most (?:days|shifts)|at any moment|that is you|the job)\b",
    re.IGNORECASE,
)
_HELP = r"(?: \w+ly)? (?:use|call|step|pause|talk|speak|move|ask|choose|pass|reach|be (?:consulted|reached|used|booked|taken|off)|transfer|decline|leave|opt|take|switch|stop|request|ring|phone|book|withdraw|join|get|refuse|swap|mute|skip|turn|follow|stay|add up|accumulate|wear|affect|weigh|be (?:hard|heavy|demanding|emotionally|tiring|difficult|tough|stressful|draining|upsetting|distressing))"
_HEDGE = re.compile(
    rf"\b(?:may|might|can|could)\b(?!{_HELP})|\b(?:at times|sometimes|occasional(?:ly)?|from time to time|now and then|now and again|once in a while|every so often|sooner or later|on occasion|possib\w+|potential\w*|likelihood|likely|risk of|chance|incidental\w*|rare(?:ly)?|odd|unavoidable|cannot (?:be )?(?:rule|filter|exclude)\w*|can't (?:be )?(?:rule|filter|exclude)\w*|not excluded|in certain weeks|one in \w+|by (?:chance|accident)|unlikely|turn(?:s)? up|find(?:s)? (?:its|their) way|will reach you|if (?:you|something|a|an|one)|should (?:you|one|a)|do(?:es)? come to|stray|slip(?:s)? through|expect to encounter|infrequent\w*|up to)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:not (?:be )?(?:moderat\w+|review\w*|required to (?:review|view|moderate|watch|look)|asked to (?:review|view|watch|look)|part of the review|work in the|open reports|view|watch|a review\w*|see)|nobody (?:will|is) (?:ask\w*|required)|no one will ask|(?:won['\u2019]t|will not|not) be shown|need not (?:see|view|watch|look|read)|rather than (?:view|watch|see|look)\w*|(?:do|does)(?: not|n['\u2019]t) (?:handle|take calls|sit in|involve (?:view|review|watch|moderat)\w*)|not to (?:review|moderate|view|watch)\b|no case ?work\b|does not open|never (?:review|view|see|watch|moderate)\w*|won['\u2019]t (?:be )?(?:moderat\w+|review\w*|view\w*|watch\w*|see|asked)|no (?:direct )?(?:viewing|exposure|reviewing|moderation))\b",
    re.IGNORECASE,
)
_QUALITY = re.compile(
    r"\b(?:may|might|can|could)(?: \w+ly)? (?:be (?!exposed|confronted|asked|required|involved|called|shown|told|needed|that|an?\b)|(?:contain|include|show|feature|depict|carry)\b)"
    r"|\b(?:is|are|which|that|and),? (?:at times|sometimes|occasionally|from time to time|(?:more |very )?rarely)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:queues?|samples?|reports?|cases?|chats?|logs|rooms|streams|livestreams?|videos?|posts|items|appeals|content|material|files|images|messages|recordings)\b[^.;,]{0,60}\b(?:contain|include|feature|show|describe|hold|involve)s?\b",
    re.IGNORECASE,
)
_MAY_SEE = re.compile(
    r"\b(?:may|might|could|can|possible that|possibility)\b[^.;]{0,40}\b(?:exposed|exposure|encounter|come (?:across|into contact)|see|view|meet|run into)\b",
    re.IGNORECASE,
)
_CONTINUED = re.compile(
    r"(?:this|these|it|they|such \w+|examples|violations [\w ]{0,30}) (?:may |can |might )?(?:includes?|range\w*|concerns?)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:hear|hears|hearing|listen|listens|listening|told|talk|talks|talking|talked|speak|tell|discuss\w*|conversations?|dealing)\b[^.;]{0,40}?\b(?:accounts?|stories|about|of|through|what|as)\b"
    r"|\b(?:subjects?|subject matter|topics|discussions|papers|documents|summaries|assessments|disclosures|stories|clients|victims|decisions)\b[^.;]{0,60}?\b(?:deals? with|describes?|concerns?|heavy|distressing|upsetting|difficult|sad|tell|are told|on)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"\b(?:see(?:s|ing)?|view\w*|watch\w*|look\w*|read(?:s|ing)?|images?|imagery|pictures|videos?|audio|footage|photo\w*|exposed|exposure)\b",
    re.IGNORECASE,
)
_LIMITED = re.compile(
    r"\b(?:most|many|other|few) people (?:\w+,? ){0,4}?(?:never|not|ever) (?:have to )?(?:see|view|watch|read|look)\b"
    r"|\b(?:nobody|no one|never|not|does not|do not|nobody is asked to|no one is asked to)(?: to)? (?:view|look|watch|see|stay|review|work)\w*\b[^.;]{0,24}\b(?:alone|longer|more than|in the task)\b",
    re.IGNORECASE,
)
_HEARSAY = re.compile(
    r"\b(?:describe[sd]?|tell|tells|told|report|arrive|arrives|contain(?:s)?|stories|hears? of|come(?:s)? to|reach(?:es)?|are raised|disclos\w+|land(?:s)?|concern(?:s)?|has|have|be of)\b",
    re.IGNORECASE,
)
_SETTING = re.compile(
    r"\b(?:viewing|listening|reading|screen|review) (?:time|limits?|hours|breaks?)\b|\blimits? (?:on|to|for) (?:\w+ )?(?:viewing|exposure|reviewing|screen)|\bsensitive (?:queues?|text|projects?)\b|\bnon-sensitive\b|\b(?:continuous|consecutive|repetitive) viewing\b|\b(?:off|on|from|step out of|out of|milder) (?:the |a )?(?:\w+ )?queues?\b|\bgr[ae]y-?scale\b|\bgr[ae]yed\b|\bblur(?:s|red|ring)?\b|\boff-screen\b|\bon (?:the|your) screen\b|\bworst queue|\bred projects",
    re.IGNORECASE,
)


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
    said: list[str] = []
    denied = told = hedged = False
    for text, lines in _passages(reading):
        told = True
        parts = sentences(text)
        said += parts
        denied = denied or any(_denies(part) for part in parts)
        grade = NOTICE
        for part in parts:
            grade = grade if grade == POSSIBLE and _CONTINUED.match(part) else _grade(part, reading, denied=denied)
            found.setdefault(grade, set()).update(_lines(part, lines, reading))
            hedged = hedged or (grade == POSSIBLE and not _of_content(part))
            if grade < POSSIBLE and _SETTING.search(part):
                implied.update(_lines(part, lines, reading))
    if any(_MAY_SEE.search(part) for part in said) and DUTY in found:
        found[POSSIBLE] = found.get(POSSIBLE, set()) | found.pop(DUTY)
    if implied and not denied and not {POSSIBLE, DUTY} & set(found):
        found[DUTY] = implied
    return Notice({grade: tuple(sorted(lines)) for grade, lines in found.items()}, told, denied, hedged)


def _grade(sentence: str, reading: Reading, *, denied: bool) -> int:
    subject = _subject(sentence, reading)
    if _denies(sentence):
        return POSSIBLE if subject and _HEDGE.search(_DENIAL.sub(" ", sentence)) else NOTICE
    spoken = {hit.key for hit in of_scheme(reading.taxonomy.exposure, "text").hits(sentence)}
    if not subject and "possible" not in spoken:
        return NOTICE
    if _HEDGE.search(certain := _QUALITY.sub(" ", sentence)):
        return POSSIBLE
    if _TOLD.search(sentence) and not _SHOWN.search(sentence):
        return NOTICE
    if certain != sentence:
        return DUTY if _SEES.search(certain) and _FACT.search(certain) and not denied else POSSIBLE
    if "duty" in spoken or (subject and (_SEES.search(sentence) or _FACT.search(sentence))):
        return POSSIBLE if denied else DUTY
    return POSSIBLE if "possible" in spoken or _HEARSAY.search(sentence) else NOTICE


def _denies(sentence: str) -> bool:
    """Whether the sentence says that one does not see such content; a limit to it says that one does."""
    return _DENIAL.search(_LIMITED.sub(" ", sentence)) is not None


def _of_content(sentence: str) -> bool:
    """Whether the only doubt is what the content is, not whether one sees it."""
    return _HOLDS.search(sentence) is not None or _HEDGE.search(_QUALITY.sub(" ", sentence)) is None


def _subject(sentence: str, reading: Reading) -> bool:
    """Whether the sentence names such content."""
    taxonomy = reading.taxonomy
    if of_scheme(taxonomy.exposure, "matter").search(sentence) is not None or _THINGS.search(sentence):
        return True
    return any(hit.key in _SEEN for hit in of_scheme(taxonomy.harms, "text").hits(sentence))


def _passages(reading: Reading) -> Iterator[tuple[str, dict[str, tuple[int, ...]]]]:
    """Exposure lines that follow each other as one text, with the lines of each block's text."""
    run: dict[str, tuple[int, ...]] = {}
    for decision in reading.zoning:
        if decision.zone == "exposure":
            run[plain(decision.block.text)] = decision.block.span.lines
            if len(run) == PASSAGE:
                yield " ".join(run), run
                run = {}
        elif run and decision.block.kind != "glyph":
            yield " ".join(run), run
            run = {}
    if run:
        yield " ".join(run), run


def _lines(sentence: str, run: dict[str, tuple[int, ...]], reading: Reading) -> Iterator[int]:
    """Lines of the blocks that hold a part of the sentence."""
    for text, lines in run.items():
        if (
            sentence in text
            or text in sentence
            or any(part in sentence or sentence in part for part in sentences(text))
        ):
            yield from lines


__all__ = ["Notice", "read_notice"]
