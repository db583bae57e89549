"""Cues of sentences on places: whose place it is, the company's, a visit's or that of the person's work."""

from __future__ import annotations

import re

from generator.expressions import AnyCase

COMPANY = AnyCase(
    r"headquarter|\bhq\b|our offices|offices (?:in|include|are|across)|other (?:\w+ )?offices|has offices|with offices|(?:have|has) an office in|hubs in|founded in|presence in|operations in|operates in|colleagues in|teams? (?:is|are|spread|located|sits?)\b[^.;]{0,20}(?:across|located|based|in)|employees in|customers in|markets? in|users in|per year in|travel to|trips? to|visits? to|laws? of|pursuant|los angeles county|fair chance|residents of|applicants in|colorado|except|reports? to [^.;]{0,40} in\b|manager (?:is )?(?:based )?in|handed over to|hand-?over|counterparts? in|together with (?:our|the)|and our \w+ team|overlap with|employ (?:\w+ ){1,3}in\b|for one week|(?:one|two|\d) weeks? in [^.;]{0,30}(?:each|every|a|per) (?:month|quarter|year)|weeks? (?:out )?of (?:every )?(?:four|five|six)|once a (?:month|quarter|year)|(?:some|occasional) travel"
)
RIGHT = AnyCase(
    r"\b(?:right to work|work authori[sz]ation|authori[sz]ed to work|eligib(?:le|ility) to work|work permit|legally (?:entitled|authori[sz]ed|able)|working rights|permission to work|valid visa|work visa|full rights|entitled to work|work pass)\b[^.;]{0,40}?\b(?:in|within|for|into)\b\s*(?:the )?"
)
ASIDE = AnyCase(
    r"[,;(]? (?:with|and) (?:\w+ ){0,3}(?:travel|trips|visits|missions|deployments|postings)\b|[,;(] (?:some|frequent|occasional|regular) travel|\breports? to\b|[,;(]? (?:covering|serving)\b",
    held=("covering", "serving", "travel", "trips", "visits", "missions", "deployments", "postings", "report"),
)
NAMED = re.compile(r"[A-Z](?<=\W.)|[^\x00-\x7f]")
"""What a place behind a cue begins with; a sentence without it names none."""
SITS = re.compile(r"\b(?:based|located|on-?site|in our|reside)\b")
SELF = AnyCase(r"\b(?:you|your|role|position|post|job|candidates?|applicants?|must|should|able|willing|incumbent)\b")
JOINS = AnyCase(r"\b(?:join us|to join|hiring|looking for|recruiting|seeking)\b")
HIRES = AnyCase(
    r"\b(?:join|hiring|recruit\w*|look(?:ing)? for|seek(?:s|ing)?|we\W?re after|openings?|vacancy|seats?|room for|"
    r"want|you|based|office|depot|campus|from|out of|home)\b"
)

__all__ = ["ASIDE", "COMPANY", "HIRES", "JOINS", "NAMED", "RIGHT", "SELF", "SITS"]
