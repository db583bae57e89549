"""Wording: the text of a block comes in, the same words without what only marks or their section made go out."""

from __future__ import annotations

import re

from generator.document import Block, Zone
from generator.sections.headings import Headings

LISTS: tuple[Zone, ...] = ("responsibilities", "required", "preferred", "benefits")
"""Sections whose short lines in a row are a list, with marks or without."""
PROSE: tuple[Zone, ...] = ("summary", "team", "employer", "responsibilities", "required", "preferred")
"""Sections in which a label in capitals is a heading on its line; elsewhere it says what its value is."""

MARKED = 2000
"""Characters of a source line in which marks are looked for; each of the many parts of a longer one asks again."""

_ENTRY = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^,\[\]\"']+)")
_PICTURE = re.compile(
    "^(?:[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b00-\u2bff]"
    "[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*+[\\s/]*+)++(?=\\w)"
)
_TAG = re.compile(r"^\[(?P<tag>[^\[\]]{3,40})\]\s*:?\s+(?=\w)")
_CAPITALS = re.compile(r"^(?P<label>[A-Z][A-Z/&' -]{3,40}):\s+(?=(?:\S+\s+){4})")
_CURRENCY = re.compile(r"[$\u20ac\u00a3\u00a5\u20b9]")
_GLUED = re.compile(rf"^([^\W\d_][\w'\u2019/& -]{{2,40}}):(?={_CURRENCY.pattern}\s?\d)")
_PRICED = re.compile(rf"(?<=[a-z]{{2}})([a-z])(?={_CURRENCY.pattern}\s?\d)")
_AMOUNTS = re.compile(rf"(?<=\d)(?={_CURRENCY.pattern}\s?\d)")
"""Where two amounts touch, for the page between whose parts the dash was drawn has lost it."""
_SPACED = re.compile(r"(?<=\w) :(?=\s)")
_STRIPPED = re.compile(r"\w\s*(?:\*\*|__)\s*:\s|\w\s+(?:\*\*|__):")
"""A colon outside of strong text; a space in front of it was none of the author's, but of what made the marks."""


def entries(block: Block) -> list[str]:
    """What a row of front matter says: the entries of a list or its one value; the row itself where it has none."""
    value = block.text.partition(": ")[2].strip() or block.text.lstrip("- ")
    if value.startswith("[") and value.endswith("]"):
        found = [next(filter(None, groups), "").strip() for groups in _ENTRY.findall(value)]
    else:
        found = [value.strip("\"'")]
    once: dict[str, str] = {}
    for entry in found:
        if any(map(str.isalnum, entry)):
            once.setdefault(entry.casefold(), entry)
    return list(once.values()) or [block.text]


def tidy(text: str, zone: Zone, headings: Headings, raw: str) -> str:
    """A text without what only its marks or its section made: its words stay; `raw` is its first source line."""
    if not text.isascii():
        text = _PICTURE.sub("", text)
    tag = _TAG.match(text)
    if tag is not None and zone in LISTS and _announces(tag["tag"], zone, headings):
        text = text[tag.end() :]
    label = _CAPITALS.match(text)
    if label is not None and zone in PROSE and _announces(label["label"], zone, headings):
        text = text[label.end() :]
    if " :" in text and _SPACED.search(text) and _STRIPPED.search(raw, 0, MARKED):
        text = _SPACED.sub(":", text)
    if not _CURRENCY.search(text):
        return text
    text = _PRICED.sub(r"\1 ", _GLUED.sub(r"\1: ", text))
    return _AMOUNTS.sub(" ", text) if zone == "compensation" else text


def _announces(text: str, zone: Zone, headings: Headings) -> bool:
    """Whether the words are a heading that the section replaces."""
    for words in (text, text.rsplit(maxsplit=1)[-1]):  # "DETAIL DESCRIPTION" says no more than "DESCRIPTION".
        announced = headings.announced(words)
        if announced is not None:
            return announced.zone == zone or announced.strength == "weak"
    return False


__all__ = ["LISTS", "entries", "tidy"]
