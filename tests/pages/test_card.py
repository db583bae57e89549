"""The facts card hides no condition: degrees as written, years as they differ, wishes apart, our ranks called ours."""

from __future__ import annotations

import re
from html import unescape

import pytest

from generator.pages.degrees import quoted
from tests.postings import OPENING, body

ROW = re.compile(r"<dt>([^<]+)</dt>(.*?)</div>")
TAGS = re.compile(r"<[^>]+>")


def card(*requirements: str, title: str = "Trust & Safety Analyst", preferred: str = "") -> dict[str, str]:
    """The rows of the card of a posting with these requirements, without markup."""
    sections = [f"Requirements:{' / '.join(f'- {row}' for row in requirements)}"]
    sections += [f"Preferred qualifications:- {preferred}"] if preferred else []
    text = body(*sections, opening=OPENING.replace("Trust & Safety Analyst", title))
    facts = text.partition("{ #summary")[0]
    return {
        label: " ".join(unescape(TAGS.sub(" ", words)).replace("Source line ", "").split())
        for label, words in ROW.findall(facts)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Bachelor's degree in law or a PhD", ["Bachelor's degree", "PhD"]),
        ("Master of Science degree in a technical field", ["Master of Science degree"]),
        ("You hold a Law degree and are called to the bar", ["Law degree"]),
        ("degree_required: Nursing degree required", ["Nursing degree"]),
        ("Currently pursuing a quantitative degree in Statistics", ["quantitative degree in Statistics"]),
        ("A four year degree is a plus", ["four year degree"]),
        ("A degree is welcome", ["degree"]),
        ("A PhD or MS in a quantitative field", ["PhD", "MS"]),
        ("A BA/BS degree or the same in practice", ["BA/BS degree"]),
        ("Bachelor’s and/or Master’s degree, and good MS Office skills", ["Bachelor’s", "Master’s degree"]),
        ("Higher education in economics", ["Higher education"]),
        ("A high degree of care", []),
    ],
)
def test_a_degree_is_quoted_as_it_is_written(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("A Bachelor's degree in law or a PhD", "Fluent English"), "“Bachelor's degree”, “PhD” L9"),
        (("A Law degree", "Fluent English"), "“Law degree” L9"),
    ],
)
def test_the_card_quotes_the_degrees_that_the_posting_names(rows: tuple[str, ...], expected: str) -> None:
    assert card(*rows)["Degree"] == expected


@pytest.mark.parametrize(
    ("rows", "preferred", "expected"),
    [
        (("A calm voice", "A keen eye"), "A Master's degree", "Wished for: “Master's degree” L14"),
        (("4 year degree is a plus. 1 - 5 years in support", "Calm"), "", "Wished for: “4 year degree” L9"),
        (("A Bachelor's degree", "Calm"), "A PhD", "“Bachelor's degree”; wished for: “PhD” L9 L14"),
        (("A Bachelor's degree", "Calm"), "A Bachelor's degree in law", "“Bachelor's degree” L9 L14"),
        # What is wished for is the field, or a further degree; a bound word binds.
        (("Bachelor's degree, preferably in law", "Calm"), "", "“Bachelor's degree” L9"),
        (("Bachelor's degree required, Master's preferred", "Calm"), "", "“Bachelor's degree”, “Master's” L9"),
    ],
)
def test_a_degree_that_is_only_wished_for_says_so(rows: tuple[str, ...], preferred: str, expected: str) -> None:
    assert card(*rows, preferred=preferred)["Degree"] == expected


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("At least 4 years in support", "A calm voice"), "At least 4 years L9"),
        (("8+ years in product", "4+ years in trust and safety"), "4+ and 8+ years, by item L9–10"),
        (("5 years in support", "A calm voice", "5 years in fraud"), "At least 5 years L9"),
        (("2 years of law", "8 years in product", "4 years in fraud"), "2+, 4+ and 8+ years, by item L9–11"),
        (("5 years in support, of which 2 years in fraud", "A calm voice"), "2+ and 5+ years, by part L9"),
    ],
)
def test_years_that_differ_are_all_told(rows: tuple[str, ...], expected: str) -> None:
    assert card(*rows)["Years required"] == expected


@pytest.mark.parametrize(
    ("rows", "preferred", "expected"),
    [
        (("Fluent English and German", "A calm voice"), "", "English, German L9"),
        (
            ("Excellent English language skills, other languages (e.g. German, Polish) are a plus", "A calm voice"),
            "",
            "English; wished for: German, Polish L9",
        ),
        (("Fluent English is required, German is an advantage", "Calm"), "", "English; wished for: German L9"),
        (("Fluent English", "A calm voice"), "German or Polish", "English; wished for: German, Polish L9 L14"),
        (("A calm voice", "A keen eye"), "Fluent Dutch", "Wished for: Dutch L14"),
        (("Fluent Dutch", "A calm voice"), "Dutch as a mother tongue", "Dutch L9 L14"),
    ],
)
def test_languages_that_are_wished_for_stand_apart(rows: tuple[str, ...], preferred: str, expected: str) -> None:
    assert card(*rows, preferred=preferred)["Languages"] == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Director, Trust & Safety", "Director stated L1"),
        ("Senior Manager, Fraud", "Director from the title L1"),
        ("Senior Fraud Analyst", "Senior stated L1"),
        ("Sr Fraud Analyst", "Senior from the title L1"),
        ("Fraud Intern", "Entry from the title L1"),
        ("Fraud Analyst", "Specialist inferred L1"),
    ],
)
def test_a_level_that_the_title_does_not_name_is_not_called_stated(title: str, expected: str) -> None:
    assert card("A calm voice", title=title)["Level and track"].startswith(expected)
