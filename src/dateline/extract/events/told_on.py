"""The day on which somebody told of a deed that has none of its own: from then on it was to be, or by then done."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.ahead import is_refused_ahead
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.governing import date_of
from dateline.extract.events.tense import UNREAL, Reading, words
from dateline.extract.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def told_on(trigger: Trigger, reading: Reading, times: list[when.Timed], published: edtf.Bounds | None) -> str | None:
    """ "Said last month that it was going to close": what was not done yet was to be so from then on.

    "Has closed, it said on Monday": by then it was done.
    """
    done = reading.status == "occurred" and not reading.past and is_perfect(trigger.clause)
    done = done and not _is_its_own_teller(trigger.clause)
    if not done and reading.status not in UNREAL | {"ongoing"} and not is_refused_ahead(trigger.clause, reading):
        return None
    at = trigger.clause
    while at.dep_ in ("conj", "xcomp") and at.head.pos_ in ("VERB", "AUX"):
        at = at.head
    teller = at.head
    told = at.dep_ == "ccomp" and teller.tag_ == "VBD" and words().get(("comp", teller.lemma_.lower())) == "keep"
    found = date_of(Trigger(teller, trigger.frame, None), times) if told else None
    value = when.resolve(found[0]) if found is not None else None
    bounded = value is None or edtf.bounds(value).first is None
    if done:
        return value if not bounded and not when.is_future(value, published) else None
    return value if not bounded and when.is_past(value, published) else None


PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i"})
#: Who so tells of what was done has done it himself.
SELF = PRONOUNS | {"company", "firm", "bank", "group", "spokesman"}
SELF |= {"spokeswoman", "spokesperson", "agency", "department", "ministry", "court", "union", "office", "statement"}


def _is_its_own_teller(told: Token) -> bool:
    """ "Kovar has sold the line, the firm said on Monday": made known as it was done, about then."""
    who = [s for s in told.head.children if s.dep_ == "nsubj"]
    doers = {s.lower_ for s in told.children if s.dep_ in ("nsubj", "nsubjpass")}
    return bool(doers & PRONOUNS) or any(w.lower_ in SELF | doers for w in who)
