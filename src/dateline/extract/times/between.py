"""Reports whose day of publication is only known to lie in a stretch: read them from both its ends.

Where both readings agree the value stands; where they differ its stretch is the hull of both and its TIMEX3 value
is told as far as they agree. So a date is never more exact than the publication date it leans on.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from dateline.calendar import Bounds, bounds, edtf_of
from dateline.extract.times.reading import read_stretches
from dateline.extract.times.zones import day_at
from dateline.model import Doubt, Reason, TimeExpression


def read_between(
    text: str, report: str, stretches: list[tuple[int, int]], published: str | None, place: str | None = None
) -> Iterator[TimeExpression | Doubt | Reason]:
    """Read against a publication date of any exactness (EDTF or None)."""
    there = day_at(place, published) if published and "T" in published else None
    stretch = Bounds(there, there) if there else _ends(published)
    first, last = stretch.first, stretch.last
    if first is None or last is None:
        yield from _read_half_open(text, report, stretches, stretch, place)
        return
    if first == last:
        yield from read_stretches(text, report, stretches, last, place)
        return
    early = {r.id: r for r in read_stretches(text, report, stretches, first, place) if isinstance(r, TimeExpression)}
    for record in read_stretches(text, report, stretches, last, place):
        if not isinstance(record, TimeExpression):
            yield record
        else:
            yield _hull(early.get(record.id), record)


#: A day so far from the open end that nothing told from it lies near what is told from the known end: whole cycles
#: of 400 years, so that weekdays and leap years fall alike.
_FAR = 400


def _read_half_open(
    text: str, report: str, stretches: list[tuple[int, int]], known: Bounds, place: str | None
) -> Iterator[TimeExpression | Doubt | Reason]:
    """Published on a known day or later (or earlier): what leans on that day is open at the same end."""
    day = known.first or known.last
    other = _far_from(day, 1 if known.first else -1) if day else None
    if day is None or other is None:
        yield from read_stretches(text, report, stretches, None, place)
        return
    bare = {r.id: r.value for r in read_stretches(text, report, stretches, None) if isinstance(r, TimeExpression)}
    far = {r.id: r for r in read_stretches(text, report, stretches, other, place) if isinstance(r, TimeExpression)}
    for record in read_stretches(text, report, stretches, day, place):
        if not isinstance(record, TimeExpression):
            yield record
            continue
        beyond = far.get(record.id)
        same = beyond is not None and (beyond.value, beyond.edtf) == (record.value, record.edtf)
        yield record if same else _opened(record, beyond, bare.get(record.id), ahead=known.first is not None)


def _far_from(day: date, side: int) -> date | None:
    year = day.year + side * _FAR
    return day.replace(year=year) if 1 <= year <= 9999 else None


def _opened(record: TimeExpression, beyond: TimeExpression | None, bare: str | None, ahead: bool) -> TimeExpression:
    value = bare or (_agreed(record.value, beyond.value) if beyond is not None else record.value)
    edtf = None
    if record.edtf and beyond is not None and beyond.edtf:
        stretch = bounds(record.edtf)
        edtf = edtf_of(stretch.first, None) if ahead else edtf_of(None, stretch.last)
    return msgspec.structs.replace(record, value=value, edtf=edtf)


def _ends(published: str | None) -> Bounds:
    if published is None:
        return Bounds(None, None)
    try:
        return bounds(published)
    except (ValueError, OverflowError):
        return Bounds(None, None)


def _hull(one: TimeExpression | None, other: TimeExpression) -> TimeExpression:
    if one is None:
        return msgspec.structs.replace(other, edtf=None)
    if (one.value, one.edtf) == (other.value, other.edtf):
        return other
    edtf = None
    if one.edtf and other.edtf:
        left, right = bounds(one.edtf), bounds(other.edtf)
        firsts, lasts = [left.first, right.first], [left.last, right.last]
        first = None if None in firsts else min(day for day in firsts if day)
        last = None if None in lasts else max(day for day in lasts if day)
        edtf = edtf_of(first, last, left.approximate or right.approximate)
    return msgspec.structs.replace(other, value=_agreed(one.value, other.value), edtf=edtf)


def _agreed(one: str, other: str) -> str:
    """`2024-04-26` and `2024-04-28` -> `2024-04-XX`: the parts after the first that differs are not known."""
    day, clock, rest = other.partition("T")
    parts, same = [], True
    for mine, theirs in zip(one.partition("T")[0].split("-"), day.split("-"), strict=False):
        same = same and mine == theirs
        parts.append(
            theirs if same else "W" + "X" * (len(theirs) - 1) if theirs.startswith("W") else "X" * len(theirs)
        )
    return "-".join(parts) + clock + rest
