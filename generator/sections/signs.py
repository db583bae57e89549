"""Signs of a posting: a document comes in, whether its words and headings tell of work goes out.

For texts of a few words, of which no zone can be told and no words are known.
"""

from __future__ import annotations

from generator.document import Document, Zone
from generator.sections.vocabulary import Vocabulary, words
from generator.sections.zoning import tables
from generator.taxonomy import Taxonomy

ENOUGH = 3
"""Points that make a posting; a text of a few words needs fewer."""

WORDS_FOR_A_POINT = 12
"""Words of a tiny text for which one point is asked."""

TITLE_WORDS = 8
"""Words of a line that may be a job title at most."""

_HEADING_POINTS = 2
_WORK = Vocabulary(
    (phrase, phrase)
    for phrase in (
        "job*", "role*", "position*", "vacanc*", "candidate*", "applicant*", "apply", "applying", "hiring", "recruit*",
        "salary", "employ*", "experience", "qualif*", "responsib*", "requirement*", "team*", "interview*", "career*",
        "skills", "full-time", "part-time", "full time", "part time", "duties", "degree", "colleague*", "cv", "resume",
        "shift*", "you will", "you'll", "you would", "you'd", "you've", "we are looking", "we're looking", "we need", "we offer",
        "looking for", "join us", "join our", "per month", "per year", "per hour", "annual leave", "holiday", "fluent",
        "reporting to", "reports to", "moderat*", "posted", "benefits", "contract", "hybrid", "remote", "years of",
        "an hour", "pension", "licence", "fixed term", "advert", "certificate", "days off", "work permit*",
        "deadline*", "eligib*", "participant*", "registration", "competition*", "venue", "to be held", "will be held",
        "stilling*", "søknad*", "søker*", "heltid", "deltid", "erfaring", "tjänst*", "ansök*", "erfarenhet", "työ*", "hakem*",
        "úvazek", "praxe", "nástup", "brigád*", "mzda", "plat", "munkakör", "fizetés", "tööaeg", "töö", "kandideer*", "darbs",
        "darbo", "praca", "pracy", "stanowisk*", "wynagrodzenie", "doświadczenie", "experiencia", "experiència", "experiência",
        "puesto", "empleo", "vacante", "contrato", "jornada", "salari*", "feina", "candidat*", "vaga", "emprego", "requisit*",
        "esperienza", "lavoro", "contratto", "poste", "emploi", "expérience", "stelle*", "erfahrung", "bewerb*", "gehalt",
        "aufgaben", "werk", "vacature", "ervaring", "sollicit*", "deneyim*", "başvur*", "aday*", "maaş", "pengalaman", "lamar*",
        "gaji", "lowongan", "kerja", "lương", "kinh nghiệm", "ứng tuyển",
    )
)  # fmt: skip
_TOLD: frozenset[Zone] = frozenset(("responsibilities", "required", "preferred", "compensation", "application"))
"""Zones for which words of other languages speak where only postings have them together."""

_ELSEWHERE = (
    "경력", "지원자", "應徵", "求職", "工作", "薪資", "応募", "勤務", "งาน", "เงินเดือน", "职位",
    "招聘", "岗位", "面试", "求人", "募集", "仕事", "채용", "모집", "职责", "вакансия", "وظيفة",
)  # fmt: skip
"""Words for job, vacancy or recruiting in scripts that are not parted into words."""


def is_signed(document: Document, taxonomy: Taxonomy) -> bool:
    """Whether the text gathers enough signs of a posting."""
    found = tables(taxonomy)
    points = length = 0
    seen: set[str] = set()
    for block in document.blocks:
        announced = found.headings.announced(block.text)
        label, colon, value = block.text.partition(":")
        named = found.headings.announced(label) if colon and value.strip() else None
        row = words(block.text)
        length += len(row)
        signs = [phrase for _, phrase, _, _ in _WORK.find(row)]
        if announced is not None and announced.strength == "known":
            signs += [announced.zone] * _HEADING_POINTS
        if named is not None and named.strength == "known":
            signs.append(f"label {label}")
        spoken = found.cues.look(row, block.text)
        if len(row) <= TITLE_WORDS and ("title", "line") in spoken.votes:
            signs.append("title")
        if spoken.abroad:
            signs += [f"words of {zone}" for zone, _ in spoken.votes if zone in _TOLD]
        signs += [word for word in _ELSEWHERE if word in block.text]
        points += sum(sign not in seen for sign in signs)
        seen.update(signs)
        if points >= ENOUGH:
            return True
    return points >= min(ENOUGH, max(1, length // WORDS_FOR_A_POINT))
