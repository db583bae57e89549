"""Words of a line, and the phrases found among them."""

from __future__ import annotations

import pytest

from generator.sections.vocabulary import Vocabulary, count, paired, words

PHRASES = Vocabulary(
    (phrase, phrase)
    for phrase in ("hate speech", "moderat*", "ceo", "out of 5", "c++", "a*", "child safety", "job alert*", "24/7", "")
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hate SPEECH, spam", ["hate", "speech", "spam"]),
        ("You’ll don't R&D 24/7", ["you'll", "don't", "r&d", "24/7"]),
        ("C++ and C#, Node.js.", ["c++", "and", "c#", "node.js"]),
        ("€50 (5%) 4.5/5", ["€", "50", "5", "%", "4.5/5"]),
        ("snake_case - dash-ed", ["snake", "case", "dash-ed"]),
        ("안전 정책, 신고", ["안전", "정책", "신고"]),
        (" -- ", []),
    ],
)
def test_words_are_folded_and_keep_what_joins_them(text: str, found: list[str]) -> None:
    assert list(words(text)) == found


@pytest.mark.parametrize(
    ("text", "found", "size"),
    [
        ("Review 20 cases", ["review", "20", "cases"], 3),
        ("실무 경험 3년", ["실무", "경험", "3년"], 3),
        ("実務経験3年以上", ["実務", "務経", "経験", "3", "年以", "以上"], 3),
        ("SQL経験者、歓迎", ["sql", "経験", "験者", "歓迎"], 2),
        ("有经验者优先考虑", ["有经", "经验", "验者", "者优", "优先", "先考", "考虑"], 4),
        ("", [], 0),
    ],
)
def test_scripts_that_part_no_words_are_read_in_pairs_of_letters(text: str, found: list[str], size: int) -> None:
    assert list(paired(words(text))) == found
    assert count(words(text)) == size


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No hate speech here", ["hate speech"]),
        ("hate, speech", ["hate speech"]),
        ("hate of speech", []),
        ("hates speech", []),
        ("Content moderators moderate moderation", ["moderat*"] * 3),
        ("moderna", []),
        ("rated 4 out of 5", ["out of 5"]),
        ("rated 4 out of", []),
        ("C++ for the CEO", ["c++", "ceo"]),
        ("set a job alert and job alerts", ["job alert*", "job alert*"]),
        ("24/7", ["24/7"]),
        ("", []),
    ],
)
def test_phrases_are_found_word_by_word_in_order(text: str, found: list[str]) -> None:
    assert [phrase for _, phrase, _, _ in PHRASES.find(words(text)) if phrase != "a*"] == found


def test_a_match_tells_its_place() -> None:
    assert list(PHRASES.find(words("about child safety")))[-1] == ("child safety", "child safety", 1, 3)


def test_time_grows_with_the_words_only() -> None:
    row = words("moderat hate speec out of child " * 20_000)
    assert sum(1 for _ in PHRASES.find(row)) == 20_000
