"""`Only in this posting` is said of a passage when no sentence of it stands in another, and of no other passage."""

from __future__ import annotations

import re

import pytest

from tests.postings import OPENING, pages, posting

OWN = "Kasama runs a market for repaired machines in nine countries."


def label(about: str, other: str) -> str:
    """What the page of the first posting says of its passage about the employer, beside a second posting."""
    first = posting(f"About us:{about}", "Responsibilities:- Review appeals of sellers.")
    second = posting(
        f"About us:{other}", "Responsibilities:- Map rings of accounts.", opening=OPENING.replace("Analyst", "Lead")
    )
    body = pages(first, second)[0].body
    [found] = re.findall(r'About the employer <span class="hb-label">(.*?)</span>', body)
    return str(found)


@pytest.mark.parametrize(
    ("about", "other", "expected"),
    [
        (OWN, "Tarn prints maps for people who walk.", "only in this posting"),
        (f"{OWN} / Join us.", "Tarn prints maps for people who walk. / JOIN US!", "in this posting"),
        (f"{OWN} / Join us.", "Tarn prints maps, and hopes that you join us. It is fun.", "in this posting"),
        (f"{OWN} / Join us.", "Tarn prints maps for those who join users of old ones.", "only in this posting"),
        (f"{OWN} Courage, always.", "Tarn prints maps. Courage, always. It is kind.", "in this posting"),
    ],
)
def test_only_here_is_literally_true(about: str, other: str, expected: str) -> None:
    assert label(about, other) == expected
