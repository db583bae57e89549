"""Postings that attack the site: built into one site and opened in a browser, they are text and nothing else."""

from __future__ import annotations

import csv
import functools
import http.server
import json
import re
import shutil
import threading
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator import pipeline
from generator.diagnostics import exit_code
from generator.settings import Limits, Settings
from generator.site.build import build_site
from generator.sources import gather

ROOT = Path(__file__).parents[1]
ATTACKS = Path(__file__).parent / "attacks"
NAME = 'surface-name <img src=x onerror=alert(1)> [x](javascript:alert(1)) "q" #x?y&amp;z {: onclick=alert(1) }.txt'
"""A file name that not every system could check out, so that the test makes the file."""
ENCODED = {"s31-utf16.txt": "utf-16", "s31-cp1252.txt": "cp1252"}
"""Kept in UTF-8, as all files of the repository; built in these."""
HARMLESS_ROLE = "surface-sidecar"
"""The role whose page has the structure that all others must have."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.filterwarnings("default::DeprecationWarning"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("attacks")
    shutil.copytree(ATTACKS, folder / "seeds")
    for name, encoding in ENCODED.items():
        text = (ATTACKS / name).read_text(encoding="utf-8")
        (folder / "seeds" / name).write_bytes(text.encode(encoding))
    shutil.copy(ATTACKS / "s05-raw-html.txt", folder / "seeds" / NAME)
    (folder / "seeds" / "link.txt").symlink_to("/etc/passwd")
    build_site(ROOT / "mkdocs.yml", seeds=folder / "seeds", site_dir=folder / "site")
    return folder / "site"


def roles(site: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((site / "data" / "roles.json").read_text(encoding="utf-8"))
    return found


def html_of(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text(encoding="utf-8"))


def test_every_attack_is_published_and_the_link_is_refused(site: Path) -> None:
    names = {role["source"] for role in roles(site)}
    postings = {path.name for path in ATTACKS.iterdir() if path.suffix != ".toml"} | {NAME}
    assert names == postings
    numbers = {name[:3] for name in names if re.match(r"s\d\d", name)}
    assert numbers == {f"s{number:02}" for number in range(1, 33)}


def test_no_element_and_no_attribute_is_theirs(site: Path) -> None:
    scripts = {script.attributes.get("src") or "" for script in html_of(site / "404.html").css("script")}
    assert scripts
    for path in sorted(site.rglob("*.html")):
        page = html_of(path)
        for node in page.css("*"):
            names = {name.lower() for name in node.attributes}
            assert not [name for name in names if name.startswith("on") or name in ("style", "srcdoc", "formaction")], (
                path
            )
        inline = [node.text() for node in page.css("script:not([src])") if node.attributes.get("type") is None]
        assert not [code for code in inline if "alert" in code or "__pwned" in code], path
        for address in (*page.css("[href]"), *page.css("[src]")):
            value = (address.attributes.get("href") or address.attributes.get("src") or "").strip().lower()
            assert not value.startswith(("javascript:", "vbscript:", "data:text", "//")), (path, value)
            if "evil.invalid" in value:
                assert path.parent.name.startswith("sidecar-analyst"), (path, value)
                assert {"noopener", "noreferrer", "external"} <= set((address.attributes.get("rel") or "").split())
        for tag in (
            "iframe",
            "form[action*=evil]",
            "base",
            "object",
            "embed",
            "plaintext",
            "style",
            "meta[http-equiv=refresh]",
        ):
            assert not page.css(tag), (path, tag)
        for block in page.css('script[type="application/ld+json"]'):
            json.loads(block.text())
        [referrer] = page.css('meta[name="referrer"]')
        assert referrer.attributes["content"] == "no-referrer"


def skeleton(path: Path) -> list[tuple[str, str | None]]:
    """Headings of a role page with their ids, in order; the harms named are the posting's matter."""
    return [
        (node.tag, node.attributes.get("id"))
        for node in html_of(path).css("main h1, main h2, main h3")
        if node.attributes.get("id") != "harms-named"
    ]


def test_every_role_page_has_the_structure_of_a_harmless_one(site: Path) -> None:
    found = roles(site)
    [model] = [role["slug"] for role in found if role["source"].startswith(HARMLESS_ROLE)]
    expected = skeleton(site / "roles" / model / "index.html")
    assert len(expected) > 10
    for role in found:
        path = site / "roles" / role["slug"] / "index.html"
        assert skeleton(path) == expected, role["source"]
        ids = [node.attributes["id"] for node in html_of(path).css("[id]")]
        assert len(ids) == len(set(ids)), role["source"]
        assert html_of(path).css_first("article ~ article") is None


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_every_sentence_of_every_attack_reads_as_it_was_written(site: Path) -> None:
    statements = re.sub(
        r"\s+",
        "",
        "".join(html_of(path).css_first("main").text() for path in sorted((site / "statements").rglob("*.html"))),
    )
    for role in roles(site):
        text = squeezed(html_of(site / "roles" / role["slug"] / "index.html").css_first("main").text())
        for rows in role["sections"].values():
            for row in rows:
                words = squeezed(row["text"])
                parts = [words[at : at + 200] for at in range(0, len(words), 200)]
                assert all(part in text or part in statements for part in parts[:3]), (
                    role["source"],
                    row["text"][:300],
                )


def test_title_and_navigation_say_the_title_as_text(site: Path) -> None:
    for role in roles(site):
        if role["title"]:
            page = html_of(site / "roles" / role["slug"] / "index.html")
            assert squeezed(role["title"]) in squeezed(page.css_first("title").text()), role["source"]
            assert squeezed(page.css_first("h1").text()).startswith(squeezed(role["title"])), role["source"]


def test_contacts_of_people_stand_in_no_file(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in {".html", ".json", ".csv", ".xml", ".md", ".txt"}:
            text = unescape(path.read_text(encoding="utf-8"))
            assert "mia.lind@" not in text, path
            assert "7946" not in text, path
    ledgers = (site / "data" / "ledger.csv").read_text(encoding="utf-8")
    assert "surface-contacts.txt" in ledgers


def test_no_cell_of_a_table_begins_a_formula(site: Path) -> None:
    for path in (site / "data").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "-", "@", "＝"))]


def test_no_name_of_a_page_leaves_its_folder_or_is_kept_by_a_system(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if "assets" not in path.parts]
    assert len({name.lower() for name in names}) == len(names)
    for name in names:
        assert re.fullmatch(r"[\w./-]+", name, re.ASCII), name
        assert not {part.split(".")[0].lower() for part in name.split("/")} & {"con", "nul", "aux", "prn", ""}, name


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def test_in_a_browser_nothing_runs_nothing_is_fetched_and_the_policy_is_never_broken(
    browser: Any, site: Path, address: str
) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(f"dialog {page.url}: {dialog.message}"), dialog.dismiss()))
    page.on("console", lambda message: message.type == "error" and said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    page.on("request", lambda asked: asked.url.startswith(address) or said.append(f"{page.url} asks for {asked.url}"))
    pages = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    assert len(pages) > len(roles(site))
    for name in ["" if name == "." else f"{name}/" for name in pages]:
        page.goto(address + name, wait_until="domcontentloaded")
        assert page.url == address + name
        assert not page.evaluate("'__pwned' in window"), name
        assert page.locator("main").count() == 1
        assert not page.evaluate("document.scrollingElement.scrollWidth > innerWidth + 1"), name
    page.close()
    assert said == []


def test_the_search_finds_attacks_and_shows_them_as_text(browser: Any, site: Path, address: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: message.type == "error" and said.append(message.text))
    page.on("request", lambda asked: asked.url.startswith(address) or said.append(asked.url))
    page.goto(address, wait_until="load")
    for words in ("script", "onerror", "policy"):
        page.evaluate("document.getElementById('__search').checked || document.getElementById('__search').click()")
        page.locator("[data-md-component=search-query]").focus()
        page.locator("[data-md-component=search-query]").fill("")
        page.keyboard.type(words)
        page.wait_for_selector(".md-search-result__item", state="attached", timeout=15_000)
        assert page.locator(".md-search-result__item").count() > 0
        assert page.locator(".md-search-result script, .md-search-result img, .md-search-result iframe").count() == 0
    assert not page.evaluate("'__pwned' in window")
    page.close()
    assert said == []


BREAKOUT = quote('"><img src=x onerror=window.__pwned=1><script>window.__pwned=1</script>')
ADDRESSES = (
    f"roles/?text={BREAKOUT}&function={BREAKOUT}#{BREAKOUT}",
    "roles/?sort=-constructor&page=-99999999999&function=__proto__&text=((((%00",
    f"?q={BREAKOUT}&h={BREAKOUT}",
    f"compare/?a={BREAKOUT}&b=javascript:window.__pwned=1",
    "compare/?a=..%2F..%2Fdata%2Froles&b=constructor",
    f"?__proto__[x]=1&constructor[prototype][x]=1#__search={BREAKOUT}",
)


@pytest.mark.parametrize("asked", ADDRESSES)
def test_nothing_that_stands_in_the_address_of_a_page_comes_alive(browser: Any, address: str, asked: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("console", lambda message: message.type == "error" and said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: request.url.startswith(address) or said.append(request.url))
    page.goto(address + asked, wait_until="networkidle")
    assert not page.evaluate("'__pwned' in window || 'x' in {}")
    assert page.locator("img[onerror]").count() == 0
    page.close()
    assert said == []


def test_attacks_are_read_within_the_ordinary_codes() -> None:
    sources = gather([ATTACKS], Limits())
    corpus = pipeline.parse(sources.readable, Settings(), sources.diagnostics)
    assert exit_code(corpus.diagnostics) == 0
    codes = {finding.code for finding in corpus.diagnostics}
    assert {"writing-turned", "characters-dropped", "title-mixed", "script-mixed", "contacts-masked"} <= codes
