"""Natural languages that the posting requires or prefers by name: requirements come in, ISO 639-1 codes go out."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.evidence import Found, Reading
from generator.phrases import Hit, Phrases, of_labels, plain
from generator.taxonomy import Scheme, Taxonomy

_WORK_ZONES = ("required", "preferred", "title", "meta")
_NOT_SPOKEN = re.compile(
    r"[\s-](?:america|market|law|legal|legislation|regulat|users?\b|audience|govern|compan|office|team|culture|societ|politic|elections?"
    r"|citizen|national|passport|visa|nationals|context|internet|communit|history|headquarters|hub|privacy|data protection|labou?r"
    r"|police|courts?|authorit|state\b|states\b|union|commission|parliament|banks?\b|tax|driving|residen|work permit|territor|dispatch|mandate|(?:speaking )?countries|content polic)",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"fluen|proficien|native|speak|spoken|written|language|bilingual|mother tongue|verbal|command of|level|conversational|\b[ABC][12]\b|communicat|multilingual",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _names(scheme: Scheme) -> Phrases:
    return of_labels(scheme, exact=True)


def find_languages(reading: Reading) -> Found[tuple[str, ...]] | None:
    """Codes in the order in which the posting names them."""
    codes: dict[str, None] = {}
    lines: set[int] = set()
    scheme = reading.taxonomy.languages
    names = _names(scheme)
    for decision in reading.of(*_WORK_ZONES, "summary", "responsibilities", "logistics", "heading"):  # type: ignore[arg-type]
        text = plain(decision.block.text)
        hits = list(names.hits(text))
        if not hits or (decision.zone not in _WORK_ZONES and not _CUE.search(text)):
            continue
        for hit in hits:
            if _spoken(hit, text, certain=decision.zone != "meta"):
                codes.setdefault(hit.key)
                lines.update(decision.block.span.lines)
    return Found(tuple(codes), tuple(sorted(lines)), "language-named") if codes else None


def _spoken(hit: Hit, text: str, *, certain: bool) -> bool:
    if _NOT_SPOKEN.match(text, hit.end) or text[: hit.start].endswith(("plain ", "Plain ", "clear ")):
        return False
    return certain or _CUE.search(text) is not None


def format_languages(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.languages.label(code) for code in value)
