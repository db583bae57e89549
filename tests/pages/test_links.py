"""How roles relate: both directions from one table, with a reason for each relation."""

from __future__ import annotations

from generator.links import CLOSEST, Links, relate
from generator.pipeline import Built
from generator.settings import TAXONOMY
from generator.taxonomy import load


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
