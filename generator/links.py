"""How roles relate: by function and region, as neighbours, and with a stated reason for each relation.

A corpus comes in, relations go out; both directions of every link come from the same table, so they
cannot disagree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import overlaps
from generator.corpus import Corpus
from generator.roles import Role
from generator.taxonomy import Taxonomy

CLOSEST = 5
"""Related roles of a page at most."""
OUTSIDE = "other"
"""Function of roles that are none of the profession's; to share it is no kinship, and it closes every list."""
ALONE = 2
"""Rarer skills in common from which they bring two roles together."""
NAMED = 3
"""Skills or harm areas that a reason names at most."""
FAR = 3
"""Levels apart from which skills alone bring no two roles together where nearer ones are at hand."""
STEP = 0.25
"""Weight that each level apart costs from the second on."""


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
    marks = {role.slug: frozenset(_marks(role)) for role in corpus.roles}
    holders: dict[Mark, set[str]] = defaultdict(set)
    for slug, own in marks.items():
        for mark in own:
            holders[mark].add(slug)
    usual = {
        mark
        for mark, slugs in holders.items()
        if mark[0] in ("skill", "harm") and len(slugs) > overlaps.rare(len(marks))
    }
    by_slug = {role.slug: role for role in corpus.roles}
    found: dict[str, tuple[Related, ...]] = {}
    for role in corpus.roles:
        candidates = {slug for mark in marks[role.slug] - usual for slug in holders[mark]} | set(common[role.slug])
        rated: list[tuple[float, str, list[Weighed]]] = []
        remote: set[str] = set()
        for slug in candidates - {role.slug}:
            shared, lines = (marks[role.slug] & marks[slug]) - usual, common[role.slug].get(slug, ())
            rows = list(_reasons(role, by_slug[slug], lines, shared, taxonomy))
            apart = abs(_steps(role, by_slug[slug], taxonomy))
            if any(kin for _, kin, _ in rows):
                rated.append((STEP * max(apart - 1, 0) - sum(weight for weight, _, _ in rows), slug, rows))
            if apart >= FAR and not lines and all(kind == "skill" for kind, _ in shared):
                remote.add(slug)
        if any(slug not in remote for _, slug, _ in rated):
            rated = [row for row in rated if row[1] not in remote]
        found[role.slug] = tuple(
            Related(slug, tuple(reason for _, _, reason in sorted(rows, key=lambda row: -row[0])))
            for _, slug, rows in sorted(rated, key=lambda row: row[:2])[:CLOSEST]
        )
    return found


Mark = tuple[str, str]
"""Kind and id of what brings two roles near enough to be weighed: `("skill", "sql")`."""


def _marks(role: Role) -> Iterator[Mark]:
    yield from (("function", key) for key in (role.function, *role.secondary_functions) if key and key != OUTSIDE)
    if role.function != OUTSIDE:
        yield from (("scope", key) for key in role.scope_regions)
    yield from (("skill", skill.id) for skill in role.skills)
    yield from (("harm", key) for key in role.exposure.harms)


Common = dict[str, dict[str, tuple[int, ...]]]
"""For each role and each other role the lines of requirements and duties that both have, each of them once."""


def _common(corpus: Corpus) -> Common:
    table: Common = {role.slug: {} for role in corpus.roles}
    usual = overlaps.everyday(corpus.roles)
    for overlap in overlaps.by_words(corpus.roles):
        told = overlaps.telling(overlap, usual)
        if told is None or len(told.slugs) > overlaps.rare(len(corpus.roles)):
            continue  # What every fourth role says brings no two of them together.
        first = {row.slug: row.statement.lines[0] for row in reversed(told.occurrences)}
        for slug, line in first.items():
            for other in first.keys() - {slug}:
                table[slug][other] = tuple(sorted({*table[slug].get(other, ()), line}))
    return table


Weighed = tuple[float, bool, Reason]
"""Weight of a reason, whether it makes two roles kin by itself, and its words."""


def _reasons(
    role: Role, other: Role, lines: tuple[int, ...], shared: frozenset[Mark], taxonomy: Taxonomy
) -> Iterator[Weighed]:
    """Why two roles are related; `shared` are their marks in common without those that too many roles have."""
    functions = [key for kind, key in sorted(shared) if kind == "function"]
    if role.function in functions and role.function == other.function:
        yield 3, True, Reason(f"Same function: {taxonomy.functions.label(role.function)}")
        yield from _step(role, other, taxonomy)
    else:
        for key in functions:
            yield 1.5, True, Reason(_function_of(key, role, other, taxonomy.functions.label(key)))
    if lines:
        what = "1 requirement or duty" if len(lines) == 1 else f"{len(lines)} requirements or duties"
        yield min(len(lines), 4) * 0.8, True, Reason(f"Shares {what}, in the same or nearly the same words", lines)
    for kind, words, weight, least in (("skill", "skills", 0.4, ALONE), ("harm", "harm areas", 0.4, 1)):
        scheme = taxonomy.schemes[f"{kind}s"]
        keys = [concept.id for concept in scheme if (kind, concept.id) in shared]
        if keys:
            named = ", ".join(scheme.label(key) for key in keys[:NAMED])
            more = f" and {len(keys) - NAMED} more" if len(keys) > NAMED else ""
            yield min(len(keys), NAMED) * weight, len(keys) >= least, Reason(f"Shares {words}: {named}{more}")
    for key in role.scope_regions:
        if ("scope", key) in shared:
            yield 1, True, Reason(f"Same scope region: {taxonomy.regions.label(key)}")
    if role.employer and role.employer == other.employer:
        yield 0.3, False, Reason(f"Same employer: {role.employer}")


def _function_of(key: str, role: Role, other: Role, label: str) -> str:
    """What a function is to two roles that both have it, one of them at most as its own."""
    if key == other.function:
        return f"{label} is its function, a further one here"
    if key == role.function:
        return f"{label} is the function here, a further one there"
    return f"Further function in common: {label}"


def _step(role: Role, other: Role, taxonomy: Taxonomy) -> Iterator[Weighed]:
    """How far the levels of two roles of one function lie apart."""
    step = _steps(role, other, taxonomy)
    if not step or not other.level:
        return
    names = {1: "Next level up", -1: "Next level down"}
    way = names.get(step, "Higher level" if step > 0 else "Lower level")
    yield (0.5 if abs(step) == 1 else 0.1), False, Reason(f"{way}: {taxonomy.levels.label(other.level)}")


def _steps(role: Role, other: Role, taxonomy: Taxonomy) -> int:
    """Levels from one role up to another, 0 where a level is unknown."""
    return seniority(other, taxonomy) - seniority(role, taxonomy) if role.level and other.level else 0
