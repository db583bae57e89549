"""The one door: text of a posting comes in, Markdown or HTML that reads exactly as it was written goes out.

Only what would come alive is escaped, so that the pages stay readable for people.  Escapes are numeric
entities: backslashes do not hold against the preprocessors of Python-Markdown, entities do.  The escaped
text holds in a paragraph, list item, quotation, heading, table cell and link text, under Python-Markdown
with the extensions of `mkdocs.yml` and under CommonMark.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby

from markupsafe import Markup

from generator.normalize import MARKS_AT_MOST

LIMIT = 2000
"""Characters of one paragraph at most; the renderer's time grows with the square of a paragraph's."""

_BREAKS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
"""Control characters, and those that reorder or hide text."""
_HIDDEN = re.compile("[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u206f\u3164\uffa0]")
"""Characters without a shape that text is hidden with; a raw line shows where they stand."""
_SURROGATE = re.compile("[\ud800-\udfff]")
_ALIVE = re.compile(
    r"""
    [\\`*<\[\]{}|]                # code, emphasis, elements, links, attributes, cells
  | (?<![^\W_])_ | _(?![^\W_])    # emphasis, but not within a word
  | &(?=\#|\w+;)                  # what reads as an entity
  | (?<=~)~ | ~(?=~)              # fences and strikes
  | \A[\#>:=+-]                   # headings, quotations, definitions, underlines, lists
  | \A(?:!(?=!!)|/(?=//))         # admonitions, blocks
  | (?P<number>\A\d+)[.)](?=\s|\Z)   # ordered lists
    """,
    re.VERBOSE,
)
_PICTURES = {code: chr(0x2400 + code) for code in range(32)} | {127: "\u2421"}


def markdown(text: str) -> Markup:
    """Escape one line of text for Markdown; line breaks become spaces, outer space is dropped."""

    def numeric(found: re.Match[str]) -> str:
        return f"{found['number'] or ''}&#{ord(found[0][-1])};"

    line = plain(text)
    stem = line.rstrip("#")  # At its end a line would lose them as the closing mark of a heading.
    return Markup(_ALIVE.sub(numeric, stem) + "&#35;" * (len(line) - len(stem)))  # noqa: S704


def html(text: str) -> Markup:
    """Escape text for the content of an element in a block of HTML; never for an attribute."""
    return Markup(plain(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))  # noqa: S704


def source(text: str) -> Markup:
    """Escape a raw source line for an element; characters without a shape show as a sign for them.

    Marks stacked higher than script needs are counted instead of drawn, for they would cover other lines.
    """

    def shape(found: re.Match[str]) -> str:
        code = ord(found[0])
        return _PICTURES.get(code, f"[U+{code:04X}]")

    line = _UNSAFE.sub(shape, text.replace("\t", " "))
    return html(line if line.isascii() else _flattened(_HIDDEN.sub(shape, line)))


def _flattened(line: str) -> str:
    pieces: list[str] = []
    for stacked, letters in groupby(line, key=lambda letter: unicodedata.category(letter)[0] == "M"):
        run = "".join(letters)
        above = len(run) - MARKS_AT_MOST
        pieces.append(f"{run[:MARKS_AT_MOST]}[+{above} marks]" if stacked and above > 0 else run)
    return "".join(pieces)


def paragraphs(text: str) -> Iterator[str]:
    """Yield the text in pieces of at most `LIMIT` characters, cut after a sentence or a word."""
    rest = text.strip()
    while len(rest) > LIMIT:
        cut = max(rest.rfind(mark, 0, LIMIT) + 1 for mark in (". ", "; "))
        cut = cut if cut > LIMIT // 2 else rest.rfind(" ", 0, LIMIT) + 1 or LIMIT
        yield rest[:cut].rstrip()
        rest = rest[cut:].lstrip()
    yield rest


def plain(text: str) -> str:
    """One line of text as a reader sees it, without characters that have no shape or reorder others."""
    line = _UNSAFE.sub("", _BREAKS.sub(" ", text))
    return _SURROGATE.sub("\ufffd", line).strip()
