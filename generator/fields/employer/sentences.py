"""What sentences say: a zoned posting comes in, the names that its sentences take for the employer go out, weighted."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from generator.document import Zone
from generator.evidence import Reading
from generator.fields.employer.addresses import addressed, named_by, spelled_out, without_addresses
from generator.fields.employer.names import ABBREVIATION, lowered, squash
from generator.fields.employer.shapes import DUTIES, proposed
from generator.fields.employer.units import is_unit
from generator.prose import plain
from generator.taxonomy import Scheme
from generator.taxonomy.places import gazetteer

_PART = re.compile(
    r"^\W*(?P<part>[A-Z][\w&' ]{2,40}?) (?:is|are) the (?:\w+ ){0,3}?(?:part|team|group|branch|desk|room|arm|function|department) (?:of|at|in|within) "
)
_PROSE: tuple[Zone, ...] = (
    "employer",
    "team",
    "summary",
    "heading",
    "equal_opportunity",
    "application",
    "exposure",
    "logistics",
    "benefits",
)
_TWICE = 2
_DOUBT = 3
_SPELLED = 6
"""Votes of a name that is an address by its initials."""
_NAMES = 100
"""Names held against each other at most; postings propose six."""
_TELLING: tuple[Zone, ...] = ("employer", "summary", "heading")


@dataclass(frozen=True)
class Votes:
    """How loudly the sentences of a posting take each name for the employer."""

    counts: Counter[str] = field(default_factory=Counter)
    lines: dict[str, list[int]] = field(default_factory=dict)
    strong: dict[str, list[int]] = field(default_factory=dict)
    """Lines that do more than mention the name."""
    domains: frozenset[str] = frozenset()
    """Names of the addresses that the posting gives, without the ending."""
    addresses: frozenset[str] = frozenset()
    """The same with those in the board's furniture."""

    def add(self, name: str, weight: int, lines: tuple[int, ...]) -> None:
        self.counts[name] += weight
        self.lines.setdefault(name, []).extend(lines)
        if weight > 1:
            self.strong.setdefault(name, []).extend(lines)

    def stating(self, name: str) -> tuple[int, ...]:
        """The lines that speak of the name most plainly, three at most."""
        return tuple(sorted(set(self.strong.get(name, self.lines[name])))[:3])

    def behind(self, name: str) -> int:
        """Votes for the name, in any writing, and for its first words."""
        key = squash(name)
        return sum(
            number
            for other, number in self.counts.items()
            if squash(other) == key or (len(other) > 2 and _opens(other, name))
        )

    def longer(self, name: str) -> int:
        """Votes for longer forms of the name."""
        return sum(number for other, number in self.counts.items() if other != name and _opens(name, other))


def read_votes(reading: Reading) -> Votes:
    """Names that sentences take for the employer, with their lines."""
    source = reading.document.text.source.text
    whole = without_addresses(source)
    domains = addressed(_own_text(reading))
    addresses = addressed(source)
    votes = Votes(domains=domains, addresses=addresses)
    title = reading.value("title")
    parts: set[str] = set()
    places = gazetteer(reading.taxonomy)
    for decision in reading.of(*_PROSE, *DUTIES, "title", "meta", "chrome"):
        text = plain(decision.block.text)
        for name, shape in proposed(text, decision.zone):
            if name == title or (shape.opens and name in votes.counts):
                continue
            if (shape.weak or decision.zone in DUTIES) and not _is_own(name, whole, domains):
                continue
            if squash(name) not in domains and (places.whole(name) or is_language(name, reading)):
                continue
            if shape.opens and decision.zone not in _TELLING and _is_chance(name, whole):
                continue
            votes.add(_cased(name), shape.weight, decision.block.span.lines)
        if part := _PART.match(text):
            parts.add(part["part"].strip())
    for name, lines in named_by(reading, domains - set(map(squash, votes.counts)), *DUTIES):
        votes.add(_cased(name), 2, lines)
    for name, lines in spelled_out(reading, domains):
        votes.add(_cased(name), _SPELLED, lines)
    _weigh(votes, parts, whole)
    return votes


def _weigh(votes: Votes, parts: set[str], text: str) -> None:
    """Let addresses speak for names; parts of a firm and common words count less."""
    for name in votes.counts:
        if squash(name) in votes.domains:
            votes.counts[name] += 3
        elif name in parts or is_unit(name) or _is_common(name, text):
            votes.counts[name] //= _DOUBT
    for name, _ in votes.counts.most_common()[_NAMES:]:
        del votes.counts[name]


def _cased(name: str) -> str:
    """A shouted name with capitals only where words begin."""
    return lowered(name) if len(name) > ABBREVIATION else name


def _own_text(reading: Reading) -> str:
    """The lines that are no furniture; those masked as they came, for an address tells whose it is by its ending."""
    text = reading.document.text
    came = text.source.text.split("\n")
    own = [row.block for row in reading.zoning if row.zone != "chrome"]
    masked = (came[line - 1] for block in own for line in block.span.lines if line in text.masked)
    return "\n".join((*(block.text for block in own), *masked))


def _opens(short: str, long: str) -> bool:
    """Whether the words of one name open the other."""
    one, other = short.casefold().split(), long.casefold().split()
    return other[: len(one)] == one or (squash(long).startswith(squash(short)) and len(squash(short)) > 5)


def _is_common(name: str, text: str) -> bool:
    """Whether each word of the name stands in the posting in small letters too, as those of departments do."""
    words = [word for word in name.split() if word[0].isupper()]
    return all(_stands(word.lower(), text) for word in words)


def is_language(name: str, reading: Reading) -> bool:
    return name.casefold() in _names(reading.taxonomy.languages)


@lru_cache(maxsize=4)
def _names(scheme: Scheme) -> frozenset[str]:
    return frozenset(name.casefold() for concept in scheme for name in (concept.label, *concept.alternative))


def _is_chance(name: str, text: str) -> bool:
    """Whether a name is one word that stands nowhere else: any first word of a sentence has a capital."""
    return name.isalpha() and _words(text)[name] < _TWICE


def _is_own(name: str, text: str, domains: frozenset[str]) -> bool:
    """Whether a name is the posting's own: that of an address, or its first word never stands there in small letters."""
    if squash(name) in domains:
        return True
    first = name.split(maxsplit=1)[0]
    return first.isalpha() and is_coined(first, text)


def is_coined(word: str, text: str) -> bool:
    """Whether a word is one that the text never writes in small letters, so that it is a name's alone."""
    return len(word) > 3 and not _stands(word.lower(), text)


@lru_cache(maxsize=256)
def _stands(word: str, text: str) -> bool:
    """Whether a text has a word."""
    return word in _words(text) if word.isalpha() else re.search(rf"\b{re.escape(word)}\b", text) is not None


@lru_cache(maxsize=16)
def _words(text: str) -> Counter[str]:
    """How often a text has each word; counted once, for a posting may propose thousands of names."""
    return Counter(re.findall(r"\w+", text))
