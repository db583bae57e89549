"""The facts of a role in words for readers: a role comes in, labelled values with their evidence go out.

One row of `WORDS` for each field that finders fill; a field without a row fails a test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.fields.base import Place, format_base_locations, format_place
from generator.fields.degree import format_degree
from generator.fields.employer import format_employer
from generator.fields.employment import format_employment_type
from generator.fields.exposure import format_exposure
from generator.fields.function import format_function, format_secondary_functions
from generator.fields.languages import format_languages
from generator.fields.level import format_level
from generator.fields.posted import format_posted
from generator.fields.posting_id import format_posting_id
from generator.fields.salary import format_salary
from generator.fields.scope import format_scope_regions
from generator.fields.skills import format_skills
from generator.fields.title import format_title
from generator.fields.track import format_track
from generator.fields.years import format_min_years
from generator.pages.degrees import named
from generator.roles import Evidence, Role, extracted
from generator.taxonomy import Taxonomy

NONE = "Not stated"
UNNAMED = "A degree"
"""In place of the words for it, where the posting only says that it asks for one."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of one role."""

    name: str
    """Field of the role model."""
    label: str
    text: str
    """Value in words, empty when the posting does not state it."""
    evidence: Evidence | None
    how: str = "stated"
    """What its evidence does, where the value is not inferred."""

    @property
    def stated(self) -> bool:
        return bool(self.text)


def place(value: Place, taxonomy: Taxonomy) -> str:
    """One base in words."""
    return format_place(value, taxonomy)


def places(role: Role, taxonomy: Taxonomy) -> str:
    """All bases joined by `or`."""
    return format_base_locations(role.base_locations, taxonomy)


def day(value: str) -> str:
    """A day as the card writes it: `2025-10-22` as `22 October 2025`."""
    written = date.fromisoformat(value)
    return f"{written.day} {written:%B} {written.year}"


def place_names(role: Role, taxonomy: Taxonomy) -> list[str]:
    """The bases by name: cities, and countries where no city is named."""
    names = (
        place.city or (taxonomy.countries.label(place.country) if place.country else "")
        for place in role.base_locations
    )
    return [name for name in dict.fromkeys(names) if name]


def level_and_track(role: Role, taxonomy: Taxonomy) -> str:
    """`Director, manages people`; what is not stated is left out, what is inferred says so."""
    named = {"level": role.level and taxonomy.levels.label(role.level)}
    named["track"] = role.track and taxonomy.tracks.label(role.track)
    parts = {name: words for name, words in named.items() if words}
    if len(parts) > 1:
        parts["track"] = parts["track"][0].lower() + parts["track"][1:]
    implied = [name for name in parts if role.infers(name)]
    if len(implied) > 1:
        return ", ".join(parts.values()) + " (both inferred)"
    return ", ".join(f"{words} (inferred)" if name in implied else words for name, words in parts.items())


WORDS: dict[str, Callable[[Any, Taxonomy], str]] = {
    "title": format_title,
    "employer": format_employer,
    "function": format_function,
    "secondary_functions": format_secondary_functions,
    "track": format_track,
    "level": format_level,
    "scope_regions": format_scope_regions,
    "base_locations": format_base_locations,
    "posting_id": format_posting_id,
    "posted": format_posted,
    "employment_type": format_employment_type,
    "min_years": format_min_years,
    "degree": format_degree,
    "languages": format_languages,
    "salary": format_salary,
    "exposure": format_exposure,
    "skills": format_skills,
}
"""How each field reads."""


def _words(name: str, role: Role, taxonomy: Taxonomy) -> str:
    """The value of a field in words, empty where the posting does not state it."""
    value = getattr(role, name)
    words = WORDS[name](value, taxonomy) if value or name in role.evidence else ""
    return (_degrees(role) or UNNAMED) if name == "degree" and words else words


def _degrees(role: Role) -> str:
    """The posting's words for the degrees that it names: `“Bachelor's”, “PhD”`."""
    lines = set(role.evidence["degree"].lines) if "degree" in role.evidence else set()
    rows = (row for row in (*role.sections.required, *role.sections.preferred) if lines.intersection(row.lines))
    return named(row.text for row in rows)


def facts(role: Role, taxonomy: Taxonomy) -> dict[str, Fact]:
    """All facts of a role by field name, in the model's order, stated or not."""
    return {
        name: Fact(name, row.label, _words(name, role, taxonomy), role.evidence.get(name))
        for name, row in extracted().items()
    }


def summary(role: Role, taxonomy: Taxonomy) -> str:
    """One line for lists: level and track, region, base; what is not stated is left out."""
    scope = ", ".join(map(taxonomy.regions.label, role.scope_regions))
    base = places(role, taxonomy) + (" (inferred)" if role.infers("base_locations") else "")
    parts = (level_and_track(role, taxonomy), scope, base)
    return " · ".join(dict.fromkeys(part for part in parts if part)) or NONE
