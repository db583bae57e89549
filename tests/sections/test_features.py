"""What the model is told of a line that the line alone does not say."""

from __future__ import annotations

import pytest

from generator import taxonomy
from generator.sections.features import features
from generator.sections.zoning import tables
from generator.settings import TAXONOMY
from tests.sections.decisions import decided, seen

GERMAN = "Du prüfst gelöschte Anzeigen und gesperrte Konten ein zweites Mal und entscheidest, ob das Haus recht hatte."
ENGLISH = "You look at removed adverts and closed accounts a second time and decide whether the house was right."
BOARD_ENGLISH = "Is this estimate of the pay helpful to you?"
BOARD_GERMAN = "Ist diese Schätzung für dich hilfreich?"


def tongue(*lines: str) -> str:
    """In which language the page of these lines is said to be."""
    rows = seen(decided(*(f"S|{line}" for line in lines)))
    found = features(rows, tables(taxonomy.load(TAXONOMY)).headings, [("summary", "none")] * len(rows))
    return next(item for item in found[0] if item.startswith("tongue=") and "|" not in item)


@pytest.mark.parametrize(
    ("lines", "language"),
    [
        ([GERMAN] * 3, "tongue=other"),
        ([ENGLISH] * 3, "tongue=english"),
        ([*[GERMAN] * 3, *[BOARD_ENGLISH] * 3], "tongue=other"),
        ([*[ENGLISH] * 12, *[BOARD_GERMAN] * 3], "tongue=english"),
        ([*[GERMAN] * 3, *[ENGLISH] * 3], "tongue=mixed"),
    ],
)
def test_a_page_is_in_the_language_of_most_of_its_text(lines: list[str], language: str) -> None:
    assert tongue(*lines) == language
