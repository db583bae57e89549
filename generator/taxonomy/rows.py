"""The text of a place row: "Austin, TX or Remote within Canada" comes in, located places go out.

A row joins cities, areas, countries and ways of working in every order; this is the one reading of them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.taxonomy.naming import CODE, NEXT_WORD, SURE, counted, is_city, lies_in, towns
from generator.taxonomy.places import Entry, Gazetteer, Mention, fold
from generator.taxonomy.ways import PARTLY, REMOTE, WAY_OF_WORK

_BRACKETS = re.compile(r"\s*\(([^()]*)\)")


class Located(NamedTuple):
    """One place of a row."""

    city: str | None
    country: str | None
    remote: bool = False


_DISTRICT = re.compile(
    r"\b(?:Qu\u1eadn|Huy\u1ec7n|Ph\u01b0\u1eddng|Kec(?:amatan|\.)|Kel(?:urahan|\.)|Barangay|Brgy\.?|Col(?:onia|\.)|Bairro|Distrito) [^,;()|]+(?:,\s*|$)"
)

_TIGHT = re.compile(r"[\s,(\-\u2013/\[]*$")
_UNKNOWN_CITY = re.compile(
    r"(?:^|[,;|(/]\s*|\b(?:in|and|or)\s+)((?:[A-Z][\w'\u2019.\-]++ ?){1,3}?)(?:,\s*(?:[A-Z][\w'\u2019.\-]++ ?){1,3}?)?"
    r"(?:\s*[,(]\s*|(?<=[a-z]) (?=$))$"
)
_TOWN = re.compile(r"\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?\s*")
_OR = re.compile(r"[\s,;/]*(?:or|and)?\s*")
_PLACED = re.compile(r"\b(?:in|from|out of|at|our|its|the|central|downtown|midtown)\s$", re.IGNORECASE)
_JOINED = re.compile(r"(?:[/;|]|or\b|and\b)\s*")
_AREA = re.compile(
    r"\b(?:District|Province|Region|County|Co\.|Oblast|Marz|Governorate|Department|Prefecture|Municipality)\b",
)
_PIECES = re.compile(r"[,(\u060c)/;]|\s[-\u2013\u2014]\s|(?<=[a-z])-(?=[A-Z])")


def is_row(text: str, places: Gazetteer) -> bool:
    """Whether a cell is a place: its first piece or one between commas holds places and words on work, no more."""
    if REMOTE.search(text) and len(WAY_OF_WORK.sub("", text).split()) < 2:
        return True
    pieces = [
        piece
        for piece in _PIECES.split(text)
        if re.search(r"[^\W\d_]{3,}", WAY_OF_WORK.sub(" ", piece)) or counted(piece, places)
    ]
    if not pieces:
        return False
    named = [_is_place(piece, places) for piece in pieces]
    if named[0]:
        return (
            len(pieces) == 1
            or sum(len(piece.split()) for piece, place in zip(pieces, named, strict=True) if not place) < 7
        )
    commas = [piece for piece in text.split(",") if piece.strip()]
    return 1 < len(commas) < 5 and any(_is_place(piece, places) for piece in commas[1:]) and len(text.split()) < 9


def _is_place(piece: str, places: Gazetteer) -> bool:
    rest = piece
    mentions = counted(piece, places)
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    if mentions and len(mentions[-1].text) > CODE and mentions[-1].text.isupper() and _TOWN.fullmatch(rest):
        return mentions[-1].entries[0].kind == "area"
    return bool(mentions) and not re.search(r"[^\W\d_]{3,}", WAY_OF_WORK.sub(" ", rest))


def stretch(text: str, places: Gazetteer) -> str:
    """The text as far as place follows place."""
    end = 0
    for mention in places.mentions(text):
        if len(mention.text) == CODE and mention.text not in SURE and NEXT_WORD.match(text, mention.end):
            continue
        if end and not re.fullmatch(
            r"(?:\s|[,;/()&\-\u2013|]|\bor\b|\band\b|\beither\b|\bour\b|\bremote(?:ly)?\b|\bthe\b|\bin\b|\bfrom\b|\bwithin\b|\boffices?\b|\bhybrid\b)*",
            text[end : mention.start],
            re.IGNORECASE,
        ):
            break
        end = mention.end
    return text[:end]


def read_row(text: str, places: Gazetteer, *, unknown: bool) -> list[Located]:
    """The places of one row, each with its country, remote where the row says so."""
    text = re.sub(r"\bOR\b(?=\s+[A-Z][a-z])", "or", text)
    text = _DISTRICT.sub("", text)
    text = _quarters(text, places)
    mentions = counted(text, places)
    groups = _groups(mentions, text)
    remotes = [found for found in REMOTE.finditer(text) if not PARTLY.search(text)]
    everywhere, alone = _reach(remotes, groups, text)
    rows = [
        Located(city=city, country=country, remote=everywhere or any(_governs(found, start, text) for found in remotes))
        for city, country, start in (_resolve(group, text, groups, places, unknown=unknown) for group in groups)
        if city or country
    ]
    if (remotes and not rows) or alone:
        countries = {row.country for row in rows}
        rows.append(Located(None, countries.pop() if len(countries) == 1 else None, remote=True))
    return rows


def read_pairs(text: str, places: Gazetteer) -> list[Located]:
    """The first town of running text that stands right in front of its state or country, and those joined to it."""
    groups = _groups(counted(text, places), text)
    rows: list[Located] = []
    end = 0
    for group in groups:
        if rows and not _OR.fullmatch(text[end : group[0].start]):
            break
        if len(group) > 1 and is_city(group[0]) and not is_city(group[-1]):
            rows.append(Located(*_resolve(group, text, groups, places, unknown=False)[:2]))
            end = group[-1].end
    return rows


def read_mentions(text: str, places: Gazetteer) -> list[Located]:
    """Towns of a sentence that stand behind a word of place (`in`, `our`, `from`)."""
    groups = _groups([found for found in counted(text, places) if len(found.text) > CODE], text)
    rows = [
        _resolve(group, text, groups, places, unknown=False)[:2]
        for group in groups
        if _PLACED.search(text[: group[0].start])
    ]
    return [Located(city, country) for city, country in rows if city]


def _quarters(text: str, places: Gazetteer) -> str:
    """The row without brackets behind a city that hold only a part of it: `Los Angeles (Culver City)`."""
    found = _BRACKETS.search(text)
    if found is None or REMOTE.search(found[1]) or not any(map(is_city, places.mentions(text[: found.start()]))):
        return text
    inside = list(places.mentions(found[1]))
    town = all(entry.kind == "city" for mention in inside for entry in mention.entries)
    return text[: found.start()] + text[found.end() :] if town or not _is_place(found[1], places) else text


def _groups(mentions: list[Mention], text: str) -> list[list[Mention]]:
    """Mentions that together name one place: a city with its area and country, in either order."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _belongs(mention, groups[-1], text):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _belongs(mention: Mention, group: list[Mention], text: str) -> bool:
    between = text[group[-1].end : mention.start]
    if not _TIGHT.match(between) and not re.fullmatch(r"\s+-\s+|\s*[,/]\s*|\s+Remote\s*|\s*,\s*\w+ ?,\s*", between):
        return False
    cities = [entry for row in group for entry in towns(row)]
    wider = [entry for entry in mention.entries if entry.kind != "city"]
    if (cities and wider and not is_city(mention)) or (cities and wider and len(group) == 1):
        return any(lies_in(city, entry) for city in cities for entry in wider)
    within = [entry for row in group for entry in row.entries if entry.kind != "city"]
    if not any(is_city(row) for row in group):
        if wider:
            return any(a.country == b.country and a.kind != b.kind for a in within for b in wider)
        return _prefix(group, mention, text) and any(
            lies_in(entry, outer) for entry in mention.entries for outer in within
        )
    return False


def _prefix(group: list[Mention], mention: Mention, text: str) -> bool:
    """`US - Carson`, `CA San Francisco`: the wider place stands first."""
    return re.fullmatch(r"\s+|\s*[-\u2013:,/]\s*", text[group[-1].end : mention.start]) is not None


def _resolve(
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
    city = _unknown_city(text[:start], beside=known) if unknown else None
    if city and any(other[0].start < start and other[0].text in city for other in groups):
        city = None
    return city, country, start


def _unknown_city(before: str, *, beside: bool) -> str | None:
    """The town in front of an area or country that the gazetteer lacks; beside known towns only behind `or`."""
    found = _UNKNOWN_CITY.search(before)
    if found is None or beside != bool(_JOINED.match(found[0])):
        return None
    pieces = [piece.strip(" ,(;|/") for piece in _JOINED.sub("", found[0]).split(",")]
    named = [piece for piece in pieces if piece and not _AREA.search(piece)]
    city = (
        re.sub(r"^in\s+", "", named[-1 if found[0].endswith(" ") and "," not in found[0][-2:] else 0]) if named else ""
    )
    return city if WAY_OF_WORK.sub("", city).strip() and not REMOTE.search(city) else None


def _spelling(written: str, entry: Entry, places: Gazetteer) -> str:
    """The city as the posting writes it when only accents differ from the gazetteer's name."""
    if written.isupper() or len(written) < 4 or written in places.exonyms:
        return entry.name
    return written if _same(written, entry.name) else entry.name


def _same(one: str, other: str) -> bool:
    short = {"saint": "st", "ste": "st"}
    return [short.get(word, word) for word in fold(one).split()] == [
        short.get(word, word) for word in fold(other).split()
    ]


def _reach(remotes: list[re.Match[str]], groups: list[list[Mention]], text: str) -> tuple[bool, bool]:
    """Whether `Remote` is meant for all places of the row, and whether it stands as a place of its own."""
    if not remotes:
        return False, False
    if not groups:
        return True, False
    for found in remotes:
        before, after = text[: found.start()], text[found.end() :]
        if re.search(r"\b(?:or|oder|ou|o|lub|nebo|vagy|sau|eller|tai|v\u00f5i|veya|atau|/)\s*$", before, re.IGNORECASE):
            follows = any(_governs(found, group[0].start, text) for group in groups)
            return False, not follows
        if not re.search(r"\w", before):
            return True, False
        if re.search(r"[,;|(\-\u2013]\s*$", before) and re.match(r"\s*(?:[,;|)]|$)", after):
            return True, False
    return not any(_governs(found, group[0].start, text) for found in remotes for group in groups), False


def _governs(found: re.Match[str], start: int, text: str) -> bool:
    """Whether the place at `start` belongs to this `Remote`: nothing but joining words lies between."""
    if start < found.end():
        return (
            re.fullmatch(r"[\s\-\u2013(,]*\w*[\s\-\u2013(,]*", text[start : found.start()]) is not None
            and "," not in text[start : found.start()]
        )
    between = text[found.end() : start]
    return (
        re.fullmatch(
            r"(?:\s|[-\u2013:(/]|\b(?:within|in|from|the|or|and|anywhere|either|en|dans|em|w|von|aus)\b|[A-Z][\w. ]*(?: or | and ))*",
            between,
        )
        is not None
    )


__all__ = ["Located", "is_row", "read_mentions", "read_pairs", "read_row", "stretch"]
