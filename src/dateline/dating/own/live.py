"""The head of a live page: `Started Monday 17 March 2031, 09:30. Last update 18 March, 03:05`.

A page that says when it was begun and when it was closed stands as it was closed: its last words are of that day.
"""

import re
from collections.abc import Iterator
from functools import cache

from dateline.dating.evidence import Evidence, of_written
from dateline.dating.own.attributes import rules
from dateline.dating.written import Written, possible, written_dates
from dateline.lexicon.months import month_number

#: The rule's name, and how much it is trusted: as a labelled line.
LIVE, _TRUST = "own/line-live", 32


def live_line(line: str) -> Iterator[Evidence]:
    """The day on which a live page was closed, where the line says its first day with the year; else nothing."""
    days = list(written_dates(line))
    begun = next((d for d in days if _pattern("begun").search(line[: d.begin])), None)
    if begun is None or begun.other is not None:
        return
    closed = _pattern("closed").search(line, begun.end)
    last = _last_day(line, begun, closed, days) if closed else None
    if last:
        yield of_written(last, "header", LIVE, line.strip(), _TRUST, span=(last.begin, last.end))


def _last_day(line: str, begun: Written, closed: re.Match[str], days: list[Written]) -> Written | None:
    """The day behind the word for closing: in full, without its year, or a later clock of the first day."""
    full = next((d for d in days if d.begin == closed.end()), None)
    if full:
        return full if full.other is None and full.day >= begun.day else None
    bare = _pattern("yearless").match(line, closed.end())
    if bare:
        return _next(begun, bare)
    clock, first = _pattern("clock").match(line, closed.end()), _pattern("first-clock").match(line, begun.end)
    later = clock and first and (int(clock[1]), int(clock[2])) > (int(first[1]), int(first[2]))
    return begun if later else None


def _next(begun: Written, bare: re.Match[str]) -> Written | None:
    """That day and month on or next after the day of beginning, within the weeks that such pages last."""
    month = month_number(bare["m1"] or bare["m2"])
    years = (begun.day.year, begun.day.year + 1) if month else ()
    found = (possible(year, month or 0, int(bare["d1"] or bare["d2"])) for year in years)
    last = next((day for day in found if day and 0 <= (day - begun.day).days <= rules()["live"]["longest"]), None)
    return Written(bare.start(), bare.end(), last) if last else None


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rules()["live"][kind], re.IGNORECASE)
