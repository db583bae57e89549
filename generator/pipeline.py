"""The stages of a build, named in order; sources come in, a handbook goes out.

Two barriers: line statistics need all documents before zoning, links need all roles before rendering.
Nothing here touches the disk, the clock or the network.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from generator import (
    corpus,
    ledger,
    links,
    normalize,
    previous,
    privacy,
    readers,
    remarks,
    roles,
    sections,
    statistics,
    taxonomy,
)
from generator.corpus import Corpus, Posting
from generator.diagnostics import Diagnostic
from generator.document import Document, Source
from generator.links import Links
from generator.page import Handbook
from generator.settings import Settings
from generator.statistics import Statistics
from generator.taxonomy import Taxonomy


@dataclass(frozen=True)
class Work:
    """What is known so far; each stage fills in the next part and leaves the others alone."""

    settings: Settings
    concepts: Taxonomy
    sources: tuple[Source, ...]
    """In path order, so that no order of the file system reaches the output."""
    found: tuple[Diagnostic, ...] = ()
    """What was found while the sources were gathered."""
    documents: tuple[Document, ...] = ()
    printed: tuple[Document, ...] = ()
    """The documents as they may be printed: contacts of people masked."""
    counts: Statistics = field(default_factory=Statistics)
    postings: tuple[Posting, ...] = ()
    corpus: Corpus = field(default_factory=Corpus.empty)
    earlier: dict[str, dict[str, Any]] | None = None
    """Roles of an earlier edition by identity."""
    relations: Links | None = None
    handbook: Handbook = field(default_factory=Handbook)


def read_all(work: Work) -> Work:
    return replace(work, documents=tuple(read(source) for source in work.sources))


def mask(work: Work) -> Work:
    if work.settings.keep_contacts:
        return replace(work, printed=work.documents)
    return replace(work, printed=tuple(privacy.mask(document) for document in work.documents))


def count(work: Work) -> Work:
    return replace(work, counts=statistics.count(work.printed))


def understand_all(work: Work) -> Work:
    pairs = zip(work.documents, work.printed, strict=True)
    return replace(work, postings=tuple(understand(*pair, work.counts, work.concepts, work.settings) for pair in pairs))


def gather(work: Work) -> Work:
    roles_of = [posting for posting in work.postings if posting.role is not None]
    refused = [posting for posting in work.postings if posting.role is None]
    return replace(work, corpus=corpus.gather(roles_of, work.counts, refused, work.found))


def relate(work: Work) -> Work:
    return replace(work, relations=links.relate(work.corpus, work.concepts))


def render(work: Work) -> Work:
    from generator import pages  # noqa: PLC0415 - reading postings alone needs no templates

    assert work.relations is not None
    return replace(work, handbook=pages.render(work.corpus, work.relations, work.concepts, work.settings, work.earlier))


def balance(work: Work) -> Work:
    printed = {page.uri: page.printed for page in work.handbook.pages}
    for posting in (*work.corpus.postings, *work.corpus.refused):
        page = f"roles/{posting.role.slug}.md" if posting.role is not None else ""
        ledger.balance(posting.document, posting.ledger, printed.get(page))
    return work


Stage = Callable[[Work], Work]

PARSING: tuple[Stage, ...] = (
    read_all,  # each source: normalise, read -> document of blocks with spans
    mask,  # contacts of people
    count,  # first barrier: all documents are read
    understand_all,  # each document: zone, fill the table of fields -> role with evidence
    gather,  # second barrier: all roles are known -> what they share, the ledgers
)
"""From sources to a corpus."""

BUILDING: tuple[Stage, ...] = (
    *PARSING,
    relate,  # roles to concepts and to each other, with reasons
    render,  # pages and data files
    balance,  # what the pages print against what the ledgers say
)
"""From sources to a handbook."""


def run(stages: Iterable[Stage], work: Work) -> Work:
    """Run the stages in their order."""
    for stage in stages:
        work = stage(work)
    return work


@dataclass(frozen=True)
class Built:
    """A handbook with the corpus that it was made of."""

    corpus: Corpus
    handbook: Handbook

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return self.corpus.diagnostics


def parse(sources: Iterable[Source], settings: Settings, diagnostics: Iterable[Diagnostic] = ()) -> Corpus:
    """Read, zone and understand all postings as one corpus; a bad one yields diagnostics and stops no other.

    `diagnostics` are those that were found while the sources were gathered.
    """
    return run(PARSING, _begin(sources, settings, diagnostics)).corpus


def build(sources: Iterable[Source], settings: Settings, diagnostics: Iterable[Diagnostic] = ()) -> Built:
    """Parse the sources, relate the roles and render all pages.

    Raises:
        HandbookError: for a fault of the taxonomy or of the earlier edition, or a ledger that does not balance.
    """
    work = replace(_begin(sources, settings, diagnostics), earlier=previous.load(settings.previous))
    work = run(BUILDING, work)
    return Built(work.corpus, work.handbook)


def _begin(sources: Iterable[Source], settings: Settings, diagnostics: Iterable[Diagnostic]) -> Work:
    ordered = tuple(sorted(sources, key=lambda source: source.path))
    return Work(settings, taxonomy.load(settings.taxonomy), ordered, tuple(diagnostics))


def read(source: Source) -> Document:
    """Normalise and read one source."""
    text = normalize.normalize(source)
    try:
        return readers.read(text)
    except Exception:  # noqa: BLE001 - a reader's fault costs one posting, never the others
        return readers.bare(text)


def understand(
    document: Document, printed: Document, counts: Statistics, concepts: Taxonomy, settings: Settings
) -> Posting:
    """Zone one document and fill the table of fields; without a role when it is no posting.

    `printed` is the document with contacts masked: zones are told from what a line says, and everything that is
    printed from what may be printed of it.
    """
    try:
        return _understand(document, printed, counts, concepts, settings)
    except Exception as fault:  # noqa: BLE001 - our fault with one posting never stops the others
        return Posting(sections.unzoned(printed), None, diagnostics=remarks.failed(printed, fault))


def _understand(
    document: Document, printed: Document, counts: Statistics, concepts: Taxonomy, settings: Settings
) -> Posting:
    zoning = sections.segment(document, counts, concepts).over(printed)
    sidecar = document.text.source.sidecar
    recognised = "posting" if sidecar and sidecar.posting else sections.recognise(zoning, concepts)
    if recognised == "other":
        return Posting(zoning, None, diagnostics=remarks.refused(zoning))
    zoning, role, known = roles.parse_role(zoning, concepts)
    return Posting(zoning, role, known, diagnostics=remarks.of(zoning, recognised, role, known, settings))


__all__ = ["BUILDING", "PARSING", "Built", "Work", "build", "parse", "read", "run", "understand"]
