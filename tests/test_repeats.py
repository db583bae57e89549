"""Lines that say a value of the facts card once more: told by the words, whatever their dress."""

from __future__ import annotations

import pytest

from generator.fields.base import Place
from generator.repeats import repeated
from generator.roles import Role
from tests.postings import OPENING, body, section
from tests.readings import reading

ROLE = Role(
    slug="a", title="Safety Analyst", employer="Kasama Labs", posting_id="AB-1", base_locations=(Place(city="Cork"),)
)


@pytest.mark.parametrize(
    ("row", "again"),
    [
        ("M|### Kasama Labs", True),
        ("M|**Kasama Labs, Inc.**", True),
        ("M|kasama-labs", True),
        ("M|Kasama Labs (KL)", True),
        ('M|organisation = "Kasama Labs"', True),
        ("T|SAFETY ANALYST", True),
        ("M|Ref: ab-1", True),
        ("M|City: Cork", True),
        ("M|Kasama Labs Europe", False),
        ("M|created_at: 2024-04-22", False),
        ("E|Kasama Labs", False),
    ],
)  # fmt: skip
def test_a_value_said_again_is_known_by_its_words(row: str, again: bool) -> None:
    assert (repeated(reading(row).zoning, ROLE) == {1}) is again


def test_claims_are_printed_without_markup_and_the_name_is_none_of_them() -> None:
    opening = f"{OPENING}\n\n### Kasama\n\n### EVENT TYPE: *Workshop*"
    text = body("Responsibilities:- Review appeals of members. / - Run audits.", opening=opening)
    claims = section(text, "provenance").partition("<summary>Claims not used")[2].partition("</details>")[0]
    assert "Kasama" not in claims
    assert "#" not in "".join(part.partition("</q>")[0] for part in claims.split("<q>")[1:])
    assert "not said of this role by its employer" not in text
