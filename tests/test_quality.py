"""The quality gate: what the handbook gets right on employers that its model has not seen, and that it stays so.

`python -m generator.training gate tests/gold --floors tests/gold/floors.json` prints the same figures.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from generator.diagnostics import HandbookError
from generator.sections import is_posting, model
from generator.training import gate
from generator.training.__main__ import main
from generator.training.crossvalidation import cross_validate, folds, hybrid, measure, parse
from generator.training.gate import CEILINGS, FIGURES, Floors, faults, renew
from generator.training.gold import read_all
from generator.training.samples import prepare
from tests.samples import CONCEPTS, FLOORS, GOLD, pages, prepared

UNSEEN = Path(__file__).with_name("unseen")

SOUND = {
    "accuracy": 0.9,
    "macro_f1": 0.8,
    "core_f1": 0.9,
    "leak": 0.02,
    "loss": 0.03,
    "fields": 0.8,
    "fields_stated": 0.7,
}
HELD = Floors(floors={**SOUND, "leak": 0.03, "loss": 0.04})


@pytest.mark.slow
def test_every_figure_is_at_its_floor_on_employers_that_no_training_saw() -> None:
    floors = gate.read(FLOORS)
    figures = measure(cross_validate(prepared(), pages(), CONCEPTS, floors.folds)["hybrid"]).figures()
    for name, figure in figures.items():
        print(f"{name:14} {figure:.4f}  floor {floors.floors[name]:.4f}")
    assert faults(figures, floors) == ()


def test_the_shipped_model_reads_pages_that_it_has_not_learned() -> None:
    """Pages by writers who knew neither rules nor gold; a page that goes into the gold leaves this folder."""
    samples = prepare(read_all([UNSEEN]), CONCEPTS)
    assert not {sample.gold.stem for sample in samples} & {sample.gold.stem for sample in prepared()}
    crf = model.load()
    zoned = [(sample, hybrid(sample, crf)) for sample in samples]
    parsed = [
        (sample, parse(zoning, sample, CONCEPTS, refused=not is_posting(zoning, CONCEPTS))) for sample, zoning in zoned
    ]
    figures = measure(parsed).figures()
    floors = {"accuracy": 0.92, "macro_f1": 0.88, "core_f1": 0.93, "fields": 0.91, "fields_stated": 0.88}
    assert {name: figure for name, figure in figures.items() if figure < floors.get(name, 0)} == {}
    assert figures["leak"] <= 0.02
    assert figures["loss"] <= 0.03


def test_no_employer_is_in_two_folds() -> None:
    fold = folds(prepared(), 3)
    sizes = [list(fold.values()).count(number) for number in range(3)]
    assert max(sizes) - min(sizes) <= 1
    assert set(fold) == {sample.gold.employer for sample in prepared()}


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_that_falls_short_is_named_with_its_floor(name: str) -> None:
    assert faults(SOUND, HELD) == ()
    worse = {**SOUND, name: 0.5}
    [fault] = faults(worse, HELD)
    assert fault == f"{name} is 0.5000, expected at {'most' if name in CEILINGS else 'least'} {HELD.floors[name]:.4f}"


def test_floors_rise_to_just_below_the_figures_and_stay_where_there_is_little_room() -> None:
    better = {**SOUND, "accuracy": 0.95, "macro_f1": 0.803, "leak": 0.005, "loss": 0.035}
    floors = renew(better, HELD).floors
    assert floors["accuracy"] == 0.94
    assert floors["macro_f1"] == 0.8
    assert floors["leak"] == 0.015
    assert floors["loss"] == 0.04


@pytest.mark.parametrize(("name", "value", "floor"), [("fields", 0.71, 0.70), ("leak", 0.05, 0.06)])
def test_a_floor_is_lowered_for_a_reason_only(name: str, value: float, floor: float) -> None:
    worse = {**SOUND, name: value}
    with pytest.raises(HandbookError, match=f"(?s){name} is .* --allow-regression"):
        renew(worse, HELD)
    with pytest.raises(HandbookError, match="reason in words"):
        renew(worse, HELD, "because")
    renewed = renew(worse, HELD, "gold of noisy boards added")
    assert renewed.floors == {**HELD.floors, name: floor}
    [lowered] = renewed.lowered
    assert (lowered.figure, lowered.before, lowered.after) == (name, HELD.floors[name], floor)
    assert lowered.reason == "gold of noisy boards added"


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"floors": {"accuracy": 1}}', json.dumps({"floors": {**SOUND, "speed": 1}}), '{"floor": {}}'],
)
def test_a_file_of_floors_that_breaks_the_format_is_refused_with_its_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(HandbookError, match=r"floors\.json: expected"):
        gate.read(path)


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a dozen annotated postings, so that the command is quick."""
    folder = tmp_path_factory.mktemp("few")
    for path in sorted(GOLD.glob("clean-*.ann"))[:12]:
        shutil.copy(path, folder)
        shutil.copy(path.with_suffix(".txt"), folder)
    return folder


def test_the_command_writes_holds_and_lowers_floors(
    few: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "floors.json"
    command = ["gate", str(few), "--floors", str(path)]
    assert main(command) == 1
    assert "floors.json: expected a file of floors" in capsys.readouterr().err
    assert main([*command, "--update"]) == 0
    assert main(command) == 0

    floors = gate.read(path)
    high = Floors(folds=floors.folds, floors={**floors.floors, "accuracy": 1.0})
    gate.write(path, high)
    assert main(command) == 1
    assert main([*command, "--update"]) == 1
    assert capsys.readouterr().err.count("expected at least 1.0000") == 2
    assert gate.read(path) == high
    assert main([*command, "--update", "--allow-regression", "a test of the gate"]) == 0
    assert gate.read(path).floors == floors.floors
    assert [row.reason for row in gate.read(path).lowered] == ["a test of the gate"]


@pytest.mark.parametrize(
    "arguments", [["gate", "x"], ["gate", "x", "--floors", "f", "--allow-regression", "no update"], ["guess", "x"]]
)
def test_wrong_usage_is_refused(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
