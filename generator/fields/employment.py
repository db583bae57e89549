"""The kind of employment: labelled rows and statements come in, one id of the employment scheme goes out."""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.labels import cells, values
from generator.phrases import Phrases, of_labels, plain
from generator.taxonomy import Taxonomy

_ORDINARY = re.compile(
    r"contracts? of employment|employment contract|contract of indefinite|full[- ]time (?:work )?(?:experience|employees|degree|student|equivalent)|contract (?:manage|law|negotiat|review)"
    r"|(?:full[- ]time|part[- ]time) (?:courses?|study|studies|education)|social contract|smart contract|temporary(?= (?:access|visa|accommodation))|casual (?:dress|environment|atmosphere|fridays?)"
    r"|no (?:fixed[- ]term|part[- ]time)|not (?:a )?(?:part[- ]time|contract)|conversion to [\w -]{0,20}|possib\w+ of (?:full[- ]time|permanent)",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(full[- ]?time|part[- ]?time|fixed[- ]term|temporary|contract(?:or)?|internship|freelance|seasonal)\b(?=[^.]{0,40}\b(?:role|position|job|contract|basis|post|appointment|opportunity|employment|applicants|engagement|vacancy|assignment|hours)\b)"
    r"|\b(?:contract|role|position|job|post|opportunity|vacancy|appointment|employment|is|this is|hours|basis)\b[^.]{0,40}?\b(full[- ]?time|part[- ]?time|fixed[- ]term|temporary|contractor|internship|freelance)\b"
    r"|\b(\d{1,2}[- ]months?'?(?: fixed[- ]term)?) contract\b|\bcontract (?:length|duration|period|term)\b",
    re.IGNORECASE,
)
_ORDER = ("internship", "part-time", "full-time", "contract", "temporary")


def find_employment_type(reading: Reading) -> Found[str] | None:
    """The kind that rows state, else one that the title or a statement on terms names."""
    names = of_labels(reading.taxonomy.employment)
    title = reading.known.get("title")
    if title is not None and "internship" in names.keys(title.value):
        return Found("internship", title.lines, "title-word")
    rows = [
        (key, row, "labelled-type")
        for row in values(reading, "employment_type", "meta", "title", "compensation", "logistics")
        for key in _kinds(row.text, names)
    ]
    rows += [
        (key, row, "row-of-facts")
        for row in cells(reading, "meta", "compensation")
        if len(row.text) < 80
        for key in _kinds(row.text, names)
    ]
    if rows:
        key, row, rule = min(rows, key=lambda found: _ORDER.index(found[0]))
        return Found(key, row.lines, rule, used=row.lines if row.whole and len(row.text) < 30 else ())
    for decision in reading.of("title", "logistics", "compensation", "summary"):
        text = _ORDINARY.sub(" ", plain(decision.block.text))
        if (found := _STATED.search(text)) and (keys := names.keys(found[0])):
            return Found(min(keys, key=_ORDER.index), decision.block.span.lines, "statement")
    return None


def _kinds(text: str, names: Phrases) -> list[str]:
    return names.keys(_ORDINARY.sub(" ", text))


def format_employment_type(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.employment.label(value)


__all__ = ["find_employment_type", "format_employment_type"]
