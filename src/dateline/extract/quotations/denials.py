"""Denials without a clause: `the guild denies this`, `Norn denied any link`, `the board rejected that`."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.rules import words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs whose mere object is what somebody takes a stand on.
_DENIES = frozenset({"deny", "dispute", "refute"})
#: Who rejects "this" contradicts words before it; who rejects "it" may turn down an offer.
_REJECTS = frozenset({"reject", "dismiss"})
_IT, _THIS = frozenset({"it", "this", "that", "these", "everything"}), frozenset({"this", "that"})
#: `denies any wrongdoing`, `denied such a call`
_ANY = frozenset({"any", "such"})


def denies(verb: "Token") -> bool:
    """Tell whether a verb denies what its object names: a charge, a deed, or what was said before.

    `denied the crew its pay`, `denied bail`, `was denied entry` keep something from somebody and say nothing.
    """
    lemma = verb.lemma_.lower()
    if lemma not in _DENIES | _REJECTS or any(c.dep_ in ("dative", "nsubjpass", "auxpass") for c in verb.children):
        return False
    goals = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i]
    if len(goals) != 1:
        return False
    goal = goals[0]
    if lemma in _REJECTS:
        return goal.lower_ in _THIS
    if goal.lower_ in _IT:
        return True
    spoken = any(c.lower_ in _ANY and c.i < goal.i for c in goal.children)
    return goal.pos_ == "NOUN" and (spoken or goal.lemma_.lower() in words("deniable"))
