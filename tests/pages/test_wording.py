"""The seeds' pages read as the seeds are written: the door changes no word and no element of a harmless page."""

from __future__ import annotations

import re

import markdown as python_markdown
import pytest

from generator.document import Source
from generator.normalize import normalize_line
from generator.pages import markdown as door
from generator.pages.markdown import plain
from generator.pipeline import Built, build
from generator.settings import Settings
from tests.pages.test_markdown import EXTENSIONS, Shape

EVERY_SIGN = re.compile(r"(?P<number>(?!))|[!-/:-@\[-`{-~]")
"""Each mark of ASCII that Markdown could know (CommonMark 0.31, 2.4)."""


def rendered(built: Built) -> dict[str, Shape]:
    return {
        page.uri: Shape(python_markdown.markdown(page.body, extensions=EXTENSIONS)) for page in built.handbook.pages
    }


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_escaping_every_sign_gives_the_same_pages_as_escaping_what_would_come_alive(
    built: Built, sources: list[Source], monkeypatch: pytest.MonkeyPatch
) -> None:
    thrifty = rendered(built)
    monkeypatch.setattr(door, "_ALIVE", EVERY_SIGN)
    lavish = build(sources, Settings())
    assert sum(page.body.count("&#") for page in lavish.handbook.pages) > 2_000
    for uri, shape in rendered(lavish).items():
        assert shape.text == thrifty[uri].text, uri
        assert shape.elements == thrifty[uri].elements, uri


def test_every_statement_of_the_seeds_is_read_on_its_page_in_the_words_of_its_lines(
    built: Built, sources: list[Source]
) -> None:
    pages = rendered(built)
    shared = squeezed("".join(shape.text for uri, shape in pages.items() if uri.startswith("statements/")))
    lines = {source.path: [normalize_line(line)[0] for line in source.text.split("\n")] for source in sources}
    seen = 0
    for posting in built.corpus.postings:
        assert posting.role is not None
        read = squeezed(pages[f"roles/{posting.role.slug}.md"].text)
        for _, statements in posting.role.sections:
            for statement in statements:
                words = squeezed(plain(statement.text))
                assert words in read or words in shared, statement
                written = squeezed(" ".join(lines[posting.document.path][line - 1] for line in statement.lines))
                assert words in written, statement
                seen += 1
    assert seen > 100
