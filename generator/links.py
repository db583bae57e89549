"""How roles relate: by function and region, as neighbours, and with a stated reason for each relation.

A corpus comes in, relations go out; both directions of every link come from the same table, so they
cannot disagree.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import overlaps
from generator.corpus import Corpus
from generator.roles import Role
from generator.taxonomy import Taxonomy

CLOSEST = 5
"""Related roles of a page at most."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two roles are related, in words of ours."""

    text: str
    """Such as "Same function: Content and Product Policy"."""
    lines: tuple[int, ...] = ()
    """Source lines of the role on whose page the reason stands, where sentences are the reason."""


@dataclass(frozen=True, slots=True)
class Related:
    """One related role with its reasons, strongest first."""

    slug: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Links:
    """All relations of a corpus; every tuple of slugs is in slug order."""

    functions: dict[str, tuple[str, ...]]
    """Function id to the roles of that primary function."""
    secondary: dict[str, tuple[str, ...]]
    """Function id to the roles that have it as a secondary function."""
    scopes: dict[str, tuple[str, ...]]
    """Region id to the roles responsible for it."""
    bases: dict[str, tuple[str, ...]]
    """Region id to the roles based in one of its countries."""
    related: dict[str, tuple[Related, ...]]
    """Slug to its related roles, closest first."""
    neighbours: dict[str, tuple[str | None, str | None]]
    """Slug to the previous and the next role of its function (level, then title, then slug)."""


def relate(corpus: Corpus, taxonomy: Taxonomy) -> Links:
    """Relate every role to concepts and to other roles."""
    roles = corpus.roles
    functions = _table((role.function, role.slug) for role in roles if role.function)
    return Links(
        functions=functions,
        secondary=_table((key, role.slug) for role in roles for key in role.secondary_functions),
        scopes=_table((key, role.slug) for role in roles for key in role.scope_regions),
        bases=_table((key, role.slug) for role in roles for key in base_regions(role, taxonomy)),
        related=_related(corpus, taxonomy),
        neighbours=_neighbours({role.slug: role for role in roles}, functions, taxonomy),
    )


def base_regions(role: Role, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Regions in one of whose countries the role is based, in the scheme's order."""
    countries = {place.country for place in role.base_locations if place.country}
    return tuple(region.id for region in taxonomy.regions if countries.intersection(region.members))


def seniority(role: Role, taxonomy: Taxonomy) -> int:
    """Rank of the level, from 0; roles without a level come last."""
    return taxonomy.levels.rank(role.level) if role.level else len(taxonomy.levels.concepts)


def _table(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    table: dict[str, set[str]] = defaultdict(set)
    for key, slug in pairs:
        table[key].add(slug)
    return {key: tuple(sorted(slugs)) for key, slugs in sorted(table.items())}


def _neighbours(
    roles: dict[str, Role], functions: dict[str, tuple[str, ...]], taxonomy: Taxonomy
) -> dict[str, tuple[str | None, str | None]]:
    found: dict[str, tuple[str | None, str | None]] = dict.fromkeys(roles, (None, None))
    for slugs in functions.values():
        row = sorted(
            slugs, key=lambda slug: (seniority(roles[slug], taxonomy), (roles[slug].title or "").casefold(), slug)
        )
        for before, slug, after in zip([None, *row], row, [*row[1:], None], strict=False):
            found[slug] = (before, after)
    return found


def _related(corpus: Corpus, taxonomy: Taxonomy) -> dict[str, tuple[Related, ...]]:
    common = _common(corpus)
    grounds: dict[str, set[str]] = defaultdict(set)
    for role in corpus.roles:
        for ground in _grounds(role):
            grounds[ground].add(role.slug)
    by_slug = {role.slug: role for role in corpus.roles}
    found: dict[str, tuple[Related, ...]] = {}
    for role in corpus.roles:
        candidates = {slug for ground in _grounds(role) for slug in grounds[ground]} | set(common[role.slug])
        rated = []
        for slug in candidates - {role.slug}:
            rows = list(_reasons(role, by_slug[slug], common[role.slug].get(slug, {}), taxonomy))
            if rows:
                rated.append((-sum(weight for weight, _ in rows), slug, rows))
        found[role.slug] = tuple(
            Related(slug, tuple(reason for _, reason in sorted(rows, key=lambda row: -row[0])))
            for _, slug, rows in sorted(rated, key=lambda row: row[:2])[:CLOSEST]
        )
    return found


def _grounds(role: Role) -> Iterator[str]:
    """What brings two roles near enough to be weighed."""
    if role.function:
        yield f"function {role.function}"
    yield from (f"function {key}" for key in role.secondary_functions)
    yield from (f"scope {key}" for key in role.scope_regions)


Common = dict[str, dict[str, dict[int, None]]]
"""For each role and each other role the lines of requirements and duties that both have."""


def _common(corpus: Corpus) -> Common:
    table: Common = {role.slug: {} for role in corpus.roles}
    for overlap in overlaps.by_words(corpus.roles):
        if len(overlap.slugs) > max(CLOSEST, len(corpus.roles) // 4):
            continue  # What every fourth role says brings no two of them together.
        for row in overlap.occurrences:
            for slug in overlap.slugs:
                if slug != row.slug:
                    table[row.slug].setdefault(slug, {})[row.statement.lines[0]] = None
    return table


def _reasons(role: Role, other: Role, lines: dict[int, None], taxonomy: Taxonomy) -> Iterator[tuple[float, Reason]]:
    functions = Counter((role.function, *role.secondary_functions))
    if role.function and role.function == other.function:
        yield 3, Reason(f"Same function: {taxonomy.functions.label(role.function)}")
        step = seniority(other, taxonomy) - seniority(role, taxonomy)
        if role.level and other.level and role.level != other.level:
            way = (
                "Next level up"
                if step == 1
                else "Next level down"
                if step == -1
                else "Higher level"
                if step > 0
                else "Lower level"
            )
            yield (0.5 if abs(step) == 1 else 0.1), Reason(f"{way}: {taxonomy.levels.label(other.level)}")
    else:
        for key in (other.function, *other.secondary_functions):
            if key and functions[key]:
                yield 1.5, Reason(f"Further function in common: {taxonomy.functions.label(key)}")
    if lines:
        what = "1 requirement or duty" if len(lines) == 1 else f"{len(lines)} requirements or duties"
        yield (
            min(len(lines), 4) * 0.8,
            Reason(f"Shares {what}, in the same or nearly the same words", tuple(sorted(lines))),
        )
    for key in role.scope_regions:
        if key in other.scope_regions:
            yield 1, Reason(f"Same scope region: {taxonomy.regions.label(key)}")
    if role.employer and role.employer == other.employer:
        yield 0.3, Reason(f"Same employer: {role.employer}")
