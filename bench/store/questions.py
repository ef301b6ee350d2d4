"""The questions a story is asked, and how long each takes: the median of several, in milliseconds."""

import statistics
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from dateline import query
from dateline.query import Filters
from dateline.store import Story

PAGE, TIMES = 50, 7
Question = Callable[[], Iterable[object]]

#: Who or where most events, or few, are told of.
NAMED = """SELECT entity.id FROM entity JOIN (
    SELECT entity, count(*) AS many FROM event_entity WHERE part = ? GROUP BY entity
) AS counted ON counted.entity = entity.id WHERE kind = ? ORDER BY many DESC, entity.id LIMIT 1"""
SPEAKER = """SELECT entity FROM quotation JOIN entity_of ON named = speaker
GROUP BY entity ORDER BY count(*) DESC, entity LIMIT 1"""
OUTLET = "SELECT outlet FROM event_outlet GROUP BY outlet ORDER BY count(*) {}, outlet LIMIT 1"


class Asked(NamedTuple):
    """A question and its cost in milliseconds: the median of the CPU times, and the least by the clock."""

    name: str
    median: float
    least: float


def asked(story: Story, word: str, rare: str) -> Iterator[Asked]:
    """Ask each question several times. `word` is told in many reports, `rare` in few."""
    for name, question in questions(story, word, rare).items():
        times = [timed(question) for _ in range(TIMES)]
        yield Asked(name, statistics.median(cpu for cpu, _ in times), min(clock for _, clock in times))


def questions(story: Story, word: str, rare: str) -> dict[str, Question]:
    """What people ask, each with the answer that is hardest to give: for names and outlets with most events."""

    def page(offset: int = 0, **filters: object) -> Question:
        return lambda: query.chronology(story, Filters(**filters), limit=PAGE, offset=offset)  # type: ignore[arg-type]

    def said(who: str | None = None, **more: str) -> Question:
        return lambda: islice(query.said(story, who, **more), PAGE)

    first = next(iter(query.chronology(story, Filters(top=1))))
    person, country = _one(story, NAMED, "actor", "person"), _one(story, NAMED, "place", "place")
    speaker = _one(story, SPEAKER)
    large, small = _one(story, OUTLET.format("DESC")), _one(story, OUTLET.format(""))
    old, middle = _day(story, 0.1), _day(story, 0.5)
    month = middle[:7]
    many = story.totals()["events"]
    found: dict[str, Question] = {
        "chronology, first page": page(),
        "a page in the middle": page(many // 2),
        "the last page": page(many - PAGE),
        "of a month": page(since=month, until=month),
        "since a late day": page(since=_day(story, 0.98)),
        "until an early day": page(until=old),
        "of one day, deep": page(since=middle, until=middle, offset=PAGE),
        "of the person with most": page(who=person),
        "of the place with most": page(who=country),
        "of a place, since": page(who=country, since=middle),
        "about a common word": page(about=word),
        "about a rare word": page(about=rare),
        "about a word, of an outlet": page(about=word, outlet=large),
        "of the largest outlet": page(outlet=large),
        "of the smallest outlet": page(outlet=small),
        "of an outlet, in the middle": page(outlet=large, since=middle),
        "of a rare status": page(status="cancelled"),
        "of a common status, middle": page(status="occurred", since=middle),
        "of a standing": page(standing="disputed"),
        "of a rare status and standing": page(status="postponed", standing="corroborated"),
        "of a standing and type": page(standing="disputed", type="CONSULT"),
        "about a word, of a standing": page(about=word, standing="disputed"),
        "about a word, of a month": page(about=word, since=month, until=month),
        "of a type": page(type="PROTEST"),
        "of a type and status, month": page(type="CONSULT", status="planned", since=month, until=month),
        "top 20": page(top=20),
        "top 20 of a month": page(top=20, since=month, until=month),
        "top 20 of a type": page(top=20, type="PROTEST"),
        "top 20 of a place": page(top=20, who=country),
        "top 20 of an outlet": page(top=20, outlet=large),
        "top 20 about a word": page(top=20, about=word),
        "top 20 of a standing": page(top=20, standing="disputed"),
        "said, everybody, first page": said(),
        "said, the most quoted": said(speaker),
        "said, the most quoted, since": said(speaker, since=middle),
        "said, everybody, since": said(since=middle),
        "said, everybody, about": said(about=word),
        "said, everybody, about `the`": said(about="the"),
        "said, about `the`, since": said(about="the", since=middle),
        "said, the most quoted, about": said(speaker, about=word),
        "said, most quoted, about `the`": said(speaker, about="the"),
        "full text, common word": lambda: query.search(story, word),
        "full text, `said`": lambda: query.search(story, "said"),
        "full text, two words": lambda: query.search(story, f"{word} {rare}"),
        "full text, rare word": lambda: query.search(story, rare),
        "trace": lambda: query.trace(story, first.id).passages,
        "why": lambda: query.why(story, first.id),
        "conflicts, first page": lambda: query.conflicts(story, limit=PAGE),
        "reports, first page": lambda: query.report_lines(story, limit=PAGE),
        "reports, in the middle": lambda: query.report_lines(
            story, limit=PAGE, offset=story.totals()["reports"] // 2
        ),
        "doubts, first page": lambda: query.doubts(story, limit=PAGE),
        "coverage, first page": lambda: query.coverage(story, limit=PAGE),
        "counts of all": lambda: [story.totals()],
    }
    return found


def timed(question: Question) -> tuple[float, float]:
    """Milliseconds until the whole answer is there: of this process alone, and by the clock."""
    cpu, clock = time.process_time(), time.perf_counter()
    for _ in question():
        pass
    return (time.process_time() - cpu) * 1000, (time.perf_counter() - clock) * 1000


def _one(story: Story, statement: str, *values: str) -> str:
    row = story.row(statement, values)
    return "" if row is None else str(row[0])


def _day(story: Story, share: float) -> str:
    """The day before which this share of the dated events lies."""
    row = story.row("SELECT count(*) FROM event WHERE first_day IS NOT NULL")
    place = int(share * (int(row[0]) - 1)) if row else 0
    return _one(story, f"SELECT first_day FROM event WHERE first_day IS NOT NULL ORDER BY 1 LIMIT 1 OFFSET {place:d}")
