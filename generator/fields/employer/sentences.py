"""What sentences say: a zoned posting comes in, the names that its sentences take for the employer go out, weighted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from generator.document import Zone
from generator.evidence import Reading
from generator.fields.employer.names import NOT_NAME, squash
from generator.phrases import of_labels
from generator.prose import plain
from generator.taxonomy.firms import clean
from generator.taxonomy.places import Gazetteer, gazetteer

_N = r"(?P<name>[A-Z0-9][\w&'\u2019.+!\-]{0,40}(?:[ ](?:[A-Z0-9&][\w&'\u2019.+!\-]{0,40}|of|the|and|de|des|del|du)){0,5})"
_W = _N.replace("{0,40}", "{0,40}+")
"""The same where a space or comma follows, which no word of a name holds."""
_SHAPES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (3, re.compile(rf"(?:^|[.!?]\s+|[,:]\s)(?:Here )?[Aa]t {_W}(?:,? (?:we|you|our|it|safety|everyone|people)\b|, )")),
    (
        3,
        re.compile(
            rf"^\W*(?:[Aa]bout|ABOUT|[Ww]ho is|[Jj]oin|[Ww]hy(?: join| work at| work for)?|[Ll]ife at|[Ww]orking at|[Ww]elcome to|[Mm]eet|[Ww]ho we are at) {_N}\W*$"
        ),
    ),
    (
        3,
        re.compile(
            rf"(?:^|[.!?]\s+){_W}(?:,? (?:Inc|Ltd|LLC|GmbH|PLC|AG)\.?,?)? (?:is (?:an?|the|one|looking|hiring|seeking|proud|committed|on a|building|currently|dedicated|home|where|recruiting)|was (?:founded|born|started|set up|created)|has (?:been|grown|a |offices)|provides|operates|runs|builds|makes|helps|connects|seeks|offers|believes|welcomes|does not|will (?:be|never)|exists|began|started|employs|serves|intends|works|hosts|brings|gives|lets|keeps)\b"
        ),
    ),
    (
        2,
        re.compile(
            rf"\b(?:[Jj]oin|joining|here at|work at|working at|work for|working for|on behalf of|[Aa] career (?:at|with)|careers at|team at|role at|offered by|available at|employed by|behalf of) {_N}(?=[,.;:!)]| and | as | to | in | team|'s|\u2019s|$)"
        ),
    ),
    (
        1,
        re.compile(
            rf"{_N}['\u2019]s (?:mission|commitment|global|platform|community|policy|policies|users|products?|values|team|culture|Trust|users|members|customers|privacy|headquarters|office)\b"
        ),
    ),
)
_SUBJECT = re.compile(rf"^\W*{_N} (?:\w+ly )?(?:[a-z]{{2,}}s|is|was|has) ")
_CAPITALS = re.compile(
    r"^\W*(?P<name>[A-Z][A-Z&' ]{2,40}?) (?:IS|SEEKS|INVITES|WISHES|REQUIRES|HAS|OFFERS|NEEDS|WELCOMES)\b"
)
_WITHIN = (
    1,
    re.compile(
        rf"\b(?:at|for|of|off|on|through|inside|across|[Ww]e(?:['\u2019]re| are)) {_N}(?=[,.;:!?)]|['\u2019]s? | [a-z]|$)"
    ),
)
_OWNED = (1, re.compile(rf"{_N}['\u2019]s? [a-z]"))
_PART = re.compile(
    r"^\W*(?P<part>[A-Z][\w&' ]{2,40}?) (?:is|are) the (?:\w+ ){0,3}?(?:part|team|group|branch|desk|room|arm|function|department) (?:of|at|in|within) "
)
_SUBJECTS = ((2, _SUBJECT), (3, _CAPITALS))
_HIRING = (
    (
        3,
        re.compile(
            rf"(?:^|[.!?:]\s++)\W{{0,40}}+{_N} (?:is|are) (?:now |currently )?(?:hiring|looking for|seeking|recruiting)\b"
        ),
    ),
    (2, re.compile(rf"(?i:\b(?:vacancy|recruitment|career|careers|job|jobs|opening)) (?:at|with) {_N}(?=[,.:;!)]|$)")),
)
_DOMAIN = re.compile(r"(?:@|https?://(?:www\.)?|www\.)(?:jobs\.|careers?\.|hr\.)?([\w-]{3,40})\.[a-z]{2,}")
_ARTICLE = re.compile(
    r"^(?:The|THE|ABOUT|WHY|JOIN|OUR|Our|This|We|At|About|Why|Join|Who|In|As|If|You|It|And|For|Here|Your|A|An|All|What|How|When|Where|Us|Role|Team|Job|Position|Company|Please|Each|Every|These|Those|There|Since|From|With|To|One|Some|Work|Its|Their)\b(?: (?=[A-Z0-9]))?"
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
_FIRM = _SHAPES[:3]
_DUTIES: tuple[Zone, ...] = ("responsibilities", "required", "preferred", "compensation")
_ADDRESS = re.compile(r"[@/]|\w\.[a-z]{2}")
_TWICE = 2
_DOUBT = 3
_NAMES = 100
"""Names held against each other at most; postings propose six."""
_WEAK = (_SUBJECT, _WITHIN[1], _OWNED[1])
_SUBJECT_SHAPES = (_SHAPES[2], _SUBJECT)
_INNER = re.compile(r"[A-Z0-9](?<=\s.)")
_OWNER = re.compile(r"['\u2019]")
_SIGNED = {
    **dict.fromkeys((_SHAPES[0][1], _SHAPES[3][1], _WITHIN[1]), _INNER),
    **dict.fromkeys((_SHAPES[4][1], _OWNED[1]), _OWNER),
}
"""Signs without which a shape is not looked for: most lines hold no name but a first word."""
_TELLING: tuple[Zone, ...] = ("employer", "summary", "heading")
OWN: tuple[Zone, ...] = ("employer", "equal_opportunity", "application", "benefits")


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
    domains = _addressed(_own_text(reading))
    addresses = _addressed(source)
    votes = Votes(domains=domains, addresses=addresses)
    title = reading.value("title")
    parts: set[str] = set()
    places = gazetteer(reading.taxonomy)
    for decision in reading.of(*_PROSE, *_DUTIES, "title", "meta"):
        text = plain(decision.block.text)
        for name, weight, shape in _proposed(text, decision.zone):
            if name == title or (shape is _SUBJECT and name in votes.counts):
                continue
            if (shape in _WEAK or decision.zone in _DUTIES) and not _is_own(name, whole, domains):
                continue
            if squash(name) not in domains and (_is_place(name, places) or _is_language(name, reading)):
                continue
            if shape in _SUBJECT_SHAPES and decision.zone not in _TELLING and _is_chance(name, whole):
                continue
            shouted = name.isupper() and len(name) > 6
            votes.add(name.title() if shouted else name, weight, decision.block.span.lines)
        if part := _PART.match(text):
            parts.add(part["part"].strip())
    for name in votes.counts:
        if squash(name) in domains:
            votes.counts[name] += 3
        elif name in parts or _is_common(name, whole):
            votes.counts[name] //= _DOUBT
    for name, _ in votes.counts.most_common()[_NAMES:]:
        del votes.counts[name]
    return votes


def _proposed(text: str, zone: Zone) -> Iterator[tuple[str, int, re.Pattern[str]]]:
    """What the shapes of a zone take for a name, with their weight."""
    for weight, shape in _shapes(zone):
        if shape in _SIGNED and not _SIGNED[shape].search(text):
            continue
        for found in shape.finditer(text):
            name = _once(clean(_ARTICLE.sub("", found["name"])))
            if len(name) > 1 and not NOT_NAME.match(name) and name[0].isalnum():
                yield name, weight, shape


@lru_cache(maxsize=16)
def without_addresses(text: str) -> str:
    """The text without mail and web addresses, which write names in small letters."""
    return " ".join(word for word in text.split() if word.isalnum() or not _ADDRESS.search(word))


def _addressed(text: str) -> frozenset[str]:
    """Names of the addresses in a text, without the ending."""
    return frozenset(map(squash, _DOMAIN.findall(text.lower())))


@lru_cache(maxsize=32)
def _shapes(zone: Zone) -> tuple[tuple[int, re.Pattern[str]], ...]:
    if zone in ("title", "meta"):
        return _HIRING
    if zone in _DUTIES:
        return _FIRM
    weak = () if zone in ("application", "heading", "equal_opportunity") else (_WITHIN, _OWNED)
    return (*_SHAPES, *weak, *(_SUBJECTS if zone in (*OWN, "summary", "team") else ()))


def _own_text(reading: Reading) -> str:
    return "\n".join(decision.block.text for decision in reading.zoning if decision.zone != "chrome")


def _opens(short: str, long: str) -> bool:
    """Whether the words of one name open the other."""
    one, other = short.casefold().split(), long.casefold().split()
    return other[: len(one)] == one or (squash(long).startswith(squash(short)) and len(squash(short)) > 5)


def _is_place(name: str, places: Gazetteer) -> bool:
    return any(mention.text == name for mention in places.mentions(name))


def _is_common(name: str, text: str) -> bool:
    """Whether each word of the name stands in the posting in small letters too, as those of departments do."""
    words = [word for word in name.split() if word[0].isupper()]
    return all(_stands(word.lower(), text) for word in words)


def _is_language(name: str, reading: Reading) -> bool:
    hit = of_labels(reading.taxonomy.languages).search(name)
    return hit is not None and hit.text == name


def _is_chance(name: str, text: str) -> bool:
    """Whether a name is one word that stands nowhere else: any first word of a sentence has a capital."""
    return name.isalpha() and _words(text)[name] < _TWICE


def _once(name: str) -> str:
    """A name that a lost line break doubled (`AcmeAcme`, `ACME Acme`) once."""
    half = len(name) // 2
    one, other = name[:half].strip(), name[half:].strip()
    return other if len(one) > 3 and one.casefold() == other.casefold() else name


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
