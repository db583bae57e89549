"""The pages of employers: their roles, what those have in common, and what the employer says in general."""

from __future__ import annotations

from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses, commonness, facets
from generator.pages.edition import Edition
from generator.pages.listing import Named, counts, letters, rows
from generator.pages.press import print_page
from generator.pages.statements import title


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The index and one page for each employer; names that fold to one address share a page."""
    groups: dict[str, list[str]] = {}
    for name in edition.employers:
        groups.setdefault(addresses.employer(name), []).append(name)
    nameless = sum(not role.employer for role in edition.corpus.roles)
    here = addresses.EMPLOYERS
    yield Page(
        uri=here,
        title="Employers",
        description=f"The employers of the {edition.size} archived postings.",
        body=print_page(
            "letters.md.jinja",
            here=here,
            title="Employers",
            lede="Whose postings are gathered here. "
            + (
                f"{nameless} of {edition.size} postings name no employer."
                if nameless
                else "Each posting names its employer."
            ),
            letters=letters(
                Named(names[0], uri, f"{sum(len(edition.employers[name]) for name in names)} of {edition.size}")
                for uri, names in groups.items()
            ),
        ),
    )
    for uri, names in groups.items():
        yield _page(edition, uri, names)


def _page(edition: Edition, uri: str, names: list[str]) -> Page:
    slugs = sorted({slug for name in names for slug in edition.employers[name]})
    roles = edition.ordered(slugs)
    taxonomy = edition.taxonomy
    return Page(
        uri=uri,
        title=names[0],
        description=f"Archived postings of {names[0]}: {len(slugs)} of {edition.size}.",
        body=print_page(
            "concept.md.jinja",
            here=uri,
            title=names[0],
            definition="",
            source="",
            size=edition.size,
            n=len(slugs),
            query=f"?employer={facets.employer(names[0])}",
            rows=rows(edition, slugs),
            common=commonness.requirements(edition, roles),
            functions=[
                (row, addresses.concept("functions", row.key))
                for row in counts(
                    (role.function, taxonomy.functions.label(role.function)) for role in roles if role.function
                )
            ],
            titles=counts((role.title.casefold(), role.title) for role in roles if role.title),
            single=commonness.single(edition, roles),
            naming=[],
            near=[],
            statements=[
                (
                    title(statement),
                    addresses.statement(statement.zone, statement.id),
                    len(statement.slugs),
                    len(statement.variants),
                )
                for statement in edition.corpus.shared
                if statement.employer in names
            ],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": "Employers", "url": addresses.site(addresses.EMPLOYERS)}],
            "hide": ["navigation"],
        },
    )
