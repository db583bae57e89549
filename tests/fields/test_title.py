from __future__ import annotations

import pytest

from generator.document import Block, Span
from generator.evidence import Reading
from generator.fields.title import find_title
from generator.sections import Decision, Zoning
from tests.readings import reading, value


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("T|\U0001f6e1\ufe0f Community Safety Manager \U0001f6e1\ufe0f", "Community Safety Manager"),
        ("T|Policy Analyst Job Location:", "Policy Analyst"),
        ("T|JOB TITLE:  Harbour Safety Lead", "Harbour Safety Lead"),
        ('T|title = "Policy Analyst "', "Policy Analyst"),
        ("T|# [Risk Analyst (Payments)](https://jobs.example/apply)", "Risk Analyst (Payments)"),
        ("T|Content Moderator (m/f/d) - Dublin, Ireland", "Content Moderator"),
        ("T|Fraud Analyst at Example Pay", "Fraud Analyst"),
        ("T|Fraud Analyst @ Example Pay (Oslo or anywhere else)", "Fraud Analyst"),
        ("T|JD – Fraud Analyst, Payments", "Fraud Analyst, Payments"),
        ("T|Job Description - Manager, Fraud (2400731C)", "Manager, Fraud"),
        ("T|[list] Vacancy: Fraud Analyst", "Fraud Analyst"),
        ("T|Clinical Manager - Operations (260003KQ)", "Clinical Manager - Operations"),
        ("T|🚀 Escalations Lead, EMEA 🚀", "Escalations Lead, EMEA"),
        ("T|Quality Analyst (Req. QA-2231)", "Quality Analyst"),
        ("T|Policy Manager, Hate & Harassment", "Policy Manager, Hate & Harassment"),
        ("T|Program Manager, Trust & Safety, APAC", "Program Manager, Trust & Safety, APAC"),
        ("T|Support Agent (Korean and English)", "Support Agent (Korean and English)"),
        ("T|Content Moderator - Example Services Ltd. - Lisbon, Portugal", "Content Moderator"),
        ("T|Customer Success Manager, Japan", "Customer Success Manager, Japan"),
        ("T|Site Analyst (EU remote)", "Site Analyst"),
        ("T|VACANCY NOTICE - COMPLAINTS OFFICER", "COMPLAINTS OFFICER"),
        ("T|We announce the position of: Visa Clerk", "Visa Clerk"),
        ("T|Home > Ireland > Legal > Policy Specialist, Hate", "Policy Specialist, Hate"),
        ("T|Marketing Intern (Paid)", "Marketing Intern"),
        ("T|Moderador de Conteúdo (12 vagas)", "Moderador de Conteúdo"),
        ("T|<title>Policy Analyst, Hate</title>", "Policy Analyst, Hate"),
        ("T|Safety Agent (part time, evenings)", "Safety Agent"),
        ("T|Agente de Fraudes (tiempo parcial, fines de semana)", "Agente de Fraudes"),
        ("T|Fraud Analyst (12-month parental cover)", "Fraud Analyst"),
        ("T|Fraud Analyst (m/f/d) - English speaking team", "Fraud Analyst"),
        ("T|Fraud Analyst (Dutch speaking)", "Fraud Analyst (Dutch speaking)"),
        ("T|Fraud Analyst (Cebu Site) - job post", "Fraud Analyst"),
        ("T|Research Analyst (Internship)", "Research Analyst (Internship)"),
        ("T|Live Moderator (Night Shift)", "Live Moderator (Night Shift)"),
        ("T|Technical Writer (contract, six months)", "Technical Writer"),
        ("T|Fraud Analyst - Porto (relocation package!)", "Fraud Analyst"),
        ("T|Fraud Analyst with Czech (nástup ihneď)", "Fraud Analyst with Czech"),
        ("T|POST 12/40 : FRAUD ANALYST", "FRAUD ANALYST"),
        ("T|~Ana RH: Fraud Analyst", "Fraud Analyst"),
        ("T|Fraud Analyst (May-Aug 24)", "Fraud Analyst"),
        ("T|Wellness Coach (LCSW / LPC) – Night Accounts", "Wellness Coach (LCSW / LPC) – Night Accounts"),
        ("T|Enquêteur / Enquêtrice fraude (H/F)", "Enquêteur / Enquêtrice fraude"),
        ("T|Αναλυτής Απάτης (Α/Θ)", "Αναλυτής Απάτης"),
        ("T|不正調査担当◆年休120日／在宅可", "不正調査担当"),
        ("T|콘텐츠 분석가 채용 (주간)", "콘텐츠 분석가 (주간)"),
        ("T|Chargé de conformité – Compliance Specialist, Safety", "Compliance Specialist, Safety"),
        ("T|Risk Manager – Payments (Band 6)", "Risk Manager – Payments"),
        ("T|Fraud Analyst (Payments), P-3", "Fraud Analyst (Payments)"),
        ("T|Fraud Analyst (English C1)", "Fraud Analyst (English C1)"),
        ("T|Leiter Aufsicht 80–100 %", "Leiter Aufsicht"),
        ("T|Legal Counsel (Employment) (4419-26-R)", "Legal Counsel (Employment)"),
        ("T|Abuse Desk Analyst, part-time (24-32h)", "Abuse Desk Analyst"),
        (
            "T|Starszy Specjalista / Starsza Specjalistka ds. Jakości",
            "Starszy Specjalista / Starsza Specjalistka ds. Jakości",
        ),
        ("T|Referent*in Aufsicht", "Referent*in Aufsicht"),
        ("T|Psycholog pro tým moderátorů (0,6 úvazku)", "Psycholog pro tým moderátorů"),
        ("T|Magang Riset (6 Bulan)", "Magang Riset"),
        ("T|Subject: FW: RE: Contract - Risk Manager, Payments – still open!!", "Risk Manager, Payments"),
        ("T|Subject: AW: WG: Fraud Analyst", "Fraud Analyst"),
        ("T|Subject: Fwd: vacancy Fraud Analyst, Payments", "Fraud Analyst, Payments"),
        ("T|Requisition R-20551 Fraud Analyst", "Fraud Analyst"),
        ("T|job_title_external: Fraud Analyst", "Fraud Analyst"),
        ("T|Fraud Analyst (Arabic) Fraud Analyst (Arabic)", "Fraud Analyst (Arabic)"),
        ("T|we need a Safety Coordinator", "Safety Coordinator"),
        ("T|Harbour Labs | Testing Engineer (AI) | Oslo | Full-time", "Testing Engineer (AI)"),
        ("T|Psicóloga | Moderação de Conteúdo", "Psicóloga | Moderação de Conteúdo"),
        ("T|Fraud Analyst (Senior) @ Harbour Pay, Oslo / remote", "Fraud Analyst (Senior)"),
        ('T|"job_title": "Fraud Analyst, Payments",', "Fraud Analyst, Payments"),
        ('T|"Title","Fraud Analyst II","11/03/2025"', "Fraud Analyst II"),
        ("T|항구 안전 (Safety Policy Lead)", "Safety Policy Lead"),
        ("T|FRAUD ANALYST wanted", "FRAUD ANALYST"),
        ("T|Subject: Fraud Analyst -- Oslo, please share", "Fraud Analyst"),
        ("T|Fraud Analyst - Oslo - may I tell you more?", "Fraud Analyst"),
        ("T|Head of Fraud (hire no. one!)", "Head of Fraud"),
        ("T|Fraud Agent – HIRING TODAY! (Thai desk)", "Fraud Agent (Thai desk)"),
        ("T|GREAT DRIVE !! Fraud Agent", "Fraud Agent"),
        ("T|HIRING] Fraud Agent", "Fraud Agent"),
        ("T|Fraud Agent (Thai/Malay) - wallet app", "Fraud Agent (Thai/Malay)"),
        ("T|Fraud Agent - $19.75/hr nights", "Fraud Agent"),
        ("T|fraud agent - wallet app", "fraud agent - wallet app"),
        ("T|Fraud Agent, Payments (rif. 12/24)", "Fraud Agent, Payments"),
        ("T|POST OF FRAUD AGENT (PAYMENTS)", "FRAUD AGENT (PAYMENTS)"),
        ("T|Internship: Research Intern, Payments", "Research Intern, Payments"),
        ("T|Subject: Vacancy: Fraud Agent, Payments (Oslo, hybrid)", "Fraud Agent, Payments"),
        ("T|LOWONGAN KERJA STAF PAJAK & AKUNTANSI", "STAF PAJAK & AKUNTANSI"),
        ("T|Sachbearbeitung Kontosperrungen (m/w/d) in Teilzeit, 30 Std.", "Sachbearbeitung Kontosperrungen"),
        ("T|Fraud Agent, Payments - TKL4471", "Fraud Agent, Payments"),
        ("T|Fraud Agent, Payments - Summer 2031", "Fraud Agent, Payments - Summer 2031"),
        ("T|Fraud Agent - Harbour Global Services Sdn Bhd", "Fraud Agent"),
        ("T|不正調査スタッフ（フリマ）【正社員】", "不正調査スタッフ（フリマ）"),
    ],
)
def test_repairs_a_title_line_and_keeps_the_employers_words(row: str, title: str) -> None:
    assert value(find_title, row) == title


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ("S|As the Head of Player Safety for EMEA, you will lead the desk.", "Head of Player Safety for EMEA"),
        ("S|As a Review Policy Manager on our safety team, you will write rules.", "Review Policy Manager"),
        ("S|We are looking for a patient Appeals Specialist to join us.", "Appeals Specialist"),
        ("S|We want two Content Assessors (Illegal Reports) at half time.", "Content Assessor (Illegal Reports)"),
        ("S|A centre has asked us to put three Wellbeing Advisers in place.", "Wellbeing Adviser"),
        ("S|So: Data Scientist II, Payments. The second one.", "Data Scientist II, Payments"),
        ("S|So: Payments and Money. The second one.", None),
        ("S|That phone is what the Ride Response Lead answers for at Zorvex.", "Ride Response Lead"),
        ("S|The Data & Reporting Analyst brings the figures together.", "Data & Reporting Analyst"),
        ("S|Our first Head of Safety is leaving.", "Head of Safety"),
        ("S|We seek an experienced attorney to serve as Counsel, Platform Safety.", "Counsel, Platform Safety"),
        (
            "S|As Director of Partners for Trust and Safety you take charge.",
            "Director of Partners for Trust and Safety",
        ),
        ("S|We are searching for a data scientist who will count.", "Data Scientist"),
        ("S|The post is Head of Player Safety. You would lead six.", "Head of Player Safety"),
        ("S|Zorvex wants a further Training Specialist for its desk.", "Training Specialist"),
        (
            "S|You join as Compliance Specialist – Digital Rules, and you check.",
            "Compliance Specialist – Digital Rules",
        ),
        ("S|THE SEATAs Incident Manager you hold the pen.", "Incident Manager"),
        ("S|In this role, Risk Manager, Payments – Chargebacks, you decide.", "Risk Manager, Payments – Chargebacks"),
        ("S|We open nine seats for Fraud Support Agent in Lima.", "Fraud Support Agent"),
        ("S|Zorvex is recruiting Fraud Support Agents who will call.", "Fraud Support Agent"),
        ("S|As a Harbour Banker you will lend.", "Harbour Banker"),
        ("S|Para la cuenta de un banco buscamos Risk Analyst, Payments, con inglés.", "Risk Analyst, Payments"),
        ("S|Buscamos uma pessoa para o Estágio em Risco de Crédito, 6h por dia.", "Estágio em Risco de Crédito"),
        ("S|Für Oslo suchen wir eine Leitung Compliance & Risiko, die bleibt.", "Leitung Compliance & Risiko"),
        ("S|Buscamos uma pessoa para o Time de Risco.", None),
        ("S|As a team, you will find us loud.", None),
        ("N|As the Sales Director, you will sell.", None),
    ],
)
def test_takes_the_title_from_a_sentence_when_no_line_has_it(row: str, title: str | None) -> None:
    assert value(find_title, row) == title


ABROAD = [
    "Especialista en fraude de pagos (móvil)",
    "Coordenador(a) de Políticas de Conteúdo",
    "Chargée de conformité des plateformes",
    "Bedrägeriutredare med inriktning bluffar",
    "Referent Jugendschutz im Netz",
    "Fasilitator Edukasi Keamanan (Guru)",
    "Nhân Viên Hỗ Trợ An Toàn Người Dùng Và Xử Lý Khiếu Nại Của Khách",
    "Аналітик антифроду (перекази)",
    "Αναλυτής Απάτης και Κινδύνου",
    "동영상 콘텐츠 모니터링 요원",
    "不正取引調査担当（フリマ）",
    "內容審核組長（社群）",
    "内容安全策略专家",
    "เจ้าหน้าที่ตรวจสอบเนื้อหา",
    "محلل احتيال المدفوعات",
    "İçerik Denetim Uzmanı",
]


@pytest.mark.parametrize("title", ABROAD)
@pytest.mark.parametrize("zone", ["N", "M"])
def test_tells_the_title_by_the_words_for_jobs_of_other_languages(zone: str, title: str) -> None:
    rows = ("N|Inicio | Menu", f"{zone}|{title}", "M|X", "R|a b c", "Q|d e f")
    assert value(find_title, *rows) == title


@pytest.mark.parametrize("text", ["Habla con un asesor", "Uzman musunuz?", "Home | Analista | Blog", "Sou analista"])
def test_a_line_of_the_board_that_only_mentions_a_job_is_no_title(text: str) -> None:
    assert value(find_title, f"N|{text}", "M|X", "R|a b c", "Q|d e f") is None


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("N|Portal | Entrar", "N|Encargada/o de Denuncias", "M|Mirlow Avisos SpA"), "Encargada/o de Denuncias"),
        (("N|Portal > Oslo", "M|Mirlow Avisos SpA"), None),
        (("N|Success Partner (all genders) – Desk", "R|Act.", "Q|Tact."), "Success Partner – Desk"),
        (("T|Aller au contenu principal", "T|Policy Analyst"), "Policy Analyst"),
        (("T|What does a Safety Manager do?", "T|Safety Manager, Payments"), "Safety Manager, Payments"),
        (("T|Data Scientist (Banking)", "T|Job Title: Data Scientist"), "Data Scientist (Banking)"),
        (("T|Fraud Analyst at Zorvex", "E|Zorvex is a bank."), "Fraud Analyst"),
        (("T|FRAUD ANALYST AT ZORVEX BANK", "E|Zorvex Bank is old."), "FRAUD ANALYST"),
        (("T|Fraud Analyst - Zorvex", "E|Zorvex is a bank. Join Zorvex."), "Fraud Analyst"),
        (("T|Compliance Manager - Zorvex", "E|Sell on Zorvex, ask help@zorvex.example."), "Compliance Manager"),
        (("T|Fraud Analyst - Valuation", "G|Valuation is a group of ten."), "Fraud Analyst - Valuation"),
        (("N|Skip to content", "N|Quality Coach, French", "R|Coach.", "Q|Patience."), "Quality Coach, French"),
        (
            ("N|Policy Lead, Youth | Zorvex | Oslo", "S|As Policy Lead you act.", "R|Act.", "Q|Tact."),
            "Policy Lead, Youth",
        ),
        (("N|Recruiter login", "R|Coach.", "Q|Patience."), None),
        (("N|Quality Coach, French",), None),
        (("M|Legal Counsel, Ads", "R|Advise.", "Q|Law.", "T|Sales Manager"), "Legal Counsel, Ads"),
        (("M|PROFESSION: Stone Setter",), "Stone Setter"),
        (("N|Title :- Fraud Agent - Payments (Day)", "R|Act.", "Q|Tact."), "Fraud Agent - Payments (Day)"),
        (("N|(no picture here)", "M|Mirlow Avisos SpA"), None),
        (
            ("T|Head of Safety @ Zorvex", "M|3d • Edited • 🌐", "S|I need a Fraud Lead, Payments for us."),
            "Fraud Lead, Payments",
        ),
        (("N|Fraud Agent, Payments", "T|Especialista de Calidad", "R|Act.", "Q|Tact."), "Especialista de Calidad"),
        (("T|Start / Riga / Finance / Risk Analyst", "T|Chargeback Analyst"), "Chargeback Analyst"),
        (("T|PT Zorvex Niaga", "M|Staf Keamanan Pengguna (Penipuan)"), "Staf Keamanan Pengguna (Penipuan)"),
        (("N|風控專員(反詐騙)", "M|南山網股份有限公司"), "風控專員(反詐騙)"),
        (
            ("N|Analista de Golpes e Contas", "M|Zorvex Encontros", "E|A Zorvex é um aplicativo."),
            "Analista de Golpes e Contas",
        ),
        (("M|Zorvex - Product Manager, Safety - Oslo - Hybrid", "R|Act.", "Q|Tact."), "Product Manager, Safety"),
        (("M|Manager - Seller Integrity | Zorvex | 4.2", "R|Act.", "Q|Tact."), "Manager - Seller Integrity"),
    ],
)
def test_chooses_the_line_that_names_the_job(rows: tuple[str, ...], title: str | None) -> None:
    assert value(find_title, *rows) == title


SAYS = "S|As the Fraud Analyst, Payments, you will act."


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (("T|View all jobs in Oslo", SAYS), "Fraud Analyst, Payments"),
        (("T|View all jobs in Oslo",), None),
        (("T|Ir al contenido principal",), None),
        (("T|Would you like to lead our desk?",), None),
        (("T|Lead programs of fraud 3+ years required",), None),
        (("T|Frisch • Motiviert • Zentral • Nachts",), None),
        (("T|Internship", SAYS), "Fraud Analyst, Payments"),
        (("T|Internship",), "Internship"),
        (("T|Analyst", "S|As a Senior Fraud Analyst you will act."), "Senior Fraud Analyst"),
        (("T|Engineer", SAYS), "Engineer"),
        (("T|TLM, Integrity", SAYS), "TLM, Integrity"),
        (("M|Role: Analytics Manager", SAYS), "Fraud Analyst, Payments"),
    ],
)
def test_a_line_that_is_no_title_gives_way_to_a_sentence(rows: tuple[str, ...], title: str | None) -> None:
    assert value(find_title, *rows) == title


def test_a_line_without_a_job_of_which_the_model_is_not_sure_gives_way_to_a_sentence() -> None:
    read = reading("T|Harbour Start Page", SAYS)
    first, *others = read.zoning.decisions
    for confidence, title in ((0.3, "Fraud Analyst, Payments"), (0.95, "Harbour Start Page")):
        decisions = (Decision(first.block, "title", "model", confidence), *others)
        found = find_title(Reading(Zoning(read.document, decisions), read.taxonomy))
        assert found is not None
        assert found.value == title


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (
            (
                "T|Quality Analyst – Trust & Safety Zorvex Ltd Galway Full-time Permanent",
                "E|Zorvex is old. Join Zorvex.",
            ),
            "Quality Analyst – Trust & Safety",
        ),
        (
            (
                "M|Policy Manager, Hate & Harassment Zorvex Social Toronto, ON Full-time",
                "S|We hire a Policy Manager.",
                "E|Zorvex is old.",
            ),
            "Policy Manager, Hate & Harassment",
        ),
        (
            ("N|Jobs Sign in Publica tu oferta Specialist, Safety Support Zorvex Barcelona 24.000", "E|Zorvex is old."),
            "Specialist, Safety Support",
        ),
        (
            ("M|Response Specialist, Payments, Zorvex Cloud Pte. Ltd., Singapore 12 applications", "E|Zorvex is old."),
            "Response Specialist, Payments",
        ),
        (
            (
                "N|Inicio / Fraude Senior Fraud Investigator Zorvex S.A. Lima, San Isidro",
                "S|We need a Senior Fraud Investigator.",
                "E|Zorvex is old.",
            ),
            "Senior Fraud Investigator",
        ),
        (
            ("T|Product Manager – Abuse Reporting & Appeals", "E|Reporting has ten."),
            "Product Manager – Abuse Reporting & Appeals",
        ),
    ],
)
def test_parts_the_title_from_the_firm_in_a_head_on_one_line(rows: tuple[str, ...], title: str) -> None:
    assert value(find_title, *rows) == title


def test_a_line_of_a_place_that_wraps_into_the_title_is_no_part_of_it() -> None:
    read = reading("T|Hotline Analyst, Payments Lincoln, Nebraska (on site)", "M|Lincoln, Nebraska (on site)")
    block = Block("paragraph", Span(1, 2), "Hotline Analyst, Payments Lincoln, Nebraska (on site)")
    zoning = Zoning(read.document, (Decision(block, "title", "test", 1.0),))
    found = find_title(Reading(zoning, read.taxonomy))
    assert found is not None
    assert found.value == "Hotline Analyst, Payments"
