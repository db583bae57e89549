"""What sets a posting apart is true by the word: no other posting names it anywhere, in whatever sense."""

from __future__ import annotations

from collections.abc import Sequence
from html import unescape

import pytest

from tests.postings import OPENING, pages, posting, section

PLAIN = ("Responsibilities:- Answer reports of members every day", "Requirements:- A calm voice")
OWN = {
    "skill": ("Requirements:- You write TypeScript / - A calm voice", "that names TypeScript"),
    "tool": ("Requirements:- You know Asana / - A calm voice", "that names Asana"),
    "practice": ("Requirements:- Three jobs in site reliability / - A calm voice", "that names Site reliability"),
    "language": ("Requirements:- A calm voice / - German is a plus", "that names German"),
    "harm": ("Responsibilities:- Find and remove phishing and spam all day", "that names the harm area Spam"),
    "years": ("Requirements:- At least four years in a support team / - A calm voice", "that states a number of years"),
    "degree": ("Requirements:- A Bachelor's degree / - A calm voice", "that names a degree"),
    "salary": ("Compensation:The salary is $60,000 to $75,000 a year.", "that states a salary"),
}


def apart(sections: Sequence[str], *others: str, opening: str = OPENING) -> str:
    """What the page of a posting says of itself beside the others."""
    first = posting(*PLAIN, *sections, opening=opening)
    return unescape(section(pages(first, *others)[0].body, "distinct"))


def other(*sections: str, opening: str = OPENING.replace("Kasama", "Tarn").replace("Analyst", "Agent")) -> str:
    return posting(*PLAIN, *sections, opening=opening)


@pytest.mark.parametrize("kind", OWN)
def test_what_only_one_posting_names_sets_it_apart(kind: str) -> None:
    own, claim = OWN[kind]
    assert f"The only one of 2 {claim}" in apart((own,), other())


@pytest.mark.parametrize(
    ("kind", "further"),
    [
        ("skill", "Requirements:- Excitement to learn and work with TypeScript / - Curiosity"),
        ("tool", "About the team:We work in a lean way, with shared documents and Asana, and meet on Mondays."),
        ("language", "About us:Tarn was founded by German sailors and is read in nine countries."),
        ("harm", "About us:Tarn keeps the mail of nine countries free of spam since the year of its foundation."),
        ("years", "About us:Tarn is a market for boats, and has been for ten years."),
        ("degree", "About the team:Each of us has another degree, and none of them is of any use at the desk."),
        ("salary", "About us:Tarn is a market for boats, and has raised $4 million for its work."),
    ],
)
def test_what_another_posting_names_in_any_sense_and_place_sets_none_apart(kind: str, further: str) -> None:
    own, claim = OWN[kind]
    assert claim.split()[-1] not in apart((own,), other(further)).partition("Of its")[0]


def test_a_skill_that_stands_in_the_title_of_another_posting_sets_none_apart() -> None:
    own, claim = OWN["practice"]
    assert claim not in apart((own,), other(opening="# Site Reliability Engineer\n\nCompany: Tarn"))


@pytest.mark.parametrize(
    ("title", "alone"), [("Content Policy Manager", True), ("Content Policy Manager, Fraud", False)]
)
def test_a_function_of_one_posting_is_none_that_another_has_beside_its_own(title: str, alone: bool) -> None:
    beside = other(opening=OPENING.replace("Trust & Safety Analyst", title))
    page = apart((), beside, opening=OPENING.replace("Trust & Safety Analyst", "Fraud Analyst"))
    assert ("The only one of 2 in Fraud" in page) is alone


@pytest.mark.parametrize(("elsewhere", "alone"), [("Analyst", True), ("Analyst, Global", False)])
def test_who_is_responsible_for_the_world_is_so_for_each_region(elsewhere: str, alone: bool) -> None:
    tarn = OPENING.replace("Kasama", "Tarn").replace("Analyst", elsewhere)
    page = apart((), other(opening=tarn), opening=OPENING.replace("Analyst", "Analyst, EMEA"))
    assert ("The only one of 2 responsible for Europe" in page) is alone


def test_the_base_of_one_posting_is_none_that_another_names() -> None:
    assert "The only one of 2 based in Ireland" in apart((), other(opening=OPENING.replace("Dublin", "Lisbon")))
    cork = other(
        "About the role:The desk hands its cases over to that of Cork at noon.",
        opening=OPENING.replace("Dublin", "Lisbon"),
    )
    assert "based in Ireland" not in apart((), cork)


def test_sentences_are_held_against_requirements_and_duties_and_the_note_says_so() -> None:
    told = "About the team:Our people answer reports of members every day, and write down what they see."
    assert "among those of" in apart(("Requirements:- A voice that carries",), other(told))
