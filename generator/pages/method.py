"""The method page: how a posting becomes a page, in the words of the taxonomy that decides it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses, figures
from generator.pages.edition import Edition
from generator.pages.figures import Sums
from generator.pages.press import print_page


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The one page."""
    taxonomy = edition.taxonomy
    entries = [entry for posting in edition.postings for entry in posting.ledger]
    reasons = Counter(entry.reason for entry in entries if entry.reason)
    zones = Counter(entry.zone for entry in entries)
    yield Page(
        uri=addresses.METHOD,
        title="Method",
        description="How a job posting becomes a page: zones, fates and reasons of lines, inferred values, exposure grades, rights and removal.",
        body=print_page(
            "method.md.jinja",
            here=addresses.METHOD,
            size=edition.size,
            sums=Sums.of(entries),
            legend=figures.legend(Sums.of(entries)),
            zones=[(zone, zones[zone.id]) for zone in taxonomy.zones],  # type: ignore[index]
            reasons=[(reason, reasons[reason.id]) for reason in taxonomy.reasons],
            grades=[
                (grade, sum(role.exposure.grade == grade.id for role in edition.corpus.roles))
                for grade in taxonomy.exposure
            ],
            contact=edition.settings.contact,
            repo_url=edition.settings.repo_url,
            masked=any(entry.masked for entry in entries),
        ),
    )
