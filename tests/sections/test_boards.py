"""Boards: a button is no heading, rows of other jobs are none of this posting, a line of pay is no perk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.document import Document, Source, Zone
from generator.normalize import normalize
from generator.sections import Zoning
from generator.sections.boards import mend
from tests.sections.decisions import decided, seen, zones


def mended(*rows: str) -> str:
    decisions = decided(*rows)
    return zones(mend(seen(decisions), decisions))


@pytest.mark.parametrize(
    "words",
    ["Apply", "Apply now »", "Apply for this job", "Jetzt bewerben", "JETZT BEWERBEN | MERKEN", "Postuler", "応募する"],
)
def test_a_button_is_no_heading(words: str) -> None:
    assert mended(f"H|{words}", "S|We look for somebody who reads.") == "AS"


@pytest.mark.parametrize("words", ["How to apply", "Apply now:", "Applying", "Bewerbung"])
def test_what_announces_a_way_to_apply_stays_a_heading(words: str) -> None:
    assert mended(f"H|{words}", "A|Send a letter and a list of what you have read.") == "HA"


def test_a_heading_that_is_marked_as_one_is_no_button() -> None:
    decision = decided("H|Apply")[0]
    marked = [replace(decision, block=replace(decision.block, kind="heading"))]
    assert zones(mend(seen(marked), marked)) == "H"


OTHERS = ("M|Mombasa", "H|Mlima Sacco", "C|KSh 25,000 - 30,000")


@pytest.mark.parametrize("heading", ["Similar Jobs", "Benzer İlanlar", "BENZER İLANLAR", "Liknande annonser"])
def test_rows_below_a_heading_of_other_jobs_are_of_the_board(heading: str) -> None:
    assert mended("R|- Read reports", f"N|{heading}", *OTHERS) == "RNNNN"


@pytest.mark.parametrize("below", ["R|- Read reports", "Q|- Two years of reading"])
def test_other_jobs_in_the_middle_of_a_posting_take_nothing_from_it(below: str) -> None:
    assert mended("N|Similar Jobs", *OTHERS, below) == "NMHC" + below[0]


def test_a_heading_of_the_posting_ends_the_other_jobs() -> None:
    assert mended("N|Similar Jobs", "M|Mombasa", "H|How to apply", "M|Nairobi") == "NNHM"


@pytest.mark.parametrize(
    "words", ["S$1,400 a month", "- S$1,400 a month", "₦650,000 - ₦800,000 gross per month, and HMO"]
)
def test_a_sum_for_a_time_is_pay(words: str) -> None:
    assert mended(f"B|{words}") == "C"


@pytest.mark.parametrize(
    "words", ["£15 a month in credit", "$1,000 a year for learning", "Up to $50 a month", "A bonus of $900 a year"]
)
def test_a_sum_that_says_what_for_is_a_perk(words: str) -> None:
    assert mended(f"B|{words}") == "B"


@pytest.mark.parametrize(
    ("row", "zone", "expected"),
    [
        ("N|Incident Manager", "title", "T"),
        ("M|Incident Manager", "title", "T"),
        ("N|Home \u00bb Jobs \u00bb Incident Manager", "title", "N"),
        ("R|Incident Manager", "title", "R"),
        ("N|Wodnica sp. z o.o.", "meta", "M"),
        ("N|Home / Gda\u0144sk / Wodnica", "meta", "N"),
        ("N|- Wodnica", "meta", "N"),
        ("B|A firm called Wodnica", "meta", "B"),
        ("N|12 000 z\u0142", "compensation", "C"),
    ],
)
def test_a_row_that_states_a_value_is_of_the_posting(row: str, zone: Zone, expected: str) -> None:
    decisions = decided(row)
    document = Document(normalize(Source("a.txt", row[2:])), tuple(decision.block for decision in decisions))
    assert zones(list(Zoning(document, tuple(decisions)).stating({1: zone}))) == expected


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Pani dane przetwarza Wodnica sp. z o.o. w celu rekrutacji (RODO).", "D"),
        ("KVKK metni: Kişisel verileriniz 6698 sayılı Kanun kapsamında işlenir.", "D"),
        ("Młodszy prawnik (RODO) – Wodnica sp. z o.o. – Kraków", "N"),
        ("Subscribe, and your data are safe with us (RODO) for ever", "N"),
    ],
)
def test_a_notice_on_the_data_of_applicants_names_data_and_statute(words: str, zone: str) -> None:
    assert mended(f"N|{words}") == zone


@pytest.mark.parametrize("answers", [("Yes", "No"), ("Ja", "Nein"), ("Oui", "Non")])
def test_a_question_with_its_answers_is_a_form(answers: tuple[str, str]) -> None:
    yes, no = answers
    assert mended("Q|Do you have a degree?", f"Q|{yes}", f"Q|{no}", "Q|A degree") == "NNNQ"
    assert mended("Q|A degree", f"Q|{yes}", f"Q|{no}") == "QQQ"


def test_steps_below_a_known_heading_of_hiring_are_of_the_application() -> None:
    assert mended("H|How we hire", "N|1. Chat with Tolu", "A|2. A paid test", "N|3. Decision", "N|Share") == "HAAAN"
    assert mended("H|Perks", "N|1. Chat with Tolu") == "HN"
