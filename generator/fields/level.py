"""The level of the role: title words and evidence of reports come in, one id of the level scheme goes out."""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.phrases import Hit, of_scheme
from generator.prose import plain
from generator.taxonomy import Taxonomy

_STAFF = re.compile(
    r"\bstaff\s+(?:\w+\s+){0,3}(?:engineer|scientist|designer|developer|researcher|architect|product manager|analyst|technical program manager)\b",
    re.IGNORECASE,
)
_AIDE = re.compile(r"\s(?:to|for) (?:the |our )?(?=(?:\w+ )?(?:director|ceo|vp|president|chief|head)\b)", re.IGNORECASE)
_SUBJECT = re.compile(r",\s|\s[-\u2013\u2014|:]\s|\s?[(:]")
"""What parts a title's head from its subject."""
_SERVED = frozenset({"moderator", "moderators", "reviewer", "reviewers", "agent", "agents", "annotator", "annotators"})
"""Nouns of entry roles that a title also has for those whom others train, care for or build for."""
_ROLE = re.compile(
    r"\b(?:[Tt]his|[Ii]t)(?: is|['\u2019]s) an? (?P<rank>senior|junior|entry[- ]level|mid-senior|lead|principal|staff)(?:[ ,-]+\w+){0,3} (?:role|position|post|job|seat)\b"
)
"""What a posting says of the rank of its role, whatever the title holds."""
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
    named = _ranks(title.value, reading.taxonomy) if title is not None else set()
    if title is not None:
        for level in ABOVE:
            if level in named:
                return Found(level, title.lines, "title-rank")
    if track is not None and track.value == "manager":
        lines = (*title.lines, *track.lines) if title is not None else track.lines
        return Found("manager", tuple(sorted(set(lines))), "manages-people", inferred=track.inferred)
    if title is None:
        unnamed = Found("specialist", track.lines, "no-rank-named", inferred=True) if track is not None else None
        return _told(reading) or unnamed
    for level in BELOW:
        if level in named:
            return Found(level, title.lines, "title-rank")
    if "manager" in named:
        return Found("lead", title.lines, "title-rank")
    if (told := _told(reading)) is not None:
        return told
    if named or track is not None:
        return Found("specialist", title.lines, "no-rank-named", inferred=True)
    return None


def _told(reading: Reading) -> Found[str] | None:
    """The level that a sentence gives the role: `This is a senior individual role`."""
    for decision in reading.of("summary", "logistics", "team"):
        for found in _ROLE.finditer(plain(decision.block.text)):
            ranks = _ranks(found["rank"], reading.taxonomy)
            for level in BELOW:
                if level in ranks:
                    return Found(level, decision.block.span.lines, "told-rank")
    return None


def _ranks(title: str, taxonomy: Taxonomy) -> set[str]:
    """Levels that words of a title speak for."""
    aide = _AIDE.search(title)
    words = title[: aide.start()] if aide else title
    named = {key for place in ("title", "abroad") for key in of_scheme(taxonomy.levels, place).keys(words)}
    if "entry" in named and _of_others(words, taxonomy):
        named.discard("entry")
    if _STAFF.search(title):
        named.add("lead")
    return named


def _of_others(title: str, taxonomy: Taxonomy) -> bool:
    """Whether a title's words for moderators, reviewers and agents name those whom a role of another noun is for.

    A Psychologist for moderators is no moderator, and a Reviewer Experience Designer no reviewer.
    """
    head = _SUBJECT.split(title, maxsplit=1)[0].rstrip()
    ranks = of_scheme(taxonomy.levels, "title")
    noun = max((hit for hit in ranks.hits(head)), key=_end, default=None)
    if noun is None or noun.key != "specialist" or noun.end != len(head):
        return False
    return all(hit.text.lower() in _SERVED for hit in ranks.hits(title) if hit.key == "entry")


def _end(hit: Hit) -> int:
    return hit.end


def format_level(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.levels.label(value)
