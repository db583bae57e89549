"""The level of the role: title words and evidence of reports come in, one id of the level scheme goes out."""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.phrases import of_scheme
from generator.taxonomy import Taxonomy

_STAFF = re.compile(
    r"\bstaff\s+(?:\w+\s+){0,3}(?:engineer|scientist|designer|developer|researcher|architect|product manager|analyst|technical program manager)\b",
    re.IGNORECASE,
)
_AIDE = re.compile(r"\s(?:to|for) (?:the |our )?(?=(?:\w+ )?(?:director|ceo|vp|president|chief|head)\b)", re.IGNORECASE)


ABOVE = ("executive", "director")
"""Levels of which a word in the title decides before anything else."""
BELOW = ("lead", "senior", "entry")
"""Levels of which a word in the title decides where nobody reports to the role, in this order."""


def title_words(level: str, taxonomy: Taxonomy) -> tuple[str, ...]:
    """Words of a title that make a role one of this level; none where what the posting says besides decides."""
    if level not in (*ABOVE, *BELOW):
        return ()
    unproven = taxonomy.levels["manager"].match.get("title", ()) if level == "lead" else ()
    return (*taxonomy.levels[level].match.get("title", ()), *unproven)


def find_level(reading: Reading) -> Found[str] | None:
    """Executive and director by title; then reports make a manager; then the title's rank, else specialist."""
    title = reading.known.get("title")
    track = reading.known.get("track")
    named: set[str] = set()
    if title is not None:
        aide = _AIDE.search(title.value)
        words = title.value[: aide.start()] if aide else title.value
        named = {key for place in ("title", "abroad") for key in of_scheme(reading.taxonomy.levels, place).keys(words)}
    if title is not None and _STAFF.search(title.value):
        named.add("lead")
    if title is not None:
        for level in ABOVE:
            if level in named:
                return Found(level, title.lines, "title-rank")
    if track is not None and track.value == "manager":
        lines = (*title.lines, *track.lines) if title is not None else track.lines
        return Found("manager", tuple(sorted(set(lines))), "manages-people", inferred=track.inferred)
    if title is None:
        return Found("specialist", track.lines, "no-rank-named", inferred=True) if track is not None else None
    for level in BELOW:
        if level in named:
            return Found(level, title.lines, "title-rank")
    if "manager" in named:
        return Found("lead", title.lines, "title-rank")
    if named or track is not None:
        return Found("specialist", title.lines, "no-rank-named", inferred=True)
    return None


def format_level(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.levels.label(value)
