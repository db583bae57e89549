"""Zoning: a document comes in, and for each block a zone with the rule that decided comes out."""

from generator.sections.decision import Decision, Zoning
from generator.sections.recognition import is_posting
from generator.sections.zoning import segment, unzoned

__all__ = ["Decision", "Zoning", "is_posting", "segment", "unzoned"]
