"""What a report tells in passing: the perfect without a day below the news, and what follows an old date."""

from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_now_of_then, is_perfect
from dateline.extract.events.lives import is_named_long_ago, is_under_the_lead
from dateline.extract.events.news import is_in_quotes
from dateline.extract.events.pointing import last_named
from dateline.extract.events.record_years import WINDOW
from dateline.extract.events.stances import is_stance
from dateline.extract.events.syntax import children
from dateline.extract.events.tense import FINITE, UNREAL
from dateline.extract.events.titles import paragraphs_above
from dateline.model import HELD, Dossier, When

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many paragraphs at the head of a report tell its news; what is told in the perfect below them came before it.
NEWS = 3
#: What is said, and how much it rose: told of the day though an older figure stands before it.
OF_THE_DAY = frozenset({"say", "duty", "state", "run"})
#: So many days make a month.
MONTH = 28
#: So a thing comes into the world, once.
ORIGINS = frozenset({"invented", "founded", "born", "coined", "pioneered", "incorporated"})
#: By these rules no day of its own or of the news was found.
UNDATED = frozenset({"before-publication", "before-then", "since-then"})
#: With these the perfect goes on with the news: "has also approved".
GOES_ON = frozenset({"also", "now", "just", "today", "finally", "since", "recently", "newly", "meanwhile"})


#: What took longer than this is nobody's news of the day.
LONG = 180
#: "Over the last thirty years they declared it dead", whatever the tense.
YEAR = 370


def is_background(draft: Draft, date: When, published: edtf.Bounds | None) -> bool:
    """Of long before the report, by the words for its time or by what they point at, or told in the pluperfect."""
    if draft.reading.status in UNREAL:
        return False
    if is_stance(draft) or _is_setting(draft.trigger.token):
        return True
    if date.basis == "words":
        return when.is_history(date.edtf, published) or _took_long(draft, date)
    told = date.basis == "discourse" and draft.reading.status in HELD
    return draft.reading.past or (told and when.is_history(date.edtf, published))


#: "In the days following the attack", "in the wake of the vote": from then on something else was done.
STRETCHES = frozenset({"hours", "days", "weeks", "months", "years", "wake", "aftermath"})
LEADS_OFF = frozenset({"following", "after", "since", "of"})


def _is_setting(noun: Token) -> bool:
    """The noun says only, at the head of the sentence, after what its deed was done."""
    opener = noun.head
    if noun.dep_ != "pobj" or opener.lower_ not in LEADS_OFF or opener.i == 0:
        return False
    stretch = opener.nbor(-1)
    if stretch.lower_ not in STRETCHES or (opener.lower_ == "of" and stretch.lower_ not in ("wake", "aftermath")):
        return False
    return not any(t.tag_ in FINITE or t.tag_ == "MD" for t in noun.doc[noun.sent.start : opener.i])


def _took_long(draft: Draft, date: When) -> bool:
    """ "In the last three years it has sold four of its ferries", "in recent years it sold four"."""
    if draft.timed is not None and is_named_long_ago(draft.timed.time.text):
        return True
    if draft.timed is not None and is_now_of_then(draft.trigger.clause, draft.timed):
        return True
    days = edtf.bounds(date.edtf).days if date.edtf is not None and "/" in date.edtf else None
    held = draft.reading.status == "occurred" and is_perfect(draft.trigger.clause)
    long = held and days is not None and days > LONG
    window = draft.timed is not None and bool(WINDOW & set(draft.timed.time.text.lower().split()))
    return long or (window and draft.reading.status == "occurred" and days is not None and days > YEAR)


def is_in_passing(dossier: Dossier, draft: Draft, rule: str, value: str | None) -> bool:
    """ "Mr Rye has denied the charges", "who has denied them": how it stood before the news; when, nobody says."""
    clause = draft.trigger.clause
    if draft.reading.status != "occurred":
        return False
    if draft.timed is None and _is_of_unnamed_many(draft) and is_under_the_lead(dossier, draft):
        return True
    if draft.life or _is_of_another_month(dossier, draft, value) or tells_an_origin(dossier, draft):
        return True
    vague = value is not None and value.startswith("../")
    fresh = any(c.lower_ in ("just", "today", "now") for c in children(clause, "advmod", "npadvmod"))
    if (vague or rule == "headline") and not fresh and _says_of_whom(clause):
        return True
    if rule not in UNDATED:
        return False
    if not is_perfect(clause):
        return _follows_history(dossier, draft)
    if _is_portrait(clause):
        return True
    if is_in_quotes(draft) or _is_counted(clause):
        return False
    if any(c.lower_ in GOES_ON - _no_more(clause) for c in children(clause, "advmod", "npadvmod")):
        return False
    return clause.dep_ in ("relcl", "acl") or _is_below(dossier, draft)


def _no_more(clause: Token) -> frozenset[str]:
    """ "Customers have also complained": of many at many times "also" tells no news."""
    who = children(clause, "nsubj")
    many = len(who) == 1 and who[0].tag_ == "NNS" and all(c.dep_ == "amod" for c in who[0].children)
    return frozenset({"also"}) if many and who[0].lower_ != "police" else frozenset()


#: What a firm or a person is made into over the years.
SHAPES = frozenset({"build", "turn", "make", "transform", "grow", "shape", "mould", "mold"})


def _is_portrait(clause: Token) -> bool:
    """ "Rye has built the yard into one of the largest": a career."""
    return clause.lemma_ in SHAPES and any(
        c.lower_ == "into" and any(n.lower_ == "one" for n in children(c, "pobj")) for c in children(clause, "prep")
    )


def _says_of_whom(clause: Token) -> bool:
    """ "the dockers who have marched", "a bill that was drafted or has passed": whom or what is meant."""
    at = clause
    while at.dep_ == "conj" and not children(at, "nsubj", "nsubjpass") and at.head.i < at.i:
        at = at.head
    return at.dep_ == "relcl" and is_perfect(at)


def _is_of_another_month(dossier: Dossier, draft: Draft, value: str | None) -> bool:
    """ "Last month the firm also struck a deal", "in March the bank ended": below the news, of a month gone by."""
    published = when.published_days(dossier)
    if value is None or draft.timed is None or published is None or not when.is_past(value, published):
        return False
    long = (edtf.bounds(value).days or 0) >= MONTH
    token = draft.trigger.token
    noun = token.pos_ == "NOUN" and draft.timed.governor.i == token.i
    return long and (noun or draft.trigger.clause.tag_ in ("VBD", "VBN")) and is_under_the_lead(dossier, draft)


def tells_an_origin(dossier: Dossier, draft: Draft) -> bool:
    """ "The drink was invented in Norland", "the firm was founded by two": below the news, of long ago."""
    clause = draft.trigger.clause
    told = clause.tag_ == "VBN" and any(c.lower_ in ("was", "were") for c in children(clause, "auxpass"))
    return draft.timed is None and clause.lower_ in ORIGINS and told and is_under_the_lead(dossier, draft)


def _follows_history(dossier: Dossier, draft: Draft) -> bool:
    """Told in the simple past after a date of long ago in its paragraph: it goes on with that story."""
    if draft.trigger.clause.tag_ != "VBD" or draft.trigger.frame.kind in OF_THE_DAY:
        return False
    last = last_named(dossier, draft.paragraph.begin + draft.sentence.start_char)
    if last is None or last.begin < draft.paragraph.begin:
        return False
    return when.is_history(last.edtf, when.published_days(dossier))


#: Who has done it nobody says: "some have urged", "analysts have blamed".
UNNAMED = frozenset({"some", "many", "others", "most", "few", "several", "critics", "observers"})


#: Views that many take in turn.
VIEWS = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN"})


def _is_of_unnamed_many(draft: Draft) -> bool:
    """ "Analysts have blamed the lenders", "some have urged them to leave": by many, on many days."""
    clause = draft.trigger.clause
    doers = children(clause, "nsubj")
    if not is_perfect(clause) or len(doers) != 1 or any(c.lower_ in GOES_ON for c in children(clause, "advmod")):
        return False
    who = doers[0]
    if who.lower_ in UNNAMED:
        return True
    bare = who.tag_ == "NNS" and all(c.dep_ == "amod" and c.tag_ == "JJ" for c in who.children)
    return bare and who.lower_ != "police" and draft.trigger.frame.type in VIEWS


def _is_counted(clause: Token) -> bool:
    """ "more than 7,000 have died": the count is that of the day."""
    doers = children(clause, "nsubj", "nsubjpass")
    return any(d.like_num or any(c.dep_ == "nummod" for c in d.children) for d in doers)


def _is_below(dossier: Dossier, draft: Draft) -> bool:
    return paragraphs_above(dossier, draft.paragraph, draft.sentence.start_char) >= NEWS
