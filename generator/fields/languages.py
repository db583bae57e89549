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
_DUTY_CUE = re.compile(
    r"fluen|proficien|native|\bspeak(?:s|ing)?\b|mother tongue|bilingual|\b[ABC][12]\b", re.IGNORECASE
)
_WAIVED = re.compile(
    r"[^.;:]{0,40}?\b(?:(?:is|are) not|isn't|isn\u2019t|aren't|not) (?:needed|required|necessary|a must|expected|essential|asked)|[^.;:]{0,14}\bunnecessary"
    r"|[^.:]{0,80}?\b(?:manage|do|work|live) (?:\w+ )?without\b|[^.;:]{0,30}\b(?:we(?:'ll| will)? teach|can be learn|lessons (?:are )?(?:paid|provided|offered))",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"(?:\b(?:plain|clear|little|GCSE|A[- ]level|without|not need|no need (?:for|of)|nor|not)|(?<!\w)no)\s(?:any )?$",
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
        text = text.title() if text.islower() or text.isupper() else text
        hits = list(names.hits(text))
        cue = _DUTY_CUE if decision.zone == "responsibilities" else _CUE
        if not hits or (decision.zone not in _WORK_ZONES and not cue.search(text)):
            continue
        for hit in hits:
            if _spoken(hit, text, certain=decision.zone != "meta"):
                codes.setdefault(hit.key)
                lines.update(decision.block.span.lines)
    return Found(tuple(codes), tuple(sorted(lines)), "language-named") if codes else None


def _spoken(hit: Hit, text: str, *, certain: bool) -> bool:
    if _NOT_SPOKEN.match(text, hit.end) or _WAIVED.match(text, hit.end) or _NOT_ASKED.search(text[: hit.start]):
        return False
    return certain or _CUE.search(text) is not None


def format_languages(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.languages.label(code) for code in value)
