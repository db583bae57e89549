"""Sentences: blocks come in, those that a copied link cut apart go out as one.

Text copied from a page often has each link on a line of its own: "please see", "our policy", ".".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.document import Block, Span

_GOES_ON = re.compile(r"[.,;)](?:\s|$)")
"""No sentence begins like this."""
_ENDED = (".", "!", "?", ":", ";")
LINK_WORDS = 10
"""Words of the text of a link, at most."""


def whole(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Join what stands before a link, the link's own text, and what follows with a mark that begins no sentence.

    What leads to a link ends in a small word ("see", "this"); names in a row are a list with a stray mark.
    """
    joined: list[Block] = []
    for block in blocks:
        if _is_cut(joined, block):
            before, link = joined[-2:]
            text = f"{before.text} {link.text}{block.text}"
            joined[-2:] = [replace(before, text=text, span=_over(before, link, block))]
        else:
            joined.append(block)
    return tuple(joined)


def _over(*parts: Block) -> Span:
    """The lines of all parts, without the empty ones between them."""
    spans = [part.span for part in parts]
    between = (range(above.last + 1, below.first) for above, below in pairwise(spans))
    return Span(spans[0].first, spans[-1].last, frozenset().union(*(span.blank for span in spans), *between))


def _is_cut(joined: Sequence[Block], block: Block) -> bool:
    if len(joined) < 2 or not _GOES_ON.match(block.text):
        return False
    before, link = joined[-2:]
    return (
        block.kind in ("paragraph", "rule", "item")
        and before.kind in ("paragraph", "item")
        and link.kind == "paragraph"
        and not before.text.endswith(_ENDED)
        and _leads(before.text)
        and not link.text.endswith(_ENDED)
        and len(link.text.split()) <= LINK_WORDS
        and max(link.gap, block.gap) <= 1
    )


def _leads(text: str) -> bool:
    return any(word[0].islower() for word in text.rsplit(maxsplit=1)[-1:])
