"""Fields that a classifier weighs: what the rules find stands unless the words of the posting tell otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pycrfsuite
import pytest

from generator.classifier import SHIPPED, SUFFIX, load
from generator.evidence import Finder, Found
from generator.fields.exposure import find_exposure
from generator.fields.exposure.rules import GRADES
from generator.fields.function import find_function
from generator.roles import CLASSIFIED
from tests.readings import reading
from tests.samples import CONCEPTS

ADJUDICATOR = (
    "T|Adjudicator",
    "R|- Decide appeals of users whose posts were removed under our content policy.",
    "R|- Write reasoned decisions.",
    "R|- Trust and safety training for new adjudicators.",
)
SPARSE = ("T|Trust & Safety Analyst", "R|- Write guidance for the support desk.", "R|- Run weekly audits.")
DESK = (
    "R|- Work on the queue of reports.",
    "X|Some of what reaches this desk is hard to read, and there are pictures.",
)


def found(finder: Finder, *rows: str, weighed: bool, **known: Any) -> Found[Any]:
    read = reading(*rows, **known)
    told = finder(replace(read, classifiers=load()) if weighed else read)
    assert told is not None
    return told


def test_where_the_title_names_no_function_the_words_of_the_work_do() -> None:
    assert found(find_function, *ADJUDICATOR, weighed=False, title="Adjudicator").value == "policy"
    told = found(find_function, *ADJUDICATOR, weighed=True, title="Adjudicator")
    assert (told.value, told.rule, told.lines, told.inferred) == (
        "moderation", "words-of-title-and-work", (2, 4), True,
    )  # fmt: skip


@pytest.mark.parametrize(
    "title", ["Fraud Investigations Analyst", "Content Policy Adjudicator", "Safety Engineer, Appeals"]
)
def test_a_function_that_the_title_names_stands(title: str) -> None:
    rows = (f"T|{title}", *ADJUDICATOR[1:])
    assert found(find_function, *rows, weighed=True, title=title) == found(
        find_function, *rows, weighed=False, title=title
    )


def test_a_guess_changes_no_function() -> None:
    known = {"title": "Trust & Safety Analyst"}
    assert found(find_function, *SPARSE, weighed=True, **known) == found(find_function, *SPARSE, weighed=False, **known)


def test_where_a_notice_speaks_its_words_tell_the_grade() -> None:
    known = {"function": "policy", "track": "individual", "level": "specialist", "title": "Analyst"}
    assert found(find_exposure, *DESK, weighed=False, **known).value.grade == "notice"
    told = found(find_exposure, *DESK, weighed=True, **known)
    assert (told.value.grade, told.rule, told.lines) == ("possible", "words-of-the-notice", (2,))


def test_without_a_notice_the_duties_alone_tell_the_grade() -> None:
    rows = ("T|Analyst", "R|- Review graphic videos that members report.")
    known = {"function": "policy", "track": "individual", "level": "specialist", "title": "Analyst"}
    told = found(find_exposure, *rows, weighed=True, **known)
    assert told == found(find_exposure, *rows, weighed=False, **known)
    assert told.value.grade == "duty"


@pytest.mark.parametrize("name", CLASSIFIED)
def test_a_classifier_knows_only_values_of_its_field(name: str) -> None:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(SHIPPED / f"{name}{SUFFIX}"))
    values = {"function": set(CONCEPTS.functions.concepts), "exposure": set(GRADES)}
    assert set(tagger.labels()) <= values[name]
