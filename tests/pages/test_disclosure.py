"""What a page says of harmful content: an absence is no claim, a notice is quoted by the sentence."""

from __future__ import annotations

import re

from generator.pipeline import Built
from tests.postings import body, section

DUTIES = (
    "- Investigate fraud rings across the marketplace. / - Write guidance for the support desk. / - Run weekly audits."
)
NEEDS = "- Three years in operations. / - Fluent English."


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
