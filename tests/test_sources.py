"""Files as they are found on disk: each that can't be read gives one clear finding, and the rest is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.decoding import decode
from generator.document import Sidecar
from generator.settings import Limits
from generator.sources import Sources, gather

POSTING = "Safety Analyst\n\nResponsibilities\n- Review reports – every day\n"

CHINESE = "职位：内容安全政策经理\n\n职责：\n- 制定并维护内容政策\n- 与产品和工程团队合作\n\n任职要求：\n- 三年以上信任与安全工作经验\n- 英语流利\n"
GERMAN = (
    "Stelle: Leitung für Inhalte\n\nAufgaben:\n- Prüfung von Beiträgen\n- Führung eines Teams in München – täglich\n"
)
FRENCH = (
    "Responsable de la politique de contenu\n\nVos missions\n- Définir les règles à appliquer là où elles manquent\n"
)
PORTUGUESE = "Gerente de Política de Conteúdo\n\nFunções\n- revisão de conteúdo, ações e decisões\n- não há exceções\n"
POLISH = "Stanowisko: Kierownik ds. bezpieczeństwa treści\n\nObowiązki:\n- zarządzanie zespołem w Łodzi\n- współpraca\n"
RUSSIAN = "Должность: менеджер по политике контента\n\nОбязанности:\n- разработка политики\n- работа с командой\n"
JAPANESE = (
    "職種：コンテンツモデレーション・ポリシーマネージャー\n\n業務内容：\n・コンテンツポリシーの策定\n・チームとの連携\n"
)
ENGLISH = "Trust & Safety Manager\n\nWhat you’ll do\n• Lead the team – every day\n• Write “policy”\nPay: €50,000\n"


def read(folder: Path, **limits: int) -> Sources:
    return gather([folder], Limits(**limits))


def codes(sources: Sources) -> list[str]:
    findings = [finding for source in sources.all for finding in source.diagnostics]
    return sorted(finding.code for finding in (*findings, *sources.remarks))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b" \n\t\r\n", "file-empty"),
        ("\ufeff\u200b\u2060\n".encode(), "file-empty"),
        (bytes(range(256)) * 8, "file-binary"),
        (b"\x7fELF\x02\x01\x01" + bytes(400), "file-binary"),
        (b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "file-binary"),
        (b"\x1f\x8b\x08\x00" + bytes(range(128, 256)) * 4 + bytes(20), "file-binary"),
        ("\ufeffab".encode("utf-16-le") + b"\x00\xd8", "file-binary"),
        (b"x" * 2001, "file-too-large"),
        (b"a\n" * 101, "lines-too-many"),
        (b"a\n" + b"\n" * 200, "lines-too-many"),
        (b"short\n" + b"long " * 100, "line-too-long"),
    ],
)
def test_a_file_that_is_no_posting_is_refused_with_one_finding_and_the_rest_is_read(
    tmp_path: Path, data: bytes, code: str
) -> None:
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(POSTING, encoding="utf-8")
    sources = read(tmp_path, file_bytes=2100 if code == "file-binary" else 2000, lines=100, line_characters=400)
    assert codes(sources) == [code]
    assert [source.path for source in sources.readable] == ["good.txt"]
    [finding] = sources.diagnostics
    assert finding.source == "bad.txt"
    assert finding.message
    assert finding.hint


def test_the_line_that_is_too_long_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("title\n" + "x" * 50, encoding="utf-8")
    [finding] = read(tmp_path, line_characters=40).diagnostics
    assert finding.place == "a.txt:2"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a\n\n" * 11, "a.txt:21"),
        ("a\n\n" * 10, None),
        ("a" + "\n" * 20, "a.txt:21"),
    ],
)
def test_lines_with_text_count_and_as_many_may_be_blank(tmp_path: Path, text: str, place: str | None) -> None:
    (tmp_path / "a.txt").write_text(text.rstrip("\n") if place is None else text, encoding="utf-8")
    assert [finding.place for finding in read(tmp_path, lines=10).diagnostics] == ([place] if place else [])


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (PORTUGUESE, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (CHINESE, "gb18030"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-32"),
    ],
)
def test_text_in_another_encoding_is_read_and_the_guess_is_reported(tmp_path: Path, text: str, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    [source] = read(tmp_path).all
    assert source.text == text
    assert codes(read(tmp_path)) == ["encoding-guessed"]
    assert encoding in source.diagnostics[0].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_utf_8_is_read_without_a_remark(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(CHINESE.encode(encoding))
    assert read(tmp_path).all[0].text == CHINESE
    assert codes(read(tmp_path)) == []


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n")))
def test_whatever_is_valid_utf_8_text_is_read_as_such(text: str) -> None:
    decoded = decode(("word " + text).encode())
    assert decoded is not None
    assert decoded.text == "word " + text


def test_line_breaks_of_other_systems_are_read_as_line_feeds(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"one\r\ntwo\rthree\n\rfour")
    assert read(tmp_path).all[0].text == "one\ntwo\nthree\n\nfour"


def test_a_folder_gives_what_readers_claim_in_the_order_of_paths(tmp_path: Path) -> None:
    for name in ("z.txt", "b/a.TXT", "a.md", ".hidden.txt", ".git/x.txt", "a.toml", "notes.rst", "README"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("" if name == "a.toml" else POSTING, encoding="utf-8")
    assert [source.path for source in read(tmp_path).all] == ["a.md", "b/a.TXT", "z.txt"]
    assert codes(read(tmp_path)) == []


def test_a_file_named_alone_is_read_whatever_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "posting.html"
    path.write_text(POSTING, encoding="utf-8")
    assert [source.path for source in gather([path], Limits()).readable] == ["posting.html"]


@pytest.mark.parametrize("name", ["nothing", "nothing.txt"])
def test_a_path_that_does_not_exist_is_reported_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text(POSTING, encoding="utf-8")
    sources = gather([tmp_path / name, tmp_path / "a.txt"], Limits())
    assert codes(sources) == ["file-missing"]
    assert [source.path for source in sources.all] == [name, "a.txt"]
    assert [source.path for source in sources.readable] == ["a.txt"]


def test_a_folder_without_postings_is_an_error_with_an_example(tmp_path: Path) -> None:
    (tmp_path / "notes.rst").write_text(POSTING, encoding="utf-8")
    [finding] = read(tmp_path).diagnostics
    assert (finding.code, finding.severity) == ("folder-empty", "error")
    assert ".txt" in finding.hint


def test_postings_beyond_the_limit_are_left_out_and_reported(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(POSTING, encoding="utf-8")
    sources = read(tmp_path, postings=2)
    assert [source.path for source in sources.readable] == ["a.txt", "b.txt"]
    assert codes(sources) == ["postings-too-many"]


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text("secret", encoding="utf-8")
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (seeds / "good.txt").write_text(POSTING, encoding="utf-8")
    (seeds / "link.txt").symlink_to(outside / "secret.txt")
    (seeds / "folder").symlink_to(outside)
    os.mkfifo(seeds / "pipe.txt")
    sources = read(seeds)
    assert [source.text for source in sources.readable] == [POSTING]
    assert codes(sources) == ["file-not-plain"] * 3
    assert {finding.source for finding in sources.diagnostics} == {"link.txt", "folder", "pipe.txt"}


def test_a_link_that_is_slipped_in_after_the_look_is_refused_by_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "secret").write_text(POSTING, encoding="utf-8")
    (tmp_path / "a.txt").symlink_to(tmp_path / "secret")
    monkeypatch.setattr(Path, "lstat", lambda path: path.stat())
    found = read(tmp_path)
    assert not found.readable
    assert codes(found) == ["file-unreadable"]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert codes(read(tmp_path)) == ["file-too-large"]


def test_a_name_that_cannot_be_printed_is_written_as_its_escape(tmp_path: Path) -> None:
    for name in (b"new\nline.txt", b"latin-\xff.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text(POSTING, encoding="utf-8")
    assert [source.path for source in read(tmp_path).readable] == ["latin-\\udcff.txt", "new\\nline.txt"]


SIDECARS = [
    ("", Sidecar()),
    ('url = "https://example.com/jobs?id=1"', Sidecar(url="https://example.com/jobs?id=1")),
    ("retrieved = 2026-01-31", Sidecar(retrieved="2026-01-31")),
    ("posting = true", Sidecar(posting=True)),
    ('retrieved = "2026-01-31"\npublisher = "Board"', Sidecar(retrieved="2026-01-31", publisher="Board")),
]


@pytest.mark.parametrize(("text", "sidecar"), SIDECARS)
def test_a_sidecar_says_what_the_curator_knows(tmp_path: Path, text: str, sidecar: Sidecar) -> None:
    (tmp_path / "a.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    [source] = read(tmp_path).all
    assert source.sidecar == sidecar
    assert codes(read(tmp_path)) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("url = ", "TOML"),
        ('url = "javascript:alert(1)"', "url"),
        ('url = "https://example.com/\\"><script>"', "url"),
        ('retrieved = "last week"', "retrieved"),
        ("retrieved = 2026-01-31T10:00:00", "retrieved"),
        ("publisher = 3", "publisher"),
        ('posting = "yes"', "posting"),
        ('publisher = "a\\nb"', "publisher"),
        (f'publisher = "{"a" * 201}"', "publisher"),
        (f'url = "https://example.com/{"a" * 2000}"', "url"),
        (f'publisher = "a" #{"a" * Limits().sidecar_bytes}', "bytes"),
        ('titel = "typo"', "titel"),
    ],
)
def test_a_sidecar_that_breaks_its_schema_is_reported_and_the_posting_is_read(
    tmp_path: Path, text: str, said: str
) -> None:
    (tmp_path / "a.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "a.toml").write_text(text, encoding="utf-8")
    [source] = read(tmp_path).readable
    assert source.sidecar is None
    [finding] = source.diagnostics
    assert (finding.source, finding.code, finding.severity) == ("a.toml", "sidecar-invalid", "warning")
    assert said in finding.message


def test_a_sidecar_without_a_posting_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "b.toml").write_text("", encoding="utf-8")
    [finding] = read(tmp_path).diagnostics
    assert (finding.source, finding.code, finding.severity) == ("b.toml", "sidecar-orphan", "warning")
