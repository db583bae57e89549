from __future__ import annotations

import pytest

from generator.fields.exposure import Exposure, find_exposure
from tests.readings import value


@pytest.mark.parametrize(
    ("row", "grade"),
    [
        ("X|This work can be emotionally demanding, and we offer counselling.", "notice"),
        ("X|You may occasionally be exposed to graphic content.", "possible"),
        ("L|Some cases might involve exposure to disturbing material.", "possible"),
        ("X|You will regularly view explicit and violent material.", "duty"),
        ("R|Review graphic and offensive clips against our rules", "duty"),
        ("R|Write a policy on violent content", "none"),
        ("N|Exposure to traumatic content without support", "none"),
        ("E|We remove graphic content fast.", "none"),
    ],
)
def test_grades_what_the_posting_says(row: str, grade: str) -> None:
    assert (value(find_exposure, row) or Exposure()).grade == grade


def test_names_the_harms_of_duties_and_notices_only() -> None:
    found = value(
        find_exposure, "R|Triage reports of bullying and self-harm", "P|Experience with fraud", "N|hate speech"
    )
    assert found.harms == ("harassment", "self-harm")


def test_a_role_outside_trust_and_safety_names_its_trade_not_content() -> None:
    assert value(find_exposure, "R|Nurse survivors of sexual violence", function="other") is None
