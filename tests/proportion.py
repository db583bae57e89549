"""Growth of processor time: work of any size comes in, and the assertion that no busy machine can sway goes out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial


def seconds(action: Callable[[], object]) -> float:
    """Processor time of one run; a second one might find its answers kept.

    Without the search for cycles: among all that a long session of tests holds, one search takes longer than the run.
    """
    gc.disable()
    start = time.process_time()
    try:
        action()
        return time.process_time() - start
    finally:
        gc.enable()


def assert_proportion(work: Callable[[int], object], most: int, *, warm: int = 10) -> None:
    """A size takes less than sixty times as long as its sixteenth.

    What takes time in proportion is near sixteen and the square of it near 256, so that no busy machine turns one
    into the other.
    """
    work(warm)
    part, whole = (seconds(partial(work, size)) for size in (most // 16, most))
    assert whole < 60 * part


def assert_no_slower(flood: Callable[[int], object], posting: Callable[[int], object], size: int) -> None:
    """A flood of a size takes less than four times as long as a posting of that size."""
    posting(size // 16)
    usual, flooded = (seconds(partial(work, size)) for work in (posting, flood))
    assert flooded < 4 * usual
