"""Labelled names: a zoned posting comes in, the names behind its labels for the employer go out with their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.cells import Cell, values
from generator.document import Zone
from generator.evidence import Reading
from generator.fields.employer.names import is_latin, latin, may_be
from generator.fields.employer.rows import support
from generator.fields.employer.sentences import Votes
from generator.fields.employer.units import is_unit
from generator.taxonomy.firms import clean
from generator.taxonomy.places import gazetteer
from generator.taxonomy.rows import is_row

_MORE = re.compile(r"\s+(?:view|see|show)\s(?:more|all|other)\b.*$|\s+logo$", re.IGNORECASE)
_SLASH = re.compile(r"\s+/\s+|\s+\u2013\s+")
_INITIALS = re.compile(r"^[A-Z]{3,6}(?=\s+-\s+\S)")
"""A short form in front of the name that it stands for: `HSO - Harbour Safety Office`."""


def labelled_names(reading: Reading, votes: Votes) -> Iterator[tuple[str, Cell]]:
    """Names behind a label, those of the posting's facts before those of the board's furniture."""
    zones: tuple[tuple[Zone, ...], ...] = (("meta", "title"), ("chrome",))
    for some in zones:
        for row in values(reading, "employer", *some):
            name = _best(_placeless(row.text, reading), votes)
            if name and not name[0].islower() and ("chrome" not in some or support(name, votes, reading)):
                yield name, row


def _placeless(text: str, reading: Reading) -> str:
    """A label's value without the town behind the name."""
    name, comma, rest = text.partition(",")
    return name if comma and is_row(rest, gazetteer(reading.taxonomy)) and rest.count(",") else text


def _best(text: str, votes: Votes) -> str | None:
    """Of the names that a label's value gives, the one that sentences use; without any, the first in Latin letters."""
    short = _INITIALS.match(text)
    parts = (clean(latin(part)) for part in ([short[0]] if short else _SLASH.split(_MORE.sub("", text))))
    names = [name for name in parts if may_be(name) and not is_unit(name)]
    spoken = [name for name in names if votes.counts[name]]
    written = [name for name in names if is_latin(name)]
    return next(iter([*spoken, *written, *names]), None)
