"""Where a posting names a harm area: a role comes in, its own words with their lines go out, by harm area.

The field knows which harm areas a posting names and the lines of the whole disclosure. A reader who follows a mark
wants the line of this one harm, so the phrases are looked for once more in the sentences that the field reads.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.phrases import of_scheme
from generator.prose import plain
from generator.roles import Role
from generator.taxonomy import Taxonomy

SECTIONS = ("exposure", "responsibilities", "summary", "team")
"""Sections in which the field looks for harms in every sentence."""
FURTHER = ("logistics", "required", "preferred", "benefits", "employer", "equal_opportunity")
"""Sections of which only sentences count that the disclosure rests on."""


@dataclass(frozen=True, slots=True)
class Naming:
    """One harm area as one posting names it."""

    words: tuple[str, ...]
    """As written, each once; empty where only the title or a heading names it."""
    lines: tuple[int, ...]
    anchor: str
    """Anchor of the first sentence that names it; empty where none does."""


def namings(role: Role, taxonomy: Taxonomy) -> dict[str, Naming]:
    """Each harm area of the role, in the scheme's order; what no sentence names rests on the whole disclosure."""
    evidence = role.evidence.get("exposure")
    disclosed = evidence.lines if evidence else ()
    phrases = of_scheme(taxonomy.harms, "text")
    words: dict[str, dict[str, str]] = {}
    lines: dict[str, set[int]] = {}
    anchors: dict[str, str] = {}
    for section in (*SECTIONS, *FURTHER):
        for statement in getattr(role.sections, section):
            if section in FURTHER and not set(disclosed).issuperset(statement.lines):
                continue
            for hit in phrases.hits(plain(statement.text)):
                words.setdefault(hit.key, {}).setdefault(hit.text.casefold(), hit.text)
                lines.setdefault(hit.key, set()).update(statement.lines)
                anchors.setdefault(hit.key, statement.anchor)
    return {
        key: Naming(tuple(words.get(key, {}).values()), tuple(sorted(lines.get(key, disclosed))), anchors.get(key, ""))
        for key in role.exposure.harms
    }
