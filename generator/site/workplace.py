"""A folder beside the target in which a site is built, for one build at a time; nothing of it is left behind.

The lock is the system's own and ends with the process that holds it, however that ends: a build that was killed
locks nobody out, and what it left is swept away by the next.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.diagnostics import HandbookError
from generator.site import exchange

if sys.platform != "win32":
    import fcntl


@contextmanager
def workplace(target: Path) -> Iterator[Path]:
    """Give an empty folder beside the target, on the same file system; remove it afterwards.

    Raises:
        HandbookError: when another build of the same target is running.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with _locked(target):
        exchange.complete(target)
        folder = target.with_name(f".{target.name}-build")
        _remove(folder)
        folder.mkdir()
        try:
            yield folder
        finally:
            with exchange.undisturbed():
                _remove(folder)


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    """Hold the lock of a target: a file beside it, which goes when its holder is done."""
    if sys.platform == "win32":  # Builds there have to take turns by themselves.
        yield
        return
    path = target.with_name(f".{target.name}-lock")
    while True:
        lock = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(lock)
            message = f"{target}: expected to be the only build of this site, found another that runs; wait for its end"
            raise HandbookError(message) from None
        # Its former holder may have removed the file between our opening and our locking it.
        if _is_at(path, lock):
            break
        os.close(lock)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(lock)


def _is_at(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.lstat())
    except FileNotFoundError:
        return False


def _remove(folder: Path) -> None:
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        shutil.rmtree(folder)
