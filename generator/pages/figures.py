"""Pictures and tables that Markdown has no form for: values come in, blocks of HTML without blank lines go out.

Colour never speaks alone: ticks differ in height, grades in filled bars beside their words, cells carry
their number.  There is no inline style, since the content security policy forbids it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.corpus import Posting
from generator.ledger import Entry, Fate
from generator.pages.markdown import html, source
from generator.roles import extracted
from generator.taxonomy import Scheme, Taxonomy

TICK = 4
"""Units of the barcode for one line."""
WIDTH = 90
"""Lines that a barcode has room for at least, so that a short posting looks short."""

_TICKS: dict[Fate, Markup] = {
    "shown": Markup('<rect x="{}" y="0" width="2.6" height="24"/>'),
    "shared": Markup('<rect class="s" x="{}" y="12" width="2.6" height="12"/>'),
    "removed": Markup('<rect class="r" x="{}" y="20" width="2.6" height="4"/>'),
}
_BARS = ((1.0, 9.0, 6.0), (9.5, 5.5, 9.5), (18.0, 2.0, 13.0))
"""Left edge, top and height of the three bars of the exposure scale."""


@dataclass(frozen=True, slots=True)
class Sums:
    """How many lines had which fate."""

    shown: int
    shared: int
    removed: int

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Sums:
        fates = [entry.fate for entry in entries]
        return cls(fates.count("shown"), fates.count("shared"), fates.count("removed"))

    @property
    def total(self) -> int:
        return self.shown + self.shared + self.removed

    def __str__(self) -> str:
        return f"{self.total} lines: {self.shown} shown, {self.shared} shared, {self.removed} removed"


def barcode(entries: Sequence[Entry], room: int = WIDTH) -> Markup:
    """One tick for each visible line in source order; `room` is the number of lines that fill the width."""
    ticks = Markup("").join(_TICKS[entry.fate].format(TICK * place) for place, entry in enumerate(entries))
    return Markup(
        '<svg class="hb-code" viewBox="0 0 {} 24" preserveAspectRatio="none" role="img" aria-label="{}">{}</svg>'
    ).format(TICK * max(room, len(entries)), f"{Sums.of(entries)}, in source order", ticks)


def legend(sums: Sums) -> Markup:
    """What the three heights of a tick mean, with their counts."""
    rows = (
        (Markup('<rect x="6" y="0" width="5" height="22"/>'), sums.shown, "shown on the role page"),
        (
            Markup('<rect class="s" x="6" y="11" width="5" height="11"/>'),
            sums.shared,
            "shared with other postings, folded",
        ),
        (Markup('<rect class="r" x="6" y="18" width="5" height="4"/>'), sums.removed, "removed, each with its reason"),
    )
    items = Markup("\n").join(
        Markup('<li><svg viewBox="0 0 18 22" aria-hidden="true">{}</svg><span><b>{:,}</b> {}</span></li>').format(*row)
        for row in rows
    )
    return Markup('<ul class="hb-key">\n{}\n</ul>').format(items)


def grade(key: str, exposure: Scheme) -> Markup:
    """A grade of exposure: three bars, as many filled as the grade's place in its scheme, and its words.

    The first grade is that nothing is stated, and is as quiet as that is elsewhere.
    """
    quiet = "" if key in exposure and exposure.rank(key) else " hb-none"
    words = html(exposure.label(key))
    return Markup('<span class="hb-x{}">{}{}</span>').format(quiet, bars(key, exposure), words)


def bars(key: str, exposure: Scheme) -> Markup:
    """The three bars alone, hidden from screen readers."""
    filled = exposure.rank(key) if key in exposure else 0
    rects = Markup("").join(
        Markup('<rect{} x="{}" y="{}" width="6" height="{}"/>').format(
            Markup(' class="on"') if place < filled else "", left, top, height
        )
        for place, (left, top, height) in enumerate(_BARS)
    )
    return Markup('<svg viewBox="0 0 26 16" width="26" height="16" aria-hidden="true">{}</svg>').format(rects)


def scale(key: str, exposure: Scheme) -> Markup:
    """All grades with their definitions; the posting's own is marked."""
    steps = Markup("\n").join(
        Markup(
            '<li{}><span class="hb-x">{}</span><span><strong>{}</strong><span class="hb-why">{}</span></span></li>'
        ).format(
            Markup(' aria-current="true"') if step.id == key else "",
            bars(step.id, exposure),
            html(step.label),
            html(step.definition),
        )
        for step in exposure
    )
    return Markup('<ol class="hb-scale hb-keep">\n{}\n</ol>').format(steps)


def line_map(posting: Posting, taxonomy: Taxonomy) -> Markup:
    """Every visible source line as it was found, what became of it, and why."""
    raw = posting.document.text.source.text.split("\n")
    repaired = posting.document.text.lines
    rows = Markup("\n").join(
        Markup(
            '<li id="source-{0}"{1}><span class="no">{0}</span><span class="tx">{2}</span><span class="fate">{3}</span></li>'
        ).format(
            entry.line,
            {"shared": Markup(' class="is-s"'), "removed": Markup(' class="is-r"')}.get(entry.fate, ""),
            source(repaired[entry.line - 1] if entry.masked else raw[entry.line - 1]),
            html(fate(entry, taxonomy)),
        )
        for entry in posting.ledger
    )
    return Markup('<ol class="hb-map">\n{}\n</ol>').format(rows)


def fate(entry: Entry, taxonomy: Taxonomy) -> str:
    """What became of a line, in words: `Shown: Responsibilities`, `Shown as Employer`, `Removed: Newsletter form`."""
    what = taxonomy.reasons.label(entry.reason) if entry.reason else taxonomy.zones.label(entry.zone)
    masked = ", masked" if entry.masked else ""
    if not entry.facts:
        return f"{entry.fate.capitalize()}: {what}{masked}"
    rows = extracted()
    stated = "as " + ", ".join(rows[name].label for name in entry.facts)
    return (
        f"Shown {stated}{masked}"
        if entry.fate == "shown"
        else f"{entry.fate.capitalize()}: {what}; shown {stated}{masked}"
    )
