"""Conditions without "if": the helper stands before who does it; and what did not come, as something else did."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many words behind "had they gone" what would have followed is told.
FAR = 20


def is_turned(clause: Token) -> bool:
    """ "Had they named her, he would have gone": the helper before who does it."""
    helpers = [c.i for c in clause.children if c.dep_ == "aux" and c.lower_ in ("had", "should")]
    doers = [c.i for c in clause.children if c.dep_ in ("nsubj", "nsubjpass")]
    turned = bool(helpers and doers) and helpers[0] < doers[0]
    if not turned or clause.left_edge.i != helpers[0]:
        return False
    # the parser takes what follows for another sentence or another main clause
    return clause.dep_ in ("advcl", "ccomp") or "would" in {t.lower_ for t in clause.doc[clause.i : clause.i + FAR]}


def is_turned_away(verb: Token) -> bool:
    """ "could have hit the wall but swerved": what came instead is told right behind."""
    but = any(c.lower_ == "but" and c.dep_ == "cc" for c in verb.children)
    told = (c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBD")
    return but and any(not any(d.dep_ == "nsubj" for d in c.children) for c in told)
