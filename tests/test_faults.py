"""Whatever breaks a build off, there is a whole old or a whole new site, a clear message, and no rubbish."""

from __future__ import annotations

import errno
import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.diagnostics import HandbookError
from generator.site import build as building
from generator.site import exchange
from generator.site.build import build_site
from generator.site.workplace import workplace

ROOT = Path(__file__).parents[1]
BUILDS = Path(__file__).with_name("builds.py")

pytestmark = pytest.mark.filterwarnings("default::DeprecationWarning")


def generations(site: Path) -> set[str]:
    """What the files of a small site say; one generation, whole, is one item."""
    return {path.read_text(encoding="utf-8") for path in site.iterdir()} if site.exists() else set()


def start(target: Path, name: str, way: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, str(BUILDS), str(target), name, way], stdout=subprocess.PIPE, text=True, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def end(process: subprocess.Popen[Any]) -> None:
    process.kill()
    process.communicate()


def rubbish(target: Path) -> list[str]:
    return sorted(path.name for path in target.parent.iterdir() if path.name != target.name)


@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_build_that_is_killed_leaves_a_whole_site_and_the_next_one_sweeps(tmp_path: Path, way: str) -> None:
    target = tmp_path / "site"
    for moment in range(12):
        process = start(target, f"m{moment}", way)
        time.sleep(0.001 * moment * 3.7)
        end(process)
        if way == "renames":
            exchange.complete(target)  # The first thing that the next run does.
        assert len(generations(target)) == 1
        assert len(list(target.iterdir())) == 12
    with workplace(target):
        assert rubbish(target) == [".site-build", ".site-lock"]
    assert rubbish(target) == []


def test_while_builds_swap_there_is_a_site_at_every_moment(tmp_path: Path) -> None:
    target = tmp_path / "site"
    process = start(target, "a", "exchange")
    try:
        seen: set[int] = set()
        began = time.monotonic()
        while time.monotonic() < began + 1 or (len(seen) < 2 and time.monotonic() < began + 60):
            seen.add(target.lstat().st_ino)  # Raises if there were none.
        assert len(seen) > 1
    finally:
        end(process)


def test_two_builds_at_once_take_turns(tmp_path: Path) -> None:
    target = tmp_path / "site"
    one = start(target, "one", "exchange")
    two = start(target, "two", "exchange")
    try:
        names: set[str] = set()
        deadline = time.monotonic() + 60
        while len(names) < 2 and time.monotonic() < deadline:
            with suppress(FileNotFoundError):  # A folder may be swapped while the system looks a name up in it.
                names.add((target / "0.html").read_text(encoding="utf-8").split("-")[0])
    finally:
        end(one)
        end(two)
    assert names == {"one", "two"}
    assert len(generations(target)) == 1
    with workplace(target):
        pass
    assert rubbish(target) == []


def test_a_second_build_of_the_same_site_is_told_and_stops(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with workplace(target), pytest.raises(HandbookError, match="another that runs"):
        build_site(ROOT / "mkdocs.yml", site_dir=target)
    assert rubbish(target) == []


def test_where_nothing_can_be_exchanged_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text(name, encoding="utf-8")
    exchange.put(tmp_path / "new", tmp_path / "old")
    assert generations(tmp_path / "old") == {"new"}
    assert rubbish(tmp_path / "old") == []


def test_a_second_rename_that_fails_gives_the_old_site_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "x").write_text("old", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        exchange.put(tmp_path / "gone", tmp_path / "old")
    assert generations(tmp_path / "old") == {"old"}
    assert rubbish(tmp_path / "old") == []


@pytest.mark.parametrize("there", [True, False])
def test_a_run_completes_what_was_broken_off_between_two_renames(tmp_path: Path, there: bool) -> None:
    target = tmp_path / "site"
    exchange.stepped_aside(target).mkdir()
    (exchange.stepped_aside(target) / "x").write_text("old", encoding="utf-8")
    if there:
        target.mkdir()
        (target / "x").write_text("new", encoding="utf-8")
    exchange.complete(target)
    assert generations(target) == {"new" if there else "old"}
    assert rubbish(target) == []


@pytest.fixture
def target(tmp_path: Path) -> Path:
    target = tmp_path / "site"
    target.mkdir()
    (target / "x").write_text("old", encoding="utf-8")
    return target


def half(fault: BaseException) -> Callable[[MkDocsConfig], None]:
    """A build that breaks off when a part of it is written."""

    def broken(config: MkDocsConfig) -> None:
        Path(config.site_dir).mkdir()
        (Path(config.site_dir) / "x").write_text("half", encoding="utf-8")
        raise fault

    return broken


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.ENOSPC, "No space left on device at page.html; make room"),
        (errno.EDQUOT, "make room"),
        (errno.EROFS, "Read-only file system at page.html; choose another with --site-dir"),
        (errno.EACCES, "see who may write there"),
        (errno.ENOENT, "No such file or directory at page.html; the site that was there is as it was"),
        (errno.EIO, "as it was"),
    ],
)
def test_what_the_system_refuses_is_said_and_the_old_site_stays(
    target: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    monkeypatch.setattr(building, "_build", half(OSError(code, os.strerror(code), "page.html")))
    with pytest.raises(HandbookError, match=said):
        build_site(ROOT / "mkdocs.yml", site_dir=target)
    assert generations(target) == {"old"}
    assert rubbish(target) == []


def test_an_interrupt_leaves_the_old_site_and_nothing_else(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_build", half(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        build_site(ROOT / "mkdocs.yml", site_dir=target)
    assert generations(target) == {"old"}
    assert rubbish(target) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_an_interrupt_while_the_old_site_is_swept_away_waits_for_the_broom(
    target: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals, way: str
) -> None:
    def interrupted(folder: Path, **options: bool) -> None:
        os.kill(os.getpid(), number)
        sweep(folder, **options)

    def build(config: MkDocsConfig) -> None:
        Path(config.site_dir).mkdir()
        (Path(config.site_dir) / "x").write_text("new", encoding="utf-8")

    # The system may hand a signal to any thread; another one waits here, as that of a web server does.
    done = threading.Event()
    threading.Thread(target=done.wait, daemon=True).start()
    sweep = shutil.rmtree
    monkeypatch.setattr(shutil, "rmtree", interrupted)
    monkeypatch.setattr(building, "_build", build)
    if way == "renames":
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    with pytest.raises(KeyboardInterrupt):
        build_site(ROOT / "mkdocs.yml", site_dir=target)
    done.set()
    assert generations(target) == {"new"}
    assert rubbish(target) == []


def command(target: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "generator", "build", "--site-dir", str(target), *options]


RENAMING = "from generator.site import exchange; exchange._exchange = lambda *_: False"
"""What a system has that can't exchange two names."""


@pytest.mark.slow
@pytest.mark.parametrize("way", ["exchange", "renames"])
def test_a_real_build_that_is_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_completes(
    tmp_path: Path, way: str
) -> None:
    target = tmp_path / "out" / "site"
    target.parent.mkdir()
    start = f"import sys; {RENAMING if way == 'renames' else ''}\nfrom generator.cli import main\nsys.exit(main(sys.argv[1:]))"
    for name, posting in zip("ab", sorted((ROOT / "seeds").glob("*.txt")), strict=False):
        (tmp_path / name).mkdir()
        shutil.copy(posting, tmp_path / name)

    def build(seeds: str) -> subprocess.Popen[bytes]:
        [interpreter, _, _, *rest] = command(target, "--seeds", str(tmp_path / seeds))
        return subprocess.Popen([interpreter, "-c", start, *rest], cwd=ROOT, stderr=subprocess.DEVNULL)

    def whole() -> str:
        files = ((path.relative_to(target).as_posix(), path) for path in sorted(target.rglob("*")) if path.is_file())
        return hashlib.sha256(b"".join(name.encode() + path.read_bytes() for name, path in files)).hexdigest()

    sites: dict[str, str] = {}
    for seeds in "ba":
        began = time.monotonic()
        assert build(seeds).wait() == 0
        sites[whole()] = seeds
    took = time.monotonic() - began
    assert len(sites) == 2
    for number, share in enumerate((0.4, 0.6, 0.75, 0.85, 0.92, 0.97)):
        process = build("ba"[number % 2])
        time.sleep(share * took)
        end(process)
        if way == "renames":
            exchange.complete(target)  # The first thing that the next run does.
        assert whole() in sites
    assert build("b").wait() == 0
    assert sites[whole()] == "b"
    assert rubbish(target) == []


@pytest.mark.slow
def test_a_real_build_that_may_not_write_large_files_says_so(target: Path) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    run = subprocess.run(command(target), cwd=ROOT, capture_output=True, text=True, preexec_fn=limited, check=False)
    assert run.returncode == 1
    assert "File too large" in run.stderr
    assert "Traceback" not in run.stderr
    assert generations(target) == {"old"}
    assert rubbish(target) == []


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_real_build_that_is_interrupted_clears_up(target: Path, number: signal.Signals) -> None:
    process = subprocess.Popen(command(target), cwd=ROOT, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not target.with_name(".site-build").exists() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.strip().endswith("interrupted")
    assert "Traceback" not in said
    assert generations(target) == {"old"}
    assert rubbish(target) == []


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting needs rights that this user has not")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("mount") is None, reason="no mount")
def test_a_real_build_on_a_full_disk_says_so(tiny_disk: Path) -> None:
    target = tiny_disk / "site"
    target.mkdir()
    (target / "x").write_text("old", encoding="utf-8")
    run = subprocess.run(command(target), cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "No space left on device" in run.stderr
    assert "Traceback" not in run.stderr
    assert generations(target) == {"old"}
    assert rubbish(target) == []


def test_a_posting_that_vanishes_meanwhile_costs_itself_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from generator import sources
    from generator.settings import Limits

    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Safety Analyst\n", encoding="utf-8")
    walk = sources._walk

    def vanishing(*arguments: object) -> Iterator[str]:
        found = list(walk(*arguments))  # type: ignore[arg-type]
        (tmp_path / "a.txt").unlink()
        return iter(found)

    monkeypatch.setattr(sources, "_walk", vanishing)
    found = sources.gather([tmp_path], Limits())
    assert [source.path for source in found.readable] == ["b.txt"]
    assert [finding.code for finding in found.diagnostics] == ["file-missing"]


def test_a_build_in_a_thread_needs_no_signals(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(building, "_build", half(OSError(errno.ENOSPC, "full")))
    said: list[str] = []

    def run() -> None:
        try:
            build_site(ROOT / "mkdocs.yml", site_dir=target)
        except HandbookError as error:
            said.append(str(error))

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert "make room" in said[0]
