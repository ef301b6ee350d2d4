"""Sets of days: unions of stretches, intersected by the solver. Open ends are None."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.calendar.edtf import Bounds
from dateline.dating.written import EARLIEST, LATEST

#: The days a report may have been published on when nothing is known: no clock, so no today.
_FIRST, _LAST = date(EARLIEST, 1, 1).toordinal(), date(LATEST, 12, 31).toordinal()


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days as sorted, disjoint stretches of ordinals, both ends included."""

    runs: tuple[tuple[int, int], ...] = ((_FIRST, _LAST),)

    @classmethod
    def between(cls, first: date | None, last: date | None) -> "Days":
        """All days from `first` to `last`; None is open."""
        return cls.union([(first, last)])

    @classmethod
    def union(cls, stretches: Iterable[tuple[date | None, date | None]]) -> "Days":
        """All days of several stretches."""
        runs: list[tuple[int, int]] = []
        for first, last in sorted((_low(first), _high(last)) for first, last in stretches):
            if runs and first <= runs[-1][1] + 1:
                runs[-1] = (runs[-1][0], max(runs[-1][1], last))
            elif first <= last:
                runs.append((first, last))
        return cls(tuple(runs))

    @classmethod
    def yearly(cls, stretches: Iterable[tuple[date | None, date | None]]) -> "Days":
        """Stretches that come again with the years: both ends are open, since it came before and will come after."""
        known = sorted(stretches, key=lambda s: (_low(s[0]), _high(s[1])))
        return cls.union([(None, known[0][1]), *known, (known[-1][0], None)]) if known else cls()

    @classmethod
    def weekly(cls, weekday: int) -> "Days":
        """All days of that name, Monday 0; both ends are open, as of what comes again with the years."""
        first = _FIRST + (weekday - date.fromordinal(_FIRST).weekday()) % 7
        days = range(first, _LAST + 1, 7)
        return cls(((_FIRST, first), *((day, day) for day in days[1:-1]), (days[-1], _LAST)))

    def __and__(self, other: "Days") -> "Days":
        shared: list[tuple[int, int]] = []
        mine, theirs = 0, 0
        while mine < len(self.runs) and theirs < len(other.runs):
            (a, b), (c, d) = self.runs[mine], other.runs[theirs]
            if max(a, c) <= min(b, d):
                shared.append((max(a, c), min(b, d)))
            if b <= d:
                mine += 1
            if d <= b:
                theirs += 1
        return Days(tuple(shared))

    def __contains__(self, day: date) -> bool:
        return any(first <= day.toordinal() <= last for first, last in self.runs)

    def __bool__(self) -> bool:
        return bool(self.runs)

    def within(self, other: "Days") -> bool:
        """Whether every day is also in `other`."""
        return (self & other).runs == self.runs

    @property
    def everything(self) -> bool:
        """Whether nothing is known at all."""
        return self.runs == ((_FIRST, _LAST),)

    def runs_near(self, first: date, last: date) -> "Days":
        """The whole stretches that share a day with those from `first` to `last`."""
        return Days(tuple(run for run in self.runs if run[0] <= last.toordinal() and first.toordinal() <= run[1]))

    def hull(self) -> Bounds:
        """First and last day; ends that no clue set are open. Raises ValueError when the set is empty."""
        if not self.runs:
            raise ValueError("no day is left")
        first, last = self.runs[0][0], self.runs[-1][1]
        return Bounds(
            None if first <= _FIRST else date.fromordinal(first), None if last >= _LAST else date.fromordinal(last)
        )


def around(day: date, before: int, after: int) -> tuple[date, date]:
    """The stretch from `before` days before a day to `after` days after it."""
    return day - timedelta(days=before), day + timedelta(days=after)


def _low(day: date | None) -> int:
    return _FIRST if day is None else max(day.toordinal(), _FIRST)


def _high(day: date | None) -> int:
    return _LAST if day is None else min(day.toordinal(), _LAST)
