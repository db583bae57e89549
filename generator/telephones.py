"""Telephone numbers: a line of text comes in, the same line without the numbers of telephones goes out.

A number is taken for one where its shape allows nothing else, or where a word near it announces one.  A posting is
full of ids, salaries and dates, and a masked salary is a worse fault than a switchboard in print.
"""

from __future__ import annotations

import re
import unicodedata

from generator.expressions import AnyScript

PHONE = "[phone masked]"

_LEAST_DIGITS = 6
_ENOUGH = AnyScript(rf"\d(?:\D*+\d){{{_LEAST_DIGITS - 1}}}")
_ZERO = "[0٠۰०０]"
_GAP = r"(?>[ \u00a0]?(?:[.\-/‐‑–·－][ \u00a0]?|\(0\)[ ]?)|[ \u00a0]{1,2})?+"
_END = r"(?:[ ]?(?:x|[Ee]xt\.?)[ ]?\d{1,6})?(?![\w%])(?!(?:[.,:]|[ ]?[–\-])\d)"
_BEGIN = r"(?<![\w+@/$€£¥₹])(?<!\w[.,\-‐‑/])"
_ALONE = r"(?<!\d[ \u00a0])"
"""No number of a row of numbers."""

_SHAPED = re.compile(
    rf"""(?=[\d+(]){_BEGIN}(?:
      (?P<international>(?:(?:\+|{_ALONE}00(?=[1-9]\d{{1,5}}[ \-./(]))[ ]?(?!{_ZERO})\d{{1,3}}|\(\+[1-9]\d{{0,2}}\)){_GAP}(?:\(\d{{1,4}}\)[ ]?)?+\d(?:{_GAP}\d){{3,13}})
    | (?P<trunk>{_ALONE}(?:\({_ZERO}\d{{1,4}}\)[ ]?\d|{_ZERO}(?!{_ZERO})\d)(?:{_GAP}\d){{6,10}})
    | (?P<national>{_ALONE}(?:
        (?:1[ .\-])?(?:\([2-9]\d\d\)[ ]?|[2-9]\d\d[.\-‐‑])[2-9]\d\d[ .\-‐‑]\d{{4}}  # North America
      | (?:1[ ])?[2-9]\d\d[ ][2-9]\d\d[ ](?!(?:19|20)\d\d)\d{{4}}(?![ ]\d)
      | 1[38]00[ \-]\d{{3}}[ \-]\d{{3}}                                        # Australia, at the cost of a local call
      | 1[3-9]\d[ \-]\d{{4}}[ \-]\d{{4}}                                       # China
      | 8(?:[ ]?\(\d{{3}}\)[ ]?|[ \-]\d{{3}}[ \-])\d{{3}}[ \-]\d\d[ \-]\d\d    # Russia
      | \d\d[ ]9\d{{4}}-\d{{4}}                                                # Brazil
      ))
    | (?P<area>\(\d{{2,3}}\)[ ]?\d{{3,5}}[ \-‐‑]\d{{4}})
    ){_END}""",
    re.VERBOSE,
)
_CUE = r"""
    \b(?:tele(?:phone?|f[oó]n\w{0,9}|foon\w{0,7})s?|tel|t[ée]l(?:[ée](?:phone|fono))?|tlf|phones?|ph|fone|mobiles?|mob|m[óo]vil
      |cell(?:phone|ular)?|celular|handy|rufnummer|fax|faks|what'?s[ ]?app|wechat|zalo|kakao(?:talk)?|viber|telegram|signal
      |call|ring|dial|text|sms|hotline|puhelin|puh|gsm|hp|contacto?|contato|kontakt|hr|line|reach[ ](?:me|us|him|her|them)
      |ll[aá]m[ae]\w{0,4}|comun[ií](?:car|que|cate|quese|carse)|marque|ligue|ligar|appele[rz]|joignable|chiama(?:re|te|mi)?|anruf\w{0,3}
      |zadzwo[nń]|dzwo[nń]|dzwonić|volejte|hubungi)\b
    |телефон\w{0,3}|тел|моб|звон\w{1,4}|τηλ\w{0,7}|κιν(?:ητό)?|هاتف|جوال|טלפון|โทร|điện[ ]thoại|电话|電話|手机|手機|携帯|연락처|전화"""
_ANNOUNCED = re.compile(
    rf"""(?P<label>(?:(?>{_CUE})(?P<words>(?:[ \t.,:：#()/\-]{{1,3}}[^\W\d_]{{1,20}}(?:['’]s)?){{0,5}}+)[ \t.,:：#()\-]{{0,3}}
      |(?-i:(?<![\w.])[TPMF][.:])[ ]?|\bwa\.me/|\bphone=)){_BEGIN.replace("/", "")}
    (?P<number>[+(]?\d(?:[)]?{_GAP}\(?\d){{5,14}}){_END}
    (?P<further>(?:[ ]?(?:[/,;|&]|or|and|oder|ou|y|e)[ ]?[+(]?\d(?:[)]?{_GAP}\(?\d){{6,14}}{_END})*+)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A number behind a word that announces one, with up to five words between; further numbers are of its kind."""
_ROW = re.compile(rf"\d(?:[)]?{_GAP}\(?\d){{5}}")
"""What every announced number has; most amounts and dates have signs or words between their figures."""
_EXPLAINED = re.compile(
    rf"""(?=[\d+(]){_BEGIN}{_ALONE}(?P<number>[+(]?\d(?:[)]?{_GAP}\(?\d){{7,14}}+){_END}
    (?=[ ]?[(\[](?:on[ ]|via[ ])?(?:what'?s[ ]?app|viber|zalo|wechat|telegram|signal|mobile|mob|cell|handy|phone|tel|hp|sms)\b
      |[ ](?:on|via)[ ](?:what'?s[ ]?app|viber|zalo|wechat|telegram|signal)\b)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A number before a word that tells what it is for."""
_NUMBER = re.compile(rf"[+(]?\d(?:[)]?{_GAP}\(?\d){{6,14}}")
_FIGURES = ("zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SPOKEN_FIGURES = (*_FIGURES, "double", "triple")
_LEAST_SPOKEN = 7
_SPOKEN = re.compile(
    rf"\b(?:plus )?(?:(?:{'|'.join(_FIGURES)}|double|triple)\b[ ,\-]{{1,2}}){{6,20}}+(?:{'|'.join(_FIGURES)})\b",
    re.IGNORECASE,
)
"""Seven figures and more, in words."""

_NUMBERED = re.compile(
    r"(?:\b(?:id|ref\w{0,8}|req\w{0,9}|code|nr|no|num(?:ber)?|kennziffer|job|posting|vacancy|ticket|case|isbn|nit|tin"
    r"|p\.?[ ]?iva|vat|abn|acn|ein|gst|cuit|rut|siret|siren|nip|kvk|hrb|inn|uid|reg\w{0,11})|[#№号]|번호)[ .:：#\-]{0,3}\Z",
    re.IGNORECASE,
)
_LEADS_UP = re.compile(
    rf"""[:：]|(?:{_CUE}|\b(?:at|on|under|via|to|is|us|me|or|and|now|today|no|nr|number|al|au|ao|op|på|unter|di|pod)\b|(?<!\w)(?-i:[^\W\d_a-z])[^\W\d_]*+)\W*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
"""What the words between an announcement and a number have to end in: a preposition, a name, a colon, or another."""
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:id|ref\w{0,8}|req\w{0,9}|code|kennziffer|job|posting|position|vacancy|ticket|case|employees|users|people|regulation|directive|article|act)\b",
    re.IGNORECASE,
)
"""Words between an announcement and a number that say that it is no telephone's."""
_DATE = re.compile(
    r"\b\d{1,2}[ ]?[ ./\-][ ]?\d{1,2}[ ]?[ ./\-][ ]?(?:19|20)\d\d\b|(?:19|20)\d\d[ ]?[./\-年][ ]?\d{1,2}[ ]?[./\-月][ ]?\d{1,2}"
    r"|\b(?:19|20)\d\d(?:[ ]?[\-–/][ ]?|[ ])(?:19|20)\d\d\b|\b(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b"
)
_THOUSANDS = re.compile(r"\+?(?:\d{1,3}(?:[ .\u00a0]\d{3})*[ .\u00a0]000|[1-9]\d{0,2}0{3,})(?!\d)")
_RANGE = re.compile(r"\d{1,6}[ ]?[\-–][ ]?\d{1,5}00")
_LAW = re.compile(r"(?:19|20)\d\d/\d{1,4}|(?:19|20)\d\d-\d{5,}|\d{1,4}/(?:19|20)\d\d|24/7(?:/365)?")
"""Laws are cited by number and year, cases filed by year and number."""
_MONEY = re.compile(r"\s?(?:[$€£¥₹₩]|[A-Z]{3}\b|k\b|per\b|employees\b|users\b|people\b|million\b)")
_PAID = re.compile(r"(?:[$€£¥₹₩]|\b(?:USD|EUR|GBP|SGD|AUD|CAD|NZD|HKD|INR|JPY|CNY|RMB|KRW|IDR|PHP|VND|MYR|Rp|RM))\s?\Z")


def mask_telephones(line: str) -> str:
    """Mask the numbers of telephones in a line of text.

    >>> mask_telephones("Ring 020 7946 0958 (ref. 2025-0091744).")
    'Ring [phone masked] (ref. 2025-0091744).'
    """
    if sum(map(line.count, " ,-")) + 1 >= _LEAST_SPOKEN <= sum(map(line.lower().count, _SPOKEN_FIGURES)):
        line = _SPOKEN.sub(PHONE, line)
    if _ENOUGH.over(line).search(line) is None:
        return line
    line = _EXPLAINED.sub(_explained, _SHAPED.sub(_shaped, line))
    return _ANNOUNCED.sub(_announced, line) if _ROW.search(line) else line


def _digits(line: str) -> int:
    return sum(map(str.isdecimal, line))


def _shaped(found: re.Match[str]) -> str:
    kind, number, digits = found.lastgroup, found[0], _digits(found[0])
    if _is_other(found, number) or _NUMBERED.search(found.string, max(0, found.start() - 24), found.start()):
        return number
    if kind == "trunk":
        least, most = (10, 11) if digits == len(number) else (9, 12)
        return PHONE if least <= digits <= most else number
    return PHONE if kind != "international" or 8 <= digits <= 15 else number


def _announced(found: re.Match[str]) -> str:
    label, words, number = found["label"], found["words"], found["number"]
    if _is_other(found, number) or (words and _is_of_another_kind(label, words, number)):
        return found[0]
    return label + PHONE + _NUMBER.sub(PHONE, found["further"])


def _is_of_another_kind(label: str, words: str, number: str) -> bool:
    return (
        _digits(number) <= _LEAST_DIGITS
        or _RANGE.fullmatch(number) is not None
        or _OF_ANOTHER_KIND.search(words) is not None
        or _LEADS_UP.search(label, len(label) - len(words) - 3) is None
    )


def _explained(found: re.Match[str]) -> str:
    return found[0] if _is_other(found, found["number"]) else PHONE


def _is_other(found: re.Match[str], number: str) -> bool:
    """Whether the number is a date, a round count, or money."""
    if not number.isascii():
        number = "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in number)
    text, start, end = found.string, found.start(), found.end()
    return bool(
        _DATE.search(number)
        or _THOUSANDS.fullmatch(number)
        or _LAW.fullmatch(number)
        or (_digits(number) > 8 and _RANGE.fullmatch(number))
        or _MONEY.match(text, end, end + 12)
        or _PAID.search(text, max(0, start - 8), start)
    )
