"""What the lines of a posting imply is told apart from what they state, in tables, lists and counts."""

from __future__ import annotations

import re
from html import unescape

import pytest

from generator.pipeline import Built
from tests.postings import handbook, posting

DUTIES = "Responsibilities:- Review appeals of members about spam. / - Write down why each was decided."
ASKED = "Requirements:- Three years in content moderation. / - {}"
OPENING = "# {}\n\nCompany: Kasama\n\nLocation: Dublin"
STATED = "Readiness to work as an individual contributor without direct reports"
TAG = "hb-tag--inferred"


def analysts(implied: int, stated: int) -> Built:
    """Analysts whose level and track are implied, and senior ones whose posting states both."""
    rows = [("Content Moderation Analyst", "Patience")] * implied + [
        ("Senior Content Moderation Analyst", STATED)
    ] * stated
    return handbook(
        *(
            posting(
                DUTIES,
                ASKED.format(f"{row} ({number})"),
                opening=OPENING.format(f"{title} {'ABCDEFGHIJKLMNOP'[number]}"),
            )
            for number, (title, row) in enumerate(rows)
        )
    )


@pytest.fixture(scope="module")
def two() -> Built:
    return analysts(1, 1)


def body(built: Built, uri: str) -> str:
    return next(page.body for page in built.handbook.pages if page.uri == uri)


def words(text: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text)))


@pytest.mark.parametrize("uri", ["roles/index.md", "functions/moderation.md", "employers/kasama.md"])
def test_a_table_marks_each_value_that_is_inferred_and_no_other(two: Built, uri: str) -> None:
    rows = [
        row for row in body(two, uri).split("<tr>") if "Moderation Analyst" in row and "ndividual contributor" in row
    ]
    assert rows
    for row in rows:
        implied = "Senior" not in row
        told = words(row)
        if "Specialist" in told:
            assert implied
            assert "Specialist Individual contributor both inferred" in told
        else:
            assert ("Individual contributor inferred" in told) is implied


def test_a_line_about_a_related_role_says_what_is_inferred(two: Built) -> None:
    told = {
        bool(re.search(r"^# Senior", page.body, re.MULTILINE)): page.body.split("{ #related-roles ")[1]
        for page in two.handbook.pages
        if page.uri.startswith("roles/") and page.uri != "roles/index.md"
    }
    assert "Specialist, individual contributor (both inferred)" in told[True]
    assert "Senior, individual contributor · " in told[False]


def test_counts_part_what_is_stated_from_what_is_inferred() -> None:
    function = body(analysts(10, 4), "functions/moderation.md")  # of so many a page counts
    assert "Track stated in 4 of 14, inferred in 10: individual contributor (14)" in function


def test_a_level_tells_which_words_of_a_title_count_and_what_its_roles_rest_on() -> None:
    text = posting(DUTIES, ASKED.format("Patience"), opening=OPENING.format("Senior Manager, Content Moderation"))
    built = handbook(
        text,
        *(
            posting(DUTIES, opening=OPENING.format(f"{title} Content Moderation"))
            for title in ("Director", "Moderator,")
        ),
    )
    director = body(built, "levels/director.md").split("{ #roles ")[0]
    assert re.search(r"^Words of a title that count as Director too: head of, .*senior manager", director, re.MULTILINE)
    assert "Of 2 roles: 2 by a word of the title." in director
    [other] = [page.body for page in built.handbook.pages if re.fullmatch(r"levels/(entry|specialist)\.md", page.uri)]
    assert "Of 1 role: 1 " in other
    implied = body(analysts(2, 1), "levels/specialist.md").split("{ #roles ")[0]
    assert "Of 2 roles: 2 inferred, as nothing names another level." in implied
    assert "Words of a title" not in implied
    assert "**2 of 3, inferred in 2**" in body(analysts(2, 1), "levels/index.md")


def test_a_definition_of_our_own_is_not_said_to_be_after_anybody() -> None:
    opening = OPENING.format("Site Reliability Engineer")
    built = handbook(posting("Responsibilities:- Keep the servers running.", opening=opening))
    outside = body(built, "functions/other.md")
    assert "after This handbook" not in outside
    assert "The definition is this handbook’s own." in outside
    assert outside.rstrip().endswith("None listed.")


def test_a_step_of_a_path_says_how_many_of_its_levels_are_inferred() -> None:
    paths = body(analysts(2, 1), "paths.md")
    assert "(level inferred in 2 of 2)" in paths.split("{ #path-moderation-1 ")[1].split("\n### ")[0]
    assert "inferred" not in paths.split("{ #path-moderation-2 ")[1]
