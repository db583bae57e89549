"""The parts that pages are made of: marks, pictures, variants, provenance."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import parse_qsl

import markdown
import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.document import Sidecar, Source
from generator.ledger import Entry
from generator.pages import figures, matrix
from generator.pages.edition import Edition
from generator.pages.harms import namings
from generator.pages.passages import marks, passage, quotation
from generator.pages.provenance import address
from generator.pages.statements import differing, reference
from generator.pipeline import Built, build
from generator.roles import Statement
from generator.settings import TAXONOMY, Settings
from generator.sharing import Carrier, SharedStatement, Variant
from generator.taxonomy import load
from tests.postings import body, handbook, posting, section

LEDGER = (
    Entry(1, "title", "shown"),
    Entry(2, "employer", "shared"),
    Entry(4, "chrome", "removed", "newsletter"),
    Entry(5, "required", "shown"),
)


def statement(text: str, line: int = 3, kind: str = "item", depth: int = 0) -> Statement:
    return Statement(text=text, lines=(line,), anchor=f"line-{line}", kind=kind, depth=depth)


@pytest.mark.parametrize(
    ("lines", "anchor", "expected"),
    [
        ((15,), "line-15", "[L15](#source-15){ #line-15 .hb-l }"),
        ((15, 16, 17), "", "[L15–17](#source-15){ .hb-l }"),
        ((3, 1), "line-1", "[L1](#source-1){ #line-1 .hb-l } [L3](#source-3){ .hb-l }"),
        ((), "", ""),
    ],
)
def test_marks_lead_to_the_line_map_and_the_first_carries_the_anchor(
    lines: tuple[int, ...], anchor: str, expected: str
) -> None:
    assert marks(lines, anchor=anchor) == expected


def test_a_role_names_a_shared_statement_by_its_own_wording() -> None:
    told = ["Tarn is proud to hire all sorts of people.", "Kestrel is proud to hire all sorts of people."]
    carriers = [Carrier(slug, (statement(text),)) for slug, text in zip(("tarn", "kestrel"), told, strict=True)]
    variants = tuple(Variant((text,), (carrier,)) for text, carrier in zip(told, carriers, strict=True))
    shared = SharedStatement("equal-1", "equal_opportunity", None, variants)
    titles = [reference(shared, slug, load(TAXONOMY)).title.split()[0] for slug in ("tarn", "kestrel")]
    assert titles == ["Tarn", "Kestrel"]


def test_items_are_bullets_and_prose_stands_apart() -> None:
    rows = [statement("One", 1), statement("Two", 2), statement("Prose", 3, "paragraph"), statement("Three", 4)]
    assert [line[:7] for line in passage(rows).split("\n")] == ["- One [", "- Two [", "", "Prose [", "", "- Three"]


def test_items_below_an_item_are_a_list_in_it() -> None:
    rows = [
        statement("One of", 1),
        statement("Go", 2, depth=1),
        statement("Rust. " * 500, 3, depth=1),
        statement("Two", 4),
    ]
    html = LexborHTMLParser(markdown.markdown(passage(rows), extensions=["attr_list"]))
    assert [len(html.css(path)) for path in ("ul", "ul ul", "ul > li", "ul ul > li", "pre")] == [2, 1, 4, 2, 0]


def test_a_long_item_stays_one_item() -> None:
    first, *others = passage([statement("Some words of a sentence. " * 200)]).split("\n\n")
    assert first.startswith("- ")
    assert others
    assert all(piece.startswith("    Some") for piece in others)


def test_quotations_are_one_block() -> None:
    assert all(line.startswith(">") for line in quotation([statement("One"), statement("Two")]).split("\n"))


def test_a_barcode_has_a_tick_for_each_line_and_says_its_sums() -> None:
    picture = figures.barcode(LEDGER)
    assert picture.count("<rect") == 4
    assert re.findall(r'class="(\w)"', picture.removeprefix('<svg class="hb-code"')) == ["s", "r"]
    assert 'aria-label="4 lines: 2 shown, 1 shared, 1 removed, in source order"' in picture
    assert f'viewBox="0 0 {4 * figures.WIDTH} 24"' in picture


def test_the_scale_marks_one_grade_and_fills_as_many_bars_as_its_place() -> None:
    exposure = load(TAXONOMY).exposure
    for place, grade in enumerate(exposure):
        assert figures.grade(grade.id, exposure).count('class="on"') == place
        assert figures.scale(grade.id, exposure).count("aria-current") == 1


def test_the_cells_of_the_matrix_add_up_to_the_roles(built: Built) -> None:
    taxonomy = load(TAXONOMY)
    from generator.links import relate

    edition = Edition(built.corpus, relate(built.corpus, taxonomy), taxonomy, Settings())
    cells = matrix.matrix(edition, built.corpus.roles)
    assert {slug for slugs in cells.primary.values() for slug in slugs} == {
        role.slug for role in built.corpus.roles if role.function
    }
    assert sum(map(cells.total, cells.functions)) == sum(bool(role.function) for role in built.corpus.roles)


def test_words_of_a_variant_that_differ_are_strong() -> None:
    first = ["We care about every member of our team."]
    assert differing(first, "We care about each member of our team.") == "We care about **each** member of our team."
    assert differing(first, first[0]) == first[0]
    assert differing(first, "We **care** <b>") == "We **&#42;&#42;care&#42;&#42; &#60;b>**"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://jobs.example/a?b=c&d=1#e", "https://jobs.example/a?b=c&d=1#e"),
        ("https://x.example/(a)", "https://x.example/%28a%29"),
        ('https://x.example/"><script>', "https://x.example/%22%3E%3Cscript%3E"),
    ],
)
def test_an_address_cannot_end_the_link_it_stands_in(url: str, expected: str) -> None:
    assert address(url) == expected


def test_what_a_sidecar_tells_stands_on_the_page_and_at_home(sources: list[Source]) -> None:
    told = Sidecar(url="https://jobs.example/(1)", retrieved="2026-03-01", publisher="A [board]")
    built = build([replace(sources[0], sidecar=told), *sources[1:]], Settings(repo_url="https://example.org/repo/"))
    slug = next(
        posting.role.slug for posting in built.corpus.postings if posting.role and posting.path == sources[0].path
    )
    body = next(page.body for page in built.handbook.pages if page.uri == f"roles/{slug}.md")
    assert "[jobs.example](https://jobs.example/%281%29)" in body
    assert "published by A &#91;board&#93;" in body
    assert "Retrieved: 1 March 2026" in body
    home = next(page.body for page in built.handbook.pages if page.uri == "index.md")
    assert "Newly added" in home
    assert home.count("Retrieved 1 March 2026") == 1


@pytest.mark.parametrize(
    ("seeds", "file", "site_url", "place"),
    [
        ("seeds", "seeds/{path}", "https://example.org/book", "https://example.org/book/roles/{slug}/"),
        ("postings/2026", "postings/2026/{path}", "", "{slug}"),
        ("/elsewhere/postings", "{path}", "", "{slug}"),
    ],
)
def test_a_report_names_the_file_of_the_posting(
    sources: list[Source], seeds: str, file: str, site_url: str, place: str
) -> None:
    told = Settings(repo_url="https://example.org/repo/", site_url=site_url, seeds=Path(seeds))
    built = build(sources[:1], told)
    [role] = built.corpus.roles
    page = next(page.body for page in built.handbook.pages if page.uri == f"roles/{role.slug}.md")
    [link] = re.findall(r'<a href="([^"]+)" rel="noopener noreferrer">Report an error in this posting', page)
    address, _, query = unescape(link).partition("?")
    assert address == "https://example.org/repo/issues/new"
    asked = dict(parse_qsl(query))
    expected = file.format(path=sources[0].path)
    assert asked["title"] == f"Error in {expected}"
    assert asked["body"].split("\n")[:2] == [f"Posting: {expected}", f"Page: {place.format(slug=role.slug)}"]
    contribute = next(page.body for page in built.handbook.pages if page.uri == "contribute.md")
    assert "](https://example.org/repo/issues/new)" in contribute


@pytest.mark.parametrize(
    ("told", "address", "title", "body"),
    [
        (
            {"repo_url": "https://gitlab.example/a/b"},
            "https://gitlab.example/a/b/-/issues/new",
            "issue[title]",
            "issue[description]",
        ),
        ({"repo_url": "https://codeberg.example/a/b"}, "https://codeberg.example/a/b/issues/new", "title", "body"),
        ({"contact": "book@example.org"}, "mailto:book@example.org", "subject", "body"),
    ],
)
def test_a_report_takes_the_form_that_the_settings_offer(
    sources: list[Source], told: dict[str, str], address: str, title: str, body: str
) -> None:
    built = build(sources[:1], Settings(**told))  # type: ignore[arg-type]
    [role] = built.corpus.roles
    page = next(page.body for page in built.handbook.pages if page.uri == f"roles/{role.slug}.md")
    [link] = re.findall(r'<a href="([^"]+)" rel="noopener noreferrer">Report an error in this posting', page)
    found, _, query = unescape(link).partition("?")
    asked = dict(parse_qsl(query))
    assert found == address
    assert asked[title].startswith("Error in ")
    assert asked[body].startswith("Posting: ")


def test_without_an_address_for_reports_the_role_leads_to_what_can_be_done(built: Built) -> None:
    roles = [page for page in built.handbook.pages if page.uri.startswith("roles/") and page.uri != "roles/index.md"]
    for page in roles:
        assert '<a href="../../contribute/#error">Report an error</a>' in page.body


def test_without_sidecars_nothing_is_newly_added_and_nothing_can_be_reported(built: Built) -> None:
    for page in built.handbook.pages:
        assert "Newly added" not in page.body
        assert "issues/new" not in page.body


def test_duties_that_only_the_summary_tells_are_looked_up_there() -> None:
    prose = "The analyst reviews what members report, answers appeals, writes guidance and trains the desk. " * 4
    for words, expected in (
        (prose, "Not in a list of their own; see [Summary](#summary)."),
        ("", "Not stated in the posting."),
    ):
        text = body(
            *([f"About the role:{words}"] if words else []), "Requirements:- Fluent English. / - Three years in safety."
        )
        assert expected in section(text, "responsibilities")
        assert "Not stated in the posting." in section(text, "preferred")


def test_a_harm_area_is_marked_with_the_line_that_names_it_not_with_the_whole_disclosure(built: Built) -> None:
    taxonomy = load(TAXONOMY)
    role = next(role for role in built.corpus.roles if role.title == "Product Policy Manager")
    found = namings(role, taxonomy)
    assert list(found) == list(role.exposure.harms)
    assert found["regulated-goods"].words == ("Regulated Activities",)
    assert found["regulated-goods"].lines == (22,)
    assert found["regulated-goods"].anchor == "line-22"
    assert 31 in role.evidence["exposure"].lines


def test_a_harm_area_that_no_sentence_names_rests_on_the_disclosure(built: Built) -> None:
    role = next(role for role in built.corpus.roles if role.exposure.harms)
    silent = role.model_copy(update={"exposure": role.exposure.model_copy(update={"harms": ("extremism",)})})
    naming = namings(silent, load(TAXONOMY))["extremism"]
    assert naming.words == ()
    assert naming.lines == role.evidence["exposure"].lines


def test_a_row_without_an_employer_says_what_is_not_stated() -> None:
    nameless = posting(
        "Responsibilities:- Review appeals of members. / - Run weekly audits.",
        "Requirements:- Three years in operations.",
        opening="# Safety Analyst",
    )
    one = handbook(nameless)
    assert one.corpus.roles[0].employer is None
    table = next(page.body for page in one.handbook.pages if page.uri == "roles/index.md")
    assert '<span class="hb-sub">Employer not stated</span>' in table
