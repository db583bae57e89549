"""Sentences on where a person works: a sentence of the terms comes in, located places go out."""

from __future__ import annotations

import re

from generator.taxonomy.cues import NAMED
from generator.taxonomy.naming import is_city
from generator.taxonomy.places import Gazetteer
from generator.taxonomy.rows import Located, read_row, stretch
from generator.taxonomy.ways import PARTLY, REMOTE, WAY_OF_WORK, without_street

_STATED = re.compile(
    r"\b(?:(?:is|are|be|be primarily|primarily|will be|being|you'll be|you\u2019ll be|role|position|post|job|must be|hybrid,?|ideally|located and|fully|currently|person) (?:\w+ ){0,2}?(?:based|located|situated|sited|stationed)(?: (?:in|at|out of|from|on-?site in|remotely in|anywhere in|full[- ]time in|remotely from|within))"
    r"|based (?:in|at|out of)(?: either)?|[Tt]he base is(?: in)?|(?:Dienst|Arbeits|Einsatz)ort ist|(?:work(?:ing)?|operat\w+|performed) (?:from|out of|in|at|on-?site (?:in|at))(?: (?:our|the|its))?|(?:hybrid|on-?site|in[- ]office|in[- ]person|onsite)(?: role| position| working)?(?:,| -|:)? (?:in|at|from|out of|-)|(?:in|at|from|to) (?:our|its) (?=[A-Z])|(?:in|at|from) the (?=(?:[A-Z][\w-]+ ){1,2}(?:office|site|hub|cent(?:re|er)|campus|studio)\b)"
    r"|(?:must|should|to|who|candidates|applicants)? ?(?:resid(?:e|ing)|liv(?:e|ing)) in|(?:days?|week|shifts?|month) (?:\w+ ){0,4}?(?:in|at|from) (?:our|the)?|open (?:to candidates )?in|(?:this|the) (?:role|position|job|post) is (?:\w+ )?(?:in|at)|\boffice (?:is )?(?:located )?(?:in|at)(?: central| downtown)?|\b(?:person|someone|somebody|colleague) in|(?:hybrid|on-?site|onsite)\b[^.;:]{0,40}? (?:in|at|from)|reporting to (?:our|the) (?=\w+ office)|positions? (?:open|available) in[^:]{0,30}:|(?:position|role) (?:is|are) US|remote(?:ly)?(?: from| within| in| -| \()?|relocat\w+ to|[Aa]nywhere in|in the following locations?:|this (?:position|role) is)\s*",
)
_ONLY = re.compile(
    r"\b(?P<place>(?-i:US|U\.S\.|USA|UK|[A-Z][a-z]+))[- ](?:based(?: candidates| applicants)? only|only based|residents only|remote eligible|- remote)",
    re.IGNORECASE,
)
_BASED_CITY = re.compile(r"\b(?:based|located|stationed) in ((?:[A-Z][\w'\u2019\-]+)(?: [A-Z][\w'\u2019\-]+){0,2})\b")
_CLOCK = re.compile(r"\s+(?:time|hours|business hours|office hours|timezone)\b")
_REMOTE_JOB = re.compile(
    r"\b(?:fully|full|100%|completely|entirely|permanently|is|a|are|-)\s?(?:a )?(?:remote|home[- ]based|work from (?:home|anywhere))\b|remote[- ]eligible|remote (?:position|role|job|contract)|work from anywhere|from anywhere",
    re.IGNORECASE,
)
_REMOTE_COMPANY = re.compile(
    r"remote[- ]first company|majority of (?:our|the) roles|hybrid|flexib|proximal|may be remote|options?\b",
    re.IGNORECASE,
)
_FAR = re.compile(r"remote|home", re.IGNORECASE)
_PROSE = re.compile(r"[a-z]{4}")
_JOINING = re.compile(r"either|our")
_DAYS_THERE = re.compile(
    r"(?: \([^()]{1,30}\))?(?:,? (?:newsroom|office|campus|studio|hub)?,? ?(?:\w+ ){0,2}days?\b|,? (?:office|campus|studio|hub),? (?:\w+ ){0,2}\w{3,6}days?\b|[,;] (?:on-?site|hybrid|in[- ]office|full-?time)\b)",
    re.IGNORECASE,
)
"""What tells behind a place that opens a sentence how much of the week one is there."""
_QUARTER = re.compile(r"\s*[A-Z][\w.'\u2019]*+(?: [A-Z][\w.'\u2019]*+){0,2},\s*")
"""A part of the town or a street in front of it: `Nyhavn, Copenhagen`."""
_REACH = 120


def where_based(sentence: str, places: Gazetteer, *, zone: str) -> list[Located]:
    """The places at which the sentence says that the person works; the zone tells how far it may be trusted."""
    rows: list[Located] = []
    end = -1
    for cue in _STATED.finditer(sentence) if NAMED.search(sentence) else ():
        rest = without_street(sentence[cue.end() : cue.end() + _REACH])
        first = next(places.mentions(rest), None)
        if (
            first is None
            or cue.start() < end
            or _CLOCK.match(rest, first.end)
            or _PROSE.search(_bare(rest, first.start))
        ):
            continue
        named = stretch(rest, places)
        remote = "Remote " if _FAR.search(cue[0]) and not PARTLY.search(sentence) else ""
        rows += read_row(remote + named, places, unknown=False)
        end = cue.end() + len(named)
    if rows or (rows := _opening(sentence, places)):
        return rows
    if zone in ("logistics", "summary", "required") and (town := _BASED_CITY.search(sentence)):
        rows.append(Located(town[1], None))
    only = _ONLY.search(sentence)
    named_only = (
        next(places.mentions(only["place"].upper() if len(only["place"]) < 4 else only["place"]), None)
        if only
        else None
    )
    if zone in ("logistics", "meta", "summary") and _only_remote(sentence):
        rows.append(Located(None, named_only.entries[0].country if named_only else None, remote=True))
    elif zone == "logistics" and named_only is not None:
        rows.append(Located(None, named_only.entries[-1].country))
    return rows


def _opening(sentence: str, places: Gazetteer) -> list[Located]:
    """The towns that open a sentence on the days there: `Oslo or Bergen, three days a week`."""
    if "day" not in sentence and "ite" not in sentence and "ybrid" not in sentence:
        return []
    first = next(places.mentions(sentence), None)
    if first is None or first.start or not is_city(first):
        return []
    named = stretch(sentence, places)
    return read_row(named, places, unknown=False) if _DAYS_THERE.match(sentence, len(named)) else []


def _bare(text: str, end: int) -> str:
    """The words in front of a place, without those on ways of working."""
    before = text[:end]
    return "" if _QUARTER.fullmatch(before) else _JOINING.sub("", WAY_OF_WORK.sub("", before))


def _only_remote(sentence: str) -> bool:
    return (
        REMOTE.within(sentence)
        and not PARTLY.within(sentence)
        and _REMOTE_JOB.search(sentence) is not None
        and not _REMOTE_COMPANY.search(sentence)
    )


__all__ = ["where_based"]
