"""EDTF (ISO 8601-2:2019, levels 1 and 2 as news needs them): text in, first and last day out, and back.

`2024-04-26`, `2024-04`, `2024`, `2024-04-24/2024-04-26`, `2023-04~`, `../2024-04-19`, `2024-21` (spring),
`2024-33` (first quarter), `2024-40` (first half), `199X`, `19XX`, `2024-04-26T15:00Z`.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple


class Bounds(NamedTuple):
    """First and last day a value may mean; None is open. `approximate` when marked `~`, `?` or `%`."""

    first: date | None
    last: date | None
    approximate: bool = False

    @property
    def days(self) -> int | None:
        """How many days it spans; None when an end is open."""
        return None if self.first is None or self.last is None else (self.last - self.first).days + 1


#: EDTF level 2 sub-year codes -> (first month, number of months). Winter 24 starts in December.
_SUBYEAR = {
    21: (3, 3),
    22: (6, 3),
    23: (9, 3),
    24: (12, 3),
    33: (1, 3),
    34: (4, 3),
    35: (7, 3),
    36: (10, 3),
    37: (1, 4),
    38: (5, 4),
    39: (9, 4),
    40: (1, 6),
    41: (7, 6),
}
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[0-9:.]+(?:Z|[+-]\d\d(?::?\d\d)?)?)?)?)?")
_DECADES = re.compile(r"(\d{1,3})(X{1,3})")


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """Move by whole months; the 31st becomes the last day of a shorter month. Raises OverflowError past year 9999."""
    at = day.year * 12 + day.month - 1 + months
    year, month = divmod(at, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"{day} {months:+d} months is outside the years 1-9999")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


@lru_cache(maxsize=20_000)
def bounds(edtf: str) -> Bounds:
    """Read an EDTF string as the days it may mean.

    Raises ValueError when the string is not EDTF of the kinds named above.

    >>> bounds("2024-02")
    Bounds(first=datetime.date(2024, 2, 1), last=datetime.date(2024, 2, 29), approximate=False)
    """
    if "/" in edtf:
        left, right = edtf.split("/", 1)
        start = None if left in ("", "..") else _single(left)
        stop = None if right in ("", "..") else _single(right)
        if start is None and stop is None:
            raise ValueError(f"not EDTF: {edtf!r} has no end at all")
        if start and stop and start.first and stop.last and start.first > stop.last:
            raise ValueError(f"not EDTF: {edtf!r} ends before it begins")
        vague = bool((start and start.approximate) or (stop and stop.approximate))
        return Bounds(start.first if start else None, stop.last if stop else None, vague)
    return _single(edtf)


def _single(text: str) -> Bounds:
    plain = text.rstrip("~?%")
    vague = plain != text
    if found := _DECADES.fullmatch(plain):
        low, high = plain.replace("X", "0"), plain.replace("X", "9")
        if len(plain) == 4 and int(high) >= 1:
            return Bounds(date(max(int(low), 1), 1, 1), date(int(high), 12, 31), vague)
    found = _DATE.fullmatch(plain)
    if not found:
        raise ValueError(f"not EDTF: {text!r}")
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    if month is None:
        return Bounds(date(year, 1, 1), date(year, 12, 31), vague)
    if day is not None:
        return Bounds(date(year, month, day), date(year, month, day), vague)
    if month in _SUBYEAR:
        start, length = _SUBYEAR[month]
        first = date(year, start, 1)
        return Bounds(first, add_months(first, length) - timedelta(days=1), vague)
    return Bounds(date(year, month, 1), month_end(year, month), vague)


def is_edtf(text: str) -> bool:
    """Tell whether `bounds` can read it."""
    try:
        bounds(text)
    except (ValueError, OverflowError):
        return False
    return True


def edtf_of(first: date | None, last: date | None, approximate: bool = False) -> str | None:
    """Write a stretch of days as the shortest EDTF: a day, month or year where it is exactly one, else an interval.

    >>> edtf_of(date(2024, 4, 1), date(2024, 4, 30))
    '2024-04'
    >>> edtf_of(None, date(2024, 4, 19))
    '../2024-04-19'
    """
    mark = "~" if approximate else ""
    if first is None and last is None:
        return None
    if first is None or last is None:
        return f"{first.isoformat() + mark if first else '..'}/{last.isoformat() + mark if last else '..'}"
    if first == last:
        return first.isoformat() + mark
    if (first.year, first.month, first.day) == (last.year, 1, 1) and (last.month, last.day) == (12, 31):
        return f"{first.year:04d}{mark}"
    if first.day == 1 and last == month_end(first.year, first.month):
        return f"{first.year:04d}-{first.month:02d}{mark}"
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"


def meets(one: Bounds, other: Bounds) -> bool:
    """Tell whether two stretches share a day."""
    return _not_after(one.first, other.last) and _not_after(other.first, one.last)


def inside(inner: Bounds, outer: Bounds) -> bool:
    """Tell whether `inner` lies wholly within `outer`."""
    first_ok = outer.first is None or (inner.first is not None and inner.first >= outer.first)
    last_ok = outer.last is None or (inner.last is not None and inner.last <= outer.last)
    return first_ok and last_ok


def common(one: Bounds, other: Bounds) -> Bounds | None:
    """The days both stretches hold, or None when they share none."""
    if not meets(one, other):
        return None
    firsts = [d for d in (one.first, other.first) if d is not None]
    lasts = [d for d in (one.last, other.last) if d is not None]
    return Bounds(max(firsts, default=None), min(lasts, default=None), one.approximate and other.approximate)


def _not_after(first: date | None, last: date | None) -> bool:
    return first is None or last is None or first <= last
