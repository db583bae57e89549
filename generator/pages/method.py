"""The method page: how a posting becomes a page, in the words of the taxonomy that decides it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses, disclosure, figures
from generator.pages.edition import Edition
from generator.pages.facts import facts
from generator.pages.figures import Sums
from generator.pages.press import print_page

LEFT_OUT = ("title", "secondary_functions", "exposure", "skills")
"""Fields of which "not stated" would say nothing: every role has a title line, silence on exposure is a grade."""


def stated(edition: Edition) -> list[tuple[str, int, int]]:
    """How many postings state each fact, and in how many of these it is inferred, those of most postings first."""
    known = [facts(role, edition.taxonomy) for role in edition.corpus.roles]
    names = [name for name in (known[0] if known else ()) if name not in LEFT_OUT]
    rows = [
        (
            known[0][name].label,
            sum(role[name].stated for role in known),
            sum(role.infers(name) for role in edition.corpus.roles),
        )
        for name in names
    ]
    return sorted(rows, key=lambda row: (-row[1], row[0]))


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
            told=disclosure.told(edition),
            stated=stated(edition),
            contact=edition.settings.contact,
            repo_url=edition.settings.repo_url.rstrip("/"),
            masked=any(entry.masked for entry in entries),
        ),
    )
