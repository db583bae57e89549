"""Pages that were flattened to a few very long lines: blocks come in, their sentences and bullets go out.

A line that holds a whole page cannot take one zone.  It is parted where bullets stand inside it and
between sentences; each part knows its line and its place in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.document import Block, BlockKind

LONG = 300
"""Characters from which a line of a flattened page is parted."""

FEW = 14
"""Documents of so few blocks with long lines count as flattened pages as a whole."""

MOST = 10_000
"""Blocks up to which lines are parted; one that would go beyond stays whole, for a limit of lines would say nothing
otherwise."""

_BULLET = re.compile(r"\s[•‣▪●○◦➤►✓✔■◆\uf0b7]\s*(?=\S)|\s[-–*]\s+(?=[A-Z][a-z])")
_SENTENCE = re.compile(r"(?<=[a-z0-9)\]%][.!?])\s+(?=[A-Z\"'“‘(])|(?<=[a-z]:)\s+(?=[A-Z])")
_HEADING = re.compile(
    r"(?P<words>.*\s(?!(?:a|an|and|at|by|for|in|of|on|or|our|the|to|with|your)\s)[a-z][\w'’-]*)"
    r"\s(?P<heading>[A-Z][\w'’]*(?: [\w'’&/-]+){0,4}:)"
)
_OPENING = re.compile(r"(?P<words>.*\S)\s(?P<heading>(?:About|What|Who|Your|Why|How) (?:[\w'’&/-]+ ?){1,5}:)")
"""The same behind a name or value, where the heading has a first word that only headings have there."""
"""A sentence whose last words are the heading of what follows: "... for detail Nice to have:"."""


def part(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, long ones of a flattened page in parts."""
    blocks = list(blocks)
    flat = len(blocks) <= FEW and sum(len(block.text) for block in blocks) > 1200
    made = len(blocks)
    for block in blocks:
        bullets = len(_BULLET.findall(block.text)) if len(block.text) > 200 else 0
        if bullets >= 3 or (flat and len(block.text) >= LONG):
            parts = list(_parts(block))
            if made + len(parts) - 1 <= MOST:
                made += len(parts) - 1
                yield from parts
                continue
        yield block


def _parts(block: Block) -> Iterator[Block]:
    number = 0
    for place, piece in enumerate(_BULLET.split(block.text)):
        for order, text in enumerate(_sentences(piece)):
            number += 1
            kind: BlockKind = "item" if place and not order else "paragraph"
            yield replace(
                block,
                kind=kind,
                text=text,
                marker="•" if kind == "item" else block.marker if number == 1 else "",
                gap=block.gap if number == 1 else 0,
                part=number,
            )


def _sentences(piece: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(piece):
        text = sentence.strip()
        glued = (_HEADING.fullmatch(text) or _OPENING.fullmatch(text)) if text.endswith(":") else None
        if glued:
            yield from (glued["words"].strip(), glued["heading"])
        elif text:
            yield text
