"""Repair of titles: a line comes in, the title in it goes out.

Repair only takes away what a board or a template added (labels, ids, places, gender marks, emoji); it never adds
or changes a word.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from generator.lookalikes import mixed_words
from generator.prose import plain
from generator.titles.vocabulary import Vocabulary

_GENDER = re.compile(
    r"\s*[(\[]\s*(?:(?:[mwfdxhkindv]|div|gn|all genders?|alle geschlechter|he|she|they|male|female|diverse|any gender)\*?\s*[/|,;]?\s*){1,6}[)\]]|\s+(?:[mwfdxh]\s?[/|]\s?){1,3}[mwfdxh](?![\w/])|\s+NEW$"
    r"|\s*[(\[]\s*[mwfhkn\u00e9\u017e\u017c\u03b1\u03b3\u03b8\u0436\u0447\u043c\ub0a8\uc5ec]\s?/\s?[mwfhkn\u017e\u017c\u03b1\u03b3\u03b8\u0436\u0447\u043c\ub0a8\uc5ec]\s*[)\]]",
    re.IGNORECASE,
)
_ID = re.compile(
    r"(?<![\s\-\u2013\u2014|,:])[\s\-\u2013\u2014|,:]*[(\[]?\s*(?:(?:job|req(?:uisition)?|r[e\u00e9]f(?:erence)?|rif|vacancy|posting)\.?\s*(?:id|no\.?|nr\.?|number|code|#)?\s*[:#.]?\s*(?=[\w./\-]{0,60}?\d)[\w./\-]{1,60}+"
    r"|#\s?(?=[\w\-]{0,60}?\d)[\w\-]{1,60}+|(?:id|no\.|nr\.)\s*[:#]?\s*(?=[\w\-/]{0,60}?\d)[\w\-/]{1,60}+|[A-Z]{1,6}[-/](?:[A-Z]{2,4}[-/])?\d{2,40}[\w\-/]{0,40}|(?:jr|r|req)[-_]?\d{4,40}|(?<=[-\u2013\u2014(\[] )(?-i:[A-Z]{2,5})(?!(?:19|20)\d\d\b)\d{4,8}|(?<!\d)\d{5,40}[a-z]{0,2}|(?<=[(\[])\d{2,8}(?:[-/]\d{1,6}){1,3}(?:[-/][A-Z]{1,4})?(?=[)\]]))\s*[)\]]?\s*$",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
"""What every id has."""
_AT = re.compile(r"\s+(?:at|@|bei|chez)\s+[A-Z0-9][^,()|]{1,60}(?:\([^()]{1,60}\))?$|\s+@\s+[A-Z\d][^@]{1,100}$")
_SLASH = re.compile(r"\s+/\s+(?![^()]{0,80}\))")
_ADVERTISED = re.compile(
    "(?<=[\u3040-\u30ff\u3400-\u9fff)\uff09])\\s*[\u25c6\u25c7\u25a0\u25a1\u2605\u2606\u25ce\u2666].*$"
    "|(?<=\\S)\\s?\u3010[^\u3010\u3011]{1,40}\u3011$|\\s(?:\ucc44\uc6a9|\ubaa8\uc9d1|\uad6c\uc778)(?=\\s*(?:[(\uff08]|$))|(?<=[\u3040-\u30ff\u3400-\u9fff])(?:\u6025?\u52df\u96c6|\u6025?\u62db\u8058)$"
)
"""What Asian boards add to titles: the advantages of the place behind a sign, the word for hiring behind the title."""
_TWO, _FACTS = 2, 4
"""Parts of a title with its field of work behind a bar; parts of a row of facts among which its job is sought."""
_LONGEST = 600
"""Characters of a title at most; what is longer is none, and to take its parts off one by one has no end."""
_SAME = 4
"""Letters that the two forms of a word for a job share: `Redactor / Redactora`."""
_BAR = re.compile(r"\s+[|\u2022\u00b7\u2027]\s+|\s*\|\s*")
_TAIL = re.compile(
    r"^(?P<head>.{3,}?)(?:\s*[(\[](?P<inside>[^()\[\]]+)[)\]]|\s+[-\u2013\u2014]+\s+(?P<after>[^\-\u2013\u2014]+)|,\s*(?P<last>[^,()]+(?:,[^,()]+)?))\s*$"
)
_BRACKETS = re.compile("^(?P<head>.{3,}?)\\s*[(\\[\uff08](?P<inside>[^()\\[\\]\uff08\uff09]+)[)\\]\uff09]\\s*$")
_DASHED = re.compile(r"^(?P<head>.{3,}?)\s+[-\u2013\u2014]+\s+(?P<after>(?:\S|\s(?![-\u2013\u2014]+\s))+)$")
_FIRST = re.compile(r"^\W*(?P<front>[^|:]{3,40}?)(?:\s+[-\u2013\u2014|]+|:)\s+(?=\w)")
_GRADE = re.compile(r"\b(?:[A-Z]{1,4}/)?[A-Z]{1,4}[- ]?\d{1,2}\b")
"""What ranks a post in a scale of pay: `P-3`, `GS 13`."""
_WORKLOAD = re.compile(r"\s+\(?\d{2,3}\s?(?:[-\u2013]\s?\d{2,3}\s?)?%\)?$|\s+in (?:Teil|Voll)zeit\b[^()|]{0,30}$")
_LAST = re.compile(r"^(?P<head>.{3,}),\s*(?P<last>[^,()]+)$")
_ASIDE = re.compile(
    r"\s(?:wanted|needed|required|sought|gesucht|gezocht|s\u00f8kes|s\u00f8ges|s\u00f6kes|recherch\u00e9e?s?|poszukiwan[aey]?|cercasi)(?: urgently)?$"
    r"|\s+(?:[-\u2013\u2014]{1,3}\s+[^?()]{1,80}\?|\([^?!()]{1,40}[?!]\))(?:\s[A-Z]{2,4})?$|\s+[-\u2013\u2014]{1,3}\s+[A-Z ]{2,30}!(?=\s|$)",
    re.IGNORECASE,
)
"""What is said of the search rather than the job, behind the title: `wanted`, `- are you open to a chat?`, `(first hire!)`."""
_SMALL_ASIDE = re.compile(
    r"\s+[-\u2013\u2014]{1,3}\s+[a-z$\u20ac\u00a3\d](?:[^A-Z\s]\S{0,30}|(?=\s))(?:\s[^A-Z\s(]\S{0,30}){0,9}$|\s+for an?\s[a-z].{0,80}$"
)
"""Behind a title whose words have capitals, what is in small letters: `- dating app`, `for a big forum`."""
_TITLED = re.compile(r"(?:(?:[^\sa-z]\S{0,40}|of|for|and|the|in|to)(?:\s+|$)){2,20}")
_TERMS = re.compile(
    r"\b(?:remote(?:ly)?|hybrid|on-?site|in[- ]office|work from home|wfh|home[- ]based|anywhere|full[- ]?time|part[- ]?time|permanent|temporary|fixed[- ]term|contract|ftc|urgent(?:ly)?|hiring|new|eligible|friendly|first|fully|100%|only|or|and|in|based|within|(?:\d+[- ])?months?|\d{1,2} ?h(?:/| per )week|\d{1,2}(?: ?[-\u2013] ?\d{1,2})? ?(?:h|hrs|hours)|(?:two|three|four|five|several|multiple)(?= (?:posts?|positions?|openings?))|multiple locations|various locations|vollzeit|teilzeit|remot[oae]|hybryd\w*|h\u00edbrido|zdalnie|posts?|positions?|openings?|vacanc(?:y|ies)|x ?\d+|vagas?|vacantes|plazas|postes|wakaty|pl\u00e4tze|ki\u015fi|hours?|pj|clt|cdi|cdd|h/f|f/h|start|immediate|january|february|march|april|may|june|july|august|september|october|november|december|part|time|full|shift|paid|unpaid|direct hire|(?:immediate )?joiners?|convertible|slots?|relocation(?: (?:package|support|assistance|bonus))?|offered|provided|available|mega|walk[- ]?ins?|n\u00e1stup|ihne\u010f|ihned|ab sofort|sofort|od zaraz|imm\u00e9diate?|inmediata|incorporaci\u00f3n|urgente?|dringend|pilne|\u0441\u0440\u043e\u0447\u043d\u043e|\u0442\u0435\u0440\u043c\u0456\u043d\u043e\u0432\u043e|acil|segera|\u0111i l\u00e0m ngay|tuy\u1ec3n g\u1ea5p|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|persons?|male|female|band|grade|six|(?:maternity|paternity|parental)(?: leave)? cover|english[- ]speaking(?: team)?|job|sites?|offices?|heads?|uur|uren|paikkaa|\d{1,3}[km]|up ?to|gross|still|open|hr|mths?|pt|ft|(?:in|out)side ir35|interim|freelance|w2|c2c|1099|corp[- ]to[- ]corp|to|l\.? ?68/99|(?:please|pls) (?:apply|call|circulate|forward|pass on|repost|share|spread)|categori[ea] protett[ae]|pensum|mandate?|renewable|yrs?|years?|deltid|heltid|fulltid|vikariat|osa-aikainen|kokoaikainen|voltijds?|deeltijd|temps (?:plein|partiel)|tiempo (?:completo|parcial)|tempo (?:pieno|parziale|integral)|jornada completa|media jornada|befristet|unbefristet|zast\u0119pstwo|\u00favazk?[ue]k?|\u00fav\u00e4zo?ku?|etatu?|mois|meses|mesi|monate?n?|maanden|m\u00e5nader|m\u00e5neder|kuukautta|miesi\u0119c\w*|m\u011bs\u00edc\w*|mesiac\w*|h\u00f3nap\w*|luni|bulan|ayl\u0131k|th\u00e1ng|\u043c\u0435\u0441\u044f\u0446\w*|\u043c\u0456\u0441\u044f\u0446\w*|\u043c\u0435\u0441\u0435\u0446\w*|\u03bc\u03ae\u03bd\u03b5\u03c2|\u03bc\u03b7\u03bd\u03ce\u03bd)\b|[\u00a3$\u20ac\u20b9]|[\d%!]+",
    re.IGNORECASE,
)
_FRONT = re.compile(
    r"^\s*(?:(?:(?i:re|fwd?|aw|wg|tr|rv|enc|res|sv|vs|odp|ynt):\s*){1,6}|(?:[Ww]e|[Oo]ur team)(?:['\u2019]re| are)? (?:needs?|wants?|seeks?|hires?|hiring|seeking|looking for|recruiting) (?:an?|one) (?=[A-Z])|(?:recruitment|vacanc(?:y|ies)|careers?|job opening|opportunity|jobs?) (?:at|with) [^:]{2,50}:\s+(?=[A-Z])|(?:[\[\u3010][^\]\u3011]{1,40}|[A-Z]{2,20})[\]\u3011]\s*|\d{1,3}[/.]\d{1,3}\s+|(?:POST|Post) \d{1,3}/\d{2,4}\s*:\s*|~[^:~]{2,30}:\s+|(?i:vacancy|lowongan(?: kerja)?|loker)\s+(?=[A-Z])|(?i:(?:the )?(?:job|position|post|role|vacancy) of)\s+(?=[A-Z])|[A-Z][A-Z -]{3,30} ?!{1,3}\s+(?=[A-Z])|(?i:requisition|req|vacancy|job|ref(?:erence)?)\.?(?: (?i:id|no\.?|number))?\s?[:#]?\s(?=\S{0,10}\d{3})\S{3,20}\s+(?:[-\u2013\u2014:]\s+)?(?=[A-Z])|[A-Z][\w&' ]{1,40} (?:is|are) (?:now )?(?:hiring|looking for|seeking|recruiting)(?: an?)?:?\s+(?=[A-Z]))"
)
_REMOTE = re.compile(r"\b(?:remote(?:ly)?|hybrid|home[- ]based|work from home)\b", re.IGNORECASE)
_CRUMBS = re.compile(r"^[^>\u203a\u00bb]{2,60}+[>\u203a\u00bb](?:[^>\u203a\u00bb]{2,60}+[>\u203a\u00bb])+\s*(?=\w)")
_ANNOUNCED = re.compile(
    r"^\W*(?:(?:job |position |post )?vacanc(?:y|ies)(?: (?:notice|announcement|alert))?|(?:job|position) (?:opening|announcement|notice)|(?:we are |we're |now |urgent(?:ly)? )?hiring|career opportunity|jd|(?:job|position|role) (?:description|profile|details)|vacancy details)\s*(?:[:!]+|[-\u2013\u2014]\s)\s*(?=\w)"
    r"|^[^:]{0,80}\b(?:position|post|role|vacancy) of:\s*(?=\w)",
    re.IGNORECASE,
)
_UNION = re.compile(r"\b(?:EU|EEA|worldwide|global)\b")
_DAYPARTS = re.compile(r"\b(?:mornings?|days?|evenings?|nights?|week-?ends?|fin(?:es)? de semana)\b", re.IGNORECASE)
_FOREIGN = r"\b(?:de|da|do|dos|del|della|di|des|du|f\u00fcr|und|van|voor)\b"
_FOREIGN_FRONT = re.compile(
    rf"^(?P<front>[^\u2013\u2014()]{{0,40}}(?:\(\w{{1,3}}\))?[^\u2013\u2014]{{0,20}}{_FOREIGN}[^\u2013\u2014]{{1,60}}?)\s+[-\u2013\u2014/]\s+(?=\w)"
)
_FOREIGN_INSIDE = re.compile(rf"\s*\((?P<inside>[^()]{{1,60}}{_FOREIGN}[^()]{{1,60}})\)$")
_OTHER_SCRIPT = re.compile(
    "[\u0370-\u058f\u0590-\u06ff\u0900-\u0eff\u10a0-\u10ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uff00-\uffef][\\u0300-\\uffef\\s]*"
)
_NAMED_FRONT = re.compile(r"^[A-Z][\w&.' ]{1,40}:\s+(?=[A-Z])")
_SELECTORS = "\ufe0e\ufe0f"
"""How a picture is to be drawn; they stay when it goes."""
_DECORATION = re.compile(r"^[\s\-\u2013\u2014:|,.*>\u2022#!\"']+|[\s\-\u2013\u2014:|,*>\u2022#!\"']+$|(?<=\S)\.$")
_CONTRACT = re.compile(r"(?:fixed[- ]term )?(?:contract|temporary|internship)", re.IGNORECASE)


def has_gender_mark(text: str) -> bool:
    """Whether a mark such as `(m/f/d)`, which only titles carry, stands in a text."""
    return ("/" in text or "gender" in text) and _GENDER.search(text) is not None


def _spoken(title: str, words: Vocabulary) -> str:
    """Of a title in two languages the English one; without what other scripts add, or the employer's name in front."""
    parts = bars = _BAR.split(title)
    if len(bars) == _TWO and words.names_field(bars[1]):
        return title
    if not title.isascii() and _is_pair(_SLASH.split(title)):
        return title
    parts = [part for half in parts for part in _SLASH.split(half)] if not title.isascii() else parts
    english = [part for part in parts if words.ranks.search(part)]
    foreign = [part for part in parts if part not in english and not part.isascii()]
    if foreign and english:
        title = english[0]
    elif not title.isascii() and len(english) > 1:
        title = next((part for part in english if part.isascii()), english[0])
    else:
        title = title if english and len(parts) > 1 and len(bars) == 1 else _first_job(parts, words)
    for shape in (_FOREIGN_FRONT, _FOREIGN_INSIDE):
        found = shape.search(title)
        rest = "" if found is None else title[: found.start()] + title[found.end() :]
        if found is not None and words.names_job(rest) and not words.ranks.search(found[1]):
            title = rest
    latin = title if mixed_words(title) else _OTHER_SCRIPT.sub(" ", title)
    if latin != title and words.ranks.search(latin):
        title = latin.strip(" -\u2013\u2014/|\uff5c\u3001,\u00b7\u30fb")
        title = title[1:-1] if title[0] == "(" and title.find(")") == len(title) - 1 else title
    front = _NAMED_FRONT.match(title)
    if front is not None and not words.ranks.search(front[0]) and words.ranks.search(title[front.end() :]):
        title = title[front.end() :]
    return title


def _first_job(parts: list[str], words: Vocabulary) -> str:
    """Of the facts that bars part the first that names a job, where the first of them is the firm."""
    if words.ranks.search(parts[0]) or words.is_job_abroad(parts[0]):
        return parts[0]
    return next((part for part in parts[1:_FACTS] if words.names_job(part)), parts[0])


def _is_pair(forms: list[str]) -> bool:
    """Whether the parts of a title are the two forms of a name of a job, the second with all that follows."""
    rows = [[word[:_SAME].lower() for word in form.split()] for form in forms]
    return len(rows) > 1 and all(row[: len(rows[0])] == rows[0] for row in rows)


@lru_cache(maxsize=256)
def repaired(text: str, words: Vocabulary) -> str:
    """The title without label, id, place, terms of work, gender mark, employer behind `at`, emoji and marks."""
    if len(text) > _LONGEST:
        return " ".join(plain(text).split())
    title = plain(
        "".join(
            " "
            if sign in _SELECTORS or (unicodedata.category(sign) in ("So", "Cf", "Sk", "Cs") and sign not in "^`")
            else sign
            for sign in (text if text.isascii() else _ADVERTISED.sub("", text))
        )
    )
    title = _ANNOUNCED.sub("", _CRUMBS.sub("", title))
    title = _GENDER.sub("", _ANNOUNCED.sub("", _FRONT.sub("", _FRONT.sub("", title))))
    title = _AT.sub("", _spoken(_without_front(_DECORATION.sub("", title), words), words))
    before = ""
    while before != title:
        before = title
        title = _DECORATION.sub("", title)
        shorter = _ID.sub("", title) if _DIGIT.search(title) else title
        title = shorter if len(shorter) > 3 else title
        title = _WORKLOAD.sub("", title) if "%" in title or "zeit" in title else title
        title = _without_tail(_without_aside(title, words), words)
    if title.count("(") > title.count(")"):
        title = title[: title.rindex("(")]
    return _once(re.sub(r"\s+([,)])", r"\1", re.sub(r"\s+", " ", title)).strip())


def _once(title: str) -> str:
    """A title that a flattened page gives twice in a row, once."""
    half, rest = divmod(len(title), 2)
    return title[:half] if rest and title[half] == " " and title[:half] == title[half + 1 :] else title


def _without_front(title: str, words: Vocabulary) -> str:
    """The title without a first part that only says how one is employed: `Contract - Policy Manager`."""
    found = _FIRST.match(title)
    if found is None:
        return title
    terms = not re.search(r"[^\W\d_]", _TERMS.sub(" ", found["front"])) or words.is_kind(found["front"])
    if not terms:
        return title
    rest = title[found.end() :]
    return rest if words.names_job(rest) else title


def _without_aside(title: str, words: Vocabulary) -> str:
    """The title without a remark on the search, where what is left names a job."""
    rest = _ASIDE.sub("", title)
    small = _SMALL_ASIDE.search(title)
    if small is not None and _TITLED.fullmatch(title, 0, small.start()):
        rest = title[: small.start()]
    return rest if rest != title and (words.ranks.search(rest) or words.is_job_abroad(rest)) else title


def _without_tail(title: str, words: Vocabulary) -> str:
    """The title without a last part that only says where, when or how one works."""
    for shape in (_BRACKETS, _DASHED, _TAIL, _LAST):
        found = shape.match(title)
        if found is None:
            continue
        parts = found.groupdict()
        tail = parts.get("inside") or parts.get("after") or parts.get("last") or ""
        if parts.get("inside") and (_CONTRACT.fullmatch(tail.strip()) or "shift" in tail.lower()):
            continue
        market = words.regions.search(tail) is not None and not _REMOTE.search(tail)
        if (
            _only_terms(tail, words)
            and not market
            and not _countries(tail, words, alone=not parts.get("after") and not _ends_in_place(found["head"], words))
        ):
            return found["head"]
    return title


def _ends_in_place(head: str, words: Vocabulary) -> bool:
    return any(mention.end == len(head) for mention in words.places.mentions(head))


def _countries(tail: str, words: Vocabulary, *, alone: bool) -> bool:
    """Whether a tail is countries without a town, which says what the role answers for: `Japan and Korea`.

    A dash joins what a board adds, so that behind one only several countries count.
    """
    named = list(words.places.mentions(tail))
    wide = all(any(entry.kind == "country" for entry in mention.entries) for mention in named)
    joined = len(named) > 1 and re.search(r"\s(?:and|&)\s|/", tail) is not None
    return bool(named) and wide and (joined or alone) and not _TERMS.search(re.sub(r"\band\b", "", tail))


def _only_terms(tail: str, words: Vocabulary) -> bool:
    rest = _GRADE.sub(" ", tail)
    spans = [(place.start, place.end) for place in words.places.mentions(tail)]
    if _REMOTE.search(tail):
        spans += [(region.start, region.end) for region in words.regions.hits(tail)]
    for start, end in sorted(spans, reverse=True):
        rest = rest[:start] + rest[end:]
    if _REMOTE.search(tail):
        rest = _UNION.sub(" ", rest)
    kinds = words.terms.hits(rest)
    for kind in reversed(kinds):
        rest = rest[: kind.start] + " " + rest[kind.end :]
    if kinds:
        rest = _DAYPARTS.sub(" ", rest)
    return not re.search(r"\w", _TERMS.sub(" ", rest))


__all__ = ["has_gender_mark", "repaired"]
