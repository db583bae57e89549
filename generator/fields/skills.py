"""Skills and tools that duties and requirements name: their lines come in, concepts with their lines go out."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.evidence import Found, Reading
from generator.phrases import Phrases, of_labels, own_work, plain
from generator.taxonomy import Scheme, Taxonomy

Kind = Literal["required", "preferred", "responsibilities"]
_KINDS: tuple[Kind, ...] = ("required", "preferred", "responsibilities")


class Skill(BaseModel):
    """One concept of the skill scheme that the posting names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="Id of the skill scheme.")
    label: str = Field(description="The words of the posting that name it first.")
    kind: Kind = Field(description="The strongest zone that names it: `required`, `preferred` or `responsibilities`.")
    lines: tuple[int, ...] = Field(description="1-based source lines that name it, over these three zones.")


@lru_cache(maxsize=8)
def _exact(scheme: Scheme) -> Phrases:
    return Phrases(
        ((phrase, concept.id) for concept in scheme for phrase in concept.match.get("exact", ())), exact=True
    )


@lru_cache(maxsize=8)
def _ambiguous(scheme: Scheme) -> frozenset[str]:
    """Labels that are plain words as well, and count only with their capitals."""
    return frozenset(phrase.lower() for concept in scheme for phrase in concept.match.get("exact", ()))


def find_skills(reading: Reading) -> Found[tuple[Skill, ...]] | None:
    """Concepts in the order of the scheme, each once; one that only groups others ("tools") is no skill."""
    scheme = reading.taxonomy.skills
    groups = {concept.broader for concept in scheme}
    named: dict[str, tuple[Kind, str, set[int]]] = {}
    for kind in _KINDS:
        for decision in reading.of(kind):
            text = plain(decision.block.text)
            text = own_work(text) if kind == "responsibilities" else text
            hits = [hit for hit in of_labels(scheme).hits(text) if hit.text.lower() not in _ambiguous(scheme)]
            for hit in (*hits, *_exact(scheme).hits(text)):
                named.setdefault(hit.key, (kind, hit.text, set()))[2].update(decision.block.span.lines)
    skills = tuple(
        Skill(
            id=concept.id,
            label=named[concept.id][1],
            kind=named[concept.id][0],
            lines=tuple(sorted(named[concept.id][2])),
        )
        for concept in scheme
        if concept.id in named and concept.id not in groups
    )
    if not skills:
        return None
    lines = sorted({line for skill in skills for line in skill.lines})
    return Found(skills, tuple(lines), "vocabulary")


def format_skills(value: tuple[Skill, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.skills.label(skill.id) for skill in value)


__all__ = ["Kind", "Skill", "find_skills", "format_skills"]
