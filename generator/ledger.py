"""The removal ledger: for every visible source line, what became of it; and the check that it balances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from generator.diagnostics import HandbookError
from generator.document import Document, Zone
from generator.sections import Zoning

Fate = Literal["shown", "shared", "removed"]

_HEADLESS: dict[Zone, str] = {
    "heading": "replaced-by-heading",
    "application": "application",
    "meta": "not-used",
    "title": "repeated",
}
"""Why a line of a zone that has no section is removed when no value shows it."""

FURNITURE: Zone = "chrome"
"""Zone of what is none of the posting's words: a value may be read from it, and it stays off the page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one line."""

    line: int
    zone: Zone
    fate: Fate
    """shown: in the body of the role page, as text or as the value of a fact; shared: printed once for several
    postings and linked; removed: not on the page, for a reason."""
    reason: str | None = None
    """An id of `taxonomy/reasons.toml` when removed, else None."""
    masked: bool = False
    """Some characters were masked for privacy."""
    facts: tuple[str, ...] = ()
    """Fields whose value the page prints and that rest on this line, where the page does not print its words."""


def settle(
    zoning: Zoning,
    shown: Collection[int],
    shared: Collection[int],
    masked: Collection[int] = (),
    repeated: Collection[int] = (),
    facts: Mapping[int, tuple[str, ...]] | None = None,
) -> tuple[Entry, ...]:
    """Give every visible line its fate.

    `shown` are the lines whose text the role page prints, `shared` those that are printed once for several
    postings; shown wins where a line is both.  `repeated` are lines that say a value once more, `facts` the fields
    that rest on a line: its value is shown, and what a board printed around the posting stays removed.
    """
    entries: list[Entry] = []
    masked = frozenset(masked)
    facts = facts or {}
    for line, decision in zoning.lines.items():
        zone = decision.zone
        if line in shown:
            entries.append(Entry(line, zone, "shown", masked=line in masked))
        elif line in shared:
            entries.append(Entry(line, zone, "shared", masked=line in masked))
        elif line in facts and zone != FURNITURE:
            entries.append(Entry(line, zone, "shown", masked=line in masked, facts=facts[line]))
        else:
            reason = decision.reason or ("repeated" if line in repeated else _HEADLESS.get(zone, "repeated"))
            entries.append(Entry(line, zone, "removed", reason, line in masked, facts.get(line, ())))
    return tuple(entries)


def balance(document: Document, entries: Iterable[Entry], printed: Collection[int] | None = None) -> None:
    """Hold a ledger against its document and, where given, against the lines that the page printed.

    Raises:
        HandbookError: naming file and line of each fault.
    """
    entries = tuple(entries)
    times = Counter(entry.line for entry in entries)
    visible = frozenset(document.visible)
    faults = [
        f"{document.path}:{line}: the ledger has no entry for this line" for line in sorted(visible - times.keys())
    ]
    faults += [
        f"{document.path}:{line}: the ledger has an entry for a line that is "
        + ("there twice" if line in visible else "not visible")
        for line in sorted(times)
        if line not in visible or times[line] > 1
    ]
    if printed is not None:
        shown = {entry.line for entry in entries if entry.fate == "shown"}
        faults += [
            f"{document.path}:{line}: the ledger says shown, the page does not print it"
            for line in sorted(shown - set(printed))
        ]
        faults += [
            f"{document.path}:{line}: the page prints it, the ledger does not say shown"
            for line in sorted(set(printed) - shown)
        ]
    faults += [
        f"{document.path}:{entry.line}: removed without a reason"
        for entry in entries
        if entry.fate == "removed" and not entry.reason
    ]
    if faults:
        raise HandbookError(*faults)


__all__ = ["Entry", "Fate", "balance", "settle"]
