"""How things stand: what is held, meant or kept up in the present, on no day. None of it is the news of a day.

"The board supports the bill", "Orland is committed to protecting the coast", "she is pushing for reforms", "the war
builds on years of neglect". Fighting, talks, searches and moves under way are no stances, whatever their tense.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PRESENT = frozenset({"VBZ", "VBP"})
#: What goes on is no stance: people meet, march, fight, look into it.
UNDER_WAY = frozenset({"ASSAULT", "MOBILIZE", "CONSULT", "PROTEST", "COERCE", "SANCTION", "RETREAT", "AID"})
#: What hangs on these, told in the present, is what somebody stands for or as it has long been.
STANDING = frozenset({"committed", "dedicated", "devoted", "determined", "oppose", "opposed", "constitute"})
STANDING |= {"strive", "aim", "focus", "focused"}
#: "Continues to reject" is a stance, "continues to shell the town" none.
GOING_ON = frozenset({"continue", "keep"})
#: In the running present too: "is pushing for", "are working to".
STRIVING = frozenset({"push", "press", "strive", "work", "aim", "focus", "encourage", "inspire", "champion", "fight"})
#: So a deed hangs on the word above it.
THROUGH = frozenset({"xcomp", "conj", "pcomp", "prep", "advcl", "acomp"})
#: Wars are told where they break out, go on or end, or by what they do to people.
LONG = frozenset({"war", "conflict", "crisis", "dispute", "occupation", "aggression"})
COURSE = frozenset({"rage", "continue", "begin", "start", "end", "escalate", "intensify", "widen", "spread", "enter"})
COURSE |= {"drag", "grind", "erupt", "resume", "kill", "displace", "destroy", "go", "wear", "show", "reach"}


def is_stance(draft: Draft) -> bool:
    """Tell whether an undated verb of the body tells in the present only how things stand."""
    clause, reading = draft.trigger.clause, draft.reading
    if reading.status != "ongoing" or draft.timed is not None or draft.paragraph.kind != "body":
        return False
    closed = draft.sentence.text.rstrip(" \t\r\n\"'”’)").endswith((".", "!", ";", ":"))
    if not closed:
        return False  # a line without a full stop tells news in the present, as headlines do
    if not syntax.is_verb(draft.trigger.token):
        return _is_subject_of_state(draft.trigger.token)
    if _runs(clause):
        return clause.lemma_ in STRIVING
    if draft.trigger.frame.type in UNDER_WAY:
        return _hangs_on(clause, STANDING)
    plain = clause.tag_ in PRESENT and not syntax.children(clause, "aux", "auxpass")
    return plain or _hangs_on(clause, STANDING | GOING_ON)


def _runs(clause: Token) -> bool:
    """ "is pushing", "are working"."""
    return clause.tag_ == "VBG" and any(c.tag_ in PRESENT for c in syntax.children(clause, "aux"))


def _is_subject_of_state(noun: Token) -> bool:
    """ "Its war builds on years of neglect", not "the war rages on"."""
    verb = noun.head
    plain = verb.tag_ in PRESENT and not syntax.children(verb, "aux", "auxpass")
    return noun.dep_ == "nsubj" and plain and noun.lemma_.lower() in LONG and verb.lemma_ not in COURSE


def _hangs_on(clause: Token, above: frozenset[str]) -> bool:
    """ "is committed to protecting", "continues to reject"."""
    at = clause
    for _ in range(syntax.DEEPEST):
        if at.dep_ not in THROUGH or at.head.i == at.i:
            return False
        if at.dep_ == "prep" and at.head.dep_ == "nsubj":
            at = at.head  # "the bank, by paying for it, continues to"
        at = at.head
        held = next((t for t in (at, *syntax.children(at, "acomp")) if {t.lemma_, t.lower_} & above), None)
        if held is not None:
            now = (held, *syntax.children(held, "aux", "auxpass"), held.head)
            return any(t.tag_ in PRESENT for t in now)
    return False
