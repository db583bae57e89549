"""Sharing: the roles of a corpus come in, the statements that several of them carry go out, each once.

An employer repeats its mission, its perks and its wellbeing programme in every posting.  What recurs is
grouped by the sentences that it has in common, and printed once with its variants.  A list is one thing: it is
shared or shown as a whole, for an item without its caption or its neighbours says something else.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
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

USUAL = 50
"""Lists that are looked up by one of their items at most: what more employers offer tells no two lists from a third."""

Member = tuple[str, str]
"""Slug and anchor of the first statement of a passage."""


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
        (role.slug, passage.statements[0].anchor): passage
        for role, kept in rows
        for zone in SHAREABLE
        for passage in _passages(zone, getattr(role.sections, zone))
        if passage.recurs(statistics) and not set(passage.lines) & set(kept)
    }
    groups = _Groups(found)
    _join_paragraphs(groups, found)
    _join_lists(groups, found)
    _join_neighbours(groups, found)
    employers = {role.slug: role.employer for role, _ in rows}
    shared = (
        _statement(found[members[0]].zone, _carriers(members, found), employers)
        for members in groups.sets()
        if len({slug for slug, _ in members}) >= SHARED_FROM
    )
    return tuple(_told_apart(sorted(shared, key=lambda statement: (statement.id, statement.variants[0].paragraphs))))


@dataclass(frozen=True, slots=True)
class _Passage:
    """What is shared or shown as one: a paragraph, or a list with its captions and with what stands below its items."""

    zone: Zone
    statements: tuple[Statement, ...]

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(line for statement in self.statements for line in statement.lines)

    @property
    def words(self) -> Counter[str]:
        """Its sentences, each with the number of its words."""
        return Counter({key: len(key.split()) for statement in self.statements for key in keys(statement.text)})

    def recurs(self, statistics: Statistics) -> bool:
        """Whether at least one of its statements is more than a stock phrase and stands in other postings too."""
        return any(statistics.recurrence(statement.text) >= SHARED_FROM for statement in self.statements)


def _passages(zone: Zone, statements: Iterable[Statement]) -> Iterator[_Passage]:
    for listed, run in groupby(statements, key=lambda statement: statement.kind != "paragraph"):
        if listed:
            yield _Passage(zone, tuple(run))
        else:
            yield from (_Passage(zone, (statement,)) for statement in run)


def _told_apart(ordered: Iterable[SharedStatement]) -> Iterator[SharedStatement]:
    """Number the statements whose six digits are the same: whoever tries some thousand wordings can make two such."""
    for _, group in groupby(ordered, key=lambda statement: statement.id):
        for place, statement in enumerate(group, 1):
            yield statement if place == 1 else replace(statement, id=f"{statement.id}-of-{place}")


def _join_paragraphs(groups: _Groups, found: dict[Member, _Passage]) -> None:
    """Make one statement of paragraphs that have a sentence in common."""
    holders: dict[tuple[Zone, str], Member] = {}
    for member, passage in found.items():
        if len(passage.statements) == 1:
            for key in passage.words:
                groups.join(holders.setdefault((passage.zone, key), member), member)


def _join_lists(groups: _Groups, found: dict[Member, _Passage]) -> None:
    """Make one statement of lists of which each has most words of the other.

    Each is held against the first of a statement, for single items ("dental and vision insurance") run through the
    lists of all employers and would chain them into one.
    """
    firsts: dict[Member, int] = {}
    holders: dict[tuple[Zone, str], list[Member]] = defaultdict(list)
    for member, passage in found.items():
        if len(passage.statements) == 1:
            continue
        common: Counter[Member] = Counter()
        for key, size in passage.words.items():
            common.update(dict.fromkeys(holders[passage.zone, key], size))
        first, most = max(common.items(), key=lambda row: row[1], default=(member, 0))
        size = passage.words.total()
        if most * 2 >= max(size, firsts.get(first, 1)):
            groups.join(first, member)
            continue
        firsts[member] = size
        for key in passage.words:
            if len(holders[passage.zone, key]) < USUAL:
                holders[passage.zone, key].append(member)


def _join_neighbours(groups: _Groups, found: dict[Member, _Passage]) -> None:
    """Make one statement of passages that stand one after the other in the same postings."""
    carriers: dict[Member, frozenset[str]] = {}
    for members in groups.sets():
        carriers |= dict.fromkeys(members, frozenset(slug for slug, _ in members))
    for (above, passage), (below, following) in pairwise(found.items()):
        if above[0] == below[0] and passage.zone == following.zone and carriers[above] == carriers[below]:
            groups.join(above, below)


def _carriers(members: Sequence[Member], found: dict[Member, _Passage]) -> dict[str, list[Statement]]:
    carriers: dict[str, list[Statement]] = defaultdict(list)
    for member in members:
        carriers[member[0]].extend(found[member].statements)
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
