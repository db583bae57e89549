"""What a posting may be said to name: all of its text comes in, the traits that its words could mean go out.

Finders keep what they are sure of: no aside, no wish to learn, no subject of a degree.  Who reads "the only one that
names SQL" takes it by the word, so such a claim is held against every word of all other postings.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from generator.corpus import Posting
from generator.document import Zone
from generator.fields.scope import GLOBAL
from generator.ledger import FURNITURE
from generator.overlaps import REQUIREMENTS
from generator.pages.traits import Trait
from generator.phrases import NONE, Phrases
from generator.prose import plain
from generator.roles import Role
from generator.sections import Decision
from generator.taxonomy import Scheme, Taxonomy
from generator.taxonomy.places import gazetteer

SCHEMES = {"skill": "skills", "harm": "harms", "scope": "regions", "language": "languages", "base": "countries"}
"""Kinds of traits that the labels and phrases of a scheme name."""
PROPER = ("language", "base")
"""Kinds whose names are written with their capitals ("Polish", "US")."""
COMMON_WORD = 4
"""Letters from which a name that is a common word too ("Spark") counts in any case; "go" is hardly ever the language."""
ELSEWHERE: tuple[Zone, ...] = ("employer", "team", "benefits", "equal_opportunity", FURNITURE)
"""Zones whose towns are seldom those of the work."""

_STATED = {
    "years": re.compile(
        r"\b(?:\d{1,2}|[a-z]{3,7})\s?\+?[\s-]{1,3}(?:[a-z]{1,20}[\s-]{1,3})?(?:years?|yrs?)\b", re.IGNORECASE
    ),
    "degree": re.compile(r"\b(?:degree|bachelor|master'?s|master\u2019s|ph\.?d|doctorate|diploma|mba)", re.IGNORECASE),
    "salary": re.compile(r"[$\u00a3\u20ac\u00a5]\s?\d|\b[A-Z]{3}\s?\d{4}|\d\s?(?:[A-Z]{3}\b|[$\u00a3\u20ac\u00a5])"),
}


def mentions(posting: Posting, role: Role, taxonomy: Taxonomy) -> frozenset[Trait]:
    """Each trait that some words of the posting outside its furniture may stand for, whatever they say of it."""
    text = _text(posting, (FURNITURE,))
    found = {trait for kind in SCHEMES for trait in _named(kind, text, taxonomy)}
    found.update((kind, "stated") for kind, words in _STATED.items() if words.search(text))
    places = gazetteer(taxonomy).mentions(_text(posting, ELSEWHERE))
    found.update(("base", place.entries[0].country) for place in places)
    found.update(("function", key) for key in role.secondary_functions)
    if GLOBAL in role.scope_regions:
        found.update(("scope", region.id) for region in taxonomy.regions)
    return frozenset(found)


def asked(posting: Posting, taxonomy: Taxonomy) -> frozenset[str]:
    """Each skill that some words of the requirements may stand for, such as an aside or the subject of a degree."""
    return frozenset(key for _, key in _named("skill", _joined(posting.zoning.of(*REQUIREMENTS)), taxonomy))


def _text(posting: Posting, but: Collection[Zone]) -> str:
    """The words of a posting without those of some zones."""
    return _joined(row for row in posting.zoning if row.zone not in but)


def _joined(decisions: Iterable[Decision]) -> str:
    """Their words; no phrase goes on from one block to the next."""
    return " \u00b6 ".join(plain(row.block.text) for row in decisions)


def _named(kind: str, text: str, taxonomy: Taxonomy) -> Iterator[Trait]:
    for phrases in _phrases(taxonomy.schemes[SCHEMES[kind]], proper=kind in PROPER):
        yield from ((kind, key) for key in phrases.keys(text))


@lru_cache(maxsize=16)
def _phrases(scheme: Scheme, *, proper: bool) -> tuple[Phrases, Phrases]:
    """All names of the concepts of a scheme, in any case and with their capitals; no key where they mean another thing."""
    rows = [
        (phrase, NONE if place == "unless" else concept.id, proper or (place == "exact" and len(phrase) < COMMON_WORD))
        for concept in scheme
        for place, phrases in (("label", (concept.label, *concept.alternative)), *concept.match.items())
        for phrase in phrases
    ]
    exact = {phrase for phrase, _, capital in rows if capital}
    return (
        Phrases((phrase, key) for phrase, key, _ in rows if phrase not in exact),
        Phrases(((phrase, key) for phrase, key, _ in rows if phrase in exact), exact=True),
    )
