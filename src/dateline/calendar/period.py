"""Whole units of the calendar, counted so that the next one is the next number.

A `Period` is a grain and a count: `Period("month", 2024 * 12 + 3)` is April 2024. Years count astronomically,
so 1 BC is year 0. What has no `datetime.date` (years before 1 and after 9999) still moves and is written as
TIMEX3, but has no days.
"""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from dateline.calendar.edtf import Bounds, add_months, edtf_of

Grain = Literal[
    "day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century", "millennium"
]

#: Months in a unit, for those that are made of months.
MONTHS: dict[str, int] = {
    "month": 1,
    "quarter": 3,
    "half": 6,
    "season": 3,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
#: Finer first.
GRAINS: tuple[Grain, ...] = (
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "millennium",
)
SEASONS = ("SP", "SU", "FA", "WI")
_MONDAY = date(1, 1, 1).toordinal()


class Period(NamedTuple):
    """One unit of the calendar: `n` counts days or weeks from 1 January of year 1, or units from year 0."""

    grain: Grain
    n: int

    @classmethod
    def of(cls, grain: Grain, day: date) -> "Period":
        """The unit that holds a day. A winter belongs to the year in which it begins."""
        if grain == "day":
            return cls(grain, day.toordinal())
        if grain in ("week", "weekend"):
            return cls(grain, (day.toordinal() - _MONDAY) // 7)
        months = day.year * 12 + day.month - 1 - (2 if grain == "season" else 0)
        return cls(grain, months // MONTHS[grain])

    @classmethod
    def year(cls, year: int) -> "Period":
        """A calendar year; 0 is 1 BC."""
        return cls("year", year)

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """A calendar month."""
        return cls("month", year * 12 + month - 1)

    @classmethod
    def day(cls, day: date) -> "Period":
        """A day."""
        return cls("day", day.toordinal())

    def shift(self, count: int) -> "Period":
        """The unit so many places on (or back)."""
        return Period(self.grain, self.n + count)

    @property
    def first(self) -> date:
        """The first day; raises ValueError or OverflowError outside the years 1-9999."""
        if self.grain == "day":
            return date.fromordinal(self.n)
        if self.grain in ("week", "weekend"):
            return date.fromordinal(self.n * 7 + _MONDAY + (5 if self.grain == "weekend" else 0))
        year, month = divmod(self.n * MONTHS[self.grain] + (2 if self.grain == "season" else 0), 12)
        return date(max(year, 1) if MONTHS[self.grain] > 12 else year, month + 1, 1)

    @property
    def last(self) -> date:
        """The last day; raises like `first`."""
        if self.grain == "day":
            return self.first
        if self.grain in ("week", "weekend"):
            return self.first + timedelta(days=6 if self.grain == "week" else 1)
        start = self.first
        if MONTHS[self.grain] > 12:
            return date((self.n + 1) * MONTHS[self.grain] // 12 - 1, 12, 31)
        if (start.year, start.month + MONTHS[self.grain] - 1) == (9999, 12):
            return date(9999, 12, 31)
        return add_months(start, MONTHS[self.grain]) - timedelta(days=1)

    @property
    def bounds(self) -> Bounds:
        """First and last day."""
        return Bounds(self.first, self.last)

    @property
    def calendar_year(self) -> int:
        """The year in which the unit begins."""
        if self.grain in ("day", "week", "weekend"):
            return self.first.year
        return self.n * MONTHS[self.grain] // 12

    def within(self, grain: Grain) -> "Period":
        """The coarser unit that holds the first day of this one (a week belongs where its Thursday lies)."""
        if self.grain == grain:
            return self
        if self.grain in MONTHS and grain in MONTHS and MONTHS[self.grain] <= MONTHS[grain]:
            offset = 2 if self.grain == "season" else 0
            return Period(grain, (self.n * MONTHS[self.grain] + offset) // MONTHS[grain])
        day = self.first + timedelta(days=3) if self.grain == "week" else self.first
        return Period.of(grain, day)

    def edtf(self, approximate: bool = False) -> str | None:
        """The stretch as EDTF; None outside the years that have days."""
        mark = "~" if approximate else ""
        try:
            first, last = self.first, self.last
        except (ValueError, OverflowError):
            return None
        if self.grain == "season":
            return f"{self.calendar_year:04d}-{21 + self.n % 4}{mark}"
        if self.grain == "quarter":
            return f"{self.calendar_year:04d}-{33 + self.n % 4}{mark}"
        if self.grain == "half":
            return f"{self.calendar_year:04d}-{40 + self.n % 2}{mark}"
        if self.grain in ("decade", "century", "millennium"):
            missing = len(str(MONTHS[self.grain] // 12)) - 1
            return f"{self.n:0{4 - missing}d}{'X' * missing}{mark}"
        return edtf_of(first, last, approximate)

    def timex(self) -> str:
        """The unit as a TIMEX3 value: `2024-04-26`, `2024-W17`, `2024-Q1`, `2024-SP`, `2024-H1`, `199`, `19`."""
        if self.grain == "day":
            return self.first.isoformat()
        if self.grain in ("week", "weekend"):
            of, week, _ = (self.first - timedelta(days=5 if self.grain == "weekend" else 0)).isocalendar()
            return f"{of:04d}-W{week}{'-WE' if self.grain == 'weekend' else ''}"
        year = _written(self.calendar_year)
        if self.grain == "month":
            return f"{year}-{self.n % 12 + 1:02d}"
        if self.grain == "quarter":
            return f"{year}-Q{self.n % 4 + 1}"
        if self.grain == "half":
            return f"{year}-H{self.n % 2 + 1}"
        if self.grain == "season":
            return f"{year}-{SEASONS[self.n % 4]}"
        if self.grain == "year":
            return year
        digits = {"decade": 3, "century": 2, "millennium": 1}[self.grain]
        return f"{self.n:0{digits}d}" if self.n >= 0 else f"BC{-self.n - 1:0{digits}d}"


def _written(year: int) -> str:
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"
