"""Words that stand about places in rows: ways of working, streets and fillers, in the languages of job boards."""

from __future__ import annotations

import re

from generator.expressions import AnyCase

REMOTE = AnyCase(
    r"\b(?:fully[- ]remote|remote(?:ly)?(?:[- ]first|[- ]eligible|[- ]friendly)?|work(?:ing)? from home|work from anywhere|wfh|home[- ]based|(?<=\bor )from home|(?<=\boder )home ?office|anywhere|(?:de |desde )?(?:qualquer|cualquier) (?:lugar|canto|parte|punto|cidade|ciudad)|telecommut\w+|telework|t\u00e9l\u00e9travail|teletrabajo|teletrabalho|zdalnie|praca zdalna|pr\u00e1ce na d\u00e1lku|t\u00e1vmunka|p\u00e5 distans|et\u00e4ty\u00f6|et\u00e4|kaugt\u00f6\u00f6|uzaktan|\u0443\u0434\u0430\u043b\u0435?[\u0435\u0451]?\u043d\u043d\u043e|\u0434\u0438\u0441\u0442\u0430\u043d\u0446\u0438\u043e\u043d\u043d\u043e|\u0432\u0456\u0434\u0434\u0430\u043b\u0435\u043d\u043e|jarak jauh|kerja dari rumah|\u0432\u0456\u0434\u0434\u0430\u043b\u0435\u043d(?:\u0430|\u043e\u0457|\u0438\u0439)|\u0434\u0438\u0441\u0442\u0430\u043d\u0446\u0456\u0439\u043d(?:\u043e|\u0430)|\u0434\u0438\u0441\u0442\u0430\u043d\u0446\u0438\u043e\u043d\u043d\u0430|\u0443\u0434\u0430\u043b[\u0435\u0451]\u043d\u043d(?:\u0430\u044f|\u044b\u0439|\u043a\u0430)|att\u0101lin\u0101t[is]|nuotolin(?:is|iu)|fjernarbejde|hjemmefra|od ku\u0107e|od doma|z domova|pr\u00e1ca na dia\u013eku|la distan\u021b\u0103|\u03c4\u03b7\u03bb\u03b5\u03c1\u03b3\u03b1\u03c3\u03af\u03b1|\u03b5\u03be \u03b1\u03c0\u03bf\u03c3\u03c4\u03ac\u03c3\u03b5\u03c9\u03c2|t\u1eeb xa|remot[oae])\b|\u5728\u5b85\u52e4\u52d9|\ub9ac\ubaa8\ud2b8|\uc7ac\ud0dd|\u8fdc\u7a0b|\u9060\u7aef|\u5728\u5b85(?:\u52e4\u52d9)?\u53ef|\u5c45\u5bb6(?:\u8fa6\u516c|\u529e\u516c|\u4e0a\u73ed)|\u0e17\u0e33\u0e07\u0e32\u0e19(?:\u0e17\u0e35\u0e48|\u0e08\u0e32\u0e01(?:\u0e17\u0e35\u0e48)?)\u0e1a\u0e49\u0e32\u0e19|\u0639\u0646 \u0628\u0639\u062f|\u05de\u05e8\u05d7\u05d5\u05e7"
)
PARTLY = AnyCase(
    r"\bnot (?:a )?(?:fully )?remote|[\u9031\u6708]\s?[1-4\uff11-\uff14]\s?(?:\u65e5|\u56de)|\bno remote|\bremote(?:ly)? (?:days?|work(?:ing)? (?:is )?(?:not|possible|allowance|policy|up to|two|one|days)|optional|team|allowance|teams|colleagues|support|offices?|co-located)|\b(?:days?|week|month|friday|weeks) (?:\w+ ){0,4}(?:remote|from home)|from home (?:up to )?(?:one|two|three|on|\d)|\bhybrid\b[^.;]{0,80}from home|\bcannot be (?:done|performed) remote|can't be remote|isn't remote|not possible remote|partial(?:ly)? remote|remote-hybrid|some remote|occasional\w* remote|occasionally remote|non-remote|remote first day|remote(?: \w+){0,2}\s?[:?=]\s?(?:no|none|not|false|nein|non|nee|nie)\b|(?:presencial|sur place|on-?site|in[- ]office|vor ort) (?:y|et|and|e|und|/) (?:\w+ )?(?:remoto|remote|t\u00e9l\u00e9travail)|t\u00e9l\u00e9travail (?:fr\u00e9quent|r\u00e9gulier|partiel|hybride|occasionnel|possible|ponctuel|\d)|(?:\d|deux|trois|un) jours? (?:de|par semaine (?:de|en)) t\u00e9l\u00e9travail|teletrabajo (?:parcial|h\u00edbrido|\d)|teletrabalho parcial|(?:remot\w+|t\u00e9l\u00e9travail|teletrabajo|distans) (?:/ )?h[iy\u00ed]br\w+|h[iy\u00ed]br\w+[ ,/-]+(?:remot[oa]|teletr|t\u00e9l\u00e9)"
)
ABROAD = re.compile(
    r"remote(?:ly)?\b[^.;|]{0,24}\b(?:Europ\w+|EU|EEA|EMEA|APAC|LATAM|Americas?|Asia|Africa|worldwide|global\w*|any ?where|world|any country|UTC|GMT|CET|time ?zones?)\b",
    re.IGNORECASE,
)
"""Remote work that is not bound to the country of the office beside it."""
_WAYS = r"\b(?:remote(?:ly)?|hybrid|on[- ]?site|in[- ]office|fully|first|eligible|friendly|only|or|and|within|in|the|from|home|work|based|working|office|hq|headquarters|head|corporate|metro|area|greater|region|multiple|locations?|available|city|anywhere|days?|per|week|a|of|x|d|three|two|four|five|one|times|weekly|located|un|de|la|latam|emea|apac|europe|north america|latin america|near|selatan|utara|barat|timur|pusat|raya|centro|norte|sur|nord|east|west|north|south|central|cbd|\w+[\uad6c\uc2dc\uad70\u533a\u5e02]|flexible|home ?office|campus|downtown|centre|center|main|any|full-?time|part-?time|permanent|contract|regular|temporary|cdi|cdd|temps plein|teilzeit|vollzeit|ja|og|och|und|ve|dan|v\u00e0|presencial|h\u00edbrido|hybrydowo|remoto|remoti|hybride|office|state|province|provincia|county|co|other|also|possible|preferred|optional|at|site|oder|und|ou|et|y|lub|nebo|alebo|vagy|sau|eller|tai|v\u00f5i|vai|arba|veya|atau|ho\u1eb7c|co-located|square|street|road|avenue|floor|building|tower|plaza|suite|cedex|more|arr|\d+e|docklands)\b|[\d+%]+"
WAY_OF_WORK = re.compile(_WAYS, re.IGNORECASE)
_SMALL_WAYS = re.compile(_WAYS)
STREET = re.compile(
    r"(?:(?:street|st|road|rd|avenue|ave|blvd|boulevard|square|lane|drive|way|park|plaza|tower|parkway|pkwy|highway|court|parade|quays?|wharf|esplanade|crescent|stra\u00dfe|strasse|gate|terrace)\b)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:\d{1,8}[A-Za-z]?,? )?(?:[A-Z][\w'\u2019]{1,40} ){1,3}(?=(?i:" + STREET.pattern + r"))\w+\.?,?\s*"
)


def without_ways(text: str, between: str = " ") -> str:
    """The small letters of a text without ways of working."""
    return _SMALL_WAYS.sub(between, text.lower())


def without_street(text: str) -> str:
    """The text without names of streets: `Newmarket Square, Dublin 8` becomes `Dublin 8`."""
    return _ADDRESS.sub("", text)


__all__ = ["ABROAD", "PARTLY", "REMOTE", "STREET", "WAY_OF_WORK", "without_street", "without_ways"]
