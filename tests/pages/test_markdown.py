"""The one door: whatever a posting says, it reads as it was written and nothing of it comes alive."""

from __future__ import annotations

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import markdown as python_markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.pages.markdown import LIMIT, html, markdown, paragraphs, source
from tests.proportion import assert_proportion

EXTENSIONS = ["attr_list", "def_list", "tables", "toc"]

VECTORS: list[str] = json.loads((Path(__file__).parent / "vectors.json").read_text(encoding="utf-8"))
"""Texts that would come alive, from the research on this stack and on CommonMark."""

CONTEXTS = {
    "paragraph": "{} [L1](#source-1){{ #line-1 .hb-l }}",
    "bullet": "- {} [L1](#source-1){{ #line-1 .hb-l }}\n- next",
    "quotation": "> {} [L1](#source-1){{ #line-1 .hb-l }}",
    "heading": "# {} {{ #title }}",
    "link": "- [{}](x.md){{ .hb-role }} and",
    "cell": "| a | b |\n| --- | --- |\n| {} | x |",
    "label": "{}\n{{: .hb-label }}",
}


class Shape(HTMLParser):
    """Elements with their attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.text = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.elements.append(("comment", ()))

    def handle_decl(self, decl: str) -> None:
        self.elements.append(("declaration", ()))

    def unknown_decl(self, data: str) -> None:
        self.elements.append(("declaration", ()))

    def handle_pi(self, data: str) -> None:
        self.elements.append(("instruction", ()))


def folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def rendered(text: str) -> Shape:
    return Shape(python_markdown.markdown(text, extensions=EXTENSIONS))


def written(text: str) -> str:
    """What a reader should see: the text without characters that have no shape or reorder others."""
    return folded(unescape(str(html(text))))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("text", VECTORS)
def test_a_vector_reads_as_written_and_stays_dead(text: str, context: str) -> None:
    holds(text, context)


def holds(text: str, context: str) -> None:
    form = CONTEXTS[context]
    words = written(text)
    if not words:
        return
    plain = rendered(form.format("word"))
    mine = rendered(form.format(markdown(text)))
    assert mine.elements == plain.elements
    assert folded(mine.text) == folded(plain.text.replace("word", words, 1))


ALPHABET = st.text(
    st.one_of(
        st.sampled_from(list("<>&;#*_`~[](){}|!\\:=+-./@'\"^$% \n\t0123456789aZx")),
        st.characters(exclude_categories=()),
    ),
    max_size=60,
)
PIECES = st.lists(st.sampled_from([*VECTORS, " ", "word", "\n", "&", "#x3c;", "amp;", "](", "]:"]), max_size=5).map(
    "".join
)


@given(st.one_of(ALPHABET, PIECES), st.sampled_from(sorted(CONTEXTS)))
def test_any_text_keeps_structure_and_words(text: str, context: str) -> None:
    holds(text, context)


@given(st.one_of(ALPHABET, PIECES))
def test_any_text_is_one_paragraph_of_words_in_commonmark(text: str) -> None:
    words = written(text)
    if not words:
        return
    shape = Shape(MarkdownIt("commonmark").render(str(markdown(text))))
    assert [tag for tag, _ in shape.elements] == ["p"]
    assert folded(shape.text) == words


@given(st.one_of(ALPHABET, PIECES))
def test_html_text_has_no_element(text: str) -> None:
    assert Shape(f"<p>{html(text)}</p>").elements == [("p", ())]
    assert Shape(f"<p>{source(text)}</p>").elements == [("p", ())]


@pytest.mark.parametrize(
    "text",
    [
        "Trust & Safety (T&S), 3+ years; SQL/Excel skills a plus!",
        "You'll respond 24/7, e.g. to policy_team_lead@ and #incidents - always.",
        "Salary: $100,000 - $120,000 (OTE), 50% remote.",
    ],
)
def test_ordinary_sentences_carry_no_escape(text: str) -> None:
    assert markdown(text) == text


def test_a_raw_line_shows_characters_without_shape() -> None:
    assert source("a\u202eb\x00c") == "a[U+202E]b\u2400c"


def test_long_text_is_cut_into_paragraphs_that_keep_every_word() -> None:
    text = "A sentence of some words follows here. " * 300
    pieces = list(paragraphs(text))
    assert max(map(len, pieces)) <= LIMIT
    assert " ".join(pieces).split() == text.split()
    assert all(piece.endswith(".") for piece in pieces)


def test_a_word_longer_than_the_limit_is_cut_too() -> None:
    assert [len(piece) for piece in paragraphs("x" * 4500)] == [2000, 2000, 500]


@pytest.mark.parametrize("piece", [" \t", "#", "&a", "~", "[*_`<&#{|", "1", "\n ", "word "])
def test_the_door_takes_time_in_proportion_to_the_text(piece: str) -> None:
    def pass_through(size: int) -> None:
        text = (piece * size)[:size] + "x"
        markdown(text)
        html(text)
        source(text)
        assert sum(1 for _ in paragraphs(text)) >= 1

    assert_proportion(pass_through, 400_000)
