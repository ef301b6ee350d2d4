"""What is said by wishing to say it: "I would urge you to leave"."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: "I would urge you", "we would like to thank you": said, and by that done.
POLITE = frozenset(
    {"like", "love", "urge", "ask", "recommend", "say", "argue", "suggest", "caution", "appreciate", "add"}
)


def is_polite(verb: Token, *, bound: bool) -> bool:
    """Said of oneself and on no condition (`bound`)."""
    me = any(s.lower_ in ("i", "we") for s in syntax.children(verb, "nsubj"))
    asks = verb.lemma_ in ("ask", "urge", "caution")
    return me and verb.lemma_ in POLITE and not bound and (not asks or bool(syntax.children(verb, "xcomp", "ccomp")))
