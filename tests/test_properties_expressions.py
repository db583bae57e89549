"""No regular expression of the generator backtracks: eight times the text takes about eight times the time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from generator.normalize import normalize_line

ROOT = Path(__file__).parents[1]
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator").rglob("*.py")))

LENGTH = 8_000
"""Characters of the longer text; at that length a quadratic expression is far above the noise."""
PART = 8
"""How many times shorter the shorter text is."""
NOISE = 0.03
"""Seconds below which a ratio says nothing: a blip of the machine is as long; a quadratic expression takes several times as much."""
EXPLODED = 0.2
"""Seconds that the shorter text never takes."""
RATIO = 3 * PART
"""What the longer text may cost at most: a quadratic expression needs 64 times, so no busy machine decides."""
OF_ONE_PLACE = 25
"""Expressions that one line of code makes of many rows of the taxonomy differ in words, not in kind."""


def compiled() -> list[tuple[str, re.Pattern[str], bool]]:
    """Place, expression, and whether it is only ever held against the beginning of a text."""
    command = [sys.executable, str(Path(__file__).with_name("expressions.py"))]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    by_place: dict[str, list[re.Pattern[str]]] = defaultdict(list)
    for line in run.stdout.splitlines():
        row = json.loads(line)
        by_place[row["place"]].append(re.compile(row["pattern"], row["flags"]))
    return [
        (f"{place} {pattern.pattern[:60]!r}", pattern, is_anchored(place))
        for place, patterns in sorted(by_place.items())
        for pattern in sorted(patterns, key=lambda one: -len(one.pattern))[:OF_ONE_PLACE]
    ]


def is_anchored(place: str) -> bool:
    """Whether the line that compiles says `match`, or gives a name that no line of the package uses otherwise."""
    file, number = place.rsplit(":", 1)
    line = (ROOT / file).read_text(encoding="utf-8").splitlines()[int(number) - 1]
    if re.search(r"\bre\.(?:full)?match\(", line):
        return True
    name = re.match(r"\s*(\w+)(?::[^=]+)? = re\.compile", line)
    if name is None:
        return False
    text = (ROOT / file).read_text(encoding="utf-8") if name[1].startswith("_") else CODE
    used = re.findall(rf"\b{name[1]}\b(\.\w+)?", text)
    return set(used) <= {".match", ".fullmatch", ""} and used.count("") == 1


def runs(pattern: str) -> Iterator[str]:
    """What an attacker would repeat: each character that the expression speaks of, alone and between others."""
    spoken = sorted({letter for letter in re.sub(r"\\.", "", pattern) if not letter.isalnum()})
    letters = sorted({letter for letter in re.sub(r"\\.", "", pattern) if letter.isalnum()})[:6]
    for unit in dict.fromkeys((*spoken[:24], *letters, *"aA1 .,-\t", "é", "中")):
        yield unit
    for unit in (
        "a ",
        "A ",
        "1 ",
        "a.",
        "a-",
        "Aa ",
        "1.",
        "1,",
        "a@",
        "a, ",
        "[a](",
        "**a",
        "a: ",
        ". ",
        ": ",
        "! ",
        "<a ",
        "https://",
        "&#1",
    ):
        yield unit
    words = re.findall(r"(?<![\\\[(?])\b[a-z]{2,}\b", pattern)
    yield from (f"{word} " for word in dict.fromkeys(words[:3]))


@cache
def repeated(unit: str) -> str:
    """A long line of it as the repairs leave it, which no wide gap survives."""
    return normalize_line((unit * LENGTH)[:LENGTH] + "|")[0][:-1]


def seconds(pattern: re.Pattern[str], text: str, anchored: bool) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        if anchored:
            pattern.match(text)
        else:
            for _found in pattern.finditer(text):
                pass
        best = min(best, time.process_time() - start)
        if best < NOISE:
            break
    return best


def backtracks(pattern: re.Pattern[str], anchored: bool = False) -> Iterator[str]:
    for unit in runs(pattern.pattern):
        long = repeated(unit)
        if len(long) < LENGTH:
            continue
        for end in ("\n!", "x\x00"):
            part = seconds(pattern, long[: LENGTH // PART] + end, anchored)
            if part > EXPLODED:
                yield f"{unit!r} takes {part:.1f} s for {LENGTH // PART} characters"
                break
            whole = seconds(pattern, long + end, anchored)
            if whole > max(NOISE, RATIO * part):
                yield f"{unit!r}: {part * 1000:.1f} ms, then {whole * 1000:.1f} ms"
                break


@pytest.mark.slow
def test_no_expression_takes_more_than_its_share_for_long_text() -> None:
    found = compiled()
    assert len(found) > 100
    assert {
        place: faults for place, pattern, anchored in found if (faults := list(backtracks(pattern, anchored)))
    } == {}


def test_an_expression_that_backtracks_is_told() -> None:
    assert list(backtracks(re.compile(r"-+$")))
    assert not list(backtracks(re.compile(r"(?<!-)-++$")))
