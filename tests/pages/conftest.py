"""The seeds as one handbook, built once for all tests of pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Source
from generator.pipeline import Built, build
from generator.settings import Settings

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="session")
def sources() -> list[Source]:
    return [Source(path.name, path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]


@pytest.fixture(scope="session")
def built(sources: list[Source]) -> Built:
    return build(sources, Settings())
