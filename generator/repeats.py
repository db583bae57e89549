"""Repeats: a role and its zoned posting come in, lines that only say a value of the facts card again go out.

Boards print the name of the employer, the title and the number of a posting in several places.  Such a line is no
claim that the page leaves unused.
"""

from __future__ import annotations

import re

from generator.document import Zone
from generator.prose import plain
from generator.roles import Role
from generator.sections import Zoning

VALUES: tuple[Zone, ...] = ("title", "meta")
"""Zones whose lines are shown as a value, not as text."""

_LEGAL = frozenset(
    "ab ag as bv co corp corporation gmbh inc incorporated limited llc llp ltd nv oy plc pte pty sa sarl spa srl".split()
)
"""Words of a company's legal form."""
_SHORT_FORM = re.compile(r"\s*\([^()]{1,16}\)\s*$")
_KEY = re.compile(r"^\W*[^\W\d][\w /-]{0,40}?\s*[:=]\s*(?=\S)")
_PARTS = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """The words of a name without case, markup, signs and legal form, so that its slug is the same."""
    words = _PARTS.findall(_SHORT_FORM.sub("", plain(text)).casefold())
    while len(words) > 1 and words[-1] in _LEGAL:
        words.pop()
    return " ".join(words)


def repeated(zoning: Zoning, role: Role) -> frozenset[int]:
    """Lines of values that say the title, the employer, a place or the number of the posting once more."""
    named = (role.title, role.employer, role.posting_id, *(place.city for place in role.base_locations))
    known = {fold(value) for value in named if value} - {""}
    return frozenset(
        line
        for decision in zoning.of(*VALUES)
        for line in decision.block.span.lines
        if fold(decision.block.text) in known or fold(_KEY.sub("", decision.block.text)) in known
    )
