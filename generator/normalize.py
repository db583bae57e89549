"""Text repair: a source comes in, the same number of lines goes out, each repaired for itself.

Every repair is a named step, small and declared, so that a reader of a role page can see what was
changed and where.  Words are never changed.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Callable

import ftfy

from generator.document import Repair, Source, Text

ROUNDS = 16
"""Steps are repeated until the line stays as it is, which most lines do at once; the limit is for attacks."""

_INVISIBLE = frozenset(
    "\u00ad"  # soft hyphen
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # order of writing
    "\u200b\u2060\ufeff\u180e\u2061\u2062\u2063\u2064\u206a\u206b\u206c\u206d\u206e\u206f"  # zero width
    "\u3164\uffa0\u115f\u1160\u17b4\u17b5"  # fillers, letters without a shape
    "\ufff9\ufffa\ufffb\ufffc"
)
_JOINERS = "\u200c\u200d"
"""Persian, the scripts of India and pictures of families need them; between other letters they only hide."""
_BLANK = "\u2800"
"""The braille pattern without dots."""
MARKS_AT_MOST = 4
"""Marks on one letter; no script stacks more in ordinary words."""
_JOINS_AT_MOST = 8
"""Joiners without a space between them."""
_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02af\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2122]*")
"""Lines of letters and signs that need no look at each."""
_GAP_AT_MOST = 40
"""Spaces in a row; wider columns say no more, and rules that look for the end of a gap would wander in it."""
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""Characters of category Zs but the space itself (Unicode 15)."""
_GAP = re.compile(f" {{{_GAP_AT_MOST + 1},}}")
_TAG = re.compile(
    r"<(/?)(br|p|ul|ol|li|div|span|b|strong|i|em|u|a|h[1-6]|table|tr|td|th|tbody|thead|font|section|hr)"
    r"(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,3}26);)*([A-Za-z]{2,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
"""With all layers of escaping around it: `&amp;amp;lt;` is `<`."""
_TYPOGRAPHY = re.compile("[ -~\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*")
"""Signs that are nothing wrongly decoded, however they stand beside each other and plain letters."""
_FALSE_ADDRESS = re.compile(r"\bhttps?://((?:i\.e|e\.g)\.)")
_GLUED = re.compile(r"[.!?](?=[A-Z][a-z'\u2019]|[A-Z] |I['\u2019])(?<=[a-z)]{2}.)")
_DOMAINS = re.compile(r"(?:js|net|io|ai|com|org|co|py|ts|md)\b", re.IGNORECASE)


def drop_controls(line: str) -> str:
    """Leave out control, invisible and private characters, and marks stacked higher than script needs."""
    if _PLAIN.fullmatch(line):
        return line
    kept: list[str] = []
    marks = joins = 0
    for place, character in enumerate(line):
        kind = unicodedata.category(character)
        marks = marks + 1 if kind in ("Mn", "Me", "Mc") else 0
        joins = 0 if character == " " else joins + (character in _JOINERS)
        if character == "\t":
            kept.append("    ")
        elif kind in ("Zl", "Zp") or character == _BLANK:
            kept.append(" ")
        elif not (
            kind in ("Cc", "Cs", "Co", "Cn")
            or character in _INVISIBLE
            or marks > MARKS_AT_MOST
            or (character in _JOINERS and (joins > _JOINS_AT_MOST or not _joins(line, place)))
            or "\U000e0000" <= character <= "\U000e007f"
        ):
            kept.append(character)
    return "".join(kept)


def _joins(line: str, place: int) -> bool:
    """Whether a joiner stands between two characters that it could join."""
    around = line[max(0, place - 1) : place] + line[place + 1 : place + 2]
    return len(around) == 2 and not around.isascii() and not any(sign in _JOINERS for sign in around)


def fix_encoding(line: str) -> str:
    """Undo text that was decoded with the wrong table (ftfy, R. Speer 2019).

    It comes first: of some letters, the other table made a control character or a soft hyphen.
    """
    return line if line.isascii() or _TYPOGRAPHY.fullmatch(line) else ftfy.fix_encoding(line)


def decode_entities(line: str) -> str:
    """Turn `&amp;` and its kin into the characters that they stand for."""
    return _ENTITY.sub(lambda match: html.unescape(f"&{match[1]};"), line) if "&" in line else line


def strip_tags(line: str) -> str:
    """Take HTML tags of text formatting out; a list item keeps a bullet, a break keeps a space."""
    if "<" not in line:
        return line

    def replacement(match: re.Match[str]) -> str:
        name = match[2].lower()
        if name == "li" and not match[1]:
            return " • " if line[: match.start()].strip() else "• "
        return " " if name in ("br", "p", "div", "li", "td", "th", "tr", "ul", "ol") else ""

    return _TAG.sub(replacement, line)


def compose(line: str) -> str:
    """Compose characters (NFC, Unicode Annex 15) and make odd spaces plain."""
    if line.isascii():
        return line
    return _SPACES.sub(" ", unicodedata.normalize("NFC", line))


def narrow_gaps(line: str) -> str:
    """Shorten very wide gaps between words."""
    return _GAP.sub(" " * _GAP_AT_MOST, line) if " " * (_GAP_AT_MOST + 1) in line else line


def free_abbreviation(line: str) -> str:
    """Give back "i.e." where software made a web address of it."""
    return _FALSE_ADDRESS.sub(r"\1", line) if "://" in line else line


def part_sentences(line: str) -> str:
    """Put the space between two sentences that were glued together.

    Wrong where a name has a capital after a full stop and is no known kind of domain or file name.
    """

    def parted(word: str) -> str:
        if "://" in word or "@" in word or word.startswith("www."):
            return word
        cuts = [m.end() for m in _GLUED.finditer(word) if not _DOMAINS.match(word, m.end())]
        for cut in reversed(cuts):
            word = f"{word[:cut]} {word[cut:]}"
        return word

    if not _GLUED.search(line):
        return line
    return " ".join(parted(word) for word in line.split(" "))


STEPS: tuple[Callable[[str], str], ...] = (
    fix_encoding,
    drop_controls,
    decode_entities,
    strip_tags,
    compose,
    narrow_gaps,
    free_abbreviation,
    part_sentences,
)
"""The repairs in their order; each maps a line to a line."""


def normalize_line(line: str) -> tuple[str, tuple[str, ...]]:
    """Return the repaired line and the names of the steps that changed it, in the order of `STEPS`."""
    changed: set[str] = set()
    for _ in range(ROUNDS):
        before = line
        for step in STEPS:
            after = step(line)
            if after != line:
                changed.add(step.__name__.replace("_", "-"))
                line = after
        line = line.rstrip()
        if line == before:
            break
    if not changed:
        return line, ()
    return line, tuple(name for step in STEPS if (name := step.__name__.replace("_", "-")) in changed)


def normalize(source: Source) -> Text:
    """Repair every line of a source; the number of lines stays."""
    lines: list[str] = []
    repairs: list[Repair] = []
    for number, raw in enumerate(source.text.split("\n"), 1):
        line, steps = normalize_line(raw)
        lines.append(line)
        repairs.extend(Repair(number, step) for step in steps)
    return Text(source, tuple(lines), tuple(repairs))
