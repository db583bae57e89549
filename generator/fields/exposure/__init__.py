"""What the person may see: notices and duties come in, a grade and the named harms go out.

The rules find a grade and say by which lines; where a notice speaks, a classifier weighs it again with its words, since
there are more ways to warn, to doubt and to deny than any list holds (`docs/decisions/0013-two-fields-weighed.md`).
"""

from __future__ import annotations

from typing import cast

from generator.evidence import Found, Reading
from generator.fields.exposure.attributes import attributes, speaking
from generator.fields.exposure.rules import Exposure, Grade, found, graded
from generator.taxonomy import Taxonomy


def find_exposure(reading: Reading) -> Found[Exposure] | None:
    """The grade that notice and duties give, and every harm that the role's own work or notice names."""
    grade, lines = graded(reading)
    ruled = found(grade, lines.get(grade, set()), f"exposure-{grade}", reading)
    classifier = reading.classifiers.get("exposure")
    known = attributes(reading, ruled) if classifier is not None else []
    if classifier is None or not known:
        return ruled
    weighed = cast("Grade", classifier.classify(known)[0])
    if weighed == grade:
        return ruled
    told = lines.get(weighed, set())
    if weighed != "none" and not told:
        told = {line for decision in speaking(reading, ruled) for line in decision.block.span.lines}
    return found(weighed, told, "words-of-the-notice", reading)


def format_exposure(value: Exposure, taxonomy: Taxonomy) -> str:
    """The grade in words, empty where the posting states none: harms that it names are no exposure."""
    return "" if value.grade == "none" else taxonomy.exposure.label(value.grade)


__all__ = ["Exposure", "attributes", "find_exposure", "format_exposure"]
