"""Two folders change places: at any moment there is a whole old or a whole new one.

Linux exchanges two names in one call (`renameat2`, since 3.15).  Elsewhere the old folder steps aside first, and the
next run completes what an interrupt left: the folder that stepped aside bears a name that tells whose place it had.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

INTERRUPTS = (signal.SIGINT, signal.SIGTERM)
AT_FDCWD = -100
RENAME_EXCHANGE = 2
_MISSING = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}
"""What a system says that has no such call, or has it not for this file system."""


def put(built: Path, target: Path) -> None:
    """Put a folder in the place of another, or of nothing; the one that stood there is removed afterwards.

    Raises:
        OSError: when the place could not be taken; it then holds what it held before.
    """
    with undisturbed():
        if not os.path.lexists(target):
            built.rename(target)
        elif _exchange(built, target):
            shutil.rmtree(built, ignore_errors=True)
        else:
            aside = stepped_aside(target)
            target.rename(aside)
            try:
                built.rename(target)
            except BaseException:
                aside.rename(target)
                raise
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold interrupts back until the block is done, so that none leaves a swap or a sweep halfway.

    They are caught, not blocked: what one thread blocks the system hands to another.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # Python tells no other thread of a signal.
        return
    held: list[int] = []
    before = {number: signal.signal(number, lambda caught, _: held.append(caught)) for number in INTERRUPTS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        if held:
            signal.raise_signal(held[0])


def complete(target: Path) -> None:
    """Finish what a run left that was broken off between its two renames: the old folder takes its place again."""
    aside = stepped_aside(target)
    if not aside.is_dir() or aside.is_symlink():
        return
    if os.path.lexists(target):
        shutil.rmtree(aside, ignore_errors=True)
    else:
        aside.rename(target)


def stepped_aside(target: Path) -> Path:
    """Where the old folder waits while the new one takes its place."""
    return target.with_name(f".{target.name}-before")


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system can't."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    names = (AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other))
    if call(*names, ctypes.c_uint(RENAME_EXCHANGE)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _MISSING:
        return False
    raise OSError(code, os.strerror(code), str(other))
