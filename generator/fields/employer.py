"""Who employs: rows, labels and sentences come in, the employer's name in its most frequent spelling goes out.

There is no table of employers: rows and labels propose names, sentences that only an employer can be the subject
of ("At X, we", "About X", "X is committed to") vote, and the spelling that stands most often wins.
"""

from __future__ import annotations

import re
from collections import Counter

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.labels import Labels, cells
from generator.phrases import of_labels, of_scheme, plain
from generator.taxonomy.places import gazetteer

_LABELS = Labels(
    r"(?:hiring |employer |company |organi[sz]ation |client |employing )?(?:company|employer|organi[sz]ation|client|agency)(?: ?name)?", r"companyname", r"hiring company", r"employer", r"posted by", r"unternehmen", r"arbeitgeber", r"firma", r"entreprise", r"empresa", r"azienda", r"pracodawca", r"perusahaan", r"\uae30\uc5c5(?:\uba85)?", r"\ud68c\uc0ac(?:\uba85)?", r"\u4f1a\u793e\u540d", r"\u516c\u53f8(?:\u540d\u79f0)?", r"\u015firket", r"studio", r"org", r"school", r"institution",
)  # fmt: skip
_N = r"(?P<name>[A-Z0-9][\w&'\u2019.+!\-]*(?:[ ](?:[A-Z0-9&][\w&'\u2019.+!\-]*|of|the|and|de|des|del|du)){0,5})"
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
_AT = re.compile(r"^(?:@|at|bei|by|chez)\s+")
_PARTS = re.compile(r"\s+[\u2013\u2014/]\s+|,\s+(?=[A-Z][^,]*(?:,|$))|\s+place\s+")
_PARENTHESIS = re.compile(r"\s*\([^()]{1,60}\)\s*$")
_FORM = re.compile(
    r"(?:,\s*(?:Inc|LLC|Ltd|Limited|Corp|Co|PLC|GmbH|LLP|S\.?A|S\.?L)|\s(?:Ltd|Limited|Inc|Corp|GmbH|K\.?K|LLC|FZ-LLC|FZE|FZCO|Pte\.? Ltd|Pvt\.? Ltd|Private Limited|Pty\.? Ltd|Sdn\.? Bhd|Sp\. ?z ?o\.? ?o|S\.?r\.?l|B\.?V|S\.?A\.?S|S\.?L\.?U?|Lda|Ltda|O\u00dc|Oy|AB|ApS|A/S|PLC|plc))\.?$"
)
_OTHER_SCRIPT = re.compile(
    "[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+[\\s\u3000-\u303f]*"
)
_FRONT = re.compile(r"^(?:PT|CV|corporate_fare|\u682a\u5f0f\u4f1a\u793e|\u3231)\s+")
_POSSESSIVE = re.compile(r"['\u2019]s$")
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


def find_employer(reading: Reading) -> Found[str] | None:
    """A labelled name, a row that is a name, else the name that most sentences take for the employer."""
    votes, lines = _votes(reading)
    for row in _LABELS.values(reading, "meta"):
        if (name := _clean(row.text)) and not _NOT_NAME.match(name) and len(name) < 80 and row.text[0].isupper():
            return Found(_spelling(name, reading), row.lines, "labelled-employer", used=row.lines if row.whole else ())
    rows = _rows(reading)
    if rows:
        name, at, whole = max(rows, key=lambda row: (_support(row[0], votes), -rows.index(row)))
        loudest = votes.most_common(1)[0] if votes else ("", 0)
        if _support(name, votes) or loudest[1] < _CERTAIN:
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


def _rows(reading: Reading) -> list[tuple[str, tuple[int, ...], bool]]:
    """Cells that hold only a name: no figure, place, date, term of work or part of a company."""
    places = gazetteer(reading.taxonomy)
    types = of_labels(reading.taxonomy.employment)
    ranks = of_scheme(reading.taxonomy.levels, "title")
    rows = []
    for cell in cells(reading, "meta"):
        for part in _PARTS.split(_FORM.sub("", _latin(_AT.sub("", cell.text)))):
            name = _clean(part)
            if (
                not name
                or len(name) > 60
                or not re.search(r"[^\W\d_]", name)
                or len(name.split()) > 8
                or (name[0].islower() and " " in name)
            ):
                continue
            if _NOT_ROW.search(part) or _NOT_NAME.match(name) or types.search(part) or ranks.search(part):
                continue
            mentions = list(places.mentions(part))
            covered = sum(mention.end - mention.start for mention in mentions)
            if covered * 2 < len(name) and not (covered and mentions[0].start == 0 and len(name.split()) < 3):
                rows.append((name, cell.lines, cell.whole and part == cell.text))
                break
    return rows


def _latin(text: str) -> str:
    """The Latin spelling of a name that stands in two scripts."""
    if text.isascii() or not _OTHER_SCRIPT.search(text):
        return text
    return max(_OTHER_SCRIPT.split(text), key=len).strip(" ()/\uff08\uff09-") or text


def _votes(reading: Reading) -> tuple[Counter[str], dict[str, list[int]]]:
    votes: Counter[str] = Counter()
    lines: dict[str, list[int]] = {}
    title = reading.value("title")
    for decision in reading.of(*_PROSE):
        text = plain(decision.block.text)
        for weight, shape in _SHAPES:
            for found in shape.finditer(text):
                name = _clean(_ARTICLE.sub("", found["name"]))
                if not name or len(name) < 2 or _NOT_NAME.match(name) or name == title or not name[0].isalnum():
                    continue
                votes[name] += weight
                lines.setdefault(name, []).extend(decision.block.span.lines)
    return votes, lines


def _longer(name: str, votes: Counter[str]) -> int:
    """Votes for a longer form of the name count for the short one too."""
    return sum(number for other, number in votes.items() if other != name and other.startswith(name + " "))


def _support(name: str, votes: Counter[str]) -> int:
    key = _squash(name)
    return sum(
        number
        for other, number in votes.items()
        if _squash(other) == key or (key.startswith(_squash(other)) and len(other) > 2)
    )


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


def _clean(text: str) -> str:
    name = _PARENTHESIS.sub("", text.strip(" \t\"'-\u2013|,;:*#"))
    name = _FORM.sub("", _FRONT.sub("", _POSSESSIVE.sub("", name))).strip(" .,;:-")
    return re.sub(r"\s+(?:of|the|and|de|des|del|du|&)$", "", name)
