"""What can be counted of a role: its facts and skills as pairs of kind and id, with words and source lines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.fields.skills import Skill
from generator.pages.harms import namings
from generator.roles import Role
from generator.taxonomy import Taxonomy

Trait = tuple[str, str]
"""Kind and id: `("skill", "sql")`."""


def traits(role: Role, taxonomy: Taxonomy) -> dict[Trait, tuple[str, tuple[int, ...]]]:
    """Each trait with words that go on from "The only one of n ..." and the lines that it stands on."""
    found: dict[Trait, tuple[str, tuple[int, ...]]] = {}
    for kind, key, words, lines in _rows(role, taxonomy):
        if lines:
            found.setdefault((kind, key), (words, lines))
    return found


Row = tuple[str, str, str, tuple[int, ...]]


def _rows(role: Role, taxonomy: Taxonomy) -> Iterator[Row]:
    lines = {name: evidence.lines for name, evidence in role.evidence.items()}
    single = (
        ("function", role.function, "in {}", taxonomy.functions, "function"),
        ("level", role.level, "at the level {}", taxonomy.levels, "level"),
    )
    several = (
        ("scope", role.scope_regions, "responsible for {}", taxonomy.regions, "scope_regions"),
        ("base", _countries(role), "based in {}", taxonomy.countries, "base_locations"),
        ("exposure", _grades(role), "with the exposure grade {}", taxonomy.exposure, "exposure"),
        ("language", role.languages, "that names {}", taxonomy.languages, "languages"),
    )
    stated = (
        ("years", role.min_years is not None, "that states a number of years", "min_years"),
        ("degree", role.degree, "that names a degree", "degree"),
        ("salary", role.salary is not None, "that states a salary", "salary"),
    )
    for kind, key, words, scheme, field in single:
        if key:
            yield kind, key, words.format(scheme.label(key)), lines.get(field, ())
    for kind, keys, words, scheme, field in several:
        for key in keys:
            yield kind, key, words.format(scheme.label(key)), lines.get(field, ())
    for key, naming in namings(role, taxonomy).items():
        yield "harm", key, f"that names the harm area {taxonomy.harms.label(key)}", naming.lines
    for kind, present, words, field in stated:
        if present:
            yield kind, "stated", words, lines.get(field, ())
    for skill in role.skills:
        yield "skill", skill.id, f"that names {_as_named(skill, taxonomy)}", skill.lines


def _as_named(skill: Skill, taxonomy: Taxonomy) -> str:
    """Our label, with the posting's own words where they differ."""
    label = taxonomy.skills.label(skill.id)
    return label if skill.label.casefold() == label.casefold() else f"{label} (\u201c{skill.label}\u201d)"


def _countries(role: Role) -> tuple[str, ...]:
    return tuple(place.country for place in role.base_locations if place.country)


def _grades(role: Role) -> tuple[str, ...]:
    return () if role.exposure.grade == "none" else (role.exposure.grade,)
