"""Zoning: a document and the line statistics come in, a decision for each of its blocks goes out.

Look is certain and decides first, known headings and buttons unless the model thinks them all but impossible; the
model decides what is left, with the rules' votes among its attributes; then what only the page as a whole tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from weakref import WeakKeyDictionary

from generator.document import Block, Document, Zone
from generator.sections import copies, headed, lists, model, perks, titled
from generator.sections.cues import Cues
from generator.sections.decision import Decision, Zoning
from generator.sections.features import features, tongue
from generator.sections.headings import Headings
from generator.sections.observation import Seen, see
from generator.sections.rules import CERTAIN, FIRM, LIKELY, Ruling, rule
from generator.sections.subjects import spoken_of
from generator.statistics import Statistics, count
from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Gazetteer, gazetteer


@dataclass(frozen=True)
class Tables:
    """What zoning looks up in a taxonomy, compiled once."""

    headings: Headings
    cues: Cues
    places: Gazetteer


SECTIONLESS: frozenset[Zone] = frozenset(("title", "meta", "heading", "application", "chrome"))
"""Zones without a section of their own on the page: a line of one of them is off it, unless a value shows it."""

SENTENCE = 7
"""Words from which a line is taken to say something that would be missed."""

LAST_WORDS = 2
"""Words at most of the end of a sentence that stands on a line of its own."""

SHOWN_FROM = 0.45
"""Probability of all zones with a section from which such a line keeps its place: a line too many does less harm
than a requirement that nobody reads."""

SURE_OF_HEADING, SURER_OF_HEADING = 0.6, 0.9
"""Confidence from which a heading among furniture is one, and one with more furniture around."""

SURE_OF_STOPPED = 0.8
"""Confidence from which a line is a heading that ends as a sentence does."""

THOUGHT_OF = 0.1
"""Probability of a heading from which a known one is one, whatever is likelier."""

SURE_OF_NOTICE = 0.3
"""Confidence from which a line is a notice of exposure: a false one grades the whole role."""

PROSE = 15
"""Words from which a sentence of a page in another language is the posting's unless the model is sure of furniture."""

SURE_OF_FURNITURE = 0.95
"""Probability from which it is: the model knows few words of most languages, and takes what it knows nothing of for what
stands around it."""

_STOPS = (".", "!", "\u2026", "\u3002", "\uff01", ")")

SIMILAR_JOBS = "similar-jobs"
OF_A_JOB: frozenset[Zone] = frozenset(("title", "meta", "heading", "compensation", "chrome"))
"""Zones of the rows by which a board tells of other jobs."""

FAR = 2
"""Lines above and below a heading that make it one with more furniture around."""

TOLD: dict[Zone, float] = {"team": 1.01, "summary": 0.6, "employer": 0.6}
"""Zones of prose that one takes for another, and the probability under which the subject of the first sentence decides:
the model takes what a person will do in a team for the team's however sure it is."""

_TABLES: WeakKeyDictionary[Taxonomy, Tables] = WeakKeyDictionary()


def tables(taxonomy: Taxonomy) -> Tables:
    """The tables of a taxonomy, made at the first call."""
    if taxonomy not in _TABLES:
        _TABLES[taxonomy] = Tables(Headings(taxonomy), Cues(taxonomy), gazetteer(taxonomy))
    return _TABLES[taxonomy]


def observe(document: Document, statistics: Statistics | None, taxonomy: Taxonomy) -> Observed:
    """Look everything up that rules and model need; without statistics a document is a corpus of one."""
    found = tables(taxonomy)
    rows = see(document, statistics or count([document]), found.headings, found.cues, found.places)
    rulings = rule(rows, found.headings)
    return Observed(rows, tuple(rulings), features(rows, found.headings, [(row.zone, row.rule) for row in rulings]))


@dataclass(frozen=True)
class Observed:
    """A document as rules and model see it, block by block."""

    rows: tuple[Seen, ...]
    rulings: tuple[Ruling, ...]
    attributes: list[list[str]]


def segment(document: Document, statistics: Statistics | None, taxonomy: Taxonomy) -> Zoning:
    """Zone a document with the shipped model."""
    return Zoning(document, decide(observe(document, statistics, taxonomy), model.load()))


def unzoned(document: Document) -> Zoning:
    """Every block as furniture: for a document that could not be zoned."""
    return Zoning(document, tuple(Decision(block, "chrome", "unread", 0.0, "furniture") for block in document.blocks))


def decide(seen: Observed, crf: model.Model) -> tuple[Decision, ...]:
    """A decision for each block observed."""
    marginals = copies.agree(seen.rows, crf.marginals(seen.attributes))
    abroad = tongue(seen.rows) == "other"
    decisions = [_decide(*each, abroad=abroad) for each in zip(seen.rows, seen.rulings, marginals, strict=True)]
    decisions = titled.name(seen.rows, marginals, decisions)
    held = lists.hold(seen.rows, _without_stray_headings(decisions))
    held = headed.follow(seen.rows, marginals, held)
    return perks.mark(_without_other_jobs(_with_last_words(held)))


def _without_other_jobs(decisions: Sequence[Decision]) -> list[Decision]:
    """Take the rows below a board's words for other jobs, down to the end of the page, for those jobs.

    A row with a label is a fact that a page has at its foot: the other jobs have none.
    """
    tail = len(decisions)
    while tail and decisions[tail - 1].zone in OF_A_JOB:
        tail -= 1
    offered = (place for place in range(tail, len(decisions)) if decisions[place].reason == SIMILAR_JOBS)
    first = next(offered, len(decisions))
    if not any(above.zone == "title" for above in decisions[:first]):
        return list(decisions)
    return [
        replace(decision, zone="chrome", rule="below-other-jobs", reason=SIMILAR_JOBS)
        if place > first and decision.zone != "chrome" and ":" not in decision.block.text
        else decision
        for place, decision in enumerate(decisions)
    ]


def _with_last_words(decisions: Sequence[Decision]) -> list[Decision]:
    """Put a last word or two that a break parted from their sentence where the sentence is."""
    kept = list(decisions)
    for place, (above, here) in enumerate(pairwise(decisions), 1):
        text, start = here.block.text, above.block.text
        wrapped = text[:1].islower() and text.endswith(".") and start[-1:].isalnum()
        if wrapped and here.zone != above.zone and len(text.split()) <= LAST_WORDS and len(start.split()) >= SENTENCE:
            kept[place] = replace(here, zone=above.zone, rule="last-words", reason=above.reason)
    return kept


def _without_stray_headings(decisions: Sequence[Decision]) -> list[Decision]:
    """Take a heading in doubt that has furniture above and below for furniture: it heads nothing of the posting.

    Where lone signs part it from both it is a cell of a table that has lost its lines, however sure the model is.
    """
    kept = list(decisions)
    words = [place for place, decision in enumerate(decisions) if decision.reason != "glyph"]
    for number in range(1, len(words) - 1):
        above, place, below = words[number - 1 : number + 2]
        found = decisions[place]
        if found.zone != "heading" or {decisions[above].zone, decisions[below].zone} != {"chrome"}:
            continue
        wider = [decisions[other].zone for other in words[max(number - FAR, 0) : number + FAR + 1] if other != place]
        sure = SURER_OF_HEADING if wider.count("chrome") == 2 * FAR else SURE_OF_HEADING
        if place - above > 1 < below - place or found.confidence < sure:
            kept[place] = replace(found, zone="chrome", reason=_furniture(found.block))
    return kept


def _decide(row: Seen, ruling: Ruling, marginals: dict[Zone, float], *, abroad: bool) -> Decision:
    zone = max(marginals, key=marginals.__getitem__)  # Of zones in their order.
    stopped = zone == "heading" and _is_sentence(row.block) and marginals[zone] < SURE_OF_STOPPED
    if stopped or (zone == "exposure" and marginals[zone] < SURE_OF_NOTICE):
        zone = max(sorted(marginals.keys() - {zone}), key=marginals.__getitem__)
    if row.block.kind in ("glyph", "rule"):
        return Decision(row.block, "chrome", ruling.rule, 1.0, "glyph")
    firm = ruling.confidence >= FIRM and marginals.get(ruling.zone, 0.0) >= THOUGHT_OF
    if ruling.zone != zone and (firm or ruling.confidence >= CERTAIN):
        reason = _furniture(row.block) if ruling.zone == "chrome" else None
        return Decision(row.block, ruling.zone, ruling.rule, ruling.confidence, reason)
    if zone in TOLD and (spoken := spoken_of(row.block)) and spoken != zone and marginals[zone] < TOLD[zone]:
        return Decision(row.block, spoken, "subject", LIKELY)
    if zone in SECTIONLESS and row.size >= SENTENCE:
        shown = marginals.keys() - SECTIONLESS
        least = 1 - SURE_OF_FURNITURE if abroad and zone == "chrome" and _is_prose_abroad(row) else SHOWN_FROM
        if sum(marginals[other] for other in shown) >= least:
            sure = [other for other in sorted(shown) if other != "exposure" or marginals[other] >= SURE_OF_NOTICE]
            zone = max(sure, key=marginals.__getitem__, default=zone)
    reason = (row.furniture or _furniture(row.block)) if zone == "chrome" else None
    return Decision(row.block, zone, "model", marginals[zone], reason)


def _is_prose_abroad(row: Seen) -> bool:
    """Whether a line is a long sentence in another language than English; what boards add is short, or a list."""
    return row.abroad and row.size >= PROSE and row.block.text.endswith(_STOPS)


def _is_sentence(block: Block) -> bool:
    """Whether a line that no mark makes a heading ends as a sentence does."""
    return block.kind != "heading" and block.text.endswith(".") and not block.text.endswith("..")


def _furniture(block: Block) -> str:
    return "page-data" if block.marker == "front-matter" else "furniture"
