"""Subjects: a paragraph comes in, the zone that the subject of its first sentence speaks for goes out.

Paragraphs on the role and on its team share their words; what they are about tells them apart.
"""

from __future__ import annotations

import re

from generator.document import Block, Zone

_FIRST = re.compile(r"(?:[^.!?]|[.!?](?!\s)){0,400}")
_TEAM = re.compile(
    r"(?:The|Our) (?:[\w&,/()-]+ ){1,6}?(?:team|group|department)s? (?:is|are|works?|builds?|owns?|leads?|drives?|ensures?"
    r"|supports?|protects?|focus(?:es)?|partners?|helps?|keeps?|solves?)\b"
)
_FIRM = re.compile(
    r"(?:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*){0,3})?['\u2019]s (?:mission|vision|commitment|purpose|ambition|goal|aim) (?:is|has)\b"
    r"|At (?:[A-Z][\w&.'-]*,? ){1,3}(?:we(?:'re|\u2019re|'ve|\u2019ve| are| have| believe| exist| build| make)|our mission)\b(?![^.!?]{0,80}\b(?:team|hiring|looking for|seeking)\b)"
)
_OTHERWISE = re.compile(r"\b(?:look|seek|hir|grow|expand)\w*", re.IGNORECASE)
"""What makes a sentence on a team one on the opening."""
_PERSON = re.compile(
    r"\byou(?:['\u2019]ll| will) (?!(?:also )?(?:join|find|meet|be (?:part|one|among|surrounded|a member|in an?)\b|work (?:in|within) an?)\b)",
    re.IGNORECASE,
)


def spoken_of(block: Block) -> Zone | None:
    """`team` for what a team is or does, `employer` for what a firm is, `summary` for what the person will do; None for any other sentence."""
    if block.kind == "item":
        return None
    found = _FIRST.match(block.text)
    first = found[0] if found else ""
    if _TEAM.match(first) and not _OTHERWISE.search(first):
        return "team"
    if _FIRM.match(first):
        return "employer"
    return "summary" if _PERSON.search(first) else None


__all__ = ["spoken_of"]
