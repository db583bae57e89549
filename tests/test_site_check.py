"""The check over the rendered pages finds what MkDocs does not see, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site.check import faults_of_site

HOME = '<h1 id="top">Home</h1><a href="roles/a/#line-1">A</a><img src="assets/p.svg">'
ROLE = '<h1 id="a">A</h1><p id="line-1">x</p><a href="../../">home</a>'


def site(folder: Path, **pages: str) -> Path:
    """Write a small site: `home` and `role` stand for their two pages, other names for a page each."""
    names = {"home": "index.html", "role": "roles/a/index.html"}
    contents = {"home": HOME, "role": ROLE} | pages
    (folder / "assets").mkdir()
    (folder / "assets" / "p.svg").write_text("<svg/>", encoding="utf-8")
    for name, content in contents.items():
        path = folder / names.get(name, f"{name}/index.html")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><html><body>{content}</body></html>", encoding="utf-8")
    return folder


def test_a_whole_site_has_no_fault(tmp_path: Path) -> None:
    assert faults_of_site(site(tmp_path)) == []


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        ({"role": ROLE + '<a href="../b/">B</a>'}, "roles/a/index.html: dead link '../b/': the site has no roles/b/"),
        ({"role": ROLE + '<a href="#line-9">9</a>'}, "dead anchor '#line-9': roles/a/index.html has no id 'line-9'"),
        ({"home": HOME + '<a href="roles/a/#x">A</a>'}, "index.html: dead anchor 'roles/a/#x'"),
        ({"home": HOME + '<img src="assets/q.svg">'}, "index.html: dead link 'assets/q.svg'"),
        ({"home": HOME + '<svg><a xlink:href="gone/"/></svg>'}, "dead link 'gone/'"),
        ({"home": HOME + '<a href="/roles/b/">B</a>'}, "dead link '/roles/b/'"),
        ({"home": HOME + '<a href="javascript:alert(1)">B</a>'}, "expected an address of the web, found javascript:"),
        ({"role": ROLE + '<p id="line-1">y</p>'}, "roles/a/index.html: id 'line-1' stands 2 times"),
        ({"orphan": ROLE}, "orphan/index.html: orphan page"),
    ],
)
def test_each_fault_is_named_with_page_and_link(tmp_path: Path, pages: dict[str, str], fault: str) -> None:
    found = faults_of_site(site(tmp_path, **pages))
    assert len([line for line in found if fault in line]) == 1, found


def test_two_orphans_that_link_to_each_other_are_orphans(tmp_path: Path) -> None:
    found = faults_of_site(site(tmp_path, b='<a href="../c/">c</a>', c='<a href="../b/">b</a>'))
    assert [line.split(":")[0] for line in found] == ["b/index.html", "c/index.html"]


@pytest.mark.parametrize(
    "link",
    [
        "https://example.com/gone#x",
        "mailto:someone@example.com",
        "roles/a",
        "roles/a/index.html#line-1",
        "#",
        "?q=1",
        "roles/a/?x=1#line-1",
        "https://site.invalid/roles/a/",
    ],
)
def test_links_that_a_browser_can_follow_are_no_fault(tmp_path: Path, link: str) -> None:
    assert faults_of_site(site(tmp_path, home=HOME + f'<a href="{link}">x</a>')) == []


def test_a_site_below_a_path_is_checked_at_its_address(tmp_path: Path) -> None:
    home = HOME + '<a href="/handbook/roles/a/">A</a><a href="/other/">other site</a><a href="/handbook/gone/">x</a>'
    found = faults_of_site(site(tmp_path, home=home), base="https://example.org/handbook/")
    assert len(found) == 1
    assert "/handbook/gone/" in found[0]


def test_a_site_without_a_home_page_is_a_fault(tmp_path: Path) -> None:
    site(tmp_path)
    (tmp_path / "index.html").unlink()
    assert any("expected a home page" in line for line in faults_of_site(tmp_path))
