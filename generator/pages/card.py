"""The facts card of a role page: a posting comes in, its facts go out in words that hide no condition of their lines.

A field holds one value that can be counted; the card is read by people, so it quotes the degree as it is written,
gives all numbers of years where items differ, and tells what is required from what is wished for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.corpus import Posting
from generator.fields.years import stated_years
from generator.pages.degrees import named, quoted
from generator.pages.facts import Fact, facts
from generator.phrases import of_labels, of_scheme
from generator.prose import plain
from generator.roles import Role
from generator.sections import Decision
from generator.taxonomy import Taxonomy

_CLAUSE = re.compile(
    r"[;.]\s|,\s(?=(?:other|further|additional|any|another|knowledge|an?|with)\b)|,?\s(?:but|while|whereas)\s"
    r"|(?:(?<=required)|(?<=needed)|(?<=essential)|(?<=mandatory)|(?<=must)|(?<=skills)),\s",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:plus|bonus|advantage(?:ous)?|asset|desirable|desired|preferred|nice[- ]to[- ]have|helpful|welcome|useful"
    r"|valued|appreciated|beneficial|ideally|preferabl[ey])\b",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"[;.]\s(?=[A-Z0-9])|;\s|,\s(?:but|while|whereas)\s|\s\(|\)"
    r"|,\s(?=(?:\w+ )?(?:master|ms\b|m\.s|ma\b|msc|mba|ph\.?d|advanced|(?:post)?graduate|doctora|higher))",
    re.IGNORECASE,
)
"""Where a clause on a further degree begins: `Bachelor's degree required, Master's preferred`."""
_WAIVED = re.compile(
    r"\b(?:a|an)(?: \w+)? (?:plus|bonus|advantage|asset)\b|\b(?:desirable|preferred|nice[- ]to[- ]have|helpful|welcome"
    r"|beneficial|advantageous|optional)\b",
    re.IGNORECASE,
)
_BOUND = re.compile(r"\b(?:required?|must|minimum|mandatory|essential|at least)\b", re.IGNORECASE)


def card(posting: Posting, role: Role, taxonomy: Taxonomy) -> dict[str, Fact]:
    """All facts of a role by field name, as its own page words them."""
    known = facts(role, taxonomy)
    for name, word in _WORDED.items():
        evidence = known[name].evidence
        if known[name].stated and evidence and not evidence.inferred:
            known[name] = word(known[name], posting, role, taxonomy)
    return known


def _degree(fact: Fact, posting: Posting, role: Role, taxonomy: Taxonomy) -> Fact:
    """The words of all lines that name it, also of such as stand in no section (`degree_required: Law degree`)."""
    rows = _cited(fact, posting)
    wished = [row.block.text for row in rows if row.zone == "preferred" or _only_wished(row.block.text)]
    asked = [row.block.text for row in rows if row.block.text not in wished]
    text = named(asked) or (fact.text if asked else "")
    if wished and (words := named(wished, besides=asked)):
        text = f"{text}; wished for: {words}" if text else f"Wished for: {words}"
    return replace(fact, text=text or fact.text)


def _only_wished(text: str) -> bool:
    """Whether all clauses that name a degree say that one may do without it: `4 year degree is a plus`."""
    clauses = [clause for clause in _DEGREES.split(plain(text)) if quoted(clause)]
    return bool(clauses) and all(_WAIVED.search(clause) and not _BOUND.search(clause) for clause in clauses)


def _years(fact: Fact, posting: Posting, role: Role, taxonomy: Taxonomy) -> Fact:
    """`4+ and 8+ years, by item` where the items, or the parts of one, differ in what they ask for."""
    items = {row.block.span.lines: stated_years(row.block.text) for row in posting.zoning.of("required")}
    numbers = sorted({number for years in items.values() for number in years})
    if len(numbers) < 2 or fact.evidence is None:
        return fact
    lines = tuple(sorted({line for span, years in items.items() if years for line in span}))
    parted = "item" if sum(bool(years) for years in items.values()) > 1 else "part"
    *fewer, most = [f"{number}+" for number in numbers]
    text = f"{', '.join(fewer)} and {most} years, by {parted}"
    return replace(fact, text=text, evidence=fact.evidence.model_copy(update={"lines": lines}))


def _languages(fact: Fact, posting: Posting, role: Role, taxonomy: Taxonomy) -> Fact:
    asked = {code for row in _cited(fact, posting) for code in _asked(row, taxonomy)}
    wished = [code for code in role.languages if code not in asked]
    if not wished:
        return fact
    parts = [", ".join(taxonomy.languages.label(code) for code in role.languages if code in asked)]
    parts.append("wished for: " + ", ".join(map(taxonomy.languages.label, wished)))
    text = "; ".join(filter(None, parts))
    return replace(fact, text=text[0].upper() + text[1:])


def _asked(row: Decision, taxonomy: Taxonomy) -> Iterator[str]:
    """Languages that a line names outside a clause of wishes."""
    if row.zone != "preferred":
        for clause in _CLAUSE.split(plain(row.block.text)):
            if not _WISHED.search(clause):
                yield from of_labels(taxonomy.languages, exact=True).keys(clause)
                yield from of_scheme(taxonomy.languages, "text").keys(clause)


def _level(fact: Fact, posting: Posting, role: Role, taxonomy: Taxonomy) -> Fact:
    """Who reads `Director, stated` should find that word in the line; else it is the guide that ranks the title."""
    word = re.compile(rf"\b{re.escape(fact.text)}\b", re.IGNORECASE)
    if any(word.search(row.block.text) for row in _cited(fact, posting)):
        return fact
    ranked = fact.evidence is not None and fact.evidence.rule == "title-rank"
    return replace(fact, how="from the title" if ranked else "as it manages people")


def _cited(fact: Fact, posting: Posting) -> list[Decision]:
    """The blocks on which a fact rests, in the order of the posting."""
    lines = set(fact.evidence.lines) if fact.evidence else set()
    return [row for row in posting.zoning if lines.intersection(row.block.span.lines)]


_WORDED: dict[str, Callable[[Fact, Posting, Role, Taxonomy], Fact]] = {
    "level": _level,
    "min_years": _years,
    "degree": _degree,
    "languages": _languages,
}
"""Facts whose bare value hides something."""
