"""Markdown: headings, items, rows and strong text as a renderer sees them, each on its source line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from generator import readers
from generator.document import Block, Document
from generator.readers.markdown import MARKS_AT_MOST, is_marked_up, read
from tests.readers.contract import WILD, holds, rows, text

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def only(words: str) -> Block:
    [block] = read(text(words)).blocks
    return block


@pytest.mark.parametrize(
    ("line", "kind", "words", "marker"),
    [
        ("# Safety Analyst", "heading", "Safety Analyst", "#"),
        ("### What you'll do ###", "heading", "What you'll do", "###"),
        ("- Review *reports*", "item", "Review reports", "-"),
        ("* Review", "item", "Review", "*"),
        ("3. Review", "item", "Review", "3."),
        ("- [Review](https://x.example/a) reports", "item", "Review reports", "-"),
        ("Review `logs` and **decide**", "paragraph", "Review logs and decide", ""),
        ("![our logo](https://x.example/a.png)", "paragraph", "our logo", ""),
        (r"5\* hotel, a\_b", "paragraph", "5* hotel, a_b", ""),
        ("snake_case_word", "paragraph", "snake_case_word", ""),
        ("• Review", "item", "Review", "•"),
        ("---", "rule", "---", ""),
        ("-", "glyph", "-", ""),
    ],
)
def test_a_line_is_what_a_renderer_makes_of_it(line: str, kind: str, words: str, marker: str) -> None:
    block = only(line)
    assert (block.kind, block.text, block.marker) == (kind, words, marker)


@pytest.mark.parametrize(
    ("line", "bold"),
    [("**Requirements**", True), ("__Requirements:__", True), ("**Pay:** 10", False), ("Requirements", False)],
)
def test_a_line_that_is_strong_as_a_whole_is_bold(line: str, bold: bool) -> None:
    assert only(line).bold is bold


def test_a_flood_of_marks_is_read_as_it_stands() -> None:
    assert only("**a** " * 10).text == "a a a a a a a a a a"
    assert only("**a** " * MARKS_AT_MOST).text.startswith("**a** **a**")


def test_lists_nest_and_each_source_line_stays_a_block() -> None:
    document = read(text("## Duties\n- one\n  goes on\n    - two\n- three\n\nlast"))
    assert [(block.kind, block.text, block.depth, block.span.first) for block in document.blocks] == [
        ("heading", "Duties", 2, 1),
        ("item", "one", 0, 2),
        ("paragraph", "goes on", 0, 3),
        ("item", "two", 1, 4),
        ("item", "three", 0, 5),
        ("paragraph", "last", 0, 7),
    ]


def test_rows_of_a_table_keep_all_their_cells() -> None:
    document = read(text("| Place | Pay | |\n|---|:---:|---|\n| Dublin | 50k | a | b |\n| Riga |"))
    assert rows(document) == [
        ("row", "Place | Pay"),
        ("rule", "|---|:---:|---|"),
        ("row", "Dublin | 50k | a | b"),
        ("row", "Riga"),
    ]


@pytest.mark.parametrize(
    "line", ["    four spaces are no code", "<div>is no block", "[a]: https://x.example", "~~~ word"]
)
def test_accidents_of_layout_are_text(line: str) -> None:
    assert only(line).kind == "paragraph"


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ("* ### A pension\n* ### Five weeks of leave\n", ["item", "item"]),
        ("* ### Health:\n* Insurance\n", ["heading", "item"]),
        ("* ### Health\n    * Insurance\n    * Gym\n", ["heading", "item", "item"]),
    ],
)
def test_a_heading_within_an_item_is_an_item_unless_it_heads_something(lines: str, kinds: list[str]) -> None:
    assert [block.kind for block in read(text(lines)).blocks] == kinds


def test_a_line_of_dashes_below_text_makes_no_heading() -> None:
    assert rows(read(text("Duties\n---\nReview"))) == [
        ("paragraph", "Duties"),
        ("rule", "---"),
        ("paragraph", "Review"),
    ]


@pytest.mark.parametrize(
    ("matter", "blocks"),
    [
        (
            '---\ntitle: "Fraud Analyst"\ncity: Riga\n---\nText',
            [("rule", "---"), ("row", "title: Fraud Analyst"), ("row", "city: Riga"), ("rule", "---")],
        ),
        (
            "+++\ntitle = 'Fraud Analyst'\n[params]\ncity = \"Riga\"\n+++\nText",
            [
                ("rule", "+++"),
                ("row", "title: Fraud Analyst"),
                ("row", "[params]"),
                ("row", "city: Riga"),
                ("rule", "+++"),
            ],
        ),
    ],
)
def test_front_matter_gives_rows_of_key_and_value(matter: str, blocks: list[tuple[str, str]]) -> None:
    document = read(text(matter))
    assert rows(document) == [*blocks, ("paragraph", "Text")]
    assert {block.marker for block in document.blocks[:-1]} == {"front-matter"}


@pytest.mark.parametrize(
    "words", ["---\nWe look for a person\nwho reads\n---\nx", "---\ntitle: open\n", "x\n" * 9 + "---\na: b\n---"]
)
def test_rulers_around_prose_are_no_front_matter(words: str) -> None:
    assert "front-matter" not in {block.marker for block in read(text(words)).blocks}


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("# Title\n\ntext", True),
        ("**About us**\ntext", True),
        ("See [us](https://x.example)", True),
        ("---\ntitle: x\n---", True),
        ("Title\n- one\n• two\n#A233176\n5 * 3 ** 2", False),
    ],
)
def test_plain_text_with_markup_is_read_as_markdown(words: str, marked: bool) -> None:
    given_text = text(words, "posting.txt")
    assert is_marked_up(given_text.lines) is marked
    assert readers.read(given_text).blocks == readers.READERS[".md" if marked else ".txt"](given_text).blocks


@pytest.mark.parametrize("path", ["a.MD", "b/c.md", "noted.by.md"])
def test_the_suffix_names_the_reader(path: str) -> None:
    assert rows(readers.read(text("* * *\n1. x", path)))[0] == ("rule", "* * *")


def test_an_unknown_suffix_is_plain_text() -> None:
    assert rows(readers.read(text("Lead\n- x", "page.html"))) == [("paragraph", "Lead"), ("item", "x")]


def test_without_any_look_every_visible_line_is_a_block() -> None:
    assert rows(readers.bare(text("# a\n\n- b"))) == [("paragraph", "# a"), ("paragraph", "- b")]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_seeds_lose_no_letter(path: Path) -> None:
    holds(readers.read, path.read_text(encoding="utf-8"))


@given(WILD)
def test_any_text_is_read_and_nothing_is_lost(words: str) -> None:
    holds(read, words)


@given(WILD)
def test_whichever_reader_is_chosen_nothing_is_lost(words: str) -> None:
    document = holds(readers.read, words)
    assert isinstance(document, Document)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("_**Mind**_ **** - care", "Mind - care"),
        ("_ **Money**_ **** - pay", "Money - pay"),
        ("** _Rest_** - leave", "Rest - leave"),
        ("_ **Career** _- learning", "Career - learning"),
        ("from 301 to 401 __ a year", "from 301 to 401 a year"),
        # What is no emphasis stays: blanks to fill in, notes, names.
        ("signed on ____ here", "signed on ____ here"),
        ("pay* and leave* of _foo_bar and _baz", "pay* and leave* of _foo_bar and _baz"),
        ("pay** and leave**", "pay** and leave**"),
    ],
)
def test_emphasis_that_a_space_has_undone_leaves_no_marks(line: str, text: str) -> None:
    assert only(line).text == text
