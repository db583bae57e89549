"""Plain text: a line is a block, except where a mail program has wrapped it."""

from __future__ import annotations

import pytest
from hypothesis import given

from generator.document import Span
from generator.readers.plaintext import LABEL, read
from tests.readers.contract import WILD, holds, rows, text

WRAPPED = """\
Escalations Analyst

You will read what the first line could not decide and write down
why it came down or why it stayed, so that the next person decides
the same way without asking. You also keep the list of open cases
in order and

DUTIES:
- Handle escalations from the regional desks within the hour, also
  the ones that arrive at night from partners in other parts of the
  world
- Keep the log
LOCATION: Dublin
"""


def test_lines_that_wrap_are_one_block_with_all_their_lines() -> None:
    document = read(text(WRAPPED))
    assert [(block.kind, block.span, block.text[:24]) for block in document.blocks] == [
        ("paragraph", Span(1, 1), "Escalations Analyst"),
        ("paragraph", Span(3, 6), "You will read what the f"),
        ("paragraph", Span(8, 8), "DUTIES:"),
        ("item", Span(9, 11), "Handle escalations from "),
        ("item", Span(12, 12), "Keep the log"),
        ("paragraph", Span(13, 13), "LOCATION: Dublin"),
    ]


def test_a_sentence_that_begins_on_a_line_of_its_own_is_not_joined_to_the_one_above() -> None:
    document = read(text(WRAPPED.replace("in order and", "in order.\nShifts change")))
    assert [block.text[:20] for block in document.blocks[1:3]] == ["You will read what t", "Shifts change"]


def test_lines_of_a_page_that_does_not_wrap_stay_apart() -> None:
    assert rows(read(text("TikTok\n\n4.5\n\n3 reviews\nSingapore\n  • one\n•two\n-\n---"))) == [
        ("paragraph", "TikTok"),
        ("paragraph", "4.5"),
        ("paragraph", "3 reviews"),
        ("paragraph", "Singapore"),
        ("item", "one"),
        ("item", "two"),
        ("glyph", "-"),
        ("rule", "---"),
    ]


@pytest.mark.parametrize("line", ["LOCATION:", "JOB DESCRIPTION: ", "Start date: May", "Reports to: the CEO"])
def test_a_label_starts_something_new(line: str) -> None:
    assert LABEL.match(line)


@pytest.mark.parametrize("line", ["you will: see", "https://x.example", "At 10:30 we meet"])
def test_a_colon_in_a_sentence_does_not(line: str) -> None:
    assert not LABEL.match(line)


def test_an_empty_text_has_no_blocks() -> None:
    assert read(text("")).blocks == read(text(" \n\t\n")).blocks == ()


@given(WILD)
def test_any_text_is_read_and_nothing_is_lost(words: str) -> None:
    holds(read, words)


def test_a_forwarded_mail_reads_as_it_was_sent() -> None:
    quoted = "Have a look.\n\n" + "\n".join(f"> {line}".rstrip() for line in WRAPPED.rstrip("\n").split("\n"))
    plain = read(text("Have a look.\n\n" + WRAPPED))
    document = read(text(quoted))
    assert [(b.kind, b.span, b.text, b.gap) for b in document.blocks if b.kind != "rule"] == [
        (block.kind, block.span, block.text, block.gap) for block in plain.blocks
    ]
    assert [block.span.first for block in document.blocks if block.kind == "rule"] == [4, 9]


def test_a_list_whose_bullet_is_the_mark_of_quotations_stays_a_list() -> None:
    document = read(text("You will\n> read reports\n> write notes\n> keep the log\n> call partners\n"))
    assert [(block.kind, block.marker) for block in document.blocks] == [("paragraph", ""), *[("item", ">")] * 4]


def test_a_head_wider_than_the_text_keeps_no_lines_apart() -> None:
    head = "Subject: Fwd: Escalations Analyst, the one that I told you of on the phone on Tuesday"
    wide = read(text(f"{head}\n{WRAPPED}"))
    assert [block.text for block in wide.blocks][1:] == [block.text for block in read(text(WRAPPED)).blocks]


def test_capitals_in_a_wrapped_text_begin_something_new() -> None:
    shouted = WRAPPED.replace(
        "DUTIES:", "and keep it in the order in which it came to us from the desks\nWHAT YOU WILL DO"
    )
    assert "WHAT YOU WILL DO" in [block.text for block in read(text(shouted)).blocks]
