"""The matrix of functions and regions: roles come in, a real table with totals goes out.

Each role counts once, under its primary function and the region that it is responsible for; a role of
several regions counts in each of their columns and once in the totals.  The page of a region has its
column, and that of a level, harm area, employer or skill the matrix of its roles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.links import OUTSIDE
from generator.pages import addresses, facets
from generator.pages.edition import UNTITLED, Edition
from generator.pages.markdown import html
from generator.roles import Role

NAMED = 30
"""Up to so many roles a cell of one role names it; above, cells show numbers on five tints."""
CUTS = (3, 7, 14, 25)
"""Counts from which a cell takes the next tint."""
NOWHERE = ""
"""Column of roles whose posting states no region."""


@dataclass(frozen=True)
class Matrix:
    """Slugs by function and region."""

    functions: tuple[str, ...]
    regions: tuple[str, ...]
    """Ids of regions that have roles; `NOWHERE` last."""
    primary: dict[tuple[str, str], tuple[str, ...]]
    secondary: dict[tuple[str, str], tuple[str, ...]]

    def total(self, function: str) -> int:
        """Roles of a primary function, each once."""
        return len({slug for region in self.regions for slug in self.primary.get((function, region), ())})


def matrix(edition: Edition, roles: Sequence[Role]) -> Matrix:
    """Gather the cells of some roles; functions and regions without any are left out."""
    primary: dict[tuple[str, str], list[str]] = {}
    secondary: dict[tuple[str, str], list[str]] = {}
    for role in roles:
        for region in role.scope_regions or (NOWHERE,):
            if role.function:
                primary.setdefault((role.function, region), []).append(role.slug)
            for function in role.secondary_functions:
                secondary.setdefault((function, region), []).append(role.slug)
    used = {region for _, region in (*primary, *secondary)}
    counted = {function for function, _ in primary}
    also = {function for function, _ in secondary}
    totals = Counter(role.function for role in roles)
    in_order = sorted(
        counted | also, key=lambda key: (key == OUTSIDE, -totals[key], edition.taxonomy.functions.label(key))
    )
    return Matrix(
        tuple(in_order),
        (
            *(region.id for region in edition.taxonomy.regions if region.id in used),
            *([NOWHERE] if NOWHERE in used else []),
        ),
        {cell: tuple(slugs) for cell, slugs in primary.items()},
        {cell: tuple(slugs) for cell, slugs in secondary.items()},
    )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A matrix on one page: what its rows and cells are printed with."""

    edition: Edition
    here: str
    cells: Matrix
    columns: tuple[str, ...]
    dense: bool
    query: str

    def target(self, function: str, region: str, also: bool) -> str:
        """Where a cell leads: to a part of the function's page, or to the index filtered by what the page is about."""
        if not self.query:
            page = addresses.concept("functions", function)
            return addresses.href(self.here, f"{page}#{fragment(region, also)}")
        asked = f"{self.query}&function={function}&scope={region or facets.NONE}"
        return f"{addresses.href(self.here, addresses.ROLES)}?{asked}"


def table(
    edition: Edition,
    here: str,
    *,
    roles: Sequence[Role] | None = None,
    regions: Sequence[str] | None = None,
    query: str = "",
    caption: str = "",
) -> Markup:
    """The matrix on page `here`: of all roles or of some, all of it or some columns.

    `query` filters the index of roles down to `roles`, as in `level=senior`; then cells lead there.
    """
    known = edition.corpus.roles if roles is None else roles
    cells = matrix(edition, known)
    columns = cells.regions if regions is None else tuple(region for region in cells.regions if region in regions)
    sheet = Sheet(edition, here, cells, columns, len(known) > NAMED, query)
    rows = [
        function
        for function in cells.functions
        if regions is None or any((function, region) in {*cells.primary, *cells.secondary} for region in columns)
    ]
    head = Markup("").join(_column(edition, here, region, alone=len(columns) == 1) for region in columns)
    body = Markup("\n").join(_row(sheet, function) for function in rows)
    parts = [
        Markup('<div class="hb-scroll"><table class="hb-mx{}">').format(Markup(" hb-mx--dense") if sheet.dense else ""),
        Markup("<caption>{}</caption>").format(html(caption)),
        Markup('<colgroup><col class="rows">{}<col class="all"></colgroup>').format(
            Markup('<col class="reg">') * len(columns)
        ),
        Markup(
            '<thead><tr><th scope="col"><span class="hb-sr">Function</span></th>{}<th class="all" scope="col">All</th></tr></thead>'
        ).format(head),
        Markup("<tbody>\n{}\n</tbody>").format(body),
        *([_foot(cells, columns)] if regions is None and len(rows) > 1 else []),
        Markup("</table></div>"),
    ]
    return Markup("\n").join(parts)


def _column(edition: Edition, here: str, region: str, *, alone: bool) -> Markup:
    if region == NOWHERE:
        return Markup('<th scope="col"><span>{}</span></th>').format("Region not stated" if alone else "Not stated")
    return Markup('<th scope="col"><a href="{}">{}</a></th>').format(
        addresses.href(here, addresses.concept("regions", region)), html(edition.taxonomy.regions.label(region))
    )


def _row(sheet: Sheet, function: str) -> Markup:
    edition, cells = sheet.edition, sheet.cells
    total = cells.total(function)
    also = len({slug for region in cells.regions for slug in cells.secondary.get((function, region), ())})
    further = Markup('<span class="hb-sr">0 primary, </span>+{}').format(also)
    return Markup('<tr><th scope="row"><a href="{}">{}</a></th>{}<td class="sum">{}</td></tr>').format(
        addresses.href(sheet.here, addresses.concept("functions", function)),
        html(edition.taxonomy.functions.label(function)),
        Markup("").join(_cell(sheet, function, region) for region in sheet.columns),
        total or further,
    )


def _cell(sheet: Sheet, function: str, region: str) -> Markup:
    edition, cells = sheet.edition, sheet.cells
    slugs = cells.primary.get((function, region), ())
    also = not slugs
    slugs = slugs or cells.secondary.get((function, region), ())
    if not slugs:
        return Markup('<td class="zero"><span class="hb-sr">0</span></td>')
    labels = edition.taxonomy.functions.label(function), region_label(edition, region)
    named = len(slugs) == 1 and not sheet.dense
    shade = Markup(' class="h{}"').format(tint(len(slugs))) if sheet.dense else ""
    name = Markup('<span class="nm">{}{}</span>').format("also: " if also else "", html(short(edition.roles[slugs[0]])))
    return Markup('<td{}><a href="{}"><span class="ct">{}</span>{}<span class="hb-sr">, {}, {}</span></a></td>').format(
        Markup(' class="also"') if also else shade,
        sheet.target(function, region, also),
        f"+{len(slugs)}" if also else len(slugs),
        name if named else "",
        html(labels[0] + (", as further function" if also else "")),
        html(labels[1]),
    )


def _foot(cells: Matrix, columns: Sequence[str]) -> Markup:
    counts = [
        len({slug for function in cells.functions for slug in cells.primary.get((function, region), ())})
        for region in columns
    ]
    everything = len({slug for slugs in cells.primary.values() for slug in slugs})
    return Markup('<tfoot><tr><th scope="row">All functions</th>{}<td class="all">{}</td></tr></tfoot>').format(
        Markup("").join(Markup("<td>{}</td>").format(count) for count in counts), everything
    )


def fragment(region: str, also: bool = False) -> str:
    """Id of a region's part of a function page."""
    return "also" if also else f"region-{region or 'not-stated'}"


def region_label(edition: Edition, region: str) -> str:
    """Label of a column, `Not stated` for roles without a region."""
    return edition.taxonomy.regions.label(region) if region else "Not stated"


def short(role: Role) -> str:
    """Title without what follows its first comma."""
    return (role.title or UNTITLED).split(",")[0].strip() or UNTITLED


def tint(count: int) -> int:
    """Step from 1 to 5."""
    return 1 + sum(count >= cut for cut in CUTS)
