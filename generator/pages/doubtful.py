"""The page of doubtful lines: decisions of little confidence come in, a list for curators goes out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import Edition
from generator.pages.press import print_page

LINES_AT_MOST = 60
"""Lines that the page lists, the most doubtful first; the command names all."""


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """One page, grouped by role; roles with the most doubtful line first."""
    limit = edition.settings.doubtful_below
    doubtful = [
        (decision.confidence, posting, decision)
        for posting in edition.corpus.postings
        for decision in posting.zoning
        if decision.confidence < limit
    ]
    doubtful.sort(key=lambda row: (row[0], row[1].path, row[2].block.span.first, row[2].block.part))
    listed: dict[str, list[dict[str, object]]] = {}
    titles: dict[str, str] = {}
    for confidence, posting, decision in doubtful[:LINES_AT_MOST]:
        assert posting.role is not None
        titles[posting.role.slug] = posting.role.title or "Title not stated"
        listed.setdefault(posting.role.slug, []).append(
            {
                "text": decision.block.text,
                "line": decision.block.span.first,
                "zone": edition.taxonomy.zones.label(decision.zone),
                "rule": decision.rule,
                "percent": f"{confidence:.0%}",
            }
        )
    yield Page(
        uri=addresses.DOUBTFUL,
        title="Doubtful lines",
        description="Lines of the postings whose zone was decided with little confidence, for curators to look at.",
        body=print_page(
            "doubtful.md.jinja",
            here=addresses.DOUBTFUL,
            groups=[{"slug": slug, "title": titles[slug], "rows": rows} for slug, rows in listed.items()],
            total=len(doubtful),
            listed=min(len(doubtful), LINES_AT_MOST),
            lines=sum(len(posting.ledger) for posting in edition.corpus.postings),
            limit=f"{limit:.0%}",
        ),
        front_matter={
            "search": {"exclude": True},
            "crumbs": [{"title": "Method", "url": "method/"}],
        },
    )
