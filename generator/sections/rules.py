"""Zoning by rules alone: rows come in, for each a zone with the rule's name and its certainty goes out.

The rules are a design of their own to compare with, an attribute of the model, and where they are certain
they decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.document import Zone
from generator.sections.headings import Announced, Headings
from generator.sections.observation import Seen

CERTAIN = 0.97
"""Confidence of a rule that decides even against the model."""

FIRM = 0.9
"""Confidence of a rule that decides unless the model thinks its zone all but impossible."""

LIKELY = 0.8
POSSIBLE = 0.5

_LEAST_SAID = 2
"""Words behind a label of a section that are a value of the board's and say nothing, at most."""

_LISTED: tuple[Zone, ...] = ("responsibilities", "required", "preferred")
_VALUES: tuple[Zone, ...] = ("title", "meta")


_IDENTIFIER = re.compile(r"#[A-Z]{0,5}-?\d{4,}$")
"""A number mark with an identifier and nothing else: a posting's id."""


_TRACKING = re.compile(r"[\W_]*#[A-Z]{2}[-_]\w+[\W_]*", re.IGNORECASE)
"""A tag by which a board finds its own postings (`#LI-Remote`), and nothing else."""


_PAGE = re.compile(
    r"\W*(?:page|seite|p[a\u00e1]gina|strona|strana|side|sida|sivu|blz\.?|pag\.?|str\.) ?\d{1,3}(?: ?(?:of|von|sur|de|di|z|van|av|/) ?\d{1,3})?\W*",
    re.IGNORECASE,
)
"""The number of a printed page, and nothing else."""


_COVER = re.compile(
    r"\W*(?:temporary|fixed[- ]term|contract|(?:full|part)[- ]time)\b[^.]{0,40}\b(?:leave|sickness|secondment) cover\b",
    re.IGNORECASE,
)
"""A kind of employment and whom it stands in for: the leave is another person's, no benefit."""
_COVER_WORDS = 14


_RATING = re.compile(r"[1-4][.,]\d|5[.,]0")
"""Stars that somebody gave the employer; shares of a full post are smaller."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the rules say of one block."""

    zone: Zone
    rule: str
    confidence: float


def rule(rows: Sequence[Seen], headings: Headings) -> list[Ruling]:
    """Zone all rows by look, heading table and cues."""
    section: Zone | None = None
    since = 0
    rulings: list[Ruling] = []
    titled = False
    for place, row in enumerate(rows):
        following = rows[place + 1] if place + 1 < len(rows) else None
        ruling = _certain(row, following, headings)
        if ruling is None:
            ruling = _likely(row, section, since, place, titled=titled)
        if ruling.zone == "heading":
            announced = row.announced
            section = announced.zone if announced is not None else _by_cues(rows[place + 1 : place + 4])
            since = 0
        else:
            since += 1
        titled = titled or ruling.zone == "title"
        rulings.append(ruling)
    return rulings


def _certain(row: Seen, following: Seen | None, headings: Headings) -> Ruling | None:
    block = row.block
    if block.kind in ("glyph", "rule"):
        return Ruling("chrome", "no-words", 1.0)
    if block.marker == "front-matter":
        return _of_page_data(row, headings)
    if (looked := _of_look(row)) is not None:
        return looked
    if headings.is_button(block):
        return Ruling("application", "button", FIRM)
    announced = row.announced
    if announced is not None and announced.strength == "known" and announced.zone not in ("chrome", *_VALUES):
        if following is not None and _fits(announced, following) and not block.text.endswith("."):
            return Ruling("heading", "known-heading", FIRM)
        return Ruling("heading", "known-heading", LIKELY)
    if announced is not None and row.headed and announced.zone not in ("chrome", *_VALUES):
        return Ruling("heading", "heading-pattern", LIKELY)
    if row.label and (named := headings.announced(row.label)) and named.strength == "known":
        least = 0 if named.zone in _VALUES else _LEAST_SAID
        if named.zone != "chrome" and len(row.words) > len(row.label.split()) + least:
            return Ruling(named.zone, "label", LIKELY)
    return None


def _of_look(row: Seen) -> Ruling | None:
    """What the whole of a line tells by its signs and figures."""
    block = row.block
    if _IDENTIFIER.match(block.text):
        return Ruling("meta", "identifier", CERTAIN)
    if _TRACKING.fullmatch(block.text):
        return Ruling("chrome", "tracking-tag", CERTAIN)
    if row.digits and _PAGE.fullmatch(block.text):
        return Ruling("chrome", "page-number", CERTAIN)
    if row.digits and _RATING.fullmatch(block.text):
        return Ruling("chrome", "rating", CERTAIN)
    if len(row.words) <= _COVER_WORDS and _COVER.match(block.text):
        return Ruling("meta", "kind-of-cover", CERTAIN)
    return None


def _of_page_data(row: Seen, headings: Headings) -> Ruling:
    """What a row of front matter says: by its key; nothing without a value."""
    key = row.label.replace("_", " ")
    if row.block.text.rstrip("\"'").endswith(":"):
        return Ruling("chrome", "front-matter", CERTAIN)
    if "required" in key.split():
        return Ruling("required", "front-matter", CERTAIN)
    named = headings.announced(key) if key else None
    return Ruling(named.zone, "front-matter", LIKELY) if named else Ruling("chrome", "front-matter", POSSIBLE)


def _fits(announced: Announced, following: Seen) -> bool:
    """Whether what follows looks like what the heading announces: a list, prose, or money for pay."""
    if announced.zone == "compensation":
        return following.money
    if announced.zone in _LISTED:
        return following.block.kind == "item" or len(following.words) >= 5
    return len(following.words) >= 8 or following.block.kind == "item"


def _likely(row: Seen, section: Zone | None, since: int, place: int, *, titled: bool) -> Ruling:
    votes = dict(row.votes)
    hints = dict(row.hints)
    count = len(row.words)
    if row.furniture and (count <= 6 or section in (None, "chrome")):
        return Ruling("chrome", "furniture", POSSIBLE)
    if votes.get("equal_opportunity", 0) >= 2 and count >= 8:
        return Ruling("equal_opportunity", "cues", LIKELY)
    if hints.get("exposure.harm", 0) >= 2 and hints.get("exposure.encounter") and count >= 8:
        return Ruling("exposure", "harms-met", POSSIBLE)
    if votes.get("exposure", 0) >= 2 and hints.get("exposure.support") and count >= 8:
        return Ruling("exposure", "cues", POSSIBLE)
    if row.money and votes.get("compensation"):
        return Ruling("compensation", "money", LIKELY)
    if section == "required" and votes.get("preferred"):
        return Ruling("preferred", "optional-cue", LIKELY)
    if section is not None and since < 25:
        return Ruling(section, "under-heading", LIKELY if section in _LISTED else POSSIBLE)
    if not titled and place < 6 and count <= 10 and votes.get("title"):
        return Ruling("title", "first-line", POSSIBLE)
    if count <= 6 and (row.place or votes.get("meta")):
        return Ruling("meta", "value", POSSIBLE)
    best = _by_cues([row])
    return Ruling(best or ("employer" if count > 8 else "chrome"), "cues", POSSIBLE)


def _by_cues(rows: Sequence[Seen]) -> Zone | None:
    """The zone for which most cue phrases of some rows speak."""
    totals: dict[Zone, int] = {}
    for row in rows:
        for zone, votes in row.votes:
            if zone not in _VALUES:
                totals[zone] = totals.get(zone, 0) + votes
    ranked = sorted((-votes, zone) for zone, votes in totals.items())
    return ranked[0][1] if ranked else None
