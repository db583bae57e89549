"""The pages about the handbook itself: what changed and how to contribute."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import UNTITLED, Edition
from generator.pages.press import print_page

DAYS = 30
"""Days of retrieval on the page of changes at most."""


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """Changes and Contribute."""
    yield Page(
        uri=addresses.CHANGES,
        title="Changes",
        description=f"What changed in {edition.settings.title}: postings by the day they were retrieved, and the handbook itself.",
        body=print_page(
            "changes.md.jinja",
            here=addresses.CHANGES,
            size=edition.size,
            days=_days(edition)[:DAYS],
            undated=edition.size - len(_dated(edition)),
        ),
    )
    yield Page(
        uri=addresses.CONTRIBUTE,
        title="Contribute",
        description=f"How to add a posting to {edition.settings.title}, mend an error, or build a handbook of another profession.",
        body=print_page(
            "contribute.md.jinja",
            here=addresses.CONTRIBUTE,
            repo_url=edition.settings.repo_url.rstrip("/"),
            contact=edition.settings.contact,
        ),
    )


def _dated(edition: Edition) -> list[tuple[str, str]]:
    """Day of retrieval and slug, of the postings whose sidecar says it."""
    return [
        (sidecar.retrieved, posting.role.slug)
        for posting in edition.postings
        if posting.role is not None and (sidecar := posting.document.text.source.sidecar) and sidecar.retrieved
    ]


def _days(edition: Edition) -> list[dict[str, object]]:
    """Days of retrieval, the latest first, with their roles."""
    rows = sorted(_dated(edition), key=lambda row: (-int(row[0].replace("-", "")), row[1]))
    return [
        {
            "day": day,
            "roles": [(edition.roles[slug].title or UNTITLED, addresses.role(slug)) for _, slug in group],
        }
        for day, group in groupby(rows, key=lambda row: row[0])
    ]
