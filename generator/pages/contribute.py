"""The page that tells how to contribute: settings come in, a page goes out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import Edition
from generator.pages.press import print_page


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """Contribute."""
    yield Page(
        uri=addresses.CONTRIBUTE,
        title="Contribute",
        description=f"How to add a posting to {edition.settings.title}, mend an error, or build a handbook of another profession.",
        body=print_page(
            "contribute.md.jinja",
            here=addresses.CONTRIBUTE,
            repo_url=edition.settings.repo_url.rstrip("/"),
            contact=edition.settings.contact,
            seeds="seeds" if edition.settings.seeds.is_absolute() else edition.settings.seeds.as_posix(),
        ),
    )
