"""What kind of work the role is: title, team and duties come in, ids of the function scheme go out.

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
from generator.taxonomy import Scheme, Taxonomy

OTHER = "other"
_HEAD, _FIRST, _FURTHER = 40, 10, 4
_TEAM, _DUTY = 3, 1
_MOST_TEAM, _MOST_DUTIES = 6, 5
_SECONDARY = 6
_OF_HEADS, _ABOVE = "program", ("director", "executive")
"""What those do who stand above all functions, and their levels."""
_SURE = frozenset({"trust & safety", "trust and safety", "t&s", "online safety", "content moderation", "moderators"})
"""Names of the field itself: one is enough where the title names a function of it."""
_CITED = 2
"""Lines at most that are cited for the role's being of Trust & Safety."""
_HARM_DISCIPLINE, _HARM_OTHERS = 2, 4
"""Statements that name a harm area for its function to be a further one."""
_MOST_SECONDARY = 2
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


def find_function(reading: Reading) -> Found[str] | None:
    """The function with most evidence; `other` when neither title nor work is of Trust & Safety."""
    title = reading.known.get("title")
    lines = _domain(reading)
    first = (
        title.lines
        if title is not None
        else tuple(d.block.span.first for d in reading.of("responsibilities", "summary", "team"))[:1]
    )
    if not lines:
        return Found(OTHER, first, "no-safety-work", inferred=True) if first else None
    scores, places = _scores(reading)
    if not scores:
        return Found(OTHER, lines, "no-function-named", inferred=True)
    order = {concept.id: number for number, concept in enumerate(reading.taxonomy.functions)}
    best = max(scores, key=lambda key: (scores[key], -order[key]))
    return Found(best, tuple(sorted(places[best].union(lines[:_CITED]))), "title-team-duties")


def find_secondary_functions(reading: Reading) -> Found[tuple[str, ...]] | None:
    """Further functions: subjects that the title names, and one whose harm several statements speak of."""
    primary = reading.value("function")
    if primary in (None, OTHER):
        return None
    scores, places = _scores(reading)
    titled = _title_keys(reading)
    named = _of_harms(reading, primary)
    others = [
        key
        for key in scores
        if key not in (primary, OTHER) and ((key in titled and scores[key] >= _least(key, reading)) or key in named)
    ]
    others = sorted(others, key=lambda key: (key not in titled, -scores[key]))[:_MOST_SECONDARY]
    if not others:
        return None
    lines = sorted({line for key in others for line in (*places[key], *named.get(key, ()))})
    return Found(tuple(others), tuple(lines), "title-team-duties")


def _least(key: str, reading: Reading) -> int:
    """Score from which a function in the title is a further one; words that plain titles share need work to show."""
    return _SECONDARY if reading.taxonomy.functions[key].match.get("shared") else _FURTHER


def _of_harms(reading: Reading, primary: str) -> dict[str, set[int]]:
    """Functions named like a harm area that several statements speak of; a discipline needs fewer, having no subject."""
    least = _HARM_DISCIPLINE if reading.taxonomy.functions[primary].match.get("head") else _HARM_OTHERS
    lines: dict[str, list[set[int]]] = {}
    for decision in reading.of("title", "summary", "team", "responsibilities"):
        named = of_scheme(reading.taxonomy.harms, "text").keys(own_work(plain(decision.block.text)))
        for key in reading.taxonomy.functions.concepts.keys() & named:
            lines.setdefault(key, []).append(set(decision.block.span.lines))
    return {key: set().union(*rows) for key, rows in lines.items() if len(rows) >= least}


def _domain(reading: Reading) -> tuple[int, ...]:
    """Lines by which the role is known as Trust & Safety: its title, or enough of its work.

    Where the title names a function, harms that the work names speak for the field as its own words do: a Policy
    Specialist who maintains rules on impersonation needs no word of ours.
    """
    title = reading.known.get("title")
    if title is not None and _domain_title(reading).search(title.value):
        return title.lines
    if notices := reading.of("exposure"):
        return notices[0].block.span.lines
    phrases = _domain_text(reading)
    harms = of_scheme(reading.taxonomy.harms, "text")
    keys = _title_keys(reading)
    found: set[int] = set()
    kinds: Counter[str] = Counter()
    sure = False
    for decision in reading.of("summary", "team", "responsibilities", "exposure"):
        text = plain(decision.block.text)
        for hit in phrases.hits(text):
            found.update(decision.block.span.lines)
            kinds[hit.text.lower()] += 1
            sure = sure or (hit.text.lower() in _SURE and phrases.search(own_work(text)) is not None)
        for hit in harms.hits(own_work(text)) if keys else ():
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


def _title_keys(reading: Reading) -> tuple[str, ...]:
    """Functions that the title names: those of its head before those behind a comma, dash or bracket (its subject)."""
    title = reading.value("title")
    if not title:
        return ()
    functions = reading.taxonomy.functions
    head = _keys(functions, "title", _SUBJECT.split(title, maxsplit=1)[0])
    fixed = _head_key(reading)
    return tuple(dict.fromkeys((*([fixed] if fixed else []), *head, *_keys(functions, "title", title))))


def _head_key(reading: Reading) -> str | None:
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


def _scores(reading: Reading) -> tuple[dict[str, int], dict[str, set[int]]]:
    places: dict[str, set[int]] = {}
    title, team, duties = Counter[str](), Counter[str](), Counter[str]()
    found = reading.known.get("title")
    fixed = _head_key(reading)
    if (
        found is not None
        and not _title_keys(reading)
        and of_scheme(reading.taxonomy.levels, "title").named(found.value).intersection(_ABOVE)
    ):
        title[_OF_HEADS] += _TEAM
        places.setdefault(_OF_HEADS, set()).update(found.lines)
    for number, key in enumerate(_title_keys(reading)):
        title[key] = _HEAD if key == fixed else _FURTHER if number else _FIRST
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
    scores = {
        key: title[key] + min(team[key], _MOST_TEAM) + min(duties[key], _MOST_DUTIES)
        for key in {*title, *team, *duties}
    }
    return scores, places


def format_function(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.functions.label(value)


def format_secondary_functions(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.functions.label(key) for key in value)
