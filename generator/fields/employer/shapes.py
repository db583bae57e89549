"""Shapes of sentences that name an employer: a text and its section come in, the names that they take out of it go out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.document import Zone
from generator.fields.employer.names import CAPITALS, NOT_NAME
from generator.taxonomy.firms import clean

_UP = rf"[{CAPITALS}0-9]"
_N = rf"(?P<name>{_UP}[\w&'\u2019.+!\-]{{0,40}}(?:[ ](?:[{CAPITALS}0-9&][\w&'\u2019.+!\-]{{0,40}}|of|the|and|de|des|del|du)){{0,5}})"
_W = _N.replace("{0,40}", "{0,40}+")
"""The same where a space or comma follows, which no word of a name holds."""
_FIRST = _W.replace(_UP, rf"{_UP}(?:(?<=^.)|(?<=[.!?]\s.))", 1)
"""The same at the start of a sentence; led by its capital, it is looked for at capitals only."""
_ARTICLE = re.compile(
    r"^(?:The|THE|ABOUT|WHY|JOIN|OUR|Our|This|We|At|About|Why|Join|Who|In|As|If|You|It|And|For|Here|Your|A|An|All|What|How|When|Where|Us|Role|Team|Job|Position|Company|Please|Each|Every|These|Those|There|Since|From|With|To|One|Some|Work|Its|Their)\b(?: (?="
    + _UP
    + "))?"
)
_INNER = re.compile(rf"{_UP}(?<=\s.)")
_AT_NAME = re.compile(rf"[Aa](?=t {_UP})")
_BEHIND = re.compile(rf"{_UP}(?<=(?:oin|ing|\sat|for|\sof|ith|\sby)\s.)")
"""A capital behind `join`, `joining`, `with`, `at`, `for`, `of` or `by`."""
_OWNER = re.compile(r"['\u2019]")


class Shape(NamedTuple):
    """A way in which a sentence names an employer."""

    weight: int
    """How surely what it names is one."""
    expression: re.Pattern[str]
    sign: re.Pattern[str] | None = None
    """What every text of this shape holds, and most texts do not."""
    weak: bool = False
    """Any other name may stand so too."""
    opens: bool = False
    """Any first word of a sentence may stand so."""


_AT = Shape(
    3,
    re.compile(rf"(?:^|[.!?]\s+|[,:]\s)(?:Here )?[Aa]t {_W}(?:,? (?:we|you|our|it|safety|everyone|people)\b|, )"),
    _AT_NAME,
)
_ALONE = Shape(
    3,
    re.compile(
        rf"^\W*(?:[Aa]bout|ABOUT|[Ww]ho is|[Jj]oin|[Ww]hy(?: join| work at| work for)?|[Ll]ife at|[Ww]orking at|[Ww]elcome to|[Mm]eet|[Tt]his is|[Ww]ho we are at) {_N}\W*$"
    ),
)
_BRIEF = Shape(
    3,
    re.compile(
        rf"^\W*{_N} (?:in (?:a|one) (?:paragraph|minute|sentence|nutshell|few words)|in (?:a few words|brief|short|numbers|figures))\W*$"
    ),
    re.compile(r" in "),
)
"""A heading over what the firm says of itself."""
_DOES = Shape(
    3,
    re.compile(
        rf"{_FIRST}(?:,? (?:Inc|Ltd|LLC|GmbH|PLC|AG)\.?,?)?(?: \([A-Z][\w&-]{{1,9}}\)| [\u2013\u2014-] [^\u2013\u2014]{{3,50}} [\u2013\u2014-])? (?:is (?:an?(?! (?:\w+ )?(?:plus|bonus|must|advantage|asset|requirement)\b)|the|one|looking|hiring|seeking|proud|committed|on a|building|currently|dedicated|home|where|recruiting)|was (?:founded|born|started|set up|created)|has (?:been|grown|a |offices)|provides|operates|runs|builds|makes|helps|connects|seeks|offers|believes|welcomes|does not|will never|exists|began|started|employs|serves|intends|works|hosts|brings|gives|lets|keeps|supplies|sells|publishes|insures|powers|recrute(?:nt)?|sucht|zoekt|contrata|szuka|cerca)\b"
    ),
)
_JOINED = Shape(
    2,
    re.compile(
        rf"\b(?:[Jj]oin|joining|here at|work at|working at|work for|working for|on behalf of|[Aa] career (?:at|with)|careers at|team at|role at|offered by|available at|employed by|behalf of) {_N}(?=[,.;:!)]| and | as | to | in | team|'s|\u2019s|$)"
    ),
    _BEHIND,
)
_ITS = Shape(
    1,
    re.compile(
        rf"{_N}['\u2019]s (?:mission|commitment|global|platform|community|policy|policies|users|products?|values|team|culture|Trust|users|members|customers|privacy|headquarters|office)\b"
    ),
    _OWNER,
)
_SUBJECT = Shape(2, re.compile(rf"^\W*{_N} (?:\w+ly )?(?:[a-z]{{3,}}s|is|was|has) "), weak=True, opens=True)
_CAPITALS = Shape(
    3,
    re.compile(r"^\W*(?P<name>[A-Z][A-Z&' ]{2,40}?) (?:IS|SEEKS|INVITES|WISHES|REQUIRES|HAS|OFFERS|NEEDS|WELCOMES)\b"),
)
_WITHIN = Shape(
    1,
    re.compile(
        rf"\b(?:at|for|of|off|on|through|inside|across|[Ww]e(?:['\u2019]re| are)) {_N}(?=[,.;:!?)]|['\u2019]s? | [a-z]|$)"
    ),
    _INNER,
    weak=True,
)
_OWNED = Shape(
    1,
    re.compile(rf"{_N}['\u2019](?:s|[dt][ae]|n?[\u0131iu\u00fc]n|[yn]?[ae\u0131iu\u00fc])? [a-z]"),
    _OWNER,
    weak=True,
)
"""With an ending of English or Turkish."""
_ABROAD = Shape(
    2,
    re.compile(
        rf"(?:^|[.!?]\s+)(?:En|Em|No|Na|Bei|Chez|Bij|Hos|Ved|Presso|[WUV]|We) {_W},? (?:[a-z]{{2,}}(?:mos|iamo|my|me)|wir|nous|on|wij|vi|kami)\b"
    ),
    re.compile(r"(?:En|Em|No|Na|Bei|Chez|Bij|Hos|Ved|Presso|[WUV]|We) " + _UP),
)
"""`At` a firm and `we`, in other languages."""
_HIRES = Shape(
    3,
    re.compile(
        rf"(?:^|[.!?:]\s++)\W{{0,40}}+{_N} (?:is|are) (?:now |currently )?(?:hiring|looking for|seeking|recruiting)\b"
    ),
)
_RUN_AT = Shape(
    3,
    re.compile(
        rf"\bI(?:['\u2019]m| am)? (?:\w+ )?(?:run|running|lead|leading|head|manage|recruit|hire|hiring|work|look after) (?:[a-z&]+ ){{0,5}}(?:at|for) {_N}(?=[,.;:!)]| and | as | in | where |$)"
    ),
    re.compile(r"\bI(?:['\u2019]m| am)? "),
)
"""What the writer of a mail or a post does there."""
_SERVICE = Shape(2, re.compile(rf"\b[Aa]t {_N}, (?:the|an?) [a-z]"), _AT_NAME)
"""`At` a name and what it is."""
_FORMED = Shape(
    2,
    re.compile(
        rf"(?<![\w&] ){_N},? \(?(?:Inc|LLC|Ltd|Limited|GmbH|PLC|plc|B\.V|BV|AG|S\.A|SAS|S\.r\.l|Srl|A/S|ApS|AB|Oy|Lda|Ltda|Pty|Pvt|Pte|Kft|EOOD|d\.o\.o|s\.r\.o)\b"
    ),
    re.compile(r" \(?(?:Inc|L[LT]|G|P[LTv]|pl|B\.?V|A[GB/p]|S[.Ar]|Oy|L[dit]|K|EOO|d\.o|s\.r)"),
)
_CLIENT = Shape(
    12,
    re.compile(rf"\b[Oo]ur client,? {_N}(?=,| (?:is|are|has|in|the|was|needs|wants|runs)\b|[.;:)]|$)"),
    re.compile(r"ur client"),
)
"""Whom a recruiter names is who employs, however often the recruiter speaks of itself."""
_VACANCY = Shape(
    2, re.compile(rf"(?i:\b(?:vacancy|recruitment|career|careers|job|jobs|opening)) (?:at|with) {_N}(?=[,.:;!)]|$)")
)
_BOARD = Shape(
    2,
    re.compile(
        rf"\b(?:[Ss]ee who you know at|interviewing at|job poster from|[Ss]ee who) {_N}(?= by \d|,? has hired| for this job|[.!]?$)"
    ),
)
"""What a network says of the firm whose posting it shows."""
_FIRM = (_AT, _ALONE, _DOES)
DUTIES: tuple[Zone, ...] = ("responsibilities", "required", "preferred", "compensation")
OWN: tuple[Zone, ...] = ("employer", "equal_opportunity", "application", "benefits")


def proposed(text: str, zone: Zone) -> Iterator[tuple[str, Shape]]:
    """What the shapes of a section take for a name."""
    for shape in _shapes(zone):
        if shape.sign is not None and shape.sign.search(text) is None:
            continue
        for found in shape.expression.finditer(text):
            name = _once(clean(_ARTICLE.sub("", found["name"])))
            if len(name) > 1 and not NOT_NAME.match(name) and name[0].isalnum():
                yield name, shape


@lru_cache(maxsize=32)
def _shapes(zone: Zone) -> tuple[Shape, ...]:
    if zone == "chrome":
        return (_BOARD,)
    if zone in ("title", "meta"):
        return _HIRES, _VACANCY
    if zone in DUTIES:
        return _FIRM
    weak = () if zone in ("application", "heading", "equal_opportunity") else (_WITHIN, _OWNED)
    subjects = (_SUBJECT, _CAPITALS) if zone in (*OWN, "summary", "team") else ()
    formed = (_FORMED,) if zone in ("employer", "summary") else ()
    return (*_FIRM, _BRIEF, _CLIENT, _ABROAD, _RUN_AT, _SERVICE, _JOINED, _ITS, *formed, *weak, *subjects)


def _once(name: str) -> str:
    """A name that a lost line break doubled (`AcmeAcme`, `ACME Acme`) once."""
    half = len(name) // 2
    one, other = name[:half].strip(), name[half:].strip()
    return other if len(one) > 3 and one.casefold() == other.casefold() else name


__all__ = ["DUTIES", "OWN", "Shape", "proposed"]
