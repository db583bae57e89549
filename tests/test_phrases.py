from __future__ import annotations

import pytest

from generator.phrases import Phrases
from generator.prose import plain, sentences

SET = Phrases(
    [
        ("content moderat*", "moderation"),
        ("trust and safety", "ts"),
        ("t&s", "ts"),
        ("hate speech", "hate"),
        ("hate", "hate"),
        ("c++", "cpp"),
        ("c", "c"),
        ("*betrug", "fraud"),
        ("*仇恨", "hate"),
        ("*仇恨言论", "speech"),
        (".net", "dotnet"),
        ("animal cruelty", "graphic"),
        ("animal cruelty", "violence"),
        ("cruelty", "violence"),
    ]
)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Content moderators and content-moderation", ["moderation", "moderation"]),
        ("Trust & Safety, T&S", ["ts", "ts"]),
        ("hate speech", ["hate"]),
        ("hater, whatever", []),
        ("C++ and C", ["cpp", "c"]),
        ("C++, C#", ["cpp"]),
        ("C/C++ or ASP.NET", ["c", "cpp", "dotnet"]),
        ("net revenue", []),
        ("animal cruelty, cruelty", ["graphic", "violence", "violence"]),
        ("Dreiecksbetrug, animal cruelty", ["fraud", "graphic", "violence"]),
        ("Dreiecksbetrug und hate", ["fraud", "hate"]),
        ("平台仇恨言论、仇恨", ["speech", "hate"]),
        ("hate\u2019s speech", ["hate"]),
        ("content moderat" + "x" * 25, []),
        ("\u0130zmir: hate - speech", ["hate"]),
    ],
)
def test_finds_phrases_in_any_case_and_the_longest_first(text: str, keys: list[str]) -> None:
    assert SET.keys(text) == keys


def test_hits_keep_the_words_as_written() -> None:
    hit = SET.search("we do Content  Moderation")
    assert hit is None or hit.text.startswith("Content")
    found = SET.search("our Hate Speech desk")
    assert found is not None
    assert (found.text, found.start) == ("Hate Speech", 4)
    found = SET.search("\u0130\u0130: Hate Speech")  # A capital that is two characters in small letters.
    assert found is not None
    assert (found.text, found.start) == ("Hate Speech", 4)


def test_time_grows_with_the_text_only() -> None:
    text = "content moderat " * 20_000
    assert len(SET.keys(text)) == 20_000


def test_plain_text_has_no_markup() -> None:
    assert plain("### **[Lead](https://x.example)** `now`") == "Lead now"


def test_sentences_end_at_full_stops() -> None:
    assert sentences("One thing.Two things. E.g. three") == ["One thing.", "Two things.", "E.g. three"]
