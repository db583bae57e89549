"""Decisions written as rows: `R|- words` is an item taken for a duty; a tilde and digits give the confidence."""

from __future__ import annotations

from generator import taxonomy
from generator.document import Document, Source
from generator.normalize import normalize
from generator.readers.lines import look, to_block
from generator.sections import Decision
from generator.sections.observation import Seen, see
from generator.sections.zoning import tables
from generator.settings import TAXONOMY
from generator.statistics import count
from tests.readings import CODES


def decided(*rows: str) -> list[Decision]:
    """`R~55|- words`: zone by its code of the annotation guide, confidence 0.55 (0.8 without), then the line."""
    found: list[Decision] = []
    for number, row in enumerate(rows, 1):
        code, words = row.split("|", 1)
        zone, _, sure = code.partition("~")
        block = to_block(look(number, words, 0))
        reason = ("glyph" if block.kind == "glyph" else "furniture") if zone == "N" else None
        found.append(Decision(block, CODES[zone], "model", int(sure or 80) / 100, reason))
    return found


def seen(decisions: list[Decision]) -> tuple[Seen, ...]:
    """The same lines as zoning observes them."""
    lines = "\n".join(decision.block.text for decision in decisions)
    document = Document(normalize(Source("a.txt", lines)), tuple(decision.block for decision in decisions))
    found = tables(taxonomy.load(TAXONOMY))
    return see(document, count([document]), found.headings, found.cues, found.places)


def zones(decisions: list[Decision]) -> str:
    """The codes of the zones, one letter each."""
    letters = {zone: code for code, zone in CODES.items()}
    return "".join(letters[decision.zone] for decision in decisions)


__all__ = ["decided", "seen", "zones"]
