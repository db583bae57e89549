"""The id that employer or board gave the posting: labelled rows come in, the id as written or nothing goes out."""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.labels import Labels, cells
from generator.phrases import plain

_NUMBER = r"(?:id|no\.?|n[\u00b0\u00ba]\.?|number|#|code|nr\.?|num\.?|reference|ref\.?)"
_LABELS = Labels(
    rf"(?:job|posting|requisition|req\.?|vacancy|position|role|opening|advert|ad|announcement|listing|application)[ _-]?(?:posting |requisition |opening )?{_NUMBER}(?: ?{_NUMBER})?",
    r"requisition", r"req\.?", r"ref(?:erence)?\.?(?: (?:no\.?|number|code|id|#|nr\.?))?", r"our ref\.?", r"jr", r"job ?code", r"identifier",
    r"kennziffer", r"referenz(?:nummer)?", r"stellen-?id", r"r\u00e9f(?:\u00e9rence)?\.?(?: de l'offre)?", r"referencia", r"refer\u00eancia", r"c\u00f3digo(?: da vaga)?",
    r"nr(?:\.)? (?:ref(?:erencyjny)?\.?|oferty)", r"numer (?:ref(?:erencyjny)?\.?|oferty)", r"id (?:oferty|lowongan|vaga|de la oferta)", r"kode(?: lowongan)?", r"\u6c42\u4eba(?:\u756a\u53f7|ID|id)", r"\ucc44\uc6a9 ?\ubc88\ud638", r"\uacf5\uace0 ?\ubc88\ud638", r"\u804c\u4f4d(?:\u7f16\u53f7|ID)", r"vacature(?:nummer|code)", r"ilan no", r"numero(?: di)? riferimento", r"riferimento",
    r"quot(?:e|ing) (?:the )?(?:job |ref(?:erence)?\.? ?|vacancy )?(?:number|code|id|no\.?|ref(?:erence)?\.?)?", r"id", r"c\u00f3d\.?(?: da vaga)?", r"c\u00f3digo de la oferta", r"id da vaga", r"\u0631\u0642\u0645 \u0627\u0644\u0648\u0638\u064a\u0641\u0629", r"announcement no\.?",
    loose=True,
)  # fmt: skip
_ID = re.compile(r"[\"'(\[#]*((?:[A-Za-z][A-Za-z]{0,11} )?[A-Za-z0-9][\w./\-]{0,40})")
_HASH = re.compile(r"^[\s\u2022*\-]*#\s?([A-Z]{0,4}-?\d{4,})\s*$")
_BARE = re.compile(r"^([A-Z]{2,6}(?:[-/][A-Z]{1,5})?[-/ ]\d{2,}(?:[-/][\w]+)*)$")
_QUOTED = re.compile(
    r"\b(?:quot(?:e|ing)|reference|ref\.?|job (?:number|id|code)|vacancy (?:number|code))\b[^.]{0,30}?\b([A-Z]{1,6}[-/]?\d[\w/\-]{2,20})"
)


def find_posting_id(reading: Reading) -> Found[str] | None:
    """The first value behind a label that speaks of an id and has a digit; else `#A12345` alone on its row."""
    for row in _LABELS.values(reading, "meta", "application", "logistics"):
        if (found := _ID.match(row.text)) and (value := _trim(found[1])):
            return Found(value, row.lines, "labelled-id", used=row.lines if row.whole else ())
    for cell in cells(reading, "meta"):
        if found := _HASH.match(cell.text) or _BARE.match(cell.text):
            return Found(found[1], cell.lines, "id-row", used=cell.lines if cell.whole else ())
    for decision in reading.of("application"):
        if found := _QUOTED.search(plain(decision.block.text)):
            return Found(found[1], decision.block.span.lines, "quoted-id")
    return None


def _trim(value: str) -> str | None:
    """The id without trailing marks; a first word belongs to it only when it is glued to the number by a hyphen."""
    words = value.rstrip(".,;:/-").split(" ")
    if len(words) == 2 and not re.match(r"[A-Za-z]+-\d", words[1]):
        words = words[:1]
    text = " ".join(words)
    return text if any(map(str.isdigit, text)) and not re.fullmatch(r"(?:19|20)\d\d[-/]\d\d[-/]\d\d.*", text) else None
