"""Whether other postings say a sentence too: postings come in, yes or no goes out.

What is shared as a passage is known from the corpus. A page that says "only here" of the rest claims more: no
sentence of it may stand in any other posting, not as a line of two words and not within a longer paragraph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from generator.corpus import Posting
from generator.overlaps import fold
from generator.prose import sentences


@dataclass(frozen=True, slots=True)
class Recurrence:
    """The folded text of each posting, by slug, and the postings that have each word."""

    texts: dict[str, str]
    holders: dict[str, set[str]]

    @classmethod
    def of(cls, postings: Iterable[Posting]) -> Recurrence:
        """The whole text of all postings, line ends read as blanks."""
        texts: dict[str, str] = {}
        holders: dict[str, set[str]] = defaultdict(set)
        for posting in postings:
            if posting.role is not None:
                words = fold("\n".join(posting.document.text.lines))
                texts[posting.role.slug] = f" {' '.join(words)} "
                for word in words:
                    holders[word].add(posting.role.slug)
        return cls(texts, dict(holders))

    def elsewhere(self, text: str, slug: str) -> bool:
        """Whether a sentence of this text stands in another posting than its own."""
        return any(self._stands(fold(sentence), slug) for sentence in sentences(text))

    def _stands(self, words: tuple[str, ...], slug: str) -> bool:
        if not words:
            return False
        rarest = sorted({*words}, key=lambda word: (len(self.holders.get(word, ())), word))
        others = set.intersection(*(self.holders.get(word, set()) for word in rarest)) - {slug}
        return any(f" {' '.join(words)} " in self.texts[other] for other in others)
