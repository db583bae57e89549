"""Sharing: the roles of a corpus come in, the statements that several of them carry go out, each once.

An employer repeats its mission, its perks and its wellbeing programme in every posting.  What recurs is
grouped by the sentences that it has in common, and printed once with its variants.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.document import Zone
from generator.roles import Role, Statement
from generator.statistics import Statistics, keys

SHARED_FROM = 2
"""Postings from which a statement counts as shared."""

SHAREABLE: tuple[Zone, ...] = ("employer", "team", "exposure", "benefits", "equal_opportunity")
"""Zones whose statements speak for the employer and may be printed once for several postings."""

Member = tuple[str, str]
"""Slug and anchor of one statement."""


@dataclass(frozen=True)
class Carrier:
    """Where one wording of a shared statement stands."""

    slug: str
    statements: tuple[Statement, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(line for statement in self.statements for line in statement.lines)


@dataclass(frozen=True)
class Variant:
    """One wording of a shared statement."""

    paragraphs: tuple[str, ...]
    carriers: tuple[Carrier, ...]


@dataclass(frozen=True)
class SharedStatement:
    """A passage that several postings carry in the same or nearly the same words; printed once."""

    id: str
    """Stable as long as its first variant keeps its words: zone and six hex digits."""
    zone: str
    employer: str | None
    variants: tuple[Variant, ...]

    @property
    def slugs(self) -> tuple[str, ...]:
        """Roles that carry it, in slug order, each once."""
        return tuple(sorted({carrier.slug for variant in self.variants for carrier in variant.carriers}))


def share(roles: Iterable[tuple[Role, Collection[int]]], statistics: Statistics) -> tuple[SharedStatement, ...]:
    """Group the statements that recur, ordered by id.

    Each role comes with the lines that stay on its page although they recur, such as those that grade its
    exposure.
    """
    rows = list(roles)
    found = {
        (role.slug, statement.anchor): (zone, statement)
        for role, kept in rows
        for zone in SHAREABLE
        for statement in getattr(role.sections, zone)
        if statistics.recurrence(statement.text) >= SHARED_FROM and not set(statement.lines) & set(kept)
    }
    groups = _Groups(found)
    holders: dict[tuple[Zone, str], Member] = {}
    for member, (zone, statement) in found.items():
        for key in keys(statement.text):
            groups.join(holders.setdefault((zone, key), member), member)
    _join_neighbours(groups, found)
    employers = {role.slug: role.employer for role, _ in rows}
    shared = (
        _statement(found[members[0]][0], _carriers(members, found), employers)
        for members in groups.sets()
        if len({slug for slug, _ in members}) >= SHARED_FROM
    )
    return tuple(_told_apart(sorted(shared, key=lambda statement: (statement.id, statement.variants[0].paragraphs))))


def _told_apart(ordered: Iterable[SharedStatement]) -> Iterator[SharedStatement]:
    """Number the statements whose six digits are the same: whoever tries some thousand wordings can make two such."""
    for _, group in groupby(ordered, key=lambda statement: statement.id):
        for place, statement in enumerate(group, 1):
            yield statement if place == 1 else replace(statement, id=f"{statement.id}-of-{place}")


def _join_neighbours(groups: _Groups, found: dict[Member, tuple[Zone, Statement]]) -> None:
    """Make one passage of statements that stand one after the other in the same postings."""
    carriers: dict[Member, frozenset[str]] = {}
    for members in groups.sets():
        carriers |= dict.fromkeys(members, frozenset(slug for slug, _ in members))
    for (above, (zone, _)), (below, (next_zone, _)) in pairwise(found.items()):
        if above[0] == below[0] and zone == next_zone and carriers[above] == carriers[below]:
            groups.join(above, below)


def _carriers(members: Sequence[Member], found: dict[Member, tuple[Zone, Statement]]) -> dict[str, list[Statement]]:
    carriers: dict[str, list[Statement]] = defaultdict(list)
    for slug, anchor in members:
        carriers[slug].append(found[slug, anchor][1])
    return carriers


def _statement(zone: Zone, carriers: dict[str, list[Statement]], employers: dict[str, str | None]) -> SharedStatement:
    wordings: dict[tuple[str, ...], list[Carrier]] = defaultdict(list)
    for slug in sorted(carriers):
        rows = sorted(carriers[slug], key=lambda statement: (statement.lines, statement.anchor))
        wordings[tuple(key for row in rows for key in keys(row.text))].append(Carrier(slug, tuple(rows)))
    ordered = sorted(wordings.values(), key=lambda rows: (-len(rows), rows[0].slug))
    variants = tuple(
        Variant(tuple(statement.text for statement in rows[0].statements), tuple(rows)) for rows in ordered
    )
    digest = hashlib.sha256("\n".join(min(wordings)).encode()).hexdigest()[:6]
    names = {employers[slug] for slug in carriers}
    return SharedStatement(
        f"{zone.replace('_', '-')}-{digest}", zone, next(iter(names)) if len(names) == 1 else None, variants
    )


class _Groups:
    """Disjoint sets, joined pair by pair (union-find)."""

    def __init__(self, members: Iterable[tuple[str, str]]) -> None:
        self._above = {member: member for member in members}

    def _top(self, member: tuple[str, str]) -> tuple[str, str]:
        while self._above[member] != member:
            self._above[member] = self._above[self._above[member]]
            member = self._above[member]
        return member

    def join(self, one: tuple[str, str], other: tuple[str, str]) -> None:
        low, high = sorted((self._top(one), self._top(other)))
        self._above[high] = low

    def sets(self) -> Iterator[list[tuple[str, str]]]:
        found: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
        for member in sorted(self._above):
            found[self._top(member)].append(member)
        yield from found.values()
