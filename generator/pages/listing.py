"""Roles in lists and tables: slugs come in, rows in words for one page go out."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from generator.pages import addresses, figures
from generator.pages.edition import UNTITLED, Edition
from generator.pages.facts import NONE, facts, summary
from generator.roles import Role

SHORT = {"scope_regions": "scope", "base_locations": "base", "min_years": "years"}
"""Names that a row has for a field, where they differ."""


@dataclass(frozen=True, slots=True)
class Row:
    """One role as a table or list shows it; every `str` is plain text."""

    title: str
    uri: str
    employer: str
    function: str
    further: str
    """Further functions; empty for none."""
    level: str
    track: str
    scope: str
    base: str
    inferred: frozenset[str]
    """Which of the values above and below are inferred, by their names here."""
    exposure: str
    bars: Markup
    """The exposure as a picture with its words."""
    posted: str
    posted_on: str
    """The same as a date that sorts; empty where not stated."""
    years: str
    degree: str
    languages: str
    summary: str


def row(edition: Edition, role: Role, but: str = "") -> Row:
    """One role in words; what its posting does not state says so. `but` is a function that the page is of."""
    known = facts(role, edition.taxonomy)
    words = {name: fact.text or NONE for name, fact in known.items()}
    return Row(
        title=role.title or UNTITLED,
        uri=addresses.role(role.slug),
        employer=known["employer"].text or "Employer not stated",
        function=words["function"],
        further=", ".join(edition.taxonomy.functions.label(key) for key in role.secondary_functions if key != but),
        level=words["level"],
        track=words["track"],
        scope=words["scope_regions"],
        base=words["base_locations"],
        inferred=frozenset(SHORT.get(name, name) for name, found in role.evidence.items() if found.inferred),
        exposure=words["exposure"],
        bars=figures.grade(role.exposure.grade, edition.taxonomy.exposure),
        posted=words["posted"],
        posted_on=role.posted or "",
        years=words["min_years"],
        degree=words["degree"],
        languages=words["languages"],
        summary=summary(role, edition.taxonomy),
    )


def rows(edition: Edition, slugs: Iterable[str], but: str = "") -> list[Row]:
    """Roles by level, then title."""
    return [row(edition, role, but) for role in edition.ordered(slugs)]


DIGITS, OTHERS = "0–9", "Others"
"""Heads of what begins with a digit, and of what begins with no Latin letter."""


@dataclass(frozen=True, slots=True)
class Named:
    """One line of a list of what has a page: from A to Z, or as neighbours."""

    label: str
    uri: str
    note: str


@dataclass(frozen=True, slots=True)
class Letter:
    """What begins with one letter."""

    id: str
    head: str
    entries: tuple[Named, ...]


def letters(entries: Iterable[Named]) -> list[Letter]:
    """Part entries by their first letter, accents aside; digits come first, other scripts last."""
    found: dict[str, list[Named]] = {}
    for entry in entries:
        first = unicodedata.normalize("NFKD", entry.label)[:1].upper()
        head = first if "A" <= first <= "Z" else DIGITS if first.isdecimal() else OTHERS
        found.setdefault(head, []).append(entry)
    ids = {DIGITS: "0-9", OTHERS: "others"}
    return [
        Letter(f"letter-{ids.get(head, head.lower())}", head, tuple(found[head]))
        for head in sorted(found, key=lambda head: (head == OTHERS, head))
    ]


@dataclass(frozen=True, slots=True)
class Count:
    """How many of some roles have something."""

    key: str
    label: str
    count: int


def counts(pairs: Iterable[tuple[str, str]]) -> list[Count]:
    """Pairs of key and label counted, most first, then by label."""
    pairs = list(pairs)
    labels = dict(pairs)
    tally = Counter(key for key, _ in pairs)
    return sorted(
        (Count(key, labels[key], count) for key, count in tally.items()),
        key=lambda row: (-row.count, row.label.casefold(), row.key),
    )
