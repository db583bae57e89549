"""Shapes of names: what a name may look like, and how two writings of one are told to be the same."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.lookalikes import mixed_words

NOT_NAME = re.compile(
    r"^(?:us|the (?:role|job|team|company|position|opportunity|organi[sz]ation|department|business|project|candidate|successful|ideal|work|base|salary|person|pay|post|postholder|incumbent|contract|platform|service|app|group|programme|program|successful candidate)|you|this|role|team|position|job|company|our (?:team|company|culture|mission)|we|it|candidate|equal opportunity|trust(?: (?:and|&) safety)?(?: \(t&s\))?(?: team)?|t&s|safety|applicants|employees|everyone|there|that|what|who|experience|knowledge|english|fluency|data|content|policy|compensation|benefits|salary|location|remote|full.time|part.time|posted|apply|jobs?|home|back|search|new|yes|no|overview|description|requirements|responsibilities|qualifications|here|which|he|she|they|fraud|training|reporting|people|online|working|background|moderation|moderators|employer|industry|size|wellbeing|success|support|nothing|each|diversity|your.*|some.*|these|all .*|one|today|to|dear\b.*|assistant|interviews?|veterans|preference|as an? .*|to apply.*|this .*|if .*|when .*)$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[\W_]+")
_LONGEST_NAME = 60
_MOST_WORDS = 8
INSTITUTION = re.compile(
    r"\b(?:University|College|Academy|Institute|Foundation|Trust(?! (?:&|and))|Council|Commission|Authority|Ministry|Agency|Office"
    r"|Hospital|Hospice|Society|Association|Union|Secretariat|Courts?|Fund|Corporation|Charity|Federation|Cooperative)\b",
    re.IGNORECASE,
)
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
    )


def is_latin(name: str) -> bool:
    """Whether the name is written in Latin letters alone."""
    return name.isascii() or not _OTHER_SCRIPT.search(name)


def latin(text: str) -> str:
    """The Latin spelling of a name that stands in two scripts."""
    if text.isascii() or mixed_words(text) or not _OTHER_SCRIPT.search(text):
        return text
    return max(_OTHER_SCRIPT.split(text), key=len).strip(" ()/\uff08\uff09-") or text


@lru_cache(maxsize=4096)
def squash(name: str) -> str:
    """Small letters and digits without spaces and signs."""
    return _SIGNS.sub("", name.casefold())


def adds_name(long: str, short: str) -> bool:
    """Whether the longer text opens with the name and goes on with words of a name."""
    more = long[len(short) :].split()
    return (
        long.casefold().startswith(short.casefold() + " ")
        and all(word in LINKS or (word[0].isupper() and word.isalpha()) for word in more)
        and more[0][0].isupper()
        and not FURNITURE.search(long)
    )
