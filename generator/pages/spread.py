"""How the facts of many roles are spread: roles come in, one line of values with their counts per fact goes out.

Few roles stand in a table, each with its facts; of many a table shows no more than its first rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.fields.base import Place
from generator.pages.edition import Edition
from generator.pages.facts import WORDS, place
from generator.pages.listing import Count, counts
from generator.roles import Role, extracted
from generator.taxonomy import Taxonomy

MANY = 12
"""Roles up to which a table shows each."""
MOST = 8
"""Values of one fact at most."""


@dataclass(frozen=True, slots=True)
class Spread:
    """One fact over some roles."""

    label: str
    stated: int
    inferred: int
    """Roles beside those whose posting only implies it."""
    values: tuple[Count, ...]
    more: int
    """Values beyond those named."""


FACTS = ("track", "min_years", "degree", "languages")
"""Facts by which the roles of one function differ and that no table above has."""


def spread(edition: Edition, roles: Sequence[Role]) -> list[Spread]:
    """The facts that some of these roles state."""
    found = (_spread(name, roles, edition.taxonomy) for name in FACTS)
    return [row for row in found if row.stated or row.inferred]


def _spread(name: str, roles: Sequence[Role], taxonomy: Taxonomy) -> Spread:
    known = [role for role in roles if getattr(role, name)]
    label, implied = extracted()[name].label, sum(role.infers(name) for role in known)
    if name == "degree":
        return Spread(label, len(known) - implied, implied, (), 0)
    order: Callable[[Count], int] = (lambda row: int(row.key)) if name == "min_years" else lambda row: -row.count
    values = sorted(counts(pair for role in known for pair in _values(name, role, taxonomy)), key=order)
    return Spread(label, len(known) - implied, implied, tuple(values[:MOST]), max(0, len(values) - MOST))


def _values(name: str, role: Role, taxonomy: Taxonomy) -> Iterable[tuple[str, str]]:
    value = getattr(role, name)
    if isinstance(value, tuple | list):
        return [(key, WORDS[name]([key], taxonomy)) for key in value]
    words = WORDS[name](value, taxonomy)
    return [(str(value), words[0].lower() + words[1:])]


def bases(edition: Edition, roles: Iterable[Role]) -> list[Count]:
    """Countries in which roles are based, each role once in each; a base without a country by its own words."""
    return counts(pair for role in roles for pair in {_country(base, edition.taxonomy) for base in role.base_locations})


def _country(base: Place, taxonomy: Taxonomy) -> tuple[str, str]:
    if base.country:
        return base.country, taxonomy.countries.label(base.country)
    words = place(base, taxonomy)
    return words, words
