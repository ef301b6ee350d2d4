"""What a speaker says of himself or to his hearers: "I'm not going to haggle here", "we thank you", "you asked me".

Stances, courtesies and what is kept up in the first person, of no day: a quotation keeps them, a chronology does not.
What somebody firmly says he will or will not do ("we will never close the port") is left to the status.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.deeds import is_plain_deed
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

ME = frozenset({"i", "we"})
#: Said of oneself in the present, these are courtesies or opinions.
COURTESIES = frozenset({"thank", "credit", "appreciate", "agree", "disagree", "question", "understand", "respect"})
#: What becomes of a thing is told of it, wherever it stands.
SETTLED = frozenset({"cancelled", "postponed", "denied"})
#: Who is so is at nothing yet.
WILLING = frozenset({"i", "we", "you", "they", "who"})
#: What goes on when one "continues" it is no stance.
UNDER_WAY = frozenset({"ASSAULT", "MOBILIZE", "PROTEST", "RETREAT", "OTHER"})


def is_own_word(draft: Draft) -> bool:
    """Tell whether a speaker only says how he stands, or speaks to his hearers."""
    token, clause = draft.trigger.token, draft.trigger.clause
    if draft.timed is not None:
        return False
    if is_plain_deed(draft.trigger.frame) and draft.quotation is not None and draft.quotation.kind == "direct":
        return True  # of no type and no day, in a speaker's mouth
    if is_by_the_way_in_speech(draft):
        return True
    if token.pos_ == "ADJ":
        return _is_willing(token)
    if not syntax.is_verb(clause):
        return False
    doers = {s.lower_ for s in syntax.subjects(clause)}
    if "you" in doers:
        return not any(c.lower_ == "hereby" for c in clause.children)
    if not doers & ME:
        return False
    return _is_declined(draft, clause, doers) or _is_courtesy(clause) or _is_kept_up(draft, clause, doers)


def is_by_the_way_in_speech(draft: Draft) -> bool:
    """Between marks of quotation and of no day of its own: only what a finite clause plainly asserts is told.

    "This is like an avalanche", "the reporter who lobbied them", "by closing the port": a speaker's side remarks.
    """
    if draft.quotation is None or draft.quotation.kind != "direct":
        return False
    token, clause = draft.trigger.token, draft.trigger.clause
    if token.pos_ in ("NOUN", "PROPN") and draft.trigger.light is None:
        named = any(t.pos_ == "PROPN" or t.like_num for t in token.subtree)  # "at the Varholm summit"
        return draft.reading.status not in SETTLED and not named
    own = any(s.pos_ in ("NOUN", "PROPN") for s in syntax.children(clause, "nsubj", "nsubjpass"))
    if clause.dep_ == "relcl" and not own:
        return True  # "the reporter who lobbied them"; "what our leaders agreed on" has doers of its own
    if draft.reading.status == "possible" or clause.dep_ in ("acl", "pcomp", "csubj"):
        return True
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    return clause.tag_ == "VBG" and not helpers


def _is_willing(adjective: Token) -> bool:
    """ "We are always willing to work with them", "he's willing to talk"; "the fund said it was ready" is news."""
    doers = {s.lower_ for s in syntax.subjects(adjective.head)}
    return bool(doers & WILLING) or (adjective.lower_ == "willing" and bool(doers & {"he", "she"}))


def _is_declined(draft: Draft, clause: Token, doers: set[str]) -> bool:
    """ "I'm not going to haggle from here", "I do not have a trip to announce", "we're not ruling it out"."""
    if draft.reading.status != "negated" or draft.reading.rule != "negation":
        return False
    if "i" in doers:
        return True
    above = clause.head
    going = clause.dep_ == "xcomp" and above.lower_ in ("going", "gon")
    never = draft.trigger.frame.type == "CONCEDE" and clause.tag_ == "VB"  # "we will not allow that"
    idle = never or any(c.lower_ in ("do", "does") for c in syntax.children(clause, "aux"))
    return going or idle or clause.tag_ == "VBG"


def _is_courtesy(clause: Token) -> bool:
    """ "We thank Lind for that", "I question whether it was wise", "we welcome that"."""
    if clause.tag_ != "VBP":
        return False
    if clause.lemma_ in COURTESIES:
        return True
    taken = syntax.children(clause, "dobj")
    return clause.lemma_ == "welcome" and any(t.lower_ in ("it", "that", "this") for t in taken)


def _is_kept_up(draft: Draft, clause: Token, doers: set[str]) -> bool:
    """ "We will continue to support the port", "we'll keep talking", "we certainly support that"."""
    at = clause
    while at.dep_ in ("xcomp", "conj") and at.head.i < at.i and syntax.is_verb(at.head):
        at = at.head
        if at.lemma_ in ("continue", "keep"):
            deep = draft.trigger.frame.type == "OTHER" and clause.head.i != at.i  # "keep fighting to restore it"
            return deep or draft.trigger.frame.type not in UNDER_WAY
    stance = draft.trigger.frame.kind == "state" and clause.tag_ == "VBP" and draft.reading.status == "ongoing"
    return stance and "we" in doers
