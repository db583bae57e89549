"""What roles have in common: the measure of near wordings, and counts that can be looked up."""

from __future__ import annotations

import pytest

from generator.overlaps import NEAR, by_skill, by_words, covered, everyday, fold, nearness, telling
from generator.pipeline import Built
from generator.roles import Role, Sections, Statement


def role(slug: str, *texts: str) -> Role:
    statements = tuple(
        Statement(text=text, lines=(line,), anchor=f"line-{line}", kind="item") for line, text in enumerate(texts, 1)
    )
    return Role(slug=slug, sections=Sections(required=statements))


@pytest.mark.parametrize(
    ("left", "right", "near"),
    [
        ("Fluency in French.", "fluency in FRENCH", True),
        ("Experience with queue tools, a plus", "Experience with queue tools (a plus) and dashboards in general", True),
        ("Own the roadmap and answer to auditors", "Answer to auditors, and own the roadmap", True),
        ("Own the roadmap", "Own the budget", False),
        ("Strong written skills", "Strong verbal skills in three languages", False),
        ("", "anything", False),
        ("SQL", "SQL", True),
        ("SQL", "SQL and Python", False),
        (
            "Strong communication skills needed",
            "Strong communication skills and a record of leading large teams",
            False,
        ),
        ("Keen attention to detail", "Speed and attention to detail in the review of many records", False),
    ],
)
def test_wordings_are_near_when_most_of_the_shorter_stands_in_runs(left: str, right: str, near: bool) -> None:
    assert (nearness(fold(left), fold(right)) >= NEAR) is near
    assert nearness(fold(left), fold(right)) == nearness(fold(right), fold(left))


def test_covered_words_are_those_of_runs_of_three() -> None:
    assert covered("a b c d x e f".split(), "e f z a b c".split()) == {0, 1, 2}


def test_an_overlap_names_each_role_once_and_keeps_the_sentences() -> None:
    roles = [
        role("b", "Fluency in a second language"),
        role("a", "Fluency in a second language!", "Fluency in a second language"),
    ]
    (found,) = by_words(roles)
    assert found.slugs == ("a", "b")
    assert [row.statement.lines[0] for row in found.occurrences] == [1, 2, 1]


def test_what_one_role_says_twice_is_not_common() -> None:
    assert by_words([role("a", "Fluency in a second language", "Fluency in a second language")]) == ()


def test_the_order_of_roles_does_not_matter() -> None:
    roles = [role(slug, "Seven years of operations at scale", f"Knows {slug} well enough") for slug in "dbca"]
    assert by_words(roles) == by_words(roles[::-1])


def test_most_roles_come_first() -> None:
    roles = [
        role("a", "one two three four", "five six seven eight"),
        role("b", "five six seven eight"),
        role("c", "five six seven eight", "one two three four"),
    ]
    assert [len(found.slugs) for found in by_words(roles)] == [3, 2]


def test_a_common_skill_rests_on_lines_that_name_it(built: Built) -> None:
    roles = {role.slug: role for role in built.corpus.roles}
    found = by_skill(built.corpus.roles)
    assert found
    for overlap in found:
        assert len(overlap.slugs) > 1
        for row in overlap.occurrences:
            lines = {line for skill in roles[row.slug].skills if skill.id == overlap.concept for line in skill.lines}
            assert lines & set(row.statement.lines)


STOCK = "Excellent communication skills"
SHARED = "Draft enforcement guidelines for emerging harassment patterns"


def test_a_stock_phrase_is_common_and_brings_no_roles_together() -> None:
    (stock,) = by_words([role("a", STOCK), role("b", STOCK)])
    assert telling(stock, ()) is None
    (shared,) = by_words([role("a", SHARED), role("b", f"{SHARED} this year")])
    assert telling(shared, ()) == shared
    assert telling(shared, {"draft", "enforcement"}) is None


def test_words_of_every_fourth_role_say_nothing() -> None:
    roles = [role(f"r{number}", "Strong skills", f"word{number}") for number in range(8)]
    assert everyday(roles) == {"strong", "skills"}
    assert everyday(roles[:5]) == frozenset()
