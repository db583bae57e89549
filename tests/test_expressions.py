"""An expression that reads any case finds what `re.IGNORECASE` finds."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import generator
from generator.expressions import AnyCase

PATTERN = r"\b(?:full[- ]?time|RAL|caf\u00e9)\b|\W{3}|(?P<Fixed>fixed[- ]term)|[A-F]\d"
ANY = AnyCase(PATTERN)
SAME = re.compile(PATTERN, re.IGNORECASE)
HELD = AnyCase(r"\b(?:full[- ]?time|caf\u00e9s?)\b", held=("time", "caf\u00e9"))
TEXTS = st.lists(
    st.sampled_from(
        ["Full-Time", "fulltime", "ral", "RAL", "CAF\u00c9", "Fixed-TERM", "b7", "!?!", " ", "x", "\u0130", "\n"]
    )
    | st.text(max_size=6)
).map("".join)
ONE_FOR_RE_ONLY = re.compile("[\u017f\u212a]")
"""Letters that only `re.IGNORECASE` takes for others: the long s, the sign of Kelvin."""


@given(TEXTS.filter(lambda text: not ONE_FOR_RE_ONLY.search(text)))
def test_it_finds_what_an_expression_that_ignores_case_finds(text: str) -> None:
    assert ANY.within(text) == (SAME.search(text) is not None)
    assert [found.span() for found in ANY.finditer(text)] == [found.span() for found in SAME.finditer(text)]
    assert ANY.sub("-", text) == SAME.sub("-", text)


def test_what_it_finds_stands_as_written() -> None:
    found = ANY.search("A Fixed-Term contract")
    assert found is not None
    assert found["Fixed"] == "Fixed-Term"


@pytest.mark.parametrize(("text", "found"), [("Full-Time", 1), ("CAF\u00c9, full time", 2), ("timed", 0), ("full", 0)])
def test_a_text_with_a_piece_of_what_is_looked_for_is_searched_through(text: str, found: int) -> None:
    assert len(list(HELD.finditer(text))) == found


def test_a_pattern_that_minds_capitals_is_refused() -> None:
    with pytest.raises(ValueError, match="minds no capitals"):
        AnyCase(r"(?-i:US) only")


def quick() -> list[tuple[str, AnyCase]]:
    """All expressions of the package that look for pieces of what they find first, with their places."""
    names = [module.name for module in pkgutil.walk_packages(generator.__path__, "generator.")]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    return [
        (f"{module.__name__}.{name}", value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, AnyCase) and value.held
    ]


@pytest.mark.parametrize("expression", [pytest.param(value, id=place) for place, value in quick()])
@settings(max_examples=20)
@given(data=st.data())
def test_whatever_an_expression_finds_holds_one_of_its_pieces(expression: AnyCase, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(expression.small, alphabet=st.characters(codec="ascii")))
    found = expression.small.search(text.lower())
    if found is not None:
        assert any(piece in text.lower() for piece in expression.held)
