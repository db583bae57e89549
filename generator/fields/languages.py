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
    r"|police|courts?|authorit|state\b|states\b|union|commission|parliament|banks?\b|tax|driving|residen|work permit|territor|dispatch|mandate|(?:speaking )?countries|content polic)",
    re.IGNORECASE,
)
_NO_GAPS = re.compile(r"[\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of Hebrew, Arabic, Thai, Japanese, Chinese and Korean."""
_CUE = re.compile(
    r"fluen|proficien|native|speak|spoken|written|language|bilingual|mother tongue|verbal|command of|level|conversational|\b[ABC][12]\b|communicat|multilingual",
    re.IGNORECASE,
)
_DUTY_CUE = re.compile(
    r"fluen|proficien|native|\bspeak(?:s|ing)?\b|mother tongue|bilingual|\b[ABC][12]\b"
    r"|\b(?:write|writing|written|reports?|present(?:ation|ing)?s?|slides|notes?|hand-?overs?|answer|reply|replies|explain\w*|respond|correspond\w*|cascade)\b[^.;]{0,40}\bin\b",
    re.IGNORECASE,
)
_WAIVED = re.compile(
    r"[^.;:]{0,40}?\b(?:(?:is|are) not|isn't|isn\u2019t|aren't|not) (?:needed|required|necessary|a must|expected|essential|asked)|[^.;:]{0,14}\bunnecessary"
    r"|[^.:]{0,80}?\b(?:manage|do|work|live) (?:\w+ )?without\b|[^.;:]{0,30}\b(?:we(?:'ll| will)? teach|can be learn|lessons (?:are )?(?:paid|provided|offered))",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\b(?:help(?:s|ful)|useful|welcome|plus|advantage|asset|bonus|nice|desirable|appreciated|regarded|valued|preferred|considered|bono|ventaja|vantagem|diferencial|vorteil|von vorteil"
    r"|meriterande|fordel|f\u00f6rdel|voordeel|atout|vantaggio|mile widzian\w*|v\u00fdhod\w*|el\u0151ny|avantaj|eduksi|eelis|\u043f\u043b\u044e\u0441\w*|\u043f\u0435\u0440\u0435\u0432\u0430\u0433\w*|\u043f\u0440\u0435\u0438\u043c\u0443\u0449\u0435\u0441\u0442\u0432\w*|\u03c0\u03c1\u03bf\u03c3\u03cc\u03bd"
    r"|\u05d9\u05ea\u05e8\u05d5\u05df|\u0645\u064a\u0632\u0629|kelebihan|nilai tambah|l\u1ee3i th\u1ebf)\b|\u5c1a\u53ef|\u6b53\u8fce|\u52a0\u5206|\uc6b0\ub300",
    re.IGNORECASE,
)
_JOINTS = 4
_SMALL_WORDS = ("Dari",)
"""Names that are words of another language in small letters: `dari` is Malay for "from"."""
_SENTENCE_END = re.compile(r"[.;:!?](?:\s|$)")
_NOT_ASKED = re.compile(
    r"(?:\b(?:plain|clear|little|limited|low|GCSE|A[- ]level|without|besides|other than|not need|no need (?:for|of)|nor|not)|(?<!\w)no)[\s-](?:any )?$|\bGCSEs?\b[^.;]{0,60}$",
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
        cue = _DUTY_CUE if decision.zone == "responsibilities" else _CUE
        if not hits or not (
            decision.zone in _WORK_ZONES
            or cue.search(text)
            or _alone(hits, text)
            or (decision.zone == "heading" and _WISHED.search(text))
        ):
            continue
        for hit in hits:
            if _spoken(hit, text, certain=decision.zone != "meta"):
                codes.setdefault(hit.key)
                lines.update(decision.block.span.lines)
    if "no" in codes:  # written forms of it, where the language is named too
        codes = {code: None for code in codes if code not in ("nb", "nn")}
    return Found(tuple(codes), tuple(sorted(lines)), "language-named") if codes else None


def _alone(hits: list[Hit], text: str) -> bool:
    """Whether the text is no more than names of languages, with what joins them."""
    return sum(hit.end - hit.start for hit in hits) + _JOINTS * len(hits) >= len(text)


def _spoken(hit: Hit, text: str, *, certain: bool) -> bool:
    if _NOT_SPOKEN.match(text, hit.end) or _NOT_ASKED.search(text[: hit.start]):
        return False
    if _WAIVED.match(text, hit.end) and not _WISHED.search(_SENTENCE_END.split(text[hit.end :], maxsplit=1)[0]):
        return False
    return certain or _CUE.search(text) is not None


def format_languages(value: tuple[str, ...], taxonomy: Taxonomy) -> str:
    return ", ".join(taxonomy.languages.label(code) for code in value)
