"""The pages of levels and harm areas: a definition, the roles, what they have in common; and their indexes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.fields.level import title_words
from generator.page import Asset, Page
from generator.pages import addresses, linkeddata
from generator.pages.edition import Edition, headline
from generator.pages.harms import Naming, namings
from generator.pages.listing import Named, rows
from generator.pages.press import print_page
from generator.pages.profile import crossed, profile
from generator.roles import Role
from generator.taxonomy import Concept


@dataclass(frozen=True, slots=True)
class Kind:
    """One scheme that gets an index and a page for each concept that roles have."""

    folder: str
    title: str
    lede: str
    keys: Callable[[Role], tuple[str, ...]]
    facet: str
    """Facet of the index of roles that has the same options."""


KINDS = (
    Kind(
        "levels",
        "Levels",
        "How far a role’s responsibility reaches, from the words of the title and the evidence of the duties, after SFIA’s levels of responsibility.",
        lambda role: (role.level,) if role.level else (),
        "level",
    ),
    Kind(
        "harms",
        "Harm areas",
        "Which harmful content or risk the duties, the team or the notice of a posting name.",
        lambda role: tuple(role.exposure.harms),
        "harm",
    ),
)


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """Index and concept pages of each kind."""
    for kind in KINDS:
        scheme = edition.taxonomy.schemes[kind.folder]
        slugs = {
            concept.id: [role.slug for role in edition.corpus.roles if concept.id in kind.keys(role)]
            for concept in scheme
        }
        used = [concept for concept in scheme if slugs[concept.id]]
        yield _index(edition, kind, used, slugs)
        for concept in used:
            yield _page(edition, kind, concept, used, slugs)


def _index(edition: Edition, kind: Kind, used: list[Concept], slugs: dict[str, list[str]]) -> Page:
    here = addresses.INDEXES[kind.folder]
    scheme = edition.taxonomy.schemes[kind.folder]
    return Page(
        uri=here,
        title=kind.title,
        description=f"{kind.title} of the {edition.size} archived postings, with definitions and counts.",
        body=print_page(
            "concepts.md.jinja",
            here=here,
            title=kind.title,
            lede=kind.lede,
            size=edition.size,
            entries=[
                {
                    "label": concept.label,
                    "uri": addresses.concept(kind.folder, concept.id),
                    "count": len(slugs[concept.id]),
                    "note": _implied(edition, kind, slugs[concept.id]),
                    "definition": concept.definition,
                }
                for concept in used
            ],
            picture="",
            absent=[concept.label for concept in scheme if concept not in used],
        ),
    )


def _implied(edition: Edition, kind: Kind, slugs: list[str]) -> str:
    implied = sum(edition.roles[slug].infers("level") for slug in slugs) if kind.folder == "levels" else 0
    return f"inferred in {implied}" if implied else ""


@dataclass(frozen=True, slots=True)
class Basis:
    """How the roles of one level came to it."""

    words: tuple[str, ...]
    """Words of a title that count as this level, beside its label."""
    titled: int
    managing: int
    inferred: int


def _basis(edition: Edition, concept: Concept, roles: list[Role]) -> Basis:
    rules = Counter("inferred" if role.infers("level") else role.evidence["level"].rule for role in roles)
    words = (word for word in title_words(concept.id, edition.taxonomy) if word.casefold() != concept.label.casefold())
    return Basis(tuple(words), rules["title-rank"], rules["manages-people"], rules["inferred"])


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a harm area, and who uses it."""

    words: str
    roles: tuple[tuple[str, str], ...]
    """Title with employer, and address of the first sentence that names the area."""


def _wordings(namings: list[tuple[Role, Naming]]) -> list[Wording]:
    """The words by which postings name a harm area, those of most postings first."""
    found: dict[str, list[tuple[str, Role, str]]] = {}
    for role, naming in namings:
        for words in naming.words:
            found.setdefault(words.casefold(), []).append((words, role, naming.anchor))
    rows = (
        Wording(
            Counter(words for words, _, _ in users).most_common(1)[0][0],
            tuple((headline(role), addresses.sentence(role.slug, anchor)) for _, role, anchor in users),
        )
        for users in found.values()
    )
    return sorted(rows, key=lambda row: (-len(row.roles), row.words.casefold()))


def _near(
    edition: Edition, kind: Kind, concept: Concept, used: list[Concept], slugs: dict[str, list[str]]
) -> list[Named]:
    """The levels beside one; the harm areas that its postings name too, or that the taxonomy calls related."""
    scheme = edition.taxonomy.schemes[kind.folder]
    own = slugs[concept.id]
    both = {other.id: len({*own} & {*slugs[other.id]}) for other in used if other is not concept}
    beside = {other.id for other in used if abs(scheme.rank(other.id) - scheme.rank(concept.id)) == 1}
    levels = kind.folder == "levels"
    return [
        Named(
            other.label,
            addresses.concept(kind.folder, other.id),
            f"also named in {both[other.id]} of these {len(own)} postings"
            if both[other.id]
            else f"{len(slugs[other.id])} of {edition.size} postings",
        )
        for other in sorted(used, key=lambda other: 0 if levels else -both.get(other.id, 0))
        if other is not concept and (other.id in beside if levels else both[other.id] or other.id in concept.related)
    ]


def _page(edition: Edition, kind: Kind, concept: Concept, used: list[Concept], slugs: dict[str, list[str]]) -> Page:
    here = addresses.concept(kind.folder, concept.id)
    roles = edition.ordered(slugs[concept.id])
    query = f"{kind.facet}={concept.id}"
    found = [(role, namings(role, edition.taxonomy)[concept.id]) for role in roles] if kind.folder == "harms" else []
    named = [(role, naming) for role, naming in found if naming.words]
    return Page(
        uri=here,
        title=f"{concept.label}: {kind.title.lower()}",
        description=f"{concept.label}, of the {kind.title.lower()}: {len(roles)} of {edition.size} archived postings. {concept.definition}",
        body=print_page(
            "concept.md.jinja",
            here=here,
            title=concept.label,
            definition=concept.definition,
            source=concept.source,
            size=edition.size,
            query=query,
            basis=_basis(edition, concept, roles) if kind.folder == "levels" else None,
            is_employer=False,
            rows=rows(edition, slugs[concept.id]),
            crossing=crossed(edition, here, roles, query),
            asked=profile(edition, here, roles),
            wordings=_wordings(named),
            named=len(named),
            near=_near(edition, kind, concept, used, slugs),
            statements=[],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": kind.title, "url": addresses.site(addresses.INDEXES[kind.folder])}],
            "hide": ["navigation"],
            "linked": [linkeddata.term(concept.label, concept.definition, kind.title)],
        },
    )
