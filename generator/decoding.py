"""Bytes of unknown encoding come in, text goes out; or the reason why they are no text.

UTF-8 is tried first and strictly, for text in another encoding is hardly ever valid UTF-8.  A byte order
mark or a UTF-16 pattern of zero bytes settles the next cases.  Only what is left is guessed.
"""

from __future__ import annotations

import codecs
import unicodedata
from typing import NamedTuple

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""The marks of UTF-32 begin with those of UTF-16, so they come first."""

CANDIDATES = ["cp1252", "gb18030", "big5", "cp932", "euc_jp", "euc_kr", "cp1251", "koi8_r", "cp1250"]
"""What people save text as when it is not Unicode; fewer candidates make fewer wrong guesses."""

CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b")


class Decoded(NamedTuple):
    """Text and the encoding that it was in."""

    text: str
    encoding: str
    """Name of a Python codec; `utf-8` also where a byte order mark stood."""


def decode(data: bytes) -> Decoded | None:
    """Decode a file's bytes; None when they are not text in any encoding.

    >>> decode("Führung – täglich".encode("cp1252"))
    Decoded(text='Führung – täglich', encoding='cp1252')
    """
    if data.startswith(b"%PDF-"):
        return None
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    if wide := _wide(data):
        return wide
    if _is_binary(data):
        return None
    return _strictly(data, "utf-8") or _guess(data)


def _strictly(data: bytes, encoding: str) -> Decoded | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, "utf-8" if encoding == "utf-8-sig" else encoding)


def _wide(data: bytes) -> Decoded | None:
    """Tell UTF-16 without a mark: the zero bytes of its spaces and line breaks all stand on one side."""
    if len(data) < 8 or len(data) % 2:
        return None
    even, odd = data[::2].count(0), data[1::2].count(0)
    if max(even, odd) < 0.01 * len(data) or min(even, odd) > 0.05 * max(even, odd):
        return None
    decoded = _strictly(data, "utf-16-le" if odd > even else "utf-16-be")
    return decoded if decoded and _reads_as_text(decoded.text) else None


def _reads_as_text(text: str) -> bool:
    strange = sum(unicodedata.category(letter) in {"Cc", "Cn", "Co"} and letter not in "\t\n\v\f\r" for letter in text)
    return strange <= 0.01 * len(text)


def _is_binary(data: bytes) -> bool:
    """Tell programs, pictures and archives; a stray control character in a text is none."""
    controls = len(data) - len(data.translate(None, CONTROLS))
    return controls > 4 and controls > 0.01 * len(data)


def _guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - nearly all postings are in UTF-8

    matches = list(from_bytes(data, cp_isolation=CANDIDATES))
    if not matches:
        return None
    best = matches[0]
    # Where Windows-1252 is as clean as the winner and nearly as likely, it is the right one: on short
    # texts the frequency of letters can't tell it from its neighbours, and it is by far the commonest.
    western = next((match for match in matches if match.encoding == "cp1252"), best)
    if western.chaos <= best.chaos and western.coherence >= best.coherence - 0.05:
        best = western
    encoding = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    return Decoded(str(best), encoding)
