"""`it` that stands for nobody: `it is clear that`, `it seems`."""

from typing import TYPE_CHECKING

from dateline.extract.entities.pronoun_words import pronoun_words
from dateline.extract.entities.syntax import verb_of

if TYPE_CHECKING:
    from dateline.extract.entities.candidates import Pronoun


def idle(pronoun: "Pronoun") -> bool:
    """`it is clear that`, `it seems`, `made it clear`: nobody is meant."""
    if pronoun.word != "it":
        return False
    token = pronoun.token
    if token.dep_ == "expl":
        return True
    verb = verb_of(token)
    if verb is None:
        return True
    if verb.lemma_ in ("make", "find", "consider", "think") and (token.dep_ != "nsubj" or token.head.pos_ == "ADJ"):
        return True
    heads = {child.dep_ for child in verb.children}
    if verb.lemma_ == "be" and ("acomp" in heads or "attr" in heads):
        return bool(heads & {"ccomp", "xcomp", "advcl", "csubj", "relcl"}) or any(
            child.dep_ in ("xcomp", "ccomp", "relcl") for part in verb.children for child in part.children
        )
    return verb.lemma_ in pronoun_words()["idle_verbs"]
