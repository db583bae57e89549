"""Who employs: rows, labels and sentences come in, the employer's name in its most frequent spelling goes out.

There is no table of employers: rows and labels propose names, sentences that only an employer can be the subject
of ("At X, we", "About X", "X is committed to") vote, and the spelling that stands most often wins.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import cells, labelled, values
from generator.lookalikes import mixed_words
from generator.phrases import of_labels, of_scheme, plain
from generator.taxonomy import Taxonomy
from generator.taxonomy.firms import FORM, clean
from generator.taxonomy.places import Gazetteer, gazetteer
from generator.taxonomy.rows import is_row

_N = r"(?P<name>[A-Z0-9][\w&'\u2019.+!\-]{0,40}(?:[ ](?:[A-Z0-9&][\w&'\u2019.+!\-]{0,40}|of|the|and|de|des|del|du)){0,5})"
_SHAPES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (3, re.compile(rf"(?:^|[.!?]\s+|[,:]\s)(?:Here )?[Aa]t {_N}(?:,? (?:we|you|our|it|safety|everyone|people)\b|, )")),
    (
        3,
        re.compile(
            rf"^\W*(?:[Aa]bout|ABOUT|[Ww]ho is|[Jj]oin|[Ww]hy(?: join| work at| work for)?|[Ll]ife at|[Ww]orking at|[Ww]elcome to|[Mm]eet|[Ww]ho we are at) {_N}\W*$"
        ),
    ),
    (
        3,
        re.compile(
            rf"(?:^|[.!?]\s+){_N}(?:,? (?:Inc|Ltd|LLC|GmbH|PLC|AG)\.?,?)? (?:is (?:an?|the|one|looking|hiring|seeking|proud|committed|on a|building|currently|dedicated|home|where|recruiting)|was (?:founded|born|started|set up|created)|has (?:been|grown|a |offices)|provides|operates|runs|builds|makes|helps|connects|seeks|offers|believes|welcomes|does not|will (?:be|never)|exists|began|started|employs|serves|intends|works|hosts|brings|gives|lets|keeps)\b"
        ),
    ),
    (
        2,
        re.compile(
            rf"\b(?:[Jj]oin|joining|here at|work at|working at|work for|working for|on behalf of|[Aa] career (?:at|with)|careers at|team at|role at|offered by|available at|employed by|behalf of) {_N}(?=[,.;:!)]| and | as | to | in | team|'s|\u2019s|$)"
        ),
    ),
    (
        1,
        re.compile(
            rf"{_N}['\u2019]s (?:mission|commitment|global|platform|community|policy|policies|users|products?|values|team|culture|Trust|users|members|customers|privacy|headquarters|office)\b"
        ),
    ),
)
_SUBJECT = re.compile(rf"^\W*{_N} (?:\w+ly )?(?:[a-z]{{2,}}s|is|was|has) ")
_CAPITALS = re.compile(
    r"^\W*(?P<name>[A-Z][A-Z&' ]{2,40}?) (?:IS|SEEKS|INVITES|WISHES|REQUIRES|HAS|OFFERS|NEEDS|WELCOMES)\b"
)
_SUBJECTS = ((2, _SUBJECT), (3, _CAPITALS))
_HIRING = (
    (
        3,
        re.compile(
            rf"(?:^|[.!?:]\s+)\W*{_N} (?:is|are) (?:now |currently )?(?:hiring|looking for|seeking|recruiting)\b"
        ),
    ),
    (2, re.compile(rf"(?i:\b(?:vacancy|recruitment|career|careers|job|jobs|opening)) (?:at|with) {_N}(?=[,.:;!)]|$)")),
)
_DOMAIN = re.compile(
    r"(?:@|https?://(?:www\.)?|www\.)(?:jobs\.|careers?\.|hr\.)?([\w-]{3,40})\.[a-z]{2,}", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"^(?:The|Our|This|We|At|About|Why|Join|Who|In|As|If|You|It|And|For|Here|Your|A|An|All|What|How|When|Where|Us|Role|Team|Job|Position|Company|Please|Each|Every|These|Those|There|Since|From|With|To|One|Some|Work|Its|Their)\b(?: (?=[A-Z0-9]))?"
)
_NOT_NAME = re.compile(
    r"^(?:us|the (?:role|job|team|company|position|opportunity|organi[sz]ation|department|business|project|candidate|successful|ideal|work|base|salary|person|pay|post|postholder|incumbent|contract|platform|service|app|group|programme|program|successful candidate)|you|this|role|team|position|job|company|our (?:team|company|culture|mission)|we|it|candidate|equal opportunity|trust(?: (?:and|&) safety)?(?: \(t&s\))?(?: team)?|t&s|safety|applicants|employees|everyone|there|that|what|who|experience|knowledge|english|fluency|data|content|policy|compensation|benefits|salary|location|remote|full.time|part.time|posted|apply|jobs?|home|back|search|new|yes|no|overview|description|requirements|responsibilities|qualifications|here|which|he|she|they|fraud|training|reporting|people|online|working|background|moderation|moderators|employer|industry|size|wellbeing|success|support|nothing|each|diversity|your.*|some.*|these|all .*|one|today|as an? .*|to apply.*|this .*|if .*|when .*)$",
    re.IGNORECASE,
)
_NOT_ROW = re.compile(
    r"\d{3,}|[@:$\u20ac\u00a3\u00a5=?!|]|https?|\b(?:remote|hybrid|full.?time|part.?time|permanent|contract|temporary|posted|ago|apply|days?|months?|per (?:year|month|hour)|employees|regular|employee|department|team|engineering|operations|reviews?|followers|safety|policy|shift|location|level|senior|junior|entry|mid|onsite|on-site|intelligence|investigations?|product|legal|compliance|marketing|analytics|category|industry|technology|trust|type|travel|years?|experience|salary|general benefits|none|other|yes|no|security|grade|band|union|schedule|open|save|share|internship|degree|where|employment|pensum|presencial|remoto|h\u00edbrido|hybrydowo|praca|anstellung|t\u00e9l\u00e9travail|partiel|klient|umowa|contrat\w*|diploma|bachelor|reports to|start|hours|tenure|classification|ongoing|grade|nivel|specjalista|berufs\w+|rechtsabteilung|pemasaran|actuarial|recruit\w*|client of|campus|mid|policies|standards|government|affairs|career|relations|fte|unlimited|unbefristet|efetivo|clt|trabalho|negotiable|confidential|yesterday|today|competitive|new)\b",
    re.IGNORECASE,
)
_CERTAIN = 9
_LONGEST_NAME = 60
_MOST_WORDS = 8
_AT = re.compile(r"^(?:@|at|bei|by|chez)\s+")
_HIRES = re.compile(r"\s+(?:is|are) (?:now |currently )?(?:hiring|looking for|seeking|recruiting)\b.*$", re.IGNORECASE)
_STAR = re.compile(r"\s*\(?\d[.,]\d\s*(?:\u2b50|\u2605|stars?)?\)?\s*$")
_SLASH = re.compile(r"\s+/\s+|\s+\u2013\s+")
_LABELLED = re.compile(r"^[^\W\d_][^:\uff1a=]{1,30}\s?[:\uff1a=]\s")
_NEVER = re.compile(
    r"[@$\u20ac\u00a3\u00a5=?]|https?|\b[A-Z]{3} ?\d|\b(?:\d+ (?:comments?|applicants?|reviews?|openings?|views?)|posted|applied|apply|ago|per (?:year|month|hour)|remote|full.?time|part.?time)\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[\u2013\u2014/]\s+|,\s+(?=[A-Z\d][^,]*(?:,|$))|\s+place\s+|\s+-\s+(?=[A-Z])")
_OTHER_SCRIPT = re.compile(
    "[\u0370-\u058f\u10a0-\u10ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+[\\s\u3000-\u303f]*"
)
_PROSE: tuple[Zone, ...] = (
    "employer",
    "team",
    "summary",
    "heading",
    "equal_opportunity",
    "application",
    "exposure",
    "logistics",
    "benefits",
)


_OWN: tuple[Zone, ...] = ("employer", "equal_opportunity", "application", "benefits")


def find_employer(reading: Reading) -> Found[str] | None:
    """A labelled name, a row that is a name, else the name that most sentences take for the employer."""
    votes, lines = _votes(reading)
    for row in values(reading, "employer", "meta", "title"):
        if (name := _best(row.text, votes)) and len(name) < _LONGEST_NAME and not name[0].islower():
            return Found(_spelling(name, reading), row.lines, "labelled-employer", used=row.lines if row.whole else ())
    rows = _rows(reading, votes)
    if rows:
        name, at, whole = max(rows, key=lambda row: (_support(row[0], votes, reading), -rows.index(row)))
        loudest = votes.most_common(1)[0] if votes else ("", 0)
        latin = name.isascii() or not _OTHER_SCRIPT.search(name)
        if _support(name, votes, reading) or loudest[1] < (_CERTAIN if latin else 2):
            return Found(_spelling(name, reading), at, "employer-row", used=at if whole else ())
    if votes:
        name = max(votes, key=lambda key: (votes[key] + _longer(key, votes), -lines[key][0]))
        fuller = [
            other
            for other in votes
            if other.startswith(name + " ") and votes[other] > 1 and votes[other] * 3 >= votes[name]
        ]
        name = max(fuller, key=lambda other: votes[other], default=name)
        if votes[name] > 1:
            return Found(_spelling(name, reading), tuple(sorted(set(lines[name]))[:3]), "employer-sentence")
    return None


def _rows(reading: Reading, votes: Counter[str]) -> list[tuple[str, tuple[int, ...], bool]]:
    """Cells that hold only a name: no figure, place, date, term of work or part of a company.

    Words that boards use for departments and terms count against a name that no sentence speaks of.
    """
    places = gazetteer(reading.taxonomy)
    types = of_labels(reading.taxonomy.employment)
    ranks = of_scheme(reading.taxonomy.levels, "title")
    title = reading.value("title") or ""
    rows = []
    headed = {line for decision in reading.of("title") for line in decision.block.span.lines}
    for cell in cells(reading, "meta", "title"):
        titled = headed.issuperset(cell.lines)
        if labelled(cell.text, reading.taxonomy.labels) or _LABELLED.match(cell.text):
            continue
        text = _HIRES.sub("", _AT.sub("", _STAR.sub("", cell.text)))
        parts = _PARTS.split(text)
        if is_row(text, places) and not any(map(FORM.search, parts)):
            continue
        formed = [part for part in parts if FORM.search(part)]
        for part in formed or dict.fromkeys((text, *parts) if " place " not in text else parts):
            name = clean(_latin(part))
            if not _may_be(name) or _NEVER.search(part) or (titled and name in title and not FORM.search(part)):
                continue
            if FORM.search(part) or (name in votes and not ranks.search(part)):
                pass
            elif (
                ranks.search(part)
                or types.search(part)
                or _is_place(part, name, places)
                or (_NOT_ROW.search(part) and not _mentioned(name, reading))
            ):
                continue
            rows.append((name, cell.lines, cell.whole and part == cell.text))
    return rows


def _may_be(name: str) -> bool:
    """Whether a text has the shape of a name."""
    letters = sum(map(str.isalpha, name))
    return (
        letters > 1
        and len(name) <= _LONGEST_NAME
        and len(name.split()) <= _MOST_WORDS
        and not (name[0].islower() and " " in name)
        and not re.match(r"\d+(?:[ .,\-\u2013/]|$)", name)
        and not _NOT_NAME.match(name)
    )


def _is_place(part: str, name: str, places: Gazetteer) -> bool:
    mentions = list(places.mentions(part))
    covered = sum(mention.end - mention.start for mention in mentions)
    return covered * 2 >= len(name) or (covered > 0 and mentions[0].start == 0 and len(name.split()) < 3)


def _best(text: str, votes: Counter[str]) -> str | None:
    """Of the names that a label's value gives, the one that sentences use; without any, the first in Latin letters."""
    names = [name for part in _SLASH.split(text) if _may_be(name := clean(_latin(part)))]
    spoken = [name for name in names if votes[name]]
    latin = [name for name in names if name.isascii() or not _OTHER_SCRIPT.search(name)]
    return next(iter([*spoken, *latin, *names]), None)


def _latin(text: str) -> str:
    """The Latin spelling of a name that stands in two scripts."""
    if text.isascii() or mixed_words(text) or not _OTHER_SCRIPT.search(text):
        return text
    return max(_OTHER_SCRIPT.split(text), key=len).strip(" ()/\uff08\uff09-") or text


def _votes(reading: Reading) -> tuple[Counter[str], dict[str, list[int]]]:
    """Names that sentences take for the employer, weighted, with their lines."""
    votes: Counter[str] = Counter()
    lines: dict[str, list[int]] = {}
    title = reading.value("title")
    whole = reading.document.text.source.text
    domains = {_squash(found[1]) for found in _DOMAIN.finditer(whole)}
    for decision in reading.of(*_PROSE, "title", "meta"):
        text = plain(decision.block.text)
        shapes = _HIRING if decision.zone in ("title", "meta") else _SHAPES
        for weight, shape in (*shapes, *(_SUBJECTS if decision.zone in _OWN else ())):
            for found in shape.finditer(text):
                name = clean(_ARTICLE.sub("", found["name"]))
                if len(name) < 2 or _NOT_NAME.match(name) or name == title or not name[0].isalnum():
                    continue
                if shape is _SUBJECT and (name in votes or not _is_own(name, whole, domains)):
                    continue
                name = name.title() if name.isupper() and len(name) > 6 else name
                votes[name] += weight
                lines.setdefault(name, []).extend(decision.block.span.lines)
    for name in votes:
        if _squash(name) in domains:
            votes[name] += 3
    return votes, lines


def _is_own(name: str, text: str, domains: set[str]) -> bool:
    """Whether a name is the posting's own: that of an address, or one word that never stands there in small letters."""
    if _squash(name) in domains:
        return True
    return name.isalpha() and len(name) > 3 and re.search(rf"\b{name.lower()}\b", text) is None


def _longer(name: str, votes: Counter[str]) -> int:
    """Votes for a longer form of the name count for the short one too."""
    return sum(number for other, number in votes.items() if other != name and other.startswith(name + " "))


def _support(name: str, votes: Counter[str], reading: Reading) -> int:
    """How loudly sentences take the name, or its first words, for the employer; a legal form behind it says so too."""
    key = _squash(name)
    voted = sum(
        number
        for other, number in votes.items()
        if _squash(other) == key or (key.startswith(_squash(other)) and len(other) > 2)
    )
    return voted + _mentioned(name, reading)


def _mentioned(name: str, reading: Reading) -> int:
    """In how many blocks of prose the name stands, or its first word where that is a word of its own making."""
    whole = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
    first = name.split(maxsplit=1)[0]
    short = re.compile(rf"(?<![\w-]){re.escape(first)}(?![\w-])") if len(first) > 3 else whole
    texts = [decision.block.text for decision in reading.of(*_OWN)]
    return sum(2 if whole.search(text) else 1 if short.search(text) else 0 for text in texts)


def _spelling(name: str, reading: Reading) -> str:
    """The spelling that the whole posting uses most: `Tik Tok` becomes `TikTok` where that is written more often."""
    letters = re.sub(r"[\W_]+", "", name)
    if len(letters) < 4 or len(letters) > 40:
        return name
    shape = re.compile(r"(?<!\w)" + r"[ \-]?".join(map(re.escape, letters)) + r"(?!\w)", re.IGNORECASE)
    written = Counter(shape.findall(reading.document.text.source.text))
    spellings = [other for other in written if not other.islower() and not (other.isupper() and not name.isupper())]
    return max(spellings, key=lambda other: (written[other], other == name), default=name)


def _squash(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold())


def format_employer(value: str, taxonomy: Taxonomy) -> str:
    return value
