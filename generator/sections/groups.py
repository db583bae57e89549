"""Groups: observed blocks come in, where each stands among lists and groups goes out as attributes.

A group is what more space parts from its neighbours than is usual on the page.  Without headings the order
of the lists and what the groups around one speak of are what is left to tell duties from requirements and
requirements from preferences.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.sections.observation import Seen


def attributes(rows: Sequence[Seen]) -> list[list[str]]:
    """For each row its place among groups and lists, and what its group and those near it speak of."""
    usual = Counter(row.block.gap for row in rows[1:]).most_common(1)
    gap = usual[0][0] if usual else 0
    group = lists = inside = 0
    places: list[list[str]] = []
    numbers: list[int] = []
    before: Seen | None = None
    for row in rows:
        parted = before is None or row.block.gap > gap
        listed = row.block.kind == "item"
        if parted:
            group, inside = group + 1, 0
        if listed and (before is None or before.block.kind != "item" or parted):
            lists += 1
        inside += 1
        numbers.append(group)
        place = f"list={min(lists, 5)}" if listed else f"after-list={min(lists, 5)}"
        places.append(
            [place, f"group={min(group, 9)}", f"inside={min(inside, 4)}", f"parted={parted}|{row.block.kind}"]
        )
        before = row
    return [place + said for place, said in zip(places, _said(rows, numbers), strict=True)]


def _said(rows: Sequence[Seen], numbers: Sequence[int]) -> list[list[str]]:
    """What the groups speak of, by most of their cue phrases: that of each row, the two before and the one after."""
    votes: dict[int, dict[str, int]] = {number: {} for number in numbers}
    for row, number in zip(rows, numbers, strict=True):
        tally = votes[number]
        for zone, count in row.votes:
            tally[zone] = tally.get(zone, 0) + count
    topic = {number: max(sorted(tally), key=tally.__getitem__) if tally else "none" for number, tally in votes.items()}
    found = []
    for number in numbers:
        own, last, next_ = topic[number], topic.get(number - 1, "edge"), topic.get(number + 1, "edge")
        earlier = topic.get(number - 2, "edge")
        found.append(
            [
                f"group-of={own}",
                f"group-before={last}|{own}",
                f"group-earlier={earlier}|{last}|{own}",
                f"group-after={own}|{next_}",
            ]
        )
    return found
