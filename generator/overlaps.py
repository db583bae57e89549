"""What several roles ask for: roles come in, requirements and duties that they have in common go out.

Two honest measures and no third: the same or nearly the same words, and the same concept of the skill
scheme.  Both keep the sentences that they rest on, so that every count can be looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.roles import Role, Statement

Section = Literal["responsibilities", "required", "preferred"]
SECTIONS: tuple[Section, ...] = ("responsibilities", "required", "preferred")
REQUIREMENTS: tuple[Section, ...] = ("required", "preferred")

NEAR = 0.6
"""Share of the shorter statement's words that must stand in runs common to both."""
RUN = 3
"""Words of a run at least; shorter ones agree by chance."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One statement of one role."""

    slug: str
    section: Section
    statement: Statement


@dataclass(frozen=True, slots=True)
class Overlap:
    """A requirement or duty that two or more roles have in common."""

    occurrences: tuple[Occurrence, ...]
    """In slug order, then in the order of the posting."""
    concept: str | None = None
    """Id of the skill scheme; None where the words themselves agree."""

    @property
    def slugs(self) -> tuple[str, ...]:
        """Roles that have it, in slug order, each once."""
        return tuple(dict.fromkeys(occurrence.slug for occurrence in self.occurrences))


def fold(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents of compatibility, and punctuation."""
    return tuple(re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold()))


def grams(words: Sequence[str]) -> set[tuple[str, ...]]:
    """All runs of `RUN` words; a shorter text is one run of its own."""
    return {tuple(words[at : at + RUN]) for at in range(max(len(words) - RUN + 1, 1))}


def covered(words: Sequence[str], other: Sequence[str]) -> set[int]:
    """Places of the words that stand in runs of `RUN` or more which the other text has too, wherever it has them."""
    known = grams(other)
    starts = (at for at in range(max(len(words) - RUN + 1, 1)) if tuple(words[at : at + RUN]) in known)
    return {place for at in starts for place in range(at, min(at + RUN, len(words)))}


def nearness(left: Sequence[str], right: Sequence[str]) -> float:
    """Share, from 0 to 1, of the shorter text's words that stand in runs which both have."""
    shorter, longer = sorted((left, right), key=len)
    return len(covered(shorter, longer)) / len(shorter) if shorter else 0.0


def occurrences(roles: Iterable[Role], sections: Sequence[Section]) -> Iterator[Occurrence]:
    """All statements of these sections, in slug order."""
    for role in sorted(roles, key=lambda role: role.slug):
        for section in sections:
            for statement in getattr(role.sections, section):
                yield Occurrence(role.slug, section, statement)


def by_words(roles: Iterable[Role], sections: Sequence[Section] = SECTIONS) -> tuple[Overlap, ...]:
    """Statements that two or more roles have in the same or nearly the same words, most roles first.

    Each group is held against its first statement, so that a chain of small changes does not grow.
    """
    groups: list[list[Occurrence]] = []
    words: list[tuple[str, ...]] = []
    index: dict[tuple[str, ...], list[int]] = {}
    for occurrence in occurrences(roles, sections):
        own = fold(occurrence.statement.text)
        if not own:
            continue
        runs = grams(own)
        agreeing = Counter(group for gram in runs for group in index.get(gram, ()))
        # Runs of at least RUN words that make up NEAR of the shorter one hold no fewer grams than this.
        candidates = sorted(
            group for group, count in agreeing.items() if count * RUN >= NEAR * min(len(words[group]), len(own))
        )
        home = next((group for group in candidates if nearness(words[group], own) >= NEAR), None)
        if home is None:
            home = len(groups)
            groups.append([])
            words.append(own)
            for gram in sorted(runs):
                index.setdefault(gram, []).append(home)
        groups[home].append(occurrence)
    return _ordered(Overlap(tuple(group)) for group in groups)


def by_skill(roles: Iterable[Role], sections: Sequence[Section] = REQUIREMENTS) -> tuple[Overlap, ...]:
    """Skill concepts that two or more roles name in these sections, most roles first."""
    found: dict[str, list[Occurrence]] = {}
    for role in sorted(roles, key=lambda role: role.slug):
        for concept, rows in skills(role, sections).items():
            found.setdefault(concept, []).extend(rows)
    return _ordered(Overlap(tuple(rows), concept) for concept, rows in found.items())


def skills(role: Role, sections: Sequence[Section] = SECTIONS) -> dict[str, tuple[Occurrence, ...]]:
    """For each skill concept of a role the statements of these sections that name it."""
    found: dict[str, tuple[Occurrence, ...]] = {}
    for skill in role.skills:
        lines = set(skill.lines)
        rows = tuple(row for row in occurrences((role,), sections) if lines & set(row.statement.lines))
        if rows:
            found[skill.id] = rows
    return found


def _ordered(overlaps: Iterable[Overlap]) -> tuple[Overlap, ...]:
    common = [overlap for overlap in overlaps if len(overlap.slugs) > 1]
    return tuple(
        sorted(
            common,
            key=lambda overlap: (
                -len(overlap.slugs),
                overlap.concept or "",
                overlap.occurrences[0].slug,
                overlap.occurrences[0].statement.lines,
            ),
        )
    )
