from __future__ import annotations

import pytest

from generator.settings import TAXONOMY
from generator.taxonomy import load
from generator.taxonomy.dates import First, day_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-10-22T08:00:12+01:00", "2025-10-22"),
        ("14th November 2024", "2024-11-14"),
        ("4TH AUGUST 2025", "2025-08-04"),
        ("3 de marzo de 2025", "2025-03-03"),
        ("2024. november 18.", "2024-11-18"),
        ("3. 4. 2025", "2025-04-03"),
        ("2 ธ.ค. 2567", "2024-12-02"),
        ("2025年1月27日", "2025-01-27"),
        ("令和7年4月1日", "2025-04-01"),
        ("15 ستمبر 2025", "2025-09-15"),
        ("١٢ مارس ٢٠٢٥", "2025-03-12"),
        ("23/05/2024", "2024-05-23"),
        ("03/05/2024", None),
        ("31/02/2024", None),
        ("yesterday", None),
    ],
)
def test_a_day_is_read_in_the_languages_and_calendars_of_boards(text: str, day: str | None) -> None:
    found = day_of(text, load(TAXONOMY).months)
    assert (found and found.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        ("06/03/2025", "day", "2025-03-06"),
        ("06/03/2025", "month", "2025-06-03"),
        ("23/03/2025", "month", "2025-03-23"),
        ("06/03/2025", None, None),
        ("06/03/25", "month", "2025-06-03"),
        ("06.03.25", None, "2025-03-06"),
        ("6-Mar-25", None, "2025-03-06"),
        ("6 มี.ค. 68", None, "2025-03-06"),
        ("12:03:25", "day", None),
    ],
)
def test_figures_that_may_be_read_both_ways_count_only_where_it_is_known_which_comes_first(
    text: str, first: First | None, day: str | None
) -> None:
    found = day_of(text, load(TAXONOMY).months, first=first, short=True)
    assert (found and found.isoformat()) == day


def test_a_year_of_two_figures_counts_only_where_a_date_is_asked_for() -> None:
    assert day_of("06.03.25", load(TAXONOMY).months) is None
