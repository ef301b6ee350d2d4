"""Passives of which a reader says "who" of the subject: who is elected, sworn in or taken ill."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Nobody else is looked for who did it.
BORNE = frozenset({"elect", "re-elect", "reelect", "inaugurate", "bear", "expect"})
#: With the particle or the word behind.
BORNE_WITH = frozenset({"swear_in"})
#: "was named envoy", "was taken ill": only with what he became.
BECOME = frozenset({"name", "appoint", "take", "proclaim", "crown"})


def bears_it(verb: Token) -> bool:
    """Whether the subject of a passive without a doer is the one a reader asks for."""
    if not syntax.is_passive(verb) or syntax.agents(verb) or verb.dep_ in ("acl", "amod"):
        return False
    if verb.lemma_ in BORNE:
        return not syntax.children(verb, "xcomp", "dobj")  # "is expected to pay"
    behind = {c.lower_ for c in verb.children if c.dep_ in ("prt", "prep", "advmod")}
    if any(f"{verb.lemma_}_{word}" in BORNE_WITH for word in behind):
        return True
    became = syntax.children(verb, "oprd", "attr", "dobj", "acomp")
    return verb.lemma_ in BECOME and any(c.i > verb.i for c in became)
