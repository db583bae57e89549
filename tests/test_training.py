"""Training: gold is read with care, the same data gives the same model, and no employer's words stay in it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import cast

import pycrfsuite
import pytest

from generator import taxonomy
from generator.classifier import SHIPPED, SUFFIX
from generator.diagnostics import HandbookError
from generator.roles import CLASSIFIED
from generator.sections.attributes import attributes
from generator.sections.model import MODEL, Model
from generator.sections.vocabulary import words as tokens
from generator.sections.zoning import tables
from generator.settings import TAXONOMY
from generator.training import samples as sampling
from generator.training.classifying import Known, train_classifiers, weighed
from generator.training.gold import CODES, read, read_all
from generator.training.learn import train
from generator.training.recognising import read_pages, train_recogniser
from generator.training.samples import EMPLOYERS_AT_LEAST, Sample
from tests.readings import CODES as GUIDE
from tests.samples import CONCEPTS, GOLD, pages, prepared
from tests.sections.decisions import decided, seen

RARE = 0.05
POSTING = "Lead\n\nDuties\n- one\n- two\nSign up"
FIELDS = {"title": "Lead", "employer": "Larkspur"}


def annotate(folder: Path, zones: str, fields: str | None = None, stem: str = "a") -> Path:
    (folder / f"{stem}.txt").write_text(POSTING, encoding="utf-8")
    path = folder / f"{stem}.ann"
    path.write_text(f"zones: {zones}\n{json.dumps(FIELDS) if fields is None else fields}\n", encoding="utf-8")
    return path


def some(count: int) -> list[Sample]:
    return list(prepared()[:: len(prepared()) // count][:count])


def attributes_of(path: Path) -> set[str]:
    """The attributes that a model file weighs."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    return {cast("str", name) for name, _ in info.state_features}


def users(samples: list[Sample] | tuple[Sample, ...]) -> dict[str, set[str]]:
    """The employers whose postings have an attribute."""
    found: dict[str, set[str]] = defaultdict(set)
    for sample in samples:
        for block in sample.observed.attributes:
            for name in block:
                found[name].add(sample.gold.employer)
    return found


def words(names: set[str]) -> set[str]:
    """The attributes that carry words of a posting, at whatever place."""
    return {name for name in names if name.split(":", 1)[-1].startswith(("w=", "s=", "w0=", "w01=", "w-1=", "key="))}


def others(names: set[str]) -> set[str]:
    """The attributes that carry none."""
    return names - words(names)


def test_gold_gives_each_visible_line_its_accepted_zones(tmp_path: Path) -> None:
    gold = read(annotate(tmp_path, "1T 3H/N 4-5R/Q/P 6N"))
    assert gold.zones == {
        1: ("title",),
        3: ("heading", "chrome"),
        4: ("responsibilities", "required", "preferred"),
        5: ("responsibilities", "required", "preferred"),
        6: ("chrome",),
    }
    assert (gold.stem, gold.folder, gold.source.path, gold.employer) == ("a", tmp_path.name, "a.txt", "larkspur")


def test_a_run_may_cross_blank_lines(tmp_path: Path) -> None:
    assert 2 not in read(annotate(tmp_path, "1-3T 4-6R")).zones


@pytest.mark.parametrize("fields", ["{}", '{"employer": null}', '{"employer": ""}'])
def test_without_an_employer_a_posting_stands_for_itself(tmp_path: Path, fields: str) -> None:
    assert read(annotate(tmp_path, "1-6T", fields, stem="Own")).employer == "own"


@pytest.mark.parametrize(
    ("zones", "message"),
    [
        ("1T 3Z 4-6R", r"a\.ann:1: expected a run such as 5-7N or 9B/N, found '3Z'"),
        ("1T 3-R", r"a\.ann:1: expected a run .* found '3-R'"),
        ("T1", r"a\.ann:1: expected a run .* found 'T1'"),
        ("1T 3H 4R 6N", r"a\.ann:1: no zone for line 5: '- two'"),
        ("", r"a\.ann:1: no zone for line 1: 'Lead'"),
    ],
)
def test_an_annotation_that_breaks_the_format_is_named_by_file_and_place(
    tmp_path: Path, zones: str, message: str
) -> None:
    with pytest.raises(HandbookError, match=message):
        read(annotate(tmp_path, zones))


def test_fields_that_are_no_json_are_named_by_file(tmp_path: Path) -> None:
    with pytest.raises(HandbookError, match=r"a\.ann:2: expected a JSON object"):
        read(annotate(tmp_path, "1-6T", "{title: Lead}"))


def test_an_annotation_without_its_posting_is_named(tmp_path: Path) -> None:
    path = annotate(tmp_path, "1-6T")
    path.with_suffix(".txt").unlink()
    with pytest.raises(HandbookError, match=r"a\.txt"):
        read(path)


def test_a_folder_without_gold_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(HandbookError, match=r"\.ann files"):
        read_all([tmp_path])


def test_the_codes_are_those_of_the_annotation_guide() -> None:
    assert CODES == GUIDE


def test_every_annotation_of_the_gold_has_all_fields() -> None:
    wanted = set(read(min(GOLD.glob("*.ann"))).fields)
    assert {sample.gold.stem for sample in prepared() if set(sample.gold.fields) != wanted} == set()


def test_every_block_has_a_label_and_attributes() -> None:
    for sample in prepared():
        assert len(sample.labels) == len(sample.document.blocks) == len(sample.observed.attributes)


def test_the_same_data_gives_the_same_bytes(tmp_path: Path) -> None:
    data = some(6)
    for name in ("one", "two"):
        train(data, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert (tmp_path / "one").stat().st_size > 1000


def test_a_thinned_posting_keeps_its_blocks_and_half_its_words_by_the_same_chance() -> None:
    whole = sampling.attributes(prepared()[0], sampling.vocabulary(prepared()))
    thin = sampling.thinned(whole, Random(7))  # noqa: S311 - no secret
    assert thin == sampling.thinned(whole, Random(7))  # noqa: S311
    assert thin != sampling.thinned(whole, Random(8))  # noqa: S311
    assert len(thin) == len(whole)
    assert all(set(some) <= set(every) for some, every in zip(thin, whole, strict=True))
    for kept, left_out in ((words, sampling.WORDS_LEFT_OUT), (others, sampling.LEFT_OUT)):
        before, after = (sum(len(kept(set(block))) for block in version) for version in (whole, thin))
        assert after / before == pytest.approx(1 - left_out, abs=0.06)


def test_words_of_one_stem_share_an_attribute() -> None:
    endings = ("moderate", "moderating", "moderators")
    headings = tables(taxonomy.load(TAXONOMY)).headings
    found = [set(attributes(one, headings)) for one in seen(decided(*(f"R|We {word} posts" for word in endings)))]
    assert all("s=moder" in names for names in found)
    assert not any("s=posts" in names for names in found)


def test_a_page_in_another_language_is_learned_once_more_without_its_words() -> None:
    pages = [sample.observed.attributes for sample in prepared()]
    abroad = [page for page in pages if sampling.is_abroad(page)]
    assert 0 < len(abroad) < len(pages) / 2
    for page in abroad[:20]:
        bare = sampling.wordless(page)
        assert [set(block) for block in bare] == [others(set(block)) for block in page]
    assert not sampling.is_abroad([])


def test_a_model_gives_probabilities_of_zones(tmp_path: Path) -> None:
    data = some(6)
    train(data, tmp_path / "model")
    model = Model(tmp_path / "model")
    marginals = model.marginals(data[0].observed.attributes)
    assert len(marginals) == len(data[0].labels)
    for row in marginals:
        assert sum(row.values()) == pytest.approx(1, abs=1e-6)
        assert set(row) <= set(CODES.values())
    assert model.marginals([]) == []


def test_words_of_fewer_than_three_employers_are_left_out_of_training(tmp_path: Path) -> None:
    data = some(12)
    train(data, tmp_path / "model")
    held = words(attributes_of(tmp_path / "model"))
    count = users(data)
    assert held
    assert {name for name in held if len(count[name]) < EMPLOYERS_AT_LEAST} == set()
    assert any(len(count[name]) < EMPLOYERS_AT_LEAST for name in words(set(count)))
    assert held <= sampling.vocabulary(data)


def test_the_model_that_is_shipped_holds_next_to_no_word_that_the_gold_does_not_carry() -> None:
    # It may be trained on more annotated postings than may be published here; words of one employer show as more.
    count = users(prepared())
    held = words(attributes_of(MODEL))
    rare = sorted(name for name in held if len(count.get(name, ())) < EMPLOYERS_AT_LEAST)
    assert len(rare) <= RARE * len(held), rare


def test_the_same_data_gives_the_same_classifiers(tmp_path: Path) -> None:
    data = some(12)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        train_classifiers(data, weighed(data, CONCEPTS), tmp_path / name)
    for name in CLASSIFIED:
        one, two = (tmp_path / folder / f"{name}{SUFFIX}" for folder in ("one", "two"))
        assert one.read_bytes() == two.read_bytes()


def test_the_same_pages_give_the_same_recogniser_of_what_three_of_them_have(tmp_path: Path) -> None:
    data, known = some(30), pages()[::5]
    for name in ("one", "two"):
        train_recogniser(data, known, Model(MODEL), tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    count: dict[str, set[str]] = defaultdict(set)
    for stem, document in [(s.gold.employer, s.document) for s in data] + [
        (page.stem, page.document) for page in known
    ]:
        for row in document.blocks:
            for word in tokens(row.text):
                count[f"w={word[:6]}"].add(stem)
    held = {name for name in attributes_of(tmp_path / "one") if name.startswith("w=")}
    assert held
    assert {name for name in held if len(count[name]) < EMPLOYERS_AT_LEAST} == set()


def test_a_folder_without_pages_of_known_kind_is_named(tmp_path: Path) -> None:
    with pytest.raises(HandbookError, match="posting and other"):
        read_pages(tmp_path, CONCEPTS)


def test_a_classifier_keeps_only_what_postings_of_three_employers_have(tmp_path: Path) -> None:
    data = some(60)
    known = weighed(data, CONCEPTS)
    train_classifiers(data, known, tmp_path)
    for name in CLASSIFIED:
        count = employers(data, known, name)
        held = attributes_of(tmp_path / f"{name}{SUFFIX}")
        assert held
        assert {attribute for attribute in held if count[attribute] < EMPLOYERS_AT_LEAST} == set()
        assert min(count.values()) < EMPLOYERS_AT_LEAST


def test_the_shipped_classifiers_hold_next_to_no_word_that_the_gold_does_not_carry() -> None:
    known = weighed(prepared(), CONCEPTS)
    for name in CLASSIFIED:
        count = employers(prepared(), known, name)
        held = attributes_of(SHIPPED / f"{name}{SUFFIX}")
        rare = sorted(attribute for attribute in held if count[attribute] < EMPLOYERS_AT_LEAST)
        assert len(rare) <= RARE * len(held), rare


def employers(samples: Sequence[Sample], known: Sequence[Known], field: str) -> Counter[str]:
    """How many employers have postings with an attribute of a field."""
    pairs = {
        (attribute, sample.gold.employer)
        for sample, row in zip(samples, known, strict=True)
        for attribute in row[field]
    }
    return Counter(attribute for attribute, _ in pairs)
