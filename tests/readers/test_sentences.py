"""Sentences that a copied link cut apart become one block again, with all their lines."""

from __future__ import annotations

import pytest

from generator.document import Block, Span
from generator.readers import read
from tests.readers.contract import text


def read_all(lines: list[str]) -> tuple[Block, ...]:
    return read(text("\n".join(lines))).blocks


BEFORE, LINK = "For how we treat your data, please see", "our privacy notice"


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        ([BEFORE, LINK, "."], f"{BEFORE} {LINK}."),
        ([BEFORE, LINK, ". Mail to other addresses is not read."], f"{BEFORE} {LINK}. Mail to other addresses is not read."),
        ([f"- {BEFORE}", LINK, ", which is long."], f"{BEFORE} {LINK}, which is long."),
    ],
)  # fmt: skip
def test_what_stands_around_a_link_is_joined_with_it(lines: list[str], whole: str) -> None:
    (block,) = read_all(lines)
    assert (block.text, block.span) == (whole, Span(1, len(lines)))


def test_empty_lines_between_the_parts_are_no_lines_of_the_sentence() -> None:
    (block,) = read_all([BEFORE, "", LINK, "", ", and for cookies", "", "the cookie page", "", "."])
    assert block.span.lines == (1, 3, 5, 7, 9)


def test_two_links_of_one_sentence_are_joined_both() -> None:
    (block,) = read_all([BEFORE, LINK, ", and for cookies", "the cookie page", "."])
    assert block.text == f"{BEFORE} {LINK}, and for cookies the cookie page."


@pytest.mark.parametrize(
    "lines",
    [
        ["We answer all mail.", LINK, "."],
        ["Ten weeks of Parental Leave", "Pet Insurance", "."],
        [BEFORE, f"{LINK}:", "."],
        [BEFORE, "", "", LINK, "."],
        [BEFORE, "a sentence of eleven words is not the text of a link", "."],
        ["Duties", "- Read reports", ". Write reports"],
        [".", LINK],
        [BEFORE, LINK, "...and more"],
    ],
)
def test_what_may_be_no_link_stays_apart(lines: list[str]) -> None:
    assert len(read_all(lines)) == sum(map(bool, lines))
