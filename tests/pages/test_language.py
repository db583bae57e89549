"""The language of a text: told where it is evident, held back where it is not."""

from __future__ import annotations

import pytest

from generator.pages.language import language, said, said_html
from generator.pipeline import Built


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("You will review reports and work with our partners in the region.", ""),
        ("Wir suchen eine Person, die mit uns die Regeln der Plattform entwickelt.", "de"),
        ("Vous travaillez avec les équipes de modération et nos partenaires.", "fr"),
        ("Buscamos una persona con experiencia en moderación para el equipo de Madrid.", "es"),
        ("Procuramos uma pessoa com experiência em moderação para a equipe de São Paulo.", "pt"),
        ("Je werkt met de teams en bent verantwoordelijk voor het beleid van onze dienst.", "nl"),
        ("違反コンテンツを確認し、対応を判断します。", "ja"),
        ("负责审核平台上的违规内容。", "zh"),
        ("신고된 콘텐츠를 검토합니다.", "ko"),
        ("مراجعة المحتوى المخالف", "ar"),
        ("Los Angeles, La Paz, Las Vegas", ""),
        ("Experience with De Facto, Vin Diesel or Le Monde", ""),
        ("SQL, Python, Excel", ""),
        ("Fluency in 日本語 is a plus for the moderators of our team", ""),
        ("", ""),
        ("2024", ""),
    ],
)
def test_a_language_is_told_where_it_is_evident(text: str, code: str) -> None:
    assert language(text) == code


def test_a_foreign_text_carries_its_language_and_stays_escaped() -> None:
    assert said("Wir suchen eine <b>Person</b>, die mit uns arbeitet und für uns denkt") == (
        '<span lang="de">Wir suchen eine &#60;b>Person&#60;/b>, die mit uns arbeitet und für uns denkt</span>'
    )
    assert said_html("The rules of the house are for all of us") == "The rules of the house are for all of us"


def test_in_a_foreign_posting_a_doubtful_text_is_taken_for_foreign_too() -> None:
    assert said("Kommunikationsstärke", "de") == '<span lang="de">Kommunikationsstärke</span>'
    assert said("You work with the team and its partners", "de") == "You work with the team and its partners"


def test_no_sentence_of_the_seeds_is_taken_for_foreign(built: Built) -> None:
    for role in built.corpus.roles:
        for name in type(role.sections).model_fields:
            for statement in getattr(role.sections, name):
                assert language(statement.text) == ""
