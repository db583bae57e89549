"""What every page type reads: the corpus with its relations, the taxonomy and the settings, as one value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator import overlaps
from generator.corpus import Corpus, Posting, SharedStatement
from generator.links import Links, seniority
from generator.overlaps import Overlap
from generator.pages.mentions import asked, mentions
from generator.pages.recurrence import Recurrence
from generator.pages.traits import Trait, traits
from generator.roles import Role
from generator.settings import Settings
from generator.taxonomy import Taxonomy

UNTITLED = "Title not stated"


def headline(role: Role) -> str:
    """Title and employer: what the page of a role is called."""
    title = role.title or UNTITLED
    return f"{title}, {role.employer}" if role.employer else title


@dataclass(frozen=True)
class Edition:
    """One state of the handbook, before it is set in pages."""

    corpus: Corpus
    links: Links
    taxonomy: Taxonomy
    settings: Settings
    previous: dict[str, dict[str, Any]] | None = None
    """Roles of an earlier edition by identity, as they were published; None where no edition is known."""

    @property
    def postings(self) -> tuple[Posting, ...]:
        """Postings that became a role, in slug order."""
        return self.corpus.postings

    @property
    def size(self) -> int:
        """Number of roles: the n of every count over all of them."""
        return len(self.corpus.roles)

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Roles by slug."""
        return {role.slug: role for role in self.corpus.roles}

    @cached_property
    def headlines(self) -> Counter[str]:
        """How many roles have the same title and employer."""
        return Counter(map(headline, self.corpus.roles))

    @cached_property
    def holders(self) -> Counter[Trait]:
        """How many postings have each trait, or may be read as if they had."""
        return Counter(
            trait
            for posting in self.postings
            if (role := posting.role) is not None
            for trait in {*traits(role, self.taxonomy), *mentions(posting, role, self.taxonomy)}
        )

    @cached_property
    def asked(self) -> dict[str, frozenset[str]]:
        """For each role the skills that words of its requirements may stand for."""
        return {slug: asked(posting, self.taxonomy) for slug, posting in self.corpus.by_slug.items()}

    @cached_property
    def overlaps(self) -> tuple[Overlap, ...]:
        """Requirements and duties that several roles of the corpus have in the same or nearly the same words."""
        return overlaps.by_words(self.corpus.roles)

    @cached_property
    def common(self) -> dict[tuple[str, str], bool]:
        """For each slug and anchor of a statement that others have too, whether they share more than a stock phrase."""
        usual = overlaps.everyday(self.corpus.roles)
        found: dict[tuple[str, str], bool] = {}
        for overlap in self.overlaps:
            told = overlaps.telling(overlap, usual)
            found.update({(row.slug, row.statement.anchor): False for row in overlap.occurrences})
            found.update({(row.slug, row.statement.anchor): True for row in (told.occurrences if told else ())})
        return found

    @cached_property
    def shared(self) -> dict[tuple[str, str], SharedStatement]:
        """For each slug and anchor of a statement that is printed once for several postings, that statement."""
        return {
            (carrier.slug, statement.anchor): shared
            for shared in self.corpus.shared
            for variant in shared.variants
            for carrier in variant.carriers
            for statement in carrier.statements
        }

    @cached_property
    def recurrence(self) -> Recurrence:
        """Which sentences stand in which postings."""
        return Recurrence.of(self.postings)

    @cached_property
    def employers(self) -> dict[str, tuple[str, ...]]:
        """Employers in the order of the alphabet with their roles in slug order."""
        named: dict[str, list[str]] = {}
        for role in self.corpus.roles:
            if role.employer:
                named.setdefault(role.employer, []).append(role.slug)
        return {name: tuple(named[name]) for name in sorted(named, key=lambda name: (name.casefold(), name))}

    def ordered(self, slugs: Iterable[str]) -> list[Role]:
        """Roles by level, then title, then slug: the order of every list that says no other."""
        roles = (self.roles[slug] for slug in slugs)
        return sorted(
            roles, key=lambda role: (seniority(role, self.taxonomy), (role.title or UNTITLED).casefold(), role.slug)
        )
