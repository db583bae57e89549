"""Features: observed blocks come in, the attributes of each with its surroundings go out.

Layout, words, the heading above and its distance, cue phrases, furniture nearby, recurrence.  The
strings are the attributes of the conditional random field; they hold no text longer than two words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.sections import groups
from generator.sections.attributes import attributes, length
from generator.sections.headings import Headings
from generator.sections.observation import Seen
from generator.sections.vocabulary import paired

_ENDS, _MIDDLES = ".:!?", ".,;)"
"""Characters with which a sentence ends, and with which none begins."""

_TOLD = 30
"""Characters from which a line tells in which language a page is written."""

_FEW, _MOST = 0.1, 0.6
"""Shares of such text in other languages up to which a page is English, and from which it is not."""

_AROUND = ((-2, "-2:"), (-1, "-1:"), (1, "1:"), (2, "2:"))
"""Lines above and below of which something is said, with what marks it."""

SHORT = 6
"""Words of a line that may be a name."""


def features(rows: Sequence[Seen], headings: Headings, rulings: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The attributes of each block, for training and for decoding alike.

    `rulings` are zone and rule of each row as the rules alone see it.
    """
    total = len(rows)
    own = [attributes(row, headings) for row in rows]
    brief = [_brief(row) for row in rows]
    furniture = [row.furniture is not None for row in rows]
    mentions = _mentions(rows)
    above: str = "none"
    distance = 0
    unknown = False
    since_list = 0
    result: list[list[str]] = []
    grouped = groups.attributes(rows)
    language = tongue(rows)
    earlier: set[tuple[str, ...]] = set()
    for place, row in enumerate(rows):
        found = [*own[place], f"pos={place * 8 // total}", f"mentions={mentions[place]}", *_broken(rows, place)]
        if row.words in earlier:
            found.append("again")
        earlier.add(row.words)
        found += [f"tongue={language}", f"tongue={language}|{row.abroad}|{row.block.kind}"]
        found += _edge(row, place, total)
        near = min(distance, 12) // 3
        found += [f"above={above}", f"above={above}|{near}", f"above={above}|{row.block.kind}"]
        found += [f"above={above}|vote={zone}" for zone, _ in row.votes]
        if unknown:
            found.append("above-unknown")
        found += grouped[place]
        zone, rule = rulings[place]
        found += [f"ruled={zone}", f"ruled={zone}|{rule}"]
        for offset, sign in _AROUND:
            other = place + offset
            if 0 <= other < total:
                found += [sign + item for item in brief[other]]
                if abs(offset) == 1:
                    found.append(f"{sign}ruled={rulings[other][0]}")
                    found += [f"{sign}vote={zone}" for zone, _ in rows[other].votes]
            else:
                found.append(f"{sign}edge")
        around = sum(furniture[max(0, place - 4) : place + 5])
        found.append(f"furniture-near={min(around, 4)}")
        found.append(f"listed={min(since_list, 5)}")
        result.append(found)
        if row.announced is not None and (row.headed or row.announced.strength == "known"):
            above, distance, unknown = row.announced.zone, 0, False
            if row.announced.strength == "weak":
                above += "?"
        else:
            distance += 1
            if row.headed and row.block.kind != "item":
                unknown = True
        since_list = since_list + 1 if row.block.kind == "item" else 0
    return result


def tongue(rows: Sequence[Seen]) -> str:
    """How much of the sentences of a page, by their length, is in another language than English.

    Boards add many short lines in their own language to the few long ones of a posting.
    """
    told = [(len(row.block.text), row.abroad) for row in rows if len(row.block.text) >= _TOLD]
    share = sum(size for size, abroad in told if abroad) / max(sum(size for size, _ in told), 1)
    return "english" if share < _FEW else "mixed" if share < _MOST else "other"


def _edge(row: Seen, place: int, total: int) -> list[str]:
    """How near a line is to the start or end of its page, and whether the page begins within a sentence."""
    found = [f"start={place}"] if place < 4 else []
    if not place and row.block.text[:1].islower():
        found.append("cut")
    return [*found, f"end={total - place}"] if total - place <= 3 else found


def _broken(rows: Sequence[Seen], place: int) -> list[str]:
    """Whether a sentence runs over the edges of a line, as wrapped text and copied links leave it."""
    text = rows[place].block.text
    found = []
    if place and _runs_on(rows[place - 1].block.text, text):
        found.append("continues")
    if place + 1 < len(rows) and _runs_on(text, rows[place + 1].block.text):
        found.append("continued")
    return found


def _runs_on(text: str, following: str) -> bool:
    return text[-1:] not in _ENDS and (following[:1].islower() or following[:1] in _MIDDLES)


def _brief(row: Seen) -> list[str]:
    items = [f"kind={row.block.kind}|words={length(row.size)}"]
    if row.announced is not None:
        items.append(f"announces={row.announced.zone}")
    if row.headed:
        items.append("headed")
    if row.furniture:
        items.append("furniture")
    if row.label:
        items.append("label")
    if row.place:
        items.append(f"place={row.place}")
    if row.money:
        items.append("money")
    if row.block.text[-1:].isdigit() and not any(map(str.isalpha, row.block.text)):
        items.append("numeric")
    if row.words:
        items.append(f"w0={paired(row.words[:1])[0]}")
    return items


def _mentions(rows: Sequence[Seen]) -> list[int]:
    """How many other lines hold the words of a short line: an employer's name is on many."""
    short = [tuple(row.words) if 1 <= len(row.words) <= SHORT else () for row in rows]
    wanted = set(short)
    sizes: dict[str, set[int]] = {}
    for words in wanted - {()}:
        sizes.setdefault(words[0], set()).add(len(words))
    times: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        free: dict[tuple[str, ...], int] = {}  # Two mentions have a word between them, or a line.
        for start, first in enumerate(row.words):
            for size in sizes.get(first, ()):
                words = tuple(row.words[start : start + size])
                if len(words) == size and words in wanted and start >= free.get(words, 0):
                    times[words] += 1
                    free[words] = start + size + 1
    return [min(times[words] - 1, 3) if words else 0 for words in short]
