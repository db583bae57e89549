from __future__ import annotations

import pytest

from generator.fields.function import find_function, find_secondary_functions
from tests.readings import value

MODERATION = ("R|Review reported videos in your queue", "R|Apply our community guidelines to flagged content")


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Software Engineer, Account Integrity", "engineering"),
        ("Data Scientist, Fraud", "data"),
        ("Product Manager, Member Safety", "product"),
        ("Product Policy Manager", "policy"),
        ("Trust & Safety Counsel", "legal"),
        ("Public Policy Manager, Online Safety", "public-policy"),
        ("Program Manager, Trust & Safety", "program"),
        ("Content Moderator", "moderation"),
        ("Crisis Response Manager, Platform Safety", "incident"),
        ("Fraud Operations Officer", "fraud"),
        ("Content Policy Manager, Violent Extremism & Hate", "policy"),
        ("Technical Program Manager, Red Teaming, Trust & Safety", "program"),
        ("Payments Risk Analyst", "fraud"),
        ("Trust & Safety Associate", "moderation"),
        ("Senior Investigator, Counterfeits", "investigations"),
        ("Accountant", "other"),
        ("Procurement Officer", "other"),
    ],
)
def test_the_discipline_of_the_title_decides(title: str, function: str) -> None:
    assert value(find_function, f"T|{title}", title=title) == function


def test_duties_decide_where_no_title_does() -> None:
    assert value(find_function, *MODERATION, "R|Keep your backlog of user reports short") == "moderation"


def test_names_of_other_teams_mean_nothing() -> None:
    rows = ("R|Work with Legal, Policy, Product and Engineering", *MODERATION)
    title = "Content Moderator"
    assert value(find_function, f"T|{title}", *rows, title=title) == "moderation"
    assert value(find_secondary_functions, f"T|{title}", *rows, title=title, function="moderation") is None
