"""What the look of a line tells: bullet marks of all sorts, lone marks, rulers, and text that was hard-wrapped."""

from __future__ import annotations

import pytest

from generator.readers.lines import Line, look, steady, to_block, visible, wrap_width

WRAPPED = [
    "We are looking for somebody who reads reports of people and decides",
    "what has to come down, what may stay and what needs a second look by",
    "a colleague who knows the language. You will work in shifts and you",
    "have a say in how the rules are written.",
]
WHOLE = [
    "We are looking for somebody who reads reports.",
    "You will work in shifts and have a say in how the rules of the place are written down for everybody.",
    "you like languages",
]


@pytest.mark.parametrize(
    ("line", "marker", "text"),
    [
        ("- Review reports", "-", "Review reports"),
        ("-Review reports", "-", "Review reports"),
        ("-- Review reports", "--", "Review reports"),
        ("• Review", "•", "Review"),
        ("•Review", "•", "Review"),
        ("● Review", "●", "Review"),
        ("* Review", "*", "Review"),
        ("– Review", "–", "Review"),
        ("▪ Review", "▪", "Review"),
        ("➢ Review", "➢", "Review"),
        ("✓ Review", "✓", "Review"),
        ("\uf0b7 Review", "\uf0b7", "Review"),
        ("· Review", "·", "Review"),
        ("o Review", "o", "Review"),
        ("> Review", ">", "Review"),
        (">> - Review", ">> -", "Review"),
        ("1. Review", "1.", "Review"),
        ("12) Review", "12)", "Review"),
        ("(3) Review", "(3)", "Review"),
        ("a) Review", "a)", "Review"),
        ("iv. Review", "iv.", "Review"),
        ("✅ Review", "✅", "Review"),
        ("✔️ Review", "✔️", "Review"),
        ("👉🏾 Review", "👉🏾", "Review"),
        ("🛡️ Review", "🛡️", "Review"),
        ("・報告を確認する", "・", "報告を確認する"),
        ("• 신고 검토", "•", "신고 검토"),
    ],
)
def test_a_bullet_opens_an_item(line: str, marker: str, text: str) -> None:
    assert look(7, f"  {line}", 1) == Line(7, "item", text, marker, 2, 1)


@pytest.mark.parametrize(
    "line",
    [
        "Review reports",
        "e.g. hate speech",
        "i.e. the people",
        "2024. A year of change",
        "100% remote",
        "-5 degrees"[1:],
        "o review",
        "A) "[:1],
        "St. Gallen",
        "#A233176",
        "24/7 support",
        "1.5 years",
        "3D content",
        "COVID-19 rules",
    ],
)
def test_other_lines_are_paragraphs(line: str) -> None:
    assert look(1, line, 0) == Line(1, "paragraph", line, "", 0, 0)


@pytest.mark.parametrize("mark", ["-", "•", "·", "*", "o", "▪", "1.", "2)", "(3)", "--", "✓", "–"])
def test_a_mark_alone_on_its_line_is_a_glyph(mark: str) -> None:
    assert look(1, f"  {mark}", 0).kind == "glyph"


@pytest.mark.parametrize("line", ["---", "=====", "* * *", "___", "?!", "→→→"])
def test_a_line_without_letters_is_a_rule(line: str) -> None:
    assert look(1, line, 0).kind == "rule"


@pytest.mark.parametrize("line", ["0", "5", "A", "4.5", "3 reviews", "x"])
def test_a_lone_letter_or_figure_is_text(line: str) -> None:
    assert look(1, line, 0).kind == "paragraph"


def test_an_emoji_that_opens_one_line_only_belongs_to_it() -> None:
    once = steady([look(1, "🌍 About us", 0), look(2, "- Review", 0)])
    assert [(line.kind, line.text) for line in once] == [("paragraph", "🌍 About us"), ("item", "Review")]
    twice = steady([look(1, "✅ Review", 0), look(2, "✅ Decide", 0)])
    assert [(line.kind, line.text) for line in twice] == [("item", "Review"), ("item", "Decide")]


def test_blank_lines_are_counted_and_lines_made_empty_stay() -> None:
    raw = ["a", "", " ", "\u200b", "b"]
    assert list(visible(["a", "", "", "", "b"], raw)) == [(1, "a", 0), (4, "", 2), (5, "b", 0)]


def test_a_text_that_goes_on_in_lower_case_was_wrapped() -> None:
    width = wrap_width([look(number, line, 0) for number, line in enumerate(WRAPPED, 1)])
    assert width == max(map(len, WRAPPED))


def test_one_line_too_long_among_twenty_does_not_unmake_a_wrapped_text() -> None:
    lines = [*WRAPPED * 5, "Write to the office at 4 Station Road or by mail to " + "x" * 60]
    assert wrap_width([look(number, line, 0) for number, line in enumerate(lines, 1)]) == max(map(len, WRAPPED))


def test_a_narrow_text_with_lone_bullets_and_short_rows_was_wrapped() -> None:
    wrapped = [
        "We are looking for someone who will read",
        "what the members of our forum report us,",
        "sort it by the harm that it does and how",
    ]
    lines = ["*", "Leeds", *wrapped, "soon it has to be gone.", *["*", "Tea", "*", "A desk", "2031", "Apply"] * 8]
    rows = steady([look(number, line, 0) for number, line in enumerate(lines * 2, 1)])
    assert wrap_width(rows) == max(map(len, wrapped))


@pytest.mark.parametrize("lines", [[], WHOLE, WRAPPED[:2], ["- one", "- two", "- three"], [*WRAPPED, "x" * 101]])
def test_a_text_of_whole_lines_was_not_wrapped(lines: list[str]) -> None:
    assert wrap_width([look(number, line, 0) for number, line in enumerate(lines, 1)]) is None


@pytest.mark.parametrize(("indent", "depth"), [(0, 0), (2, 0), (4, 1), (8, 2), (60, 4)])
def test_nesting_comes_from_the_indent_of_items(indent: int, depth: int) -> None:
    assert to_block(look(1, " " * indent + "- Review", 0)).depth == depth
    assert to_block(look(1, " " * indent + "Review", 0)).depth == 0
