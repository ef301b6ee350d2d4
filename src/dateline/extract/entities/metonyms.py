"""A capital is a place or a government: `in Oslo` and `fly to Oslo`, but `Oslo warned` and `pressed Oslo`."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.lexicon.files import read_toml

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_HERE = Path(__file__).parent


@cache
def _rules() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in read_toml(_HERE / "metonyms.toml")["words"].items()}


def acts(doc: "Doc", start: int, end: int) -> str | None:
    """The rule by which a capital's name stands for its government, None where it is a place."""
    if _is_dateline(doc, start, end):
        return None
    head = doc[start:end].root
    if head.dep_ in ("nsubj", "nsubjpass", "agent"):
        return _as_subject(head)
    if head.dep_ in ("dobj", "dative", "iobj"):
        return None if head.head.lemma_ in _rules()["reach"] else "metonyms/object"
    if head.dep_ == "pobj":
        return _after_preposition(head)
    if head.dep_ == "poss":
        return _as_owner(head)
    if head.dep_ == "conj" and head.head.i != head.i:
        return acts(doc, head.head.i, head.head.i + 1) if head.head.ent_type_ == "GPE" else None
    return None


def _is_dateline(doc: "Doc", start: int, end: int) -> bool:
    """`OSLO (Norsk Pressebyrå) -`, `Oslo, May 3 -`, `Oslo, Norway`: a city on the map."""
    if end + 1 < len(doc) and (doc[end].text == "(" or (doc[end].text == "," and doc[end + 1].ent_type_ == "GPE")):
        return True
    return start <= 1 and end < len(doc) and (doc[end].text in ("(", "-", "–", "—", "--", ",") or doc[start].is_upper)


def _as_subject(head: "Token") -> str | None:
    verb = head.head
    if head.dep_ == "nsubjpass":
        return "metonyms/subject" if verb.lemma_ in _rules()["told"] else None
    if verb.lemma_ == "be":
        attribute = next((c for c in verb.children if c.dep_ in ("acomp", "attr", "xcomp")), None)
        return "metonyms/subject" if attribute is not None and attribute.lemma_ in _rules()["minded"] else None
    if verb.lemma_ == "have" and any(child.dep_ == "xcomp" for child in verb.children):
        return "metonyms/subject"
    if verb.lemma_ == "see" and verb.tag_ in ("VBZ", "VBP"):
        return "metonyms/subject"
    return "metonyms/subject" if verb.lemma_ not in _rules()["happens"] else None


def _after_preposition(head: "Token") -> str | None:
    preposition = head.head
    word = preposition.lower_
    if word in _rules()["where"]:
        return None
    governor = preposition.head
    if word in ("to", "from", "for", "toward", "towards", "via", "through"):
        moved = governor.lemma_.lower() in _rules()["motion"] or governor.pos_ in ("ADP", "ADV", "AUX")
        return None if moved else "metonyms/preposition"
    if word == "of":
        return "metonyms/owner" if governor.lemma_.lower() in _rules()["owned"] else None
    if word in ("on", "upon") and governor.lemma_.lower() in _rules()["assault"]:
        return None
    if word == "by":
        return "metonyms/subject" if preposition.dep_ == "agent" else None
    return "metonyms/preposition" if word in _rules()["towards"] else None


def _as_owner(head: "Token") -> str | None:
    owned = head.head.lemma_.lower()
    return "metonyms/owner" if owned in _rules()["owned"] else None
