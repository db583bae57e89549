"""What zoning makes of the probabilities: a sentence in doubt keeps its place on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import pytest

from generator import taxonomy
from generator.document import Zone
from generator.sections.model import Model
from generator.sections.rules import rule
from generator.sections.zoning import Observed, decide, tables
from generator.settings import TAXONOMY
from tests.sections.decisions import decided, seen

SENTENCE = "We are seeking students who are enrolled for a degree in the year ahead"


class Certain:
    """A model that gives each line the same probabilities."""

    def __init__(self, **probabilities: float) -> None:
        self.probabilities = cast("dict[Zone, float]", probabilities)

    def marginals(self, attributes: Sequence[Sequence[str]]) -> list[dict[Zone, float]]:
        return [self.probabilities for _ in attributes]


@pytest.mark.parametrize(
    ("line", "probabilities", "zone"),
    [
        (SENTENCE, {"application": 0.5, "required": 0.3, "summary": 0.2}, "required"),
        (SENTENCE, {"application": 0.7, "required": 0.2, "summary": 0.1}, "application"),
        (SENTENCE, {"chrome": 0.45, "application": 0.1, "employer": 0.45}, "employer"),
        ("Apply before Friday", {"application": 0.5, "required": 0.3, "summary": 0.2}, "application"),
    ],
)
def test_a_sentence_leaves_the_page_only_if_it_is_likely_to_have_no_section(
    line: str, probabilities: dict[str, float], zone: Zone
) -> None:
    rows = seen(decided(f"S|{line}"))
    observed = Observed(rows, tuple(rule(rows, tables(taxonomy.load(TAXONOMY)).headings)), [["bias"]])
    (decision,) = decide(observed, cast("Model", Certain(**probabilities)))
    assert decision.zone == zone
    assert decision.confidence == probabilities[zone]
