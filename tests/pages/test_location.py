"""What a page says below the lines on location."""

from __future__ import annotations

import pytest

from tests.postings import OPENING, body, section

DUTIES = "Responsibilities:- Review the appeals of sellers. / - Write guidance for the desk."
NEEDS = "Requirements:- Three years in the operations of a marketplace."


@pytest.mark.parametrize(
    ("row", "based"),
    [
        ("North Carolina, United States", "United States (“North Carolina”), stated on"),
        ("Remote - Latin America", "Remote (“Latin America”), stated on"),
        ("Austin, Texas", "Austin, United States, stated on"),
        ("Ireland", "Ireland, stated on"),
    ],
)
def test_a_base_without_a_town_stands_with_the_area_that_its_row_names(row: str, based: str) -> None:
    text = body(DUTIES, NEEDS, opening=OPENING.replace("Dublin", row))
    assert f"Based in: {based}" in section(text, "location")
