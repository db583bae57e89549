"""Mentions that together name one place: names of a row come in, groups and what each of them means go out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.taxonomy.naming import CODE, is_city, lies_in, only_town, towns
from generator.taxonomy.places import Entry, Gazetteer, Mention, fold
from generator.taxonomy.ways import REMOTE, without_ways

_TIGHT = re.compile(r"[\s,(\-\u2013/\[]*$")
_UNKNOWN_CITY = re.compile(
    r"(?:^|[,;|(/]\s*|\b(?:in|and|or|near)\s+)((?:[A-Z][\w'\u2019.\-]++ ?){1,3}?)(?:,\s*(?:[A-Z][\w'\u2019.\-]++ ?){1,3}?)?"
    r"(?:\s*[,(]\s*|(?<=[a-z]) (?=$))$"
)
_JOINED = re.compile(r"(?:[/;|]|\bor\b|\band\b)\s*")
_SHORT_FOR = re.compile(r"(?<=[a-z])\.(?=[A-Z])")
"""The end of a word cut short that is glued to the next (`St.Paul`)."""
_CODES = re.compile(r"[A-Z]{2}")
"""A state or province beside others is no town."""
_BUILDING = re.compile(r"\b(?:House|Building|Tower|Hall|Works|Mill|Wharf|Chambers|Street|Road|Avenue|Lane|Quay)$")
"""What the name of a house or street ends with, which stands in front of its town."""
_AREA = re.compile(
    r"\b(?:District|Province|Region|County|Co\.|Oblast|Marz|Governorate|Department|Prefecture|Municipality)\b",
)


def grouped(mentions: Iterable[Mention], text: str) -> list[list[Mention]]:
    """Mentions that together name one place: a city with its area and country, in either order."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _belongs(mention, groups[-1], text, len(groups) - 1):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _belongs(mention: Mention, group: list[Mention], text: str, nth: int) -> bool:
    between = text[group[-1].end : mention.start]
    if not _TIGHT.match(between) and not re.fullmatch(r"\s+-\s+|\s*[,/]\s*|\s+Remote\s*|\s*,\s*\w+ ?,\s*", between):
        return False
    cities = [entry for row in group for entry in towns(row)]
    wider = [entry for entry in mention.entries if entry.kind != "city"]
    if cities and wider and only_town(mention) and (nth or any(entry.kind == "area" for entry in group[0].entries)):
        return False  # `Madrid, Sevilla`: the seat of a province lies in no other, and a list names more than two.
    if (cities and wider and not is_city(mention)) or (cities and wider and len(group) == 1):
        return any(lies_in(city, entry) for city in cities for entry in wider) or _is_namesake(mention, group, between)
    within = [entry for row in group for entry in row.entries if entry.kind != "city"]
    if not any(is_city(row) for row in group):
        if wider:
            return any(a.country == b.country and a.kind != b.kind for a in within for b in wider)
        return _prefix(group, mention, text) and any(
            lies_in(entry, outer) for entry in mention.entries for outer in within
        )
    return False


def _is_namesake(mention: Mention, group: list[Mention], between: str) -> bool:
    """Whether a state tells that a town is another of that name, which the gazetteer lacks: `Bangor, ME`."""
    return len(group) == 1 and between == ", " and only_town(group[0]) and mention.entries[0].kind == "area"


def _prefix(group: list[Mention], mention: Mention, text: str) -> bool:
    """`US - Carson`, `CA San Francisco`: the wider place stands first."""
    return re.fullmatch(r"\s+|\s*[-\u2013:,/]\s*", text[group[-1].end : mention.start]) is not None


def resolve(
    group: list[Mention], text: str, groups: list[list[Mention]], places: Gazetteer, *, unknown: bool
) -> tuple[str | None, str | None, int]:
    """City, country and start of a group."""
    start = group[0].start
    for mention in group:
        cities = towns(mention)
        outer = [entry for other in group if other is not mention for entry in other.entries if entry.kind != "city"]
        if not cities or (len(group) > 1 and outer and mention is group[-1] and is_city(group[0])):
            continue
        if (
            not outer
            and mention.entries[0].kind == "area"
            and mention.text.isascii()
            and cities[0].country != mention.entries[0].country
        ):
            continue
        fitting = [city for city in cities if any(lies_in(city, entry) for entry in outer)] if outer else []
        around = {entry.country for row in groups if row is not group for other in row for entry in other.entries[:1]}
        near = [city for city in cities if city.country in around]
        chosen = (
            fitting or ([] if outer else [cities[0]] if not near or cities[0].country in around else near) or cities
        )[0]
        if outer and not fitting and outer[0].kind == "area":
            return mention.text, outer[0].country, start
        return _spelling(mention.text, chosen, places), chosen.country, start
    wide = [entry for mention in group for entry in mention.entries if entry.kind == "country"] or [group[0].entries[0]]
    areas = [entry for mention in group for entry in mention.entries if entry.kind == "area"]
    country = (
        areas[0].country
        if (areas and areas[0].country in {entry.country for entry in wide}) or not wide
        else wide[0].country
    )
    if areas and len(group) == 1 and group[0].entries[0].kind == "area":
        country = areas[0].country
    known = any(is_city(other) for row in groups for other in row)
    last = len(group[0].text) == CODE and group[0].entries[0].kind == "area"
    city = _unknown_city(text[:start], beside=known, last=last) if unknown else None
    if city and any(other[0].start < start and other[0].text in city for other in groups):
        city = None
    return city, country, start


def _unknown_city(before: str, *, beside: bool, last: bool) -> str | None:
    """The town in front of an area or country that the gazetteer lacks; beside known towns only behind `or`.

    In front of the code of a state it is the last of two names, behind a building; else the first, before a district.
    """
    found = _UNKNOWN_CITY.search(before)
    if found is None or beside != bool(_JOINED.match(found[0])):
        return None
    pieces = [piece.strip(" ,(;|/") for piece in _JOINED.sub("", found[0]).split(",")]
    named = [piece for piece in pieces if piece and not _AREA.search(piece)]
    named = [piece for piece in named if not _BUILDING.search(piece)] or named
    loose = found[0].endswith(" ") and "," not in found[0][-2:]
    city = re.sub(r"^(?:in|near)\s+", "", named[-1 if last or loose else 0]) if named else ""
    return city if without_ways(city).strip() and not REMOTE.search(city) and not _CODES.fullmatch(city) else None


def _spelling(written: str, entry: Entry, places: Gazetteer) -> str:
    """The city as the posting writes it when only accents differ from the gazetteer's name."""
    if written.isupper() or len(written) < 4 or written in places.exonyms:
        return entry.name
    return _SHORT_FOR.sub(". ", written) if _same(written, entry.name) else entry.name


def _same(one: str, other: str) -> bool:
    short = {"saint": "st", "ste": "st"}
    return [short.get(word, word) for word in fold(one).split()] == [
        short.get(word, word) for word in fold(other).split()
    ]


__all__ = ["grouped", "resolve"]
