"""The text of a place row: "Austin, TX or Remote within Canada" comes in, located places go out.

A row joins cities, areas, countries and ways of working in every order; this is the one reading of them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.taxonomy.places import Entry, Gazetteer, Mention, fold
from generator.taxonomy.ways import PARTLY, REMOTE, STREET, WAY_OF_WORK

_CODE = 2
_SURE = ("US", "USA", "UK", "UAE", "NYC", "KSA", "EU")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")


class Located(NamedTuple):
    """One place of a row."""

    city: str | None
    country: str | None
    remote: bool = False


_DISTRICT = re.compile(
    r"\b(?:Qu\u1eadn|Huy\u1ec7n|Ph\u01b0\u1eddng|Kec(?:amatan|\.)|Kel(?:urahan|\.)|Barangay|Brgy\.?|Col(?:onia|\.)|Bairro|Distrito) [^,;()|]+(?:,\s*|$)"
)

_NEXT_WORD = re.compile(r" ([A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+)")
_QUARTER = re.compile(r"\s+[\u2013\u2014]\s+|-|\)\s*[\u2013\u2014-]\s*")
_TIGHT = re.compile(r"[\s,(\-\u2013/\[]*$")
_UNKNOWN_CITY = re.compile(
    r"(?:^|[,;|(]\s*|\bin\s+)((?:[A-Z][\w'\u2019.\-]++ ?){1,3}?)(?:\s*[,(]\s*|(?<=[a-z]) (?=$))$"
)
_PIECES = re.compile(r"[,(\u060c)/;]|\s[-\u2013\u2014]\s|(?<=[a-z])-(?=[A-Z])")


def is_row(text: str, places: Gazetteer) -> bool:
    """Whether a cell is a place: its first piece or one between commas holds places and words on work, no more."""
    if REMOTE.search(text) and len(WAY_OF_WORK.sub("", text).split()) < 2:
        return True
    pieces = [
        piece
        for piece in _PIECES.split(text)
        if re.search(r"[^\W\d_]{3,}", WAY_OF_WORK.sub(" ", piece)) or _mentions(piece, places)
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
    mentions = _mentions(piece, places)
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    return bool(mentions) and not re.search(r"[^\W\d_]{3,}", WAY_OF_WORK.sub(" ", rest))


def stretch(text: str, places: Gazetteer) -> str:
    """The text as far as place follows place."""
    end = 0
    for mention in places.mentions(text):
        if len(mention.text) == _CODE and mention.text not in _SURE and _NEXT_WORD.match(text, mention.end):
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
    mentions = _mentions(text, places)
    groups = _groups(mentions, text)
    remotes = [found for found in REMOTE.finditer(text) if not PARTLY.search(text)]
    everywhere, alone = _reach(remotes, groups, text)
    rows = [
        Located(city=city, country=country, remote=everywhere or any(_governs(found, start, text) for found in remotes))
        for city, country, start in (_resolve(group, text, groups, unknown=unknown) for group in groups)
        if city or country
    ]
    if (remotes and not rows) or alone:
        countries = {row.country for row in rows}
        rows.append(Located(None, countries.pop() if len(countries) == 1 else None, remote=True))
    return rows


def _quarters(text: str, places: Gazetteer) -> str:
    """The row without brackets behind a city that hold only a part of it: `Los Angeles (Culver City)`."""
    found = _BRACKETS.search(text)
    if found is None or REMOTE.search(found[1]) or not any(map(_is_city, places.mentions(text[: found.start()]))):
        return text
    inside = list(places.mentions(found[1]))
    town = bool(inside) and all(entry.kind == "city" for mention in inside for entry in mention.entries)
    return text[: found.start()] + text[found.end() :] if town or not inside else text


def _mentions(text: str, places: Gazetteer) -> list[Mention]:
    """What the text names, without codes that may be any other word; behind its city a code is sure."""
    kept: list[Mention] = []
    for mention in places.mentions(text):
        behind = bool(kept) and not text[kept[-1].end : mention.start].strip(" ,")
        if _named_on(mention, text, places) or (kept and _is_quarter(mention, kept[-1], text)):
            continue
        if _counts(mention, text) or (
            behind
            and any(
                _inside(city, outer) for city in kept[-1].entries if city.kind == "city" for outer in mention.entries
            )
        ):
            kept.append(mention)
    return kept


def _is_quarter(mention: Mention, before: Mention, text: str) -> bool:
    """Whether a town is tied by a dash to a town of its country before it: `Casablanca-Settat`, `Istanbul \u2013 Sisli`."""
    if not _QUARTER.fullmatch(re.sub(r"\([^()]*", "", text[before.end : mention.start])):
        return False
    return all(entry.kind == "city" for entry in mention.entries) and any(
        one.country == other.country for one in _cities(before) for other in mention.entries
    )


def _named_on(mention: Mention, text: str, places: Gazetteer) -> bool:
    """Whether the name goes on, so that it is a street, quarter or firm: `Kennedy Blvd`, `Roma Norte`."""
    found = _NEXT_WORD.match(text, mention.end)
    if found is not None and STREET.fullmatch(found[1]):
        return True
    if found is None or any(entry.kind != "city" for entry in mention.entries) or WAY_OF_WORK.fullmatch(found[1]):
        return False
    return next(places.mentions(found[1]), None) is None


def _counts(mention: Mention, text: str) -> bool:
    """A bare code counts behind a comma, in front of or behind a place, or beside `Remote`."""
    if len(mention.text) > 3 or not mention.text.isupper() or mention.text in _SURE:
        return True
    before, after = text[: mention.start], text[mention.end :]
    if re.match(r" [A-Z][a-z]+\b", after) and mention.entries[0].kind == "country":
        return False
    if mention.text == "KL" or any(entry.kind == "city" for entry in mention.entries):
        return True
    return bool(
        re.search(r"(?:[,(/]|\s[\-\u2013]|remote)\s*$", before, re.IGNORECASE)
        or (re.match(r"\s+(?:-|\u2013)\s|\s*(?:,|remote|\)|$)", after, re.IGNORECASE) and not before.strip())
        or (re.match(r"\s[A-Z][a-z]", after) and not before.strip() and mention.entries[0].kind == "area")
    )


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
    cities = [entry for row in group for entry in _cities(row)]
    wider = [entry for entry in mention.entries if entry.kind != "city"]
    if (cities and wider and not _is_city(mention)) or (cities and wider and len(group) == 1):
        return any(_inside(city, entry) for city in cities for entry in wider)
    within = [entry for row in group for entry in row.entries if entry.kind != "city"]
    if not any(_is_city(row) for row in group):
        if wider:
            return any(a.country == b.country and a.kind != b.kind for a in within for b in wider)
        return _prefix(group, mention, text) and any(
            _inside(entry, outer) for entry in mention.entries for outer in within
        )
    return False


def _is_city(mention: Mention) -> bool:
    return bool(_cities(mention))


def _cities(mention: Mention) -> list[Entry]:
    """Cities of that name; a country's name is not taken for a town abroad (Armenia in Colombia)."""
    countries = {entry.country for entry in mention.entries if entry.kind == "country" and len(mention.text) > 3}
    return [
        entry for entry in mention.entries if entry.kind == "city" and (not countries or entry.country in countries)
    ]


def _prefix(group: list[Mention], mention: Mention, text: str) -> bool:
    """`US - Carson`, `CA San Francisco`: the wider place stands first."""
    return re.fullmatch(r"\s+|\s*[-\u2013:,/]\s*", text[group[-1].end : mention.start]) is not None


def _inside(entry: Entry, outer: Entry) -> bool:
    if entry.country != outer.country:
        return False
    return outer.kind == "country" or not outer.area or entry.area == outer.area or not entry.area


def _resolve(
    group: list[Mention], text: str, groups: list[list[Mention]], *, unknown: bool
) -> tuple[str | None, str | None, int]:
    """City, country and start of a group."""
    start = group[0].start
    for mention in group:
        cities = _cities(mention)
        outer = [entry for other in group if other is not mention for entry in other.entries if entry.kind != "city"]
        if not cities or (len(group) > 1 and outer and mention is group[-1] and _is_city(group[0])):
            continue
        fitting = [city for city in cities if any(_inside(city, entry) for entry in outer)] if outer else []
        around = {entry.country for row in groups if row is not group for other in row for entry in other.entries[:1]}
        near = [city for city in cities if city.country in around]
        chosen = (
            fitting or ([] if outer else [cities[0]] if not near or cities[0].country in around else near) or cities
        )[0]
        return _spelling(mention.text, chosen), chosen.country, start
    wide = [entry for mention in group for entry in mention.entries if entry.kind == "country"] or [group[0].entries[0]]
    areas = [entry for mention in group for entry in mention.entries if entry.kind == "area"]
    country = (
        areas[0].country
        if (areas and areas[0].country in {entry.country for entry in wide}) or not wide
        else wide[0].country
    )
    if areas and len(group) == 1 and group[0].entries[0].kind == "area":
        country = areas[0].country
    city = None
    found = (
        _UNKNOWN_CITY.search(text[:start])
        if unknown and not any(_is_city(other) for row in groups for other in row)
        else None
    )
    if (
        found
        and not REMOTE.search(found[1])
        and WAY_OF_WORK.sub("", found[1]).strip()
        and not any(found.start(1) <= other[0].start < found.end(1) for other in groups)
    ):
        city = found[1].strip()
    return city, country, start


def _spelling(written: str, entry: Entry) -> str:
    """The city as the posting writes it when only accents differ from the gazetteer's name."""
    from_table = entry.name
    if written.isupper() or len(written) < 4 or not written.isascii():
        return from_table
    return written if _same(written, from_table) else from_table


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


__all__ = ["Located", "is_row", "read_row", "stretch"]
