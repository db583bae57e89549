"""Recognition: a tiny posting is let in, a recipe, a log or an article is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import normalize, readers, taxonomy
from generator.document import Source, Zone
from generator.sections import is_posting, segment
from generator.settings import TAXONOMY
from generator.training.gold import read_all

CONCEPTS = taxonomy.load(TAXONOMY)
GOLD = Path(__file__).parents[1] / "gold"
OTHERS = Path(__file__).with_name("others")
"""Pages near the subject that are no postings, of which the model has learned none: minutes, articles, lists of openings."""

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


def recognised(text: str, path: str = "a.txt") -> bool:
    return is_posting(segment(readers.read(normalize.normalize(Source(path, text))), None, CONCEPTS), CONCEPTS)


@pytest.mark.parametrize(
    "text", [RECIPE, LOG, NEWS, RULING, TERMS, README, POEM, LETTER, SHOPPING, PROGRAM, "", "hello", "---\n***\n"]
)
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_other_texts_are_no_postings(text: str, suffix: str) -> None:
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


def test_a_third_of_pages_near_the_subject_are_told_from_postings() -> None:
    pages = sorted(OTHERS.glob("*.txt"))
    refused = [page for page in pages if not recognised(page.read_text(encoding="utf-8"))]
    assert len(refused) >= len(pages) / 3
