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
from generator.labels import cells, labelled, values
from generator.phrases import plain, sentences
from generator.taxonomy import Taxonomy
from generator.taxonomy.cues import ASIDE, COMPANY, HIRES, JOINS, RIGHT, SELF, SITS
from generator.taxonomy.places import Gazetteer, fold, gazetteer
from generator.taxonomy.rows import is_row, read_mentions, read_pairs, read_row
from generator.taxonomy.terms import where_based


class Place(BaseModel):
    """One place of work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    city: str | None = Field(default=None, description="As commonly written in English.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code.")
    remote: bool = Field(default=False, description="True only where the posting says so.")


_LABELLED = re.compile(r"^[\w ./#'-]{2,28}\s?[:=]\s?")
_ASIDES: tuple[Zone, ...] = ("responsibilities", "team", "required", "application")
_LONGEST_ROW = 160
_LONGEST_FACTS = 400
_OPENING = 12
_DASHED = re.compile(r"\s[-\u2013\u2014|/]\s|,\s(?=[A-Z][a-z]+$)")
_PROSE: tuple[Zone, ...] = ("summary", "responsibilities", "required", "employer", "team", "exposure")
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


@dataclass(frozen=True, slots=True)
class _Seen:
    """One place at one spot of the posting."""

    place: Place
    lines: tuple[int, ...]
    rule: str
    whole: bool = False


def find_base_locations(reading: Reading) -> Found[tuple[Place, ...]] | None:
    """Places of rows and terms together; else of title, opening and prose; else, inferred, of the right to work."""
    places = gazetteer(reading.taxonomy)
    rows = [*_labelled(reading, places), *_rows(reading, places, "meta", "logistics")]
    seen = [*rows, *_agreeing(_stated(reading, places), rows, places)]
    seen = seen or [*_rows(reading, places, "compensation")]
    for find in (_titled, _paired, _unlabelled, _head, _told):
        if any(row.place.city for row in seen) or any(row.place.remote for row in seen):
            break
        if find is _told and any(row.rule == "stated-base" for row in seen):
            break  # the posting says where, if only by country
        countries = {row.place.country for row in seen}
        seen += [row for row in find(reading, places) if not countries or row.place.country in countries]
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
        text = sentences(ASIDE.split(row.text, 1)[0] or " ")[0]
        if COMPANY.search(text):
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
        if decision.zone in _ASIDES and not SITS.search(text):
            continue
        text = text.title() if text.isupper() else text
        for sentence in sentences(text):
            if decision.zone in _ASIDES and not (SITS.search(sentence) and SELF.search(sentence)):
                continue
            if COMPANY.search(sentence) or RIGHT.search(sentence):
                continue
            for located in where_based(sentence, places, zone=decision.zone):
                rule = "stated-base" if located.city or not located.remote else "stated-remote"
                yield _Seen(Place(**located._asdict()), decision.block.span.lines, rule)


def _agreeing(stated: Iterable[_Seen], rows: list[_Seen], places: Gazetteer) -> list[_Seen]:
    """Without towns of sentences beside those of rows: they are quarters, or places of colleagues and visits."""
    cities = {row.place.city for row in rows if row.place.city and fold(row.place.city) in places.names}
    said = list(stated)
    agreed = {row.lines for row in said if row.place.city in cities}
    return [row for row in said if not cities or not row.place.city or row.lines in agreed]


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


def _opening(reading: Reading) -> list[Decision]:
    """The blocks in front of the first prose on the role, the company or the team."""
    found: list[Decision] = []
    for decision in reading.zoning.decisions:
        if decision.zone in _PROSE and len(decision.block.text) > _LONGEST_ROW:
            break
        found.append(decision)
    return found[:_OPENING]


def _paired(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """A town right before its state or country, in a title or in a line of the opening that joins all facts."""
    opening = [decision for decision in _opening(reading) if decision.zone == "meta"]
    for decision in (*reading.of("title"), *opening):
        found = read_pairs(plain(decision.block.text)[:_LONGEST_FACTS], places)
        for row in found:
            yield _Seen(Place(**row._asdict()), decision.block.span.lines, "place-pair")
        if found:
            return


def _unlabelled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """Places behind labels that the vocabulary does not know: `Depot: Arbroath`."""
    for cell in cells(reading, "meta"):
        label = _LABELLED.match(cell.text)
        if label is None or len(cell.text) > _LONGEST_ROW or labelled(cell.text, reading.taxonomy.labels):
            continue
        text = cell.text[label.end() :]
        if is_row(text, places):
            for place in _places(text, places, unknown=True):
                yield _Seen(place, cell.lines, "labelled-place", whole=False)


def _head(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """A cell of the opening that is a place, though its line is of the title or looks like furniture."""
    opening = _opening(reading)
    if len(opening) == len(reading.zoning.decisions):
        return
    lines = {line for row in opening for line in row.block.span.lines}
    found: dict[tuple[int, ...], list[Place]] = {}
    for cell in cells(reading, "title", "chrome"):
        if cell.lines[0] in lines:
            found.setdefault(cell.lines, []).extend(_piece(cell.text, places))
    for spot, named in found.items():
        if len({place.city for place in named}) == 1:
            yield _Seen(named[0], spot, "head-place")
            return


def _piece(text: str, places: Gazetteer) -> list[Place]:
    """The towns of a cell that is a place, or of the first of its pieces that is one."""
    for piece in (text, *_DASHED.split(text)):
        if len(piece) <= _LONGEST_ROW and not _LABELLED.match(piece) and is_row(piece, places):
            return [place for place in _places(piece, places, unknown=False) if place.city]
    return []


def _told(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """The one town that the sentences on the role and its team name behind `in`, `from` or `our`."""
    for zones in _TELLING:
        seen: list[_Seen] = []
        for decision in reading.of(*zones):
            for sentence in sentences(plain(decision.block.text)):
                cue = JOINS if "employer" in zones else HIRES
                if not COMPANY.search(sentence) and not RIGHT.search(sentence) and cue.search(sentence):
                    seen += [
                        _Seen(Place(**row._asdict()), decision.block.span.lines, "told-place")
                        for row in read_mentions(sentence, places)
                    ]
        if len({row.place.city for row in seen}) == 1:
            yield seen[0]
            return


def _entitled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
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
