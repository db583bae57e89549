"""Addresses: a posting comes in, the names in its mail and web addresses go out, and how its prose writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.document import Zone
from generator.evidence import Reading
from generator.fields.employer.names import ABBREVIATION, FURNITURE, LINKS, squash
from generator.words import spaced

_DOMAIN = re.compile(r"(?:@|https?://(?:www\.)?|www\.)(?:jobs\.|careers?\.|hr\.)?([\w-]{3,40})\.[a-z]{2,}")
_SPELLED = re.compile(r"(?:[(\[{] ?(?:at|@) ?[)\]}]| @| AT) ?(?<=[ )\]}])([a-z][\w-]{2,40})")
_SPOKEN = re.compile(r" at ([\w-]{3,40}) [(\[]?dot[)\]]? [a-z]{2}")
"""Addresses written so that no machine reads them: `jobs AT harbour`, `jobs (at) harbour`, `jobs at harbour dot com`."""
_DOTTED = re.compile(r"\w\.[a-z]{2}")
_LEAD = r"(?:^|[^\w\s&]\s?|\b[a-z]\w*\s|\b(?:The|THE)\s)"
"""What stands in front of a name: no other word of it."""
_JOINT = rf",?(?: (?i:{'|'.join(LINKS)}))* "
_SHORT = 3
"""Letters that are too few to look for."""


_ASKED = 10
"""Addresses that are looked for at most; a page of more is a directory."""


@lru_cache(maxsize=16)
def without_addresses(text: str) -> str:
    """The text without mail and web addresses, which write names in small letters."""
    return " ".join([word for word in text.split() if word.isalnum() or not _is_address(word)])


def _is_address(word: str) -> bool:
    return "@" in word or "/" in word or ("." in word and _DOTTED.search(word) is not None)


def addressed(text: str) -> frozenset[str]:
    """Names of the addresses in a text, without the ending."""
    small = text.lower()
    named = {*_SPELLED.findall(text), *_SPOKEN.findall(text)}
    if "@" in small or "www." in small or "://" in small:
        named.update(_DOMAIN.findall(small))
    return frozenset(map(squash, (*named, *map(_umlauted, named))))


def _umlauted(domain: str) -> str:
    """An address as its owner may write the name, for addresses have no umlauts."""
    return domain.replace("ae", "\u00e4").replace("oe", "\u00f6").replace("ue", "\u00fc")


def named_by(reading: Reading, domains: frozenset[str], *unasked: Zone) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What the posting writes as these addresses do, with its lines; furniture and some zones are not asked."""
    if not domains:
        return
    prose = spaced(without_addresses(reading.document.text.source.text).casefold()).replace(" ", "")
    for domain in sorted(domain for domain in domains if len(domain) > _SHORT and domain in prose):
        written = re.compile(r"(?<![\w@.])" + r"[ &'\-]{0,3}".join(domain) + r"(?![\w@.]\w)", re.IGNORECASE)
        for decision in reading.zoning:
            if decision.zone in ("chrome", *unasked):
                continue
            found = written.search(decision.block.text)
            if found is not None and _is_named(found[0]):
                yield found[0], decision.block.span.lines
                break


def spelled_out(reading: Reading, domains: frozenset[str]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """What an address of initials stands for, with its lines: `Harbour Safety Office` for `jobs@hso.example`."""
    short = (domain for domain in domains if domain.isalpha() and _SHORT <= len(domain) <= ABBREVIATION)
    for domain in sorted(short)[:_ASKED]:
        initials = domain.upper()
        for decision in reading.zoning:
            if not _in_order(initials, decision.block.text):
                continue  # Of most lines; the expression is long to compile.
            if (found := _of_initials(initials).search(decision.block.text)) is not None:
                yield found["name"], decision.block.span.lines
                break


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


@lru_cache(maxsize=64)
def _of_initials(initials: str) -> re.Pattern[str]:
    words = (rf"{letter}[\w'\u2019-]+" for letter in initials)
    return re.compile(_LEAD + rf"(?P<name>{_JOINT.join(words)})(?! [A-Z])\b")


def _is_named(text: str) -> bool:
    """Whether a text is written as a name in full, not as a short sign of it or a board's own."""
    signed = " " not in text and text.isupper() and len(text) <= ABBREVIATION
    return (
        not signed and not FURNITURE.search(text) and all(word[0].isupper() for word in text.split() if word.isalpha())
    )
