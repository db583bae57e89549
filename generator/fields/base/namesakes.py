"""Namesakes: places of work come in, those that several countries have go out in the one whose money the posting pays.

Worcester lies in England and in Massachusetts, and `NL` is the Netherlands and a province of Canada.  Most rows name
the country; where none does, pay in pounds or euros tells more than the size of a town.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.evidence import Reading
from generator.fields.base.places import Seen
from generator.prose import plain
from generator.taxonomy.places import Gazetteer, Mention

_COUNTRIES = {
    "GBP": frozenset({"GB"}),
    "EUR": frozenset("AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK".split()),
}
"""Countries by the currency that they alone pay in (European Central Bank; Bulgaria since 2026)."""
_PAID = re.compile(
    r"(?P<GBP>\u00a3\s?\d|\bGBP\s?\d|\d\s?GBP\b)|(?P<EUR>\u20ac\s?\d|\bEUR\s?\d|\d\s?(?:\u20ac|EUR\b|[Ee]uros?\b))|[$\u00a5\u20b9]\s?\d"
)


def at_home(seen: Sequence[Seen], reading: Reading, places: Gazetteer) -> list[Seen]:
    """The places, each in the country whose money the posting pays if its own row leaves the country open."""
    homes = _paying(reading)
    return [_moved(row, homes, reading, places) for row in seen] if homes else list(seen)


def _paying(reading: Reading) -> frozenset[str]:
    """The countries of the one currency in which the posting names amounts; none where it names several or another."""
    texts = (row.block.text for row in reading.zoning if row.zone != "chrome")
    named = {found.lastgroup for text in texts for found in _PAID.finditer(text)}
    return _COUNTRIES.get(next(iter(named)) or "", frozenset()) if len(named) == 1 else frozenset()


def _moved(row: Seen, homes: frozenset[str], reading: Reading, places: Gazetteer) -> Seen:
    place = row.place
    if place.country is None or place.country in homes:
        return row
    blocks = [decision.block for decision in reading.zoning if set(decision.block.span.lines) <= set(row.lines)]
    mentions = [found for block in blocks for found in places.mentions(plain(block.text))]
    if any(_tells(found, place.country) for found in mentions):
        return row
    kinds = ("city",) if place.city else ("country",)
    for found in mentions:
        if any(
            entry.country == place.country and (not place.city or entry.name == place.city) for entry in found.entries
        ):
            home = next((entry for entry in found.entries if entry.kind in kinds and entry.country in homes), None)
            if home is not None:
                city = home.name if place.city else None
                return replace(row, place=place.model_copy(update={"city": city, "country": home.country}))
    return row


def _tells(found: Mention, country: str) -> bool:
    """Whether a name is that of a country, or of a part of it, and of nothing else."""
    return all(entry.kind != "city" and entry.country == country for entry in found.entries)


__all__ = ["at_home"]
