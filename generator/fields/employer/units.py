"""Parts of a firm: a name comes in, whether it names nothing but a team or department goes out.

Postings write their team as they write their firm ("Safety Engineering is ..."), and boards give both a row each.
"""

from __future__ import annotations

from functools import lru_cache

from generator.fields.employer.names import LINKS

_WORDS = frozenset(
    "abuse account accounts advertising ai analysis analytics applied assurance audit autonomy business care central child child-safety"
    " client commerce commercial communications community compliance consumer content core corporate counsel creator crime crimes crisis customer"
    " cyber data delivery design detection developer development digital directorate ecosystem editorial education emergency enforcement"
    " engineering enterprise escalations evaluation events experience external finance financial forecast fraud global governance group"
    " growth harm harms health hr human identity incident incidents information infrastructure innovation insights integrity intelligence"
    " internal investigations investigator labelling law lead learning legal listing live machine management manager marketing"
    " marketplace member merchant messaging moderation network online operations partner partnerships payments people performance"
    " planning platform platforms player policy prevention privacy process product programme programs projects protection public"
    " quality regional regulation regulatory reliability reporting reputation research resilience resources response review risk safety"
    " sales scam scams science search security seller senior service services shared social software solutions special specialist standards"
    " strategic strategy supply support surveillance systems team technology threat training transparency trust unit user users vendor"
    " video welfare wellbeing workforce youth".split()
)
"""Words for parts of a firm, for ranks, and for what such parts look after."""


@lru_cache(maxsize=1024)
def is_unit(name: str) -> bool:
    """Whether all words of a name are such words, as in `Community Operations` or `Risk & Data`."""
    words = [word.strip(",").casefold() for word in name.split()]
    return any(word in _WORDS for word in words) and all(word in _WORDS or word in LINKS for word in words)
