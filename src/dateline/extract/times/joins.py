"""Expressions of two parts: a clock time and its day, a part of a day and its weekday or date."""

from collections.abc import Iterable, Iterator

from dateline.extract.times.clock import compose
from dateline.extract.times.dates import read_calendar
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene, Value
from dateline.extract.times.tokens import Token
from dateline.extract.times.weekdays import read_weekday

Found = tuple[int, int, str, Value]


def read_weekday_part(m: Match, scene: Scene) -> Value | None:
    """`Friday night`."""
    return _with_part(read_weekday(m, scene), m)


def read_date_part(m: Match, scene: Scene) -> Value | None:
    """`the morning of 19 April`."""
    return _with_part(read_calendar(m, scene), m)


def _with_part(day: Value | None, m: Match) -> Value | None:
    if day is None:
        return None
    part = grammar().lexicon.values["PART"][m.low("part")]
    return day._replace(type="TIME", value=f"{day.value}T{part}")


def join(found: Iterable[Found], tokens: list[Token], scene: Scene) -> Iterator[Found]:
    """Make one TIME of a clock time and the day beside it: `10 p.m. Wednesday`, `May 8 at 1:00 AM`."""
    held: Found | None = None
    for one in found:
        if held is not None and (both := _joined(held, one, tokens)):
            held = both
            continue
        if held is not None:
            yield held
        held = one
    if held is not None:
        yield held


def _joined(left: Found, right: Found, tokens: list[Token]) -> Found | None:
    gap = [token.low for token in tokens[left[1] : right[0]]]
    if len(gap) > 1 or (gap and gap[0] not in (",", "on", "of", "at")):
        return None
    if _is_clock(left[3]) and _is_day(right[3]):
        clock, day = left[3], right[3]
    elif _is_clock(right[3]) and _is_day(left[3]) and not gap:
        clock, day = right[3], left[3]
    else:
        return None
    written = clock.value.split("T", 1)[1].removesuffix("Z")
    zone = tokens[(left if clock is left[3] else right)[1] - 1].low
    value = compose(day.value, written, zone, day.anchor)._replace(
        period=day.period, note=day.note or "The clock time on that day."
    )
    return left[0], right[1], (left if clock is left[3] else right)[2], value


def _is_clock(value: Value) -> bool:
    return value.type == "TIME" and value.value.split("T")[-1][:1].isdigit()


def _is_day(value: Value) -> bool:
    return value.type == "DATE" and (len(value.value) == 10 or value.value.startswith("XXXX-WXX-"))
