"""Deeds so many days apart: "banned him on Thursday, a day after he testified", "two days before the vote began"."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

COUNTS = {"a": 1, "the": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def days_apart(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Date an undated clause opened by "a day after" or "two days before" by the day of the clause it hangs on."""
    told = list(drafts)
    days = {d.trigger.clause.i: when.resolve(d.timed) for d in told if d.timed is not None}
    for draft in told:
        clause = draft.trigger.clause
        apart = _apart(clause) if draft.timed is None and draft.reading.status == "occurred" else None
        value = days.get(clause.head.i) if clause.dep_ == "advcl" else None
        day = edtf.bounds(value) if value is not None else None
        if apart is not None and day is not None and day.days == 1 and day.first is not None:
            then = day.first + timedelta(days=apart)
            draft = draft._replace(beside=edtf.edtf_of(then, then))
        yield draft


def _apart(clause: Token) -> int | None:
    """Days from the clause above to this one: -1 for "a day after he testified"."""
    for span in children(clause, "npadvmod"):
        opener, count = span.doc[min(span.i + 1, len(span.doc) - 1)].lower_, _count(span)
        if span.lower_ in ("day", "days") and opener in ("after", "before") and count is not None:
            return -count if opener == "after" else count
    return None


def _count(span: Token) -> int | None:
    words = [c.lower_ for c in span.children if c.dep_ in ("det", "nummod")]
    return COUNTS.get(words[0]) if len(words) == 1 else None
