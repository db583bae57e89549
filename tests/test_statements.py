"""What a posting says by section: each thing once, in its own words, as one entry of a list where it is one."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.document import Block, Document, Source, Span, Text, Zone
from generator.sections import Decision, Zoning
from generator.sections.zoning import tables
from generator.settings import TAXONOMY
from generator.statements import Statement, statements
from generator.taxonomy import load
from generator.wording import entries, tidy
from tests.postings import OPENING, body, section
from tests.readings import CODES

HEADINGS = tables(load(Path(TAXONOMY))).headings


def told(*rows: str) -> dict[str, tuple[Statement, ...]]:
    """The statements of rows such as `R|- Review appeals`; a dash makes an item, two spaces before it a deeper one."""
    raw = tuple(row.split("|", 1)[1] for row in rows)
    depths = tuple((len(text) - len(text.lstrip())) // 2 for text in raw)
    texts = tuple(map(str.lstrip, raw))
    decisions = tuple(
        Decision(
            Block(
                "item" if text.startswith("- ") else "paragraph",
                Span(n, n),
                text.removeprefix("- "),
                depth=depths[n - 1],
            ),
            CODES[row[0]],
            "test",
            1.0,
        )
        for n, (row, text) in enumerate(zip(rows, texts, strict=True), 1)
    )
    document = Document(Text(Source("a.txt", "\n".join(texts)), texts), tuple(row.block for row in decisions))
    return statements(Zoning(document, decisions), HEADINGS, set(CODES.values()))


def test_what_a_posting_says_twice_is_one_statement_with_all_its_lines() -> None:
    found = told(
        "S|We build safe rooms for players.", "R|- Review appeals of members", "S|We build safe rooms for players"
    )
    [row] = found["summary"]
    assert (row.lines, row.anchor) == ((1, 3), "line-1")


def test_a_duty_that_the_summary_tells_first_stays_a_duty() -> None:
    found = told("S|Review the appeals of members", "R|- Run the audits", "R|- Review the appeals of members")
    assert found["summary"] == ()
    assert [(row.lines, row.anchor) for row in found["responsibilities"]] == [((1, 3), "line-1"), ((2,), "line-2")]


def test_words_of_a_line_alone_may_come_again() -> None:
    assert len(told("Q|- English", "Q|- English")["required"]) == 2


def test_pay_that_a_sentence_tells_too_is_printed_once() -> None:
    [row] = told("C|$70,000 - $80,000", "C|The pay is $70,000 - $80,000 a year, by experience.")["compensation"]
    assert (row.text[:7], row.lines, row.anchor) == ("The pay", (1, 2), "line-1")
    assert len(told("B|- 4% matching in 401k", "B|- 4% matching in 401k for the United States")["benefits"]) == 2


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("salary: $70,000", ["$70,000"]),
        ('perks: ["General Benefits","Retirement","general benefits"]', ["General Benefits", "Retirement"]),
        ("perks: [Dental, 'Paid leave, unlimited']", ["Dental", "Paid leave, unlimited"]),
        ("- Retirement", ["Retirement"]),
        ("perks:", ["perks:"]),
    ],
)
def test_a_row_of_front_matter_is_told_by_its_values(row: str, expected: list[str]) -> None:
    assert entries(Block("row", Span(2, 2), row, "front-matter")) == expected


def test_the_entries_of_front_matter_stand_on_the_page_with_their_line() -> None:
    opening = '---\ntitle: Trust & Safety Analyst\ncompany: Kasama\nbenefits: ["Dental","Vision"]\n---'
    text = section(
        body(
            "Responsibilities:- Review appeals of members. / - Run audits.",
            "Requirements:- Fluent English.",
            opening=opening,
        ),
        "compensation",
    )
    assert "- Dental [L4](#source-4){ #line-4 .hb-l }\n- Vision [L4](#source-4){ #line-4-2 .hb-l }" in text
    assert "benefits" not in text


@pytest.mark.parametrize(
    ("text", "zone", "raw", "expected"),
    [
        ("Reliability : Implement alerts", "responsibilities", "* **Reliability** : Implement alerts", "Reliability: Implement alerts"),
        ("Missions : organiser", "responsibilities", "* Missions : organiser", "Missions : organiser"),
        ("Maximum Salary:$120,750", "compensation", "", "Maximum Salary: $120,750"),
        ("Pay Range$185,000 USD", "compensation", "", "Pay Range $185,000 USD"),
        ("$131,000$154,500 USD", "compensation", "", "$131,000 $154,500 USD"),
        ("JOB DESCRIPTION: To run the appeals desk", "summary", "", "To run the appeals desk"),
        ("From US$5,000", "compensation", "", "From US$5,000"),
        ("See https://a.example", "logistics", "", "See https://a.example"),
        ("[Nice to have] Shipping models", "preferred", "", "Shipping models"),
        ("[Nice to have] Shipping models", "required", "", "[Nice to have] Shipping models"),
        ("[For some cities] The law", "equal_opportunity", "", "[For some cities] The law"),
        ("\U0001f334 20 vacation days", "benefits", "", "20 vacation days"),
        ("\U0001f1e7\U0001f1ea / \U0001f1f3\U0001f1f1 Fluent Dutch", "preferred", "", "Fluent Dutch"),
        ("\U0001f600", "benefits", "", "\U0001f600"),
        ("JOB DESCRIPTION: To run the desk of appeals in the north by day", "summary", "", "To run the desk of appeals in the north by day"),
        ("DURATION: The position is for the long term and starts at once", "logistics", "", "DURATION: The position is for the long term and starts at once"),
    ],
)  # fmt: skip
def test_what_only_marks_or_section_made_goes_and_the_words_stay(
    text: str, zone: Zone, raw: str, expected: str
) -> None:
    assert tidy(text, zone, HEADINGS, raw) == expected


def kinds(*rows: str) -> str:
    return "".join(row.kind[0] for row in told(*rows)[CODES[rows[0][0]]])


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["R|Review appeals", "R|Run audits", "R|Write guides"], "iii"),
        (["R|Review appeals"], "p"),
        (["R|In this role:", "R|Review appeals", "R|Run audits"], "cii"),
        (["R|- Lead the desk:", "R|- Review appeals"], "ci"),
        (["R|- Review appeals", "R|- Run audits:"], "ii"),
        (["R|One or more of these may be relevant:"], "c"),
        (["R|" + "Word " * 80, "R|Run audits"], "pp"),
        (["S|Review appeals", "S|Run audits"], "pp"),
        (["C|Pay per year:", "C|Min: $1,000", "C|Mid: $2,000", "C|We also give equity."], "ciip"),
        (["C|Pay grade N", "C|Equity grade 4"], "pp"),
    ],
)
def test_short_lines_in_a_row_are_a_list(rows: list[str], expected: str) -> None:
    assert kinds(*rows) == expected


GROUPED = (
    "R|Policy",
    "R|Write the rules.",
    "R|Answer questions on them.",
    "R|Tooling",
    "R|Name what is missing.",
    "R|Test.",
)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (GROUPED, "ciicii"),
        (("R|Your day:", *(row.replace("|", "|- ") for row in GROUPED)), "cciicii"),
        ((*GROUPED[:4], "R|and whatever else comes up.", "R|Test."), "iiiiii"),
        (("R|Review the reports that members send us by mail", *GROUPED[1:]), "iiiiii"),
        (GROUPED[:4], "iiii"),
        ((*GROUPED, "R|Budget"), "iiiiiii"),
    ],
    ids=["groups", "marked", "a line that runs on", "two long lines", "nothing below", "nothing below the last"],
)
def test_lines_without_a_stop_among_lines_with_one_name_the_groups_of_a_list(
    rows: tuple[str, ...], expected: str
) -> None:
    assert kinds(*rows) == expected


@pytest.mark.parametrize(
    ("rows", "depths"),
    [
        (("Q|- One of", "Q|  - Go", "Q|  - Rust", "Q|- English"), [0, 1, 1, 0]),
        (("Q|- One of", "Q|  - Go", "Q|    - or TinyGo", "Q|  - Rust"), [0, 1, 2, 1]),
        # All below a heading that was an item itself: nothing of the section stands above them.
        (("Q|  - Go", "Q|  - Rust", "Q|- English", "Q|  - or Welsh"), [0, 0, 0, 1]),
        # A paragraph ends the list, and an item of another section is not above.
        (("Q|- One of", "Q|Anything that compiles will do.", "Q|  - Go"), [0, 0, 0]),
        (("R|- Write services", "Q|  - Go", "Q|  - Rust"), [0, 0]),
    ],
)
def test_an_item_stands_below_the_item_of_its_section_that_it_belongs_to(
    rows: tuple[str, ...], depths: list[int]
) -> None:
    assert [row.depth for row in told(*rows)["required"]] == depths


def test_a_long_line_among_the_entries_of_a_list_is_one() -> None:
    long = "R|Run the audits of decisions " + "and the reports on them " * 16
    entries = ("R|Review the appeals of members", "R|Answer their questions", "R|Name what is missing")
    assert kinds(*entries, long, "R|Test") == "iiiii"
    assert kinds(entries[0], long, "R|Test") == "ppp"


def test_a_caption_is_printed_and_not_counted() -> None:
    text = body(
        "Responsibilities:As part of the desk you will: / - Review appeals of members and decide on them. / "
        "- Run audits of decisions each week.",
        "Requirements:- Three years in operations. / - Fluent English.",
        opening=OPENING,
    )
    assert 'data-toc-label="Responsibilities (2)"' in text
