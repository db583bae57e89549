"""The theme keeps its promises: readable colours, no script or style in the markup, nothing from other hosts."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest

ROOT = Path(__file__).parent.parent
OVERRIDES = ROOT / "overrides"
STYLESHEET = ROOT / "docs" / "assets" / "handbook.css"
OURS = {"contents.html", "menu.html", "text.html"}
"""Partials that Material has no counterpart of."""

TOKEN = re.compile(r"--hb-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)")

TEXT_ON_GROUND = [
    *((ink, ground) for ink in ("ink", "ink-2", "ink-3") for ground in ("paper", "raised", "tint")),
    *((ink, "tint-2") for ink in ("ink", "ink-2", "ink-3")),
    ("accent", "paper"),
    ("accent", "raised"),
    ("accent-2", "tint-2"),
    ("on-accent", "accent"),
    ("mark-ink", "mark"),
    ("ink-2", "expo-soft"),
    *(("heat-ink", f"heat-{step}") for step in (1, 2, 3)),
    *(("heat-ink-2", f"heat-{step}") for step in (4, 5)),
]
SHAPE_ON_GROUND = [(shape, "paper") for shape in ("edge", "accent", "shared", "removed", "expo")]


def colours() -> dict[str, tuple[str, str]]:
    return {name: (light, dark) for name, light, dark in TOKEN.findall(STYLESHEET.read_text("utf-8"))}


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "ground", "least"),
    [*((*pair, 4.5) for pair in TEXT_ON_GROUND), *((*pair, 3.0) for pair in SHAPE_ON_GROUND)],
)
def test_colours_are_told_apart_as_wcag_aa_asks(front: str, ground: str, least: float, scheme: int) -> None:
    tokens = colours()
    assert contrast(tokens[front][scheme], tokens[ground][scheme]) >= least


@pytest.mark.parametrize(
    "path", sorted(OVERRIDES.rglob("*.html")), ids=lambda path: path.relative_to(OVERRIDES).as_posix()
)
def test_templates_need_no_exception_from_the_security_policy(path: Path) -> None:
    text = re.sub(r"\{#.*?#\}", "", path.read_text("utf-8"), flags=re.DOTALL)
    # Data is no script: browsers do not run it, and `tojson` lets no text end the element.
    text = text.replace('<script type="application/ld+json">{{ object | tojson }}</script>', "")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)", text)
    assert not re.search(r"(src|href)=[\"'](https?:)?//", text)


def test_the_stylesheet_loads_nothing_but_its_own_font() -> None:
    text = STYLESHEET.read_text("utf-8")
    addresses = re.findall(r"url\(\s*[\"']?([^\"')]+)", text)
    assert addresses
    assert all((STYLESHEET.parent / address).is_file() for address in addresses)
    assert "@import" not in text


def test_partials_stand_where_the_installed_material_looks_for_them() -> None:
    templates = Path(material.__file__).parent / "templates" / "partials"
    partials = {
        path.relative_to(OVERRIDES / "partials").as_posix() for path in (OVERRIDES / "partials").rglob("*.html")
    }
    assert {name for name in partials if not (templates / name).is_file()} == OURS
