"""Front matter is read back as it was written, whatever a title holds."""

from __future__ import annotations

import html

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.page import Page, as_markdown

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


def page(title: str, description: str = "d", **front_matter: object) -> Page:
    return Page("roles/a.md", title, description, "# Title\n\nText\n", front_matter)


@given(TEXT, TEXT)
def test_any_title_and_description_come_back_escaped_as_html(title: str, description: str) -> None:
    block = as_markdown(page(title, description)).split("\n---\n")[0]
    keys = yaml.safe_load(block)
    assert keys == {"title": html.escape(title), "description": html.escape(description)}


@pytest.mark.parametrize(
    "title", ["No", "2026-01-31", "1e3", "~", "a: b", "{x}", "# a", "</title><script>", "'\"", "---"]
)
def test_a_title_stays_text_in_mkdocs_and_the_body_stays_whole(title: str) -> None:
    body, keys = get_data(as_markdown(page(title)))
    assert keys["title"] == html.escape(title)
    assert body == "# Title\n\nText\n"


def test_further_keys_keep_their_shape() -> None:
    further = {"template": "role.html", "hide": ["toc"], "search": {"exclude": True}, "n": 3, "empty": None}
    assert {**get_data(as_markdown(page("A", **further)))[1], "empty": None}.items() >= further.items()


def test_a_reader_of_the_file_sees_words_and_no_codes() -> None:
    assert as_markdown(page("Policy Manager — 政策", "It’s a role.")).splitlines()[1:3] == [
        'title: "Policy Manager — 政策"',
        'description: "It’s a role."',
    ]
