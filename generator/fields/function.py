"""What kind of work the role is: title, team and duties come in, ids of the function scheme go out.

Discipline first: the order of the scheme decides where a title names two.  Names of other teams ("work with Legal,
Policy and Engineering") stand in nearly every posting, so only phrases for the work itself count in duties.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from generator.evidence import Found, Reading
from generator.phrases import Phrases, own_work, plain
from generator.taxonomy import Scheme, Taxonomy

OTHER = "other"
_FIRST, _FURTHER = 10, 4
_TEAM, _DUTY = 3, 1
_MOST_TEAM, _MOST_DUTIES = 6, 5
_SECONDARY = 6
_MOST_SECONDARY = 2
_NAMED_IN_TEXT, _NAMED_WITH_TITLE = 3, 2
_CLOSE = frozenset({"policy", "public-policy", "regulatory", "investigations", "moderation"})
"""Functions that few roles outside Trust & Safety have."""
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
    return Found(best, tuple(sorted(places[best])), "title-team-duties")


def find_secondary_functions(reading: Reading) -> Found[tuple[str, ...]] | None:
    """Further functions that the title names besides the first, with work in the duties to show for it."""
    primary = reading.value("function")
    if primary in (None, OTHER):
        return None
    scores, places = _scores(reading)
    titled = _title_keys(reading)
    others = [
        key for key in scores
        if key not in (primary, OTHER) and key in titled and scores[key] >= _SECONDARY
    ]  # fmt: skip
    others = sorted(others, key=lambda key: -scores[key])[:_MOST_SECONDARY]
    if not others:
        return None
    lines = sorted({line for key in others for line in places[key]})
    return Found(tuple(others), tuple(lines), "title-team-duties")


def _domain(reading: Reading) -> tuple[int, ...]:
    """Lines by which the role is known as Trust & Safety: its title, or enough of its work."""
    title = reading.known.get("title")
    if title is not None and _domain_title(reading).search(title.value):
        return title.lines
    if notices := reading.of("exposure"):
        return notices[0].block.span.lines
    phrases = _domain_text(reading)
    found: set[int] = set()
    kinds: Counter[str] = Counter()
    for decision in reading.of("summary", "team", "responsibilities", "exposure"):
        for hit in phrases.hits(plain(decision.block.text)):
            found.update(decision.block.span.lines)
            kinds[hit.text.lower()] += 1
    least = _NAMED_WITH_TITLE if _CLOSE.intersection(_title_keys(reading)) else _NAMED_IN_TEXT
    return tuple(sorted(found)) if sum(kinds.values()) >= least and len(found) > 1 else ()


def _domain_title(reading: Reading) -> Phrases:
    return _phrases(reading.taxonomy.functions[OTHER].match.get("title", ()))


def _domain_text(reading: Reading) -> Phrases:
    return _phrases(reading.taxonomy.functions[OTHER].match.get("text", ()))


@lru_cache(maxsize=8)
def _phrases(rows: tuple[str, ...]) -> Phrases:
    return Phrases((row, OTHER) for row in rows)


@lru_cache(maxsize=16)
def _parted(functions: Scheme, place: str) -> tuple[tuple[str, Phrases], ...]:
    return tuple(
        (concept.id, Phrases((phrase, concept.id) for phrase in concept.match.get(place, ())))
        for concept in functions
        if concept.id != OTHER
    )


@lru_cache(maxsize=4096)
def _keys(functions: Scheme, place: str, text: str) -> tuple[str, ...]:
    """Functions of which a phrase stands in the text; each function is asked for itself."""
    return tuple(key for key, phrases in _parted(functions, place) if phrases.search(text) is not None)


def _title_keys(reading: Reading) -> tuple[str, ...]:
    """Functions that the title names: those of its head before those behind a comma, dash or bracket (its subject)."""
    title = reading.value("title")
    if not title:
        return ()
    functions = reading.taxonomy.functions
    head = _keys(functions, "title", _SUBJECT.split(title, maxsplit=1)[0])
    return (*head, *(key for key in _keys(functions, "title", title) if key not in head))


def _scores(reading: Reading) -> tuple[dict[str, int], dict[str, set[int]]]:
    places: dict[str, set[int]] = {}
    title, team, duties = Counter[str](), Counter[str](), Counter[str]()
    found = reading.known.get("title")
    for number, key in enumerate(_title_keys(reading)):
        title[key] = _FURTHER if number else _FIRST
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
