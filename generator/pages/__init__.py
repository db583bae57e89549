"""The pages of the handbook: a corpus with its links comes in, Markdown pages and data files go out.

One file per page type and one row in `PAGE_TYPES`; a page type reads the edition and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from html import unescape
from typing import Any

from generator.corpus import Corpus
from generator.diagnostics import HandbookError
from generator.links import Links
from generator.page import Asset, Handbook, Page
from generator.pages import (
    changes,
    compare,
    concepts,
    contribute,
    data,
    doubtful,
    employers,
    function,
    home,
    linkeddata,
    method,
    paths,
    region,
    role,
    roles,
    skills,
    statements,
)
from generator.pages.edition import Edition
from generator.settings import Settings
from generator.taxonomy import Taxonomy

PAGE_TYPES: dict[str, Callable[[Edition], Iterable[Page | Asset]]] = {
    "home": home.pages,
    "roles": roles.pages,
    "role": role.pages,
    "function": function.pages,
    "region": region.pages,
    "concepts": concepts.pages,
    "skills": skills.pages,
    "employers": employers.pages,
    "statements": statements.pages,
    "compare": compare.pages,
    "paths": paths.pages,
    "method": method.pages,
    "doubtful": doubtful.pages,
    "data": data.pages,
    "changes": changes.pages,
    "contribute": contribute.pages,
}
"""Every page type by name, in the order in which the pages are made."""


def render(
    corpus: Corpus, links: Links, taxonomy: Taxonomy, settings: Settings, previous: dict[str, dict[str, Any]] | None
) -> Handbook:
    """Make all pages and files; `previous` are the roles of an earlier edition by identity, where one is known.

    Raises:
        HandbookError: when two of them have one address, also where only case tells them apart.
    """
    edition = Edition(corpus, links, taxonomy, settings, previous)
    made = [thing for pages in PAGE_TYPES.values() for thing in pages(edition)]
    _collisions(made)
    return Handbook(
        pages=tuple(
            linkeddata.with_breadcrumbs(thing, _heading(thing), settings.site_url)
            for thing in made
            if isinstance(thing, Page)
        ),
        assets=tuple(thing for thing in made if isinstance(thing, Asset)),
    )


def _heading(page: Page) -> str:
    """The level-1 heading as its reader sees it."""
    line = page.body.split("\n", 1)[0].removeprefix("# ").rpartition(" { #title }")[0]
    return unescape(re.sub("<[^<>]*>", "", line))


def _collisions(made: Iterable[Page | Asset]) -> None:
    seen: dict[str, str] = {}
    faults = []
    for thing in made:
        key = thing.uri.casefold()
        if key in seen:
            faults.append(f"{thing.uri}: has the address of {seen[key]}")
        seen[key] = thing.uri
    if faults:
        raise HandbookError(*faults)


__all__ = ["PAGE_TYPES", "Edition", "render"]
