"""Deeds that are only the aim, the condition or the content of another deed told in the same sentence."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.conditions import is_wanted
from dateline.extract.events.deeds import is_plain_deed
from dateline.extract.events.trigger import DUTY_FRAME, Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Under these the inner deed is what is asked, refused or threatened; one line tells it.
SWALLOWS = frozenset({"REQUEST", "REJECT", "THREATEN"})
#: These are done by the vote itself.
BY_VOTE = frozenset({"approve", "pass", "adopt", "ratify", "reject", "confirm", "acquit", "convict", "impeach"})
BY_VOTE |= {"censure", "condemn", "repeal", "endorse", "oppose", "support", "authorize", "authorise", "override"}
#: First words of the titles of papers.
PAPERS = frozenset({"Letter", "Message", "Notice", "Memorandum", "Proclamation", "Order", "Remarks", "Statement"})
PAPERS |= {"Report", "Resolution", "Guidance", "Readout", "Rule"}


def is_aside(trigger: Trigger, kept: dict[int, Trigger]) -> bool:
    """Tell whether the deed is only a condition, or only the aim of another deed told in the same sentence."""
    if any(t.lower_ == "according" for t in trigger.token.ancestors):
        return True  # "according to a statement posted by the bank": whose words these are
    if _is_in_title(trigger.token):
        return True
    at = trigger.clause
    for _ in range(syntax.DEEPEST):
        if at.dep_ == "advcl" and syntax.is_verb(at.head):
            if any(c.dep_ in ("mark", "advmod") and c.lower_ in ("if", "unless") for c in at.children):
                return True
            aim = at.tag_ == "VB" and any(c.lower_ == "to" for c in at.children)
            told = at.head.i in kept and not is_plain_deed(kept[at.head.i].frame)
            return aim and trigger.frame.type != "CONSULT" and told
        if (
            at.dep_ not in ("xcomp", "ccomp", "conj", "dobj", "pobj", "prep", "nsubj", "nsubjpass")
            or at.head.i == at.i
        ):
            return False
        at = at.head
    return False


def _is_in_title(verb: Token) -> bool:
    """ "Letter to the Mayors on Persons Who Threaten Ferries": the title of a paper, and whom it is about."""
    first = verb.sent[0]
    if first.text not in PAPERS or first.i + 1 >= len(first.doc) or not syntax.is_verb(verb):
        return False
    titled = first.dep_ == "ROOT" and first.nbor(1).lower_ in ("to", "by", "from", "on", "of")
    return titled and verb.sent[-1].text not in (".", "!", "?")


def is_swallowed(trigger: Trigger, kept: dict[int, Trigger]) -> bool:
    """Tell whether the deed is only the content of a request, refusal or threat that is itself an event."""
    at = trigger.clause
    if trigger.frame is not DUTY_FRAME and any(c.i in kept and kept[c.i].frame is DUTY_FRAME for c in at.children):
        return True
    for _ in range(syntax.DEEPEST):
        head = at.head
        if head.i == at.i:
            return False
        if at.dep_ in ("xcomp", "ccomp", "acl", "dobj", "pobj", "prep", "conj") or is_wanted(at):
            cue = kept.get(head.i)
            if cue is not None and at.dep_ == "xcomp" and (_is_offer(cue) or _is_vote(cue, at)):
                return True
            if (
                cue is not None
                and cue.token.i != trigger.token.i
                and cue.frame.type in SWALLOWS
                and cue.frame.kind in ("say", "duty")
            ):
                return _is_content(at, cue)
        elif at.dep_ not in ("advcl", "pcomp", "relcl", "nsubj"):
            return False
        if at.dep_ in ("relcl", "nsubj", "advcl"):
            return False
        at = head
    return False


def _is_offer(cue: Trigger) -> bool:
    """ "offered to help", "is willing to talk": the offer is the event."""
    return cue.frame.type == "AGREE" and (cue.token.pos_ == "ADJ" or cue.token.lemma_ in ("offer", "propose"))


def _is_vote(cue: Trigger, at: Token) -> bool:
    """ "voted to approve the pact": the vote is the approval, and no plan of one."""
    return cue.token.lemma_ == "vote" and at.lemma_ in BY_VOTE


def _is_content(at: Token, cue: Trigger) -> bool:
    if at.dep_ == "xcomp" or is_wanted(at):
        return True
    if at.dep_ == "ccomp":
        return cue.frame.type != "REJECT" and any(
            c.dep_ == "aux" and (c.tag_ == "MD" or c.lower_ == "to") for c in at.children
        )
    if at.dep_ == "prep":
        return at.lower_ in ("for", "of", "to")
    if at.dep_ == "acl":
        return at.tag_ == "VB"
    return at.dep_ == "dobj" and cue.frame.type in ("REQUEST", "THREATEN")
