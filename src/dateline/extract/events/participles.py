"""Participles that the tagger takes for the past tense."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With one of these a verb of its own stands there.
OWN = frozenset({"dobj", "nsubj", "ccomp", "aux"})
#: With one of these the next participle opens a clause of its own.
HELPED = frozenset({"aux", "auxpass", "nsubj"})

#: The second object of these says what somebody is made: "was voted mayor of the year".
AS_WHAT = frozenset({"vote", "name", "elect", "appoint", "declare", "crown", "dub", "call"})

#: Without an object these are passives: nobody "freed" without saying whom.
DONE_TO_ONE = frozenset(
    {"free", "arrest", "detain", "release", "jail", "charge", "kill", "rescue", "postpone", "cancel"}
)
DONE_TO_ONE |= {
    "scrap",
    "shelve",
    "replace",
    "dismiss",
    "suspend",
    "abduct",
    "evacuate",
    "deport",
    "fine",
    "sentence",
}
DONE_TO_ONE |= {
    "convict",
    "acquit",
    "sack",
    "expel",
    "injure",
    "wound",
    "bail",
    "question",
    "remand",
    "bury",
    "defer",
}
DONE_TO_ONE |= {"rearrest", "recapture", "imprison", "execute", "extradite", "exile", "outlaw", "evict", "indict"}
DONE_TO_ONE |= {"disqualify", "exhume", "reinstate", "subpoena", "hospitalise", "hospitalize", "demolish", "behead"}


def is_between_participles(verb: Token) -> bool:
    """ "were blocked, chased, and killed": the one between two participles is one too."""
    if verb.tag_ != "VBD" or verb.dep_ != "conj" or any(c.dep_ in OWN for c in verb.children):
        return False
    if verb.lemma_ in DONE_TO_ONE and any(c.dep_ == "auxpass" for c in verb.head.children):
        return True  # "were picked up, and freed"
    later = [c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VBN"]
    return any(not any(g.dep_ in HELPED for g in c.children) for c in later)
