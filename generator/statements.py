"""Statements: a zoned posting comes in, what it says by section goes out, each thing once and in its own words.

The words stay as they are.  What goes is what the page says in another way: the key of a row of front matter, a tag
or label that only names the section, the picture in front of a bullet, and the second telling of the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pydantic import BaseModel, ConfigDict, Field

from generator.document import Zone
from generator.readers.markdown import FRONT_MATTER
from generator.sections import Decision, Zoning
from generator.sections.headings import Headings
from generator.statistics import keys
from generator.wording import LISTS, entries, tidy

REPEATED_FROM = 4
"""Words from which a statement is printed once however often a posting has it."""
VALUE = 12
"""Words of a row that only states a value at most."""
LINE = 320
"""Characters of an entry of a list without marks at most; longer ones are prose."""
LISTED, LONG = 3, 600
"""Entries from which a section is a list if three in four of its lines are entries, and characters of one of its lines."""
GROUPS = 2
"""Captions from which a list falls into groups."""
NAME, CAPTION = 5, 10
"""Words of a caption at most, where there are as few as that and where there are more."""
VALUED: tuple[Zone, ...] = ("compensation",)
"""Sections whose figures are often told twice, as a row and in a sentence, and as rows of a label and a figure."""
OWN: tuple[Zone, ...] = ("responsibilities", "required", "preferred", "exposure")
"""Sections that keep what another one says too."""

_PAID = re.compile(r"[^\W\d][^:]{1,40}:\s*\S.{0,40}$")


class Statement(BaseModel):
    """One bullet or paragraph of the posting, in its own words."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(description="The words of the posting, repaired as declared under Provenance.")
    lines: tuple[int, ...] = Field(description="1-based source lines that it stands on, all of them if repeated.")
    anchor: str = Field(description="Id of the statement on its role page.")
    kind: str = Field(description="`item` of a list, `caption` of the items below it, or `paragraph`.")
    depth: int = Field(default=0, description="Items that this one stands below in its list; 0 for all else.")


@dataclass(frozen=True, slots=True)
class _Told:
    """A statement in the making."""

    zone: Zone
    text: str
    lines: tuple[int, ...]
    anchor: str
    kind: str
    depth: int = 0
    """How deep the item stands in the lists of its document, whatever section those above it are of."""

    @property
    def words(self) -> str:
        """The words without case and signs, with spaces at both ends."""
        return f" {' '.join(keys(self.text))} "


def statements(zoning: Zoning, headings: Headings, zones: Iterable[str]) -> dict[str, tuple[Statement, ...]]:
    """The statements of each of these zones, in document order."""
    told = _once(list(_told(zoning, headings, frozenset(zones))))
    return {
        zone: tuple(
            Statement(text=row.text, lines=row.lines, anchor=row.anchor, kind=row.kind, depth=depth)
            for row, depth in _nested(_listed([row for row in told if row.zone == zone]))
        )
        for zone in zones
    }


def _told(zoning: Zoning, headings: Headings, zones: frozenset[str]) -> Iterator[_Told]:
    bulleted = False  # A bullet mark alone on its line makes an item of the next.
    for decision in zoning:
        block = decision.block
        if decision.zone in zones and decision.reason is None and any(map(str.isalnum, block.text)):
            kind = "item" if block.kind == "item" or bulleted else "paragraph"
            if block.marker == FRONT_MATTER:
                yield from _values(decision)
            else:
                raw = zoning.document.text.lines[block.span.first - 1]
                text = tidy(block.text, decision.zone, headings, raw)
                yield _Told(decision.zone, text, block.span.lines, block.anchor, kind, block.depth)
        bulleted = block.kind == "glyph"


def _values(decision: Decision) -> Iterator[_Told]:
    """The values of a row of front matter, without key, brackets and quotes; each once, whatever its case."""
    block = decision.block
    values = entries(block)
    for number, value in enumerate(values, 1):
        anchor = block.anchor if number == 1 else f"{block.anchor}-{number}"
        kind = "item" if len(values) > 1 else "paragraph"
        yield _Told(decision.zone, value, block.span.lines, anchor, kind)


def _once(rows: Sequence[_Told]) -> list[_Told]:
    """Each statement once, with all lines that tell it, at its first place or in the section that keeps it."""
    kept: list[_Told] = []
    places: dict[str, int] = {}
    for row in rows:
        words = row.words
        place = places.get(words)
        if place is None or len(words.split()) < REPEATED_FROM:
            places.setdefault(words, len(kept))
            kept.append(row)
            continue
        first = kept[place]
        home = row if row.zone in OWN and first.zone not in OWN else first
        kept[place] = replace(home, lines=_joined(first, row), anchor=first.anchor)
    return _without_values(kept)


def _without_values(rows: list[_Told]) -> list[_Told]:
    """Rows of a value that another statement of their section tells too give it their lines."""
    words = [row.words for row in rows]
    found = dict(enumerate(rows))
    for place, row in enumerate(rows):
        if row.zone not in VALUED or not _is_value(words[place]):
            continue
        wider = (at for at in found if rows[at].zone == row.zone and words[place] in words[at])
        home = next((at for at in wider if words[at] != words[place]), None)
        if home is not None:
            value = found.pop(place)
            first = min(value, found[home], key=lambda told: told.lines)
            found[home] = replace(found[home], lines=_joined(value, found[home]), anchor=first.anchor)
    return list(found.values())


def _is_value(words: str) -> bool:
    """A row of few words, most of them figures."""
    parts = words.split()
    figures = [part for part in parts if any(map(str.isdigit, part))]
    return 2 <= len(parts) <= VALUE and len(figures) * 2 >= len(parts) and len("".join(figures)) >= REPEATED_FROM


def _joined(one: _Told, other: _Told) -> tuple[int, ...]:
    return tuple(sorted({*one.lines, *other.lines}))


def _listed(rows: Sequence[_Told]) -> list[_Told]:
    """The rows of one section; in a section of lists short lines in a row are items, and what announces them is none."""
    if not rows or rows[0].zone not in (*LISTS, *VALUED):
        return list(rows)
    found: list[_Told] = []
    named = _captions(rows)
    entries = sum(map(_is_entry, rows))
    longest = LONG if entries >= LISTED and entries * 4 >= len(rows) * 3 else LINE
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else None
        announces = row.text.endswith(":")
        alone = row.kind == "paragraph" if below is None else _is_entry(below) or below.kind == "item"
        if place in named or (announces and alone):
            found.append(replace(row, kind="caption"))
        elif _is_entry(row, longest) and any(
            _is_entry(other, longest) for other in [*rows[max(0, place - 1) : place], *([below] if below else [])]
        ):
            found.append(replace(row, kind="item"))
        else:
            found.append(row)
    return found


def _nested(rows: Iterable[_Told]) -> Iterator[tuple[_Told, int]]:
    """Each row with the number of items right above that it stands below."""
    above: list[int] = []
    for row in rows:
        while above and (row.kind != "item" or above[-1] >= row.depth):
            above.pop()
        yield row, len(above)
        if row.kind == "item":
            above.append(row.depth)


def _captions(rows: Sequence[_Told]) -> list[int]:
    """Places of the lines that name groups of a list: alone without a stop at their end, each with others below."""
    open_ended = [place for place, row in enumerate(rows) if row.text[-1:].isalnum() or row.text.endswith(")")]
    longest = max((len(rows[place].text.split()) for place in open_ended), default=0)
    if not GROUPS <= len(open_ended) <= (len(rows) + 1) / 3 or open_ended[0] > 1:
        return []
    if longest > (NAME if len(open_ended) == GROUPS else CAPTION):
        return []
    below = [rows[place + 1] for place in open_ended if place + 1 < len(rows) and place + 1 not in open_ended]
    if len(below) < len(open_ended) or any(row.kind == "paragraph" and row.text[:1].islower() for row in below):
        return []
    return open_ended


def _is_entry(row: _Told, longest: int = LINE) -> bool:
    """A line that has no mark and may be one of a list; of pay only a short label with its figure."""
    if row.kind != "paragraph" or len(row.text) > longest or row.text.endswith(":"):
        return False
    return row.zone not in VALUED or bool(_PAID.match(row.text) and any(map(str.isdigit, row.text)))


__all__ = ["Statement", "statements"]
