"""The date that the words give an event: what has happened ends with the report, what is to come begins with it."""

from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_now_of_then, is_perfect
from dateline.extract.events.stays import dated_stay
from dateline.extract.events.tense import UNREAL

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

WEEK = 7
#: What "has" so been done since a day is done still: "has held the hills since May", "has closed the port since May".
LASTING = frozenset(
    {"hold", "close", "shut", "block", "blockade", "occupy", "camp", "besiege", "surround", "seal", "keep"}
)
#: Words around the last day on which something is to be done.
NO_LATER = (["no", "later", "than"], ["not", "later", "than"], ["at", "the", "latest"])

#: What "will" so be until a day is so already.
STAYING = frozenset({"stay", "remain", "keep"})


def worded(draft: Draft, timed: when.Timed, published: edtf.Bounds | None) -> str | None:
    """The words' date; of what has begun and goes on, the day it began and an open end; of a stay, all its days."""
    timed = timed._replace(preposition="by") if _is_no_later(timed) else timed
    value = when.resolve(timed)
    if _will_not(draft, timed):
        return edtf.edtf_of(edtf.bounds(str(timed.time.edtf)).first, None) or value
    if value is not None and _was_to_have(draft, timed) and when.is_past(value, published):
        return _or_the_next(value)
    if value is not None and published is not None and _has_not_since(draft, timed):
        return edtf.edtf_of(edtf.bounds(value).first, published.last) or value
    stay = dated_stay(draft, timed, value)
    if stay is not None:
        return stay
    if value is not None and draft.reading.status == "occurred" and published is not None:
        return _by_then(draft, timed, value, published)
    if value is not None and draft.reading.rule == "modal" and _will_have(draft.trigger.clause):
        return edtf.edtf_of(None, edtf.bounds(value).last) or value
    if value is not None and draft.reading.rule in AHEAD and published is not None:
        return _from_then(_until(draft, timed, value, published), published)
    if value is not None and draft.reading.status in UNREAL and published is not None:
        return _until(draft, timed, value, published)
    if value is None or draft.reading.status != "ongoing" or "/" in value:
        return value
    if draft.trigger.clause.lemma_ in ("begin", "start", "erupt", "launch"):
        return edtf.edtf_of(edtf.bounds(value).first, None)
    return value


#: So told it is still to come when the report comes out.
AHEAD = frozenset({"modal", "headline-infinitive", "going-to"})


def _is_no_later(timed: when.Timed) -> bool:
    """ "No later than 15 March", "not later than the 15th", "on 15 March at the latest": by then."""
    words = [t.lower_ for t in timed.head.doc[max(0, timed.head.left_edge.i - 4) : timed.head.i + 4]]
    runs = [words[n : n + 3] for n in range(len(words))]
    return any(run in NO_LATER for run in runs)


def _will_have(clause: Token) -> bool:
    """ "By the end of this year it will have hosted nine": no later than then; some of it is done."""
    return clause.tag_ == "VBN" and any(c.lower_ == "have" for c in clause.children if c.dep_ == "aux")


def _will_not(draft: Draft, timed: when.Timed) -> bool:
    """ "Will not open before September": from then on, if at all."""
    helpers = {c.lower_ for c in draft.trigger.clause.children if c.dep_ == "aux"}
    ahead = bool(helpers & {"will", "wo", "would", "'ll", "’ll"})
    return ahead and draft.reading.status == "negated" and timed.preposition in ("before", "until", "till")


def _has_not_since(draft: Draft, timed: when.Timed) -> bool:
    """ "Has not been seen since Wednesday": up to the report, and nobody says for how long after."""
    return draft.reading.status == "negated" and timed.preposition == "since" and is_perfect(draft.trigger.clause)


def _was_to_have(draft: Draft, timed: when.Timed) -> bool:
    """ "Was to have opened on Thursday": called off, and who knows whether that Thursday has come."""
    helpers = {c.lower_ for c in draft.trigger.clause.children if c.dep_ in ("aux", "auxpass")}
    undone = draft.reading.status in ("cancelled", "postponed")
    return undone and {"to", "have"} <= helpers and timed.time.rule == "times/weekday"


def _or_the_next(value: str) -> str:
    """From that weekday to the one after it."""
    span = edtf.bounds(value)
    last = span.last + timedelta(days=WEEK) if span.last is not None else None
    return edtf.edtf_of(span.first, last) or value


def _until(draft: Draft, timed: when.Timed, value: str, published: edtf.Bounds) -> str:
    """ "Will open before the end of June", "by 5 June": between the report and then.

    "Will stay closed until Thursday" is so from the report on.
    """
    stays = timed.preposition in ("until", "till") and draft.trigger.clause.lemma_.lower() in STAYING
    must = (
        draft.reading.token is not None and draft.reading.token.lower_ == "must"
    )  # "must be done by May": may be now
    by = timed.preposition in when.BEFORE and draft.reading.rule in AHEAD and not must
    if timed.preposition != "before" and not stays and not by:
        return value
    span = edtf.bounds(value)
    ahead = span.last is not None and published.first is not None and span.last >= published.first
    return edtf.edtf_of(published.first, span.last) or value if span.first is None and ahead else value


def _from_then(value: str, published: edtf.Bounds) -> str:
    """ "Will close this year": what is left of the year."""
    span = edtf.bounds(value)
    if published.days != 1 or span.first is None or span.last is None or published.last is None or span.approximate:
        return value
    long = (span.days or 0) > WEEK and span.first < published.last < span.last
    return edtf.edtf_of(published.first, span.last) or value if long else value


def _by_then(draft: Draft, timed: when.Timed, value: str, published: edtf.Bounds) -> str:
    """What has happened had happened when the report came out: "this week" ends with it, "now" is no later."""
    span = edtf.bounds(value)
    if published.last is None:
        return value
    clause = draft.trigger.clause
    then = is_now_of_then(clause, timed)
    if timed.time.value == "PRESENT_REF" and (then or is_perfect(clause)):
        return edtf.edtf_of(None, published.last) or value
    since = timed.preposition in when.AFTER and span.first is not None and span.last is None
    week = "/" in value and span.days is not None and span.days <= WEEK
    late = span.last is None or span.last > published.last
    if since and timed.preposition == "since" and is_perfect(clause) and clause.lemma_.lower() in LASTING:
        return value
    if (since or week) and late and span.first is not None and span.first <= published.last:
        return edtf.edtf_of(span.first, published.last) or value
    return value
