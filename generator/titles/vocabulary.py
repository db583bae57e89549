"""The words that a title is read with: places, regions and words of rank."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.phrases import Phrases, of_labels, of_scheme
from generator.taxonomy import Scheme, Taxonomy
from generator.taxonomy.places import Gazetteer, gazetteer
from generator.words import UNSPACED_LETTERS

MOST_WORDS = 14
_MOST_SYLLABLES = 20
"""Words of a title at most where each syllable is one, as in Vietnamese."""
_SEGMENT_END = re.compile(
    r"\s*(?:$|[,;:(\[/&|+]|\s[-\u2013\u2014]|[-\u2013\u2014]\s|\s(?:of|for|in|on|to|and|with|at|[IVX]{1,3}|\d)\b)"
)
_ADJECTIVES = frozenset(("senior", "sr", "snr", "experienced", "principal", "distinguished", "junior", "jr", "head"))
_OPENING = frozenset(("head of", "global head", "vp", "svp", "evp", "avp", "vice president"))
_ENDING = r"(?:[:*/_(]{0,2}(?:innen|in|a|e|ka|ra|ora|rice|trice|euse)\)?)?"
_BEHIND = r"(?=\s*(?:$|[,;(\uff08/\[\u25c6\u3010]|(?:\ucc44\uc6a9|\ubaa8\uc9d1|\u52df\u96c6|\u62db\u8058)|[-\u2013\u2014]\s|\s(?:f\u00fcr|im|in|f\u00f6r|for|til|till|med|p\u00e5|i|av|af|hos|bij|van|voor|op|for|[mfwdkhx]/[mfwdkhx])\b))"
SMALL_WORD = re.compile(r"(?<![\w'\u2019-])(?!(?:and|of|for|the|in|to|with)\b)[a-z][\w-]{2}")
"""A word that a title would write with a capital."""
UNSPACED = re.compile(f"[{UNSPACED_LETTERS}]")
"""Letters of scripts in which a title has no gaps between its words."""
_SENTENCE = re.compile(r"[?!]|\w{3}\.\s")


@dataclass(frozen=True)
class Vocabulary:
    """Places, regions, ranks and fields of work of the taxonomy."""

    places: Gazetteer
    regions: Phrases
    ranks: Phrases
    fields: Phrases
    levels: Scheme
    terms: Phrases
    """Kinds of employment; an internship is a job, not a term of one."""
    kinds: Phrases
    """Kinds of employment, an internship too."""
    buttons: Phrases
    """What links and buttons of a page begin with."""
    sought: Phrases
    """What sentences of other languages say in front of the job that they seek."""

    @classmethod
    def of(cls, taxonomy: Taxonomy) -> Vocabulary:
        return cls(
            gazetteer(taxonomy),
            of_labels(taxonomy.regions),
            of_scheme(taxonomy.levels, "title"),
            of_scheme(taxonomy.functions, "title"),
            taxonomy.levels,
            _terms(taxonomy.employment),
            of_labels(taxonomy.employment),
            of_scheme(taxonomy.reasons, "button"),
            of_scheme(taxonomy.labels, "sought"),
        )

    def names_job(self, title: str) -> bool:
        """Whether the text has the shape of a title: a word of rank at the end of one of its parts, and no sentence."""
        if not title or title[0].islower() or _SENTENCE.search(title) or len(title.split()) >= MOST_WORDS:
            return False
        return any(
            hit.text.lower() in _OPENING
            or (hit.text.lower() not in _ADJECTIVES and _SEGMENT_END.match(title, hit.end) is not None)
            for hit in self.ranks.hits(title)
        )

    def is_kind(self, text: str) -> bool:
        """Whether the text is a kind of employment and no more."""
        hit = self.kinds.search(text)
        return hit is not None and not any(map(str.isalnum, text[: hit.start] + text[hit.end :]))

    def is_job(self, text: str) -> bool:
        """Whether the text names a job, in any language."""
        return self.names_job(text) or self.is_job_abroad(text)

    def is_job_abroad(self, text: str) -> bool:
        return names_job_abroad(text, self.levels)

    def names_field(self, text: str) -> bool:
        """Whether the text is a field of work and no job: what stands behind the bar of `Psicóloga | Moderação`."""
        return (
            self.fields.search(text) is not None
            and self.ranks.search(text) is None
            and not self.is_job_abroad(text)
            and not any(self.places.mentions(text))
        )


def names_job_abroad(text: str, levels: Scheme) -> bool:
    """Whether a word for a job in another language opens a text, or ends a part of it and has a capital if it can."""
    if len(text.split()) >= _MOST_SYLLABLES:
        return False
    small = text.replace("\u0130", "I").lower()
    if not any(map(small.__contains__, _jobs(levels))):
        return False  # Of most texts; the expression is long to compile and slow to search.
    found = _words(levels).search(small)
    return found is not None and not text[min(found.start(), len(text) - 1)].islower()


@lru_cache(maxsize=4)
def _terms(employment: Scheme) -> Phrases:
    rows = ((kind.id, (kind.label, *kind.alternative)) for kind in employment if kind.id != "internship")
    return Phrases((name, kind) for kind, names in rows for name in names)


@lru_cache(maxsize=4)
def _jobs(levels: Scheme) -> tuple[str, ...]:
    """Words for jobs in other languages, the longest first."""
    return tuple(sorted((word for concept in levels for word in concept.match.get("job", ())), key=len, reverse=True))


@lru_cache(maxsize=4)
def _words(levels: Scheme) -> re.Pattern[str]:
    named = _jobs(levels)
    spaced = "|".join(re.escape(word) for word in named if not UNSPACED.match(word))
    unspaced = "|".join(re.escape(word) for word in named if UNSPACED.match(word))
    return re.compile(
        rf"^\W*(?:[\[\u3010][^\]\u3011]{{1,40}}[\]\u3011]\s*)?(?:(?:{spaced}){_ENDING}(?![\w/])|(?:{unspaced}))"
        rf"|(?<!\w)\w{{0,30}}(?:{spaced}){_ENDING}{_BEHIND}|(?:{unspaced})(?=\s*(?:$|\W))"
    )


__all__ = ["MOST_WORDS", "SMALL_WORD", "UNSPACED", "Vocabulary", "names_job_abroad"]
