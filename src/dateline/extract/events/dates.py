"""Settle the date of an event: the words', else the day of the news, else before or after the report."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.draft import Draft
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.news import is_news
from dateline.extract.events.pointing import at_that_time
from dateline.extract.events.said import is_plain_past, is_told_earlier
from dateline.extract.events.status import read_status
from dateline.extract.events.stays import stay_days
from dateline.extract.events.syntax import clause_of, is_verb
from dateline.extract.events.tense import HEADLINES, UNREAL
from dateline.model import Dossier, Paragraph, When

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many first paragraphs tell the news itself.
FIRST = 6


WEEK = 7
#: Fewer tokens make no lead.
SENTENCE = 8


def story_day(dossier: Dossier) -> edtf.Bounds | None:
    """The day of the news: the single day, close to publication, that governs a past verb of the first paragraph.

    Where the first paragraph names no time at all, the first such day of the paragraphs after it counts, if it is the
    day of the report itself.
    """
    published = when.published_days(dossier)
    lead = _lead(dossier)
    if published is None or published.last is None or lead is None:
        return None
    day = _day_told(dossier, lead, published)
    if day is not None or any(t.edtf for t in dossier.times_in(lead.begin, lead.end)):
        return day
    later = [p for p in dossier.paragraphs if p.kind == "body" and p.begin > lead.begin][: FIRST - 1]
    told = next((found for p in later if (found := _day_told(dossier, p, published)) is not None), None)
    return told if told is not None and (told.first, told.last) == (published.first, published.last) else None


def _day_told(dossier: Dossier, paragraph: Paragraph, published: edtf.Bounds) -> edtf.Bounds | None:
    for sentence in paragraph.doc.sents:
        for timed in when.times_of(dossier, paragraph, sentence):
            value = when.resolve(timed)
            verb = timed.governor if is_verb(timed.governor) else clause_of(timed.governor)
            if (
                value is None
                or timed.preposition == "for"
                or not (is_plain_past(verb) or is_perfect(verb))
                or read_status(verb).status != "occurred"
            ):
                continue
            day = edtf.bounds(value)
            if (
                day.days == 1
                and day.first
                and published.last
                and 0 <= (published.last - day.first).days <= when.NEWS_DAYS
            ):
                return day
    return None


def _days_named(dossier: Dossier) -> list[edtf.Bounds]:
    """The days, months and years the body names; how long something took and how often is no day."""
    body = [(p.begin, p.end) for p in dossier.paragraphs if p.kind == "body"]
    times = (t for t in dossier.times.values() if any(a <= t.begin and t.end <= b for a, b in body))
    return [edtf.bounds(t.edtf) for t in times if t.edtf is not None and t.type not in ("SET", "DURATION")]


def _lead(dossier: Dossier) -> Paragraph | None:
    """The first paragraph that tells something: a sentence, not a title or a date line."""
    body = [p for p in dossier.paragraphs if p.kind == "body"]
    return next(
        (p for p in body if len(p.doc) >= SENTENCE and p.doc.text.rstrip()[-1:] in '.”"’!?'), next(iter(body), None)
    )


def share_days(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """ "closed the port on Thursday, and police arrested two": the joined past clause is of about the same day."""
    told = list(drafts)
    days = {
        d.trigger.clause.i: value
        for d in told
        if d.timed is not None and d.reading.status == "occurred" and (value := when.resolve(d.timed)) is not None
    }
    for draft in told:
        clause = draft.trigger.clause
        plain = clause.dep_ == "conj" and clause.tag_ == clause.head.tag_ == "VBD"
        value = days.get(clause.head.i)
        if draft.timed is None and draft.reading.status == "occurred" and plain and value is not None:
            draft = draft._replace(beside=value if edtf.bounds(value).days == 1 else None)
        yield draft


def settle_date(
    dossier: Dossier, draft: Draft, story: edtf.Bounds | None, actors: tuple[str, ...]
) -> tuple[When, str]:
    """Settle the date: the words', else the day of the news for what is told plainly, else before or after it."""
    if draft.timed is not None:
        return When(_worded(draft, draft.timed, when.published_days(dossier)), "words"), draft.rule
    then = at_that_time(dossier, draft.paragraph, draft.trigger.clause)
    if then is not None and draft.reading.status == "occurred":
        return When(then, "discourse"), "at-that-time"
    if draft.below is not None:
        return When(draft.below, "discourse"), "told-below"
    if draft.beside is not None:
        day = edtf.bounds(draft.beside)
        return When(edtf.edtf_of(day.first, day.last, approximate=True), "discourse"), "joined-clause"
    if draft.scene is not None and draft.reading.status == "occurred" and _goes_on_telling(draft, story):
        day = edtf.bounds(draft.scene)
        return When(edtf.edtf_of(day.first, day.last, approximate=True), "discourse"), "scene"
    published = when.published_days(dossier)
    if published is None or published.last is None or published.first is None:
        return When(), "undated"
    status = draft.reading.status
    if status in UNREAL:
        return When(edtf.edtf_of(published.first, None), "published"), "still-to-come"
    if status == "ongoing":
        return When(edtf.edtf_of(published.first, published.last, approximate=True), "published"), "at-publication"
    if status in ("postponed", "cancelled") or draft.reading.past:
        return When(edtf.edtf_of(None, published.last), "published"), "before-publication"
    if (is_news(draft) or _is_fresh(dossier, draft, story)) and not draft.aside:
        if story is not None and draft.paragraph.kind != "caption" and _belongs(dossier, draft, actors, story):
            return When(when.about(story.first), "discourse"), "day-of-the-news"
        if draft.paragraph.kind in HEADLINES or draft.paragraph is _lead(dossier):
            return When(edtf.edtf_of(published.first, published.last, approximate=True), "published"), "headline"
    return When(edtf.edtf_of(None, published.last), "published"), "before-publication"


def _belongs(dossier: Dossier, draft: Draft, actors: tuple[str, ...], story: edtf.Bounds) -> bool:
    """Part of the news whose day is known: the headline; in the first paragraphs anything; later words said, talks
    held, and what somebody did whom the first paragraph names."""
    body = [p for p in dossier.paragraphs if p.kind == "body"]
    if draft.trigger.frame.kind in ("say", "duty", "meet", "visit") or draft.paragraph in body[:FIRST]:
        return True
    if draft.paragraph.kind in ("headline", "standfirst"):
        return True
    lead = _lead(dossier)
    if lead is not None and any(m.entity in actors for m in dossier.mentions_in(lead.begin, lead.end)):
        return True
    return _tells_of_one_day(dossier, story)


def _tells_of_one_day(dossier: Dossier, story: edtf.Bounds) -> bool:
    """No time in the report lies before the day of the news: all of it tells of that day or of what came after."""
    first = story.first
    return all(day.last is not None and first is not None and day.last >= first for day in _days_named(dossier))


def _goes_on_telling(draft: Draft, story: edtf.Bounds | None) -> bool:
    """A deed in the simple past goes on with the scene; what is said is said with the news, where that is later."""
    if not is_news(draft) or draft.trigger.clause.tag_ in ("VBZ", "VBP"):
        return False
    scene = edtf.bounds(draft.scene or "")
    later = story is not None and story.first is not None and scene.first is not None and scene.first > story.first
    return later or draft.trigger.frame.kind not in ("say", "duty")


def _worded(draft: Draft, timed: when.Timed, published: edtf.Bounds | None) -> str | None:
    """The words' date; of what has begun and goes on, the day it began and an open end; of a stay, all its days."""
    value = when.resolve(timed)
    stay = _stay(draft, timed, value)
    if stay is not None:
        return stay
    if value is not None and draft.reading.status == "occurred" and published is not None:
        return _by_then(draft, timed, value, published)
    if value is None or draft.reading.status != "ongoing" or "/" in value:
        return value
    if draft.trigger.clause.lemma_ in ("begin", "start", "erupt", "launch"):
        return edtf.edtf_of(edtf.bounds(value).first, None)
    return value


def _by_then(draft: Draft, timed: when.Timed, value: str, published: edtf.Bounds) -> str:
    """What has happened had happened when the report came out: "this week" ends with it, "now" is no later."""
    span = edtf.bounds(value)
    if published.last is None:
        return value
    if timed.time.value == "PRESENT_REF" and is_perfect(draft.trigger.clause):
        return edtf.edtf_of(None, published.last) or value
    since = timed.preposition == "since" and span.first is not None and span.last is None
    week = "/" in value and span.days is not None and span.days <= WEEK
    late = span.last is None or span.last > published.last
    if (since or week) and late and span.first is not None and span.first <= published.last:
        return edtf.edtf_of(span.first, published.last) or value
    return value


def _is_fresh(dossier: Dossier, draft: Draft, story: edtf.Bounds | None) -> bool:
    """ "has resigned" is the news in the first paragraph or above it, and all through a report of the same day."""
    if not is_perfect(draft.trigger.clause) or _is_counted(draft.trigger.clause):
        return False
    if draft.paragraph.kind in HEADLINES or draft.paragraph is _lead(dossier):
        return True
    of_the_day = story is not None and story == when.published_days(dossier)
    return of_the_day and draft.trigger.clause.dep_ in ("ROOT", "conj") and not is_told_earlier(draft.trigger.clause)


BEGINNING = frozenset({"begin", "start", "open", "kick", "embark", "arrive", "launch"})
ENDING = frozenset({"end", "conclude", "finish", "wrap", "complete"})


def _is_counted(verb: Token) -> bool:
    """ "have brought in more than 40 bills": many deeds are not of one day."""
    things = [c for c in verb.children if c.dep_ == "dobj" and c.tag_ == "NNS"]
    numbers = [m.lower_ for thing in things for m in thing.children if m.dep_ == "nummod"]
    return any(n.isascii() and n.isdigit() and int(n) >= MANY for n in numbers)


#: So many things are not done in a day.
MANY = 10


def _stay(draft: Draft, timed: when.Timed, value: str | None) -> str | None:
    """ "began a three-day visit on Monday", "ended" one: the time is that of the first day, or of the last."""
    days = stay_days(draft.trigger.token)
    day = edtf.bounds(value).first if days and value and "/" not in value and edtf.bounds(value).days == 1 else None
    if days is None or day is None:
        return None
    around = {draft.trigger.clause.lemma_, timed.governor.lemma_}
    if around & BEGINNING or timed.preposition == "from":
        return edtf.edtf_of(day, day + timedelta(days=days - 1))
    return edtf.edtf_of(day - timedelta(days=days - 1), day) if around & ENDING else None
