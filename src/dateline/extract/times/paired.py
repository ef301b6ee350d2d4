"""A clock time told twice: `6:05 a.m. local time (2205 GMT Monday)`. The two lie no further apart than clocks can."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from dateline.extract.times.joins import Found
from dateline.extract.times.tokens import Token
from dateline.extract.times.zones import written

_CLOCK = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(Z?)")
_BETWEEN = frozenset({"(", ",", "/", "local", "time"})
_PARTING = frozenset({"(", "/", "local"})
#: Clocks differ from universal time by so many hours at most.
_WEST, _EAST = -12, 14
_HALF = 1800


def paired(found: Iterable[Found], tokens: list[Token]) -> Iterator[Found]:
    """The same expressions; of a local and a universal time side by side, that without a day gets the right one."""
    held: Found | None = None
    for one in found:
        if held is not None:
            held, one = _together(held, one, tokens)
            yield held
        held = one
    if held is not None:
        yield held


def _together(left: Found, right: Found, tokens: list[Token]) -> tuple[Found, Found]:
    here, there = _CLOCK.fullmatch(left.value.value), _CLOCK.fullmatch(right.value.value)
    gap = [token.low for token in tokens[left.end : right.start]]
    if (
        here is None
        or there is None
        or here[2]
        or not there[2]
        or not _PARTING & set(gap)
        or not set(gap) <= _BETWEEN
    ):
        return left, right
    local, universal = datetime.fromisoformat(here[1]), datetime.fromisoformat(there[1])
    days = _days_off(local - universal)
    if days and right.parts and not left.parts:
        local += timedelta(days=days)
    elif days:
        universal -= timedelta(days=days)
    off = (local - universal).total_seconds()
    if off % _HALF:
        return left, right
    return _on(left, local, "", written(off / 3600)), _on(right, universal, "Z", "Z")


def _days_off(apart: timedelta) -> int:
    """So many days the local time must move to lie where clocks can."""
    hours = apart.total_seconds() / 3600
    return 1 if hours < _WEST else -1 if hours > _EAST else 0


def _on(one: Found, moment: datetime, sign: str, offset: str) -> Found:
    told = moment.isoformat(timespec="minutes")
    value = one.value._replace(value=f"{told}{sign}", edtf=f"{told}{offset}")
    return one._replace(value=value)
