"""Who and where: entities and their mentions, inside one report."""

from dateline.extract.entities.pronouns import resolve_pronouns
from dateline.extract.entities.signed import resolve_signed
from dateline.extract.entities.step import find_entities

__all__ = ["find_entities", "resolve_pronouns", "resolve_signed"]
