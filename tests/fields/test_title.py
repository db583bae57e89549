from __future__ import annotations

import pytest

from generator.fields.title import find_title
from tests.readings import value


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("T|JOB TITLE:  Harbour Safety Lead", "Harbour Safety Lead"),
        ('T|title = "Policy Analyst "', "Policy Analyst"),
        ("T|# [Risk Analyst (Payments)](https://jobs.example/apply)", "Risk Analyst (Payments)"),
        ("T|Content Moderator (m/f/d) - Dublin, Ireland", "Content Moderator"),
        ("T|Fraud Analyst at Example Pay", "Fraud Analyst"),
        ("T|🚀 Escalations Lead, EMEA 🚀", "Escalations Lead, EMEA"),
        ("T|Quality Analyst (Req. QA-2231)", "Quality Analyst"),
        ("T|Policy Manager, Hate & Harassment", "Policy Manager, Hate & Harassment"),
        ("T|Program Manager, Trust & Safety, APAC", "Program Manager, Trust & Safety, APAC"),
        ("T|Support Agent (Korean and English)", "Support Agent (Korean and English)"),
    ],
)
def test_repairs_a_title_line_and_keeps_the_employers_words(row: str, title: str) -> None:
    assert value(find_title, row) == title


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("S|As the Head of Player Safety for EMEA, you will lead the desk.", "Head of Player Safety for EMEA"),
        ("S|As a Review Policy Manager on our safety team, you will write rules.", "Review Policy Manager"),
        ("S|We are looking for a patient Appeals Specialist to join us.", "Appeals Specialist"),
        ("S|As a team, you will find us loud.", None),
        ("N|As the Sales Director, you will sell.", None),
    ],
)
def test_takes_the_title_from_a_sentence_when_no_line_has_it(row: str, title: str | None) -> None:
    assert value(find_title, row) == title
