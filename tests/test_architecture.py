"""What is meant to be complete is complete: registries, documentation, schema, and what the repository may hold.

The import contracts are checked by `lint-imports` in `make check`.
"""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from generator import classifier, readers, roles, taxonomy
from generator.diagnostics import CODES
from generator.report import table_of_codes
from generator.settings import TAXONOMY

ROOT = Path(__file__).parents[1]
CODE = sorted((ROOT / "generator").rglob("*.py"))

TOP_LEVEL = {
    ".ci", ".github", ".gitignore", ".pre-commit-config.yaml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE",
    "Makefile", "README.md", "SECURITY.md", "docs", "generator", "mkdocs.yml", "overrides", "pyproject.toml",
    "requirements.lock", "seeds", "tests",
}  # fmt: skip


def tracked() -> list[str]:
    """Files that are or would be committed."""
    command = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        pytest.skip("not in a git repository")
    return [name for name in run.stdout.splitlines() if (ROOT / name).exists()]


def test_every_code_is_documented(file_regression: FileRegressionFixture) -> None:
    file_regression.check(table_of_codes(), fullpath=ROOT / "docs" / "diagnostics.md")


@pytest.mark.parametrize("code", CODES)
def test_every_code_is_reported_by_somebody(code: str) -> None:
    elsewhere = "".join(path.read_text(encoding="utf-8") for path in CODE if path.name != "diagnostics.py")
    assert f'"{code}"' in elsewhere


def test_the_schema_is_the_one_that_others_build_on(file_regression: FileRegressionFixture) -> None:
    schema = json.dumps(roles.Role.model_json_schema(mode="serialization"), indent=2, ensure_ascii=False) + "\n"
    file_regression.check(schema, fullpath=Path(__file__).parent / "role.schema.json")


def test_every_field_file_fills_a_row_of_the_role_model() -> None:
    used = {row.find.__module__.removeprefix("generator.fields.").split(".")[0] for row in roles.extracted().values()}
    files = {path.stem for path in (ROOT / "generator" / "fields").iterdir() if not path.stem.startswith("_")}
    assert files == used


def test_every_classifier_is_of_a_field_that_asks_it() -> None:
    shipped = {path.stem for path in (ROOT / "generator" / "fields").glob("*.crfsuite")}
    assert shipped == set(roles.CLASSIFIED) == set(classifier.load())


def test_every_row_of_the_role_model_has_a_label_of_its_own() -> None:
    labels = [row.label for row in roles.extracted().values()]
    assert len(labels) == len(set(labels))


def test_every_row_of_the_role_model_is_described_or_found() -> None:
    plain = [
        name
        for name, info in roles.Role.model_fields.items()
        if name not in roles.extracted() and not info.description and name != "sections"
    ]
    assert plain == []


def test_every_reader_is_claimed_by_a_suffix() -> None:
    files = {reader.__module__.rpartition(".")[2] for reader in readers.READERS.values()}
    room = {path.stem for path in (ROOT / "generator" / "readers").glob("*.py") if "def read(" in path.read_text()}
    assert room - {"__init__"} == files


def test_every_taxonomy_file_is_a_scheme_and_every_scheme_a_file() -> None:
    concepts = {path.stem for path in TAXONOMY.glob("*.toml") if "[[concept]]" in path.read_text(encoding="utf-8")}
    assert concepts == set(taxonomy.SCHEMES)


def test_every_concept_that_readers_see_has_a_definition_and_a_source() -> None:
    loaded = taxonomy.load(TAXONOMY)
    bare = [
        f"{scheme}: {concept.id}"
        for scheme in ("functions", "harms", "levels", "regions", "exposure", "zones")
        for concept in loaded.schemes[scheme]
        if not concept.definition or (scheme != "zones" and not concept.source)
    ]
    assert bare == []


def test_decisions_are_numbered_without_a_gap() -> None:
    names = sorted(path.name for path in (ROOT / "docs" / "decisions").glob("*.md"))
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))


def test_the_repository_holds_what_it_should_and_nothing_else() -> None:
    assert {name.split("/")[0] for name in tracked()} <= TOP_LEVEL
    seeds = [name for name in tracked() if name.startswith("seeds/")]
    assert len([name for name in seeds if name.endswith(".txt")]) == 5


def test_no_file_names_a_registry_of_packages() -> None:
    hosts = re.compile("|".join(("py" + r"pi\.(org|io)", "python" + r"hosted\.org", "npm" + r"js\.(org|com)")))
    binary = {".woff2", ".png", ".model", ".crfsuite", ".ico"}
    found = [
        name
        for name in tracked()
        if Path(name).suffix not in binary and hosts.search((ROOT / name).read_text(encoding="utf-8"))
    ]
    assert found == []


def test_every_requirement_of_the_project_stands_in_the_lock_with_its_hash() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    named = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *project["project"]["optional-dependencies"]["dev"],
    ]
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    pinned = set(re.findall(r"^([a-z0-9-]+)==\S+.*\\\n\s+--hash=sha256:", lock, re.MULTILINE))
    wanted = {re.split(r"[<>=!;\[ ]", name)[0].lower().replace("_", "-") for name in named}
    assert wanted - pinned == set()


def test_every_command_of_the_makefile_that_the_contract_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"site", "test", "serve", "check", "lock", "bench"} <= targets
