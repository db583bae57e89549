"""The finished pages and files of a handbook, as text keyed by their place in the site.

A leaf on purpose: page types make these, the MkDocs adapter and the `pages` command consume them, and
neither needs to know the other.
"""

from __future__ import annotations

import html
import json
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """One page as Markdown with front matter."""

    uri: str
    """Path below the docs folder, ending in `.md`: `roles/<slug>.md`."""
    title: str
    """Plain text; escaped by whoever prints it."""
    description: str
    """Plain text for search engines and link previews, unique in the site."""
    body: str
    """Markdown, beginning with the level-1 heading."""
    front_matter: dict[str, object] = field(default_factory=dict)
    """Further keys of the front matter: `template`, `hide`, `search` and the like."""
    printed: frozenset[int] = frozenset()
    """Role pages: source lines whose text or value stands in the body; the ledger is held against it."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One generated file that is no page: data, schema, feed."""

    uri: str
    content: str


@dataclass(frozen=True, slots=True)
class Handbook:
    """Everything that a site is made of."""

    pages: tuple[Page, ...] = ()
    assets: tuple[Asset, ...] = ()


def as_markdown(page: Page) -> str:
    """The page as a file: front matter, then the body.

    Title and description are escaped as HTML, for themes print them raw, in the head of the page and in the
    navigation of every other.  Each value is written as JSON, which is YAML too, so that none is read as a
    date, a truth value or a tag.
    """
    keys = {"title": html.escape(page.title), "description": html.escape(page.description), **page.front_matter}
    lines = (f"{key}: {_scalar(value)}" for key, value in keys.items())
    return "\n".join(("---", *lines, "---", "", page.body.strip("\n"), ""))


def _scalar(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return "".join(letter if letter.isprintable() else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
