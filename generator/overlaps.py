"""What several roles ask for: roles come in, requirements and duties that they have in common go out.

Two honest measures and no third: the same or nearly the same words, and the same concept of the skill
scheme.  Both keep the sentences that they rest on, so that every count can be looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from generator.roles import Role, Statement

Section = Literal["responsibilities", "required", "preferred"]
SECTIONS: tuple[Section, ...] = ("responsibilities", "required", "preferred")
REQUIREMENTS: tuple[Section, ...] = ("required", "preferred")

NEAR = 0.6
"""Share of the shorter statement's words that must stand in runs common to both."""
RUN = 3
"""Words of a run at least; shorter ones agree by chance."""
MANY = 6
"""Words in common below which the longer statement is the measure: a stock phrase makes no two sentences alike."""
TELLING = 6
"""Different words of substance that two statements have in common, from which they bring their roles together."""
RARE = 5
"""Roles of a small handbook that may have something in common before it counts as usual; else a quarter of them."""
SHORT = 4
"""Letters of a word of substance at least."""
MOST = 200
"""Statements of one section that are held against others at most, for that takes time with their number squared; a
posting has seldom more than 40."""


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
    """Share, from 0 to 1, of the shorter text's words that stand in runs which both have; of the longer's if few do."""
    shorter, longer = sorted((left, right), key=len)
    common = len(covered(shorter, longer))
    return common / len(shorter if common >= MANY else longer) if shorter else 0.0


def occurrences(roles: Iterable[Role], sections: Sequence[Section], most: int | None = None) -> Iterator[Occurrence]:
    """All statements of these sections but captions, or of each the first `most`, in slug order."""
    for role in sorted(roles, key=lambda role: role.slug):
        for section in sections:
            statements = (row for row in getattr(role.sections, section) if row.kind != "caption")
            for statement in islice(statements, most):
                yield Occurrence(role.slug, section, statement)


def by_words(roles: Iterable[Role], sections: Sequence[Section] = SECTIONS) -> tuple[Overlap, ...]:
    """Statements that two or more roles have in the same or nearly the same words, most roles first.

    Each group is held against its first statement, so that a chain of small changes does not grow.
    """
    groups: list[list[Occurrence]] = []
    words: list[tuple[str, ...]] = []
    index: dict[tuple[str, ...], list[int]] = {}
    for occurrence in occurrences(roles, sections, MOST):
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


def rare(size: int) -> int:
    """Roles that may have something at most before it says nothing of any two of them, among so many roles."""
    return max(RARE, size // 4)


def everyday(roles: Sequence[Role]) -> frozenset[str]:
    """Words that too many roles use in requirements and duties to tell any two of them from the others."""
    counts: Counter[str] = Counter()
    for role in roles:
        counts.update({word for row in occurrences((role,), SECTIONS) for word in fold(row.statement.text)})
    return frozenset(word for word, count in counts.items() if count > rare(len(roles)))


def telling(overlap: Overlap, usual: Collection[str]) -> Overlap | None:
    """The overlap without statements that share only a stock phrase with its first; None where no two roles are left.

    `usual` are the words that say nothing (`everyday`).
    """
    first = fold(overlap.occurrences[0].statement.text)
    rows = []
    for row in overlap.occurrences:
        words = fold(row.statement.text)
        common = {words[place] for place in covered(words, first)}
        if len([word for word in common if len(word) >= SHORT and word not in usual]) >= TELLING:
            rows.append(row)
    found = Overlap(tuple(rows), overlap.concept)
    return found if len(found.slugs) > 1 else None


def by_skill(roles: Iterable[Role], sections: Sequence[Section] = REQUIREMENTS) -> tuple[Overlap, ...]:
    """Skill concepts that two or more roles name in these sections, most roles first."""
    found: dict[str, list[Occurrence]] = {}
    for role in sorted(roles, key=lambda role: role.slug):
        for concept, rows in skills(role, sections).items():
            found.setdefault(concept, []).extend(rows)
    return _ordered(Overlap(tuple(rows), concept) for concept, rows in found.items())


def skills(role: Role, sections: Sequence[Section] = SECTIONS) -> dict[str, tuple[Occurrence, ...]]:
    """For each skill concept of a role the statements of these sections that name it.

    A requirement may wish for a skill ("Python; R is a plus"), and the summary of a posting without duties tells them.
    """
    found: dict[str, tuple[Occurrence, ...]] = {}
    statements = [*occurrences((role,), SECTIONS)]
    if not role.sections.responsibilities:
        statements += [Occurrence(role.slug, "responsibilities", statement) for statement in role.sections.summary]
    for skill in role.skills:
        lines = set(skill.lines)
        named = [row for row in statements if lines & set(row.statement.lines)]
        if skill.kind != "required":
            named = [replace(row, section="preferred") if row.section == "required" else row for row in named]
        if rows := tuple(row for row in named if row.section in sections):
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
