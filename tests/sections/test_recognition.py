"""Recognition: a tiny posting is let in, a recipe, a log or an article is not."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from generator import normalize, readers, taxonomy
from generator.classifier import Classifier
from generator.document import Source, Zone
from generator.sections import Zoning, is_posting, recognise, segment
from generator.sections.recognition import DOUBTED, OTHER, POSTING, SURE, SURE_WITHOUT_SIGNS
from generator.settings import TAXONOMY
from generator.training.gold import read_all

CONCEPTS = taxonomy.load(TAXONOMY)
TESTS = Path(__file__).parents[1]
GOLD = TESTS / "gold"

RECIPE = """\
# Lentil soup

Serves four. Ready in forty minutes.

## Ingredients
- 200 g red lentils
- 1 onion, 2 carrots
- a little cumin

## Method
1. Chop the onion and fry it gently.
2. Add the lentils and a litre of stock.
3. Simmer until soft, then blend.
"""
LOG = """\
2026-01-04T10:11:12Z INFO server listening on 0.0.0.0:8080
2026-01-04T10:11:13Z WARN connection pool exhausted, retrying in 200 ms
2026-01-04T10:11:14Z ERROR timeout after 3 attempts
2026-01-04T10:11:15Z INFO shutting down
"""
NEWS = """\
Harbour bridge closes for repairs

The old bridge over the harbour will be closed from Monday until the end of spring, the city said.
Drivers are asked to take the tunnel. Cyclists may use the ferry free of charge.
"It is older than any of us," said the mayor on Friday.
"""
RULING = """\
Video app must explain its feed, court says

A court in Brussels has told a video app to explain how its feed picks what children see. The company said that it
employs 400 moderators in the country and that it will appeal.

The ruling follows a complaint by parents. "We want answers," their lawyer said. Safety groups welcomed it.

Read more: Five things to know about the new rules
"""
TERMS = """\
TERMS OF SERVICE

1. Acceptance. By using the service you agree to these terms.
2. Accounts. You are responsible for your password.
3. Content. You may not post content that is illegal, harassing or hateful. We may remove it.
4. Governing law. These terms are a contract under the laws of Ireland.
"""
SOUP = "Lentil soup\n\nChop the onion.\nFry it gently for ten minutes.\nAdd the stock.\n" * 2
README = """\
# tidyrows

A small library that reads CSV files with broken quotes.

## Installation
    pip install tidyrows

## Usage
    import tidyrows
    rows = tidyrows.read("file.csv")

## License
MIT
"""
POEM = "The sea is grey,\nthe gulls are white,\nI went away\nbefore the night.\n"
LETTER = "Dear Anna,\n\nthank you for the jam. The children ate it in a day.\nSee you at Easter!\n\nLove, Tom\n"
SHOPPING = "milk\neggs\nbread\n2 lemons\n"
PROGRAM = (
    'def main():\n    for n in range(10):\n        print(f"{n}: {n * n}")\n\nif __name__ == "__main__":\n    main()\n'
)

TINY = [
    "Content Moderator, Lisbon. You will review reports. Apply by Friday.",
    "We are hiring a fraud analyst!\nFull-time, remote.\n",
    "Trust & Safety Manager\n\nResponsibilities\n- Lead the team\n",
    "Wanted: moderator for our forum. Send your CV.",
    "Policy Lead\nRequirements: five years of experience\n",
    "Stellenangebot: Moderator (m/w/d)\nAufgaben:\n- Beiträge prüfen\n",
    "콘텐츠 정책 담당자\n\n주요 업무\n- 신고 검토\n",
    "内容审核专员\n岗位职责：\n- 审核内容\n任职要求：\n- 英语流利\n",
]


def segmented(text: str, path: str = "a.txt") -> Zoning:
    return segment(readers.read(normalize.normalize(Source(path, text))), None, CONCEPTS)


def recognised(text: str, path: str = "a.txt") -> bool:
    return is_posting(segmented(text, path), CONCEPTS)


@pytest.mark.parametrize(
    "text", [RECIPE, LOG, NEWS, RULING, README, POEM, LETTER, SHOPPING, PROGRAM, "", "hello", "---\n***\n"]
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_other_texts_are_no_postings(text: str, suffix: str) -> None:
    assert not recognised(text, f"a{suffix}")


@pytest.mark.xfail(
    strict=True,
    reason="A few lines without words of work give the recogniser little to go by; the rules before it refused them.",
)
@pytest.mark.parametrize("text", [TERMS, SOUP])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_a_few_lines_on_something_else_are_no_posting(text: str, suffix: str) -> None:
    assert not recognised(text, f"a{suffix}")


@pytest.mark.parametrize("text", TINY)
def test_a_posting_of_a_few_lines_is_one(text: str) -> None:
    assert recognised(text)


@pytest.mark.parametrize("without", [(), ("heading",)], ids=["whole", "without its headings"])
def test_every_posting_of_the_gold_is_one(without: tuple[Zone, ...]) -> None:
    refused = []
    for gold in read_all([GOLD]):
        if not {"responsibilities", "required"} <= {accepted[0] for accepted in gold.zones.values()}:
            continue  # forum threads, articles and calls for events, which came with postings
        lines = gold.source.text.split("\n")
        kept = ["" if gold.zones.get(n, ("",))[0] in without else line for n, line in enumerate(lines, 1)]
        if not recognised("\n".join(kept)):
            refused.append(gold.stem)
    assert refused == []


@pytest.mark.parametrize(
    ("folder", "least", "most"),
    [("kinds/unseen/other", 0.6, 1), ("kinds/unseen/posting", 0, 0.25), ("unseen", 0, 1 / 400)],
)
def test_pages_by_writers_of_whom_it_has_learned_none_are_told_apart(folder: str, least: float, most: float) -> None:
    """Pages near the subject that are no postings, postings that hardly look like one, and postings as they are."""
    pages = sorted((TESTS / folder).glob("*.txt"))
    refused = [page.stem for page in pages if not recognised(page.read_text(encoding="utf-8"))]
    assert least * len(pages) <= len(refused) <= most * len(pages), refused


@pytest.mark.parametrize(
    ("kind", "probability", "of_work", "recognised"),
    [
        (OTHER, SURE, True, "other"),
        (OTHER, SURE - 0.01, True, "doubtful"),
        (POSTING, 1 - DOUBTED, True, "doubtful"),
        (POSTING, 1 - DOUBTED + 0.01, True, "posting"),
        (POSTING, 1 - SURE_WITHOUT_SIGNS, False, "other"),
        (POSTING, 1 - SURE_WITHOUT_SIGNS + 0.01, False, "doubtful"),
    ],
)
def test_a_page_in_doubt_is_a_posting_and_sooner_where_words_of_work_stand(
    kind: str, probability: float, of_work: bool, recognised: str
) -> None:
    report = TESTS / "kinds" / "unseen" / "other" / "transparency-report-velluma.txt"
    zoning = segmented(report.read_text(encoding="utf-8") if of_work else RECIPE)
    assert recognise(zoning, CONCEPTS, told(kind, probability)) == recognised
    assert is_posting(zoning, CONCEPTS, told(kind, probability)) == (recognised != "other")


def test_a_page_that_says_enough_is_a_posting_whatever_its_words() -> None:
    seed = next(TESTS.parent.joinpath("seeds").glob("*.txt"))
    assert recognise(segmented(seed.read_text(encoding="utf-8")), CONCEPTS, told(OTHER, 1.0)) == "posting"


@pytest.mark.parametrize(
    "text",
    [
        "Content Moderator\nAcme\n\nResponsibilities\n- Review reported posts\n- Apply policy\n",
        "Content Moderator\nAcme\n\nWhat awaits\n- Review reported posts every day\nYou have\n- 2 years of experience in moderation\n",
    ],
)
def test_a_title_above_duties_or_demands_makes_a_posting_whatever_its_words(text: str) -> None:
    assert recognise(segmented(text), CONCEPTS, told(OTHER, 1.0)) == "posting"


def test_a_few_lines_with_words_of_work_are_a_posting_in_doubt() -> None:
    assert recognise(segmented(TINY[3]), CONCEPTS, told(OTHER, 1.0)) == "doubtful"


def test_a_page_without_words_is_none() -> None:
    assert recognise(segmented("---\n"), CONCEPTS, told(POSTING, 1.0)) == "other"


def told(kind: str, probability: float) -> Classifier:
    """A recogniser that says the same of every page."""

    class Told(Classifier):
        def __init__(self) -> None:
            pass

        def classify(self, attributes: Iterable[str]) -> tuple[str, float]:
            assert list(attributes)
            return kind, probability

    return Told()
