"""`python -m generator.training train|measure|gate DIR...`: rebuild the models, print or guard their figures."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import taxonomy
from generator.classifier import SHIPPED, SUFFIX
from generator.diagnostics import HandbookError
from generator.sections.model import MODEL, Model
from generator.sections.recognition import RECOGNISER
from generator.settings import TAXONOMY
from generator.training import gate
from generator.training.classifying import train_classifiers, weighed
from generator.training.crossvalidation import DESIGNS, cross_validate, measure
from generator.training.gold import read_all
from generator.training.learn import train
from generator.training.recognising import Page, read_pages, train_recogniser
from generator.training.samples import Sample, prepare


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m generator.training", description=__doc__)
    parser.add_argument("command", choices=("train", "measure", "gate"))
    parser.add_argument("folders", nargs="+", type=Path, help="folders of .txt and .ann files")
    parser.add_argument("--model", type=Path, default=MODEL, help="model file of zones that train writes")
    parser.add_argument("--classifiers", type=Path, default=SHIPPED, help="folder of classifiers that train writes")
    parser.add_argument("--recogniser", type=Path, default=RECOGNISER, help="file of the recogniser that train writes")
    parser.add_argument("--kinds", type=Path, default=Path("tests/kinds"), help="folder of pages of known kind")
    parser.add_argument("--folds", type=int, default=8, help="folds of the cross-validation by employer")
    parser.add_argument("--floors", type=Path, help="file of floors that gate holds the figures against")
    parser.add_argument("--update", action="store_true", help="let gate raise the floors to the figures measured")
    parser.add_argument("--allow-regression", metavar="REASON", help="let --update lower floors, and say why")
    parser.add_argument("--errors", type=Path, help="file for every line that measure found wrong")
    options = parser.parse_args(arguments)
    if options.command == "gate" and options.floors is None:
        parser.error("gate needs --floors FILE")
    if options.allow_regression is not None and not options.update:
        parser.error("--allow-regression needs --update")
    try:
        concepts = taxonomy.load(TAXONOMY)
        samples = prepare(read_all(options.folders), concepts)
        pages = read_pages(options.kinds, concepts)
        if options.command == "gate":
            return _gate(samples, pages, concepts, options)
    except HandbookError as error:
        print(error, file=sys.stderr)
        return 1
    if options.command == "train":
        train(samples, options.model)
        train_classifiers(samples, weighed(samples, concepts), options.classifiers)
        train_recogniser(samples, pages, Model(options.model), options.recogniser)
        for path in (options.model, options.recogniser, *sorted(options.classifiers.glob(f"*{SUFFIX}"))):
            print(f"{path}: {path.stat().st_size} bytes from {len(samples)} postings")
        return 0
    parsed = cross_validate(samples, pages, concepts, options.folds, tuple(DESIGNS), bare=True)
    print("| design | postings | " + " | ".join(measure(parsed["hybrid"]).figures()) + " |")
    for group in ("all", *sorted({_group(sample) for sample in samples})):
        for design, rows in parsed.items():
            chosen = [row for row in rows if group in ("all", _group(row[0]))]
            figures = measure(chosen).figures()
            print(f"| {group}, {design} | {len(chosen)} | " + " | ".join(f"{v:.3f}" for v in figures.values()) + " |")
    total = measure(parsed["hybrid"])
    print("zones:", " ".join(f"{zone} {value:.3f}" for zone, value in total.zone_f1().items()))
    print("fields:", " ".join(f"{name} {value:.3f}" for name, value in total.field_shares().items()))
    if options.errors:
        options.errors.write_text("\n".join(_errors(parsed["hybrid"])), encoding="utf-8")
    return 0


def _gate(
    samples: Sequence[Sample], pages: Sequence[Page], concepts: taxonomy.Taxonomy, options: argparse.Namespace
) -> int:
    """Hold the figures against their floors, or with `--update` write the floors anew."""
    path: Path = options.floors
    floors = gate.read(path) if path.exists() or not options.update else gate.Floors()
    figures = measure(cross_validate(samples, pages, concepts, floors.folds)["hybrid"]).figures()
    print("\n".join(f"{name} {value:.4f} ({floors.floors.get(name, 'no floor')})" for name, value in figures.items()))
    if options.update:
        gate.write(path, gate.renew(figures, floors, options.allow_regression))
        return 0
    if fallen := gate.faults(figures, floors):
        raise HandbookError(*fallen)
    return 0


def _group(sample: Sample) -> str:
    return sample.gold.manner or sample.gold.folder


def _errors(rows: Sequence[tuple[Sample, object]]) -> list[str]:
    found = []
    for sample, posting in rows:
        lines = sample.gold.source.text.split("\n")
        for entry in posting.ledger:  # type: ignore[attr-defined]
            accepted = sample.gold.zones[entry.line]
            if entry.zone not in accepted:
                found.append(
                    f"{sample.gold.folder}/{sample.gold.stem}:{entry.line}: {'/'.join(accepted)} > {entry.zone}: {lines[entry.line - 1][:160]}"
                )
    return found


if __name__ == "__main__":
    sys.exit(main())
