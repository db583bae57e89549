"""The stages together: one bad posting costs only itself, and the order of files tells nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from generator import ledger, readers, roles, sections
from generator.corpus import Corpus
from generator.document import Document, Sidecar, Source, Text
from generator.evidence import Found, Reading
from generator.fields.title import find_title
from generator.pipeline import parse, read
from generator.sections import Zoning
from generator.settings import Settings
from generator.statistics import Statistics
from generator.taxonomy import Taxonomy

SEEDS = [
    Source(path.name, path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
]
SOUP = Source(
    "soup.txt",
    """\
Lentil soup
Serves four, and freezes well. From my grandmother's notebook.
You need: 300 g red lentils, 2 onions, 1 carrot, a litre of stock, cumin, a lemon.
Rinse the lentils until the water runs clear.
Chop the onions and fry them gently in oil until they are golden.
Add the carrot, the cumin and the lentils, then pour in the stock.
Simmer for twenty minutes, blend half of it and stir it back.
Season with salt, and squeeze the lemon over it at the table.
He always ate it with bread from the day before, she said.
""",
)
BAD = SEEDS[2].path


@pytest.fixture(scope="module")
def sound() -> Corpus:
    return parse(SEEDS, Settings())


def stumble(reading: Reading) -> Found[str] | None:
    """A finder with a fault that one posting brings out."""
    if reading.document.path == BAD:
        raise ZeroDivisionError("a fault in a finder")
    return find_title(reading)


def test_a_posting_that_a_finder_stumbles_on_costs_only_itself(monkeypatch: pytest.MonkeyPatch, sound: Corpus) -> None:
    table = roles.extracted()
    row = table["title"]
    patched = type(row)(stumble, row.label, row.card, row.asked)
    monkeypatch.setattr(roles, "extracted", lambda: {**table, "title": patched})
    found = parse(SEEDS, Settings())
    assert [posting.path for posting in found.refused] == [BAD]
    [finding] = [row for row in found.diagnostics if row.severity == "error"]
    assert (finding.source, finding.code) == (BAD, "posting-failed")
    assert "ZeroDivisionError: a fault in a finder" in finding.message
    assert list(found.by_slug) == [slug for slug, posting in sound.by_slug.items() if posting.path != BAD]
    assert all(found.by_slug[slug].role == sound.by_slug[slug].role for slug in found.by_slug)
    ledger.balance(found.refused[0].document, found.refused[0].ledger)


def test_a_text_that_a_reader_stumbles_on_is_read_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def fall(text: Text) -> Document:
        raise RecursionError(text.source.path)

    monkeypatch.setattr(readers, "read", fall)
    document = read(Source("a.md", "# Lead\n\n- one"))
    assert [(block.kind, block.text) for block in document.blocks] == [("paragraph", "# Lead"), ("paragraph", "- one")]


@pytest.mark.parametrize("seed", [1, 2])
def test_shuffled_sources_give_the_same_corpus(sound: Corpus, seed: int) -> None:
    shuffled = SEEDS.copy()
    random.Random(seed).shuffle(shuffled)  # noqa: S311 - no secret
    assert shuffled != SEEDS
    assert parse(shuffled, Settings()) == sound


def test_every_ledger_of_the_seeds_balances(sound: Corpus) -> None:
    for posting in sound.postings:
        ledger.balance(posting.document, posting.ledger)
    assert sound.refused == ()


def test_what_is_no_posting_is_refused_and_the_rest_is_read(sound: Corpus) -> None:
    found = parse([*SEEDS, SOUP], Settings())
    assert [(posting.path, posting.role) for posting in found.refused] == [("soup.txt", None)]
    [finding] = [row for row in found.diagnostics if row.severity == "error"]
    assert (finding.place, finding.code) == ("soup.txt:1", "not-a-posting")
    assert finding.hint
    assert [role.slug for role in found.roles] == [role.slug for role in sound.roles]
    assert {entry.fate for entry in found.refused[0].ledger} == {"removed"}


@pytest.mark.parametrize(("known", "codes"), [(False, ["posting-doubtful"]), (True, [])])
def test_what_reads_hardly_like_a_posting_is_one_with_a_remark(known: bool, codes: list[str]) -> None:
    text = "Wanted: moderator for our forum. Send your CV."
    [posting] = parse([Source("a.txt", text, sidecar=Sidecar(posting=known))], Settings()).postings
    assert [finding.code for finding in posting.diagnostics if "posting" in finding.code] == codes


def test_what_the_curator_knows_to_be_a_posting_is_one() -> None:
    found = parse([SOUP, replace(SOUP, path="known.txt", sidecar=Sidecar(posting=True))], Settings())
    assert [posting.path for posting in found.refused] == ["soup.txt"]
    assert [posting.path for posting in found.postings] == ["known.txt"]


def test_no_sources_give_an_empty_corpus() -> None:
    assert parse([], Settings()).postings == ()


@pytest.mark.parametrize("text", ["", "\n \n", "-\n-\n", "\u200b"])
def test_an_empty_posting_is_refused_without_a_fault(text: str) -> None:
    found = parse([Source("a.txt", text)], Settings())
    assert found.roles == ()
    assert [row.code for row in found.diagnostics if row.severity == "error"] == ["not-a-posting"]


def test_the_line_of_the_head_that_names_the_title_is_the_title_line(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Quality Analyst, Reviews\n\nResponsibilities\n- Review reported posts\n- Write to people\n\nRequirements\n- Two years of support work\n"
    segment = sections.segment

    def untitled(document: Document, counts: Statistics, concepts: Taxonomy) -> Zoning:
        found = segment(document, counts, concepts)
        return Zoning(
            document, tuple(replace(row, zone="chrome") if row.zone == "title" else row for row in found.decisions)
        )

    monkeypatch.setattr(sections, "segment", untitled)
    [posting] = parse([Source("a.txt", text)], Settings()).postings
    assert posting.role is not None
    assert posting.role.evidence["title"].rule == "head-line"
    [entry] = [entry for entry in posting.ledger if entry.line == 1]
    assert (entry.zone, entry.fate) == ("title", "shown")


def test_a_row_taken_for_furniture_that_states_a_value_is_of_the_posting(monkeypatch: pytest.MonkeyPatch) -> None:
    row = "Job number 7716-INV | Full-time | Operations | \u00a326,400 - \u00a328,900 per annum | Posted today by one of us"
    text = f"Quality Analyst\n{row}\nBlue cups\n\nResponsibilities\n- Review reported posts\n"
    segment = sections.segment

    def bare(document: Document, counts: Statistics, concepts: Taxonomy) -> Zoning:
        found = segment(document, counts, concepts)
        rows = (replace(row, zone="chrome") if row.block.span.first in (2, 3) else row for row in found.decisions)
        return Zoning(document, tuple(rows))

    monkeypatch.setattr(sections, "segment", bare)
    [posting] = parse([Source("a.txt", text)], Settings()).postings
    assert posting.role is not None
    assert posting.role.posting_id == "7716-INV"
    assert posting.role.salary is not None, "a row that states one value states another"
    found = {entry.line: (entry.zone, entry.fate) for entry in posting.ledger}
    assert (found[2], found[3]) == (("meta", "shown"), ("chrome", "removed"))
