"""Learning to recognise postings: samples and pages of both kinds come in, a file for the recogniser goes out.

The gold holds postings as they usually are.  What else lies in a folder of scraped pages, and postings that look
like none of the gold, are pages of their own without zones: which of the two they are is all that is learned of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import normalize, readers
from generator.diagnostics import HandbookError
from generator.document import Document, Source
from generator.sections import Zoning
from generator.sections.model import Model
from generator.sections.recognition import OTHER, POSTING, attributes
from generator.sections.zoning import Observed, decide, observe
from generator.taxonomy import Taxonomy
from generator.training.classifying import train_classifier
from generator.training.samples import Sample


@dataclass(frozen=True)
class Page:
    """A page of which one knows whether it is a posting."""

    stem: str
    kind: str
    """`posting` or `other`."""
    document: Document
    observed: Observed


def read_pages(folder: Path, taxonomy: Taxonomy) -> list[Page]:
    """The text files of the folders `posting` and `other` in a folder."""
    pages = []
    for kind in (POSTING, OTHER):
        for path in sorted((folder / kind).glob("*.txt")):
            text = path.read_text(encoding="utf-8")
            document = readers.read(normalize.normalize(Source(path.name, text)))
            pages.append(Page(path.stem, kind, document, observe(document, None, taxonomy)))
    if not pages:
        raise HandbookError(f"{folder}: expected folders {POSTING} and {OTHER} with .txt files, found none")
    return pages


def train_recogniser(samples: Sequence[Sample], pages: Sequence[Page], model: Model, path: Path) -> None:
    """Train on the zones that a model finds in samples and pages."""
    zoned = [
        (sample.gold.employer, POSTING if sample.gold.is_posting else OTHER, sample.document, sample.observed)
        for sample in samples
    ]
    zoned += [(page.stem, page.kind, page.document, page.observed) for page in pages]
    train_classifier(
        [
            (employer, kind, attributes(Zoning(document, decide(observed, model))))
            for employer, kind, document, observed in zoned
            if document.visible
        ],
        path,
    )
