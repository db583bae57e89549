"""The Role model: the one table of fields, from which page, schema, docs and `explain` are made.

A row states the type, the finder that fills it and the label that readers see.  Zoned postings come in,
roles with their evidence go out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from slugify import slugify

from generator.classifier import Classifiers, load
from generator.document import Zone
from generator.evidence import Extracted, Found, Reading
from generator.fields import exposure, function
from generator.fields.base import Place, find_base_locations
from generator.fields.degree import find_degree
from generator.fields.employer import find_employer
from generator.fields.employment import find_employment_type
from generator.fields.exposure import Exposure, find_exposure
from generator.fields.function import find_function, find_secondary_functions
from generator.fields.languages import find_languages
from generator.fields.level import find_level
from generator.fields.posted import find_posted
from generator.fields.posting_id import find_posting_id
from generator.fields.salary import Salary, find_salary
from generator.fields.scope import find_scope_regions
from generator.fields.skills import Skill, find_skills
from generator.fields.title import find_title
from generator.fields.track import find_track
from generator.fields.years import find_min_years
from generator.sections import Zoning
from generator.sections.zoning import tables
from generator.statements import Statement, statements
from generator.taxonomy import Taxonomy


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Sections(Frozen):
    """What the posting says, by zone, in its order."""

    summary: tuple[Statement, ...] = ()
    team: tuple[Statement, ...] = ()
    responsibilities: tuple[Statement, ...] = ()
    required: tuple[Statement, ...] = ()
    preferred: tuple[Statement, ...] = ()
    exposure: tuple[Statement, ...] = ()
    logistics: tuple[Statement, ...] = ()
    compensation: tuple[Statement, ...] = ()
    benefits: tuple[Statement, ...] = ()
    employer: tuple[Statement, ...] = ()
    equal_opportunity: tuple[Statement, ...] = ()


class Evidence(Frozen):
    """Where a value comes from."""

    lines: tuple[int, ...] = Field(description="1-based source lines that state or imply the value.")
    rule: str = Field(description="Name of the rule that found it.")
    inferred: bool = Field(default=False, description="True when the lines imply the value without stating it.")


class Role(Frozen):
    """One role as its posting states it; unknown is null or empty, never a guess."""

    slug: str = Field(description="Words of title and employer, then six hex digits that identify the role.")
    title: Annotated[str | None, Extracted(find_title, "Title")] = None
    employer: Annotated[str | None, Extracted(find_employer, "Employer", "small")] = None
    function: Annotated[str | None, Extracted(find_function, "Function", "answer")] = None
    secondary_functions: Annotated[
        tuple[str, ...], Extracted(find_secondary_functions, "Further functions", asked=False)
    ] = ()
    track: Annotated[str | None, Extracted(find_track, "Track", "answer")] = None
    level: Annotated[str | None, Extracted(find_level, "Level", "answer")] = None
    scope_regions: Annotated[tuple[str, ...], Extracted(find_scope_regions, "Responsible for", "answer")] = ()
    base_locations: Annotated[tuple[Place, ...], Extracted(find_base_locations, "Based in", "answer")] = ()
    posting_id: Annotated[str | None, Extracted(find_posting_id, "Posting id", "small")] = None
    posted: Annotated[str | None, Extracted(find_posted, "Posted", "strip")] = None
    employment_type: Annotated[str | None, Extracted(find_employment_type, "Employment type", "small")] = None
    min_years: Annotated[int | float | None, Extracted(find_min_years, "Years required", "small")] = None
    degree: Annotated[bool, Extracted(find_degree, "Degree", asked=False)] = False
    languages: Annotated[tuple[str, ...], Extracted(find_languages, "Languages", asked=False)] = ()
    salary: Annotated[Salary | None, Extracted(find_salary, "Salary", "small")] = None
    exposure: Annotated[Exposure, Extracted(find_exposure, "Content exposure", "exposure", asked=False)] = Exposure()
    skills: Annotated[tuple[Skill, ...], Extracted(find_skills, "Skills and tools", asked=False)] = ()
    sections: Sections = Sections()
    evidence: dict[str, Evidence] = Field(default_factory=dict, description="By field name, for values found.")

    def infers(self, name: str) -> bool:
        """Whether the lines imply the value of a field without stating it."""
        return name in self.evidence and self.evidence[name].inferred


CLASSIFIED: dict[str, Callable[[Reading, Any], list[str]]] = {
    "function": function.attributes,
    "exposure": exposure.attributes,
}
"""Attributes that a classifier weighs for a field; reading and what the rules found come in."""

HEAD_RULES = frozenset(("head-line", "row-of-facts", "line-above-firm"))
"""Rules that find the title in a line of the page's head: where no line was taken for the title, that one is."""

STATED: dict[str, Zone] = {
    "employer": "meta",
    "base_locations": "meta",
    "posting_id": "meta",
    "posted": "meta",
    "employment_type": "meta",
    "salary": "compensation",
}
"""Fields whose value in a row of what was taken for furniture makes it a row of the posting."""


def extracted() -> dict[str, Extracted]:
    """The fields that finders fill, by name and in the model's order."""
    return {
        name: row for name, info in Role.model_fields.items() for row in info.metadata if isinstance(row, Extracted)
    }


def identity(path: str) -> str:
    """Six hex digits of the SHA-256 of the source's file name without suffix.

    They alone identify a role, so that a corrected title or a moved file keeps its address.  Two names of 5,000 have
    the same digits as often as not; `corpus` refuses the second.
    """
    return hashlib.sha256(stem(path).encode("utf-8", "surrogatepass")).hexdigest()[:6]


def stem(path: str) -> str:
    """The file name without suffix."""
    name = path.rsplit("/", 1)[-1]
    return name.rsplit(".", 1)[0] if "." in name.lstrip(".") else name


def slug(path: str, title: str | None, employer: str | None) -> str:
    """`words-of-title-and-employer-1a2b3c`, at most 80 characters, only `a-z0-9-`."""
    words = slugify(f"{title or ''} {employer or ''}", max_length=73, word_boundary=True)
    return f"{words or 'role'}-{identity(path)}"


def parse_role(
    zoning: Zoning, taxonomy: Taxonomy, classifiers: Classifiers | None = None
) -> tuple[Zoning, Role, dict[str, Found[Any]]]:
    """Fill the table of fields from a zoned posting, by the shipped classifiers unless others are given.

    Returns:
        The zoning, in which rows that state values of the posting are its own; the role; what each finder found.
    """
    classifiers = load() if classifiers is None else classifiers
    known = _find(zoning, taxonomy, classifiers, {})
    own = _with_stated_rows(zoning, known)
    if own is not zoning:  # A row that states one value often states more.
        known = _find(own, taxonomy, classifiers, known)
    values = {name: found.value for name, found in known.items()}
    role = Role(
        slug=slug(own.document.path, values.get("title"), values.get("employer")),
        sections=sections(own, taxonomy),
        evidence={
            name: Evidence(lines=found.lines, rule=found.rule, inferred=found.inferred) for name, found in known.items()
        },
        **values,
    )
    return own, role, known


def _find(
    zoning: Zoning, taxonomy: Taxonomy, classifiers: Classifiers, earlier: Mapping[str, Found[Any]]
) -> dict[str, Found[Any]]:
    """What the finders find; what an earlier reading of the same posting found stays."""
    known: dict[str, Found[Any]] = {}
    reading = Reading(zoning, taxonomy, known, classifiers)
    for name, row in extracted().items():
        found = earlier.get(name) or row.find(reading)
        if found is not None:
            known[name] = found
    return known


def _with_stated_rows(zoning: Zoning, known: Mapping[str, Found[Any]]) -> Zoning:
    """The zoning with rows of the posting that were taken for furniture, though a value of the posting stands there."""
    stated: dict[int, Zone] = {}
    title = known.get("title")
    if title is not None and title.rule in HEAD_RULES and not zoning.of("title"):
        stated[title.lines[0]] = "title"
    for name, zone in STATED.items():
        found = known.get(name)
        for line in found.lines if found is not None and not found.inferred else ():
            stated.setdefault(line, zone)
    return zoning.stating(stated)


def sections(zoning: Zoning, taxonomy: Taxonomy) -> Sections:
    """Gather the statements of each zone that has a section, in document order."""
    return Sections(**statements(zoning, tables(taxonomy).headings, Sections.model_fields))


__all__ = ["Evidence", "Role", "Sections", "Statement", "extracted", "identity", "parse_role", "slug", "stem"]
