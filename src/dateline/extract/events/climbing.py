"""From the word a time hangs on up to the event it dates: through plain nouns, and never out of a dated thing.

"Met the envoy on Monday" dates the meeting though the parser hangs the day on the envoy; "resigned after the arrest
on Monday" dates the arrest alone, "the phones of victims of the 2005 attack" only the attack. An occasion dates what
was done at it: "died in the 2005 attack".
"""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.fronted import WAKES
from dateline.extract.events.when import PAPERS, Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What is done "at" or "in" a dated thing is done when that is.
OCCASIONS = frozenset({"in", "at", "during", "with", "by", "through", "via", "amid"})
#: These one is on: "said on a visit in May"; a vote on them is another matter.
TRAVELS = frozenset({"visit", "trip", "tour", "flight", "journey", "day", "occasion", "anniversary", "mission"})
#: What stands behind these is another time than that of the verb.
OTHER_TIMES = frozenset(
    {"after", "before", "since", "until", "till", "following", "despite", "ahead", "prior", "than"}
)
#: As these a thing happens while its verb does: "the attack killed three".
HAPPENING = frozenset(
    {"kill", "injure", "wound", "erupt", "begin", "start", "happen", "occur", "destroy", "damage", "leave", "break"}
)
HAPPENING |= {"rock", "hit", "strike", "take", "engulf", "flatten", "shake", "displace", "claim", "sink", "be", "end"}
HAPPENING |= {"bring", "see", "draw", "trigger", "spark", "mark", "cause", "cut", "force"}
#: What is said on a day stirs others later: "her remarks on Monday prompted him to resign".
WORDS = frozenset({"remark", "comment", "tweet", "speech", "announcement", "decision", "post", "claim", "message"})
#: So long it had been before.
LENGTHS = frozenset({"season", "year", "month", "week", "day", "hour", "decade", "career", "term", "minute"})
#: A date before its noun, or after "of", says which one is meant.
INSIDE = frozenset({"compound", "nmod", "amod", "poss", "nummod"})
#: What is due on a day is another matter than what is done about it.
DUE = frozenset({"due", "scheduled", "set", "poised", "slated", "payable", "available", "valid"})
LONGEST = 12


def owner(timed: Timed, own: frozenset[int]) -> int:
    """Place of the word a time dates, climbing from what it hangs on; `own`: the words of the event asked about."""
    at = timed.governor
    named = _says_which(timed)
    for _ in range(LONGEST):
        if at.i in own:
            break
        verb = syntax.is_verb(at) and at.dep_ not in ("aux", "auxpass", "amod") and not _is_a_noun(at)
        if verb and not _is_as_foreseen(at):
            break
        if at.head.i == at.i or at.dep_ in ("relcl", "acl") or at.lower_ in DUE:
            break
        if at.dep_ == "prep" and at.lower_ in OTHER_TIMES and _is_possessive(timed.head):
            break  # "offered help following yesterday's attacks"
        if at.dep_ == "appos" and not _is_wider_place(at):
            break
        if at.pos_ in ("NOUN", "PROPN", "NUM", "PRON") and not _lets_out(at, named):
            break
        at = at.head
    return at.i


def _is_possessive(time: Token) -> bool:
    return any(c.dep_ == "case" and c.tag_ == "POS" for c in time.children)


def dated_words(times: list[Timed]) -> frozenset[int]:
    """Places of the words on which a time hangs, and of a main verb to which it climbs from a noun.

    "The boy fell down a well in Oakham on Sunday": the parser hangs the day on the name before it.
    """
    verbs = {
        at
        for t in times
        if t.governor.pos_ in ("PROPN", "NOUN") and t.preposition in (None, "on")
        if t.head.doc[at := owner(t, frozenset())].dep_ == "ROOT"
    }
    return frozenset(verbs | {t.governor.i for t in times})


#: So much, or so, a thing came about: "rose more than expected in April", "closed as planned on Monday".
FORESEEN = frozenset(
    {"expected", "forecast", "predicted", "anticipated", "thought", "feared", "estimated", "planned"}
)


#: What a town lies in.
REGIONS = frozenset({"province", "state", "district", "region", "county", "prefecture", "governorate", "territory"})


def _is_wider_place(name: Token) -> bool:
    """ "fell in Oakham, Velt province on Sunday"."""
    wider = name.ent_type_ in ("GPE", "LOC") or name.lemma_.lower() in REGIONS
    return wider and name.head.pos_ == "PROPN"


def _is_as_foreseen(verb: Token) -> bool:
    before = verb.nbor(-1).lower_ if verb.i > 0 else ""
    return verb.lower_ in FORESEEN and before in ("than", "as") and verb.head.i < verb.i


def _is_a_noun(verb: Token) -> bool:
    """ "approved a spending cut on Monday": tagged as a participle, and what the verb above is done to."""
    before = any(
        c.dep_ in ("det", "compound", "amod", "nmod", "nummod", "poss") and c.i < verb.i for c in verb.children
    )
    return verb.dep_ in ("dobj", "pobj") and verb.tag_ in ("VBN", "VBD") and before


def _says_which(timed: Timed) -> bool:
    """ "the Monday meeting", "the treaty of 1987": the time is part of what the thing is called."""
    if timed.governor.pos_ not in ("NOUN", "PROPN"):
        return False
    opened = timed.head.i > 0 and timed.head.nbor(-1).lower_ == "on"  # "On Monday Kovar Bank closed"
    before = timed.head.i < timed.governor.i and timed.preposition is None and not opened
    paper = timed.preposition == "from" and timed.governor.lemma_.lower() in PAPERS
    return before or (timed.head.dep_ in INSIDE and not opened) or timed.preposition in ("of", "for") or paper


def _lets_out(noun: Token, named: bool) -> bool:
    """Tell whether the time of this noun is that of the word above it."""
    above = noun.head
    if noun.dep_ == "pobj":
        return _lets_out_of_phrase(noun, named)
    if noun.dep_ in ("conj", "appos", "npadvmod", "nummod", "compound", "nmod", "amod", "punct", "dep"):
        return True
    if noun.dep_ == "poss":
        return False
    if noun.dep_ in ("nsubj", "nsubjpass"):
        if not named and not is_event(noun) and noun.lemma_.lower() not in WORDS:
            return True
        return noun.dep_ == "nsubj" and above.lemma_ in HAPPENING
    return not named


def _lets_out_of_phrase(noun: Token, named: bool) -> bool:
    preposition = noun.head
    above = preposition.head
    if preposition.lower_ == "after" and noun.lemma_.lower() in LENGTHS and not named:
        return True  # "retired after ten seasons on Tuesday"
    if preposition.lower_ in OTHER_TIMES or above.lower_ in OTHER_TIMES or noun.lemma_.lower() in WAKES:
        return False
    if not named and not is_event(noun):
        return True
    at_it = preposition.lower_ in OCCASIONS or (preposition.lower_ == "on" and noun.lemma_.lower() in TRAVELS)
    return at_it and (syntax.is_verb(above) or above.pos_ == "ADV")


def is_event(noun: Token) -> bool:
    """A row of the event tables knows the noun."""
    frame = frames.first_row(frames.frames(), noun, "n")
    return frame is not None and frame.type != "-"
