"""The five seeds, to the line: what `docs/` promises of them is what comes out."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from pathlib import Path

import markdown
import pytest

from generator.corpus import Posting
from generator.document import Source
from generator.pipeline import Built, build
from generator.roles import Role
from generator.settings import Settings
from generator.training.gold import Gold, read
from generator.training.measures import CORE

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
GOLD = Path(__file__).parent / "gold"
ACCURACY = 0.97


@dataclass(frozen=True)
class Facts:
    """What a careful reader finds in one seed."""

    title: str
    function: str
    secondary: tuple[str, ...]
    counts: tuple[int, int, int]
    """Duties, required, preferred."""
    scope: str
    bases: tuple[str, ...]
    track: str
    exposure: str
    from_sentence: bool = False
    inferred_base: bool = False


FACTS = {
    "000": Facts(
        "Core Safety Program Manager, Trust & Safety, APAC", "program", (), (8, 3, 5), "apac", ("Singapore SG",),
        "individual", "notice",
    ),
    "001": Facts(
        "Regulatory Response Lead, APAC, Trust & Safety", "incident", ("regulatory",), (6, 4, 4), "apac",
        ("Singapore SG",), "manager", "possible",
    ),
    "002": Facts(
        "Head of Regional Product Policy for APAC", "policy", (), (10, 3, 3), "apac", ("Singapore SG",),
        "manager", "possible", from_sentence=True, inferred_base=True,
    ),
    "003": Facts(
        "Global Head of Safety Support", "support", (), (6, 6, 4), "global", ("Singapore SG", "Kuala Lumpur MY"),
        "manager", "notice", from_sentence=True,
    ),
    "004": Facts(
        "Product Policy Manager", "policy", (), (8, 6, 4), "global", ("Singapore SG",), "individual", "duty",
        from_sentence=True,
    ),
}  # fmt: skip

NOT_OF_THE_ROLE = (
    "Node.js", "TypeScript", "React", "401(k)", "$390,013", "Fairygodboss", "newsletter", "newsletters", "Similar Jobs",
    "AI Product Manager", "Headspace", "Khaby Lame", "Dental",
)  # fmt: skip
"""Words that job boards put beside the roles."""


@pytest.fixture(scope="module")
def built() -> Built:
    return build([Source(path.name, path.read_text(encoding="utf-8")) for path in SEEDS], Settings())


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.name[:3])
def posting(built: Built, request: pytest.FixtureRequest) -> Posting:
    [found] = [posting for posting in built.corpus.postings if posting.path == request.param.name]
    return found


@pytest.fixture(scope="module")
def role(posting: Posting) -> Role:
    assert posting.role is not None
    return posting.role


@pytest.fixture(scope="module")
def facts(posting: Posting) -> Facts:
    return FACTS[posting.path[:3]]


@pytest.fixture(scope="module")
def gold(posting: Posting) -> Gold:
    return read(GOLD / posting.path.replace(".txt", ".ann"))


def test_the_title_is_the_one_of_the_text(role: Role, facts: Facts) -> None:
    assert role.title == facts.title
    assert role.employer == "TikTok"


def test_the_function_is_what_the_role_does(role: Role, facts: Facts) -> None:
    assert role.function == facts.function
    assert set(facts.secondary) <= set(role.secondary_functions)


def test_duties_and_requirements_are_all_there(role: Role, facts: Facts) -> None:
    found = role.sections
    assert (len(found.responsibilities), len(found.required), len(found.preferred)) == facts.counts


def test_scope_and_base_are_two_things(role: Role, facts: Facts) -> None:
    assert role.scope_regions == (facts.scope,)
    assert tuple(f"{place.city} {place.country}" for place in role.base_locations) == facts.bases
    assert role.evidence["base_locations"].inferred is facts.inferred_base


def test_the_track_rests_on_evidence(role: Role, facts: Facts) -> None:
    assert role.track == facts.track


def test_the_exposure_is_graded_as_the_posting_says(role: Role, facts: Facts) -> None:
    assert role.exposure.grade == facts.exposure
    assert role.salary is None


def test_curators_are_told_what_is_odd(posting: Posting, facts: Facts) -> None:
    codes = {finding.code for finding in posting.diagnostics}
    assert ("title-from-sentence" in codes) is facts.from_sentence
    assert ("place-inferred" in codes) is facts.inferred_base
    assert ("start-cut" in codes) is posting.path.startswith("003")


def test_each_value_carries_the_lines_that_state_it(posting: Posting, role: Role) -> None:
    lines = posting.document.text.lines
    assert role.title is not None
    stated = " ".join(lines[line - 1] for line in role.evidence["title"].lines)
    assert all(word in stated for word in re.findall(r"\w+", role.title))
    assert set(role.evidence) >= {"title", "employer", "function", "track", "level", "scope_regions", "exposure"}
    for evidence in role.evidence.values():
        assert set(evidence.lines) <= set(posting.document.visible)


def test_zones_agree_with_a_careful_reader(posting: Posting, gold: Gold) -> None:
    zones = {entry.line: entry.zone for entry in posting.ledger}
    wrong = {line: zones[line] for line, accepted in gold.zones.items() if zones[line] not in accepted}
    assert len(wrong) <= (1 - ACCURACY) * len(zones), wrong


def test_duties_requirements_and_exposure_agree_to_the_line(posting: Posting, gold: Gold) -> None:
    zones = {entry.line: entry.zone for entry in posting.ledger}
    differing = {
        line: (zones[line], accepted)
        for line, accepted in gold.zones.items()
        if zones[line] not in accepted and (zones[line] in CORE or accepted[0] in CORE)
    }
    assert differing == {}


def test_nothing_of_the_board_is_kept_and_nothing_of_the_role_is_lost(posting: Posting, gold: Gold) -> None:
    fates = {entry.line: entry.fate for entry in posting.ledger}
    kept = [line for line, accepted in gold.zones.items() if accepted == ("chrome",) and fates[line] != "removed"]
    lost = [line for line, accepted in gold.zones.items() if accepted[0] in CORE and fates[line] == "removed"]
    assert (kept, lost) == ([], [])


def body(built: Built, slug: str) -> str:
    """The words of a role page, rendered, outside its provenance and its related roles."""
    [page] = [page for page in built.handbook.pages if page.uri == f"roles/{slug}.md"]
    rendered = markdown.markdown(page.body, extensions=["attr_list", "def_list", "tables", "toc"])
    parts = re.split(r'(?=<h2[^>]*\bid="([\w-]+)")', rendered)
    kept = [parts[0]] + [
        part for name, part in zip(parts[1::2], parts[2::2], strict=True) if name not in ("provenance", "related-roles")
    ]
    assert len(parts) > 2 * len(kept) > 20
    return html.unescape(re.sub(r"<[^>]+>", " ", f"{page.title} {page.description} {' '.join(kept)}"))


def test_no_word_of_a_job_board_is_in_the_body_of_the_page(built: Built, role: Role, facts: Facts) -> None:
    words = body(built, role.slug)
    assert facts.title in words
    found = [word for word in NOT_OF_THE_ROLE if re.search(rf"(?<!\w){re.escape(word)}(?!\w)", words, re.IGNORECASE)]
    assert found == []


def test_the_seeds_give_no_error_and_no_warning(built: Built) -> None:
    assert [str(finding) for finding in built.diagnostics if finding.severity != "info"] == []


def test_every_seed_has_facts() -> None:
    assert [path.name[:3] for path in SEEDS] == list(FACTS)
