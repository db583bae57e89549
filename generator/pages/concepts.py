"""The pages of levels and harm areas: a definition, the roles, what they have in common; and their indexes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.page import Asset, Page
from generator.pages import addresses, commonness, linkeddata
from generator.pages.edition import UNTITLED, Edition
from generator.pages.harms import namings
from generator.pages.listing import counts, rows
from generator.pages.press import print_page
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
            yield _page(edition, kind, concept, slugs[concept.id], [near.id for near in used])


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
                    "note": "",
                    "definition": concept.definition,
                }
                for concept in used
            ],
            picture="",
            absent=[concept.label for concept in scheme if concept not in used],
        ),
    )


def _naming(edition: Edition, roles: list[Role], harm: str) -> list[dict[str, object]]:
    """The words by which each role names a harm area, each with the sentence that they stand in first."""
    found = ((role, namings(role, edition.taxonomy)[harm]) for role in roles)
    return [
        {
            "words": naming.words,
            "title": role.title or UNTITLED,
            "uri": f"{addresses.role(role.slug)}#{naming.anchor}",
        }
        for role, naming in found
        if naming.words
    ]


def _page(edition: Edition, kind: Kind, concept: Concept, slugs: list[str], used: list[str]) -> Page:
    taxonomy = edition.taxonomy
    here = addresses.concept(kind.folder, concept.id)
    roles = edition.ordered(slugs)
    scheme = taxonomy.schemes[kind.folder]
    if kind.folder == "levels":
        at = scheme.rank(concept.id)
        near = [other.id for other in scheme if abs(scheme.rank(other.id) - at) == 1]
    else:
        near = list(concept.related)
    return Page(
        uri=here,
        title=f"{concept.label}: {kind.title.lower()}",
        description=f"{concept.label}, of the {kind.title.lower()}: {len(slugs)} of {edition.size} archived postings. {concept.definition}",
        body=print_page(
            "concept.md.jinja",
            here=here,
            title=concept.label,
            definition=concept.definition,
            source=concept.source,
            size=edition.size,
            n=len(slugs),
            query=f"?{kind.facet}={concept.id}",
            rows=rows(edition, slugs),
            common=commonness.requirements(edition, roles),
            functions=[
                (row, addresses.concept("functions", row.key))
                for row in counts(
                    (role.function, taxonomy.functions.label(role.function)) for role in roles if role.function
                )
            ],
            titles=counts((role.title.casefold(), role.title) for role in roles if role.title),
            single=commonness.single(edition, roles),
            naming=_naming(edition, roles, concept.id) if kind.folder == "harms" else [],
            near=[(scheme.label(key), addresses.concept(kind.folder, key)) for key in near if key in used],
            statements=[],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": kind.title, "url": addresses.site(addresses.INDEXES[kind.folder])}],
            "hide": ["navigation"],
            "linked": [linkeddata.term(concept.label, concept.definition, kind.title)],
        },
    )
