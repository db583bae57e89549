"""Postings and findings come in, text for people and JSON for programs go out.

The shapes of the JSON objects are those of `handbook parse`; names in them are stable.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import shorten
from typing import Any

from generator.corpus import Posting
from generator.diagnostics import CODES, Diagnostic, shown
from generator.document import Source
from generator.ledger import Entry
from generator.roles import Role, extracted

NOT_STATED = "not stated in the posting"


def result(source: Source, posting: Posting | None) -> dict[str, Any]:
    """One object of `handbook parse --json`; without a posting the file could not be read."""
    findings = set(source.diagnostics) if posting is None else findings_of(posting)
    return {
        "source": source.path,
        "role": None if posting is None or posting.role is None else posting.role.model_dump(mode="json"),
        "ledger": [] if posting is None else [entry_object(entry) for entry in posting.ledger],
        "diagnostics": [finding_object(finding) for finding in sorted(findings)],
    }


def findings_of(posting: Posting) -> set[Diagnostic]:
    """Findings about the source and about what it says, each once."""
    return {*posting.document.text.source.diagnostics, *posting.document.diagnostics, *posting.diagnostics}


def entry_object(entry: Entry) -> dict[str, Any]:
    masked = {"masked": True} if entry.masked else {}
    facts = {"facts": list(entry.facts)} if entry.facts else {}
    return {"line": entry.line, "zone": entry.zone, "fate": entry.fate, "reason": entry.reason, **masked, **facts}


def finding_object(finding: Diagnostic) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "line": finding.line,
        "message": finding.message,
        "hint": finding.hint,
    }


def summary(posting: Posting) -> str:
    """One posting in a few lines."""
    role = posting.role
    if role is None:
        return f"{posting.path}\n  no role was made"
    counts = [f"{name} {len(getattr(role.sections, name))}" for name in ("responsibilities", "required", "preferred")]
    removed = sum(entry.fate == "removed" for entry in posting.ledger)
    return "\n".join(
        (
            posting.path,
            f"  {role.title or 'Title not stated'}, {role.employer or 'employer not stated'}",
            f"  {', '.join(counts)}; {removed} of {len(posting.ledger)} lines removed",
        )
    )


def explanation(posting: Posting) -> Iterator[str]:
    """Line by line for a person: each field with its value, rule and source line; then each source line."""
    rows = [shown(row) for row in posting.document.text.source.text.split("\n")]
    yield posting.path
    if posting.role is not None:
        yield ""
        yield "Fields"
        for name, row in extracted().items():
            yield from _field(posting.role, name, row.label, rows)
    yield ""
    yield "Lines"
    entries = {entry.line: entry for entry in posting.ledger}
    for number, decision in posting.zoning.lines.items():
        zoned = f"{decision.zone} by {decision.rule}, {decision.confidence:.0%} sure"
        yield f"{number:>5}  {rows[number - 1].strip()}"
        yield f"       {zoned}; {_fate(entries.get(number))}"
    findings = sorted(findings_of(posting))
    if findings:
        yield ""
        yield "Findings"
        yield from (f"  {finding}" for finding in findings)


def _field(role: Role, name: str, label: str, rows: list[str]) -> Iterator[str]:
    value = role.model_dump(mode="json", include={name})[name]
    evidence = role.evidence.get(name)
    if evidence is None:
        yield f"  {label}: {NOT_STATED}"
        return
    inferred = ", inferred" if evidence.inferred else ""
    yield f"  {label}: {_plain(value)}  (rule {evidence.rule}{inferred})"
    yield from (f"    line {number}: {shorten(rows[number - 1], 100, placeholder=' ...')}" for number in evidence.lines)


def _plain(value: object) -> str:
    """A value of the role's JSON in one line for people."""
    if isinstance(value, dict):
        if "label" in value:
            return str(value["label"])
        return ", ".join(f"{key} {_plain(part)}" for key, part in value.items() if part not in (None, [], False))
    if isinstance(value, list):
        return (
            "; ".join(map(_plain, value))
            if any(isinstance(part, dict) for part in value)
            else ", ".join(map(str, value))
        )
    return "yes" if value is True else str(value)


def _fate(entry: Entry | None) -> str:
    if entry is None:
        return "not in the ledger"
    masked = ", masked" if entry.masked else ""
    reason = f" as {entry.reason}" if entry.reason else ""
    facts = f", states {', '.join(entry.facts)}" if entry.facts else ""
    return f"{entry.fate}{reason}{facts}{masked}"


def counted(findings: Iterable[Diagnostic]) -> str:
    """Such as `1 error, 2 warnings, 14 remarks`."""
    severities: list[str] = [finding.severity for finding in findings]
    names = (("error", "error"), ("warning", "warning"), ("info", "remark"))
    counts = [(severities.count(severity), name) for severity, name in names]
    return ", ".join(f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts)


def annotation(finding: Diagnostic, folder: str) -> str:
    """One finding as a command of a GitHub workflow; `folder` is where the sources lie in the repository."""
    level = {"error": "error", "warning": "warning", "info": "notice"}[finding.severity]
    path = finding.source if finding.source.startswith(folder) else f"{folder}/{finding.source}"
    properties = {"file": path, "title": finding.code} | ({"line": str(finding.line)} if finding.line else {})
    listed = ",".join(f"{key}={_quoted(value, ':,')}" for key, value in properties.items())
    hint = f" ({finding.hint})" if finding.hint else ""
    return f"::{level} {listed}::{_quoted(shown(finding.message + hint))}"


def _quoted(text: str, further: str = "") -> str:
    return "".join(f"%{ord(letter):02X}" if letter in f"%\r\n{further}" else letter for letter in text)


def table_of_codes() -> str:
    """The page `docs/diagnostics.md`: every code with its severity and meaning."""
    rows = (f"| `{code}` | {severity} | {meaning} |" for code, (severity, meaning) in CODES.items())
    return "\n".join(
        (
            "# Diagnostics",
            "",
            "Every finding has a stable code. An `error` could not be published, a `warning` needs a curator, `info` is a",
            "remark on what the posting is like and changes no exit code. Made from `generator/diagnostics.py`; renew it",
            "with `pytest tests/test_architecture.py --force-regen`.",
            "",
            "| code | severity | meaning |",
            "|---|---|---|",
            *rows,
            "",
        )
    )
