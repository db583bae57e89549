"""When the posting was published: labelled rows come in, an ISO 8601 date or nothing goes out."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from generator.evidence import Found, Reading
from generator.labels import Labels, cells
from generator.taxonomy import Taxonomy

_LABELS = Labels(
    r"(?:date |job |first |originally )?(?:posted|published|listed|added|advertised|first seen|na-post noong|affich\u00e9e?(?: le)?|publicat el|publicerad|annonsert|julkaistu|lisatud|feladva)(?: (?:date|on|at|since|online))?",
    r"(?:posting|publication|publish|listing|opening|advertised|release|post) date",
    r"date (?:posted|published|listed|of (?:posting|publication)|added|opened|issued)", r"(?:issued|opening date|online since|live since|erschienen(?: am)?|tayang|publicado(?: (?:el|em))?|data dodania|dodano|geplaatst|mise en ligne(?: le)?|parue? le|date de parution|oferta publicada|\u062a\u0627\u0631\u064a\u062e \u0627\u0644\u0646\u0634\u0631)",
    r"date_?posted", r"published_?at", r"created[_ ]at", r"sort_date", r"timestamp", r"posted_?(?:at|on|date)", r"(?<!\w )date",
    r"ver\u00f6ffentlicht(?: am)?", r"online seit", r"publi\u00e9e? le", r"date de publication", r"publicad[oa](?: (?:el|em))?",
    r"fecha de publicaci\u00f3n", r"data de publica\u00e7\u00e3o", r"pubblicato il", r"opublikowano", r"data publikacji", r"geplaatst(?: op)?",
    r"diposting(?: pada)?", r"tanggal posting", r"\ub4f1\ub85d\uc77c", r"\uac8c\uc2dc\uc77c", r"\u63b2\u8f09\u65e5", r"\u53d1\u5e03\u65e5\u671f", r"\u767c\u5e03\u65e5\u671f", r"ilan tarihi", r"yay\u0131n tarihi",
    loose=True,
)  # fmt: skip
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar januari janvier enero janeiro gennaio stycznia", "feb february februar februari f\u00e9vrier febrero fevereiro febbraio lutego",
            "mar march m\u00e4rz mars marzo mar\u00e7o marca maret", "apr april avril abril aprile kwietnia", "may mai mayo maio maggio maja mei",
            "jun june juni juin junio junho giugno czerwca", "jul july juli juillet julio julho luglio lipca",
            "aug august ao\u00fbt agosto sierpnia agustus", "sep sept september septembre septiembre setembro settembre wrze\u015bnia",
            "oct october oktober octobre octubre outubro ottobre pa\u017adziernika okt", "nov november novembre noviembre novembro listopada",
            "dec december dezember d\u00e9c d\u00e9cembre diciembre dezembro dicembre grudnia dez desember",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_ISO = re.compile(r"(?<!\d)(20\d\d|19\d\d)[-/.\u5e74\ub144] ?(\d{1,2})[-/.\u6708\uc6d4] ?(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s\-/]+(?:de |of )?([^\W\d_]{3,12})\.?,?[\s\-/]+(?:de )?((?:20|19)\d\d)(?!\d)"
)
_MONTH_FIRST = re.compile(
    r"(?<![^\W\d_])([^\W\d_]{3,12})\.?[\s\-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s\-]+((?:20|19)\d\d)(?!\d)"
)
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})([/.\-])(\d{1,2})\2((?:20|19)\d\d)(?!\d)")
_EPOCH = re.compile(r"(?<!\d)(\d{10})(\d{3})?(?!\d)")
_BARE = re.compile(r"^(?:19|20)\d\d[-/.\u5e74\ub144] ?\d{1,2}[-/.\u6708\uc6d4] ?\d{1,2}(?:T[\d:.+Z-]*|\u65e5|\uc77c)?$")
_CLOSING = re.compile(
    r"\b(?:clos(?:es|ing)|deadline|until|expires?|apply by|valid|start(?:s|ing)? (?:date|on)|end date|bewerbungsfrist)\b",
    re.IGNORECASE,
)


def find_posted(reading: Reading) -> Found[str] | None:
    """The first date behind a label that speaks of publication; dates of closing or starting never count."""
    for row in _LABELS.values(reading, "meta"):
        before = _CLOSING.search(row.text)
        text = row.text[: before.start()] if before else row.text
        if day := _read(text):
            return Found(day.isoformat(), row.lines, "labelled-date", used=row.lines if row.whole else ())
    for cell in cells(reading, "meta"):
        if _BARE.match(cell.text) and (day := _read(cell.text)):
            return Found(day.isoformat(), cell.lines, "date-row", used=cell.lines if cell.whole else ())
    return None


def _read(text: str) -> date | None:
    """The date in a text, read in the order ISO, named month, unambiguous numbers, seconds since 1970."""
    if found := _ISO.search(text):
        return _date(found[1], found[2], found[3])
    if (found := _DAY_FIRST.search(text)) and found[2].lower() in _MONTHS:
        return _date(found[3], str(_MONTHS[found[2].lower()]), found[1])
    if (found := _MONTH_FIRST.search(text)) and found[1].lower() in _MONTHS:
        return _date(found[3], str(_MONTHS[found[1].lower()]), found[2])
    if found := _NUMERIC.search(text):
        first, second = int(found[1]), int(found[3])
        if first > 12 or first == second or found[2] == ".":
            return _date(found[4], found[3], found[1])
        return _date(found[4], found[1], found[3]) if second > 12 else None
    if found := _EPOCH.search(text):
        seen = datetime.fromtimestamp(int(found[1]), tz=UTC).date()
        return seen if 2000 <= seen.year < 2100 else None
    return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def format_posted(value: str, taxonomy: Taxonomy) -> str:
    """`2025-10-22` as `22 October 2025`."""
    day = date.fromisoformat(value)
    return f"{day.day} {day:%B} {day.year}"
