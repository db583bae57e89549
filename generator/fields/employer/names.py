"""Shapes of names: what a name may look like, and how two writings of one are told to be the same."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.lookalikes import mixed_words

NOT_NAME = re.compile(
    r"^(?:us|the (?:role|job|team|company|position|opportunity|organi[sz]ation|department|business|project|candidate|successful|ideal|work|base|salary|person|pay|post|postholder|incumbent|contract|platform|service|app|group|programme|program|successful candidate)|you|this|role|team|position|job|company|nous|notre \w+|our (?:team|company|culture|mission)|we|it|candidate|equal opportunity|r ?& ?d|trust(?: (?:and|&) safety)?(?: \(t&s\))?(?: team)?|t&s|safety|applicants|employees|everyone|there|that|what|who|experience|knowledge|english|fluency|data|content|policy|compensation|benefits|salary|location|remote|full.time|part.time|posted|apply|jobs?|on-call|urgent(?:ly)? hiring|(?:internal |external |(?:and|&) |public )*(?:vacancy|job|employment|recruitment)? ?(?:circular|advert(?:isement)?|announcement|notice)(?: (?:no|number|ref)\b.*)?|home|back|search|new|yes|no|overview|description|requirements|responsibilities|qualifications|here|which|he|she|they|fraud|training|reporting|people|online|working|background|moderation|moderators|employer|industry|pdf|excel|powerpoint|size|wellbeing|success|support|nothing|each|diversity|your.*|some.*|these|all .*|one|today|to|dear\b.*|assistant|interviews?|veterans|preference|as an? .*|to apply.*|this .*|if .*|when .*|private|public|privately held|public company|private company|company - (?:private|public)|non-?profit|subsidiary|self-employed|registered charity|edited|editado|modifi\u00e9|bearbeitet|paid|unpaid|job ref|undisclosed|anonymous|not disclosed|withheld|(?:company |strictly |client )?confidential(?: company| employer| client)?|confidencial|empresa confidencial|confidentiel(?:le)?|entreprise confidentielle|riservat[oa]|azienda riservata|vertraulich|anonym|vertrouwelijk|poufne|d\u016fv\u011brn\u00e9|konfidentiell|bizalmas|gizli|\u043a\u043e\u043d\u0444\u0438\u0434\u0435\u043d\u0446\u0438\u0430\u043b\u044c\u043d\u043e|\u0633\u0631\u064a|\u05d7\u05e1\u05d5\u05d9|rahasia|dirahsiakan|b\u1ea3o m\u1eadt|\u975e\u516c\u958b|\u793e\u540d\u975e\u516c\u958b|\u4fdd\u5bc6|\ube44\uacf5\uac1c)$",
    re.IGNORECASE,
)
CAPITALS = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0106\u010c\u0110\u0118\u011e\u0130\u0141\u0143\u0150\u0158\u015a\u015e\u0160\u0162\u0164\u016e\u0170\u0179\u017b\u017d\u0218\u021a"
"""Latin capitals, for a class of an expression."""
_CODE = re.compile(r"(?:^|\s)[A-Z]{1,6}(?:[-/][A-Z\d]{1,6})*[-/]\d{1,6}$")
"""The sign of a post or a grade of pay: `EX-01`, `HR/OPS/10`."""
_SIGNS = re.compile(r"[\W_]+")
_LONGEST_NAME = 70
ABBREVIATION = 6
"""Letters in capitals up to which a name is an abbreviation, and above which it is shouted."""
_MOST_WORDS = 8
INSTITUTION = re.compile(
    r"\b(?:University|College|Academy|Institute|Foundation|Trust(?! (?:&|and))|Council|Commission|Authority|Ministry|Agency|Office"
    r"|Hospital|Hospice|Society|Association|Union|Secretariat|Courts?|Fund|Corporation|Charity|Federation|Cooperative|District)\b",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"(?:the )?(?:[\w'\u2019-]{3,20} ){0,2}?(?:University|Academy|Institute|Council|Commission|Authority|Ministry|Department|Agency|Office|Board|Society|Association|Union|Bureau|Commissioner|Registrar|Ombudsman|Secretariat|Observatory|Centre|Center|Forum|Federation|College|Foundation) (?:of|for|on) (?:the )?[A-Z]"
    r"|(?:Stiftung|Institut|Instituut|Instituto|Istituto|Instytut|Institutet|Inspektion|Landesamt|Landesstelle|Landeszentrale|Bundesstelle|Zentralstelle|Beh\u00f6rde|Mancomunidad|Diputaci\u00f3n|Commission d(?:e|es|u)|Agence|Haute Autorit\u00e9|Office d(?:e|es|u)|Agencia|Agenzia|Garante|Koperasi|Verein|Verband|Bundesamt|Bundesanstalt|Landesanstalt|Ministerium|Universit\u00e4t|Hochschule|Landkreis|Bezirksamt"
    r"|Fondation|Minist\u00e8re|Universit\u00e9|Conseil|Autorit\u00e9|Mairie|Fundaci\u00f3n|Ministerio|Universidad|Ayuntamiento|Asociaci\u00f3n|Consejo|Comisi\u00f3n|Funda\u00e7\u00e3o|Minist\u00e9rio|Universidade|C\u00e2mara|Associa\u00e7\u00e3o|Ag\u00eancia"
    r"|Fondazione|Ministero|Universit\u00e0|Comune|Associazione|Autorit\u00e0|Cooperativa|Stichting|Ministerie|Gemeente|Vereniging"
    r"|Fundacja|Ministerstwo|Uniwersytet|Stowarzyszenie|Urz\u0105d|Nadace|Ministerstvo|Univerzita|\u00da\u0159ad|Nad\u00e1cia|\u00darad|Alap\u00edtv\u00e1ny|Funda\u021bia|Ministerul|Universitatea|Asocia\u021bia"
    r"|Stiftelsen|Myndigheten|Universitetet|S\u00e4\u00e4ti\u00f6|\u03a5\u03c0\u03bf\u03c5\u03c1\u03b3\u03b5\u03af\u03bf|\u038a\u03b4\u03c1\u03c5\u03bc\u03b1|\u0424\u043e\u043d\u0434|\u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e|\u041c\u0456\u043d\u0456\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e|\u0423\u043d\u0438\u0432\u0435\u0440\u0441\u0438\u0442\u0435\u0442"
    r"|Suruhanjaya|Kementerian|Jabatan|Yayasan|Lembaga|Universitas|Universiti|Badan|\u0645\u0624\u0633\u0633\u0629|\u0648\u0632\u0627\u0631\u0629|\u0647\u064a\u0626\u0629|\u062c\u0627\u0645\u0639\u0629|\u0645\u0631\u0643\u0632) (?=\S)",
    re.IGNORECASE,
)
"""What names of institutions open with, in the languages that put the kind first."""
TRADE = (
    r"(?:Labs?|Studios?|Games|Arcade|Bank|Insurance|Energy|Media|Social|Brands|Entertainment|Biosciences|Health|Networks?|Holdings|Group"
    r"|Interactive|Intelligence|Robotics|Records|Airlines|Airways|Motors|Pharma(?:ceuticals)?|Foundation|Trust|Union|Exchange|Ventures|Capital|Logistics)"
)
"""What names of firms end with, by their trade."""
LINKS = ("of", "the", "and", "for", "on", "&", "de", "des", "del", "du", "la", "in")
FURNITURE = re.compile(
    r"\b(?:careers?|jobs?|logo|ratings?|reviews?|polic(?:y|ies)|privacy|notice|salar(?:y|ies)|benefits|trust & safety|vacanc(?:y|ies)|team|home|page|ads?)\b",
    re.IGNORECASE,
)
_OTHER_SCRIPT = re.compile(
    "[\u0370-\u058f\u10a0-\u10ff\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+[\\s\u3000-\u303f]*"
)


def may_be(name: str) -> bool:
    """Whether a text has the shape of a name."""
    letters = sum(map(str.isalpha, name))
    return (
        letters > 1
        and len(name) <= _LONGEST_NAME
        and len(name.split()) <= _MOST_WORDS
        and not (name[0].islower() and " " in name)
        and not re.match(r"\d+(?:[ .,\-\u2013/]|$)", name)
        and not NOT_NAME.match(name)
        and not _CODE.search(name)
    )


def is_latin(name: str) -> bool:
    """Whether the name is written in Latin letters alone."""
    return name.isascii() or not _OTHER_SCRIPT.search(name)


def latin(text: str) -> str:
    """The Latin spelling of a name that stands in two scripts."""
    if text.isascii() or mixed_words(text) or not _OTHER_SCRIPT.search(text):
        return text
    spelled = max(_OTHER_SCRIPT.split(text), key=len).strip(" ()/\uff08\uff09-")
    return spelled if any(map(str.isalpha, spelled)) else text


@lru_cache(maxsize=4096)
def squash(name: str) -> str:
    """Small letters and digits without spaces and signs."""
    return _SIGNS.sub("", name.casefold())


def lowered(text: str) -> str:
    """A shouted text with capitals only where a name has them."""
    if not text.isupper():
        return text
    words = (word.lower() if word.lower() in LINKS else word.capitalize() for word in text.split())
    return " ".join(words)


def adds_name(long: str, short: str) -> bool:
    """Whether the longer text opens with the name and goes on with words of a name."""
    more = long[len(short) :].split()
    return (
        long.casefold().startswith(short.casefold() + " ")
        and all(word in LINKS or (word[0].isupper() and word.isalpha()) for word in more)
        and more[0][0].isupper()
        and not FURNITURE.search(long)
    )


def has_words(text: str, name: str, written: str = "", joints: str = "_") -> bool:
    """Whether a name stands in a text as words of its own, no letter, digit or joint beside it.

    Of a text in small letters `written` tells what stood there: a mere word is no name.
    """
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        beside = text[max(0, start - 1) : start] + text[end : end + 1]
        small = len(written) == len(text) and written[start].islower()
        if not small and not any(sign.isalnum() or sign in joints for sign in beside):
            return True
        start = text.find(name, start + 1)
    return False
