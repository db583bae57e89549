"""Headed lists: a known heading of options holds its list, a lying one decides nothing, and no other heading does."""

from __future__ import annotations

import pytest

from generator.sections.lists import RULE, hold
from tests.sections.decisions import decided, seen, zones

OPTIONS = "H|Nice to have"


def held(*rows: str) -> str:
    decisions = decided(*rows)
    return zones(hold(seen(decisions), decisions))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((OPTIONS, "Q~95|- one", "Q|- two", "P|- three"), "HPPP"),
        ((OPTIONS, "Q|One thing in prose, and another beside it."), "HP"),
        ((OPTIONS, "R|- one", "Q|- two"), "HPP"),
        # What follows the last item is none of the list, what stands between two is no option.
        ((OPTIONS, "Q|- one", "N|Share", "Q|- two", "E|We are kind.", "B|Tea"), "HPNPEB"),
        # An item that the model in doubt takes for a notice is an option too, prose is none.
        ((OPTIONS, "P|- one", "X~60|- calm in hard moments", "X~60|You will see some."), "HPPX"),
        # Each heading holds its own list.
        (("H|Requirements", "Q|- one", OPTIONS, "Q|- two", "H|Benefits", "Q|- three"), "HQHPHQ"),
    ],
)
def test_a_heading_of_options_holds_its_list(rows: tuple[str, ...], expected: str) -> None:
    assert held(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The heading lied: most lines are something else.
        ((OPTIONS, "E|We are kind.", "B|We have tea.", "E|We read.", "Q|Two years in the trade."), "HEBEQ"),
        # A word for what is optional stands, whatever the heading says.
        (("H|Requirements", "Q|- one", "P~50|- two", "Q|- three"), "HQPQ"),
        (("H|Responsibilities", "R|- one", "Q|- two", "R|- three"), "HRQR"),
        ((OPTIONS, "P|- one", "X~95|- you will see violence"), "HPX"),
        # A heading that announces anything decides nothing; an unknown one ends the list.
        (("H|Details", "Q|- one"), "HQ"),
        ((OPTIONS, "P|- one", "H|Anything at all", "Q|- two"), "HPHQ"),
        (("Q|- one", "P|- two"), "QP"),
        ((), ""),
    ],
)
def test_other_lines_stay_what_they_were(rows: tuple[str, ...], expected: str) -> None:
    assert held(*rows) == expected


def test_a_line_that_was_moved_names_the_rule() -> None:
    decisions = decided(OPTIONS, "P|- one", "Q|- two")
    assert [row.rule for row in hold(seen(decisions), decisions)] == ["model", "model", RULE]
