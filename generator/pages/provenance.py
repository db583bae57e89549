"""Where a role page comes from: a posting comes in, its source, ledger, repairs and unused claims go out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator import normalize
from generator.corpus import Posting
from generator.pages import addresses, figures
from generator.pages.edition import UNTITLED
from generator.pages.facts import Fact, day, facts
from generator.pages.figures import Sums
from generator.pages.markdown import markdown
from generator.prose import plain
from generator.roles import Role
from generator.settings import Settings
from generator.taxonomy import Taxonomy

_STEPS = {
    step.__name__.replace("_", "-"): (step.__doc__ or step.__name__).strip().split("\n")[0].rstrip(".")
    for step in normalize.STEPS
}

CLAIMS = ("board-skills", "board-perks", "salary-widget", "company-card", "reviews", "not-used")
"""Reasons of removal behind which something stands that one could take for a fact of the role."""


GLYPHS = " \t•·▪*-–"
"""Marks of a list around a claim."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A line that states something that the page does not use."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Mending:
    """One kind of repair and the lines that it touched."""

    step: str
    lines: tuple[int, ...]


@dataclass(frozen=True)
class Provenance:
    """The section's content."""

    origin: Markup
    sums: Sums
    barcode: Markup
    legend: Markup
    reasons: tuple[tuple[str, int], ...]
    """Labels of reasons with the number of lines, most lines first."""
    masked: tuple[int, ...]
    """Lines on which contacts of people are masked."""
    claims: dict[str, list[Claim]]
    """By reason, in the order of the posting."""
    repairs: tuple[Mending, ...]
    found: tuple[Fact, ...]
    map: Markup


def provenance(posting: Posting, role: Role, taxonomy: Taxonomy) -> Provenance:
    """Gather the section of one role page."""
    sums = Sums.of(posting.ledger)
    counts = Counter(entry.reason for entry in posting.ledger if entry.fate == "removed" and entry.reason)
    mendings: dict[str, list[int]] = {}
    visible = {entry.line for entry in posting.ledger}
    for repair in posting.document.text.repairs:
        if repair.line not in visible:
            continue  # A blank line is no sentence that a reader could have been shown otherwise.
        mendings.setdefault(repair.step, []).append(repair.line)
    return Provenance(
        origin=_origin(posting),
        sums=sums,
        barcode=figures.barcode(posting.ledger),
        legend=figures.legend(sums),
        reasons=tuple(
            sorted(
                ((taxonomy.reasons.label(reason).lower(), count) for reason, count in counts.items()),
                key=lambda row: (-row[1], row[0]),
            )
        ),
        masked=tuple(entry.line for entry in posting.ledger if entry.masked),
        claims=_claims(posting, taxonomy),
        repairs=tuple(Mending(words(step), tuple(sorted(set(rows)))) for step, rows in sorted(mendings.items())),
        found=tuple(fact for fact in facts(role, taxonomy).values() if fact.evidence),
        map=figures.line_map(posting, taxonomy),
    )


def _claims(posting: Posting, taxonomy: Taxonomy) -> dict[str, list[Claim]]:
    lines = posting.document.text.lines
    found: dict[str, list[Claim]] = {}
    for entry in posting.ledger:
        if entry.reason in CLAIMS and not entry.facts:
            text = plain(lines[entry.line - 1]).strip(GLYPHS)
            found.setdefault(taxonomy.reasons.label(entry.reason), []).append(Claim(entry.line, text))
    return found


def words(step: str) -> str:
    """What a step of repair does, as its code says it; the bare name for a step of a reader."""
    return _STEPS.get(step, step.replace("-", " "))


def address(url: str) -> str:
    """An address with every character percent-encoded that could end it in Markdown or HTML."""
    return quote(url, safe="%/:?#@!$&*+,;=~-._")


def cite(role: Role, settings: Settings, retrieved: str | None) -> str:
    """How others may name the page: who wrote the posting, its title, where it is archived."""
    home = settings.site_url.rstrip("/")
    parts = (
        f"{role.employer or 'Employer not stated'}: {role.title or UNTITLED}. Job posting",
        f", posted {role.posted}" if role.posted else "",
        f", retrieved {retrieved}" if retrieved else "",
        f". Archived in: {settings.title}, role {role.slug[-6:]}",
        f". {home}/{addresses.site(addresses.role(role.slug))}" if home else ".",
    )
    return "".join(parts)


def _origin(posting: Posting) -> Markup:
    return Markup(", ").join(_parts(posting)) + Markup(".")


def _parts(posting: Posting) -> Iterator[Markup]:
    yield Markup("Source file {}").format(markdown(posting.path))
    sidecar = posting.document.text.source.sidecar
    if sidecar is None or not sidecar.url:
        yield Markup("address not recorded")
    else:
        yield Markup('[{}]({}){{ rel="noopener noreferrer external" }}').format(
            markdown(urlsplit(sidecar.url).netloc or "address"),
            Markup(address(sidecar.url)),  # noqa: S704
        )
    if sidecar and sidecar.publisher:
        yield Markup("published by {}").format(markdown(sidecar.publisher))
    yield (
        Markup("retrieved {}").format(markdown(day(sidecar.retrieved)))
        if sidecar and sidecar.retrieved
        else Markup("retrieved on a day not recorded")
    )


def cite_all(settings: Settings, size: int, digest: str) -> str:
    """How others may name the data: what it is, how much of it, and by what its edition is known."""
    home = settings.site_url.rstrip("/")
    postings = "1 archived job posting" if size == 1 else f"{size} archived job postings"
    return f"{settings.title}: {postings}. Data set, edition {digest[:12]} (SHA-256 of roles.json)" + (
        f". {home}/{addresses.site(addresses.DATA)}" if home else "."
    )
