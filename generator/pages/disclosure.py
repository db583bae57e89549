"""What a posting discloses of harmful content: a role comes in, quotations, harm areas and base rates go out."""

from __future__ import annotations

from generator.pages import addresses
from generator.pages.edition import Edition
from generator.roles import Role, Statement

QUOTED = {
    "summary": "in the summary",
    "team": "about the team",
    "responsibilities": "in the duties",
    "required": "among the requirements",
    "preferred": "among the preferred",
}
"""Sections besides that of exposure whose sentences a grade may rest on."""


def elsewhere(edition: Edition, here: str, role: Role, quoted: tuple[Statement, ...]) -> list[dict[str, object]]:
    """Statements outside the exposure section that the grade rests on, to be quoted with a link to their place."""
    evidence = role.evidence.get("exposure")
    lines = set(evidence.lines) if evidence else set()
    seen = {statement.anchor for statement in quoted}
    return [
        {
            "text": statement.text,
            "uri": addresses.link(here, addresses.statement(shared.zone, shared.id))
            if shared
            else f"#{statement.anchor}",
            "lines": statement.lines,
            "where": words,
        }
        for section, words in QUOTED.items()
        for statement in getattr(role.sections, section)
        if lines & set(statement.lines) and statement.anchor not in seen
        for shared in [edition.shared.get((role.slug, statement.anchor))]
    ]


def grades(edition: Edition) -> str:
    """How many postings of the edition have each grade: `Of 5 postings here: 0 not mentioned, ...`."""
    counts = [
        (sum(role.exposure.grade == grade.id for role in edition.corpus.roles), grade.label)
        for grade in edition.taxonomy.exposure
    ]
    return f"Of {edition.size} postings here: " + ", ".join(f"{count} {label.lower()}" for count, label in counts) + "."


def harms(edition: Edition, role: Role) -> list[dict[str, object]]:
    """Harm areas that the posting names, for links."""
    return [
        {"label": edition.taxonomy.harms.label(key), "uri": addresses.concept("harms", key), "lines": ()}
        for key in role.exposure.harms
    ]
