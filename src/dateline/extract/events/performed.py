"""What is done by saying so: "today we are imposing sanctions" is no state that goes on; they are of today."""

import re

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.tense import Reading
from dateline.extract.events.trigger import Trigger

#: Days of a week.
WEEK = 7
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
#: Words of a day to come, whenever they are said.
AHEAD = re.compile(r"^tomorrow\b|\bnext (?:week|month|year|[A-Z][a-z]+)\b", re.IGNORECASE)
#: What one does in a day and makes known while doing it.
PERFORMED = frozenset(
    {"announce", "release", "issue", "launch", "impose", "designate", "sanction", "sign", "publish", "unveil"}
    | {
        "introduce",
        "declare",
        "award",
        "nominate",
        "appoint",
        "submit",
        "file",
        "order",
        "revoke",
        "lift",
        "recognize",
    }
    | {"recognise", "expel", "approve", "grant", "pardon", "dismiss", "ban", "extend", "withdraw", "add"}
)


def performed(trigger: Trigger, reading: Reading, timed: when.Timed, published: edtf.Bounds | None) -> Reading:
    """ "Is releasing its plan today": done on that day; anything else as it was read."""
    value = when.resolve(timed)
    if _was_sent_to(trigger, reading) and value is not None and not when.is_future(value, published):
        return Reading("occurred", trigger.clause.head, "sent-there", reading.past)
    if _is_set_for_today(trigger, reading, timed, published):
        return Reading("planned", timed.head, "set-for")
    if _is_tomorrow(trigger, reading, timed):
        return Reading("planned", timed.head, "future-date")
    if reading.rule != "progressive" or value is None or published is None or published.last is None:
        return reading
    if any(c.lower_ in ("still", "already", "constantly") for c in trigger.clause.children):
        return reading
    day = edtf.bounds(value)
    if trigger.clause.lemma_ not in PERFORMED or day.days != 1 or day.last != published.last:
        return reading
    return Reading("occurred", timed.head, "done-today", reading.past)


def _is_tomorrow(trigger: Trigger, reading: Reading, timed: when.Timed) -> bool:
    """ "Delegates vote tomorrow", "meets on Tuesday of next week": ahead, even where the report has no day."""
    now = trigger.clause.tag_ in ("VBZ", "VBP")
    return now and reading.status == "occurred" and AHEAD.search(timed.time.text) is not None


#: Who is sent to do one of these on a day gone by did it.
ATTENDING = frozenset({"lead", "attend", "join", "represent", "head", "meet", "mediate", "chair"})
SENDING = frozenset({"dispatch", "send", "fly", "rush"})


def _was_sent_to(trigger: Trigger, reading: Reading) -> bool:
    """ "Was dispatched to lead the delegation at Sunday's meeting"."""
    clause = trigger.clause
    above = clause.head
    sent = above.lemma_.lower() in SENDING and any(c.lower_ in ("was", "were") for c in above.children)
    return sent and reading.rule in ("purpose", "governor") and clause.lemma_.lower() in ATTENDING


def _is_set_for_today(trigger: Trigger, reading: Reading, timed: when.Timed, published: edtf.Bounds | None) -> bool:
    """ "She travels to the island midday Thursday", in a report of that Thursday: still to come."""
    clause = trigger.clause
    value = when.resolve(timed)
    if value is None or published is None or published.days != 1:
        return False
    day = edtf.bounds(value)
    week = _holds(day, published)
    if day[:2] != published[:2] and not week:
        return False
    plain = clause.tag_ in ("VBZ", "VBP") and not any(c.dep_ in ("aux", "auxpass", "neg") for c in clause.children)
    meets = trigger.frame.kind in ("meet", "visit") and reading.rule == "tense" and reading.status == "occurred"
    named = week or WEEKDAY.search(timed.time.text) is not None
    return plain and meets and timed.governor.i == clause.i and named


def _holds(span: edtf.Bounds, published: edtf.Bounds) -> bool:
    """ "She visits Norland this weekend", written on the Saturday: under way or still to come."""
    if span.first is None or span.last is None or published.last is None or span.first == span.last:
        return False
    return span.first <= published.last < span.last and (span.last - span.first).days < WEEK
