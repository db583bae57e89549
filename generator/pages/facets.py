"""What the index of roles can be filtered by: roles come in, facets with counted options and their compact data go out."""

from __future__ import annotations

import json
import posixpath
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from generator import overlaps
from generator.pages import addresses
from generator.pages.edition import Edition
from generator.roles import Role
from generator.taxonomy import Scheme, Taxonomy

NONE = "not-stated"
"""Option of roles whose posting does not state the value."""
SHOWN = 8
"""Options of a facet that stand open; the others are folded."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One facet of the index."""

    name: str
    """Key in the address of a filtered index: `?level=manager`."""
    label: str
    keys: Callable[[Role], tuple[str, ...]]
    scheme: str = ""
    """Scheme that has the options' labels; without one a key is its own label."""
    order: Literal["scheme", "count", "latest"] = "scheme"


@dataclass(frozen=True, slots=True)
class Option:
    """One value that can be chosen."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with the options that have roles."""

    name: str
    label: str
    options: tuple[Option, ...]

    @property
    def open(self) -> tuple[Option, ...]:
        """Options that stand open; a fold of one would save nothing."""
        return self.options if len(self.options) <= SHOWN + 1 else self.options[:SHOWN]

    @property
    def folded(self) -> tuple[Option, ...]:
        return self.options[len(self.open) :]


def _one(value: str | None) -> tuple[str, ...]:
    return (value,) if value else ()


KINDS = (
    Kind(
        "function",
        "Function, primary or further",
        lambda role: (*_one(role.function), *role.secondary_functions),
        "functions",
        "count",
    ),
    Kind("scope", "Responsible for", lambda role: role.scope_regions, "regions"),
    Kind(
        "country",
        "Base country",
        lambda role: tuple(dict.fromkeys(place.country for place in role.base_locations if place.country)),
        "countries",
        "count",
    ),
    Kind("level", "Level, stated or inferred", lambda role: _one(role.level), "levels"),
    Kind("track", "Track, stated or inferred", lambda role: _one(role.track), "tracks"),
    Kind("exposure", "Content exposure", lambda role: (role.exposure.grade,), "exposure"),
    Kind("harm", "Harm area", lambda role: tuple(role.exposure.harms), "harms", "count"),
    Kind("employer", "Employer", lambda role: _one(role.employer and employer(role.employer)), "", "count"),
    Kind("year", "Year posted", lambda role: _one(role.posted and role.posted[:4]), "", "latest"),
)
"""Every facet, in the order of the page."""


def employer(name: str) -> str:
    """Key of an employer: names that fold to one address are one option."""
    return posixpath.basename(addresses.employer(name)).removesuffix(".md")


def keys(role: Role, kind: Kind) -> tuple[str, ...]:
    """Options of a facet that a role belongs to; never empty."""
    return kind.keys(role) or (NONE,)


def facets(edition: Edition) -> list[Facet]:
    """All facets that part the roles, each with the options that have roles."""
    return [
        Facet(kind.name, kind.label, options)
        for kind in KINDS
        if (options := _options(edition, kind)) and [option.key for option in options] != [NONE]
    ]


def index(edition: Edition) -> str:
    """Compact JSON: the facets' names, and for each slug the role's options in their order."""
    rows = {role.slug: [list(keys(role, kind)) for kind in KINDS] for role in edition.corpus.roles}
    return _json({"facets": [kind.name for kind in KINDS], "roles": rows})


def words(edition: Edition) -> str:
    """Compact JSON for the text filter: for each slug the words of what its page says of the role, folded, each once."""
    return _json({role.slug: " ".join(_words(role, edition.taxonomy)) for role in edition.corpus.roles})


def _options(edition: Edition, kind: Kind) -> tuple[Option, ...]:
    counts = Counter(key for role in edition.corpus.roles for key in dict.fromkeys(keys(role, kind)))
    labels = _labels(edition, kind)
    scheme = edition.taxonomy.schemes.get(kind.scheme)

    def place(key: str) -> tuple[bool, int, str]:
        if kind.order == "count":
            rank = -counts[key]
        elif kind.order == "latest":
            rank = -int(key) if key.isdecimal() else 0
        else:
            rank = scheme.rank(key) if isinstance(scheme, Scheme) and key in scheme else 0
        return key == NONE, rank, labels.get(key, key).casefold()

    return tuple(Option(key, labels.get(key, key), counts[key]) for key in sorted(counts, key=place))


def _labels(edition: Edition, kind: Kind) -> dict[str, str]:
    if kind.scheme:
        named = {concept.id: concept.label for concept in edition.taxonomy.schemes[kind.scheme]}
    else:
        named = {employer(name): name for name in reversed(edition.employers)}
    return {**named, NONE: "Not stated"}


def _words(role: Role, taxonomy: Taxonomy) -> dict[str, None]:
    said = [
        role.title or "",
        role.employer or "",
        *(taxonomy.functions.label(key) for key in (role.function, *role.secondary_functions) if key),
        *(taxonomy.harms.label(key) for key in role.exposure.harms),
        *(taxonomy.skills.label(skill.id) for skill in role.skills),
        *(place.city or "" for place in role.base_locations),
        *(taxonomy.countries.label(place.country) for place in role.base_locations if place.country),
        *(row.text for name in ("summary", "team", *overlaps.SECTIONS) for row in getattr(role.sections, name)),
    ]
    return dict.fromkeys(word for text in said for word in overlaps.fold(text) if re.search(r"\w", word))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"
