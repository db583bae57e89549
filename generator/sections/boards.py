"""What boards print around a posting: decisions come in; buttons, other jobs and pay that were mistaken go out mended.

A line of a board is short and looks like one of the posting: only its fixed words, or its place on the page, tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.document import Zone
from generator.sections.decision import Decision
from generator.sections.headings import fold
from generator.sections.observation import Seen

RULE = "board"

_FIRST = re.compile(r"\s[|\u00b7/]\s|\s{2,}")
_BUTTON = re.compile(
    r"(?:(?:easy|quick|1-click|one-click) )?apply(?: (?:now|here|today|online|for this (?:job|role|position|vacancy)|to this job|with .{1,20}|on (?:company|employer) (?:web)?site))?"
    r"|(?:jetzt|direkt|online|hier) bewerben|weiter zur stellenanzeige|zur bewerbung|(?:je )?postule[rz]?(?: maintenant| en ligne)?"
    r"|solliciteer (?:nu|direct|online)|inscribirme(?: en esta oferta)?|(?:me )?postular(?:me)?|solicitar(?: empleo)?|candidatar-se|quero me candidatar"
    r"|candidati(?: ora)?|aplikuj(?: szybko| teraz)?|ans\u00f6k(?: nu| h\u00e4r)?|s\u00f8k(?: p\u00e5)? stilling(?:en)?|s\u00f8g (?:nu|job(?:bet)?)|hae nyt"
    r"|(?:hemen |ilana )?ba\u015fvur|lamar(?: sekarang| via whatsapp)?|\u5fdc\u52df\u3059\u308b|(?:\u5feb\u901f|\u7acb\u5373)(?:\u7533\u8acb|\u5e94\u8058|\u61c9\u5fb5|\u6295\u905e)|\uc9c0\uc6d0\ud558\uae30|\u0e2a\u0e21\u0e31\u0e04\u0e23\u0e07\u0e32\u0e19|\u0642\u062f\u0645 \u0627\u0644\u0622\u0646|\u043e\u0442\u043a\u043b\u0438\u043a\u043d\u0443\u0442\u044c\u0441\u044f",
)
_OTHERS = re.compile(
    r"similar|jobs like this|also viewed|related jobs|recommended jobs|more jobs|other jobs|\u00e4hnlich|similaires|similares|semelhantes|simili"
    r"|relacionad|podobn|serupa|vergelijkbar|soortgelijke|bekeken ook|liknande|lignende|benzer|\u76f8\u4f3c|\u985e\u4f3c|\u7c7b\u4f3c|\u76f8\u5173|\u76f8\u95dc|\ube44\uc2b7"
    r"|\u043f\u043e\u0445\u043e\u0436|\u0441\u0445\u043e\u0436|t\u01b0\u01a1ng t\u1ef1|\u0e04\u0e25\u0e49\u0e32\u0e22|\u0645\u0634\u0627\u0628\u0647\u0629|\u05d3\u05d5\u05de\u05d5\u05ea"
)
_SHORT = 11
"""Words of a row of another job at most."""

_ROWS: tuple[Zone, ...] = ("title", "meta", "heading", "compensation", "application")
_POSTING: tuple[Zone, ...] = ("summary", "responsibilities", "required", "preferred", "exposure")

_STATUTES = frozenset("rodo kvkk rgpd dsgvo lgpd pdpa popia".split())
_DATA = frozenset("dane danych daten data verileriniz veriler donn\u00e9es datos dados dati gegevens".split())
_OF_BOARD = frozenset(
    "newsletter cookies alerte alert bultenimize cgu subscribe subscribing email clicar clic klik".split()
)
_NOTICE = 6
"""Words of a notice at least."""

_ANSWERS = frozenset((("yes", "no"), ("ja", "nein"), ("ja", "nee"), ("ja", "nej"), ("oui", "non"), ("s\u00ed", "no")))
STEPS = ("application", "known")

_PAY = re.compile(
    r"\W*[^\d\W]{0,3}[$\u20ac\u00a3\u00a5\u20b9\u20a6\u20a9\u0e3f]\s?\d[\d.,]*k?\s?"
    r"(?P<to>(?:-|\u2013|to)\s?[^\d\W]{0,3}[$\u20ac\u00a3\u00a5\u20b9\u20a6\u20a9\u0e3f]?\s?\d[\d.,]*k?\s)?"
    r"(?:gross |net |base )?(?:per|an?|/)\s?(?:month|year|annum|hour)\b",
    re.IGNORECASE,
)


def mend(rows: Sequence[Seen], decisions: Sequence[Decision]) -> list[Decision]:
    """The decisions without what a board's lines were mistaken for."""
    mended = list(decisions)
    for place, decision in enumerate(decisions):
        text = decision.block.text
        if decision.zone == "heading" and decision.block.kind != "heading" and _is_button(text):
            mended[place] = replace(decision, zone="application", rule=RULE)
        elif decision.zone in ("benefits", "meta") and rows[place].money and _is_pay(text):
            mended[place] = replace(decision, zone="compensation", rule=RULE)
        elif decision.zone in ("chrome", "meta") and _is_of_data(rows[place]):
            mended[place] = replace(decision, zone="equal_opportunity", rule=RULE, reason=None)
    _answer(rows, mended)
    _step(rows, mended)
    return _without_others(rows, mended)


def _is_of_data(row: Seen) -> bool:
    """Whether a line is a notice on the data of applicants: it names data and statute, and is no form of the board."""
    if len(row.words) < _NOTICE or _STATUTES.isdisjoint(row.words):
        return False
    return not _DATA.isdisjoint(row.words) and _OF_BOARD.isdisjoint(row.words)


def _answer(rows: Sequence[Seen], decisions: list[Decision]) -> None:
    """Take a question with its answers yes and no on rows of their own for a form."""
    for place in range(2, len(rows)):
        yes, no = rows[place - 1].words, rows[place].words
        if len(yes) == len(no) == 1 and (yes[0], no[0]) in _ANSWERS and rows[place - 2].block.text.endswith("?"):
            for part in range(place - 2, place + 1):
                decisions[part] = replace(decisions[part], zone="chrome", rule=RULE, reason="furniture")


def _step(rows: Sequence[Seen], decisions: list[Decision]) -> None:
    """Give the items right below a heading of the way to apply, taken for furniture, back to it."""
    for place, decision in enumerate(decisions):
        announced = rows[place].announced
        if decision.zone != "heading" or announced is None or (announced.zone, announced.strength) != STEPS:
            continue
        below = place + 1
        while below < len(rows) and decisions[below].block.kind == "item":
            if decisions[below].zone == "chrome":
                decisions[below] = replace(decisions[below], zone="application", rule=RULE, reason=None)
            below += 1


def _is_button(text: str) -> bool:
    """Whether a line is a button to apply, alone or before the board's other buttons."""
    if len(text) > 60 or text.endswith(":"):
        return False
    return _BUTTON.fullmatch(fold(_FIRST.split(text.strip(), maxsplit=1)[0])) is not None


def _is_pay(text: str) -> bool:
    """Whether a line begins with a range of money for a time, or is one sum for it and no more: perks say what for."""
    found = _PAY.match(text)
    return found is not None and (found["to"] is not None or not text[found.end() :].strip(" ."))


def _without_others(rows: Sequence[Seen], decisions: list[Decision]) -> list[Decision]:
    """Take the short rows below a heading of other jobs for furniture, where nothing of the posting follows."""
    start = _tail(rows, decisions)
    if start is None:
        return decisions
    for place in range(start, len(decisions)):
        decision, announced = decisions[place], rows[place].announced
        if decision.zone == "heading" and announced is not None and announced.zone != "chrome":
            break
        if decision.zone in _ROWS and len(rows[place].words) <= _SHORT:
            decisions[place] = replace(decision, zone="chrome", rule=RULE, reason="furniture")
    return decisions


def _tail(rows: Sequence[Seen], decisions: Sequence[Decision]) -> int | None:
    """The place of the heading of other jobs below which nothing of the posting stands."""
    for place in range(len(rows) - 1, -1, -1):
        announced = rows[place].announced
        if decisions[place].zone in _POSTING:
            return None
        if announced is not None and announced.zone == "chrome" and _OTHERS.search(fold(rows[place].block.text)):
            return place
    return None


__all__ = ["mend"]
