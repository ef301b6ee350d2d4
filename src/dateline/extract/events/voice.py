"""Who did it and whom it befell, where the form of the verb misleads: states, and headlines without "was"."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: As participles these tell how somebody is minded.
STATES = frozenset({"oppose", "commit", "concern", "worry", "involve", "engage", "prepare", "determine", "dedicate"})
STATES |= {"unite", "divide", "interest", "alarm", "disappoint", "please", "convince", "shock", "relieve", "poise"}
#: Who does one of these does it to somebody.
NEEDS_OBJECT = frozenset(
    {"accuse", "arrest", "charge", "kill", "injure", "wound", "sentence", "jail", "ban", "rescue"}
)
NEEDS_OBJECT |= {"convict", "acquit", "evacuate", "hospitalise", "hospitalize", "detain", "sack", "suspend", "bury"}


def is_state(verb: Token) -> bool:
    """ "is opposed to", "is committed to": in the form of a passive, and nobody did it to the subject."""
    return verb.lemma_ in STATES and syntax.is_passive(verb) and not syntax.children(verb, "agent")


def is_headline_passive(verb: Token) -> bool:
    """ "Mayor accused of fraud": what needs an object and has none befell its subject."""
    if verb.lemma_ not in NEEDS_OBJECT or verb.tag_ not in ("VBD", "VBN") or syntax.is_passive(verb):
        return False
    if syntax.children(verb, "aux", "dobj", "dative", "ccomp", "xcomp", "oprd"):
        return False
    return bool(syntax.children(verb, "nsubj"))
