"""Subjects: the first sentence of a paragraph tells of team, person or firm."""

from __future__ import annotations

import pytest

from generator.document import Block, Span, Zone
from generator.sections.subjects import spoken_of


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("The Safety Tools team builds what moderators work with.", "team"),
        ("In this seat you will write the rules of the house.", "summary"),
        ("At Wodnica, we're rewriting how neighbours meet.", "employer"),
        ("At Wodnica Labs, we believe in small steps. You will too.", "employer"),
        ("At Wodnica, we're looking for a person who reads.", None),
        ("Wodnica's mission is to bring neighbours together.", "employer"),
        ("\u2019s commitment is to keep our members safe.", "employer"),
        ("The team's mission is long.", None),
        ("At Wodnica we are a team of nine.", None),
        ("At night we are few.", None),
    ],
)
def test_the_subject_of_the_first_sentence_speaks(text: str, zone: Zone | None) -> None:
    assert spoken_of(Block("paragraph", Span(1, 1), text)) == zone
