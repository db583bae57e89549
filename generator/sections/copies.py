"""Copies: the probabilities of each block come in and go out with those of its copies on the page averaged.

A board prints the summary in its header and again in the text, and some paste a whole posting twice: what
reads the same is of the same zone, and what stands around one copy tells of the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.document import Zone
from generator.sections.observation import Seen

WORDS = 5
"""Words from which equal lines are copies: "Requirements" may head two lists of different kinds."""


def agree(rows: Sequence[Seen], marginals: Sequence[dict[Zone, float]]) -> list[dict[Zone, float]]:
    """The marginals with the mean of its copies for each row that has any."""
    places: dict[tuple[str, ...], list[int]] = {}
    for place, row in enumerate(rows):
        if len(row.words) >= WORDS:
            places.setdefault(row.words, []).append(place)
    agreed = list(marginals)
    for copies in places.values():
        if len(copies) > 1:
            mean = {
                zone: sum(marginals[place][zone] for place in copies) / len(copies) for zone in marginals[copies[0]]
            }
            for place in copies:
                agreed[place] = mean
    return agreed
