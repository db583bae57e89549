"""What kind of work the role is: title, team and duties come in, ids of the function scheme go out.

The rules find a function and say why; a classifier weighs what they found with the words of title and work, since words
of other trades and languages are more than any list holds (`docs/decisions/0013-two-fields-weighed.md`).
"""

from __future__ import annotations

from generator.evidence import Found, Reading
from generator.fields.function.attributes import attributes
from generator.fields.function.rules import OTHER, lines_for, rule
from generator.fields.function.secondary import find_secondary_functions
from generator.taxonomy import Taxonomy


def find_function(reading: Reading) -> Found[str] | None:
    """The function that rules and words speak for; `other` when neither title nor work is of Trust & Safety."""
    ruled = rule(reading)
    classifier = reading.classifiers.get("function")
    if ruled is None or classifier is None:
        return ruled
    weighed = classifier.classify(attributes(reading, ruled))
    if weighed == ruled.value:
        return ruled
    return Found(weighed, lines_for(weighed, reading) or ruled.lines, "words-of-title-and-work", inferred=True)


def format_function(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.functions.label(value)


def format_secondary_functions(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.functions.label(key) for key in value)


__all__ = [
    "OTHER",
    "attributes",
    "find_function",
    "find_secondary_functions",
    "format_function",
    "format_secondary_functions",
]
