"""Pages that gather roles tell what these have in common, how they part, and where they stand in the matrix."""

from __future__ import annotations

import json
import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest

from generator.document import Source
from generator.page import Page
from generator.pages import addresses, compare
from generator.pipeline import Built, build
from generator.settings import Settings

CELL = re.compile(r'<a href="([^"]+\?[^"]+)"><span class="ct">(\+?)(\d+)</span>')

FRAUD = """# Fraud Analyst

Company: {employer}
Location: {place}

## Responsibilities
- Review reports of payment fraud for buyers in {region}

## Requirements
- Three years of experience in fraud prevention and with SQL
{further}
"""
POSTINGS = (
    ("Alderbank", "Singapore", "APAC", "- Fluency in Malay is needed\n\n## Location\nYou need a work permit for Singapore."),
    ("Alderbank", "Kuala Lumpur, Malaysia", "APAC", "- You know Tableau"),
    ("Elmgate", "Dublin, Ireland", "EMEA", "- You know Python"),
)  # fmt: skip
SKILLS = (
    "Tableau", "Looker", "Power BI", "Kafka", "Terraform", "Kubernetes", "Docker", "Zendesk", "Jira", "Snowflake",
    "PyTorch", "Django", "PostgreSQL",
)  # fmt: skip
"""Each asked for by one posting alone."""

TEAM = """
## About the team
Our team keeps buyers and sellers safe, and stops spam, fake accounts and phishing before anybody sees them.
"""


@pytest.fixture(scope="module")
def three() -> Built:
    return build(
        [
            Source(f"{number}.md", FRAUD.format(employer=employer, place=place, region=region, further=further))
            for number, (employer, place, region, further) in enumerate(POSTINGS)
        ],
        Settings(),
    )


def page(built: Built, uri: str) -> Page:
    return next(page for page in built.handbook.pages if page.uri == uri)


def gathering(built: Built) -> list[Page]:
    """Pages of concepts and employers."""
    indexes = set(addresses.INDEXES.values())
    return [
        page for page in built.handbook.pages if page.uri.split("/")[0] in addresses.INDEXES and page.uri not in indexes
    ]


@pytest.mark.parametrize("folder", ["levels", "harms", "employers", "skills", "regions"])
def test_a_page_of_several_roles_tells_where_they_stand_and_what_they_share(three: Built, folder: str) -> None:
    several = [page for page in gathering(three) if page.uri.startswith(folder) and "#titles" in page.body]
    assert several
    for one in several:
        stand = one.body.split("{ #functions ")[-1].split("{ #by-function ")[-1].split("\n## ")[0]
        assert ('<table class="hb-mx">' in stand) is (folder == "regions")
        assert "Based in: " in stand or folder == "regions"
        assert "{ #common " in one.body
        assert re.search(r"- (?:\[Fraud Analyst\]\(|Fraud Analyst, \d of \d: \[)", one.body.split("{ #titles ")[1])


def test_what_is_common_and_what_differs_is_counted_over_the_roles_of_the_page(three: Built) -> None:
    employer = page(three, "employers/alderbank.md").body
    assert "- **2 of 2** [SQL](../skills/sql.md)" in employer
    assert re.search(r"- Only \[Fraud Analyst, Alderbank\]\(\S+\) asks for \[Tableau\]", employer)
    region = page(three, "regions/apac.md").body
    assert "- **2 of 2** [SQL](../skills/sql.md)" in region
    assert 'data-note="Of 2 postings, responsible for it or based in it"' in region
    assert "Common is what two or more postings ask for; here is one." in page(three, "regions/emea.md").body


@pytest.mark.parametrize("further", ["- Curiosity", "- Excitement to learn and work with Tableau"])
def test_only_one_asks_for_what_no_requirement_of_another_names(further: str) -> None:
    rows = [("Trust Analyst", "- You know Tableau"), ("Fraud Analyst", further)]
    texts = [
        FRAUD.replace("Fraud Analyst", title).format(
            employer="Alderbank", place="Singapore", region="APAC", further=row
        )
        for title, row in rows
    ]
    both = build([Source(f"{number}.md", text) for number, text in enumerate(texts)], Settings())
    told = re.search(r"- Only \[?Trust Analyst[^\n]* asks for \[Tableau\]", page(both, "employers/alderbank.md").body)
    assert bool(told) is (further == "- Curiosity")


def test_a_skill_is_not_told_to_be_common_on_its_own_page(three: Built) -> None:
    body = page(three, "skills/sql.md").body
    assert "[Fraud detection](fraud-detection.md)" in body.split("{ #common ")[1].split("{ #")[0]
    assert "[SQL]" not in body


def test_a_region_has_its_column_of_the_matrix(three: Built) -> None:
    table = page(three, "regions/apac.md").body.split('<table class="hb-mx">')[1].split("</table>")[0]
    assert re.findall(r'<th scope="col"><a[^>]*>([^<]+)', table) == ["Asia-Pacific"]
    assert '<span class="ct">2</span>' in table
    assert '<td class="sum">3</td>' in table
    based = page(three, "regions/apac.md").body.split("Of the 2 based here: ")[1].splitlines()[0]
    assert based == "[Fraud, Scams and Account Abuse](../functions/fraud.md) 2."


@pytest.mark.parametrize(
    ("titles", "regions", "crossed"),
    [
        (("Fraud Analyst", "Content Moderator"), ("APAC", "EMEA"), True),
        (("Fraud Analyst", "Content Moderator"), ("APAC", "APAC"), False),
        (("Fraud Analyst", "Content Moderator"), ("our shops", "our shops"), False),
        (("Fraud Analyst", "Senior Fraud Analyst"), ("APAC", "EMEA"), False),
    ],
)
def test_one_row_or_column_is_told_in_counts_and_makes_no_matrix(
    titles: tuple[str, ...], regions: tuple[str, ...], crossed: bool
) -> None:
    texts = [
        FRAUD.replace("Fraud Analyst", title).format(employer="Alderbank", place=place, region=region, further="")
        for title, region, place in zip(titles, regions, ("Singapore", "Kuala Lumpur, Malaysia"), strict=True)
    ]
    both = build([Source(f"{number}.md", text) for number, text in enumerate(texts)], Settings())
    stand = page(both, "employers/alderbank.md").body.split("{ #functions ")[1].split("\n## ")[0]
    assert ("<table" in stand) is crossed
    if not crossed:
        count = len({*titles} - {"Content Moderator"})
        assert f"](../roles/index.md?employer=alderbank&amp;function=fraud): {count} of 2" in stand
        country = "[Malaysia](../roles/index.md?employer=alderbank&amp;country=MY) 1"
        assert f"Based in: {country}, [Singapore](../roles/index.md?employer=alderbank&amp;country=SG) 1." in stand
        stated = "None of the 2 postings states a region of responsibility." not in stand
        assert stated is (regions[0] != "our shops")


def test_a_cell_leads_to_its_roles_in_the_index(three: Built, built: Built) -> None:
    followed = 0
    for one in (three, built):
        data = json.loads(next(asset.content for asset in one.handbook.assets if asset.uri == "data/roles-index.json"))
        for gathered in gathering(one):
            for target, further, count in CELL.findall(gathered.body):
                asked = dict(parse_qsl(urlsplit(unescape(target)).query))
                asked.pop("text", None)
                places = {data["facets"].index(facet): key for facet, key in asked.items()}
                found = [row for row in data["roles"].values() if all(key in row[at] for at, key in places.items())]
                assert int(count) <= len(found), (gathered.uri, target, further)
                followed += 1
    assert followed > 20


def test_neighbours_are_told_with_their_number(three: Built) -> None:
    assert "- [Elmgate](elmgate.md): 1 role related to these" in page(three, "employers/alderbank.md").body
    assert "- [Alderbank](alderbank.md): 2 roles related to this" in page(three, "employers/elmgate.md").body


def test_a_harm_named_in_a_passage_of_several_postings_is_quoted_from_its_fold_on_the_page_of_the_role() -> None:
    text = FRAUD.format(employer="Alderbank", place="Singapore", region="APAC", further="") + TEAM
    both = build([Source("a.md", text), Source("b.md", text.replace("Fraud Analyst", "Risk Analyst"))], Settings())
    assert [shared.zone for shared in both.corpus.shared] == ["team"]
    body = page(both, "harms/spam.md").body
    [(target, anchor)] = re.findall(
        r"“spam” 2 of 2: \[Fraud Analyst, Alderbank\]\(\.\./(roles/\S+\.md)#(line-\d+)\)", body
    )
    fold = page(both, target).body.split('<details class="hb-fold hb-shared">')[1].split("</details>")[0]
    assert f'id="{anchor}"' in fold
    assert "stops spam, fake accounts and phishing" in fold
    assert '<a href="../../statements/team/#team-' in fold


def test_what_only_one_role_asks_for_leads_to_it_and_ends_before_what_follows() -> None:
    postings = [
        Source(
            f"{number:02}.md",
            FRAUD.format(employer=f"Alder {number}", place="Singapore", region="APAC", further=f"- {skill}"),
        )
        for number, skill in enumerate(SKILLS)
    ]
    body = page(build(postings, Settings()), "regions/apac.md").body
    assert body.count("- Only [Fraud Analyst, Alder ") == 12
    assert re.search(r"\n\nThe first 12 of 13 roles that ask for", body)


def test_each_posting_speaks_once_before_any_speaks_again() -> None:
    terms = "## Location\n- You work in shifts.\n- You travel twice a month.\n- You need a work permit."
    postings = [
        Source(
            f"{number}.md",
            FRAUD.format(employer=f"Alder {number}", place="Singapore", region="APAC", further="") + terms,
        )
        for number in range(3)
    ]
    notes = page(build(postings, Settings()), "regions/apac.md").body.split("{ #notes ")[1]
    assert re.findall(r"- “You (\w+)", notes) == ["work"] * 3 + ["travel"] * 3 + ["need"] * 2
    assert "- and 1 more, each on the page of its role" in notes


def test_notes_of_a_region_are_a_list_of_their_own_below_its_languages(three: Built) -> None:
    body = page(three, "regions/apac.md").body
    assert re.search(r"Asked for by name, of 2 postings based here: Malay 1\.\n\n+- “", body)


def test_a_comparison_leaves_out_captions_as_the_counts_of_the_page_do(built: Built) -> None:
    role = built.corpus.roles[0]
    first, *others = role.sections.required
    caption = first.model_copy(update={"kind": "caption"})
    headed = role.sections.model_copy(update={"required": (caption, *others)})
    assert compare.statements(role.model_copy(update={"sections": headed}), "required") == others


def test_a_role_leads_to_the_next_level_only_where_its_path_has_one() -> None:
    titles = ("Fraud Analyst", "Senior Fraud Analyst", "Director of Fraud", "Content Moderator")
    texts = [
        FRAUD.replace("Fraud Analyst", title).format(employer="Alderbank", place="Dublin", region="EMEA", further="")
        for title in titles
    ]
    built = build([Source(f"{number}.md", text) for number, text in enumerate(texts)], Settings())
    steps = {
        role.title: re.findall(r"\]\(\.\./paths\.md#([\w-]+)\)", page(built, addresses.role(role.slug)).body)
        for role in built.corpus.roles
    }
    assert steps == {
        "Fraud Analyst": ["path-fraud-2"],
        "Senior Fraud Analyst": ["path-fraud-3"],
        "Director of Fraud": [],
        "Content Moderator": [],
    }
    assert "### Director { #path-fraud-3 " in page(built, "paths.md").body
