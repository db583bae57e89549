"""What a page says of harmful content: an absence is no claim, a notice is quoted by the sentence."""

from __future__ import annotations

import re

from generator.pages import addresses
from generator.pipeline import Built
from tests.postings import OPENING, body, handbook, pages, posting, section

DUTIES = (
    "- Investigate fraud rings across the marketplace. / - Write guidance for the support desk. / - Run weekly audits."
)
NEEDS = "- Three years in the operations of a marketplace or a bank. / - Fluent English."

TITLE = OPENING.replace("Trust & Safety Analyst", "Content Policy Manager {}")
NOTICE = (
    "Kasama knows that keeping members safe can weigh on people. The wellbeing programme has counselling at any hour, "
    "a quiet room and breaks that nobody counts."
)


def notified() -> list[str]:
    """Two postings that have a requirement and a notice in common."""
    duties = ("Write the rules for pictures of members", "Map rings of accounts and tell the sellers")
    return [
        posting(
            f"Responsibilities:- {duty}",
            f"Requirements:{NEEDS}",
            f"Wellbeing:{NOTICE}",
            opening=TITLE.format(place),
        )
        for place, duty in enumerate(duties, 1)
    ]


def card(text: str) -> str:
    return next(line for line in text.split("\n") if 'class="hb-facts__x"' in line)


def test_harms_without_exposure_are_named_with_their_lines_and_not_quoted() -> None:
    text = body(f"Responsibilities:{DUTIES}", f"Requirements:{NEEDS}")
    told = section(text, "exposure")
    assert "Whether one comes to see harmful content is not stated in the posting." in told
    assert "[Fraud and scams](../harms/fraud.md) “fraud” [L9](#source-9){ .hb-l }" in told
    assert "\n>" not in told
    assert "says nothing" not in told
    assert "Not stated</span> <span>Harm areas named: <a" in card(text)
    assert "#source-" not in card(text)


def test_words_that_name_two_harm_areas_stand_with_both() -> None:
    told = section(body("Responsibilities:- Investigate account takeovers.", f"Requirements:{NEEDS}"), "exposure")
    assert "(../harms/fraud.md) “account takeovers” [L9]" in told
    assert "(../harms/account-integrity.md) “account takeovers” [L9]" in told


def test_without_harms_and_exposure_nothing_is_claimed() -> None:
    text = body(
        "Responsibilities:- Write guidance for the support desk. / - Run weekly audits.", f"Requirements:{NEEDS}"
    )
    assert "Not stated in the posting." in section(text, "exposure")
    assert "Harm areas" not in card(text)


def test_of_a_duty_that_grades_the_exposure_its_sentence_is_quoted() -> None:
    duty = "- Plan the queue of the week with the vendors. Review graphic content that members report."
    text = body(f"Responsibilities:{duty} / - Run weekly audits.", f"Requirements:{NEEDS}")
    told = section(text, "exposure")
    assert "> Review graphic content that members report. [L9]" in told
    assert "[in the duties](#line-9)" in told
    assert "Plan the queue" not in told
    assert "what the posting says</a>" in card(text)


def test_a_warning_among_the_terms_is_quoted_where_its_grade_stands() -> None:
    terms = (
        "The role is based in our Lisbon office three days a week, and we help with moving. "
        "Some work may involve sensitive content, including sexual and violent material."
    )
    told = section(body(f"Responsibilities:{DUTIES}", f"Requirements:{NEEDS}", f"Location:{terms}"), "exposure")
    assert "> Some work may involve sensitive content, including sexual and violent material. [L20]" in told
    assert "[among the terms](#line-20)" in told
    assert "based in our Lisbon office" not in told
    assert "not stated in the posting" not in told


ABOUT = "Kasama is a marketplace for bicycles that sixty people founded in 2011. {} We have raised a round from three funds."


def test_a_warning_in_the_text_on_the_employer_is_quoted_and_no_duty_that_names_a_harm() -> None:
    about = ABOUT.format("Our moderators see graphic content and have counselling at any hour.")
    text = body(f"About us:{about}", f"Responsibilities:{DUTIES}", f"Requirements:{NEEDS}")
    told = section(text, "exposure")
    assert "> Our moderators see graphic content and have counselling at any hour. [L9]" in told
    assert "[about the employer](#line-9)" in told
    assert "marketplace for bicycles" not in told
    assert "Investigate fraud rings" not in told
    assert "“graphic content” [L9]" in told


def test_how_postings_tell_exposure_is_quoted_once_with_the_place_where_it_stands(built: Built) -> None:
    method = next(page for page in built.handbook.pages if page.uri == "method.md").body
    told = method.split("{ #worded ")[1].split("\n## ")[0]
    rows = re.findall(r"^- ([^:]+): “(.+)” \[[^]]+\]\(roles/([\w-]+)\.md#(line-\d+)\)$", told, flags=re.MULTILINE)
    grades = [grade for grade, *_ in rows]
    assert grades == ["Part of the duties", "Possible exposure", "Wellbeing notice", "Wellbeing notice"]
    assert len({text for _, text, *_ in rows}) == len(rows)
    for _, _, slug, anchor in rows:
        body = next(page for page in built.handbook.pages if page.uri == f"roles/{slug}.md").body
        assert f'id="{anchor}"' in body or f"#{anchor} " in body


def test_a_notice_of_several_postings_is_quoted_on_the_page_of_each_once_with_its_count() -> None:
    for page in pages(*notified()):
        told = section(page.body, "exposure")
        assert f"> {NOTICE} [L18](#source-18){{ #line-18 .hb-l }}" in told
        assert re.search(r"In the same words in 2 of 2 postings\]\(\.\./statements/exposure\.md#exposure-", told)
        assert page.body.partition("{ #provenance")[0].count(NOTICE) == 1
        assert page.body.count("#line-18") == 1


def test_wherever_an_exposure_is_graded_the_words_that_say_so_are_quoted(built: Built) -> None:
    bodies = {page.uri: page.body for page in built.handbook.pages}
    graded = [role for role in built.corpus.roles if role.exposure.grade != "none"]
    assert len(graded) == 5
    for role in graded:
        assert "\n> " in section(bodies[addresses.role(role.slug)], "exposure"), role.title


def test_a_comparison_has_the_words_of_a_notice_and_of_the_duties_that_tell_exposure() -> None:
    duty = "- Review graphic content that members report. / - Run weekly audits."
    built = handbook(*notified(), posting(f"Responsibilities:{duty}", opening=TITLE.format(3)))
    first = built.corpus.by_slug
    slug = next(slug for slug, row in first.items() if row.path == "a.md")
    [text] = [page.body for page in built.handbook.pages if page.uri == addresses.comparison(slug)]
    beside = text.split("Content exposure and wellbeing</h3>")[1:]
    assert all(sentence in beside[0] for sentence in re.split(r"(?<=\.) ", NOTICE))
    assert "same words" in beside[0]
    assert any("Review graphic content that members report." in part.split("<table")[0] for part in beside)
    data = {made.uri: made.content for made in built.handbook.assets if made.uri.startswith("data/compare/")}
    assert sum("keeping members safe can weigh on people." in content for content in data.values()) == 2


def test_a_notice_in_one_paragraph_and_in_two_is_in_both_sentence_by_sentence() -> None:
    one, other = notified()
    first = "Content moderation work can be psychologically demanding."
    built = handbook(one.replace(NOTICE, f"{first} {NOTICE}"), other.replace(NOTICE, f"{first}\n\n{NOTICE}"))
    [text, _] = [page.body for page in built.handbook.pages if page.uri.startswith("compare/")]
    told = text.split("Content exposure and wellbeing</h3>")[1]
    assert "<h4>In both: 3</h4>" in told
    assert "hb-only" not in told
