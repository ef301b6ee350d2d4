"""What is done by saying so: "today we are imposing sanctions" is no state that goes on; they are of today."""

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.tense import Reading
from dateline.extract.events.trigger import Trigger

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
    if reading.rule != "progressive" or value is None or published is None or published.last is None:
        return reading
    if any(c.lower_ in ("still", "already", "constantly") for c in trigger.clause.children):
        return reading
    day = edtf.bounds(value)
    if trigger.clause.lemma_ not in PERFORMED or day.days != 1 or day.last != published.last:
        return reading
    return Reading("occurred", timed.head, "done-today", reading.past)
