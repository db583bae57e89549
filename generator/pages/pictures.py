"""Pictures that are counted once and looked at: regions as tiles, and which roles share which requirements.

Both are lists and tables first, so that a screen reader gets all of it; the drawn part is hidden from it.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.pages import addresses
from generator.pages.commonness import Group
from generator.pages.edition import UNTITLED, Edition
from generator.pages.language import said_html
from generator.pages.markdown import html
from generator.roles import Role
from generator.taxonomy import Concept

LEAST = 3
"""Roles from which such a table says more than the list of what two have in common."""
COLUMNS = 12
"""Roles up to which each has a column; above, a bar shows how many."""
WORDS = 9
"""Words that name a requirement which is no skill concept."""


def atlas(edition: Edition, here: str, regions: Sequence[Concept]) -> Markup:
    """A tile for each region, with two bars: roles responsible for it and roles based in it; an empty one says so."""
    counted = [
        (
            region,
            len(edition.links.scopes.get(region.id, ())),
            len(edition.links.bases.get(region.id, ())) if region.members else None,
        )
        for region in edition.taxonomy.regions
    ]
    most = max((count for _, *counts in counted for count in counts if count), default=1)
    tiles = Markup("\n").join(
        Markup('<li class="is-{}"><a href="{}">{}</a>{}{}</li>').format(
            region.id,
            addresses.href(here, addresses.concept("regions", region.id)),
            html(region.label),
            _bar(scoped, most, "responsible for it"),
            Markup("") if based is None else _bar(based, most, "based in it", "s"),
        )
        if region in regions
        else Markup('<li class="is-{} is-empty"><span class="t">{}</span><span>No posting yet</span></li>').format(
            region.id, html(region.label)
        )
        for region, scoped, based in counted
    )
    return Markup('<ul class="hb-atlas">\n{}\n</ul>').format(tiles)


def _bar(count: int, most: int, words: str, kind: str = "t") -> Markup:
    width = round(100 * count / most, 1)
    return Markup(
        '<span class="hb-bar1"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="{}" width="{}" height="8"/></svg><span><b>{}</b> {}</span></span>'
    ).format(kind, width, count, words)


def overlap(edition: Edition, here: str, roles: Sequence[Role], groups: Sequence[Group]) -> Markup:
    """A table of requirements by roles; a filled dot where a role asks for it, or a bar where there are many roles."""
    if len(roles) < LEAST or not groups:
        return Markup("")
    named = len(roles) <= COLUMNS
    head = (
        Markup("").join(
            Markup('<th scope="col"><a href="{}" title="{}">{}<span class="hb-sr">: {}</span></a></th>').format(
                addresses.href(here, addresses.role(role.slug)),
                role.title or UNTITLED,
                place,
                html(role.title or UNTITLED),
            )
            for place, role in enumerate(roles, 1)
        )
        if named
        else Markup('<th scope="col"><span class="hb-sr">Share</span></th>')
    )
    rows = Markup("\n").join(
        Markup('<tr><th scope="row">{}</th>{}<td class="n">{} of {}</td></tr>').format(
            _name(here, group),
            Markup("").join(_dot(role.slug in group.slugs) for role in roles) if named else _share(group, len(roles)),
            group.count,
            len(roles),
        )
        for group in groups
    )
    return Markup(
        '<div class="hb-scroll"><table class="hb-dots{}">\n<caption>{}</caption>\n'
        '<thead><tr><th scope="col">Requirement</th>{}<th scope="col" class="n">Roles</th></tr></thead>\n'
        "<tbody>\n{}\n</tbody></table></div>"
    ).format(
        "" if named else " is-share",
        "Which role asks for what; the numbers stand for the roles in the order of the table above by level."
        if named
        else "How many of the roles ask for what.",
        head,
        rows,
    )


def _name(here: str, group: Group) -> Markup:
    if group.label:
        return Markup('<a href="{}">{}</a>').format(addresses.href(here, group.uri), html(group.label))
    words = group.quotes[0].text.split()
    return said_html(" ".join(words[:WORDS]).rstrip(".,;:") + (" …" if len(words) > WORDS else ""))


def _dot(asked: bool) -> Markup:
    if not asked:
        return Markup('<td><span class="hb-sr">no</span></td>')
    return Markup(
        '<td><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5"/></svg>'
        '<span class="hb-sr">yes</span></td>'
    )


def _share(group: Group, size: int) -> Markup:
    return Markup(
        '<td><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="8"/></svg></td>'
    ).format(round(100 * group.count / size, 1))
