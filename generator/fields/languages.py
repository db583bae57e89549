"""Natural languages that the posting requires or prefers by name: requirements come in, ISO 639-1 codes go out."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.evidence import Found, Reading
from generator.phrases import Hit, of_labels, of_scheme
from generator.prose import plain
from generator.taxonomy import Scheme, Taxonomy

_WORK_ZONES = ("required", "preferred", "title", "meta")
_NOT_SPOKEN = re.compile(
    r"[\s-](?:(?:\w+ ){0,2}(?:law|legislation|acts?)\b|america|market|law|legal|legislation|regulat|users?\b|audience|govern|compan|office|team|culture|societ|politic|elections?"
    r"|citizen|national|passport|visa|nationals|context|internet|communit|history|headquarters|hub|privacy|data protection|labou?r"
    r"|police|courts?|authorit|state\b|states\b|union|commission|parliament|banks?\b|tax|driving|residen|rules?\b|and EU (?:rules?|law|regulat)|work permit|territor|dispatch|mandate|(?:speaking )?countries|content polic|(?:titles?|readers|listeners|players|viewers|customers)\b|language (?:titles?|press|papers|media|market))",
    re.IGNORECASE,
)
_OF_A_BODY = re.compile(r" [A-Z]\w{2,}")
"""What makes a language the adjective of a body behind the article: `the Irish CnaM`."""
_NO_GAPS = re.compile(r"[\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of Hebrew, Arabic, Thai, Japanese, Chinese and Korean."""
_CUE = re.compile(
    r"fluen|proficien|native|speak|spoken|written|language|bilingual|mother tongue|\bidiomas?\b|\bescrib|\bhabla|\bfluid|\blangues?\b|\bcourant|\bma\u00eetris|\blingu[ae]\b|\bfluente|\bl\u00edngua|sprach|flie\u00dfend|kenntnis|\btaal|vloeiend|j\u0119zyk|biegl|jazyk|plynn|nyelv|\blimb[ai\u0103]|spr\u00e5k|sprog|flytande|flydende|flytende|\bkiel|\bkeel|\u044f\u0437\u044b\u043a|\b\u043c\u043e\u0432|\u0435\u0437\u0438\u043a|ti\u1ebfng|verbal|command of|level|conversational|\b[ABC][12]\b|communicat|multilingual",
    re.IGNORECASE,
)
_DUTY_CUE = re.compile(
    r"fluen|proficien|native|\bspeak(?:s|ing)?\b|mother tongue|bilingual|\b[ABC][12]\b"
    r"|\b(?:write|writing|written|reports?|present(?:ation|ing)?s?|slides|notes?|hand-?overs?|answer|reply|replies|explain\w*|respond|correspond\w*|cascade)\b[^.;]{0,40}\bin\b",
    re.IGNORECASE,
)
_WAIVED = re.compile(
    r"[^.;:]{0,40}?\b(?:(?:is|are) not|isn't|isn\u2019t|aren't|not) (?:needed|required|necessary|a (?:must|condition)|expected|essential|asked)|[^.;:]{0,14}\bunnecessary"
    r"|[^.;:]{0,30}?(?:\bn\u00e3o (?:\u00e9|ser\u00e1) (?:necess|obrig|exig)|\bno (?:es|ser\u00e1) (?:necesari|obligatori|imprescind)|\bnon (?:\u00e8|sono) (?:necessari|obbligatori|richiest)|\bn['\u2019]est pas (?:n\u00e9cessaire|requis|exig|obligatoire)"
    r"|\bnicht (?:erforderlich|n\u00f6tig|notwendig|zwingend)|\bniet (?:nodig|vereist|verplicht|noodzakelijk)|\bnie (?:jest|s\u0105) (?:wymagan|konieczn)|\bnen\u00ed (?:nutn|podm\u00ednk|pot\u0159eb)|\bnie je (?:nutn|podmienk|potrebn)|\bnem (?:sz\u00fcks\u00e9ges|elv\u00e1r\u00e1s|felt\u00e9tel)|\bnu (?:este|e) (?:necesar|obligator)"
    r"|\b(?:kr\u00e4vs|beh\u00f6vs) inte|\binte ett krav|\b(?:kr\u00e6ves|kreves) ikke|\ber ikke (?:et )?(?:krav|n\u00f8dvendig|p\u00e5krevd)|\bei (?:vaadita|ole (?:pakollinen|v\u00e4ltt\u00e4m\u00e4t\u00f6n|vaatimus|vajalik|n\u00f5utav))|\bnav (?:oblig\u0101t|nepiecie\u0161am)|\b(?:neb\u016btina|nereikalinga)"
    r"|\b\u043d\u0435 (?:\u043e\u0431\u044f\u0437\u0430\u0442|\u0442\u0440\u0435\u0431\u0443|\u043d\u0443\u0436|\u043f\u043e\u0442\u0440\u0456\u0431|\u043e\u0431\u043e\u0432|\u0432\u0438\u043c\u0430\u0433|\u0435 (?:\u0437\u0430\u0434\u044a\u043b\u0436|\u043d\u0435\u043e\u0431\u0445))|\b\u03b4\u03b5\u03bd (?:\u03b1\u03c0\u03b1\u03b9\u03c4|\u03b5\u03af\u03bd\u03b1\u03b9 \u03b1\u03c0\u03b1\u03c1)|\b(?:gerekli de\u011fil|\u015fart de\u011fil|gerekmez)|\bkh\u00f4ng (?:b\u1eaft bu\u1ed9c|y\u00eau c\u1ea7u|c\u1ea7n)|\btidak (?:wajib|perlu|diperlukan)|\u4e0d\u8981|\u4e0d\u554f|\u4e0d\u9700|\ud544\uc694 ?\uc5c6|\u0e44\u0e21\u0e48\u0e08\u0e33\u0e40\u0e1b\u0e47\u0e19)"
    r"|[^.:]{0,80}?\b(?:manage|do|work|live) (?:\w+ )?without\b|[^.;:]{0,30}\b(?:we(?:'ll| will)? teach|can be learn|lessons (?:are )?(?:paid|provided|offered))",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:help(?:s|ful)|useful|welcome|lovely|handy|distinguish(?:es)?|plus|advantage|asset|bonus|nice|desirable|appreciated|regarded|valued|preferred|considered|bono|ventaja|vantagem|diferencial|vorteil|von vorteil"
    r"|meriterande|fordel|f\u00f6rdel|voordeel|atout|vantaggio|mile widzian\w*|v\u00fdhod\w*|el\u0151ny|avantaj|eduksi|eelis|\u043f\u043b\u044e\u0441\w*|\u043f\u0435\u0440\u0435\u0432\u0430\u0433\w*|\u043f\u0440\u0435\u0438\u043c\u0443\u0449\u0435\u0441\u0442\u0432\w*|\u03c0\u03c1\u03bf\u03c3\u03cc\u03bd"
    r"|\u05d9\u05ea\u05e8\u05d5\u05df|\u0645\u064a\u0632\u0629|kelebihan|nilai tambah|l\u1ee3i th\u1ebf)\b|\u5c1a\u53ef|\u6b53\u8fce|\u52a0\u5206|\uc6b0\ub300",
    re.IGNORECASE,
)
_REACH = 80
"""Characters in front of a name in which words say that it is not asked for."""
_JOINTS = 4
_TIED = re.compile(r"\s?[,/&]\s?(?:and |or )?|\s(?:and|or)\s")
_SMALL_WORDS = ("Dari",)
"""Names that are words of another language in small letters: `dari` is Malay for "from"."""
_SENTENCE_END = re.compile(r"[.;:!?](?:\s|$)")
_NOT_ASKED = re.compile(
    r"(?:\b(?:plain|clear|little|limited|low|GCSE|A[- ]level|without|besides(?: [A-Z]\w+ and)?|other than|not need|no need (?:for|of)|neither|nor|not|(?:don['\u2019]t|do not|never) (?:use|speak|need))|(?<!\w)no)[\s-](?:any )?$|\bGCSEs?\b[^.;]{0,60}$",
    re.IGNORECASE,
)


@lru_cache(maxsize=8)
def _joined(scheme: Scheme) -> tuple[re.Pattern[str], dict[str, str]]:
    """The names in scripts whose words stand without gaps or take prefixes."""
    keys = {
        name: concept.id
        for concept in scheme
        for name in (concept.label, *concept.alternative)
        if _NO_GAPS.search(name) and len(name) > 1
    }
    return re.compile("|".join(map(re.escape, sorted(keys, key=len, reverse=True))) or r"(?!)"), keys


def _named(scheme: Scheme, text: str) -> list[Hit]:
    """The names of languages in the text, in order, also inflected ones."""
    hits = [*of_labels(scheme, exact=True).hits(text), *of_scheme(scheme, "text").hits(text)]
    if _NO_GAPS.search(text):
        names, keys = _joined(scheme)
        hits += [Hit(keys[found[0]], found.start(), found.end(), found[0]) for found in names.finditer(text)]
    return sorted({(hit.start, hit.end): hit for hit in hits}.values(), key=lambda hit: hit.start)


def find_languages(reading: Reading) -> Found[tuple[str, ...]] | None:
    """Codes in the order in which the posting names them."""
    codes: dict[str, None] = {}
    lines: set[int] = set()
    scheme = reading.taxonomy.languages
    for decision in reading.of(*_WORK_ZONES, "summary", "responsibilities", "logistics", "heading"):  # type: ignore[arg-type]
        text = plain(decision.block.text)
        small = text.islower()
        text = text.title() if small or text.isupper() else text
        hits = [hit for hit in _named(scheme, text) if not (small and hit.text in _SMALL_WORDS)]
        hits = _with_small(scheme, text, hits) if hits and decision.zone in ("required", "preferred") else hits
        cue = _DUTY_CUE if decision.zone == "responsibilities" else _CUE
        if not hits or not (
            decision.zone in _WORK_ZONES
            or cue.search(text)
            or _alone(hits, text)
            or (decision.zone == "heading" and _WISHED.search(text))
        ):
            continue
        if decision.zone == "meta" and not _CUE.search(text):
            continue
        for hit in hits:
            if _spoken(hit, text):
                codes.setdefault(hit.key)
                lines.update(decision.block.span.lines)
    if "no" in codes:  # written forms of it, where the language is named too
        codes = {code: None for code in codes if code not in ("nb", "nn")}
    return Found(tuple(codes), tuple(sorted(lines)), "language-named") if codes else None


def _with_small(scheme: Scheme, text: str, hits: list[Hit]) -> list[Hit]:
    """Also English names in small letters that a comma or `and` ties to a language: `one of: Norwegian, polish`."""
    taken = {hit.start for hit in hits}
    small = {
        hit
        for hit in of_labels(scheme).hits(text)
        if hit.text.islower() and hit.text.capitalize() == scheme.label(hit.key) and hit.start not in taken
    }
    named = sorted((*hits, *small), key=lambda hit: hit.start)
    found: list[Hit] = []
    for place, hit in enumerate(named, 1):
        beside = (*found[-1:], *(other for other in named[place : place + 1] if other not in small))
        if hit not in small or any(_are_tied(hit, other, text) for other in beside):
            found.append(hit)
    return found


def _are_tied(one: Hit, other: Hit, text: str) -> bool:
    return _TIED.fullmatch(text, min(one.end, other.end), max(one.start, other.start)) is not None


def _alone(hits: list[Hit], text: str) -> bool:
    """Whether the text is no more than names of languages, with what joins them."""
    return sum(hit.end - hit.start for hit in hits) + _JOINTS * len(hits) >= len(text)


def _spoken(hit: Hit, text: str) -> bool:
    if _NOT_SPOKEN.match(text, hit.end) or _NOT_ASKED.search(text[max(0, hit.start - _REACH) : hit.start]):
        return False
    if _OF_A_BODY.match(text, hit.end) and text.endswith(("the ", "The "), 0, hit.start):
        return False
    waived = _WAIVED.match(text, hit.end) is not None
    return not waived or _WISHED.search(_SENTENCE_END.split(text[hit.end :], maxsplit=1)[0]) is not None


def format_languages(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.languages.label(code) for code in value)
