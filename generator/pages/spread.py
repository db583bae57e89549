"""How the facts of many roles are spread: roles come in, one line of values with their counts per fact goes out.

Few roles stand in a table, each with its facts; of many a table shows no more than its first rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.fields.base import Place
from generator.pages import matrix
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
    order: Callable[[Count], float] = (lambda row: float(row.key)) if name == "min_years" else lambda row: -row.count
    values = sorted(counts(pair for role in known for pair in _values(name, role, taxonomy)), key=order)
    return Spread(label, len(known) - implied, implied, tuple(values[:MOST]), max(0, len(values) - MOST))


def _values(name: str, role: Role, taxonomy: Taxonomy) -> Iterable[tuple[str, str]]:
    value = getattr(role, name)
    if isinstance(value, tuple | list):
        return [(key, WORDS[name]([key], taxonomy)) for key in value]
    words = WORDS[name](value, taxonomy)
    return [(str(value), words[0].lower() + words[1:])]


@dataclass(frozen=True, slots=True)
class Places:
    """Where some roles belong, in counts; each comes with what follows the address of the index, or with a part of this page."""

    regions: tuple[tuple[Count, str], ...]
    unscoped: int
    bases: tuple[tuple[Count, str], ...]
    unbased: int


def places(edition: Edition, roles: Sequence[Role], query: str = "") -> Places:
    """Regions of responsibility and base countries; `query` filters the index of roles down to `roles`."""
    scheme = edition.taxonomy.regions
    scopes = counts((key, scheme.label(key)) for role in roles for key in role.scope_regions)
    return Places(
        tuple((row, f"?{query}&scope={row.key}" if query else f"#{matrix.fragment(row.key)}") for row in scopes),
        sum(not role.scope_regions for role in roles),
        tuple(
            (row, f"?{query}&country={row.key}" if query and row.key in edition.taxonomy.countries else "")
            for row in bases(edition, roles)
        ),
        sum(not role.base_locations for role in roles),
    )


def bases(edition: Edition, roles: Iterable[Role]) -> list[Count]:
    """Countries in which roles are based, each role once in each; a base without a country by its own words."""
    return counts(pair for role in roles for pair in {_country(base, edition.taxonomy) for base in role.base_locations})


def _country(base: Place, taxonomy: Taxonomy) -> tuple[str, str]:
    if base.country:
        return base.country, taxonomy.countries.label(base.country)
    words = place(base, taxonomy)
    return words, words
