"""Learning: samples come in, a model file goes out; the same samples give the same bytes on one machine."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from generator.training.samples import Sample, attributes, is_abroad, thinned, vocabulary, wordless

PARAMETERS = {
    "c1": 6.0,
    "c2": 0.3,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}
"""L-BFGS with elastic net; `c1` keeps the file small, `c2` what generalises (see `docs/model-card.md`)."""

SEED = 7
"""Of the chance by which attributes are left out."""

REAL = 2
"""How often a real posting is learned; there are thirty invented ones for each (see `docs/decisions/0009-gold-of-our-own.md`)."""


def train(samples: Sequence[Sample], path: Path) -> None:
    """Train on all samples, each with its headings and without, and both once more thinned out; write the model.

    Pages in other languages come once more without words, so that layout alone tells a section from furniture.
    """
    words = vocabulary(samples)
    chance = random.Random(SEED)  # noqa: S311 - the same at every training, and no secret
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for sample in samples:
        for version in filter(None, (sample, sample.bare)):
            known = attributes(version, words)
            for _ in range(REAL if sample.gold.manner is None else 1):
                trainer.append(known, list(version.labels))
                trainer.append(thinned(known, chance), list(version.labels))
            if is_abroad(known):
                trainer.append(wordless(known), list(version.labels))
    trainer.train(str(path))
