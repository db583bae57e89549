"""The title: on a page where no line was taken for one, the likeliest short line at the start is it."""

from __future__ import annotations

import pytest

from generator.sections.titled import RULE, START, name
from tests.sections.decisions import decided, seen, zones

DUTY = "R|- Answer appeals"


def named(*rows: str, **chances: float) -> str:
    """The zones of the rows; `line_3=0.4` is the probability that the model gives to a title on the third."""
    decisions = decided(*rows)
    marginals = [{"title": chances.get(f"line_{number}", 0.01)} for number in range(1, len(rows) + 1)]
    found = name(seen(decisions), marginals, decisions)  # type: ignore[arg-type]
    assert {row.rule for row in found} <= {"model", RULE}
    assert all(row.reason is None for row in found if row.rule == RULE)
    return zones(found)


@pytest.mark.parametrize("code", ["N", "M", "H"])
def test_the_likeliest_line_of_a_page_without_a_title_is_the_title(code: str) -> None:
    assert named("N|Menu", f"{code}|Moderador de contenido", "M|Bilbao", DUTY, line_2=0.3, line_3=0.1) == "NTMR"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        # Another line is the title.
        (("T|Appeals Analyst", "N|Menu for analysts", DUTY), "TNR"),
        # A line without words, a value under a label, a firm, a sentence, a line of a section.
        (("N|Menu", "N|-----", DUTY), "NNR"),
        (("N|Menu", "M|Erfaring: ikke n\u00f8dvendig", DUTY), "NMR"),
        (("N|Menu", "M|Merle Freight GmbH", DUTY), "NMR"),
        (("N|Menu", "N|" + "word " * 13, DUTY), "NNR"),
        (("N|Menu", "S|Answer appeals with us", DUTY), "NSR"),
    ],
)
def test_what_can_be_no_title_stays(rows: tuple[str, ...], expected: str) -> None:
    assert named(*rows, line_2=0.4) == expected


def test_a_line_that_the_model_hardly_thinks_of_stays() -> None:
    assert named("N|Menu", "N|Moderador de contenido", DUTY, line_2=0.05) == "NNR"


def test_only_the_start_of_a_page_is_searched() -> None:
    rows = ["N|Menu"] * START
    assert named(*rows, "N|Moderador de contenido", **{f"line_{START + 1}": 0.9}) == "N" * (START + 1)
    assert named(*rows[1:], "N|Moderador de contenido", **{f"line_{START}": 0.9}) == "N" * (START - 1) + "T"
