"""What is ahead when the report comes out, though no day is told: what "will not" be done, "within 30 days"."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import syntax
from dateline.extract.events.draft import Draft
from dateline.extract.events.tense import Reading, words
from dateline.model import Dossier

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

WILL = frozenset({"will", "wo", "'ll", "’ll", "shall"})
#: A length of time in hours, days, weeks or months.
LENGTH = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<days>\d+)D|(?P<weeks>\d+)W|(?P<months>\d+)M)")
HOURS = 24
#: Days of a week and, so that none is too short, of a month.
WEEK, MONTH = 7, 31
#: A longer time gives no days.
LONGEST = 400


def is_refused_ahead(token: Token, reading: Reading) -> bool:
    """ "Will not resign", "there will be no talks", "said she would not resign": refused for days to come."""
    if reading.status != "negated" or reading.past:
        return False
    verb = token if syntax.is_verb(token) else token.head
    if not syntax.is_verb(verb):
        return False
    helpers = {c.lower_ for c in syntax.children(verb, "aux", "auxpass")}
    if "have" in helpers:
        return False  # "will not have seen it", "would not have left"
    if helpers & WILL:
        return True
    told = words().get(("comp", verb.head.lemma_.lower())) == "keep" and verb.head.tag_ == "VBD"
    return "would" in helpers and verb.dep_ == "ccomp" and told


def within(dossier: Dossier, draft: Draft, told: edtf.Bounds) -> str | None:
    """ "Will publish it within 30 days": from when it was told (days) until then (EDTF); None where no such time."""
    begin, sentence = draft.paragraph.begin, draft.sentence
    for time in dossier.times_in(begin + sentence.start_char, begin + sentence.end_char):
        length = LENGTH.fullmatch(time.value or "") if time.type == "DURATION" else None
        span = draft.paragraph.doc.char_span(time.begin - begin, time.end - begin, alignment_mode="expand")
        if length is None or span is None or not _is_within(span.root, draft.trigger.clause):
            continue
        last = _later(told.last, length)
        return edtf.edtf_of(told.first, last) if last is not None else None
    return None


def _is_within(length: Token, clause: Token) -> bool:
    """ "Within" stands before the length and hangs on the verb, or on what it is done to."""
    at = length.head
    if at.lower_ != "within" or length.i < at.i:
        return False
    for _ in range(syntax.DEEPEST):
        at = at.head
        if at.i == clause.i or syntax.is_verb(at):
            break
    return at.i == clause.i


def _later(day: date | None, length: re.Match[str]) -> date | None:
    hours, days, weeks, months = (int(n) if n else 0 for n in length.group("hours", "days", "weeks", "months"))
    many = -(-hours // HOURS) + days + WEEK * weeks + MONTH * months
    return day + timedelta(days=many) if day is not None and 0 < many <= LONGEST else None
