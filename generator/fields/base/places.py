"""Places of work as values: what finders saw comes in, each place once comes out, and how a page writes it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Gazetteer, fold
from generator.taxonomy.rows import Located, read_row


class Place(BaseModel):
    """One place of work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    city: str | None = Field(default=None, description="As commonly written in English.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code.")
    remote: bool = Field(default=False, description="True only where the posting says so.")


ABROAD_RULE, WAY_RULE, CODE_RULE = "remote-abroad", "way-of-work", "country-code"
"""Rules of remote work that names no place: beyond the country of the office, or as a fact of its own in the row; and that
of a country that two letters alone name."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One place at one spot of the posting."""

    place: Place
    lines: tuple[int, ...]
    rule: str
    whole: bool = False


def place_of(located: Located) -> Place:
    return Place(**located._asdict())


def places_of(text: str, places: Gazetteer, *, unknown: bool) -> list[Place]:
    return [place_of(row) for row in read_row(text, places, unknown=unknown)]


def trusted(seen: list[Seen], places: Gazetteer) -> list[Seen]:
    """The places without what another row makes doubtful.

    That are towns that the gazetteer lacks, where it knows another town of their country, and codes of another country
    than that of a town: two letters are most often a language, a department or the end of an id.
    """
    countries = {row.place.country for row in seen if row.place.city and row.place.country}
    seen = [row for row in seen if row.rule != CODE_RULE or not countries or row.place.country in countries]
    certain = {row.place.country for row in seen if row.place.city and fold(row.place.city) in places.names}
    return [
        row
        for row in seen
        if not row.place.city or row.place.country not in certain or fold(row.place.city) in places.names
    ]


def merge(seen: Iterable[Seen]) -> tuple[Place, ...]:
    """Each place once: a country alone gives way to its cities, a remote mark alone falls on the countries."""
    seen = list(seen)
    rows = [row.place for row in seen]
    rules = {row.rule for row in seen if row.place == Place(remote=True)}
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
        elif len(known) == 1 and rules == {WAY_RULE}:
            remote |= known
        elif ABROAD_RULE in rules:
            placed.append(Place(remote=True))
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
    """`Singapore or Kuala Lumpur, Malaysia`; cities of one country together, then `or remote, Canada or Spain`."""
    near = _by_country([place for place in value if not place.remote], taxonomy)
    far = _by_country([place for place in value if place.remote], taxonomy)
    remote = ", ".join(filter(None, ["Remote", _either(far)])) if any(place.remote for place in value) else ""
    if not near or not remote:
        return _either(near) or remote
    return f"{_either(near)}{';' if len(near) > 1 or ',' in near[0] else ''} or {remote[0].lower()}{remote[1:]}"


def _by_country(places: Iterable[Place], taxonomy: Taxonomy) -> list[str]:
    """The places in words, with the cities of one country in front of its name."""
    cities: dict[str | None, list[str]] = {}
    for place in places:
        cities.setdefault(place.country, []).extend([place.city] if place.city else [])
    named = (
        (_either(towns), taxonomy.countries.label(country) if country else "") for country, towns in cities.items()
    )
    return [words for pair in named if (words := ", ".join(dict.fromkeys(filter(None, pair))))]


def _either(words: list[str]) -> str:
    """`a or b`, `a, b or c`; with semicolons where the words of three and more have commas themselves."""
    if len(words) < 2:
        return "".join(words)
    joint = "; " if len(words) > 2 and any("," in word for word in words) else ", "
    return f"{joint.join(words[:-1])}{joint.rstrip() if joint == '; ' else ''} or {words[-1]}"


__all__ = [
    "ABROAD_RULE",
    "CODE_RULE",
    "WAY_RULE",
    "Place",
    "Seen",
    "format_base_locations",
    "format_place",
    "merge",
    "place_of",
    "places_of",
    "trusted",
]
