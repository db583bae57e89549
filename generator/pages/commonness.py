"""What roles have in common and what only one of them asks for: overlaps come in, groups with quotations go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator import overlaps
from generator.overlaps import Occurrence, Overlap, Section
from generator.pages import addresses
from generator.pages.edition import UNTITLED, Edition, headline
from generator.roles import Role

GROUPS = 12
"""Groups of one section that stand open, those of most roles first; the template folds the others."""
QUOTES = 3
"""Quotations of one group at most."""
FULL = 4
"""Groups with so many; of the groups after them one quotation each."""
CROWD = 12
"""Roles beyond which every group has one quotation: a reader of so many wants the count, and a page for the rest."""
FURTHER = 4
"""Roles named after the quotations at most, where no page lists them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One sentence that a count rests on."""

    text: str
    title: str
    employer: str
    uri: str
    """The bullet on the role's page."""
    section: Section


@dataclass(frozen=True, slots=True)
class Group:
    """What several roles have in common."""

    count: int
    label: str
    """Of the skill concept; empty where the words themselves agree."""
    uri: str
    slugs: tuple[str, ...]
    quotes: tuple[Quote, ...]
    more: int
    same: bool
    """All in the words of one quotation."""
    further: tuple[Quote, ...]
    """The next ones, not quoted."""


def requirements(edition: Edition, roles: Sequence[Role]) -> list[Group]:
    """Skill concepts and wordings that two or more of these roles require or prefer, most roles first."""
    found = [*overlaps.by_skill(roles), *overlaps.by_words(roles, overlaps.REQUIREMENTS)]
    return _groups(edition, found, len(roles))


def duties(edition: Edition, roles: Sequence[Role]) -> list[Group]:
    """Duties that two or more of these roles have in the same or nearly the same words."""
    return _groups(edition, overlaps.by_words(roles, ("responsibilities",)), len(roles))


def _groups(edition: Edition, found: Iterable[Overlap], size: int) -> list[Group]:
    ranked = sorted(found, key=lambda overlap: -len(overlap.slugs))
    full = FULL if size <= CROWD else 0
    return [_group(edition, overlap, QUOTES if place < full else 1) for place, overlap in enumerate(ranked)]


def _group(edition: Edition, overlap: Overlap, quotes: int) -> Group:
    first = {row.slug: row for row in reversed(overlap.occurrences)}
    rows = varied([first[slug] for slug in overlap.slugs])
    wordings = len({overlaps.fold(row.statement.text) for row in rows})
    most = min(quotes + 1 if len(rows) == quotes + 1 else quotes, wordings)  # "and 1 more" takes the room of the one
    return Group(
        count=len(rows),
        slugs=overlap.slugs,
        label=edition.taxonomy.skills.label(overlap.concept) if overlap.concept else "",
        uri=addresses.concept("skills", overlap.concept) if overlap.concept else "",
        quotes=tuple(_quote(edition, row) for row in rows[:most]),
        more=max(0, len(rows) - most),
        same=wordings == 1,
        further=_told_apart([_quote(edition, row) for row in rows[: most + FURTHER]])[most:],
    )


def _told_apart(quotes: list[Quote]) -> tuple[Quote, ...]:
    """Quotations under their title, or under their employer where the title came before."""
    titles: set[str] = set()
    found = []
    for quote in quotes:
        name = quote.employer if quote.title in titles and quote.employer else quote.title
        titles.add(quote.title)
        found.append(replace(quote, title=name))
    return tuple(found)


def _quote(edition: Edition, row: Occurrence) -> Quote:
    return Quote(
        row.statement.text,
        edition.roles[row.slug].title or UNTITLED,
        edition.roles[row.slug].employer or "",
        addresses.sentence(row.slug, row.statement.anchor),
        row.section,
    )


def varied(rows: list[Occurrence]) -> list[Occurrence]:
    """The same rows, each wording's first before any wording comes again."""
    seen: Counter[tuple[str, ...]] = Counter()
    ranks = []
    for row in rows:
        words = overlaps.fold(row.statement.text)
        ranks.append(seen[words])
        seen[words] += 1
    return [row for _, row in sorted(zip(ranks, rows, strict=True), key=lambda pair: pair[0])]


def single(edition: Edition, roles: Sequence[Role]) -> list[dict[str, object]]:
    """For each role the skills that it asks for and that no words of the requirements of the others may stand for."""
    if len(roles) < 2:
        return []
    named = {role.slug: overlaps.skills(role, overlaps.REQUIREMENTS) for role in roles}
    titles = Counter(role.title for role in roles)
    carriers = Counter(key for slug, keys in named.items() for key in edition.asked[slug].union(keys))
    found: list[dict[str, object]] = []
    for role in roles:
        own = [
            (edition.taxonomy.skills.label(key), addresses.sentence(role.slug, rows[0].statement.anchor))
            for key, rows in named[role.slug].items()
            if carriers[key] == 1
        ]
        if own:
            name = (role.title if titles[role.title] == 1 else headline(role)) or UNTITLED
            found.append({"title": name, "uri": addresses.role(role.slug), "skills": own})
    return found
