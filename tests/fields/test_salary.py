from __future__ import annotations

import pytest

from generator.fields.base import Place
from generator.fields.salary import find_salary, format_salary
from tests.readings import reading, value

CANADA = {"base_locations": (Place(country="CA"),)}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("C|The base range is $140,000 - $175,000 a year.", (140000, 175000, "USD", "year")),
        ("C|£38k-£45k DOE", (38000, 45000, "GBP", "year")),
        ("C|On-target earnings of $150,000 to $170,000, half of it base", (150000, 170000, "USD", "year")),
        ("B|A monthly stipend of KES 40,000 for transport", (40000, 40000, "KES", "month")),
        ("C|Budget up to 12 LPA", (None, 1200000, "INR", "year")),
        ("C|EUR 62.000 – 74.000 brutto im Jahr", (62000, 74000, "EUR", "year")),
        ("C|SGD 5,500 to 7,200 per month", (5500, 7200, "SGD", "month")),
        ("C|£71,000 to £79,000 with a pension. Expect Kraków once a month.", (71000, 79000, "GBP", "year")),
        ("M|25-34 Lacs P.A.", (2500000, 3400000, "INR", "year")),
        ("M|18-28K·14薪", (18000, 28000, "CNY", "month")),
        ("C|PKR. 180,000 - 260,000/Month", (180000, 260000, "PKR", "month")),
        ("C|$28.50/hr", (28.5, 28.5, "USD", "hour")),
        ("C|Geboten werden zwischen 3.893,12 € und 5.474,60 € monatlich", (3893.12, 5474.6, "EUR", "month")),
        ("C|Nuo 2400 iki 3100 €/mėn.", (2400, 3100, "EUR", "month")),
        ("C|Tagessatz: 480 € bis 520 €", (480, 520, "EUR", "day")),
        ("C|De 31 € à 34 € de l'heure", (31, 34, "EUR", "hour")),
        ("C|$29.80+/hour", (29.8, None, "USD", "hour")),
        ("C|INR 24 to 31 LPA", (2400000, 3100000, "INR", "year")),
        ("C|₱52,000 to ₱61,000 monthly", (52000, 61000, "PHP", "month")),
        ("C|17 000 – 22 500 PLN brutto", (17000, 22500, "PLN", "month")),
        ("B|€16 per hour", (16, 16, "EUR", "hour")),
        ("B|AED 21,000 - 26,000 per month, tax free", (21000, 26000, "AED", "month")),
        ("L|Pay band: SGD 8,100 to 9,900 per month", (8100, 9900, "SGD", "month")),
        ("L|CTC 11 to 16 LPA", (1100000, 1600000, "INR", "year")),
        ("C|Between 61 and 70 thousand euros gross a year", (61000, 70000, "EUR", "year")),
        ("C|Lương: 14 - 18 triệu / tháng", (14000000, 18000000, "VND", "month")),
        ("C|Scale 7: £27,310 rising by annual steps of £350 to £30,110", (27310, 30110, "GBP", "year")),
        ("C|EUR 1,180 gross a month, paid 14 times a year", (1180, 1180, "EUR", "month")),
        ("C|5 200–6 100 euros per month, and you see the pay of the others", (5200, 6100, "EUR", "month")),
        ("C|4,900 to 5,700 euros a month", (4900, 5700, "EUR", "month")),
        ("C|$90,500 to - $104,000 per year", (90500, 104000, "USD", "year")),
        ("C|Gaji Minimum RM2,800.00 – Gaji Maksimum RM4,100.50 sebulan", (2800, 4100.5, "MYR", "month")),
        ("C|من 5,000 ر.س و 6,500 ر.س شهرياً", (5000, 6500, "SAR", "month")),
        ("C|8 - 11 triệu", (8000000, 11000000, "VND", "month")),
        ("C|薪资 15k-22k × 14", (15000, 22000, "CNY", "month")),
        ("C|Horaire de 13,10 Euros à 13,80 Euros", (13.1, 13.8, "EUR", "hour")),
        ("C|Μισθός 1.250 ευρώ μικτά", (1250, 1250, "EUR", "month")),
        ("C|14 000 à 17 500 DH net/mois", (14000, 17500, "MAD", "month")),
        ("C|Gross Kshs. 98,000 per month", (98000, 98000, "KES", "month")),
        ("C|pay: {from: 91000, to: 112000, currency: NZD, per: year}", (91000, 112000, "NZD", "year")),
        ("C|S$8,500-9,400/月", (8500, 9400, "SGD", "month")),
        ("C|年薪 180萬 ~ 260萬 TWD", (1800000, 2600000, "TWD", "year")),
        ("C|＜予定年収＞4,100,000円～5,200,000円 ＜月額＞280,000円～360,000円", (4100000, 5200000, "JPY", "year")),
        ("C|175 Kč/hod.", (175, 175, "CZK", "hour")),
        ("C|Stipend: INR 32,000 per month", (32000, 32000, "INR", "month")),
        ("C|€71,000 to €83,000 basic,12% bonus,pension", (71000, 83000, "EUR", "year")),
        ("C|Salario $3.200.000 COP + bono hasta $450.000", (3200000, 3200000, "COP", "month")),
        ("C|Level 2, Year 1 - 6: $37.10 - $49.80 per hour", (37.1, 49.8, "USD", "hour")),
        ("C|Scale: €41,200, €42,650, €44,030, €45,510 (LSI 1) a year", (41200, 45510, "EUR", "year")),
        ("C|NZD 61,000 / 63,150 / 65,400", (61000, 65400, "NZD", "year")),
        ("C|1.240 € base x 14, meal card 8,40 EUR/day", (1240, 1240, "EUR", "month")),
        ("C|Annual salary 6.5M – 9M yen (monthly 542,000~)", (6500000, 9000000, "JPY", "year")),
        ("C|Tussen € 2.950 en € 3.600 bruto p.m.", (2950, 3600, "EUR", "month")),
        ("C|時給　１，１５０円〜１，３００円", (1150, 1300, "JPY", "hour")),
        ("C|年収420万円～560万円（月給30万円～40万円＋賞与年2回）", (4200000, 5600000, "JPY", "year")),
        ("C|月給245,000円から290,000円。賞与は年2回", (245000, 290000, "JPY", "month")),
        ("C|COP $7,5 a $9 millones mensuales", (7500000, 9000000, "COP", "month")),
        ("C|$23.10/hr to start, $24.60 at 90 days, tops out at $26.85.", (23.1, 26.85, "USD", "hour")),
        ("C|CAD $42/hour for bachelor's students, CAD $49/hour for master's", (42, 49, "CAD", "hour")),
        ("C|£41,250 including shift premium. Overtime at time and a half.", (41250, 41250, "GBP", "year")),
        ("C|1.450 € gross, fourteen times a year", (1450, 1450, "EUR", "month")),
        ("C|$28 an hour, and $60 an hour on the last Sunday", (28, 28, "USD", "hour")),
        ("C|GRADE E9 (min 71,300 / mid 84,000 / max 96,700 USD annual)", (71300, 96700, "USD", "year")),
        (
            'N|"pay":{"currency":"EUR","value":{"minValue":3900,"maxValue":4700,"unitText":"MONTH"}}',
            (3900, 4700, "EUR", "month"),
        ),
        ("C|$118,000 - $160,000 per year; in Canada CAD 112,000 - CAD 140,000", (118000, 160000, "USD", "year")),
    ],
)
def test_reads_pay(row: str, expected: tuple[float, float, str, str]) -> None:
    found = value(find_salary, row)
    assert (found.min, found.max, found.currency, found.period) == expected


@pytest.mark.parametrize(
    "row",
    [
        "N|$390,013 total / year",
        "M|£31K - £36K (Zorvex Est.)",
        "B|Fertility cover with a $20,000 lifetime maximum",
        "C|401(k) with match",
        "C|💰 231500.0 🌎 Canada",
        "C|Signing bonus up to $5,000",
        "S|We move $3,000,000 a day.",
        "B|R$ 150 a month for the internet",
        "B|A budget of $4,000 a year for courses",
        "N|Gehaltsprognose: 48.000 - 61.000 EUR pro Jahr",
    ],
)
def test_perks_badges_and_other_figures_are_no_pay(row: str) -> None:
    assert value(find_salary, row) is None


def test_ends_in_rows_of_their_own_are_one_range() -> None:
    rows = ["M|Pay_Basis: Hourly", "C|Pay_Range_Min: 24.75", "C|Pay_Range_Max: 30.10", "M|Pay_Currency: USD"]
    found = value(find_salary, *rows)
    assert (found.min, found.max, found.currency, found.period) == (24.75, 30.1, "USD", "hour")
    assert find_salary(reading("M|Hours_Min: 20", "M|Hours_Max: 25", "M|Currency: USD")) is None


def test_a_period_that_is_stated_goes_before_one_by_size() -> None:
    found = value(find_salary, "C|€100 and bans come first", "C|€16.20 an hour, paid weekly")
    assert (found.min, found.period) == (16.2, "hour")


def test_a_dollar_is_the_dollar_of_the_place() -> None:
    assert value(find_salary, "C|Pay: $90,000 to $120,000", **CANADA).currency == "CAD"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("C|28.10 to 31.60 hourly (to be negotiated)", (28.1, 31.6, "CAD", "hour")),
        ("C|26.40 HOUR hourly / 37.5 hours per week", (26.4, 26.4, "CAD", "hour")),
        ("C|Hours: 20 to 25 hours per week", None),
        ("L|28 to 31 shifts a year", None),
    ],
)
def test_figures_for_a_time_are_pay_without_a_sign(row: str, expected: tuple[float, float, str, str] | None) -> None:
    found = value(find_salary, row, **CANADA)
    assert (found and (found.min, found.max, found.currency, found.period)) == expected


def test_a_peso_is_the_peso_of_the_place_or_nothing() -> None:
    row, manila = "C|27,000 to 31,500 pesos monthly", (Place(city="Manila", country="PH"),)
    assert value(find_salary, row, base_locations=manila).currency == "PHP"
    assert value(find_salary, row) is None


def test_what_comes_on_top_is_not_the_pay_beside_it() -> None:
    found = value(find_salary, "C|OTE $150,000 to $170,000", "C|Base salary $90,000 to $100,000")
    assert (found.min, found.max) == (90000, 100000)


def test_a_period_that_only_the_size_tells_is_inferred() -> None:
    found = find_salary(reading("C|Pay: $90,000 to $120,000"))
    assert found is not None
    assert (found.value.period, found.rule, found.inferred) == ("year", "period-by-size", True)
    stated = find_salary(reading("C|Pay: $90,000 to $120,000", "C|$90,000 - $131,000 a year"))
    assert stated is not None
    assert (stated.rule, stated.inferred) == ("stated-pay", False)


def test_ranges_of_several_places_are_merged_to_the_widest() -> None:
    found = value(find_salary, "C|Zone 1: $200,000 - $240,000 USD", "C|Zone 2: $180,000 - $210,000 USD")
    assert (found.min, found.max) == (180000, 240000)


def test_pay_over_the_posting_is_its_own_and_below_it_that_of_other_jobs() -> None:
    posting = "R|Review the reports of members and decide on them"
    found = value(find_salary, "N|💰 2100 - 2600 EUR / month", posting, "N|Driver, Tartu, 1400 EUR")
    assert (found.min, found.max) == (2100, 2600)
    assert value(find_salary, posting, "N|2100 - 2600 EUR / month") is None
    assert value(find_salary, "N|Driver 1400 EUR / month", "N|Cook 1500 EUR / month", posting) is None


def test_pay_in_words() -> None:
    found = value(find_salary, "C|SGD 5,500 to 7,200 per month")
    assert format_salary(found, reading("C|x").taxonomy) == "SGD 5,500 to 7,200 a month"
