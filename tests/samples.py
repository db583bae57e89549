"""The annotated postings of `gold/`, prepared once for all tests that train or measure."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from generator import taxonomy
from generator.settings import TAXONOMY
from generator.training.gold import read_all
from generator.training.samples import Sample, prepare

GOLD = Path(__file__).parent / "gold"
FLOORS = GOLD / "floors.json"
CONCEPTS = taxonomy.load(TAXONOMY)


@lru_cache(maxsize=1)
def prepared() -> tuple[Sample, ...]:
    return tuple(prepare(read_all([GOLD]), CONCEPTS))
