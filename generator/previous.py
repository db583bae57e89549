"""The `roles.json` of an earlier edition comes in, its roles by identity go out, to tell what changed since.

A build knows nothing but its input, so the earlier edition is input too: a file of its data that the curator kept.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.diagnostics import HandbookError

IDENTITY = 6
"""Digits at the end of a slug that stay when its words change."""


def load(path: Path | None) -> dict[str, dict[str, Any]] | None:
    """Roles of the earlier edition as they were published; None where no edition is named.

    Raises:
        HandbookError: when the file is no `roles.json`.
    """
    if path is None:
        return None
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise HandbookError(f"{path}: expected the roles.json of an earlier edition, found {error}") from None
    if not isinstance(rows, list) or not all(
        isinstance(row, dict) and isinstance(row.get("slug"), str) for row in rows
    ):
        raise HandbookError(
            f"{path}: expected the roles.json of an earlier edition, an array of roles with a slug each"
        )
    return {row["slug"][-IDENTITY:]: row for row in rows}
