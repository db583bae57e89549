"""Where pages stand and how they point at each other: page URIs come in, relative addresses go out.

In Markdown a link names the `.md` file, so that MkDocs checks it and the file works in a repository's
browser; blocks of HTML, which MkDocs does not look into, get the address of the built page.
"""

from __future__ import annotations

import hashlib
import posixpath
from functools import lru_cache

from slugify import slugify

HOME = "index.md"
ROLES = "roles/index.md"
FUNCTIONS = "functions/index.md"
REGIONS = "regions/index.md"
LEVELS = "levels/index.md"
HARMS = "harms/index.md"
SKILLS = "skills/index.md"
EMPLOYERS = "employers/index.md"
STATEMENTS = "statements/index.md"
COMPARE = "compare.md"
PATHS = "paths.md"
METHOD = "method.md"
DOUBTFUL = "doubtful.md"
DATA = "data/index.md"
CHANGES = "changes.md"
CONTRIBUTE = "contribute.md"

INDEXES = {
    "functions": FUNCTIONS, "regions": REGIONS, "levels": LEVELS, "harms": HARMS, "skills": SKILLS,
    "employers": EMPLOYERS,
}  # fmt: skip
"""Index page of each folder of concept pages."""


RESERVED = frozenset(
    ("index", "con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10)))
)
"""Names that are the index of a folder, or that Windows keeps for devices."""


def role(slug: str) -> str:
    """URI of a role page."""
    return f"roles/{slug}.md"


def comparison(slug: str) -> str:
    """URI of the page that sets a role beside those related to it."""
    return f"compare/{slug}.md"


def sentence(slug: str, anchor: str) -> str:
    """URI of a sentence on the page of its role."""
    return f"{role(slug)}#{anchor}"


def concept(folder: str, key: str) -> str:
    """URI of the page of a concept, such as `functions/policy.md`."""
    return f"{folder}/{key.lower()}.md"


def statement(zone: str, key: str) -> str:
    """URI of a shared statement: a part of the page of what it speaks of."""
    return f"statements/{zone.replace('_', '-')}.md#{key}"


def employer(name: str) -> str:
    """URI of an employer's page; names that fold to the same words share it."""
    words = slugify(name, max_length=60)
    if not words:
        words = f"employer-{hashlib.sha256(name.encode()).hexdigest()[:6]}"
    return concept("employers", f"{words}-employer" if words in RESERVED else words)


def site(uri: str) -> str:
    """Address of a built page or file below the site's root: `roles/x.md` is built as `roles/x/`."""
    path, _, fragment = uri.partition("#")
    if path.endswith(".md"):
        path = path.removesuffix(".md")
        path = posixpath.dirname(path) if posixpath.basename(path) == "index" else path
        path = f"{path}/" if path else ""
    return f"{path}#{fragment}" if fragment else path


@lru_cache(maxsize=65536)
def link(here: str, there: str) -> str:
    """Relative address for Markdown on page `here`; a fragment of `there` is kept."""
    path, _, fragment = there.partition("#")
    if path == here and fragment:
        return f"#{fragment}"
    relative = posixpath.relpath(path, posixpath.dirname(here) or ".")
    return f"{relative}#{fragment}" if fragment else relative


@lru_cache(maxsize=65536)
def href(here: str, there: str) -> str:
    """Relative address for a block of HTML on page `here`; a fragment of `there` is kept."""
    path, _, fragment = there.partition("#")
    if path == here and fragment:
        return f"#{fragment}"
    target = site(path)
    relative = posixpath.relpath(target or ".", site(here) or ".")
    if not posixpath.basename(target):
        relative += "/"
    return f"{relative}#{fragment}" if fragment else relative
