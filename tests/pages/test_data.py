"""The data files: what the contract promises to programs."""

from __future__ import annotations

import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from generator.pages.data import HOLDS, cell, scalar_columns, schema, table
from generator.pipeline import Built


def asset(built: Built, uri: str) -> str:
    return next(asset.content for asset in built.handbook.assets if asset.uri == uri)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_every_item_validates_against_the_schema(built: Built) -> None:
    found = json.loads(asset(built, "data/role.schema.json"))
    Draft202012Validator.check_schema(found)
    items = json.loads(asset(built, "data/roles.json"))
    assert len(items) == 5
    for item in items:
        Draft202012Validator(found).validate(item)


def test_the_schema_refuses_what_is_not_a_role(built: Built) -> None:
    item = json.loads(asset(built, "data/roles.json"))[0]
    validator = Draft202012Validator(schema())
    assert not validator.is_valid({**item, "surprise": 1})
    assert not validator.is_valid({key: value for key, value in item.items() if key != "slug"})


def test_items_are_ordered_by_slug_and_carry_their_source(built: Built) -> None:
    items = json.loads(asset(built, "data/roles.json"))
    assert [item["slug"] for item in items] == sorted(item["slug"] for item in items)
    assert {item["source"] for item in items} == {posting.path for posting in built.corpus.postings}


def test_each_role_has_its_own_file(built: Built) -> None:
    for item in json.loads(asset(built, "data/roles.json")):
        assert json.loads(asset(built, f"data/roles/{item['slug']}.json")) == item
        assert asset(built, f"data/roles/{item['slug']}.md.txt").startswith("# ")


def test_the_table_of_roles_has_the_scalar_fields(built: Built) -> None:
    found = rows(asset(built, "data/roles.csv"))
    assert list(found[0])[:4] == ["slug", "source", "title", "employer"]
    assert not {"sections", "evidence"} & set(found[0])
    items = json.loads(asset(built, "data/roles.json"))
    assert [row["title"] for row in found] == [item["title"] for item in items]
    assert [row["scope_regions"] for row in found] == ["|".join(item["scope_regions"]) for item in items]


def test_every_column_says_what_it_holds() -> None:
    assert set(HOLDS) | {"source"} == set(scalar_columns())


def test_the_ledger_has_a_row_for_every_line(built: Built) -> None:
    found = rows(asset(built, "data/ledger.csv"))
    assert list(found[0]) == ["source", "line", "zone", "fate", "reason"]
    assert len(found) == sum(len(posting.document.visible) for posting in built.corpus.postings)
    assert all(bool(row["reason"]) == (row["fate"] == "removed") for row in found)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "＝1"])
def test_no_cell_begins_a_formula(text: str) -> None:
    assert rows(table(("a",), [{"a": text}]))[0]["a"].startswith("'")
    assert rows(table(("a",), [{"a": f"a; {text}"}]))[0]["a"].startswith("a; '")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, "true"),
        (3, "3"),
        (["apac", "emea"], "apac|emea"),
        ([{"city": "Singapore", "country": "SG", "remote": False}], "Singapore SG"),
        ([{"country": "CA", "remote": True}], "CA remote"),
        ([{"id": "sql", "lines": [12, 19]}, {"id": "excel", "lines": [20]}], "sql 12,19|excel 20"),
        ([], ""),
    ],
)
def test_values_read_plainly_in_a_cell(value: object, text: str) -> None:
    assert cell(value) == text
