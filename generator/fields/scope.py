"""Which regions the role is responsible for: title and duties come in, ids of the region scheme go out.

Scope and base are two fields: where the person sits, where the company has offices and where its users are say
nothing of what the role answers for.
"""

from __future__ import annotations

import re

from generator.evidence import Found, Reading
from generator.phrases import Hit, of_labels, of_scheme
from generator.prose import plain
from generator.taxonomy import Taxonomy

GLOBAL = "global"
"""Region that takes in all others."""
_SHORT = 4
_LANGUAGE = 24
"""Characters behind a region in which the name of a language may stand."""
_TIME = re.compile(
    r"\s(?:(?:\w+ ){0,3}(?:app|insurer|retailer|bank|client|company|platform|brand)\b|plays\b|remote\b|time ?zones?|hours|business hours|working hours|shift|headquarters|hq|office|entity|timezone|residents|employees|laws?|citizens|court|colleagues|counterparts|stakeholders|leadership|teams?\b|partners|peers|director|lead\b|incidents|community|market leader)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:offices?|headquarter\w*|operat(?:e|es|ing)\b|present|presence|employees|hubs|colleagues|based|located|live|living|reside\w*|report(?:s|ing)? (?:in)?to|remote(?:ly)?|anywhere|time ?zones?|eligib\w+|work from|counterparts?|customers in|leader in|leading|some of the largest|regulation|remote)[^.;]{0,40}$",
    re.IGNORECASE,
)


_COMING = re.compile(
    r"\b(?:leaders?|managers?|guests|speakers|visitors|experts|people|talent|companies|organi[sz]ations)\b[^.;]{0,50} from $",
    re.IGNORECASE,
)
"""Whoever comes from a region is no part of the work there."""
_USERS = re.compile(
    r"\b(?:people|users|members|customers|stakeholders|applications|businesses|players|creators|communit(?:y|ies)|scale|grow|available|guests|clients|teams|experts|partners|sellers)\s(?:from )?(?:all )?$"
    r"|\b(?:adapt\w*|align\w*|line|appl(?:y|ies|ying)|turn) (?:with |to )?(?:our |the )?$",
    re.IGNORECASE,
)


_ADJECTIVE = re.compile(r"(?:european|asian|african|(?:north|latin|south) american)$", re.IGNORECASE)
_APART = re.compile(r"(?:[,(|/:\u2013\u2014-]\s?|\b(?:for|across|in)\s(?:the\s)?)$", re.IGNORECASE)
_BEHIND = re.compile(r"\s?(?:[,)|/:\u2013\u2014-]|$|(?:markets?|regions?|union)\b)", re.IGNORECASE)
_ACT = re.compile(r"\s(?:DSA|DMA|GDPR|TCO|TERREG|NIS ?2|AI Act|Digital Services)\b")
"""A law of the region, which says nothing of the region that the role answers for."""
_FROM = re.compile(r"[ ,(-]{1,3}remote\b", re.IGNORECASE)


def find_scope_regions(reading: Reading) -> Found[tuple[str, ...]] | None:
    """Regions in the title; where it has none, those that summary, duties or the row of facts name."""
    scheme = reading.taxonomy.regions
    title = reading.known.get("title")
    if title is not None:
        named = {
            hit.key
            for hit in of_scheme(scheme, "title").hits(title.value)
            if _certain(hit)
            and not _FROM.match(title.value, hit.end)
            and not _ACT.match(title.value, hit.end)
            and not _is_part_of_name(hit, title.value)
            and not _is_language(hit, title.value, reading)
        }
        if named:
            return Found(_ordered(named | _within(title.value, named, reading), reading), title.lines, "title-region")
    found: dict[str, None] = {}
    lines: set[int] = set()
    phrases = of_scheme(scheme, "text")
    for decision in reading.of("summary", "responsibilities", "team", "exposure"):
        text = plain(decision.block.text)
        for hit in phrases.hits(text):
            if hit.key == GLOBAL and (decision.zone == "team" or _USERS.search(text[: hit.start])):
                continue
            if (
                _certain(hit)
                and not _is_language(hit, text, reading)
                and not _TIME.match(text, hit.end)
                and not _OTHERS.search(text[max(0, hit.start - 60) : hit.start])
                and not _COMING.search(text[max(0, hit.start - 60) : hit.start])
            ):
                found.update(dict.fromkeys((hit.key, *_within(hit.text, {hit.key}, reading))))
                lines.update(decision.block.span.lines)
    return Found(_ordered(set(found), reading), tuple(sorted(lines)), "region-in-duties") if found else None


def _within(text: str, named: set[str], reading: Reading) -> set[str]:
    """Regions that a name takes in beside the one it stands for: the Americas are two."""
    return of_scheme(reading.taxonomy.regions, "whole").named(text) if "na" in named else set()


def _is_part_of_name(hit: Hit, title: str) -> bool:
    """Whether an adjective only names a thing: `European Regional Safety Conference` is no region to answer for."""
    if not _ADJECTIVE.match(hit.text):
        return False
    return not (_APART.search(title[: hit.start]) or _BEHIND.match(title, hit.end))


def _is_language(hit: Hit, text: str, reading: Reading) -> bool:
    """Whether the name only tells which languages one speaks: `Nordic languages`, `European Portuguese`."""
    behind = text[hit.end : hit.end + _LANGUAGE].lstrip(" -")
    return behind.casefold().startswith("language") or any(
        named.start == 0 for named in of_labels(reading.taxonomy.languages, exact=True).hits(behind)
    )


def _certain(hit: Hit) -> bool:
    """Short names count only in capitals: `SEA` is a region, `sea` is not."""
    return len(hit.text) > _SHORT or hit.text.isupper() or (hit.text.istitle() and len(hit.text) == _SHORT)


def _ordered(keys: set[str], reading: Reading) -> tuple[str, ...]:
    return tuple(region.id for region in reading.taxonomy.regions if region.id in keys)


def format_scope_regions(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.regions.label(region) for region in value)
