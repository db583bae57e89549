"""When the posting was published: labelled rows come in, an ISO 8601 date or nothing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.cells import Cell, cells, cells_of, values
from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import announced, labelled
from generator.taxonomy import Taxonomy
from generator.taxonomy.dates import First, apart, day_of, is_day

_ZONES: tuple[Zone, ...] = ("meta", "title", "compensation", "logistics", "application")
_FURNITURE: tuple[Zone, ...] = ("chrome", "heading")
_FIGURE = re.compile(r"\d")
_CLOSING = re.compile(
    r"\b(?:clos(?:es|ing)|deadline|by (?:noon|midnight|close of business)|until|expires?|apply by|valid|start(?:s|ing)? (?:date|on)|end date|bewerbungsfrist)\b",
    re.IGNORECASE,
)
_STAMP = re.compile(r"\bdate(?:time|Posted|Published)[\"']?\s*[=:]\s*[\"']?((?:19|20)\d\d-\d\d-\d\d)")
_MONTH_FIRST = frozenset({"US", "PH", "PR", "GU"})
"""Countries where figures alone begin with the month."""
_EITHER = frozenset({"CA"})
"""Countries where they begin with either."""
_ENDS = re.compile(r"valid|expir|clos|deadline|dead-?line|end", re.IGNORECASE)
_SPAN = re.compile(
    r"\W*(?:[^\W\d]{1,12}\W{1,2})?\d.{0,30}?\d(?:\([^()]{1,9}\)|\W){0,2}\s*"
    r"(?:[~\u301c\uff5e\u81f3]|(?:to|bis|au|al|a|do|t/m)\s|[-\u2013\u2014]\s)"
)
_STAMPED = re.compile(
    r"(?:19|20)\d\d\W{1,4}(?:[^\W\d]{1,3}\s){0,3}[0-2]?\d:[0-5]\d|(?:19|20)\d\d-\d\d-\d\dT[0-2]\d:[0-5]\d"
    r"|[0-2]\d:[0-5]\d:[0-5]\d [A-Z+\d]{3,5} 20\d\d"
)
"""A year with the time of day behind it, or in front of it as in the headers of mailing lists."""
_CLOCK = re.compile(r"\s[0-2]\d:[0-5]\d:[0-5]\d [A-Z+\d]{3,5}(?= 20\d\d)")
_OF_DAY = re.compile(r",?\s[0-2]?\d:[0-5]\d(?::[0-5]\d)?(?:\s?[AP]M)?$")
"""The time behind a date."""
_OTHER = re.compile(r"[^\d:]{6,}:")
_COPIED = re.compile(
    r"\b(?:retrieved|printed|accessed|downloaded|captured|exported|saved|archived|abgerufen|gedruckt|consult\u00e9e? le|imprim\u00e9 le)\b",
    re.IGNORECASE,
)
"""What tells when a page was copied, not when it was written."""
_PREPOSITIONS = frozenset(("am", "le", "el", "em", "il", "op", "den", "dne", "dna", "la", "on", "d", "z dnia", "vom"))
_HEAD = 12
"""Lines in which mails, threads and chats say when they were written."""
_MASTHEAD = 4
_ASKED = ("labelled-date", "plain-date", "date-in-furniture")
"""Rules whose dates stand behind a label that asks for one."""


def find_posted(reading: Reading) -> Found[str] | None:
    """The first date behind a label of publication, else of a time mark, alone on a row, or behind a plain `Date`.

    Dates of closing or starting never count; a label among a board's furniture counts where it is the only one.  What
    is no page of a board has a date of its own at its head: that of the mail, the thread or the newspaper.
    """
    first = _first(reading)
    for rule, rows in (
        ("labelled-date", values(reading, "posted", *_ZONES, loose=True)),
        ("posting-date", _of_posting(reading)),
        ("time-mark", _marks(reading)),
        ("date-row", _alone(reading)),
        ("first-of-span", (row for row in values(reading, "span", *_ZONES, "chrome") if _SPAN.match(row.text))),
        ("plain-date", _dated(reading)),
        ("date-in-furniture", _shown(reading, first)),
        ("date-of-message", _stamps(reading)),
    ):
        for row in rows:
            before = _CLOSING.search(row.text)
            text = row.text[: before.start()] if before else row.text
            if day := day_of(text, reading.taxonomy.months, first=first, short=rule in _ASKED):
                return Found(day.isoformat(), row.lines, rule, used=row.used)
    return None


def _shown(reading: Reading, first: First | None) -> Iterator[Cell]:
    """Dates behind a label among the board's furniture, if all are the same."""
    rows = [
        row
        for row in values(reading, "posted", "chrome", "benefits", "employer", loose=True)
        if day_of(row.text, reading.taxonomy.months, first=first, short=True)
    ]
    yield from rows if len({row.text for row in rows}) == 1 else ()


def _of_posting(reading: Reading) -> Iterator[Cell]:
    """Dates behind a label that elsewhere announces the title: `Job Posting: Apr 8`."""
    months, lines = reading.taxonomy.months, reading.document.text.lines
    for row in values(reading, "title", *_ZONES):
        if "posting" in lines[row.lines[0] - 1].lower() and is_day(_OF_DAY.sub("", row.text), months):
            yield row


def _dated(reading: Reading) -> Iterator[Cell]:
    """Values behind a word for dates; words and a colon in between say which other date it is."""
    for row in values(reading, "dated", "meta", "title", loose=True):
        if not _OTHER.match(row.text):
            yield row


def _first(reading: Reading) -> First | None:
    """Which of two figures the places of work write first; none where they are unknown or at odds."""
    bases = reading.value("base_locations") or ()
    countries = {place.country for place in bases if place.country}
    if not countries or countries & _EITHER:
        return None
    if countries <= _MONTH_FIRST:
        return "month"
    return None if countries & _MONTH_FIRST else "day"


def _alone(reading: Reading) -> Iterator[Cell]:
    """Cells that are a date, with a word of publication at most, unless the row before announces another date."""
    months, labels = reading.taxonomy.months, reading.taxonomy.labels
    last = ""
    for cell in cells(reading, "meta"):
        dated = _FIGURE.search(cell.text) is not None and (
            is_day(cell.text, months)
            or announced(rest := apart(cell.text, months)[1], labels) == "posted"
            or rest.lower() in _PREPOSITIONS
        )
        if dated and labelled(f"{last}: x", labels) not in ("closing", "span"):
            yield cell
        last = cell.text


def _stamps(reading: Reading) -> Iterator[Cell]:
    """Dates with a time of day at the head of mails, threads and chats, and dates alone in the head of a page."""
    months = reading.taxonomy.months
    if not reading.of("required") or not (reading.of("summary") or reading.value("title")):
        return  # an article or a thread about such work
    for decision in reading.zoning:
        text, first = decision.block.text, decision.block.span.first
        if first > _HEAD:
            return
        if decision.zone not in _FURNITURE or "://" in text or not _FIGURE.search(text):
            continue
        if _COPIED.search(text):
            continue
        if _STAMPED.search(text) and labelled(text, reading.taxonomy.labels) != "closing":
            yield Cell(_CLOCK.sub("", text), decision.block.span.lines, whole=False)
        elif first <= _MASTHEAD:
            yield from (cell for cell in cells_of(decision, reading.taxonomy.labels) if is_day(cell.text, months))


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
