"""Job titles: texts come in, the titles that they hold go out without what boards and templates added."""

from generator.titles.employers import without_employer
from generator.titles.repair import has_gender_mark, repaired
from generator.titles.sentences import from_sentence
from generator.titles.vocabulary import MOST_WORDS, Vocabulary

__all__ = ["MOST_WORDS", "Vocabulary", "from_sentence", "has_gender_mark", "repaired", "without_employer"]
