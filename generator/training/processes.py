"""Processes: a function and the items that it is called with come in, its answers go out in their order.

A fold takes minutes of one core, and the samples are gigabytes that a forked process reads without a copy.
"""

from __future__ import annotations

import multiprocessing
import os
import warnings
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_called: list[Callable[[Any], Any]] = []
"""The function of a forked process: what a process inherits need not be pickled."""


def side_by_side(function: Callable[[Item], Answer], items: Iterable[Item]) -> list[Answer]:
    """What a function returns for each item, on all cores; one by one where the system can't fork.

    Items and answers are pickled, the function is not.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        return [function(item) for item in items]
    context = multiprocessing.get_context("fork")
    with warnings.catch_warnings():
        # Python 3.12 warns of a fork beside threads; the processes here take no lock that one could hold.
        warnings.simplefilter("ignore", DeprecationWarning)
        with ProcessPoolExecutor(os.cpu_count(), context, _called.append, (function,)) as pool:
            return list(pool.map(_call, items))


def _call(item: Any) -> Any:
    return _called[-1](item)
