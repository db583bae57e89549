"""What a classifier of grades weighs: a reading and what the rules made of it come in, attributes go out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.evidence import Found, Reading
from generator.fields.exposure.rules import Exposure
from generator.prose import plain
from generator.sections import Decision
from generator.words import stems

_STEM = 5
"""Letters of a word that are weighed."""


def attributes(reading: Reading, ruled: Found[Exposure] | None) -> list[str]:
    """Each at most once, in the order of the posting; none where no line outside the duties speaks of exposure."""
    lines = speaking(reading, ruled)
    if not lines:
        return []
    return list(dict.fromkeys((*_rules(reading, ruled), *_words(lines))))


def speaking(reading: Reading, ruled: Found[Exposure] | None) -> list[Decision]:
    """The notice, and what the rules took for one elsewhere than among the duties."""
    cited = set(ruled.lines) if ruled is not None else set()
    return [
        decision
        for decision in reading.zoning
        if decision.zone == "exposure"
        or (decision.zone != "responsibilities" and not cited.isdisjoint(decision.block.span.lines))
    ]


def _rules(reading: Reading, ruled: Found[Exposure] | None) -> Iterator[str]:
    grade = "none" if ruled is None else ruled.value.grade
    function, track = reading.value("function"), reading.value("track")
    yield f"rule={grade}"
    yield f"rule={grade} {function}"
    yield f"rule={grade} {track}"
    yield f"function={function}"
    yield f"track={track}"
    yield f"level={reading.value('level')}"
    yield from (f"title={stem}" for stem in stems(reading.value("title") or "", _STEM))


def _words(lines: list[Decision]) -> Iterator[str]:
    for decision in lines:
        words = stems(plain(decision.block.text), _STEM)
        yield from (f"word={word}" for word in words)
        yield from (f"words={first} {second}" for first, second in pairwise(words))
