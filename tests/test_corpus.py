"""Many postings together: what they share, which are double, and what one more posting leaves as it is."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.corpus import Corpus, Posting, SharedStatement
from generator.document import Source
from generator.pipeline import build, parse
from generator.settings import Settings

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
SETTINGS = Settings()

KIND = "At Larkspur Market we believe that second-hand things deserve a second life and their owners an honest deal."
ALL = (
    "Larkspur Market is an equal opportunity employer and welcomes applicants of every race, religion, gender, age "
    "and ability."
)
CARE = "You may be exposed to disturbing content in this role, such as images of violence and abuse."


def posting(title: str, *duties: str, company: str = KIND, closing: str = ALL) -> str:
    return "\n".join(
        (
            f"# {title}",
            "",
            "## About us",
            company,
            "",
            "## Responsibilities",
            *(f"- {duty}" for duty in duties),
            "",
            "## Requirements",
            "- Three years of experience in fraud prevention or in a similar field",
            "- Fluent English",
            "",
            "## Equal opportunity",
            closing,
        )
    )


FRAUD = posting("Fraud Analyst", "Review flagged orders and decide on refunds", "Map rings of sellers")
POLICY = posting("Content Policy Manager", "Write the rules for listings", "Train moderators on changes of policy")
SUPPORT = posting(
    "Safety Support Specialist", "Answer reports of buyers within a day", company=KIND.replace("an honest", "a fair")
)


def corpus(**texts: str) -> Corpus:
    return parse([Source(f"{name.replace('__', '/')}.md", text) for name, text in texts.items()], SETTINGS)


def codes(found: Corpus) -> list[tuple[str, str]]:
    return [(row.source, row.code) for row in found.diagnostics if row.severity != "info"]


def of(found: Corpus, path: str) -> Posting:
    [row] = [row for row in (*found.postings, *found.refused) if row.path == path]
    return row


def fates(row: Posting, words: str) -> set[str]:
    lines = row.document.text.lines
    return {entry.fate for entry in row.ledger if words in lines[entry.line - 1]}


def statement(found: Corpus, zone: str) -> SharedStatement:
    [shared] = [shared for shared in found.shared if shared.zone == zone]
    return shared


def test_what_an_employer_says_in_two_postings_is_shared_and_printed_once() -> None:
    found = corpus(fraud=FRAUD, policy=POLICY)
    assert {shared.zone for shared in found.shared} == {"employer", "equal_opportunity"}
    for row in found.postings:
        assert fates(row, KIND) == fates(row, ALL) == {"shared"}
        assert row.role is not None
        assert {shared.zone for shared in found.shared_by_slug[row.role.slug]} == {"employer", "equal_opportunity"}


def test_alone_a_posting_shares_nothing() -> None:
    found = corpus(fraud=FRAUD)
    assert found.shared == ()
    assert fates(found.postings[0], KIND) == {"shown"}


def test_duties_and_requirements_are_never_shared() -> None:
    found = corpus(fraud=FRAUD, policy=POLICY)
    for row in found.postings:
        assert fates(row, "Three years of experience") == {"shown"}


def test_nearly_the_same_words_are_variants_of_one_statement() -> None:
    near = f"{KIND} We have done so since 2011 in nine countries."
    found = corpus(fraud=FRAUD, policy=POLICY, support=posting("Safety Support Lead", "Answer reports", company=near))
    shared = statement(found, "employer")
    assert [len(variant.carriers) for variant in shared.variants] == [2, 1]
    assert shared.variants[0].paragraphs == (KIND,)
    assert shared.variants[1].paragraphs == (near,)
    assert len(shared.slugs) == 3


def test_other_words_are_not_shared() -> None:
    found = corpus(fraud=FRAUD, support=SUPPORT)
    assert {shared.zone for shared in found.shared} == {"equal_opportunity"}


def test_a_shared_statement_keeps_its_id_when_a_posting_comes_or_goes() -> None:
    ids = {shared.id for shared in corpus(fraud=FRAUD, policy=POLICY).shared}
    more = corpus(fraud=FRAUD, policy=POLICY, zeal=posting("Appeals Analyst", "Read appeals of sellers every day"))
    assert {shared.id for shared in more.shared} == ids


def flattened(*duties: str) -> str:
    return f"Fraud Analyst\nAbout us: {KIND} Responsibilities: • {' • '.join(duties)} Requirements: • Fluent English\n"


def test_a_line_of_which_only_a_part_is_shared_is_shown() -> None:
    texts = (flattened("Review orders", "Map rings of sellers"), flattened("Train new analysts", "Write the manual"))
    built = build([Source(f"{number}.txt", text) for number, text in enumerate(texts)], SETTINGS)
    assert [statement.zone for statement in built.corpus.shared] == ["employer"]
    assert {posting.ledger[1].fate for posting in built.corpus.postings} == {"shown"}


def test_statements_of_one_digest_have_ids_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.sharing.hashlib", SimpleNamespace(sha256=lambda _: hashlib.sha256(b"the same")))
    lend = "Larkspur Market lends books to every school that asks for them, and asks for nothing in return."
    texts = [posting(f"Analyst {company}", "Map", company=company) for company in (KIND, f"{KIND}\n{lend}", lend)]
    built = build([Source(f"{number}.md", text) for number, text in enumerate(texts)], SETTINGS)
    ids = [statement.id for statement in built.corpus.shared]
    assert len(ids) == len(set(ids))
    assert any(name.endswith("-of-2") for name in ids)


def test_what_grades_the_exposure_of_a_role_stays_on_its_page() -> None:
    rows = [text.replace("## Requirements", f"{CARE}\n\n## Requirements") for text in (FRAUD, POLICY)]
    found = corpus(fraud=rows[0], policy=rows[1])
    for row in found.postings:
        assert row.role is not None
        assert row.role.exposure.grade == "possible"
        assert fates(row, CARE) == {"shown"}


def test_one_file_name_in_two_folders_is_one_address_and_the_first_has_it() -> None:
    found = corpus(riga__lead=FRAUD, oslo__lead=POLICY, other=SUPPORT)
    assert codes(found) == [("riga/lead.md", "slug-collision")]
    [clash] = [row for row in found.diagnostics if row.code == "slug-collision"]
    assert clash.severity == "error"
    assert "oslo/lead.md" in clash.message
    assert [row.path for row in found.refused] == ["riga/lead.md"]
    assert {entry.fate for entry in found.refused[0].ledger} == {"removed"}
    assert sorted(row.path for row in found.postings) == ["oslo/lead.md", "other.md"]


def test_two_file_names_of_the_same_digits_are_no_fault_of_the_others_and_the_message_says_what_they_share() -> None:
    built = build(
        [Source("posting-1059.md", FRAUD), Source("posting-2844.md", POLICY), Source("other.md", SUPPORT)], SETTINGS
    )
    [clash] = [row for row in built.diagnostics if row.code == "slug-collision"]
    assert clash.place == "posting-2844.md"
    assert "the digits (928d40) of posting-1059.md" in clash.message
    assert sorted(row.path for row in built.corpus.postings) == ["other.md", "posting-1059.md"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"a": FRAUD, "b": FRAUD}, [("b.md", "posting-duplicate")]),
        ({"b": FRAUD, "a": FRAUD.replace("# ", "").replace("- ", "• ")}, [("b.md", "posting-duplicate")]),
        ({"a": FRAUD, "b": FRAUD, "c": FRAUD}, [("b.md", "posting-duplicate"), ("c.md", "posting-duplicate")]),
        ({"a": FRAUD, "b": POLICY}, []),
    ],
)
def test_the_same_text_twice_is_reported_and_both_are_kept(
    texts: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    found = corpus(**texts)
    assert codes(found) == expected
    assert len(found.postings) == len(texts)


def test_two_openings_of_one_title_and_employer_are_reported() -> None:
    other = posting("Fraud Analyst", "Answer questions of the police about orders", "Keep the log of cases")
    rows = [text.replace("\n", "\n\nCompany: Larkspur Market\n", 1) for text in (FRAUD, other)]
    found = corpus(a=rows[0], b=rows[1])
    assert [role.employer for role in found.roles] == ["Larkspur Market"] * 2
    assert codes(found) == [("b.md", "title-duplicate")]


def test_postings_are_ordered_by_slug_and_found_by_it() -> None:
    found = corpus(z=FRAUD, a=POLICY, m=SUPPORT)
    slugs = [role.slug for role in found.roles]
    assert slugs == sorted(slugs)
    assert all(found.by_slug[slug].role is role for slug, role in zip(slugs, found.roles, strict=True))


def test_the_order_of_postings_does_not_matter() -> None:
    assert corpus(a=FRAUD, b=POLICY, c=SUPPORT) == corpus(c=SUPPORT, a=FRAUD, b=POLICY)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_posting_parsed_alone_gives_the_same_role(path: Path) -> None:
    sources = [Source(seed.name, seed.read_text(encoding="utf-8")) for seed in SEEDS]
    together = of(parse(sources, SETTINGS), path.name).role
    alone = of(parse([source for source in sources if source.path == path.name], SETTINGS), path.name).role
    assert together is not None
    assert alone is not None
    for name in ("slug", "title", "function"):
        assert getattr(alone, name) == getattr(together, name)
    for name in ("responsibilities", "required", "preferred"):
        assert getattr(alone.sections, name) == getattr(together.sections, name)
