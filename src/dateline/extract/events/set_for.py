"""What is set for a day, or moved to one: the day is that of the thing, and nobody says when it was set."""

from typing import TYPE_CHECKING

from dateline.extract.events.when import Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What these are done to is for the time named.
SETTING = frozenset(
    {"set", "schedule", "slate", "plan", "book", "call", "reschedule", "postpone", "convene", "arrange"}
)
SETTING |= {"fix", "pencil", "announce", "promise", "summon", "invite", "bill", "list", "advertise", "earmark"}
SETTING |= {"timetable", "declare", "proclaim"}
#: What these are done to gets the day that "to" or "until" names.
MOVING = frozenset({"move", "shift", "push", "postpone", "reschedule", "defer", "switch"})
#: So with these words behind them.
CARRYING = frozenset({"put", "push", "set", "bring", "pull", "hold", "move", "shift", "roll"})
ALONG = frozenset({"back", "forward", "off", "over", "up"})
UNTO = frozenset({"to", "until", "till"})


def is_set_for(clause: Token, timed: Timed) -> bool:
    """ "scheduled a hearing for Monday", "has called them out on strike on Monday": nobody says when it was set."""
    if timed.preposition == "for" and clause.lemma_.lower() in SETTING:
        return True
    return _is_moved_to(clause, timed) or _is_called_for(clause, timed)


def _is_moved_to(clause: Token, timed: Timed) -> bool:
    """ "The hearing was moved to Thursday", "put back to Thursday": nobody says when."""
    lemma = clause.lemma_.lower()
    along = next((c for c in clause.children if c.lower_ in ALONG and c.dep_ in ("prt", "advmod")), None)
    moves = lemma in MOVING if along is None else lemma in CARRYING
    at = {clause.i} if along is None else {clause.i, along.i}
    return moves and timed.preposition in UNTO and timed.governor.i in at


def _is_called_for(clause: Token, timed: Timed) -> bool:
    has = any(c.lower_ in ("has", "have", "'ve", "’ve") for c in clause.children if c.dep_ == "aux")
    called = clause.lemma_ == "call" and has and timed.preposition == "on"
    return called and any(t.lower_ == "strike" for t in clause.doc[clause.i : timed.head.i])
