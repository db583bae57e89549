"""Paths come in, decoded sources and diagnostics go out: the only room that reads postings from disk.

Postings are untrusted, and so is the folder that holds them: links and devices are not followed, and a
file is measured before it is read.  A path that the user names is the user's word: it is read whatever
its suffix, but it too has to be a plain file.
"""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.decoding import decode
from generator.diagnostics import Diagnostic
from generator.document import Sidecar, Source
from generator.readers import SUFFIXES
from generator.settings import Limits
from generator.sidecars import EXAMPLE, parse_sidecar

RIGHTS = "see who may read it"


@dataclass(frozen=True)
class Sources:
    """What was found at the paths given."""

    all: tuple[Source, ...] = ()
    """Every posting in the order given, a folder's sorted by path; refused ones have no text."""
    remarks: tuple[Diagnostic, ...] = ()
    """Findings about no posting: an empty folder, a sidecar without a posting."""

    @property
    def readable(self) -> tuple[Source, ...]:
        return tuple(source for source in self.all if source.text)

    @property
    def refused(self) -> tuple[Source, ...]:
        """Sources that could not be read: each carries an error and no text."""
        return tuple(source for source in self.all if not source.text)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What the pipeline will not report, for it never sees these sources."""
        refusals = (finding for source in self.refused for finding in source.diagnostics)
        return tuple(sorted((*self.remarks, *refusals)))


def gather(paths: Iterable[Path], limits: Limits) -> Sources:
    """Read files and folders; nothing that is wrong with one of them keeps another from being read."""
    sources: list[Source] = []
    remarks: list[Diagnostic] = []
    for path in paths:
        if path.is_dir():
            found = _folder(path, limits)
            sources.extend(found.all)
            remarks.extend(found.remarks)
        else:
            sources.append(_posting(path, _printable(path.name), limits))
    return Sources(tuple(sources), tuple(remarks))


def _folder(folder: Path, limits: Limits) -> Sources:
    remarks: list[Diagnostic] = []
    files = sorted(_walk(folder, remarks, limits.nesting))
    postings = [name for name in files if PurePosixPath(name).suffix.lower() in SUFFIXES]
    remarks.extend(_orphan(name) for name in _orphans(files, postings))
    if not postings:
        message = f"expected postings ({', '.join(sorted(SUFFIXES))}), found none"
        hint = "put a posting there as a text file, such as my-posting.txt"
        remarks.append(Diagnostic(folder.as_posix(), 0, "folder-empty", message, hint))
    if len(postings) > limits.postings:
        message = f"expected at most {limits.postings} postings, found {len(postings)}; the last by path are left out"
        hint = "raise limits.postings in mkdocs.yml"
        remarks.append(Diagnostic(folder.as_posix(), 0, "postings-too-many", message, hint))
    kept = postings[: limits.postings]
    return Sources(tuple(_posting(folder / name, _printable(name), limits) for name in kept), tuple(remarks))


def _walk(folder: Path, remarks: list[Diagnostic], deepest: int) -> Iterator[str]:
    """All files below a folder but hidden ones, relative and with `/`; a linked folder is not entered."""

    def unreadable(error: OSError) -> None:
        name = _printable(Path(error.filename).relative_to(folder).as_posix())
        remarks.append(Diagnostic(name, 0, "file-unreadable", f"expected a folder, found: {error.strerror}", RIGHTS))

    for root, folders, files in os.walk(folder, onerror=unreadable):
        here = Path(root)
        if folders and len(here.relative_to(folder).parts) >= deepest:
            message = f"expected at most {deepest} folders in each other, found more; what is in them is left out"
            where = _printable(here.relative_to(folder).as_posix())
            remarks.append(Diagnostic(where, 0, "nesting-too-deep", message, "move the postings up"))
            folders.clear()
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [here / name for name in folders if (here / name).is_symlink()]
        remarks.extend(_not_plain(link, _printable(link.relative_to(folder).as_posix())) for link in links)
        for name in files:
            if not name.startswith("."):
                yield (here / name).relative_to(folder).as_posix()


def _orphans(files: Iterable[str], postings: Iterable[str]) -> Iterator[str]:
    stems = {str(PurePosixPath(name).with_suffix("")) for name in postings}
    for name in files:
        path = PurePosixPath(name)
        if path.suffix == ".toml" and str(path.with_suffix("")) not in stems:
            yield name


def _orphan(name: str) -> Diagnostic:
    suffixes = " or ".join(str(PurePosixPath(name).with_suffix(suffix)) for suffix in sorted(SUFFIXES))
    return Diagnostic(
        _printable(name), 0, "sidecar-orphan", f"expected {_printable(suffixes)} beside it, found neither", "rename it"
    )


def _posting(path: Path, name: str, limits: Limits) -> Source:
    data = _bytes(path, name, limits.file_bytes)
    if isinstance(data, Diagnostic):
        return Source(name, "", (data,))
    decoded = decode(data)
    if decoded is None:
        hint = "save the posting as text in UTF-8"
        return _refused(name, 0, "file-binary", f"expected text, found {len(data)} bytes of something else", hint)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    if not any(map(_is_visible, text)):
        return _refused(name, 0, "file-empty", "expected a posting, found no visible character", "paste its text")
    written = [number for number, line in enumerate(lines, 1) if line.strip()]
    if len(written) > limits.lines:
        message = f"expected at most {limits.lines} lines with text, found {len(written)}"
        hint = "split the file, or raise limits.lines"
        return _refused(name, written[limits.lines], "lines-too-many", message, hint)
    if len(lines) > 2 * limits.lines:
        message = f"expected at most {2 * limits.lines} lines, found {len(lines)}, most of them blank"
        hint = "take blank lines out, or raise limits.lines"
        return _refused(name, 2 * limits.lines + 1, "lines-too-many", message, hint)
    for number, line in enumerate(lines, 1):
        if len(line) > limits.line_characters:
            message = f"expected at most {limits.line_characters} characters, found {len(line)}"
            hint = "break the line, or raise limits.line_characters"
            return _refused(name, number, "line-too-long", message, hint)
        if (depth := _depth(line)) > limits.nesting:
            message = f"expected at most {limits.nesting} lists and quotations in each other, found {depth}"
            return _refused(name, number, "nesting-too-deep", message, "take the marks out, or raise limits.nesting")
    findings = []
    if decoded.encoding != "utf-8":
        message = f"expected UTF-8, found {decoded.encoding}; the text was decoded as that"
        findings.append(Diagnostic(name, 0, "encoding-guessed", message, "look the text over and save it as UTF-8"))
    sidecar = _sidecar(path, name, limits, findings)
    return Source(name, text, tuple(findings), sidecar)


def _depth(line: str) -> int:
    """Marks of quotations and lists that open a line; one that holds nothing else is a rule."""
    rest = line.lstrip("> \t-*+")
    opening = line[: len(line) - len(rest)]
    return opening.count(">") + len(re.findall(r"[-*+](?=[ \t])", opening)) if opening and rest else 0


def _refused(name: str, line: int, code: str, message: str, hint: str) -> Source:
    return Source(name, "", (Diagnostic(name, line, code, message, hint),))


def _sidecar(path: Path, name: str, limits: Limits, findings: list[Diagnostic]) -> Sidecar | None:
    beside = path.with_suffix(".toml")
    if beside == path or not os.path.lexists(beside):
        return None
    label = str(PurePosixPath(name).with_suffix(".toml"))
    data = _bytes(beside, label, limits.sidecar_bytes)
    try:
        if isinstance(data, Diagnostic):
            raise ValueError(data.message)
        return parse_sidecar(data.decode("utf-8-sig"))
    except ValueError as error:
        findings.append(Diagnostic(label, 0, "sidecar-invalid", f"not used: {error}", f"for instance {EXAMPLE}"))
        return None


def _bytes(path: Path, name: str, limit: int) -> bytes | Diagnostic:
    """The bytes of a plain file; a link is refused by the system itself, so that none can be slipped in."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return _not_plain(path, name)
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _not_plain(path, name)
            data = b"" if status.st_size > limit else file.read(limit + 1)
            size = max(status.st_size, len(data))
    except FileNotFoundError:
        return Diagnostic(
            name, 0, "file-missing", f"expected a file or folder at {path}, found nothing", "see its name"
        )
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Diagnostic(name, 0, "file-unreadable", f"expected to read the file, found: {reason}", RIGHTS)
    if size > limit:
        message = f"expected at most {limit} bytes, found {size}"
        return Diagnostic(name, 0, "file-too-large", message, "cut it down to the posting, or raise limits.file_bytes")
    return data


def _not_plain(path: Path, name: str) -> Diagnostic:
    kind = "a link" if path.is_symlink() else "a device, pipe or other special file"
    return Diagnostic(name, 0, "file-not-plain", f"expected a plain file, found {kind}", "put the file itself there")


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in {"Cc", "Cf", "Cn", "Co", "Cs"}


def _printable(name: str) -> str:
    """A file name as it can stand in messages and data: what can't be printed is written as its escape."""
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in name
    )
