"""What another must do: "the minister said they must leave" is a request, told by the word of duty."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, status, syntax
from dateline.extract.events.trigger import DUTY_FRAME, Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: Words that bind another to do something.
DUTY = frozenset({"must", "should", "needs", "need", "ought"})
#: The speaker, a thing, or nobody in particular: no request is put to these.
UNBOUND = frozenset({"i", "we", "it", "this", "that", "you", "one", "nobody", "everybody", "everyone", "anyone"})
UNBOUND |= {"anybody", "someone", "somebody", "people"}
#: "they should be there" asks nothing of anybody.
IDLE = frozenset({"be", "have", "know", "seem", "feel", "think", "like", "remember", "expect", "include"})
IDLE |= {"consider", "contemplate", "wait", "face", "remain", "become", "hope", "trust", "continue"}


def duties(sentence: Span, kept: dict[int, Trigger]) -> Iterator[tuple[int, Trigger]]:
    """ "the minister said they must leave": to say what another must do is a request, told by the word of duty."""
    for token in sentence:
        if token.lower_ not in DUTY or not syntax.is_verb(token.head if token.tag_ == "MD" else token):
            continue
        verb = token.head if token.tag_ == "MD" else token
        if any(c.dep_ in syntax.SUBJECTS and c.i > token.i for c in verb.children):
            continue  # "should he be replaced": a condition
        if token.tag_ != "MD" and not (token.lemma_ == "need" and syntax.children(token, "xcomp")):
            continue
        if _is_told(verb) and verb.lemma_ not in IDLE and not syntax.is_negated(verb) and _binds_another(verb):
            yield token.i, Trigger(token, DUTY_FRAME, None)


def _is_told(verb: Token) -> bool:
    for _ in range(syntax.DEEPEST):
        if verb.dep_ != "conj" or not syntax.is_verb(verb.head):
            break
        verb = verb.head
    teller = verb.head
    return (
        verb.dep_ == "ccomp"
        and syntax.is_verb(teller)
        and status.words().get(("comp", teller.lemma_.lower())) == "keep"
    )


def _binds_another(verb: Token) -> bool:
    """Somebody is bound, and it is not the speaker."""
    who = syntax.agents(verb) or syntax.subjects(verb)
    return any(frames.is_somebody(w) for w in who) and not any(w.lower_ in UNBOUND for w in who)
