"""What zoning makes of the probabilities: a sentence in doubt keeps its place on the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast, get_args

import pytest

from generator import taxonomy
from generator.document import Zone
from generator.roles import Sections
from generator.sections.model import Model
from generator.sections.rules import rule
from generator.sections.zoning import SECTIONLESS, Observed, decide, tables
from generator.settings import TAXONOMY
from tests.sections.decisions import decided, seen

SENTENCE = "We are seeking students who are enrolled for a degree in the year ahead"


class Certain:
    """A model that gives each line the probabilities it was made with."""

    def __init__(self, *rows: dict[str, float]) -> None:
        self.rows = cast("list[dict[Zone, float]]", list(rows))

    def marginals(self, attributes: Sequence[Sequence[str]]) -> list[dict[Zone, float]]:
        return self.rows


def zones(lines: Sequence[str], *probabilities: dict[str, float]) -> list[Zone]:
    """The zones of these lines, each with the probabilities that the model gives it."""
    rows = seen(decided(*(f"S|{line}" for line in lines)))
    rulings = tuple(rule(rows, tables(taxonomy.load(TAXONOMY)).headings))
    found = decide(Observed(rows, rulings, [["bias"]] * len(rows)), cast("Model", Certain(*probabilities)))
    return [decision.zone for decision in found]


@pytest.mark.parametrize(
    ("line", "probabilities", "zone"),
    [
        (SENTENCE, {"application": 0.5, "required": 0.3, "summary": 0.2}, "required"),
        (SENTENCE, {"application": 0.7, "required": 0.2, "summary": 0.1}, "application"),
        (SENTENCE, {"chrome": 0.45, "application": 0.1, "employer": 0.45}, "employer"),
        ("Apply before Friday", {"application": 0.5, "required": 0.3, "summary": 0.2}, "application"),
    ],
)
def test_a_sentence_leaves_the_page_only_if_it_is_likely_to_have_no_section(
    line: str, probabilities: dict[str, float], zone: Zone
) -> None:
    assert zones([line], probabilities) == [zone]


POLISH = "Do zespołu przyjmiemy analityka, który sprawdzi zgłoszenia o oszustwach, opisze je prosto i przekaże wnioski dalej."


@pytest.mark.parametrize(
    ("line", "furniture", "zone"),
    [
        (POLISH, 0.9, "summary"),
        (POLISH, 0.97, "chrome"),
        # Boards add short sentences and lists, whose end is none of a sentence.
        ("Twoja prywatność jest dla nas bardzo ważna.", 0.9, "chrome"),
        (POLISH.removesuffix("."), 0.9, "chrome"),
    ],
)
def test_a_long_sentence_of_a_page_abroad_is_furniture_only_where_the_model_is_sure(
    line: str, furniture: float, zone: Zone
) -> None:
    rest = 1 - furniture
    found = {"chrome": furniture, "exposure": rest * 0.6, "summary": rest * 0.4}
    sure = {"summary": 1.0, "chrome": 0.0, "exposure": 0.0}
    assert zones([line, "Szukamy osoby, która ma doświadczenie w badaniu oszustw."], found, sure)[0] == zone
    assert zones([line, "We seek an analyst who looks into reports of fraud." * 8], found, sure)[0] == "chrome"


@pytest.mark.parametrize(
    ("start", "end", "zone"),
    [
        ("You will keep the right to work in the country of the", "company.", "logistics"),
        ("You will keep the right to work in the country of the", "other great company.", "chrome"),
        ("You will keep the right to work in the country of the", "company", "chrome"),
        ("You will keep the right to work in our country.", "company.", "chrome"),
        ("The country of the", "company.", "chrome"),
    ],
)
def test_the_last_word_of_a_wrapped_sentence_stays_with_it(start: str, end: str, zone: Zone) -> None:
    assert zones([start, end], {"logistics": 1.0}, {"chrome": 1.0})[1] == zone


@pytest.mark.parametrize(
    ("line", "probabilities", "zone"),
    [
        ("In the Abuse Desk you will set the order of the queue. Our desk is in Riga.", {"team": 0.98}, "summary"),
        ("You'll run the floor with three leads.", {"team": 0.7, "employer": 0.3}, "summary"),
        ("The Abuse Desk team is responsible for the queue.", {"summary": 0.5, "team": 0.2}, "team"),
        ("Our Trust and Abuse group builds the queue. You will join it.", {"employer": 0.5, "team": 0.4}, "team"),
        # The model is sure, the sentence is on joining or on the opening, or it speaks of neither.
        ("The Abuse Desk team is responsible for the queue.", {"summary": 0.7, "team": 0.2}, "summary"),
        ("You will join the Abuse Desk, eight people in Riga.", {"team": 0.7, "summary": 0.3}, "team"),
        ("You'll be part of a desk of eight.", {"team": 0.7, "summary": 0.3}, "team"),
        ("Our desk is in Riga. You will like it.", {"team": 0.7, "summary": 0.3}, "team"),
        ("Our Abuse Desk team is growing and looks for a lead.", {"summary": 0.5, "team": 0.3}, "summary"),
        ("- You will run the floor", {"team": 0.7, "summary": 0.3}, "team"),
    ],
)
def test_the_subject_of_the_first_sentence_tells_the_team_from_the_role(
    line: str, probabilities: dict[str, float], zone: Zone
) -> None:
    assert zones([line], {"team": 0.0, "summary": 0.0, "employer": 0.0} | probabilities) == [zone]


def test_a_tag_of_a_board_is_furniture_however_sure_the_model_is() -> None:
    assert zones(["#LI-Remote", "_#LI-AB1_", "#1 in safety"], *[{"heading": 0.9, "chrome": 0.1}] * 3) == [
        "chrome",
        "chrome",
        "heading",
    ]


@pytest.mark.parametrize(
    ("sure", "below", "zone"), [(0.55, "chrome", "chrome"), (0.7, "chrome", "heading"), (0.55, "benefits", "heading")]
)
def test_a_heading_in_doubt_among_furniture_is_furniture(sure: float, below: str, zone: Zone) -> None:
    lines = ["Stock", "Bonus", "-", "Total pay"]
    heading = {"heading": sure, "chrome": 1 - sure, "benefits": 0.0}
    glyph, last = {"chrome": 1.0, "heading": 0.0}, {"chrome": 0.0, "benefits": 0.0, "heading": 0.0, below: 1.0}
    assert zones(lines, {"chrome": 1.0, "heading": 0.0}, heading, glyph, last)[1] == zone


def test_a_label_between_lone_signs_of_a_table_heads_nothing_however_sure_the_model_is() -> None:
    glyph, cell, label = {"chrome": 1.0}, {"chrome": 1.0, "heading": 0.0}, {"heading": 0.9, "chrome": 0.1}
    assert zones(["Stock", "-", "Extras", "-", "$ 300"], cell, glyph, label, glyph, cell) == ["chrome"] * 5
    assert zones(["Stock", "-", "Extras", "$ 300"], cell, glyph, label, cell)[2] == "heading"


@pytest.mark.parametrize(("sure", "zone"), [(0.8, "chrome"), (0.95, "heading")])
def test_a_heading_with_furniture_all_around_must_be_surer(sure: float, zone: Zone) -> None:
    cell, heading = {"chrome": 1.0, "heading": 0.0}, {"heading": sure, "chrome": 1 - sure}
    lines = ["4 interviews", "21-35 weeks", "Experience", "Positive 0%", "Neutral 25%"]
    assert zones(lines, cell, cell, heading, cell, cell)[2] == zone
    assert zones(lines[1:], cell, heading, cell, cell)[1] == "heading"


@pytest.mark.parametrize(
    ("line", "sure", "zone"),
    [
        ("Join us.", 0.55, "employer"),
        ("Join us.", 0.75, "employer"),
        ("Join us.", 0.85, "heading"),
        ("Join us", 0.55, "heading"),
        ("And then ...", 0.55, "heading"),
    ],
)
def test_what_ends_as_a_sentence_is_a_heading_only_where_the_model_is_sure(line: str, sure: float, zone: Zone) -> None:
    assert zones([line], {"heading": sure, "employer": 1 - sure}) == [zone]


def test_what_has_no_section_is_what_a_role_has_no_field_for() -> None:
    assert set(get_args(Zone)) - SECTIONLESS == set(Sections.model_fields)


@pytest.mark.parametrize(("heading", "zone"), [(0.15, "heading"), (0.05, "employer")])
def test_a_known_heading_is_one_unless_the_model_thinks_it_impossible(heading: float, zone: Zone) -> None:
    rows = ["About us", "We keep the queues of eleven markets short and fair."]
    assert zones(rows, {"heading": heading, "employer": 1 - heading}, {"employer": 1.0})[0] == zone


@pytest.mark.parametrize(
    ("line", "zone"), [("4.5", "chrome"), ("5,0", "chrome"), ("0.9", "meta"), ("6.5", "meta"), ("4.5 years", "meta")]
)
def test_stars_alone_on_a_line_are_the_boards(line: str, zone: Zone) -> None:
    assert zones([line], {"meta": 0.9, "chrome": 0.1}) == [zone]


def test_rows_below_a_boards_words_for_other_jobs_are_of_those_jobs_down_to_the_end() -> None:
    title, chrome, meta = {"title": 1.0, "chrome": 0.0}, {"chrome": 1.0}, {"meta": 1.0, "chrome": 0.0}
    prose = {"responsibilities": 1.0, "chrome": 0.0}
    duty = "Review what users report and decide what stays on the service"
    rows = ["Fraud Analyst", duty, "Other jobs at Harbour", "Fraud Analyst with Dutch", "Lisbon, Full-time"]
    assert zones(rows, title, prose, chrome, title, meta)[3:] == ["chrome", "chrome"]
    assert zones(["Other jobs at Harbour", *rows[3:]], chrome, title, meta)[1:] == ["title", "meta"]
    assert zones([*rows, duty], title, prose, chrome, title, meta, prose)[3:5] == ["title", "meta"]
    assert zones([*rows, "Ref: 4711"], title, prose, chrome, title, meta, meta)[5] == "meta"
