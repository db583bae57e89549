"""Features: a document comes in, for each block the facts that zoning may weigh go out, as short strings.

Layout, words, the heading above and its distance, cue phrases, furniture nearby, recurrence.  The
strings are the attributes of the conditional random field; they hold no text longer than two words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.document import Block, Document, Zone
from generator.sections.vocabulary import words
from generator.sections.cues import Cues
from generator.sections.headings import Announced, Headings, fold, looks_like_heading
from generator.statistics import Statistics
from generator.taxonomy.places import Gazetteer

_STOP = frozenset(
    "the and of to a in for with our you your we is are be will as on or an at by that this it from have has "
    "their who can all not if but they more".split()
)
MONEY = re.compile(r"[$€£¥₹₩]\s?\d|\b\d[\d.,]*\s?(?:k|€|£|zł|usd|eur|gbp|sgd|inr|aed|chf|cad|aud|pln|brl|jpy|krw)\b", re.I)
_ADDRESS = re.compile(r"https?://|www\.|\S@\S|\w\.(?:com|org|net|io|co)\b", re.I)
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_LABEL = re.compile(r"^([A-Za-z][\w /&'()-]{1,30}):\s*(\S.*)?$")
_YEARS = re.compile(r"\b\d{1,2}\s?\+?\s?(?:-|–|to)?\s?\d{0,2}\+?\s*(?:years?|yrs?)\b", re.I)
_AS_A = re.compile(r"^(?:as|in) (?:a|an|the|our|this)\b", re.I)
_FIRST = {
    **dict.fromkeys(("strong", "excellent", "proven", "solid", "good", "demonstrated", "great", "outstanding", "deep"), "quality"),
    **dict.fromkeys(("experience", "knowledge", "ability", "understanding", "familiarity", "proficiency", "fluency"), "faculty"),
    **dict.fromkeys(("you", "you'll", "you're", "you've", "you'd"), "you"),
    **dict.fromkeys(("we", "we're", "we've", "our", "we'll", "us"), "we"),
    **dict.fromkeys(("bachelor's", "bachelor", "master's", "degree", "ba", "bs", "bsc", "graduate", "diploma", "university"), "study"),
}
_YOU = frozenset(("you", "you'll", "you're", "you've", "your"))
_WE = frozenset(("we", "our", "us", "we're", "we've"))
_SHOUT = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True)
class Seen:
    """A block with what was looked up for it once."""

    block: Block
    words: tuple[str, ...]
    announced: Announced | None
    headed: bool
    """Looks like a heading."""
    votes: tuple[tuple[Zone, int], ...]
    """Cue phrases that stand alone, by zone."""
    hints: tuple[tuple[str, int], ...]
    """Cue words of the other classes, by `zone.class`."""
    furniture: str | None
    recurrence: int
    label: str
    """Folded text before a colon at the start of the line, when short."""
    place: str
    """How much of a short line names places: `all`, `some`, or empty."""


def see(
    document: Document, statistics: Statistics, headings: Headings, cues: Cues, places: Gazetteer
) -> tuple[Seen, ...]:
    """Look every block up once."""
    rows: list[Seen] = []
    blocks = document.blocks
    for place, block in enumerate(blocks):
        following = blocks[place + 1] if place + 1 < len(blocks) else None
        row = words(block.text[:1200])
        match = _LABEL.match(block.text)
        headed = looks_like_heading(block, following)
        found = cues.votes(row)
        short = len(row) <= 11
        rows.append(
            Seen(
                block,
                row,
                headings.announced(block.text) if short and block.kind not in ("glyph", "rule") else None,
                headed,
                tuple(sorted((zone, votes) for (zone, key), votes in found.items() if key == "line")),
                tuple(sorted((f"{zone}.{key}", votes) for (zone, key), votes in found.items() if key != "line")),
                cues.furniture(row),
                statistics.bucket(block),
                fold(match[1]) if match else "",
                _place(block.text, places) if short and block.kind not in ("glyph", "rule") else "",
            )
        )
    return tuple(rows)


def _place(text: str, places: Gazetteer) -> str:
    named = sum(len(mention.text) for mention in places.mentions(text))
    letters = sum(character.isalnum() for character in text)
    return "" if not named else "all" if named * 2 >= letters else "some"


def features(rows: Sequence[Seen], headings: Headings, rulings: Sequence[tuple[str, str]]) -> list[list[str]]:
    """The attributes of each block, for training and for decoding alike.

    `rulings` are zone and rule of each row as the rules alone see it.
    """
    total = len(rows)
    own = [list(_own(row, headings)) for row in rows]
    brief = [_brief(row) for row in rows]
    furniture = [row.furniture is not None for row in rows]
    mentions = _mentions(rows)
    above: str = "none"
    distance = 0
    unknown = False
    since_list = 0
    result: list[list[str]] = []
    earlier: set[tuple[str, ...]] = set()
    for place, row in enumerate(rows):
        attributes = [*own[place], f"pos={place * 8 // total}", f"mentions={mentions[place]}"]
        if row.words in earlier:
            attributes.append("again")
        earlier.add(row.words)
        if place < 4:
            attributes.append(f"start={place}")
        if total - place <= 3:
            attributes.append(f"end={total - place}")
        near = min(distance, 12) // 3
        attributes += [f"above={above}", f"above={above}|{near}", f"above={above}|{row.block.kind}"]
        attributes += [f"above={above}|vote={zone}" for zone, _ in row.votes]
        if unknown:
            attributes.append("above-unknown")
        zone, rule = rulings[place]
        attributes += [f"ruled={zone}", f"ruled={zone}|{rule}"]
        for offset in (-2, -1, 1, 2):
            other = place + offset
            if 0 <= other < total:
                attributes += [f"{offset}:{item}" for item in brief[other]]
                if abs(offset) == 1:
                    attributes.append(f"{offset}:ruled={rulings[other][0]}")
                    attributes += [f"{offset}:vote={zone}" for zone, _ in rows[other].votes]
            else:
                attributes.append(f"{offset}:edge")
        around = sum(furniture[max(0, place - 4) : place + 5])
        attributes.append(f"furniture-near={min(around, 4)}")
        attributes.append(f"listed={min(since_list, 5)}")
        result.append(attributes)
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


def _own(row: Seen, headings: Headings) -> Iterator[str]:
    block, text = row.block, row.block.text
    count = len(row.words)
    yield "bias"
    yield f"kind={block.kind}"
    yield f"words={_length(count)}"
    yield f"kind={block.kind}|words={_length(count)}"
    if block.marker:
        yield f"marker={_marker(block.marker)}"
    yield f"gap={min(block.gap, 2)}"
    if block.bold:
        yield "bold"
    if block.depth:
        yield f"depth={min(block.depth, 3)}"
    if block.part > 1:
        yield "part"
    yield f"last={text[-1:] if text[-1:] in '.:;,!?' else 'x'}"
    first = text[:1]
    yield "first=" + ("upper" if first.isupper() else "lower" if first.islower() else "digit" if first.isdigit() else "x")
    if text.isupper() and _SHOUT.search(text):
        yield "shout"
    if row.announced is not None:
        yield f"announces={row.announced.zone}"
        yield f"announces={row.announced.zone}|{row.announced.strength}|{row.headed}"
    if row.headed:
        yield f"headed={row.announced is not None}"
    if row.place:
        yield f"place={row.place}"
    if row.label:
        named = headings.announced(row.label)
        yield f"label={named.zone if named else 'other'}"
    for pattern, name in ((MONEY, "money"), (_ADDRESS, "address"), (_DATE, "date"), (_YEARS, "years"), (_AS_A, "as-a")):
        if pattern.search(text):
            yield name
    if any(character.isdigit() for character in text):
        yield "digit"
        if not any(character.isalpha() for character in text):
            yield "numeric"
    for zone, votes in row.votes:
        yield f"vote={zone}"
        if votes > 1:
            yield f"vote={zone}|{min(votes, 4)}"
    for hint, votes in row.hints:
        yield f"hint={hint}|{min(votes, 3)}"
        yield f"hint={hint}|{_share(votes, count)}"
    kinds = {hint for hint, _ in row.hints}
    if {"exposure.harm", "exposure.encounter"} <= kinds:
        yield "harm-met"
    if {"exposure.harm", "exposure.support"} <= kinds:
        yield "harm-eased"
    if row.words and row.words[0] in _FIRST:
        yield f"opens={_FIRST[row.words[0]]}"
    elif row.words and row.words[0].endswith("ing") and len(row.words[0]) > 5:
        yield "opens=gerund"
    if row.furniture:
        yield "furniture"
        yield f"furniture={row.furniture}"
    if row.recurrence > 1:
        yield f"recurs={row.recurrence}"
    stops = sum(word in _STOP for word in row.words)
    if count >= 4 and not stops:
        yield "no-stop-words"
    letters = sum(character.isalpha() for character in text)
    if letters and sum(ord(character) > 0x24F for character in text if character.isalpha()) * 2 > letters:
        yield "other-script"
    elif not text.isascii() and any(character.isalpha() and ord(character) > 0xBF for character in text):
        yield "accents"
    title = sum(word[:1].isupper() for word in text.split())
    if count and title == len(text.split()):
        yield "title-case"
    if _YOU & set(row.words):
        yield "you"
    if _WE & set(row.words):
        yield "we"
    for word in dict.fromkeys(row.words[:60]):
        yield f"w={word}"
    if row.words:
        yield f"w0={row.words[0]}"
        yield f"w0={row.words[0]}|{block.kind}"
    if count > 1:
        yield f"w01={row.words[0]} {row.words[1]}"
        yield f"w-1={row.words[-1]}"
    if block.marker == "front-matter" and row.label:
        yield f"key={row.label}"


def _brief(row: Seen) -> list[str]:
    items = [f"kind={row.block.kind}|words={_length(len(row.words))}"]
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
    if MONEY.search(row.block.text):
        items.append("money")
    if row.block.text[-1:].isdigit() and not any(map(str.isalpha, row.block.text)):
        items.append("numeric")
    if row.words:
        items.append(f"w0={row.words[0]}")
    return items


def _mentions(rows: Sequence[Seen]) -> list[int]:
    """How many other lines hold the words of a short line: an employer's name is on many."""
    joined = [f" {' '.join(row.words)} " for row in rows]
    everything = "\n".join(joined)
    counts: list[int] = []
    for row in rows:
        if not 1 <= len(row.words) <= 6:
            counts.append(0)
            continue
        counts.append(min(everything.count(f" {' '.join(row.words)} ") - 1, 3))
    return counts


def _share(votes: int, count: int) -> str:
    return "half" if votes * 2 >= count else "quarter" if votes * 4 >= count else "few"


def _length(count: int) -> str:
    for limit in (0, 1, 2, 3, 5, 8, 12, 20, 35, 60, 120):
        if count <= limit:
            return str(limit)
    return "more"


def _marker(marker: str) -> str:
    if marker[0].isdigit() or marker[0] == "(" or marker.endswith((")", ".")):
        return "number"
    if marker.startswith("#"):
        return "heading"
    return marker if marker in ("front-matter", "|") else "bullet"
