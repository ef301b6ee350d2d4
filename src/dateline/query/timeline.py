"""A short timeline: the days a story is made of, each with the sentence that tells it best, in its exact words.

Unlike `chronology --top`, which ranks events, this ranks days: a day that many reports come back to is in it, also
where no event was recognised on it.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

import msgspec

from dateline.link.bounds import bounds_or_none
from dateline.link.dated import Dated, dated_places, in_lead, past_dateline, single_day
from dateline.link.days import Days
from dateline.link.highlights import Highlight, highlights
from dateline.link.text import own_text
from dateline.link.words import content
from dateline.model import QueryError, Report
from dateline.model.watched import Milestone
from dateline.query.filters import first_day, last_day
from dateline.query.passage import reports
from dateline.query.who import find_who
from dateline.store import Story
from dateline.store.read import decode
from dateline.store.sql import beside

SQL = beside(__file__)
#: Days and sentences of each, when nothing else is asked.
DAYS, LINES = 10, 1
#: Entries of a day that a milestone leads to.
ENTRIES = 5


def timeline(
    story: Story,
    *,
    days: int = DAYS,
    lines: int = LINES,
    who: str | None = None,
    since: str | None = None,
    until: str | None = None,
) -> Iterator[Milestone]:
    """The `days` that matter most, in order of time; with `who`, by the sentences that name them. QueryError."""
    if days < 1 or lines < 1:
        raise QueryError(f"--days {days} --lines {lines}: give numbers from 1")
    first, last = first_day(since, "since"), last_day(until, "until")
    told, weights = _told(story)
    among = told if who is None else _naming(story, told, who)
    inside = [
        one._replace(days=tuple(day for day in one.days if (first or "") <= day.isoformat() <= (last or "~")))
        for one in among
    ]
    most_told = {day: most for edtf, most in story.rows(SQL["most_told"]) if (day := single_day(edtf))}
    for found in highlights(weights, inside, most_told, days, lines):
        yield _milestone(story, found)


def _told(story: Story) -> tuple[list[Dated], Days]:
    """Every sentence that names a day, and what the days weigh. Copies say nothing of their own."""
    named: defaultdict[int, list[tuple[int, date]]] = defaultdict(list)
    for number, begin, edtf in story.rows(SQL["times"]):
        if day := single_day(edtf):
            named[number].append((begin, day))
    told: list[Dated] = []
    shared: Counter[str] = Counter()
    published: Counter[date] = Counter()
    count = 0
    for number, report_id, edtf, record, text in story.rows(SQL["texts"]):
        count += 1
        report = msgspec.structs.replace(decode(Report, record), text=text)
        out = _first(edtf)
        published.update([out] if out else [])
        shared.update(set(content(own_text(report))))
        for begin, end, days in dated_places(text, report.blocks, named.get(number, ())):
            stems = frozenset(content(text[begin:end]))
            told.append(Dated(report_id, out, begin, end, days, stems, in_lead(report.blocks, begin)))
    return told, Days(told, shared, count, published)


def _first(edtf: str | None) -> date | None:
    """The first day on which a report may have come out."""
    known = bounds_or_none(edtf)
    return known.first if known else None


def _naming(story: Story, told: list[Dated], who: str) -> list[Dated]:
    """The sentences in which somebody is named, by a pronoun too."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for report_id, begin in story.rows(SQL["named"], (msgspec.json.encode(find_who(story, who)).decode(),)):
        places[report_id].append(begin)
    return [one for one in told if _any_between(places.get(one.report, []), one.begin, one.end)]


def _any_between(places: list[int], begin: int, end: int) -> bool:
    at = bisect_left(places, begin)
    return at < len(places) and places[at] < end


def _milestone(story: Story, found: Highlight) -> Milestone:
    report_of = reports(story)
    when = found.day.isoformat()
    return Milestone(
        when=when,
        weight=round(found.weight, 4),
        reports=found.reports,
        passages=tuple(
            told.passage(past_dateline(told.text, one.begin, one.end), one.end)
            for one in found.sentences
            if (told := report_of(one.report)) is not None
        ),
        entries=tuple(event for (event,) in story.rows(SQL["entries"], (when, ENTRIES))),
    )
