"""What some roles have in common and how they part: roles come in, sections that several page types share go out.

Pages of functions, regions, levels, harm areas, employers and skills ask the same of the roles that they gather, so
they count it in one place and print it by one macro.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages import addresses, commonness, matrix
from generator.pages.commonness import Group
from generator.pages.edition import Edition
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


def crossed(edition: Edition, here: str, roles: Sequence[Role], query: str) -> Markup:
    """The matrix of these roles alone; `query` filters the index of roles down to them."""
    if not any(role.function for role in roles):
        return Markup("")
    return matrix.table(
        edition,
        here,
        roles=roles,
        query=query,
        caption="Each role under its primary function and each region that it is responsible for; a number leads to those roles in the index.",
    )
