"""Places in rows of facts and titles: a zoned posting comes in, what its rows and labels name as places goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.cells import Cell, cells, values
from generator.document import Zone
from generator.evidence import Reading
from generator.expressions import AnyCase
from generator.fields.base.places import ABROAD_RULE, CODE_RULE, WAY_RULE, Place, Seen, place_of, places_of
from generator.labels import behind_label, labelled
from generator.prose import plain, sentences
from generator.sections import Decision
from generator.taxonomy.cues import ASIDE, COMPANY
from generator.taxonomy.naming import CODE, counted, is_city
from generator.taxonomy.places import Gazetteer
from generator.taxonomy.rows import is_row, read_pairs
from generator.taxonomy.ways import ABROAD

_LABELLED = re.compile(r"^[\w ./#'-]{2,28}\s?[:=]\s?")
_BEHIND_FIRM = re.compile(r"^[^,\d]{3,60} - ([A-Z][^:]{3,80})$")
_HOME = re.compile(r"\s\((?:HQ|[Hh]eadquarters|[Hh]ead [Oo]ffice|[Mm]ain [Oo]ffice)\)")
"""Which of several places is the firm's seat."""
_OFFICE = re.compile(
    r"(?<=\w) (?:(?:Regional|Country|Head|Main|Field|Area|Branch|District|Sub-?) ?)?(?:Office|Headquarters|Campus)$"
)
"""What stands behind the town of a duty station: `Kisumu Regional Office`."""
_LANGUAGES = re.compile(r"(?:[A-Z]{2}\s?[|/\u00b7]\s?){1,12}[A-Z]{2}")
"""The languages of a page: `FR | NL | DE`."""
_BOX = re.compile("[\u2610\u25a2]")
"""A box to tick is the board's filter."""
_VISITS = AnyCase(
    r"\btravel|\btrips?\b|\bvisits?\b|d\u00e9placement|\bviaj|\bviagens|\breisen|dienstreise|trasfert|\bmatkus|\bresor\b|\brejse|\bpodr\u00f3\u017c|\u043a\u043e\u043c\u0430\u043d\u0434\u0438\u0440\u043e\u0432"
)
"""Places that the person only goes to."""
_LONGEST_ROW = 160
_LONGEST_FACTS = 400
_OPENING = 12
_DASHED = re.compile(r"\s[-\u2013\u2014|/]\s|\s--\s|,\s(?=[^\W\d_a-z][^\W\d_]+$)")
_BRACKETED = re.compile(r"\s?\([^()\d]{1,60}\)$")
_PROSE: tuple[Zone, ...] = ("summary", "responsibilities", "required", "employer", "team", "exposure")


def labelled_places(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    for row in values(reading, "base_locations", "meta", "title", "logistics", "compensation", "summary"):
        whole = _OFFICE.sub("", ASIDE.split(row.text, 1)[0])
        text = whole if is_row(_HOME.sub("", whole), places) else sentences(whole or " ")[0]
        if COMPANY.search(text) and not is_row(_HOME.sub("", text), places):
            continue
        for place in places_of(text, places, unknown=True):
            yield Seen(place, row.lines, _rule(place, text) or "location-row", row.whole)


def _rule(place: Place, text: str) -> str:
    """How remote work without a place is meant: beyond the country of the office, or as the way of the whole row."""
    if place.city or place.country or not place.remote:
        return ""
    return ABROAD_RULE if ABROAD.search(text) else WAY_RULE


def place_rows(reading: Reading, places: Gazetteer, *zones: Zone) -> Iterator[Seen]:
    """Cells without a label that hold nothing but places, ways of working and terms."""
    for cell in cells(reading, *zones):
        if _BOX.search(cell.text) or (len(cell.text) == CODE and _of_languages(reading, cell)):
            continue
        whole = ASIDE.split(cell.text, 1)[0]
        # `Job Locations US-TX-Austin`: no sign parts the label from the place.
        behind = (
            *_behind_firm(cell.text, places),
            behind_label(whole, "base_locations", reading.taxonomy.labels).strip(),
        )
        for text in dict.fromkeys((whole, *sentences(whole)[:1], *filter(None, behind))):
            if len(text) > _LONGEST_ROW or _VISITS.within(text) or _LABELLED.match(text):
                continue
            if is_row(text, places):
                for place in places_of(text, places, unknown=True):
                    code = not (place.city or place.remote) and _is_code(text, places)
                    rule = _rule(place, text) or (CODE_RULE if code else "place-row")
                    yield Seen(place, cell.lines, rule, whole=cell.whole and text == cell.text)
                break


def _is_code(text: str, places: Gazetteer) -> bool:
    """Whether nothing but a code names the place."""
    return all(len(mention.text) == CODE for mention in counted(text, places))


def beside_pay(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """Places in rows that tell the pay."""
    return place_rows(reading, places, "compensation")


def _of_languages(reading: Reading, cell: Cell) -> bool:
    """Whether the row of a cell of two letters holds the languages of the page."""
    return any(
        row.block.span.lines == cell.lines and _LANGUAGES.fullmatch(row.block.text.strip())
        for row in reading.zoning.decisions
    )


def _behind_firm(text: str, places: Gazetteer) -> list[str]:
    """What stands behind a dash after a name, if it begins with a town: `Example Office - Cardiff or Leeds`."""
    found = _BEHIND_FIRM.search(text)
    named = None if found is None else next(places.mentions(found[1]), None)
    return [found[1]] if found and named is not None and named.start == 0 and is_city(named) else []


def titled(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """A place at the end of a title line, or in brackets there, that the repaired title does not hold."""
    title = reading.value("title") or ""
    named = reading.known.get("title")
    rows = [row for row in reading.of("meta") if named is not None and set(row.block.span.lines) <= set(named.lines)]
    for decision in (*reading.of("title"), *rows):
        text = plain(decision.block.text)
        if title and title in text:
            rest = text[text.index(title) + len(title) :]
            for place in places_of(rest, places, unknown=False):
                yield Seen(place, decision.block.span.lines, "title-place")


def _opening(reading: Reading) -> list[Decision]:
    """The blocks in front of the first prose on the role, the company or the team."""
    found: list[Decision] = []
    for decision in reading.zoning.decisions:
        if decision.zone in _PROSE and len(decision.block.text) > _LONGEST_ROW:
            break
        found.append(decision)
    return found[:_OPENING]


def paired(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """A town right before its state or country, in a title or in a line of the opening that joins all facts."""
    opening = [decision for decision in _opening(reading) if decision.zone == "meta"]
    for decision in (*reading.of("title"), *opening):
        found = read_pairs(plain(decision.block.text)[:_LONGEST_FACTS], places)
        for row in found:
            yield Seen(place_of(row), decision.block.span.lines, "place-pair")
        if found:
            return


def unlabelled(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """Places behind labels that the vocabulary does not know: `Depot: Arbroath`."""
    for cell in cells(reading, "meta"):
        label = _LABELLED.match(cell.text)
        if label is None or len(cell.text) > _LONGEST_ROW or labelled(cell.text, reading.taxonomy.labels):
            continue
        text = cell.text[label.end() :]
        if is_row(text, places):
            for place in places_of(text, places, unknown=True):
                yield Seen(place, cell.lines, "labelled-place")


def head(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """A cell of the opening that is a place, though its line is of the title, names the employer too or looks like furniture."""
    opening = _opening(reading)
    if len(opening) == len(reading.zoning.decisions):
        return
    lines = {line for row in opening for line in row.block.span.lines}
    found: dict[tuple[int, ...], list[Place]] = {}
    for cell in cells(reading, "title", "meta", "chrome", "heading"):
        if cell.lines[0] in lines:
            found.setdefault(cell.lines, []).extend(_piece(cell.text, places))
    for spot, named in found.items():
        if len({place.city for place in named}) == 1:
            yield Seen(named[0], spot, "head-place")
            return


def of_furniture(reading: Reading, places: Gazetteer) -> Iterator[Seen]:
    """Places behind labels of the opening whose lines look like furniture."""
    lines = {line for row in _opening(reading) for line in row.block.span.lines}
    for row in values(reading, "base_locations", "chrome"):
        if lines.issuperset(row.lines):
            for place in places_of(row.text, places, unknown=False):
                yield Seen(place, row.lines, "location-row", row.whole)


def _piece(text: str, places: Gazetteer) -> list[Place]:
    """The towns of a cell that is a place, or of the first of its pieces that is one."""
    text = _HOME.sub("", text)
    for piece in (text, *_DASHED.split(text), *_DASHED.split(_BRACKETED.sub("", text))):
        if len(piece) <= _LONGEST_ROW and not _LABELLED.match(piece) and is_row(piece, places):
            return [place for place in places_of(piece, places, unknown=False) if place.city]
    return []


__all__ = ["beside_pay", "head", "labelled_places", "of_furniture", "paired", "place_rows", "titled", "unlabelled"]
