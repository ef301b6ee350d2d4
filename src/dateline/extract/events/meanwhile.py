"""What people were doing on a day when something was done to them: one day dates both."""

from typing import TYPE_CHECKING

from dateline.extract.events.people import is_human
from dateline.extract.events.when import Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


#: What is so decided of a bid is decided on the weekday that stands behind it.
DECIDING = frozenset({"reject", "approve", "block", "deny", "dismiss", "back", "clear", "defeat", "launch", "uphold"})
BIDS = frozenset({"bid", "effort", "attempt", "request", "push", "appeal", "plea", "petition", "challenge"})


def is_decided_then(verb: Token, timed: Timed) -> bool:
    """ "rejected a bid to slow the ferries Thursday": news of that day; "a bid to vote on Friday" is none."""
    if verb.tag_ != "VBD" or verb.lemma_ not in DECIDING or timed.preposition is not None:
        return False
    inside, noun = timed.governor, timed.governor.head
    bare = timed.time.rule == "times/weekday" and timed.head.i > inside.i and inside.tag_ == "VB"
    return bare and inside.dep_ == "acl" and noun.lemma_ in BIDS and noun.dep_ == "dobj" and noun.head.i == verb.i


def meanwhile(told: Token, timed: Timed) -> Token:
    """ "rammed a crowd marking the feast on Monday": what people were doing then tells when it was done to them.

    The verb that `told` stands under, where the day behind it is that of both; else `told` itself.
    """
    if (
        told.dep_ != "acl"
        or told.tag_ != "VBG"
        or timed.preposition != "on"
        or not is_human(told.head.lemma_.lower())
    ):
        return told
    above = told.head.head.head if told.head.dep_ == "pobj" else told.head.head
    return above if above.tag_ == "VBD" and above.i < told.i else told
