"""Rules for the kind of work: title, team and duties come in, the id of the function with most evidence goes out.

Discipline first: the order of the scheme decides where a title names two.  Names of other teams ("work with Legal,
Policy and Engineering") stand in nearly every posting, so only phrases for the work itself count in duties.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from generator.evidence import Found, Reading
from generator.phrases import NONE, Phrases, of_scheme
from generator.prose import own_work, plain
from generator.taxonomy import Scheme

OTHER = "other"
OUTSIDE = "no-safety-work"
"""The rule that finds neither title nor work of Trust & Safety."""
_HEAD, _FIRST, FURTHER = 40, 10, 4
_TEAM, _DUTY = 3, 1
_MOST_TEAM, _MOST_DUTIES = 6, 5
_OF_HEADS, _ABOVE = "program", ("director", "executive")
"""What those do who stand above all functions, and their levels."""
_SURE = frozenset({"trust & safety", "trust and safety", "t&s", "online safety", "content moderation", "moderators"})
"""Names of the field itself: one is enough where the title names a function of it."""
_CITED = 2
"""Lines at most that are cited for the role's being of Trust & Safety."""
_NAMED_IN_TEXT, _NAMED_WITH_TITLE, _NAMED_CLOSE = 3, 2, 1
"""Words of the field that tell it: alone, beside a title of any function, beside one that few roles elsewhere have."""
_ONLINE = frozenset(
    {"child-safety", "extremism", "hate", "harassment", "spam", "fraud", "account-integrity", "misinformation", "ip"}
)
"""Harm areas that few trades besides name: those of patients, goods and road users say nothing."""
_CLOSE = frozenset({"policy", "public-policy", "regulatory", "investigations", "moderation"})
"""Functions that few roles outside Trust & Safety have."""
_RANK = re.compile(
    r"(?:\s{1,2}(?:[IVX]{1,4}|\d{1,2}|intern|internship|trainee|graduate|apprentice)){1,3}$", re.IGNORECASE
)
"""What may stand behind the noun of a title's head."""
_SUBJECT = re.compile(r",\s|\s[-\u2013\u2014|:]\s|\s?[(:]")


def rule(reading: Reading) -> Found[str] | None:
    """The function with most evidence; `other` when neither title nor work is of Trust & Safety."""
    title = reading.known.get("title")
    lines = _domain(reading)
    first = (
        title.lines
        if title is not None
        else tuple(d.block.span.first for d in reading.of("responsibilities", "summary", "team"))[:1]
    )
    if not lines:
        return Found(OTHER, first, OUTSIDE, inferred=True) if first else None
    given, places = scores(reading)
    if not given:
        return Found(OTHER, lines, "no-function-named", inferred=True)
    order = {concept.id: number for number, concept in enumerate(reading.taxonomy.functions)}
    best = max(given, key=lambda key: (given[key], -order[key]))
    return Found(best, tuple(sorted(places[best].union(lines[:_CITED]))), "title-team-duties")


def lines_for(function: str, reading: Reading) -> tuple[int, ...]:
    """The lines that speak for a function, none where only words do that no rule knows."""
    return tuple(sorted(scores(reading)[1].get(function, ())))


def _domain(reading: Reading) -> tuple[int, ...]:
    """Lines by which the role is known as Trust & Safety: its title, or enough of its work.

    Harms that the work names speak for the field as its own words do: a Policy Specialist who maintains rules on
    impersonation needs no word of ours, and whoever chases scams and account takeovers no title.
    """
    title = reading.known.get("title")
    if title is not None and _domain_title(reading).search(title.value):
        return title.lines
    if notices := reading.of("exposure"):
        return notices[0].block.span.lines
    phrases = _domain_text(reading)
    harms = of_scheme(reading.taxonomy.harms, "text")
    keys = title_keys(reading)
    found: set[int] = set()
    kinds: Counter[str] = Counter()
    sure = False
    for decision in reading.of("summary", "team", "responsibilities", "exposure"):
        text = plain(decision.block.text)
        for hit in phrases.hits(text):
            found.update(decision.block.span.lines)
            kinds[hit.text.lower()] += 1
            sure = sure or (hit.text.lower() in _SURE and phrases.search(own_work(text)) is not None)
        for hit in harms.hits(own_work(text)):
            if hit.key in _ONLINE and hit.text.lower() not in kinds:
                found.update(decision.block.span.lines)
                kinds[hit.text.lower()] += 1
    if sure and keys:
        return tuple(sorted(found))
    least = _NAMED_CLOSE if _CLOSE.intersection(keys) else _NAMED_WITH_TITLE if keys else _NAMED_IN_TEXT
    return tuple(sorted(found)) if kinds.total() >= least and (keys or len(found) > 1) else ()


def _domain_title(reading: Reading) -> Phrases:
    return _alone(reading.taxonomy.functions, OTHER, "title")


def _domain_text(reading: Reading) -> Phrases:
    return _phrases(reading.taxonomy.functions[OTHER].match.get("text", ()))


@lru_cache(maxsize=8)
def _phrases(rows: tuple[str, ...]) -> Phrases:
    return Phrases((row, OTHER) for row in rows)


@lru_cache(maxsize=64)
def _alone(functions: Scheme, key: str, place: str) -> Phrases:
    """The phrases of one function, with those that hold one and mean something else."""
    match = functions[key].match
    return Phrases((phrase, of) for of, rows in ((key, place), (NONE, "unless")) for phrase in match.get(rows, ()))


@lru_cache(maxsize=4096)
def _keys(functions: Scheme, place: str, text: str) -> tuple[str, ...]:
    """Functions of which a phrase stands in the text; each function is asked for itself."""
    named = of_scheme(functions, place).named(text) - {OTHER}
    return tuple(
        function.id
        for function in functions
        if function.id in named
        and ("unless" not in function.match or _alone(functions, function.id, place).search(text))
    )


def title_keys(reading: Reading) -> tuple[str, ...]:
    """Functions that the title names: those of its head before those behind a comma, dash or bracket (its subject)."""
    title = reading.value("title")
    if not title:
        return ()
    functions = reading.taxonomy.functions
    head = _keys(functions, "title", _SUBJECT.split(title, maxsplit=1)[0])
    fixed = head_key(reading)
    return tuple(dict.fromkeys((*([fixed] if fixed else []), *head, *_keys(functions, "title", title))))


def head_key(reading: Reading) -> str | None:
    """The function that the noun of the title's head fixes: a Fraud Engineer is an engineer, whatever the subject."""
    title = reading.value("title")
    if not title:
        return None
    head = _RANK.sub("", _SUBJECT.split(title, maxsplit=1)[0]).rstrip()
    functions = reading.taxonomy.functions
    ends = [
        (len(hit.text), function.id)
        for function in functions
        if function.id != OTHER and "head" in function.match
        for hit in _alone(functions, function.id, "head").hits(head)
        if hit.end == len(head)
    ]
    return max(ends)[1] if ends else None


def scores(reading: Reading) -> tuple[dict[str, int], dict[str, set[int]]]:
    """What speaks for each function, and the lines that do."""
    places: dict[str, set[int]] = {}
    title, team, duties = Counter[str](), Counter[str](), Counter[str]()
    found = reading.known.get("title")
    fixed = head_key(reading)
    if (
        found is not None
        and not title_keys(reading)
        and of_scheme(reading.taxonomy.levels, "title").named(found.value).intersection(_ABOVE)
    ):
        title[_OF_HEADS] += _TEAM
        places.setdefault(_OF_HEADS, set()).update(found.lines)
    for number, key in enumerate(title_keys(reading)):
        title[key] = _HEAD if key == fixed else FURTHER if number else _FIRST
        places.setdefault(key, set()).update(found.lines if found is not None else ())
    for decision in reading.of("team", "summary"):
        for key in _keys(reading.taxonomy.functions, "team", plain(decision.block.text)):
            team[key] += _TEAM
            places.setdefault(key, set()).update(decision.block.span.lines)
    for decision in reading.of("responsibilities", "summary"):
        text = own_work(plain(decision.block.text))
        for key in _keys(reading.taxonomy.functions, "duties", text):
            duties[key] += _DUTY
            places.setdefault(key, set()).update(decision.block.span.lines)
    given = {
        key: title[key] + min(team[key], _MOST_TEAM) + min(duties[key], _MOST_DUTIES)
        for key in {*title, *team, *duties}
    }
    return given, places
