"""Career paths: within each function the levels in order, and what is asked for from one level to the next."""

from __future__ import annotations

from collections.abc import Iterator

from generator import overlaps
from generator.page import Asset, Page
from generator.pages import addresses, function
from generator.pages.edition import UNTITLED, Edition
from generator.pages.press import print_page
from generator.roles import Role
from generator.taxonomy import Concept

SKILLS = 12
"""Added skills of one step that stand open; the template folds the others."""
TITLES = 8
"""Titles of one step at most."""


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The one page."""
    here = addresses.PATHS
    paths = [_path(edition, concept) for concept in function.used(edition) if concept.id in edition.links.functions]
    yield Page(
        uri=here,
        title="Career paths",
        description=f"Levels of each function in order, with the skills that {edition.size} archived postings add from one to the next.",
        body=print_page("paths.md.jinja", here=here, size=edition.size, paths=paths, most=SKILLS),
        front_matter={"template": "function.html", "hide": ["navigation"]},
    )


def _path(edition: Edition, concept: Concept) -> dict[str, object]:
    roles = edition.ordered(edition.links.functions[concept.id])
    steps: list[dict[str, object]] = []
    known: set[str] = set()
    for level in edition.taxonomy.levels:
        here = [role for role in roles if role.level == level.id]
        if here:
            named, titles = _skills(here), _titles(here)
            steps.append(
                {
                    "id": _step(concept.id, len(steps) + 1),
                    "label": level.label,
                    "uri": addresses.concept("levels", level.id),
                    "n": len(here),
                    "inferred": sum(role.infers("level") for role in here),
                    "titles": titles[:TITLES],
                    "more": sum(count for _, _, count in titles[TITLES:]),
                    "query": f"?function={concept.id}&level={level.id}",
                    "first": not steps,
                    "added": [
                        (edition.taxonomy.skills.label(key), f"{addresses.role(slug)}#{anchor}", count)
                        for key, (slug, anchor, count) in named.items()
                        if key not in known
                    ],
                }
            )
            known.update(named)
    return {
        "id": f"path-{concept.id}",
        "label": concept.label,
        "uri": addresses.concept("functions", concept.id),
        "n": len(roles),
        "steps": steps,
        "unlevelled": sum(not role.level for role in roles),
    }


def above(edition: Edition, role: Role) -> str:
    """The next step of a role's path: the nearest level above its own that has roles of its function; empty for none."""
    if not role.function or not role.level:
        return ""
    used = {edition.roles[slug].level for slug in edition.links.functions[role.function]}
    steps = [level.id for level in edition.taxonomy.levels if level.id in used]
    place = steps.index(role.level) + 1
    return f"{addresses.PATHS}#{_step(role.function, place + 1)}" if place < len(steps) else ""


def _step(function: str, place: int) -> str:
    """Anchor of a step by its place on the path, from 1."""
    return f"path-{function}-{place}"


def _titles(roles: list[Role]) -> list[tuple[str, str, int]]:
    """Titles, each once, with the first role of that title and the number of such roles, most first."""
    found: dict[str, list[Role]] = {}
    for role in roles:
        found.setdefault((role.title or UNTITLED).casefold(), []).append(role)
    return [
        (same[0].title or UNTITLED, addresses.role(same[0].slug), len(same))
        for same in sorted(found.values(), key=lambda same: -len(same))
    ]


def _skills(roles: list[Role]) -> dict[str, tuple[str, str, int]]:
    """Skills that these roles require or prefer, those of most roles first, with a place and a count."""
    found: dict[str, tuple[str, str, int]] = {}
    for role in roles:
        for key, rows in overlaps.skills(role, overlaps.REQUIREMENTS).items():
            slug, anchor, count = found.get(key, (role.slug, rows[0].statement.anchor, 0))
            found[key] = (slug, anchor, count + 1)
    return dict(sorted(found.items(), key=lambda pair: (-pair[1][2], pair[0])))
