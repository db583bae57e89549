"""Cross-validation by employer: samples come in, figures on employers that no training saw go out."""

from __future__ import annotations

import hashlib
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import corpus, privacy, roles
from generator.classifier import Classifier, Classifiers, load
from generator.corpus import Posting
from generator.sections import Decision, Zoning, is_posting, perks
from generator.sections.model import Model
from generator.sections.zoning import decide
from generator.taxonomy import Taxonomy
from generator.training.classifying import Known, train_classifiers, weighed
from generator.training.learn import train
from generator.training.measures import Measures
from generator.training.processes import side_by_side
from generator.training.recognising import Page, train_recogniser
from generator.training.samples import Sample

Design = Callable[[Sample, Model], Zoning]
"""How a posting is zoned once a model is at hand."""


def hybrid(sample: Sample, model: Model) -> Zoning:
    """As the handbook does it: certain rules, then the model."""
    return Zoning(sample.document, decide(sample.observed, model))


def model_alone(sample: Sample, model: Model) -> Zoning:
    """The most probable zone of each block."""
    decisions = [
        Decision(row.block, max(sorted(probable), key=probable.__getitem__), "model", max(probable.values()))
        for row, probable in zip(sample.observed.rows, model.marginals(sample.observed.attributes), strict=True)
    ]
    return Zoning(sample.document, perks.mark(decisions))


def rules_alone(sample: Sample, _: Model) -> Zoning:
    """What the rules say without a model."""
    decisions = [
        Decision(row.block, ruling.zone, ruling.rule, ruling.confidence)
        for row, ruling in zip(sample.observed.rows, sample.observed.rulings, strict=True)
    ]
    return Zoning(sample.document, perks.mark(decisions))


RULES = "rules"
DESIGNS: dict[str, Design] = {RULES: rules_alone, "model": model_alone, "hybrid": hybrid}
BARE = "hybrid, headings blanked"
"""The name under which figures of the postings without their headings stand beside the designs."""


def folds(samples: Sequence[Sample], count: int) -> dict[str, int]:
    """Employer to fold, by a hash of the name, so that more postings move no employer."""
    employers = sorted({sample.gold.employer for sample in samples}, key=_digest)
    return {employer: place % count for place, employer in enumerate(employers)}


def _digest(employer: str) -> str:
    return hashlib.sha256(employer.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Folds:
    """What every fold needs: the samples with the fold of each employer, and what is asked of them."""

    samples: Sequence[Sample]
    weighed: Sequence[Known]
    pages: Sequence[Page]
    taxonomy: Taxonomy
    fold: Mapping[str, int]
    designs: Sequence[str]
    bare: bool

    def validate(self, number: int) -> list[tuple[str, int, Posting]]:
        """Design, place of the sample and what came of it, for each sample of one fold, by a model of the others."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "zones.crfsuite"
            pairs = zip(self.samples, self.weighed, strict=True)
            others = [(sample, known) for sample, known in pairs if self.fold[sample.gold.employer] != number]
            train([sample for sample, _ in others], path)
            model = Model(path)
            fields = Path(folder) / "fields"
            fields.mkdir()
            train_classifiers([sample for sample, _ in others], [known for _, known in others], fields)
            classifiers = load(fields)
            path = Path(folder) / "recognition.crfsuite"
            train_recogniser([sample for sample, _ in others], self.pages, model, path)
            recogniser = Classifier(path)
        parsed: list[tuple[str, int, Posting]] = []
        for place, sample in enumerate(self.samples):
            if self.fold[sample.gold.employer] != number:
                continue
            zoned = [(design, sample, DESIGNS[design](sample, model)) for design in self.designs]
            if self.bare and sample.bare is not None:
                zoned.append((BARE, sample.bare, hybrid(sample.bare, model)))
            for design, version, zoning in zoned:
                ruled = design == RULES
                refused = not ruled and not is_posting(zoning, self.taxonomy, recogniser)
                posting = parse(zoning, version, self.taxonomy, {} if ruled else classifiers, refused=refused)
                parsed.append((design, place, posting))
        return parsed


def cross_validate(
    samples: Sequence[Sample],
    pages: Sequence[Page],
    taxonomy: Taxonomy,
    count: int = 8,
    designs: Sequence[str] = ("hybrid",),
    *,
    bare: bool = False,
) -> dict[str, list[tuple[Sample, Posting]]]:
    """For each design every sample parsed by a model that saw no posting of its employer.

    Rules alone refuse nothing; the recogniser, which weighs what a model found, learns from the pages in each fold.
    """
    given = Folds(samples, weighed(samples, taxonomy), pages, taxonomy, folds(samples, count), designs, bare)
    parsed: dict[str, list[tuple[Sample, Posting]]] = defaultdict(list)
    for rows in side_by_side(given.validate, range(count)):
        for design, place, posting in rows:
            sample = samples[place].bare if design == BARE else samples[place]
            assert sample is not None
            parsed[design].append((sample, posting))
    return parsed


def parse(
    zoning: Zoning, sample: Sample, taxonomy: Taxonomy, classifiers: Classifiers | None = None, *, refused: bool
) -> Posting:
    """Role and ledger of a zoned posting, as the pipeline makes them for a corpus of one; no role for one refused.

    Without classifiers by the shipped ones.
    """
    if refused:
        return corpus.gather((), sample.statistics, [Posting(zoning, None)]).refused[0]
    zoning = zoning.over(privacy.mask(zoning.document))
    zoning, role, known = roles.parse_role(zoning, taxonomy, classifiers)
    return corpus.gather([Posting(zoning, role, known)], sample.statistics).postings[0]


def measure(rows: Sequence[tuple[Sample, Posting]]) -> Measures:
    """The measures of some parsed samples."""
    measures = Measures()
    for sample, posting in rows:
        measures.add(sample.gold, posting)
    return measures
