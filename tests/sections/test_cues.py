"""Cues: words of many languages speak for the same zones, and tell that a line is not in English."""

from __future__ import annotations

import pytest

from generator import taxonomy
from generator.sections.cues import Cues
from generator.sections.vocabulary import words
from generator.settings import TAXONOMY
from generator.taxonomy import Concept

CONCEPTS = taxonomy.load(TAXONOMY)
CUES = Cues(CONCEPTS)


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("Mindestens drei Jahre Berufserfahrung und sehr gute Kenntnisse", "required"),
        ("Vous maîtrisez l'anglais et avez une expérience de la modération", "required"),
        ("Doświadczenie w moderacji i znajomość języka angielskiego", "required"),
        ("Pengalaman minimal satu tahun, mampu bekerja dalam tim", "required"),
        ("Опыт модерации от 1 года, знание английского", "required"),
        ("콘텐츠 정책 경력 3년 이상", "required"),
        ("英語と日本語のビジネスレベルのスキル", "required"),
        ("خبرة سنتين وإجادة اللغة الإنجليزية", "required"),
        ("Du prüfst gemeldete Beiträge und dokumentierst deine Entscheidungen", "responsibilities"),
        ("審核用戶上傳的影片，撰寫每週報告", "responsibilities"),
        ("Revisar denuncias y elaborar informes", "responsibilities"),
        ("30 Tage Urlaub, Jobrad und Zuschuss zur Kantine", "benefits"),
        ("Vale-refeição, plano de saúde e seguro de vida", "benefits"),
        ("Özel sağlık sigortası ve yemek kartı", "benefits"),
        ("Kennis van het Duits is een pre", "preferred"),
        ("有內容審核經驗者優先", "preferred"),
        ("Bewerbung mit Lebenslauf und Anschreiben", "application"),
        ("Přihlášky s životopisem zašlete do pátku, pohovory budou v květnu", "application"),
        ("Skúsenosti s moderovaním a plynulá angličtina slovom aj písmom", "required"),
        ("Preverovanie nahlásených príspevkov a vyhodnocovanie rizík", "responsibilities"),
        ("Zaželene so izkušnje, prednost je znanje nemščine", "preferred"),
        ("Spremljanje objav in poročanje vodji, ki vodi ekipo", "responsibilities"),
        ("Poznavanje rada na računalu i iskustvo u struci", "required"),
        ("Topli obrok, godišnji odmor i privatno zdravstveno osiguranje", "benefits"),
        ("Праћење објава и припрема недељних извештаја", "responsibilities"),
        ("Преглеждане на сигнали и изготвяне на отчети", "responsibilities"),
        ("Ваучери за храна и допълнителни дни отпуск", "benefits"),
        ("Kaebuste menetlemine ja otsuste dokumenteerimine", "responsibilities"),
        ("Hea eesti keele oskus kõnes ja kirjas ning töökogemus", "required"),
        ("Izskatīt lietotāju ziņojumus un sagatavot pārskatus", "responsibilities"),
        ("Veselības apdrošināšana un papildu brīvdienas", "benefits"),
        ("Nagrinėti skundus ir rengti ataskaitas", "responsibilities"),
        ("Geri anglų kalbos įgūdžiai ir darbo patirtis", "required"),
        ("Menyemak laporan pengguna dan menyediakan laporan mingguan", "responsibilities"),
        ("May karanasan sa pag-moderate at marunong mag-Ingles", "required"),
        ("Magsuri ng mga reklamo at sumagot sa mga tanong", "responsibilities"),
        ("Analitzar denúncies i redactar informes per a la direcció", "responsibilities"),
        ("Kukagua taarifa za watumiaji na kuandaa ripoti", "responsibilities"),
        ("Shahada ya chuo kikuu na uzoefu wa miaka miwili", "required"),
        ("Yfirferð á tilkynningum og skýrslugerð fyrir stjórn", "responsibilities"),
        ("بررسی گزارش‌ها و پیگیری شکایت‌ها", "responsibilities"),
        ("کم از کم دو سال کا تجربہ اور بیچلر ڈگری", "required"),
        ("Jelentések elemzése és kivizsgálása", "responsibilities"),
        ("Gestirai le segnalazioni e collaborerai con i legali", "responsibilities"),
        ("Käsittelet ilmoituksia ja laadit raportteja", "responsibilities"),
        ("Możliwy kontakt z treściami przedstawiającymi przemoc", "exposure"),
        ("Le poste expose à des contenus violents", "exposure"),
    ],
)
def test_a_line_of_another_language_speaks_for_its_zone_and_is_known_as_such(text: str, zone: str) -> None:
    spoken = CUES.look(words(text), text)
    assert spoken.abroad
    votes: dict[str, int] = {}
    for (named, _), count in spoken.votes.items():
        votes[named] = votes.get(named, 0) + count
    assert votes[zone] == max(votes.values())


@pytest.mark.parametrize(
    "text",
    [
        "You will review reported content and write down why",
        "Experience with SQL, and fluent German or French",
        "Café culture, naïve art and a résumé",
        "Our office is in Rio de Janeiro",
        "Los Angeles",
        "Sales, marketing, legal",
        "2024 – 2026",
        "Minimum diploma, robust evidence and a home office",
        "HMO on day 1",
        "Multisport gym membership and pension",
        "Ideal for a fluent, resilient and proactive driver",
        "",
    ],
)
def test_an_english_line_with_names_or_accents_is_english(text: str) -> None:
    assert not CUES.look(words(text), text).abroad


@pytest.mark.parametrize("language", list(CONCEPTS.cues), ids=lambda language: language.id)
def test_each_language_speaks_for_classes_that_the_zones_have(language: Concept) -> None:
    classes = {f"{zone.id}.{key}" for zone in CONCEPTS.zones for key in zone.match}
    assert language.match.keys() - {"function"} <= classes


@pytest.mark.parametrize("language", list(CONCEPTS.cues), ids=lambda language: language.id)
def test_no_word_of_another_language_is_one_of_ours_with_another_meaning(language: Concept) -> None:
    """A word that stands for a zone in English speaks for the same zone abroad, or it would speak for both."""
    ours = {
        phrase: zone.id
        for zone in CONCEPTS.zones
        for key, phrases in zone.match.items()
        if zone.id != "meta" and key not in ("heading", "weak")
        for phrase in phrases
    }
    assert not {
        phrase
        for name, phrases in language.match.items()
        for phrase in phrases
        if ours.get(phrase, name.partition(".")[0]) != name.partition(".")[0]
    }
