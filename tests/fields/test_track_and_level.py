from __future__ import annotations

import pytest

from generator.fields.level import find_level
from generator.fields.track import find_track
from tests.readings import value


@pytest.mark.parametrize(
    ("rows", "track"),
    [
        (["R|Lead a team of nine analysts across two shifts"], "manager"),
        (["Q|Ability to mentor and manage a diverse team"], "manager"),
        (["S|You will have four direct reports."], "manager"),
        (["S|This is an individual contributor role with no direct reports."], "individual"),
        (["R|Lead post-mortems", "R|Manage escalations"], "individual"),
        (["E|We are a bank."], None),
        (["S|You would be the most senior voice and you wouldn't manage people."], "individual"),
        (["R|Supervise the work, but not the appraisal, of a graduate"], "individual"),
        (["R|Managing and growing the four designers: goals, feedback, pay reviews"], "manager"),
        (["R|Supervision of six officers"], "manager"),
        (["R|Under the guidance of the Head and the direct supervision of the Officer, coordinate"], "individual"),
    ],
)
def test_people_management_needs_evidence(rows: list[str], track: str | None) -> None:
    assert value(find_track, *rows) == track


@pytest.mark.parametrize(
    ("title", "track", "level"),
    [
        ("Policy Manager", "individual", "specialist"),
        ("Policy Manager", "manager", "manager"),
        ("Escalations Lead", "individual", "lead"),
        ("Staff Software Engineer", "individual", "lead"),
        ("Staff Attorney", "individual", "specialist"),
        ("Senior Analyst", "individual", "senior"),
        ("Senior Manager, Fraud", "manager", "director"),
        ("Head of Safety", "manager", "director"),
        ("Global Head of Safety", "manager", "executive"),
        ("Research Intern", "individual", "entry"),
        ("Werkstudent Moderation", "individual", "entry"),
        ("Stagiaire modération", "individual", "entry"),
        ("Stage Manager", "individual", "specialist"),
        ("Старший модератор", "individual", "senior"),
        ("审核组长", "manager", "manager"),
        ("Directora de Confianza", "manager", "director"),
    ],
)
def test_title_and_reports_give_the_level(title: str, track: str, level: str) -> None:
    assert value(find_level, f"T|{title}", title=title, track=track) == level


@pytest.mark.parametrize(
    ("row", "track"),
    [
        ("S|The person leads fourteen moderators.", "manager"),
        ("R|Lead and develop eight team leaders", "manager"),
        ("R|Supervise one research assistant", "manager"),
        ("R|Co-supervise two master's students", "individual"),
        ("R|Lead by persuasion, since none of them report to you", "individual"),
        ("Q|Supervision of your own, with proof", "individual"),
        ("S|A staff of 17, of whom four report directly, keeps the books.", "manager"),
        ("R|Hire, train and appraise", "manager"),
        ("Q|People leadership, formally or not", "manager"),
        ("R|Supervision of interns", "individual"),
        ("R|Co-supervision of MSc students", "individual"),
        ("M|Direct reports: none", "individual"),
        ("S|You lead a squad of six engineers without being their boss.", "individual"),
        ("R|Fachliche und disziplinarische Führung der Gruppe", "manager"),
        ("R|Encadrer une équipe de modérateurs", "manager"),
        ("R|Liderar e desenvolver seis analistas", "manager"),
        ("R|ดูแลทีมจำนวน 9 คน", "manager"),
        ("Q|Ohne Personalverantwortung", "individual"),
        ("M|Personas a cargo: 0", "individual"),
        ("S|You won\u2019t manage people, but you lead a team of five in incidents.", "individual"),
        ("S|You sit with eight engineers; nobody reports to you.", "individual"),
        ("S|You lead the subject. There is no one reporting to you yet.", "individual"),
        ("S|You won\u2019t have direct reports to begin with.", "individual"),
        ("S|People management isn't part of the role.", "individual"),
        ("R|Coach three newer analysts, who report to Ada, not to you", "individual"),
        ("R|Coach two junior engineers", "individual"),
        ("R|Work with a product manager and six engineers", "individual"),
        ("S|You will join a team of nine engineers.", "individual"),
        ("R|One-to-ones with your team lead", "individual"),
        ("R|Appraisals rest with the site manager", "individual"),
        ("R|Manage a budget and two external consultants", "individual"),
        ("R|Manage the appeals team: 16 specialists", "manager"),
        ("R|Run the listing review team of seven", "manager"),
        ("R|Lead a night team of two porters", "manager"),
    ],
)
def test_numbers_of_people_and_denials_tell_who_manages(row: str, track: str) -> None:
    assert value(find_track, row, "R|Write") == track


@pytest.mark.parametrize("title", ["Live Safety Team Lead", "Moderation Supervisor"])
def test_a_title_of_who_leads_a_team_is_evidence_where_nothing_else_speaks(title: str) -> None:
    assert value(find_track, "R|Write", title=title) == "manager"


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Psychologist, Moderator Wellbeing", "specialist"),
        ("Reviewer Experience Designer", "specialist"),
        ("Training Specialist, Moderator Onboarding", "specialist"),
        ("Associate Designer for Reviewers", "entry"),
        ("Moderator, Night Shift", "entry"),
        ("Research Fellow in Online Harms", "specialist"),
        ("Assistant Manager, Fraud", "specialist"),
        ("Process Executive, Ads", "entry"),
        ("Seniorrådgiver, tilsyn", "senior"),
        ("Vanhempi asiantuntija", "senior"),
        ("Fagleder svindel", "lead"),
    ],
)
def test_whom_a_role_serves_gives_it_no_rank(title: str, level: str) -> None:
    assert value(find_level, f"T|{title}", title=title, track="individual") == level


@pytest.mark.parametrize(
    ("title", "row", "track"),
    [
        ("Руководитель группы модерации", "R|Разбор жалоб", "manager"),
        ("Takım Lideri, Moderasyon", "R|Raporlama", "manager"),
        ("モデレーションチームリーダー", "R|投稿の確認", "manager"),
        ("モデレーター（リーダー候補）", "R|投稿の確認", "individual"),
        ("Penolong Pengarah", "R|Semakan aduan", "individual"),
        ("Assistenz der Leitung", "R|Termine", "individual"),
        ("Leitung Moderation", "R|Termine", "manager"),
        ("Engineering Manager, Trust", "R|Plan the quarters", "manager"),
        ("Group Product Manager, Appeals", "R|Plan the quarters", "manager"),
        ("Gerente de Fraudes", "R|Tendrá a su cargo a 14 analistas", "manager"),
        ("Analista de Fraudes", "M|Personas a cargo    0", "individual"),
        ("Фахівець", "S|Шукаємо людину, яка очолить групу з шести чергових", "manager"),
        ("Incident Manager", "R|Supervise 9 Incident Executives", "manager"),
    ],
)
def test_who_leads_people_is_known_in_many_languages(title: str, row: str, track: str) -> None:
    assert value(find_track, f"T|{title}", row, title=title) == track


@pytest.mark.parametrize(
    ("title", "sentence", "level"),
    [
        ("Data Scientist", "This is a senior individual role.", "senior"),
        ("Data Scientist", "It's an entry-level position, and we train you.", "entry"),
        ("Lead Data Scientist", "This is a senior individual role.", "lead"),
        ("Data Scientist", "This is a team of senior people.", "specialist"),
    ],
)
def test_a_sentence_on_the_role_gives_the_level_where_the_title_names_no_rank(
    title: str, sentence: str, level: str
) -> None:
    assert value(find_level, f"S|{sentence}", title=title, track="individual") == level
