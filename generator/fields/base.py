"""Where the person works: rows of facts, terms of work and the title come in, places go out.

Offices that the company lists, headquarters and regions of responsibility are never a base.  The gazetteer is asked
only where the posting says that a place stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, Field

from generator.document import Zone
from generator.evidence import Decision, Found, Reading
from generator.labels import Labels, cells
from generator.phrases import plain, sentences
from generator.taxonomy import Taxonomy
from generator.taxonomy.places import Entry, Gazetteer, Mention, fold, gazetteer


class Place(BaseModel):
    """One place of work."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    city: str | None = Field(default=None, description="As commonly written in English.")
    country: str | None = Field(default=None, description="ISO 3166-1 alpha-2 code.")
    remote: bool = Field(default=False, description="True only where the posting says so.")


_LABELS = Labels(
    r"(?:job |work |primary |office |position |posting |client-provided |available |duty |role |your |base )?(?:locations?(?:\(s\))?|place of work|workplace|work ?site|base location|duty station|city|site)", r"(?:based|base)(?: in| at)?", r"where", r"region", r"place of work", r"office", r"offices?(?: location)?", r"place", r"location & pattern", r"location and pattern", r"remote(?: locations?| from)?", r"region/location",
    r"standort|arbeitsort|einsatzort|ort|lieu(?: de travail)?|localisation|ubicaci\u00f3n|lugar(?: de trabajo)?|localiza\u00e7\u00e3o|local(?: de trabalho)?|sede(?: di lavoro)?|luogo(?: di lavoro)?|lokalizacja|miejsce pracy|locatie|standplaats|lokasi(?: kerja)?|\uadfc\ubb34\uc9c0(?:\uc5ed)?|\uc704\uce58|\u52e4\u52d9\u5730|\u5de5\u4f5c\u5730\u70b9|\u5730\u70b9|konum|lokation|plats|arbejdssted",
)  # fmt: skip
_REMOTE = re.compile(
    r"\b(?:fully[- ]remote|remote(?:ly)?(?:[- ]first|[- ]eligible|[- ]friendly)?|work(?:ing)? from home|work from anywhere|wfh|home[- ]based|anywhere|telecommut\w+|telework|t\u00e9l\u00e9travail|teletrabajo|zdalnie|praca zdalna|remot[oae])\b",
    re.IGNORECASE,
)
_PARTLY = re.compile(
    r"\bnot (?:a )?(?:fully )?remote|\bno remote|\bremote(?:ly)? (?:days?|work(?:ing)? (?:is )?(?:not|possible|allowance|policy|up to|two|one|days)|optional|team|allowance|teams|colleagues|support|offices?|co-located)|\b(?:days?|week|month|friday|weeks) (?:\w+ ){0,4}(?:remote|from home)|from home (?:up to )?(?:one|two|three|on|\d)|\bhybrid\b[^.;]{0,80}from home|\bcannot be (?:done|performed) remote|can't be remote|isn't remote|not possible remote|partial(?:ly)? remote|remote-hybrid|some remote|occasional\w* remote|occasionally remote|non-remote|remote first day",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:(?:is|are|be|be primarily|primarily|will be|being|you'll be|you\u2019ll be|role|position|post|job|must be|hybrid,?|ideally|located and|fully|currently|person) (?:\w+ ){0,2}?(?:based|located|situated|sited|stationed)(?: (?:in|at|out of|from|on-?site in|remotely in|anywhere in|full[- ]time in|remotely from|within))"
    r"|based (?:in|at|out of)(?: either)?|(?:work(?:ing)?|operat\w+) (?:from|out of|in|at|on-?site (?:in|at))(?: (?:our|the|its))?|(?:hybrid|on-?site|in[- ]office|in[- ]person|onsite)(?: role| position| working)?(?:,| -|:)? (?:in|at|from|out of|-)|(?:in|at|from|to) (?:our|the|its) (?=[A-Z])"
    r"|(?:must|should|to|who|candidates|applicants)? ?(?:resid(?:e|ing)|liv(?:e|ing)) in|(?:days?|week|shifts?|month) (?:\w+ ){0,4}?(?:in|at|from) (?:our|the)?|open (?:to candidates )?in|(?:this|the) (?:role|position|job|post) is (?:\w+ )?(?:in|at)|reporting to (?:our|the) (?=\w+ office)|positions? (?:open|available) in[^:]{0,30}:|(?:position|role) (?:is|are) US|remote(?:ly)?(?: from| within| in| -| \()?|relocat\w+ to|anywhere in|in the following locations?:|this (?:position|role) is)\s*",
)
_COMPANY = re.compile(
    r"headquarter|\bhq\b|our offices|offices (?:in|include|are|across)|other (?:\w+ )?offices|has offices|with offices|hubs in|founded in|presence in|operations in|operates in|colleagues in|teams? (?:is|are|spread|located|sits?)\b[^.;]{0,20}(?:across|located|based|in)|employees in|customers in|markets? in|users in|per year in|travel to|trips? to|visits? to|laws? of|pursuant|los angeles county|fair chance|residents of|applicants in|colorado|except|reports? to [^.;]{0,40} in\b|manager (?:is )?(?:based )?in|handed over to|hand-?over|counterparts? in|together with (?:our|the)|and our \w+ team",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\b(?:right to work|work authori[sz]ation|authori[sz]ed to work|eligib(?:le|ility) to work|work permit|legally (?:entitled|authori[sz]ed|able)|working rights|permission to work|valid visa|work visa|full rights|entitled to work|work pass)\b[^.;]{0,40}?\b(?:in|within|for|into)\b\s*(?:the )?",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\b(?P<place>US|U\.S\.|USA|UK|EU|Canada|[A-Z][a-z]+)[- ](?:based(?: candidates| applicants)? only|only based|residents only|remote eligible|- remote)", re.IGNORECASE)
_APART = re.compile(r"\s(?:or|and|oder|ou|o|lub|y|und|et)\s|[|;/&\u2022\u00b7+]|\s[-\u2013]\s(?=Remote)", re.IGNORECASE)
_TIGHT = re.compile(r"[\s,(\-\u2013/\[]*$")
_FILL = re.compile(
    r"\b(?:remote(?:ly)?|hybrid|on-?site|in[- ]office|fully|first|eligible|friendly|only|or|and|within|in|the|from|home|work|based|working|office|hq|headquarters|corporate|metro|area|greater|region|multiple|locations?|available|city|anywhere|days?|per|week|a|of|x|d|three|two|four|five|one|times|weekly|located|un|de|la|latam|emea|apac|europe|north america|latin america|near|selatan|utara|barat|timur|pusat|raya|centro|norte|sur|nord|east|west|north|south|central|\w+[\uad6c\uc2dc\uad70\u533a\u5e02]|flexible|campus|downtown|centre|center|main|any|full-?time|part-?time|permanent|contract|regular|temporary|cdi|cdd|temps plein|teilzeit|vollzeit|presencial|h\\u00edbrido|hybrydowo|remoto|remoti|hybride|office|state|province|provincia|county|co|other|also|possible|preferred|optional|at|site|oder|und|ou|et|y|lub|co-located)\b|[\d+%]+",
    re.IGNORECASE,
)
_UNKNOWN_CITY = re.compile(r"(?:^|[,;|(]\s*|\bin\s+)((?:[A-Z][\w'\u2019.\-]+ ?){1,3}?)\s*[,(]\s*$")
_BASED_CITY = re.compile(r"\b(?:based|located|stationed) in ((?:[A-Z][\w'\u2019\-]+)(?: [A-Z][\w'\u2019\-]+){0,2})\b")
_ASIDE = re.compile(r"[,;(]? (?:with|and) (?:\w+ ){0,2}travel|[,;(] (?:some|frequent|occasional|regular) travel|\breports? to\b", re.IGNORECASE)
_PIECES = re.compile(r"[,(\u060c)/;]|\s[-\u2013\u2014]\s|(?<=[a-z])-(?=[A-Z])")
_LABELLED = re.compile(r"^[\w ./#'-]{2,28}\s?[:=]\s?")
_SITS = re.compile(r"\b(?:based|on-?site|in our|reside)\b")
_ASIDES: tuple[Zone, ...] = ("responsibilities", "team", "required")
_LONGEST_ROW = 160
_ROWS: tuple[Zone, ...] = ("meta", "compensation", "logistics")
_TERMS: tuple[Zone, ...] = ("logistics", "summary", "exposure", "meta", "title", "application", "required", "team", "responsibilities")


@dataclass(frozen=True, slots=True)
class _Seen:
    """One place at one spot of the posting."""

    place: Place
    lines: tuple[int, ...]
    rule: str
    whole: bool = False


def find_base_locations(reading: Reading) -> Found[tuple[Place, ...]] | None:
    """Places of rows and terms together; else of the title; else, inferred, of the right-to-work line."""
    places = gazetteer(reading.taxonomy)
    seen = [*_labelled(reading, places), *_rows(reading, places), *_stated(reading, places)]
    if not any(row.place.city for row in seen):
        countries = {row.place.country for row in seen}
        seen += [row for row in _titled(reading, places) if not countries or row.place.country in countries]
    inferred = not seen
    if inferred:
        seen = [*_entitled(reading, places)]
    merged = _merge(seen)
    if not merged:
        return None
    lines = tuple(sorted({line for row in seen for line in row.lines}))
    used = tuple(sorted({line for row in seen if row.whole for line in row.lines}))
    return Found(merged, lines, seen[0].rule, inferred=inferred, used=used)


def _labelled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    for row in _LABELS.values(reading, "meta", "logistics", "compensation", "summary"):
        text = sentences(_ASIDE.split(row.text, 1)[0] or " ")[0]
        if _COMPANY.search(text):
            continue
        for place in _read(text, places, unknown=True):
            yield _Seen(place, row.lines, "location-row", row.whole)


def _rows(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """Cells without a label that hold nothing but places, ways of working and terms."""
    for cell in cells(reading, *_ROWS):
        if len(cell.text) <= _LONGEST_ROW and not _LABELLED.match(cell.text) and _covered(cell.text, places):
            for place in _read(cell.text, places, unknown=True):
                yield _Seen(place, cell.lines, "place-row", whole=cell.whole)


def _covered(text: str, places: Gazetteer) -> bool:
    """Whether a cell is a place: its first piece or one between commas holds places and words on work, no more."""
    if _REMOTE.search(text) and len(_FILL.sub("", text).split()) < 2:
        return True
    pieces = [piece for piece in _PIECES.split(text) if re.search(r"[^\W\d_]{3,}", _FILL.sub(" ", piece)) or _mentions(piece, places)]
    if not pieces:
        return False
    named = [_is_place(piece, places) for piece in pieces]
    if named[0]:
        return len(pieces) == 1 or sum(len(piece.split()) for piece, place in zip(pieces, named, strict=True) if not place) < 7
    commas = [piece for piece in text.split(",") if piece.strip()]
    return 1 < len(commas) < 5 and any(_is_place(piece, places) for piece in commas[1:]) and len(text.split()) < 9


def _is_place(piece: str, places: Gazetteer) -> bool:
    rest = piece
    mentions = _mentions(piece, places)
    for mention in reversed(mentions):
        rest = rest[: mention.start] + " " + rest[mention.end :]
    return bool(mentions) and not re.search(r"[^\W\d_]{3,}", _FILL.sub(" ", rest))


def _stated(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """Sentences of the terms of work that say where the person sits."""
    for decision in reading.of(*_TERMS):
        text = plain(decision.block.text)
        if decision.zone in _ASIDES and not _SITS.search(text):
            continue
        for sentence in sentences(text):
            if decision.zone in _ASIDES and not _SITS.search(sentence):
                continue
            if _COMPANY.search(sentence):
                continue
            yield from _sentence(sentence, decision, places)


def _sentence(sentence: str, decision: Decision, places: Gazetteer) -> Iterator[_Seen]:
    lines = decision.block.span.lines
    found_any = False
    end = -1
    for cue in _STATED.finditer(sentence):
        rest = sentence[cue.end() : cue.end() + 120]
        first = next(places.mentions(rest), None)
        if first is None or cue.start() < end or re.search(r"[a-z]{4}", _FILL.sub("", rest[: first.start]).replace("either", "").replace("our", "")):
            continue
        stretch = _stretch(rest, places)
        remote = "Remote " if re.search(r"remote|home", cue[0], re.IGNORECASE) and not _PARTLY.search(sentence) else ""
        for place in _read(remote + stretch, places, unknown=False):
            found_any = True
            yield _Seen(place, lines, "stated-base")
        end = cue.end() + len(stretch)
    if not found_any and (named := _BASED_CITY.search(sentence)) and decision.zone in ("logistics", "summary", "required"):
        yield _Seen(Place(city=named[1]), lines, "stated-base")
    if not found_any and decision.zone in ("logistics", "meta", "summary") and _only_remote(sentence):
        country = _ONLY.search(sentence)
        mention = next(places.mentions(country["place"].upper() if country and len(country["place"]) < 4 else country["place"]), None) if country else None
        yield _Seen(Place(country=mention.entries[0].country if mention else None, remote=True), lines, "stated-remote")
    elif not found_any and decision.zone == "logistics" and (country := _ONLY.search(sentence)):
        mention = next(places.mentions(country["place"]), None)
        if mention is not None:
            yield _Seen(Place(country=mention.entries[-1].country), lines, "stated-base")


def _only_remote(sentence: str) -> bool:
    found = _REMOTE.search(sentence)
    return found is not None and not _PARTLY.search(sentence) and re.search(
        r"\b(?:fully|full|100%|completely|entirely|permanently|is|a|are|-)\s?(?:a )?(?:remote|home[- ]based|work from (?:home|anywhere))\b|remote[- ]eligible|remote (?:position|role|job|contract)|work from anywhere|from anywhere", sentence, re.IGNORECASE
    ) is not None and not re.search(r"remote[- ]first company|majority of (?:our|the) roles|hybrid|flexib|proximal|may be remote|options?\b", sentence, re.IGNORECASE)


def _stretch(text: str, places: Gazetteer) -> str:
    """The text as far as place follows place."""
    end = 0
    for mention in places.mentions(text):
        if end and not re.fullmatch(r"(?:\s|[,;/()&\-\u2013|]|\bor\b|\band\b|\beither\b|\bour\b|\bremote(?:ly)?\b|\bthe\b|\bin\b|\bfrom\b|\bwithin\b|\boffices?\b|\bhybrid\b)*", text[end : mention.start], re.IGNORECASE):
            break
        end = mention.end
    return text[:end]


def _titled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """A place at the end of a title line, or in brackets there, that the repaired title does not hold."""
    title = reading.value("title") or ""
    for decision in reading.of("title"):
        text = plain(decision.block.text)
        if title and title in text:
            rest = text[text.index(title) + len(title) :]
            for place in _read(rest, places, unknown=False):
                yield _Seen(place, decision.block.span.lines, "title-place")


def _entitled(reading: Reading, places: Gazetteer) -> Iterator[_Seen]:
    """The country of the right-to-work line; a city state is its own city."""
    for decision in reading.of("logistics", "required", "equal_opportunity", "application", "meta"):
        text = plain(decision.block.text)
        for cue in _RIGHT.finditer(text):
            mention = next(places.mentions(text[cue.end() : cue.end() + 60]), None)
            if mention is None or mention.start > 3:
                continue
            country = next((entry for entry in mention.entries if entry.kind == "country"), None)
            if country is not None:
                city = country.name if any(entry.kind == "city" and entry.country == country.country for entry in mention.entries) and country.country in ("SG", "HK", "MO") else None
                yield _Seen(Place(city=city, country=country.country), decision.block.span.lines, "right-to-work")
                return


def _read(text: str, places: Gazetteer, *, unknown: bool) -> list[Place]:
    """The places of one row, each with its country, remote where the row says so."""
    text = re.sub(r"\bOR\b(?=\s+[A-Z][a-z])", "or", text)
    mentions = _mentions(text, places)
    groups = _groups(mentions, text)
    remotes = [found for found in _REMOTE.finditer(text) if not _PARTLY.search(text)]
    everywhere, alone = _reach(remotes, groups, text)
    rows = [
        Place(city=city, country=country, remote=everywhere or any(_governs(found, start, text) for found in remotes))
        for city, country, start in (_resolve(group, text, groups, unknown=unknown) for group in groups)
        if city or country
    ]
    if (remotes and not rows) or alone:
        countries = {row.country for row in rows}
        rows.append(Place(country=countries.pop() if len(countries) == 1 else None, remote=True))
    return rows


def _mentions(text: str, places: Gazetteer) -> list[Mention]:
    """What the text names, without codes that may be any other word; behind its city a code is sure."""
    kept: list[Mention] = []
    for mention in places.mentions(text):
        behind = bool(kept) and not text[kept[-1].end : mention.start].strip(" ,")
        if _counts(mention, text) or behind and any(_inside(city, outer) for city in kept[-1].entries if city.kind == "city" for outer in mention.entries):
            kept.append(mention)
    return kept


def _counts(mention: Mention, text: str) -> bool:
    """A bare code counts behind a comma, in front of or behind a place, or beside `Remote`."""
    if len(mention.text) > 3 or not mention.text.isupper() or mention.text in ("US", "USA", "UK", "UAE", "NYC", "KSA"):
        return True
    before, after = text[: mention.start], text[mention.end :]
    if mention.text == "KL" or any(entry.kind == "city" for entry in mention.entries):
        return True
    return bool(
        re.search(r"(?:[,(/\-\u2013]|remote)\s*$", before, re.IGNORECASE)
        or re.match(r"\s*(?:-|\u2013|,|remote|\)|$)", after, re.IGNORECASE) and not before.strip()
        or re.match(r"\s[A-Z][a-z]", after) and not before.strip()
    )


def _groups(mentions: list[Mention], text: str) -> list[list[Mention]]:
    """Mentions that together name one place: a city with its area and country, in either order."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and _belongs(mention, groups[-1], text):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups


def _belongs(mention: Mention, group: list[Mention], text: str) -> bool:
    between = text[group[-1].end : mention.start]
    if not _TIGHT.match(between) and not re.fullmatch(r"\s+-\s+|\s*[,/]\s*|\s+Remote\s*|\s*,\s*\w+ ?,\s*", between):
        return False
    cities = [entry for row in group for entry in _cities(row)]
    wider = [entry for entry in mention.entries if entry.kind != "city"]
    if cities and wider and not _is_city(mention) or cities and wider and len(group) == 1:
        return any(_inside(city, entry) for city in cities for entry in wider)
    within = [entry for row in group for entry in row.entries if entry.kind != "city"]
    if not any(_is_city(row) for row in group):
        if wider:
            return any(a.country == b.country and a.kind != b.kind for a in within for b in wider)
        return _prefix(group, mention, text) and any(_inside(entry, outer) for entry in mention.entries for outer in within)
    return False


def _is_city(mention: Mention) -> bool:
    return bool(_cities(mention))


def _cities(mention: Mention) -> list[Entry]:
    """Cities of that name; a country's name is not taken for a town abroad (Armenia in Colombia)."""
    countries = {entry.country for entry in mention.entries if entry.kind == "country" and len(mention.text) > 3}
    return [entry for entry in mention.entries if entry.kind == "city" and (not countries or entry.country in countries)]


def _prefix(group: list[Mention], mention: Mention, text: str) -> bool:
    """`US - Carson`, `CA San Francisco`: the wider place stands first."""
    return re.fullmatch(r"\s+|\s*[-\u2013:,/]\s*", text[group[-1].end : mention.start]) is not None


def _inside(entry: Entry, outer: Entry) -> bool:
    if entry.country != outer.country:
        return False
    return outer.kind == "country" or not outer.area or entry.area == outer.area or not entry.area


def _resolve(group: list[Mention], text: str, groups: list[list[Mention]], *, unknown: bool) -> tuple[str | None, str | None, int]:
    """City, country and start of a group."""
    start = group[0].start
    for mention in group:
        cities = _cities(mention)
        outer = [entry for other in group if other is not mention for entry in other.entries if entry.kind != "city"]
        if not cities or (len(group) > 1 and outer and mention is group[-1] and _is_city(group[0])):
            continue
        fitting = [city for city in cities if any(_inside(city, entry) for entry in outer)] if outer else []
        around = {entry.country for row in groups if row is not group for other in row for entry in other.entries[:1]}
        near = [city for city in cities if city.country in around]
        chosen = (fitting or ([] if outer else [cities[0]] if not near or cities[0].country in around else near) or cities)[0]
        return _spelling(mention.text, chosen), chosen.country, start
    wide = [entry for mention in group for entry in mention.entries if entry.kind == "country"] or [group[0].entries[0]]
    areas = [entry for mention in group for entry in mention.entries if entry.kind == "area"]
    country = areas[0].country if areas and areas[0].country in {entry.country for entry in wide} or not wide else wide[0].country
    if areas and len(group) == 1 and group[0].entries[0].kind == "area" and len(group[0].text) > 3:
        country = areas[0].country
    city = None
    found = _UNKNOWN_CITY.search(text[:start]) if unknown and not any(_is_city(other) for row in groups for other in row) else None
    if found and not _REMOTE.search(found[1]) and _FILL.sub("", found[1]).strip() and not any(found.start(1) <= other[0].start < found.end(1) for other in groups):
        city = found[1].strip()
    return city, country, start


def _spelling(written: str, entry: Entry) -> str:
    """The city as the posting writes it when only accents differ from the gazetteer's name."""
    from_table = entry.name
    if written.isupper() or len(written) < 4 or not written.isascii():
        return from_table
    return written if _same(written, from_table) else from_table


def _same(one: str, other: str) -> bool:
    short = {"saint": "st", "ste": "st"}
    return [short.get(word, word) for word in fold(one).split()] == [short.get(word, word) for word in fold(other).split()]


def _reach(remotes: list[re.Match[str]], groups: list[list[Mention]], text: str) -> tuple[bool, bool]:
    """Whether `Remote` is meant for all places of the row, and whether it stands as a place of its own."""
    if not remotes:
        return False, False
    if not groups:
        return True, False
    for found in remotes:
        before, after = text[: found.start()], text[found.end() :]
        if re.search(r"\b(?:or|oder|/)\s*$", before, re.IGNORECASE):
            follows = any(_governs(found, group[0].start, text) for group in groups)
            return False, not follows
        if not re.search(r"\w", before):
            return True, False
        if re.search(r"[,;|(\-\u2013]\s*$", before) and re.match(r"\s*(?:[,;|)]|$)", after):
            return True, False
    return not any(_governs(found, group[0].start, text) for found in remotes for group in groups), False


def _governs(found: re.Match[str], start: int, text: str) -> bool:
    """Whether the place at `start` belongs to this `Remote`: nothing but joining words lies between."""
    if start < found.end():
        return re.fullmatch(r"[\s\-\u2013(,]*\w*[\s\-\u2013(,]*", text[start : found.start()]) is not None and "," not in text[start : found.start()]
    between = text[found.end() : start]
    return re.fullmatch(r"(?:\s|[-\u2013:(/]|\b(?:within|in|from|the|or|and|anywhere|either)\b|[A-Z][\w. ]*(?: or | and ))*", between) is not None


def _merge(seen: Iterable[_Seen]) -> tuple[Place, ...]:
    """Each place once: a country alone gives way to its cities, a remote mark alone falls on the countries."""
    rows = [row.place for row in seen]
    countries = {row.country for row in rows if row.country}
    rows = [
        row.model_copy(update={"country": next(iter(countries))}) if row.city and not row.country and len(countries) == 1 else row for row in rows
    ]
    rows = [row for row in rows if row.country or row.remote]
    known = {(row.city, row.country) for row in rows if row.city}
    remote = {(row.city, row.country) for row in rows if row.remote}
    placed = [row for row in rows if row.city or row.country]
    if (None, None) in remote and placed:
        if not known:
            remote |= {(None, row.country) for row in placed}
        elif len(countries) == 1 and not any(row.remote for row in placed):
            placed.append(Place(country=next(iter(countries)), remote=True))
            remote.add((None, next(iter(countries))))
    if not placed:
        return (Place(remote=True),) if (None, None) in remote else ()
    cities = {row.country for row in placed if row.city}
    merged: dict[tuple[str | None, str | None], Place] = {}
    for row in placed:
        key = (row.city.casefold() if row.city else None, row.country)
        far = (row.city, row.country) in remote
        if row.city is None and row.country in cities and not far:
            continue
        merged.setdefault(key, Place(city=row.city, country=row.country, remote=far))
    return tuple(merged.values())


def format_base_locations(value: tuple[Place, ...], taxonomy: Taxonomy) -> str:
    """`Singapore or Kuala Lumpur, Malaysia`; `Remote` in front where the posting says so."""
    rows = []
    for place in value:
        country = taxonomy.countries.label(place.country) if place.country else None
        parts = [part for part in (place.city, country) if part]
        rows.append(", ".join(dict.fromkeys(["Remote", *parts] if place.remote else parts)))
    return " or ".join(rows)


__all__ = ["Place", "find_base_locations", "format_base_locations"]
