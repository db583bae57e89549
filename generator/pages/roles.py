"""The index of roles: a plain table that reads without script, the facets, and the compact data that a script filters."""

from __future__ import annotations

from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses, facets
from generator.pages.edition import UNTITLED, Edition
from generator.pages.listing import row
from generator.pages.press import print_page


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The one page of the index and its data."""
    here = addresses.ROLES
    roles = sorted(edition.corpus.roles, key=lambda role: ((role.title or UNTITLED).casefold(), role.slug))
    yield Page(
        uri=here,
        title="Roles",
        description=f"All {edition.size} archived postings of {edition.settings.title} in one table.",
        body=print_page(
            "roles.md.jinja",
            here=here,
            size=edition.size,
            facets=facets.facets(edition),
            rows=[row(edition, role) for role in roles],
        ),
        front_matter={"template": "roles.html", "hide": ["navigation"], "search": {"exclude": True}},
    )
    yield Asset("data/roles-index.json", facets.index(edition))
    yield Asset("data/roles-words.json", facets.words(edition))
