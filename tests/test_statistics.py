"""Line statistics: a sentence counts once for each posting, whatever its dress."""

from __future__ import annotations

import pytest

from generator import normalize, readers
from generator.document import Block, Document, Source, Span
from generator.statistics import Statistics, count, keys

CULTURE = "We build tools that keep a billion conversations kind."
DIVERSITY = "People of every background are welcome in our teams."
OWN = "You will lead the desk for election integrity in Lisbon."


def document(*lines: str) -> Document:
    return readers.read(normalize.normalize(Source("a.txt", "\n".join(lines))))


def bucket(statistics: Statistics, text: str) -> int:
    return statistics.bucket(Block("paragraph", Span(1, 1), text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{CULTURE} {DIVERSITY}", 2),
        ("Join us. We build tools that keep people safe.", 1),
        ("Join us.", 1),
        ("", 0),
        ("...", 0),
        ("One short. Two short. And three more words.", 1),
    ],
)
def test_a_text_has_a_key_for_each_sentence_and_short_ones_join_the_next(text: str, found: int) -> None:
    assert len(keys(text)) == found


def test_only_wording_counts() -> None:
    assert keys("• WE build   tools – that keep, 1 billion (conversations) KIND!") == keys(
        "We build tools that keep 1 billion conversations kind"
    )


def test_a_sentence_counts_once_for_each_posting() -> None:
    counts = count([document(CULTURE, OWN, CULTURE), document(f"{CULTURE} {DIVERSITY}"), document(OWN + " Really.")])
    assert counts.recurrence(CULTURE) == 2
    assert counts.recurrence(DIVERSITY) == 1
    assert counts.recurrence("Nobody ever wrote this sentence down.") == 1


def test_a_paragraph_recurs_when_half_of_its_words_do() -> None:
    counts = count([document(CULTURE), document(CULTURE), document(CULTURE)])
    assert counts.recurrence(f"{CULTURE} {OWN[:40]}") == 3
    assert counts.recurrence(f"{CULTURE} {OWN} {DIVERSITY}") == 1


def test_short_lines_recur_by_chance_and_say_nothing() -> None:
    assert count([document("Ability to travel")] * 3).recurrence("Ability to travel") == 1


@pytest.mark.parametrize(("postings", "seen"), [(1, 1), (2, 2), (3, 3), (4, 3), (50, 3)])
def test_zoning_sees_one_two_or_more(postings: int, seen: int) -> None:
    assert bucket(count([document(CULTURE)] * postings), CULTURE) == seen


def test_the_order_of_postings_does_not_matter() -> None:
    rows = [document(CULTURE, OWN), document(DIVERSITY), document(CULTURE)]
    assert count(rows) == count(reversed(rows))
