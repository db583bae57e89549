"""Whatever a file holds, it is read, zoned, escaped and printed; in time proportional to its length, under a safe name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import pipeline, privacy, statistics, taxonomy
from generator.document import Source
from generator.evidence import Reading
from generator.fields.employer import find_employer
from generator.fields.exposure import find_exposure
from generator.fields.years import find_min_years
from generator.ledger import balance
from generator.pages import addresses
from generator.pages.markdown import LIMIT, markdown, paragraphs, source
from generator.roles import slug
from generator.sections import segment
from generator.settings import TAXONOMY, Limits, Settings
from generator.sidecars import parse_sidecar
from generator.sources import gather
from tests.proportion import assert_no_slower, assert_proportion
from tests.readings import reading

SEED = min((Path(__file__).parents[1] / "seeds").glob("*.txt")).read_text(encoding="utf-8")
ATTACKS = sorted((Path(__file__).parent / "attacks").glob("*.*"))
PIECES = sorted(
    {line for path in ATTACKS for line in path.read_text(encoding="utf-8", errors="replace").splitlines()[:40] if line}
)
LINES = st.one_of(
    st.sampled_from(PIECES),
    st.sampled_from(SEED.splitlines()),
    st.text(max_size=40),
    st.text(st.sampled_from("#>-*+`~_[](){}|<&!:=.\\/ \t1aA@\u202e\u200d\u0300"), max_size=30),
)
TEXTS = st.lists(LINES, min_size=1, max_size=12).map("\n".join)


@given(TEXTS)
@settings(max_examples=settings().max_examples // 2)
def test_any_text_is_read_zoned_and_settled(text: str) -> None:
    clean = text.replace("\r", "\n")
    corpus = pipeline.parse([Source("a.txt", clean)], Settings())
    for posting in (*corpus.postings, *corpus.refused):
        assert "posting-failed" not in {finding.code for finding in posting.diagnostics}
        balance(posting.document, posting.ledger)


@given(TEXTS)
@settings(max_examples=settings().max_examples // 16)
def test_any_posting_becomes_a_page_whose_ledger_balances(text: str) -> None:
    posting = f"{SEED}\n{text}".replace("\r", "\n")
    made = pipeline.build([Source("a.txt", posting)], Settings())
    for page in made.handbook.pages:
        assert re.fullmatch(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md", page.uri)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page.body)


@given(st.text(), st.one_of(st.none(), st.text()), st.one_of(st.none(), st.text()))
def test_any_title_gives_a_slug_that_is_safe_everywhere(path: str, title: str | None, employer: str | None) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{6}", slug(path, title, employer))
    assert len(slug(path, title, employer)) <= 80


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("信任与安全政策经理", "xin-ren-yu-an-quan-zheng-ce-jing-li"),
        ("Менеджер политики", "menedzher-politiki"),
        ("Υπεύθυνος ασφάλειας", "upeuthunos-asphaleias"),
        ("コンテンツ担当", "kontent"),
        ("مدير السياسات", "mdyr"),
        ("Führung für Inhalte", "fuhrung-fur-inhalte"),
        ("../../../etc/passwd", "etc-passwd"),
        ("CON", "con-"),
        ("🙂", "role-"),
        ("", "role-"),
    ],
)
def test_titles_of_any_script_give_readable_slugs(title: str, words: str) -> None:
    assert slug("a.txt", title, None).startswith(words)


def test_employers_get_addresses_that_no_index_and_no_device_has() -> None:
    names = ["Index", "CON", "nul", "COM1", "🙂", "🙃", "../../x", "Acme"]
    found = [addresses.employer(name) for name in names]
    assert len({uri.casefold() for uri in found}) == len(names)
    for uri in found:
        assert re.fullmatch(r"employers/[a-z0-9-]+\.md", uri)
        assert uri.split("/")[1] not in {"index.md", "con.md", "nul.md", "com1.md"}


LONG = {
    "a posting": SEED + "\n",
    "one line": " ".join(SEED.split()) + " ",
    "bullets": "- Review reports of harm and decide on them within the day\n",
    "quotes": "> > - deep in a mail\n",
    "brackets": "[[[[((((",
    "stars": "**a** _b_ `c` ",
    "tags": "<b><i><a href=x>&amp;&lt;",
    "markdown": "# Heading\n\n| a | b |\n| - | - |\n| c | d |\n\n[x](https://y.example) ![z](a)\n",
    "digits": "020 7946 0958 2024-2025 1.000.000 ",
    "years": "3+ years of experience ",
    "figures": "1 ",
    "numbers": "1.000.000 ",
    "dialling": "020 ",
    "telephones": "020 7946 0958 ",
    "marks of markdown": "**a** _b_ `c` ",
    "links in markdown": "[x](https://y.example) ![z](a) ",
    "addresses": "mia.lind@harbour.example at x dot y ",
    "marks": "a\u0300\u0301\u200d",
    "blank lines": "\n",
    "ends of sentences": ". ",
    "word": "safety",
}


def work(kind: str, size: int) -> None:
    """Read, mask, zone and escape so many characters of a kind."""
    unit = LONG[kind]
    text = (unit * (size // len(unit) + 1))[:size]
    document = pipeline.read(Source("a.md" if "markdown" in kind else "a.txt", "Title\n" + text))
    printed = privacy.mask(document)
    segment(document, statistics.count([printed]), taxonomy.load(TAXONOMY))
    for block in printed.blocks:
        for piece in paragraphs(block.text):
            markdown(piece)
    for line in text.split("\n"):
        source(line)


@pytest.mark.slow
@pytest.mark.parametrize("kind", LONG)
def test_a_long_text_takes_time_in_proportion(kind: str) -> None:
    assert_proportion(partial(work, kind), 200_000, warm=1_000)


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind", ["figures", "numbers", "dialling", "telephones", "marks of markdown", "links in markdown"]
)
def test_no_flood_takes_much_longer_than_as_much_of_a_posting(kind: str) -> None:
    assert_no_slower(partial(work, kind), partial(work, "a posting"), 150_000)


FLOODS = {
    "one statement": "Harbour builds tools that keep people safe all over the world.",
    "nearly the same": "Review reports of harm a{0} b{0} c{0} d{0} e{0} f{0}",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", FLOODS)
def test_a_flood_of_statements_in_two_postings_is_built_in_time_in_proportion(kind: str) -> None:
    def build(size: int) -> None:
        rows = "\n".join(f"- {FLOODS[kind].format(row)}" for row in range(size))
        text = f"Safety Analyst\n\nAbout Harbour\n\n{rows}\n\nResponsibilities\n\n{rows}\n"
        pipeline.build([Source(name, text) for name in ("a.txt", "b.txt")], Settings())

    assert_proportion(build, 1_200)


def test_a_sentence_that_links_cut_apart_again_and_again_is_read_in_time_in_proportion() -> None:
    def parse(size: int) -> None:
        parts = "\n\nour values\n\n, and please see" * size
        text = f"Safety Analyst\n\nAbout Harbour\n\nRead on and see{parts}\n\nour rules\n\n.\n"
        pipeline.parse([Source("a.txt", text)], Settings())

    assert_proportion(parse, 3_200)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["one line", "years"])
def test_a_posting_on_one_line_is_built_in_time_in_proportion(kind: str) -> None:
    def build(size: int) -> None:
        text = (LONG[kind] * (size // len(LONG[kind]) + 1))[:size]
        pipeline.build([Source("a.txt", f"Safety Analyst\n\nRequirements\n\n{text}\n")], Settings())

    assert_proportion(build, 180_000, warm=1_000)


@pytest.mark.slow
def test_numbers_of_years_in_a_row_do_not_each_look_through_what_follows_them() -> None:
    def find(kind: str, size: int) -> None:
        find_min_years(reading(f"Q|{LONG[kind] * (size // len(LONG[kind]) + 1)}"))

    assert_no_slower(partial(find, "years"), partial(find, "one line"), 90_000)


FLOODED: dict[str, tuple[Callable[[Reading], object], str]] = {
    "employers": (find_employer, "E|At {0} we build tools. {0} is a firm."),
    "notices": (find_exposure, "X|You will view graphic {0} content. It includes {0} scenes."),
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", FLOODED)
def test_a_field_is_found_among_many_different_rows_in_time_in_proportion(kind: str) -> None:
    find, row = FLOODED[kind]

    def word(number: int) -> str:
        return "".join(chr(97 + number // 26**place % 26) for place in range(4)).capitalize()

    def work(size: int) -> None:
        assert find(reading(*(row.format(word(number)) for number in range(size))))

    assert_proportion(work, 2_000)


@pytest.mark.slow
@pytest.mark.parametrize("alike", [True, False])
def test_a_posting_of_very_many_lines_is_built_in_time_in_proportion(alike: bool) -> None:
    def build(size: int) -> None:
        text = SEED * (size // len(SEED))
        if not alike:
            text = "\n".join(f"{line} {number}" if line else "" for number, line in enumerate(text.split("\n")))
        pipeline.build([Source("a.txt", text)], Settings())

    assert_proportion(build, 200_000, warm=10_000)


def test_a_file_over_the_limit_is_refused_without_being_read(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(1 << 40)
    with mock.patch("generator.sources.decode", side_effect=AssertionError("read")):
        [finding] = gather([tmp_path], Limits()).diagnostics
    assert finding.code == "file-too-large"
    assert "raise limits.file_bytes" in finding.hint


@pytest.mark.parametrize("line", [">" * 60 + " deep", "> " * 60 + "deep", "- " * 60 + "deep"])
def test_lists_and_quotations_nested_too_deep_are_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text(f"Title\n{line}\n", encoding="utf-8")
    [finding] = gather([tmp_path], Limits()).diagnostics
    assert (finding.code, finding.line) == ("nesting-too-deep", 2)
    assert gather([tmp_path], Limits(nesting=60)).readable


@pytest.mark.parametrize("line", ["-" * 500, "- " * 300, ">>> a quoted line", "*" * 99])
def test_a_rule_is_no_nesting(tmp_path: Path, line: str) -> None:
    (tmp_path / "a.txt").write_text(f"Title\n{line}\n", encoding="utf-8")
    assert gather([tmp_path], Limits()).readable


def test_folders_nested_too_deep_are_left_out_and_reported(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b" / "c"
    deep.mkdir(parents=True)
    for folder in (tmp_path, deep):
        (folder / "x.txt").write_text("Safety Analyst\n", encoding="utf-8")
    found = gather([tmp_path], Limits(nesting=2))
    assert [one.path for one in found.readable] == ["x.txt"]
    assert [finding.code for finding in found.diagnostics] == ["nesting-too-deep"]


def test_a_sidecar_nested_without_end_is_a_broken_sidecar() -> None:
    with pytest.raises(ValueError, match="expected"):
        parse_sidecar("url = " + "[" * 30_000)


@pytest.mark.parametrize(
    "url",
    [
        "https://[x",
        "https://x]",
        "https://exam\u2100ple.com/",
        "https://x:99999/",
        "https://@/",
        "https://board.example@x.example/",
    ],
)
def test_a_sidecar_with_an_address_that_is_none_is_a_broken_sidecar(url: str) -> None:
    with pytest.raises(ValueError, match=r"url: .*expected an address of the web"):
        parse_sidecar(f"url = {url!r}")


def test_a_raw_line_counts_what_is_piled_up_and_shows_what_is_hidden() -> None:
    assert source("a" + "\u0300" * 30) == "a" + "\u0300" * 4 + "[+26 marks]"
    assert source("Saf\u200bety\u202e") == "Saf[U+200B]ety[U+202E]"


def test_a_paragraph_is_never_longer_than_the_renderer_can_bear() -> None:
    assert max(map(len, paragraphs("[" * 50_000))) <= LIMIT
