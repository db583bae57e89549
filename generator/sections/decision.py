"""A decision of zoning: one block, its zone, and who decided; and the decisions of a whole document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from generator.document import Block, Document, Zone

TABLE = "|"
"""Marker of the rows of a table."""

PATH_MARKS = (" \u00bb ", " \u203a ", " > ")
"""Marks between the steps of a path to the page: its last step names the title, and the line is the board's."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What one block was taken for."""

    block: Block
    zone: Zone
    rule: str
    """Name of the rule, or `model`, that decided."""
    confidence: float
    """Between 0 and 1; how sure the rule or model is of the zone."""
    reason: str | None = None
    """Why the block is no content of the role page (an id of `taxonomy/reasons.toml`); None for content."""


@dataclass(frozen=True)
class Zoning:
    """The decisions of one document, one for each of its blocks and in their order."""

    document: Document
    decisions: tuple[Decision, ...]

    def of(self, *zones: Zone) -> tuple[Decision, ...]:
        """Decisions for these zones, in document order."""
        if len(zones) == 1:
            return self._by_zone.get(zones[0], ())
        return tuple(decision for decision in self.decisions if decision.zone in zones)

    @cached_property
    def _by_zone(self) -> dict[Zone, tuple[Decision, ...]]:
        found: dict[Zone, list[Decision]] = {}
        for decision in self.decisions:
            found.setdefault(decision.zone, []).append(decision)
        return {zone: tuple(decisions) for zone, decisions in found.items()}

    def over(self, document: Document) -> Zoning:
        """The same decisions over a document with as many blocks, such as the one with contacts masked."""
        if document is self.document:
            return self
        pairs = zip(self.decisions, document.blocks, strict=True)
        return Zoning(document, tuple(replace(decision, block=block) for decision, block in pairs))

    def stating(self, stated: Mapping[int, Zone]) -> Zoning:
        """The same decisions with rows of furniture as rows of the zone stated for their line, facts as the title too."""
        rows: dict[int, Zone] = {}
        for line, zone in stated.items():
            found = self.lines.get(line)
            taken: tuple[Zone, ...] = ("chrome", "meta") if zone == "title" else ("chrome",)
            if found is not None and found.zone in taken and not _is_step(found.block, zone):
                rows.setdefault(id(found.block), zone)
        if not rows:
            return self
        own = (
            replace(decision, zone=rows[id(decision.block)], reason=None) if id(decision.block) in rows else decision
            for decision in self.decisions
        )
        return Zoning(self.document, tuple(own))

    def __iter__(self) -> Iterator[Decision]:
        return iter(self.decisions)

    @cached_property
    def tabled(self) -> frozenset[int]:
        """First lines of the rows of tables of facts: rows are alike, whatever head or label one was taken for."""
        lines: set[int] = set()
        table: list[Decision] = []
        for decision in (*self.decisions, None):
            if decision is not None and decision.block.kind == "row" and decision.block.marker == TABLE:
                table.append(decision)
            elif decision is None or decision.block.kind not in ("rule", "glyph"):
                if any(row.zone == "meta" for row in table):
                    lines.update(row.block.span.first for row in table)
                table = []
        return frozenset(lines)

    @cached_property
    def lines(self) -> dict[int, Decision]:
        """For each visible line a decision of the zone that covers most of its words."""
        weights: dict[int, dict[Zone, int]] = {}
        first: dict[tuple[int, Zone], Decision] = {}
        for decision in self.decisions:
            words = len(decision.block.text.split()) + 1
            for line in decision.block.span.lines:
                zones = weights.setdefault(line, {})
                zones[decision.zone] = zones.get(decision.zone, 0) + words
                first.setdefault((line, decision.zone), decision)
        return {
            line: first[line, max(weights[line], key=weights[line].__getitem__)]
            for line in self.document.visible
            if line in weights
        }


def _is_step(block: Block, zone: Zone) -> bool:
    """Whether a row is the path to a page, or an item of a list of pages or tags."""
    text = block.text
    return (
        any(mark in text for mark in PATH_MARKS) or text.count(" / ") > 1 or (block.kind == "item" and zone != "title")
    )
