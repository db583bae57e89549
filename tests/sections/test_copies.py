"""Lines that stand twice on a page are of one zone, whichever copy tells what it is."""

from __future__ import annotations

import pytest

from generator.sections.copies import agree
from tests.sections.decisions import decided, seen

LINE = "You handle reports that nobody else could decide"


def test_copies_get_the_mean_of_their_probabilities() -> None:
    rows = seen(decided(f"R|{LINE}", "Q|Patience", f"S|{LINE.upper()}"))
    agreed = agree(
        rows, [{"summary": 0.9, "chrome": 0.1}, {"summary": 0.5, "chrome": 0.5}, {"summary": 0.3, "chrome": 0.7}]
    )
    assert agreed[0] == agreed[2] == pytest.approx({"summary": 0.6, "chrome": 0.4})
    assert agreed[1] == {"summary": 0.5, "chrome": 0.5}


def test_a_short_line_may_mean_something_else_the_second_time() -> None:
    marginals = [{"summary": 0.9, "chrome": 0.1}, {"summary": 0.3, "chrome": 0.7}]
    assert agree(seen(decided("R|Who we look for", "R|Who we look for")), marginals) == marginals
