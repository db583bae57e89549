"""Where the person works: rows of facts, terms of work and the title come in, places go out.

Offices that the company lists, headquarters and regions of responsibility are never a base.  The gazetteer is asked
only where the posting says that a place stands.
"""

from __future__ import annotations

from generator.evidence import Found, Reading
from generator.fields.base.namesakes import at_home
from generator.fields.base.places import Place, Seen, format_base_locations, format_place, merge, trusted
from generator.fields.base.rows import (
    beside_pay,
    head,
    labelled_places,
    of_furniture,
    paired,
    place_rows,
    titled,
    unlabelled,
)
from generator.fields.base.sentences import agreeing, entitled, of_prose, of_terms, registered
from generator.taxonomy.places import gazetteer


def find_base_locations(reading: Reading) -> Found[tuple[Place, ...]] | None:
    """Places of rows and terms together; else of title, opening and prose; else, inferred, of the right to work."""
    places = gazetteer(reading.taxonomy)
    rows = [*labelled_places(reading, places), *place_rows(reading, places, "meta", "logistics")]
    seen = [*rows, *agreeing(of_terms(reading, places), rows, places)]
    for find in (beside_pay, titled, paired, unlabelled, of_furniture, head, of_prose):
        if any(map(_settles_for_prose if find is of_prose else _settles, seen)):
            break
        countries = {row.place.country for row in seen}
        seen += [row for row in find(reading, places) if not countries or row.place.country in countries]
    inferred = not seen
    if inferred:
        seen = [*entitled(reading, places)] or [*registered(reading)]
    seen = at_home(trusted(seen, places), reading, places)
    merged = merge(seen)
    if not merged:
        return None
    lines = tuple(sorted({line for row in seen for line in row.lines}))
    used = tuple(sorted({line for row in seen if row.whole for line in row.lines}))
    return Found(merged, lines, seen[0].rule, inferred=inferred, used=used)


def _settles(row: Seen) -> bool:
    """Whether a row leaves nothing to be looked for: remote work within a country may have its office elsewhere on the page."""
    return bool(row.place.city or (row.place.remote and not row.place.country))


def _settles_for_prose(row: Seen) -> bool:
    """The same before sentences on role and team are asked: not where the posting says the place, if only by country."""
    return bool(row.place.city or row.place.remote or row.rule == "stated-base")


__all__ = ["Place", "find_base_locations", "format_base_locations", "format_place"]
