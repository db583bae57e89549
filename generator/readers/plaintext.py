"""Plain text: pasted pages, e-mail, scraped boards.  Each visible line becomes a block, wrapped lines join.

Marks of quoted mail go first, so that what was forwarded reads as it was sent.
"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.document import Document, Text
from generator.readers.flattened import part
from generator.readers.lines import look, steady, unwrap, visible
from generator.readers.quotations import unquoted

LABEL = re.compile(r"[A-Z][A-Z0-9 /&'().-]{2,40}:|[A-Z][A-Za-z/&' -]{2,30}:(?:\s|$)")
"""A line that begins like this starts something new, in upper or title case: "JOB DESCRIPTION:"."""


def read(text: Text) -> Document:
    """Read plain text; never raises."""
    rows = [*unquoted(visible(text.lines, text.source.text.split("\n")))]
    looked = zip(steady(look(*row) for row, _ in rows), rows, strict=True)
    # An empty line of a quoted mail parts what stands around it: its mark is no bullet of what stands below.
    lines = [replace(line, kind="rule") if empty else line for line, (_, empty) in looked]
    return Document(text, tuple(part(unwrap(lines, LABEL))))
