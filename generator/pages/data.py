"""The data files and the page that describes them: the same roles as on the pages, for programs."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.corpus import Posting
from generator.page import Asset, Page
from generator.pages import addresses, linkeddata
from generator.pages.edition import Edition
from generator.pages.press import print_page
from generator.pages.provenance import cite_all
from generator.roles import Role

_FORMULA = re.compile("(?:\\A|;) *(?=[=+@\t\r＝＋－＠-])")
"""Where a spreadsheet would see a formula begin; half of Europe's take a semicolon for the end of a cell."""

LEDGER = {
    "source": "Path of the posting below the folder of the seeds.",
    "line": "1-based number of the line.",
    "zone": "What the line was taken for.",
    "fate": "One of the words shown, shared and removed.",
    "reason": "Why it was removed; empty otherwise.",
}
"""Columns of `ledger.csv`."""
HOLDS = {
    "slug": "Words of title and employer, then six hex digits that identify the role.",
    "title": "Job title, without what a job board put around it.",
    "employer": "Name as the posting writes it.",
    "function": "Id of the primary function, as in its address.",
    "secondary_functions": "Ids of further functions.",
    "track": "Id: individual or manager.",
    "level": "Id of the level, as in its address.",
    "scope_regions": "Ids of the regions that the role is responsible for.",
    "base_locations": "Where the person works: city, country by ISO 3166-1, the word remote.",
    "posting_id": "Id that the employer or the board gave.",
    "posted": "Day by ISO 8601.",
    "employment_type": "Id of the type of employment.",
    "min_years": "Least number of years of experience asked for.",
    "degree": "true where the requirements name a degree.",
    "languages": "Languages asked for by name, ISO 639-1 codes.",
    "salary": "Lower end, upper end, currency by ISO 4217, period.",
    "exposure": "Grade of exposure (none, notice, possible, duty), then ids of the harm areas named.",
    "skills": "For each skill its id, the words, the section and the source lines, those joined by a comma.",
}
"""What the columns of `roles.csv` hold."""
FILES = ("roles.json", "role.schema.json", "roles.csv", "ledger.csv")
LEDE = "The same roles as on the pages, for programs, and what became of every line of their postings."


def pages(edition: Edition) -> Iterator[Page | Asset]:
    """The files and their page."""
    items = [item(posting) for posting in edition.postings if posting.role is not None]
    columns = scalar_columns()
    roles = _json(items)
    yield Asset("data/roles.json", roles)
    yield Asset("data/role.schema.json", _json(schema()))
    yield Asset("data/roles.csv", table(columns, ({name: cell(value[name]) for name in columns} for value in items)))
    yield Asset("data/ledger.csv", table(tuple(LEDGER), _ledger(edition.postings)))
    for value in items:
        yield Asset(f"data/roles/{value['slug']}.json", _json(value))
    lines = sum(len(posting.ledger) for posting in edition.postings)
    yield Page(
        uri=addresses.DATA,
        title="Data",
        description="The data behind the handbook: roles as JSON and CSV, the schema, and the ledger of every source line.",
        body=print_page(
            "data.md.jinja",
            here=addresses.DATA,
            size=edition.size,
            lines=lines,
            columns=[(name, _description(name)) for name in columns],
            ledger=list(LEDGER.items()),
            lede=LEDE,
            files=FILES,
            cite=cite_all(edition.settings, edition.size, hashlib.sha256(roles.encode()).hexdigest()),
        ),
        front_matter={"linked": [linkeddata.dataset("Data", LEDE, FILES, edition.settings.site_url)]},
    )


def item(posting: Posting) -> dict[str, Any]:
    """One role as data: the role object of `parse` and its source."""
    assert posting.role is not None
    return {"source": posting.path, **posting.role.model_dump(mode="json")}


def schema() -> dict[str, Any]:
    """JSON Schema of one item of `roles.json`."""
    found = Role.model_json_schema(mode="serialization")
    found["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    found["properties"] = {
        "source": {"type": "string", "description": "Path of the posting below the folder of the seeds."},
        **found["properties"],
    }
    found["required"] = ["source", *found.get("required", [])]
    return found


def scalar_columns() -> tuple[str, ...]:
    """Columns of `roles.csv`: slug, source, then the fields that are values or lists of values."""
    left_out = {"slug", "sections", "evidence"}
    return ("slug", "source", *(name for name in Role.model_fields if name not in left_out))


def cell(value: object) -> str:
    """One value as text: lists joined by `|` and, within their items, by a comma; objects as values and flags."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return " ".join(
            key if part is True else cell(part) for key, part in value.items() if part not in (None, False, [], ())
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "|".join(cell(part).replace("|", ",") for part in value)
    return str(value)


def table(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    """CSV with a header (RFC 4180, but with LF); no cell begins a formula."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _FORMULA.sub(r"\g<0>'", text) for name, text in row.items()})
    return out.getvalue()


def _ledger(postings: Iterable[Posting]) -> Iterator[dict[str, str]]:
    for posting in sorted(postings, key=lambda posting: posting.path):
        for entry in posting.ledger:
            yield {
                "source": posting.path,
                "line": str(entry.line),
                "zone": entry.zone,
                "fate": entry.fate,
                "reason": entry.reason or "",
            }


def _description(name: str) -> str:
    return "Path of the posting below the folder of the seeds." if name == "source" else HOLDS[name]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
