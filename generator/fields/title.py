"""The job title: title lines, labels, the head of the page or a naming sentence come in, the repaired title goes out."""

from __future__ import annotations

import re
from typing import get_args

from generator.cells import cells, values
from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import before_label, labelled, opening
from generator.prose import plain
from generator.sections import Decision
from generator.sections.cues import is_other_script
from generator.taxonomy import Taxonomy
from generator.taxonomy.firms import is_formed
from generator.taxonomy.places import gazetteer
from generator.titles import (
    MOST_WORDS,
    Vocabulary,
    beside_firm,
    cleaned,
    from_abroad,
    from_flat,
    from_sentence,
    gives_way,
    heads,
    is_mere_rank,
    is_none,
    is_tags,
    names_job_abroad,
    without_key,
)

_SUBJECT = re.compile(r"\W*(?:subject|betreff|objet|asunto|assunto)\b", re.IGNORECASE)
_SAID: tuple[Zone, ...] = tuple(zone for zone in get_args(Zone) if zone not in ("chrome", "title", "heading"))
_PATH = re.compile(r"(?:[^/>\u203a\u00bb]{2,60}(?:\s/\s|\s?[>\u203a\u00bb]\s?)){2}")
"""Where the page stands on the board: `Start / Riga / Finance / Analyst`."""
_AGE = re.compile(r"\s*\d{1,2}(?:h|d|w|mo|yr)\s*[\u2022\u00b7]")
_STEPS = "/>\u203a\u00bb"
_TWICE = 2
_FIRST_CELLS = 8


def find_title(reading: Reading) -> Found[str] | None:
    """The title that a line, the head of the page, a sentence or a label names, in this order."""
    words = Vocabulary.of(reading.taxonomy)
    head = tuple(heads(reading, words))
    if (first := next(iter(reading.of("title")), None)) and _is_other_row(first, reading):
        return _labelled(reading, words) or _from_lines(reading, words, head)
    if line := _from_lines(reading, words, head):
        return _said(line, reading, words) or line
    other = (
        _from_prose(reading, words, head)
        or _labelled(reading, words)
        or _from_rows(reading, words)
        or _labelled_anywhere(reading, words)
        or from_abroad(reading, words)
        or beside_firm(reading, words)
    )
    return None if other is None or is_none(other.value, words) else other


def _said(line: Found[str], reading: Reading, words: Vocabulary) -> Found[str] | None:
    """What a sentence names instead of a line that was taken for the title and hardly is one, or says beyond it."""
    given_up = gives_way(line.value, reading.zoning.lines[line.lines[0]].confidence, words)
    if not given_up and not is_mere_rank(line.value, words):
        return None
    said = from_sentence(reading, words, small=False)
    more = said is not None and said.value.lower().endswith(f" {line.value.lower()}")
    return said if given_up or more else None


def _is_other_row(decision: Decision, reading: Reading) -> bool:
    """Whether a row of front matter has a key that no label of titles is."""
    text = decision.block.text
    return decision.block.kind == "row" and labelled(text, reading.taxonomy.labels) != "title"


def _from_lines(reading: Reading, words: Vocabulary, head: tuple[Found[str], ...]) -> Found[str] | None:
    """The first title line that names a job, else the first that still says something when repaired.

    A line that goes on where a labelled one ends says more: `Analyst (Payments)` against `Position: Analyst`.
    """
    found = []
    used: tuple[int, ...] = ()
    for decision, text, sure in _title_lines(reading):
        if _is_headline(decision, reading):
            continue
        if is_formed(plain(decision.block.text)) and not words.ranks.search(text):
            continue  # the firm above the title, not the title
        title = cleaned(from_flat(text, _TWICE, reading, words) or text, reading, words)
        used += decision.block.span.lines
        if not sure and (is_none(title, words) or is_tags(decision.block.text, words)):
            continue
        if any(map(str.isalpha, title)):
            lines = decision.block.span.lines
            whole = title == plain(decision.block.text)
            found.append((Found(title, lines, "title-line", used=used if whole else lines), sure))
    if not found:
        return None
    named = [title for title, sure in found if sure]
    jobs = [title for title, _ in found if words.names_job(title.value)]
    if named:
        return next((title for title in jobs if _goes_on(title, named[0])), named[0])
    first = found[0][0].value
    latin = names_job_abroad(first, reading.taxonomy.levels) and not is_other_script(first)
    if not words.names_job(first) and (better := (*jobs, *(() if latin else head))):
        return better[0]
    if not _names_job(found[0][0].value, reading, words) and (foreign := from_abroad(reading, words)):
        return foreign
    if head and _is_below(found[0][0], reading):
        return head[0]
    return next((title for title in jobs if _goes_on(title, found[0][0])), found[0][0])


def _is_headline(decision: Decision, reading: Reading) -> bool:
    """Whether a line is what the writer of a post says of himself: its age stands below (`3d \u2022 Edited`)."""
    last, lines = decision.block.span.last, reading.document.text.lines
    return last < len(lines) and _AGE.match(lines[last]) is not None


def _names_job(title: str, reading: Reading, words: Vocabulary) -> bool:
    return words.ranks.search(title) is not None or names_job_abroad(title, reading.taxonomy.levels)


def _is_below(title: Found[str], reading: Reading) -> bool:
    """Whether a title line stands below what the posting demands, as those of similar jobs do."""
    demands = reading.of("responsibilities", "required")
    return bool(demands) and title.lines[0] > demands[0].block.span.first


def _goes_on(title: Found[str], start: Found[str]) -> bool:
    """Whether a title begins with the whole of another."""
    rest = title.value[len(start.value) :]
    return title.value.lower().startswith(start.value.lower()) and re.match(r"\W", rest) is not None


def _title_lines(reading: Reading) -> list[tuple[Decision, str, bool]]:
    """Title lines with the words behind their label, and whether a label other than a mail's subject opens them."""
    rows = []
    titles = reading.of("title")
    paths = [decision for decision in titles if _is_path(decision.block.text)]
    for decision in (*(row for row in titles if row not in paths), *paths):
        whole = _above_place(decision, reading)
        text = before_label(opening(whole, "title", reading.taxonomy.labels), reading.taxonomy.labels)
        sure = not whole.startswith(text) and not _SUBJECT.match(whole)
        rows.append((decision, text if sure or decision.block.kind != "row" else without_key(text), sure))
    return rows


def _is_path(text: str) -> bool:
    return any(sign in text for sign in _STEPS) and _PATH.search(text) is not None


def _above_place(decision: Decision, reading: Reading) -> str:
    """A title line without the line of a place that wrapped lines join to it."""
    text, span = decision.block.text, decision.block.span
    places = gazetteer(reading.taxonomy)
    for line in reading.document.text.lines[span.first : span.last]:
        row = plain(line)
        if row in text and next((found.start for found in places.mentions(row)), 1) == 0:
            return text[: text.index(row)].rstrip() or text
    return text


def _labelled(reading: Reading, words: Vocabulary) -> Found[str] | None:
    """The value of a row of facts that a label calls the title."""
    for row in values(reading, "title", "meta"):
        title = cleaned(row.text, reading, words)
        if words.ranks.search(title) and len(title.split()) < MOST_WORDS:
            return Found(title, row.lines, "labelled-title", used=row.used)
    return None


def _labelled_anywhere(reading: Reading, words: Vocabulary) -> Found[str] | None:
    """What a label calls the title in a line taken for something else, also where it names no job but an event."""
    for row in values(reading, "title", *_SAID):
        title = cleaned(row.text, reading, words)
        if row.whole and 1 < len(title.split()) < MOST_WORDS and (title[0].isupper() or title[0].isdigit()):
            return Found(title, row.lines, "labelled-title", used=row.used)
    return None


def _from_prose(reading: Reading, words: Vocabulary, head: tuple[Found[str], ...]) -> Found[str] | None:
    """The title of a sentence, or what the head of the page says beyond it; the head alone when no sentence has one."""
    named = from_sentence(reading, words)
    if named is None:
        return head[0] if head else None
    if head and head[0].rule == "flat-head" and not head[0].value.endswith(named.value):
        return head[0]
    return next((title for title in head if _goes_on(title, named)), named)


def _from_rows(reading: Reading, words: Vocabulary) -> Found[str] | None:
    """The cell of the first rows of facts that names a job."""
    for cell in tuple(cells(reading, "meta"))[:_FIRST_CELLS]:
        if labelled(cell.text, reading.taxonomy.labels) in (None, "title") and len(cell.text.split()) < MOST_WORDS:
            title = cleaned(cell.text, reading, words)
            if words.ranks.search(title) and len(title.split()) > 1 and title[0].isupper():
                return Found(title, cell.lines, "row-of-facts", used=cell.used)
    return None


def format_title(value: str, taxonomy: Taxonomy) -> str:
    return value
