"""Does a time fit the tense of what it seems to date? Where it does not, it belongs to another word of the sentence.

"Has rejected" is not told of a day long past, what somebody agreed to do was not done on the day it was agreed, and
what has happened did not happen "until" a day to come.
"""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.figures import CHANGING
from dateline.extract.events.set_for import is_set_for
from dateline.extract.events.tense import UNREAL, Reading, is_infinitive
from dateline.extract.events.when import Timed

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Who does one of these does it then, and what it is about later.
PLEDGING = frozenset(
    {"agree", "vote", "offer", "promise", "pledge", "vow", "decide", "ask", "order", "urge", "propose"}
)
PLEDGING |= {"threaten", "refuse", "decline", "choose", "opt", "volunteer", "swear", "tell", "call", "appeal"}
PLEDGING |= {"authorise", "authorize", "allow", "invite", "demand", "warn", "announce", "elect", "rule"}
#: What is so told of a deed bears the deed's own time.
FORESEEING = frozenset({"poise", "set", "schedule", "slate", "expect", "position", "tip"})
#: Rules by which the time of another verb is taken over.
BORROWED = frozenset({"governing-verb", "participle", "inner-noun"})


def fits(clause: Token, reading: Reading, timed: Timed, rule: str, published: edtf.Bounds | None) -> bool:
    """Tell whether the time can be that of the event whose verb is `clause`."""
    value = when.resolve(timed)
    if rule == "lifted":
        return when.is_past(value, published) and timed.preposition not in when.BEFORE | when.AFTER
    if rule == "beside" and reading.status not in ("occurred", "negated"):
        return False
    if _is_told_after(timed):
        return False
    if timed.time.value == "PRESENT_REF" and rule in BORROWED and reading.status == "occurred":
        return False  # "forty are now known to have died"
    if rule == "decided-then":
        return reading.status in ("occurred", "negated") and not when.is_future(value, published)
    if reading.status in UNREAL:
        if _is_of_the_teller(clause, timed) or _is_of_what_was_done_with_it(clause, reading, timed, value, published):
            return False
        return not _is_of_the_pledge(clause, timed, rule, value, published)
    if reading.status in ("occurred", "negated") and is_perfect(clause) and _is_definite_past(rule, value, published):
        return False
    if reading.status == "occurred" and (is_set_for(clause, timed) or _is_compared_with(clause, timed)):
        return False
    behind = timed.head.i > clause.i or rule == "joined-verb"
    if reading.status == "occurred" and behind and _is_of_its_object(clause, value, published):
        return False
    if _is_now(clause, reading) and when.is_past(value, published) and timed.preposition != "since":
        return False
    if timed.preposition is None and timed.head.left_edge.i == clause.i + 1 and clause.lemma_.lower() in KEEPING:
        return not is_perfect(clause)  # "has celebrated 18 July for twelve years"
    of_numbers = rule != "planned-for" and _is_period(timed, value)
    return not (reading.status == "occurred" and (of_numbers or _ends_ahead(timed, value, published)))


#: What one does with a day each year.
KEEPING = frozenset(
    {"celebrate", "mark", "observe", "commemorate", "keep", "honor", "honour", "recognize", "recognise"}
)


def _is_now(clause: Token, reading: Reading) -> bool:
    """ "Groups are hailing her speech on Thursday": at it now, whatever is of a day gone by."""
    return reading.rule == "progressive" and any(c.lower_ in ("is", "are", "'re", "’re") for c in clause.children)


def _is_told_after(timed: Timed) -> bool:
    """ "On the same day the board met": its own clause says which day, not what stands before it."""
    noun = timed.head
    same = any(c.lower_ == "same" for c in noun.children)
    return same and any(c.dep_ in ("relcl", "acl") for c in noun.children)


def _is_of_the_teller(clause: Token, timed: Timed) -> bool:
    """ "Said on Monday it may close the port": it stands right behind the verb that tells it."""
    phrase = timed.head.head if timed.preposition is not None else timed.head
    first = phrase.left_edge.i
    return clause.dep_ == "ccomp" and first > 0 and first - 1 == clause.head.i and clause.head.tag_ == "VBD"


def _is_period(timed: Timed, value: str | None) -> bool:
    """ "posted a loss for 2041", "sales through September": what the numbers are about; "ruled out for now"."""
    if timed.preposition not in ("for", "through") or value is None or timed.time.type != "DATE":
        return False
    return timed.preposition == "through" or edtf.bounds(value).days != 1


def is_now_of_then(clause: Token, timed: Timed) -> bool:
    """ "Had once freed him and now jailed him": the "now" of a history, not of the report."""
    return clause.tag_ == "VBD" and timed.time.text.lower() == "now" and timed.head.i < clause.i


def is_perfect(verb: Token) -> bool:
    """ "has left", "have been sent"; "has chased and killed", whatever the second verb is taken for."""
    first = verb.head
    if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBN") and first.tag_ == "VBN" and first.i == verb.i - 2:
        verb = first
    return any(c.lower_ in ("has", "have", "'ve", "’ve") and c.tag_ != "VB" for c in verb.children if c.dep_ == "aux")


def _is_of_the_pledge(
    clause: Token, timed: Timed, rule: str, value: str | None, published: edtf.Bounds | None
) -> bool:
    """ "agreed on Monday to sell", "agreed to sell last year": the day is that of the agreement."""
    if clause.dep_ == "xcomp" and is_infinitive(clause) and clause.head.lemma_.lower() in FORESEEING:
        return False  # "is poised on Thursday to pass the bill"
    if rule in BORROWED and timed.head.i < clause.i:
        return not when.is_future(value, published)
    pledged = clause.dep_ == "xcomp" and is_infinitive(clause) and clause.head.lemma_.lower() in PLEDGING
    return pledged and when.is_past(value, published)


def _is_definite_past(rule: str, value: str | None, published: edtf.Bounds | None) -> bool:
    """A time wholly gone by, which "has left" cannot take; one day of this week it may, as many write so."""
    if value is None or not when.is_past(value, published):
        return False
    span = edtf.bounds(value)
    return rule != "own-words" or span.days != 1 or not when.is_at(value, published)


def _ends_ahead(timed: Timed, value: str | None, published: edtf.Bounds | None) -> bool:
    """ "a loan until 2041", "promised a vote before the summer": it says how long or by when, not when."""
    if timed.preposition not in ("until", "till", "before", "by") or value is None or published is None:
        return False
    last = edtf.bounds(value).last
    return last is not None and published.last is not None and last > published.last


def _is_of_what_was_done_with_it(
    clause: Token, reading: Reading, timed: Timed, value: str | None, published: edtf.Bounds | None
) -> bool:
    """ "dropped its bid to buy the line on Saturday": what was only meant has no day gone by, the dropping has."""
    if reading.rule == "purpose" and clause.tag_ == "VB" and clause.head.tag_ == "VBD":
        return timed.head.i > clause.i and not when.is_future(value, published)
    meant = reading.rule == "noun-complement" and clause.tag_ == "VB" and not has_gone_on(reading)
    noun = clause.head
    lodged = noun.dep_ == "dobj" and noun.head.tag_ == "VBD"  # "lodged an offer to buy the yard on 3 May"
    gone = when.is_past(value, published) and (lodged or when.is_at(value, published))
    return meant and gone and timed.head.i > clause.i


#: "Her vote to acquit him in 1999", "a trip to meet him in January": of a day gone by, it came to that.
GONE_ON = frozenset({"vote", "trip", "visit", "mission", "decision", "move", "choice", "meeting"})


def has_gone_on(reading: Reading) -> bool:
    """What hangs on a noun of this kind came about, if its time has gone by."""
    return reading.rule == "noun-complement" and reading.token is not None and reading.token.lemma_.lower() in GONE_ON


def _is_compared_with(clause: Token, timed: Timed) -> bool:
    """ "Sales fell from a year ago", "to 7 points from 9 on Monday": what it was then; not "from March to April"."""
    if clause.lemma_.lower() in CHANGING and timed.preposition == "from":
        return True
    return _stands_behind_the_old_figure(clause, timed)


#: Between a figure and its time.
LINKS = frozenset({"late", "early", "on", "in", "at", "the", "for", "during", "a", "earlier"})


def _stands_behind_the_old_figure(clause: Token, timed: Timed) -> bool:
    """ "Narrowed to 7 points from 9 late on Monday", "compared with 9 in April"."""
    at = timed.head.left_edge.i - 1
    while at > clause.i and clause.doc[at].lower_ in LINKS:
        at -= 1
    figure = clause.doc[at]
    figure = figure if figure.dep_ == "pobj" else figure.head
    beside = figure.head
    counted = figure.like_num or any(c.like_num for c in figure.children)
    if figure.dep_ != "pobj" or not counted or beside.i <= clause.i or not beside.i < at + 1:
        return False
    if beside.lower_ in ("from", "versus", "against"):
        return clause.lemma_.lower() in CHANGING or beside.head.lower_ in ("up", "down")
    return beside.lower_ in ("with", "to") and beside.head.lower_ in ("compared", "compare")


#: Whoever does one of these does it on a day, whatever its object is of.
TELLING = frozenset({"report", "post", "announce", "beat", "miss", "top", "unveil", "disclose", "release"})
ANSWERING = frozenset(
    {"welcome", "praise", "commend", "thank", "congratulate", "applaud", "hail", "recognize", "recognise", "note"}
    | {"discuss", "highlight", "acknowledge", "appreciate", "express", "underscore", "reaffirm", "outline", "address"}
)
#: What is so told is of days to come, up to the end of the time named: "forecast 20 orders this year".
FORETELLING = frozenset({"forecast", "predict", "project", "estimate", "anticipate", "expect", "target"})
FORECASTS = frozenset({"forecast", "outlook", "estimate", "guidance", "projection", "target", "prediction"})
#: More days than this, and no firm does it then.
WEEKS = 27


def _tells_a_forecast(clause: Token) -> bool:
    """ "Raised its forecast for growth this year"."""
    return any(c.lemma_.lower() in FORECASTS for c in clause.children if c.dep_ == "dobj")


#: A quarter of a year has so many days, and no more.
QUARTER = (85, 95)


def _is_of_its_object(clause: Token, value: str | None, published: edtf.Bounds | None) -> bool:
    """ "posted a loss in the first quarter", "praised their lead of the league this year": the object's own time."""
    if value is None or not any(c.dep_ == "dobj" for c in clause.children):
        return False
    span, lemma = edtf.bounds(value), clause.lemma_.lower()
    days = span.days or 0
    over = when.is_past(value, published)
    if not over and days > WEEKS and (lemma in FORETELLING or _tells_a_forecast(clause)):
        return True
    if lemma in TELLING and QUARTER[0] <= days <= QUARTER[1]:
        return True
    return lemma in ANSWERING and days > QUARTER[0] and when.is_at(value, published)
