"""How long the stages take, as ratios measured in one run: times of different machines say nothing together.

Each figure is the best of several runs.  `make bench` prints them; nothing is held to a floor here, for the
machines of CI are shared.
"""

from __future__ import annotations

import logging
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import markdown

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from generator import pipeline, privacy, statistics, taxonomy
from generator.document import Source
from generator.pages.markdown import markdown as escape
from generator.sections import segment
from generator.settings import TAXONOMY, Limits, Settings
from generator.site.build import build_site
from generator.site.check import faults_of_site
from generator.sources import gather

ROOT = Path(__file__).parents[2]


def best(action: Callable[[], object], runs: int = 3) -> float:
    """Seconds of processor time that the fastest of several runs took."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def repeated(sources: tuple[Source, ...], count: int) -> list[Source]:
    """The sources again and again under other names."""
    return [Source(f"{number}-{source.path}", source.text) for number in range(count) for source in sources]


def lengthened(source: Source, size: int) -> Source:
    """One posting of about so many characters, its lines repeated."""
    return Source(source.path, (source.text + "\n") * (size // len(source.text)))


def rows(source: Source, count: int) -> Source:
    """As many lines as a posting may have, all different, so that nothing is looked up twice."""
    words = source.text.split()
    lines = (
        " ".join([str(number), *(words[number * step % len(words)] for step in range(7, 20))])
        for number in range(count)
    )
    return Source(source.path, "\n".join(lines))


def _read_zone_escape(source: Source) -> None:
    document = pipeline.read(source)
    printed = privacy.mask(document)
    segment(document, statistics.count([printed]), taxonomy.load(TAXONOMY))
    for block in printed.blocks:
        escape(block.text)


def main() -> None:
    logging.disable(logging.CRITICAL)
    settings = Settings(seeds=ROOT / "seeds")
    sources = gather([settings.seeds], Limits()).readable
    built = pipeline.build(sources, settings)

    parse = best(lambda: pipeline.parse(sources, settings))
    build = best(lambda: pipeline.build(sources, settings))
    plain = best(lambda: [markdown.markdown(page.body, extensions=["tables"]) for page in built.handbook.pages])
    many, twice = (best(lambda n=n: pipeline.parse(repeated(sources, n), settings), 2) for n in (8, 16))
    long, longer = (
        best(lambda n=n: pipeline.parse([lengthened(sources[0], n)], settings), 2) for n in (50_000, 100_000)
    )
    megabyte = best(lambda: _read_zone_escape(lengthened(sources[0], 1_000_000)), 2)
    different = best(lambda: _read_zone_escape(rows(sources[0], Limits().lines)), 2)
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        whole = best(lambda: build_site(ROOT / "mkdocs.yml", site_dir=out), 2)
        check = best(lambda: faults_of_site(out))

    ratios = {
        "parsing the seeds / Python-Markdown on their pages": parse / plain,
        "parsing and rendering to Markdown / parsing": build / parse,
        "whole site / parsing and rendering to Markdown": whole / build,
        "check of the rendered pages / whole site": check / whole,
        "parsing twice as many postings (linear: 2)": twice / many,
        "parsing a posting twice as long (linear: 2)": longer / long,
    }
    width = max(map(len, ratios))
    for name, ratio in ratios.items():
        print(f"{name:<{width}}  {ratio:6.2f}")
    print(f"{'seconds to read, zone and escape 1 MB (at most 2)':<{width}}  {megabyte:6.2f}")
    print(f"{'the same for as many lines as allowed, all different':<{width}}  {different:6.2f}")


if __name__ == "__main__":
    main()
