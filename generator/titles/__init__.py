"""Job titles: texts come in, the titles that they hold go out without what boards and templates added."""

from generator.titles.abroad import from_abroad
from generator.titles.beside import beside_firm
from generator.titles.doubt import gives_way, is_mere_rank, is_none, is_tags
from generator.titles.employers import cleaned
from generator.titles.flat import from_flat
from generator.titles.heads import heads, without_key
from generator.titles.sentences import from_sentence
from generator.titles.vocabulary import MOST_WORDS, Vocabulary, names_job_abroad

__all__ = [
    "MOST_WORDS",
    "Vocabulary",
    "beside_firm",
    "cleaned",
    "from_abroad",
    "from_flat",
    "from_sentence",
    "gives_way",
    "heads",
    "is_mere_rank",
    "is_none",
    "is_tags",
    "names_job_abroad",
    "without_key",
]
