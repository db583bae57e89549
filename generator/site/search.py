"""A rendered page comes in, the same page goes out with what the search is not to read marked.

Material's search leaves out elements that carry `data-search-exclude`, and takes the attribute off the page again.
Marks of source lines, facts in cells and what only repeats other pages would fill its results with noise.
"""

from __future__ import annotations

import re

UNREAD = (
    "hb-l",
    "hb-facts",
    "hb-table",
    "hb-mx",
    "hb-scale",
    "hb-fold",
    "hb-find",
    "hb-picks",
    "hb-index",
    "hb-acts",
    "hb-pager",
    "hb-figs",
    "hb-key",
    "hb-label",
    "hb-none",
)
"""Classes of elements that the search does not read."""

_UNREAD = re.compile(rf"<(?=[a-z]+\b[^<>]*\bclass=\"(?:[^\"<>]*\s)?(?:{'|'.join(UNREAD)})[\s\"])(\w+)")


def searchable(content: str) -> str:
    """Mark all elements of these classes."""
    return _UNREAD.sub(r'<\1 data-search-exclude="1"', content)
