"""From a trigger to a draft: has it happened, which time words govern it, and in whose words it stands."""

from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.coming import AWAITED
from dateline.extract.events.deadlines import DEADLINE
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import fits, has_gone_on, is_perfect
from dateline.extract.events.governing import date_of
from dateline.extract.events.nature import foretold
from dateline.extract.events.occasions import OCCASION
from dateline.extract.events.performed import performed
from dateline.extract.events.plights import DEATH
from dateline.extract.events.quoted import quotation_around, quotation_of_cue
from dateline.extract.events.scenes import Scene
from dateline.extract.events.set_for import is_set_for
from dateline.extract.events.status import read_status
from dateline.extract.events.tense import Reading
from dateline.extract.events.told_on import told_on
from dateline.extract.events.tolls import TOLL
from dateline.extract.events.triggers import Trigger
from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What is ended does not go on: "Cubs end a long drought".
ENDING = frozenset({"end", "stop", "halt", "break", "snap", "finish"})
#: Words are mostly said on the day of the news.
SAYING = frozenset({"say", "duty", "meet", "visit"})


def draft_of(
    dossier: Dossier, paragraph: Paragraph, scene: Scene, contexts: tuple[str, ...], trigger: Trigger
) -> Draft:
    """Status, time words, and the quotation around or told by a trigger."""
    reading = read_status(trigger.token, paragraph.kind, trigger.light)
    ended = trigger.light is not None and trigger.light.lemma_ in ENDING
    if trigger.frame.kind in ("run", "state") and reading.status == "occurred" and not reading.past and not ended:
        reading = _still_running(trigger, reading)
    dated = date_of(trigger, scene.times) or _made(trigger, scene.times)
    published = when.published_days(dossier)
    if trigger.frame in (AWAITED, DEADLINE) and reading.status in ("occurred", "ongoing"):
        reading = Reading("planned", trigger.token, "set-for", reading.past)
    if trigger.frame is OCCASION and reading.status == "ongoing":
        reading = Reading("planned", trigger.token, "set-for")  # "the hearing is on 4 May"
    if trigger.frame in (TOLL, DEATH) and reading.status == "ongoing":
        reading = reading._replace(status="occurred")
    if dated is not None and _is_set_ahead(trigger, reading, dated[0]):
        reading = Reading("planned", dated[0].head, "set-for")
    if dated is not None and not fits(trigger.clause, reading, dated[0], dated[1], published):
        dated = None
    if dated is not None and paragraph.kind == "headline" and _is_a_name(dated[0], published):
        dated = None
    if dated is not None and _is_of_no_year(trigger, dated[0], published):
        dated, reading = None, reading._replace(past=True)
    if dated is not None and reading.status == "occurred" and when.is_future(when.resolve(dated[0]), published):
        if dated[1] not in SHARING and _may_be_future(trigger):
            reading = foretold(Reading("planned", dated[0].head, "future-date"), trigger.token)
        else:
            dated = None  # "promised a strike next week": the time is of what was promised
    if dated is not None and reading.rule == "progressive" and when.is_future(when.resolve(dated[0]), published):
        reading = Reading("planned", dated[0].head, "future-date")  # "is meeting her tomorrow"
    if dated is not None:
        reading = performed(trigger, reading, dated[0], published)
    if reading.rule == "noun" and _is_ahead(trigger.token, dated[0] if dated else None, published):
        reading = Reading("planned", trigger.token.head, "modal", reading.past)
    if dated is not None and _is_gone_by(trigger, reading, dated, published):
        reading = Reading("occurred", dated[0].head, "past-date", reading.past)
    if dated is not None and reading.rule == "would" and reading.status == "possible" and _is_narrated(trigger):
        reading = reading._replace(status="planned")
    place = paragraph.place(trigger.token)
    return Draft(
        trigger,
        paragraph,
        scene.sentence,
        contexts,
        reading,
        dated[0] if dated else None,
        dated[1] if dated else "none",
        scene.aside or (scene.carried and trigger.frame.kind not in SAYING),
        quotation_around(dossier, *place),
        quotation_of_cue(dossier, *place),
        scene=scene.day,
        told=None if dated else told_on(trigger, reading, scene.times, published),
    )


def _is_set_ahead(trigger: Trigger, reading: Reading, timed: when.Timed) -> bool:
    """ "Scheduled a hearing for Monday": told of a plan for that day."""
    value = when.resolve(timed)
    if value is None or reading.status != "occurred" or not is_set_for(trigger.clause, timed):
        return False
    days = edtf.bounds(value).days or 0
    return days == 1 or (timed.preposition == "for" and 0 < days <= WEEK)


#: "Promised for the first week of May"; for a month or a year much is.
WEEK = 7


#: By these a deed shares the time of another verb: if that one was done, the time misread is no plan of this one.
SHARING = frozenset({"participle", "joined-verb", "same-moment", "beside"})


def _is_ahead(noun: Token, timed: when.Timed | None, published: edtf.Bounds | None) -> bool:
    """ "His visit today will draw crowds": a thing of a day not gone by, told with what will come of it."""
    if timed is not None and when.is_past(when.resolve(timed), published):
        return False
    return (noun.dep_ == "nsubj" and timed is not None and _will(noun.head)) or _comes_first(noun)


def _will(verb: Token) -> bool:
    return any(c.lower_ in ("will", "'ll", "’ll") for c in verb.children if c.dep_ == "aux")


#: So long a thing is to take.
LENGTHS = frozenset({"day", "week", "month", "year", "decade", "hour"})


def _comes_first(noun: Token) -> bool:
    """ "Following a year of talks, she will then invite them", "after her visit today she will fly to Oakham"."""
    at = noun
    while at.dep_ == "conj" and at.head.pos_ == "NOUN":
        at = at.head
    own = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in at.children)
    if at.dep_ == "pobj" and at.head.lower_ == "of" and at.head.head.lemma_ in LENGTHS:
        at, own = at.head.head, True
    opener = at.head
    after = at.dep_ == "pobj" and opener.dep_ == "prep" and opener.lower_ in ("after", "following")
    return own and after and opener.i < opener.head.i and _will(opener.head)


#: What is only read off the words about a noun: "before the election", "could prevent the attack".
ABOUT = frozenset({"preposition", "ahead-of", "prior-of", "not-yet-negated", "not-yet-cancelled", "modifier"})


def _is_gone_by(
    trigger: Trigger, reading: Reading, dated: tuple[when.Timed, str], published: edtf.Bounds | None
) -> bool:
    """ "Before the 2016 election", "the invasion of 1961": of a time long over when the report came out."""
    value = when.resolve(dated[0])
    if (
        not when.is_past(value, published)
        or (when.is_at(value, published) and not has_gone_on(reading))
        or dated[1] not in ("own-words", "own-phrase")
    ):
        return False
    noun = trigger.light is None and trigger.token.pos_ in ("NOUN", "PROPN")
    if has_gone_on(reading):
        return True
    if reading.rule == "goes-on":
        # "Sales fall in May", told in June: over, whatever the tense of a headline
        return noun or trigger.clause.tag_ == "VBD" or dated[0].preposition in ("in", "on")
    return noun and reading.status == "planned" and reading.rule in ABOUT


#: What is so brought into the world is of the year that stands before its name.
MAKING = frozenset(
    {"file", "lodge", "sign", "publish", "release", "issue", "bring", "write", "enact", "adopt", "pass"}
)


def _made(trigger: Trigger, times: list[when.Timed]) -> tuple[when.Timed, str] | None:
    """ "Filed a 2010 lawsuit", "signed a 1999 treaty"."""
    if trigger.token.lemma_ not in MAKING or trigger.token.tag_ not in ("VBD", "VBN"):
        return None
    things = [o.i for o in trigger.token.children if o.dep_ in ("dobj", "nsubjpass")]
    own = (t for t in times if t.preposition is None and {t.governor.i, t.governor.head.i} & set(things))
    return next(((t, "made-then") for t in own if t.time.text.isdigit() and t.head.i < t.governor.i), None)


def _is_a_name(timed: when.Timed, published: edtf.Bounds | None) -> bool:
    """ "Varholm Games 2041: ferry crew wins gold": the year of the report, in the name of what it is about."""
    value = when.resolve(timed)
    if value is None or published is None or published.first is None or not timed.time.text.isdigit():
        return False
    span = edtf.bounds(value)
    return span.first is not None and span.last is not None and span.first <= published.first <= span.last


def _is_of_no_year(trigger: Trigger, timed: when.Timed, published: edtf.Bounds | None) -> bool:
    """ "days after the May 9 attack", told months later: a name of it, which may be of any year."""
    named = trigger.token.pos_ in ("NOUN", "PROPN") and trigger.light is None and timed.preposition is None
    inside = named and timed.governor.i == trigger.token.i and timed.head.i < trigger.token.i
    if not inside or timed.time.rule != "times/month-day":
        return False
    value = timed.time.edtf
    first = edtf.bounds(value).first if value is not None else None
    year = published.last - timedelta(days=YEAR) if published is not None and published.last is not None else None
    # a day known by its name, like that of a treaty, is of its own year
    return when.is_history(value, published) and first is not None and year is not None and first >= year


#: The last day of that name lies no further back.
YEAR = 366


def _is_narrated(trigger: Trigger) -> bool:
    """ "the talks were put off, and the ministers would meet in April": told on after a past clause."""
    clause = trigger.clause
    return clause.dep_ == "conj" and clause.head.pos_ in ("VERB", "AUX") and clause.head.dep_ == "ROOT"


def _still_running(trigger: Trigger, reading: Reading) -> Reading:
    token = trigger.token
    perfect = is_perfect(token) or any(c.lower_ == "have" and c.dep_ == "aux" for c in token.children)
    if perfect and token.tag_ == "VBN" and not any(c.lower_ == "been" for c in token.children):
        return reading  # "the toll has risen", "is said to have risen": it came to that
    if trigger.frame.kind == "run" or token.tag_ in ("VBG", "VBZ", "VBP", "VBN"):
        return Reading("ongoing", reading.token, "goes-on")
    return reading


def _may_be_future(trigger: Trigger) -> bool:
    """A noun, or a verb in the present, may tell what is still to come; the past tense may not."""
    clause = trigger.clause
    return (trigger.token.pos_ in ("NOUN", "PROPN") and trigger.light is None) or clause.tag_ in ("VBZ", "VBP", "VBG")
