"""What went wrong or is worth knowing, as values; and the one exception that stops a build.

Findings about postings are collected and returned beside the results, so that one bad posting never
hides the others and tests assert findings like any other value.  Only the edges print them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]

_STEERING = re.compile("[\x00-\x08\n-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

CODES: dict[str, tuple[Severity, str]] = {
    # Of files and folders.
    "folder-empty": ("error", "The folder holds no posting that a reader claims."),
    "file-missing": ("error", "The file or folder named does not exist."),
    "file-unreadable": ("error", "The system refused to give the file's bytes."),
    "file-empty": ("error", "The file holds no visible character."),
    "file-binary": ("error", "The bytes are not text in any encoding."),
    "file-too-large": ("error", "The file is larger than the limit."),
    "file-not-plain": ("error", "A link, device or other special file, which is not followed."),
    "line-too-long": ("error", "A line is longer than the limit."),
    "lines-too-many": ("error", "The file has more lines than the limit."),
    "nesting-too-deep": (
        "error",
        "Lists or quotations of a line, or folders, stand in each other deeper than the limit.",
    ),
    "postings-too-many": ("error", "The folder holds more postings than the limit."),
    "encoding-guessed": ("info", "The file is not UTF-8; its encoding was recognised."),
    "characters-dropped": ("info", "Control or invisible characters were left out."),
    "writing-turned": (
        "info",
        "Characters that turn the direction of writing were left out: the file reads otherwise.",
    ),
    "script-mixed": ("info", "A word mixes letters of scripts that look alike, such as Latin and Cyrillic."),
    "title-mixed": ("warning", "Title or employer has a word that mixes letters of scripts that look alike."),
    "contacts-masked": ("info", "E-mail addresses or phone numbers of people are masked."),
    # Of postings.
    "not-a-posting": ("error", "The text does not read like a job posting; no role was made."),
    "posting-doubtful": ("info", "The text reads hardly like a job posting; the role was made."),
    "posting-failed": ("error", "A fault of ours: this posting could not be read."),
    "posting-duplicate": ("warning", "The same text as another posting."),
    "title-duplicate": ("warning", "Title and employer of another posting."),
    "slug-collision": (
        "error",
        "Another posting has the same file name, or one of the same digits, and so the same address.",
    ),
    "sidecar-invalid": ("warning", "The sidecar file breaks its schema and was not used."),
    "sidecar-orphan": ("warning", "A sidecar without a posting beside it."),
    "title-not-stated": ("info", "No line carries the title, and no sentence names it."),
    "title-from-sentence": ("info", "No title line; the title was taken from a sentence."),
    "start-cut": ("info", "The posting begins in the middle of a sentence."),
    "place-inferred": ("info", "The base location was inferred, not stated."),
    "line-doubtful": ("info", "The zone of the line was decided with little confidence."),
    "field-not-stated": ("info", "A field of the facts card is not stated in the posting."),
}
"""Every code with its severity and meaning; `docs/diagnostics.md` is made from it."""


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One finding about one place of one source."""

    source: str
    """Path of the source relative to its folder, with `/`; empty for findings about no file."""
    line: int
    """1-based; 0 when the finding is about the whole file."""
    code: str
    """A key of `CODES`."""
    message: str
    """What was expected and what was found, in one sentence."""
    hint: str = ""
    """What to do, with an example; empty when nothing need be done."""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise KeyError(self.code)

    @property
    def severity(self) -> Severity:
        return CODES[self.code][0]

    @property
    def place(self) -> str:
        """`path:line`, or the path alone."""
        return f"{self.source}:{self.line}" if self.line else self.source

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return shown(f"{self.place}: {self.severity}[{self.code}]: {self.message}{hint}")


def shown(text: str) -> str:
    r"""A text as a terminal may get it: what would steer it, break the line or turn the writing is written as its escape.

    >>> shown("\x1b[2J\u202egnp")
    '\\x1b[2J\\u202egnp'
    """
    return _STEERING.sub(lambda found: found[0].encode("unicode_escape").decode("ascii"), text)


class HandbookError(Exception):
    """What stops a build: a fault of the taxonomy, the settings or the site itself.

    Takes one message per fault, so that all are named at once.
    """

    def __init__(self, *faults: str) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def exit_code(diagnostics: Iterable[Diagnostic], *, strict: bool = False) -> Literal[0, 1]:
    """Return 1 when there is an error (with `strict`, also a warning), else 0."""
    fatal = {"error", "warning"} if strict else {"error"}
    return int(any(finding.severity in fatal for finding in diagnostics))  # type: ignore[return-value]
