"""What stands below the lines on location: the facts of a role come in, scope, base and languages in a sentence each go out."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from generator.corpus import Posting
from generator.pages.edition import Edition
from generator.pages.facts import Fact
from generator.pages.markdown import markdown
from generator.pages.passages import marks
from generator.phrases import of_labels
from generator.roles import Role
from generator.taxonomy.places import gazetteer


def location(edition: Edition, posting: Posting, role: Role, known: Mapping[str, Fact]) -> list[Markup]:
    """What the facts say of scope, base and languages, each with its evidence; the base with its areas."""
    names = {"scope_regions": "Responsible for", "base_locations": "Based in", "languages": "Languages by name"}
    if not any(known[name].stated for name in names):
        return []
    areas = _areas(edition, posting, role)
    notes = []
    for name, words in names.items():
        fact = known[name]
        if fact.evidence:
            how = "inferred from" if fact.evidence.inferred else "stated on"
            text = f"{fact.text} ({areas})" if areas and name == "base_locations" else fact.text
            notes.append(Markup("{}: {}, {} {}.").format(words, markdown(text), how, marks(fact.evidence.lines)))
        else:
            notes.append(Markup("{}: not stated.").format(words.removesuffix(" by name")))
    return [Markup(" ").join(notes)]


def _areas(edition: Edition, posting: Posting, role: Role) -> str:
    """States and regions that the rows of the base name where it has no town: the fact gives the country alone."""
    if "base_locations" not in role.evidence or any(place.city for place in role.base_locations):
        return ""
    rows = [posting.document.text.lines[line - 1] for line in role.evidence["base_locations"].lines]
    places, regions = gazetteer(edition.taxonomy), of_labels(edition.taxonomy.regions)
    areas = [mention.text for row in rows for mention in places.mentions(row) if mention.entries[0].kind == "area"]
    named = dict.fromkeys(areas or (hit.text for row in rows for hit in regions.hits(row)))
    return ", ".join(f"\u201c{name}\u201d" for name in named)
