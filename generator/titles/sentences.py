"""Titles in prose: sentences that say what the reader would be or whom the employer looks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.document import Zone
from generator.evidence import Found, Reading
from generator.prose import plain
from generator.sections import Decision
from generator.titles.repair import repaired
from generator.titles.sought import sought
from generator.titles.vocabulary import MOST_WORDS, Vocabulary

_REGION_TAIL = re.compile(r"\s+(?:for|in|across|on|at|within|with|to|of)\s+", re.IGNORECASE)

_FIELD = re.compile(r"(?P<head>.{3,60}?) for (?P<field>(?!the\b).{3,60})$")

_AS = re.compile(
    r"(?:\b|(?-i:(?<=[A-Z]{3})(?=A)))(?:(?:you join (?:us )?)?as\s+|in (?:this|the|your) (?:job|position|post|role)(?: as|,)\s+)(?:(?:a|an|the|our|your|one of our|the new|our new|our next|our first)\s+)?(?P<name>(?:[^.;:!?\n\u2013]|(?<= )\u2013 (?-i:(?=[A-Z]))){2,100}?)\s*[,\u2013\-]?\s+(?:you(?:'ll|\u2019ll|'re|\u2019re|r)?\b|this role|we\b|the successful|the incumbent|she |he |they )",
    re.IGNORECASE,
)
_SEEK = re.compile(
    r"\b(?:looking for|seeking|seeks|invites applications for(?: the (?:post|position|role) of)?|wishes to (?:appoint|recruit)|hiring|recruiting|searching for|in search of|look for|recruit|hire|join (?:us|our [\w &]{2,50}|the [\w &]{2,50}) as|position of|role of|post of|(?:post|position|role|job|vacancy) is(?: that of)?|you join as|come and be|add(?:ing)?|you(?:\u2019re|'re| are| will be)|this is|vacancy for|openings? for|seats? for|opportunity for|needs?|wants?|appoint|on the hunt for|room for|after|serve as|apply for|welcome|onboard|put)\s+"
    r"(?:\d+ (?:or more )?|several |two |three |four |five |six )?(?:(?:an?|the|our(?: next| first)?|another|one|a further)\b)?\s*(?P<name>[^.;:!?\n]{2,110})",
    re.IGNORECASE,
)
_THE = re.compile(
    r"(?:^|[.!?]\s|,\s|\bwhat\s)\W{0,40}+(?:[Tt]he|[Oo]ur|[Tt]his)(?: (?:first|new|next))?\s+(?P<name>[A-Z][^.;:!?\n]{2,90}?)\s+(?:will|[a-z]{1,12}+(?<=[^s]s))\b"
)
_WHOLE = re.compile(r"(?:^|[.:!?]\s)(?P<name>[A-Z][^.;:!?\n]{5,80})(?=[.!]|$)")
"""A sentence that is nothing but a name: `So: Fraud Analyst II, Payments. The second one.`"""
_SHAPES = (
    ("as-the-title-you-will", _AS),
    ("seeking-sentence", _SEEK),
    ("the-title-will", _THE),
    ("sentence-of-a-title", _WHOLE),
)
_NAME = re.compile(
    r"(?:[A-Z&\d(][\w&/'\u2019.+#)(]*|and|of|for|the|in|to)(?:(?:,? |-|\u2013| [-\u2013] |/)(?:[A-Z&\d(][\w&/'\u2019.+#)(]*|and|of|for|the|in|&))*"
)
_SMALL = re.compile(r"((?:(?<![\w&/'\u2019-])[a-z][\w&/'\u2019-]*+ ?){1,5}?)(?= (?:at|in|on|with|for)\b|,|$)")
_SMALL_SOUGHT = re.compile(
    r"((?:(?<![\w&/'\u2019-])[a-z][\w&/'\u2019-]*+ ){1,4}?[a-z][\w'\u2019-]*+)(?= (?:who|that|to|at|in|on|with|for)\b)"
)
_EDGE = re.compile(r"^(?:and|of|for|the|in|to|&)\s+|(?<![\s,])[\s,]+(?:and|of|for|the|in|to|&|\()$", re.IGNORECASE)
_ASIDE = re.compile(r" \(|, ")
_PROSE: tuple[Zone, ...] = (
    "summary",
    "team",
    "responsibilities",
    "exposure",
    "required",
    "employer",
    "application",
    "logistics",
)


def from_sentence(reading: Reading, words: Vocabulary, *, small: bool = True) -> Found[str] | None:
    """The title in "As the X, you will", "we are looking for an X to" or "The X will", in this order.

    A title in `small` letters may be a mere description, so that it counts when no other is found.
    """
    prose = reading.of(*_PROSE)
    named = _named(prose, _in_capitals, words) or sought(reading, words)
    return named or (_named(prose, _in_small, words) if small else None)


def _named(
    prose: tuple[Decision, ...], name: Callable[[re.Match[str], Vocabulary], str | None], words: Vocabulary
) -> Found[str] | None:
    """What the first sentence names in the first of the shapes that has one."""
    for rule, shape in _SHAPES:
        for decision in prose:
            text = _in_small_letters(plain(decision.block.text))
            if title := next(filter(None, (name(found, words) for found in _overlapping(shape, text))), None):
                return Found(title, decision.block.span.lines, rule)
    return None


def _in_capitals(found: re.Match[str], words: Vocabulary) -> str | None:
    """The title that a sentence writes with capitals."""
    run = _NAME.match(_to_capital(found["name"]))
    if run is None or (found.re is _WHOLE and run[0] != found["name"]):
        return None
    name = run[0] if found.re is _AS and _is_subject(run[0], words) else _cut(run[0], words)
    title = repaired(name, words) if name else ""
    title = _single(title, words) if found.re is _SEEK else title
    named = words.ranks.search(title) and title[0].isupper() and 1 < len(title.split()) < MOST_WORDS
    return title if named else None


def _single(title: str, words: Vocabulary) -> str:
    """The title of one job where several are sought: `Fraud Agents`."""
    head = _ASIDE.split(title, maxsplit=1)[0]
    one = head[:-1]
    plural = head.endswith("s") and any(hit.end == len(one) for hit in words.ranks.hits(one))
    return one + title[len(head) :] if plural else title


def _in_small(found: re.Match[str], words: Vocabulary) -> str | None:
    """The title that a sentence writes in small letters, as a title writes it."""
    if found.re in (_THE, _WHOLE):
        return None
    small = (_SMALL if found.re is _AS else _SMALL_SOUGHT).match(found["name"])
    return small[1].title() if small is not None and words.ranks.search(small[1].split()[-1]) else None


def _overlapping(shape: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a shape, also those that begin within the name of another: `seek an attorney to serve as X`."""
    found = shape.search(text)
    while found is not None:
        yield found
        found = shape.search(text, max(found.start("name"), found.start() + 1))


def _in_small_letters(text: str) -> str:
    """A sentence all in capitals as a title writes it."""
    if not text.isupper():
        return text
    return re.sub(
        r"\b(?:A|An|The|To|Of|And|For|At|In|On|With|Is|Seeks|Will)\b", lambda found: found[0].lower(), text.title()
    )


def _to_capital(text: str) -> str:
    """From the first word with a capital on: what an adjective in small letters says is no part of the title."""
    found = re.search(r"(?<![\w-])[A-Z]", text)
    return (
        text[found.start() :]
        if found and not re.search(r"\b(?:to|who|with|that|in|for)\b", text[: found.start()])
        else text
    )


def _is_subject(name: str, words: Vocabulary) -> bool:
    """Whether what follows the last preposition is a field of work rather than a place or region."""
    found = _FIELD.match(name)
    return (
        found is not None
        and words.names_job(found["head"])
        and not any((*words.places.mentions(found["field"]), words.regions.search(found["field"])))
    )


def _cut(name: str, words: Vocabulary) -> str:
    """The name up to the preposition that leaves the title; "for APAC" and what stands before the job's noun stay."""
    for found in _REGION_TAIL.finditer(name):
        head, rest = name[: found.start()], name[found.end() :]
        if found[0].strip().lower() == "of" or not words.ranks.search(head):
            continue
        region = words.regions.search(rest)
        if found[0].strip().lower() == "for" and region is not None and region.start == 0:
            return head + found[0] + rest[: region.end]
        return head
    before = ""
    while before != name:
        before = name
        name = _EDGE.sub("", name)
    return name


__all__ = ["from_sentence"]
