from __future__ import annotations

import pytest

from generator.fields.function import find_function, find_secondary_functions
from tests.readings import reading, value

MODERATION = ("R|Review reported videos in your queue", "R|Apply our community guidelines to flagged content")


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Software Engineer, Account Integrity", "engineering"),
        ("Data Scientist, Fraud", "data"),
        ("Product Manager, Member Safety", "product"),
        ("Product Policy Manager", "policy"),
        ("Trust & Safety Counsel", "legal"),
        ("Public Policy Manager, Online Safety", "public-policy"),
        ("Program Manager, Trust & Safety", "program"),
        ("Content Moderator", "moderation"),
        ("Crisis Response Manager, Platform Safety", "incident"),
        ("Fraud Operations Officer", "fraud"),
        ("Content Policy Manager, Violent Extremism & Hate", "policy"),
        ("Technical Program Manager, Red Teaming, Trust & Safety", "program"),
        ("Payments Risk Analyst", "fraud"),
        ("Transaction Risk Analyst II", "fraud"),
        ("Trust & Safety Associate", "moderation"),
        ("Senior Investigator, Counterfeits", "investigations"),
        ("Staff Machine Learning Engineer, Account Integrity", "engineering"),
        ("Analytics Developer, Fraud", "data"),
        ("Anti-Fraud Engineer", "engineering"),
        ("Fraud Product Manager II", "product"),
        ("Senior Counsel, Online Safety Regulation", "legal"),
        ("Ad Review Associate", "moderation"),
        ("Manager, Promo & Refund Abuse", "fraud"),
        ("Betrugsermittler", "fraud"),
        ("Spécialiste lutte contre la fraude", "fraud"),
        ("Especialista en moderación", "moderation"),
        ("Psicologo per i moderatori", "wellbeing"),
        ("Coordenador de Políticas de Conteúdo", "policy"),
        ("Sisältömoderaattori", "moderation"),
        ("Bedrägeriutredare", "fraud"),
        ("Rådgiver nettvett", "education"),
        ("Специалист антифрод", "fraud"),
        ("İçerik Moderasyonu Uzmanı", "moderation"),
        ("Nhân viên hỗ trợ an toàn người dùng", "support"),
        ("内容安全策略专家", "policy"),
        ("不正対策担当", "fraud"),
        ("콘텐츠 모니터링 요원", "moderation"),
        ("محلل احتيال", "fraud"),
        ("Health and Safety Officer", "other"),
        ("Pharmacist, Medication Safety", "other"),
        ("Personal Trust Officer", "other"),
        ("Juriste en droit des sociétés", "other"),
        ("経理担当", "other"),
        ("Accountant", "other"),
        ("Procurement Officer", "other"),
    ],
)
def test_the_discipline_of_the_title_decides(title: str, function: str) -> None:
    assert value(find_function, f"T|{title}", title=title) == function


def test_duties_decide_where_no_title_does() -> None:
    assert value(find_function, *MODERATION, "R|Keep your backlog of user reports short") == "moderation"


def test_harms_that_several_lines_name_tell_the_field_without_a_title() -> None:
    rows = (
        "R|Stop account takeovers before the money moves",
        "R|Take the story of whoever was scammed",
        "R|Report fraud",
    )
    assert value(find_function, *rows) == "fraud"
    assert value(find_function, rows[0], "R|Order the tools") == "other"


def test_names_of_other_teams_mean_nothing() -> None:
    rows = ("R|Work with Legal, Policy, Product and Engineering", *MODERATION)
    title = "Content Moderator"
    assert value(find_function, f"T|{title}", *rows, title=title) == "moderation"
    assert value(find_secondary_functions, f"T|{title}", *rows, title=title, function="moderation") is None


def test_the_noun_of_the_titles_head_outweighs_the_work_on_its_subject() -> None:
    title = "Senior Engineer, Account Integrity"
    work = [f"R|Stop fraud, scams and fake accounts of kind {number}" for number in range(6)]
    rows = (f"T|{title}", "G|The fraud team. Our anti-fraud team", "G|Fraud operations", *work)
    assert value(find_function, *rows, title=title) == "engineering"
    assert value(find_secondary_functions, *rows, title=title, function="engineering") == ("fraud",)


@pytest.mark.parametrize(
    ("title", "function", "rows", "further"),
    [
        ("Senior Software Engineer (Fraud Decisioning)", "engineering", (), ("fraud",)),
        ("Software Engineer, Scaled Abuse", "engineering", ("S|Stop fraud", "R|Find scams early"), ("fraud",)),
        ("Software Engineer, Scaled Abuse", "engineering", ("R|Find scams early",), None),
        ("Content Moderator", "moderation", ("S|Stop fraud", "R|Find scams early"), None),
        ("Public Policy Manager, Online Safety", "public-policy", ("R|Write policies", "R|Review policies"), None),
        ("Regulatory Response Lead", "incident", (), ("regulatory",)),
        ("Product Manager, Moderation", "product", (), None),
    ],
)
def test_a_subject_in_the_title_or_a_harm_named_repeatedly_makes_a_further_function(
    title: str, function: str, rows: tuple[str, ...], further: tuple[str, ...] | None
) -> None:
    assert value(find_secondary_functions, f"T|{title}", *rows, title=title, function=function) == further


def test_the_evidence_names_the_lines_by_which_the_role_is_of_the_field() -> None:
    rows = ("T|Software Engineer", "R|Build APIs against fraud", "R|Stop scams", "R|Find spam")
    found = find_function(reading(*rows, title="Software Engineer"))
    assert found is not None
    assert (found.value, found.lines) == ("engineering", (1, 2, 3))


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Live Safety Team Lead", "moderation"),
        ("Restricted Goods Analyst", "moderation"),
        ("Moderátorka", "moderation"),
        ("Analista Frodi", "fraud"),
        ("KYC Team Lead, Trust & Safety", "fraud"),
        ("Psychological Safety Manager, Trust & Safety", "wellbeing"),
        ("Program Associate, Online Exploitation", "investigations"),
        ("Lead, Online Safety Codes", "regulatory"),
        ("Complaints Officer, Trust & Safety", "regulatory"),
        ("VP, Trust & Safety", "program"),
        ("Head of Child Safety", "program"),
    ],
)
def test_a_title_names_its_function_in_words_of_the_field(title: str, function: str) -> None:
    assert value(find_function, f"T|{title}", "R|Keep an audit of errors and train new people", title=title) == function


@pytest.mark.parametrize(
    ("row", "function"),
    [
        ("R|Run the projects of Trust & Safety", "program"),
        ("R|Work with Trust & Safety on projects", "other"),
        ("R|Run projects against abuse", "other"),
    ],
)
def test_one_name_of_the_field_is_enough_where_the_title_names_a_function(row: str, function: str) -> None:
    assert value(find_function, "T|Program Manager", row, title="Program Manager") == function


@pytest.mark.parametrize(
    ("title", "row", "function"),
    [
        ("Policy Specialist, Place Edits", "R|Maintain the rules on impersonation of businesses", "policy"),
        ("Calibration Lead", "R|Compare decisions on counterfeits and fake reviews", "quality"),
        ("Backend Developer", "R|Build what finds phishing and spam in the mail of our users", "engineering"),
        ("Backend Developer", "R|Keep the mail of our users in time; now and then, spam", "other"),
        ("Veterinary Technician", "R|Draw blood and give medicines", "other"),
        ("Warehouse Clerk", "R|Report fraud and scams to the shift lead", "other"),
    ],
)
def test_harms_that_the_work_names_tell_the_field_where_the_title_names_a_function(
    title: str, row: str, function: str
) -> None:
    assert value(find_function, f"T|{title}", row, title=title) == function


@pytest.mark.parametrize(
    ("title", "function"),
    [
        ("Community Safety Generalist", "moderation"),
        ("Community Safety Support Agent", "support"),
        ("Officer, Data Labelling for AI Safety", "moderation"),
        ("Head of Merchant Trust", "fraud"),
        ("Legal Officer, Law Enforcement Requests", "legal"),
        ("Rights Operations Analyst, Takedowns", "legal"),
        ("Regulatory Officer, Online Platforms", "regulatory"),
        ("Programme Officer (Child Online Protection)", "program"),
        ("Youth Protection Adviser", "policy"),
        ("Coordinator, Health, Safety and Trust", "other"),
        ("Public Safety and Guest Trust Officer", "other"),
        ("Agente de revisión de contenido", "moderation"),
        ("Analista de políticas de la comunidad", "policy"),
        ("Fachstelle Plattformsicherheit, Sachbearbeitung", "moderation"),
        ("Addetta assistenza sicurezza utenti", "support"),
        ("Specialist witwassen", "fraud"),
        ("Utredare, trygghet online", "investigations"),
        ("Tuotepäällikkö, käyttäjäturvallisuus", "product"),
        ("Programuotoja, turinio saugumo sistemos", "engineering"),
        ("Pettuste uurija", "investigations"),
        ("Експерт измами", "fraud"),
        ("Právnička pre digitálne služby", "legal"),
        ("Moderator sadržaja", "moderation"),
        ("反洗钱专员", "fraud"),
        ("投稿パトロールスタッフ", "moderation"),
        ("콘텐츠 검수 담당", "moderation"),
        ("เจ้าหน้าที่ตรวจสอบสินค้าปลอม", "moderation"),
        ("مراقب محتوى", "moderation"),
        ("Frau Müller, Sekretariat", "other"),
    ],
)
def test_titles_of_the_field_are_known_in_many_languages(title: str, function: str) -> None:
    assert value(find_function, f"T|{title}", title=title) == function
