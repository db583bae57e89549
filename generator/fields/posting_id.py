"""The id that employer or board gave the posting: labelled rows come in, the id as written or nothing goes out."""

from __future__ import annotations

import re

from generator.cells import cells, values
from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import behind_label
from generator.prose import plain
from generator.taxonomy import Taxonomy

_ID = re.compile(
    r"[\"'\u201c\u00ab\u201e(\[#\u2116]*\s?(\d{1,3}(?: \d{2,3}){1,4}(?![\d ]*\w)|(?:[A-Za-z][A-Za-z]{0,11} )?[^\W_][\w./\-]{0,40})"
)
_HASH = re.compile(r"^[\s\u2022*\-]*#\s?([A-Z]{0,4}-?\d{4,})\s*$")
_BARE = re.compile(
    r"^([A-Z]-?\d{4,}|[A-Z]{2,5}\d{5,}|[A-Z]{3,6}-[A-Z]\d{1,4}-\d{1,4}|[A-Z]{2,6}(?:[-/][A-Z]{1,5}){0,2}[-/ ]\d{2,}(?:[-/][\w]+)*)$"
)
_BEHIND_JOB = re.compile(
    r"(?!(?:19|20)\d\d(?:[-/]\d\d[-/]|[\s.,;]|$))((?:[A-Z]{1,6}[-/]?)?\d{3,}(?:[-/][\w]{1,12}){0,3})(?=[\s.,;]|$)"
)
"""The id straight behind a word for a job."""
_SHORT = re.compile(r"[A-Z]{2,5}(?!(?:19|20)\d\d$)\d{4}$")
"""An id too short to tell where it is not set apart."""
_LAST = re.compile(r"\s[-\u2013\u2014]\s|\s\((?=[^()]{4,24}\)$)")
"""What stands in front of an id that ends a row: a dash, or the bracket around it."""
_SERIES = re.compile(r"[A-Z]{2,6} \d+[/-]\d+")
_FIGURES = re.compile(r"[\d ]+")
_VERB = re.compile(r"\s+[a-z\u00df-\u00ff]{2,}\s+[^\W\d_]")
_MANY = re.compile(r"\d\D{0,3}\d")
_CODE = r"(?:[A-Z]{1,6}[-/]){0,3}[A-Z]{1,6}[-/]?\d[\w/\-]{2,20}|(?:[A-Z]{2,6}[-/]){1,3}\d[\w/\-]{1,20}"
_QUOTED = re.compile(
    rf"\b(?:[Qq]uot(?:e|ing)|[Mm]ention(?:ing)?|[Ss]tating|[Ii]ndicating|[Rr]eference|[Rr]ef\.?|[Ss]ubject|[Jj]ob (?:number|id|code)|[Vv]acancy (?:number|code)|number"
    r"|Kennwort|Betreff|Angabe|[Oo]bjet|[Rr]\u00e9f\u00e9rence|[Aa]sunto|[Rr]eferencia|[Rr]efer\u00eancia|[Oo]ggetto|[Rr]iferimento|vermelding|onderwerp"
    rf"|tytule|temacie|dopiskiem|p\u0159edm\u011btu?|t\u00e1rgy\w*|subiect\w*|[\u00e4\u00c4]mnesrad\w*|m\u00e4rkt|emnefelt\w*|konu\w*)\b(?:[^.]|(?<=[Rr]ef)\.|(?<=[Nn]o)\.){{0,30}}?(?<![\w/-])({_CODE})"
    rf"|[\"\u201c\u00ab\u201e]({_CODE})[\"\u201d\u00bb\u201c],? as (?:the |your )?(?:subject|reference)"
)


_GLUED = re.compile(r"(?<=[A-Z\d])(?=[A-Z][a-z]{2})")
_ZONES: tuple[Zone, ...] = ("meta", "title", "compensation", "application", "logistics", "equal_opportunity", "heading")
_LONGEST_ID = 40
"""Characters at most of a line that is an id and nothing else."""


def find_posting_id(reading: Reading) -> Found[str] | None:
    """The first value behind a label that speaks of an id and has a digit; else `#A12345` alone on its row.

    Boards put the id among their furniture too; there it counts where no other id stands.
    """
    labelled: Found[str] | None = None
    for row in values(reading, "posting_id", *_ZONES, loose=True):
        if (found := _ID.match(row.text)) and (value := _trim(found[1])):
            stated = Found(value, row.lines, "labelled-id", used=row.used)
            if row.whole:
                return stated
            labelled = labelled or stated
    if labelled is not None:
        return labelled
    if (alone := _alone(reading)) is not None:
        return alone
    for decision in reading.of("application"):
        text = decision.block.text
        if len(text) <= _LONGEST_ID and (found := _HASH.match(text) or _BARE.match(text)):
            return Found(found[1], decision.block.span.lines, "id-row")
    for decision in reading.of("application"):
        if found := _QUOTED.search(plain(decision.block.text)):
            return Found(found[1] or found[2], decision.block.span.lines, "quoted-id")
    furniture = {
        value: row
        for row in values(reading, "posting_id", "meta", "chrome", "benefits", "employer", loose=True)
        if (found := _ID.match(row.text)) and (value := _trim(found[1])) and _MANY.search(value) and _ends(found)
    }
    if len(furniture) == 1:
        value, row = furniture.popitem()
        return Found(value, row.lines, "labelled-id-in-furniture")
    return None


def _alone(reading: Reading) -> Found[str] | None:
    """An id that stands alone in its cell, behind a word for a job, behind the last dash or in brackets at the end."""
    for cell in cells(reading, "meta", "title"):
        text = _unnamed(cell.text, reading)
        if found := _HASH.match(text) or _BARE.match(text) or (text != cell.text and _BEHIND_JOB.match(text)):
            return Found(found[1], cell.lines, "id-row", used=cell.used)
        last = _LAST.split(cell.text)[-1].removesuffix(")")
        if (found := _BARE.match(last) or _SHORT.match(last)) and cell.text != found[0]:
            return Found(found[0], cell.lines, "id-at-the-end")
    return None


def _ends(found: re.Match[str]) -> bool:
    """Whether no sentence goes on behind the id: `Number 1634 is unique on this board` gives none."""
    return _VERB.match(found.string, found.end()) is None


def _unnamed(text: str, reading: Reading) -> str:
    """The text without a word for a job in front: `Vacancy VN-0751188`."""
    return (behind_label(text, "title", reading.taxonomy.labels) or text) if _MANY.search(text) else text


def _trim(value: str) -> str | None:
    """The id without trailing marks; a first word belongs to it only when it is glued to the number by a hyphen."""
    if _FIGURES.fullmatch(value):
        return value.strip()
    words = _GLUED.split(value)[0].rstrip(".,;:/-").split(" ")
    if len(words) == 2 and not re.match(r"[A-Za-z]+-\d", words[1]) and not _SERIES.fullmatch(" ".join(words)):
        words = words[:1]
    text = " ".join(words)
    return text if any(map(str.isdigit, text)) and not re.fullmatch(r"(?:19|20)\d\d[-/]\d\d[-/]\d\d.*", text) else None


def format_posting_id(value: str, taxonomy: Taxonomy) -> str:
    return value
