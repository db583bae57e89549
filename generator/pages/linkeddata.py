"""What a page says in the terms of schema.org: roles and concepts come in, objects for JSON-LD go out.

Every value is a text that the page shows; addresses stand only where the site has one.  An archived posting is no
opening, so there is no `JobPosting`: a role is an `Occupation`, a concept a `DefinedTerm`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.page import Page
from generator.pages import addresses
from generator.pages.facts import Fact
from generator.pages.markdown import plain
from generator.roles import Statement

CONTEXT = "https://schema.org"
Linked = dict[str, Any]


def occupation(
    title: str,
    facts: Mapping[str, Fact],
    places: Iterable[str],
    skills: Iterable[str],
    duties: Sequence[Statement],
    requirements: Sequence[Statement],
) -> Linked:
    """A role; what its posting does not state is left out. `places` are the names of cities, or of countries alone."""
    found: Linked = {
        "@context": CONTEXT,
        "@type": "Occupation",
        "name": plain(title),
        "occupationalCategory": facts["function"].text,
        "occupationLocation": [{"@type": "Place", "name": place} for place in places],
        "skills": list(skills),
        "responsibilities": [plain(row.text) for row in duties],
        "qualifications": [plain(row.text) for row in requirements],
    }
    return {key: value for key, value in found.items() if value}


def term(name: str, definition: str, scheme: str) -> Linked:
    """A concept of the taxonomy; `scheme` is the title of its index."""
    found: Linked = {
        "@context": CONTEXT,
        "@type": "DefinedTerm",
        "name": plain(name),
        "description": plain(definition),
        "inDefinedTermSet": {"@type": "DefinedTermSet", "name": scheme},
    }
    return {key: value for key, value in found.items() if value}


def dataset(name: str, description: str, files: Iterable[str], site_url: str) -> Linked:
    """The data of the handbook; `files` stand below `data/`."""
    return {
        "@context": CONTEXT,
        "@type": "Dataset",
        "name": name,
        "description": description,
        "distribution": [
            {"@type": "DataDownload", "name": file, **({"contentUrl": f"{_root(site_url)}data/{file}"} if site_url else {})}
            for file in files
        ],
    }  # fmt: skip


def with_breadcrumbs(page: Page, heading: str, site_url: str) -> Page:
    """The page with its trail as one more object; `heading` is what its last crumb shows."""
    crumbs = page.front_matter.get("crumbs")
    if not isinstance(crumbs, list):
        return page
    trail = [(crumb["title"], crumb["url"]) for crumb in crumbs] + [(heading, addresses.site(page.uri))]
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "name": plain(title),
            **({"item": f"{_root(site_url)}{url}"} if site_url else {}),
        }
        for place, (title, url) in enumerate(trail, 1)
    ]
    found = {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}
    before = page.front_matter.get("linked")
    linked = [*(before if isinstance(before, list) else []), found]
    return replace(page, front_matter={**page.front_matter, "linked": linked})


def _root(site_url: str) -> str:
    return site_url.rstrip("/") + "/"
