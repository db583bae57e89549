"""The job title: title lines or a naming sentence come in, the repaired title goes out.

Repair only takes away what a board or a template added (labels, ids, places, gender marks, emoji); it never adds
or changes a word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.document import Zone
from generator.evidence import Decision, Found, Reading
from generator.phrases import Phrases, of_labels, of_scheme, plain
from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Gazetteer, gazetteer

_LABEL = re.compile(
    r"^\W{0,4}(?:(?:job|position|role|vacancy|post|posting|page)[ _]?(?:title|name)|title|position|job|role|vacancy|post|opening|now hiring|we(?:'re| are) hiring|hiring|wanted|stellenbezeichnung|poste|puesto|cargo|vaga|stanowisko|posisi)\s*[:=\uff1a]\s*",
    re.IGNORECASE,
)
_GENDER = re.compile(
    r"\s*[(\[]\s*(?:(?:[mwfdxhkindv]|div|gn|all genders?|alle geschlechter|he|she|they|male|female|diverse|any gender)\*?\s*[/|,;]?\s*){1,6}[)\]]|\s+(?:[mwfdxh]\s?[/|]\s?){1,3}[mwfdxh](?![\w/])|\s+NEW$",
    re.IGNORECASE,
)
_ID = re.compile(
    r"[\s\-\u2013\u2014|,:]*[(\[]?\s*(?:(?:job|req(?:uisition)?|ref(?:erence)?|vacancy|posting)\.?\s*(?:id|no\.?|nr\.?|number|code|#)?\s*[:#.]?\s*[\w./\-]*\d[\w./\-]*"
    r"|#\s?[\w\-]*\d[\w\-]*|(?:id|no\.|nr\.)\s*[:#]?\s*[\w\-/]*\d[\w\-/]*|[A-Z]{1,6}[-/](?:[A-Z]{2,4}[-/])?\d{2,}[\w\-/]*|(?:jr|r|req)[-_]?\d{4,}|\d{5,})\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_AT = re.compile(r"\s+(?:at|@|bei|chez)\s+[A-Z0-9][^,()|]{1,60}$")
_BAR = re.compile(r"\s+[|\u2022\u00b7\u2027]\s+|\s*\|\s*")
_TAIL = re.compile(
    r"^(?P<head>.{3,}?)(?:\s*[(\[](?P<inside>[^()\[\]]+)[)\]]|\s+[-\u2013\u2014]+\s+(?P<after>[^\-\u2013\u2014]+)|,\s*(?P<last>[^,()]+(?:,[^,()]+)?))\s*$"
)
_LAST = re.compile(r"^(?P<head>.{3,}),\s*(?P<last>[^,()]+)$")
_TERMS = re.compile(
    r"\b(?:remote(?:ly)?|hybrid|on-?site|in[- ]office|work from home|wfh|home[- ]based|anywhere|full[- ]?time|part[- ]?time|permanent|temporary|fixed[- ]term|contract|ftc|urgent(?:ly)?|hiring|new|eligible|friendly|first|fully|100%|only|or|and|in|based|within|\d+ months?|multiple locations|various locations|vollzeit|teilzeit|remot[oae]|hybryd\w*|h\u00edbrido|zdalnie|posts?|positions?|openings?|vacanc(?:y|ies)|x ?\d+|hours?|pj|clt|cdi|cdd|h/f|f/h|start|immediate|january|february|march|april|may|june|july|august|september|october|november|december|part|time|full|shift)\b|[\d%]+",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"^\s*(?:[\[\u3010][^\]\u3011]{1,40}[\]\u3011]\s*|\d{1,3}[/.]\d{1,3}\s+|[A-Z][\w&' ]{1,40} (?:is|are) (?:now )?(?:hiring|looking for|seeking|recruiting)(?: an?)?:?\s+(?=[A-Z]))"
)
_DECORATION = re.compile(r"^[\s\-\u2013\u2014:|,.*>\u2022#!\"']+|[\s\-\u2013\u2014:|,*>\u2022#!\"']+$|(?<=\S)\.$")
_REGION_TAIL = re.compile(r"\s+(?:for|in|across|on|at|within|with|to|of)\s+", re.IGNORECASE)

_AS = re.compile(
    r"\b(?:you join (?:us )?)?as\s+(?:(?:a|an|the|our|your|one of our|the new|our new|our next|our first)\s+)?(?P<name>[^.;:!?\n\u2013]{2,100}?)\s*[,\u2013\-]?\s+(?:you(?:'ll|\u2019ll|'re|\u2019re|r)?\b|this role|we\b|the successful|the incumbent|she |he |they )",
    re.IGNORECASE,
)
_SEEK = re.compile(
    r"\b(?:looking for|seeking|hiring|recruiting|searching for|in search of|look for|recruit|hire|join (?:us|our [\w &]{2,50}|the [\w &]{2,50}) as|position of|role of|post of|you join as|come and be|adding|you(?:\u2019re|'re| are| will be)|this is|vacancy for|opening for|opportunity for|need|appoint|welcome|onboard)\s+"
    r"(?:\d+ (?:or more )?|several |two |three )?(?:a|an|the|our|our next|our first|another|one)?\s*(?P<name>[^.;:!?\n]{2,110})",
    re.IGNORECASE,
)
_THE = re.compile(
    r"^\W*(?:the|our|this)\s+(?P<name>[A-Z][^.;:!?\n]{2,90}?)\s+(?:will|is|plays?|leads?|works?|supports?|reports?|sits|provides?|manages?|sets?|joins?|owns?|helps?|ensures?)\b"
)
_NAME = re.compile(
    r"(?:[A-Z&\d(][\w&/'\u2019.+#)(]*|and|of|for|the|in|to)(?:(?:,? |-|\u2013| - |/)(?:[A-Z&\d(][\w&/'\u2019.+#)(]*|and|of|for|the|in|&))*"
)
_EDGE = re.compile(r"^(?:and|of|for|the|in|to|&)\s+|[\s,]+(?:and|of|for|the|in|to|&|\()$", re.IGNORECASE)
_PROSE: tuple[Zone, ...] = (
    "summary",
    "team",
    "responsibilities",
    "exposure",
    "required",
    "employer",
    "application",
    "logistics",
)


def find_title(reading: Reading) -> Found[str] | None:
    """The first title line that still names something when repaired, else the title that a sentence gives the reader."""
    places = gazetteer(reading.taxonomy)
    regions = of_labels(reading.taxonomy.regions)
    for number, decision in enumerate(reading.of("title")):
        title = repaired(decision.block.text, places, regions)
        if any(map(str.isalpha, title)):
            lines = decision.block.span.lines
            used = tuple(line for other in reading.of("title")[: number + 1] for line in other.block.span.lines)
            return Found(title, lines, "title-line", used=used if title == plain(decision.block.text) else lines)
    return _from_sentence(reading, places, regions)


def repaired(text: str, places: Gazetteer, regions: Phrases) -> str:
    """The title without label, id, place, terms of work, gender mark, employer behind `at`, emoji and marks."""
    title = plain(
        "".join(
            " " if unicodedata.category(sign) in ("So", "Cf", "Sk", "Cs") and sign not in "^`" else sign
            for sign in text
        )
    )
    title = _LABEL.sub("", _FRONT.sub("", _FRONT.sub("", title)))
    title = _GENDER.sub("", title)
    title = _AT.sub("", _BAR.split(_DECORATION.sub("", title), 1)[0])
    before = ""
    while before != title:
        before = title
        title = _DECORATION.sub("", title)
        shorter = _ID.sub("", title)
        title = shorter if len(shorter) > 3 else title
        title = _without_tail(title, places, regions)
    return re.sub(r"\s+([,)])", r"\1", re.sub(r"\s+", " ", title)).strip()


def _without_tail(title: str, places: Gazetteer, regions: Phrases) -> str:
    """The title without a last part that only says where, when or how one works."""
    for shape in (_TAIL, _LAST):
        found = shape.match(title)
        if found is None:
            continue
        parts = found.groupdict()
        tail = parts.get("inside") or parts.get("after") or parts.get("last") or ""
        if _only_terms(tail, places) and not regions.search(tail):
            return found["head"]
    return title


def _only_terms(tail: str, places: Gazetteer) -> bool:
    rest = tail
    for mention in reversed(list(places.mentions(tail))):
        rest = rest[: mention.start] + rest[mention.end :]
    return not re.search(r"\w", _TERMS.sub(" ", rest))


@lru_cache(maxsize=1)
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return (("as-the-title-you-will", _AS), ("seeking-sentence", _SEEK), ("the-title-will", _THE))


def _from_sentence(reading: Reading, places: Gazetteer, regions: Phrases) -> Found[str] | None:
    """The title in "As the X, you will", "we are looking for an X to" or "The X will", in this order."""
    for rule, shape in _shapes():
        for decision in reading.of(*_PROSE):
            if title := _named(decision, shape, reading, places, regions):
                return Found(title, decision.block.span.lines, rule)
    return None


def _named(
    decision: Decision, shape: re.Pattern[str], reading: Reading, places: Gazetteer, regions: Phrases
) -> str | None:
    ranks = of_scheme(reading.taxonomy.levels, "title")
    for found in shape.finditer(plain(decision.block.text)):
        run = _NAME.match(_to_capital(found["name"]))
        if run is None:
            continue
        name = _cut(run[0], ranks, regions)
        title = repaired(name, places, regions) if name else ""
        if title and ranks.search(title) and len(title.split()) < 14 and title[0].isupper() and len(title.split()) > 1:
            return title
    return None


def _to_capital(text: str) -> str:
    """From the first word with a capital on: what an adjective in small letters says is no part of the title."""
    found = re.search(r"(?<![\w-])[A-Z]", text)
    return (
        text[found.start() :]
        if found and not re.search(r"\b(?:to|who|with|that|in|for)\b", text[: found.start()])
        else text
    )


def _cut(name: str, ranks: Phrases, regions: Phrases) -> str:
    """The name up to the preposition that leaves the title; "for APAC" and what stands before the job's noun stay."""
    for found in _REGION_TAIL.finditer(name):
        head, rest = name[: found.start()], name[found.end() :]
        if found[0].strip().lower() == "of" or not ranks.search(head):
            continue
        region = regions.search(rest)
        if found[0].strip().lower() == "for" and region is not None and region.start == 0:
            return head + found[0] + rest[: region.end]
        return head
    before = ""
    while before != name:
        before = name
        name = _EDGE.sub("", name)
    return name


def format_title(value: str, taxonomy: Taxonomy) -> str:
    return value
