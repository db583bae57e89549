"""Contacts of people: a document comes in, the same document with e-mail addresses and phone numbers masked goes out.

An archived posting asks nobody to apply, so nobody needs to reach the person who was in charge of it.  Addresses
of an office (`accommodations@`, `privacy@`) belong to what the employer says and stay.  Numbers are taken for
telephone numbers only where their shape or the word before them says so: a posting is full of ids, salaries and
dates, and a masked salary is a worse fault than a switchboard in print.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from generator.document import Block, Document

EMAIL = "[e-mail masked]"
PHONE = "[phone masked]"

OFFICES = frozenset(
    "abuse access accessibility accommodation accommodations adjustments admin alerts applicants application applications apply benefits bewerbung bewerbungen bounces business "
    "career careers compliance contact correo customerservice digest diversity dpo eeo emploi empleo enquiries equality ethics example "
    "feedback general hello help helpdesk hiring hr inclusion info inquiries intern internships jobs karriere leave legal list lists mail mailbox media name "
    "news newsletter no noreply office openings people personal ponuda post press privacy reasonable reasonableaccommodation "
    "reasonableaccommodations recruit recruiting recruitment recrutement reply report safety security service services "
    "support talent talents team trust user vacancies vacancy vacatures webmaster work you your youremail yourname".split()
)
"""Words of a mailbox that many read; an address of such words alone is nobody's own."""

_EMAIL = re.compile(r"(?<![\w.+%-])(?P<box>[\w.+%-]++)[@＠][\w-]++\.[\w-]++(?:\.(?![A-Z][a-z])[\w-]++)*+")
_SPELT = re.compile(
    r"(?<![\w.+%-])(?P<box>[\w.+%-]++)(?:"
    r"[ ]?[\[({<][ ]?(?:at|AT|@|arroba|ät)[ ]?[\])}>][ ]?[\w-]++"
    r"(?:[ ]?[\[({<][ ]?(?:dot|DOT|punkt|point|punto|ponto)[ ]?[\])}>][ ]?[\w-]++|\.[\w-]++)++"
    r"|[ ](?:at|AT)[ ][\w-]++(?:[ ](?:dot|DOT)[ ][\w-]++)++)"
)
"""`mia (at) example (dot) org`, `mia at example dot org`."""
_SPACED = re.compile(
    r"(?<![\w.+%-])(?P<box>[\w+%-]++(?:[._][\w+%-]++)++)(?:[ ][@＠][ ]?|[@＠][ ])[\w-]++(?:\.(?![A-Z][a-z])[\w-]++)++"
)
"""`mia.lind @ example.org`, as an address stands that broke over two lines; a lone word may be no box."""

_ZERO = "[0٠۰०０]"
_GAP = r"(?:[ \u00a0]?[.\-/‐‑–·－][ \u00a0]?|[ \u00a0]{1,2}|[ ]?\(0\)[ ]?)?"
_END = r"(?![\w%])(?!(?:[.,:]|[ ]?[–\-])\d)"
_PHONE = re.compile(
    rf"""(?<![\w+@/$€£¥₹])(?<!\w[.,\-‐‑/])(?:
      (?P<international>(?:(?:\+|00(?=[1-9]\d[ \-./(]))[ ]?(?!{_ZERO})\d{{1,3}}|\(\+[1-9]\d{{0,2}}\)){_GAP}(?:\(\d{{1,4}}\)[ ]?)?+\d(?:{_GAP}\d){{4,13}})
    | (?P<trunk>(?<!\d[ \u00a0])(?:\({_ZERO}\d{{1,4}}\)[ ]?\d|{_ZERO}(?!{_ZERO})\d)(?:{_GAP}\d){{6,9}})
    | (?P<american>(?<!\d[ \u00a0])(?:1[ .\-])?(?:\([2-9]\d\d\)[ ]?|[2-9]\d\d[.\-‐‑])[2-9]\d\d[ .\-‐‑]\d{{4}})
    | (?P<area>\(\d{{2,3}}\)[ ]?\d{{3,5}}[ \-‐‑]\d{{4}})
    ){_END}""",
    re.VERBOSE,
)
_LABELLED = re.compile(
    rf"""(?P<label>(?:\b(?:
        tel(?:e(?:phone?|fon\w?|foon))?|t[ée]l(?:[ée](?:phone|fono))?|phone|mobile?|m[óo]vil|cell(?:phone|ular)?|celular|handy
        |fax|what'?s[ ]?app|call|ring|dial|hotline|puhelin|gsm|viber|telegram|signal|contact[ ](?:no|number|nr))\b
      |телефон|тел|هاتف|جوال|טלפון|โทร|điện[ ]thoại|电话|電話|手机|手機|携帯|전화|연락처)
      (?:[ \t.:：#(\-]{{1,3}}(?:us|me|him|her|them|at|on|under|no|number|nr|and|or)\b){{0,3}}[ \t.:：#\-]{{0,3}})
    (?P<number>[+(]?\d(?:[)]?{_GAP}\(?\d){{5,14}}){_END}""",
    re.VERBOSE | re.IGNORECASE,
)
"""A number right behind a word that announces one."""

_NUMBERED = re.compile(
    r"(?:\b(?:id|ref\w{0,8}|req\w{0,9}|code|nr|no|num(?:ber)?|kennziffer|job|posting|vacancy|ticket|case|isbn|nit|vat|tin)"
    r"|[#№号]|번호)[ .:：#\-]{0,3}\Z",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,2}[ ]?[ ./\-][ ]?\d{1,2}[ ]?[ ./\-][ ]?(?:19|20)\d\d\b|(?:19|20)\d\d[ ]?[./\-年][ ]?\d{1,2}[ ]?[./\-月][ ]?\d{1,2}"
    r"|\b(?:19|20)\d\d[ ]?[\-–/][ ]?(?:19|20)\d\d\b"
)
_THOUSANDS = re.compile(r"\+?\d{1,3}(?:[ .\u00a0]\d{3})*[ .\u00a0]000(?!\d)")
_MONEY = re.compile(r"\s?(?:[$€£¥₹₩]|[A-Z]{3}\b|k\b|per\b|employees\b|users\b|million\b)")
_PAID = re.compile(r"(?:[$€£¥₹₩]|\b(?:USD|EUR|GBP|SGD|AUD|CAD|NZD|HKD|INR|JPY|CNY|RMB|KRW|IDR|PHP|VND|MYR|Rp|RM))\s?\Z")


def mask_line(line: str) -> str:
    """Mask the contacts of people in a line of text.

    >>> mask_line("Write to mia.lind@example.org or ring 020 7946 0958 (ref. 2025-0091744).")
    'Write to [e-mail masked] or ring [phone masked] (ref. 2025-0091744).'
    """
    line = _SPACED.sub(_email, _SPELT.sub(_email, _EMAIL.sub(_email, line)))
    if _digits(line) < 6:
        return line
    return _LABELLED.sub(_labelled, _PHONE.sub(_phone, line))


def mask(document: Document) -> Document:
    """Mask the contacts of people in lines and blocks; the source keeps them, and the text says on which lines."""
    lines = list(document.text.lines)
    blocks = [_masked(block, lines) for block in document.blocks]
    lines = [mask_line(line) for line in lines]
    changed = tuple(
        number
        for number, (line, before) in enumerate(zip(lines, document.text.lines, strict=True), 1)
        if line != before
    )
    if not changed:
        return document
    return replace(document, text=replace(document.text, lines=tuple(lines), masked=changed), blocks=tuple(blocks))


def _masked(block: Block, lines: list[str]) -> Block:
    """Mask a block; where a contact runs over a line break, its source lines are masked as one in `lines`."""
    text = mask_line(block.text)
    if text == block.text:
        return block
    rows = slice(block.span.first - 1, block.span.last)
    if block.span.first != block.span.last:
        written = [line.strip() for line in lines[rows]]
        held = mask_line(" ".join(written))
        if held != " ".join(map(mask_line, written)):
            lines[rows] = [held, *("[masked above]" for _ in written[1:])]
    elif not _masks(mask_line(lines[rows.start])):
        lines[rows.start] = text  # The reader took out what kept the contact apart, such as marks of emphasis.
    return replace(block, text=text)


def _masks(text: str) -> int:
    return text.count(EMAIL) + text.count(PHONE)


def _digits(line: str) -> int:
    return sum(map(str.isdecimal, line))


def _email(found: re.Match[str]) -> str:
    words = re.split(r"[\W_\d]+", found["box"].casefold())
    return found[0] if all(word in OFFICES for word in words if word) else EMAIL


def _phone(found: re.Match[str]) -> str:
    kind, number, digits = found.lastgroup, found[0], _digits(found[0])
    before = found.string[max(0, found.start() - 24) : found.start()]
    if _is_other(found, number) or _NUMBERED.search(before):
        return number
    if kind == "trunk":
        return PHONE if 9 <= digits <= 11 and digits < len(number) else number
    return PHONE if kind != "international" or 8 <= digits <= 15 else number


def _labelled(found: re.Match[str]) -> str:
    return found[0] if _is_other(found, found["number"]) else found["label"] + PHONE


def _is_other(found: re.Match[str], number: str) -> bool:
    """Whether the number is a date, a round count, or money."""
    ascii_number = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in number)
    before, after = (
        found.string[max(0, found.start() - 8) : found.start()],
        found.string[found.end() : found.end() + 12],
    )
    return bool(
        _DATE.search(ascii_number) or _THOUSANDS.fullmatch(ascii_number) or _MONEY.match(after) or _PAID.search(before)
    )
