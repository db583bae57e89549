"""Titles that sentences of other languages seek: `Buscamos Quality Analyst, Payments`, `Wir suchen eine Leitung Compliance`.

The words of seeking are data (`taxonomy/words.toml`).  Behind them stands the title at once or after a few small words,
and goes on as long as capitals do, with the small words that join nouns; it has to name a job.
"""

from __future__ import annotations

import re

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.prose import plain
from generator.titles.repair import repaired
from generator.titles.vocabulary import MOST_WORDS, Vocabulary

_CAPITAL = r"[A-Z\u00c0-\u00de\u010c\u0160\u017d\u0130\u015e]"
_BEFORE = re.compile(rf"(?:\s+(?!{_CAPITAL})[^\W\d][\w:*(]{{0,12}}\)?){{0,4}}\s+(?={_CAPITAL})")
_JOINT = r"(?:de|do|da|dos|das|del|des|du|la|el|los|las|em|en|di|della|e|y|et|und|og|och|i|f\u00fcr|voor|van|pour|para|per|for|f\u00f6r|w|ds\.|of|and)"
_NAME = re.compile(
    rf"{_CAPITAL}[\w&/()*:-]{{1,30}}(?:(?:,? | [&/\u2013-] )(?:{_JOINT} ){{0,2}}{_CAPITAL}[\w&/()*:-]{{0,30}}){{0,9}}"
)
_PROSE: tuple[Zone, ...] = ("summary", "team", "responsibilities", "required", "employer", "application", "logistics")


def sought(reading: Reading, words: Vocabulary) -> Found[str] | None:
    """The first title that a sentence of another language seeks."""
    for decision in reading.of(*_PROSE):
        text = plain(decision.block.text)
        for hit in words.sought.hits(text):
            if title := _behind(text, hit.end, words):
                return Found(title, decision.block.span.lines, "seeking-sentence")
    return None


def _behind(text: str, start: int, words: Vocabulary) -> str | None:
    before = _BEFORE.match(text, start)
    run = _NAME.match(text, before.end()) if before is not None else None
    title = repaired(run[0], words) if run is not None else ""
    return title if words.is_job(title) and 1 < len(title.split()) < MOST_WORDS else None


__all__ = ["sought"]
