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
        ("mailto:jo.lind%40harbour.example, jo．lind＠harbour．example", f"mailto:{EMAIL}, {EMAIL}"),
        ("jo@harbour(dot)example, jo -at- harbour -dot- example", f"{EMAIL}, {EMAIL}"),
        ("02079460000, 07700900123 or 0301234567", f"{PHONE}, {PHONE} or {PHONE}"),
        ("call 5551234567, tel 5551234567", f"call {PHONE}, tel {PHONE}"),
        ("Call Priya on 5551234567, on her mobile 5551234568", f"Call Priya on {PHONE}, on her mobile {PHONE}"),
        ("call us today at 61234567 or 61234568", f"call us today at {PHONE} or {PHONE}"),
        ("(030) 1234567, 0171-1234567, 03 9999 1234", f"{PHONE}, {PHONE}, {PHONE}"),
        ("1300 123 456, 1800-123-456, 1 800 555 0182, 415 555 0182", f"{PHONE}, {PHONE}, {PHONE}, {PHONE}"),
        ("+4930 1234567, +493012345678, 004930 12345678", f"{PHONE}, {PHONE}, {PHONE}"),
        ("+65 (6123) 4567, 138 0013 8000, 11 91234-5678", f"{PHONE}, {PHONE}, {PHONE}"),
        ("8 (495) 123-45-67, 8-912-345-67-89", f"{PHONE}, {PHONE}"),
        ("Contact Priya 98765 43210", f"Contact Priya {PHONE}"),
        ("unter 0151 23456789, di 0812-3456-7890", f"unter {PHONE}, di {PHONE}"),
        ("o llama al 91 123 45 67. Llámanos: 612 34 56 78 (Marta)", f"o llama al {PHONE}. Llámanos: {PHONE} (Marta)"),
        ("comunicarse con Lic. Pérez al 55 1234 5678 ext. 210", f"comunicarse con Lic. Pérez al {PHONE}"),
        ("τηλ. 210 123 4567; zadzwoń: 501 234 567", f"τηλ. {PHONE}; zadzwoń: {PHONE}"),
        ("joe[dot]smith[at]harbour[dot]example", EMAIL),
        ("joe dot smith at harbour dot example", EMAIL),
        ("WhatsApp me (Priya) on 98765 43210", f"WhatsApp me (Priya) on {PHONE}"),
        ("98765 43210 (WhatsApp), 9876543210 on Telegram", f"{PHONE} (WhatsApp), {PHONE} on Telegram"),
        (
            "wa.me/6591234567, https://x.example/send?phone=6591234567",
            f"wa.me/{PHONE}, https://x.example/send?phone={PHONE}",
        ),
        ("T: 6123 4567 M: 91234567 Ph 9999 1234 Tlf.: 12345678", f"T: {PHONE} M: {PHONE} Ph {PHONE} Tlf.: {PHONE}"),
        ("415-555-0182x12, 415-555-0182 Ext. 12", f"{PHONE}, {PHONE}"),
        ("ring oh two oh, seven nine four six, double nine five eight!", f"ring {PHONE}!"),
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
        "the call centre: 5001-10000 people, call centre of 12345678 calls, mobile games reach 12345678 players",
        "Contact HR. 90000-120000, HR reference 20231105, HR 20231105, Contact: job 4155550182",
        "the hotline (see Regulation 2022/2065), contact under Directive 2000/31/EC, call 24/7/365, text-to-speech 16000 22050",
        "P.IVA 01234567890, VAT 01234567890, 0001234567, 5551234567, 98765 43210, 94105 94107, 2019 2023 2024",
        "250 300 2024, 1300 000 000 users, signal 5000000 people, Art. 6(1), 80331 81675, one, two, three, four, five, six",
        "HR 2024-000123, Llama la atención de 25 000 000 personas, Bel Air, CA 90077-1234, comunicar a 1 500 000 usuarios",
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


WRAPPED = """Trust & Safety Analyst
Harbour Works

Responsibilities
You review reports of members about each other every day and decide on
them with care, and you write to the members to tell them what has been
decided and why it was decided in this way and not in another, as they
were promised in the rules of the house. Should there be anything that
is not clear to you before you apply, please write to mia.lind@
harbour.example in the mornings, or ring her on +65 6123
4567 in the afternoons, when she is mostly at her desk in the
office and glad to answer whatever it is that you would like to know.
"""


@pytest.mark.parametrize(
    ("first", "kept", "secrets"),
    [
        (9, "is not clear to you before you apply, please write to [e-mail masked]", ("mia.lind", "harbour.example")),
        (10, "in the mornings, or ring her on [phone masked]", ("6123", "4567")),
    ],
)
def test_a_contact_that_breaks_over_two_lines_is_masked_on_both(
    first: int, kept: str, secrets: tuple[str, str]
) -> None:
    made = pipeline.build([Source("a.txt", WRAPPED)], Settings())
    [posting] = made.corpus.postings
    lines = posting.document.text.lines
    assert kept in " ".join(lines)
    pages = "".join(page.body for page in made.handbook.pages) + "".join(one.content for one in made.handbook.assets)
    for secret in secrets:
        assert secret not in pages
    assert {first, first + 1} <= set(posting.document.text.masked)
    assert len(lines) == len(WRAPPED.split("\n"))


@pytest.mark.parametrize(
    ("lines", "masked"),
    [
        ("Tel:\n6123 4567", f"Tel:\n{PHONE}"),
        ("- Ring Mia on\n- 6123 4567 at night", f"- Ring Mia on\n- {PHONE} at night"),
        ("ring +65\n6123 4567, please", f"ring {PHONE}\n, please"),
        ("Ring Mia on +65 **6123** 4567 at night", f"Ring Mia on {PHONE} at night"),
        ("Write to jo@*harbour*.example", f"Write to {EMAIL}"),
    ],
)
def test_a_contact_is_masked_in_its_lines_whatever_stands_between_its_parts(lines: str, masked: str) -> None:
    posting, _, _ = POSTING.partition("Apply")
    made = pipeline.build([Source("a.md", posting + lines)], Settings())
    [one] = made.corpus.postings
    assert "\n".join(one.document.text.lines).endswith(masked)
    for secret in ("6123", "jo@"):
        assert secret not in "".join(block.text for block in one.document.blocks)
        assert secret not in "".join(page.body for page in made.handbook.pages)
