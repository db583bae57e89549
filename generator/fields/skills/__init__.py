"""Skills and tools that duties and requirements name: their lines come in, concepts with their lines go out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.evidence import Found, Reading
from generator.fields.skills.context import is_aside, is_example, standing
from generator.phrases import NONE, Hit, Phrases, of_scheme
from generator.prose import own_work, plain, sentences
from generator.taxonomy import Scheme, Taxonomy

Kind = Literal["required", "preferred", "responsibilities"]
_KINDS: tuple[Kind, ...] = ("required", "preferred", "responsibilities")
_FIRST_WORD = re.compile(r"(?:^|[:\u2022])[\s\"'(*]*$")
_NAME_GOES_ON = re.compile(
    r"\s?(?:[,/;|()+.]|$|(?:and|or|&|skills?|experience|knowledge|proficiency|developer|programming)\b)"
)
_LETTER_BEFORE = re.compile(r"[\w)][&.'\u2019-]\s?$|& $")
_LETTER_BEHIND = re.compile(r"\s?[&-]\s?\w|['\u2019]|\.\w")
_JOINED = re.compile(r"\s?[,/&]\s?|,?\s(?:or|and|and/or)\s")
_OF_PROGRAMS = re.compile(r"\b(?:program|cod(?:e|ing)|languages?\b|script|statistic|software)", re.IGNORECASE)


class Skill(BaseModel):
    """One concept of the skill scheme that the posting names."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(description="Id of the skill scheme.")
    label: str = Field(description="The words of the posting that name it first.")
    kind: Kind = Field(
        description="The strongest of `required`, `preferred` (also by its sentence alone) and `responsibilities` that names it."
    )
    lines: tuple[int, ...] = Field(
        description="1-based source lines that name it: over these three zones, and the summary of a posting that lists no duties."
    )


@lru_cache(maxsize=8)
def _exact(scheme: Scheme) -> Phrases:
    """Labels that are plain words as well, and count only with their capitals."""
    return Phrases(
        ((phrase, concept.id) for concept in scheme for phrase in concept.match.get("exact", ())), exact=True
    )


@lru_cache(maxsize=8)
def _named(scheme: Scheme, *, asked: bool) -> Phrases:
    """Labels and further phrases in any case, with those that only look like one (`law enforcement` is no Law)."""
    exact = {phrase.casefold() for concept in scheme for phrase in concept.match.get("exact", ())}
    places = ("text", "asked") if asked else ("text",)
    return Phrases(
        (phrase, key)
        for concept in scheme
        for key, phrases in (
            (concept.id, (concept.label, *concept.alternative)),
            *((concept.id, concept.match.get(place, ())) for place in places),
            (NONE, concept.match.get("unless", ())),
        )
        for phrase in phrases
        if phrase.casefold() not in exact
    )


@lru_cache(maxsize=8)
def _groups(scheme: Scheme) -> frozenset[str | None]:
    """Concepts that only group others."""
    return frozenset(concept.broader for concept in scheme)


def find_skills(reading: Reading) -> Found[tuple[Skill, ...]] | None:
    """Concepts in the order of the scheme, each once; one that only groups others ("tools") is no skill."""
    scheme = reading.taxonomy.skills
    groups = _groups(scheme)
    named: dict[str, dict[Kind, tuple[str, set[int]]]] = {}
    rows_of = {zone: reading.of(zone) for zone in _KINDS}
    if not rows_of["responsibilities"]:  # The summary tells what there is to do.
        rows_of["responsibilities"] = reading.of("summary")
    for zone, decisions in rows_of.items():
        for decision in decisions:
            for hit, kind in _skills(plain(decision.block.text), zone, reading):
                rows = named.setdefault(hit.key, {})
                rows.setdefault(kind, (hit.text, set()))[1].update(decision.block.span.lines)
    skills = tuple(_skill(key, named[key]) for key in scheme.concepts if key in named and key not in groups)
    if not skills:
        return None
    lines = sorted({line for skill in skills for line in skill.lines})
    return Found(skills, tuple(lines), "vocabulary")


def _skill(key: str, rows: dict[Kind, tuple[str, set[int]]]) -> Skill:
    kind = next(kind for kind in _KINDS if kind in rows)
    return Skill(
        id=key,
        label=rows[kind][0],
        kind=kind,
        lines=tuple(sorted({line for _, lines in rows.values() for line in lines})),
    )


def _skills(text: str, zone: Kind, reading: Reading) -> Iterator[tuple[Hit, Kind]]:
    """Skills of one statement, each with the kind that its sentence makes it."""
    duty = zone == "responsibilities"
    for sentence in sentences(own_work(text) if duty else text):
        for hit in _hits(sentence, reading.taxonomy.skills, asked=not duty):
            if _is_harm(hit, reading) and (duty or is_example(sentence, hit.start)):
                continue  # What the work is about: the field of exposure has it.
            if duty:
                if not is_aside(sentence, hit.start):
                    yield hit, zone
            elif (said := standing(sentence, hit.start, hit.end)) != "aside":
                yield hit, "preferred" if said == "wished" else zone


def _hits(sentence: str, scheme: Scheme, *, asked: bool) -> Iterator[Hit]:
    """Names of skills; of two that overlap the longer one, and none where the longer means another thing."""
    fixed = list(_named(scheme, asked=asked).hits(sentence, covers=True))
    exact = list(_exact(scheme).hits(sentence))
    names = [
        hit
        for hit in exact
        if not any(other.start <= hit.start < other.end for other in fixed) and _is_name(hit, sentence)
    ]
    hits = [hit for hit in (*fixed, *names) if hit.key != NONE]
    for hit in hits:
        if len(hit.text) > 1 or _is_letter(hit, sentence, hits):
            yield hit


def _is_name(hit: Hit, sentence: str) -> bool:
    """Whether the capital is that of a name: the first word of a sentence has one anyway (`Excel at your work`)."""
    first = _FIRST_WORD.search(sentence[: hit.start]) is not None
    return not first or hit.text.isupper() or _NAME_GOES_ON.match(sentence, hit.end) is not None


def _is_letter(hit: Hit, sentence: str, others: list[Hit]) -> bool:
    """Whether a lone letter is a name (beside another, or in words on programs), not of `R&D` or `C-level`."""
    if _LETTER_BEFORE.search(sentence[: hit.start]) or _LETTER_BEHIND.match(sentence, hit.end):
        return False
    beside = any(
        _JOINED.fullmatch(sentence, min(hit.end, other.end), max(hit.start, other.start))
        for other in others
        if other is not hit
    )
    return beside or _OF_PROGRAMS.search(sentence) is not None


def _is_harm(hit: Hit, reading: Reading) -> bool:
    """Whether the words are what a harm area is called, and nothing that somebody does against it."""
    return _names_harm(reading.taxonomy.harms, hit.text)


@lru_cache(maxsize=4096)
def _names_harm(scheme: Scheme, text: str) -> bool:
    return any(harm.start == 0 and harm.end == len(text) for harm in of_scheme(scheme, "text").hits(text))


def format_skills(value: tuple[Skill, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.skills.label(skill.id) for skill in value)


__all__ = ["Kind", "Skill", "find_skills", "format_skills"]
