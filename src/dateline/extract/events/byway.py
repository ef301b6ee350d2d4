"""Is the word told, or only named by the way? "The cost of the oil spill rose" tells of a cost, not of a spill.

A noun tells an event when it has a date of its own, a verb that says that it took place, an article that brings it in
as new, or stands at the head of its clause. What hangs on another noun is named to say which cost, fund or fear is
meant. A noun told before in the report and now repeated without a date adds nothing.
"""

from collections.abc import Container, Iterable, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: These words before a noun say that the reader knows which one is meant.
KNOWN = frozenset({"the", "this", "that", "these", "those", "such", "any", "no", "every", "each", "some", "all"})
#: Nouns that tell no more than their "of": "a series of attacks", "news of the death".
SHELLS = syntax.MEASURES | {
    "news",
    "report",
    "reports",
    "announcement",
    "start",
    "beginning",
    "end",
    "day",
    "outbreak",
}
SHELLS |= {"resumption", "launch", "week", "hour", "month", "latest", "first", "second", "last", "one", "scene"}
#: Prepositions of what is spoken of, fought, paid for; not of when or amid what something was done.
TOPICAL = frozenset({"against", "about", "to", "of", "with", "as", "like"})
#: What somebody is charged with or held for is not thereby told as done.
CHARGED = frozenset({"charge", "accuse", "suspect", "acquit", "clear"})
CHARGES = frozenset({"charge", "suspicion", "count", "indictment", "warrant", "guilty", "wanted"})
#: "came after the vote", "came hours before it".
SETTING = frozenset({"after", "as", "amid", "when", "before"})
#: Long states, not deeds.
LONG = frozenset({"war", "conflict", "crisis", "dispute", "occupation", "insurgency", "rebellion", "boycott"})
#: What these lead to took place.
LEADING = frozenset({"lead", "result", "end", "culminate", "erupt", "turn", "escalate", "spill", "agree", "die"})


def leave_by_the_way(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts of a report, in reading order, without those that only name an event."""
    told: set[str] = set()
    for draft in drafts:
        if not _is_by_the_way(draft, told):
            told.add(draft.trigger.token.lemma_.lower())
            if not _is_told_by_no_verb(draft):
                yield draft


def _is_told_by_no_verb(draft: Draft) -> bool:
    """ "On a possible meeting with Norland:", "'Groundless claims'": a line without a verb names what it is about."""
    kind = draft.paragraph.kind
    if (
        draft.timed is not None
        or kind in ("headline", "caption")
        or draft.trigger.token.pos_ not in ("NOUN", "PROPN")
    ):
        return False
    if draft.trigger.token.lemma_.lower() in ("death", "passing") and _is_of_person(draft.trigger.token):
        return False  # "Statement on the Passing of Anna Rye": that she died is what it tells
    closed = draft.sentence.text.rstrip(" \t\r\n\"'”’)").endswith((".", "!", ";"))
    return not closed and not any(syntax.is_verb(t) for t in draft.sentence)


def _is_of_person(noun: Token) -> bool:
    named = [inner for name, inner in syntax.prepositions(noun) if name == "of"]
    return any(t.ent_type_ == "PERSON" for one in (*named, *syntax.children(noun, "appos")) for t in one.subtree)


def _is_by_the_way(draft: Draft, told: Container[str]) -> bool:
    """Tell whether the trigger only names an event; `told`: the nouns and verbs told before in the report."""
    trigger, token = draft.trigger, draft.trigger.token
    if _is_charge(token) or _is_long_state(draft) or _is_which_one(draft, told) or _is_occasion(draft):
        return True
    if draft.timed is not None or token.pos_ not in ("NOUN", "PROPN") or trigger.light is not None:
        return False
    if _is_judged(token):
        return True
    if draft.paragraph.kind == "headline" or trigger.frame.type == "CONSULT" or not _is_known(token):
        return False
    if token.dep_ == "pobj" and token.lemma_.lower() in told and _is_poor(token):
        return True
    if draft.reading.status != "ongoing" and _is_topic(token):
        return True
    if _is_placed(token):
        return True
    return _hangs_on_noun(token) and not any(c.dep_ == "poss" for c in token.children)


def _is_which_one(draft: Draft, told: Container[str]) -> bool:
    """ "The papers released on Friday were hard to read": which papers, of whose release the report told before."""
    clause = draft.trigger.clause
    noun = clause.head
    if clause.dep_ != "acl" or clause.tag_ != "VBN" or clause.lemma_.lower() not in told:
        return False
    known = any(c.lower_ in ("the", "these", "those") for c in syntax.children(noun, "det"))
    return known and noun.dep_ in ("nsubj", "nsubjpass") and not syntax.children(clause, "agent")


#: So a clause opens that only says on what occasion the main clause's deed was done.
OCCASIONS = frozenset({"when", "as", "while"})


def _is_occasion(draft: Draft) -> bool:
    """ "When Rye brought up the fee, Lind used it to ...": what Lind did is told, and no day of this."""
    clause = draft.trigger.clause
    main = clause.head
    if draft.timed is not None or draft.trigger.frame.kind != "say" or clause.dep_ != "advcl" or clause.i > main.i:
        return False
    opened = any(c.lower_ in OCCASIONS and c.dep_ in ("advmod", "mark") for c in clause.children)
    own, others = syntax.children(clause, "nsubj"), syntax.children(main, "nsubj")
    return opened and bool(own) and any(frames.is_somebody(o) and o.pos_ != "PRON" for o in others)


def _is_charge(noun: Token) -> bool:
    """ "charged with assault": what one is held for is not thereby told, whatever day stands beside it."""
    at = noun
    while at.dep_ == "conj" and at.head.i < at.i:
        at = at.head
    return (
        at.dep_ == "pobj"
        and at.head.lower_ in ("with", "of", "for", "on")
        and at.head.head.lemma_.lower() in CHARGES | CHARGED
    )


def _is_long_state(draft: Draft) -> bool:
    """ "a decade out of civil war": a war is told where it breaks out, goes on or ends, or has its own date."""
    trigger, token = draft.trigger, draft.trigger.token
    if trigger.frame.kind != "run" or token.pos_ not in ("NOUN", "PROPN") or trigger.light is not None:
        return False
    if token.lemma_.lower() not in LONG or draft.paragraph.kind == "headline":
        return False
    if any(c.dep_ == "prep" and c.lower_ in ("on", "against") for c in token.children):
        return False  # "its war on Norland" is waged
    return draft.timed is None or draft.timed.governor.i != token.i


def _is_placed(noun: Token) -> bool:
    """ "the warnings came after the vote": told before, and only set in time."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ not in ("come", "follow") or not _is_poor(noun):
        return False
    return any(
        c.lower_ in ("after", "as", "amid", "when", "hours", "days")
        for t in noun.head.children
        for c in (t, *t.children)
    )


def _is_judged(noun: Token) -> bool:
    """ "called the meeting useful": an opinion of it, not news that it took place."""
    return noun.dep_ == "nsubj" and noun.head.pos_ == "ADJ" and noun.head.dep_ in ("ccomp", "oprd")


def _is_known(noun: Token) -> bool:
    """Definite, owned, or bare: nothing brings it in as new."""
    own = [c for c in noun.children if c.dep_ in ("det", "poss", "nummod")]
    return not own or any(c.lower_ in KNOWN or c.dep_ == "poss" for c in own)


def _hangs_on_noun(noun: Token) -> bool:
    """ "fears about the spill": the noun above it is what the clause is about."""
    at = noun
    while at.dep_ == "conj" and at.head.i < at.i:
        at = at.head
    if at.dep_ != "pobj":
        return False
    above = at.head.head
    if above.lemma_ in ("number", "rate", "level") and any(c.lower_ == "the" for c in above.children):
        return True
    return (
        above.pos_ == "NOUN"
        and above.lemma_.lower() not in SHELLS
        and not frames.first_row(frames.frames(), above, "n")
    )


def _is_topic(noun: Token) -> bool:
    """ "argued about the strike", "responded to criticism": what is spoken of or acted on, not told."""
    if noun.dep_ != "pobj" or not syntax.is_verb(noun.head.head):
        return False
    if noun.head.head.lemma_ in CHARGED:
        return True
    if noun.head.lower_ not in TOPICAL:
        return False
    return noun.head.head.lemma_ not in LEADING


def _is_poor(noun: Token) -> bool:
    """Nobody and nothing of a name stands in its phrase."""
    return not any(t.pos_ in ("PROPN", "NUM") or t.ent_type_ in frames.PEOPLE for t in noun.subtree)
