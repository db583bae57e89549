"""All postings of a handbook together: what they share, who is double, and what became of each line.

This is the second barrier: only when every role is known can a statement be called shared.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from generator.diagnostics import Diagnostic
from generator.document import Document, Zone
from generator.evidence import Found
from generator.ledger import Entry, settle
from generator.roles import Role, Statement, identity
from generator.sections import Zoning
from generator.statistics import Statistics, keys

SHARED_FROM = 2
"""Postings from which a statement counts as shared."""


@dataclass(frozen=True)
class Posting:
    """Everything that is known of one source."""

    zoning: Zoning
    role: Role | None
    known: dict[str, Found[Any]] = field(default_factory=dict)
    ledger: tuple[Entry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def document(self) -> Document:
        return self.zoning.document

    @property
    def path(self) -> str:
        return self.document.path


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


@dataclass(frozen=True)
class Corpus:
    """The handbook's content: postings in slug order and what stands in several of them."""

    postings: tuple[Posting, ...]
    """Postings that became a role, ordered by slug."""
    refused: tuple[Posting, ...]
    """Postings that did not, in path order."""
    shared: tuple[SharedStatement, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Of sources, postings and the corpus, sorted."""

    @property
    def roles(self) -> tuple[Role, ...]:
        return tuple(posting.role for posting in self.postings if posting.role is not None)

    @cached_property
    def by_slug(self) -> dict[str, Posting]:
        return {posting.role.slug: posting for posting in self.postings if posting.role is not None}

    @cached_property
    def shared_by_slug(self) -> dict[str, tuple[SharedStatement, ...]]:
        """For each role the shared statements that it carries."""
        return {slug: tuple(statement for statement in self.shared if slug in statement.slugs) for slug in self.by_slug}


SHAREABLE: tuple[Zone, ...] = ("employer", "team", "exposure", "benefits", "equal_opportunity")
"""Zones whose statements speak for the employer and may be printed once for several postings."""

_VALUES: tuple[Zone, ...] = ("title", "meta")
"""Zones whose lines are shown as a value, not as text."""


def gather(
    zoned: Iterable[Posting],
    statistics: Statistics,
    refused: Iterable[Posting] = (),
    diagnostics: Iterable[Diagnostic] = (),
) -> Corpus:
    """Order the postings, find what they share, and settle their ledgers.

    `zoned` have a role, `refused` have none; both orders are free.  `diagnostics` are those of the sources.
    """
    postings, collided = _addressed(zoned)
    refused = [*refused, *collided]
    shared = tuple(sorted(_shared(postings, statistics), key=lambda statement: statement.id))
    lines: dict[str, set[int]] = defaultdict(set)
    for statement in shared:
        for variant in statement.variants:
            for carrier in variant.carriers:
                lines[carrier.slug].update(carrier.lines)
    settled = tuple(
        replace(
            posting,
            ledger=settle(
                posting.zoning,
                _shown(posting, lines[posting.role.slug]),
                lines[posting.role.slug],
                posting.document.text.masked,
            ),
        )
        for posting in postings
        if posting.role is not None
    )
    unread = tuple(
        replace(posting, ledger=settle(posting.zoning, (), (), posting.document.text.masked))
        for posting in sorted(refused, key=lambda posting: posting.path)
    )
    found = [*diagnostics, *_doubles(settled)]
    for posting in (*settled, *unread):
        found.extend(posting.diagnostics)
    return Corpus(settled, unread, shared, tuple(sorted(found)))


def _addressed(zoned: Iterable[Posting]) -> tuple[list[Posting], list[Posting]]:
    """Part postings with an address of their own from those whose file name another posting has; slug order."""
    holders: dict[str, Posting] = {}
    collided: list[Posting] = []
    for posting in sorted(zoned, key=lambda posting: posting.path):
        holder = holders.setdefault(identity(posting.path), posting)
        if holder is not posting:
            clash = Diagnostic(
                posting.path, 0, "slug-collision", f"expected a file name of its own, found that of {holder.path}",
                "rename the file; its name without suffix is the role's address",
            )  # fmt: skip
            collided.append(replace(posting, role=None, known={}, diagnostics=(*posting.diagnostics, clash)))
    return sorted(holders.values(), key=lambda posting: posting.role.slug if posting.role else ""), collided


def _shown(posting: Posting, shared: set[int]) -> set[int]:
    """Lines whose text or value the role page prints."""
    assert posting.role is not None
    zones = {line: decision.zone for line, decision in posting.zoning.lines.items()}
    text = {
        line
        for name in type(posting.role.sections).model_fields
        for statement in getattr(posting.role.sections, name)
        for line in statement.lines
    }
    values = {line for found in posting.known.values() for line in found.lines if zones.get(line) in _VALUES}
    return (text - shared) | values


def _shared(postings: Iterable[Posting], statistics: Statistics) -> Iterator[SharedStatement]:
    """Group statements that recur, by the sentences that they have in common."""
    holders: dict[tuple[Zone, str], list[tuple[str, Statement]]] = defaultdict(list)
    statements: dict[tuple[str, str], tuple[Zone, str, Statement]] = {}
    for posting in postings:
        if posting.role is None:
            continue
        exposing = _exposing(posting)
        for zone in SHAREABLE:
            for statement in getattr(posting.role.sections, zone):
                if statistics.recurrence(statement.text) < SHARED_FROM or set(statement.lines) & exposing:
                    continue
                slug = posting.role.slug
                statements[slug, statement.anchor] = (zone, slug, statement)
                for key in keys(statement.text):
                    holders[zone, key].append((slug, statement))
    groups = _Groups(statements)
    for held in holders.values():
        first = (held[0][0], held[0][1].anchor)
        for slug, statement in held[1:]:
            groups.join(first, (slug, statement.anchor))
    employers = {posting.role.slug: posting.role.employer for posting in postings if posting.role}
    for members in groups.sets():
        rows = [statements[member] for member in members]
        carriers: dict[str, list[Statement]] = defaultdict(list)
        for _, slug, statement in rows:
            carriers[slug].append(statement)
        if len(carriers) >= SHARED_FROM:
            yield _statement(rows[0][0], carriers, employers)


def _exposing(posting: Posting) -> set[int]:
    """Lines that grade the exposure of this role beyond a notice; they stay on its page."""
    found = posting.known.get("exposure")
    if found is None or found.value.grade not in ("possible", "duty"):
        return set()
    return set(found.lines)


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


def _doubles(postings: Iterable[Posting]) -> Iterator[Diagnostic]:
    """Postings of the same text, or of the same title and employer."""
    texts: dict[tuple[str, ...], str] = {}
    titles: dict[tuple[str, str], str] = {}
    for posting in sorted(postings, key=lambda posting: posting.path):
        assert posting.role is not None
        text = tuple(key for block in posting.document.blocks for key in keys(block.text))
        title = ((posting.role.title or "").casefold(), (posting.role.employer or "").casefold())
        if text and text in texts:
            yield Diagnostic(
                posting.path, 0, "posting-duplicate", f"expected a posting of its own, found the text of {texts[text]}",
                "remove one of the two files",
            )  # fmt: skip
        elif all(title) and title in titles:
            yield Diagnostic(
                posting.path, 0, "title-duplicate", f"title and employer are those of {titles[title]}",
                "keep both if they are two openings, else remove the older file",
            )  # fmt: skip
        texts.setdefault(text, posting.path)
        titles.setdefault(title, posting.path)
