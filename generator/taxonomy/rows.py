"""The text of a place row: "Austin, TX or Remote within Canada" comes in, located places go out.

A row joins cities, areas, countries and ways of working in every order; this is the one reading of them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.taxonomy.groups import grouped, resolve
from generator.taxonomy.naming import CODE, NEXT_WORD, SURE, counted, is_city, only_town
from generator.taxonomy.places import Gazetteer, Mention
from generator.taxonomy.ways import ABROAD, PARTLY, REMOTE, without_ways

_PATH = re.compile(r"\s*[^\W\d_][^\-,;|/()]*(?:-[^\W\d_][^\-,;|/()]*){1,2}\s*")
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")


class Located(NamedTuple):
    """One place of a row."""

    city: str | None
    country: str | None
    remote: bool = False


_DISTRICT = re.compile(
    r"\b(?:Khu ph\u1ed1|T\u1ea7ng|T[o\u00f2]\u00e0? nh\u00e0|X\u00e3|Th\u1ecb x\u00e3|Desa|Dusun|Jl\.|Jalan|Sitio|Purok|Urbanizaci\u00f3n|Fracc(?:ionamiento|\.)|Qu\u1eadn|Huy\u1ec7n|Ph\u01b0\u1eddng|Kec(?:amatan|\.)|Kel(?:urahan|\.)|Barangay|Brgy\.?|Col(?:onia|\.)|Bairro|Distrito|Zona (?:Franca|Industrial|Rosa)) [^,;()|]+(?:,\s*|$)"
    r"|(?<=\w) (?:Heavy |Light )?Industrial (?:Area|Estate|Park|Zone)\b"
)

_THAI = re.compile(r"[\u0e00-\u0e7f .]+")
_EAST = re.compile(
    r"(?:[\u5340\u533a\u5e02\u9109\u93ae\u753a\u6751\u8def\u8857\u9053]|\u4e01\u76ee|[\u4e00-\u5341]\u6bb5|\d\u865f?|[\u5e02\u5340\u533a][\u4e00-\u9fff]{1,5}|[\uac00-\ud7af][\uad6c\ub3d9\ub85c\uae38])$"
)
"""What the address of a row ends with: a quarter, a street or its number."""
_LONGEST_ADDRESS, _LONGEST_COUNTRY = 40, 4
_FAR_OR_NEAR = re.compile(r"^\W*remote(?:ly)?\W*\s(?:or|oder|ou|o|lub|tai|eller)\s", re.IGNORECASE)
_TOWN = re.compile(r"\s*[A-Z][a-z]+(?: [A-Z][a-z]+)?\s*")
_OR = re.compile(r"[\s,;/]*(?:or|and)?\s*")
_PLACED = re.compile(r"\b(?:in|from|out of|at|our|its|the|central|downtown|midtown)\s$", re.IGNORECASE)
_COUNTRY_CODE = re.compile(r"^[A-Z]{3}-(?=[A-Z][a-z])")
_WORDED = re.compile(r"[^\W\d_]{3,}")
_STREET = re.compile(r"[^\W\d_][^,;|()\d]{2,50} \d{1,3}[A-Za-z]?,\s(?=[A-Z])")
"""The first piece of an address that ends with the number of a house."""
_PIECES = re.compile(r"[,(\u060c)/;]|\s[-\u2013\u2014]\s")
_GLUED = re.compile(r"(?<=[a-z])-(?=[A-Z])")
"""Parts two places (`Leeds-Bradford`), or is a part of the name of one (`Cluj-Napoca`)."""


@lru_cache(maxsize=1024)  # Several finders ask the same cells.
def is_row(text: str, places: Gazetteer) -> bool:
    """Whether a cell is a place: its first piece or one between commas holds places and words on work, no more."""
    text = _narrowest_first(text, places)
    if REMOTE.search(text) and len(without_ways(REMOTE.sub(" ", text), "").split()) < 2:
        return True
    text = _DISTRICT.sub("", text)
    pieces = [
        piece
        for whole in _PIECES.split(_COUNTRY_CODE.sub("", text))
        for piece in ([whole] if _is_place(whole, places) else _GLUED.split(whole))
        if _WORDED.search(without_ways(piece)) or counted(piece, places)
    ]
    if not pieces:
        return False
    named = [_is_place(piece, places) for piece in pieces]
    if named[0]:
        return (
            len(pieces) == 1
            or sum(len(without_ways(piece).split()) for piece, place in zip(pieces, named, strict=True) if not place)
            < 5
        )
    commas = [piece for piece in text.split(",") if piece.strip()]
    return 1 < len(commas) < 5 and any(_is_place(piece, places) for piece in commas[1:]) and len(text.split()) < 9


def _narrowest_first(text: str, places: Gazetteer) -> str:
    """A path from the country down to the town (`Canada-Ontario-Mississauga`) in the order of an address."""
    if _PATH.fullmatch(text) is None:
        return text
    pieces = text.strip().split("-")
    named = [places.whole(piece) for piece in pieces]
    countries = {entry.country for entry in named[0] if entry.kind == "country"}
    inside = all(any(entry.country in countries for entry in entries) for entries in named[1:])
    return ", ".join(reversed(pieces)) if inside else text


def _is_place(piece: str, places: Gazetteer) -> bool:
    rest = piece
    mentions = counted(piece, places)
    if mentions and _is_address(piece, mentions):
        return True
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    if mentions and len(mentions[-1].text) > CODE and mentions[-1].text.isupper() and _TOWN.fullmatch(rest):
        return mentions[-1].entries[0].kind == "area"
    return bool(mentions) and not _WORDED.search(without_ways(REMOTE.sub(" ", rest)))


def _is_address(piece: str, mentions: tuple[Mention, ...]) -> bool:
    """Whether an address without commas begins with its town (Chinese, Japanese, Korean) or ends with it (Thai)."""
    if piece.isascii() or len(piece) > _LONGEST_ADDRESS:
        return False
    if _THAI.fullmatch(piece):
        return mentions[-1].end == len(piece.rstrip()) and " " in piece.strip()
    return mentions[0].start <= _LONGEST_COUNTRY and _EAST.search(piece) is not None


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
    text = re.sub(r"\bOR\b(?=\s+[A-Z][a-z])", "or", _narrowest_first(text, places))
    text = _quarters(_behind_street(_DISTRICT.sub("", text), places), places)
    mentions = counted(text, places)
    groups = grouped(mentions, text)
    remotes = [found for found in REMOTE.finditer(text) if not PARTLY.search(text)]
    everywhere, alone = _reach(remotes, groups, text)
    apart = _FAR_OR_NEAR.match(text)
    if apart is not None and groups and groups[0][0].start == apart.end() and is_city(groups[0][0]):
        everywhere, alone, remotes = False, True, []  # `Remote or Example City`: two ways, not one.
    rows = [
        Located(city=city, country=country, remote=everywhere or any(_governs(found, start, text) for found in remotes))
        for city, country, start in (resolve(group, text, groups, places, unknown=unknown) for group in groups)
        if city or country
    ]
    if (remotes and not rows) or alone:
        countries = {row.country for row in rows}
        country = countries.pop() if len(countries) == 1 and not ABROAD.search(text) else None
        rows.append(Located(None, country, remote=True))
    return rows


def _behind_street(text: str, places: Gazetteer) -> str:
    """An address without its street, whose name may be that of another town: `Bulevardul Sofia 26, Bucharest`."""
    street = _STREET.match(text)
    if street is None:
        return text
    rest = text[street.end() :]
    named = next(places.mentions(street[0]), None)
    return rest if named is not None and named.start and any(map(is_city, places.mentions(rest))) else text


def read_pairs(text: str, places: Gazetteer) -> list[Located]:
    """The first town of running text that stands right in front of its state or country, and those joined to it."""
    groups = grouped(counted(text, places), text)
    rows: list[Located] = []
    end = 0
    for group in groups:
        if rows and not _OR.fullmatch(text[end : group[0].start]):
            break
        if len(group) > 1 and is_city(group[0]) and not is_city(group[-1]):
            rows.append(Located(*resolve(group, text, groups, places, unknown=False)[:2]))
            end = group[-1].end
    return rows


def read_mentions(text: str, places: Gazetteer) -> list[Located]:
    """Towns of a sentence that stand behind a word of place (`in`, `our`, `from`)."""
    groups = grouped([found for found in counted(text, places) if len(found.text) > CODE], text)
    rows = [
        resolve(group, text, groups, places, unknown=False)[:2]
        for group in groups
        if _PLACED.search(text[: group[0].start])
    ]
    return [Located(city, country) for city, country in rows if city]


def _quarters(text: str, places: Gazetteer) -> str:
    """The row without brackets behind a city that hold only a part of it: `Los Angeles (Culver City)`."""
    found = _BRACKETS.search(text)
    if (
        found is None
        or REMOTE.search(found[1])
        or ABROAD.search(text)
        or not any(map(is_city, places.mentions(text[: found.start()])))
    ):
        return text
    town = all(map(only_town, places.mentions(found[1])))
    return text[: found.start()] + text[found.end() :] if town or not _is_place(found[1], places) else text


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
