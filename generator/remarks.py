"""Remarks on a posting: its zoning and its role come in, what a curator should know of it goes out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.diagnostics import Diagnostic
from generator.document import Document
from generator.evidence import Found
from generator.lookalikes import mixed_words, pretended_words
from generator.roles import Role, extracted
from generator.sections import Recognised, Zoning
from generator.settings import Settings

_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_REMOVE = "remove the file; if it is one, write `posting = true` into a sidecar beside it, `<its name>.toml`"
_QUOTED = 60
"""Characters of a line that a message quotes at most."""


def refused(zoning: Zoning) -> tuple[Diagnostic, ...]:
    """What to say of a document that is no posting."""
    path = zoning.document.path
    first = zoning.document.visible[0] if zoning.document.visible else 0
    return (
        *zoning.document.text.source.diagnostics,
        Diagnostic(
            path,
            first,
            "not-a-posting",
            "expected a job posting (who is sought, for which work), found a text that reads like something else",
            _REMOVE,
        ),
    )


def failed(document: Document, fault: Exception) -> tuple[Diagnostic, ...]:
    """What to say of a posting on which we stumbled."""
    return (
        *document.text.source.diagnostics,
        Diagnostic(
            document.path, 0, "posting-failed", f"expected to read this posting, found {type(fault).__name__}: {fault}",
            "a fault of ours: please report it with the file",
        ),
    )  # fmt: skip


def of(
    zoning: Zoning, recognised: Recognised, role: Role, known: Mapping[str, Found[Any]], settings: Settings
) -> tuple[Diagnostic, ...]:
    """All remarks on a posting with a role, in line order."""
    found = [*zoning.document.text.source.diagnostics, *_of(zoning, role, known, settings)]
    if recognised == "doubtful":
        found.append(
            Diagnostic(
                zoning.document.path, 0, "posting-doubtful", "may be no posting: it reads hardly like one",
                _REMOVE,
            )
        )  # fmt: skip
    return tuple(sorted(found))


def _of(zoning: Zoning, role: Role, known: Mapping[str, Found[Any]], settings: Settings) -> Iterator[Diagnostic]:
    path = zoning.document.path
    yield from _of_characters(zoning.document)
    yield from _of_names(path, role, known)
    if masked := zoning.document.text.masked:
        yield Diagnostic(path, masked[0], "contacts-masked", f"contacts of people masked on {len(masked)} line(s)")
    first = zoning.document.blocks[0] if zoning.document.blocks else None
    if first is not None and first.kind == "paragraph" and (first.text[:1].islower() or first.text[:1] in "'’"):
        yield Diagnostic(
            path, first.span.first, "start-cut", f"begins in the middle of a sentence: {_quote(first.text)}",
            "compare it with its source",
        )  # fmt: skip
    if role.title is None:
        yield Diagnostic(path, 0, "title-not-stated", "no line carries the title, and no sentence names it")
    elif zoning.lines[known["title"].lines[0]].zone != "title":
        yield Diagnostic(
            path, known["title"].lines[0], "title-from-sentence", f"no title line; a sentence names it: {role.title}"
        )
    if "base_locations" in known and known["base_locations"].inferred:
        yield Diagnostic(
            path, known["base_locations"].lines[0], "place-inferred", "the place of work is implied, not stated"
        )
    for name, row in extracted().items():
        if row.asked and name != "title" and name not in known:
            yield Diagnostic(path, 0, "field-not-stated", f"{row.label} is not stated in the posting")
    for decision in zoning:
        if decision.confidence < settings.doubtful_below:
            yield Diagnostic(
                path, decision.block.span.first, "line-doubtful",
                f"taken for {decision.zone} with confidence {decision.confidence:.2f}: {_quote(decision.block.text)}",
                "see `handbook explain`",
            )  # fmt: skip


def _of_characters(document: Document) -> Iterator[Diagnostic]:
    """What the letters of a posting hide."""
    text = document.text
    dropped = [repair.line for repair in text.repairs if repair.step == "drop-controls"]
    if dropped:
        yield Diagnostic(
            document.path,
            dropped[0],
            "characters-dropped",
            f"control or invisible characters left out on {len(dropped)} line(s)",
        )
    raw = text.source.text.split("\n") if dropped else []
    if turned := [line for line in dropped if not _TURNING.isdisjoint(raw[line - 1])]:
        yield Diagnostic(
            document.path, turned[0], "writing-turned", f"characters that reorder text left out on {len(turned)} line(s)",
            "read the line letter by letter: an editor may show another order",
        )  # fmt: skip
    mixed = [(number, words) for number, line in enumerate(text.lines, 1) if (words := mixed_words(line))]
    if mixed:
        number, words = mixed[0]
        yield Diagnostic(
            document.path, number, "script-mixed",
            f"words that mix letters of several scripts on {len(mixed)} line(s), the first {_spelt(words[0])}",
        )  # fmt: skip


def _of_names(path: str, role: Role, known: Mapping[str, Found[Any]]) -> Iterator[Diagnostic]:
    for name in ("title", "employer"):
        value = getattr(role, name)
        if value and (words := pretended_words(value)):
            yield Diagnostic(
                path, known[name].lines[0], "title-mixed",
                f"expected letters of one script in the {name}, found {_spelt(words[0])}",
                "see that the posting is what it says, and write the word in plain letters",
            )  # fmt: skip


def _spelt(word: str) -> str:
    """A word with the letters that are not ASCII told by number: `T[U+0440]ust`."""
    return _quote("".join(letter if letter.isascii() else f"[U+{ord(letter):04X}]" for letter in word))


def _quote(text: str) -> str:
    return f"“{text[:_QUOTED].rstrip()}…”" if len(text) > _QUOTED else f"“{text}”"
