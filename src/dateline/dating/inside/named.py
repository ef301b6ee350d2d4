"""What the words of a time expression name: weekday, day, month, year. The step of times found the words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline.calendar.edtf import month_end
from dateline.dating.written import EARLIEST, LATEST, first_date, possible
from dateline.lexicon.months import month_number
from dateline.model import TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,12}")
_DAY = re.compile(
    r"(?<![\d:.,])(\d{1,2})(?:st|nd|rd|th)?(?![\d:.,]\d|\d|\s?(?:[ap]\.?m\b|hours?|years?|GMT))", re.IGNORECASE
)
_YEAR = re.compile(r"(?<![\d.,$£€])((?:1[5-9]|20)\d\d)(?![\d]|s\b|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Named:
    """What one time expression names; a part not named is None. `begin`, `end` as in the report."""

    begin: int
    end: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday_said: bool = False
    """Whether the weekday stands in the words; a full date has one without saying it."""

    def stretch(self) -> tuple[date, date] | None:
        """The first and last day meant, when the year is named."""
        if self.year is None:
            return None
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        if self.day is None:
            return date(self.year, self.month, 1), month_end(self.year, self.month)
        day = possible(self.year, self.month, self.day)
        return (day, day) if day else None

    def every_year(self) -> list[date]:
        """All days that bear the weekday, day and month named."""
        if self.day is None or self.month is None:
            return []
        days = (possible(year, self.month, self.day) for year in range(EARLIEST, LATEST + 1))
        return [d for d in days if d is not None and (self.weekday is None or d.weekday() == self.weekday)]

    def stretches(self) -> list[tuple[date, date]]:
        """What the month, or the month and day, named may mean: first and last day, of every year."""
        month, years = self.month, range(EARLIEST + 1, LATEST)
        if not month:
            return []
        if self.day is None:
            return [(date(year, month, 1), month_end(year, month)) for year in years]
        return [(day, day) for year in years if (day := possible(year, month, self.day))]

    @property
    def bare_weekday(self) -> bool:
        """Whether it names a weekday and nothing more."""
        return self.weekday is not None and self.day is None and self.month is None and self.year is None


def named_times(text: str, times: Iterable[TimeExpression]) -> list[Named]:
    """Read what each expression names; expressions that a comma joins (`Friday`, `18 June`) are read as one."""
    spans: list[tuple[int, int]] = []
    for time in sorted(times, key=lambda t: (t.begin, t.end)):
        if time.type not in ("DATE", "TIME"):
            continue
        if spans and text[spans[-1][1] : time.begin].strip(" \u00a0") in ("", ",") and time.begin - spans[-1][1] <= 3:
            spans[-1] = (spans[-1][0], max(time.end, spans[-1][1]))
        else:
            spans.append((time.begin, time.end))
    return [named for begin, end in spans if (named := read_named(text[begin:end], begin)) is not None]


def read_named(words: str, begin: int) -> Named | None:
    """Read one expression; None when it names no weekday, month or year (`last week`, `today`)."""
    end = begin + len(words)
    if (full := first_date(words)) and full.other is None:
        said = _weekday(words) == full.day.weekday()
        return Named(begin, end, full.day.weekday(), full.day.day, full.day.month, full.day.year, said)
    weekday, month, year = _weekday(words), _month(words), _YEAR.search(words)
    day = _DAY.search(words) if month else None
    if weekday is None and month is None and year is None:
        return None
    if re.search(r"\bto\b|\bthrough\b|–|-\d|\band\b|/", words):
        day = None
    return Named(
        begin, end, weekday, int(day[1]) if day else None, month, int(year[1]) if year else None, weekday is not None
    )


def _weekday(words: str) -> int | None:
    found = _WEEKDAY.search(words)
    return [w[:3].lower() for w in WEEKDAYS].index(found[1].lower()) if found else None


def _month(words: str) -> int | None:
    return next((m for w in _WORD.findall(words) if w[0].isupper() and (m := month_number(w))), None)
