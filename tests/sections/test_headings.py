"""Headings: the table of the taxonomy knows them in any dress, and look alone is judged apart from words."""

from __future__ import annotations

import pytest

from generator import taxonomy
from generator.document import Block, BlockKind, Span
from generator.sections.headings import Headings, fold, looks_like_heading
from generator.settings import TAXONOMY

TABLE = Headings(taxonomy.load(TAXONOMY))


def block(text: str, kind: BlockKind = "paragraph", *, bold: bool = False, gap: int = 0) -> Block:
    return Block(kind, Span(1, 1), text, bold=bold, gap=gap)


@pytest.mark.parametrize(
    "text",
    [
        "Responsibilities", "RESPONSIBILITIES:", "  Responsibilities  ", "## Responsibilities", "1. Responsibilities",
        "2.1. Responsibilities", "IV) Responsibilities", "🚀 Responsibilities 🚀", "**Responsibilities**",
        "__Responsibilities:__", "— Responsibilities —", "Responsibilities…", "Section 3: Responsibilities",
    ],
)  # fmt: skip
def test_dress_is_folded_away(text: str) -> None:
    assert fold(text) == "responsibilities"


@pytest.mark.parametrize("text", ["İŞ TANIMI", "İş Tanımı", "iş tanımı"])
def test_dots_of_turkish_letters_are_folded_away(text: str) -> None:
    assert fold(text) == "iş tanimi"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Om jobbet", "summary"),
        ("加分項", "preferred"),
        ("Process de recrutement", "application"),
        ("Wymagane", "required"),
    ],
)
def test_headings_of_boards_in_other_languages_are_known(text: str, zone: str) -> None:
    found = TABLE.announced(text)
    assert found is not None
    assert found.zone == zone


def test_curly_quotes_are_straight() -> None:
    assert fold("What you’ll do") == "what you'll do"


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Key Responsibilities", "responsibilities"),
        ("What you'll do:", "responsibilities"),
        ("Your tasks", "responsibilities"),
        ("Aufgaben", "responsibilities"),
        ("주요 업무", "responsibilities"),
        ("Minimum Qualifications:", "required"),
        ("REQUIREMENTS", "required"),
        ("What we're looking for", "required"),
        ("Nice to have", "preferred"),
        ("Preferred qualifications", "preferred"),
        ("Bonus points", "preferred"),
        ("About us", "employer"),
        ("About the team", "team"),
        ("About the role", "summary"),
        ("Benefits", "benefits"),
        ("How to apply", "application"),
        ("Equal opportunity", "equal_opportunity"),
    ],
)
def test_the_table_knows_the_headings_that_postings_use(text: str, zone: str) -> None:
    announced = TABLE.announced(text)
    assert announced is not None
    assert announced.zone == zone
    assert announced.strength in ("known", "pattern")


@pytest.mark.parametrize(
    "text", ["What do I bring with me?", "Your tasks here", "Requirements for the role", "Your tasks in this team"]
)
def test_where_and_for_whom_changes_nothing_about_a_heading(text: str) -> None:
    announced = TABLE.announced(text)
    assert announced is not None
    assert announced.strength == "known"


@pytest.mark.parametrize("text", ["Responsibilities / Aufgaben", "Duties – what you'll do", "Requirements | Profil"])
def test_half_of_a_heading_in_two_languages_is_enough(text: str) -> None:
    assert TABLE.announced(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "", "   ", "TikTok", "Singapore", "Purple elephants", "https://x.example", "$390,013",
        "You will own the responsibilities of the desk and write down what has to change there",
        "Responsibilities " * 20,
    ],
)  # fmt: skip
def test_other_words_announce_nothing(text: str) -> None:
    assert TABLE.announced(text) is None


@pytest.mark.parametrize("text", ["Introduction", "Details:", "JOB DESCRIPTION"])
def test_words_that_announce_anything_are_weak(text: str) -> None:
    announced = TABLE.announced(text)
    assert announced is not None
    assert announced.strength == "weak"


@pytest.mark.parametrize(
    "text",
    [
        "Russian or Farsi like your mother tongue – must",
        "Tidy notes, patience – must",
        "Must | Any degree, from any school",
        "Beekeeper, Night Hive – Remote – Contract",
    ],
)
def test_one_word_beside_a_whole_phrase_only_votes(text: str) -> None:
    announced = TABLE.announced(text)
    assert announced is not None
    assert announced.strength == "weak"


def test_asking_twice_gives_the_same_answer() -> None:
    assert TABLE.announced("Duties") is TABLE.announced("Duties")


@pytest.mark.parametrize(
    ("heading", "following"),
    [
        (block("Anything at all", "heading"), None),
        (block("Who you are:"), None),
        (block("Who you are", bold=True), None),
        (block("WHO YOU ARE"), None),
        (block("Who you are"), block("patient", "item")),
        (block("Who you are:", "item"), None),
    ],
)
def test_marks_capitals_or_a_list_below_look_like_a_heading(heading: Block, following: Block | None) -> None:
    assert looks_like_heading(heading, following)


@pytest.mark.parametrize(
    ("other", "following"),
    [
        (block("Who you are"), block("You are patient.")),
        (block("Who you are"), block("patient", "item", gap=2)),
        (block("We are kind."), block("patient", "item")),
        (block("Patience", "item"), block("calm", "item")),
        (block("--:", "rule"), None),
        (block("Pay: 10", "row"), None),
        (block("UK"), None),
        (block("You will lead a team of people who read reports all day:"), None),
        (block(""), None),
    ],
)
def test_sentences_items_and_rows_do_not(other: Block, following: Block | None) -> None:
    assert not looks_like_heading(other, following)


@pytest.mark.parametrize(
    "text",
    [
        "Apply",
        "Apply now »",
        "Apply for this job",
        "Jetzt bewerben",
        "JETZT BEWERBEN | MERKEN",
        "Postuler",
        "応募する",
        "Easy Apply  Save",
    ],
)
def test_a_button_to_apply_is_known_alone_and_before_other_buttons(text: str) -> None:
    assert TABLE.is_button(block(text))


@pytest.mark.parametrize(
    "text", ["How to apply", "Apply now:", "Applying", "Bewerbung", "Apply by Friday, and save us time"]
)
def test_what_announces_or_tells_a_way_to_apply_is_no_button(text: str) -> None:
    assert not TABLE.is_button(block(text))


def test_what_is_marked_as_a_heading_is_no_button() -> None:
    assert not TABLE.is_button(block("Apply", "heading"))
