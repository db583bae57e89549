from __future__ import annotations

import pytest

from generator.fields.employer import find_employer
from tests.readings import value


@pytest.mark.parametrize(
    ("rows", "employer"),
    [
        (["M|Harbour Pay"], "Harbour Pay"),
        (["M|Company: Harbour Pay Ltd"], "Harbour Pay"),
        (["M|Harbour Pay, Inc."], "Harbour Pay"),
        (["M|Harbour Pay · Austin, TX"], "Harbour Pay"),
        (["M|Austin, TX", "M|Full-time"], None),
        (["E|At Harbour Pay, we move money.", "H|About Harbour Pay"], "Harbour Pay"),
        (["M|Har Bour", "E|HarBour is a bank. HarBour is old.", "N|HarBour jobs"], "HarBour"),
        (["M|Trust & Safety", "M|Harbour Games"], "Harbour Games"),
    ],
)
def test_names_the_employer(rows: list[str], employer: str | None) -> None:
    assert value(find_employer, *rows) == employer
