from __future__ import annotations

import pytest

from generator.fields.employer import find_employer
from tests.readings import value


@pytest.mark.parametrize(
    ("rows", "employer"),
    [
        (["M|Harbour Pay"], "Harbour Pay"),
        (["M|Company: Harbour Pay Ltd"], "Harbour Pay"),
        (["M|Harbour Pay, Inc."], "Harbour Pay"),
        (["M|Harbour Pay · Austin, TX"], "Harbour Pay"),
        (["M|Austin, TX", "M|Full-time"], None),
        (["E|At Harbour Pay, we move money.", "H|About Harbour Pay"], "Harbour Pay"),
        (["M|Har Bour", "E|HarBour is a bank. HarBour is old.", "N|HarBour jobs"], "HarBour"),
        (["M|Trust & Safety", "M|Harbour Games"], "Harbour Games"),
        (["M|THE EVENING CABLE", "N|Menu", "N|Search", "N|Tech", "M|Harbour Games", "T|Policy Lead"], "Harbour Games"),
        (["T|Policy Lead", "M|In office 3"], None),
        (["M|Posted by: Harbour Games Pte. Ltd. View more jobs"], "Harbour Games"),
        (["A|Tap “Harbour Form”. Then a call.", "N|Harbour Form"], None),
        (["M|株式会社みなと便"], "みなと便"),
        (["M|みなと便株式会社"], "みなと便"),
        (["M|(주)항구결제"], "항구결제"),
        (["M|บริษัท ท่าเรือ เพย์ จำกัด"], "ท่าเรือ เพย์"),
        (["M|Гавань, ТОВ"], "Гавань"),
        (["M|ТОО Гавань Пэй"], "Гавань Пэй"),
        (["M|Λιμάνι Πληρωμές Α.Ε."], "Λιμάνι Πληρωμές"),
        (["M|Přístav plateb, z. ú."], "Přístav plateb"),
        (["M|Cooperativa Sociale Porto Onlus"], "Cooperativa Sociale Porto"),
        (["M|Harbour Foundation AISBL"], "Harbour Foundation"),
        (["M|Αίτηση", "M|В избранное", "M|PDF"], None),
        (["M|Utredare, bluffar", "M|محلل احتيال", "M|Analista de fraude"], None),
        (["T|Policy Lead", "M|Office for Harbour Standards", "M|Operational Delivery"], "Office for Harbour Standards"),
        (["T|Policy Lead", "M|Harbour Desk", "M|Stiftung Hafenwacht"], "Stiftung Hafenwacht"),
        (["M|HARBOUR LINE CARE LTD."], "HARBOUR LINE CARE"),
        (["M|Harbour Video Pvt. Ltd."], "Harbour Video"),
        (["M|SIA „Osta Balss“, reģ. Nr. 40000000000"], "Osta Balss"),
        (["M|ТОО «Гавань Софт»"], "Гавань Софт"),
        (['M|נמל סליקה בע"מ'], "נמל סליקה"),
        (["M|港口科技股份有限公司 其他工作 8/19更新"], "港口科技"),
        (["M|トップ ＞ 求人 ＞ 株式会社みなと便"], "みなと便"),
        (["T|Fraud Analyst at Harbour Pay Limited"], "Harbour Pay"),
        (["T|Psicóloga | Cuidado com Pessoas", "M|Harbour Pay Ltda."], "Harbour Pay"),
        (["T|Analyst", "M|Confidencial"], None),
        (["T|Analyst", "M|Orrin", "M|Type   Company - Private"], "Orrin"),
        (["T|Analyst", "M|EX-01", "M|October 9", "M|German C1"], None),
        (["T|Analyst", "M|Oslo", "M|Full-time", "M|Research"], None),
        (["T|Analyst", "M|Hobart TAS | Adelaide SA"], None),
        (["T|Analyst", "M|Commissioner for Harbour Safety"], "Commissioner for Harbour Safety"),
        (["T|Analyst", "N|Stichting Havenmeld"], "Stichting Havenmeld"),
        (["T|Analyst", "M|شركة: Harbour Voice FZ-LLC"], "Harbour Voice"),
        (['M|"Company","Harbour Tickets, Inc.","11/03/2025"'], "Harbour Tickets"),
        (["M|Arbeitgeber Landesanstalt für Hafenaufsicht"], "Landesanstalt für Hafenaufsicht"),
        (["N|Harbour & Mole Foods | Careers", "T|Analyst"], "Harbour & Mole Foods"),
        (["N|Harbour & Mole Foods | Log in", "T|Analyst"], None),
        (["E|Harbour is a bank.", "A|Harbour NEVER collects money for a job. Harbour DOES NOT call you."], "Harbour"),
        (["T|Analyst", "M|Editado"], None),
        (["T|Analyst", "M|Inc. - Dublin, Ireland"], None),
        (["T|Analyst", "M|Harbour (Harbour Ireland Ltd), Sandyford, Dublin 18"], "Harbour"),
        (["T|Analyst", "M|<company>Harbour Pay</company>"], "Harbour Pay"),
        (["T|Analyst", "M|Registered charity"], None),
        (["T|Modérateur", "S|Havre Relais recrute !"], "Havre Relais"),
        (["T|Analyst", "M|Deelhaven U.A. | Utrecht"], "Deelhaven"),
        (["T|Analyst", "M|Organization", "M|: Financial Crime Intelligence"], None),
        (
            ["T|Engineer", "E|Harbour Energy supplies 380,000 homes with tariffs that change by the hour."],
            "Harbour Energy",
        ),
        (["N|Elmhaven and Rock Harbours Foundation Trust", "T|Nurse"], "Elmhaven and Rock Harbours Foundation Trust"),
    ],
)
def test_names_the_employer(rows: list[str], employer: str | None) -> None:
    assert value(find_employer, *rows) == employer


@pytest.mark.parametrize(
    ("rows", "employer"),
    [
        (["M|Human Data", "H|About Harbour", "E|Harbour is a bank for sailors."], "Harbour"),
        (
            ["M|Live Desk", "G|Live Desk is the control room of Mirlow.", "E|Mirlow is a forum. Mirlow is old."],
            "Mirlow",
        ),
        (["M|Kraków", "E|Kraków is home to most of us.", "E|Mirlow runs a forum.", "H|About Mirlow"], "Mirlow"),
        (["A|Interviews will be held in May."], None),
        (["S|We need a lead for abuse at Mirlow, the mail service.", "G|Mirlow's robots sort mail."], "Mirlow"),
        (["N|Mirlow Video GmbH", "T|Analyst", "S|What you will do"], "Mirlow Video"),
        (["N|COMPANY: Mirlow Labs", "T|Analyst", "E|Mirlow Labs builds an app."], "Mirlow Labs"),
        (["N|ミルロー株式会社 Mirlow Media", "T|Analyst"], "Mirlow Media"),
        (["M|Company: Mirlow Palace, Almaty, Kazakhstan"], "Mirlow Palace"),
        (["M|Mirlow Energy – Leicester LE1", "E|Mirlow Energy is a utility."], "Mirlow Energy"),
        (["M|Mirlow Relief - Belgium", "E|Mirlow Relief - Belgium is a charity."], "Mirlow Relief - Belgium"),
        (["M|Mirlow Energy, Leicester", "E|Mirlow Energy is a utility."], "Mirlow Energy"),
        (["E|A small dating company (Mirlow Brothers LLC, 11 years old) needs you."], "Mirlow Brothers"),
        (["A|Communication will be by email."], None),
        (["M|Mirlow inc.", "M|37 h - Jour", "B|Un jour de plus, chaque jour."], "Mirlow"),
        (["E|About MirlowMirlow is a forum.", "H|About Mirlow"], "Mirlow"),
        (["E|hello from Mirlow", "A|Write to jobs AT mirlow"], "Mirlow"),
        (["E|hello from Mirlow", "A|Write to jobs (at) mirlow"], "Mirlow"),
        (["E|hello from Mirlow Games", "A|Write to jobs at mirlowgames dot com"], "Mirlow Games"),
        (["E|hello from M\u00f6rlow", "A|jobs@moerlow.example"], "M\u00f6rlow"),
        (["E|hello from MRL", "A|jobs@mrl.example"], None),
        (["E|hello from MIRLOW GAMES", "A|jobs@mirlowgames.example"], "Mirlow Games"),
        (["M|Yayasan Mirlow Hijau", "E|hello from Mirlow", "A|jobs@mirlow.example"], "Yayasan Mirlow Hijau"),
        (["N|Harbour Search Ltd", "E|Our client Mirlow Bank is small."], "Mirlow Bank"),
        (["S|En Mirlow vendemos barcos."], "Mirlow"),
        (
            ["S|uygulamam\u0131z Mirlow'da g\u00fcnde bin ilan var.", "E|Mirlow'un ekibi k\u00fc\u00e7\u00fck."],
            "Mirlow",
        ),
        (["N|Menu", "N|Search", "N|Share", "T|Analyst", "M|Home office"], None),
        (["T|Analyst", "M|Nr ref. MRL/TI/11"], None),
        (
            [
                "M|Safety Engineering",
                "G|Safety Engineering is a team. Safety Engineering helps.",
                "E|At Mirlow, we map.",
            ],
            "Mirlow",
        ),
        (["G|At Community Operations, we answer mail.", "E|Mirlow runs a forum."], "Mirlow"),
        (["M|Community Operations", "A|jobs@communityoperations.example"], "Community Operations"),
        (["E|The Mirlow Safety Office is old.", "A|jobs@mso.example"], "Mirlow Safety Office"),
        (
            ["E|The Bureau for Safer Games, and Music is old.", "A|jobs@bsgm.example"],
            "Bureau for Safer Games, and Music",
        ),
        (["N|Mirlow Safety Office", "E|We are small.", "A|jobs@harbour.example"], None),
        (["S|I run the desk at Mirlow and we need a hand."], "Mirlow"),
        (["S|You write models at Mirlow, the calendar for sailors."], "Mirlow"),
        (["S|En Órlow vendemos barcos."], "Órlow"),
        (["M|Órlow Mar en Bogotá, Colombia", "S|En Órlow Mar vendemos barcos."], "Órlow Mar"),
        (["S|Buscamos dos personas."], None),
        (["H|Mirlow in one paragraph", "E|A shop for boats."], "Mirlow"),
        (["M|Employer: the desk in town", "M|Mirlow", "E|At Mirlow, we map. Mirlow is old."], "Mirlow"),
    ],
)
def test_weighs_rows_against_sentences(rows: list[str], employer: str | None) -> None:
    assert value(find_employer, *rows) == employer


@pytest.mark.parametrize(
    ("rows", "employer"),
    [
        (
            ["M|Mirlow Sexual Health", "E|Mirlow has offered tests since 1990.", "H|About Mirlow"],
            "Mirlow Sexual Health",
        ),
        (["E|Mirlow Energy makes power.", "H|Why Mirlow", "D|Mirlow is an equal employer."], "Mirlow Energy"),
        (["M|Mirlow", "E|Mirlow Mail blocks spam. Mirlow is a firm."], "Mirlow"),
        (["M|Mirlow Peru", "E|Mirlow is a shop. Mirlow is old.", "D|Mirlow is an equal employer."], "Mirlow"),
        (["M|Mirlow Portugal, Unipessoal Lda.", "E|Mirlow is a shop. Mirlow is old."], "Mirlow"),
        (["H|Mirlow in a paragraph", "E|A shop for boats."], "Mirlow"),
        (["M|Mirlow Japan K.K.", "E|Mirlow was launched in 2010. Mirlow is a network."], "Mirlow"),
        (["N|Mirlow Ratings", "M|Mirlow", "E|Mirlow is a shop."], "Mirlow"),
        (["N|COMMISSION FOR INTERNET STANDARDS", "E|The Commission is a body."], "Commission for Internet Standards"),
        (["N|Mirlow Games", "E|Mirlow makes games. Mirlow is small."], "Mirlow Games"),
        (["E|The Mirlow Courier, since 1911", "D|The Courier wants fair staff."], "Mirlow Courier"),
        (["E|The Mirlow team is small. Join Mirlow today.", "D|About Mirlow"], "Mirlow"),
        (["M|Employeur: LES AMIS ASSOCIES", "E|Les Amis Associés modèrent."], "Les Amis Associés"),
        (["E|MLT runs a line.", "H|About MLT", "S|The Mirlow Line Trust (MLT) is old."], "Mirlow Line Trust"),
        (["E|MLT runs a line.", "H|About MLT", "S|A line of ours (MLT) is old."], "MLT"),
        (["E|The University of Mirlow teaches.", "H|About Mirlow", "D|Mirlow is fair."], "University of Mirlow"),
    ],
)
def test_gives_the_name_in_full(rows: list[str], employer: str) -> None:
    assert value(find_employer, *rows) == employer
