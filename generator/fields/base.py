"""Where the person works: rows of facts, terms of work and the title come in, places go out.

Offices that the company lists, headquarters and regions of responsibility are never a base.  The gazetteer is asked
only where the posting says that a place stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from generator.document import Zone
from generator.evidence import Decision, Found, Reading
from generator.labels import cells, values
from generator.phrases import plain, sentences
from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Gazetteer, fold, gazetteer
from generator.taxonomy.rows import is_row, read_row, stretch
from generator.taxonomy.ways import PARTLY, REMOTE, WAY_OF_WORK, without_street


class Place(BaseModel):
    """One place of work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    city: str | None = Field(default=None, description="As commonly written in English.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code.")
    remote: bool = Field(default=False, description="True only where the posting says so.")


_STATED = re.compile(
    r"\b(?:(?:is|are|be|be primarily|primarily|will be|being|you'll be|you\u2019ll be|role|position|post|job|must be|hybrid,?|ideally|located and|fully|currently|person) (?:\w+ ){0,2}?(?:based|located|situated|sited|stationed)(?: (?:in|at|out of|from|on-?site in|remotely in|anywhere in|full[- ]time in|remotely from|within))"
    r"|based (?:in|at|out of)(?: either)?|(?:work(?:ing)?|operat\w+) (?:from|out of|in|at|on-?site (?:in|at))(?: (?:our|the|its))?|(?:hybrid|on-?site|in[- ]office|in[- ]person|onsite)(?: role| position| working)?(?:,| -|:)? (?:in|at|from|out of|-)|(?:in|at|from|to) (?:our|its) (?=[A-Z])|(?:in|at|from) the (?=(?:[A-Z][\w-]+ ){1,2}(?:office|site|hub|cent(?:re|er)|campus|studio)\b)"
    r"|(?:must|should|to|who|candidates|applicants)? ?(?:resid(?:e|ing)|liv(?:e|ing)) in|(?:days?|week|shifts?|month) (?:\w+ ){0,4}?(?:in|at|from) (?:our|the)?|open (?:to candidates )?in|(?:this|the) (?:role|position|job|post) is (?:\w+ )?(?:in|at)|\boffice (?:is )?(?:located )?(?:in|at)(?: central| downtown)?|\b(?:person|someone|somebody|colleague) in|(?:hybrid|on-?site|onsite)\b[^.;:]{0,40}? (?:in|at|from)|reporting to (?:our|the) (?=\w+ office)|positions? (?:open|available) in[^:]{0,30}:|(?:position|role) (?:is|are) US|remote(?:ly)?(?: from| within| in| -| \()?|relocat\w+ to|anywhere in|in the following locations?:|this (?:position|role) is)\s*",
)
_COMPANY = re.compile(
    r"headquarter|\bhq\b|our offices|offices (?:in|include|are|across)|other (?:\w+ )?offices|has offices|with offices|hubs in|founded in|presence in|operations in|operates in|colleagues in|teams? (?:is|are|spread|located|sits?)\b[^.;]{0,20}(?:across|located|based|in)|employees in|customers in|markets? in|users in|per year in|travel to|trips? to|visits? to|laws? of|pursuant|los angeles county|fair chance|residents of|applicants in|colorado|except|reports? to [^.;]{0,40} in\b|manager (?:is )?(?:based )?in|handed over to|hand-?over|counterparts? in|together with (?:our|the)|and our \w+ team",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:right to work|work authori[sz]ation|authori[sz]ed to work|eligib(?:le|ility) to work|work permit|legally (?:entitled|authori[sz]ed|able)|working rights|permission to work|valid visa|work visa|full rights|entitled to work|work pass)\b[^.;]{0,40}?\b(?:in|within|for|into)\b\s*(?:the )?",
    re.IGNORECASE,
)
_ONLY = re.compile(
    r"\b(?P<place>(?-i:US|U\.S\.|USA|UK|[A-Z][a-z]+))[- ](?:based(?: candidates| applicants)? only|only based|residents only|remote eligible|- remote)",
    re.IGNORECASE,
)
_BASED_CITY = re.compile(r"\b(?:based|located|stationed) in ((?:[A-Z][\w'\u2019\-]+)(?: [A-Z][\w'\u2019\-]+){0,2})\b")
_ASIDE = re.compile(
    r"[,;(]? (?:with|and) (?:\w+ ){0,3}(?:travel|trips|visits)|[,;(] (?:some|frequent|occasional|regular) travel|\breports? to\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^[\w ./#'-]{2,28}\s?[:=]\s?")
_CLOCK = re.compile(r"\s+(?:time|hours|business hours|office hours|timezone)\b")
_SITS = re.compile(r"\b(?:based|on-?site|in our|reside)\b")
_SELF = re.compile(
    r"\b(?:you|your|role|position|post|job|candidates?|applicants?|must|should|able|willing|incumbent)\b", re.IGNORECASE
)
_ASIDES: tuple[Zone, ...] = ("responsibilities", "team", "required", "application")
_LONGEST_ROW = 160
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """One place at one spot of the posting."""

    place: Place
    lines: tuple[int, ...]
    rule: str
    whole: bool = False


def find_base_locations(reading: Reading) -> Found[tuple[Place, ...]] | None:
    """Places of rows and terms together; else of the title; else, inferred, of the right-to-work line."""
    places = gazetteer(reading.taxonomy)
    seen = [*_labelled(reading, places), *_rows(reading, places, "meta", "logistics"), *_stated(reading, places)]
    seen = seen or [*_rows(reading, places, "compensation")]
    if not any(row.place.city for row in seen):
        countries = {row.place.country for row in seen}
        seen += [row for row in _titled(reading, places) if not countries or row.place.country in countries]
    inferred = not seen
    if inferred:
        seen = [*_entitled(reading, places)]
    merged = _merge(_known(seen, places))
    if not merged:
        return None
    lines = tuple(sorted({line for row in seen for line in row.lines}))
    used = tuple(sorted({line for row in seen if row.whole for line in row.lines}))
    return Found(merged, lines, seen[0].rule, inferred=inferred, used=used)


def _labelled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    for row in values(reading, "base_locations", "meta", "title", "logistics", "compensation", "summary"):
        text = sentences(_ASIDE.split(row.text, 1)[0] or " ")[0]
        if _COMPANY.search(text):
            continue
        for place in _places(text, places, unknown=True):
            yield _Seen(place, row.lines, "location-row", row.whole)


def _rows(reading: Reading, places: Gazetteer, *zones: Zone) -> Iterator[_Seen]:
    """Cells without a label that hold nothing but places, ways of working and terms."""
    for cell in cells(reading, *zones):
        for text in dict.fromkeys((cell.text, *sentences(cell.text)[:1])):
            if len(text) <= _LONGEST_ROW and not _LABELLED.match(text) and is_row(text, places):
                for place in _places(text, places, unknown=True):
                    yield _Seen(place, cell.lines, "place-row", whole=cell.whole and text == cell.text)
                break


def _stated(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """Sentences of the terms of work that say where the person sits."""
    for decision in reading.of(*_TERMS):
        text = plain(decision.block.text)
        if decision.zone in _ASIDES and not _SITS.search(text):
            continue
        text = text.title() if text.isupper() else text
        for sentence in sentences(text):
            if decision.zone in _ASIDES and not (_SITS.search(sentence) and _SELF.search(sentence)):
                continue
            if _COMPANY.search(sentence) or _RIGHT.search(sentence):
                continue
            yield from _sentence(sentence, decision, places)


def _sentence(sentence: str, decision: Decision, places: Gazetteer) -> Iterator[_Seen]:
    lines = decision.block.span.lines
    found_any = False
    end = -1
    for cue in _STATED.finditer(sentence):
        rest = without_street(sentence[cue.end() : cue.end() + 120])
        first = next(places.mentions(rest), None)
        if (
            first is None
            or _CLOCK.match(rest, first.end)
            or cue.start() < end
            or re.search(r"[a-z]{4}", WAY_OF_WORK.sub("", rest[: first.start]).replace("either", "").replace("our", ""))
        ):
            continue
        named = stretch(rest, places)
        remote = "Remote " if re.search(r"remote|home", cue[0], re.IGNORECASE) and not PARTLY.search(sentence) else ""
        for place in _places(remote + named, places, unknown=False):
            found_any = True
            yield _Seen(place, lines, "stated-base")
        end = cue.end() + len(named)
    if (
        not found_any
        and (town := _BASED_CITY.search(sentence))
        and decision.zone in ("logistics", "summary", "required")
    ):
        yield _Seen(Place(city=town[1]), lines, "stated-base")
    if not found_any and decision.zone in ("logistics", "meta", "summary") and _only_remote(sentence):
        country = _ONLY.search(sentence)
        mention = (
            next(
                places.mentions(
                    country["place"].upper() if country and len(country["place"]) < 4 else country["place"]
                ),
                None,
            )
            if country
            else None
        )
        yield _Seen(Place(country=mention.entries[0].country if mention else None, remote=True), lines, "stated-remote")
    elif not found_any and decision.zone == "logistics" and (country := _ONLY.search(sentence)):
        mention = next(places.mentions(country["place"]), None)
        if mention is not None:
            yield _Seen(Place(country=mention.entries[-1].country), lines, "stated-base")


def _only_remote(sentence: str) -> bool:
    found = REMOTE.search(sentence)
    return (
        found is not None
        and not PARTLY.search(sentence)
        and re.search(
            r"\b(?:fully|full|100%|completely|entirely|permanently|is|a|are|-)\s?(?:a )?(?:remote|home[- ]based|work from (?:home|anywhere))\b|remote[- ]eligible|remote (?:position|role|job|contract)|work from anywhere|from anywhere",
            sentence,
            re.IGNORECASE,
        )
        is not None
        and not re.search(
            r"remote[- ]first company|majority of (?:our|the) roles|hybrid|flexib|proximal|may be remote|options?\b",
            sentence,
            re.IGNORECASE,
        )
    )


def _titled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """A place at the end of a title line, or in brackets there, that the repaired title does not hold."""
    title = reading.value("title") or ""
    named = reading.known.get("title")
    rows = [row for row in reading.of("meta") if named is not None and set(row.block.span.lines) <= set(named.lines)]
    for decision in (*reading.of("title"), *rows):
        text = plain(decision.block.text)
        if title and title in text:
            rest = text[text.index(title) + len(title) :]
            for place in _places(rest, places, unknown=False):
                yield _Seen(place, decision.block.span.lines, "title-place")


def _entitled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """The country of the right-to-work line; a city state is its own city."""
    for decision in reading.of("logistics", "required", "equal_opportunity", "application", "meta"):
        text = plain(decision.block.text)
        for cue in _RIGHT.finditer(text):
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
                yield _Seen(Place(city=city, country=country.country), decision.block.span.lines, "right-to-work")
                return


def _places(text: str, places: Gazetteer, *, unknown: bool) -> list[Place]:
    return [Place(**row._asdict()) for row in read_row(text, places, unknown=unknown)]


def _known(seen: list[_Seen], places: Gazetteer) -> list[_Seen]:
    """Without towns that the gazetteer lacks, where it knows another town that the posting names in their country."""
    certain = {row.place.country for row in seen if row.place.city and fold(row.place.city) in places.names}
    return [
        row
        for row in seen
        if not row.place.city or row.place.country not in certain or fold(row.place.city) in places.names
    ]


def _merge(seen: Iterable[_Seen]) -> tuple[Place, ...]:
    """Each place once: a country alone gives way to its cities, a remote mark alone falls on the countries."""
    rows = [row.place for row in seen]
    countries = {row.country for row in rows if row.country}
    rows = [
        row.model_copy(update={"country": next(iter(countries))})
        if row.city and not row.country and len(countries) == 1
        else row
        for row in rows
    ]
    rows = [row for row in rows if row.country or row.remote]
    known = {(row.city, row.country) for row in rows if row.city}
    remote = {(row.city, row.country) for row in rows if row.remote}
    placed = [row for row in rows if row.city or row.country]
    if (None, None) in remote and placed:
        if not known:
            remote |= {(None, row.country) for row in placed}
        elif len(countries) == 1 and not any(row.remote for row in placed):
            placed.append(Place(country=next(iter(countries)), remote=True))
            remote.add((None, next(iter(countries))))
    if not placed:
        return (Place(remote=True),) if (None, None) in remote else ()
    cities = {row.country for row in placed if row.city}
    merged: dict[tuple[str | None, str | None], Place] = {}
    for row in placed:
        key = (row.city.casefold() if row.city else None, row.country)
        far = (row.city, row.country) in remote
        if row.city is None and row.country in cities and not far:
            continue
        merged.setdefault(key, Place(city=row.city, country=row.country, remote=far))
    return tuple(merged.values())


def format_place(value: Place, taxonomy: Taxonomy) -> str:
    """`Kuala Lumpur, Malaysia`, `Singapore`, `Remote, Canada`."""
    country = taxonomy.countries.label(value.country) if value.country else ""
    parts = ["Remote"] if value.remote else []
    return ", ".join(dict.fromkeys([*parts, *(part for part in (value.city, country) if part)]))


def format_base_locations(value: tuple[Place, ...], taxonomy: Taxonomy) -> str:
    """`Singapore or Kuala Lumpur, Malaysia`; `Remote` in front where the posting says so."""
    return " or ".join(format_place(place, taxonomy) for place in value)


__all__ = ["Place", "find_base_locations", "format_base_locations", "format_place"]
