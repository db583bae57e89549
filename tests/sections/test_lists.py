"""Headed lists: a stray line goes back to the list it stands in, a run of lines ends it, a lying heading decides nothing."""

from __future__ import annotations

import pytest

from generator.sections.lists import RULE, hold
from tests.sections.decisions import decided, seen, zones

DUTIES = "H|Responsibilities"
NEEDS = "H|Requirements"


def held(*rows: str) -> str:
    decisions = decided(*rows)
    return zones(hold(seen(decisions), decisions))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((DUTIES, "R|- one", "Q|- two", "R|- three"), "HRRR"),
        ((DUTIES, "R|- one", "Q|- two", "Q|- three", "R|- four", "R|- five"), "HRRRRR"),
        ((NEEDS, "Q|- one", "R~60|- two", "Q|- three"), "HQQQ"),
        ((DUTIES, "R|- one", "R|- two", "P~50|- three"), "HRRR"),
        ((DUTIES, *["R|- one"] * 4, *["Q~60|- two"] * 3), "HRRRRRRR"),
        ((NEEDS, "Q|- one", "P~50|- two", "Q|- three"), "HQQQ"),
        ((NEEDS, "Q|- one", "X~65|- the strain of it", "Q|- three"), "HQQQ"),
        (("H|Nice to have", "Q~95|- one", "Q|- two", "P|- three"), "HPPP"),
        (("B|- Paid leave of five weeks", "H|- Equity", "B|- A pension"), "BBB"),
        # Nothing says that the end of a required list is optional.
        (("Q|- one", "P~60|- two", "P~60|- three"), "QQQ"),
    ],
)
def test_a_stray_line_goes_back_to_its_list(rows: tuple[str, ...], expected: str) -> None:
    assert held(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The model is all but certain of one line.
        ((DUTIES, "R|- one", "Q~95|- two", "R|- three"), "HRQR"),
        # A run of lines is another list without a heading.
        ((DUTIES, *["R|- one"] * 4, *["Q~90|- two"] * 3), "HRRRRQQQ"),
        # The heading lied: most lines are something else.
        ((DUTIES, "Q|- one", "Q|- two", "R|- three"), "HQQR"),
        # An item of a required list says that it is optional.
        ((NEEDS, "Q|- one", "P~50|- Latvian would be a plus", "Q|- three"), "HQPQ"),
        # The model is rather sure that an item is optional.
        ((NEEDS, "Q|- one", "P~75|- two", "Q|- three"), "HQPQ"),
        (("Q|- one", "P~75|- two", "P~60|- three"), "QPP"),
        (("Q|- one", "P~60|- Latvian would be a plus", "P~60|- three"), "QPP"),
        # What looks otherwise is no end of the list.
        (("Q|- one", "P~60|Two or three things."), "QP"),
        (("Q|Two years in the trade.", "P~60|Three in ours."), "QP"),
        # Only duties and requirements are moved.
        ((DUTIES, "R|- one", "N|- Sign up", "X|- You see gore", "L|- At night", "R|- two"), "HRNXLR"),
        ((NEEDS, "Q|- one", "X~75|- the strain of it", "Q|- three"), "HQXQ"),
        # The next heading ends the list, an unknown one too.
        ((DUTIES, "R|- one", "H|Anything at all", "Q|- two"), "HRHQ"),
        # A heading that announces anything decides nothing.
        (("H|Details", "R|- one", "Q|- two", "R|- three"), "HRQR"),
        # What stands below the list is not in it.
        ((DUTIES, "R|- one", "E|We are kind.", "E|We are many."), "HREE"),
        (("R|- one", "Q|- two", "R|- three"), "RQR"),
        # An item that is a heading between two kinds, at an end, or with a colon.
        (("R|- one", "H|- Requirements", "Q|- two"), "RHQ"),
        (("H|- Benefits", "B|- one", "B|- two"), "HBB"),
        (("B|- one", "H|- Health:", "B|- two"), "BHB"),
        ((), ""),
    ],
)
def test_other_lines_stay_what_they_were(rows: tuple[str, ...], expected: str) -> None:
    assert held(*rows) == expected


def test_a_line_that_was_moved_names_the_rule() -> None:
    decisions = decided(DUTIES, "R|- one", "Q|- two", "R|- three")
    assert [row.rule for row in hold(seen(decisions), decisions)] == ["model", "model", RULE, "model"]
