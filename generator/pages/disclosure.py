"""What a posting discloses of harmful content: a role comes in, quotations, harm areas and base rates go out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.overlaps import fold
from generator.pages import addresses
from generator.pages.edition import Edition, headline
from generator.pages.harms import namings
from generator.phrases import of_scheme
from generator.prose import plain, sentences
from generator.roles import Role, Statement
from generator.taxonomy import Taxonomy

QUOTED = {
    "summary": "in the summary",
    "team": "about the team",
    "responsibilities": "in the duties",
    "required": "among the requirements",
    "preferred": "among the preferred",
    "logistics": "among the terms",
    "benefits": "among the benefits",
    "employer": "about the employer",
    "equal_opportunity": "on equal opportunity",
}
"""Sections besides that of exposure whose sentences a grade may rest on."""
WORDS = 6
"""Words of one harm area at most; the sentences stand above them."""


TOLD = 4
"""Wordings of one grade at most."""


def quoted(edition: Edition, role: Role) -> list[Statement]:
    """All that tells the exposure: the statements of its section, then the sentences elsewhere that a grade rests on."""
    own = [statement for statement in role.sections.exposure if statement.kind != "caption"]
    return own + [statement for statement, _ in elsewhere(edition, role)]


def elsewhere(edition: Edition, role: Role) -> list[tuple[Statement, str]]:
    """Sentences outside the exposure section that the grade rests on, each with the words for its section.

    A posting that states no exposure has none: a duty that names a harm does not say that one will see it, so duties
    are quoted only where they speak of it, though the evidence has their lines too.
    """
    evidence = role.evidence.get("exposure")
    if evidence is None or role.exposure.grade == "none":
        return []
    anchors = {statement.anchor for statement in role.sections.exposure}
    rows = [
        (statement, words)
        for section, words in QUOTED.items()
        for statement in getattr(role.sections, section)
        if set(evidence.lines) & set(statement.lines) and statement.anchor not in anchors
    ]
    speaking = [(statement, words, _spoken(statement.text, edition.taxonomy)) for statement, words in rows]
    if not anchors and not any(text for _, _, text in speaking):
        duties = {statement.anchor for statement in role.sections.responsibilities}
        speaking = [(statement, words, statement.text) for statement, words in rows if statement.anchor not in duties]
    return [(statement.model_copy(update={"text": text}), words) for statement, words, text in speaking if text]


def _spoken(text: str, taxonomy: Taxonomy) -> str:
    """The sentences of a text that speak of seeing such content; ` … ` stands for those between them."""
    scheme = taxonomy.exposure
    matter = [of_scheme(scheme, "text"), of_scheme(scheme, "matter")]
    acts, named = of_scheme(scheme, "act"), of_scheme(taxonomy.harms, "text")

    def speaks(sentence: str) -> bool:
        words = plain(sentence)
        return any(phrases.search(words) for phrases in matter) or bool(acts.search(words) and named.search(words))

    runs = groupby(sentences(text), key=speaks)
    return " … ".join(" ".join(run) for spoken, run in runs if spoken)


@dataclass(frozen=True, slots=True)
class Told:
    """How one posting tells exposure."""

    grade: str
    text: str
    title: str
    uri: str
    """The sentence on the page of its role."""


def told(edition: Edition) -> list[Told]:
    """How postings tell exposure, each wording once, the highest grade first and at most `TOLD` of each."""
    found: list[Told] = []
    for grade in reversed(list(edition.taxonomy.exposure)):
        roles = [role for role in edition.corpus.roles if role.exposure.grade == grade.id != "none"]
        rows = {fold(text): (role, text, anchor) for role in reversed(roles) for text, anchor in _first(edition, role)}
        found.extend(
            Told(grade.label, text, headline(role), addresses.sentence(role.slug, anchor))
            for role, text, anchor in list(rows.values())[::-1][:TOLD]
        )
    return found


def _first(edition: Edition, role: Role) -> list[tuple[str, str]]:
    """The first sentence that tells it, with its anchor; none where only a title does."""
    return [(statement.text, statement.anchor) for statement in quoted(edition, role)[:1]]


def grades(edition: Edition) -> str:
    """How many postings of the edition have each grade: `Of 5 postings here: 0 not stated, ...`."""
    counts = [
        (sum(role.exposure.grade == grade.id for role in edition.corpus.roles), grade.label)
        for grade in edition.taxonomy.exposure
    ]
    postings = "posting" if edition.size == 1 else "postings"
    return (
        f"Of {edition.size} {postings} here: " + ", ".join(f"{count} {label.lower()}" for count, label in counts) + "."
    )


def harms(edition: Edition, role: Role) -> list[dict[str, object]]:
    """Harm areas that the posting names, for links, with its own words and their lines."""
    return [
        {
            "label": edition.taxonomy.harms.label(key),
            "uri": addresses.concept("harms", key),
            "words": naming.words[:WORDS],
            "lines": naming.lines,
        }
        for key, naming in namings(role, edition.taxonomy).items()
    ]
