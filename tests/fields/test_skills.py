from __future__ import annotations

import pytest

from generator.fields.skills import find_skills
from tests.readings import value


def named(*rows: str) -> dict[str, tuple[str, tuple[int, ...]]]:
    return {skill.id: (skill.kind, skill.lines) for skill in value(find_skills, *rows) or ()}


def test_the_strongest_zone_names_the_kind_and_all_lines_count() -> None:
    assert named("R|Query with SQL", "P|SQL is a plus", "Q|Tableau") == {
        "sql": ("preferred", (1, 2)),
        "tableau": ("required", (3,)),
    }


def test_plain_words_are_no_tools() -> None:
    assert named("Q|You excel at work, go far, spark joy, react fast") == {}
    assert set(named("Q|Excel, Go, Spark and React")) == {"excel", "go", "spark", "react"}


def test_a_concept_that_only_groups_skills_is_none() -> None:
    assert named("R|Evaluate tools and improve practices", "Q|Practices, tools, disciplines") == {}


def test_skills_of_a_board_are_not_read() -> None:
    assert named("N|Node.js", "E|We use Kafka") == {}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Programming in C++, C# or Objective-C", {"c-plus-plus", "c-sharp", "objective-c"}),
        ("Present to C-level leaders, close our Series C, help R&D", set()),
        ("C, R or Python; SAS or R; Python (R)", {"c", "r", "python", "sas"}),
        ("Grow net revenue; the ASP.NET stack", {"c-sharp"}),
        ("Excel at your work. Go above and beyond. Spring intern", set()),
        ("Excel, Go and Spring", {"excel", "go", "spring"}),
        ("Answer requests of law enforcement agencies", {"law-enforcement-response"}),
        ("Keep relations with law enforcement agencies", {"law-enforcement-relations"}),
        ("Jobs in MapReduce", {"mapreduce"}),
        ("QA testing and unit tests", {"software-testing"}),
        ("Builds with GitHub Actions", {"github-actions"}),
        ("A data warehouse", {"data-warehousing"}),
        ("Hypothesis testing", {"statistics"}),
        ("Anti-abuse work, abuse prevention", {"abuse-detection"}),
        ("Watch escalation rates", set()),
        ("An agile and fast environment", set()),
    ],
)
def test_the_longest_phrase_and_its_bounds_tell_what_is_named(text: str, ids: set[str]) -> None:
    assert set(named(f"Q|{text}")) == ids


@pytest.mark.parametrize(
    "text",
    [
        "Bachelor's degree in Economics, Law or a related field",
        "Degree in a quantitative field (e.g. Statistics, Economics)",
        "B.Sc / HND in Economics",
        "Ph.D. in Computer Science",
        "A computer science or mathematics degree",
        "You may have studied criminology or law",
        "Eager to learn Python and SQL",
        "Python is not required",
        "Think ahead, keeping product strategy and SQL in mind",
        "Knowledge of harms (e.g. hate speech, terrorism)",
    ],
)
def test_a_field_of_study_a_wish_to_learn_and_an_aside_are_no_requirements(text: str) -> None:
    assert named(f"Q|{text}") == {}


def test_what_a_degree_stands_beside_is_required() -> None:
    assert set(named("Q|A degree in Law or equivalent, with 3 years of experience in SQL")) == {"sql"}
    assert set(named("Q|Public policy and SQL experience")) == {"public-policy", "sql"}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Strong Python. AWS would be advantageous.", {"python": "required", "aws": "preferred"}),
        ("SQL (Tableau is a plus)", {"sql": "required", "tableau": "preferred"}),
        ("A SIEM platform, preferably Splunk", {"security-operations": "required", "splunk": "preferred"}),
        ("Python or Java is a plus, but not required", {"python": "preferred", "java": "preferred"}),
    ],
)
def test_a_requirement_may_wish_for_a_skill(text: str, kinds: dict[str, str]) -> None:
    assert {key: kind for key, (kind, _) in named(f"Q|{text}").items()} == kinds


def test_a_harm_in_the_duties_is_what_the_work_is_about_and_no_skill() -> None:
    assert named("R|Remove hate speech") == {}
    assert set(named("Q|Two years of work on hate speech")) == {"hate-speech"}


def test_verbs_name_a_skill_as_nouns_do() -> None:
    rows = ("R|Detect fraud and lead a team", "R|Evaluate experiments", "R|Mentor junior analysts")
    assert set(named(*rows)) == {"fraud-detection", "people-management", "ab-testing", "coaching"}


def test_the_summary_is_read_where_no_duties_stand() -> None:
    assert named("S|You will write SQL") == {"sql": ("responsibilities", (1,))}
    assert named("S|You will write SQL", "R|Drink tea") == {}


def test_words_of_own_work_go_on_behind_the_teams_it_is_done_with() -> None:
    assert set(named("R|Work cross-functionally with Machine Learning and Product to run risk assessments")) == {
        "risk-assessment"
    }
