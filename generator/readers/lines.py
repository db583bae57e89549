"""What the look of one line tells, whatever the format: bullet marks, lone glyphs, rules, wrapping."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.document import Block, BlockKind, Span

_BULLETS = "•‣▪●○◦∙·・ㆍ･⁃➤➢➔►▸▶▷✓✔✅☑★☆✦✧✪◆◇■□♦❖◉◎→⇒»›※¤\uf0b7\uf0a7"
GLYPHS = _BULLETS + "–—-*+>o§"
"""Characters that boards and word processors use as bullets."""

_MARKER = re.compile(
    rf"""(?P<indent>\s*)
    (?P<marker>
        [{re.escape(_BULLETS)}]\ufe0f?(?=\s*[^\s\ufe0f{re.escape(_BULLETS)}])       # a bullet proper, space or none after it
      | [\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff][\ufe0f\U0001f3fb-\U0001f3ff]?(?=\s+\w)  # an emoji in a bullet's place
      | (?:--?|[–—*+]|>{{1,3}}(?:\s*-)?)(?=\s)              # a dash, star or quote mark needs its space
      | [-*>](?=[^\W_])                                   # but glued to a word it is a bullet too
      | o(?=\s+[A-Z])                                     # the hollow bullet of word processors
      | \(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)](?=\s+\S)  # 1. 2) (a) iv.
    )\s*""",
    re.VERBOSE,
)
_SENTENCE_ENDS = (".", "!", "?", ":")
_LONE_NUMBER = re.compile(r"\(?\d{1,2}[.)]$")


@dataclass(frozen=True, slots=True)
class Line:
    """One visible line and what its look tells."""

    number: int
    kind: BlockKind
    text: str
    marker: str
    indent: int
    gap: int


def look(number: int, line: str, gap: int) -> Line:
    """Tell marker, indent and kind of a normalised line."""
    stripped = line.strip()
    indent = len(line) - len(line.lstrip())
    if not any(character.isalnum() for character in stripped):
        lone = len(stripped) <= 2 and all(character in GLYPHS for character in stripped)
        return Line(number, "glyph" if lone else "rule", stripped, "", indent, gap)
    if stripped == "o" or _LONE_NUMBER.match(stripped):
        return Line(number, "glyph", stripped, "", indent, gap)
    match = _MARKER.match(line)
    if match and len(stripped) > len(match["marker"]):
        return Line(number, "item", line[match.end() :].strip(), match["marker"], indent, gap)
    return Line(number, "paragraph", stripped, "", indent, gap)


def steady(lines: Iterable[Line]) -> list[Line]:
    """Give an emoji back to its line where it opens no other: a bullet comes more than once."""
    lines = list(lines)
    opening = Counter(line.marker for line in lines)
    return [
        replace(line, kind="paragraph", text=f"{line.marker} {line.text}", marker="")
        if line.kind == "item" and opening[line.marker] == 1 and unicodedata.category(line.marker[0]) == "So"
        else line
        for line in lines
    ]


def visible(lines: Sequence[str], raw: Sequence[str]) -> Iterable[tuple[int, str, int]]:
    """Yield number, normalised line and blank lines before, for each line visible in the raw text."""
    gap = 0
    for number, (line, source) in enumerate(zip(lines, raw, strict=True), 1):
        if source.strip():
            yield number, line, gap
            gap = 0
        else:
            gap += 1


WIDEST = 100
"""Columns of the widest text that is wrapped by hand or by a mail program."""
_NARROWEST = 40
"""Columns of the narrowest such text."""
_SLACK = 8
"""Columns by which a full line is narrower or wider than the text, as hands and mail programs wrap."""


def wrap_width(lines: Sequence[Line]) -> int | None:
    """Columns at which a text was hard-wrapped, or None when its lines are whole paragraphs.

    In a wrapped text a full line goes on in lower case below, again and again; the longest of these is as wide as the
    text, whatever stands in its head.  Lone bullets and short rows say nothing for or against; one line in twenty may be
    too long: what was put in later did not wrap it anew.
    """
    lengths = [len(line.text) + line.indent for line in lines]
    too_long = sum(length > WIDEST for length in lengths)
    going_on = [
        length
        for length, (above, below) in zip(lengths, pairwise(lines), strict=False)
        if length <= WIDEST
        and not below.gap
        and not below.marker
        and len(above.text) >= _NARROWEST
        and below.text[:1].islower()
        and above.text[-1:] not in ".:;!?"
    ]
    full = sum(line.kind in ("paragraph", "item") and len(line.text) >= _NARROWEST // 2 for line in lines)
    wrapped = len(going_on) >= 3 and len(going_on) * 8 >= full and too_long * 20 <= len(lines)
    return max(going_on) if wrapped else None


def unwrap(lines: Sequence[Line], labels: re.Pattern[str]) -> list[Block]:
    """Make blocks of lines, joining those that wrap, where the text is hard-wrapped at all.

    A line goes on the one above when that fits the text, its own first word would not have fitted there, and no new
    sentence begins with it: paragraphs are told from each other by no more than that.  `labels` matches the beginning of a
    line that starts something new ("LOCATION:").
    """
    width = wrap_width(lines)
    blocks: list[Block] = []
    last: Line | None = None
    for line in lines:
        first_word = line.text.split(" ", 1)[0]
        if (
            width is not None
            and last is not None
            and blocks
            and line.kind == "paragraph"
            and last.kind in ("paragraph", "item")
            and not line.gap
            and not labels.match(line.text)
            and not line.text.isupper()
            and not (last.text.endswith(_SENTENCE_ENDS) and line.text[:1].isupper())
            and last.indent + len(last.text) <= width + _SLACK
            and last.indent + len(last.marker) + 1 + len(last.text) + 1 + len(first_word) > width - _SLACK
        ):
            above = blocks[-1]
            blocks[-1] = Block(
                above.kind,
                Span(above.span.first, line.number),
                f"{above.text} {line.text}",
                above.marker,
                above.depth,
                above.gap,
                above.bold,
            )
        else:
            blocks.append(to_block(line))
        last = line
    return blocks


def to_block(line: Line) -> Block:
    """One line as one block; nesting is told from the indent, two or more columns a step."""
    depth = min(line.indent // 4, 4) if line.kind == "item" else 0
    return Block(line.kind, Span(line.number, line.number), line.text, line.marker, depth, line.gap)
