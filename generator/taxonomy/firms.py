"""Names of firms: a name as rows and registers write it comes in, the name without its legal form goes out.

Legal forms of the countries with most job boards; what stands in front of a name (`PT`, `OOO`) counts too.
"""

from __future__ import annotations

import re
from functools import lru_cache

FORM = re.compile(
    r"(?:,?\s\(?(?:"
    r"Inc(?:orporated)?|L\.?L\.?C|Corp(?:oration)?|Co(?:mpany)?\.?,? (?:Ltd|Limited|Inc)|Co(?=\.$)|L\.?L\.?P|L\.?P|P\.?L\.?C|plc|Ltd|Limited|Ltd\.?,? Co|C\.?I\.?C|CIO"
    r"|\(?(?:Pty|Pvt|Pte|Proprietary|Private)\.?\)?\.?,? (?:Ltd|Limited)|(?:Sdn|SDN)\.? (?:Bhd|BHD)|Bhd|Berhad|FZ[- ]?LLC|FZE|FZCO|FZ|DMCC|W\.?L\.?L|S\.?P\.?C|S\.?A\.?O\.?C|Q\.?S\.?C|J\.?S\.?C"
    r"|GmbH(?: & Co\.? KG(?:aA)?)?|gGmbH|mbH|AG(?: & Co\.? KG)?|KG(?:aA)?|OHG|UG(?: \(haftungsbeschr\u00e4nkt\))?|e\.?\s?V|eG|SE|Ges\.?m\.?b\.?H"
    r"|S\.?\s?A\.?(?:\s?S\.?U?|\s?R\.?L|\s?B)?|S\.?A\.?R\.?L\.?U?|S\.?A\.? de C\.?V|S\. de R\.?L\.?(?: de C\.?V)?|S\.?A\.?P\.?I\.? de C\.?V|S\.?p\.?A(?:\.? SB)?|S\.?r\.?l\.?s?(?: SB)?|S\.?R\.?L|S\.?L\.?U?|S\.?C\.?A?|SCOP|SpA|Ltda|L\.?da|EIRELI|Unipessoal L\.?da|S\.?A\.?C|E\.?I\.?R\.?L|asbl|ASBL|vzw|VZW|B\.?V\.?B\.?A|BV|B\.?V|N\.?V|U\.A|SNC|GIE"
    r"|[Ss]p\. ?z ?o\. ?o|[Ss]p\. ?[jk]|[Ss]\.? ?r\.? ?o|a\. ?s|k\. ?s|v\.o\.s|z\. ?[s\u00fa]|o\. ?p\. ?s|n\. ?o|AISBL|aisbl|ONLUS|[Oo]nlus|ULC|EPZ|\u0422\u041e\u041e|\u0424\u041e\u041f|\u041f\u0410\u041e|\u041f\u0440\u0410\u0422|d\.?o\.?o|d\.?d|Kft|Zrt|Nyrt|Bt|O\u00dc|AS|SIA|UAB|AB(?: \(publ\))?|HB|Oy(?:j)?|Oy Ab|ApS|A/S|P/S|I/S|ASA|ehf|hf|EOOD|OOD|AD|EAD|\u0415?\u041e\u041e\u0414|\u0415?\u0410\u0414|\u041e\u041e\u041e|\u0422\u041e\u0412|\u0410\u041e"
    r"|A\.?E|E\.?P\.?E|I\.?K\.?E|M\.?I\.?K\.?E|\u0391\.?\u0395|\u0399\.?\u039a\.?\u0395|\u039c\.?\u0399\.?\u039a\.?\u0395|A\.?\u015e|M\.?A\.?E|\u039c\.?\u0391\.?\u0395|\u05d1\u05e2[\"\u05f4\u2033]\u05de|\u092a\u094d\u0930\u093e\.? ?\u0932\u093f|DAC|Ltd\.? \u015eti|\u015eti|Tbk|Sh\.?p\.?k|inc|ry|CJSC|OJSC|(?:Public |Closed |Open )?Joint[- ]Stock Company|K\.?K|G\.?K|JSC|PJSC|OPC|LLP"
    r")\)?)+\.?\)?$"
)
_IN_CAPITALS = re.compile(FORM.pattern, re.IGNORECASE)
_FRONT = re.compile(
    r"^(?:PT\.?|CV|Co\.,? Ltd\.|M/s\.?|\u092e\u0947\u0938\u0930\u094d\u0938|UD|corporate_fare|C\u00f4ng ty (?:TNHH|C\u1ed5 ph\u1ea7n|CP)(?: MTV)?|CTY TNHH|SIA|UAB|O\u00dc|OOO|\u041e\u041e\u041e|\u0422\u041e[\u041e\u0412]|[\u041f\u0417]?\u0410\u041e|\u041f\u0440\u0410\u0422|\u0418\u041f)\s+",
    re.IGNORECASE,
)
_AROUND = re.compile(
    "^(?:\u682a\u5f0f\u4f1a\u793e|\u5408\u540c\u4f1a\u793e|\u6709\u9650\u4f1a\u793e|\uff08\u682a\uff09|\\(\u682a\\)|\u3231|\uc8fc\uc2dd\ud68c\uc0ac|\\(\uc8fc\\)|\uff08\uc8fc\uff09|\u321c|\u0e1a\u0e23\u0e34\u0e29\u0e31\u0e17(?=\\s))\\s*"
    "|\\s*(?:(?:\u80a1\u4efd|\u6709\u9650\u8cac\u4efb|\u6709\u9650\u8d23\u4efb)?\u6709\u9650\u516c\u53f8|\u5408\u540c\u4f1a\u793e|\u682a\u5f0f\u4f1a\u793e|\uff08\u682a\uff09|\\(\u682a\\)|\uc8fc\uc2dd\ud68c\uc0ac|\\(\uc8fc\\)|\u0e08\u0e33\u0e01\u0e31\u0e14(?:\\s*\\(\u0e21\u0e2b\u0e32\u0e0a\u0e19\\))?)$"
)
"""Forms of Japan, Korea and Thailand, which no space need part from the name."""
_QUOTED = re.compile(
    r"^(?:SIA|UAB|AS|AB|MB|V\u0161\u012e|O\u00dc|O{3}|[\u041e\u0417\u041f\u0427]?\u0410\u041e|\u041e{3}|\u0422\u041e[\u0412\u041e]|\u0427\u041f|\u0424\u041e\u041f|\u0418\u041f|\u041e\u0424|(?:Public )?(?:Foundation|Association)|Biedr\u012bba|Nodibin\u0101jums)\s+"
    r"[\"\u201e\u201c\u00ab](.{2,60}?)(?:[\"\u201c\u201d\u00bb]|$)"
)
"""Forms in front of a name in quotes, as the registers of the Baltic countries and of many east of them write."""
_CELL = re.compile("\\S{2,30}?(?:\u6709\u9650\u516c\u53f8|\u682a\u5f0f\u4f1a\u793e|\u5408\u540c\u4f1a\u793e)(?=\\s)")
"""A name up to its form, where further cells follow in a script that parts no words."""
_PARENTHESIS = re.compile(r"\s*\([^()]{1,60}\)\s*$")
_OPENED = re.compile(r"\s*\([^()]{0,60}$")
"""A bracket that a legal form has cut: `Harbour (Harbour Ireland Ltd), Dublin`."""
_POSSESSIVE = re.compile(r"['\u2019]s$")
_SHOUTED = re.compile(r"(?<=[a-z\u00df-\u00ff])\s+(?:NEVER|DO|DOES|WILL|IS|ARE)(?: NOT)?$")
"""What the employer shouts of itself: `Harbour NEVER asks for money`."""


_ASIAN = re.compile(
    r"\u80a1\u4efd\u6709\u9650\u516c\u53f8|\u6709\u9650\u516c\u53f8|\u682a\u5f0f\u4f1a\u793e|\uc8fc\uc2dd\ud68c\uc0ac|\u3231|\(\uc8fc\)|\u5408\u540c\u4f1a\u793e|\u321c|\uff08\uc8fc\uff09|^\u0e1a\u0e23\u0e34\u0e29\u0e31\u0e17\s.*\u0e08\u0e33\u0e01\u0e31\u0e14|^\u0634\u0631\u0643\u0629 |\s\u05d1\u05e2\"\u05de$|^(?:\u0422\u041e[\u041e\u0412]|\u041e\u041e\u041e) |^C\u00f4ng ty (?:TNHH|C\u1ed5 ph\u1ea7n|CP)\b|(?-i:^PT\.? (?=[A-Z][a-z]))",
    re.IGNORECASE,
)


def is_formed(text: str) -> bool:
    """Whether a legal form stands with the name."""
    shape = _IN_CAPITALS if text.isupper() else FORM
    return (shape.search(text) or _ASIAN.search(text) or _QUOTED.match(text)) is not None


def _formless(name: str) -> str:
    shorter = FORM.sub("", name)
    return _IN_CAPITALS.sub("", name) if shorter == name and name.isupper() else shorter


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """The name without legal form, brackets, possessive and outer signs."""
    if quoted := _QUOTED.match(text):
        text = quoted[1]
    elif not text.isascii() and (cell := _CELL.match(text)):
        text = cell[0]
    name = text.strip(" \t\"'-\u2013|,;:*#\u200e\u200f")
    name = _formless(_PARENTHESIS.sub("", _OPENED.sub("", _formless(name))))
    name = name if name.isascii() else _AROUND.sub("", name)
    name = _FRONT.sub("", _POSSESSIVE.sub("", name)).strip(' .,;:-"\u201c\u201d')
    name = _SHOUTED.sub("", name)
    return re.sub(r"\s+(?:Pvt|Pte|Pty|Sdn|\(?Private|Proprietary|of|the|and|de|des|del|du|&)$", "", name)


__all__ = ["FORM", "clean", "is_formed"]
