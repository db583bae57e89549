"""Rows that hold a name: a zoned posting comes in, the cells that may name its employer go out with their support.

Boards and mastheads write the name alone in a row; which of such rows names the employer, the sentences tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate, islice
from typing import NamedTuple

from generator.cells import Cell, cells
from generator.evidence import Reading
from generator.fields.employer.addresses import without_addresses
from generator.fields.employer.names import (
    CAPITALS,
    FURNITURE,
    INSTITUTION,
    LINKS,
    NAMED,
    TRADE,
    has_words,
    latin,
    lowered,
    may_be,
    squash,
)
from generator.fields.employer.sentences import Votes, is_coined, is_language
from generator.fields.employer.shapes import OWN
from generator.fields.employer.units import is_unit
from generator.labels import behind_label, labelled
from generator.phrases import of_labels, of_scheme
from generator.taxonomy.firms import clean, is_formed
from generator.taxonomy.naming import is_city
from generator.taxonomy.places import Gazetteer, gazetteer
from generator.taxonomy.rows import is_row
from generator.titles import names_job_abroad

_NOT_ROW = re.compile(
    r"\d{3,}|\d/\d|[@:$\u20ac\u00a3\u00a5=?!|]|https?|\b(?:remote|hybrid|full.?time|part.?time|permanent|contract|temporary|posted|ago|apply|days?|months?|per (?:year|month|hour)|employees|regular|employee|department|team|engineering|operations|reviews?|followers|safety|policy|shift|location|level|senior|junior|entry|mid|onsite|on-site|intelligence|investigations?|product|legal|compliance|marketing|analytics|category|industry|technology|trust|type|travel|years?|experience|salary|general benefits|none|other|yes|no|security|grade|band|union|schedule|open|save|share|internship|degree|where|employment|pensum|presencial|remoto|h\u00edbrido|hybrydowo|praca|anstellung|t\u00e9l\u00e9travail|partiel|klient|umowa|contrat\w*|diploma|bachelor|reports to|start|hours|tenure|classification|ongoing|grade|nivel|specjalista|berufs\w+|rechtsabteilung|pemasaran|actuarial|recruit\w*|client of|campus|mid|policies|standards|government|affairs|career|relations|fte|unlimited|unbefristet|efetivo|clt|trabalho|negotiable|confidential|yesterday|today|competitive|new|in office|in[- ]house|in sede|vagas?|nh\u00e2n vi\u00ean|knowledge|send|profile|view|pdf|postuler|postulez|candidater|solliciteer|aplikuj|aplic\u0103|ans\u00f6k|\u03b1\u03af\u03c4\u03b7\u03c3\u03b7|\u03b1\u03b9\u03c4\u03b7\u03c3\u03b7|ba\u015fvur|\u043e\u0442\u043a\u043b\u0438\u043a\w*|\u0438\u0437\u0431\u0440\u0430\u043d\w+|\u05dc\u05d5\u05d2\u05d5)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"^(?:@|at|bei|by|chez)\s+")
_HIRES = re.compile(r"\s+(?:is|are) (?:now |currently )?(?:hiring|looking for|seeking|recruiting)\b.*$", re.IGNORECASE)
_CAREERS = re.compile(r"(?<=\w)\s+(?:Careers?|Jobs|Karriere|Vacancies|Recruitment)$")
_SITE = re.compile(
    r"^[^|\u00b7>\u2013\u2014]{2,60}\s*(?:[|\u00b7>\u2013\u2014-]\s*)?(?:Careers|Karriere|Carri\u00e8res?|Work with us|Join us)$"
)
"""The head of a firm's own pages of openings."""
_DAY = re.compile(r"^[^\W\d]{3,12}\.? \d{1,2}(?:st|nd|rd|th|\.? ?\w)?$|^\d{1,2}\.? [^\W\d]{3,12}$")
_STAR = re.compile(r"\s*\(?\d[.,]\d\s*(?:\u2b50|\u2605|stars?)?\)?\s*$")
_LABELLED = re.compile(r"^[^\W\d_][^:\uff1a=]{1,30}\s?[:\uff1a=]\s")
_NEVER = re.compile(
    r"[@$\u20ac\u00a3\u00a5=?]| /$|https?|\b[A-Z]{3} ?\d|\b(?:\d+ (?:comments?|applicants?|reviews?|openings?|views?)|posted|applied|apply|ago|per (?:year|month|hour)|remote|full.?time|part.?time)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(
    r"\s*[\uff1e\u00bb]\s*|\s+(?:>|[Aa]t|@)\s+(?=\w)|\s+[\u2013\u2014/]\s+|,\s+(?!Unipessoal\b)(?=[A-Z\d][^,]*(?:,|$))|\s+place\s+|\s+-\s+(?=[A-Z])"
)
_KIND = re.compile(
    r"(?<![\w'\u2019-])(?:[A-Z][\w'\u2019-]+ (?:(?:and|of|&) )?){2}(?:Trust|Authority|Council|Commission|Foundation|Hospital|College|Academy|Agency|District)$"
)
"""What names of institutions end with."""
_OF_TRADE = re.compile(rf"^[{CAPITALS}][\w'\u2019-]+ {TRADE}$")
_BEHIND = re.compile(rf",|\s[-\u2013\u2014]\s|\s(?:en|em|in|\u00e0|w|v)\s(?=[{CAPITALS}])")
_BARS = 2
_SIGN = 4
"""Characters of the sign of a region with its gap at most."""
_HEAD = 4
_SPOKEN = 2
_LONGEST_CELL = 120
_SENTENCE = 8
"""Words from which a line of furniture that ends with a stop says something, and is no row."""
_CELLS = 1000
"""Cells that are asked for a name; a page of more is a flood."""
_PROSE = 40_000
"""Characters of prose in which a name is looked for; each of many cells reads them again."""


class Row(NamedTuple):
    """One cell that may name the employer."""

    name: str
    lines: tuple[int, ...]
    whole: bool
    """The lines hold nothing else."""
    formed: bool
    """A legal form stood with the name."""
    stated: bool
    """The row is one of the posting's facts, not of the board's furniture."""
    support: int
    """How loudly the posting's own sentences take the name for the employer."""


def read_rows(reading: Reading, votes: Votes) -> list[Row]:
    """Cells that hold only a name: no figure, place, date, term of work or part of a company.

    Words that boards use for departments and terms count against a name that no sentence speaks of.
    """
    stated = islice(cells(reading, "meta", "title"), _CELLS)
    rows = [row for cell in stated for row in _named(cell, reading, votes, stated=True)]
    return rows + [
        row
        for cell, near in islice(_furniture(reading), _CELLS)
        for row in _named(cell, reading, votes, stated=False)
        if (_is_telling(row, near) or _is_head(row, reading)) and not _is_button(row.name, reading)
    ]


def support(name: str, votes: Votes, reading: Reading) -> int:
    """How loudly sentences take the name, or its first words, for the employer."""
    return votes.behind(name) + _mentioned(name, reading) + 3 * (squash(name) in votes.addresses)


def _furniture(reading: Reading) -> Iterator[tuple[Cell, bool]]:
    """Short lines of the board's furniture, and whether they stand at the head of the page or beside the title."""
    titles = [line for decision in reading.of("title") for line in decision.block.span.lines]
    for cell in cells(reading, "chrome"):
        if cell.text.endswith(".") and len(cell.text.split()) >= _SENTENCE:
            continue
        first = cell.lines[0]
        yield cell, first <= _HEAD or any(abs(first - line) <= _HEAD for line in titles)


def _is_button(name: str, reading: Reading) -> bool:
    """Whether the posting names it in quotes, as what the reader is to press."""
    text = reading.document.text.source.text
    return f'"{name}"' in text or f"\u201c{name}\u201d" in text


def _is_telling(row: Row, near: bool) -> bool:
    if row.support:
        return _is_capital(row.name) and (row.formed or FURNITURE.search(row.name) is None)
    return near and (
        row.formed
        or INSTITUTION.search(row.name) is not None
        or NAMED.match(row.name) is not None
        or _OF_TRADE.match(row.name) is not None
    )


def _is_head(row: Row, reading: Reading) -> bool:
    """Whether the row is the head of a firm's own pages of openings: `Harbour | Careers`."""
    line = row.lines[0]
    named = _is_capital(row.name) and not FURNITURE.search(row.name)
    return line <= _HEAD and named and _SITE.match(reading.document.text.lines[line - 1]) is not None


def _is_capital(name: str) -> bool:
    """Whether all words but the linking ones have capitals, as in a name."""
    return name[0].isupper() and all(word in LINKS or not word[0].islower() for word in name.split())


def _named(cell: Cell, reading: Reading, votes: Votes, *, stated: bool) -> Iterator[Row]:
    places = gazetteer(reading.taxonomy)
    ranks = of_scheme(reading.taxonomy.levels, "title")
    title = reading.value("title") or ""
    headed = {line for decision in reading.of("title") for line in decision.block.span.lines}
    titled = headed.issuperset(cell.lines)
    if len(cell.text) > _LONGEST_CELL or labelled(cell.text, reading.taxonomy.labels) or _LABELLED.match(cell.text):
        return
    hit = of_labels(reading.taxonomy.labels).search(cell.text)
    if hit is not None and len(hit.text) == len(cell.text):
        return
    text = _CAREERS.sub("", _HIRES.sub("", _AT.sub("", _STAR.sub("", cell.text))))
    parts = _PARTS.split(text)
    if is_row(text, places) and not any(map(is_formed, parts)) and not NAMED.match(parts[0]):
        parts = [_BEHIND.split(text, maxsplit=1)[0]]
        name = clean(parts[0])
        if parts[0] == text or not name or votes.behind(name) + _mentioned(name, reading) < _SPOKEN:
            return
        text = parts[0]
    formed = [part for part in parts if is_formed(part) and not _is_town(part, places)]
    if any(is_row(part, places) and any(map(is_city, places.mentions(part))) for part in parts[1:]):
        text = parts[0]
    for part in formed or dict.fromkeys((text, *parts) if " place " not in text else parts):
        name = clean(latin(_unlabelled(part, reading)))
        if not may_be(name) or _NEVER.search(part) or _DAY.match(name):
            continue
        if (
            titled
            and not formed
            and (name in title or not (_opens_facts(cell, reading) or support(name, votes, reading)))
        ):
            continue
        known = bool(formed) or (name in votes.counts and not ranks.search(part) and not is_unit(name))
        if known or not _is_fact(part, name, reading, votes):
            yield Row(
                name, cell.lines, cell.whole and part == cell.text, bool(formed), stated, support(name, votes, reading)
            )


def _unlabelled(part: str, reading: Reading) -> str:
    """An institution without the word for an employer in front of it, which no sign parts from it."""
    rest = behind_label(part, "employer", reading.taxonomy.labels)
    return rest if NAMED.match(rest) else part


def _is_fact(part: str, name: str, reading: Reading, votes: Votes) -> bool:
    """Whether a cell states something else about the job: rank, kind of contract, place, term or department."""
    return (
        of_scheme(reading.taxonomy.levels, "title").search(part) is not None
        or names_job_abroad(part, reading.taxonomy.levels)
        or of_labels(reading.taxonomy.employment).search(part) is not None
        or is_language(part.split(maxsplit=1)[0], reading)
        or _is_place(part, name, gazetteer(reading.taxonomy))
        or (is_unit(name) and squash(name) not in votes.addresses)
        or (_NOT_ROW.search(part) is not None and not _is_institution(part) and not _mentioned(name, reading))
    )


def _opens_facts(cell: Cell, reading: Reading) -> bool:
    """Whether a cell is the first of a row of several facts: `Firm | Analyst | Oslo`."""
    line = reading.document.text.lines[cell.lines[0] - 1]
    return line.count("|") >= _BARS and line.lstrip().startswith(cell.text)


def _is_town(part: str, places: Gazetteer) -> bool:
    """Whether what looks like a legal form is the sign of a region behind its town: `Adelaide SA`."""
    first = next(places.mentions(part), None)
    return first is not None and first.start == 0 and is_city(first) and len(part) - len(first.text) <= _SIGN


def _is_institution(part: str) -> bool:
    """Whether a cell names an institution; one in capitals may be a heading unless its kind ends it."""
    return _KIND.search(lowered(part)) is not None or (NAMED.match(part) is not None and not part.isupper())


def _mentioned(name: str, reading: Reading) -> int:
    """In how many blocks of prose the name stands, or its first word where that is a word of its own making."""
    first = name.split(maxsplit=1)[0]
    coined = is_coined(first, without_addresses(reading.document.text.source.text))
    folded = name.lower()
    texts = [decision.block.text for decision in reading.of(*OWN)]
    ends = accumulate(map(len, texts))
    return sum(
        2 if has_words(text.lower(), folded, text) else 1 if coined and has_words(text, first, joints="_-") else 0
        for text, end in zip(texts, ends, strict=True)
        if end <= _PROSE
    )


def _is_place(part: str, name: str, places: Gazetteer) -> bool:
    mentions = list(places.mentions(part))
    covered = sum(mention.end - mention.start for mention in mentions)
    return covered * 2 >= len(name) or (covered > 0 and mentions[0].start == 0 and len(name.split()) < 3)
