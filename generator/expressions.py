"""Expressions that read all letters alike, of any case or script: a pattern comes in, what `re` finds of it goes out, sooner.

`re.IGNORECASE` folds letter by letter and can skip nothing.  Few lines hold what most expressions look for, and that a
line does not hold it is seen three to four times as fast in its small letters.  Few postings ask for all of them, so
each is compiled when it is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property

_CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]", re.DOTALL)


class AnyCase:
    """An expression under `re.IGNORECASE`, tried on the small letters of a text first.

    Letters that are one for `re.IGNORECASE` only, such as `\u017f` and `s`, are two here.
    """

    def __init__(self, pattern: str, flags: int = 0, *, held: tuple[str, ...] = ()) -> None:
        """Whatever the pattern finds holds one of `held`, in small letters, if any are given.

        A few pieces of text are looked for ten times as fast as an expression of many words.

        Raises:
            ValueError: part of the pattern minds capitals.
        """
        if "(?-i:" in pattern:
            raise ValueError(f"expected a pattern that minds no capitals, found (?-i: in {pattern[:60]!r}")
        self.pattern, self.flags, self.held = pattern, flags, held

    @cached_property
    def small(self) -> re.Pattern[str]:
        """The expression over small letters."""
        return re.compile(_CAPITAL.sub(_lower, self.pattern), self.flags)

    @cached_property
    def written(self) -> re.Pattern[str]:
        """The expression over letters as written."""
        return re.compile(self.pattern, self.flags | re.IGNORECASE)

    def within(self, text: str) -> bool:
        """Whether the text holds what is looked for."""
        small = text.lower()
        if self.held and not any(piece in small for piece in self.held):
            return False
        return self.small.search(small) is not None

    def search(self, text: str) -> re.Match[str] | None:
        return self.written.search(text) if self.within(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.written.finditer(text) if self.within(text) else iter(())

    def sub(self, replacement: str | Callable[[re.Match[str]], str], text: str) -> str:
        return self.written.sub(replacement, text) if self.within(text) else text

    def split(self, text: str, maxsplit: int = 0) -> list[str]:
        return self.written.split(text, maxsplit) if self.within(text) else [text]


class AnyScript:
    """An expression over letters and digits of all scripts, which a plain text is asked for with a shorter table.

    It asks for no spaces: some of those of `re` are plain, and only under `re.ASCII` none.
    """

    def __init__(self, pattern: str) -> None:
        self._plain, self._full = re.compile(pattern, re.ASCII), re.compile(pattern)

    def over(self, text: str) -> re.Pattern[str]:
        """The expression as the text needs it."""
        return self._plain if text.isascii() else self._full


def _lower(found: re.Match[str]) -> str:
    return found[0].lower() if len(found[0]) == 1 else found[0]


__all__ = ["AnyCase", "AnyScript"]
