"""A handbook of many postings: lists are grouped, cut and folded, and what is cut can be reached."""

from __future__ import annotations

import re

import pytest

from generator.document import Source
from generator.pages.listing import Named, letters
from generator.pipeline import Built, build
from generator.settings import Settings
from tests.postings import handbook
from tests.postings import posting as written

MANY = 45
NAMES = ("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel", "Ivy")
PLACES = ("Singapore", "Dublin, Ireland", "Warsaw, Poland")

WAYS = (
    "So we mend what others throw away, and give it back to whoever needs it most.",
    "Our people walk to work in every weather, and plant a tree each spring.",
    "Nobody here has ever sold a thing that he would not have bought himself.",
    "Twice a month the whole house closes its doors, and everybody reads a book.",
    "From the first day on we have printed every price in large and honest letters.",
)


def tree(number: int) -> str:
    """A paragraph that two neighbouring postings have."""
    name, colour = NAMES[number % 9], ("red", "green", "grey", "white", "black")[number // 9 % 5]
    return f"{name} trees stand before our {colour} house, and the company takes care that {name.lower()} and {colour} last."


def posting(number: int) -> Source:
    employer = f"{NAMES[number % len(NAMES)]} Market"
    text = f"""# {"Senior " if number % 3 else ""}Fraud Analyst

Company: {employer}
Location: {PLACES[number % len(PLACES)]}

## About us
We believe that second-hand things deserve a second life and their owners an honest deal. {WAYS[number % 5]}

{tree(number)}

{tree(number + 1)}

## Responsibilities
- Review reports of payment fraud and scams, and investigate rings of fraudulent sellers
- Remove listings that carry terrorism, child sexual abuse or hate speech

## Requirements
- {number % 7 + 1} years of experience in fraud prevention and with SQL

## Equal opportunity
We welcome applicants of every race, religion, gender, age and ability, and we decide by merit alone.
"""
    return Source(f"posting-{number:02}.md", text)


@pytest.fixture(scope="module")
def many() -> Built:
    return build([posting(number) for number in range(MANY)], Settings())


def body(many: Built, uri: str) -> str:
    [found] = [page.body for page in many.handbook.pages if page.uri == uri]
    return found


def test_a_long_table_is_cut_and_a_filter_of_the_index_leads_to_the_rest(many: Built) -> None:
    page = body(many, "functions/fraud.md")
    [level] = re.findall(r"<tbody>\n(.*?)</tbody>", page, flags=re.DOTALL)[:1]
    assert level.count("<tr>") == 10
    assert f"The first 10 of {MANY} by level; more in [the index](../roles/index.md?function=fraud" in page
    based = body(many, "regions/emea.md")
    assert "[the index](../roles/index.md?country=IE&amp;country=PL)" in based


def test_what_a_harm_area_cuts_is_reached_by_its_facet(many: Built) -> None:
    harms = [page for page in many.handbook.pages if re.fullmatch(r"harms/(?!index).+\.md", page.uri)]
    assert harms
    for page in harms:
        key = page.uri.removeprefix("harms/").removesuffix(".md")
        assert f"[the index](../roles/index.md?harm={key})" in page.body
        assert f'name="harm" value="{key}"' in body(many, "roles/index.md")


def test_employers_stand_under_their_letters(many: Built) -> None:
    page = body(many, "employers/index.md")
    assert re.findall(r"^## (\w)", page, flags=re.MULTILINE) == [name[0] for name in NAMES]
    assert '<a href="#letter-c">C</a>' in page


def test_letters_fold_accents_and_keep_digits_and_other_scripts_apart() -> None:
    found = letters([Named(label, "", "") for label in ("3M", "Åkerman", "Bosch", "élan", "Яндекс")])
    assert [(letter.id, [entry.label for entry in letter.entries]) for letter in found] == [
        ("letter-0-9", ["3M"]),
        ("letter-a", ["Åkerman"]),
        ("letter-b", ["Bosch"]),
        ("letter-e", ["élan"]),
        ("letter-others", ["Яндекс"]),
    ]


def test_roles_to_compare_are_grouped_by_function(many: Built) -> None:
    page = body(many, "compare.md")
    assert page.count('<optgroup label="Fraud, Scams and Account Abuse">') == 3
    assert page.count(" selected>") == 2


def test_a_title_of_a_step_stands_once_with_its_count(many: Built) -> None:
    page = body(many, "paths.md")
    assert re.search(
        r"\[Fraud Analyst\]\(\S+\) and 14 more of this title: \[all 15\]\(roles/index.md\?function=fraud&amp;level=\w+\)",
        page,
    )


def test_a_statement_stands_open_in_two_wordings_and_few_roles(many: Built) -> None:
    page = body(many, "statements/employer.md")
    assert page.count("### Variant") == 2
    assert page.count("<summary>3 more variants</summary>") == 1
    assert re.findall(r'(?:\{ #|id=")employer-\w{6}-(\d)', page) == ["1", "2", "3", "4", "5"]
    same = body(many, "statements/equal-opportunity.md")
    assert f"<summary>{MANY - 4} more in these words</summary>" in same
    assert same.count("../roles/") == MANY * 2


def test_the_index_of_statements_is_cut_and_leads_to_all(many: Built) -> None:
    page = body(many, "statements/index.md")
    more = re.search(r"\[and (\d+) more, in fewer postings\]\(employer\.md\)", page)
    assert more
    assert page.count("](employer.md#") == 20
    whole = body(many, "statements/employer.md")
    open_, folded = whole.split("{ #others ")
    assert open_.count("\n## ") - 1 == 8
    assert folded.count("<summary>") == folded.count('<div class="hb-fold__in" id="employer-') == 20 + int(more[1]) - 8
    assert set(re.findall(r"\(employer\.md#([\w-]+)\)", page)) <= set(
        re.findall(r'(?:\{ #|id=")(employer-\w{6})\b', whole)
    )


def test_what_a_long_list_cuts_is_counted(many: Built) -> None:
    skill = body(many, "skills/sql.md").split("{ #required ")[1].split("\n## ")[0]
    assert skill.count("- “") == 8
    assert f"- and {MANY - 8} more sentences, of roles in [the index](../roles/index.md?text=SQL)" in skill
    harm = body(many, "harms/fraud.md").split("{ #words ")[1].split("\n## ")[0]
    assert f"- “fraud” {MANY} of {MANY}: [Fraud Analyst, Ash Market]" in harm
    assert harm.count("](../roles/") == 3 * harm.count("- “")
    assert body(many, "regions/apac.md").split("{ #based ")[1].split("</table>")[0].count("<tr>") == 10 + 1


def test_two_openings_of_one_title_and_employer_are_told_apart(many: Built) -> None:
    titles = [page.title for page in many.handbook.pages]
    assert len(set(titles)) == len(titles)
    assert sum(bool(re.fullmatch(r"Fraud Analyst, Ash Market \(\w{6}\)", title)) for title in titles) == 5


def test_of_many_roles_the_facts_are_counted_and_no_table_shows_the_first_only(many: Built) -> None:
    differs = body(many, "functions/fraud.md").split("{ #differs ")[1].split("\n## ")[0]
    assert f"- Years required stated in {MANY} of {MANY}: at least 1 year (7), at least 2 years (7)" in differs
    assert "<table" not in differs


def test_what_a_list_leaves_out_can_be_reached(many: Built) -> None:
    common = body(many, "functions/fraud.md").split("{ #common ")[1].split("\n## ")[0]
    assert f"- and {MANY - 1} more: [all that name it](../skills/sql.md)" in common
    assert re.search(rf"- and {MANY - 1} more: (?:\[\w+ Market\]\(\.\./roles/[^)]+\), ){{4}}…", common)
    titles = body(many, "functions/fraud.md").split("{ #titles ")[1].split("\n## ")[0]
    assert re.search(r"- Senior Fraud Analyst, 30 of 45: (?:\[\w+ Market\]\([^)]+\), ){3}…", titles)


def test_the_barcodes_at_home_are_of_many_employers_and_titles(many: Built) -> None:
    codes = body(many, "index.md").split('<ul class="hb-codes">')[1].split("</ul>")[0]
    employers = re.findall(r'<span class="hb-sub">(\w+ Market) · ', codes)
    assert len(employers) == 10
    assert len(set(employers)) >= 8
    assert set(re.findall(r'/">([^<]+)</a><span class="hb-sub">', codes)) == {"Fraud Analyst", "Senior Fraud Analyst"}


def test_a_column_that_none_of_the_roles_fills_is_a_sentence(many: Built) -> None:
    level = body(many, "levels/senior.md").split("{ #roles ")[1].split("\n## ")[0]
    assert re.findall(r'<th scope="col">(\w+)', level) == ["Role", "Function", "Track", "Base", "Exposure"]
    assert "None of these 10 states a region of responsibility." in level
    index = body(many, "roles/index.md")
    assert re.findall(r'<th scope="col">(\w+)', index) == [
        "Role", "Function", "Level", "Scope", "Base", "Exposure", "Posted",
    ]  # fmt: skip


def test_what_is_common_beyond_the_first_is_counted_and_folded() -> None:
    asked = ["SQL", "Python", "Tableau", "Looker", "Terraform", "Kubernetes", "Docker", "Zendesk", "Jira", "Snowflake", "PyTorch", "Django", "PostgreSQL", "Splunk"]  # fmt: skip
    rows = " / ".join(f"- You have worked with {name}" for name in asked)
    both = handbook(
        *(
            written("Responsibilities:- Review reports of payment fraud.", f"Requirements:{rows}", opening=opening)
            for opening in ("# Fraud Analyst\n\nCompany: Alderbank", "# Senior Fraud Analyst\n\nCompany: Elmgate")
        )
    )
    common = body(both, "functions/fraud.md").split("{ #common ")[1].split("\n## ")[0]
    [total] = re.findall(r'data-toc-label="Common requirements \((\d+)\)"', common)
    open_, folded = common.split("<details")
    assert int(total) > len(asked)
    assert open_.count("**2 of 2**") == 12
    assert f"<summary>{int(total) - 12} more <span" in folded
    assert folded.count("<li>") == int(total) - 12
    assert all(f">{name}</a>" in folded or f"[{name}](" in open_ for name in asked)
    paths = body(both, "paths.md")
    first = paths.split("{ #path-fraud-1 ")[1].split("\n### ")[0]
    assert all(re.search(rf"\[{name}\]\(|>{name}</a>", first) for name in asked)
    assert re.search(r"<summary>\d+ more skills?</summary>", first)
