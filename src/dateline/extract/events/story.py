"""The day of the news, and how a report tells of it: in the past or the perfect, of that day alone or of others."""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.fronted import is_wake
from dateline.extract.events.plainly import is_plain_past
from dateline.extract.events.status import read_status
from dateline.extract.events.stretch import is_stretch
from dateline.extract.events.syntax import clause_of, is_verb
from dateline.extract.events.titles import head_end, lead
from dateline.model import Dossier, Paragraph, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many first paragraphs tell the news itself.
FIRST = 6


#: An hour of the clock, or a part of "that" day, and nothing else.
HOUR = re.compile(
    r"(?:(?:at )?(?:about|around) )?[\d:. ]+(?:[ap]\.?m\.?)?(?: [A-Z]{2,4}| local time)?"
    r"|that (?:same )?(?:day|night|morning|evening|afternoon)",
    re.IGNORECASE,
)


def names_no_day(words: str) -> bool:
    """ "At 7:51 p.m.", "that night": of whichever day is told of."""
    return HOUR.fullmatch(words) is not None and re.search(r"\d|that", words, re.IGNORECASE) is not None


def is_of_its_paragraph(dossier: Dossier, paragraph: Paragraph, time: TimeExpression) -> bool:
    """ "Workers came on Sunday. At 9 a.m. they opened the gate": the day of the hour is named in its paragraph."""
    anchor = dossier.times.get(time.anchor)
    for _ in range(FIRST):  # "at about 3:40 a.m. ... at 3:52": an hour counted from an hour
        if anchor is None or not names_no_day(anchor.text):
            break
        anchor = dossier.times.get(anchor.anchor)
    return anchor is not None and paragraph.begin <= anchor.begin < paragraph.end


def story_day(dossier: Dossier) -> edtf.Bounds | None:
    """The day of the news: the single day, close to publication, that governs a past verb of the first paragraph.

    Where the first paragraph names no time but those of long ago, the first such day of those after it counts,
    if it is the day of the report itself; or the day before, in a report that never names its own day, as morning
    papers do not.
    """
    published, first = when.published_days(dossier), lead(dossier)
    if published is None or published.last is None or first is None:
        return None
    told = next(_days_told(dossier, first, published), None)
    named = (t.edtf for t in dossier.times_in(first.begin, first.end))
    if told is not None or any(value and not when.is_history(value, published) for value in named):
        return None if told is None else told.day
    later = [p for p in dossier.paragraphs if p.kind == "body" and p.begin > first.begin][: FIRST - 1]
    told = next((found for p in later for found in _days_told(dossier, p, published)), None)
    return told.day if told is not None and _is_of_the_report(dossier, told, published) else None


def _is_of_the_report(dossier: Dossier, told: "_Told", published: edtf.Bounds) -> bool:
    """The day of the report itself; or the day before it, in a main clause, where its own day is named nowhere."""
    day = told.day
    if (day.first, day.last) == (published.first, published.last):
        return True
    if published.days != 1 or published.first is None or day.first != published.first - timedelta(days=1):
        return False
    if told.verb.dep_ not in ("ROOT", "conj"):
        return False  # "said he posted a clip on Wednesday": it came before the news
    own = (t for t in dossier.times.values() if t.edtf is not None and edtf.bounds(t.edtf)[:2] == published[:2])
    return not any(_names_its_day(dossier, time) for time in own)


def _names_its_day(dossier: Dossier, time: TimeExpression) -> bool:
    """The report says "today" or its weekday: not in a speaker's words, not "earlier in the day", not "current"."""
    first = lead(dossier)
    vague = time.text.lower() == "the day" or time.value == "PRESENT_REF"
    if first is None or time.begin < first.begin or vague:
        return False
    return not any(a <= time.begin < b for q in dossier.quotations.values() for a, b in q.verbatim)


def tells_in_perfect(dossier: Dossier) -> bool:
    """ "Twenty have been hurt today": the first paragraph tells the news in the perfect, and so may the others."""
    published, first = when.published_days(dossier), lead(dossier)
    if published is None or first is None:
        return False
    told = (t for t in _days_told(dossier, first, published) if first.begin + t.verb.idx < head_end(first))
    return any(is_perfect(t.verb) for t in told)


class _Told(NamedTuple):
    day: edtf.Bounds
    verb: Token


def _days_told(dossier: Dossier, paragraph: Paragraph, published: edtf.Bounds) -> Iterator[_Told]:
    """The days of the last week that date a past verb of a paragraph."""
    for sentence in paragraph.doc.sents:
        for timed in when.times_of(dossier, paragraph, sentence):
            value = when.resolve(timed)
            verb = timed.governor if is_verb(timed.governor) else clause_of(timed.governor)
            told = is_plain_past(verb) or is_perfect(verb)
            # "it is now up to them": nowadays is no day of the news
            bounded = timed.preposition == "for" or _is_under_a_bound(timed) or timed.time.value == "PRESENT_REF"
            bounded = bounded or names_no_day(timed.time.text)
            if value is None or bounded or not told or read_status(verb).status != "occurred":
                continue
            day = edtf.bounds(value)
            # "the boy who fell in on Sunday has been found dead": that came before the news, were it not of today
            first = verb.dep_ == "relcl" and day[:2] != published[:2]
            if day.days == 1 and _is_of_the_week(day, published) and not first:
                yield _Told(day, verb)


def _is_under_a_bound(timed: when.Timed) -> bool:
    """ "days before Tuesday's vote": the day is that of the vote."""
    noun = timed.governor
    clause = clause_of(noun)
    if clause.dep_ == "pcomp" and clause.head.lower_ in when.BEFORE | when.AFTER:
        return True  # "said before Tuesday's vote began", "before attending Tuesday's vote"
    return noun.dep_ == "pobj" and (noun.head.lower_ in when.BEFORE | when.AFTER or is_wake(noun.head))


def _is_of_the_week(day: edtf.Bounds, published: edtf.Bounds) -> bool:
    if day.first is None or published.last is None:
        return False
    return 0 <= (published.last - day.first).days <= when.NEWS_DAYS


def _days_named(dossier: Dossier) -> list[edtf.Bounds]:
    """The days, months and years the body names; how long something took and how often is no day."""
    body = [(p.begin, p.end) for p in dossier.paragraphs if p.kind == "body"]
    times = (t for t in dossier.times.values() if any(a <= t.begin and t.end <= b for a, b in body))
    return [edtf.bounds(t.edtf) for t in times if t.edtf is not None and t.type != "SET" and not is_stretch(t)]


def tells_of_one_day(dossier: Dossier, story: edtf.Bounds | None) -> bool:
    """No time in the report lies before the day of the news: all of it tells of that day or of what came after."""
    if story is None:
        return False
    first = story.first
    return all(day.last is not None and first is not None and day.last >= first for day in _days_named(dossier))
