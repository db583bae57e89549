"""The facets of the index: options that have roles, counts that add up, data that names every role."""

from __future__ import annotations

import json

from generator.pages.facets import KINDS, NONE, SHOWN, Facet, Option
from generator.pipeline import Built


def data(built: Built, name: str) -> dict[str, object]:
    found = next(asset.content for asset in built.handbook.assets if asset.uri == f"data/{name}")
    return dict(json.loads(found))


def test_every_role_has_an_option_of_every_facet(built: Built) -> None:
    index = data(built, "roles-index.json")
    assert index["facets"] == [kind.name for kind in KINDS]
    rows = index["roles"]
    assert isinstance(rows, dict)
    assert set(rows) == {role.slug for role in built.corpus.roles}
    assert all(len(row) == len(KINDS) and all(row) for row in rows.values())


def test_the_page_counts_what_the_data_holds(built: Built) -> None:
    body = next(page.body for page in built.handbook.pages if page.uri == "roles/index.md")
    rows = data(built, "roles-index.json")["roles"]
    assert isinstance(rows, dict)
    for place, kind in enumerate(KINDS):
        for key in {key for row in rows.values() for key in row[place]}:
            count = sum(key in row[place] for row in rows.values())
            option = body.split(f'name="{kind.name}" value="{key}"')[1].split("</label>")[0]
            assert option.endswith(f'<span class="n">{count}</span>')


def test_words_to_filter_by_leave_out_what_employers_say_of_themselves(built: Built) -> None:
    words = data(built, "roles-words.json")
    support = next(role for role in built.corpus.roles if role.function == "support")
    assert "sql" in str(words[support.slug]).split()
    assert not any("bytedance" in str(text).split() and "inclusive" in str(text).split() for text in words.values())


def test_a_role_is_found_by_the_harm_areas_and_functions_that_its_page_names(built: Built) -> None:
    words = {slug: set(str(text).split()) for slug, text in data(built, "roles-words.json").items()}
    lead = next(role for role in built.corpus.roles if role.function == "incident")
    assert "child-safety" in lead.exposure.harms
    assert {"child", "safety", "crisis", "compliance"} <= words[lead.slug]


def test_a_long_facet_is_folded_and_a_fold_of_one_is_spared() -> None:
    def facet(size: int) -> Facet:
        return Facet("x", "X", tuple(Option(str(number), str(number), 1) for number in range(size)))

    assert [len(facet(size).folded) for size in (0, SHOWN, SHOWN + 1, SHOWN + 2)] == [0, 0, 0, 2]
    assert all(len(facet(size).open) + len(facet(size).folded) == size for size in range(20))


def test_not_stated_closes_a_facet(built: Built) -> None:
    body = next(page.body for page in built.handbook.pages if page.uri == "roles/index.md")
    years = [part.split('"')[0] for part in body.split('name="year" value="')[1:]]
    assert years[-1] == NONE
    assert years[:-1] == sorted(years[:-1], reverse=True)
