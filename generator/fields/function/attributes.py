"""What a classifier of functions weighs: a reading and what the rules made of it come in, attributes go out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.fields.function.rules import OUTSIDE, head_key, scores, title_keys
from generator.phrases import of_scheme
from generator.prose import own_work, plain
from generator.words import stems

_STEM = 6
"""Letters of a word that are weighed."""
_SHORT = 3
"""Letters of a word of the work that says nothing."""
_MOST = 4
_KINDS: dict[Zone, str] = {
    "responsibilities": "duty",
    "exposure": "duty",
    "summary": "about",
    "team": "about",
    "required": "asked",
    "preferred": "asked",
}
"""Zones whose words are weighed, those of one kind together."""
_NAMING: tuple[Zone, ...] = ("title", "summary", "team", "responsibilities", "exposure", "required")
"""Zones in which harm areas are named."""


def attributes(reading: Reading, ruled: Found[str] | None) -> list[str]:
    """Each at most once, in the order of the posting; none where the rules had nothing to go by."""
    if ruled is None:
        return []
    return list(dict.fromkeys((*_rules(reading, ruled), *_title(reading), *_work(reading))))


def _rules(reading: Reading, ruled: Found[str]) -> Iterator[str]:
    titled = title_keys(reading)
    yield f"rule={ruled.value}"
    yield f"safety={ruled.rule != OUTSIDE}"
    yield f"head={head_key(reading)}"
    yield f"first={titled[0] if titled else None}"
    for key in titled:
        yield f"titled={key}"
    for key, score in sorted(scores(reading)[0].items()):
        yield f"scored={key}"
        yield f"score={key} {min(score, _MOST)}"
    harms = of_scheme(reading.taxonomy.harms, "text")
    for decision in reading.of(*_NAMING):
        for harm in sorted(harms.keys(own_work(plain(decision.block.text)))):
            yield f"harm={decision.zone} {harm}"


def _title(reading: Reading) -> Iterator[str]:
    words = [word for word in stems(reading.value("title") or "", _STEM) if word.isalpha()]
    yield from (f"title={word}" for word in words)
    yield from (f"title={first} {second}" for first, second in pairwise(words))
    if words:
        yield f"opens={words[0]}"
        yield f"ends={words[-1]}"


def _work(reading: Reading) -> Iterator[str]:
    for decision in reading.of(*_KINDS):
        kind = _KINDS[decision.zone]
        for stem in stems(plain(decision.block.text), _STEM):
            if len(stem) > _SHORT:
                yield f"{kind}={stem}"
