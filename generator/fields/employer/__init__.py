"""Who employs: rows, labels and sentences come in, the employer's name in its most frequent spelling goes out.

There is no table of employers: rows and labels propose names, sentences that only an employer can be the subject
of ("At X, we", "About X", "X is committed to") vote, and the spelling that stands most often wins.
"""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.fields.employer.forms import full_form, spelling
from generator.fields.employer.labelled import labelled_names
from generator.fields.employer.names import NAMED, is_latin, squash
from generator.fields.employer.rows import Row, read_rows, support
from generator.fields.employer.sentences import Votes, read_votes
from generator.taxonomy import Taxonomy

_LEAST_VOICE = 3
"""Votes from which a name of sentences outweighs a row that no sentence speaks of."""
_CERTAIN = 6
"""Votes from which it outweighs even a labelled name that no sentence speaks of."""
_NEAR = 2
"""Lines between the title and the firm's row at most."""
_FIRST_LINES = 2
"""Lines at the start of a page that are seldom about another firm than the one that hires."""
_BOARD = re.compile(r"job|karriere|career|work|hire", re.IGNORECASE)
"""What names of boards hold, which stand in the first lines as those of employers do."""
_FOREIGN = 2
"""Votes from which it outweighs a row in another script."""


def find_employer(reading: Reading) -> Found[str] | None:
    """A labelled name, else of rows and names in sentences the one that the posting's own prose speaks of most."""
    votes = read_votes(reading)
    rows = read_rows(reading, votes)
    spoken = _loudest(votes)
    named = max(labelled_names(reading, votes), key=lambda named: support(named[0], votes, reading), default=None)
    if named is not None and _is_trusted_label(named[0], spoken, rows, votes, reading):
        name, cell = named
        return _found(name, cell.lines, "labelled-employer", rows, votes, reading, whole=cell.whole)
    titles = [line for decision in reading.of("title") for line in decision.block.span.lines]
    titles.extend(reading.known["title"].lines if "title" in reading.known else ())
    rows = [row for row in rows if _is_vouched(row) or (_beside(row, titles) and _is_cased(row.name))]
    row = max(
        rows,
        key=lambda row: (_weight(row), _beside(row, titles), row.name in votes.counts, -rows.index(row)),
        default=None,
    )
    if row is not None and _is_trusted(row, spoken, votes):
        return _found(row.name, row.lines, "employer-row", rows, votes, reading, whole=row.whole)
    if spoken is not None:
        return _found(spoken, votes.stating(spoken), "employer-sentence", rows, votes, reading)
    return None


def _weight(row: Row) -> int:
    """A legal form, the kind of an institution and a place among the posting's facts speak for a row."""
    shouted = row.name.isupper() and row.support > 0
    formed = 2 if row.formed or (row.stated and not shouted and NAMED.match(row.name)) else 0
    return row.support + formed + (2 if row.stated and row.support else 0)


def _is_vouched(row: Row) -> bool:
    """Whether more than its shape speaks for a row: sentences, a legal form, its kind, or the first lines of the page."""
    head = row.lines[0] <= _FIRST_LINES and not _BOARD.search(row.name)
    return bool(row.support) or row.formed or head or NAMED.match(row.name) is not None


def _is_cased(name: str) -> bool:
    """Whether several words are written as a name: not all but the first in small letters."""
    _, *more = name.split()
    return not more or not all(word.islower() for word in more)


def _beside(row: Row, titles: list[int]) -> bool:
    """Whether a row stands right above or below the title; the board's own name stands further off."""
    return any(abs(row.lines[0] - line) <= _NEAR for line in titles)


def _loudest(votes: Votes) -> str | None:
    """The name that most sentences take for the employer; a single weak one is not enough."""
    return max(
        (name for name, number in votes.counts.items() if number > 1),
        key=lambda name: (votes.counts[name] + votes.longer(name), -votes.lines[name][0]),
        default=None,
    )


def _is_trusted_label(name: str, spoken: str | None, rows: list[Row], votes: Votes, reading: Reading) -> bool:
    """Whether a labelled name stands against the name that sentences speak of.

    Where a row gives that name too, fewer votes are enough against the label.
    """
    if spoken is None or support(name, votes, reading) > 0:
        return True
    rowed = any(row.name == spoken and row.stated for row in rows)
    return votes.counts[spoken] < (_LEAST_VOICE if rowed else _CERTAIN)


def _is_trusted(row: Row, spoken: str | None, votes: Votes) -> bool:
    """Whether a row stands against the name that sentences speak of, or holds it."""
    if spoken is None or f" {spoken} " in f" {row.name} ":
        return True
    if row.support:
        return row.support + 2 >= votes.counts[spoken] + votes.longer(spoken)
    return votes.counts[spoken] < (_LEAST_VOICE if is_latin(row.name) else _FOREIGN)


def _found(
    name: str,
    lines: tuple[int, ...],
    rule: str,
    rows: list[Row],
    votes: Votes,
    reading: Reading,
    *,
    whole: bool = False,
) -> Found[str]:
    """The name in full, with the lines that state it so."""
    written = spelling(full_form(name, rows, votes, reading), reading)
    if squash(written) == squash(name):
        return Found(written, lines, rule, used=lines if whole else ())
    stating = (decision.block for decision in reading.zoning if squash(written) in squash(decision.block.text))
    block = next(stating, None)
    return Found(written, lines if block is None else block.span.lines, rule)


def format_employer(value: str, taxonomy: Taxonomy) -> str:
    return value


__all__ = ["find_employer", "format_employer"]
