"""Numbers of years in words: what postings of many languages write for one to ten, and for years and experience.

Inflected forms stand beside the first ones, since a requirement seldom has those (`od dwóch lat`, `от трёх лет`).
"""

from __future__ import annotations

_FORMS: tuple[tuple[int, str], ...] = (
    (1, """one ein eine einem einer un une uno una um uma een één ett et jeden jednoho jedneho jednego одного один един една egy
     yhden yksi ühe üks bir ένα ενός ένας satu isang satu một واحدة אחת एक এক หนึ่ง"""),
    (2, """two zwei deux dos dois duas due twee två to dva dve dvije dvou dvoch dviejus divus dwa dwóch doi două два две двух дві двох két
     kettő kahden kaksi kahe kaks iki δύο δυο dua dalawang hai שתי दो দুই สอง"""),
    (3, """three drei drie trois tres três tre tri tři tří troch tris trys trejus trzy trzech trei три трёх трех трьох három kolmen kolme üç
     τρία τριών tiga tatlong ba ثلاث שלוש तीन তিন สาม"""),
    (4, """four vier quatre cuatro quatro quattro fyra fire čtyři čtyř štyri četiri štiri keturis četrus cztery czterech patru
     четыре четырёх четырех чотири чотирьох четири négy neljän neljä nelja dört τέσσερα τεσσάρων empat apat bốn أربع ארבע चार চার สี่"""),
    (5, """five fünf cinq cinco cinque vijf fem pět pěti päť pet penkerius piecus pięć pięciu cinci пять пяти п'ять п'яти п’яти пет öt viiden viisi
     viie viis beş πέντε lima limang خمس חמש पाँच पांच পাঁচ ห้า"""),
    (6, "six sechs seis sei zes šest sześć sześciu шесть шести enam ست שש छह ছয় หก"),
    (7, "seven sieben sept siete sete sette zeven sju syv sedm sedem siedem семь семи hét tujuh سبع שבע सात সাত เจ็ด"),
    (8, "eight acht huit ocho oito otto åtta otte åtte osm osem osiem восемь nyolc lapan delapan ثماني שמונה आठ আট แปด"),
    (9, """nine neun neuf nueve nove negen nio ni devět deväť dziewięć devet девять дев'ять дев’ять kilenc dokuz εννέα
     sembilan تسع תשע नौ নয় เก้า"""), (10, "ten zehn dix diez dez dieci tien tio deset dziesięć десять десяти tíz sepuluh عشر עשר दस দশ สิบ"),
    (11, "eleven elf"), (12, "twelve zwölf douze doce doze dodici twaalf"), (15, "fifteen fünfzehn quinze quince quindici vijftien"), (18, "eighteen achtzehn dieciocho"), (20, "twenty"),
)  # fmt: skip
NUMBERS = {word: number for number, words in _FORMS for word in words.split()} | {"a couple of": 2, "couple of": 2}
"""Small letters to numbers."""
_GUARDED = {
    "to": "to(?= \u00e5r)",
    "et": "et(?= \u00e5r)",
    "fire": "fire(?= \u00e5r)",
    "ba": "ba(?= n)",
    "ni": "ni(?= \u00e5r)",
}
"""Numbers of one language that are common words of another, with what shows the language."""
NUMBER = "|".join(_GUARDED.get(word, word) for word in sorted(NUMBERS, key=len, reverse=True))
"""Alternatives of an expression, the longest first."""
YEARS = (
    r"years?|yrs?|y\.?\s?(?:o\.?\s?)?e|a\u00f1os?|jahre?n?s?|ans|an(?= d)|an(?<=un an)|anni|anno|anos?|anys?|jaar|jaren|\u00e5rs?|lat|lata|leta?|roky|roku|rok|rokov|roka|\u00e9v|ani|j\u00e4hrige[nrsm]?|jarige?|letni(?:e|ego|ej|m)|let(?:\u00e1|\u00e9|\u00fd|\u00e9ho|ou)|ro\u010dn(?:\u00e1|\u00e9|\u00fa|ej|\u00fd)|\u00e9ves|\u00e5rig[ae]?|aasta(?:ne|se|st)|vuoti(?:nen|sen)|gad\u012bga|\u043b\u0435\u0442\u043d(?:\u0438\u0439|\u0438\u043c|\u0435\u0433\u043e)|\u0440\u0456\u0447\u043d(?:\u0438\u0439|\u043e\u0433\u043e|\u0438\u043c)|\u0433\u043e\u0434\u0438\u0448\u0435\u043d|vuotta|vuoden"
    r"|vuosi|aastat?|metai|metus|met\u0173|gadi|gadus|gadu|y\u0131l|y\u0131ll\u0131k|tahun|taon|n\u0103m|godine|godina|godinu"
    r"|\u043b\u0435\u0442|\u0433\u043e\u0434\u0430?|\u0440\u043e\u043a\u0456\u0432|\u0440\u043e\u043a\u0438|\u0440\u043e\u043a\u0443|\u0440\u0456\u043a|\u0433\u043e\u0434\u0438\u043d[\u0438\u0430\u0443\u0435]|\u0436\u044b\u043b|\u03c7\u03c1\u03cc\u03bd\u03b9\u03b1|\u03c7\u03c1\u03cc\u03bd\u03bf\u03c5?|\u03ad\u03c4\u03b7|\u03ad\u03c4\u03bf\u03c2|\u03ad\u03c4\u03bf\u03c5\u03c2|\u03b5\u03c4\u03ce\u03bd"
    r"|\u0633\u0646\u0648\u0627\u062a|\u0633\u0646\u0629|\u0633\u0646\u064a\u0646|\u0623\u0639\u0648\u0627\u0645|\u0633\u0627\u0644|\u05e9\u05e0\u05d9\u05dd|\u05e9\u05e0\u05d5\u05ea|\u05e9\u05e0\u05d4|\u0935\u0930\u094d\u0937|\u0938\u093e\u0932|\u09ac\u099b\u09b0(?:\u09c7\u09b0)?|\u09ac\u09ce\u09b8\u09b0(?:\u09c7\u09b0)?"
)
"""Alternatives of an expression: words for years, each led by a letter, so that it is looked for only there."""
THAI = {word: number for number, words in _FORMS for word in words.split() if "\u0e00" < word[0] < "\u0e7f"}
"""Of a script whose words stand without gaps."""
EXPERIENCE = (
    r"experience|(?<!\w)exp(?!\w)|esperienza|experiencia|exp\u00e9rience|experi\u00eancia|experi\u00e8ncia|experien\u021b|erfahrung|ervaring|erfarenhet|erfaring|kokemus|kogemus|do\u015bwiadczeni|praxe|praxi|tapasztalat"
    r"|\u043e\u043f\u044b\u0442|\u0434\u043e\u0441\u0432\u0456\u0434|\u043e\u043f\u0438\u0442|iskustv|izku\u0161nj|patirt|pieredz|\u03b5\u03bc\u03c0\u03b5\u03b9\u03c1\u03af\u03b1|\u03c0\u03c1\u03bf\u03cb\u03c0\u03b7\u03c1\u03b5\u03c3\u03af\u03b1|deneyim|tecr\u00fcbe|\u062e\u0628\u0631\u0629|\u062e\u0628\u0631\u0647|\u062a\u062c\u0631\u0628\u0647|\u062a\u062c\u0631\u0628\u06c1|\u05e0\u05d9\u05e1\u05d9\u05d5\u05df"
    r"|\u0905\u0928\u0941\u092d\u0935|\u0985\u09ad\u09bf\u099c\u09cd\u099e\u09a4\u09be|\u0e1b\u0e23\u0e30\u0e2a\u0e1a\u0e01\u0e32\u0e23\u0e13\u0e4c|kinh nghi\u1ec7m|pengalaman|karanasan|\u7d4c\u9a13|\u7ecf\u9a8c|\u7d93\u9a57|\uacbd\ub825|\uacbd\ud5d8"
)
"""Alternatives of an expression: experience, or how the word begins."""

__all__ = ["EXPERIENCE", "NUMBER", "NUMBERS", "THAI", "YEARS"]
