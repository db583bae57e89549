"""When the posting was published: labelled rows come in, an ISO 8601 date or nothing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.cells import Cell, cells, values
from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import labelled
from generator.taxonomy import Taxonomy
from generator.taxonomy.dates import day_of, is_day

_ZONES: tuple[Zone, ...] = ("meta", "title", "compensation", "logistics", "application")
_CLOSING = re.compile(
    r"\b(?:clos(?:es|ing)|deadline|until|expires?|apply by|valid|start(?:s|ing)? (?:date|on)|end date|bewerbungsfrist)\b",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\bdate(?:time|Posted|Published)[\"']?\s*[=:]\s*[\"']?((?:19|20)\d\d-\d\d-\d\d)")
_MONTH_FIRST = frozenset({"US", "CA", "PH", "PR", "GU"})
"""Countries where figures alone may begin with the month."""
_ENDS = re.compile(r"valid|expir|clos|deadline|dead-?line|end", re.IGNORECASE)


def find_posted(reading: Reading) -> Found[str] | None:
    """The first date behind a label of publication, else of a time mark, alone on a row, or behind a plain `Date`.

    Dates of closing or starting never count; a label among a board's furniture counts where it is the only one.
    """
    bases = reading.value("base_locations") or ()
    countries = {place.country for place in bases if place.country}
    day_first = bool(countries) and not countries & _MONTH_FIRST
    shown = tuple(values(reading, "posted", "chrome", "benefits", "employer", loose=True))
    for rule, rows in (
        ("labelled-date", values(reading, "posted", *_ZONES, loose=True)),
        ("time-mark", _marks(reading)),
        ("date-row", _alone(reading)),
        ("plain-date", values(reading, "dated", "meta", "title", loose=True)),
        ("date-in-furniture", shown if len({row.text for row in shown}) == 1 else ()),
    ):
        for row in rows:
            before = _CLOSING.search(row.text)
            text = row.text[: before.start()] if before else row.text
            if day := day_of(text, reading.taxonomy.months, day_first=day_first):
                return Found(day.isoformat(), row.lines, rule, used=row.used)
    return None


def _alone(reading: Reading) -> Iterator[Cell]:
    """Cells that are a date and no more, unless the row before announces another date."""
    last = ""
    for cell in cells(reading, "meta"):
        if is_day(cell.text, reading.taxonomy.months) and labelled(f"{last}: x", reading.taxonomy.labels) != "closing":
            yield cell
        last = cell.text


def _marks(reading: Reading) -> Iterator[Cell]:
    """Time marks of HTML (`<time datetime="2025-03-17">`) in rows of facts; the text of the mark may say less."""
    rows = reading.document.text.source.text.split("\n")
    for decision in reading.of("meta"):
        for number in decision.block.span.lines:
            found = _STAMP.search(rows[number - 1])
            if found and not _ENDS.search(rows[number - 1][: found.start()]):
                yield Cell(found[1], (number,), whole=False)


def format_posted(value: str, taxonomy: Taxonomy) -> str:
    """`2025-10-22` as `22 October 2025`."""
    day = date.fromisoformat(value)
    return f"{day.day} {day:%B} {day.year}"
