"""Forms of one name: a short or shouted form comes in, the form that the posting itself gives in full goes out."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from unicodedata import normalize

from generator.evidence import Reading
from generator.fields.employer.names import ABBREVIATION, LINKS, TRADE, adds_name, lowered
from generator.fields.employer.rows import Row
from generator.fields.employer.sentences import Votes
from generator.prose import plain
from generator.taxonomy.places import gazetteer

_INSTITUTE = re.compile(r"\b(?:University|Bank|City|Ministry|Institute|College) of ")
_LED = re.compile(r"(?:[Tt]he|THE)\s(?:[A-Z][\w'\u2019-]{2,30}\s)?$")
"""The article in front of such a word, or of another word of its name."""
_OF_TRADE = re.compile(rf" {TRADE}(?!\w)(?! (?:Inc|LLC|Ltd|Limited|Pvt|Pte))")
_MUCH = 3
"""How many times as often sentences use the name without the country where the country is no part of it."""
_USES, _NEAR = 50, 40
"""Uses of a word that are looked at, and characters in front of each."""
_WORDS = 10
"""Words of what an abbreviation stands for at most."""
_NOUNS = frozenset(
    "authority commission council ministry office trust foundation university college school academy institute agency"
    " hospital hospice society association union secretariat court courts fund board bureau department group centre"
    " center unit programme constabulary charity federation corporation bank".split()
)


def full_form(name: str, rows: list[Row], votes: Votes, reading: Reading) -> str:
    """The longer name of the same employer that a row or enough sentences give."""
    if (meaning := _meaning(name, reading)) is not None:
        return meaning
    if (common := _common(name, reading)) is not None:
        return _institution(common, reading) or name
    if (institution := _of(name, reading)) is not None:
        return institution
    counts = votes.counts
    employer = {line for decision in reading.of("employer") for line in decision.block.span.lines}
    if (short := _without_country(name, votes, reading)) != name:
        return short
    if any(row.name == name and row.stated and not row.formed for row in rows):
        return name
    alone = [row.name for row in rows if not row.formed and adds_name(row.name, name)]
    if alone:
        return max(alone, key=alone.count)
    first = min(
        (other for other in counts if adds_name(other, name) or other == name),
        key=lambda other: votes.lines[other][0],
        default=name,
    )
    if first != name and set(votes.lines[first]) & employer:
        return first
    spoken = [
        other
        for other in counts
        if other.startswith(name + " ") and counts[other] > 1 and counts[other] * 3 >= counts[name]
    ]
    return max(spoken, key=lambda other: counts[other], default=name) if spoken else _with_kind(name, reading)


def _meaning(name: str, reading: Reading) -> str | None:
    """What an abbreviation stands for where the posting tells: `Harbour Safety Office (HSO)`."""
    if not (name.isalpha() and name.isupper() and len(name) <= ABBREVIATION):
        return None
    before, bracket, _ = reading.document.text.source.text.partition(f" ({name})")
    line = before.rpartition("\n")[2]
    words: list[str] = []
    for word in reversed(line.split()[-_WORDS:] if bracket else []):
        if not (word[0].isupper() or word in LINKS) or word.endswith((".", ",", ":")):
            break
        words.insert(0, word)
    while words and (words[0] in LINKS or _initials(words) != name):
        words.pop(0)
    return " ".join(words) or None


def _initials(words: list[str]) -> str:
    """The capitals that an abbreviation takes: `Inter-Agency Office` gives three."""
    return "".join(part[0] for word in words if word not in LINKS for part in word.split("-") if part)


def _with_kind(name: str, reading: Reading) -> str:
    """The name with the kind of firm that the page writes behind it: `Acme Games` for what its prose calls Acme."""
    text = reading.document.text.source.text
    if " " in name or not name.isalpha():
        return name
    ends = (use.end() for use in re.finditer(rf"(?<![\w&] )\b{name}(?= )", text))
    found = next(filter(None, (_OF_TRADE.match(text, end) for end in ends)), None)
    return name if found is None else name + found[0]


def _without_country(name: str, votes: Votes, reading: Reading) -> str:
    """The name that sentences use where a row adds the country of a branch to it."""
    short, _, last = name.rpartition(" ")
    branch = len(last) > 3 and gazetteer(reading.taxonomy).whole(last)
    short = max(short, lowered(short), key=lambda written: votes.counts[written])
    return short if branch and votes.counts[short] > _MUCH * votes.counts[name] else name


def _of(name: str, reading: Reading) -> str | None:
    """The name with what stands in front of it: `University of` a place."""
    text = reading.document.text.source.text
    if f" of {name}" not in text:
        return None
    found = (hit for hit in _INSTITUTE.finditer(text) if re.match(rf"{re.escape(name)}\b", text[hit.end() :]))
    return next((hit[0] + name for hit in found), None)


def _common(name: str, reading: Reading) -> str | None:
    """The common noun that the name is, such as `Commission` in "The Commission", or a word that needs the article."""
    word = re.sub(r"^[\W\d]*(?:[Tt]he|THE) ", "", name)
    if word.casefold() in _NOUNS:
        return word.title()
    text = reading.document.text.source.text
    if not word.isalpha() or f"The {word}" not in text:
        return None
    uses = islice(re.finditer(rf"\b{word}\b", text), _USES)
    return word if all(_LED.search(text[max(0, use.start() - _NEAR) : use.start()]) for use in uses) else None


def _institution(noun: str, reading: Reading) -> str | None:
    """The name that the posting has for the institution it calls by a common noun alone."""
    phrase = re.compile(
        rf"(?:(?:[A-Z][\w'\u2019-]{{0,30}},? |of |and |for |on |the |& ){{0,7}})\b{noun}\b(?!['\u2019])(?: (?:of|for|on|and|in|the|&|[A-Z][\w'\u2019-]{{0,30}})){{0,8}}"
    )
    found: Counter[str] = Counter()
    for decision in reading.zoning:
        text = lowered(plain(decision.block.text))
        for hit in phrase.finditer(text):
            words = hit[0].split()
            while words and (words[0].casefold() in (*LINKS, "our", "this", "at", "about")):
                words.pop(0)
            while words and words[-1].casefold() in LINKS:
                words.pop()
            if len(words) > 1:
                found[" ".join(words)] += 1
    return max(found, key=lambda phrase: (found[phrase], len(phrase)), default=None)


def _accented(name: str, source: str) -> str | None:
    """What the text writes with accents where capitals leave them out: `LES AMIS ASSOCIES`."""
    bare = "".join(sign if sign.isascii() else normalize("NFKD", sign)[0] for sign in source)
    shape = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    written = (source[found.start() : found.end()] for found in shape.finditer(bare))
    return next(
        (other for other in written if not other.isupper() and other[0].isupper() and not other.isascii()), None
    )


def spelling(name: str, reading: Reading) -> str:
    """The spelling that the whole posting uses most: `Tik Tok` becomes `TikTok` where that is written more often."""
    letters = re.sub(r"[\W_]+", "", name)
    if len(letters) < 4 or len(letters) > 40:
        return name
    source, small = reading.document.text.source.text, name.lower()
    if name.isupper() and not source.isascii() and (accented := _accented(name, source)):
        return accented
    anyhow = source.lower().replace(" ", "").replace("-", "").count(letters.lower())
    if name != small and anyhow == source.count(name) + source.count(small):
        return name
    shape = re.compile(r"(?<!\w)" + r"[ \-]?".join(map(re.escape, letters)) + r"(?!\w)", re.IGNORECASE)
    written = Counter(shape.findall(source))
    spellings = [other for other in written if not other.islower() and not (other.isupper() and not name.isupper())]
    return max(spellings, key=lambda other: (written[other], not other.isupper(), other == name), default=name)
