"""The quality gate: measured figures and their floors come in, what fell short or a raised floor goes out.

Floors stand in a JSON file beside the gold.  They rise by themselves with `--update`; lowering one needs a
reason, which stays in the file, so that quality can't fall in silence.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.diagnostics import HandbookError
from generator.training.measures import Measures

CEILINGS = ("leak", "loss")
"""Figures of which less is better; their floor is what they may reach at most."""

MARGIN = 0.01
"""Room between a figure measured and its floor: another machine trains to slightly other weights."""

REASON_WORDS = 3

FIGURES = tuple(Measures().figures())


class Lowered(BaseModel):
    """A floor that somebody lowered on purpose."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    figure: str
    before: float
    after: float
    reason: str


class Floors(BaseModel):
    """What a gold corpus must give at least, cross-validated by employer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    folds: int = Field(default=3, ge=2)
    floors: dict[str, float] = Field(default_factory=dict)
    lowered: tuple[Lowered, ...] = ()


def read(path: Path) -> Floors:
    """Read a file of floors.

    Raises:
        HandbookError: for a file that is missing, breaks the format, or has not a floor for each figure.
    """
    try:
        floors = Floors.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise HandbookError(f"{path}: expected a file of floors, found: {error}") from error
    if odd := sorted(set(FIGURES) ^ set(floors.floors)):
        raise HandbookError(f"{path}: expected a floor for each of {', '.join(FIGURES)}; not so: {', '.join(odd)}")
    return floors


def write(path: Path, floors: Floors) -> None:
    """Write a file of floors that a person can read."""
    path.write_text(json.dumps(floors.model_dump(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _short(name: str, figure: float, floor: float) -> bool:
    return figure > floor if name in CEILINGS else figure < floor


def faults(figures: Mapping[str, float], floors: Floors) -> tuple[str, ...]:
    """One sentence for each figure that fell short of its floor."""
    return tuple(
        f"{name} is {figures[name]:.4f}, expected at {'most' if name in CEILINGS else 'least'} {floor:.4f}"
        for name, floor in floors.floors.items()
        if _short(name, figures[name], floor)
    )


def renew(figures: Mapping[str, float], floors: Floors, reason: str | None = None) -> Floors:
    """Raise the floors to just below the figures; with a reason, lower those that the figures fell short of.

    Raises:
        HandbookError: naming each figure that fell short, when there is no reason; for a reason without words.
    """
    if reason is not None and len(reason.split()) < REASON_WORDS:
        raise HandbookError(f"expected a reason in words, found {reason!r}, such as 'gold of Asian boards added'")
    if reason is None and (fallen := faults(figures, floors)):
        raise HandbookError(*fallen, "a floor is lowered only with --update --allow-regression REASON")
    renewed: dict[str, float] = {}
    lowered = list(floors.lowered)
    for name, figure in figures.items():
        wanted = round(figure + MARGIN, 3) if name in CEILINGS else round(figure - MARGIN, 3)
        floor = floors.floors.get(name)
        if floor is not None and reason is not None and _short(name, figure, floor):
            lowered.append(Lowered(figure=name, before=floor, after=wanted, reason=reason))
        elif floor is not None:
            wanted = min(floor, wanted) if name in CEILINGS else max(floor, wanted)
        renewed[name] = wanted
    return Floors(folds=floors.folds, floors=renewed, lowered=tuple(lowered))
