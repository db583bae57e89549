"""The page of changes: what came, changed and went since an earlier edition, and postings by the day of retrieval."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from generator.page import Asset, Page
from generator.pages import addresses
from generator.pages.edition import UNTITLED, Edition
from generator.pages.facts import facts
from generator.pages.press import print_page
from generator.previous import IDENTITY
from generator.roles import Role, extracted

DAYS = 30
"""Days of retrieval on the page of changes at most."""
PLACES = ("lines", "anchor")
"""Keys that tell where something stands; a posting with one more line at its top says the same."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A role that is new, says something else than before, or is gone."""

    title: str
    uri: str = ""
    """Empty for one that is gone."""
    what: str = ""
    """Names of the facts and sections that differ; empty for a new role and for one that is gone."""


@dataclass(frozen=True, slots=True)
class Since:
    """What differs from an earlier edition."""

    size: int
    """Roles of the earlier edition."""
    added: tuple[Changed, ...]
    changed: tuple[Changed, ...]
    removed: tuple[Changed, ...]


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """Changes."""
    yield Page(
        uri=addresses.CHANGES,
        title="Changes",
        description=f"What changed in {edition.settings.title}: postings that came, changed and went, and the handbook itself.",
        body=print_page(
            "changes.md.jinja",
            here=addresses.CHANGES,
            size=edition.size,
            since=since(edition),
            days=_days(edition)[:DAYS],
            undated=edition.size - len(_dated(edition)),
        ),
    )


def since(edition: Edition) -> Since | None:
    """Hold the roles against those of the earlier edition; None where none is known."""
    if edition.previous is None:
        return None
    added: list[Changed] = []
    changed: list[Changed] = []
    for role in edition.ordered(edition.roles):
        earlier = edition.previous.get(role.slug[-IDENTITY:])
        what = () if earlier is None else tuple(_differing(edition, role, earlier))
        if earlier is None or what:
            row = Changed(role.title or UNTITLED, addresses.role(role.slug), ", ".join(what))
            (added if earlier is None else changed).append(row)
    kept = {slug[-IDENTITY:] for slug in edition.roles}
    gone = (earlier for identity, earlier in edition.previous.items() if identity not in kept)
    return Since(
        len(edition.previous),
        tuple(added),
        tuple(changed),
        tuple(map(Changed, sorted(str(earlier.get("title") or UNTITLED) for earlier in gone))),
    )


def _differing(edition: Edition, role: Role, earlier: Mapping[str, Any]) -> Iterator[str]:
    """Facts and sections that the earlier edition has in other words; what it did not know of yet is none."""
    now = role.model_dump(mode="json")
    known = facts(role, edition.taxonomy)
    for name in extracted():
        if name in earlier and _said(earlier[name]) != _said(now[name]):
            yield known[name].label
    before = earlier.get("sections")
    for name, statements in now["sections"].items():
        if isinstance(before, dict) and name in before and _said(before[name]) != _said(statements):
            yield edition.taxonomy.zones.label(name)


def _said(value: Any) -> Any:
    """A value without the places where it stands."""
    if isinstance(value, dict):
        return {key: _said(part) for key, part in value.items() if key not in PLACES}
    return [_said(part) for part in value] if isinstance(value, list) else value


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
