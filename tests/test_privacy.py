"""Contacts of people are masked wherever they would be printed, and nothing else is taken for one."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import pipeline, report
from generator.document import Source
from generator.lookalikes import mixed_words, pretended_words
from generator.privacy import EMAIL, PHONE, mask_line
from generator.settings import Settings

POSTING = """Trust & Safety Analyst
Harbour Works
Location: Singapore

Responsibilities
- Review reports and write to mia.lind&#64;harbour.example when in doubt
- Ring Mia on +65 6123 4567 at night

Qualifications
- 3+ years of experience in trust and safety, 2019-2023
- Job ID: 4155550182, salary SGD 90,000 - 120,000 per year

Apply: **mia.lind@harbour.example**, or jobs@harbour.example, or Jo Lind, 020 7946 0958.
"""


@pytest.mark.parametrize(
    ("line", "masked"),
    [
        ("to khun.ploy@chanthara.example, or call 02-555-0188.", f"to {EMAIL}, or call {PHONE}."),
        ("Mail: jo.lind (at) harbour (dot) example", f"Mail: {EMAIL}"),
        ("jo at harbour dot example", EMAIL),
        ("[write](mailto:jo@harbour.example?subject=x)", f"[write](mailto:{EMAIL}?subject=x)"),
        ("jo＠harbour.example", EMAIL),
        ("Outi, puhelin 040 000 0011, ti", f"Outi, puhelin {PHONE}, ti"),
        ("Mag. Lind, +43 1 000 00 21, weekdays", f"Mag. Lind, {PHONE}, weekdays"),
        ("+1 (614) 555-0182 or +44 (0)20 7946 0958", f"{PHONE} or {PHONE}"),
        ("(614) 555-0182; 614.555.0182; (11) 91234-5678", f"{PHONE}; {PHONE}; {PHONE}"),
        ("phone: 61234567, Tel.: 6123 4567", f"phone: {PHONE}, Tel.: {PHONE}"),
        ("電話：03-1234-5678 手机：13800138000", f"電話：{PHONE} 手机：{PHONE}"),
        ("WhatsApp +62 812-3456-7890", f"WhatsApp {PHONE}"),
        ("0800 123 456", PHONE),
        ("(+44) 20 7946 0958, +٤٤ ٢٠ ٧٩٤٦ ٠٩٥٨, ０９０－１２３４－５６７８", f"{PHONE}, {PHONE}, {PHONE}"),
        ("jo.lind AT harbour DOT example", EMAIL),
        ("jo.lind @ harbour.example or jo.lind@ harbour.example", f"{EMAIL} or {EMAIL}"),
    ],
)
def test_a_contact_is_masked(line: str, masked: str) -> None:
    assert mask_line(line) == masked


@pytest.mark.parametrize(
    "line",
    [
        "Write to accommodations@harbour.example or privacy@harbour.example.",
        "Job ID: 4155550182, Req 415-555-0182, #0123 456 789",
        "$ 5.800.000 a $ 6.900.000 (Mensual), 9 000-12 000 PLN, 10 000-120 000, USD 020 555 0147",
        "Salary 90,000 - 120,000; 2019-2023; 2024 - 2025; +10 000 000 users; 5001-10000 employees",
        "Posted 01/02/2025 09:00, 2025-10-22T19:50:53, 2025-03-18 12:00, 03.04.2025 – 23.04.2025",
        "P.IVA 00000000000 ID 190824500713 25-LEO-03 31.404.118 MCL-2025-0091744",
        "IP 192.168.100.200, ISO 27001 27701 9001, Article 17 18 19, 10.1000/182",
        "24/7, 3-5 years, 09.00-17.00, 08:00 - 18:00, shift 07-15-23",
        "the call centre: 5001-10000 people",
        "msfb@.... seu@email @handle a@b",
        "Trust Lead @ harbour.example, Look AT this DOT",
    ],
)
def test_what_is_no_contact_of_a_person_stays(line: str) -> None:
    assert mask_line(line) == line


@given(st.text(st.sampled_from("0123456789 +().-/@abcDE\u0660\uff10."), max_size=60))
def test_masking_twice_masks_no_more(line: str) -> None:
    once = mask_line(line)
    assert mask_line(once) == once


def built(*, keep: bool) -> tuple[pipeline.Built, str]:
    made = pipeline.build([Source("a.txt", POSTING)], Settings(keep_contacts=keep))
    pages = "".join(page.body + page.title + page.description for page in made.handbook.pages)
    return made, pages + "".join(asset.content for asset in made.handbook.assets)


def test_no_page_and_no_file_has_a_contact_and_the_ledger_says_where() -> None:
    made, printed = built(keep=False)
    for secret in ("mia.lind", "6123", "7946", "0958"):
        assert secret not in printed
    for kept in ("4155550182", "jobs@harbour.example", "2019-2023", "120,000"):
        assert kept in printed
    [posting] = made.corpus.postings
    result = report.result(posting.document.text.source, posting)
    masked = [entry["line"] for entry in result["ledger"] if entry.get("masked")]
    assert masked == [6, 7, 13]
    assert "mia.lind" not in json.dumps(result)
    assert f"Masked: contacts of people on {len(masked)} lines" in printed
    assert "contacts-masked" in {finding.code for finding in made.diagnostics}
    assert "mia.lind" in "\n".join(report.explanation(posting))


def test_a_setting_keeps_them() -> None:
    made, printed = built(keep=True)
    assert "mia.lind" in printed
    assert "6123 4567" in printed
    assert not [entry for posting in made.corpus.postings for entry in posting.ledger if entry.masked]


def test_masking_moves_no_line_to_another_zone() -> None:
    zones = [
        [(entry.line, entry.zone, entry.fate, entry.reason) for entry in built(keep=keep)[0].corpus.postings[0].ledger]
        for keep in (True, False)
    ]
    assert zones[0] == zones[1]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Senior Tr\u0443st Analyst", ("Tr\u0443st",)),
        ("\u0391nalyst", ("\u0391nalyst",)),
        ("Специалист по Trust & Safety", ()),
        ("IT-директор, PR-менеджер", ()),
        ("5 µm, Δt, β-tester", ()),
        ("信任 AI 安全", ()),
    ],
)
def test_words_of_two_scripts_that_look_alike_are_found(text: str, words: tuple[str, ...]) -> None:
    assert mixed_words(text) == words


def test_a_word_of_look_alikes_alone_is_found_among_latin_words() -> None:
    assert pretended_words("\u0421\u041e\u0420 Analyst") == ("\u0421\u041e\u0420",)
    assert pretended_words("Отдел Trust") == ()
