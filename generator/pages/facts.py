"""The facts of a role in words for readers: a role comes in, labelled values with their evidence go out.

One row of `WORDS` for each field that finders fill; a field without a row fails a test.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator import overlaps
from generator.fields.base import Place
from generator.fields.salary import Salary
from generator.roles import Evidence, Role, extracted
from generator.taxonomy import Taxonomy

NONE = "Not stated"
PERIODS = {"hour": "an hour", "day": "a day", "week": "a week", "month": "a month", "year": "a year"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One field of one role."""

    name: str
    """Field of the role model."""
    label: str
    text: str
    """Value in words, empty when the posting does not state it."""
    evidence: Evidence | None

    @property
    def stated(self) -> bool:
        return bool(self.text)


def place(value: Place, taxonomy: Taxonomy) -> str:
    """`Kuala Lumpur, Malaysia`, `Singapore`, `Remote, Canada`."""
    country = taxonomy.countries.label(value.country) if value.country else ""
    parts = ["Remote"] if value.remote else []
    parts += [part for part in (value.city, country) if part]
    return ", ".join(dict.fromkeys(parts))


def places(role: Role, taxonomy: Taxonomy) -> str:
    """All bases joined by `or`."""
    return " or ".join(place(value, taxonomy) for value in role.base_locations)


def salary(value: Salary) -> str:
    """`SGD 90,000 to 120,000 a year`."""
    bounds = [f"{bound:,.0f}" for bound in dict.fromkeys((value.min, value.max)) if bound is not None]
    return f"{value.currency or ''} {' to '.join(bounds)} {PERIODS.get(value.period or '', '')}".strip()


def level_and_track(role: Role, taxonomy: Taxonomy) -> str:
    """`Director, manages people`; what is not stated is left out."""
    parts = []
    if role.level:
        parts.append(taxonomy.levels.label(role.level))
    if role.track:
        track = taxonomy.tracks.label(role.track)
        parts.append(track[0].lower() + track[1:] if parts else track)
    return ", ".join(parts)


WORDS: dict[str, Callable[[Role, Taxonomy], str]] = {
    "title": lambda role, _: role.title or "",
    "employer": lambda role, _: role.employer or "",
    "function": lambda role, taxonomy: taxonomy.functions.label(role.function) if role.function else "",
    "secondary_functions": lambda role, taxonomy: ", ".join(map(taxonomy.functions.label, role.secondary_functions)),
    "track": lambda role, taxonomy: taxonomy.tracks.label(role.track) if role.track else "",
    "level": lambda role, taxonomy: taxonomy.levels.label(role.level) if role.level else "",
    "scope_regions": lambda role, taxonomy: ", ".join(map(taxonomy.regions.label, role.scope_regions)),
    "base_locations": places,
    "posting_id": lambda role, _: role.posting_id or "",
    "posted": lambda role, _: role.posted or "",
    "employment_type": lambda role, taxonomy: (
        taxonomy.employment.label(role.employment_type) if role.employment_type else ""
    ),
    "min_years": lambda role, _: "" if role.min_years is None else f"{role.min_years}",
    "degree": lambda role, _: "Yes" if role.degree else "",
    "languages": lambda role, taxonomy: ", ".join(map(taxonomy.languages.label, role.languages)),
    "salary": lambda role, _: salary(role.salary) if role.salary else "",
    "exposure": lambda role, taxonomy: taxonomy.exposure.label(role.exposure.grade),
    "skills": lambda role, taxonomy: ", ".join(taxonomy.skills.label(skill.id) for skill in overlaps.named(role)),
}
"""How each field reads."""


def facts(role: Role, taxonomy: Taxonomy) -> dict[str, Fact]:
    """All facts of a role by field name, in the model's order, stated or not."""
    return {
        name: Fact(name, row.label, WORDS[name](role, taxonomy), role.evidence.get(name))
        for name, row in extracted().items()
    }


def summary(role: Role, taxonomy: Taxonomy) -> str:
    """One line for lists: level and track, region, base; what is not stated is left out."""
    scope = ", ".join(map(taxonomy.regions.label, role.scope_regions))
    parts = (level_and_track(role, taxonomy), scope, places(role, taxonomy))
    return " · ".join(dict.fromkeys(part for part in parts if part)) or NONE
