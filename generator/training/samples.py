"""Samples: gold postings come in, the attributes and labels that a model is trained on go out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from generator import normalize, readers, statistics
from generator.document import Document, Zone
from generator.sections.zoning import Observed, observe
from generator.statistics import Statistics
from generator.taxonomy import Taxonomy
from generator.training.gold import Gold, without_headings

EMPLOYERS_AT_LEAST = 3
"""A word stays in the model only if postings of so many employers use it: less would be memorising."""

WORDS_LEFT_OUT, LEFT_OUT = 0.5, 0.3
"""Shares of words and of other attributes that a thinned version of a posting leaves out."""

_WORD_KINDS = ("w=", "s=", "w0=", "w01=", "w-1=", "key=")
_ABROAD = "tongue=other"


@dataclass(frozen=True)
class Sample:
    """One posting ready for training and measuring."""

    gold: Gold
    document: Document
    statistics: Statistics
    observed: Observed
    labels: tuple[Zone, ...]
    """The gold zone of each block; a block over several lines takes that of its first."""
    bare: Sample | None = None
    """The same posting without its headings, from which a model learns to do without them."""


def prepare(golds: Iterable[Gold], taxonomy: Taxonomy) -> list[Sample]:
    """Read all postings; those of one folder are one corpus for the line statistics."""
    folders: dict[str, list[tuple[Gold, Document]]] = defaultdict(list)
    for gold in golds:
        folders[gold.folder].append((gold, _read(gold)))
    samples: list[Sample] = []
    for folder in sorted(folders):
        counts = statistics.count(document for _, document in folders[folder])
        for gold, document in folders[folder]:
            bare = _sample(without_headings(gold), counts, taxonomy)
            samples.append(replace(_sample(gold, counts, taxonomy, document), bare=bare))
    return samples


def _sample(gold: Gold, counts: Statistics, taxonomy: Taxonomy, document: Document | None = None) -> Sample:
    document = document or _read(gold)
    labels = tuple(gold.zones[block.span.first][0] for block in document.blocks)
    return Sample(gold, document, counts, observe(document, counts, taxonomy), labels)


def _read(gold: Gold) -> Document:
    return readers.read(normalize.normalize(gold.source))


def _is_word(attribute: str) -> bool:
    name = attribute.split(":", 1)[-1] if attribute[:2] in ("-1", "-2", "1:", "2:") else attribute
    return name.startswith(_WORD_KINDS)


def vocabulary(samples: Iterable[Sample]) -> frozenset[str]:
    """Word attributes that enough employers use."""
    return shared(
        (sample.gold.employer, filter(_is_word, block)) for sample in samples for block in sample.observed.attributes
    )


def shared(rows: Iterable[tuple[str, Iterable[str]]]) -> frozenset[str]:
    """Attributes that enough employers have; rows of an employer with attributes come in."""
    users: dict[str, set[str]] = defaultdict(set)
    for employer, attributes in rows:
        for attribute in attributes:
            users[attribute].add(employer)
    return frozenset(attribute for attribute, employers in users.items() if len(employers) >= EMPLOYERS_AT_LEAST)


def attributes(sample: Sample, words: frozenset[str]) -> list[list[str]]:
    """The attributes of a sample without the words that too few employers use."""
    return [
        [attribute for attribute in block if not _is_word(attribute) or attribute in words]
        for block in sample.observed.attributes
    ]


def thinned(attributes: Sequence[Sequence[str]], chance: Random) -> list[list[str]]:
    """The attributes with some left out by chance, so that a model leans on no single word or cue.

    After Srivastava et al. 2014 (dropout); new writers use other words, and boards other rows, than those of the gold.
    """
    return [
        [attribute for attribute in block if chance.random() >= (WORDS_LEFT_OUT if _is_word(attribute) else LEFT_OUT)]
        for block in attributes
    ]


def is_abroad(attributes: Sequence[Sequence[str]]) -> bool:
    """Whether these are of a page in another language than English."""
    return bool(attributes) and _ABROAD in attributes[0]


def wordless(attributes: Sequence[Sequence[str]]) -> list[list[str]]:
    """The attributes without any word: as a page looks in a language of which the model knows none."""
    return [[attribute for attribute in block if not _is_word(attribute)] for block in attributes]
