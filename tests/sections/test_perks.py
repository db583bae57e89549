"""Perks: a catalogue that a board shows for any employer is marked, what an employer offers is not."""

from __future__ import annotations

import pytest

from generator.sections.perks import BOARD_PERKS, mark
from tests.sections.decisions import decided

CATALOGUE = ("B|- Health Insurance", "B|- Dental Insurance", "B|- Paid Holidays", "B|- Casual Dress")
OWN = (
    "B|- We pay for your commute by train",
    "B|- 30 days of leave, and your birthday",
    "B|- A week of training of your choice every year",
)
HEADING = "H|Perks and Benefits"


def marked(*rows: str) -> list[str]:
    """The benefits that were marked."""
    decisions = decided(*rows)
    found = mark(decisions)
    assert [row.zone for row in found] == [row.zone for row in decisions]
    return [row.block.text for row in found if row.reason == BOARD_PERKS]


@pytest.mark.parametrize(
    "rows",
    [
        ("N|Apply on company site", HEADING, *CATALOGUE),
        (HEADING, *CATALOGUE, "N|Similar Jobs"),
        ("N|4.5", HEADING, "H|Health", *CATALOGUE[:2], "H|Office", *CATALOGUE[2:], "R|- Review reports"),
        ("N|4.5", HEADING, *CATALOGUE[:3], "D|- Diversity program", CATALOGUE[3], "E|We are kind."),
    ],
)
def test_labels_beside_furniture_are_the_catalogue_of_a_board(rows: tuple[str, ...]) -> None:
    assert marked(*rows) == [row.removeprefix("B|- ") for row in CATALOGUE]


def test_a_benefit_in_one_list_with_ratings_is_of_the_board() -> None:
    rows = ("N|• 4.5/5 in overall job satisfaction", "B|• Employee well-being is supported via hybrid work.", "E|x y")
    assert marked(*rows) == ["Employee well-being is supported via hybrid work."]


@pytest.mark.parametrize(
    "rows",
    [
        # An employer's own list between its own sections.
        ("Q|- Good English", "H|What we offer", *CATALOGUE, "D|All are welcome."),
        # In its own words, furniture or not.
        ("Q|- Good English", "H|What we offer", *OWN, "N|Similar Jobs"),
        # Two labels are no catalogue.
        ("Q|- Good English", "H|Benefits", *CATALOGUE[:2], "N|Similar Jobs"),
        # A lone bullet mark is no furniture.
        ("Q|- Good English", "N|-", *CATALOGUE, "N|-"),
        # In another list than the ratings.
        ("N|• 4.5/5 in overall job satisfaction", "B|- We pay for your commute by train", "E|x y"),
        ("N|• 4.5/5 in overall job satisfaction", "H|Benefits", "B|• We pay for your commute by train", "E|x y"),
        (*OWN,),
        (),
    ],
)
def test_what_an_employer_offers_is_not_marked(rows: tuple[str, ...]) -> None:
    assert marked(*rows) == []


def test_only_the_run_beside_the_furniture_is_marked() -> None:
    rows = ("Q|- Good English", *OWN, "R|- Review reports", "N|Sign up", *CATALOGUE)
    assert marked(*rows) == [row.removeprefix("B|- ") for row in CATALOGUE]
