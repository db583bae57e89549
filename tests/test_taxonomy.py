from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from generator.diagnostics import HandbookError
from generator.settings import TAXONOMY
from generator.taxonomy import SCHEMES, load
from generator.taxonomy.places import gazetteer

FAULTS = [
    (
        "harms",
        '[[concept]]\nid = "new"\nlabel = "Fraud and scams"\n',
        "[new] label 'Fraud and scams' belongs to [fraud]",
    ),
    ("harms", '[[concept]]\nid = "new"\nlabel = "New"\nalternative = ["doxxing"]\n', "belongs to [privacy]"),
    ("harms", '[[concept]]\nid = "new"\nlabel = "New"\nbroader = "nowhere"\n', "[new] names 'nowhere'"),
    ("harms", '[[concept]]\nid = "new"\nlabel = "New"\nrelated = ["nothing"]\n', "[new] names 'nothing'"),
    (
        "harms",
        '[[concept]]\nid = "a"\nlabel = "A"\nbroader = "b"\n[[concept]]\nid = "b"\nlabel = "B"\nbroader = "a"\n',
        "[a] broader runs in a circle",
    ),
    ("harms", '[[concept]]\nid = "fraud"\nlabel = "Again"\n', "[fraud] stands twice"),
    ("harms", '[[concept]]\nid = "new"\n', "[new] label: Field required"),
    ("harms", '[[concept]]\nid = "new"\nlabel = "New"\ncolour = "red"\n', "[new] colour: Extra inputs"),
    ("harms", "[[concept]\n", "expected a TOML file"),
    (
        "regions",
        '[[concept]]\nid = "new"\nlabel = "New"\nmembers = ["ZZ"]\n',
        "[new] member 'ZZ' is not in countries.toml",
    ),
    (
        "words",
        '[[concept]]\nid = "new"\nlabel = "New"\n[concept.match]\n"harms.nothing.text" = ["x"]\n',
        "[new] 'harms.nothing.text' is not `scheme.concept.place`",
    ),
]


@pytest.mark.parametrize(("scheme", "text", "message"), FAULTS)
def test_a_fault_is_named_with_file_and_entry(scheme: str, text: str, message: str, tmp_path: Path) -> None:
    folder = tmp_path / "taxonomy"
    shutil.copytree(TAXONOMY, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    path = folder / f"{scheme}.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")
    with pytest.raises(HandbookError) as fault:
        load(folder)
    assert any(message in row and row.startswith(str(path)) for row in fault.value.faults), fault.value.faults


def test_every_scheme_loads_and_what_readers_see_is_defined_and_sourced() -> None:
    taxonomy = load(TAXONOMY)
    assert set(taxonomy.schemes) == set(SCHEMES)
    for name in ("functions", "harms", "levels", "tracks", "regions", "exposure", "employment"):
        for concept in taxonomy.schemes[name]:
            assert concept.definition, (name, concept.id)
            assert concept.source, (name, concept.id)


def test_the_scheme_of_levels_is_in_order() -> None:
    levels = load(TAXONOMY).levels
    assert list(levels.concepts) == ["entry", "specialist", "senior", "lead", "manager", "director", "executive"]


def test_a_country_belongs_to_one_region() -> None:
    members = [code for region in load(TAXONOMY).regions for code in region.members]
    assert len(members) == len(set(members))


def test_the_gazetteer_is_small_and_knows_capitals_and_spellings() -> None:
    assert (TAXONOMY / "places.tsv").stat().st_size < 360_000
    places = gazetteer(load(TAXONOMY))
    for text, country in [
        ("Reykjavík", "IS"),
        ("Bangalore", "IN"),
        ("München", "DE"),
        ("東京都品川区", "JP"),
        ("NYC", "US"),
    ]:
        assert next(places.mentions(text)).entries[0].country == country
    assert list(places.mentions("reading and mobile")) == []
    [town] = places.mentions("\u4e2d\u56fd\u5317\u4eac\u5e02")
    assert (town.entries[0].name, town.start) == ("Beijing", 2)
    assert len(list(places.mentions("\u4e2d\u56fd" * 5000))) == 1


def test_words_of_other_languages_stand_beside_those_of_english() -> None:
    text = load(TAXONOMY).harms["fraud"].match["text"]
    assert {"phishing", "estafa*", "*詐欺"} <= set(text)


def test_a_phrase_stands_once_in_a_harm_area_and_names_two_at_most() -> None:
    harms = load(TAXONOMY).harms
    areas = Counter(phrase for concept in harms for phrase in set(concept.match["text"]))
    assert all(len(concept.match["text"]) == len(set(concept.match["text"])) for concept in harms)
    assert {phrase for phrase, number in areas.items() if number > 1} >= {"animal cruelty", "account takeover*"}
    assert max(areas.values()) == 2
