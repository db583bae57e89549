"""Small zoned postings for tests of fields: lines with their zones come in, a `Reading` goes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

from generator.document import Block, Document, Source, Span, Text, Zone
from generator.evidence import Found, Reading
from generator.sections import Decision, Zoning
from generator.settings import TAXONOMY
from generator.taxonomy import load

CODES: dict[str, Zone] = dict(zip("TMHEGSRQPXCBLDAN", (
    "title", "meta", "heading", "employer", "team", "summary", "responsibilities", "required", "preferred",
    "exposure", "compensation", "benefits", "logistics", "equal_opportunity", "application", "chrome",
), strict=True))  # fmt: skip
assert set(CODES.values()) == set(get_args(Zone))


def reading(*rows: str, **known: Any) -> Reading:
    """A reading of rows such as `T|Policy Manager`; `known` holds values found before, by field, on line 1."""
    lines = tuple(row.split("|", 1)[1] for row in rows)
    decisions = tuple(
        Decision(Block("paragraph", Span(number, number), text), CODES[row[0]], "test", 1.0)
        for number, (row, text) in enumerate(zip(rows, lines, strict=True), 1)
        if text.strip()
    )
    source = Source("posting.txt", "\n".join(lines))
    document = Document(Text(source, lines), tuple(decision.block for decision in decisions))
    found = {name: Found(value, (1,), "test") for name, value in known.items()}
    return Reading(Zoning(document, decisions), load(Path(TAXONOMY)), found)


def value(finder: Callable[[Reading], Found[Any] | None], *rows: str, **known: Any) -> Any:
    """What a finder makes of rows; None when it finds nothing."""
    found = finder(reading(*rows, **known))
    if found is None:
        return None
    assert found.lines == tuple(sorted(found.lines))
    assert found.lines
    return found.value
