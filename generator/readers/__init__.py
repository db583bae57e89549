"""Readers: normalised text comes in, a document of blocks goes out, one file per input format.

A reader says what a line looks like (heading mark, bullet, table row), never what it means.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from generator.document import Document, Text
from generator.readers import markdown, plaintext
from generator.readers.lines import Line, to_block, visible
from generator.readers.sentences import whole

READERS: dict[str, Callable[[Text], Document]] = {
    ".txt": plaintext.read,
    ".md": markdown.read,
}
"""By suffix of the file; adding a format is one file and one row."""

SUFFIXES = frozenset(READERS)


def read(text: Text) -> Document:
    """Read a text with the reader of its suffix; plain text that is marked up is read as Markdown."""
    path = text.source.path
    suffix = path[path.rfind(".") :].lower() if "." in path.rsplit("/", 1)[-1] else ""
    reader = READERS.get(suffix, plaintext.read)
    if reader is plaintext.read and markdown.is_marked_up(text.lines):
        reader = markdown.read
    document = reader(text)
    return replace(document, blocks=whole(document.blocks))


def bare(text: Text) -> Document:
    """Every visible line as a block, without any look at it."""
    raw = text.source.text.split("\n")
    return Document(
        text,
        tuple(
            to_block(Line(number, "paragraph", line.strip(), "", 0, gap))
            for number, line, gap in visible(text.lines, raw)
        ),
    )


__all__ = ["READERS", "SUFFIXES", "bare", "read"]
