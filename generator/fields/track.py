"""Whether the role manages people: duties and requirements come in, `manager`, `individual` or nothing goes out.

"Lead" or "Manager" in a title is no evidence; a sentence on reports, hiring or appraisals is.
"""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.phrases import Hit, of_scheme
from generator.prose import plain
from generator.taxonomy import Taxonomy

_OTHERS = re.compile(
    r"(?:reports? (?:in)?to|reporting (?:in)?to|report directly to|support(?:s|ing)?|assist(?:s|ing)?|help(?:s|ing)?|work(?:s|ing)? with|partner with|under|for|alongside|like|no|not|without|never|experience (?:with|in)|excellent|strong)\s(?:the |our |a |an |your |any )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_BEFORE = 100
"""Characters in front of words of leading that may say who leads whom."""
_UNDER = re.compile(r"\bunder\b[^.;:]{0,90}$", re.IGNORECASE)
"""What stands before the supervision that the person is under."""
_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)"
_LEADS_THEM = r"lead|leads|leading|manag(?:e|es|ing)|run|runs|running|supervis(?:e|es|ing)|direct|directs|directing"
_TEAM_OF = AnyCase(
    rf"\b(?:{_LEADS_THEM}|management of|head|heads|supervision of|overse\w+|responsible for|(?<!join a )(?<!with a )(?<!in a )team of|in charge of|steer|leadership of)\s(?:(?:\w+ ){{0,5}}?|(?:\w+ ){{0,3}}\w+(?::| \() ?)"
    rf"{_NUMBER}\+?(?:-\w+)? (?:(?:[\w&-]+) ){{0,4}}?"
    r"(?:people|moderators|analysts|agents|specialists|engineers|managers|investigators|reviewers|associates|leads|staff|colleagues|reports|members|officers|advisers|advisors|scientists|strategists|employees|coordinators|headcount|persons|FTEs?|heads|counsellors|trainers|executives|supervisors|lawyers|counsels?|(?:team|crew|shift) leaders|assistants|responders|consultants|annotators|porters|designers|developers|writers|editors|linguists|researchers|auditors|planners|technicians|translators|paralegals|clerks|caseworkers|practitioners)\b"
    rf"|\b(?:{_LEADS_THEM})\s(?:[\w&-]+ ){{1,5}}?teams? of {_NUMBER}\b"
    rf"|\b(?:staff|team|department) of {_NUMBER}, (?:of whom )?{_NUMBER} (?:of them )?report\b"
)
"""Who leads a number of people; whoever coaches them may be no more than an older colleague."""
_COUNTED = AnyCase(rf"[\s:(]{_NUMBER}")
"""What every such sentence holds, and most do not."""
_PROJECT = re.compile(
    r"\s(?:(?:of )?(?:[\w'\u2019]+ ){0,2}(?:interns?|students|volunteers|trainees)\b|(?:of )?your own\b|of (?:vendors?|projects?|suppliers?|external|features?|agencies)|projects?\b|programs?\b|cross-functional|for (?:the )?ads|system|(?:[A-Za-z]+ )?(?:dissertations?|thes[ei]s)\b|(?:team )?(?:lead|leader|manager|supervisor)\b|(?:\w+ ){0,2}(?:stays?|rests?|remains?) with)",
    re.IGNORECASE,
)


def find_track(reading: Reading) -> Found[str] | None:
    """`manager` by evidence, `individual` by denial or, inferred, where duties or a job's name stand without any."""
    tracks = of_scheme(reading.taxonomy.tracks, "text")
    manager: list[int] = []
    for decision in reading.of("summary", "responsibilities", "required", "logistics", "meta", "team"):
        text = plain(decision.block.text)
        for hit in tracks.hits(text):
            if hit.key == "individual":
                return Found("individual", decision.block.span.lines, "no-reports")
            if decision.zone != "team" and _holds(hit, text):
                manager.extend(decision.block.span.lines)
        if (
            decision.zone in ("summary", "responsibilities")
            and _COUNTED.within(text)
            and (found := _TEAM_OF.search(text))
            and not _CLIENTS.search(found[0])
        ):
            manager.extend(decision.block.span.lines)
    if manager:
        return Found("manager", tuple(sorted(set(manager))), "people-evidence")
    title = reading.known.get("title")
    if title is not None and _heads(title.value, reading.taxonomy):
        return Found("manager", title.lines, "title-of-a-head", inferred=True)
    if title is not None and of_scheme(reading.taxonomy.levels, "title").search(title.value):
        return Found("individual", title.lines, "no-evidence-of-reports", inferred=True)
    if duties := reading.of("responsibilities"):
        return Found("individual", duties[0].block.span.lines, "no-evidence-of-reports", inferred=True)
    return None


_LEADS = re.compile(
    r"\b(?:team lead(?:er)?|supervisor|engineering manager|group (?:product )?manager|head of|vp|vice president|director|chief \w+ officer)\b",
    re.IGNORECASE,
)
_ABOVE = frozenset({"manager", "director"})
"""Levels whose words of other languages name who leads people."""
_STAFF_OF = re.compile(
    r"\bassistant to\b|\bchief of staff\b|\bassociate director\b|\bart director\b|\bas{1,2}isten(?:z|t|te|tin|tka)\b|\bassistante? (?:de|du)\b",
    re.IGNORECASE,
)
_CLIENTS = re.compile(
    r"vendor|project|partner|client|customer|account|case|ticket|across|workshop|session|train|extern|join|student|groups? \(",
    re.IGNORECASE,
)


def _heads(title: str, taxonomy: Taxonomy) -> bool:
    """Whether a title is that of who leads people, in any language."""
    if _STAFF_OF.search(title):
        return False
    return _LEADS.search(title) is not None or not _ABOVE.isdisjoint(of_scheme(taxonomy.levels, "abroad").keys(title))


def _holds(hit: Hit, text: str) -> bool:
    before = text[max(0, hit.start - _BEFORE) : hit.start]
    if _OTHERS.search(before) or _PROJECT.match(text, hit.end):
        return False
    return not (hit.text.lower().endswith("supervision of") and _UNDER.search(before))


def format_track(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.tracks.label(value)
