"""What some roles have in common and how they part: roles come in, sections that several page types share go out.

Pages of functions, regions, levels, harm areas, employers and skills ask the same of the roles that they gather, so
they count it in one place and print it by one macro.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages import addresses, commonness, matrix
from generator.pages.commonness import Group
from generator.pages.edition import Edition
from generator.pages.listing import Count
from generator.pages.spread import Places, places
from generator.roles import Role

NAMED = 3
"""Roles of one title that are named at most."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title in use."""

    label: str
    count: int
    roles: tuple[tuple[str, str], ...]
    """Employer and page of the first roles that have it."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Counts over the roles of one page."""

    n: int
    """Roles: the n of every count here."""
    common: tuple[Group, ...]
    single: tuple[dict[str, object], ...]
    titles: tuple[Title, ...]


def profile(edition: Edition, here: str, roles: Sequence[Role]) -> Profile:
    """Gather what the roles of page `here` ask for; what all of them ask for by being there is left out."""
    return Profile(
        n=len(roles),
        common=tuple(group for group in commonness.requirements(edition, roles) if group.uri != here),
        single=tuple(commonness.single(edition, roles)),
        titles=tuple(_titles(roles)),
    )


def _titles(roles: Sequence[Role]) -> list[Title]:
    """The titles of these roles, each once, those of most roles first."""
    found: dict[str, list[Role]] = {}
    for role in roles:
        if role.title:
            found.setdefault(role.title.casefold(), []).append(role)
    rows = (
        Title(
            same[-1].title or "",
            len(same),
            tuple((role.employer or "employer not stated", addresses.role(role.slug)) for role in same[:NAMED]),
        )
        for same in found.values()
    )
    return sorted(rows, key=lambda row: (-row.count, row.label.casefold()))


@dataclass(frozen=True, slots=True)
class Crossing:
    """How some roles stand by function and region: a matrix, or counts where one would have a single row or column."""

    matrix: Markup
    functions: tuple[tuple[Count, int, str], ...]
    """Roles of each primary function, those of which it is a further one, and what follows the address of the index."""
    places: Places


def crossed(edition: Edition, here: str, roles: Sequence[Role], query: str) -> Crossing:
    """Functions and regions of these roles alone; `query` filters the index of roles down to them."""
    cells = matrix.matrix(edition, roles)
    primary = Counter(role.function for role in roles)
    further = Counter(key for role in roles for key in role.secondary_functions)
    functions = tuple(
        (Count(key, edition.taxonomy.functions.label(key), primary[key]), further[key], f"?{query}&function={key}")
        for key in cells.functions
    )
    table = matrix.table(
        edition,
        here,
        roles=roles,
        query=query,
        caption="Each role under its primary function and each region that it is responsible for; a number leads to those roles in the index.",
    )
    crosses = len(cells.functions) > 1 and len(cells.regions) > 1
    return Crossing(table if crosses else Markup(""), functions, places(edition, roles, query))
