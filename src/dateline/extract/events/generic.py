"""Is one deed told, or what is so in general? "The river floods each spring" and "money for roads" tell of none.

General are: the simple present of a deed ("sends money abroad"), a gerund that names a kind of deed ("for building"),
what unnamed many are said to want, "any" talks, what something is called ("this is a war"), and what was done so that
something should not happen.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.plights import DEATH, PLIGHT
from dateline.extract.events.triggers import Trigger
from dateline.model import HELD

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PRESENT = frozenset({"VBZ", "VBP"})
#: Words told in the simple present as news: stances, demands, offers. A deed in it is a habit.
SPOKEN = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONSULT", "CONCEDE", "PROTEST"})
#: Stances that people have, not take.
STANDING = frozenset({"disagree", "differ"})
#: Under these a gerund tells a deed that was done: "after losing", "by firing".
DONE = frozenset({"after", "before", "since", "by", "upon", "following", "from", "while", "when", "despite"})
#: What these are for is told as done: "praised for freeing", "fined for dumping".
FOR_DEEDS = frozenset({"ACCUSE", "SUPPORT", "SANCTION", "COERCE", "CONCEDE"})
#: What one is guilty of, or owns up to, was done.
PROVEN = frozenset({"guilty", "admit", "confess", "convict", "innocent", "own"})
#: A line that stands alone and has no more words than this may be a headline or a caption.
SHORT = 20


def is_general(draft: Draft) -> bool:
    """Tell whether no single event is told. What has time words of its own is one event."""
    trigger = draft.trigger
    if draft.paragraph.kind in ("headline", "caption"):
        return False
    clause = trigger.clause
    if _is_what(clause) or _is_usual(clause) or _is_of_a_feast(trigger.token) or _is_so_today(draft):
        return True
    if draft.timed is None and _is_told_in_talk(draft):
        return True
    if draft.timed is not None and not _is_its_object(draft.timed.head, clause):
        return False
    if trigger.token.pos_ in ("NOUN", "PROPN") and trigger.light is None:
        return _is_any(trigger.token) or _is_name_for(trigger.token)
    return (
        (draft.reading.status in HELD and _is_habit(trigger, clause) and not _is_headline_like(draft, clause))
        or (draft.reading.status != "negated" and _is_kind_of_deed(trigger, clause))
        or _is_of_many(clause)
        or _says_which(clause)
        or (trigger.frame.type not in SPOKEN and trigger.frame not in (PLIGHT, DEATH) and _is_condition(clause))
        or (draft.reading.status in ("negated", "possible") and _is_avoided(clause))
    )


def _is_of_a_feast(noun: Token) -> bool:
    """ "Today, on the anniversary of the vote of 9 May, she signed it": which day it is, and no vote."""
    day = noun.head.head
    return noun.dep_ == "pobj" and day.lemma_ == "anniversary" and day.dep_ == "pobj" and day.head.lower_ == "on"


#: So much of all there is.
SHARES = frozenset(
    {"half", "most", "many", "majority", "percent", "%", "third", "quarter", "much", "all", "everyone"}
)


def _is_so_today(draft: Draft) -> bool:
    """ "Today, half of all fumes are made by burning coal": nowadays, and on no day."""
    clause = draft.trigger.clause
    if draft.timed is None or draft.timed.time.text.lower() != "today" or draft.timed.head.i > clause.i:
        return False
    now = clause.tag_ in PRESENT or any(c.tag_ in PRESENT for c in syntax.children(clause, "auxpass"))
    return now and any(s.lemma_.lower() in SHARES for s in syntax.children(clause, "nsubj", "nsubjpass"))


#: The parser leaves a curly "it’s" as it stands.
COPULAS = frozenset({"be", "become", "'s", "’s"})


def _is_told_in_talk(draft: Draft) -> bool:
    """ "Or their slate wins and reopens talks", "there's no negotiation": so it goes, in a speaker's own words."""
    clause, light = draft.trigger.clause, draft.trigger.light
    if draft.trigger.frame.type != "CONSULT" or clause.tag_ not in PRESENT or not syntax.is_verb(clause):
        return False
    if light is not None and light.lemma_ in COPULAS:
        return draft.reading.status == "negated"
    spoken = draft.quotation is not None and draft.quotation.kind == "direct"
    return spoken and draft.reading.status == "occurred" and not syntax.children(clause, "aux", "auxpass")


#: "the court usually decides to close": no one decision is told.
USUALLY = frozenset({"usually", "often", "generally", "normally", "typically", "always", "sometimes", "regularly"})


def _is_usual(clause: Token) -> bool:
    """The clause, or one that it hangs on, tells in the present what is done as a rule."""
    at = clause if syntax.is_verb(clause) else syntax.clause_of(clause)
    for _ in range(syntax.DEEPEST):
        if at.tag_ in PRESENT and any(c.lower_ in USUALLY for c in syntax.children(at, "advmod")):
            return True
        if at.dep_ not in ("xcomp", "ccomp", "conj", "advcl") or not syntax.is_verb(at.head):
            return False
        at = at.head
    return False


def _is_what(clause: Token) -> bool:
    """ "what she let happen", "what they signed": a thing is meant, and no deed told."""
    return clause.dep_ in ("ccomp", "csubj", "pcomp", "pobj", "nsubj", "attr", "dobj") and any(
        t.lower_ in ("what", "whatever") and t.dep_ in ("dobj", "nsubj", "nsubjpass")
        for c in (clause, *syntax.children(clause, "ccomp", "xcomp"))
        for t in c.children
    )


def _is_its_object(time: Token, clause: Token) -> bool:
    """ "a crowd keeping Founders' Day": the day is what is kept, and dates nothing."""
    return clause.tag_ == "VBG" and time.head.i == clause.i and time.dep_ in ("dobj", "npadvmod")


def _is_any(noun: Token) -> bool:
    """ "any talks", "no strike": none in particular."""
    return any(c.lower_ in ("any", "every", "each", "such") and c.dep_ in ("det", "amod") for c in noun.children)


def _is_name_for(noun: Token) -> bool:
    """ "this is a war": the noun says what something is called."""
    if noun.dep_ in ("oprd", "attr") and noun.head.lemma_ == "call" and syntax.is_passive(noun.head):
        return True
    return noun.dep_ == "attr" and noun.head.lemma_ in COPULAS and not syntax.children(noun.head, "expl")


def _is_habit(trigger: Trigger, clause: Token) -> bool:
    if clause.tag_ not in PRESENT:
        return False
    if clause.lemma_ in STANDING:
        return True
    stance = trigger.frame.type in SPOKEN or trigger.frame.kind in ("say", "run", "state")
    if stance and not (clause.dep_ == "relcl" and trigger.frame.type == "AGREE"):
        return False
    return not any(c.dep_ == "auxpass" or (c.dep_ == "aux" and c.lemma_ != "do") for c in clause.children)


def _is_headline_like(draft: Draft, clause: Token) -> bool:
    """A line without a full stop, or a short one that stands alone, tells news in the present, as headlines do."""
    sentence = draft.sentence
    if not sentence.text.rstrip(" \t\r\n\"'”’)").endswith((".", "!", ";", ":")):
        return True
    alone = not len(draft.paragraph.doc) > len(sentence) + 1
    return alone and len(sentence) <= SHORT and clause.dep_ == "ROOT"


def _is_kind_of_deed(trigger: Trigger, clause: Token) -> bool:
    """ "aid for building roads", "accused of stealing": what the noun or the accusation is about."""
    at = clause
    while at.dep_ == "conj" and at.tag_ == "VBG":
        at = at.head
    if at.tag_ != "VBG" or any(c.dep_ in syntax.SUBJECTS for c in at.children):
        return False
    if at.dep_ in ("csubj", "nsubj") or (at.dep_ == "conj" and at.head.pos_ == "NOUN"):
        return True
    if at.dep_ not in ("pcomp", "pobj") or at.head.lower_ in DONE:
        return False
    governor = at.head.head
    if governor.lemma_.lower() in PROVEN:
        return False
    above = frames.match(governor, "v") if governor.pos_ == "VERB" else None
    return above is None or at.head.lower_ != "for" or above.type not in FOR_DEEDS


def _is_of_many(clause: Token) -> bool:
    """ "terrorists who want to attack": said of many, none of them named, and not of the past."""
    at = clause
    while at.dep_ in ("xcomp", "conj") and at.head.i != at.i:
        at = at.head
    if at.dep_ != "relcl" or at.tag_ not in PRESENT or at.head.tag_ != "NNS":
        return False
    return not any(c.dep_ in ("det", "poss", "nummod") or c.pos_ == "PROPN" for c in at.head.children)


def _says_which(clause: Token) -> bool:
    """ "the envoy leading the talks", "people displaced by the storm": the participle says who is meant."""
    if clause.dep_ != "acl" or clause.tag_ not in ("VBG", "VBN"):
        return False
    if clause.nbor(-1).text == "," or any(t.tag_ == "CD" for t in clause.subtree):
        return False
    noun = clause.head
    if clause.tag_ == "VBN" and frames.has_doer(clause):
        return False
    if clause.tag_ == "VBG":
        return noun.dep_ not in ("attr", "ROOT") and (noun.tag_ == "NNS" or bool(syntax.children(noun, "det")))
    bare = noun.tag_ == "NN" and not syntax.children(noun, "det", "poss", "nummod")
    return (noun.tag_ == "NNS" or bare) and not any(t.tag_ in ("NNP", "CD") for t in noun.subtree)


def _is_condition(clause: Token) -> bool:
    """ "the well is damaged", "the ships are dedicated to it": how things are, not what was done."""
    helpers = [c for c in clause.children if c.dep_ in ("aux", "auxpass")]
    present = [c.lower_ for c in helpers] in (["is"], ["are"], ["'s"], ["’s"], ["'re"])
    return present and clause.tag_ == "VBN" and not syntax.children(clause, "agent")


def _is_avoided(clause: Token) -> bool:
    """ "moved the boat so it would not sink", "rang so that she could help"."""
    return clause.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in ("so", "lest", "that") for c in clause.children
    )
