"""A classifier of one value: what is known of a posting comes in as attributes, the most probable class and its probability go out.

Multinomial logistic regression (maximum entropy: Berger, Della Pietra and Della Pietra 1996), which is a conditional
random field over a single item, so that python-crfsuite trains and reads it as it does the model of zones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import pycrfsuite

SHIPPED = Path(__file__).parent / "fields"
SUFFIX = ".crfsuite"


class Classifier:
    """A trained file; `docs/model-card.md` says what it was trained on."""

    def __init__(self, path: Path) -> None:
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open(str(path))

    def classify(self, attributes: Iterable[str]) -> tuple[str, float]:
        """The most probable class and its probability; attributes that no training saw weigh nothing."""
        [best] = self._tagger.tag([list(attributes)])
        return str(best), float(self._tagger.marginal(best, 0))


Classifiers = Mapping[str, Classifier]
"""Classifiers by the name of the field whose value they tell; a field without one goes by its rules alone."""


@lru_cache(maxsize=4)
def load(folder: Path = SHIPPED) -> Classifiers:
    """Open the files of a folder once, `function.crfsuite` for the field `function`."""
    return {path.stem: Classifier(path) for path in sorted(folder.glob(f"*{SUFFIX}"))}


__all__ = ["SHIPPED", "SUFFIX", "Classifier", "Classifiers", "load"]
