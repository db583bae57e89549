"""The taxonomy: concepts as data, loaded from a folder of TOML files and checked at the door.

Each file is one scheme: a list of `[[concept]]` tables with id, preferred label, definition and source.
Another profession brings its own folder and gets its handbook with no code changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import tomli
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.diagnostics import HandbookError

SCHEMES = (
    "functions", "harms", "levels", "tracks", "regions", "exposure", "zones", "reasons", "cues",
    "skills", "countries", "languages", "employment", "labels", "months", "words",
)  # fmt: skip
"""Files that every taxonomy folder holds, as `<scheme>.toml`."""


class Concept(BaseModel):
    """One entry, in the terms of SKOS (W3C Recommendation 2009-08-18)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[A-Za-z][A-Za-z0-9_-]*$", description="Stable; part of addresses.")
    label: str = Field(min_length=1, description="Preferred label.")
    definition: str = Field(default="", description="One or two sentences, in words of our own.")
    source: str = Field(default="", description="What the definition rests on.")
    alternative: tuple[str, ...] = Field(default=(), description="Alternative labels; unique in the scheme.")
    broader: str | None = Field(default=None, description="Id of the concept above.")
    related: tuple[str, ...] = Field(default=(), description="Ids of neighbours in the scheme.")
    match: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="Phrases by where they count; `*` at a word's end stands for any ending.",
    )
    members: tuple[str, ...] = Field(default=(), description="Ids of another scheme: countries of a region.")
    reading: tuple[str, ...] = Field(default=(), description="Further reading: `Title | https address`.")


@dataclass(frozen=True, eq=False)
class Scheme:
    """The concepts of one file, in its order."""

    name: str
    concepts: Mapping[str, Concept]

    def __getitem__(self, key: str) -> Concept:
        return self.concepts[key]

    def __contains__(self, key: object) -> bool:
        return key in self.concepts

    def __iter__(self) -> Iterator[Concept]:
        return iter(self.concepts.values())

    def label(self, key: str) -> str:
        """The preferred label of an id; the id itself when the scheme does not have it."""
        return self.concepts[key].label if key in self.concepts else key

    def rank(self, key: str) -> int:
        """Position in the file's order, from 0."""
        return list(self.concepts).index(key)


@dataclass(frozen=True, eq=False)
class Taxonomy:
    """All schemes of one folder."""

    folder: Path
    schemes: Mapping[str, Scheme]

    def __getattr__(self, name: str) -> Scheme:
        if name not in self.schemes:
            raise AttributeError(name)
        vars(self)[name] = scheme = self.schemes[name]  # A posting asks for its schemes hundreds of times.
        return scheme


@lru_cache(maxsize=8)
def load(folder: Path) -> Taxonomy:
    """Read and check a folder.

    Raises:
        HandbookError: naming file, entry, what was expected and what was found, for every fault.
    """
    faults: list[str] = []
    schemes: dict[str, Scheme] = {}
    for name in SCHEMES:
        path = folder / f"{name}.toml"
        try:
            rows = tomli.loads(path.read_text(encoding="utf-8")).get("concept", [])
        except (OSError, UnicodeDecodeError, tomli.TOMLDecodeError) as error:
            faults.append(f"{path}: expected a TOML file of [[concept]] tables, found: {error}")
            continue
        schemes[name] = _scheme(name, path, rows, faults)
    if words := schemes.get("words"):
        faults.extend(_spread(words, schemes, folder / "words.toml"))
    for name, scheme in schemes.items():
        faults.extend(_dangling(scheme, folder / f"{name}.toml"))
    if regions := schemes.get("regions"):
        known = schemes.get("countries")
        faults.extend(
            f"{folder / 'regions.toml'}: [{region.id}] member {code!r} is not in countries.toml"
            for region in regions
            for code in region.members
            if known and code not in known
        )
    if faults:
        raise HandbookError(*faults)
    return Taxonomy(folder, schemes)


def _scheme(name: str, path: Path, rows: list[object], faults: list[str]) -> Scheme:
    concepts: dict[str, Concept] = {}
    labels: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        entry = row.get("id", f"entry {number}") if isinstance(row, dict) else f"entry {number}"
        try:
            concept = Concept.model_validate(row)
        except ValidationError as error:
            faults.extend(
                f"{path}: [{entry}] {'.'.join(map(str, fault['loc'])) or 'entry'}: {fault['msg']}"
                for fault in error.errors()
            )
            continue
        if concept.id in concepts:
            faults.append(f"{path}: [{concept.id}] stands twice; ids are unique in a file")
            continue
        concepts[concept.id] = concept
        for label in (concept.label, *concept.alternative):
            other = labels.setdefault(label.casefold(), concept.id)
            if other != concept.id:
                faults.append(f"{path}: [{concept.id}] label {label!r} belongs to [{other}] already")
    return Scheme(name, concepts)


def _spread(words: Scheme, schemes: dict[str, Scheme], path: Path) -> Iterator[str]:
    """Give the words of other languages to the concepts that they name, so that readers know one vocabulary only."""
    added: dict[tuple[str, str], dict[str, list[str]]] = {}
    for language in words:
        for key, phrases in language.match.items():
            name, _, rest = key.partition(".")
            concept, _, place = rest.partition(".")
            if not place or name not in schemes or concept not in schemes[name]:
                yield f"{path}: [{language.id}] {key!r} is not `scheme.concept.place` of a concept"
                continue
            added.setdefault((name, concept), {}).setdefault(place, []).extend(phrases)
    for (name, key), places in added.items():
        concepts = dict(schemes[name].concepts)
        own = concepts[key].match
        told = {place: tuple(dict.fromkeys((*own.get(place, ()), *phrases))) for place, phrases in places.items()}
        concepts[key] = concepts[key].model_copy(update={"match": {**own, **told}})
        schemes[name] = Scheme(name, concepts)


def _dangling(scheme: Scheme, path: Path) -> Iterator[str]:
    for concept in scheme:
        for key in (concept.broader, *concept.related):
            if key is not None and key not in scheme:
                yield f"{path}: [{concept.id}] names {key!r}, which the file does not have"
        seen = {concept.id}
        above = concept.broader
        while above is not None and above in scheme:
            if above in seen:
                yield f"{path}: [{concept.id}] broader runs in a circle through {above!r}"
                break
            seen.add(above)
            above = scheme[above].broader


__all__ = ["SCHEMES", "Concept", "Scheme", "Taxonomy", "load"]
