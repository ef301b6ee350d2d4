"""The day of the news, and how a report tells of it: in the past or the perfect, of that day alone or of others."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dateline.calendar import edtf
from dateline.extract.events import when
from dateline.extract.events.fitting import is_perfect
from dateline.extract.events.said import is_plain_past
from dateline.extract.events.status import read_status
from dateline.extract.events.syntax import clause_of, is_verb
from dateline.model import Dossier, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many first paragraphs tell the news itself.
FIRST = 6
#: Fewer tokens make no lead.
SENTENCE = 8


def story_day(dossier: Dossier) -> edtf.Bounds | None:
    """The day of the news: the single day, close to publication, that governs a past verb of the first paragraph.

    Where the first paragraph names no time at all, the first such day of the paragraphs after it counts, if it is the
    day of the report itself.
    """
    published, first = when.published_days(dossier), lead(dossier)
    if published is None or published.last is None or first is None:
        return None
    told = next(_days_told(dossier, first, published), None)
    if told is not None or any(t.edtf for t in dossier.times_in(first.begin, first.end)):
        return None if told is None else told.day
    later = [p for p in dossier.paragraphs if p.kind == "body" and p.begin > first.begin][: FIRST - 1]
    told = next((found for p in later for found in _days_told(dossier, p, published)), None)
    same = told is not None and (told.day.first, told.day.last) == (published.first, published.last)
    return told.day if told is not None and same else None


def tells_in_perfect(dossier: Dossier) -> bool:
    """ "Twenty have been hurt today": the first paragraph tells the news in the perfect, and so may the others."""
    published, first = when.published_days(dossier), lead(dossier)
    if published is None or first is None:
        return False
    return any(is_perfect(told.verb) for told in _days_told(dossier, first, published))


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
            if value is None or timed.preposition == "for" or not told or read_status(verb).status != "occurred":
                continue
            day = edtf.bounds(value)
            if day.days == 1 and _is_of_the_week(day, published):
                yield _Told(day, verb)


def _is_of_the_week(day: edtf.Bounds, published: edtf.Bounds) -> bool:
    if day.first is None or published.last is None:
        return False
    return 0 <= (published.last - day.first).days <= when.NEWS_DAYS


def _days_named(dossier: Dossier) -> list[edtf.Bounds]:
    """The days, months and years the body names; how long something took and how often is no day."""
    body = [(p.begin, p.end) for p in dossier.paragraphs if p.kind == "body"]
    times = (t for t in dossier.times.values() if any(a <= t.begin and t.end <= b for a, b in body))
    return [edtf.bounds(t.edtf) for t in times if t.edtf is not None and t.type not in ("SET", "DURATION")]


def lead(dossier: Dossier) -> Paragraph | None:
    """The first paragraph that tells something: a sentence, not a title or a date line."""
    body = [p for p in dossier.paragraphs if p.kind == "body"]
    return next(
        (p for p in body if len(p.doc) >= SENTENCE and p.doc.text.rstrip()[-1:] in '.”"’!?'), next(iter(body), None)
    )


def tells_of_one_day(dossier: Dossier, story: edtf.Bounds | None) -> bool:
    """No time in the report lies before the day of the news: all of it tells of that day or of what came after."""
    if story is None:
        return False
    first = story.first
    return all(day.last is not None and first is not None and day.last >= first for day in _days_named(dossier))
