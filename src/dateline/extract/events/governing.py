"""Which time words govern an event: by syntax, the nearest first, and never past a clause that has its own."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.climbing import owner
from dateline.extract.events.joining import by_which, is_alike, is_apart, is_same_moment, joined_to
from dateline.extract.events.meanwhile import is_decided_then, meanwhile
from dateline.extract.events.reaching import is_for, is_made_then, reached_from
from dateline.extract.events.status import word_of, words
from dateline.extract.events.stretches import beside_now, whole_stretch
from dateline.extract.events.triggers import Trigger
from dateline.extract.events.when import DOCUMENTS, Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def date_of(trigger: Trigger, times: list[Timed]) -> tuple[Timed, str] | None:
    """The time expression that governs the trigger, and the rule that says so; None when none does."""
    ranked = [(rank, timed) for timed in times if (rank := _rank(trigger, timed)) is not None]
    found = [(rank[0] + _is_after(t), abs(t.head.i - trigger.token.i), t, rank[1]) for rank, t in ranked]
    best = min(beside_now(found), key=lambda c: c[:2], default=None)
    if best is None:
        return None
    if best[2].preposition == "from" and (shared := _shared_day(trigger, times)) is not None:
        return shared
    if best[3] == "when-then":
        return best[2]._replace(preposition=None), best[3]
    return whole_stretch(best[2], times), best[3]


def _is_after(timed: Timed) -> bool:
    """ "After the raid on Monday, they left on Tuesday": of the two the day itself counts."""
    return timed.preposition == "after"


def _shared_day(trigger: Trigger, times: list[Timed]) -> tuple[Timed, str] | None:
    """ "Today declared it and ordered aid for losses from 7 to 11 June": the day shared beats the stretch."""
    ranked = ((timed, _rank(trigger, timed)) for timed in times if timed.preposition in (None, "on"))
    return next(((timed, rank[1]) for timed, rank in ranked if rank is not None and rank[1] == "joined-verb"), None)


#: Things that bear the date they are for, and what is done with them beforehand.
TERMS = frozenset({"deadline", "target", "date", "quarter", "result", "budget", "season", "term", "forecast", "goal"})
SETTING = frozenset({"set", "plan", "schedule", "announce", "propose", "agree", "call", "fix", "organise"})
SETTING |= {"organize"}


def _is_set_before(clause: Token, thing: Token) -> bool:
    """ "the May deadline that the court set", "the results of the quarter, in which": not done on that date."""
    return clause.lemma_.lower() in SETTING or thing.lemma_.lower() in TERMS


#: What is so done with a thing is done on its day: "Monday's hearing, which she led".
HOLDING = frozenset({"hold", "host", "give", "deliver", "make", "stage", "conduct", "lead", "chair", "attend", "win"})
HOLDING |= {"lose", "organise", "organize", "run", "join", "skip", "miss", "moderate", "address", "carry"}


#: "The July call in which she asked": done at it.
AT_IT = frozenset({"which", "where", "when", "whose"})


def _is_of_the_thing(clause: Token, timed: Timed) -> bool:
    """ "Monday's hearing that the paper asked about": the day is the hearing's, not that of what others do."""
    owned = timed.preposition is None and timed.head.i < timed.governor.i
    who = syntax.children(clause, "nsubj")
    apart = clause.lemma_.lower() not in HOLDING and clause.dep_ == "relcl"
    at_it = any(t.lower_ in AT_IT and t.i < clause.i for c in clause.children for t in (c, *c.children))
    return owned and apart and not at_it and any(w.lower_ not in syntax.RELATIVES for w in who)


def _is_then(clause: Token, timed: Timed) -> bool:
    """ "since October, when the quota was raised": the clause says what was done at that time."""
    return (
        clause.dep_ == "relcl" and clause.head.i == timed.head.i and any(c.lower_ == "when" for c in clause.children)
    )


def _rank(trigger: Trigger, timed: Timed) -> tuple[int, str] | None:
    governor = timed.governor
    if _is_then(trigger.clause, timed):
        return 1, "when-then"
    told_of = timed.head.dep_ == "nsubjpass" and timed.time.text.replace(" ", "").isalpha()
    if told_of or (timed.preposition == "since" and not _goes_on(trigger)):
        return None  # "Harvest Day was first held in 1950"
    own = {trigger.token.i, trigger.clause.i}
    if governor.i in own:
        return 0, "own-words"
    anchor = owner(timed, frozenset(own))
    if anchor in own:
        return 1, "own-phrase"
    if _is_inside(timed.governor, own):
        return 6, "inside-phrase"
    if trigger.clause.dep_ in ("relcl", "acl") and governor.i == trigger.clause.head.i:
        apart = _is_set_before(trigger.clause, governor) or _is_of_the_thing(trigger.clause, timed)
        return None if apart else (3, "dated-antecedent")
    if trigger.light is None and not syntax.is_verb(trigger.token):
        return _noun_rank(trigger, timed, anchor)
    return _verb_rank(trigger.clause, timed, anchor) or _reached_rank(trigger.clause, timed, anchor)


def _reached_rank(verb: Token, timed: Timed, anchor: int) -> tuple[int, str] | None:
    """ "Won, beating Orr on Monday": the day of the clause beside it."""
    above = reached_from(verb.doc[anchor], timed)
    if above is None:
        return None
    if above.i == verb.i:
        return 6, "beside"
    found = _verb_rank(verb, timed, above.i)
    return (found[0] + 4, "beside") if found is not None and found[1] in GOING_ON else None


#: Rules by which one verb goes on with another of its own clause.
GOING_ON = frozenset({"joined-verb", "governing-verb"})


def _is_inside(governor: Token, own: set[int]) -> bool:
    """ "talks on sharing water next week": the time hangs on a gerund inside the event's own phrase."""
    at = governor
    for _ in range(syntax.DEEPEST):
        if at.dep_ not in ("pcomp", "prep", "pobj", "dobj", "compound", "amod") or at.head.i == at.i:
            return False
        at = at.head
        if at.i in own:
            return governor.tag_ == "VBG" and syntax.is_verb(governor)
    return False


def _goes_on(trigger: Trigger) -> bool:
    """ "since May" dates what has gone on from then; "the first win since May" was not in May."""
    if trigger.frame.kind in ("run", "state"):
        return True
    helpers = {c.lower_ for c in trigger.clause.children if c.dep_ in ("aux", "auxpass")}
    return bool(helpers & {"has", "have", "had", "been", "'ve", "’ve"}) and trigger.frame.at != "dated-verb"


def _noun_rank(trigger: Trigger, timed: Timed, anchor: int) -> tuple[int, str] | None:
    """A noun shares the time of the clause it stands in as its happening: "died in a crash on Monday"."""
    verb = syntax.clause_of(trigger.token)
    at = trigger.token
    if (planned := _is_planned_for(at, anchor) or _is_to_begin_then(at, anchor)) or is_made_then(at, anchor):
        return 2, "planned-for" if planned else "made-then"
    if anchor != verb.i:
        return _inner_noun_rank(at, verb, timed, anchor)
    if at.dep_ == "pobj" and at.head.lower_ in SHARED and (at.head.head.i == verb.i or _follows(at, timed)):
        return 3, "same-clause"
    lasting = verb.lemma_ in LATER or timed.time.value == "PRESENT_REF"
    if at.dep_ == "nsubj" and not syntax.is_passive(verb) and not lasting:
        return 3, "same-clause"
    if at.dep_ == "nsubjpass" and words().get(("noun", word_of(verb))) is not None:
        return 3, "same-clause"
    if at.dep_ in ("dobj", "nsubjpass") and abs(timed.head.i - at.i) <= 2 and timed.head.i > at.i:
        return 4, "next-to-it"
    return None


#: What a thing does afterwards: "the attack resonated on Monday", "now ranks", "reminds me of the trip in 1985".
LATER = frozenset({"resonate", "rank", "remind", "coincide", "echo", "reflect", "haunt", "overshadow", "dominate"})
LATER |= {"reverberate", "linger", "suggest", "show", "mean", "prompt", "inspire", "influence", "remain", "loom"}
#: What stands behind these in a clause shares its time.
SHARED = frozenset({"in", "during", "at", "by", "with"})


def _follows(noun: Token, timed: Timed) -> bool:
    """ "progress in the talks this week": no other verb stands between the noun and the time."""
    return noun.i < timed.head.i and not any(syntax.is_verb(t) for t in noun.doc[noun.i : timed.head.i])


def _is_planned_for(noun: Token, anchor: int) -> bool:
    """ "the trip that she had planned for May", "the vote, which was due in May": the plan's day is the thing's."""
    for clause in syntax.children(noun, "relcl", "acl"):
        if clause.i == anchor and words().get(("noun", word_of(clause))) == "planned":
            return any(c.lower_ in syntax.RELATIVES for c in clause.children) or clause.tag_ == "VBN"
        if clause.i == anchor and clause.lemma_ == "be" and any(c.lower_ in DUE for c in clause.children):
            return True
    return False


def _is_to_begin_then(noun: Token, anchor: int) -> bool:
    """ "trial set to start on Monday": the day of the start is the thing's."""
    verb = noun.head
    own_clause = noun.dep_ in ("nsubj", "nsubjpass") and words().get(("comp", word_of(verb))) == "planned"
    return own_clause and any(c.i == anchor and c.lemma_ in BEGINS for c in syntax.children(verb, "xcomp"))


BEGINS = frozenset({"start", "begin", "open", "resume", "take", "continue", "go", "happen", "convene"})
#: What "is due in May" is a plan for May.
DUE = frozenset({"due", "set", "scheduled", "planned", "expected"})


def _inner_noun_rank(noun: Token, verb: Token, timed: Timed, anchor: int) -> tuple[int, str] | None:
    """ "died putting out a fire today": a clause without a time of its own shares it."""
    if noun.dep_ != "dobj" or verb.tag_ != "VBG" or verb.dep_ not in ("advcl", "xcomp"):
        return None
    found = _verb_rank(verb, timed, anchor)
    return None if found is None else (found[0] + 2, "inner-noun")


def _verb_rank(verb: Token, timed: Timed, anchor: int) -> tuple[int, str] | None:
    if timed.preposition == "for":
        return None  # in "accused the union and called a vote for Tuesday" the time belongs to the vote alone
    at, anchor = verb, meanwhile(verb.doc[anchor], timed).i
    for step in range(4):
        head = joined_to(at) or at.head
        if head.i == at.i:
            break
        if (means := by_which(at)) is not None:
            if anchor == means.i:
                return 3 + step, "by-doing"
            at = means
            continue
        if at.dep_ == "acl" and at.tag_ == "VBG" and head.lemma_.lower() in DOCUMENTS and anchor == head.head.i:
            return 4, "document"
        if at.dep_ == "xcomp" and syntax.is_verb(head) and anchor == head.i:
            return 2 + step, "governing-verb"
        if at.dep_ == "advcl" and at.tag_ == "VBG" and anchor == head.i and not syntax.children(at, "mark", "nsubj"):
            return 3 + step, "participle"
        if at.dep_ == "advcl" and anchor == head.i and is_same_moment(at):
            return 4 + step, "same-moment"
        if (
            at.dep_ == "conj"
            and anchor == head.i
            and not syntax.children(at, "nsubj", "nsubjpass")
            and is_alike(at, head)
        ):
            return 3 + step, "joined-verb"
        if at.dep_ == "ccomp" and anchor == head.i and timed.head.i > verb.i and timed.governor.i != head.i:
            return 4 + step, "inner-clause"
        if at.dep_ not in ("xcomp", "conj", "advcl") or (at.dep_ == "advcl" and is_apart(at)):
            break
        at = head
    if is_decided_then(verb, timed):
        return 5, "decided-then"
    if is_for(verb, verb.doc[anchor]):
        return 5, "lifted"
    if any(c.i == anchor and is_same_moment(c) for c in syntax.children(verb, "advcl")):
        return 5, "same-moment"
    later = any(c.i == anchor and c.tag_ == verb.tag_ for c in syntax.children(verb, "conj"))
    if later and not _has_subject(anchor, verb):
        return 5, "joined-verb"
    return None


def _has_subject(place: int, verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") and c.i > verb.i for c in verb.doc[place].children)
