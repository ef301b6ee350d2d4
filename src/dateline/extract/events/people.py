"""Nouns for people and bodies, and for the things of which it is told what they do (`people.tsv`)."""

from functools import cache
from pathlib import Path

from dateline.extract.events import frames
from dateline.lexicon.files import read_table
from dateline.lexicon.roles import role_nouns


@cache
def _kinds() -> dict[str, str]:
    return {row["noun"]: row["kind"] for row in read_table(Path(__file__).with_name("people.tsv"))}


@cache
def is_human(word: str) -> bool:
    """Whether a noun, by its lemma in small letters, calls people or a body that acts.

    >>> is_human("paramedic"), is_human("customs")
    (True, False)
    """
    if word in frames.classes()["human"] or _kinds().get(word) == "people":
        return True
    role = role_nouns().get(word)
    return role is not None and word not in _kinds()


def moves(word: str) -> bool:
    """Whether a noun, by its lemma in small letters, is a thing of which deeds are told.

    >>> moves("ferry"), moves("decision")
    (True, False)
    """
    return _kinds().get(word) == "mover"


def is_office(word: str) -> bool:
    """Whether a noun, in small letters, is an office or a trade of one person: alone it does not say who."""
    role = role_nouns().get(word)
    return role is not None and not role.plural and role.kind in ("office", "post", "rank", "person")
