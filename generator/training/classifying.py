"""Learning of fields: samples come in, a file for each field that a classifier weighs goes out.

What is weighed comes from the gold's zones and from the rules alone, so that no classifier learns from itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pycrfsuite

from generator.classifier import SUFFIX
from generator.evidence import Reading
from generator.roles import CLASSIFIED, parse_role
from generator.sections import Decision, Zoning
from generator.taxonomy import Taxonomy
from generator.training.processes import side_by_side
from generator.training.samples import Sample, shared

PARAMETERS: dict[str, float] = {"c1": 1.0, "c2": 1.0, "max_iterations": 150}
"""L-BFGS with elastic net, as for zones; there are a thousandth as many items, so less of it."""

Known = Mapping[str, Sequence[str]]
"""By field, the attributes of a sample that its classifier weighs; a field that it is not asked for has none."""


def weighed(samples: Sequence[Sample], taxonomy: Taxonomy) -> list[Known]:
    """What classifiers weigh of each sample."""

    def known(place: int) -> Known:
        sample = samples[place]
        pairs = zip(sample.document.blocks, sample.labels, strict=True)
        zoning = Zoning(sample.document, tuple(Decision(block, zone, "gold", 1.0) for block, zone in pairs))
        zoning, _, found = parse_role(zoning, taxonomy, {})
        reading = Reading(zoning, taxonomy, found)
        return {name: attributes(reading, found.get(name)) for name, attributes in CLASSIFIED.items()}

    return side_by_side(known, range(len(samples)))


def train_classifiers(samples: Sequence[Sample], known: Sequence[Known], folder: Path) -> None:
    """Train a classifier for each field; write them to a folder."""
    for name in CLASSIFIED:
        rows = [
            (sample.gold.employer, sample.gold.fields[name], row[name])
            for sample, row in zip(samples, known, strict=True)
            if row[name]
        ]
        train_classifier(rows, folder / f"{name}{SUFFIX}")


def train_classifier(rows: Sequence[tuple[str, str, Sequence[str]]], path: Path) -> None:
    """Train a classifier of rows of employer, class and attributes, of attributes that enough employers have."""
    kept = shared((employer, attributes) for employer, _, attributes in rows)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=PARAMETERS, verbose=False)
    for _, value, attributes in rows:
        trainer.append([[attribute for attribute in attributes if attribute in kept]], [value])
    trainer.train(str(path))
