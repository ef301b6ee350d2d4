"""Two ends that make one stretch of time: "Monday through Wednesday", "from May to July"."""

from typing import TYPE_CHECKING

import msgspec

from dateline.calendar import edtf
from dateline.extract.events.when import Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def whole_stretch(first: Timed, times: list[Timed]) -> Timed:
    """ "Monday through Wednesday", "from May to July": two ends that make one stretch."""
    for other in times:
        if other is first or other.time.edtf is None or first.time.edtf is None:
            continue
        early, late = sorted((first, other), key=lambda t: t.time.begin)
        between = first.head.doc[early.head.i + 1 : late.head.i]
        if _is_new_end(first.governor, early, late):
            continue
        if len(between) > 3 or not any(
            t.lower_ in ("through", "to", "until", "till", "–", "-", "and") for t in between
        ):
            continue
        if any(t.lower_ == "and" for t in between) and early.preposition != "between":
            continue
        joined = _hull(str(early.time.edtf), str(late.time.edtf))
        if joined is not None:
            return first._replace(time=msgspec.structs.replace(first.time, edtf=joined), preposition=None)
    return first


def _is_new_end(verb: Token, early: Timed, late: Timed) -> bool:
    """ "on Friday put off until May the vote": the day it was done, and the day to which."""
    return early.preposition == "on" and (
        late.preposition in ("until", "till", "to") or verb.lemma_ in ("put", "push")
    )


def _hull(early: str, late: str) -> str | None:
    try:
        one, two = edtf.bounds(early), edtf.bounds(late)
    except (ValueError, OverflowError):
        return None
    if one.first is None or two.last is None or one.first > two.last:
        return None
    return edtf.edtf_of(one.first, two.last)
