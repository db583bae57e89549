from __future__ import annotations

import pytest

from generator.fields.exposure import Exposure, find_exposure
from tests.readings import value


@pytest.mark.parametrize(
    ("row", "grade"),
    [
        ("X|This work can be emotionally demanding, and we offer counselling.", "notice"),
        ("X|You may occasionally be exposed to graphic content.", "possible"),
        ("L|Some cases might involve exposure to disturbing material.", "possible"),
        ("L|Some of the work may involve violent and sexual material.", "possible"),
        ("X|You will regularly view explicit and violent material.", "duty"),
        ("R|Review graphic and offensive clips against our rules", "duty"),
        ("R|Write a policy on violent content", "none"),
        ("R|Improve the company\u2019s ability to review potentially harmful content", "none"),
        ("R|Extend our technical capability to moderate graphic clips", "none"),
        ("X|The role requires you to look at material that can be upsetting, such as violence.", "duty"),
        ("X|Every day brings contact with images that most people will never see.", "duty"),
        ("X|You may be exposed to harmful content. This includes violence and hate.", "possible"),
        ("X|You will hear accounts of violence and child abuse from moderators.", "notice"),
        ("X|You won't be shown images, but papers describe child sexual abuse.", "notice"),
        ("R|Read and grade model answers on violent extremism and self-harm", "duty"),
        ("X|You will be confronted with insults, hate speech and, rarely, with violence.", "duty"),
        ("X|You would generate and review such outputs weekly.", "duty"),
        ("X|You may see repugnant text.", "possible"),
        ("X|You will read accounts of abuse and murder, and once in a while open an image.", "duty"),
        ("X|Please kindly note that you will view violent clips, and may see gore.", "duty"),
        ("X|Moderators, and from time to time you, see animal cruelty.", "possible"),
        ("X|Nobody views violent content daily, but there will be days when evidence contains it.", "possible"),
        ("X|Contested posts hold nudity and insults. You will view them in full.", "duty"),
        ("X|Notices attach violent videos. You would open it only when there is no other way.", "possible"),
        ("X|You might see footage of crimes.", "possible"),
        ("X|Among the reports are doxxing and pictures of abused children.", "duty"),
        ("X|Verification brings you close to footage of killed people.", "duty"),
        ("X|Listen to samples, about two hours weekly, and they can be ugly (hate speech, racism).", "duty"),
        ("X|Part of the sample is unpleasant. We keep it under two hours a day.", "duty"),
        ("X|A share of the tickets carries disturbing photographs.", "possible"),
        ("X|Some of the messages are hard to read.", "possible"),
        ("X|Leaders are involved in cases of sexual assault.", "possible"),
        ("X|Leading people who work with violent content is a responsibility of its own.", "notice"),
        ("X|Clips contain slurs and violence. Listening time is capped.", "duty"),
        ("R|Read outputs that may be hateful or violent", "duty"),
        ("R|Cut live streams that show nudity or violence", "duty"),
        ("L|Okay to work with graphic content", "duty"),
        ("Q|Willing to see violence in reported material", "duty"),
        ("Q|Able to work with content teams", "none"),
        ("N|Exposure to traumatic content without support", "none"),
        ("E|We remove graphic content fast.", "none"),
        ("E|We remove graphic content fast, and you will see how.", "none"),
        ("B|Some reports contain explicit messages. You can always hand a case back.", "possible"),
        ("D|It's a heavy subject, and leaders are expected to use our psychological care.", "notice"),
        ("P|An analyst will now and then meet a message of a sexual nature.", "possible"),
        ("Q|Exposure to disturbing images (daily)", "duty"),
        ("Q|Exposure to new tools", "none"),
        ("R|Judge measures against the codes on terrorism and hate", "none"),
        ("X|Some of it is the worst a person can do. You will witness violence.", "duty"),
        ("X|Nobody on the policy team is required to view violent images.", "none"),
        ("X|Interns do not work on queues with gore.", "none"),
        ("X|Interns do not work in the review queues and don't see reported images.", "none"),
        ("X|Counsellors do not view the content, but hear about it from those who do.", "notice"),
        ("R|Review graphic and potentially offensive clips", "duty"),
        ("R|Review reports, but never view violent clips yourself", "none"),
        ("X|You will be shown the worst of the material.", "duty"),
        ("X|Beleidigungen und Gewalt können dir vereinzelt begegnen.", "possible"),
        ("X|Du wirst täglich mit Gewalt konfrontiert.", "duty"),
        ("X|La persona estará expuesta a imágenes de violencia.", "duty"),
        ("X|Vous verrez chaque jour des contenus violents.", "duty"),
        ("X|Certaines photos peuvent être choquantes.", "possible"),
        ("X|Non è prevista la visione di immagini violente.", "notice"),
        ("X|Você vai lidar com violência. Há apoio psicológico.", "duty"),
        ("X|Możliwy kontakt z przemocą.", "possible"),
        ("X|Ekibimiz zaman zaman şiddet ile karşılaşıyor.", "possible"),
        ("X|잔혹한 장면을 매일 보시게 됩니다.", "duty"),
        ("X|暴力的な画像を目にすることがあります。", "possible"),
        ("X|Материалы с насилием психолог не просматривает.", "notice"),
        ("X|قد ترى صورًا لاعتداءات.", "possible"),
        ("R|複審過程有機會接觸令人不適的影片", "possible"),
        ("R|Analyser les tendances et coordonner les équipes", "none"),
        ("D|Applicants who survived domestic violence may ask for counselling.", "none"),
        ("X|Viewing disturbing drawings and, on rare nights, photographs is part of this job.", "duty"),
        ("X|The person in this post will see images of child sexual abuse, and will sometimes meet grief.", "duty"),
    ],
)
def test_grades_what_the_posting_says(row: str, grade: str) -> None:
    assert (value(find_exposure, row) or Exposure()).grade == grade


@pytest.mark.parametrize(("function", "grade"), [("support", "duty"), ("wellbeing", "notice")])
def test_who_takes_the_calls_hears_what_others_are_told(function: str, grade: str) -> None:
    assert value(find_exposure, "X|You will hear accounts of violence and assault.", function=function).grade == grade


@pytest.mark.parametrize(
    ("known", "grade"),
    [
        ({"track": "individual", "level": "specialist"}, "duty"),
        ({"track": "manager", "level": "manager"}, "notice"),
        ({"track": "individual", "level": "director"}, "notice"),
    ],
)
def test_managers_do_not_look_at_what_their_teams_review(known: dict[str, str], grade: str) -> None:
    rows = ("X|The work is emotionally demanding.", "R|Make sure that reviewed reported videos are closed in time")
    assert value(find_exposure, *rows, function="moderation", **known).grade == grade


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("R|Assess terrorist financing and money laundering", ("fraud",)),
        ("R|Review terrorist content", ("extremism",)),
        ("R|Answer regulators and industry bodies", ()),
        ("R|Find networks of propaganda", ("extremism",)),
        ("R|Remove fake listings", ("fraud",)),
        ("B|Some reports contain explicit messages and self-harm; you can always hand a case back.", ("self-harm",)),
        ("R|Hunt for threats and undetected attacks", ()),
        ("R|Review hazard labels", ()),
        ("R|Look into complaints of harassment, discrimination and theft by staff", ()),
        ("R|Review reports of harassment", ("harassment",)),
        ("R|Act on the sexual exploitation of children", ("child-safety",)),
        ("R|Du erkennst Dreiecksbetrug und gekaperte Konten", ("fraud", "account-integrity")),
        ("R|Traiter les contrefaçons et le harcèlement", ("harassment", "ip")),
        ("R|Detectar estafas y discurso de odio", ("hate", "fraud")),
        ("R|Poista vihapuhe ja huijaukset", ("hate", "fraud")),
        ("R|Usuwać mowę nienawiści i fałszywe konta", ("hate", "account-integrity")),
        ("R|Проверять мошенничество и травлю", ("harassment", "fraud")),
        ("R|计算各类别（仇恨、诈骗、霸凌）", ("hate", "harassment", "fraud")),
        ("R|なりすましと著作権侵害の調査", ("account-integrity", "ip")),
        ("R|음란·도박 콘텐츠 조치", ("sexual", "regulated-goods")),
        ("R|근무기간 동안 업체 선정 및 성적증명서와 복사기 관리, 사기 대응", ("fraud",)),
        ("R|個性的なチームでオンデマンド配信のテロップとデマを確認", ("misinformation",)),
        ("R|分析威胁情报，处理极端情况和极端组织", ("extremism",)),
        ("R|استقبال بلاغات التحرش والاحتيال", ("harassment", "fraud")),
        ("R|איתור הסתה והונאות", ("extremism", "fraud")),
        ("R|Decide on insults, threats and slurs", ("violence", "hate", "harassment")),
    ],
)
def test_a_phrase_that_means_another_thing_names_no_harm(text: str, harms: tuple[str, ...]) -> None:
    assert (value(find_exposure, text, function="moderation") or Exposure()).harms == harms


def test_the_work_on_fraud_handles_fraud() -> None:
    assert value(find_exposure, "R|Decide on refunds", function="fraud").harms == ("fraud",)


def test_the_teams_that_one_works_with_name_no_harm() -> None:
    found = value(
        find_exposure,
        "G|We fight spam. Our closest partners build the services behind it: Fraud Defence, Account Integrity, and Tools.",
        "R|Remove spam",
    )
    assert found.harms == ("spam",)


def test_names_the_harms_of_duties_and_notices_only() -> None:
    found = value(
        find_exposure, "R|Triage reports of bullying and self-harm", "P|Experience with fraud", "N|hate speech"
    )
    assert found.harms == ("harassment", "self-harm")


def test_a_role_outside_trust_and_safety_names_its_trade_not_content() -> None:
    assert value(find_exposure, "R|Nurse survivors of sexual violence", function="other") is None


def test_a_role_that_names_several_harms_handles_them_whatever_its_function_is_called() -> None:
    found = value(find_exposure, "R|Take down fake accounts", "R|Answer reports of scams and of hate", function="other")
    assert found.harms == ("hate", "fraud", "account-integrity")


@pytest.mark.parametrize(
    ("notice", "grade"),
    [
        ("X|Reported videos can contain violence and hate.", "duty"),
        ("X|You may come across violence and hate.", "possible"),
    ],
)
def test_duties_of_review_settle_a_doubt_about_the_content_but_not_about_seeing_it(notice: str, grade: str) -> None:
    assert value(find_exposure, notice, "R|Review reported videos and decide on them").grade == grade


@pytest.mark.parametrize(
    ("text", "harms"),
    [
        ("Trace covert influence and coordinated deception", ("misinformation",)),
        ("Stop an influence operation that uses AI-generated media", ("misinformation",)),
        ("Find synthetic impersonation and false identities", ("account-integrity",)),
    ],
)
def test_deception_of_many_is_misinformation_and_that_of_one_account_integrity(
    text: str, harms: tuple[str, ...]
) -> None:
    assert value(find_exposure, f"R|{text}", function="investigations").harms == harms


@pytest.mark.parametrize(
    ("row", "function", "grade"),
    [
        ("X|You will read despair, not each day but each week.", "policy", "duty"),
        ("X|You may run into it in the logs.", "data", "possible"),
        ("X|You will see our counsellor in the first week.", "policy", "notice"),
        ("X|You will hear people on the worst day of their life.", "incident", "duty"),
        ("X|You will hear people on the worst day of their life.", "program", "notice"),
        ("X|You will look at violent videos with the reviewers.", "product", "possible"),
        ("X|You will look at violent videos with the reviewers.", "quality", "duty"),
        ("R|Train moderators for political violence", "program", "none"),
        ("R|Tune a small classifier for insults and threats", "engineering", "none"),
        ("R|Analyse volumes of complaints on sexual content", "regulatory", "none"),
        ("R|Visionner les contenus signalés (haine, violences)", "moderation", "duty"),
        ("R|Przeglądanie filmów z przemocą", "moderation", "duty"),
    ],
)
def test_tells_what_one_sees_from_what_others_see(row: str, function: str, grade: str) -> None:
    found = value(find_exposure, row, function=function)
    assert (found.grade if found else "none") == grade


@pytest.mark.parametrize(
    ("row", "harms"),
    [
        ("Find self injury and self-harm in posts", ("self-harm",)),
        ("Redesign sign-in against hijackers and takeovers", ("account-integrity",)),
        ("Remove fake shops and phishers", ("fraud",)),
        ("Answer slander and mean words", ("harassment",)),
        ("A break prompt that people do not hate", ()),
        ("Decide on hate and on vapes", ("hate", "regulated-goods")),
        ("Kontrola nahlásených podvodov a falošných profilov", ("fraud", "account-integrity")),
        ("Krāpšanas un naida runas izvērtēšana", ("hate", "fraud")),
        ("Pettuste ja vihakõne käsitlemine", ("hate", "fraud")),
        ("Обработка на сигнали за тормоз и самоубийства", ("harassment", "self-harm")),
        ("Moderiranje prijevara i govora mržnje", ("hate", "fraud")),
    ],
)
def test_harms_are_known_in_further_words(row: str, harms: tuple[str, ...]) -> None:
    found = value(find_exposure, f"R|{row}", function="moderation")
    assert (found.harms if found else ()) == harms
