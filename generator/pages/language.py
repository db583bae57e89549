"""Which language a text is in: words come in, a language tag or nothing goes out; and the text with its tag.

Readers' software pronounces and hyphenates by the tag (WCAG 2.2, 3.1.2 Language of Parts), so it is given where the
writing system or several small words prove it and nowhere else.  The pages themselves are English and say so.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from generator.pages.markdown import html, markdown

PAGE = "en"
"""Language of everything that is ours."""
LEAST = 2
"""Different small words of a language at least."""
SHARE = 0.12
"""Small words among all words at least."""
SCRIPT = 0.3
"""Letters of a writing system among all letters at least."""

_SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("zh", "\u4e00-\u9fff"),
    ("th", "\u0e00-\u0e7f"),
    ("he", "\u0590-\u05ff"),
    ("ar", "\u0600-\u06ff"),
    ("el", "\u0370-\u03ff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff"),
    ("ru", "\u0400-\u04ff"),
)
"""Writing systems; kana come before the characters that Japanese shares with Chinese."""
_LETTERS = (("ar", "ur", "ٹڈڑے"), ("ar", "fa", "پچژگ"), ("ru", "uk", "іїєґ"))
"""Languages of a shared writing system that letters of their own tell apart."""
_WORDS = {
    language: frozenset(word for word in words.split() if len(word) > 1)
    for language, words in {
        "en": "the of and to in for with you your our we will is are or on as be that this at by from an their have do no so me he any all not it can",
        "de": "der die das und für mit von zu den dem des ein eine einer wir sie ihre ist im auf bei als auch werden sowie oder du deine zur zum",
        "fr": "le la les des du et de pour une un dans avec vous votre nos nous sur est en aux au ou par que qui vos notre leur ses",
        "es": "el la los las de del y para con una un en por que nuestro nuestra tu su sus se es como al o más nuestros",
        "pt": "o a os as de da do das dos e para com uma um em por que nossa nosso você seu sua na no ou mais ser é não",
        "it": "il lo la gli le di del della e per con una un in che nostro nostra dei delle nel alla sono o al tuo con i più",
        "nl": "de het een en van voor met je jouw onze wij in op te aan bij om die dat naar als of zijn is ons binnen",
        "sv": "och att för med som är vi du din en ett på av till den det i våra har kan eller inom samt hos",
        "da": "og at for med som er vi du din en et på af til den det i vores har kan eller inden samt hos",
        "pl": "i w z na do oraz dla się jest jak przez od lub nie że po nasz nasze naszego twoje praca",
        "cs": "a v s na do pro se je jako od nebo ne že po náš naše jsme budeš z k",
        "ro": "și în de la cu pentru o un din pe care este sau noastre nostru să ale ca mai",
        "hu": "a az és hogy van nem egy vagy is mint meg ezt által valamint számára",
        "tr": "ve bir bu için ile olan olarak da de veya gibi daha çok sahip en ekip",
        "id": "dan yang untuk dengan di dari pada atau dalam anda kami adalah ini akan serta tim",
        "vi": "và của các cho với trong là bạn chúng tôi một được về có những người công",
        "fil": "ang ng sa mga at na para kung ay ito mo ka may atin natin",
    }.items()
}
"""Small words by language, the commonest of each; one letter alone is too often a list mark or an initial."""
_SMALL = {code: small if code == PAGE else small - _WORDS[PAGE] for code, small in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65536)
def language(text: str) -> str:
    """ISO 639-1 code (`fil` of ISO 639-2) of a text that is evidently not English; empty for English and for doubt."""
    letters = sum(map(str.isalpha, text))
    for code, signs in _SCRIPTS:
        found = len(re.findall(f"[{signs}]", text))
        if letters and found >= 2 and found / letters >= (SCRIPT if code != "ja" else SCRIPT / 3):
            return next((own for of, own, own_signs in _LETTERS if of == code and set(own_signs) & set(text)), code)
    # A capital within a sentence is that of a name: "Los Angeles, La Paz" is no Spanish.
    words = _WORD.findall(text[:1].casefold() + text[1:])
    if not words:
        return ""
    scores = {code: sum(word in small for word in words) for code, small in _SMALL.items()}
    code = max(scores, key=lambda code: (scores[code], code == PAGE))
    different = len(_SMALL[code].intersection(words))
    ahead = scores[code] > max(score for other, score in scores.items() if other != code)
    sure = different >= LEAST and ahead and scores[code] / len(words) >= SHARE
    return code if sure and code != PAGE and scores[code] > 2 * scores[PAGE] else ""


def said(text: str, otherwise: str = "") -> Markup:
    """A text of a posting for Markdown, with its language where that is another; `otherwise` serves for doubt."""
    return spoken(text, markdown(text), otherwise)


def said_html(text: str, otherwise: str = "") -> Markup:
    """The same for a block of HTML."""
    return spoken(text, html(text), otherwise)


def spoken(text: str, written: Markup, otherwise: str = "") -> Markup:
    """A text as it was written for Markdown or HTML, with the language of the text where that is another."""
    code = _code(text, otherwise)
    return Markup('<span lang="{}">{}</span>').format(code, written) if code else written


def _code(text: str, otherwise: str) -> str:
    return language(text) or (otherwise if not _is_english(text) else "")


def _is_english(text: str) -> bool:
    words = set(_WORD.findall(text.casefold()))
    return len(words & _WORDS[PAGE]) >= LEAST
