"""All postings of a handbook together: what they share, who is double, and what became of each line.

This is the second barrier: only when every role is known can a statement be called shared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from generator.diagnostics import Diagnostic
from generator.document import Document
from generator.evidence import Found
from generator.ledger import Entry, settle
from generator.repeats import repeated
from generator.roles import Role, identity, stem
from generator.sections import Zoning
from generator.sharing import Carrier, SharedStatement, Variant, share
from generator.statistics import Statistics, keys


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
class Corpus:
    """The handbook's content: postings in slug order and what stands in several of them."""

    postings: tuple[Posting, ...]
    """Postings that became a role, ordered by slug."""
    refused: tuple[Posting, ...]
    """Postings that did not, in path order."""
    shared: tuple[SharedStatement, ...]
    diagnostics: tuple[Diagnostic, ...]
    """Of sources, postings and the corpus, sorted."""

    @classmethod
    def empty(cls) -> Corpus:
        return cls((), (), (), ())

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
    shared = share(((posting.role, _exposing(posting)) for posting in postings if posting.role is not None), statistics)
    elsewhere: dict[str, dict[str, tuple[int, ...]]] = defaultdict(dict)
    for statement in shared:
        for variant in statement.variants:
            for carrier in variant.carriers:
                elsewhere[carrier.slug].update({row.anchor: row.lines for row in carrier.statements})
    settled = tuple(
        replace(
            posting,
            ledger=settle(
                posting.zoning,
                _shown(posting, elsewhere[posting.role.slug]),
                {line for lines in elsewhere[posting.role.slug].values() for line in lines},
                posting.document.text.masked,
                repeated(posting.zoning, posting.role),
                _facts(posting),
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
            whose = (
                "that" if stem(posting.path) == stem(holder.path) else f"one with the digits ({identity(posting.path)})"
            )
            clash = Diagnostic(
                posting.path, 0, "slug-collision", f"expected a file name of its own, found {whose} of {holder.path}",
                "rename the file; its name without suffix is the role's address",
            )  # fmt: skip
            collided.append(replace(posting, role=None, known={}, diagnostics=(*posting.diagnostics, clash)))
    return sorted(holders.values(), key=lambda posting: posting.role.slug if posting.role else ""), collided


def _shown(posting: Posting, shared: Collection[str]) -> set[int]:
    """Lines of which the role page prints a statement whose anchor is not among the shared ones."""
    assert posting.role is not None
    return {
        line
        for name in type(posting.role.sections).model_fields
        for statement in getattr(posting.role.sections, name)
        if statement.anchor not in shared
        for line in statement.lines
    }


def _facts(posting: Posting) -> dict[int, tuple[str, ...]]:
    """The fields that rest on each line, in the order of the role model."""
    facts: dict[int, tuple[str, ...]] = {}
    for name, found in posting.known.items():
        for line in found.lines:
            facts[line] = (*facts.get(line, ()), name)
    return facts


def _exposing(posting: Posting) -> set[int]:
    """Lines that grade the exposure of this role beyond a notice; they stay on its page."""
    found = posting.known.get("exposure")
    if found is None or found.value.grade not in ("possible", "duty"):
        return set()
    return set(found.lines)


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


__all__ = ["Carrier", "Corpus", "Posting", "SharedStatement", "Variant", "gather"]
