from __future__ import annotations

import pytest

from generator.fields.title import find_title
from tests.readings import value


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("T|\U0001f6e1\ufe0f Community Safety Manager \U0001f6e1\ufe0f", "Community Safety Manager"),
        ("T|Policy Analyst Job Location:", "Policy Analyst"),
        ("T|JOB TITLE:  Harbour Safety Lead", "Harbour Safety Lead"),
        ('T|title = "Policy Analyst "', "Policy Analyst"),
        ("T|# [Risk Analyst (Payments)](https://jobs.example/apply)", "Risk Analyst (Payments)"),
        ("T|Content Moderator (m/f/d) - Dublin, Ireland", "Content Moderator"),
        ("T|Fraud Analyst at Example Pay", "Fraud Analyst"),
        ("T|Fraud Analyst @ Example Pay (Oslo or anywhere else)", "Fraud Analyst"),
        ("T|JD – Fraud Analyst, Payments", "Fraud Analyst, Payments"),
        ("T|Job Description - Manager, Fraud (2400731C)", "Manager, Fraud"),
        ("T|[list] Vacancy: Fraud Analyst", "Fraud Analyst"),
        ("T|🚀 Escalations Lead, EMEA 🚀", "Escalations Lead, EMEA"),
        ("T|Quality Analyst (Req. QA-2231)", "Quality Analyst"),
        ("T|Policy Manager, Hate & Harassment", "Policy Manager, Hate & Harassment"),
        ("T|Program Manager, Trust & Safety, APAC", "Program Manager, Trust & Safety, APAC"),
        ("T|Support Agent (Korean and English)", "Support Agent (Korean and English)"),
        ("T|Content Moderator - Example Services Ltd. - Lisbon, Portugal", "Content Moderator"),
        ("T|Customer Success Manager, Japan", "Customer Success Manager, Japan"),
        ("T|Site Analyst (EU remote)", "Site Analyst"),
        ("T|VACANCY NOTICE - COMPLAINTS OFFICER", "COMPLAINTS OFFICER"),
        ("T|We announce the position of: Visa Clerk", "Visa Clerk"),
        ("T|Home > Ireland > Legal > Policy Specialist, Hate", "Policy Specialist, Hate"),
        ("T|Marketing Intern (Paid)", "Marketing Intern"),
        ("T|Safety Agent (part time, evenings)", "Safety Agent"),
        ("T|Live Moderator (Night Shift)", "Live Moderator (Night Shift)"),
        ("T|Technical Writer (contract, six months)", "Technical Writer"),
        ("T|Chargé de conformité – Compliance Specialist, Safety", "Compliance Specialist, Safety"),
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
        ("S|The Data & Reporting Analyst brings the figures together.", "Data & Reporting Analyst"),
        ("S|Our first Head of Safety is leaving.", "Head of Safety"),
        ("S|We seek an experienced attorney to serve as Counsel, Platform Safety.", "Counsel, Platform Safety"),
        (
            "S|As Director of Partners for Trust and Safety you take charge.",
            "Director of Partners for Trust and Safety",
        ),
        ("S|We are searching for a data scientist who will count.", "Data Scientist"),
        ("S|As a team, you will find us loud.", None),
        ("N|As the Sales Director, you will sell.", None),
    ],
)
def test_takes_the_title_from_a_sentence_when_no_line_has_it(row: str, title: str | None) -> None:
    assert value(find_title, row) == title


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("N|Portal | Entrar", "N|Encargada/o de Denuncias", "M|Mirlow Avisos SpA"), "Encargada/o de Denuncias"),
        (("N|Portal > Oslo", "M|Mirlow Avisos SpA"), None),
        (("N|Success Partner (all genders) – Desk", "R|Act.", "Q|Tact."), "Success Partner – Desk"),
        (("T|Aller au contenu principal", "T|Policy Analyst"), "Policy Analyst"),
        (("T|What does a Safety Manager do?", "T|Safety Manager, Payments"), "Safety Manager, Payments"),
        (("T|Data Scientist (Banking)", "T|Job Title: Data Scientist"), "Data Scientist (Banking)"),
        (("T|Fraud Analyst at Zorvex", "E|Zorvex is a bank."), "Fraud Analyst"),
        (("T|FRAUD ANALYST AT ZORVEX BANK", "E|Zorvex Bank is old."), "FRAUD ANALYST"),
        (("T|Fraud Analyst - Zorvex", "E|Zorvex is a bank. Join Zorvex."), "Fraud Analyst"),
        (("T|Fraud Analyst - Valuation", "G|Valuation is a group of ten."), "Fraud Analyst - Valuation"),
        (("N|Skip to content", "N|Quality Coach, French", "R|Coach.", "Q|Patience."), "Quality Coach, French"),
        (
            ("N|Policy Lead, Youth | Zorvex | Oslo", "S|As Policy Lead you act.", "R|Act.", "Q|Tact."),
            "Policy Lead, Youth",
        ),
        (("N|Recruiter login", "R|Coach.", "Q|Patience."), None),
        (("N|Quality Coach, French",), None),
        (("M|Legal Counsel, Ads", "R|Advise.", "Q|Law.", "T|Sales Manager"), "Legal Counsel, Ads"),
        (("M|PROFESSION: Stone Setter",), "Stone Setter"),
    ],
)
def test_chooses_the_line_that_names_the_job(rows: tuple[str, ...], title: str | None) -> None:
    assert value(find_title, *rows) == title
