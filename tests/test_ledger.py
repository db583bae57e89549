"""The ledger: one fate for every visible line, and a balance that names what is wrong by file and line."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from generator import taxonomy
from generator.diagnostics import HandbookError
from generator.document import Block, Document, Source, Span, Text, Zone
from generator.ledger import Entry, balance, settle
from generator.pipeline import parse
from generator.report import entry_object
from generator.sections import Decision, Zoning
from generator.settings import TAXONOMY, Settings
from tests.postings import handbook, posting

SEEDS = Path(__file__).parents[1] / "seeds"
TEXT = "Lead\n\n-\nDuties\n- one\n- two goes\n  on\nSign up"


def decision(zone: Zone, first: int, last: int, reason: str | None = None) -> Decision:
    words = " ".join(TEXT.split("\n")[first - 1 : last])
    return Decision(Block("paragraph", Span(first, last), words), zone, "test", 0.9, reason)


def zoning() -> Zoning:
    decisions = (
        decision("title", 1, 1),
        decision("chrome", 3, 3, "glyph"),
        decision("heading", 4, 4),
        decision("responsibilities", 5, 5),
        decision("responsibilities", 6, 7),
        decision("chrome", 8, 8, "newsletter"),
    )
    document = Document(Text(Source("desk/a.txt", TEXT), tuple(TEXT.split("\n"))), tuple(d.block for d in decisions))
    return Zoning(document, decisions)


def test_every_visible_line_has_one_fate() -> None:
    entries = settle(zoning(), shown={1, 5}, shared={5, 6, 7}, masked={5})
    assert entries == (
        Entry(1, "title", "shown"),
        Entry(3, "chrome", "removed", "glyph"),
        Entry(4, "heading", "removed", "replaced-by-heading"),
        Entry(5, "responsibilities", "shown", masked=True),
        Entry(6, "responsibilities", "shared"),
        Entry(7, "responsibilities", "shared"),
        Entry(8, "chrome", "removed", "newsletter"),
    )


def test_a_line_on_which_a_fact_rests_is_shown_as_its_value_and_furniture_says_so_too() -> None:
    facts = {4: ("employer",), 5: ("skills",), 6: ("languages",), 7: ("languages",), 8: ("posted", "posting_id")}
    entries = settle(zoning(), shown={5}, shared={6, 7}, facts=facts)
    assert entries[2:] == (
        Entry(4, "heading", "shown", facts=("employer",)),
        Entry(5, "responsibilities", "shown"),
        Entry(6, "responsibilities", "shared"),
        Entry(7, "responsibilities", "shared"),
        Entry(8, "chrome", "removed", "newsletter", facts=("posted", "posting_id")),
    )


HEADED = posting(
    "About Tarn Harbour:We run a market for boats.",
    "Responsibilities:- Review appeals of sellers",
    "How to apply:Send us a letter and name the reference number TH-20417 in it.",
    opening="# Appeals Analyst",
)


def test_no_line_is_called_removed_on_which_a_fact_rests() -> None:
    seeds = [Source(path.name, path.read_text(encoding="utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    rows = [*parse(seeds, Settings()).postings, *handbook(HEADED).corpus.postings]
    assert rows[-1].known["employer"].lines == (3,)
    for row in rows:
        entries = {entry.line: entry for entry in row.ledger}
        for name, found in row.known.items():
            for entry in (entries[line] for line in found.lines):
                assert entry.fate != "removed" or name in entry.facts, (row.path, entry, name)
                assert entry.fate != "removed" or entry.zone == "chrome"


def test_the_line_map_and_the_json_name_the_facts_that_rest_on_a_line() -> None:
    told = handbook(HEADED)
    page = next(page.body for page in told.handbook.pages if page.uri.startswith("roles/appeals"))
    assert '<span class="tx">## About Tarn Harbour</span><span class="fate">Shown as Employer</span>' in page
    assert "lines. Removed: " in page
    entry = entry_object(told.corpus.postings[0].ledger[1])
    assert entry == {"line": 3, "zone": "heading", "fate": "shown", "reason": None, "facts": ["employer"]}


@pytest.mark.parametrize("zone", get_args(Zone))
def test_a_removed_line_of_any_zone_has_a_reason_of_the_taxonomy(zone: Zone) -> None:
    whole = zoning()
    bare = Zoning(whole.document, tuple(replace(row, zone=zone, reason=None) for row in whole.decisions))
    reasons = {entry.reason for entry in settle(bare, (), ())}
    assert reasons <= set(taxonomy.load(TAXONOMY).reasons.concepts)


def test_a_line_with_parts_takes_the_zone_of_most_of_its_words() -> None:
    words = "Lead. You will read reports all day"
    parts = (
        Decision(Block("paragraph", Span(1, 1), "Lead."), "title", "test", 0.9),
        Decision(Block("paragraph", Span(1, 1), words[6:], part=2), "responsibilities", "test", 0.9),
    )
    document = Document(Text(Source("a.txt", words), (words,)), tuple(row.block for row in parts))
    assert [entry.zone for entry in settle(Zoning(document, parts), (), ())] == ["responsibilities"]


def settled() -> tuple[Entry, ...]:
    return settle(zoning(), shown={1, 5, 6, 7}, shared=())


def test_a_settled_ledger_balances_with_the_page_and_without() -> None:
    balance(zoning().document, settled())
    balance(zoning().document, settled(), {1, 5, 6, 7})


@pytest.mark.parametrize(
    ("entries", "printed", "fault"),
    [
        (settled()[:-1], None, "desk/a.txt:8: the ledger has no entry for this line"),
        ((*settled(), settled()[3]), None, "desk/a.txt:5: the ledger has an entry for a line that is there twice"),
        (
            (*settled(), Entry(2, "chrome", "removed", "glyph")),
            None,
            "desk/a.txt:2: the ledger has an entry for a line that is not visible",
        ),
        (
            (*settled(), Entry(99, "chrome", "removed", "glyph")),
            None,
            "desk/a.txt:99: the ledger has an entry for a line that is not visible",
        ),
        (settled(), {1, 5, 6}, "desk/a.txt:7: the ledger says shown, the page does not print it"),
        (settled(), {1, 5, 6, 7, 8}, "desk/a.txt:8: the page prints it, the ledger does not say shown"),
        (
            tuple(entry if entry.line == 3 else replace(entry, reason=None) for entry in settled()),
            None,
            "desk/a.txt:4: removed without a reason\ndesk/a.txt:8: removed without a reason",
        ),
    ],
)
def test_a_ledger_that_does_not_balance_names_file_and_line(
    entries: tuple[Entry, ...], printed: set[int] | None, fault: str
) -> None:
    with pytest.raises(HandbookError) as stop:
        balance(zoning().document, entries, printed)
    assert str(stop.value) == fault


def test_all_faults_are_named_at_once() -> None:
    with pytest.raises(HandbookError) as stop:
        balance(zoning().document, ())
    assert [fault.split(":")[1] for fault in stop.value.faults] == ["1", "3", "4", "5", "6", "7", "8"]
