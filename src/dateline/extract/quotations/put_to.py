"""`Norn Flow, asked whether it might bid, said it never comments`, read as if Norn Flow asked: it was asked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs whose participle names the person spoken to.
PUT_TO = frozenset(
    {"asked", "told", "pressed", "questioned", "informed", "warned", "reminded", "quizzed", "challenged"}
)
_FINITE = ("VBD", "VBZ")


def was_asked(verb: "Token") -> bool:
    """A comma stands between the verb and its subject, and behind the question another verb without a subject."""
    above = verb.head
    if verb.lower_ not in PUT_TO or above.i <= verb.i or above.tag_ not in _FINITE:
        return False
    apart = verb.i > verb.sent.start and verb.nbor(-1).text == "," and above.nbor(-1).text == ","
    return apart and not any(c.dep_ in ("nsubj", "nsubjpass") for c in above.children)


def answering(verb: "Token") -> "Token | None":
    """Who was asked, and now says."""
    asked = next((c for c in verb.children if c.i < verb.i and was_asked(c)), None)
    return (
        next((c for c in asked.children if c.dep_ == "nsubj" and c.i < asked.i), None) if asked is not None else None
    )
