"""Values in words, as the facts card prints them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.fields.base import Place, format_base_locations
from generator.fields.degree import degrees
from generator.fields.salary import Salary, format_salary
from generator.fields.years import format_min_years
from generator.settings import TAXONOMY
from generator.taxonomy import load

CONCEPTS = load(Path(TAXONOMY))
CORK, GALWAY = Place(city="Cork", country="IE"), Place(city="Galway", country="IE")
OSLO, SPAIN = Place(city="Oslo", country="NO"), Place(country="ES")
SINGAPORE = Place(city="Singapore", country="SG")
FAR_SPAIN, FAR_NORWAY = Place(country="ES", remote=True), Place(country="NO", remote=True)


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ((CORK,), "Cork, Ireland"),
        ((SINGAPORE, OSLO), "Singapore or Oslo, Norway"),
        ((CORK, GALWAY), "Cork or Galway, Ireland"),
        ((CORK, OSLO, GALWAY, SPAIN), "Cork or Galway, Ireland; Oslo, Norway; or Spain"),
        ((FAR_SPAIN, FAR_NORWAY), "Remote, Spain or Norway"),
        ((CORK, GALWAY, FAR_SPAIN, FAR_NORWAY), "Cork or Galway, Ireland; or remote, Spain or Norway"),
        ((SINGAPORE, FAR_SPAIN), "Singapore or remote, Spain"),
        ((Place(remote=True),), "Remote"),
    ],
)
def test_places_are_joined_by_country_and_the_remote_ones_stand_together(
    places: tuple[Place, ...], expected: str
) -> None:
    assert format_base_locations(places, CONCEPTS) == expected


def test_years_are_a_least_number() -> None:
    assert [format_min_years(number, CONCEPTS) for number in (0, 1, 1.5, 5)] == [
        "From 0 years",
        "At least 1 year",
        "At least 1.5 years",
        "At least 5 years",
    ]


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (29.8, None, "EUR from 29.80"),
        (4200, 4200, "EUR 4,200"),
        (96600.44, 120750.55, "EUR 96,600 to 120,751"),
    ],
)
def test_cents_stand_where_they_count(low: float, high: float | None, expected: str) -> None:
    assert format_salary(Salary(min=low, max=high, currency="EUR"), CONCEPTS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A Bachelor's or Master's degree in law", ["Bachelor's", "Master's"]),
        ("PhD, or a degree in statistics", ["PhD"]),
        ("A degree in statistics", []),
        ("A high degree of care", []),
    ],
)
def test_degrees_are_named_in_the_words_of_the_posting(text: str, expected: list[str]) -> None:
    assert degrees(text) == expected
