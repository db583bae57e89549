"""Doubts: what was taken for a title comes in, whether it is none, or gives way to a sentence, goes out.

Of a page that lost its title line the model calls another line of the head the title: a button, the firm, a row of tags.
Such a line names no job, so that what a sentence of the posting says of the reader weighs more.
"""

from __future__ import annotations

import re

from generator.titles.vocabulary import Vocabulary

_SURE = 0.85
"""Probability from which the model is believed that a line without a word for a job is the title: `TLM, Integrity`."""
_YEARS = re.compile(r"\d\s?\+?\s(?:years?|yrs?)\b")
_TAGS = re.compile(r"\s{2,}|\s*[\u2713\u2714\u2705|\u2022\u00b7]\s*")
_MANY = 4
"""Pieces from which a line without a job in any of them is a row of tags."""
_MOST_RANKS = 2


def is_none(title: str, words: Vocabulary) -> bool:
    """Whether a text is no title, whatever the model says: a button of the page, a demand or a question."""
    if (button := words.buttons.search(title)) is not None and not any(map(str.isalnum, title[: button.start])):
        return True
    if words.is_job(title):
        return False
    return title.endswith("?") or _YEARS.search(title) is not None


def is_tags(line: str, words: Vocabulary) -> bool:
    """Whether a line is a row of several facts none of which is a job."""
    pieces = [piece for piece in _TAGS.split(line) if piece]
    return len(pieces) >= _MANY and not any(map(words.is_job, pieces))


def gives_way(title: str, chance: float, words: Vocabulary) -> bool:
    """Whether a title is to be given up for one that a sentence names: a mere kind of employment, or no job at all."""
    return words.is_kind(title) or (chance < _SURE and not words.is_job(title))


def is_mere_rank(title: str, words: Vocabulary) -> bool:
    """Whether a title says no field of work, so that a sentence may say more of it: `Specialist`."""
    return len(title.split()) <= _MOST_RANKS and not re.sub(r"\W", "", _without_ranks(title, words))


def _without_ranks(title: str, words: Vocabulary) -> str:
    for hit in reversed(words.ranks.hits(title)):
        title = title[: hit.start] + title[hit.end :]
    return title


__all__ = ["gives_way", "is_mere_rank", "is_none", "is_tags"]
