"""What every reader owes to every text, asserted at once."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import groupby

from hypothesis import strategies as st

from generator.document import Document, Source, Text
from generator.normalize import normalize

PIECES = [
    "- ", "* ", "• ", "•", "1. ", "12) ", "(a) ", "> ", "# ", "### ", "**", "__", "_", "`", "|", "|---|---|", "---",
    "+++", "```", "===", "<b>", "</li>", "<!--", "[x](", ")", "![", "]", "\\", "&amp;", "title: ", "o ", "-", "–", "✅ ",
    "\n", "\n\n", "    ", "\t", "\u200b", "LOCATION: ", ": ", ".", "! ", "word", "Trust & Safety", "lead. Lead ",
]  # fmt: skip
WILD = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=40).map("".join)
"""Any text, more often than not with marks that a reader may stumble over."""


_LINK = re.compile(r"\]\(\s*<?(?:https?:|mailto:|tel:|www\.|/|#)|<\w+:", re.IGNORECASE)


def text(words: str, path: str = "a.txt") -> Text:
    return normalize(Source(path, words))


def rows(document: Document) -> list[tuple[str, str]]:
    """Kind and text of each block."""
    return [(block.kind, block.text) for block in document.blocks]


def letters(words: str) -> list[str]:
    """Letters and digits, without what they are set in."""
    return [character for character in words if character.isalnum()]


def holds(reader: Callable[[Text], Document], words: str) -> Document:
    """Read a text and assert what every reader owes: all visible lines, in order, in one line each, nothing lost."""
    given = text(words)
    document = reader(given)
    spans = [block.span for block in document.blocks]
    assert [(span.first, span.last) for span in spans] == sorted((span.first, span.last) for span in spans)
    covered = {line for span in spans for line in span.lines}
    assert set(document.visible) <= covered
    assert all(span.first in document.visible and span.last in document.visible for span in spans)
    assert len({block.anchor for block in document.blocks}) == len(spans)
    assert not any("\n" in block.text or block.text != block.text.strip() for block in document.blocks)
    for span, blocks in groupby(document.blocks, key=lambda block: block.span):
        if any(_LINK.search(given.lines[line - 1]) for line in span.lines):
            continue  # The address of a link is not part of what a person sees.
        kept = "".join(block.marker.replace("front-matter", "") + block.text for block in blocks)
        assert letters(kept) == letters("".join(given.lines[line - 1] for line in span.lines))
    return document
