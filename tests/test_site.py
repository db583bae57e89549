"""Real builds of the seeds: what stops them, what does not, and that equal input gives equal files."""

from __future__ import annotations

import dataclasses
import gzip
import logging
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import material
import pytest
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config

from generator import pipeline
from generator.diagnostics import HandbookError
from generator.page import Page
from generator.settings import TAXONOMY
from generator.site.build import build_site
from generator.site.finish import REPLACEMENTS, finish_page

ROOT = Path(__file__).parents[1]
PARTS = ("mkdocs.yml", "docs", "overrides", "seeds")

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")


def copy_project(target: Path, *, backwards: bool = False) -> Path:
    """A copy of what a site is made of, its files created in the order of their names or against it."""
    files = [ROOT / part for part in PARTS if (ROOT / part).is_file()]
    files += [path for part in PARTS for path in (ROOT / part).rglob("*") if path.is_file()]
    for path in sorted(files, reverse=backwards):
        copy = target / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    # Below a path of a domain, as on a project's pages; `make check` builds the site without an address.
    with (target / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nsite_url: https://example.org/handbook/\n")
    return target


def files_of(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds' site as the command in its own process makes it, on a day long ago and far away."""
    folder = copy_project(tmp_path_factory.mktemp("project"))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    elsewhere = {
        "SOURCE_DATE_EPOCH": "86400",
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "tr_TR.UTF-8",
    }
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **elsewhere}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return folder / "site"


def test_the_seeds_build_strictly_and_every_part_of_the_contract_is_there(site: Path) -> None:
    names = files_of(site)
    for name in ("index.html", "404.html", "roles/index.html", "data/roles.json", "data/role.schema.json"):
        assert name in names
    for name in ("data/roles.csv", "data/ledger.csv"):
        assert name in names
    assert len([name for name in names if re.fullmatch(r"roles/[a-z0-9-]+-[0-9a-f]{6}/index\.html", name)]) == 5


def test_another_day_zone_language_hash_folder_and_order_of_files_give_the_same_site(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4000000000")
    monkeypatch.setenv("TZ", "America/Los_Angeles")
    copy = copy_project(tmp_path / "another" / "folder", backwards=True)
    build_site(copy / "mkdocs.yml", site_dir=tmp_path / "out", strict=True)
    first, second = files_of(site), files_of(tmp_path / "out")
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_no_page_has_a_script_a_style_or_a_host_that_the_policy_does_not_name(site: Path) -> None:
    for name, data in files_of(site).items():
        if name.endswith(".html"):
            page = data.decode()
            assert page.count('http-equiv="content-security-policy"') == 1, name
            assert not re.search(r"<[^>]+\sstyle=|<style", page), name
            assert not re.search(r"""<(?:script|img|iframe|source)[^>]+src=["']?https?:""", page), name
            assert not re.search(
                r"""<link[^>]+rel=["']?(?:stylesheet|preconnect|icon)[^>]+href=["']?https?:""", page
            ), name


def test_the_sitemap_names_every_page_and_no_date(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    pages = [name.removesuffix("index.html") for name in files_of(site) if name.endswith("index.html")]
    assert sorted(re.findall(r"<loc>https://example.org/handbook/([^<]*)</loc>", sitemap)) == sorted(pages)
    assert "lastmod" not in sitemap
    assert gzip.decompress((site / "sitemap.xml.gz").read_bytes()).decode() == sitemap


def plant(monkeypatch: pytest.MonkeyPatch, change: Callable[[tuple[Page, ...]], tuple[Page, ...]]) -> None:
    """Let the real pipeline run and spoil its pages."""
    build = pipeline.build

    def spoiled(*arguments: object) -> pipeline.Built:
        built = build(*arguments)  # type: ignore[arg-type]
        handbook = dataclasses.replace(built.handbook, pages=change(built.handbook.pages))
        return dataclasses.replace(built, handbook=handbook)

    monkeypatch.setattr(pipeline, "build", spoiled)


def on_home(text: str) -> Callable[[tuple[Page, ...]], tuple[Page, ...]]:
    def change(pages: tuple[Page, ...]) -> tuple[Page, ...]:
        return tuple(
            dataclasses.replace(page, body=f"{page.body}\n\n{text}\n") if page.uri == "index.md" else page
            for page in pages
        )

    return change


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (on_home("[x](#nowhere)"), "#nowhere"),
        (on_home("[x](missing.md)"), "missing.md"),
        (on_home('<p><a href="roles/gone/">x</a></p>'), "index.html: dead link 'roles/gone/'"),
        (on_home('<p id="twice">x</p><p id="twice">y</p>'), "index.html: id 'twice' stands 2 times"),
        (
            lambda pages: (*pages, Page("roles/orphan-000000.md", "Orphan", "An orphan.", "# Orphan\n")),
            "roles/orphan-000000/index.html: orphan page",
        ),
    ],
    ids=["anchor", "file", "raw-html", "doubled-id", "orphan"],
)
def test_a_fault_of_the_site_stops_every_build_and_leaves_the_old_site(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    change: Callable[[tuple[Page, ...]], tuple[Page, ...]],
    said: str,
    strict: bool,
) -> None:
    target = project / "site"
    target.mkdir()
    (target / "index.html").write_text("old", encoding="utf-8")
    plant(monkeypatch, change)
    with pytest.raises(HandbookError):
        build_site(project / "mkdocs.yml", strict=strict)
    assert said in caplog.text
    assert files_of(target) == {"index.html": b"old"}
    assert sorted(path.name for path in project.iterdir()) == sorted((*PARTS, "site"))


def spoiled_taxonomy(project: Path, text: str) -> Path:
    shutil.copytree(TAXONOMY, project / "taxonomy", ignore=shutil.ignore_patterns("__pycache__"))
    functions = project / "taxonomy" / "functions.toml"
    functions.write_text(functions.read_text(encoding="utf-8") + text, encoding="utf-8")
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("seeds: seeds", "seeds: seeds\n      taxonomy: taxonomy"),
        encoding="utf-8",
    )
    return functions


UNKNOWN = '\n[[concept]]\nid = "stray"\nlabel = "Stray"\nbroader = "nothing-of-that-name"\n'


def test_an_id_that_the_taxonomy_does_not_have_stops_the_build(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    functions = spoiled_taxonomy(project, UNKNOWN)
    with pytest.raises(HandbookError):
        build_site(project / "mkdocs.yml")
    assert f"{functions}: [stray] names 'nothing-of-that-name'" in caplog.text


def test_a_wrong_option_is_named(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    config = project / "mkdocs.yml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("seeds: seeds", "seeds: seeds\n      limits: {file_bites: 3}"),
        encoding="utf-8",
    )
    with pytest.raises(HandbookError):
        build_site(config)
    assert "plugins.handbook.limits.file_bites" in caplog.text


def test_a_bad_posting_is_named_and_the_others_are_published(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    (project / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    findings = build_site(project / "mkdocs.yml")
    assert [finding.code for finding in findings if finding.severity == "error"] == ["file-empty"]
    assert "empty.txt: error[file-empty]" in caplog.text
    assert (project / "site" / "index.html").exists()


def test_with_strict_a_bad_posting_fails_the_build_after_all_are_named(
    project: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (project / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    (project / "seeds" / "lonely.toml").write_text("", encoding="utf-8")
    with pytest.raises(HandbookError):
        build_site(project / "mkdocs.yml", strict=True)
    assert "error[file-empty]" in caplog.text
    assert "warning[sidecar-orphan]" in caplog.text
    assert not (project / "site").exists()


def test_remarks_stay_remarks_in_the_log(project: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="mkdocs"):
        findings = build_site(project / "mkdocs.yml", strict=True)
    logged = [record for record in caplog.records if "info[" in record.getMessage()]
    assert {record.levelname for record in logged} <= {"INFO"}
    assert {finding.severity for finding in findings} <= {"info"}


@pytest.mark.parametrize("name", ["seeds", "docs", "."])
def test_a_folder_that_the_site_is_made_of_is_no_target(project: Path, name: str) -> None:
    with pytest.raises(HandbookError, match="holds"):
        build_site(project / "mkdocs.yml", site_dir=project / name)
    assert len(list((project / "seeds").glob("*.txt"))) == 5


def test_a_preview_raises_nothing_and_shows_the_last_good_pages(
    project: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    functions = spoiled_taxonomy(project, UNKNOWN)
    monkeypatch.chdir(project)
    config = load_config(str(project / "mkdocs.yml"), site_dir=str(project / "preview"))
    config.plugins.on_startup(command="serve", dirty=False)
    home = project / "preview" / "index.html"

    build_with_mkdocs(config, serve_url="http://127.0.0.1:8000/")
    assert "could not be built" in home.read_text(encoding="utf-8")

    functions.write_text(functions.read_text(encoding="utf-8").replace(UNKNOWN, ""), encoding="utf-8")
    build_with_mkdocs(config, serve_url="http://127.0.0.1:8000/")
    good = home.read_text(encoding="utf-8")
    assert "could not be built" not in good

    (project / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    functions.write_text(functions.read_text(encoding="utf-8") + UNKNOWN, encoding="utf-8")
    build_with_mkdocs(config, serve_url="http://127.0.0.1:8000/")
    assert home.read_text(encoding="utf-8") == good
    assert caplog.text.count("[stray] names") == 2


@pytest.mark.slow
def test_a_preview_reloads_when_a_posting_is_saved(project: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    posting = min((project / "seeds").glob("*.txt"))
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL) as server:
        try:
            before = _wait_for(f"http://{address}/handbook/data/ledger.csv", lambda _: True)
            with posting.open("a", encoding="utf-8") as file:
                file.write("\n\nOne more line that says nothing\n")
            _wait_for(
                f"http://{address}/handbook/data/ledger.csv", lambda table: table.count("\n") == before.count("\n") + 1
            )
        finally:
            server.terminate()


def _wait_for(url: str, good: Callable[[str], bool]) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310
                if good(text := answer.read().decode()):
                    return text
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.3)
    pytest.fail(f"{url} did not become what it should within a minute")


@pytest.mark.parametrize("old", [old for old, _ in REPLACEMENTS])
def test_the_theme_still_writes_what_is_replaced(old: str) -> None:
    base = Path(material.__file__).parent / "templates" / "base.html"
    assert old in base.read_text(encoding="utf-8")


def test_a_script_in_the_text_of_a_page_is_not_named_by_the_policy() -> None:
    content = "<script>evil()</script>"
    page = f'<head><meta charset="utf-8"><script>ours()</script></head><body>{content}</body>'
    alone = finish_page(page.replace(content, ""), content="", serving=False)
    policy = re.compile(r'http-equiv="content-security-policy" content="([^"]*)"')
    found, expected = (
        policy.search(finished) for finished in (finish_page(page, content=content, serving=False), alone)
    )
    assert found is not None
    assert expected is not None
    assert found[1] == expected[1]
    assert found[1].count("'sha256-") == 1
