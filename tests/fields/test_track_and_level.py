from __future__ import annotations

import pytest

from generator.fields.level import find_level
from generator.fields.track import find_track
from tests.readings import value


@pytest.mark.parametrize(
    ("rows", "track"),
    [
        (["R|Lead a team of nine analysts across two shifts"], "manager"),
        (["Q|Ability to mentor and manage a diverse team"], "manager"),
        (["S|You will have four direct reports."], "manager"),
        (["S|This is an individual contributor role with no direct reports."], "individual"),
        (["R|Lead post-mortems", "R|Manage escalations"], "individual"),
        (["E|We are a bank."], None),
    ],
)
def test_people_management_needs_evidence(rows: list[str], track: str | None) -> None:
    assert value(find_track, *rows) == track


@pytest.mark.parametrize(
    ("title", "track", "level"),
    [
        ("Policy Manager", "individual", "specialist"),
        ("Policy Manager", "manager", "manager"),
        ("Escalations Lead", "individual", "lead"),
        ("Staff Software Engineer", "individual", "lead"),
        ("Staff Attorney", "individual", "specialist"),
        ("Senior Analyst", "individual", "senior"),
        ("Senior Manager, Fraud", "manager", "director"),
        ("Head of Safety", "manager", "director"),
        ("Global Head of Safety", "manager", "executive"),
        ("Research Intern", "individual", "entry"),
    ],
)
def test_title_and_reports_give_the_level(title: str, track: str, level: str) -> None:
    assert value(find_level, f"T|{title}", title=title, track=track) == level
