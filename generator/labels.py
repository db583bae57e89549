"""Labels of facts in a text: a line comes in, the fields whose labels stand in it go out.

Boards write facts as rows ("Location: Dublin", `location = "Dublin"`, "Job code" above "3949").  The labels are data
(`taxonomy/labels.toml`), in many languages.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from generator.expressions import AnyScript
from generator.taxonomy import Scheme

_QUOTED_CELLS = r"[\"'],[\"']"
CELL = re.compile(
    r"\s*[|\uff5c\u2022\u00b7\u2027\u2219\u30fb\u203a\u25aa\u25cf\t]\s*|\s+[\u2014\uff0f]\s+|(?<![:=\s])\s{2,}(?![:=\uff1a\s])"
    rf"|[`\"'\u201c\u201d],?\s+[`\"'\u201c\u201d]|{_QUOTED_CELLS}"
)
"""What parts the pieces of a row."""
_NEXT_COLUMN = re.compile(_QUOTED_CELLS)
_MARKS = "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0e4e\u1000-\u109f"
_LETTERS = rf"(?:[^\W_]++|[{_MARKS}])++"
_WORD = AnyScript(rf"{_LETTERS}(?:['\u2019\u05f3\"]{_LETTERS})*+|\u2116")
_JOINT = re.compile(r"[\s\-_/&.\u00b0\u00ba'\u2019#,]{0,3}")
_LETTERED = re.compile(r"\w")
_SIGNS = re.compile(r"[\W_]+")
_SECOND = r"(?:\s*/\s*[^\W\d_][\w'\u2019 .\u00b0]{0,22}?)?"
_SIGN = re.compile(
    rf"[.\u00b0\u00ba)]{{0,2}}(?:\s*\([^()]{{1,16}}\))?{_SECOND}\s*(?:[:\uff1a=#|\t\u3000]|\.{{3,}}|\bis\b)[\s:\uff1a=#|.]*(?=\S)"
    r"|[\"'](?:\s*[:=]\s*[\"']?|\s?,\s?[\"'])(?=\w)"
)
"""The sign behind a label; that of a row of a program or table (`"jobId": "4711"`, `"Title","Analyst"`) follows a quote."""
_GAP = re.compile(r"(?:\s*\([^()]{1,16}\))?(?:\s[-\u2013\u2014]\s+|\s{2,})(?=\S)")
_LOOSE = re.compile(r"[.\u00b0\u00ba'\u2019\u05f3]?\s*(?:#|\uff03)?\s*(?=[\w(\[\"'])")
_GLUE = re.compile(r"(?<=[a-z\u00df-\u00ff])(?=[A-Z][A-Za-z])|(?<=\d)(?=[A-Z][a-z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{3})")
_INNER = re.compile(r"[A-Z](?<=[a-z\u00df-\u00ff\dA-Z].)")
"""A capital within a word, as each cell has whose gap is lost; most lines have none."""
_ELEMENT = re.compile(
    r"\s*<(?!(?:strong|small|span|div|code|cite|mark|font|center)>)([A-Za-z]\w{2,40})>([^<>]{1,400})</\1>"
)
"""A field of an exported record (`<city>Lyon</city>`), no mark of a page."""
_LEAST_GLUE, _LONGEST_GLUED = 3, 40
_ADDRESS = re.compile(r"https?://\S{1,2000}")
_BRACKETS = re.compile(r"\([^()]{1,16}\)")
_MOST_WORDS = 6
_LONGEST_LABEL = 48


class Label(NamedTuple):
    """A label that stands in a text."""

    key: str
    """The field that it announces."""
    start: int
    end: int
    """Where the value begins."""
    sure: bool
    """A sign or gap stands between label and value."""


@dataclass(frozen=True)
class _Names:
    keys: dict[str, str]
    """Field by squashed label."""
    beginnings: frozenset[str]
    """What a label may begin with: its first letters, as many as you like, or none of them yet."""


@lru_cache(maxsize=4096)
def find_labels(text: str, scheme: Scheme) -> tuple[Label, ...]:
    """The labels of the text, left to right, the longest name first."""
    names = _names(scheme)
    words = _words(text)
    squashed = [_squash(word[0]) for word in words]
    found: list[Label] = []
    free = 0
    for number, name in enumerate(squashed):
        if name not in names.beginnings or number < free:
            continue
        if name in names.keys or "".join(squashed[number : number + 2]) in names.beginnings:
            label, taken = _at(text, words, squashed, number, names)
            free = number + taken
            if label is not None:
                found.append(label)
    return tuple(found)


def _words(text: str) -> list[re.Match[str]]:
    """The words that may be labels: none in a web address, whose keys (`?jobId=4f2a`) are those of a site."""
    words = list(_WORD.over(text).finditer(text))
    if "://" not in text:
        return words
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    return [word for word in words if not any(first <= word.start() < last for first, last in addresses)]


def _at(
    text: str, words: list[re.Match[str]], squashed: list[str], number: int, names: _Names
) -> tuple[Label | None, int]:
    """The label that begins with a word, the longest first, and how many words it takes; else none and one word."""
    name = squashed[number]
    start, last = words[number].start(), number
    named = [(last, names.keys[name])] if name in names.keys else []
    while last + 1 < len(words) and last - number + 1 < _MOST_WORDS:
        if not _JOINT.fullmatch(text, words[last].end(), words[last + 1].start()):
            break
        last += 1
        name += squashed[last]
        if name in names.keys:
            named.append((last, names.keys[name]))
        if name not in names.beginnings:
            break
    if not named:
        return None, 1
    begins = opens(text, start) or CELL.search(text[max(0, start - 4) : start]) is not None
    for end, key in reversed(named):
        stop = words[end].end()
        sign = _SIGN.match(text, stop) or (_GAP.match(text, stop) if begins else None)
        if sign is not None and not (sign[0].strip() == "is" and not begins):
            numbered = key == "title" and "#" in sign[0]
            return Label("posting_id" if numbered else key, start, sign.end(), sure=True), end - number + 1
        loose = _LOOSE.match(text, stop)
        if loose is not None and loose.end() > stop:
            return Label(key, start, loose.end(), sure=False), end - number + 1
    return None, 1


def announced(text: str, scheme: Scheme) -> str | None:
    """The field of which the text is a label and no more."""
    if len(text) >= _LONGEST_LABEL:
        return None
    return _names(scheme).keys.get(_squash(_BRACKETS.sub("", text) if "(" in text else text))


@lru_cache(maxsize=4)
def _names(scheme: Scheme) -> _Names:
    keys = {
        _squash(name): concept.id for concept in scheme for name in (concept.label, *concept.alternative)
    }  # fmt: skip
    return _Names(keys, frozenset(name[:end] for name in keys for end in range(len(name) + 1)))


@lru_cache(maxsize=8192)
def _squash(text: str) -> str:
    """Small letters and digits without accents, joints and signs."""
    if text.isascii():
        return small if (small := text.lower()).isalnum() else _SIGNS.sub("", small)
    signs = unicodedata.normalize("NFKD", text.casefold())
    return "".join(
        sign for sign in signs if sign.isalnum() or (unicodedata.category(sign)[0] == "M" and sign > "\u0900")
    )


def opens(text: str, start: int) -> bool:
    """Whether no letter or digit stands in front of a place."""
    return _LETTERED.search(text, 0, start) is None


def opening(text: str, key: str, scheme: Scheme) -> str:
    """The text behind a label of the field that opens it, up to the next label; without such a label the whole text."""
    found = [label for label in find_labels(unglued(text), scheme) if label.sure]
    if not found or found[0].key != key or not opens(text, found[0].start):
        return text
    row = unglued(text)
    while len(found) > 1 and found[1].key == key and not row[found[0].end : found[1].start].strip():
        del found[0]  # `Subject: Vacancy: Analyst`
    stop = next((other.start for other in found if other.start >= found[0].end), len(text))
    return _NEXT_COLUMN.split(row[found[0].end : stop], maxsplit=1)[0]


def behind_label(text: str, key: str, scheme: Scheme) -> str:
    """What stands behind a label of the field that opens the text, with or without a sign; empty without one."""
    found = find_labels(text, scheme)
    return text[found[0].end :] if found and found[0].key == key and opens(text, found[0].start) else ""


def before_label(text: str, scheme: Scheme) -> str:
    """The text in front of a label that ends it (`Policy Analyst Job Location:`); without one the whole text."""
    bare = text.rstrip()
    if not bare.endswith(":"):
        return text
    found = find_labels(f"{bare} x", scheme)
    ends = bool(found) and found[-1].sure and found[-1].end == len(bare) + 1
    return text[: found[-1].start] if ends and not opens(text, found[-1].start) else text


def labelled(text: str, scheme: Scheme) -> str | None:
    """The field whose label opens the text, with a sign or gap behind it."""
    found = find_labels(text, scheme)
    return found[0].key if found and found[0].sure and opens(text, found[0].start) else None


@lru_cache(maxsize=2048)
def unglued(text: str) -> str:
    """A line whose cells were copied without any space (`AnalystKasamaDublin`) with gaps between them.

    Elements of an exported record (`<city>Lyon</city>`) become label and value.
    """
    if "</" in text and not _ELEMENT.sub("", text).strip():
        return _ELEMENT.sub(r"\1: \2  ", text).rstrip()
    if len(_INNER.findall(text)) < _LEAST_GLUE:
        return text
    glued = len(_GLUE.findall(text))
    return _GLUE.sub("  ", text) if glued >= _LEAST_GLUE and len(text) < glued * _LONGEST_GLUED else text


__all__ = [
    "CELL",
    "Label",
    "announced",
    "before_label",
    "behind_label",
    "find_labels",
    "labelled",
    "opening",
    "opens",
    "unglued",
]
