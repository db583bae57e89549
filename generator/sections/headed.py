"""Headed prose: decisions come in, prose that the model doubts goes out as the heading above it announces.

Sentences on the employer, the team and the role share their words, and a page says all of them before it says what it
offers: where the model wavers, "About us" or "Benefits" above a line tells what it is.  Headings of lists decide in
`lists`; one on the role announces anything, but no list of duties in sentences that may as well sum it up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.observation import Seen

WAVERING: frozenset[Zone] = frozenset(("employer", "team", "summary"))
ANNOUNCED: frozenset[Zone] = frozenset(
    ("summary", "employer", "team", "benefits", "compensation", "logistics", "equal_opportunity")
)
OFFERS: frozenset[Zone] = frozenset(("benefits", "compensation"))
WORK: frozenset[Zone] = frozenset(("responsibilities", "required", "preferred"))
"""What is no part of an offer: `You get 28 days` is as little a duty as a requirement."""
UNSURE = 0.5
"""Confidence under which a sentence below a heading on the role sums it up, and is no duty of its own."""
DOUBTED = 0.65
"""Confidence of the model under which the heading decides."""
DOUBTED_OFFER = 0.8
"""The same for what stands among the work of the person below a heading of an offer."""
THOUGHT_OF = 0.05
"""Probability that the model must give to what the heading announces: a line after the last of a section is of none."""

TEAMS = frozenset(("team", "teams"))

RULE = "headed-prose"


def follow(
    rows: Sequence[Seen], marginals: Sequence[Mapping[Zone, float]], decisions: Sequence[Decision]
) -> list[Decision]:
    """Give prose in doubt the zone that the last heading announced."""
    followed: list[Decision] = []
    above: Zone | None = None
    for row, probable, decision in zip(rows, marginals, decisions, strict=True):
        if decision.zone == "heading":
            named = row.announced
            above = named.zone if named is not None and named.strength != "weak" and named.zone in ANNOUNCED else None
        elif above is not None and _wavers(row, decision, above) and probable.get(above, 0.0) >= THOUGHT_OF:
            followed.append(replace(decision, zone=above, rule=RULE))
            continue
        followed.append(decision)
    return followed


def _wavers(row: Seen, decision: Decision, announced: Zone) -> bool:
    """Whether the model put this among other prose than was announced, and doubts it; what names a team is no doubt."""
    if decision.rule != "model" or decision.zone == announced:
        return False
    if announced == "summary":
        told = decision.zone == "responsibilities" and row.block.kind != "item"
        return told and decision.confidence < UNSURE
    if announced in OFFERS and decision.zone in WORK:
        return decision.confidence < DOUBTED_OFFER
    told = decision.zone in WAVERING and not (decision.zone == "team" and TEAMS.intersection(row.words))
    return told and decision.confidence < DOUBTED


__all__ = ["follow"]
