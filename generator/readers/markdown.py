"""Markdown: markdown-it tokens tell headings, items, rows and strong text; their source maps give the lines.

Soft-wrapped lines are kept apart, for in scraped text a line break is a boundary far more often than
not.  Code by indentation, setext headings, references and HTML blocks are off: in postings these are
accidents of layout.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.document import Block, BlockKind, Document, Span, Text
from generator.readers.flattened import part
from generator.readers.lines import Line, look, steady, unwrap, visible
from generator.readers.plaintext import LABEL

FRONT_MATTER = "front-matter"
"""Marker of blocks that were `key: value` rows between `---` or `+++` fences."""

_PARSER = MarkdownIt("commonmark").enable("table").disable(["code", "lheading", "reference", "html_block", "fence"])
_ADDRESS = re.compile(r"(?:https?:|mailto:|tel:|www\.|/|#)", re.IGNORECASE)
# "[Lead](m/f/d)" is no link, and its words would be lost.
_PARSER.validateLink = lambda url: bool(_ADDRESS.match(url))  # type: ignore[method-assign]
# No address is printed, so none needs to be written in its normal form.
_PARSER.normalizeLink = lambda url: url  # type: ignore[method-assign]
MARKS_AT_MOST = 30_000
"""Marks of one posting; what has more is a flood, which is read as if they were letters."""
_MARKUP = re.compile(r"^\s{0,3}#{1,6} \S|\*\*\S[^*\n]*\*\*|\]\(https?:|^(?:---|\+\+\+)\s*$", re.MULTILINE)
_FENCE = re.compile(r"^(?:---|\+\+\+)\s*$")
_KEY = re.compile(r"""^(?P<key>[A-Za-z_][\w -]{0,40}?)\s*(?::|=)(?:\s+|$)["']?(?P<value>.*?)["']?,?$""")
_WORDS = re.compile(r"\w")
_LONE = re.compile(r"(?<!\S)(?:\*\*+|__?)(?!\S)")
"""Marks of emphasis without a word at them, as editors leave where they closed emphasis on a space."""
_SPACED = re.compile(r"(?<!\S)(\*\*|__?)(?: (?=[^\s*_])|(?=\w))([^*_]{1,2000}?)\1(?!\w)")
"""Emphasis that a space inside its marks has undone: `_ words_`, `** words**`."""
_BAR = re.compile(r"(?<!\\)\|")


def is_marked_up(lines: Sequence[str]) -> bool:
    """Whether plain text carries Markdown: headings, strong text, links or front matter."""
    return any(_MARKUP.search(line) for line in lines)


def read(text: Text) -> Document:
    """Read Markdown; never raises."""
    raw = text.source.text.split("\n")
    rows = steady(look(*row) for row in visible(text.lines, raw))
    matter = set(_front_matter(rows))
    hidden = ["" if number in matter else line for number, line in enumerate(text.lines, 1)]
    marks = _marks(hidden)
    lines: list[Line] = []
    finished: dict[int, Block] = {}
    for row in rows:
        if row.number in matter:
            finished[row.number] = _matter_block(row, text.lines[row.number - 1])
        elif row.number in marks:
            kind, content, depth, marker, bold = marks[row.number]
            if kind == "paragraph":
                looked = look(row.number, " " * row.indent + content, row.gap)
                if bold:
                    finished[row.number] = Block(
                        looked.kind, Span(row.number, row.number), looked.text, looked.marker, 0, row.gap, bold
                    )
                else:
                    lines.append(looked)
                continue
            finished[row.number] = Block(kind, Span(row.number, row.number), content, marker, depth, row.gap, bold)
        else:
            lines.append(row)
    blocks = _merge(steady(lines), finished)
    return Document(text, tuple(part(blocks)))


def _merge(lines: list[Line], finished: dict[int, Block]) -> Iterator[Block]:
    """Blocks in line order; runs of plain lines between finished blocks are unwrapped together."""
    plain = unwrap(lines, LABEL) if not finished else [b for run in _runs(lines, finished) for b in unwrap(run, LABEL)]
    yield from sorted([*plain, *finished.values()], key=lambda block: block.span.first)


def _runs(lines: Iterable[Line], finished: dict[int, Block]) -> Iterator[list[Line]]:
    run: list[Line] = []
    for line in lines:
        if run and any(number in finished for number in range(run[-1].number, line.number)):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _front_matter(rows: Sequence[Line]) -> Iterator[int]:
    """Numbers of the lines of a fenced block of `key: value` rows near the top."""
    for place, row in enumerate(rows[:8]):
        if not _FENCE.match(row.text):
            continue
        for end in range(place + 1, min(place + 60, len(rows))):
            if rows[end].text.strip() == row.text.strip():
                inside = rows[place + 1 : end]
                if inside and sum(bool(_KEY.match(line.text)) for line in inside) * 2 > len(inside):
                    yield from (line.number for line in rows[place : end + 1])
                return
        return


def _matter_block(row: Line, line: str) -> Block:
    span = Span(row.number, row.number)
    match = _KEY.match(line.strip())
    if match is None:
        return Block("rule" if not _WORDS.search(line) else "row", span, line.strip(), FRONT_MATTER, 0, row.gap)
    return Block("row", span, f"{match['key']}: {match['value']}".strip(), FRONT_MATTER, 0, row.gap)


Mark = tuple[BlockKind, str, int, str, bool]
"""kind, text, depth, marker, bold"""


def _marks(lines: Sequence[str]) -> dict[int, Mark]:
    """For each line with inline content what markdown-it makes of it."""
    if sum(line.count(mark) for line in lines for mark in "*_`[<!") > MARKS_AT_MOST:
        return {}
    walk = _Walk(lines)
    for token in _PARSER.parse("\n".join(lines)):
        walk.step(token)
    walk.settle()
    return {number: mark for number, mark in walk.marks.items() if mark[1]}


class _Walk:
    """Goes through the tokens once and knows in which list, heading or row it stands."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.marks: dict[int, Mark] = {}
        self._lines = lines
        self._depth = 0
        self._item = (0, "")
        self._heading = ""
        self._headed: list[tuple[int, Mark]] = []
        self._row: list[str] | None = None

    def step(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open" | "ordered_list_open" | "bullet_list_close" | "ordered_list_close":
                self._depth += token.nesting
            case "list_item_open":
                line, marker = self._item
                above = f"{marker} " if line == _first_line(token) else ""  # lists in lists on one line: "1. - word"
                self._item = (_first_line(token), f"{above}{token.info}{token.markup}")
            case "list_item_close":
                self._item = (0, "")
            case "heading_open" | "heading_close":
                self._heading = token.markup if token.nesting == 1 else ""
            case "tr_open":
                self._row = []
                self._row_line = _first_line(token)
            case "tr_close":
                row = self._row or []
                source = self._lines[self._row_line - 1].strip().removeprefix("|").removesuffix("|")
                # GitHub's tables drop cells beyond those of the head; we lose nothing.
                beyond = [_squeeze([cell]) for cell in _BAR.split(source)[len(row) :]]
                cells = " | ".join(cell for cell in (*row, *beyond) if cell)
                self.marks[self._row_line] = ("row", cells, 0, "|", False)
                self._row = None
            case "inline" if self._row is not None:
                self._row.append(" ".join(text for text, _ in _pieces(token)))
            case "inline":
                self._inline(token)

    def settle(self) -> None:
        """Make headings within items (`- ### words`) items, but those with a colon or a list below them."""
        for number, item in self._headed:
            kind, _, depth, *_ = self.marks.get(number + 1) or self.marks.get(number + 2) or item
            if not item[1].endswith(":") and not (kind == "item" and depth > item[2]):
                self.marks[number] = item

    def _inline(self, token: Token) -> None:
        (item_line, marker), self._item = self._item, (0, "")
        pieces = list(_pieces(token))
        first, end = token.map or (0, 0)
        if (
            len(pieces) != end - first
        ):  # code, a link or a tag runs over a line break: nothing tells which line is whose
            return
        for number, (content, bold) in enumerate(pieces, first + 1):
            if self._heading:
                mark = f"{marker} {self._heading}" if number == item_line else self._heading
                if number == item_line:
                    self._headed.append((number, ("item", content, self._depth - 1, marker, bold)))
                self.marks[number] = ("heading", content, len(self._heading), mark, bold)
            elif number == item_line:
                self.marks[number] = ("item", content, self._depth - 1, marker, bold)
            else:
                self.marks[number] = ("paragraph", content, 0, "", bold)


def _first_line(token: Token) -> int:
    return (token.map or [0])[0] + 1


def _pieces(token: Token) -> Iterator[tuple[str, bool]]:
    """Visible text of each source line of an inline token, and whether all of it is strong."""
    text: list[str] = []
    strong = plain = False
    level = 0
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            yield _squeeze(text), strong and not plain
            text, strong, plain = [], False, False
        elif child.type == "strong_open":
            level += 1
        elif child.type == "strong_close":
            level -= 1
        elif child.content:
            text.append(child.content)
            if _WORDS.search(child.content):
                strong, plain = strong or level > 0, plain or level == 0
    yield _squeeze(text), strong and not plain


def _squeeze(pieces: Sequence[str]) -> str:
    """One line of text without marks of emphasis that opened or closed nothing."""
    text = " ".join("".join(pieces).split())
    if "**" not in text and "_" not in text:
        return text
    text = _LONE.sub("", _SPACED.sub(r"\2", text))
    return " ".join((text.replace("**", "") if text.count("**") == 1 else text).split())
