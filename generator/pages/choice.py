"""The page on which roles are chosen to be compared: the roles come in, a form and the facts of all go out."""

from __future__ import annotations

from collections.abc import Sequence

from generator.links import OUTSIDE
from generator.page import Page
from generator.pages import addresses
from generator.pages.edition import Edition
from generator.pages.facts import NONE
from generator.pages.listing import Row, rows
from generator.pages.press import print_page

GROUPED = 30
"""Roles from which the choice of one is grouped by function."""
FACTS = 20
"""Roles of the table of all facts at most; all of them stand in the index."""


def page(edition: Edition) -> Page:
    """The facts of all roles side by side, under the choice of two or three."""
    here = addresses.COMPARE
    outside = edition.taxonomy.functions.label(OUTSIDE)
    listed = sorted(rows(edition, edition.roles), key=lambda row: row.function == outside)
    groups = _options(listed, outside)
    return Page(
        uri=here,
        title="Compare roles",
        description=f"The facts of {edition.size} archived postings side by side, and each beside those closest to it.",
        body=print_page(
            "compare.md.jinja",
            here=here,
            size=edition.size,
            groups=groups,
            pair=_pair(edition, [slug for _, roles in groups for slug, _ in roles]),
            rows=[
                (row, addresses.comparison(slug_of(row.uri)) if edition.links.related.get(slug_of(row.uri)) else "")
                for row in listed[:FACTS]
            ],
        ),
        front_matter={"template": "compare.html", "hide": ["navigation", "toc"], "search": {"exclude": True}},
    )


def slug_of(page: str) -> str:
    """The slug in the URI of a role page."""
    return page.removeprefix("roles/").removesuffix(".md")


def _options(listed: Sequence[Row], outside: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Roles to choose from by title; many of them in groups, each named after a function."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for row in sorted(listed, key=lambda row: (row.title.casefold(), row.employer.casefold(), row.uri)):
        group = row.function if len(listed) >= GROUPED else ""
        groups.setdefault(group, []).append((slug_of(row.uri), f"{row.title}, {row.employer}"))
    return sorted(groups.items(), key=lambda group: (group[0] == NONE, group[0] == outside, -len(group[1]), group[0]))


def _pair(edition: Edition, slugs: Sequence[str]) -> tuple[str, ...]:
    """What is chosen at first: the first role that has a related one, and that one; else the first two."""
    related = edition.links.related
    return next(((slug, related[slug][0].slug) for slug in slugs if related.get(slug)), tuple(slugs[:2]))
