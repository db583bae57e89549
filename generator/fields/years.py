"""The smallest number of years that a requirement names: required items come in, a number or nothing goes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.cells import cells
from generator.evidence import Found, Reading
from generator.expressions import AnyCase
from generator.prose import plain
from generator.taxonomy import Taxonomy
from generator.taxonomy.dates import DIGITS
from generator.taxonomy.numbers import EXPERIENCE, NUMBER, NUMBERS, THAI, YEARS

_HAN = {
    sign: number for number, sign in enumerate("\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341", 1)
} | {"\u4e24": 2, "\u5169": 2}
_AGAIN = rf"(?:\s?\(\s?(?:\d{{1,2}}|{NUMBER})\s?\+?\s?\))?"
"""The number in figures behind the one in words, or the other way."""
_RANGE = r"-|\u2013|\u2014|to|or|and|a|\u00e0|bis|do|tot|till|til|\u0434\u043e|\u03ad\u03c9\u03c2|\u0625\u0644\u0649|\u05e2\u05d3|sampai|hingga|\u0111\u1ebfn"
_SPOKEN_OF = AnyCase(rf"(?:{YEARS})(?!\w)")
_YEARS = re.compile(
    rf"(?:(?<![\w.,$\u00a3\u20ac])|(?<=[a-z][.:])|(?<=[a-z]{{3}})(?=\d{{1,2}}\+ )|(?-i:(?<=[a-z])(?=[A-Z])))(?P<low>\d{{1,2}}(?:\.5)?|{NUMBER})(?:-?ish| or so|-plus)?\s?\+?{_AGAIN}"
    rf"(?:\s?(?:{_RANGE})\s?(?:\d{{1,2}}|{NUMBER}|more)\+?{_AGAIN})?\+?\s?(?:or more |minimum |\u03c4\u03bf\u03c5\u03bb\u03ac\u03c7\u03b9\u03c3\u03c4\u03bf\u03bd |plus |full |solid |good |consecutive |recent )?"
    rf"[- ]?(?:{YEARS})(?!\w)['\u2019]?(?=(?P<after>.{{0,40}}))",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"(?:of which|of whom|thereof|of them|of those|including|among them|from which|and|with|;|,|for|davon|darunter|dont|di cui|dos quais|sendo|de los cuales|waarvan|w tym|z toho|z tego|varav|hvorav|heraf|\u0438\u0437 \u043d\u0438\u0445|\u0437 \u043d\u0438\u0445)\s(?:(?:at least|no fewer than|not less than|no less than|a minimum of|minimum(?: of)?|min\.|the last|mindestens|pelo menos|al menos|au moins|almeno|minimaal|co najmniej|minst)\s)?"
    rf"(?P<number>\d{{1,2}}|{NUMBER})(?!\w)\+?\s?(?:or more\s)?(?:\(\d{{1,2}}\)\s?)?(?:years?\s)?(?:of (?:which|them|those|these)|in|as|with|on|at|inside|managing|leading|spent|minimum|working|must|na|no|en|dans|als|nella|nel|em|w|v|p\u00e5|i|ve|jako|\u0432)\b"
    rf"|\bminimum\s(?P<least>\d{{1,2}}|{NUMBER})\s(?:of (?:them|those)|in|as)\b|\bamong (?:them|these|which)\s(?P<among>\d{{1,2}}|{NUMBER})\b",
    re.IGNORECASE,
)
_OF_THOSE = re.compile(rf"(?<!\w)(\d{{1,2}}|{NUMBER}) of (?:those|these) years\b", re.IGNORECASE)
"""A part of the years that another item names."""
_YEAR = AnyCase(
    r"\bat least (?:a|one) year\b(?!\s(?:of (?:the|age|study)|in a row))|\b(?:a|an?other|one full|one)\s(?:full )?year(?:'s|\u2019s)?\b(?= (?:minimum|at least|of|in|on|or (?:more|two|longer)|and more|is enough|behind|with|as|spent|[a-z]+ing)\b)(?!\s(?:of (?:the|age)|in a row))",
    held=("year",),
)
_ONE = AnyCase(
    r"(?<!\w)(?:minimum|min\.|minst|co najmniej|przynajmniej|od|alespo\u0148|aspo\u0148|minim\u00e1ln\u011b|nejm\u00e9n\u011b|najmenej|v\u00e4hint\u00e4\u00e4n|vismaz|v\u00e4hemalt|bent|najmanje|barem|vsaj|\u043d\u0435 \u043c\u0435\u043d(?:\u0435\u0435|\u044c\u0448\u0435)|\u043e\u0442|\u0432\u0456\u0434|\u0449\u043e\u043d\u0430\u0439\u043c\u0435\u043d\u0448\u0435|\u043c[\u0456\u0438]\u043d[\u0456\u0438]\u043c\u0443\u043c|\u043f\u043e\u043d\u0435) "
    r"(?:rok|roku|roka|vuosi|vuoden|gads|gadu|aasta|metai|metus|leto|godin[aeu]|\u0433\u043e\u0434\u0430?|\u0440\u0456\u043a|\u0440\u043e\u043a\u0443|\u0433\u043e\u0434\u0438\u043d\u0430)(?!\w)(?!\s?\d)"
)
"""One year without its number, in languages that have no article."""
_LONGEST_ROW = 80
_SENTENCE = 1000
"""Characters behind a number of years in which parts of it are looked for."""
_EAST = re.compile(
    rf"(?<!\d)(\d{{1,2}}|[{''.join(_HAN)}])(?:\s?[-~\uff5e\u301c\u2013\u81f3\u5230]\s?\d{{1,2}})?\s?\u500b?[\u5e74\ub144]\s?(?:[\u53ca\u6216]?\u4ee5\u4e0a|\S{{0,6}}?(?:\u7d4c\u9a13|\u7ecf\u9a8c|\u7d93\u9a57|\uacbd\ub825|\uacbd\ud5d8)|\u7a0b\u5ea6|\u9593|\u306e|\uc774\uc0c1|\uc815\ub3c4)"
)
"""Years with "or more", "about" or "of" in Chinese, Japanese and Korean."""
_MONTHS = AnyCase(
    r"\b(?<!\bin\s)(?<!\bevery\s)(?<!\beach\s)(12|18|24|36|twelve|eighteen|twenty-four)\+?\s(?:or more\s)?months\b(?!['\u2019]? (?:contract|fixed|ago|notice|of (?:hire|hiring|employment|starting)))",
    held=("months",),
)
"""Months of experience, not those by which something is to happen: `a certificate in 24 months`."""
_YEARS_OF = {"12": 1, "twelve": 1, "18": 1.5, "eighteen": 1.5, "24": 2, "twenty-four": 2, "36": 3}
_HALF = re.compile(
    r"(?<!\w)(?:(?:a|one|1|un|uno|um) (?:year|a\u00f1o|ano|an|anno) (?:and a half|y medio|e meio|et demi|e mezzo)|anderthalb jahre|\u043f\u043e\u043b\u0442\u043e\u0440\u0430 \u0433\u043e\u0434\u0430)(?!\w)",
    re.IGNORECASE,
)
"""One year and a half."""
_STUDIES = re.compile(r"\b(?:studies|college|diploma|school\w*|university) of (?:at least )?$", re.IGNORECASE)
"""In front of years that one learned: `studies of at least four years`."""
_SERVICE = AnyCase(r"\bmilitary (?:service|duty|obligation)|\baskerli[k\u011f]", held=("military", "askerli"))
_UNIT = re.compile(r"\s?(?:languages?|countries|markets|teams?|people|tools|of (?:the|our|following))", re.IGNORECASE)
_SEVERAL = AnyCase(r"\bseveral years \((\d{1,2})\+?\)", held=("several years",))
_BEFORE = re.compile(
    r"(?:up to|substitutes? for|instead of|in lieu of|(?<!not )(?<!no )less than|under|within|every|last|past|next|first|in the|over the (?:last|past)|aged?|after|(?<!no )(?<!not )fewer than|no more than|maximum(?: of)?|for the|<|unter|h\u00f6chstens|maximal|moins de|jusqu['\u2019]\u00e0|menos de|at\u00e9|meno di|fino a|minder dan|mniej ni\u017c|poni\u017cej|m\u00e9n\u011b ne\u017e|sub|\u043c\u0435\u043d\u0435\u0435|\u043c\u0435\u043d\u0448\u0435)\s*$",
    re.IGNORECASE,
)
_AGED = AnyCase(
    r"(?<!\w)(?:age|aged|\u00e2ge|\u00e2g\u00e9e?|alter|leeftijd|edad|idade|et\u00e0|wiek|v\u011bk|vek|usia|umur|berumur|berusia|ya\u015f|tu\u1ed5i|\u0432\u043e\u0437\u0440\u0430\u0441\u0442|\u0432\u0456\u043a|\u0432\u044a\u0437\u0440\u0430\u0441\u0442|\u03b7\u03bb\u03b9\u03ba\u03af\u03b1|\u0627\u0644\u0639\u0645\u0631|\u05d2\u05d9\u05dc|\u0906\u092f\u0941|\u09ac\u09af\u09bc\u09b8)(?!\w)[^.;,]{0,36}$|\u0e2d\u0e32\u0e22\u0e38[^\u0e01-\u0e2e.;,]{0,20}$"
)
"""Words on age in front of a number of years, with no other clause between."""
_THAI = re.compile(rf"(?:(\d{{1,2}})|({'|'.join(THAI)}))(?:\s?[-\u2013]\s?\d{{1,2}})?\s?\u0e1b\u0e35")
_GRAMMAR = re.compile(
    r"(?<!\w)(?:(?P<one>setahun|\u05e9\u05e0\u05d4 (?:\u05e9\u05dc )?\u05e0\u05d9\u05e1\u05d9\u05d5\u05df)|\u05e9\u05e0\u05ea\u05d9\u05d9\u05dd|\u0633\u0646\u062a\u0627\u0646|\u0633\u0646\u062a\u064a\u0646|\u0639\u0627\u0645\u0627\u0646|\u0639\u0627\u0645\u064a\u0646)(?!\w)",
    re.IGNORECASE,
)
"""One year and two years that are one word, in Indonesian, Hebrew and Arabic."""
_OR_OLDER = re.compile(
    r"\s?(?:and|or) (?:more|older|above|over|up)(?:\W|$)(?!\s*(?:of|in|as|experience|with)\b)", re.IGNORECASE
)
_OLDER_THAN = re.compile(r"\b(?:mayor|maior)(?:es)? (?:de|a|que) $", re.IGNORECASE)
_LEAST_AGE = 16
_FROM_NONE = re.compile(r"0\s?(?:-|\u2013|to)\s?\d")
"""A range that begins with nobody's experience: `0-2 years`."""
_AFTER = re.compile(
    r"\s?(?:of age|-?olds?\b|in (?:college|university|school)\b|in business\b(?! [a-z])|degree|ago|contract|course\b|fixed|in a row|program|bachelor|master|university|course of study|of (?:study|schooling|education|college)|(?:de|de la) (?:edad|idade)|di et\u00e0|ik\u00e4|fyllda|f\u00fcllt|v\u011bku|\u017eivota|umur|b\u00f6l\u00fcm|fak\u00fclte|\u00fcniversite|y\u00fcksek)",
    re.IGNORECASE,
)


_STATED = AnyCase(rf"(?:{EXPERIENCE})")
_ALONE = re.compile(rf"\d{{1,2}}\s?(?:{_RANGE})\s?\d{{1,2}}\s?(?:{YEARS})", re.IGNORECASE)
"""A range of years, as boards write it in a row of facts."""


def find_min_years(reading: Reading) -> Found[float] | None:
    """The smallest number of years among the required items."""
    best: tuple[float, tuple[int, ...]] | None = None
    for decision in reading.of("required"):
        for number in _years(plain(decision.block.text)):
            if best is None or number < best[0]:
                best = number, decision.block.span.lines
    return Found(best[0], best[1], "years-required") if best else _of_row(reading)


def _of_row(reading: Reading) -> Found[float] | None:
    """The number that the one row of facts on experience states: `Experience: 3 to 5 years`, `0 - 2 years`."""
    rows = [
        (min(numbers), cell)
        for cell in cells(reading, "meta", "logistics")
        if len(cell.text) <= _LONGEST_ROW
        and (_STATED.within(cell.text) or _ALONE.fullmatch(cell.text.translate(DIGITS)))
        and (numbers := list(_years(cell.text)))
    ]
    if len({number for number, _ in rows}) != 1 or rows[0][0] == 0:
        return None
    return Found(rows[0][0], rows[0][1].lines, "years-in-row")


def _years(text: str) -> Iterator[float]:
    """All numbers of years that a text asks for, in no certain order."""
    if _SERVICE.within(text):
        return
    text = text.translate(DIGITS)
    yield from _of_scripts(text)
    text, halves = _HALF.subn(" ", text)
    yield from [1.5] * halves
    yield from _of_words(text)
    for found in _MONTHS.finditer(text):
        if not _bounded(found):
            yield _YEARS_OF[found[1].lower()]
    for found in (*_YEAR.finditer(text), *_ONE.finditer(text)):
        if not _bounded(found):
            yield 1
    for found in _SEVERAL.finditer(text):
        if not _bounded(found):
            yield int(found[1])


def _of_words(text: str) -> Iterator[float]:
    """Numbers in front of a word for years, and the parts of them that a sentence goes on to name."""
    for found in _OF_THOSE.finditer(text) if " years" in text else ():
        yield int(NUMBERS.get(found[1].lower(), found[1]))
    seen = 0  # Up to where parts were looked for: many numbers in a row share what follows them.
    for found in _YEARS.finditer(text) if _SPOKEN_OF.within(text) else ():
        if _bounded(found) or _AFTER.match(found["after"]) or _is_age(found):
            continue
        low = found["low"].lower()
        number = NUMBERS[low] if low in NUMBERS else int(low) if low.isdigit() else float(low)
        if 0 < number < 41 or _FROM_NONE.match(found[0]):
            yield number
            reach = found.end() + _SENTENCE
            stop = text.find(". ", found.end(), reach)
            stop = reach if stop < 0 else stop
            for part in _PART.finditer(text, max(seen, found.end()), stop):
                stated = (part["number"] or part["least"] or part["among"]).lower()
                if not _UNIT.match(text, part.end()):
                    yield int(NUMBERS.get(stated, stated))
            seen = max(seen, stop)


def _of_scripts(text: str) -> Iterator[int]:
    """Years that one word names together with its number, or that stand without gaps."""
    if text.isascii() and "setahun" not in text:
        return
    for found in _EAST.finditer(text):
        yield int(found[1]) if found[1].isdigit() else _HAN[found[1]]
    for found in _THAI.finditer(text):
        if not _bounded(found):
            yield int(found[1]) if found[1] else THAI[found[2]]
    for found in _GRAMMAR.finditer(text):
        if not _bounded(found):
            yield 1 if found["one"] else 2


def _is_age(found: re.Match[str]) -> bool:
    """Whether the number is the age from which one may work: `18 years or more`, with nothing that it is spent on."""
    if _OLDER_THAN.search(found.string, max(0, found.start() - len("mayores de ")), found.start()):
        return found["low"].isdigit() and int(found["low"]) >= _LEAST_AGE
    return found["low"] in ("16", "18", "21") and _OR_OLDER.match(found["after"]) is not None


def _bounded(found: re.Match[str]) -> bool:
    """Whether the words before a number make it no least one: `up to 3 years`, `within two years`, `aged at least 18`."""
    before = found.string[max(0, found.start() - 48) : found.start()]
    return _BEFORE.search(before[-24:]) is not None or _STUDIES.search(before) is not None or _AGED.within(before)


def stated_years(text: str) -> list[float]:
    """All numbers of years that a requirement asks for, in no certain order."""
    return list(_years(plain(text)))


def format_min_years(value: float, taxonomy: Taxonomy) -> str:
    """`At least 5 years`, `At least 1.5 years`: the number is the least that is asked for."""
    if value == 0:
        return "From 0 years"
    return "At least 1 year" if value == 1 else f"At least {value} years"
