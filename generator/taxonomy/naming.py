"""Which names of a text are places: mentions of the gazetteer come in, those that count go out.

A code may be any other word, and a name may go on as the name of a street, a quarter or a firm.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.taxonomy.places import Entry, Gazetteer, Mention
from generator.taxonomy.ways import STREET, WAY_OF_WORK

CODE = 2
SURE = ("US", "USA", "UK", "UAE", "NYC", "KSA", "EU")
NEXT_WORD = re.compile(r" ([A-Z\u00c0-\u00de][a-z\u00df-\u00ff]+)")
_NEXT_CAPITALS = re.compile(r" ([A-Z]{4,})\b")
_AT_WORK = re.compile(
    r"\s(?:work(?:ing)?|phones?|apps?|devices?)\b|\s?[,/&]\s?(?:PC|[Ww]eb|[Dd]esktop|[Cc]onsoles?|[Tt]ablets?|iOS|Android|[Ff]emale)\b"
    r"|\s(?:or|and|and/or) [Ff]emale\b"
)
"""Behind `Mobile` and `Male`, which are towns too."""
_FEMALE = re.compile(r"[Ff]emale\s?(?:/|&|or|and)\s?$")
_OF_STREET = re.compile(
    r"(?:\b(?:[Bb]arrio|[Cc]alle|[Cc]arrera|[Aa]venida|[Aa]v\.|[Rr]ua|[Rr]ue|[Vv]ia|[Uu]l\.|[Bb]airro|[Cc]olonia|[Cc]ol\.|[Qq]uartier|[Ww]ijk)\s(?:(?:de|del|da|do|la|las|los|el|La|Las|Los|El|du|di)\s){0,2}|(?<![\d.,$\u20ac\u00a3-])\b\d{2,3} )$"
)
"""In front of the name of a street or quarter: `150 Elgin`, `barrio La Soledad`."""
_REACH = 16
_FEATURE = ("Island", "Islands", "Bay", "Falls", "Beach", "Heights", "Hills", "Lake", "Valley", "Village")
"""What makes another name of one: `Victoria Island` is a part of Lagos, not of Australia."""
_OTHER_CODE = re.compile(r"/([A-Z]{2,3})\b")
_SMALL_WORD = re.compile(r" ([a-z]{3,})")
_KINDS = ("Kota",)  # a town in India; in front of a town it is the word for one
_QUARTER = re.compile(r"\s+[\u2013\u2014]\s+|-|\)\s*[\u2013\u2014-]\s*")


@lru_cache(maxsize=1024)
def counted(text: str, places: Gazetteer) -> tuple[Mention, ...]:
    """What the text names, without codes that may be any other word; behind its city a code is sure."""
    kept: list[Mention] = []
    for mention in places.mentions(text):
        behind = bool(kept) and not text[kept[-1].end : mention.start].strip(" ,")
        if _named_on(mention, text, places) or (kept and _is_quarter(mention, kept[-1], text)):
            continue
        if kept and _is_sign_of_province(mention, kept[-1], text):
            continue
        if _counts(mention, text, places) or (
            behind
            and any(
                lies_in(city, outer) for city in kept[-1].entries if city.kind == "city" for outer in mention.entries
            )
        ):
            kept.append(mention)
    return tuple(kept)


def _is_sign_of_province(mention: Mention, before: Mention, text: str) -> bool:
    """Whether a code in brackets or tied to a town by a dash is none of its country: `Bologna (BO)`, `Recife - PE`."""
    if len(mention.text) > CODE or not re.fullmatch(r"\s*\(\s*|\s+[-\u2013]\s+", text[before.end : mention.start]):
        return False
    cities = towns(before)
    return bool(cities) and not any(lies_in(city, outer) for city in cities for outer in mention.entries)


def _is_quarter(mention: Mention, before: Mention, text: str) -> bool:
    """Whether a town is tied by a dash to a town of its country before it: `Casablanca-Settat`, `Istanbul \u2013 Sisli`."""
    if not _QUARTER.fullmatch(re.sub(r"\([^()]*", "", text[before.end : mention.start])):
        return False
    return only_town(mention) and any(
        one.country == other.country for one in towns(before) for other in mention.entries
    )


def _named_on(mention: Mention, text: str, places: Gazetteer) -> bool:
    """Whether the name goes on, so that it is a street, quarter or firm: `Kennedy Blvd`, `Roma Norte`."""
    if mention.text in _KINDS and next((found.start for found in places.mentions(text[mention.end :])), 0) == 1:
        return True
    if _OF_STREET.search(text, max(0, mention.start - _REACH), mention.start):
        return True
    if _AT_WORK.match(text, mention.end) or _FEMALE.search(text, max(0, mention.start - 12), mention.start):
        return True
    way = WAY_OF_WORK.match(text, mention.start)
    if way is not None and way.end() > mention.end:
        return True
    found = (_NEXT_CAPITALS if mention.text.isupper() and len(mention.text) > 3 else NEXT_WORD).match(text, mention.end)
    if found is not None and (found[1] in _FEATURE or STREET.fullmatch(found[1])):
        return True
    if found is None or not only_town(mention) or WAY_OF_WORK.fullmatch(found[1]):
        return False
    return next(places.mentions(found[1]), None) is None


def _counts(mention: Mention, text: str, places: Gazetteer) -> bool:
    """A bare code counts behind a comma, in front of or behind a place, or beside `Remote`."""
    if len(mention.text) > 3 or not mention.text.isupper() or mention.text in SURE:
        return True
    before, after = text[: mention.start], text[mention.end :]
    if re.search(r"\w/$", before) and re.match(r"/\w", after):
        return False
    if (beside := _OTHER_CODE.match(after)) and beside[1] not in places.codes:
        return False  # `EE/AA` and its like are words cut short.
    if len(mention.text) > CODE and mention.entries[0].kind == "area":
        return True
    if re.match(r" [A-Z][a-z]+\b", after) and mention.entries[0].kind == "country":
        return False
    if (word := _SMALL_WORD.match(after)) and not WAY_OF_WORK.fullmatch(word[1]):
        return False  # `AI safety`, `IT support`: the code is a word.
    if mention.text == "KL" or any(entry.kind == "city" for entry in mention.entries):
        return True
    return bool(
        re.search(r"(?:[,(/]|\s[\-\u2013]|remote)\s*$", before, re.IGNORECASE)
        or (re.match(r"\s+(?:-|\u2013)\s|\s*(?:,|remote|\)|$)", after, re.IGNORECASE) and not before.strip())
        or (
            re.match(r"\s[A-Z][a-z]", after)
            and not before.strip()
            and mention.entries[0].kind == "area"
            and any(named.start == 1 for named in places.mentions(after))
        )
    )


def is_city(mention: Mention) -> bool:
    return bool(towns(mention))


def only_town(mention: Mention) -> bool:
    """Whether the name alone is that of a town: it is none of a country, and of no area but one named after the town."""
    return mention.entries[0].kind == "city" and all(entry.kind != "country" for entry in mention.entries)


def towns(mention: Mention) -> list[Entry]:
    """Cities of that name; a country's name is not taken for a town abroad (Armenia in Colombia)."""
    countries = {entry.country for entry in mention.entries if entry.kind == "country" and len(mention.text) > 3}
    return [
        entry for entry in mention.entries if entry.kind == "city" and (not countries or entry.country in countries)
    ]


def lies_in(entry: Entry, outer: Entry) -> bool:
    if entry.country != outer.country:
        return False
    return outer.kind == "country" or not outer.area or entry.area == outer.area or not entry.area


__all__ = ["CODE", "NEXT_WORD", "SURE", "counted", "is_city", "lies_in", "only_town", "towns"]
