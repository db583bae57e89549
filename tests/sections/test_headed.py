"""Headed prose: the heading above decides where the model wavers between the employer, the team and the role."""

from __future__ import annotations

import pytest

from generator.document import Zone
from generator.sections.headed import RULE, follow
from tests.sections.decisions import decided, seen, zones

ABOUT = "H|About us"
PERKS = "H|Benefits"
ROLE = "H|About the role"
TEAM = "H|About the team"


def followed(*rows: str, likely: float = 0.2) -> str:
    """The zones of the rows, each with this probability of all that a heading may announce."""
    decisions = decided(*rows)
    probable: dict[Zone, float] = dict.fromkeys(("employer", "team", "benefits", "summary"), likely)
    found = follow(seen(decisions), [probable] * len(decisions), decisions)
    assert {row.rule for row in found} <= {"model", RULE}
    return zones(found)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((ABOUT, "E|We make maps.", "G~52|The map engine serves half of all riders."), "HEE"),
        ((TEAM, "E~50|We plan by the week, and write things down.", "S~59|We use two tools of our own."), "HGG"),
        ((PERKS, "E~46|What we offer here is rich, so that you can rest."), "HB"),
        ((PERKS, "R~60|You get 28 days, a card and a budget."), "HB"),
        ((ROLE, "R~45|You will work with lawyers and analysts."), "HS"),
    ],
)
def test_the_heading_decides_in_doubt(rows: tuple[str, ...], expected: str) -> None:
    assert followed(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # The model is sure.
        ((ABOUT, "G~70|The map engine serves half of all riders."), "HG"),
        ((ROLE, "R~55|You will work with lawyers and analysts."), "HR"),
        ((ROLE, "R~45|- Work with lawyers and analysts"), "HR"),
        ((ABOUT, "R~45|You will work with lawyers and analysts."), "HR"),
        # It says of whom it speaks.
        ((ABOUT, "G~52|The map team keeps the roads in order."), "HG"),
        # Another heading has come between, one that announces anything or nothing known.
        ((ABOUT, "E|We make maps.", "H|Description", "S~50|A word on the role."), "HEHS"),
        ((ABOUT, "E|We make maps.", "H|Ahoy", "S~50|A word on the role."), "HEHS"),
        # Lists have rules of their own, and what is no prose stays what it is.
        (("H|Requirements", "E~50|We make maps."), "HE"),
        ((ABOUT, "Q~50|- A licence to drive", "A~50|Write to us."), "HQA"),
    ],
)
def test_all_else_stays(rows: tuple[str, ...], expected: str) -> None:
    assert followed(*rows) == expected


def test_what_the_model_does_not_think_of_is_not_taken_from_a_heading() -> None:
    assert followed(PERKS, "E~50|Our motto stands on the wall of every office.", likely=0.02) == "HE"
