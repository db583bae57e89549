"""Pages flattened to long lines: bullets and sentences inside a line become parts of it, in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.document import Block, Span
from generator.readers.flattened import LONG, MOST, part
from tests.readers.contract import letters

PAGE = (
    "Fraud Analyst About the role: You will protect buyers and sellers of a market for used books. "
    "What you'll do • Review flagged orders • Decide on refunds. Escalate rings • Keep the rules up to date "
    "Requirements – Two years in a similar job – Good English – Patience * Curiosity about people "
)
FLAT = st.lists(
    st.sampled_from(["word ", "end. ", "Start ", " • ", "•", " – ", " - ", ": ", "(", "? ", "i.e. ", "x"]), max_size=80
).map(lambda pieces: "".join(pieces) * 8)


def paragraph(words: str, number: int = 1) -> Block:
    return Block("paragraph", Span(number, number), words.strip(), gap=2)


def test_bullets_and_sentences_inside_a_long_line_become_parts() -> None:
    parts = list(part([paragraph(PAGE)]))
    assert [(block.kind, block.text) for block in parts] == [
        ("paragraph", "Fraud Analyst"),
        ("paragraph", "About the role:"),
        ("paragraph", "You will protect buyers and sellers of a market for used books."),
        ("paragraph", "What you'll do"),
        ("item", "Review flagged orders"),
        ("item", "Decide on refunds."),
        ("paragraph", "Escalate rings"),
        ("item", "Keep the rules up to date Requirements"),
        ("item", "Two years in a similar job"),
        ("item", "Good English"),
        ("item", "Patience"),
        ("item", "Curiosity about people"),
    ]
    assert [block.part for block in parts] == list(range(1, 13))
    assert [block.gap for block in parts] == [2] + [0] * 11
    assert parts[0].anchor == "line-1"
    assert parts[5].anchor == "line-1-6"


def test_without_bullets_only_the_long_lines_of_a_flattened_page_are_parted() -> None:
    prose = "We read every report of the day. " * 30
    short = [paragraph(f"Line {number} of an ordinary page.", number) for number in range(2, 40)]
    assert len(prose) > LONG
    assert len(list(part([paragraph(prose), *short]))) == 1 + len(short)
    assert len(list(part([paragraph(prose), paragraph(prose, 2)]))) == 60


@pytest.mark.parametrize(
    "words",
    [
        "Review flagged orders • Decide on refunds",
        "Review • decide • escalate • log",
        "We work well-being first - and safety - and care - in everything we do. " * 4,
        "Pay: 50–60k – per year – in Dublin – plus bonus",
    ],
)
def test_short_lines_and_dashes_in_prose_are_left_alone(words: str) -> None:
    block = paragraph(words)
    assert list(part([block])) == [block]


def test_the_marker_of_a_parted_item_stays_with_its_first_part() -> None:
    block = Block("item", Span(3, 3), PAGE.strip(), marker="-", gap=1)
    parts = list(part([block]))
    assert [row.marker for row in parts][:5] == ["-", "", "", "", "•"]
    assert {row.span for row in parts} == {Span(3, 3)}


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Write new rules for the team Requirements:", ["Write new rules for the team", "Requirements:"]),
        ("An eye for detail Nice to Have:", ["An eye for detail", "Nice to Have:"]),
        ("Good search tools What we offer:", ["Good search tools", "What we offer:"]),
        ("We enforce the Digital Services Act:", ["We enforce the Digital Services Act:"]),
        ("Riga, Latvia Employment Type:", ["Riga, Latvia Employment Type:"]),
        ("Full-time About the role:", ["Full-time", "About the role:"]),
    ],
)
def test_a_heading_glued_to_a_sentence_comes_off(sentence: str, parts: list[str]) -> None:
    words = " • ".join((sentence, *["Review flagged orders and decide on all of the refunds of the day"] * 4))
    assert [block.text for block in part([paragraph(words)])][: len(parts)] == parts


@given(FLAT)
def test_parts_keep_every_letter_in_order(words: str) -> None:
    parts = list(part([paragraph(words)]))
    assert letters("".join(block.text for block in parts)) == letters(words)
    assert [block.part for block in parts] == list(range(1, len(parts) + 1))
    assert all(block.text == block.text.strip() for block in parts)


def test_lines_have_no_more_parts_than_a_document_may_have_lines() -> None:
    flood = [Block("paragraph", Span(line, line), "a • b " * MOST) for line in (1, 2)]
    assert list(part(flood)) == flood
    lines = [Block("paragraph", Span(line, line), "a • b " * (MOST // 2 - 1)) for line in (1, 2, 3)]
    assert len(list(part(lines))) <= MOST
