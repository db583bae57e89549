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
from generator.labels import cells, labelled, opening, values
from generator.lookalikes import mixed_words
from generator.phrases import Phrases, of_labels, of_scheme, plain
from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Gazetteer, gazetteer

_GENDER = re.compile(
    r"\s*[(\[]\s*(?:(?:[mwfdxhkindv]|div|gn|all genders?|alle geschlechter|he|she|they|male|female|diverse|any gender)\*?\s*[/|,;]?\s*){1,6}[)\]]|\s+(?:[mwfdxh]\s?[/|]\s?){1,3}[mwfdxh](?![\w/])|\s+NEW$",
    re.IGNORECASE,
)
_ID = re.compile(
    r"(?<![\s\-\u2013\u2014|,:])[\s\-\u2013\u2014|,:]*[(\[]?\s*(?:(?:job|req(?:uisition)?|ref(?:erence)?|vacancy|posting)\.?\s*(?:id|no\.?|nr\.?|number|code|#)?\s*[:#.]?\s*(?=[\w./\-]{0,60}?\d)[\w./\-]{1,60}+"
    r"|#\s?(?=[\w\-]{0,60}?\d)[\w\-]{1,60}+|(?:id|no\.|nr\.)\s*[:#]?\s*(?=[\w\-/]{0,60}?\d)[\w\-/]{1,60}+|[A-Z]{1,6}[-/](?:[A-Z]{2,4}[-/])?\d{2,40}[\w\-/]{0,40}|(?:jr|r|req)[-_]?\d{4,40}|(?<!\d)\d{5,})\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_AT = re.compile(r"\s+(?:at|@|bei|chez)\s+[A-Z0-9][^,()|]{1,60}$")
_BAR = re.compile(r"\s+[|\u2022\u00b7\u2027]\s+|\s*\|\s*")
_TAIL = re.compile(
    r"^(?P<head>.{3,}?)(?:\s*[(\[](?P<inside>[^()\[\]]+)[)\]]|\s+[-\u2013\u2014]+\s+(?P<after>[^\-\u2013\u2014]+)|,\s*(?P<last>[^,()]+(?:,[^,()]+)?))\s*$"
)
_LAST = re.compile(r"^(?P<head>.{3,}),\s*(?P<last>[^,()]+)$")
_TERMS = re.compile(
    r"\b(?:remote(?:ly)?|hybrid|on-?site|in[- ]office|work from home|wfh|home[- ]based|anywhere|full[- ]?time|part[- ]?time|permanent|temporary|fixed[- ]term|contract|ftc|urgent(?:ly)?|hiring|new|eligible|friendly|first|fully|100%|only|or|and|in|based|within|\d+ months?|(?:two|three|four|five|several|multiple)(?= (?:posts?|positions?|openings?))|multiple locations|various locations|vollzeit|teilzeit|remot[oae]|hybryd\w*|h\u00edbrido|zdalnie|posts?|positions?|openings?|vacanc(?:y|ies)|x ?\d+|hours?|pj|clt|cdi|cdd|h/f|f/h|start|immediate|january|february|march|april|may|june|july|august|september|october|november|december|part|time|full|shift)\b|[\d%]+",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"^\s*(?:(?:re|fwd?|fw):\s*|(?:recruitment|vacanc(?:y|ies)|careers?|job opening|opportunity|jobs?) (?:at|with) [^:]{2,50}:\s+(?=[A-Z])|[\[\u3010][^\]\u3011]{1,40}[\]\u3011]\s*|\d{1,3}[/.]\d{1,3}\s+|[A-Z][\w&' ]{1,40} (?:is|are) (?:now )?(?:hiring|looking for|seeking|recruiting)(?: an?)?:?\s+(?=[A-Z]))"
)
_OTHER_SCRIPT = re.compile(
    "[\u0370-\u058f\u0590-\u06ff\u0900-\u0eff\u10a0-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef][\\u0300-\\uffef\\s]*"
)
_NAMED_FRONT = re.compile(r"^[A-Z][\w&.' ]{1,40}:\s+(?=[A-Z])")
_DECORATION = re.compile(r"^[\s\-\u2013\u2014:|,.*>\u2022#!\"']+|[\s\-\u2013\u2014:|,*>\u2022#!\"']+$|(?<=\S)\.$")
_CONTRACT = re.compile(
    r"(?:\d{1,2}[- ]month )?(?:fixed[- ]term )?(?:contract|temporary|internship|maternity cover)", re.IGNORECASE
)
_REGION_TAIL = re.compile(r"\s+(?:for|in|across|on|at|within|with|to|of)\s+", re.IGNORECASE)

_AS = re.compile(
    r"\b(?:you join (?:us )?)?as\s+(?:(?:a|an|the|our|your|one of our|the new|our new|our next|our first)\s+)?(?P<name>[^.;:!?\n\u2013]{2,100}?)\s*[,\u2013\-]?\s+(?:you(?:'ll|\u2019ll|'re|\u2019re|r)?\b|this role|we\b|the successful|the incumbent|she |he |they )",
    re.IGNORECASE,
)
_SEEK = re.compile(
    r"\b(?:looking for|seeking|seeks|invites applications for(?: the (?:post|position|role) of)?|wishes to (?:appoint|recruit)|hiring|recruiting|searching for|in search of|look for|recruit|hire|join (?:us|our [\w &]{2,50}|the [\w &]{2,50}) as|position of|role of|post of|you join as|come and be|adding|you(?:\u2019re|'re| are| will be)|this is|vacancy for|opening for|opportunity for|need|appoint|welcome|onboard)\s+"
    r"(?:\d+ (?:or more )?|several |two |three )?(?:a|an|the|our|our next|our first|another|one)?\s*(?P<name>[^.;:!?\n]{2,110})",
    re.IGNORECASE,
)
_THE = re.compile(
    r"^\W*(?:the|our|this)\s+(?P<name>[A-Z][^.;:!?\n]{2,90}?)\s+(?:will|is|plays?|leads?|works?|supports?|reports?|sits|provides?|manages?|sets?|joins?|owns?|helps?|ensures?)\b"
)
_NAME = re.compile(
    r"(?:[A-Z&\d(][\w&/'\u2019.+#)(]*|and|of|for|the|in|to)(?:(?:,? |-|\u2013| - |/)(?:[A-Z&\d(][\w&/'\u2019.+#)(]*|and|of|for|the|in|&))*"
)
_SMALL = re.compile(r"((?:(?<![\w&/'\u2019-])[a-z][\w&/'\u2019-]*+ ?){1,5}?)(?= (?:at|in|on|with|for)\b|,|$)")
_EDGE = re.compile(r"^(?:and|of|for|the|in|to|&)\s+|(?<![\s,])[\s,]+(?:and|of|for|the|in|to|&|\()$", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?:subject|betreff|objet|asunto|assunto)\b", re.IGNORECASE)
_MOST_WORDS = 14
_FIRST_CELLS = 8
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
    ranks = of_scheme(reading.taxonomy.levels, "title")
    named = _title_lines(reading)
    for number, (decision, text) in enumerate(named):
        title = repaired(text, places, regions, ranks)
        if any(map(str.isalpha, title)):
            lines = decision.block.span.lines
            used = tuple(line for other, _ in named[: number + 1] for line in other.block.span.lines)
            return Found(title, lines, "title-line", used=used if title == plain(decision.block.text) else lines)
    for row in values(reading, "title", "meta"):
        title = repaired(row.text, places, regions, ranks)
        if ranks.search(title) and len(title.split()) < _MOST_WORDS:
            return Found(title, row.lines, "labelled-title", used=row.lines if row.whole else ())
    return _from_sentence(reading, places, regions) or _from_rows(reading, places, regions, ranks)


def _title_lines(reading: Reading) -> list[tuple[Decision, str]]:
    """Title lines with the words behind their label; those that a label other than a mail's subject opens come first."""
    rows = [
        (decision, opening(decision.block.text, "title", reading.taxonomy.labels)) for decision in reading.of("title")
    ]
    sure = [
        (decision, text)
        for decision, text in rows
        if text != decision.block.text and not _SUBJECT.match(decision.block.text)
    ]
    return sure or rows


def _from_rows(reading: Reading, places: Gazetteer, regions: Phrases, ranks: Phrases) -> Found[str] | None:
    """The cell of the first rows of facts that names a job."""
    for cell in tuple(cells(reading, "meta"))[:_FIRST_CELLS]:
        if labelled(cell.text, reading.taxonomy.labels) in (None, "title") and len(cell.text.split()) < _MOST_WORDS:
            title = repaired(cell.text, places, regions, ranks)
            if ranks.search(title) and len(title.split()) > 1 and title[0].isupper():
                return Found(title, cell.lines, "row-of-facts", used=cell.lines if cell.whole else ())
    return None


def _spoken(title: str, ranks: Phrases) -> str:
    """Of a title in two languages the English one; without what other scripts add, or the employer's name in front."""
    parts = _BAR.split(title)
    parts = [part for half in parts for part in re.split(r"\s+/\s+", half)] if not title.isascii() else parts
    english = [part for part in parts if ranks.search(part)]
    foreign = [part for part in parts if part not in english and not part.isascii()]
    if foreign and english:
        title = english[0]
    elif not title.isascii() and len(english) > 1:
        title = next((part for part in english if part.isascii()), english[0])
    else:
        title = title if english and len(parts) > 1 and not _BAR.search(title) else parts[0]
    latin = title if mixed_words(title) else _OTHER_SCRIPT.sub(" ", title)
    if latin != title and ranks.search(latin):
        title = latin.strip(" -\u2013\u2014/|\uff5c\u3001,")
    front = _NAMED_FRONT.match(title)
    if front is not None and not ranks.search(front[0]) and ranks.search(title[front.end() :]):
        title = title[front.end() :]
    return title


def repaired(text: str, places: Gazetteer, regions: Phrases, ranks: Phrases) -> str:
    """The title without label, id, place, terms of work, gender mark, employer behind `at`, emoji and marks."""
    title = plain(
        "".join(
            " " if unicodedata.category(sign) in ("So", "Cf", "Sk", "Cs") and sign not in "^`" else sign
            for sign in text
        )
    )
    title = _GENDER.sub("", _FRONT.sub("", _FRONT.sub("", title)))
    title = _AT.sub("", _spoken(_DECORATION.sub("", title), ranks))
    before = ""
    while before != title:
        before = title
        title = _DECORATION.sub("", title)
        shorter = _ID.sub("", title)
        title = shorter if len(shorter) > 3 else title
        title = _without_tail(title, places, regions)
    if title.count("(") > title.count(")"):
        title = title[: title.rindex("(")]
    return re.sub(r"\s+([,)])", r"\1", re.sub(r"\s+", " ", title)).strip()


def _without_tail(title: str, places: Gazetteer, regions: Phrases) -> str:
    """The title without a last part that only says where, when or how one works."""
    for shape in (_TAIL, _LAST):
        found = shape.match(title)
        if found is None:
            continue
        parts = found.groupdict()
        tail = parts.get("inside") or parts.get("after") or parts.get("last") or ""
        if parts.get("inside") and _CONTRACT.fullmatch(tail.strip()):
            continue
        if _only_terms(tail, places) and not regions.search(tail) and not _countries(tail, places):
            return found["head"]
    return title


def _countries(tail: str, places: Gazetteer) -> bool:
    """Whether a tail joins countries, which says what the role is responsible for: `Japan and Korea`."""
    named = list(places.mentions(tail))
    wide = all(any(entry.kind == "country" for entry in mention.entries) for mention in named)
    return (
        len(named) > 1
        and wide
        and re.search(r"\s(?:and|&)\s", tail) is not None
        and not _TERMS.search(re.sub(r"\band\b", "", tail))
    )


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
    for found in shape.finditer(_in_small_letters(plain(decision.block.text))):
        run = _NAME.match(_to_capital(found["name"]))
        if run is None:
            small = _SMALL.match(found["name"]) if shape is _AS else None
            if small is not None and ranks.search(small[1].split()[-1]):
                return small[1].title()
            continue
        name = _cut(run[0], ranks, regions)
        title = repaired(name, places, regions, ranks) if name else ""
        if title and ranks.search(title) and title[0].isupper() and 1 < len(title.split()) < _MOST_WORDS:
            return title
    return None


def _in_small_letters(text: str) -> str:
    """A sentence all in capitals as a title writes it."""
    if not text.isupper():
        return text
    return re.sub(
        r"\b(?:A|An|The|To|Of|And|For|At|In|On|With|Is|Seeks|Will)\b", lambda found: found[0].lower(), text.title()
    )


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
