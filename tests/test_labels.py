from __future__ import annotations

import pytest

from generator.labels import values
from tests.readings import reading


@pytest.mark.parametrize(
    ("row", "key", "value"),
    [
        ("M|Réf. : AB-12", "posting_id", "AB-12"),
        ("M|REF ............ AB/12", "posting_id", "AB/12"),
        ("M|求人番号：AB-12", "posting_id", "AB-12"),
        ("M|工作地點\t台北", "base_locations", "台北"),
        ('M|jobType: "part-time"', "employment_type", "part-time"),
        ("M|Plaats / Lieu : Gent", "base_locations", "Gent"),
        ("M|Online seit: 12.11.2024   Kennziffer 18", "posted", "12.11.2024"),
        ("M|COMPANY: Acme   LOCATION: Oslo", "employer", "Acme"),
    ],
)
def test_the_value_behind_a_label_is_found_in_any_script(row: str, key: str, value: str) -> None:
    assert next(values(reading(row), key, "meta")).text == value
