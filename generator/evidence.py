"""What a finder of a field sees and what it returns: a value never travels without its source lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from generator.classifier import Classifiers
from generator.document import Document, Zone
from generator.sections import Decision, Zoning
from generator.taxonomy import Taxonomy

T = TypeVar("T", covariant=True)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """A value with the lines that state it and the rule that found it."""

    value: T
    lines: tuple[int, ...]
    """1-based source lines, ascending, never empty."""
    rule: str
    """Stable name of the rule in kebab-case, such as `first-line`."""
    inferred: bool = False
    """The lines imply the value but do not state it."""
    used: tuple[int, ...] = ()
    """Lines that hold nothing but this value, so that printing it shows all of them (ledger)."""


@dataclass(frozen=True, eq=False)
class Reading:
    """A zoned posting as finders see it."""

    zoning: Zoning
    taxonomy: Taxonomy
    known: Mapping[str, Found[Any]] = field(default_factory=dict)
    """Values found before, by field name, in the order of the role model."""
    classifiers: Classifiers = field(default_factory=dict)
    """Those of the fields that are weighed; without one a field goes by its rules."""

    @property
    def document(self) -> Document:
        return self.zoning.document

    def of(self, *zones: Zone) -> tuple[Decision, ...]:
        """Decisions for these zones, in document order."""
        return self.zoning.of(*zones)

    def value(self, name: str) -> Any:
        """The value found before for a field, or None."""
        found = self.known.get(name)
        return None if found is None else found.value


Finder = Callable[[Reading], Found[Any] | None]
"""None means: not stated in the posting. A finder never guesses and never raises."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """How a field of the role model is filled and shown; stands in the field's annotation."""

    find: Finder
    label: str
    """Our name of the field for readers."""
    card: str | None = None
    """Place in the facts card: `strip`, `answer`, `exposure` or `small`; None keeps it off the card."""
    asked: bool = True
    """Whether an absent value is reported as `field-not-stated`."""
