"""Repairs of text: each is small, named, and leaves as many lines as it found."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from ftfy.badness import is_bad
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.document import Repair, Source, Text
from generator.normalize import STEPS, normalize, normalize_line

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))

DAMAGE = [
    "&amp;lt;", "&lt;b&gt;", "&#150;", "<li>", "</p>", "<br/>", "â€™", "Ã©", "\u200b", "\ufeff", "\u0301", "\u00a0",
    "https://i.e.", "end.Start", "\x00", "\u2028", "\t", "e", "A", ".", " ", "\n",
]  # fmt: skip
DAMAGED = st.lists(st.one_of(st.sampled_from(DAMAGE), st.text(max_size=3)), max_size=12).map("".join)


def text(words: str) -> Text:
    return normalize(Source("a.txt", words))


@pytest.mark.parametrize(
    ("raw", "repaired", "step"),
    [
        ("Safe\u200bty \ufeffAnalyst", "Safety Analyst", "drop-controls"),
        ("Con\u00adtent\x07", "Content", "drop-controls"),
        ("a\tb", "a    b", "drop-controls"),
        ("one\u2028two", "one two", "drop-controls"),
        ("\u202eesrever\u202c", "esrever", "drop-controls"),
        ("z" + "\u0321" * 30, "z" + "\u0321" * 4, "drop-controls"),
        ("weâ€™re in MÃ¼nchen", "we’re in München", "fix-encoding"),
        ("PolÃ\u00adticas, PolÃ\u00adcia", "Políticas, Polícia", "fix-encoding"),
        ("Ã\u008dndice, weâ\u0080\u0099re", "Índice, we’re", "fix-encoding"),
        ("Trust &amp; Safety &ndash; APAC", "Trust & Safety – APAC", "decode-entities"),
        ("&#8226; Review", "• Review", "decode-entities"),
        ("<li>Review <b>reports</b></li>", "• Review reports", "strip-tags"),
        ('<p class="x">Lead</p>', " Lead", "strip-tags"),
        ("<ul><li>one</li><li>two</li></ul>", "  • one  • two", "strip-tags"),
        ("Cafe\u0301", "Café", "compose"),
        ("10\u00a0000", "10 000", "compose"),
        ("(https://i.e. WFM)", "(i.e. WFM)", "free-abbreviation"),
        ("with joy.We work", "with joy. We work", "part-sentences"),
        ("Join us!You will", "Join us! You will", "part-sentences"),
    ],
)
def test_each_damage_is_repaired_by_its_step(raw: str, repaired: str, step: str) -> None:
    assert normalize_line(raw) == (repaired, (step,))


@pytest.mark.parametrize(
    "line",
    [
        "Use Node.js, Vue.JS and Next.Js daily",
        "See https://example.com/About.Us or www.Example.Com/Jobs.Here",
        "Write to Jobs.Team@example.com",
        "salary < 50 and > 30; a <b",
        "AT&T, R&D; Q&A",
        "version 2.0.Beta",
        "U.S.A. and e.g. Poland",
        "    • indented bullet",
        "안전 정책 담당자",
        "مشرف محتوى",
        "مدير السلامة",
        "Zürich, Łódź, São Paulo",
        "if x<y then z>w",
    ],
)
def test_sound_text_stays_as_it_is(line: str) -> None:
    assert normalize_line(line) == (line, ())


def test_layers_of_damage_come_off_together() -> None:
    assert normalize_line("&amp;lt;b&amp;gt;Trust &amp;amp; Safety&amp;lt;/b&amp;gt;") == (
        "Trust & Safety",
        ("decode-entities", "strip-tags"),
    )


@pytest.mark.parametrize("layers", [1, 5, 500])
def test_escapes_of_escapes_come_off_however_many(layers: int) -> None:
    assert normalize_line("&" + "amp;" * layers + "lt; &" + "#38;" * layers + "amp;") == ("< &", ("decode-entities",))


def test_repairs_name_the_line() -> None:
    assert text("Lead\n\nTrust &amp; Safety\nTeam\u200b").repairs == (
        Repair(3, "decode-entities"),
        Repair(4, "drop-controls"),
    )


def test_space_at_the_end_goes_without_a_remark() -> None:
    assert normalize_line("Lead  ") == ("Lead", ())


def test_every_step_has_a_name_that_readers_may_see() -> None:
    assert len({step.__name__ for step in STEPS}) == len(STEPS)
    assert all((step.__doc__ or "").strip() for step in STEPS)


@given(DAMAGED)
def test_normalising_twice_is_normalising_once(words: str) -> None:
    once = text(words).lines
    assert text("\n".join(once)).lines == once


@given(DAMAGED)
def test_the_number_of_lines_stays(words: str) -> None:
    assert len(text(words).lines) == len(words.split("\n"))
    assert not any("\n" in line or "\r" in line for line in text(words).lines)


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), min_size=1).map(" ".join))
def test_words_are_never_lost(words: str) -> None:
    composed = unicodedata.normalize("NFC", words)
    assume(not is_bad(composed))  # letters that the repair of encodings takes for bytes of others are joined by it
    assert len(normalize_line(composed)[0].split()) == len(composed.split())
    if composed.isascii():
        assert normalize_line(composed) == (composed, ())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_repairs_of_the_seeds_are_few_and_change_no_word(path: Path) -> None:
    source = Source(path.name, path.read_text(encoding="utf-8"))
    repaired = normalize(source)
    assert len(repaired.repairs) < 12
    for number, (before, after) in enumerate(zip(source.text.split("\n"), repaired.lines, strict=True), 1):
        letters = [c for c in before.replace("https://i.e", "i.e") if c.isalnum()]
        assert [c for c in after if c.isalnum()] == letters, f"{path.name}:{number}"


def test_time_grows_with_the_line_only() -> None:
    line = "<a " * 30_000 + "&amp" * 30_000 + "joy.We" * 10_000
    assert len(normalize_line(line)[0]) >= 200_000
