"""The index of roles: a plain table that reads without script, and the compact data that a script filters."""

from __future__ import annotations

from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import Edition
from generator.pages.listing import rows
from generator.pages.press import print_page


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The one page of the index."""
    here = addresses.ROLES
    slugs = sorted(edition.roles, key=lambda slug: ((edition.roles[slug].title or "").casefold(), slug))
    table = {row.uri: row for row in rows(edition, slugs)}
    yield Page(
        uri=here,
        title="Roles",
        description=f"All {edition.size} archived postings of {edition.settings.title} in one table.",
        body=print_page(
            "roles.md.jinja",
            here=here,
            size=edition.size,
            rows=[table[addresses.role(slug)] for slug in slugs],
        ),
        front_matter={"template": "roles.html", "hide": ["navigation"]},
    )
