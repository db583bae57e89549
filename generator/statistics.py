"""Line statistics: all documents come in, in how many of them a line stands goes out.

The first barrier: boilerplate shows only over a corpus.  Zoning gets the count in buckets, so that one
more posting seldom moves another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from generator.document import Block, Document
from generator.words import spaced

BUCKETS = 3
"""Counts of 1, 2 and "3 or more" documents are told apart."""

WORDS_AT_LEAST = 5
"""Shorter sentences recur by chance ("Ability to travel") and say nothing."""

_SENTENCE = re.compile(r"\s(?<=[.!?]\s)\s*+(?=[\W_]{0,40}+[A-Z0-9])")


@lru_cache(maxsize=16_384)  # As many as the longest posting has lines: they are asked for again in the same order.
def keys(text: str) -> tuple[str, ...]:
    """The sentences of a text, folded so that only wording counts; short ones are joined to the next."""
    sentences: list[str] = []
    carried: list[str] = []
    for sentence in _SENTENCE.split(text):
        carried += spaced(sentence.casefold()).split()
        if len(carried) >= WORDS_AT_LEAST:
            sentences.append(" ".join(carried))
            carried = []
    if carried:
        sentences.append(" ".join(carried))
    return tuple(sentences)


@dataclass(frozen=True)
class Statistics:
    """In how many documents each sentence stands."""

    counts: Counter[str] = field(default_factory=Counter)

    def recurrence(self, text: str) -> int:
        """Documents in which at least half of the words of a text stand, at least 1, exact."""
        sentences = keys(text)
        sizes = [sentence.count(" ") + 1 for sentence in sentences]
        words = sum(sizes)
        if words < WORDS_AT_LEAST:
            return 1
        ranked = sorted(zip([self.counts[sentence] for sentence in sentences], sizes, strict=True), reverse=True)
        covered = 0
        for count, length in ranked:
            covered += length
            if covered * 2 >= words:
                return max(1, count)
        return 1

    def bucket(self, block: Block) -> int:
        """The recurrence as zoning sees it: 1, 2 or 3 for three and more."""
        return min(BUCKETS, self.recurrence(block.text))


def count(documents: Iterable[Document]) -> Statistics:
    """Count each sentence once for every document that holds it."""
    counts: Counter[str] = Counter()
    for document in documents:
        counts.update({key for block in document.blocks for key in keys(block.text)})
    return Statistics(counts)
