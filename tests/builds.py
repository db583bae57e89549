"""Builds one generation of a small site after the other until it is killed, in the way `handbook build` does."""

from __future__ import annotations

import itertools
import sys
import time
from pathlib import Path

from generator.diagnostics import HandbookError
from generator.site import exchange
from generator.site.workplace import workplace

FILES = 12


def build(target: Path, generation: str) -> None:
    with workplace(target) as beside:
        site = beside / "site"
        site.mkdir()
        for number in range(FILES):
            (site / f"{number}.html").write_text(generation, encoding="utf-8")
        exchange.put(site, target)


def main() -> None:
    target, name, way = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    if way == "renames":
        exchange._exchange = lambda *_: False  # type: ignore[assignment]
    ready = False
    for number in itertools.count():
        try:
            build(target, f"{name}-{number}")
        except HandbookError:
            continue
        if not ready:
            ready = print("ready", flush=True) is None
        time.sleep(0.001)  # So that another has its turn.


if __name__ == "__main__":
    main()
