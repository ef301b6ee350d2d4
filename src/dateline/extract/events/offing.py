"""Of what is only possible: which is in the offing, and which is only thinkable or looks so."""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.status import Reading, word_of, words
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: "may", "might" and "could" tell what is in the offing; "can", "should" and "would" what is so in general.
OFFING = frozenset({"may", "might", "could"})
#: Under these a deed is needed, allowed or thinkable in general; nobody is at it.
GENERAL = frozenset({"need", "like", "prefer", "entitle", "motivate", "tempt", "serve", "mean", "design"})
GENERAL |= {"teach", "train", "suppose", "imagine", "dream", "wonder", "require", "involve", "imply", "justify"}
#: What one is let do is not thereby done.
LETTING = frozenset({"allow", "enable", "let", "permit", "love"})
#: Adjectives of what can be done, in the eyes of no one in particular.
CAPABLE = frozenset({"able", "free", "safe", "easy", "hard", "difficult", "impossible", "important", "essential"})
CAPABLE |= {"vital", "crucial", "necessary", "better", "ideal", "capable", "prone", "liable", "welcome", "best"}
#: A stance that is only possible or denied tells nothing.
STANCES = frozenset({"SUPPORT", "REJECT", "ACCUSE"})
#: What somebody seems to do, or is spurred to, is no deed of a day.
LOOKING = frozenset({"seem", "appear", "tend", "encourage", "conspire", "use", "design"})
#: "pushed for further talks": none are known.
MORE = frozenset({"further", "more", "better", "additional"})
#: What these think is no news of a day.
CROWDS = frozenset(
    {"public", "american", "voter", "percent", "people", "majority", "citizen", "many", "most", "some"}
)


def is_kept_up(trigger: Trigger, reading: Reading) -> bool:
    """ "Is committed to protecting them", "the public supports that": a stance of no day."""
    clause = trigger.clause
    if clause.lemma_ == "commit" and clause.tag_ == "VBN" and trigger.frame.type == "AGREE":
        helpers = {c.lower_ for c in syntax.children(clause, "aux", "auxpass")}
        return not helpers & {"has", "have", "had", "was", "were"}
    stance = trigger.frame.kind == "state" and trigger.frame.type in STANCES and reading.status == "ongoing"
    return stance and any(s.lemma_.lower() in CROWDS for s in syntax.subjects(clause))


def is_in_the_offing(trigger: Trigger, reading: Reading) -> bool:
    """Tell whether somebody may well do it; no time words date it."""
    if reading.rule == "noun-complement":
        return reading.token is not None and ("bid", reading.token.lemma_.lower()) in words()
    if reading.rule == "modal":
        return reading.token is not None and reading.token.lower_ in OFFING and has_doer(trigger)
    if reading.rule == "duty":
        doers = syntax.agents(reading.token) if reading.token is not None else []
        return any(d.pos_ in ("NOUN", "PROPN") and frames.is_somebody(d) for d in doers)
    if reading.rule == "whether":
        return trigger.frame.type not in STANCES and trigger.clause.tag_ == "VB" and _is_to(trigger.clause)
    if reading.rule == "modifier" and reading.token is not None and reading.token.lower_ in MORE:
        return False
    if reading.rule == "governor" and reading.token is not None and _looks_so(trigger, reading.token):
        return False
    if reading.rule == "governor" and reading.token is not None and _is_idle(reading.token):
        return False
    if reading.rule in ("adjective", "unclear") and reading.token is not None:
        return reading.token.lemma_ not in CAPABLE and not (
            reading.rule == "unclear" and trigger.frame.type in STANCES
        )
    return reading.rule not in ("would", "purpose", "imperative", "aim", "under-unreal")


def _is_to(clause: Token) -> bool:
    """ "Is considering whether to sell it"; "has not decided whether he will go" tells of no deed."""
    return any(c.lower_ == "to" for c in syntax.children(clause, "aux"))


def _looks_so(trigger: Trigger, governor: Token) -> bool:
    """ "Seemed to take aim", "telephoned her to press for it", "..., hoping to force a vote"."""
    if governor.lemma_.lower() in LOOKING:
        return True
    if not syntax.is_verb(trigger.clause) or not syntax.is_verb(governor):
        return False
    aside = governor.lemma_.lower() == "hope" and governor.tag_ == "VBG" and governor.dep_ == "advcl"
    return aside or (trigger.clause.dep_ in ("advcl", "xcomp") and ("comp", word_of(governor)) not in words())


def _is_idle(governor: Token) -> bool:
    """ "Needs to leave", "is allowed to sell", "I want to thank": nobody is at it, or only the speaker wants it."""
    mine = syntax.is_verb(governor) and any(s.lower_ in ("i", "we", "you") for s in syntax.subjects(governor))
    letting = (
        governor.lemma_ in LETTING and governor.tag_ != "VBD"
    )  # "the loan enabled them to build it" tells of one
    return mine or letting or governor.lemma_ in GENERAL


def has_doer(trigger: Trigger) -> bool:
    """Somebody does it, or it is told from the side of what it befalls."""
    doers = syntax.agents(trigger.clause) if syntax.is_verb(trigger.clause) else []
    return any((frames.is_somebody(d) or d.lower_ == "it") and d.lower_ not in ("you", "one") for d in doers) or (
        syntax.is_verb(trigger.clause) and syntax.is_passive(trigger.clause)
    )
