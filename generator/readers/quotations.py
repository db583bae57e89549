"""Quotations: the lines of a text come in, those that a mail program quoted go out without its marks.

A forwarded posting bears `>` in front of each line, also of empty ones and of the items of its lists.  Where that sign is
itself the bullet of a list it stands before neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Row = tuple[int, str, int]
"""Number of a line, its text, and the empty lines before it."""

_MARKS = re.compile(r"\s{0,3}(?:>\s?){1,6}")
_INNER = re.compile(r"\s*(?:[-*+#\u2022]+|\d{1,2}[.)])\s")
_LEAST = 4
"""Lines of a quotation at least."""


def unquoted(rows: Iterable[Row]) -> Iterator[tuple[Row, bool]]:
    """The rows without the marks of quotations, and whether one says nothing: an empty line of the mail, or of markup alone.

    What stands on such a line stays, and it parts its neighbours as an empty line does.
    """
    rows = list(rows)
    said = {number: line[found.end() :] for number, line, _ in rows if (found := _MARKS.match(line))}
    if not _is_quotation(said.values()):
        said = {}
    empty = 0
    for number, line, gap in rows:
        text = said.get(number, line)
        yield ((number, text, gap + empty), False) if text else ((number, line, gap), True)
        empty = 0 if text else empty + 1


def _is_quotation(said: Iterable[str]) -> bool:
    lines = list(said)
    return len(lines) >= _LEAST and any(lines) and any(not line or _INNER.match(line) for line in lines)
