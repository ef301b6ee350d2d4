"""Settle the date of an event: the words', else the day of the news, else before or after the report."""

from datetime import date
from typing import TYPE_CHECKING

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.ahead import is_refused_ahead, within
from dateline.extract.events.bounded import since_then
from dateline.extract.events.draft import Draft
from dateline.extract.events.figures import is_a_figure, is_of_a_text
from dateline.extract.events.fresh import is_fresh
from dateline.extract.events.headed import day_at_head
from dateline.extract.events.live_entries import day_of_entry, entries_of, hour_of_entry
from dateline.extract.events.lives import is_under_the_lead
from dateline.extract.events.nearby import is_told_now_of_then, is_within_reach
from dateline.extract.events.news import is_in_quotes, is_news
from dateline.extract.events.other_days import is_beside_another_day, is_between
from dateline.extract.events.passing import tells_an_origin
from dateline.extract.events.pointing import at_that_time
from dateline.extract.events.set_off import is_set_off
from dateline.extract.events.story import FIRST, is_of_its_paragraph, names_no_day, tells_of_one_day
from dateline.extract.events.tense import HEADLINES, UNREAL
from dateline.extract.events.timelines import day_of_line
from dateline.extract.events.titles import head_end, is_title, lead, paragraphs_above
from dateline.extract.events.worded import worded
from dateline.model import Dossier, When

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What an entry of a live page tells, it tells of its own day.
LIVE = frozenset({"occurred", "negated", "denied"})


def settle_date(
    dossier: Dossier, draft: Draft, story: edtf.Bounds | None, actors: tuple[str, ...]
) -> tuple[When, str]:
    """Settle the date: the words', else the day of the news for what is told plainly, else before or after it."""
    if draft.timed is not None:
        return _by_words(dossier, draft, draft.timed, when.published_days(dossier), story)
    if (heading := day_at_head(dossier, draft)) is not None:
        return When(heading, "words"), "headed-by-a-date"
    if draft.counted is not None:
        return When(draft.counted, "discourse"), "counted-from-clause"
    then = at_that_time(dossier, draft.paragraph, draft.trigger.clause)
    if then is not None and draft.reading.status == "occurred":
        return When(then, "discourse"), "at-that-time"
    if draft.below is not None:
        return When(draft.below.value, "discourse"), "told-below"
    if draft.beside is not None:
        day = edtf.bounds(draft.beside)
        return When(edtf.edtf_of(day.first, day.last, approximate=True), "discourse"), "joined-clause"
    if draft.scene is not None and draft.reading.status == "occurred" and _goes_on_telling(draft, story):
        day = edtf.bounds(draft.scene)
        return When(edtf.edtf_of(day.first, day.last, approximate=True), "discourse"), "scene"
    published = when.published_days(dossier)
    status = draft.reading.status
    if draft.told is not None and status == "occurred":
        return When(
            edtf.edtf_of(None, _no_later(edtf.bounds(draft.told).last, published)), "discourse"
        ), "done-by-then"
    if published is None or published.last is None or published.first is None:
        return When(), "undated"
    refused = is_refused_ahead(draft.trigger.clause, draft.reading)
    if refused or (status in UNREAL and not (status == "possible" and _is_of_before(draft.trigger.clause))):
        told = edtf.bounds(draft.told) if draft.told is not None else published
        ahead = within(dossier, draft, told) or edtf.edtf_of(told.first, None)
        return When(ahead, "published"), "still-to-come"
    if status == "ongoing" and draft.told is not None:
        span = edtf.bounds(draft.told)
        return When(edtf.edtf_of(span.first, span.last, approximate=True), "discourse"), "as-told"
    if status == "ongoing":
        return When(edtf.edtf_of(published.first, published.last, approximate=True), "published"), "at-publication"
    if status in LIVE and (line := day_of_line(dossier, draft)) is not None:
        return When(line, "discourse"), "line-of-a-timeline"
    if status in LIVE and (entry := day_of_entry(dossier, draft)) is not None:
        return When(entry, "discourse"), "live-entry"
    if status in ("postponed", "cancelled", "possible") or draft.reading.past or draft.life:
        return _over(draft, published)
    if tells_an_origin(dossier, draft) or _is_undatable(dossier, draft):
        return _over(draft, published)
    if status == "occurred" and (since := since_then(dossier, draft, published)) is not None:
        return When(since, "discourse"), "since-then"
    fresh = is_fresh(dossier, draft, story, heads=_heads(dossier, draft))
    if (fresh or _is_told_now(dossier, draft, story)) and not draft.aside:
        told_so = story is not None and draft.paragraph.kind != "caption" and _belongs(dossier, draft, actors, story)
        told_so = told_so and story is not None and is_within_reach(dossier, draft, story, published)
        if story is not None and told_so and not is_beside_another_day(dossier, draft, story):
            later = is_between(dossier, draft, story, published) or _reacts(dossier, draft, actors, published)
            until = published.last if later else story.first
            return When(edtf.edtf_of(story.first, until, approximate=True), "discourse"), "day-of-the-news"
        if _heads(dossier, draft):
            return When(edtf.edtf_of(published.first, published.last, approximate=True), "published"), "headline"
    return _over(draft, published)


def _over(draft: Draft, published: edtf.Bounds) -> tuple[When, str]:
    """No later than the report, or than the deed of its sentence that came after it."""
    if draft.by is None:
        return When(edtf.edtf_of(None, published.last), "published"), "before-publication"
    return When(edtf.edtf_of(None, _no_later(edtf.bounds(draft.by).last, published)), "discourse"), "before-then"


def _reacts(dossier: Dossier, draft: Draft, actors: tuple[str, ...], published: edtf.Bounds) -> bool:
    """ "The army blamed the rebels", below a lead that names no army: on the day of the news or since."""
    if draft.trigger.frame.kind != "say" or published.days != 1 or _heads(dossier, draft):
        return False
    return bool(actors) and not _is_of_the_lead(dossier, actors)


def _no_later(day: date | None, published: edtf.Bounds | None) -> date | None:
    """The day, or that of the report where it comes first."""
    ends = [d for d in (day, published.last if published is not None else None) if d is not None]
    return min(ends, default=None)


def _is_undatable(dossier: Dossier, draft: Draft) -> bool:
    """What no day of the news dates: figures of months; below the lead, what stands in a text."""
    clause = draft.trigger.clause
    return is_a_figure(clause) or (is_of_a_text(clause) and is_under_the_lead(dossier, draft))


def _is_of_before(clause: Token) -> bool:
    """ "may have left", "is thought to have left", "allegedly left": if it was done, it was done before."""
    helpers = [c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")]
    return "have" in helpers or (clause.tag_ == "VBD" and not helpers) or bool({"was", "were"} & set(helpers))


def _belongs(dossier: Dossier, draft: Draft, actors: tuple[str, ...], story: edtf.Bounds) -> bool:
    """Part of the news whose day is known: the headline; in the first paragraphs anything; later words said, talks
    held, and what somebody did whom the first paragraph names."""
    above = paragraphs_above(dossier, draft.paragraph, draft.sentence.start_char)
    if draft.paragraph.kind in ("headline", "standfirst") or (draft.paragraph.kind == "body" and above < FIRST):
        return True
    if draft.trigger.clause.dep_ == "ccomp":
        return False  # "said that she blamed them": before it was said, and who knows when
    if draft.trigger.frame.kind in ("say", "duty", "meet", "visit"):
        return True
    return _is_of_the_lead(dossier, actors) or tells_of_one_day(dossier, story)


def _is_of_the_lead(dossier: Dossier, actors: tuple[str, ...]) -> bool:
    """The first paragraph names one of them."""
    first = lead(dossier)
    return first is not None and any(m.entity in actors for m in dossier.mentions_in(first.begin, head_end(first)))


def _heads(dossier: Dossier, draft: Draft) -> bool:
    """Told at the head of the report: in a title, under a picture, or in the first paragraph."""
    at = draft.paragraph
    if at.kind in HEADLINES or is_title(dossier, at):
        return True
    return at is lead(dossier) and paragraphs_above(dossier, at, draft.sentence.start_char) <= 1


def _is_told_now(dossier: Dossier, draft: Draft, story: edtf.Bounds | None) -> bool:
    """Told as the news, and not in the words of a speaker, who may speak of other days than the report does."""
    return is_news(draft) and (not is_in_quotes(draft) or tells_of_one_day(dossier, story))


def _goes_on_telling(draft: Draft, story: edtf.Bounds | None) -> bool:
    """A deed in the simple past goes on with the scene; what is said is said with the news, where that is later."""
    if not is_news(draft) or is_in_quotes(draft) or draft.trigger.clause.tag_ in ("VBZ", "VBP"):
        return False
    clause = draft.trigger.clause
    if draft.statement is not None or is_told_now_of_then(clause) or is_set_off(clause):
        return False
    scene = edtf.bounds(draft.scene or "")
    later = story is not None and story.first is not None and scene.first is not None and scene.first > story.first
    return later or draft.trigger.frame.kind not in ("say", "duty")


def _by_words(
    dossier: Dossier, draft: Draft, timed: when.Timed, published: edtf.Bounds | None, story: edtf.Bounds | None
) -> tuple[When, str]:
    """The words' date. "Earlier in the day" is of the day of the news; "on Tuesday" needs a report with a date."""
    value = worded(draft, timed, published)
    if value is None or published is None:
        return When(value, "words"), draft.rule
    if story is not None and timed.time.text.lower() == "the day" and edtf.bounds(value)[:2] == published[:2]:
        return When(edtf.edtf_of(story.first, story.last), "discourse"), "day-of-the-news"
    if (before := hour_of_entry(dossier, draft, timed, value)) is not None:
        return When(before, "discourse"), "live-entry"
    loose = not entries_of(dossier.report) and not is_of_its_paragraph(dossier, draft.paragraph, timed.time)
    if loose and (then := _hour_of_the_news(timed, value, published, story)) is not None:
        return When(then, "discourse"), "day-of-the-news"
    if _hangs(draft, timed, value, published):
        return When(), "hanging"
    if draft.reading.status in UNREAL and draft.rule == "own-phrase" and _is_bare_hour(timed, value, published):
        return When(edtf.edtf_of(published.first, None), "published"), "still-to-come"  # "trades made at 2 p.m."
    unsaid = draft.aside or story is None
    loose = _is_open_ahead(value, published) or (unsaid and _is_bare_hour(timed, value, published))
    if draft.reading.status != "occurred" or not loose:
        return When(value, "words"), draft.rule
    return When(edtf.edtf_of(None, published.last), "published"), "before-publication"


def _hour_of_the_news(timed: when.Timed, value: str, published: edtf.Bounds, story: edtf.Bounds | None) -> str | None:
    """ "Was shot on Saturday. ... Guards opened fire at about 11 p.m.", told on Sunday: the hour is Saturday's."""
    before = story is not None and published.first is not None and story.first is not None
    if not before or story is None or story.first == published.first or not _is_bare_hour(timed, value, published):
        return None
    return edtf.edtf_of(story.first, story.last, approximate=True)


def _is_bare_hour(timed: when.Timed, value: str, published: edtf.Bounds) -> bool:
    """ "At 7:51 p.m.", "that night", where an older day or none is told of: not of the day of the report."""
    today = edtf.bounds(value).first == published.last
    return today and names_no_day(timed.time.text)


def _is_open_ahead(value: str, published: edtf.Bounds) -> bool:
    """ "A few months later", "soon": counted from the report, though what has happened was before it."""
    span = edtf.bounds(value)
    if span.last is not None or span.first is None or published.first is None:
        return False
    return span.first >= published.first and published.last is not None


def _hangs(draft: Draft, timed: when.Timed, value: str, published: edtf.Bounds) -> bool:
    """ "On Tuesday", in a report of which only the earliest day is known: years later is as likely."""
    hangs = published.last is None and edtf.bounds(value).last is None
    return hangs and timed.preposition not in when.AFTER and draft.reading.status != "ongoing"
