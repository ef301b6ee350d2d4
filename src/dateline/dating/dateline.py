"""The day in a dateline that leaves out its year: `PORT ELLEN, March 3 (Agency) - `."""

import re
from dataclasses import dataclass
from datetime import date

from dateline.dating.written import EARLIEST, LATEST, month_number, possible
from dateline.model import Report

_FORM = re.compile(
    r"\A\s{0,3}(?P<place>[A-Z][A-Z.’'-]{1,20}(?:[\s,/]{1,2}[A-Z][\w.’'-]{0,20}){0,4}),\s"
    r"(?P<date>(?P<m1>[A-Z][a-z]{2,8})\.?\s(?P<d1>\d{1,2})|(?P<d2>\d{1,2})\s(?P<m2>[A-Z][a-z]{2,8}))\.?,?\s{0,2}"
    r"(?:\([A-Z][^)\n]{1,40}\)|/[A-Z][^/\n]{1,40}/)?\s{0,2}(?:-{1,2}|–|—)\s"
)
_HEAD = 200


@dataclass(frozen=True, slots=True)
class DatelineDay:
    """Month and day of a dateline without its year, and where they stand in the report."""

    month: int
    day: int
    begin: int
    end: int

    def within(self, first: date, last: date) -> list[date]:
        """The days of that month and day from `first` to `last`."""
        days = (possible(year, self.month, self.day) for year in range(first.year, last.year + 1))
        return [d for d in days if d and first <= d <= last]

    def every_year(self) -> list[date]:
        """That day in all years of news."""
        return self.within(date(EARLIEST, 1, 1), date(LATEST, 12, 31))


def yearless_dateline(report: Report) -> DatelineDay | None:
    """The dateline's month and day at the start of the body, when its year is left out."""
    body = next((b for b in report.blocks if b.kind == "body"), None)
    found = _FORM.match(report.text[body.begin : min(body.end, body.begin + _HEAD)]) if body else None
    if body is None or found is None:
        return None
    month = month_number(found["m1"] or found["m2"])
    if month is None:
        return None
    span = found.span("date")
    return DatelineDay(month, int(found["d1"] or found["d2"]), body.begin + span[0], body.begin + span[1])
