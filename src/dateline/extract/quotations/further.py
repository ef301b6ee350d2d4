"""What goes on behind the object of a verb: `announced a probe into the fire`, `a delegation to Lund to attend`."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.rules import words
from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Prepositions that tell more of the thing, not when or where it was said.
_FURTHER = frozenset({"into", "for", "to", "from", "with", "between", "against", "toward", "towards", "of"})
#: And these of what somebody is accused of.
_CHARGED = frozenset({"in", "over", "by"})
_TIMES = frozenset({"DATE", "TIME"})


def further(verb: "Token", last: "Token", accused: bool) -> "Token":
    """The last word of what hangs on the verb right behind its object and belongs to the object."""
    end = last
    for child in verb.children:
        if child.i <= end.i or child.left_edge.i != end.i + 1:
            continue
        if not (_phrase(child, accused) or _purpose(child)):
            break
        end = child.right_edge
    return end


def _phrase(child: "Token", accused: bool) -> bool:
    if child.dep_ not in ("prep", "dative") or child.pos_ not in ("ADP", "SCONJ"):
        return False
    wanted = child.lower_ in _FURTHER or (accused and child.lower_ in _CHARGED)
    noun = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
    if not wanted or noun is None or (noun.ent_type_ in _TIMES and child.lower_ != "for"):
        return False
    if noun.lemma_.lower() in words("occasions") and child.lower_ != "into":
        return False
    return not (child.lower_ in ("to", "with") and _told(noun))


def _told(noun: "Token") -> bool:
    """`announced the closure to reporters`: whom somebody told."""
    role = role_nouns().get(noun.lemma_.lower())
    return noun.pos_ == "PRON" or noun.ent_type_ == "PERSON" or (role is not None and role.human)


def _purpose(child: "Token") -> bool:
    """`aid to rebuild the pier`"""
    return child.dep_ in ("advcl", "xcomp") and child.tag_ == "VB" and child.left_edge.lower_ == "to"
