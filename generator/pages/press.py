"""The templates: a template's name and its values come in, text of a page goes out.

Autoescaping stays on, so that a value that nobody thought of comes out as HTML text; what stands in
Markdown passes the filter `md`, what stands in blocks of HTML passes `html`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.pages import addresses, facts, language, markdown, passages

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Environment:
    """The environment of all templates."""
    found = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    found.filters.update(
        md=markdown.markdown,
        html=markdown.html,
        said=language.said,
        said_html=language.said_html,
        excerpt=passages.excerpt,
        passage=passages.passage,
        quotation=passages.quotation,
        folded=passages.folded,
        day=facts.day,
    )
    found.globals.update(
        marks=passages.marks, marks_html=passages.marks_html, not_stated=passages.NOT_STATED, **_addresses()
    )
    return found


def print_page(template: str, **values: object) -> str:
    """Fill a template; runs of blank lines are closed up and the text ends with one line break."""
    text = environment().get_template(template).render(**values)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def _addresses() -> dict[str, object]:
    return {name: getattr(addresses, name) for name in ("link", "href", "role", "concept", "employer")}
