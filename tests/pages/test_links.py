"""How roles relate: both directions from one table, with a reason for each relation."""

from __future__ import annotations

from typing import Any

import pytest

from generator.corpus import Corpus, Posting
from generator.document import Document, Source, Text
from generator.fields.exposure import Exposure
from generator.fields.skills import Skill
from generator.links import CLOSEST, Links, relate
from generator.pipeline import Built
from generator.roles import Role, Sections, Statement
from generator.sections import Zoning
from generator.settings import TAXONOMY
from generator.taxonomy import load

SQL = Skill(id="sql", label="SQL", kind="required", lines=(1,))
PYTHON = Skill(id="python", label="Python", kind="required", lines=(1,))
SCHEMES = load(TAXONOMY)
DUTY = "Draft enforcement guidelines for emerging harassment patterns across the region"


def made(slug: str, *duties: str, **values: Any) -> Posting:
    rows = tuple(
        Statement(text=text, lines=(line,), anchor=f"line-{line}", kind="item") for line, text in enumerate(duties, 1)
    )
    found = Role(slug=slug, sections=Sections(responsibilities=rows), **values)
    return Posting(Zoning(Document(Text(Source(slug, ""), ()), ()), ()), found)


def grounds(*postings: Posting) -> list[str]:
    """Reasons for which the second role stands on the page of the first."""
    found = relate(Corpus(postings, (), (), ()), SCHEMES).related[postings[0].role.slug if postings[0].role else ""]
    return [reason.text for row in found for reason in row.reasons]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (made("a", function="other", level="specialist"), made("b", function="other", level="senior"), []),
        (
            made("a", function="other", scope_regions=("apac",)),
            made("b", function="policy", scope_regions=("apac",)),
            [],
        ),
        (made("a", "Excellent communication skills"), made("b", "Excellent communication skills"), []),
        (made("a", employer="Kasama"), made("b", employer="Kasama"), []),
        (
            made("a", DUTY, DUTY),
            made("b", DUTY),
            ["Shares 1 requirement or duty, in the same or nearly the same words"],
        ),
        (made("a", skills=(SQL,)), made("b", skills=(SQL,)), []),
        (made("a", skills=(SQL, PYTHON)), made("b", skills=(PYTHON, SQL)), ["Shares skills: SQL, Python"]),
        (
            made("a", exposure=Exposure(harms=("fraud",))),
            made("b", exposure=Exposure(harms=("fraud", "spam"))),
            ["Shares harm areas: Fraud and scams"],
        ),
    ],
)
def test_roles_are_kin_by_what_few_others_share(one: Posting, other: Posting, expected: list[str]) -> None:
    assert grounds(one, other) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("fraud", ()), ("fraud", ("policy",)), "Same function: Fraud, Scams and Account Abuse"),
        (("policy", ("fraud",)), ("fraud", ()), "Fraud, Scams and Account Abuse is its function, a further one here"),
        (
            ("fraud", ()),
            ("policy", ("fraud",)),
            "Fraud, Scams and Account Abuse is the function here, a further one there",
        ),
        (("policy", ("fraud",)), ("support", ("fraud",)), "Further function in common: Fraud, Scams and Account Abuse"),
    ],
)
def test_a_reason_says_of_which_of_the_two_a_function_is_the_function(
    one: tuple[str, tuple[str, ...]], other: tuple[str, tuple[str, ...]], expected: str
) -> None:
    first, second = (
        made(slug, function=function, secondary_functions=further)
        for slug, (function, further) in zip("ab", (one, other), strict=True)
    )
    assert grounds(first, second) == [expected]


def near(*postings: Posting) -> list[str]:
    """Roles that stand on the page of the first, closest first."""
    found = relate(Corpus(postings, (), (), ()), SCHEMES).related
    return [row.slug for row in found[postings[0].role.slug if postings[0].role else ""]]


def test_nearer_levels_come_first_where_the_reasons_are_the_same() -> None:
    levels = ("director", "entry", "manager", "specialist", "executive", "lead", "senior")
    rows = [made(slug, level=level, scope_regions=("apac",)) for slug, level in zip("abcdefg", levels, strict=True)]
    assert near(*rows) == ["c", "e", "f", "g", "d"]


@pytest.mark.parametrize(
    ("nearer", "expected"),
    [("lead", ["c"]), ("entry", ["b", "c"]), (None, ["c"])],
)
def test_skills_alone_bring_roles_of_far_levels_together_only_where_none_is_nearer(
    nearer: str | None, expected: list[str]
) -> None:
    one = made("a", level="director", skills=(SQL, PYTHON))
    assert near(one, made("b", level="entry", skills=(SQL, PYTHON)), made("c", level=nearer, skills=(SQL, PYTHON))) == (
        expected
    )


def test_a_duty_in_common_brings_roles_of_far_levels_together() -> None:
    one, other = made("a", DUTY, level="executive"), made("b", DUTY, level="entry")
    assert near(one, other, made("c", DUTY, level="director")) == ["c", "b"]


def links(built: Built) -> Links:
    return relate(built.corpus, load(TAXONOMY))


def test_each_role_stands_under_its_function_and_regions(built: Built) -> None:
    found = links(built)
    for role in built.corpus.roles:
        assert not role.function or role.slug in found.functions[role.function]
        assert all(role.slug in found.secondary[key] for key in role.secondary_functions)
        assert all(role.slug in found.scopes[key] for key in role.scope_regions)
    assert sum(map(len, found.functions.values())) == sum(bool(role.function) for role in built.corpus.roles)


def test_a_base_counts_for_the_region_of_its_country_and_never_for_global(built: Built) -> None:
    found = links(built)
    assert set(found.bases["apac"]) == {role.slug for role in built.corpus.roles if role.base_locations}
    assert "global" not in found.bases


def test_every_relation_has_a_reason_and_never_leads_to_the_role_itself(built: Built) -> None:
    found = links(built)
    assert any(found.related.values())
    for slug, related in found.related.items():
        assert len(related) <= CLOSEST
        assert slug not in {row.slug for row in related}
        assert all(row.reasons for row in related)


def test_lines_of_a_reason_are_lines_of_requirements_or_duties_of_the_page(built: Built) -> None:
    roles = {role.slug: role for role in built.corpus.roles}
    seen = 0
    for slug, related in links(built).related.items():
        sections = roles[slug].sections
        lines = {
            line
            for rows in (sections.responsibilities, sections.required, sections.preferred)
            for row in rows
            for line in row.lines
        }
        for reason in (reason for row in related for reason in row.reasons if reason.lines):
            assert set(reason.lines) <= lines
            seen += 1
    assert seen


def test_previous_and_next_run_through_a_function_both_ways(built: Built) -> None:
    found = links(built)
    for slug, (before, after) in found.neighbours.items():
        assert before is None or found.neighbours[before][1] == slug
        assert after is None or found.neighbours[after][0] == slug
    for slugs in found.functions.values():
        assert sum(found.neighbours[slug][0] is None for slug in slugs) == 1
