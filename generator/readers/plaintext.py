"""Plain text: pasted pages, e-mail, scraped boards.  Each visible line becomes a block, wrapped lines join."""

from __future__ import annotations

import re

from generator.document import Document, Text
from generator.readers.flattened import part
from generator.readers.lines import look, steady, unwrap, visible

LABEL = re.compile(r"[A-Z][A-Z0-9 /&'().-]{2,40}:|[A-Z][A-Za-z/&' -]{2,30}:(?:\s|$)")
"""A line that begins like this starts something new, in upper or title case: "JOB DESCRIPTION:"."""


def read(text: Text) -> Document:
    """Read plain text; never raises."""
    lines = steady(look(*row) for row in visible(text.lines, text.source.text.split("\n")))
    return Document(text, tuple(part(unwrap(lines, LABEL))))
