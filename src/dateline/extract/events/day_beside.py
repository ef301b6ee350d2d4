""" "About that day", where the deed's own sentence names the day: then it is that day.

"Regulators proposed tracking boats on Wednesday": the parser hangs the day on the gerund, so that no time words
govern the deed, and the news gives it as about Wednesday. "The port closed and shares slumped on Wednesday" likewise.
"""

import re
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import syntax, when
from dateline.extract.events.climbing import OTHER_TIMES, is_event
from dateline.extract.events.draft import Draft
from dateline.extract.events.story import names_no_day
from dateline.model import Dossier, When

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

ABOUT_A_DAY = re.compile(r"\d{4}-\d\d-\d\d~")
#: So a day hangs on a deed through what it was done with, or through what "and" joins to it.
WITHIN = frozenset({"pobj", "prep", "npadvmod", "compound", "dobj", "pcomp", "conj", "nmod", "appos"})
#: No further up is the verb looked for.
LONGEST = 10


def with_named_day(dossier: Dossier, draft: Draft, date: When) -> When:
    """The date without its `~` where the sentence names that day, and no other, for this deed."""
    told = draft.reading.status == "occurred" and not draft.reading.past and draft.timed is None
    told = told and draft.trigger.clause.dep_ != "ccomp"  # "said on Monday it has bought": by then
    if date.edtf is None or not told or not ABOUT_A_DAY.fullmatch(date.edtf):
        return date
    times = [t for t in when.times_of(dossier, draft.paragraph, draft.sentence) if not names_no_day(t.time.text)]
    days = [t for t in times if t.time.edtf is not None and edtf.bounds(t.time.edtf).days == 1]
    day = date.edtf.rstrip("~")
    if not days or any(t.time.edtf != day for t in days):
        return date
    if not any(t.preposition in (None, "on") and _reaches(t.head, draft.trigger.clause) for t in days):
        return date
    return When(day, date.basis)


def _reaches(time: Token, clause: Token) -> bool:
    """Up to the deed's verb through plain nouns, gerunds and joined clauses; never out of an event."""
    if any(c.dep_ == "case" for c in time.children):
        return False  # "following Friday's raid"
    at = time
    for _ in range(LONGEST):
        if at.i == clause.i:
            return True
        # a finite verb is joined to no noun: "to a two-year low and shares slumped on Wednesday"
        plain = at.dep_ in WITHIN or (at.dep_, at.tag_) in (("xcomp", "VBG"), ("acl", "VBD"))
        if not plain or at.head.i == at.i or at.lower_ in OTHER_TIMES:
            return False
        if at.dep_ == "conj" and syntax.is_verb(at) and at.tag_ != at.head.tag_:
            return False
        if at.i != time.i and at.pos_ in ("NOUN", "PROPN") and is_event(at):
            return False
        at = at.head
    return False
