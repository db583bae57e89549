"""Skills A to Z: which roles require, prefer or use a skill, each with the bullet that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from generator import overlaps
from generator.overlaps import Occurrence, Section
from generator.page import Asset, Page
from generator.pages import addresses, linkeddata
from generator.pages.commonness import varied
from generator.pages.edition import UNTITLED, Edition
from generator.pages.listing import Named, letters
from generator.pages.press import print_page
from generator.pages.profile import crossed, profile
from generator.taxonomy import Concept

HEADINGS: dict[Section, tuple[str, str]] = {
    "required": ("Roles that require this", "No posting requires it."),
    "preferred": ("Roles that prefer this", "No posting lists it as preferred."),
    "responsibilities": ("Roles with this in their duties", "It stands in no duties."),
}
BELOW_ROLES = 0.0001
"""Weight in the search: a title weighs a thousand times a text, and who looks for a skill looks for its roles."""

COUNTED: dict[Section, str] = {
    "required": "required in",
    "preferred": "preferred in",
    "responsibilities": "in the duties of",
}


@dataclass
class Mentions:
    """Where one skill is named."""

    concept: Concept
    rows: dict[Section, list[Occurrence]] = field(default_factory=lambda: {section: [] for section in HEADINGS})

    def count(self, section: Section) -> int:
        """Roles that name it in a section."""
        return len({row.slug for row in self.rows[section]})

    @property
    def roles(self) -> int:
        return len({row.slug for rows in self.rows.values() for row in rows})


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The index and one page for each skill that a posting names."""
    named: dict[str, Mentions] = {}
    for role in edition.corpus.roles:
        for key, occurrences in overlaps.skills(role).items():
            if key in edition.taxonomy.skills:
                entry = named.setdefault(key, Mentions(edition.taxonomy.skills[key]))
                for occurrence in occurrences:
                    entry.rows[occurrence.section].append(occurrence)
    ordered = sorted(named.values(), key=lambda entry: (entry.concept.label.casefold(), entry.concept.id))
    yield _index(edition, ordered)
    for entry in ordered:
        yield _page(edition, entry, named)


def _index(edition: Edition, ordered: list[Mentions]) -> Page:
    here = addresses.SKILLS
    listed = letters(
        Named(
            entry.concept.label,
            addresses.concept("skills", entry.concept.id),
            ", ".join(f"{words} {count}" for section, words in COUNTED.items() if (count := entry.count(section))),
        )
        for entry in ordered
    )
    postings = "posting" if edition.size == 1 else "postings"
    return Page(
        uri=here,
        title="Skills A to Z",
        description=f"{len(ordered)} skills that the requirements and duties of {edition.size} archived postings name, with the roles that require them.",
        body=print_page(
            "letters.md.jinja",
            here=here,
            title="Skills A to Z",
            lede=f"{len(ordered)} skills, tools, programming languages and disciplines that the requirements and duties "
            f"of {edition.size} {postings} name.",
            letters=listed,
        ),
        front_matter={"template": "function.html", "hide": ["navigation"]},
    )


def _page(edition: Edition, entry: Mentions, named: dict[str, Mentions]) -> Page:
    concept = entry.concept
    here = addresses.concept("skills", concept.id)
    roles = edition.ordered({row.slug for rows in entry.rows.values() for row in rows})
    siblings = [
        other.concept for other in named.values() if other.concept.broader == concept.broader and other is not entry
    ]
    return Page(
        uri=here,
        title=f"{concept.label}: roles that ask for it",
        description=f"{concept.label}: required in {entry.count('required')}, preferred in {entry.count('preferred')} of {edition.size} archived postings.",
        body=print_page(
            "skill.md.jinja",
            here=here,
            size=edition.size,
            concept=concept,
            kind=edition.taxonomy.skills.label(concept.broader) if concept.broader else "",
            sections=[
                {
                    "id": section,
                    "heading": heading,
                    "empty": empty,
                    "count": entry.count(section),
                    "rows": [
                        {
                            "text": row.statement.text,
                            "title": edition.roles[row.slug].title or UNTITLED,
                            "uri": addresses.sentence(row.slug, row.statement.anchor),
                        }
                        for row in varied(entry.rows[section])
                    ],
                }
                for section, (heading, empty) in HEADINGS.items()
            ],
            crossing=crossed(edition, here, roles, f"text={quote(concept.label)}"),
            asked=profile(edition, here, roles),
            siblings=[
                Named(
                    other.label,
                    addresses.concept("skills", other.id),
                    f"{named[other.id].roles} of {edition.size}",
                )
                for other in sorted(siblings, key=lambda other: (-named[other.id].roles, other.label.casefold()))
            ],
        ),
        front_matter={
            "template": "function.html",
            "crumbs": [{"title": "Skills A to Z", "url": addresses.site(addresses.SKILLS)}],
            "hide": ["navigation"],
            "search": {"boost": BELOW_ROLES},
            "linked": [linkeddata.term(concept.label, concept.definition, "Skills A to Z")],
        },
    )
