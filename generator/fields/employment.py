"""The kind of employment: labelled rows and statements come in, one id of the employment scheme goes out."""

from __future__ import annotations

import re

from generator.cells import Cell, cells, values
from generator.document import Zone
from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.phrases import Phrases, of_labels
from generator.prose import plain
from generator.taxonomy import Taxonomy

_ORDINARY = AnyCase(
    r"contracts? of employment|employment contract|contract of indefinite|full[- ]time (?:work )?(?:experience|employees|degree|student|equivalent)|contract (?:manage|law|negotiat|review)|(?:owned|listed|leading|main|building|construction) contractors?"
    r"|\bcontract(?: type)?\s*[:|]\s*(?=permanent|indefini|open-ended|unlimited)|(?:permanent|indefinite|unlimited|vast) contract|contract (?:permanent|indefini\w+)"
    r"|(?:full[- ]time|part[- ]time) (?:courses?|study|studies|education)|social contract|smart contract|temporary(?= (?:access|visa|accommodation))|casual (?:dress|environment|atmosphere|fridays?)"
    r"|(?:full|part)[- ]time (?:is |hours )?(?:considered|possible|negotiable)|no (?:fixed[- ]term|part[- ]time)|not (?:a )?(?:part[- ]time|contract)|conversion to [\w -]{0,20}|(?:seed|early|late|growth|first|final)[- ]stages?|please state [^.;]{0,80}|possib\w+ of (?:full[- ]time|permanent)|\uc815\uaddc\uc9c1 ?\uc804\ud658",
    held=(
        "contract",
        "time",
        "term",
        "temporary",
        "casual",
        "possib",
        "conversion",
        "stage",
        "please state",
        "\uc815\uaddc\uc9c1",
    ),
)
_STATED = AnyCase(
    r"\b(full[- ]?time|part[- ]?time|fixed[- ]term|temporary|contract(?:or)?|internship|freelance|seasonal)\b(?=[^.]{0,40}\b(?:role|position|job|contract|basis|post|appointment|opportunity|employment|applicants|engagement|vacancy|assignment|hours)\b)"
    r"|\b(?:contract|role|position|job|post|opportunity|vacancy|appointment|employment|is|this is|hours|basis)\b[^.]{0,40}?\b(full[- ]?time|part[- ]?time|fixed[- ]term|temporary|contractor|internship|freelance)\b"
    r"|\b(?:hiring|recruiting|seeking|looking for|as) (?:an?|one|two|three|\d{1,2}) (full[- ]?time|part[- ]?time|fixed[- ]term|temporary|contractor|freelancer)\b"
    r"|\b(\d{1,2}[- ]months?'?(?: fixed[- ]term)?) contract\b|\bcontract (?:length|duration|period|term)\b",
    held=("time", "term", "temporary", "contract", "internship", "freelance", "seasonal"),
)
_CLAUSE = AnyCase(
    r"(?:^|[.,;:(\u2013]) ?(?:permanent,? (?:and )?)?(full|part)[- ]?time(?:,? permanent)? ?(?:[.,;)\u2013]|$)",
    held=("time",),
)
"""The kind alone between two marks: `$27.40 per hour, full time, 40 hours`."""
_WITH_HOURS = re.compile(
    r"\s\(?\d{2}(?:[.,]\d{1,2})?(?:\s?[-\u2013]\s?\d{2})?\s?(?:hours?|hrs?|h|horas|ore|heures|stunden|std\.?|uur|godz\.?)\b(?:\s?(?:/|per|a|al|por|pro|par) ?\w+)?\)?",
    re.IGNORECASE,
)
"""Hours behind the kind: `tiempo completo (44 horas)`."""
_SIGN = re.compile(r"(?<![\w-])FT(?![\w-])")
"""The sign for full time, as exports of recruiting systems write it."""
_ROW = 40
_LONGEST_ROW = 120
_PAID = AnyCase(r"\bfor full[- ]time employees (?:in\b|for (?:this|the) (?:role|position)\b)", held=("time employees",))
"""Pay of this job that is stated for full time."""
_BY_HOURS = ("full-time", "part-time")
_MARK = re.compile(r"[.,;:|\u00b7\u2022\u3002\uff0c]\s*")
_PIECE = re.compile(r"[,;|]\s|\s[-\u2013\u2014\u00b7|/]\s")
_WHOLE = re.compile(r"(?:^|[:,] ?)(?:100 ?%|1[.,]0 ?(?:FTE|EFT))(?=[,.;]|$)")
_WHOLE_POST = AnyCase(
    r"\b(?:permanent|fixed[- ]term|temporary|open-ended|unbefristet\w*|tillsvidare\w*|fast|cdi|cdd) ?(?:post|position|job|role|contract|appointment|anst\u00e4llning|stelle|stilling)?,? (?:at )?100 ?%",
    held=("100",),
)
"""A post of one hundred per cent in a sentence: `Permanent post, 100 %`."""
_NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|nine|eleven|twelve|eighteen|twenty-four)"
_SPAN = rf"{_NUMBER}[- ](?:\(\d{{1,2}}\) )?(?:(?:calendar|working) )?(?:months?|years?|days|mois|meses|mesi|monate?n?|m\u00e5neder)\b"
_LASTING = AnyCase(
    rf"\b{_SPAN}['\u2019]?(?: fixed[- ]term| max[- ]term| definite)? contract\b"
    rf"|\b(?:contract(?: length| duration| period)?|duration(?: of (?:contract|assignment|appointment))?|dur\u00e9e(?: du contrat)?|duraci\u00f3n|durata|dauer)\s?[:\u2013-](?![^.;]{{0,20}}(?:permanent|indefini|unlimited|probation|trial))[^.;:]{{0,30}}?\b{_SPAN}"
    rf"|\b(?:limited to|limited for|fixed[- ]term of) {_SPAN}",
    held=("contract", "duration", "durée", "duración", "durata", "dauer", "limited", "term of"),
)
_TERMS: tuple[Zone, ...] = ("logistics", "compensation", "summary", "meta", "benefits", "employer")
_HEAD = 3
_FLAT = 7
"""Words from which a line at the head may join all facts."""
_ROWS: tuple[tuple[Zone, int], ...] = (("meta", 200), ("compensation", 80))
_BRACKETS = re.compile(r"\(([^()]{3,60})\)")
_HOURS = re.compile(
    r"\b(\d{2}(?:[.,]\d\d?)?)\s?(?:-\s?)?(?:hours?|hrs?|h|uur|uren|stunden|std\.?|heures|horas|ore|hodin|godzin|timmar|timer|tuntia)(?!\w)(?: of work)?(?: a| per| each|/|-| pro| par| por| la| alla| i| na)? ?"
    r"(?:week|wk|w|woche|semaine|semana|semanales|settimana|settimanali|t\u00fddn\u011b|tygodniowo|veckan|uken|ugen|viikossa)\b|^(\d{2}(?:[.,]\d\d?)?) (?:a|per) week\b",
    re.IGNORECASE,
)
_FULL_WEEK = 35
_WEEK = r"(?<![\d.,\u2013-])(?:3[7-9]|4\d)(?:[.,]\d{1,2})?\s?-?(?:hours?|hrs?|h|uur|stunden|std\.?|heures|horas|ore|hodin|godzin|timmar|timer)\b"
_FOR_GOOD = r"\b(?:permanent|regular|clt|cdi|indefinid[ao]|indeterminat[ao]|unbefristet|onbepaalde tijd)\b"
_LASTING_WEEK = re.compile(rf"{_FOR_GOOD}[^;]{{0,30}}{_WEEK}|{_WEEK}[^;]{{0,30}}{_FOR_GOOD}", re.IGNORECASE)
"""The hours of a whole week beside a contract for good: `Permanent, 40 hours`; fewer may be anybody's."""
_SHARED = AnyCase(r"job[- ]share|part[- ]?time|reduced", held=("share", "time", "reduced"))
_SHORT = 12
_LONGEST = 700
_ORDER = ("internship", "part-time", "full-time", "contract", "temporary")


def find_employment_type(reading: Reading) -> Found[str] | None:
    """The kind that rows state, else one that the title or a statement on terms names."""
    names = of_labels(reading.taxonomy.employment)
    title = reading.known.get("title")
    if title is not None and "internship" in names.keys(_ORDINARY.sub(" ", title.value)):
        return Found("internship", title.lines, "title-word")
    rows = [
        (key, row, "labelled-type")
        for row in values(
            reading, "employment_type", "meta", "title", "compensation", "logistics", "benefits", "required"
        )
        for key in _kinds(row.text, names)
    ]
    rows += [
        (key, row, "row-of-facts")
        for zone, longest in _ROWS
        for row in cells(reading, zone)
        if len(row.text) < longest
        for key in _kinds(row.text, names)
    ]
    if rows:
        key, row, rule = min(rows, key=lambda found: _ORDER.index(found[0]))
        return Found(key, row.lines, rule, used=row.used if len(row.text) < 30 else ())
    for decision in reading.of("title"):
        text = plain(decision.block.text)
        hits = [(piece, names.search(piece)) for piece in _PIECE.split(_WITH_HOURS.sub("", text))[1:]]
        alone = [piece for piece, hit in hits if hit is not None and len(piece.strip()) == len(hit.text)]
        if keys := _kinds(" ".join((*_BRACKETS.findall(text), *alone)), names):
            return Found(min(keys, key=_ORDER.index), decision.block.span.lines, "title-bracket")
    for decision in reading.of("title", "logistics", "compensation", "summary", "benefits"):
        text = _ORDINARY.sub(" ", plain(decision.block.text))
        if (found := _STATED.search(text)) and (keys := names.keys(found[0])):
            return Found(min(keys, key=_ORDER.index), decision.block.span.lines, "statement")
    return (
        _furniture(reading, names)
        or _flat(reading, names)
        or _clause(reading, names)
        or _whole(reading)
        or _week(reading)
        or _lasting(reading)
    )


def _flat(reading: Reading, names: Phrases) -> Found[str] | None:
    """Full or part time in a line at the head that joins title, firm, place and terms; other kinds are words there."""
    for decision in reading.zoning.decisions[:_HEAD]:
        if len(decision.block.text.split()) >= _FLAT and decision.zone in ("title", "meta", "chrome", "compensation"):
            keys = {hit.key for hit in names.hits(plain(decision.block.text)[:_LONGEST]) if hit.text[0].isupper()}
            if len(keys) == 1 and keys < {"full-time", "part-time"}:
                return Found(keys.pop(), decision.block.span.lines, "flat-head")
    return None


def _clause(reading: Reading, names: Phrases) -> Found[str] | None:
    """Full or part time alone between two marks of a statement."""
    for decision in reading.of(*_TERMS):
        text = plain(decision.block.text)
        if found := _CLAUSE.search(text):
            kind = "full-time" if "full" in found[0].lower() else "part-time"
            return Found(kind, decision.block.span.lines, "clause")
    for decision in reading.of("logistics", "compensation", "meta", "benefits"):
        text = _WITH_HOURS.sub("", plain(decision.block.text))
        for piece in _MARK.split(text) if names.search(text) else ():
            hit = names.search(piece)
            if hit is not None and hit.key in _BY_HOURS and len(piece.strip()) == len(hit.text):
                return Found(hit.key, decision.block.span.lines, "clause")
    return None


def _whole(reading: Reading) -> Found[str] | None:
    """A post of one hundred per cent, and pay that is stated for full time."""
    for cell in cells(reading, "meta"):
        if _WHOLE.search(cell.text):
            return Found("full-time", cell.lines, "whole-post", inferred=True)
        if len(cell.text) <= _ROW and _SIGN.search(cell.text):
            return Found("full-time", cell.lines, "row-of-facts")
    for decision in reading.of("logistics"):
        if _WHOLE_POST.within(decision.block.text):
            return Found("full-time", decision.block.span.lines, "whole-post", inferred=True)
    for decision in reading.of("compensation"):
        if _PAID.within(decision.block.text):
            return Found("full-time", decision.block.span.lines, "pay-of-full-time", inferred=True)
    return None


def _lasting(reading: Reading) -> Found[str] | None:
    """A contract of so many months or years."""
    for decision in reading.of("meta", "logistics", "summary", "team"):
        if _LASTING.within(decision.block.text):
            return Found("contract", decision.block.span.lines, "contract-of-months")
    return None


def _furniture(reading: Reading, names: Phrases) -> Found[str] | None:
    """The kind that rows among a board's furniture state, where all of them state the same."""
    rows: list[tuple[str, Cell]] = [
        (key, row) for row in values(reading, "employment_type", "chrome") for key in _kinds(row.text, names)
    ]
    rows = rows or [
        (hit.key, row)
        for row in cells(reading, "chrome")
        for hit in names.hits(row.text)
        if len(row.text) < len(hit.text) + _SHORT
    ]
    if len({key for key, _ in rows}) != 1:
        return None
    return Found(rows[0][0], rows[0][1].lines, "type-in-furniture")


def _week(reading: Reading) -> Found[str] | None:
    """Full or part time by the hours of a row on them, part time by those of the terms: forty may be any contract's."""
    rows = [
        (row.text, row.lines, True) for row in values(reading, "employment_type", "meta", "logistics", "compensation")
    ]
    rows += [(plain(row.block.text), row.block.span.lines, False) for row in reading.of("meta", "logistics")]
    for text, lines, named in rows:
        if found := _HOURS.search(text):
            full = float((found[1] or found[2]).replace(",", ".")) >= _FULL_WEEK
            if named or not full:
                return Found("full-time" if full else "part-time", lines, "weekly-hours", inferred=True)
        if len(text) <= _LONGEST_ROW and _LASTING_WEEK.search(text) and not _SHARED.within(text):
            return Found("full-time", lines, "weekly-hours", inferred=True)
    return None


def _kinds(text: str, names: Phrases) -> list[str]:
    """The kinds that a text names; full and part time together are full time that may be less."""
    keys = names.keys(_ORDINARY.sub(" ", text))
    return [key for key in keys if key != "part-time"] if {"full-time", "part-time"} <= {*keys} else keys


def format_employment_type(value: str, taxonomy: Taxonomy) -> str:
    return taxonomy.employment.label(value)


__all__ = ["find_employment_type", "format_employment_type"]
