from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.fields.degree import find_degree
from generator.fields.employment import find_employment_type
from generator.fields.languages import find_languages
from generator.fields.posted import find_posted
from generator.fields.posting_id import find_posting_id
from generator.fields.scope import find_scope_regions
from generator.fields.years import find_min_years
from tests.readings import value


@pytest.mark.parametrize(
    ("find", "rows", "expected"),
    [
        (find_posted, ["M|Posted: 2025-10-22T19:50:53"], "2025-10-22"),
        (find_posted, ["M|Posted 14 Mar 2025"], "2025-03-14"),
        (find_posted, ["M|Date posted: 23/05/2024"], "2024-05-23"),
        (find_posted, ["M|Date posted: 03/05/2024"], None),
        (find_posted, ["M|timestamp: 1617235200000"], "2021-04-01"),
        (find_posted, ["M|Closing date: 14 Mar 2025"], None),
        (find_posted, ["N|Posted: 2025-10-22"], "2025-10-22"),
        (find_posted, ["N|Posted: 2025-10-22", "N|Posted: 2025-11-02"], None),
        (find_posted, ["M|Posted: 2025-10-21", "N|Posted: 2025-10-22"], "2025-10-21"),
        (find_posted, ["M|Veröffentlicht: 14. Februar 2025"], "2025-02-14"),
        (find_posted, ["M|Zveřejněno: 14. 10. 2025"], "2025-10-14"),
        (find_posting_id, ["M|Job ID: AB-20817"], "AB-20817"),
        (find_posting_id, ["H|Job Code", "M|5127"], "5127"),
        (find_posting_id, ["M|• #A23317"], "A23317"),
        (find_posting_id, ["M|Requisition 118840"], "118840"),
        (find_posting_id, ["R|Write 5127 reports"], None),
        (find_posting_id, ["N|Inserat-Nr. 774-0912"], "774-0912"),
        (find_posting_id, ["N|Job ID: 5127", "N|Job ID: 5128"], None),
        (find_posting_id, ["M|Req 118840", "N|Job ID: 5128"], "118840"),
        (find_posting_id, ["M|R-0038841"], "R-0038841"),
        (find_posting_id, ["M|link: https://jobs.example/Detail?opportunityId=9d369f5f-aa30-4224"], None),
        (find_posting_id, ["M|Job ID: 5127, https://jobs.example/?jobId=77"], "5127"),
        (find_posting_id, ["M|Reference: NLF 6/2024"], "NLF 6/2024"),
        (find_posting_id, ["A|Please quote reference CTS-MNL-40917."], "CTS-MNL-40917"),
        (find_employment_type, ["M|Employment Type: OTHER"], None),
        (find_employment_type, ["M|Regular Full-Time"], "full-time"),
        (find_employment_type, ["M|Type: 12-month contract"], "contract"),
        (find_employment_type, ["M|Type of employment: Contract of employment"], None),
        (find_employment_type, ["B|Our full-time employees get leave."], None),
        (find_employment_type, ["B|Contract: permanent, full-time"], "full-time"),
        (find_employment_type, ["N|Employment Type: Full Time, Permanent"], "full-time"),
        (find_employment_type, ["N|Full-time", "N|Part-time"], None),
        (find_employment_type, ["T|Library Assistant (Part-Time)"], "part-time"),
        (find_employment_type, ["M|Permanent, full time (part time considered)"], "full-time"),
        (find_employment_type, ["M|Hours: 37 a week, permanent"], "full-time"),
        (find_employment_type, ["L|20 hours per week"], "part-time"),
        (find_employment_type, ["L|Pay is $27.40 per hour, full time, 40 hours, Monday to Friday."], "full-time"),
        (find_employment_type, ["L|At the office in Dublin 8.Permanent, full time.Ref ADS."], "full-time"),
        (find_employment_type, ["E|Full-time employees get leave. We are full time people."], None),
        (find_employment_type, ["M|Start: now", "M|Limit: none · 100 %"], "full-time"),
        (find_employment_type, ["N|Jobs Log in Analyst Zorvex Barcelona Jornada completa Contrato 24.000"], "full-time"),
        (find_employment_type, ["T|Temporal Data Analyst Zorvex Grocers Columbus Contract work for you"], None),
        (find_employment_type, ["S|The position is a one-year contract with a team."], "contract"),
        (find_min_years, ["Q|5+ years in operations, of which at least two in a bank"], 2),
        (find_min_years, ["Q|Python (minimum 7 y.e.)"], 7),
        (find_min_years, ["Q|5 y.o.e. or 6 YOE"], 5),
        (find_min_years, ["Q|3+ YE with SQL"], 3),
        (find_min_years, ["Q|0-2 years of experience"], 0),
        (find_min_years, ["Q|0 to 2 years, internships count"], 0),
        (find_min_years, ["Q|0 years in prison"], None),
        (find_min_years, ["Q|Between 1 and 3 years in support"], 1),
        (find_min_years, ["Q|At least 18 years of age"], None),
        (find_min_years, ["Q|High school and 18 years or more"], None),
        (find_min_years, ["Q|16 years or older"], None),
        (find_min_years, ["Q|18 years or more of experience in banking"], 18),
        (find_min_years, ["Q|A four year degree"], None),
        (find_min_years, ["P|7 years with SQL"], None),
        (find_min_years, ["Q|Not less than ten years in policy"], 10),
        (find_min_years, ["Q|Esperienza di almeno due anni in ambito antifrode"], 2),
        (find_min_years, ["Q|Mindestens ein Jahr Erfahrung in der Moderation"], 1),
        (find_min_years, ["Q|Twee jaar werkervaring"], 2),
        (find_min_years, ["Q|Pengalaman minimal 3 tahun"], 3),
        (find_min_years, ["Q|опыт от 4 лет"], 4),
        (find_min_years, ["Q|実務経験3年以上"], 3),
        (find_min_years, ["Q|客服經驗一年以上"], 1),
        (find_min_years, ["Q|2021年に設立"], None),
        (find_min_years, ["Q|Twelve months of moderation"], 1),
        (find_min_years, ["Q|At least 12 years in operations, with 5 or more in moderation"], 5),
        (find_min_years, ["Q|Military service completed or postponed for at least two years"], None),
        (find_employment_type, ["M|Contract: Permanent"], None),
        (find_employment_type, ["M|Vast contract"], None),
        (find_employment_type, ["L|20 hodin týdně"], "part-time"),
        (find_employment_type, ["L|32-40 uur per week"], "full-time"),
        (find_degree, ["Q|Bachelor's degree in law"], True),
        (find_degree, ["Q|A high degree of care"], None),
        (find_degree, ["Q|No degree required"], None),
        (find_degree, ["Q|High school diploma or GED"], None),
        (find_degree, ["Q|A 360-degree view of all degrees of risk, with LLM experience"], None),
        (find_degree, ["Q|Tertiary qualification in law"], True),
        (find_degree, ["P|Degree preferred, not required"], True),
        (find_degree, ["Q|Bac+3 en droit"], True),
        (find_degree, ["Q|S1 from any major"], True),
        (find_degree, ["A|You must be enrolled in a Bachelor's or Master's in computing"], True),
        (find_degree, ["A|Send a copy of your bachelor's diploma"], None),
        (find_degree, ['N|min_degree_required = "Nursing degree"'], True),
        (find_degree, ["N|Get a degree online"], None),
        (find_languages, ["Q|Fluent Thai and English"], ("th", "en")),
        (find_languages, ["Q|Inglés avanzado; portugués básico"], ("en", "pt")),
        (find_languages, ["P|slovenština a angličtina na úrovni čtení"], ("sk", "en")),
        (find_languages, ["Q|вільна українська, розуміння російської"], ("uk", "ru")),
        (find_languages, ["P|Englisch- oder Türkischkenntnisse"], ("en", "tr")),
        (find_languages, ["P|英語で会議に参加できる方"], ("en",)),
        (find_languages, ["Q|英文 -- 聽/精通、說/精通"], ("en",)),
        (find_languages, ["Q|מילוי דוחות באנגלית"], ("en",)),
        (find_languages, ["Q|สื่อสารภาษาอังกฤษได้ดี"], ("en",)),
        (find_languages, ["P|Dutch is useful but not required"], ("nl",)),
        (find_languages, ["Q|Dutch is not required"], None),
        (find_languages, ["Q|A language besides English"], None),
        (find_languages, ["Q|Five GCSEs including Maths and English"], None),
        (find_languages, ["Q|Knowledge of Irish online safety law"], None),
        (find_languages, ["Q|You live in Bulgaria or Francia"], None),
        (find_languages, ["R|Write design notes in English"], ("en",)),
        (find_languages, ["R|Own the evaluation sets in English"], None),
        (find_languages, ["P|Fluency in a second language"], None),
        (find_languages, ["Q|Knowledge of the German market"], None),
        (find_languages, ["Q|Polish your drafts"], ("pl",)),
        (find_languages, ["Q|You polish your drafts"], None),
        (find_languages, ["E|We speak English, German and Thai here."], None),
        (find_scope_regions, ["R|Own enforcement on a global scale"], ("global",)),
        (find_scope_regions, ["R|Set the plan for our LATAM markets and across EMEA"], ("emea", "latam")),
        (find_scope_regions, ["E|We have offices across APAC."], None),
        (find_scope_regions, ["R|Own the global policies on grooming"], ("global",)),
        (find_scope_regions, ["R|Adapt global policies to local law"], None),
        (find_scope_regions, ["R|Represent us globally before regulators"], ("global",)),
        (find_scope_regions, ["S|Calibrate review sites in Asia"], ("apac",)),
        (find_scope_regions, ["S|Our client, a North American ride app, grows"], None),
        (find_scope_regions, ["R|Coordinate with counterparts in APAC"], None),
        (find_scope_regions, ["S|We expect leaders of companies from Europe"], None),
        (find_scope_regions, ["R|Answer reports from Europe"], ("emea",)),
        (find_scope_regions, ["G|We keep our global community safe."], None),
    ],
)  # fmt: skip
def test_reads_the_value_or_nothing(find: Callable[..., Any], rows: list[str], expected: object) -> None:
    assert value(find, *rows) == expected


def test_regions_of_the_title_leave_no_room_for_others() -> None:
    title = "Policy Lead, APAC"
    assert value(find_scope_regions, f"T|{title}", "R|Speak for us worldwide", title=title) == ("apac",)


@pytest.mark.parametrize(
    ("title", "regions"),
    [
        ("European Regional Safety Conference", None),
        ("Head of Policy, European Region", ("emea",)),
        ("Policy Lead for European Markets", ("emea",)),
        ("EMEA Policy Lead", ("emea",)),
    ],
)
def test_an_adjective_inside_a_name_is_no_region_to_answer_for(title: str, regions: tuple[str, ...] | None) -> None:
    assert value(find_scope_regions, f"T|{title}", title=title) == regions
