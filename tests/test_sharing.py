"""Lists that several postings carry: each is shared or shown as a whole, with its captions and what stands below."""

from __future__ import annotations

import pytest

from generator.pipeline import Built
from tests.postings import OPENING, handbook, pages, posting, section

CAPTIONS = "- Support at home"
BELOW = "    - 900 euros for a desk and a chair"
PERKS = (
    "- Twenty-five days of paid holiday and the days of your country",
    CAPTIONS,
    BELOW,
    "    - 40 euros a month for the telephone",
    "- Parental leave",
    "    - Eighteen weeks of leave at full pay for every parent",
)
OTHERS = (
    "- A share of what the cooperative earns in the year of your work",
    "- Two courses of your choice each spring, with their books",
    "- Lunch from the kitchen of the house on every day of the week",
)
COMMON = "- Medical, dental and vision insurance for your family"


def texts(*lists: tuple[str, ...], employers: tuple[str, ...] = ("Kasama", "Kasama", "Kasama")) -> list[str]:
    """A posting for each list of perks, alike in nothing else."""
    duties = ("Review appeals of sellers and buyers", "Map rings of stolen accounts", "Write the rules for pictures")
    return [
        posting(
            f"Responsibilities:- {duty}",
            f"Benefits:{' / '.join(rows)}",
            opening=OPENING.replace("Analyst", f"Analyst {place}").replace("Kasama", employer),
        )
        for place, (rows, duty, employer) in enumerate(zip(lists, duties, employers, strict=False), 1)
    ]


def fates(built: Built, path: str) -> set[str]:
    """What became of the perks of one posting."""
    [row] = [row for row in built.corpus.postings if row.path == path]
    return {entry.fate for entry in row.ledger if entry.zone == "benefits"}


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        ((PERKS, PERKS), ["shared", "shared"]),
        ((PERKS, (*PERKS, OTHERS[0])), ["shared", "shared"]),
        ((PERKS[:3], (*PERKS[:2], *OTHERS)), ["shown", "shown"]),
        ((PERKS, OTHERS), ["shown", "shown"]),
        (((*PERKS, COMMON), (*OTHERS, COMMON)), ["shown", "shown"]),
        (((*PERKS, COMMON), (COMMON, *PERKS), (COMMON, *OTHERS)), ["shared", "shared", "shown"]),
        ((("- Free fruit", "- Paid leave"), ("- Free fruit", "- Paid leave")), ["shown", "shown"]),
    ],
)
def test_a_list_is_shared_as_a_whole_when_most_of_its_words_recur_else_shown_whole(
    lists: tuple[tuple[str, ...], ...], expected: list[str]
) -> None:
    built = handbook(*texts(*lists))
    assert [fates(built, f"{name}.md") for name in "abc"[: len(lists)]] == [{fate} for fate in expected]


def test_one_item_that_all_employers_name_does_not_chain_their_lists() -> None:
    rows = texts((*PERKS, COMMON), (*PERKS, COMMON), (*OTHERS, COMMON), employers=("Kasama", "Kasama", "Tarn"))
    [shared] = handbook(*rows).corpus.shared
    assert shared.employer == "Kasama"


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (PERKS, PERKS, "6 statements here stand in 2 of 2 postings: ["),
        (PERKS, (*PERKS, OTHERS[0]), "6 statements here stand in 2 of 2 postings, in 2 variants: ["),
        (PERKS[:1], PERKS[:1], "A statement here stands in 2 of 2 postings: ["),
        (
            ("We are fair:", "Pay is the same for the same work.", *PERKS),
            PERKS,
            "6 more statements here stand in 2 of 2",
        ),
    ],
)
def test_a_page_counts_the_statements_that_stand_elsewhere(
    first: tuple[str, ...], second: tuple[str, ...], expected: str
) -> None:
    [page, _] = pages(*texts(first, second))
    assert expected in section(page.body, "compensation")
