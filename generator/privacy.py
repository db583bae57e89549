"""Contacts of people: a document comes in, the same document with e-mail addresses and phone numbers masked goes out.

An archived posting asks nobody to apply, so nobody needs to reach the person who was in charge of it.  Addresses
of an office (`accommodations@`, `privacy@`) belong to what the employer says and stay.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from generator.document import Block, Document
from generator.telephones import PHONE, mask_telephones

EMAIL = "[e-mail masked]"
ABOVE = "[masked above]"
_REACH = 80
"""Characters around a line break in which a contact is looked for that goes over it."""
_MARKS = " \t-–*•>"

OFFICES = frozenset(
    "abuse access accessibility accommodation accommodations adjustments admin alerts applicants application applications apply benefits bewerbung bewerbungen bounces business "
    "career careers compliance contact correo customerservice digest diversity dpo eeo emploi empleo enquiries equality ethics example "
    "feedback general hello help helpdesk hiring hr inclusion info inquiries intern internships jobs karriere leave legal list lists mail mailbox media name "
    "news newsletter no noreply office openings people personal ponuda post press privacy reasonable reasonableaccommodation "
    "reasonableaccommodations recruit recruiting recruitment recrutement reply report safety security service services "
    "support talent talents team trust user vacancies vacancy vacatures webmaster work you your youremail yourname".split()
)
"""Words of a mailbox that many read; an address of such words alone is nobody's own."""

_AT = re.compile(r"[@＠%\[({<-](?<=[@＠]|%(?=40)|.(?=[ ]?(?:at|AT|arroba|ät)\b))")
"""What every way to write an address has; few lines have it."""
_BOX = r"(?<![\w.．+%-])(?P<box>(?:(?!%40)[\w.．+%-])++)"
_DOT = r"(?:[.．。](?![A-Z][a-z])|[ ]?[\[({<][ ]?(?:dot|DOT|punkt|point|punto|ponto|\.)[ ]?[\])}>][ ]?)"
_SAID = r"(?:[ ]?[\[({<][ ]?(?:dot|DOT|punkt|point|punto|ponto)[ ]?[\])}>][ ]?|[ ](?:dot|DOT)[ ])"
_EMAIL = re.compile(rf"{_BOX}(?:[@＠]|%40)[\w-]++{_DOT}[\w-]++(?:{_DOT}[\w-]++)*+")
_SPELT = re.compile(
    rf"(?<![\w.．+%-])(?P<box>(?:(?!%40)[\w.．+%-])++(?:{_SAID}(?:(?!%40)[\w.．+%-])++){{0,3}}+)(?:"
    rf"[ ]?[\[({{<][ ]?(?:at|AT|@|arroba|ät)[ ]?[\])}}>][ ]?[\w-]++(?:{_DOT}[\w-]++)++"
    r"|[ ](?:at|AT)[ ][\w-]++(?:[ ](?:dot|DOT)[ ][\w-]++)++"
    r"|[ ]-at-[ ][\w-]++(?:(?:[ ]-dot-[ ]|\.)[\w-]++)++)"
)
"""`mia (at) example (dot) org`, `mia dot lind at example dot org`."""
_SPACED = re.compile(
    r"(?<![\w.+%-])(?P<box>[\w+%-]++(?:[._][\w+%-]++)++)(?:[ ][@＠][ ]?|[@＠][ ])[\w-]++(?:\.(?![A-Z][a-z])[\w-]++)++"
)
"""`mia.lind @ example.org`, as an address stands that broke over two lines; a lone word may be no box."""


def mask_line(line: str) -> str:
    """Mask the contacts of people in a line of text.

    >>> mask_line("Write to mia.lind@example.org or ring 020 7946 0958 (ref. 2025-0091744).")
    'Write to [e-mail masked] or ring [phone masked] (ref. 2025-0091744).'
    """
    if _AT.search(line) or " dot " in line or " DOT " in line:
        line = _SPACED.sub(_email, _SPELT.sub(_email, _EMAIL.sub(_email, line)))
    return mask_telephones(line)


def mask(document: Document) -> Document:
    """Mask the contacts of people in lines and blocks; the source keeps them, and the text says on which lines."""
    masked = cache(mask_line)  # A block mostly reads as its line does.
    lines = list(map(masked, document.text.lines))
    blocks = [_with(block, masked(block.text)) for block in document.blocks]
    for seam in (slice(place, place + 2) for place in range(len(lines) - 1)):
        if all(lines[seam]):
            lines[seam] = _seamed(*lines[seam])
    for seam in (slice(place, place + 2) for place in range(len(blocks) - 1)):
        above, below = blocks[seam]
        if above.span.last + 1 == below.span.first:
            blocks[seam] = map(_with, (above, below), _seamed(above.text, below.text))
    for before, block in zip(document.blocks, blocks, strict=True):
        if block.text != before.text:
            _settle(block, lines)
    changed = tuple(
        number
        for number, (line, written) in enumerate(zip(lines, document.text.lines, strict=True), 1)
        if line != written
    )
    if not changed:
        return document
    return replace(document, text=replace(document.text, lines=tuple(lines), masked=changed), blocks=tuple(blocks))


def _with(block: Block, text: str) -> Block:
    return block if text == block.text else replace(block, text=text)


def _seamed(above: str, below: str) -> tuple[str, str]:
    """Mask a contact that breaks off at the end of one text and goes on in the next."""
    head = below.lstrip(_MARKS)
    if not (head[:1].isdecimal() or head[:1] in ("+", "(", "@", "＠") or above[-1:] in ("@", "＠")):
        return above, below
    kept, tail = _parted(above, len(above) - _REACH)
    near, rest = _parted(head, _REACH)
    both = f"{tail} {near}"
    held = mask_line(both)
    start = _alike(both, held)
    end = _alike(both[:start:-1], held[:start:-1])
    if not start <= len(tail) + 1 < len(both) - end:
        return above, below
    label = EMAIL if held.count(EMAIL) > both.count(EMAIL) else PHONE
    mark, goes_on = below[: len(below) - len(head)], both[len(both) - end :].lstrip() + rest
    if start > len(tail):  # Only the word that announces the number stands above.
        return above, f"{mark}{label} {goes_on}".rstrip()
    return f"{kept}{both[:start]}{label}", mark + (goes_on or ABOVE)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with in common."""
    return next((place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(other))


def _parted(text: str, place: int) -> tuple[str, str]:
    """The text in two, at the first space behind a place."""
    cut = text.find(" ", place) if 0 < place < len(text) else -1
    return (text[:cut], text[cut:]) if cut >= 0 else ("", text) if place <= 0 else (text, "")


def _settle(block: Block, lines: list[str]) -> None:
    """Mask in the lines of a block what is masked in its text."""
    rows = slice(block.span.first - 1, block.span.last)
    if _masks(block.text) <= sum(map(_masks, lines[rows])):
        return
    if block.span.first == block.span.last:
        lines[rows.start] = block.text  # The reader took out what kept the contact apart, such as marks of emphasis.
    else:
        lines[rows] = [block.text, *(ABOVE for _ in lines[rows][1:])]


def _masks(text: str) -> int:
    return text.count(EMAIL) + text.count(PHONE) + text.count(ABOVE)


def _email(found: re.Match[str]) -> str:
    words = re.split(r"[\W_\d]+", found["box"].casefold())
    return found[0] if all(word in OFFICES for word in words if word) else EMAIL
