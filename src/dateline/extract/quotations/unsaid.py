"""Clauses in which nothing has been said: conditions, words left unsaid, whom somebody only reached."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution

if TYPE_CHECKING:
    from spacy.tokens import Token

#: `unless the clerk sends a notice stating ...`: nobody has said so yet, or ever.
_OPEN = frozenset({"if", "unless", "whether"})
#: Steps up from a verb to the clause that holds it.
_WITHIN = frozenset({"conj", "acl", "relcl", "dobj", "pobj", "prep", "xcomp", "pcomp", "attr"})
_DEPTH = 8
#: `stopped short of saying`, `refrained from calling`, `avoided saying`.
_HELD_BACK = frozenset({"avoid", "refrain", "shy", "resist"})
#: The object of these is whom somebody told.
_REACHED = frozenset({"alert", "notify", "inform", "brief"})
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
#: Somebody finds himself in a place, sees herself as a leader: no words of theirs.
_SELF_SEEN = frozenset({"find", "see", "position", "show", "reveal", "prove", "cast", "view"})


def unsaid(found: Attribution, marked: bool) -> bool:
    """Tell whether the clause of the cue leaves open or denies that anything was said."""
    if found.verb is None:
        return False
    if _held_back(found.verb) or _only_names(found):
        return True
    return not marked and (_in_condition(found.verb) or _reached(found) or _of_self(found))


def _in_condition(verb: "Token") -> bool:
    """`if the guild says so`, `unless she sends a notice stating that`."""
    token = verb
    for _ in range(_DEPTH):
        if any(c.dep_ == "mark" and c.lower_ in _OPEN for c in token.children):
            return True
        if token.dep_ not in _WITHIN or token.head.i == token.i:
            return False
        token = token.head
    return False


def _held_back(verb: "Token") -> bool:
    """`stopped short of saying`: it was left unsaid."""
    head = verb.head
    if verb.tag_ != "VBG":
        return False
    if verb.dep_ == "pcomp" and head.pos_ == "ADP":
        above = head.head
        return above.lower_ == "short" or above.lemma_ in _HELD_BACK
    return verb.dep_ == "xcomp" and head.lemma_ in _HELD_BACK


def _reached(found: Attribution) -> bool:
    """`alerted the coast guard`: whom somebody told, and not what."""
    return found.rule == "verb-object" and found.word is not None and found.word.cue in _REACHED


def _of_self(found: Attribution) -> bool:
    """`found herself at sea`, `sees himself as a reformer`."""
    if found.verb is None or found.verb.lemma_.lower() not in _SELF_SEEN:
        return False
    behind = found.verb.doc[found.verb.i + 1 : found.verb.i + 2]
    return bool(len(behind)) and behind[0].lower_ in _REFLEXIVE


def _only_names(found: Attribution) -> bool:
    """`a levy called a “gift”`: a name for a thing."""
    verb = found.verb
    named = verb is not None and verb.dep_ == "acl" and verb.tag_ == "VBN"
    return named and verb is not None and verb.lemma_ in ("call", "dub", "name", "label", "term")
