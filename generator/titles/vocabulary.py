"""The words that a title is read with: places, regions and words of rank."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.phrases import Phrases, of_labels, of_scheme
from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Gazetteer, gazetteer

MOST_WORDS = 14
_SEGMENT_END = re.compile(
    r"\s*(?:$|[,;:(\[/&|+]|\s[-\u2013\u2014]|[-\u2013\u2014]\s|\s(?:of|for|in|on|to|and|with|at|[IVX]{1,3}|\d)\b)"
)
_ADJECTIVES = frozenset(("senior", "sr", "snr", "experienced", "principal", "distinguished", "junior", "jr", "head"))
_OPENING = frozenset(("head of", "global head", "vp", "svp", "evp", "avp", "vice president"))
_SENTENCE = re.compile(r"[?!]|\w{3}\.\s")


@dataclass(frozen=True)
class Vocabulary:
    """Places, regions and ranks of the taxonomy."""

    places: Gazetteer
    regions: Phrases
    ranks: Phrases

    @classmethod
    def of(cls, taxonomy: Taxonomy) -> Vocabulary:
        return cls(gazetteer(taxonomy), of_labels(taxonomy.regions), of_scheme(taxonomy.levels, "title"))

    def names_job(self, title: str) -> bool:
        """Whether the text has the shape of a title: a word of rank at the end of one of its parts, and no sentence."""
        if not title or title[0].islower() or _SENTENCE.search(title) or len(title.split()) >= MOST_WORDS:
            return False
        return any(
            hit.text.lower() in _OPENING
            or (hit.text.lower() not in _ADJECTIVES and _SEGMENT_END.match(title, hit.end) is not None)
            for hit in self.ranks.hits(title)
        )


__all__ = ["MOST_WORDS", "Vocabulary"]
