"""The command `handbook`, as scripts and people call it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.settings import TAXONOMY

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
ONE = SEEDS / "000_cc76538060cde98e.txt"

COMMANDS = ("build", "pages", "parse", "explain", "check")


def run(*arguments: object, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own, with pipes and no terminal."""
    command = [sys.executable, "-m", "generator", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, encoding="utf-8")


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two seeds that a test may spoil."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for path in sorted(SEEDS.glob("*.txt"))[:2]:
        shutil.copy(path, seeds)
    return seeds


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert f"example:\n  handbook {command}" in capsys.readouterr().out


def test_the_version_is_that_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--version"])
    assert f'version = "{capsys.readouterr().out.split()[1]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "arguments",
    [[], ["nonsense"], ["parse"], ["pages"], ["check", "--format", "xml"], ["parse", "seeds", "--frobnicate"]],
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2


def test_parse_gives_one_object_for_each_posting_and_is_quiet_otherwise() -> None:
    done = run("parse", SEEDS, "--json")
    rows = objects(done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert [row["source"] for row in rows] == sorted(path.name for path in SEEDS.glob("*.txt"))
    for row in rows:
        assert set(row) == {"source", "role", "ledger", "diagnostics"}
        assert {"slug", "title", "sections", "evidence"} <= set(row["role"])
        lines = (SEEDS / row["source"]).read_text(encoding="utf-8").split("\n")
        visible = [number for number, line in enumerate(lines, 1) if line.strip()]
        assert [entry["line"] for entry in row["ledger"]] == visible
        assert all(set(finding) == {"code", "severity", "line", "message", "hint"} for finding in row["diagnostics"])


def test_parse_does_not_wait_for_mkdocs() -> None:
    script = (
        "import sys; from generator.cli import main; main(['parse', sys.argv[1], '--json']); "
        "sys.exit(any(name.split('.')[0] in {'mkdocs', 'material'} for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script, str(ONE)], capture_output=True, check=False)
    assert done.returncode == 0


def test_files_come_in_the_order_given(capsys: pytest.CaptureFixture[str]) -> None:
    paths = sorted(SEEDS.glob("*.txt"), reverse=True)
    main(["parse", *map(str, paths), "--json"])
    assert [row["source"] for row in objects(capsys.readouterr().out)] == [path.name for path in paths]


def test_the_seeds_have_no_error_and_no_warning(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seeds", str(SEEDS), "--strict"]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("0 errors, 0 warnings, ")


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("bad.txt", b"", "file-empty"),
        ("bad.txt", bytes(range(256)) * 8, "file-binary"),
        ("bad.txt", b"def main():\n    return 1\n\n\nif x:\n    y()\n", "not-a-posting"),
    ],
)
def test_a_bad_file_gives_an_object_without_a_role_and_the_rest_goes_on(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, code: str
) -> None:
    (folder / name).write_bytes(data)
    assert main(["parse", str(folder), "--json"]) == 1
    output = capsys.readouterr()
    rows = {row["source"]: row for row in objects(output.out)}
    assert len(rows) == 3
    assert [source for source, row in rows.items() if row["role"] is None] == [name]
    assert [finding["code"] for finding in rows[name]["diagnostics"] if finding["severity"] == "error"] == [code]
    assert f"{name}: error[{code}]" in output.err or f"{name}:1: error[{code}]" in output.err


def test_a_file_that_is_missing_gives_an_object_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["parse", "gone.txt", str(ONE), "--json"]) == 1
    assert [row["role"] is None for row in objects(capsys.readouterr().out)] == [True, False]


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_posting_in_another_encoding_gives_the_same_role(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], encoding: str
) -> None:
    # Seed 000 holds curly apostrophes, so that its bytes differ in each encoding.
    text = ONE.read_text(encoding="utf-8")
    (tmp_path / ONE.name).write_bytes(text.encode(encoding, "ignore"))
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / ONE.name).write_text(text.encode(encoding, "ignore").decode(encoding), encoding="utf-8")
    main(["parse", str(tmp_path / ONE.name), "--json"])
    main(["parse", str(plain / ONE.name), "--json"])
    first, second = objects(capsys.readouterr().out)
    assert first["role"] == second["role"]
    assert "encoding-guessed" in {finding["code"] for finding in first["diagnostics"]}


def test_two_postings_of_one_title_are_a_warning_and_both_are_read(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (folder / ONE.name).read_text(encoding="utf-8")
    (folder / "again.txt").write_text(text.replace("Singapore", "Dublin"), encoding="utf-8")
    assert main(["parse", str(folder), "--json"]) == 0
    output = capsys.readouterr()
    assert all(row["role"] for row in objects(output.out))
    assert "warning[title-duplicate]" in output.err
    assert main(["parse", str(folder), "--json", "--strict"]) == 1


def test_a_warning_fails_only_with_strict(folder: Path) -> None:
    (folder / "lonely.toml").write_text("", encoding="utf-8")
    assert main(["check", "--seeds", str(folder)]) == 0
    assert main(["check", "--seeds", str(folder), "--strict"]) == 1


def test_a_folder_without_postings_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--seeds", str(tmp_path)]) == 1
    assert "error[folder-empty]" in capsys.readouterr().out


def test_a_taxonomy_with_a_doubled_label_names_file_and_entries(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(TAXONOMY, tmp_path / "taxonomy", ignore=shutil.ignore_patterns("__pycache__"))
    functions = tmp_path / "taxonomy" / "functions.toml"
    label = 'label = "Content moderation"\n'
    functions.write_text(
        functions.read_text(encoding="utf-8") + f'\n[[concept]]\nid = "one"\n{label}\n[[concept]]\nid = "two"\n{label}',
        encoding="utf-8",
    )
    assert main(["parse", str(ONE), "--taxonomy", str(tmp_path / "taxonomy")]) == 1
    error = capsys.readouterr().err
    assert f"{functions}: [two] label 'Content moderation' belongs to" in error
    assert "Traceback" not in error


def test_explain_shows_every_field_and_every_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", str(ONE)]) == 0
    output = capsys.readouterr().out
    for label in ("Title", "Employer", "Function", "Based in", "Content exposure"):
        assert f"\n  {label}: " in output
    assert "rule " in output
    table = output.partition("\nLines\n")[2].partition("\nFindings\n")[0].splitlines()
    shown = [line[7:] for line in table if line[:5].strip().isdigit()]
    assert shown == [line.strip() for line in ONE.read_text(encoding="utf-8").split("\n") if line.strip()]


def test_nothing_that_a_posting_says_steers_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = ONE.read_text(encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"{text}\n- Decide \x1b]0;x\x07 on \u202eappeals \x9b2J\n", encoding="utf-8")
    (tmp_path / "a.toml").write_text('"\\u001b[2J\\nerror: all is lost" = 1\n', encoding="utf-8")
    main(["explain", str(tmp_path / "a.txt")])
    main(["parse", str(tmp_path)])
    main(["check", "--seeds", str(tmp_path), "--format", "github"])
    printed = "".join(capsys.readouterr())
    assert r"Decide \x1b]0;x\x07 on \u202eappeals \x9b2J" in printed
    assert r"\x1b[2J\nerror: all is lost" in printed
    assert not set("\x1b\x07\x9b\u202e") & set(printed)


def test_check_speaks_to_people_to_workflows_and_to_programs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty, really.txt").write_text("", encoding="utf-8")
    assert main(["check", "--seeds", str(folder), "--format", "text"]) == 1
    assert "empty, really.txt: error[file-empty]: expected" in capsys.readouterr().out
    main(["check", "--seeds", str(folder), "--format", "github"])
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert any("/empty%2C really.txt,title=file-empty::expected" in line for line in lines)
    main(["check", "--seeds", str(folder), "--format", "json"])
    rows = json.loads(capsys.readouterr().out)
    assert {"source", "line", "code", "severity", "message", "hint"} == set(rows[0])
    assert [row["source"] for row in rows if row["code"] == "file-empty"] == ["empty, really.txt"]


def test_a_reader_that_goes_away_is_no_crash() -> None:
    command = f"{sys.executable} -m generator parse seeds --json | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, cwd=ROOT)  # noqa: S602
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_pages_are_plain_markdown_with_front_matter(tmp_path: Path) -> None:
    done = run("pages", "--out", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    pages = sorted((tmp_path / "out" / "roles").glob("*.md"))
    assert len(pages) == 6
    assert all(page.read_text(encoding="utf-8").startswith('---\ntitle: "') for page in pages)
    assert len(json.loads((tmp_path / "out" / "data" / "roles.json").read_text(encoding="utf-8"))) == 5


def test_a_configuration_that_is_missing_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--config-file", str(tmp_path / "none.yml")]) == 1
    assert "none.yml" in capsys.readouterr().err
