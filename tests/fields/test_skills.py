from __future__ import annotations

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
