from __future__ import annotations

import pytest

from generator.fields.base import find_base_locations
from tests.readings import reading, value


def places(*rows: str, **known: object) -> list[tuple[str | None, str | None, bool]]:
    return [(row.city, row.country, row.remote) for row in value(find_base_locations, *rows, **known) or ()]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("M|Singapore", [("Singapore", "SG", False)]),
        ("M|Location: Cork, Ireland", [("Cork", "IE", False)]),
        ('M|location = "Ohio"', [(None, "US", False)]),
        ("M|Armenia", [(None, "AM", False)]),
        ("M|Portland, OR", [("Portland", "US", False)]),
        ("M|Austin, TX, Denver, CO or Remote within Canada",
         [("Austin", "US", False), ("Denver", "US", False), (None, "CA", True)]),
        ("M|US - Reno, NV", [("Reno", "US", False)]),
        ("M|Remote - Chile or Peru", [(None, "CL", True), (None, "PE", True)]),
        ("M|Anywhere", [(None, None, True)]),
        ("M|Cluj-Napoca", [("Cluj-Napoca", "RO", False)]),
        ("L|SHIFTS BEGIN EARLY (7AM) OR LATE (9PM); A BUS LEAVES AT 10PM", []),
        ("M|Lyon, France · Full-time", [("Lyon", "FR", False)]),
        ("M|Dos Hermanas, Sevilla (España)", [("Dos Hermanas", "ES", False)]),
        ("M|Bucaramanga, Santander", [("Bucaramanga", "CO", False)]),
        ("M|Madrid, Sevilla", [("Madrid", "ES", False), ("Seville", "ES", False)]),
        ("M|Kuala Lumpur, Johor Bahru, Penang",
         [("Kuala Lumpur", "MY", False), ("Johor Bahru", "MY", False), ("Penang", "MY", False)]),
        ("M|Location: an office near Wexcombe, Wiltshire", [("Wexcombe", "GB", False)]),
        ("M|Tartu, Tartumaa, Eesti", [("Tartu", "EE", False)]),
        ("M|Велико Търново", [("Veliko Tarnovo", "BG", False)]),
        ("M|73100 Lecce LE", [("Lecce", "IT", False)]),
        ("M|福岡県久留米市東町", [("Kurume", "JP", False)]),
        ("M|İstanbul / Ümraniye", [("Istanbul", "TR", False)]),
        ("M|Bangor, ME", [("Bangor", "US", False)]),
        ("M|Location: Justice Center, Zorvex Falls, MN", [("Zorvex Falls", "US", False)]),
        ("M|Location: Atlanta, GA (HQ); Nashville, TN", [("Atlanta", "US", False), ("Nashville", "US", False)]),
        ("M|Duty station: Accra, with missions to Lomé", [("Accra", "GH", False)]),
        ("M|FR | NL | DE", []),
        ("M|Chattanooga, TN • Remote", [("Chattanooga", "US", True)]),
        ("M|Lisbon or remote (EU timezones)", [("Lisbon", "PT", False), (None, None, True)]),
        ("M|Тільки віддалено", [(None, None, True)]),
        ("M|Auditor (AI safety)", []),
        ("M|สาทร กรุงเทพฯ (ใกล้ BTS)", [("Bangkok", "TH", False)]),
        ("M|Depot head office, Pocatello, ID", [("Pocatello", "US", False)]),
        ("M|Tralee head office", [("Tralee", "IE", False)]),
        ("M|Nelson, covering Marlborough and Timaru", [("Nelson", "NZ", False)]),
        ("L|Cardiff or Exeter, two days a week in either office", [("Cardiff", "GB", False), ("Exeter", "GB", False)]),
        ("L|The remit is wide. Washington DC or Oslo, three days a week.",
         [("Washington", "US", False), ("Oslo", "NO", False)]),
        ("L|Baltimore newsroom four days out of five.", [("Baltimore", "US", False)]),
        ("L|The role is hybrid, with two days in our office on Mercer Street, Dublin 2.", [("Dublin", "IE", False)]),
        ("C|22 000 zł | Gdynia, Poland", [("Gdynia", "PL", False)]),
        ("M|Remote (Poland, Portugal or Spain)", [(None, "PL", True), (None, "PT", True), (None, "ES", True)]),
        ("M|Office for Zorvex Rules - Cardiff, Edinburgh or Manchester",
         [("Cardiff", "GB", False), ("Edinburgh", "GB", False), ("Manchester", "GB", False)]),
        ("M|Zorvex Sans Frontieres - Belgium", []),
        ("M|Remote only ☐", []),
        ("M|Where: Mobile working up to three days a week", []),
        ("Q|You are located in the U.S. or Canada, near Pacific time", [(None, "US", False), (None, "CA", False)]),
        ("L|You'd be on site in Moncton for one week each quarter.", []),
        ("M|ZORVEX MESSENGER PTE. LTD.", [("Singapore", "SG", False)]),
        ("M|Canberra ACT", [("Canberra", "AU", False)]),
        ("L|This position must be based in either Oslo or Tallinn, Estonia.",
         [("Oslo", "NO", False), ("Tallinn", "EE", False)]),
        ("M|Kraków, Poland", [("Kraków", "PL", False)]),
        ("M|Zürich", [("Zurich", "CH", False)]),
        ("M|KRAKÓW", [("Krakow", "PL", False)]),
        ("M|Ciudad de México, Cuauhtémoc", [("Mexico City", "MX", False)]),
        ("M|Bologna (BO)", [("Bologna", "IT", False)]),
        ("M|Recife - PE", [("Recife", "BR", False)]),
        ("M|Kota Yogyakarta, Indonesia", [("Yogyakarta", "ID", False)]),
        ("M|Kota Kinabalu", [("Kota Kinabalu", "MY", False)]),
        ("M|Brno-střed, Česko", [("Brno", "CZ", False)]),
        ("M|PHL-Taguig-Tower West", [("Taguig", "PH", False)]),
        ("M|Köln oder Homeoffice", [("Cologne", "DE", False), (None, "DE", True)]),
        ("M|Paya Lebar", [("Singapore", "SG", False)]),
        ("M|Bogotá, Colombia (Zona Franca)", [("Bogotá", "CO", False)]),
        ("M|WARSAW, POLAND - ON SITE / HYBRID", [("Warsaw", "PL", False)]),
        ("M|Ontario", [(None, "CA", False)]),
        ("M|Singapore +2 more", [("Singapore", "SG", False)]),
        ("M|Location: Goroka, Eastern Highlands Province, Papua New Guinea", [("Goroka", "PG", False)]),
        ("M|Court Registry, Dubbo NSW", [("Dubbo", "AU", False)]),
        ("M|Location: Victoria Parade", []),
        ("M|Remote or Denver, CO", [("Denver", "US", False), (None, "US", True)]),
        ("M|Remote in AZ, GA, UT", [(None, "US", True)]),
        ("M|Permanent (EE/AA)", []),
        ("M|Location: Victoria Island, Lagos", [("Lagos", "NG", False)]),
        ("M|Male/Female", []),
        ("M|Mobile, PC, Switch", []),
        ("M|20% travel, mostly Pretoria, Cape Town", []),
        ("M|Lisbon, hybrid. Travel to Cairo twice a year.", [("Lisbon", "PT", False)]),
        ("M|Kommun: Östersund", [("Östersund", "SE", False)]),
        ("M|Turku ja etätyö", [("Turku", "FI", True)]),
        ("M|บางรัก กรุงเทพมหานคร", [("Bangkok", "TH", False)]),
        ("M|台灣台北市大安區和平東路一段", [("Taipei", "TW", False)]),
        ("M|Tầng 4, Xuân Khánh, Cần Thơ", [("Can Tho", "VN", False)]),
        ("L|Remote job: No", []),
        ("L|The office is in Nyhavn, Copenhagen.", [("Copenhagen", "DK", False)]),
        ("L|Hybrid, 2 days at King St. W, Toronto.", [("Toronto", "CA", False)]),
        ("M|Kab. Bantul, DI Yogyakarta", [("Bantul", "ID", False)]),
        ("M|Depot in: Pokhara, Kaski District, Nepal", [("Pokhara", "NP", False)]),
        ("M|Acme Pty Ltd Sydney NSW Full time Hybrid Posted 12d ago", [("Sydney", "AU", False)]),
        ("M|Reference LB/FR/119", []),
        (
            "S|You will be based in Warsaw, Poland, and work with colleagues in Nairobi and Toronto.",
            [("Warsaw", "PL", False)],
        ),
        ("M|Location: St.Paul, MN", [("St. Paul", "US", False)]),
        ("S|We are hiring an investigator in Nashville.", [("Nashville", "US", False)]),
        ("E|We are looking for a specialist to join us in Brisbane.", [("Brisbane", "AU", False)]),
        ("L|Accept early (6AM) and late (10PM) shifts.", []),
        ("L|Three days a week at 150 Elgin.", []),
        ("M|1040 Brussels", [("Brussels", "BE", False)]),
        ("M|Bogotá, barrio La Soledad", [("Bogotá", "CO", False)]),
        ("L|The base is Kendal.", [("Kendal", "GB", False)]),
        ("M|Canada-Québec-Montréal", [("Montreal", "CA", False)]),
        ("M|India-Karnataka-Bengaluru", [("Bengaluru", "IN", False)]),
        ("M|Timor-Leste", [(None, "TL", False)]),
        ("L|Eine Entfristung ist möglich. Dienstort ist Halle (Saale).", [("Halle", "DE", False)]),
        ("L|This is a fully remote position. We have an office in Leeds; visit it or not.", [(None, None, True)]),
        ("M|正社員　／　福岡市中央区天神　／　シフト制", [("Fukuoka", "JP", False)]),
        ("L|原則出社、慣れたら週1日の在宅可", []),
        ("L|On-call one week in six. Singapore office, with Mondays from home.", [("Singapore", "SG", False)]),
        ("L|On-call one week in six. Oslo on alternate Mondays.", []),
        ("M|The Cormorant House, Trewyn Bay, Cornwall", [("Trewyn Bay", "GB", False)]),
        ("M|Tema Heavy Industrial Area, Ghana", [("Tema", "GH", False)]),
        ("L|Anywhere in the United States, with your hours in Eastern.", [(None, "US", True)]),
        ("M|Job Locations US-TX-Austin", [("Austin", "US", False)]),
        ("M|Duty station: Kisumu Regional Office", [("Kisumu", "KE", False)]),
        ("M|Bulevardul Timișoara 26, Bucharest, Romania", [("Bucharest", "RO", False)]),
        ("M|Dublin 8, Ireland", [("Dublin", "IE", False)]),
        ("M|100% remoto, de qualquer canto do Brasil", [(None, "BR", True)]),
        ("L|Lugar de trabajo: Zona Franca de Fontibón, Bogotá", [("Bogotá", "CO", False)]),
    ],
)  # fmt: skip
def test_reads_rows_and_terms(row: str, expected: list[tuple[str | None, str | None, bool]]) -> None:
    assert places(row) == expected


@pytest.mark.parametrize(
    "row",
    [
        "E|Our headquarters are in Los Angeles, with offices in London and Tokyo.",
        "N|Dublin",
        "M|Kestrel",
        "M|Swiss Elm",
        "R|Work with colleagues in Berlin on launches",
    ],
)
def test_offices_employers_and_furniture_are_no_base(row: str) -> None:
    assert places(row) == []


def test_a_right_to_work_line_is_only_inferred() -> None:
    found = find_base_locations(reading("L|You need a current right to work in Singapore."))
    assert found is not None
    assert found.inferred
    assert [(row.city, row.country) for row in found.value] == [("Singapore", "SG")]


@pytest.mark.parametrize(
    ("pay", "country"),
    [("C|£41,000 a year", "GB"), ("C|$61,000 a year", "US"), ("C|£41,000, or $61,000 in Ohio", "US")],
)
def test_pay_tells_in_which_country_a_namesake_lies(pay: str, country: str) -> None:
    assert places("M|Worcester, Old Priory Campus", pay) == [("Worcester", country, False)]
    assert places("H|Location", "M|Worcester", pay) == [("Worcester", country, False)]
    assert places("M|Worcester, Massachusetts", pay) == [("Worcester", "US", False)]


def test_a_code_of_two_countries_is_that_of_the_one_whose_money_is_paid() -> None:
    assert places("M|Remote, NL", "C|€29 to €34 an hour") == [(None, "NL", True)]


def test_a_place_below_its_label_keeps_the_colon_that_a_board_puts_there() -> None:
    assert places("H|Primary Location", "M|: Canada-Ontario-Mississauga") == [("Mississauga", "CA", False)]


def test_a_country_gives_way_to_its_city_and_takes_the_remote_mark() -> None:
    assert places("M|France", "M|Paris") == [("Paris", "FR", False)]
    assert places("M|Poland", "L|This role is fully remote.") == [(None, "PL", True)]


def test_two_letters_alone_are_no_country_beside_a_town_of_another() -> None:
    found = find_base_locations(reading("M|FR", "M|Ottawa, Ontario, Canada"))
    assert found is not None
    assert [(place.city, place.country) for place in found.value] == [("Ottawa", "CA")]
    assert found.lines == (2,)
    assert value(find_base_locations, "M|IE", "M|Dublin, Ireland")[0].city == "Dublin"


def test_a_town_of_a_sentence_gives_way_to_that_of_a_row() -> None:
    assert places("M|Paris, France", "L|Three days a week at the office near Gare de Lyon.") == [("Paris", "FR", False)]
    assert places("M|Chicago", "S|You direct 22 analysts in our Manila office.") == [("Chicago", "US", False)]


def test_a_place_of_the_opening_counts_though_its_line_looks_like_furniture() -> None:
    prose = "R|" + "Write the rules on spam and scams, and teach them to the teams that apply them. " * 3
    assert places("T|Policy Manager", "N|Hyderabad (Gachibowli)", prose) == [("Hyderabad", "IN", False)]
    assert places("T|Policy Manager", "N|Kovai | Chennai | Madurai", prose) == []
    assert places("T|Policy Manager", prose, "N|Hyderabad (Gachibowli)") == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("M|Mirlow Building Society – Leicester", [("Leicester", "GB", False)]),
        ("M|Cape Town - R780 000 to R920 000 CTC p.a.", [("Cape Town", "ZA", False)]),
        ("N|Location: Pathum Wan, Bangkok", [("Bangkok", "TH", False)]),
    ],
)
def test_a_place_of_the_opening_stands_beside_other_facts(
    row: str, expected: list[tuple[str | None, str | None, bool]]
) -> None:
    assert places("T|Analyst", row, "S|" + "You will do much. " * 12) == expected


def test_an_office_of_the_opening_stands_beside_remote_work_in_its_country() -> None:
    rows = ("M|Design / Mombasa (Nyali) or remote in Kenya / Full-time", "R|" + "Draw maps. " * 20)
    assert places(*rows) == [(None, "KE", True), ("Mombasa", "KE", False)]


def test_a_label_below_the_opening_is_of_another_job() -> None:
    assert places("T|Analyst", "S|" + "You will do much. " * 12, "N|Location: Bangkok") == []


def test_a_heading_of_bars_in_the_opening_holds_the_place() -> None:
    assert places("T|Counsel, Marketplace", "H|Zorvex | New York, NY | Legal", f"S|{'You advise. ' * 20}") == [
        ("New York", "US", False)
    ]
