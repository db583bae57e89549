"""Zoning: a document comes in, and for each block a zone with the rule that decided comes out."""

from generator.sections.decision import Decision, Zoning
from generator.sections.recognition import Recognised, is_posting, recognise
from generator.sections.zoning import segment, unzoned

__all__ = ["Decision", "Recognised", "Zoning", "is_posting", "recognise", "segment", "unzoned"]
