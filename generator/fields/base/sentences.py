"""Places in sentences: a zoned posting comes in, where its terms and prose say that the person sits goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.document import Zone
from generator.evidence import Reading
from generator.fields.base.places import Place, Seen, place_of
from generator.prose import plain, sentences
from generator.taxonomy.cues import ASIDE, COMPANY, HIRES, JOINS, NAMED, RIGHT, SELF, SITS
from generator.taxonomy.places import Gazetteer, fold
from generator.taxonomy.rows import read_mentions
from generator.taxonomy.terms import where_based

_OF_SINGAPORE = re.compile(r"\bP(?:te|TE)\.?,? (?:Ltd|LTD)\b")
_LONGEST_ROW = 160
_ASIDES: tuple[Zone, ...] = ("responsibilities", "team", "required", "application")
_TELLING: tuple[tuple[Zone, ...], ...] = (
    ("summary", "logistics"),
    ("responsibilities", "team"),
    ("employer",),
)
_TERMS: tuple[Zone, ...] = (
    "logistics",
    "summary",
    "exposure",
    "meta",
    "title",
    "application",
    "required",
    "team",
    "responsibilities",
)


def of_terms(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """Sentences of the terms of work that say where the person sits."""
    for decision in reading.of(*_TERMS):
        text = plain(decision.block.text)
        if decision.zone in _ASIDES and not SITS.search(text):
            continue
        text = text.title() if text.isupper() else text
        for whole in sentences(text):
            sentence = _own(ASIDE.split(whole, maxsplit=1)[0])
            if decision.zone in _ASIDES and not (SITS.search(sentence) and SELF.within(sentence)):
                continue
            found = where_based(sentence, places, zone=decision.zone)
            if not found or COMPANY.within(sentence) or RIGHT.within(sentence):
                continue
            for located in found:
                rule = "stated-base" if located.city or not located.remote else "stated-remote"
                yield Seen(place_of(located), decision.block.span.lines, rule)


def _own(sentence: str) -> str:
    """What a sentence says of the person's own place before it goes on to that of others (`and our team in`)."""
    if not SITS.search(sentence):
        return sentence
    other = COMPANY.search(sentence)
    own = sentence[: other.start()] if other is not None else ""
    return own if SITS.search(own) and SELF.within(own) else sentence


def agreeing(stated: Iterable[Seen], rows: list[Seen], places: Gazetteer) -> list[Seen]:
    """Without towns and other countries of sentences beside towns of rows: those are of colleagues, visits or sales."""
    cities = {row.place.city for row in rows if row.place.city and fold(row.place.city) in places.names}
    said = list(stated)
    agreed = {row.lines for row in said if row.place.city in cities}
    countries = {row.place.country for row in rows}
    return [
        row
        for row in said
        if not cities
        or row.lines in agreed
        or not (row.place.city or (row.place.country not in countries and not row.place.remote))
    ]


def of_prose(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """The one town that the sentences on the role and its team name behind `in`, `from` or `our`."""
    for zones in _TELLING:
        seen: list[Seen] = []
        for decision in reading.of(*zones):
            for sentence in sentences(plain(decision.block.text)):
                cue = JOINS if "employer" in zones else HIRES
                if (
                    NAMED.search(sentence)
                    and cue.within(sentence)
                    and not COMPANY.within(sentence)
                    and not RIGHT.within(sentence)
                ):
                    seen += [
                        Seen(place_of(row), decision.block.span.lines, "told-place")
                        for row in read_mentions(sentence, places)
                    ]
        if len({row.place.city for row in seen}) == 1:
            yield seen[0]
            return


def entitled(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """The country of the right-to-work line; a city state is its own city."""
    for decision in reading.of("logistics", "required", "equal_opportunity", "application", "meta"):
        text = plain(decision.block.text)
        for cue in RIGHT.finditer(text):
            mention = next(places.mentions(text[cue.end() : cue.end() + 60]), None)
            if mention is None or mention.start > 3:
                continue
            country = next((entry for entry in mention.entries if entry.kind == "country"), None)
            if country is not None:
                city = (
                    country.name
                    if any(entry.kind == "city" and entry.country == country.country for entry in mention.entries)
                    and country.country in ("SG", "HK", "MO")
                    else None
                )
                yield Seen(Place(city=city, country=country.country), decision.block.span.lines, "right-to-work")
                return


def registered(reading: Reading) -> Iterator[Seen]:
    """The city state in whose legal form alone the firm's row is written; its postings seldom name the city."""
    for decision in reading.of("meta", "title"):
        if len(decision.block.text) < _LONGEST_ROW and _OF_SINGAPORE.search(decision.block.text):
            yield Seen(Place(city="Singapore", country="SG"), decision.block.span.lines, "legal-form")
            return


__all__ = ["agreeing", "entitled", "of_prose", "of_terms", "registered"]
