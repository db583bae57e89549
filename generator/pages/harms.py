"""Where a posting names each of its harm areas: a role comes in, source lines by harm area go out."""

from __future__ import annotations

from generator.phrases import of_scheme, plain
from generator.roles import Role
from generator.taxonomy import Taxonomy

NAMING = ("responsibilities", "exposure", "team", "summary")
"""Sections whose words are of the role's own work, in the order in which they are asked."""


def harms(role: Role, taxonomy: Taxonomy) -> dict[str, tuple[int, ...]]:
    """For each harm area of a role the lines that name it, in the scheme's order; none where only the title does.

    Duties and notice are asked first: what the team or the employer meets in general says less of the role.
    """
    phrases = of_scheme(taxonomy.harms, "text")
    evidence = role.evidence.get("exposure")
    stated = set(evidence.lines) if evidence else set()
    found: dict[str, set[int]] = {key: set() for key in role.exposure.harms}
    sections = {name: getattr(role.sections, name) for name in type(role.sections).model_fields}
    asked = [sections[name] for name in NAMING]
    asked.append([row for rows in sections.values() for row in rows if stated.intersection(row.lines)])
    for rows in (asked[0] + asked[1], *asked[2:]):
        open_keys = {key for key, lines in found.items() if not lines}
        for row in rows:
            for key in open_keys.intersection(phrases.keys(plain(row.text))):
                found[key].update(row.lines)
    return {key: tuple(sorted(lines)) for key, lines in found.items()}
