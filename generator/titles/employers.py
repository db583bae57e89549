"""Employers in titles: a title comes in, and what names its employer at the end is taken away."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.evidence import Reading
from generator.taxonomy.firms import FORM
from generator.titles.repair import repaired
from generator.titles.vocabulary import Vocabulary, names_job_abroad

_JOINT = re.compile(
    r"\s+[-\u2013\u2014]+\s+|\s*:\s+|\s+(?:[Aa][Tt]|na|no|en|bij|hos|presso|u|w|till|til|bei|chez|pri|p\u0159i|v|\u0432|\u0443)\s+(?=[A-Z\d])"
)
_DASH = re.compile(r"\s+[-\u2013\u2014]+\s+|,")
_FRONT = re.compile(r"(?P<name>[^\s,()][^,()]{1,40}?)\s+[-\u2013\u2014]\s+(?=\w)")
_DASHES = ("-", "\u2013", "\u2014")
_LABEL = r"(?:[Cc]ompany|[Ee]mployer|[Oo]rgani[sz]ation)\W{1,6}"
_MOST_WORDS = 6
_SHORTEST = 4
_VERB = r"(?: [A-Z]\w{1,20}){0,3} (?:is|are|has|was|will|est?|ist|jest|[\u00e9\u00e8]|[a-z]{2,12}s)\b"


def cleaned(text: str, reading: Reading, words: Vocabulary) -> str:
    """The title that a line holds: repaired, and without the employer."""
    title = repaired(text, words)
    shorter = without_employer(title, reading, words)
    return title if shorter == title else repaired(shorter, words)


def without_employer(title: str, reading: Reading, words: Vocabulary) -> str:
    """The title without the employer that stands in front, behind a joint or straight behind the job's noun.

    A dash joins teams too, so that behind one the posting has to speak of the employer twice.
    """
    front = _FRONT.match(title)
    if (
        front is not None
        and words.names_job(rest := title[front.end() :])
        and is_employer(front["name"], 1, reading, words)
    ):
        title = rest
    for joint in _JOINT.finditer(title):
        least = 2 if joint[0].strip() in _DASHES else 1
        alone = least > 1 and " " not in title[: joint.start()]  # `Manager - Example Integrity`: the rest is the field
        if (
            not alone
            and _is_job(title[: joint.start()], reading, words)
            and is_employer(title[joint.end() :], least, reading, words)
        ):
            return title[: joint.start()]
    for hit in words.ranks.hits(title):
        noun = words.names_job(title[: hit.end]) and not hit.text.lower().endswith(" of")
        if noun and re.match(r" [^\W_]", title[hit.end :]) and is_employer(title[hit.end + 1 :], 1, reading, words):
            return title[: hit.end]
    return title


def _is_job(text: str, reading: Reading, words: Vocabulary) -> bool:
    return words.ranks.search(text) is not None or names_job_abroad(text, reading.taxonomy.levels)


def is_employer(text: str, least: int, reading: Reading, words: Vocabulary) -> bool:
    """Whether a text is a name with a legal form, or one that the posting uses so often as that of an employer."""
    name = _DASH.split(text, maxsplit=1)[0].strip()
    if not name or len(name.split()) > _MOST_WORDS or words.ranks.search(name):
        return False
    if FORM.search(name) is not None:
        return True
    return not words.regions.search(name) and uses(name.split()[0], reading.document.text.source.text) >= least


@lru_cache(maxsize=256)
def uses(word: str, text: str) -> int:
    """How often a word that never stands in small letters does something, owns something or has an address."""
    if len(word) < _SHORTEST or not word.isalpha() or not word[0].isupper():
        return 0
    name = word.title() if word.isupper() else word
    small = word.lower()
    if small in text and re.search(rf"(?<![\w@./-]){small}(?![\w/-]|\.\w)", text):
        return 0
    used = (
        rf"\b{name}{_VERB}|\b{name}['\u2019]s\b|[@.]{name.lower()}\w{{0,20}}\.[a-z]{{2}}"
        rf"|\b(?:on|of|to) {name}(?=[;:,.])"
        rf"|\b(?:[Aa]t|[Jj]oin|[Jj]oining|[Aa]bout|ABOUT) (?:{name}|{name.upper()})\b|^\W*{_LABEL}{name}\b"
    )
    return len(re.findall(used, text, re.MULTILINE))


__all__ = ["cleaned", "is_employer", "uses", "without_employer"]
