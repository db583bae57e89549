"""The trained model: attributes of blocks come in, for each block the probability of each zone goes out.

A linear-chain conditional random field (Lafferty et al. 2001) through python-crfsuite; it reads a file of
this package and needs no network.  `docs/model-card.md` says what it was trained on.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import cast

import pycrfsuite

from generator.document import Zone

MODEL = Path(__file__).parent / "zones.crfsuite"


class Model:
    """A trained model file."""

    def __init__(self, path: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(path))
        self.zones: tuple[Zone, ...] = tuple(sorted(cast("list[Zone]", self._tagger.labels())))

    def marginals(self, attributes: Sequence[Sequence[str]]) -> list[dict[Zone, float]]:
        """For each block the probability of each zone, given the whole document."""
        if not attributes:
            return []
        self._tagger.set(attributes)
        marginal = self._tagger.marginal
        return [{zone: marginal(zone, place) for zone in self.zones} for place in range(len(attributes))]


@lru_cache(maxsize=4)
def load(path: Path = MODEL) -> Model:
    """Open a model file once."""
    return Model(path)
