"""Learning: samples come in, a model file goes out; the same samples give the same bytes on one machine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pycrfsuite

from generator.training.samples import Sample, attributes, vocabulary

PARAMETERS = {
    "c1": 4.0,
    "c2": 0.3,
    "max_iterations": 100,
    "feature.possible_transitions": True,
}
"""L-BFGS with elastic net; `c1` keeps the file small, `c2` what generalises (see `docs/model-card.md`)."""


def train(samples: Sequence[Sample], path: Path) -> None:
    """Train on all samples, each with its headings and without, and write the model."""
    words = vocabulary(samples)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for sample in samples:
        for version in filter(None, (sample, sample.bare)):
            trainer.append(attributes(version, words), list(version.labels))
    trainer.train(str(path))
