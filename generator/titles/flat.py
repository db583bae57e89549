"""Heads without line breaks: a line that joins title, firm, place and terms comes in, the title in it goes out.

Nothing parts the facts of such a line, so that the title is what stands between the words of the page or the start of
the line and the name of the employer, which the posting's own sentences or a legal form prove.
"""

from __future__ import annotations

import re

from generator.evidence import Reading
from generator.prose import plain
from generator.taxonomy.firms import FORM
from generator.titles.employers import uses
from generator.titles.vocabulary import MOST_WORDS, Vocabulary

_LEAST = 7
"""Words from which a line may join several facts."""
_LONGEST = 700
_MOST_FIRM = 6
_NEAR = 80
"""Characters behind the name in which such a line tells the place."""
_WORD = re.compile(r"\S+")
_OPENS = re.compile(r"[(\"'\u201c]*[A-Z\d&]")
_LINKS = frozenset(("of", "for", "and", "the", "in", "to", "&", "-", "\u2013", "\u2014", "/", "+", "|"))
_JOINTS = frozenset((*_LINKS, "de"))
_PAGE = frozenset(
    "in up out home jobs job menu login logout register search companies salaries employers settings help profile alerts save"
    " saved apply careers career cookies more upload cv sign log hiring vacancies vacancy navigation skip"
    " candidates recruiters blog advice courses events resume feed share print back next previous".split()
)
"""Words of a page's navigation; none is the last but one of a title."""


def from_flat(text: str, least: int, reading: Reading, words: Vocabulary) -> str | None:
    """The title in front of the employer's name, which sentences use at least so often, in a line of many facts."""
    line = plain(text)[:_LONGEST]
    tokens = list(_WORD.finditer(line))
    if len(tokens) < _LEAST or words.ranks.search(line) is None:
        return None
    best, most = None, 0
    for number, token in enumerate(tokens):
        if number == 0 or not token[0][0].isupper() or tokens[number - 1][0] in _JOINTS:
            continue
        title = _before(line, tokens[:number])
        if title and words.names_job(title):
            named = _named(line, tokens[number - 1 :], reading, words)
            if named >= least and named > most:
                best, most = title, named
    return best


def _before(line: str, tokens: list[re.Match[str]]) -> str:
    """The stretch of words with capitals that ends here, without the words of the page in front of it."""
    start = len(tokens)
    for number in range(len(tokens) - 1, max(-1, len(tokens) - 1 - MOST_WORDS), -1):
        word = tokens[number][0]
        small = word.strip("(),.:;").lower()
        if small not in _LINKS and (not word.isascii() or not _OPENS.match(word)):
            break
        if small in _PAGE and (small != "in" or tokens[number - 1][0].lower() in ("sign", "log")):
            break
        start = number
    while start < len(tokens) and tokens[start][0].lower() in _LINKS:
        start += 1
    return line[tokens[start].start() : tokens[-1].end()].rstrip(",;:|-\u2013\u2014 ") if start < len(tokens) else ""


def _named(line: str, tokens: list[re.Match[str]], reading: Reading, words: Vocabulary) -> int:
    """How often sentences use the second word as the employer's name, where its form or a place stands behind."""
    before, first, *more = tokens
    if before[0].endswith(("-", "\u2013")) or words.ranks.search(first[0]) or words.regions.search(first[0]):
        return 0
    used = uses(first[0].rstrip(",.;"), reading.document.text.source.text)
    names = (line[first.start() : token.end()].rstrip(",;") for token in more[: _MOST_FIRM - 1])
    if not used or any(FORM.search(name) and not words.ranks.search(name) for name in names):
        return used
    placed = not before[0].endswith(",") and any(words.places.mentions(line[first.end() : first.end() + _NEAR]))
    return used if placed else 0


__all__ = ["from_flat"]
