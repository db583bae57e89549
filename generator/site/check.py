"""A built site comes in, the faults of its links come out: dead links and anchors, doubled ids, orphan pages.

MkDocs sees neither links in raw HTML nor orphans among pages that are kept out of the navigation, so the
rendered pages are read back, as a browser would follow them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

HOME = "index.html"
UNLINKED = frozenset({"404.html"})
"""Pages that nobody is led to by a link."""
NOWHERE = "https://site.invalid/"
"""Where a site without an address is taken to be served (RFC 6761)."""
ABROAD = frozenset({"http", "https", "mailto"})
"""Schemes that a link may have; every other, such as `javascript:`, is a fault."""


@dataclass
class Rendered:
    """What one page offers and asks for."""

    ids: Counter[str] = field(default_factory=Counter)
    links: list[str] = field(default_factory=list)
    """What a reader can follow, as written."""
    parts: list[str] = field(default_factory=list)
    """What the browser fetches by itself: scripts, styles, pictures."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Rendered()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if name := values.get("id"):
            self.page.ids[name] += 1
        target = values.get("href", values.get("xlink:href"))
        if target is not None:
            (self.page.links if tag in {"a", "area"} else self.page.parts).append(target)
        if source := values.get("src"):
            self.page.parts.append(source)


def faults_of_site(site: Path, *, base: str = NOWHERE) -> list[str]:
    """Check all pages of a site.

    Args:
        site: Folder of the built site.
        base: Address at which the site is served, with a slash at its end; links below it are the site's own.

    Returns:
        One sentence for each fault, naming page and link, in the order of the pages' paths.
    """
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    pages = {name: _read(site / name) for name in sorted(files) if name.endswith(".html")}
    faults = [fault for name in pages for fault in _faults_of_page(name, pages, files, base)]
    if HOME not in pages:
        return [f"{HOME}: expected a home page, found none"]
    reached = _reached(pages, files, base)
    faults.extend(
        f"{name}: orphan page: expected a way from home by links, found none"
        for name in pages
        if name not in reached and name not in UNLINKED
    )
    return faults


def _read(path: Path) -> Rendered:
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    return reader.page


def _faults_of_page(name: str, pages: dict[str, Rendered], files: set[str], base: str) -> Iterator[str]:
    page = pages[name]
    yield from (
        f"{name}: id {key!r} stands {count} times; ids are unique" for key, count in page.ids.items() if count > 1
    )
    for link in dict.fromkeys((*page.links, *page.parts)):
        scheme = urlsplit(link).scheme
        if scheme and scheme not in ABROAD and not (scheme == "data" and link in page.parts):
            yield f"{name}: link {link!r}: expected an address of the web, found {scheme}:"
        target = _resolve(name, link, files, base)
        if target is None:
            continue
        file, fragment = target
        if file not in files:
            yield f"{name}: dead link {link!r}: the site has no {file}"
        elif fragment and file in pages and fragment not in pages[file].ids:
            yield f"{name}: dead anchor {link!r}: {file} has no id {fragment!r}"


def _resolve(name: str, link: str, files: set[str], base: str) -> tuple[str, str] | None:
    """The file and fragment that a link leads to; None when it leaves the site."""
    address = urljoin(base + name.removesuffix(HOME), link)
    if not address.startswith(base):
        return None
    parts = urlsplit(address[len(base) :])
    path = unquote(parts.path)
    if not path or path.endswith("/"):
        path += HOME
    elif path not in files and f"{path}/{HOME}" in files:
        path += f"/{HOME}"
    return path, unquote(parts.fragment)


def _reached(pages: dict[str, Rendered], files: set[str], base: str) -> set[str]:
    reached, waiting = {HOME}, [HOME]
    while waiting:
        name = waiting.pop()
        for link in pages[name].links:
            target = _resolve(name, link, files, base)
            if target is not None and target[0] in pages and target[0] not in reached:
                reached.add(target[0])
                waiting.append(target[0])
    return reached
