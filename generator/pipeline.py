"""The stages of a build, named in order; sources come in, a handbook goes out.

Two barriers: line statistics need all documents before zoning, links need all roles before rendering.
Nothing here touches the disk, the clock or the network.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator import corpus, ledger, normalize, privacy, readers, remarks, roles, sections, statistics, taxonomy
from generator.corpus import Corpus, Posting
from generator.diagnostics import Diagnostic
from generator.document import Document, Source
from generator.sections import Zoning
from generator.settings import Settings
from generator.statistics import Statistics
from generator.taxonomy import Taxonomy

if TYPE_CHECKING:
    from generator.page import Handbook


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
    concepts = taxonomy.load(settings.taxonomy)
    documents = [read(source) for source in sorted(sources, key=lambda source: source.path)]
    printed = documents if settings.keep_contacts else [privacy.mask(document) for document in documents]
    counts = statistics.count(printed)  # first barrier: all documents are read
    postings = [understand(*pair, counts, concepts, settings) for pair in zip(documents, printed, strict=True)]
    return corpus.gather(
        [posting for posting in postings if posting.role is not None],
        counts,
        [posting for posting in postings if posting.role is None],
        diagnostics,
    )


def build(sources: Iterable[Source], settings: Settings, diagnostics: Iterable[Diagnostic] = ()) -> Built:
    """Parse the sources, relate the roles and render all pages.

    Raises:
        HandbookError: for a fault of the taxonomy or a ledger that does not balance.
    """
    from generator import links, pages  # noqa: PLC0415 - reading postings alone needs no templates

    concepts = taxonomy.load(settings.taxonomy)
    gathered = parse(sources, settings, diagnostics)  # second barrier: all roles are known
    handbook = pages.render(gathered, links.relate(gathered, concepts), concepts, settings)
    printed = {page.uri: page.printed for page in handbook.pages}
    for posting in gathered.postings:
        assert posting.role is not None
        ledger.balance(posting.document, posting.ledger, printed.get(f"roles/{posting.role.slug}.md"))
    for posting in gathered.refused:
        ledger.balance(posting.document, posting.ledger)
    return Built(gathered, handbook)


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
    if not sections.is_posting(document, concepts):
        return Posting(zoning, None, diagnostics=remarks.refused(zoning))
    role, known = roles.parse_role(zoning, concepts)
    return Posting(zoning, role, known, diagnostics=remarks.of(zoning, role, known, settings))


__all__ = ["Built", "Zoning", "build", "parse", "read", "understand"]
