"""Read full dates as stamps, attributes and bylines write them. One reader serves every kind of evidence.

Only dates with day, month and year are read: less is not evidence of a day. A numeric date whose order of day and
month is open (`03/04/2023`) comes back with both days it may mean.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

from dateline.lexicon.months import month_names, month_number

#: Days outside these years are typing errors, empty fields or file formats' zero dates, not news (the oldest scans
#: online are from about 1600). No clock is read: a date is never refused for lying after today.
EARLIEST, LATEST = 1600, 2199


@dataclass(frozen=True, slots=True)
class Written:
    """A date found in characters. `other` is the second day an ambiguous order allows; `instant` is set when a clock
    with a zone stood beside it."""

    begin: int
    end: int
    day: date
    other: date | None = None
    instant: datetime | None = None


_CLOCK = re.compile(
    r"(?:T|,?\s{0,2}(?:at|@|\||-)?\s{0,2})(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?\d\d(?:[.,]\d{1,9})?)?"
    r"\s?(?P<half>[ap]\.?m\.?)?\s?(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)(?![\w:])",
    re.IGNORECASE,
)


_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = {numeral: month for month, numeral in enumerate(_NUMERALS, 1)}
#: Years of two digits from here on are of the last century.
_TURN = 70
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?[,.]?\s{1,2}\Z", re.IGNORECASE)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
#: `07:30 h`, `18h15`, `9 Uhr`: who writes the clock so puts the day before the month.
_HOURS = re.compile(r"[\s,|·–-]{0,4}(?:\d{1,2}(?:[:.]\d\d)?\s?(?:h|hs|hrs|Uhr)\b|\d{1,2}h\d\d\b)")


@cache
def _forms() -> re.Pattern[str]:
    month = month_names()
    ordinal = r"(?:st|nd|rd|th|\.)?"
    forms = (
        r"(?P<y1>\d{4})(?P<sep>[-/.])(?P<m1>\d{1,2})(?P=sep)(?P<d1>\d{1,2})(?!\d)",
        rf"(?P<d2>\d{{1,2}}){ordinal}(?:\s|-|\sof\s|\sde\s)(?P<m2>{month})\.?\s?,?(?:\s|-|\sde\s)(?P<y2>\d{{4}})\b",
        rf"\b(?P<m3>{month})\.?\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?[,.]\s{{0,2}}|\s{{1,2}})(?P<y3>\d{{4}})\b",
        r"(?P<a4>\d{1,2})(?P<sep4>[/.-])(?P<b4>\d{1,2})(?P=sep4)(?P<y4>\d{4})(?!\d)",
        r"(?P<d6>\d{1,2})\.\s(?P<m6>\d{1,2})\.\s(?P<y6>\d{4})(?!\d)",
        r"(?P<d7>\d{1,2})\.(?P<m7>[IVX]{1,4})\.(?P<y7>\d{4})(?!\d)",
        r"(?P<y8>\d{4})年(?P<m8>\d{1,2})月(?P<d8>\d{1,2})日",
        rf"(?P<d9>\d{{1,2}})-(?P<m9>{month})-(?P<y9>\d\d)(?![\d:-])",
        rf"\b(?P<m0>{month})\.?\s(?P<d0>\d{{1,2}}),?\s['’](?P<y0>\d\d)\b",
        r"(?P<y5>(?:19|20)\d\d)(?P<m5>[01]\d)(?P<d5>[0-3]\d)(?=\d{4}(?:\d\d)?(?!\w)|T\d|\W|\Z)",
    )
    return re.compile(r"(?<![\w./-])(?:" + "|".join(forms) + ")", re.IGNORECASE)


def written_dates(text: str) -> Iterator[Written]:
    """Yield each full date in `text`, in reading order. Linear in the length of `text`.

    >>> [w.day.isoformat() for w in written_dates("Published 12 June 2023, updated June 14, 2023")]
    ['2023-06-12', '2023-06-14']
    """
    for found in _forms().finditer(text):
        read = _read(found)
        if read is not None:
            yield read


def first_date(text: str) -> Written | None:
    """The first full date in `text`, if any."""
    return next(written_dates(text), None)


def possible(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has none or the year is no year of news."""
    if not EARLIEST <= year <= LATEST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(found: re.Match[str]) -> Written | None:
    part = found.groupdict()
    if part["a4"]:
        return _numeric(found, int(part["a4"]), int(part["b4"]), int(part["y4"]))
    number = next(n for n in "123567890" if part[f"y{n}"])
    word = part[f"m{number}"]
    month = int(word) if word.isdigit() else _ROMAN.get(word.upper()) or month_number(word)
    day = possible(_year(part[f"y{number}"]), month, int(part[f"d{number}"])) if month else None
    if day is None:
        return None
    clock = _CLOCK.match(found.string, found.end())
    instant = _instant(day, clock) if clock else None
    end = clock.end() if clock else found.end()
    return Written(found.start(), end, day, None, instant)


def _year(digits: str) -> int:
    """`07` is 2007, `98` is 1998."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _TURN else 2000)


def _numeric(found: re.Match[str], one: int, two: int, year: int) -> Written | None:
    """Day before month where the numbers allow only that, month before day likewise, else both."""
    day_first, month_first = possible(year, two, one), possible(year, one, two)
    if found["sep4"] == "." or _HOURS.match(found.string, found.end()):
        month_first = None
    said = _WEEKDAY.search(found.string[max(0, found.start() - 12) : found.start()])
    if said and day_first and month_first and day_first.weekday() != month_first.weekday():
        fitting = [d for d in (day_first, month_first) if _WEEKDAYS[d.weekday()] == said[1].lower()]
        day_first, month_first = (fitting[0], None) if fitting else (day_first, month_first)
    days = [d for d in dict.fromkeys((day_first, month_first)) if d is not None]
    if not days:
        return None
    return Written(found.start(), found.end(), days[0], days[1] if len(days) > 1 else None)


def _instant(day: date, clock: re.Match[str]) -> datetime | None:
    hour, minute = int(clock["hour"]), int(clock["minute"])
    if clock["half"]:
        hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
    shift = re.fullmatch(r"([+-])(\d\d):?(\d\d)", clock["zone"])
    minutes = (int(shift[2]) * 60 + int(shift[3])) * (-1 if shift[1] == "-" else 1) if shift else 0
    if hour > 23 or minute > 59 or abs(minutes) > 14 * 60:
        return None
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=timezone(timedelta(minutes=minutes)))
