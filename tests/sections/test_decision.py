"""Decisions of a document: a row of furniture on which a fact rests is a row of the posting."""

from __future__ import annotations

import pytest

from generator.document import Document, Source, Zone
from generator.normalize import normalize
from generator.sections import Zoning
from tests.sections.decisions import decided, zones


@pytest.mark.parametrize(
    ("row", "zone", "expected"),
    [
        ("N|Incident Manager", "title", "T"),
        ("M|Incident Manager", "title", "T"),
        ("N|Home \u00bb Jobs \u00bb Incident Manager", "title", "N"),
        ("R|Incident Manager", "title", "R"),
        ("N|Wodnica sp. z o.o.", "meta", "M"),
        ("N|Home / Gda\u0144sk / Wodnica", "meta", "N"),
        ("N|- Wodnica", "meta", "N"),
        ("B|A firm called Wodnica", "meta", "B"),
        ("N|12 000 z\u0142", "compensation", "C"),
    ],
)
def test_a_row_that_states_a_value_is_of_the_posting(row: str, zone: Zone, expected: str) -> None:
    decisions = decided(row)
    document = Document(normalize(Source("a.txt", row[2:])), tuple(decision.block for decision in decisions))
    assert zones(list(Zoning(document, tuple(decisions)).stating({1: zone}))) == expected
