"""The pages of employers: their roles, what those have in common, and what the employer says in general."""

from __future__ import annotations

from collections.abc import Iterator

from generator.page import Asset, Page
from generator.pages import addresses, facets
from generator.pages.edition import Edition
from generator.pages.listing import Named, letters, rows
from generator.pages.press import print_page
from generator.pages.profile import crossed, profile
from generator.pages.statements import title

NEAR = 8
"""Employers with related roles at most."""


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
        front_matter={"template": "function.html", "hide": ["navigation"]},
    )
    for uri, names in groups.items():
        yield _page(edition, uri, names)


def _near(edition: Edition, uri: str, slugs: list[str]) -> list[Named]:
    """Employers with roles that are related to these, those of most roles first."""
    found: dict[str, dict[str, set[str]]] = {}
    for slug in slugs:
        for related in edition.links.related.get(slug, ()):
            name = edition.roles[related.slug].employer
            if name and addresses.employer(name) != uri:
                found.setdefault(addresses.employer(name), {}).setdefault(name, set()).add(related.slug)
    rows = [
        (len(set().union(*names.values())), min(names, key=lambda name: (name.casefold(), name)), there)
        for there, names in found.items()
    ]
    return [
        Named(
            name,
            there,
            f"{count} {'role' if count == 1 else 'roles'} related to {'this' if len(slugs) == 1 else 'these'}",
        )
        for count, name, there in sorted(rows, key=lambda row: (-row[0], row[1].casefold(), row[2]))[:NEAR]
    ]


def _page(edition: Edition, uri: str, names: list[str]) -> Page:
    slugs = sorted({slug for name in names for slug in edition.employers[name]})
    roles = edition.ordered(slugs)
    query = f"employer={facets.employer(names[0])}"
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
            query=query,
            basis=None,
            is_employer=True,
            rows=rows(edition, slugs),
            crossing=crossed(edition, uri, roles, query),
            asked=profile(edition, uri, roles),
            wordings=[],
            named=0,
            near=_near(edition, uri, slugs),
            statements=[
                (
                    title(statement.variants[0]),
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
