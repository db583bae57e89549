"""Small postings as whole pages: sections of a posting come in, the page of its role goes out."""

from __future__ import annotations

from generator.document import Source
from generator.page import Page
from generator.pipeline import Built, build
from generator.settings import Settings

OPENING = "# Trust & Safety Analyst\n\nCompany: Kasama\n\nLocation: Dublin"


def posting(*sections: str, opening: str = OPENING) -> str:
    """A Markdown posting: an opening, then sections such as `Responsibilities:- Review appeals.`, lines parted by `/`."""
    written = [section.partition(":") for section in sections]
    return "\n\n".join([opening, *(f"## {heading}\n\n" + "\n".join(rows.split(" / ")) for heading, _, rows in written)])


def handbook(*texts: str) -> Built:
    """A handbook of postings named `a.md`, `b.md`, ..."""
    names = "abcdefghijklmnopqrstuvwxyz"
    return build([Source(f"{name}.md", text) for name, text in zip(names, texts, strict=False)], Settings())


def pages(*texts: str) -> list[Page]:
    """The role pages of a handbook of these postings, in their order."""
    built = handbook(*texts)
    slugs = {row.path: row.role.slug for row in built.corpus.postings if row.role}
    found = {page.uri: page for page in built.handbook.pages}
    return [found[f"roles/{slugs[path]}.md"] for path in sorted(slugs)]


def body(*sections: str, opening: str = OPENING) -> str:
    """The Markdown of the one role page of a handbook of one posting."""
    return pages(posting(*sections, opening=opening))[0].body


def section(text: str, name: str) -> str:
    """One section of a page by the id of its heading."""
    return (
        text.rsplit(f" {{ #{name} ", maxsplit=1)[-1]
        .rsplit(f" {{ #{name}}}", maxsplit=1)[-1]
        .split("\n## ", maxsplit=1)[0]
        .partition("\n")[2]
    )
