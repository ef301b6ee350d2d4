"""The day in a dateline or a head that leaves out its year: `PORT ELLEN, March 3 (Agency) - `, `Monday 3 March`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.dating.own.labelled import lists_days
from dateline.dating.written import EARLIEST, LATEST, possible
from dateline.lexicon.months import month_number
from dateline.model import Report

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = r"(?P<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?)\b\.?,?\s{1,2}(?:the\s)?"
_DATE = (
    r"(?P<date>(?P<m1>[A-Z][a-z]{2,8})\.?\s(?P<d1>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s(?P<m2>[A-Z][a-z]{2,8}))"
)
_FORM = re.compile(
    r"\A\s{0,3}(?P<place>[A-Z][A-Z.’'-]{1,20}(?:[\s,/]{1,2}[A-Z][\w.’'-]{0,20}){0,4}),\s"
    rf"(?:{_WEEKDAY})?{_DATE}\.?,?\s{{0,2}}"
    r"(?:\([A-Z][^)\n]{1,40}\)|/[A-Z][^/\n]{1,40}/)?\s{0,2}(?:-{1,2}|–|—)\s"
)
#: A line that is nothing but weekday, day and month, perhaps before a clock. With a name it may be of an event.
_LINE = re.compile(
    rf"\A\s{{0,3}}{_WEEKDAY}{_DATE}\.?"
    r"(?:,?\s{1,2}(?:at\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?)?\s{0,3}\Z"
)
#: Blocks of the head that may hold such a line.
_HEAD_BLOCKS = frozenset({"navigation", "credit", "standfirst", "headline", "subheading", "body"})
_LONGEST_LINE = 100
_HEAD = 200


@dataclass(frozen=True, slots=True)
class DatelineDay:
    """Month and day of a dateline without its year, and where they stand in the report.

    `weekday` (Monday 0) where it is said, which leaves few years; `in_head`: it is a line of the page's head,
    of the day of publication, where a dateline may be of the day before.
    """

    month: int
    day: int
    begin: int
    end: int
    weekday: int | None = None
    in_head: bool = False

    def within(self, first: date, last: date) -> list[date]:
        """The days of that weekday, month and day from `first` to `last`."""
        days = (possible(year, self.month, self.day) for year in range(first.year, last.year + 1))
        fitting = [d for d in days if d and first <= d <= last]
        return [d for d in fitting if self.weekday is None or d.weekday() == self.weekday]

    def every_year(self) -> list[date]:
        """That day in all years of news."""
        return self.within(date(EARLIEST, 1, 1), date(LATEST, 12, 31))


def yearless_dateline(report: Report) -> DatelineDay | None:
    """The month and day of the dateline at the start of the body, or of a line above it, without their year."""
    body = next((b for b in report.blocks if b.kind == "body"), None)
    found = _FORM.match(report.text[body.begin : min(body.end, body.begin + _HEAD)]) if body else None
    if body and found and (day := _read(found, body.begin, in_head=False)):
        return day
    heads = [
        day for begin, line in _head_lines(report) if (f := _LINE.match(line)) and (day := _read(f, begin, True))
    ]
    return heads[0] if len(heads) == 1 else None


def _head_lines(report: Report) -> Iterator[tuple[int, str]]:
    """The short lines above the first paragraph, but those below the heading of a list."""
    for block in report.blocks:
        line = report.text[block.begin : block.end]
        if block.kind == "body" and len(line) > _LONGEST_LINE:
            return
        if block.kind in ("teaser", "promo", "embed") or lists_days(line):
            return
        if block.kind in _HEAD_BLOCKS and len(line) <= _LONGEST_LINE:
            yield block.begin, line


def _read(found: re.Match[str], place: int, in_head: bool) -> DatelineDay | None:
    month, said = month_number(found["m1"] or found["m2"]), found["weekday"]
    if month is None:
        return None
    weekday = _WEEKDAYS.index(said[:3].lower()) if said else None
    begin, end = found.span("date")
    return DatelineDay(month, int(found["d1"] or found["d2"]), place + begin, place + end, weekday, in_head)
