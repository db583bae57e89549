"""The posting's sentences as Markdown: statements come in, paragraphs and bullets with source marks go out.

A mark is a short link to the raw line in the line map of the same page; the first mark of a statement
carries the anchor that others link to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from markupsafe import Markup

from generator.pages.language import said, said_html
from generator.pages.markdown import paragraphs
from generator.roles import Statement

EXCERPT = 600
"""Characters of a sentence that other pages quote; its role page has all of it."""
NOT_STATED = Markup("Not stated in the posting.\n{: .hb-none }")


def ranges(lines: Iterable[int]) -> list[tuple[int, int]]:
    """Consecutive lines as (first, last), ascending."""
    rows = sorted(set(lines))
    found: list[tuple[int, int]] = []
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [line for _, line in group]
        found.append((run[0], run[-1]))
    return found


def label(first: int, last: int) -> str:
    """`L15`, or `L15–17` for several lines."""
    return f"L{first}" if first == last else f"L{first}–{last}"


def labels(lines: Iterable[int]) -> str:
    """`L15–17, L40` for lines that stand apart."""
    return ", ".join(label(first, last) for first, last in ranges(lines))


def marks(lines: Iterable[int], page: str = "", anchor: str = "") -> Markup:
    """Source marks in Markdown; `page` is the relative address of the role page, empty on the page itself."""
    found: list[str] = []
    for first, last in ranges(lines):
        attributes = f"#{anchor} .hb-l" if anchor and not found else ".hb-l"
        found.append(f"[{label(first, last)}]({page}#source-{first}){{ {attributes} }}")
    return Markup(" ".join(found))  # noqa: S704


def marks_html(lines: Iterable[int], most: int = 0, page: str = "") -> Markup:
    """The same marks for a block of HTML; above `most`, if given, the rest is only told."""
    rows = ranges(lines)
    shown = rows[:most] if most else rows
    found = Markup(" ").join(
        Markup('<a class="hb-l" href="{}#source-{}"><span class="hb-sr">Source line </span>{}</a>').format(
            page, first, label(first, last)
        )
        for first, last in shown
    )
    return found + Markup(" and {} more").format(len(rows) - len(shown)) if len(rows) > len(shown) else found


def excerpt(text: str) -> str:
    """A text as other pages quote it: whole, or its beginning with an ellipsis."""
    if len(text) <= EXCERPT:
        return text
    return text[: text.rfind(" ", 0, EXCERPT) if " " in text[:EXCERPT] else EXCERPT].rstrip() + " …"


def passage(statements: Sequence[Statement], tongue: str = "") -> Markup:
    """Statements in their order: items as bullets, the rest as paragraphs; `tongue` is the language of the posting."""
    return Markup("\n\n").join(
        Markup("\n").join(_bullet(row, tongue) for row in rows).rstrip()
        if kind == "item"
        else Markup("\n\n").join(_paragraph(row, tongue) for row in rows)
        for kind, rows in groupby(statements, key=lambda statement: statement.kind)
    )


def quotation(statements: Sequence[Statement], tongue: str = "", *, shared: bool = False) -> Markup:
    """Statements as one quotation, each in a paragraph of its own; the search finds what is shared on its own page."""
    end = Markup("\n> {: data-search-exclude }") if shared else Markup("")
    return Markup("\n>\n").join(
        Markup("> ") + piece + end for statement in statements for piece in _pieces(statement, tongue)
    )


def folded(statements: Sequence[Statement], tongue: str = "") -> Markup:
    """Statements as paragraphs of HTML, for a fold."""
    return Markup("\n").join(
        Markup(
            '<p>{} <a class="hb-l" id="{}" href="#source-{}"><span class="hb-sr">Source line </span>{}</a></p>'
        ).format(
            said_html(statement.text, tongue),
            statement.anchor,
            statement.lines[0],
            labels(statement.lines),
        )
        for statement in statements
    )


def _bullet(statement: Statement, tongue: str) -> Markup:
    first, *others = _pieces(statement, tongue)
    indent = Markup("    ") * statement.depth
    if not others:
        return indent + Markup("- ") + first
    # The blank line at the end keeps the next item from going on as a line of the last piece.
    return Markup("\n\n").join(
        [indent + Markup("- ") + first, *(indent + Markup("    ") + other for other in others), ""]
    )


def _paragraph(statement: Statement, tongue: str) -> Markup:
    return Markup("\n\n").join(_pieces(statement, tongue))


def _pieces(statement: Statement, tongue: str) -> list[Markup]:
    first, *others = (said(piece, tongue) for piece in paragraphs(statement.text))
    mark = marks(statement.lines, anchor=statement.anchor)
    return [Markup("{} {}").format(first, mark), *others]
