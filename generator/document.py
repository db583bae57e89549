r"""A posting as lines and blocks: what a reader makes of a source, before anyone judges what it means.

Line numbers are the currency of the whole handbook: every value, bullet and removal cites them.  They
are 1-based and counted over `text.split("\n")` of the decoded file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.diagnostics import Diagnostic

Zone = Literal[
    "title", "meta", "heading", "employer", "team", "summary", "responsibilities", "required",
    "preferred", "exposure", "compensation", "benefits", "logistics", "equal_opportunity",
    "application", "chrome",
]  # fmt: skip
"""What a line speaks of; the definitions stand in `taxonomy/zones.toml`."""

BlockKind = Literal["heading", "item", "paragraph", "row", "glyph", "rule"]
"""heading: marked as one by the format; item: of a list; row: of a table; glyph: a bullet mark alone
on its line; rule: a line without letters or digits; paragraph: anything else."""


@dataclass(frozen=True, slots=True)
class Source:
    """One decoded file."""

    path: str
    """Relative to the folder given, with `/`; the file's name when it was given alone."""
    text: str
    """Decoded, with `\\n` as the only line break."""
    diagnostics: tuple[Diagnostic, ...] = ()
    sidecar: Sidecar | None = None


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What a curator knows of a posting that its text does not say (`<stem>.toml` beside it)."""

    url: str | None = None
    """Address of the posting, http or https."""
    retrieved: str | None = None
    """ISO 8601 date on which the text was taken."""
    publisher: str | None = None
    """Board or site that it was taken from."""
    posting: bool = False
    """The curator knows that it is a posting, whatever it reads like."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A declared, small and reversible change of one line."""

    line: int
    step: str
    """Name of the step of `normalize.STEPS` or of the reader."""


@dataclass(frozen=True, slots=True)
class Text:
    """A source after normalisation: as many lines as before, each repaired for itself."""

    source: Source
    lines: tuple[str, ...]
    """Item `n - 1` is line `n`."""
    repairs: tuple[Repair, ...] = ()
    masked: tuple[int, ...] = ()
    """Numbers of lines on which contacts of people are masked; ascending."""


@dataclass(frozen=True, slots=True)
class Span:
    """Consecutive source lines, both ends included."""

    first: int
    last: int
    blank: frozenset[int] = frozenset()
    """Numbers of the empty lines between them: a sentence that a copied link cut apart may run over some."""

    @property
    def lines(self) -> tuple[int, ...]:
        """Numbers of the lines that say something."""
        lines = range(self.first, self.last + 1)
        return tuple(line for line in lines if line not in self.blank) if self.blank else tuple(lines)


@dataclass(frozen=True, slots=True)
class Block:
    """The smallest piece that is zoned: a line, a few lines that wrap, or a part of a long line."""

    kind: BlockKind
    span: Span
    text: str
    """Visible text on one line, without marker, markup and outer space."""
    marker: str = ""
    """List marker or heading mark as written: `-`, `•`, `1.`, `##`; empty without one."""
    depth: int = 0
    """Heading level from 1, or nesting of a list item from 0."""
    gap: int = 0
    """Blank lines before the block."""
    bold: bool = False
    """All of the text was marked as strong."""
    part: int = 1
    """Which part of its first line the block is, from 1; above 1 only where one line holds several."""

    @property
    def anchor(self) -> str:
        """Id of the block on its role page."""
        return f"line-{self.span.first}" + (f"-{self.part}" if self.part > 1 else "")


@dataclass(frozen=True)
class Document:
    """All visible lines of a posting as blocks in their order; no visible line is in no block."""

    text: Text
    blocks: tuple[Block, ...]
    diagnostics: tuple[Diagnostic, ...] = field(default=())

    @property
    def path(self) -> str:
        return self.text.source.path

    @cached_property
    def visible(self) -> tuple[int, ...]:
        """Numbers of the source lines that hold a visible character (`str.strip()` not empty)."""
        rows = self.text.source.text.split("\n")
        return tuple(number for number, row in enumerate(rows, 1) if row.strip())
