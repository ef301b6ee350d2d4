"""Reports whose day of publication is only known to lie in a stretch: read them from both its ends.

Where both readings agree the value stands; where they differ its stretch is the hull of both and its TIMEX3 value
is told as far as they agree. So a date is never more exact than the publication date it leans on.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from dateline.calendar import bounds, edtf_of
from dateline.extract.times.reading import read_stretches
from dateline.model import Doubt, Reason, TimeExpression


def read_between(
    text: str, report: str, stretches: list[tuple[int, int]], published: str | None
) -> Iterator[TimeExpression | Doubt | Reason]:
    """Read against a publication date of any exactness (EDTF or None)."""
    first, last = _ends(published)
    if first == last:
        yield from read_stretches(text, report, stretches, last)
        return
    early = {r.id: r for r in read_stretches(text, report, stretches, first) if isinstance(r, TimeExpression)}
    for record in read_stretches(text, report, stretches, last):
        if not isinstance(record, TimeExpression):
            yield record
        else:
            yield _hull(early.get(record.id), record)


def _ends(published: str | None) -> tuple[date | None, date | None]:
    if published is None:
        return None, None
    try:
        stretch = bounds(published)
    except (ValueError, OverflowError):
        return None, None
    return (stretch.first, stretch.last) if stretch.first and stretch.last else (None, None)


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
