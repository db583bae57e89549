"""What kind of work the role is: title, team and duties come in, ids of the function scheme go out.

A function that the title names is the function.  Where it names none, a classifier weighs what the rules found with the
words of title and work, which are more than any list holds (`docs/decisions/0013-two-fields-weighed.md`).
"""

from __future__ import annotations

from generator.evidence import Found, Reading
from generator.fields.function.attributes import attributes
from generator.fields.function.rules import lines_for, rule, title_keys
from generator.fields.function.secondary import find_secondary_functions
from generator.taxonomy import Taxonomy

_LIKELY = 0.3
"""A function less probable than this is a guess."""


def find_function(reading: Reading) -> Found[str] | None:
    """The function that rules and words speak for; `other` when neither title nor work is of Trust & Safety."""
    ruled = rule(reading)
    classifier = reading.classifiers.get("function")
    if ruled is None or classifier is None or ruled.value in title_keys(reading)[:1]:
        return ruled
    weighed, probability = classifier.classify(attributes(reading, ruled))
    if weighed == ruled.value or probability < _LIKELY:
        return ruled
    return Found(weighed, lines_for(weighed, reading) or ruled.lines, "words-of-title-and-work", inferred=True)


def format_function(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.functions.label(value)


def format_secondary_functions(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.functions.label(key) for key in value)


__all__ = [
    "attributes",
    "find_function",
    "find_secondary_functions",
    "format_function",
    "format_secondary_functions",
]
