"""Two ends that make one stretch of time: "Monday through Wednesday", "from May to July"."""

from typing import TYPE_CHECKING

import msgspec

from dateline.calendar import edtf
from dateline.extract.events.when import Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A time with its rank (smaller is nearer), its distance in words, and the rule by which it counts.
Ranked = tuple[int, int, Timed, str]
#: Days farther from each other than this are two dates, and no stretch.
WEEK = 7
#: Ranks below this are those of words that hang on the deed itself.
NEAR = 2


def whole_stretch(first: Timed, times: list[Timed]) -> Timed:
    """ "Monday through Wednesday", "from May to July": two ends that make one stretch."""
    for other in times:
        if other is first or other.time.edtf is None or first.time.edtf is None:
            continue
        early, late = sorted((first, other), key=lambda t: t.time.begin)
        between = first.head.doc[early.head.i + 1 : late.head.i]
        if _is_new_end(first.governor, early, late):
            continue
        if _are_two_days(early, late) and (both := _hull(str(early.time.edtf), str(late.time.edtf))) is not None:
            return first._replace(time=msgspec.structs.replace(first.time, edtf=both), preposition=None)
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


def _are_two_days(early: Timed, late: Timed) -> bool:
    """ "Met on 28 and 29 May", "were buried on Tuesday and Wednesday": from the first of these days to the last.

    Not "left on Monday and on Tuesday resigned", "resigned on Monday and Tuesday's march was called off".
    """
    days = [edtf.bounds(str(t.time.edtf)) for t in (early, late)]
    if {early.time.type, late.time.type} != {"DATE"} or days[0].days != 1 or days[1].days is None:
        return False
    behind = late.head.doc[late.head.i + 1 : late.head.i + 2]
    own = any(t.dep_ == "case" or t.tag_ in ("POS", "VBD", "VBZ", "VBP", "MD") for t in behind)
    near = days[1].last is not None and days[0].first is not None and (days[1].last - days[0].first).days < WEEK
    return near and _between(early, late) == "and" and not own


def _between(early: Timed, late: Timed) -> str:
    """The characters between two times of a paragraph, which knows not where in the report it stands."""
    text, words = early.head.doc.text, early.time.text
    end = text.find(words, max(0, early.head.idx - len(words))) + len(words)
    return text[end : end + late.time.begin - early.time.end].strip()


def beside_now(found: list[Ranked]) -> list[Ranked]:
    """ "The vote will now be held on 7 May": where a deed names its day, "now" says that it had another."""
    named = any(rank < NEAR and timed.time.value != "PRESENT_REF" for rank, _, timed, _ in found)
    return [one for one in found if one[2].time.value != "PRESENT_REF"] if named else found


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
