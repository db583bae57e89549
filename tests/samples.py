"""The annotated postings of `gold/` and the pages of `kinds/`, prepared once for all tests that train or measure."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator import taxonomy
from generator.settings import TAXONOMY
from generator.training.gold import read_all
from generator.training.recognising import Page, read_pages
from generator.training.samples import Sample, prepare

GOLD = Path(__file__).parent / "gold"
KINDS = Path(__file__).parent / "kinds"
"""Postings and other pages from which the recogniser learns; those in `unseen` it has not learned."""
FLOORS = GOLD / "floors.json"
CONCEPTS = taxonomy.load(TAXONOMY)


@lru_cache(maxsize=1)
def prepared() -> tuple[Sample, ...]:
    return tuple(prepare(read_all([GOLD]), CONCEPTS))


@lru_cache(maxsize=1)
def pages() -> tuple[Page, ...]:
    return tuple(read_pages(KINDS, CONCEPTS))
