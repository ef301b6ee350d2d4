"""Named days of the English-speaking news: the day on which each falls in a year.

Sources of method: Gregorian Easter after the anonymous algorithm in Meeus, *Astronomical Algorithms* (1991).
"""

from collections.abc import Callable
from datetime import date, timedelta

from dateline.calendar.edtf import month_end


def easter(year: int) -> date:
    """Western Easter Sunday."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (0) ... Sunday (6) of a month; -1 is the last."""
    if nth < 0:
        end = month_end(year, month)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, nth)


def _easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _election_day(year: int) -> date:
    return nth_weekday(year, 11, 0, 1) + timedelta(days=1)


_DAYS: dict[str, Callable[[int], date]] = {
    "new-year": _fixed(1, 1),
    "new-year-eve": _fixed(12, 31),
    "martin-luther-king": _nth(1, 0, 3),
    "groundhog": _fixed(2, 2),
    "valentine": _fixed(2, 14),
    "presidents": _nth(2, 0, 3),
    "saint-patrick": _fixed(3, 17),
    "april-fools": _fixed(4, 1),
    "earth": _fixed(4, 22),
    "may-day": _fixed(5, 1),
    "victory-in-europe": _fixed(5, 8),
    "mothers": _nth(5, 6, 2),
    "memorial": _nth(5, 0, -1),
    "fathers": _nth(6, 6, 3),
    "juneteenth": _fixed(6, 19),
    "canada": _fixed(7, 1),
    "independence": _fixed(7, 4),
    "bastille": _fixed(7, 14),
    "labor": _nth(9, 0, 1),
    "columbus": _nth(10, 0, 2),
    "halloween": _fixed(10, 31),
    "all-saints": _fixed(11, 1),
    "election": _election_day,
    "armistice": _fixed(11, 11),
    "thanksgiving": _nth(11, 3, 4),
    "black-friday": lambda year: nth_weekday(year, 11, 3, 4) + timedelta(days=1),
    "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25),
    "boxing": _fixed(12, 26),
    "shrove-tuesday": _easter(-47),
    "ash-wednesday": _easter(-46),
    "palm-sunday": _easter(-7),
    "maundy-thursday": _easter(-3),
    "good-friday": _easter(-2),
    "easter": _easter(0),
    "easter-monday": _easter(1),
    "ascension": _easter(39),
    "pentecost": _easter(49),
    "australia": _fixed(1, 26),
    "anzac": _fixed(4, 25),
    "women": _fixed(3, 8),
    "martial-army": _fixed(8, 1),
    "china-national": _fixed(10, 1),
    "guy-fawkes": _fixed(11, 5),
    "saint-nicholas": _fixed(12, 6),
    "inauguration": _fixed(1, 20),
}

#: Names that `holiday` knows.
HOLIDAYS = tuple(sorted(_DAYS))


def holiday(name: str, year: int) -> date:
    """The day a named day falls on in a year; raises KeyError for a name not in `HOLIDAYS`."""
    return _DAYS[name](year)
