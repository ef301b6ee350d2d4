"""Nouns a verb only names: "called the meeting useful", "rejected the demand", which had been made."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Whoever rejects a demand has been asked.
ANSWERS = frozenset({"reject", "refuse", "decline", "dismiss"})
WORDS = frozenset(
    {"demand", "call", "request", "appeal", "proposal", "ultimatum", "accusation", "claim", "allegation"}
)
WORDS |= {"invitation", "warning", "plea", "criticism", "complaint", "threat", "order", "petition"}


def noun_is_words(verb: Token) -> bool:
    """ "rejected the demand": what it acts on was said by somebody."""
    return any(noun.lemma_.lower() in WORDS for noun in syntax.objects(verb))


def is_naming(verb: Token) -> bool:
    """ "called the meeting with Lind useful": it names a thing that took place, and calls nobody together."""
    if verb.lemma_ != "call":
        return False
    if syntax.children(verb, "oprd", "acomp"):
        return True
    if any(t.tag_ == "``" for noun in syntax.children(verb, "dobj") for t in noun.doc[verb.i : noun.i]):
        return True  # "called the delay “a theft of two years”"
    # The parser may hang the adjective on a noun before it.
    last = [token for noun in syntax.children(verb, "dobj") for token in noun.subtree][-1:]
    return any(t.pos_ == "ADJ" and t.dep_ in ("amod", "acomp", "oprd") and t.head.i < t.i for t in last)
