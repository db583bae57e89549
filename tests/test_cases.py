"""Whole postings in folders that a person can read: what comes in, and what must come out.

A folder of `cases/` holds `case.toml` (kind, why it is here, `source` when the posting stands elsewhere in the
repository, `known_failure` when it is not right yet), `posting.txt` or `.md`, and the expected `role.json` and
`diagnostics.txt`.  `pytest tests/test_cases.py --regen-all` writes the expected files anew; read the difference.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from generator import ledger
from generator.document import Source
from generator.pipeline import parse
from generator.report import findings_of
from generator.settings import Settings

ROOT = Path(__file__).parents[1]
CASES = Path(__file__).parent / "cases"
KINDS = ("wild", "synthetic", "negative")
EXPECTED = ("role.json", "diagnostics.txt")
UNSTEADY = "line-doubtful"
"""How sure the model is changes with each training, and is no promise."""


@dataclass(frozen=True)
class Case:
    """One folder."""

    folder: Path
    kind: str
    why: str
    source: str = ""
    known_failure: str = ""

    @property
    def posting(self) -> Path:
        if self.source:
            return ROOT / self.source
        [path] = self.folder.glob("posting.*")
        return path


def load(folder: Path) -> Case:
    return Case(folder, **tomllib.loads((folder / "case.toml").read_text(encoding="utf-8")))


def cases() -> list[Any]:
    found = [load(folder) for folder in sorted(CASES.iterdir()) if folder.is_dir()]
    return [
        pytest.param(
            case,
            id=case.folder.name,
            marks=pytest.mark.xfail(reason=case.known_failure, strict=True) if case.known_failure else (),
        )
        for case in found
    ]


def compact(role: dict[str, Any] | None) -> str:
    """The role as JSON with one statement a line and no field that says nothing."""
    if role is None:
        return "null\n"
    rows = {
        name: [f"{'/'.join(map(str, row['lines']))}: {row['text']}" for row in statements]
        for name, statements in role.pop("sections").items()
        if statements
    }
    evidence = {
        name: f"{','.join(map(str, row['lines']))} {row['rule']}{' (inferred)' if row['inferred'] else ''}"
        for name, row in role.pop("evidence").items()
    }
    role["skills"] = [f"{row['id']}: {row['kind']} {','.join(map(str, row['lines']))}" for row in role["skills"]]
    role["base_locations"] = [
        ", ".join(filter(None, (row["city"], row["country"], "remote" if row["remote"] else "")))
        for row in role["base_locations"]
    ]
    kept = {name: value for name, value in role.items() if value not in (None, [], False)}
    return json.dumps({**kept, "evidence": evidence, "sections": rows}, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("case", cases())
def test_a_posting_gives_the_role_and_the_remarks_that_a_person_expects(
    case: Case, file_regression: FileRegressionFixture
) -> None:
    source = Source(f"{case.folder.name}{case.posting.suffix}", case.posting.read_text(encoding="utf-8"))
    found = parse([source], Settings())
    [posting] = (*found.postings, *found.refused)
    ledger.balance(posting.document, posting.ledger)
    assert (posting.role is None) is (case.kind == "negative")
    role = compact(posting.role.model_dump(mode="json") if posting.role else None)
    remarks = [str(finding) for finding in sorted(findings_of(posting)) if finding.code != UNSTEADY]
    for name, text in zip(EXPECTED, (role, "".join(f"{remark}\n" for remark in remarks)), strict=True):
        if case.known_failure:  # What is wrong is never written over what is right.
            assert text == (case.folder / name).read_text(encoding="utf-8")
        file_regression.check(text, fullpath=case.folder / name, encoding="utf-8")


@pytest.mark.parametrize("folder", sorted(CASES.iterdir()), ids=lambda path: path.name)
def test_a_case_has_its_files_and_no_other(folder: Path) -> None:
    case = load(folder)
    assert case.kind in KINDS
    assert case.why.endswith(".")
    own = () if case.source else (case.posting.name,)
    assert sorted(path.name for path in folder.iterdir()) == sorted(("case.toml", *EXPECTED, *own))


def test_every_kind_is_there() -> None:
    assert {load(folder).kind for folder in CASES.iterdir()} == set(KINDS)
