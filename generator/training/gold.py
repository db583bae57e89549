"""Gold: annotated postings on disk come in, their lines, accepted zones and fields go out.

A posting is a pair `<stem>.txt` and `<stem>.ann`.  The annotation begins with one line of runs,
`zones: 1T 3M 5-7N 9B/N ...` (1-based lines, one-letter zone codes, accepted alternatives best first),
and goes on with a JSON object of the fields.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator.diagnostics import HandbookError
from generator.document import Source, Zone

CODES: dict[str, Zone] = {
    "T": "title", "M": "meta", "H": "heading", "E": "employer", "G": "team", "S": "summary",
    "R": "responsibilities", "Q": "required", "P": "preferred", "X": "exposure", "C": "compensation",
    "B": "benefits", "L": "logistics", "D": "equal_opportunity", "A": "application", "N": "chrome",
}  # fmt: skip

_MANNERS = ("board", "clean")
_RUN = re.compile(r"(\d+)(?:-(\d+))?([A-Z](?:/[A-Z])*)")


@dataclass(frozen=True)
class Gold:
    """One annotated posting."""

    stem: str
    folder: str
    source: Source
    zones: dict[int, tuple[Zone, ...]]
    """For each visible line the accepted zones, best first."""
    fields: dict[str, Any]

    @property
    def is_posting(self) -> bool:
        """Whether any line says something of a job; a page of furniture alone is no posting."""
        return any(accepted[0] != "chrome" for accepted in self.zones.values())

    @property
    def manner(self) -> str | None:
        """How tidy an invented page is, `board` or `clean`, by the first word of its name; None for a real posting."""
        kind = self.stem.split("-", 1)[0]
        return kind if kind in _MANNERS else None

    @property
    def employer(self) -> str:
        """What postings are split by: the employer's name, or the posting itself where none is known."""
        return str(self.fields.get("employer") or self.stem).casefold()


def read(path: Path) -> Gold:
    """Read one annotation and the posting beside it.

    Raises:
        HandbookError: naming file and place, for an annotation that breaks the format.
    """
    try:
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
    except OSError as error:
        raise HandbookError(f"{path}: expected the posting beside it, found: {error}") from error
    lines = text.split("\n")
    visible = {number for number, line in enumerate(lines, 1) if line.strip()}
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    zones: dict[int, tuple[Zone, ...]] = {}
    for token in head.removeprefix("zones:").split():
        match = _RUN.fullmatch(token)
        if match is None or not set(match[3].split("/")) <= set(CODES):
            raise HandbookError(f"{path}:1: expected a run such as 5-7N or 9B/N, found {token!r}")
        for number in range(int(match[1]), int(match[2] or match[1]) + 1):
            if number in visible:
                zones[number] = tuple(CODES[code] for code in match[3].split("/"))
    if missing := sorted(visible - set(zones)):
        raise HandbookError(f"{path}:1: no zone for line {missing[0]}: {lines[missing[0] - 1].strip()[:60]!r}")
    try:
        fields = json.loads(body)
    except json.JSONDecodeError as error:
        raise HandbookError(f"{path}:{error.lineno + 1}: expected a JSON object of fields, found: {error}") from error
    return Gold(path.stem, path.parent.name, Source(f"{path.stem}.txt", text), zones, fields)


def without_headings(gold: Gold) -> Gold:
    """The same posting with every heading line blanked; line numbers stay."""
    gone = {line for line, zones in gold.zones.items() if zones[0] == "heading"}
    rows = ["" if number in gone else row for number, row in enumerate(gold.source.text.split("\n"), 1)]
    return replace(
        gold,
        source=replace(gold.source, text="\n".join(rows)),
        zones={line: zones for line, zones in gold.zones.items() if line not in gone},
    )


def read_all(folders: Iterable[Path]) -> tuple[Gold, ...]:
    """Read the annotated postings of some folders, ordered by folder and stem."""
    found = tuple(read(path) for folder in folders for path in sorted(folder.glob("*.ann")))
    if not found:
        raise HandbookError("expected folders with .ann files beside .txt files, found none")
    return found
