"""What a row takes for a deed and only rates, asks for or denies one: no day of a chronology has it.

"The ruling is a blow to teachers", "wrongly said that the firm sought aid", "glasses are made when sand is melted".
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: "The ruling is an affront": what somebody makes of it.
RATINGS = frozenset({"assault", "attack", "affront", "outrage", "insult", "disgrace", "blow", "victory", "betrayal"})
RATINGS |= {"mistake", "travesty", "disaster", "step", "reminder", "testament", "triumph", "setback", "tragedy"}
RATINGS |= {"scandal", "threat", "shame", "win", "milestone", "sign"}
#: What is said so is not so.
UNTRUE = frozenset({"erroneously", "falsely", "wrongly", "mistakenly", "incorrectly"})
SAYS = frozenset({"say", "claim", "report", "suggest", "state", "allege", "imply", "assert", "tell", "announce"})
PRESENT = frozenset({"VBZ", "VBP"})
#: For this one needs leave.
SPEAKING = frozenset({"speak", "talk", "discuss", "comment", "brief", "disclose"})
#: Of these a share is counted.
ASKED = frozenset({"respondent", "poll", "survey", "american", "majority"})
#: What these are is a view: the parser takes "the cause was lending" for a deed under way.
VIEWED = frozenset({"cause", "reason", "problem", "aim", "goal", "purpose", "answer", "point"})
#: What is at issue in a vote does not hold it.
AT_ISSUE = frozenset({"issue", "theme", "topic", "factor", "concern", "question"})
WISHES = frozenset({"want", "hope", "wish", "seek", "need"})
#: Of these an "explosion" is only more.
GROWING = frozenset({"spending", "interest", "growth", "demand", "debt", "medium", "media", "cost", "employment"})
GROWING |= {"activity", "popularity", "creativity", "use", "number", "price", "lending", "credit", "employ"}


def is_misread(draft: Draft) -> bool:
    """Tell whether the words only rate, wish or deny what a row takes them for."""
    token, clause = draft.trigger.token, draft.trigger.clause
    if token.lower_ == "hostility" or _is_more(token):
        return True  # a mood; "hostilities" are fought
    if token.pos_ in ("NOUN", "PROPN") and draft.trigger.light is None:
        return _is_rated(token) or _is_at_issue(token) or _is_term_of_wish(token)
    if not syntax.is_verb(token):
        return False
    if _is_said_wrongly(clause) or _is_cause(token) or _is_in_compound(token):
        return True
    if _is_leave_to_speak(clause) or _is_share_of_asked(draft, clause):
        return True
    if draft.trigger.frame.at == "dated-verb" and _is_still_to_be_done(draft, clause):
        return True
    return _is_always_so(clause)


def _is_rated(noun: Token) -> bool:
    """ "The ruling is an affront to every teacher"; "the meeting is a first step" of those who meet too."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or verb.tag_ not in PRESENT:
        return False
    rated = [n for n in syntax.children(verb, "attr") if n.lemma_.lower() in RATINGS]
    return any(c.lower_ in ("a", "an") for n in rated for c in syntax.children(n, "det"))


def _is_at_issue(noun: Token) -> bool:
    """ "Wages are big issues in the November election"."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.lower_ not in ("in", "at", "for"):
        return False
    about = prep.head if prep.head.lemma_ != "be" else next(iter(syntax.children(prep.head, "attr")), prep.head)
    return about.dep_ == "attr" and about.lemma_.lower() in AT_ISSUE and about.head.lemma_ == "be"


def _is_more(noun: Token) -> bool:
    """ "an explosion of spending"."""
    if noun.lower_ != "explosion":
        return False
    return any(inner.lemma_.lower() in GROWING for name, inner in syntax.prepositions(noun) if name in ("of", "in"))


def _is_term_of_wish(noun: Token) -> bool:
    """ "Some leaders want a deal by the summit in May": until when."""
    prep = noun.head
    if noun.dep_ != "pobj" or prep.dep_ != "prep" or prep.lower_ not in ("by", "before", "until"):
        return False
    at = prep.head
    for _ in range(syntax.DEEPEST):
        if syntax.is_verb(at) or at.head.i == at.i:
            break
        at = at.head
    return at.lemma_ in WISHES and at.tag_ in PRESENT


def _is_said_wrongly(clause: Token) -> bool:
    """ "A paper wrongly reported that the firm sought aid": it did not."""
    teller = clause.head
    if clause.dep_ != "ccomp" or teller.lemma_ not in SAYS:
        return False
    return any(c.lower_ in UNTRUE for c in syntax.children(teller, "advmod"))


def _is_leave_to_speak(verb: Token) -> bool:
    """ "Who was not authorised to speak": why somebody is not named."""
    allowed = verb.lemma_ in ("authorize", "authorise", "permit", "allow", "empower", "clear")
    return allowed and any(c.lemma_ in SPEAKING for c in syntax.children(verb, "xcomp", "ccomp", "advcl"))


def _is_share_of_asked(draft: Draft, verb: Token) -> bool:
    """ "Sixty percent of respondents backed it": a poll counts views; 60 percent of voters may have voted."""
    if draft.trigger.frame.type not in ("SUPPORT", "REJECT", "AGREE"):
        return False
    asked = (t.lemma_.lower() for s in syntax.children(verb, "nsubj") for t in s.subtree)
    return any(word in ASKED for word in asked)


def _is_cause(verb: Token) -> bool:
    """ "The cause of the slump was lending to anybody"."""
    running = verb.tag_ == "VBG" and any(c.lemma_ == "be" for c in syntax.children(verb, "aux"))
    return running and any(s.lemma_.lower() in VIEWED for s in syntax.children(verb, "nsubj"))


def _is_in_compound(verb: Token) -> bool:
    """ "a break-up bid": the first half of a word before its noun."""
    joined = verb.i + 1 < len(verb.doc) and verb.nbor(1).text == "-" and not verb.nbor(1).whitespace_
    return joined and verb.tag_ == "VB" and verb.dep_ in ("amod", "compound", "nmod")


def _is_still_to_be_done(draft: Draft, clause: Token) -> bool:
    """ "The bill must now be merged with the other": how bills are passed."""
    bound = any(c.lower_ in ("must", "should") for c in syntax.children(clause, "aux"))
    return bound and draft.reading.status == "possible"


def _is_always_so(clause: Token) -> bool:
    """ "Half of all glass is made when sand is melted": in the present, both of the deed and of when it is done."""
    if not _is_in_present_passive(clause):
        return False
    return any(
        _is_in_present_passive(c) and any(w.lower_ in ("when", "whenever") for w in syntax.children(c, "advmod"))
        for c in syntax.children(clause, "advcl")
    )


def _is_in_present_passive(verb: Token) -> bool:
    return verb.tag_ == "VBN" and [c.lower_ for c in syntax.children(verb, "aux", "auxpass")] in (["is"], ["are"])
