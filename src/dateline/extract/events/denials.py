"""A denial tells a deed as denied: the entry of "the clerk denied taking money" is of no deed that took place.

Where the words denied tell a deed that has an entry of its own, that one is denied, and the denial is a deed.
"""

from collections.abc import Container
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.tense import Reading
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

TOLD = frozenset({"occurred", "ongoing"})
#: Who denies one of these keeps it from somebody: "denied them bail".
KEPT_FROM = frozenset(
    {"visa", "entry", "access", "bail", "permission", "asylum", "leave", "parole", "appeal", "petition"}
)
KEPT_FROM |= {"motion", "bid", "request", "application", "licence", "license", "passage", "treatment", "right", "aid"}
KEPT_FROM |= {"victory", "win", "chance", "service", "claim", "permit", "clearance", "protection", "care", "benefit"}
#: What is rejected so was only said.
SAID = frozenset({"claim", "allegation", "accusation", "suggestion", "rumour", "rumor", "report", "charge"})
REJECTS = frozenset({"reject", "dismiss", "dispute", "refute"})
POINTING = frozenset({"this", "that"})


def as_denied(trigger: Trigger, reading: Reading, told: Container[int]) -> Reading:
    """The reading that an entry shows; `told`: the words of the paragraph, by index, that tell an event."""
    verb = trigger.token
    if reading.status not in TOLD or not syntax.is_verb(verb) or not _denies(verb):
        return reading
    if any(word.i in told for word in verb.subtree if word.i > verb.i):
        return reading
    return Reading("denied", verb, "denial", reading.past)


def _denies(verb: Token) -> bool:
    """ "Denied taking it", "denied that", "rejected the claim"; not "denied them bail", "rejected the offer"."""
    if verb.lemma_ not in REJECTS | {"deny"} or syntax.is_passive(verb) or syntax.children(verb, "dative"):
        return False
    clause = syntax.children(verb, "ccomp") or [c for c in syntax.children(verb, "xcomp") if c.tag_ == "VBG"]
    if clause:
        return True
    things = syntax.children(verb, "dobj")
    if verb.lemma_ in REJECTS:
        said = [t for t in things if t.lower_ in POINTING or t.lemma_.lower() in SAID]
        return bool(said) and "court" not in {s.lemma_.lower() for s in syntax.children(verb, "nsubj")}
    if any(name in ("to", "for") for name, _ in syntax.prepositions(verb)):
        return False  # "denied visas to the team"
    return bool(things) and not any(_is_kept(t) for t in things)


def _is_kept(thing: Token) -> bool:
    """ "denied a request"; "denied any such request" says that there was none."""
    any_ = any(c.lower_ in ("any", "such", "having") for c in thing.children)
    return thing.lemma_.lower() in KEPT_FROM and not any_
