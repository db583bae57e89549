"""Recognition: the zoning of a document comes in, whether it is a job posting at all goes out.

Minutes, articles, lists of openings and policies share headings and words with postings, and short postings share few.
So a classifier weighs which zones the page seems to have, and how surely, with its words and its look
(`docs/decisions/0014-postings-recognised-by-weighing.md`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, Literal

from generator.classifier import Classifier
from generator.document import Zone
from generator.sections.decision import Zoning
from generator.sections.signs import is_signed
from generator.sections.vocabulary import words
from generator.sections.zoning import tables
from generator.taxonomy import Taxonomy

RECOGNISER = Path(__file__).parent / "recognition.crfsuite"
POSTING: Final = "posting"
OTHER: Final = "other"
"""The two classes of the recogniser."""

Recognised = Literal["posting", "doubtful", "other"]
"""What a page is; a doubtful one is a posting that a curator should look at."""

SURE = 0.75
"""Probability of another kind from which a page is refused: in doubt it is a posting."""

SURE_WITHOUT_SIGNS = 0.1875
"""The same where no words of work stand on the page."""

DOUBTED = 0.5
"""Probability of another kind from which a posting is doubtful."""

SAID: tuple[Zone, ...] = (
    "title", "meta", "summary", "responsibilities", "required", "preferred", "exposure", "compensation", "benefits",
    "logistics", "application",
)  # fmt: skip
"""Kinds of things that a posting says; of employer, team and law other pages speak as well."""

SAYING, ENOUGH = 0.3, 5.5
"""Kinds said, each as far as it is sure, up to which a page says nothing, and from which it is a posting."""

WHOLE = 0.6
"""How sure title, duties and demands have to be found for a page to have them."""

DUTIES, BESIDES = 4, 3
"""Duties, each as far as it is sure, and kinds said, from which a page is a posting: nothing else lists so much work."""

FEW = 8
"""Lines under which a page has too few words to be weighed by them."""

_STEM = 6
"""Letters of a word that are weighed."""
_READ = 60
"""Words of a line that are weighed, from its first."""
_OPENING_LINES, _OPENING_WORDS = 2, 12
_LINES = (0, 1, 2, 3, 5, 8, 13, 21, 40, 80)
_MASSES = (0.3, 0.6, 1, 1.6, 2.5, 4, 7)
"""Lines of a zone, each counted as far as it is sure."""
_SUREST = (0.3, 0.5, 0.7, 0.9)
"""How sure the surest line of a zone is."""
_SHARES = (0.02, 0.1, 0.25, 0.5)
_PERSONS = {
    "i": frozenset(("i", "i'm", "i've", "my", "me")),
    "said": frozenset(("said", "says", "told", "he", "she", "his", "her", "they", "asked")),
    "you": frozenset(("you", "you'll", "you're", "you've", "your")),
    "we": frozenset(("we", "our", "us", "we're", "we've")),
}
"""Words that tell who speaks to whom, or of whom."""


def recognise(zoning: Zoning, taxonomy: Taxonomy, recogniser: Classifier | None = None) -> Recognised:
    """What the text is, as far as the recogniser, by default the shipped one, can tell.

    A page that says enough kinds of things, some beside many duties, or has a title above duties and demands, is one
    whatever its words.  Where no line says anything of a job, words of work have to stand there; with them a few lines
    are always one.
    """
    said = _said(zoning)
    working = said >= BESIDES and _sure(zoning, "responsibilities") >= DUTIES
    if said >= ENOUGH or working or _is_whole(zoning, taxonomy):
        return POSTING
    signed = is_signed(zoning.document, taxonomy)
    if said <= SAYING and not signed:
        return OTHER
    kind, probability = (recogniser or load()).classify(attributes(zoning))
    other = probability if kind == OTHER else 1 - probability
    few = signed and len(zoning.document.visible) < FEW
    if other >= (SURE if signed else SURE_WITHOUT_SIGNS) and not few:
        return OTHER
    return POSTING if signed and other < DOUBTED else "doubtful"


def is_posting(zoning: Zoning, taxonomy: Taxonomy, recogniser: Classifier | None = None) -> bool:
    """Whether the text is a posting; in doubt it is one."""
    return recognise(zoning, taxonomy, recogniser) != OTHER


def _said(zoning: Zoning) -> float:
    """How many kinds of things the page says, each as far as the lines taken for it are sure."""
    return sum(min(1.0, _sure(zoning, zone)) for zone in SAID)


def _sure(zoning: Zoning, *zones: Zone) -> float:
    """The lines taken for some zones, each counted as far as it is sure."""
    return sum(decision.confidence for decision in zoning.of(*zones))


def _is_whole(zoning: Zoning, taxonomy: Taxonomy) -> bool:
    """Whether there are a title and duties and demands, or a title and one of them below a heading that is known."""
    if not any(decision.confidence > WHOLE for decision in zoning.of("title")):
        return False
    duties = _sure(zoning, "responsibilities") > WHOLE
    demands = _sure(zoning, "required", "preferred") > WHOLE
    return (duties and demands) or ((duties or demands) and _is_announced(zoning, taxonomy))


def _is_announced(zoning: Zoning, taxonomy: Taxonomy) -> bool:
    headings = tables(taxonomy).headings
    announced = (headings.announced(decision.block.text) for decision in zoning.of("heading"))
    return any(found is not None and found.strength == "known" for found in announced)


@lru_cache(maxsize=1)
def load() -> Classifier:
    """Open the shipped file once."""
    return Classifier(RECOGNISER)


def attributes(zoning: Zoning) -> list[str]:
    """What is weighed, each at most once."""
    rows = [words(decision.block.text) for decision in zoning]
    return list(dict.fromkeys((*_look(zoning, rows), *_zones(zoning, rows), *_wording(rows))))


def _look(zoning: Zoning, rows: list[tuple[str, ...]]) -> Iterator[str]:
    count = len(rows)
    yield f"lines={_step(count, _LINES)}"
    yield f"length={_step(sum(map(len, rows)) // count, _LINES)}"
    for kind, lines in Counter(decision.block.kind for decision in zoning).items():
        yield f"kind={kind} {_step(lines / count, _SHARES)}"
    for person, spoken in _PERSONS.items():
        yield f"person={person} {_step(sum(not spoken.isdisjoint(row) for row in rows) / count, _SHARES)}"


def _zones(zoning: Zoning, rows: list[tuple[str, ...]]) -> Iterator[str]:
    found: dict[Zone, list[tuple[float, int]]] = {}
    for decision, row in zip(zoning, rows, strict=True):
        found.setdefault(decision.zone, []).append((decision.confidence, len(row)))
    total = max(1, sum(map(len, rows)))
    for zone, lines in found.items():
        sure = [confidence for confidence, _ in lines]
        yield f"share={zone} {_step(sum(length for _, length in lines) / total, _SHARES)}"
        yield from (f"mass={zone} {limit}" for limit in _MASSES if sum(sure) > limit)
        yield from (f"surest={zone} {limit}" for limit in _SUREST if max(sure) > limit)


def _wording(rows: list[tuple[str, ...]]) -> Iterator[str]:
    for row in rows:
        yield from (f"w={word[:_STEM]}" for word in row[:_READ] if len(word) > 1)
    for row in rows[:_OPENING_LINES]:
        yield from (f"opens={word[:_STEM]}" for word in row[:_OPENING_WORDS])


def _step(value: float, limits: tuple[float, ...]) -> int:
    """How many of the limits a value exceeds."""
    return sum(value > limit for limit in limits)
