from __future__ import annotations

from dataclasses import replace

import pytest

from generator.cells import values
from generator.document import Block, Span, Zone
from generator.labels import before_label
from generator.sections import Decision, Zoning
from generator.settings import TAXONOMY
from generator.taxonomy import load
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
        ("M|<city>Oslo</city><datePosted>2025-07-29</datePosted>", "posted", "2025-07-29"),
    ],
)
def test_the_value_behind_a_label_is_found_in_any_script(row: str, key: str, value: str) -> None:
    assert next(values(reading(row), key, "meta")).text == value


@pytest.mark.parametrize("taken", ["heading", "chrome"])
def test_a_row_of_a_table_of_facts_is_a_fact_whatever_it_was_taken_for(taken: Zone) -> None:
    whole = reading("M|Company | Acme", "M|Location | Oslo")
    rows = [
        Decision(Block("row", Span(number, number), text, "|"), zone, "test", 1.0)
        for number, (zone, text) in enumerate(((taken, "Company | Acme"), ("meta", "Location | Oslo")), 1)
    ]

    def named(*rows: Decision) -> list[str]:
        table = replace(whole, zoning=Zoning(whole.document, rows))
        return [cell.text for cell in values(table, "employer", "meta")]

    assert named(*rows) == ["Acme"]
    assert named(rows[0]) == []


@pytest.mark.parametrize(
    ("text", "front"),
    [
        ("Policy Analyst Job Location:", "Policy Analyst"),
        ("Policy Analyst: Payments", "Policy Analyst: Payments"),
        ("Job Location:", "Job Location:"),
        ("What you will do:", "What you will do:"),
    ],
)
def test_a_label_without_a_value_ends_the_text_in_front_of_it(text: str, front: str) -> None:
    assert before_label(text, load(TAXONOMY).labels).strip() == front
