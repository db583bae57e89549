"""Further functions: title, work and the function come in, at most two ids more go out."""

from __future__ import annotations

from generator.evidence import Found, Reading
from generator.fields.function.rules import FURTHER, OTHER, scores, title_keys
from generator.phrases import of_scheme
from generator.prose import own_work, plain

_SECONDARY = 6
_HARM_DISCIPLINE, _HARM_OTHERS = 2, 4
"""Statements that name a harm area for its function to be a further one."""
_MOST_SECONDARY = 2


def find_secondary_functions(reading: Reading) -> Found[tuple[str, ...]] | None:
    """Further functions: subjects that the title names, and one whose harm several statements speak of."""
    primary = reading.value("function")
    if primary in (None, OTHER):
        return None
    given, places = scores(reading)
    titled = title_keys(reading)
    named = _of_harms(reading, primary)
    others = [
        key
        for key in given
        if key not in (primary, OTHER) and ((key in titled and given[key] >= _least(key, reading)) or key in named)
    ]
    others = sorted(others, key=lambda key: (key not in titled, -given[key]))[:_MOST_SECONDARY]
    if not others:
        return None
    lines = sorted({line for key in others for line in (*places[key], *named.get(key, ()))})
    return Found(tuple(others), tuple(lines), "title-team-duties")


def _least(key: str, reading: Reading) -> int:
    """Score from which a function in the title is a further one; words that plain titles share need work to show."""
    return _SECONDARY if reading.taxonomy.functions[key].match.get("shared") else FURTHER


def _of_harms(reading: Reading, primary: str) -> dict[str, set[int]]:
    """Functions named like a harm area that several statements speak of; a discipline needs fewer, having no subject."""
    least = _HARM_DISCIPLINE if reading.taxonomy.functions[primary].match.get("head") else _HARM_OTHERS
    lines: dict[str, list[set[int]]] = {}
    for decision in reading.of("title", "summary", "team", "responsibilities"):
        named = of_scheme(reading.taxonomy.harms, "text").keys(own_work(plain(decision.block.text)))
        for key in reading.taxonomy.functions.concepts.keys() & named:
            lines.setdefault(key, []).append(set(decision.block.span.lines))
    return {key: set().union(*rows) for key, rows in lines.items() if len(rows) >= least}
