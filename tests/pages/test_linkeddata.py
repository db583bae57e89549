"""What pages say for machines: each value is a text of the page, and no archived posting is offered as an opening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import markdown as python_markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.document import Source
from generator.page import Page
from generator.pipeline import Built, build
from generator.settings import Settings

EXTENSIONS = ["attr_list", "def_list", "tables", "toc"]
SITE = "https://handbook.example/ts"
OURS = {"@context", "@type", "item", "contentUrl", "position"}
"""Keys whose values are no words of the page."""


@pytest.fixture(scope="module")
def published(sources: list[Source]) -> Built:
    return build(sources, Settings(site_url=SITE))


def linked(page: Page) -> list[dict[str, Any]]:
    return list(page.front_matter.get("linked", []))  # type: ignore[call-overload]


def visible(page: Page) -> str:
    """The text of the page with its trail, which the theme prints."""
    html = python_markdown.markdown(page.body, extensions=EXTENSIONS)
    crumbs = " ".join(crumb["title"] for crumb in page.front_matter.get("crumbs", []))  # type: ignore[attr-defined]
    tree = LexborHTMLParser(html)
    for mark in tree.css("a.hb-l"):
        mark.decompose()
    assert tree.body is not None
    return re.sub(r"\s+", " ", f"{crumbs} {tree.body.text(separator=' ')}")


def values(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in OURS:
                yield from values(part)
    elif isinstance(value, list):
        for part in value:
            yield from values(part)
    elif isinstance(value, str):
        yield value


def test_every_value_is_a_text_of_the_page(published: Built) -> None:
    seen = 0
    for page in published.handbook.pages:
        text = visible(page)
        for value in values(linked(page)):
            assert re.sub(r"\s+", " ", value) in text, page.uri
            seen += 1
    assert seen > 200


def test_roles_are_occupations_and_concepts_are_terms(published: Built) -> None:
    types: dict[str, set[str]] = {}
    for page in published.handbook.pages:
        if not page.uri.endswith("index.md"):
            types.setdefault(page.uri.split("/")[0], set()).update(entry["@type"] for entry in linked(page))
    assert types["roles"] == {"Occupation", "BreadcrumbList"}
    for folder in ("functions", "regions", "levels", "harms", "skills"):
        assert types[folder] == {"DefinedTerm", "BreadcrumbList"}
    data = next(page for page in published.handbook.pages if page.uri == "data/index.md")
    assert [entry["@type"] for entry in linked(data)] == ["Dataset"]


def test_nothing_is_called_a_job_posting(published: Built) -> None:
    assert not any("JobPosting" in repr(linked(page)) for page in published.handbook.pages)


def test_addresses_stand_only_where_the_site_has_one(built: Built, published: Built) -> None:
    assert not any("http" in repr(linked(page)).replace("https://schema.org", "") for page in built.handbook.pages)
    for page in published.handbook.pages:
        for entry in linked(page):
            if entry["@type"] == "BreadcrumbList":
                assert [item["position"] for item in entry["itemListElement"]] == list(
                    range(1, len(entry["itemListElement"]) + 1)
                )
                assert all(item["item"].startswith(f"{SITE}/") for item in entry["itemListElement"])
