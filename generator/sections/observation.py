"""Observation: a document comes in, for each block what was looked up for it once goes out."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.document import Block, Document, Zone
from generator.expressions import AnyCase, AnyScript
from generator.sections.cues import Cues
from generator.sections.headings import Announced, Headings, fold, looks_like_heading
from generator.sections.vocabulary import count, words
from generator.statistics import Statistics
from generator.taxonomy.places import Gazetteer

DIGIT = AnyScript(r"\d")
_MONEY = AnyCase(
    r"(?:[$€£¥₹₩₫₱฿₺₴₪₦₽]|\b(?:rp|rs|rm|s/|kr|php|ksh|npr|bdt|aed|sar|egp|usd|eur|gbp|chf|sgd|hkd|inr|zar|ngn)\.?)\s?\d"
    r"|\b\d[\d.,’' ]{0,30}+\s?(?:k|€|£|zł|kč|kr|ft|lei|tl|₫|฿|元|円|万円|만원|원|juta|lakhs?|lpa|usd|eur|gbp|sgd|inr|aed|sar|"
    r"chf|cad|aud|nzd|pln|brl|jpy|krw|sek|nok|dkk|czk|huf|ron|bgn|try|uah|zar|kes|ngn|egp|php|thb|vnd|idr|myr|hkd|twd|"
    r"mxn|cop|clp|pen|ars)\b"
)
_LOOKED_AT = 1200
"""Characters of a block in which something is looked up; what is longer is no line of a posting."""
_PARTING = (":", "：", "|", "  ")
_LABEL = re.compile(r"^([^\W\d][\w /&'’().#-]{1,40}?)(?:[ .]{0,30}[:：]\s*|\s{2,}|\s\|\s)(\S.*)?$")
"""`Label: value`, with dots before the colon, a full-width colon, or a gap or bar in its place."""


class Seen(NamedTuple):
    """A block with what was looked up for it once."""

    block: Block
    words: tuple[str, ...]
    size: int
    """Words; of scripts that part none, two letters are taken for one."""
    announced: Announced | None
    headed: bool
    """Looks like a heading."""
    votes: tuple[tuple[Zone, int], ...]
    """Cue phrases that stand alone, by zone."""
    hints: tuple[tuple[str, int], ...]
    """Cue words of the other classes, by `zone.class`."""
    furniture: str | None
    recurrence: int
    label: str
    """Folded text before a colon at the start of the line, when short."""
    place: str
    """How much of a short line names places: `all`, `some`, or empty."""
    digits: bool
    """Holds a figure."""
    money: bool
    """Names an amount of money."""
    abroad: bool = False
    """In another language than English."""


def see(
    document: Document, statistics: Statistics, headings: Headings, cues: Cues, places: Gazetteer
) -> tuple[Seen, ...]:
    """Look every block up once."""
    rows: list[Seen] = []
    blocks = document.blocks
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        looked_at = block.text[:_LOOKED_AT]
        row = words(looked_at)
        digits = DIGIT.over(block.text).search(block.text) is not None
        match = _LABEL.match(block.text) if any(sign in block.text for sign in _PARTING) else None
        headed = looks_like_heading(block, following)
        spoken = cues.look(row, looked_at)
        short = len(row) <= 11
        rows.append(
            Seen(
                block,
                row,
                count(row),
                headings.announced(block.text) if short and block.kind not in ("glyph", "rule") else None,
                headed,
                tuple(sorted((zone, votes) for (zone, key), votes in spoken.votes.items() if key == "line")),
                tuple(sorted((f"{zone}.{key}", votes) for (zone, key), votes in spoken.votes.items() if key != "line")),
                spoken.furniture,
                statistics.bucket(block),
                fold(match[1]) if match else "",
                _place(block.text, places) if short and block.kind not in ("glyph", "rule") else "",
                digits,
                digits and _MONEY.within(looked_at),
                spoken.abroad,
            )
        )
    return tuple(rows)


def _place(text: str, places: Gazetteer) -> str:
    named = sum(len(mention.text) for mention in places.mentions(text))
    if not named:
        return ""
    return "all" if named * 2 >= sum(map(str.isalnum, text)) else "some"
