"""Zoning by rules alone, on whole little postings: what look, headings and cues say without a model."""

from __future__ import annotations

import pytest

from generator import normalize, readers, statistics, taxonomy
from generator.document import Source
from generator.sections.observation import see
from generator.sections.rules import FIRM, Ruling, rule
from generator.sections.zoning import tables
from generator.settings import TAXONOMY

POSTING = """\
# Fraud Analyst
**Location:** Riga, Latvia

## About the role
We are looking for an analyst who keeps the second-hand market honest.

## What you'll do
- Review flagged orders and decide on refunds
-
- Map rings of sellers
---
## Requirements
- Two years of experience in payments or in a similar field
- Latvian is a plus

## Pay
€2,000 to €2,600 gross salary per month

## Benefits
- Health insurance and 25 days of leave
"""

EQUAL = (
    "We are an equal opportunity employer and all applicants are considered without regard to race, religion, gender "
    "identity, age or disability."
)


def rulings(text: str, path: str = "a.md") -> list[Ruling]:
    document = readers.read(normalize.normalize(Source(path, text)))
    found = tables(taxonomy.load(TAXONOMY))
    rows = see(document, statistics.count([document]), found.headings, found.cues, found.places)
    return rule(rows, found.headings)


def test_a_tidy_posting_is_zoned_by_its_headings() -> None:
    assert [row.zone for row in rulings(POSTING)] == [
        "title", "meta", "heading", "summary", "heading", "responsibilities", "chrome", "responsibilities", "chrome",
        "heading", "required", "preferred", "heading", "compensation", "heading", "benefits",
    ]  # fmt: skip


def test_every_ruling_names_its_rule_and_how_sure_it_is() -> None:
    for row in rulings(POSTING):
        assert row.rule
        assert 0 < row.confidence <= 1


@pytest.mark.parametrize(
    ("text", "place", "zone", "rule_name"),
    [
        ("-\nword", 0, "chrome", "no-words"),
        ("****\nword", 0, "chrome", "no-words"),
        ("Responsibilities\n- Review reports of users", 0, "heading", "known-heading"),
        ("---\ntitle: Fraud Analyst\nlocation: Riga\nslug: x1\n---\nx", 1, "title", "front-matter"),
        ("---\ntitle: Fraud Analyst\nlocation: Riga\nslug: x1\n---\nx", 2, "meta", "front-matter"),
        ("---\ntitle: Fraud Analyst\nlocation: Riga\nslug: x1\n---\nx", 3, "chrome", "front-matter"),
        ('---\nrequired_degree: "Law"\nbonus: ""\nslug: x1\n---\nx', 1, "required", "front-matter"),
        ('---\nrequired_degree: "Law"\nbonus: ""\nslug: x1\n---\nx', 2, "chrome", "front-matter"),
        ("Location: Riga", 0, "meta", "label"),
        ("Page 2 of 3", 0, "chrome", "page-number"),
        ("- Seite 2/2 -", 0, "chrome", "page-number"),
        ("Fixed term (parental leave cover), 14 months", 0, "meta", "kind-of-cover"),
        ("(Employer est.) $41K - $49K", 0, "chrome", "furniture"),
        ("Job title: Fraud Analyst", 0, "title", "label"),
        ("Requirements: two years in payments and good Latvian", 0, "required", "label"),
        ("Requirements\n- Two years\n- Latvian is a plus", 2, "preferred", "optional-cue"),
        ("Email address", 0, "chrome", "furniture"),
        (EQUAL, 0, "equal_opportunity", "cues"),
        ("The salary range is $60,000 to $70,000 per year.", 0, "compensation", "money"),
    ],
)  # fmt: skip
def test_a_rule_decides_and_says_its_name(text: str, place: int, zone: str, rule_name: str) -> None:
    found = rulings(text)[place]
    assert (found.zone, found.rule) == (zone, rule_name)


def test_a_heading_is_firm_only_when_its_list_follows() -> None:
    with_list = rulings("Responsibilities\n- Review reports of users and decide")[0]
    assert with_list.confidence == FIRM
    for other in ("Responsibilities\nTikTok", "Join us.\nYou build a world where people are safe and can create"):
        assert rulings(other)[0].confidence < FIRM


def test_a_heading_of_pay_is_firm_only_when_money_follows() -> None:
    assert rulings("Salary\n€2,000 per month")[0].confidence == FIRM
    assert rulings("Salary\nWe pay every month on time and never late.")[0].confidence < FIRM


def test_a_section_does_not_reach_over_the_whole_page() -> None:
    lines = ["Responsibilities", *(f"- Review queue number {number} of the market" for number in range(40))]
    found = [row.rule for row in rulings("\n".join(lines))]
    assert found[1:26] == ["under-heading"] * 25
    assert "under-heading" not in found[26:]


def test_one_title_is_enough() -> None:
    assert [row.zone for row in rulings("Fraud Analyst\nPayments Manager\n")].count("title") == 1


def test_any_text_gets_one_ruling_for_each_block() -> None:
    assert rulings("") == []
    assert len(rulings("a\n\nb\n•\n?")) == 4
