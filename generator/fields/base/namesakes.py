"""Namesakes: places of work come in, those that several countries have go out in the one whose money the posting pays.

Worcester lies in England and in Massachusetts, and `NL` is the Netherlands and a province of Canada.  Most rows name
the country; where none does, pay in pounds or euros tells more than the size of a town.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from generator.evidence import Reading
from generator.fields.base.places import Seen
from generator.prose import plain
from generator.taxonomy.places import Entry, Gazetteer

_Spot: TypeAlias = tuple[str | None, str]
"""Town, if the name is that of one, and country."""
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
    if not homes:
        return list(seen)
    texts = {decision.block.span.first: plain(decision.block.text) for decision in reading.zoning}
    open_to = {
        lines: _namesakes(" | ".join(texts[line] for line in lines if line in texts), homes, places)
        for lines in {row.lines for row in seen}
    }
    return [_moved(row, open_to[row.lines]) for row in seen]


def _paying(reading: Reading) -> frozenset[str]:
    """The countries of the one currency in which the posting names amounts; none where it names several or another."""
    texts = (row.block.text for row in reading.zoning if row.zone != "chrome")
    named = {found.lastgroup for text in texts for found in _PAID.finditer(text)}
    return _COUNTRIES.get(next(iter(named)) or "", frozenset()) if len(named) == 1 else frozenset()


def _namesakes(text: str, homes: frozenset[str], places: Gazetteer) -> dict[_Spot, _Spot]:
    """For each meaning of a name in a row that the row leaves open, the one at home, as town and country."""
    found = [mention.entries for mention in places.mentions(text)]
    told = {entries[0].country for entries in found if _is_told(entries)}
    open_to: dict[_Spot, _Spot] = {}
    for entries in found:
        for kinds in (("city",), ("area", "country")):
            meant = [
                (entry.name if "city" in kinds else None, entry.country) for entry in entries if entry.kind in kinds
            ]
            home = next((spot for spot in meant if spot[1] in homes), None)
            if home is not None:
                open_to.update((spot, home) for spot in meant if spot[1] not in told)
    return open_to


def _is_told(entries: Sequence[Entry]) -> bool:
    """Whether a name is that of a country, or of a part of it, and of nothing else."""
    return len({entry.country for entry in entries}) == 1 and all(entry.kind != "city" for entry in entries)


def _moved(row: Seen, namesakes: Mapping[_Spot, _Spot]) -> Seen:
    home = namesakes.get((row.place.city, row.place.country or ""))
    if home is None:
        return row
    return replace(row, place=row.place.model_copy(update={"city": home[0], "country": home[1]}))


__all__ = ["at_home"]
