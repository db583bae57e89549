"""Given the data of an earlier edition, the page of changes tells what came, changed and went since."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import HandbookError
from generator.document import Source
from generator.pipeline import Built, build
from generator.settings import Settings


def published(built: Built) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        next(asset.content for asset in built.handbook.assets if asset.uri == "data/roles.json")
    )
    return found


def changes(sources: list[Source], earlier: Path | None) -> str:
    built = build(sources, Settings(previous=earlier))
    return next(page.body for page in built.handbook.pages if page.uri == "changes.md").split("## Postings by day")[0]


def kept(tmp_path: Path, rows: object) -> Path:
    path = tmp_path / "roles.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    return path


def test_what_came_changed_and_went_is_told_with_the_names_of_what_differs(
    built: Built, sources: list[Source], tmp_path: Path
) -> None:
    rows = published(built)
    came, changed, moved = rows[0], rows[1], rows[2]
    changed |= {"title": "Another title", "level": None, "slug": f"another-title-{changed['slug'][-6:]}"}
    changed["sections"]["preferred"] = changed["sections"]["preferred"][1:]
    for statement in moved["sections"]["required"]:
        statement |= {"lines": [line + 2 for line in statement["lines"]], "anchor": "line-0"}
    went = {"slug": "gone-000000", "title": "A *posting* that [went](x.md)"}
    text = changes(sources, kept(tmp_path, [*rows[1:], went]))
    assert "Against the 5 postings of the edition before: 1 came, 1 changed, 1 went." in text
    assert f"](roles/{came['slug']}.md)\n" in text.split("### Came")[1].split("###")[0]
    told = text.split("### Changed")[1].split("###")[0].strip().splitlines()[-1]
    assert told.endswith("): Title, Level, Preferred qualifications")
    assert text.split("### Went")[1].strip().splitlines()[-1] == "- A &#42;posting&#42; that &#91;went&#93;(x.md)"


def test_the_same_edition_has_no_changes(built: Built, sources: list[Source], tmp_path: Path) -> None:
    text = changes(sources, kept(tmp_path, published(built)))
    assert "Against the 5 postings of the edition before: 0 came, 0 changed, 0 went." in text
    assert "###" not in text


def test_without_an_earlier_edition_the_page_says_what_it_would_need(sources: list[Source]) -> None:
    assert "This edition was built without an earlier one to hold it against." in changes(sources, None)


@pytest.mark.parametrize("text", ["", "{}", '[{"title": "x"}]', "[1]", "[" * 100_000, "\udcff"])
def test_a_file_that_is_no_roles_json_stops_the_build_and_is_named(
    sources: list[Source], tmp_path: Path, text: str
) -> None:
    path = tmp_path / "roles.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(HandbookError, match=r"roles\.json: expected the roles\.json of an earlier edition"):
        build(sources, Settings(previous=path))
    with pytest.raises(HandbookError, match="expected the roles"):
        build(sources, Settings(previous=tmp_path / "absent.json"))
