"""Measures: parsed postings and their gold come in, the figures of quality go out.

accuracy: share of lines whose zone is accepted.  macro_f1: mean F1 over zones that occur.  core_f1: mean
F1 of duties, required, preferred and exposure, each from ten gold lines on.  leak: share of lines on the
page that are chrome.  loss: share of lines of duties, requirements, exposure and summary that are not on
the page.  fields: mean over fields of the share of right values, all of them for a page of furniture
that made no role; fields_stated: the same over postings whose gold has a value, for fields with five of
them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from generator.corpus import Posting
from generator.document import Zone
from generator.roles import Role
from generator.training.gold import Gold

CORE: tuple[Zone, ...] = ("responsibilities", "required", "preferred", "exposure")
CONTENT: tuple[Zone, ...] = (*CORE, "summary")
LINES_AT_LEAST = 10
STATED_AT_LEAST = 5


@dataclass
class Measures:
    """Counts that figures are made of; add postings, then read `figures()`."""

    right: Counter[Zone] = field(default_factory=Counter)
    missed: Counter[Zone] = field(default_factory=Counter)
    wrong: Counter[Zone] = field(default_factory=Counter)
    confused: Counter[tuple[Zone, Zone]] = field(default_factory=Counter)
    kept: int = 0
    leaked: int = 0
    content: int = 0
    lost: int = 0
    fields: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    stated: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))

    def add(self, gold: Gold, posting: Posting) -> None:
        """Compare one posting with its gold."""
        entries = {entry.line: entry for entry in posting.ledger}
        for line, accepted in gold.zones.items():
            entry = entries[line]
            truth = entry.zone if entry.zone in accepted else accepted[0]
            if entry.zone == truth:
                self.right[truth] += 1
            else:
                self.missed[truth] += 1
                self.wrong[entry.zone] += 1
                self.confused[truth, entry.zone] += 1
            if entry.fate != "removed":
                self.kept += 1
                self.leaked += accepted == ("chrome",)
            if accepted[0] in CONTENT:
                self.content += 1
                self.lost += entry.fate == "removed" or entry.zone in ("chrome", "heading")
        refused = posting.role is None and not gold.is_posting
        for name, good in compare(posting.role, gold.fields).items():
            self.fields[name].append(good or refused)
            if gold.fields[name] not in (None, [], "none"):
                self.stated[name].append(good)

    def zone_f1(self) -> dict[Zone, float]:
        """F1 by zone, for zones that occur in the gold."""
        return {
            zone: 2 * self.right[zone] / (2 * self.right[zone] + self.wrong[zone] + self.missed[zone])
            for zone in sorted({*self.right, *self.missed})
        }

    def field_shares(self) -> dict[str, float]:
        return {name: sum(values) / len(values) for name, values in sorted(self.fields.items())}

    def figures(self) -> dict[str, float]:
        """The seven figures, each between 0 and 1."""
        f1 = self.zone_f1()
        core = [f1[zone] for zone in CORE if self.right[zone] + self.missed[zone] >= LINES_AT_LEAST]
        lines = self.right.total() + self.missed.total()
        stated = [sum(values) / len(values) for values in self.stated.values() if len(values) >= STATED_AT_LEAST]
        return {
            "accuracy": self.right.total() / max(1, lines),
            "macro_f1": _mean(f1.values()),
            "core_f1": _mean(core),
            "leak": self.leaked / max(1, self.kept),
            "loss": self.lost / max(1, self.content),
            "fields": _mean(self.field_shares().values()),
            "fields_stated": _mean(stated),
        }


def _mean(values: Iterable[float]) -> float:
    row = list(values)
    return sum(row) / max(1, len(row))


def _words(text: object) -> str:
    return re.sub(r"[\W_]+", " ", str(text or "").casefold()).strip()


def compare(role: Role | None, gold: dict[str, Any]) -> dict[str, bool]:
    """For each measured field whether the role has the gold value; without a role all are wrong."""
    if role is None:
        return dict.fromkeys(
            ("title", "employer", "function", "track", "level", "scope_regions", "base", "posting_id", "posted",
             "employment_type", "min_years", "languages", "salary", "exposure", "harms"), False,
        )  # fmt: skip
    harms, wanted = set(role.exposure.harms), set(gold["harms"])
    places = {(_words(place.city), place.country or "") for place in role.base_locations if place.city or place.country}
    bases = {(_words(base["city"]), base["country"] or "") for base in gold["base"] if base["city"] or base["country"]}
    salary = role.salary.model_dump() if role.salary else None
    return {
        "title": _words(role.title) == _words(gold["title"]),
        "employer": _words(role.employer) == _words(gold["employer"]),
        "function": role.function in {gold["function"], *gold["functions_ok"]},
        "track": role.track == gold["track"],
        "level": role.level in {gold["level"], *gold["levels_ok"]},
        "scope_regions": set(role.scope_regions) == set(gold["scope_regions"]),
        "base": places == bases,
        "posting_id": _words(role.posting_id) == _words(gold["posting_id"]),
        "posted": role.posted == gold["posted"],
        "employment_type": role.employment_type == gold["employment_type"],
        "min_years": role.min_years == gold["min_years"],
        "languages": set(role.languages) == set(gold["languages"]),
        "salary": salary == gold["salary"] or (not salary and not gold["salary"]),
        "exposure": role.exposure.grade == gold["exposure"],
        "harms": not (harms | wanted) or len(harms & wanted) * 2 >= len(harms | wanted),
    }
