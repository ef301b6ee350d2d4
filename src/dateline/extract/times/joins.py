"""Expressions of two parts: a clock time and its day, a part of a day and its weekday or date."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.extract.times.clock import compose
from dateline.extract.times.dates import read_calendar
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene, Value
from dateline.extract.times.tokens import Token
from dateline.extract.times.weekdays import read_weekday


class Found(NamedTuple):
    """An expression with its place (tokens) and rule; `parts` are the places of days that were joined into it."""

    start: int
    end: int
    rule: str
    value: Value
    parts: tuple[tuple[int, int], ...] = ()


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


def join(found: Iterable[Found], tokens: list[Token]) -> Iterator[Found]:
    """Make one TIME of a clock time and the day beside it: `10 p.m. Wednesday`, `May 8 1:00 AM`.

    Clock times before it in the same string of times take that day too: `8 a.m. and 10 a.m. on Tuesday`.
    """
    held: list[Found] = []
    for one in found:
        if held and not _touches(held[-1], one, tokens):
            yield from held
            held = []
        if held and _is_day(one.value) and _is_clock(held[-1].value):
            yield from _on_day(held, one, tokens)
            held = []
        elif held and _is_day(held[-1].value) and _is_clock(one.value) and held[-1].end == one.start:
            held[-1] = _both(held[-1], one, tokens)
        else:
            held.append(one)
    yield from held


def _touches(left: Found, right: Found, tokens: list[Token]) -> bool:
    gap = tokens[left.end : right.start]
    return len(gap) <= 2 and all(token.low in _BETWEEN for token in gap)


_BETWEEN = frozenset({",", "on", "of", "at", "and", "to", "or", "-", "(", ")", "until"})


def _on_day(clocks: list[Found], day: Found, tokens: list[Token]) -> Iterator[Found]:
    last = clocks[-1]
    gap = [token.low for token in tokens[last.end : day.start]]
    whole = gap in ([], [","], ["on"], ["of"])
    for clock in clocks[:-1] if whole else clocks:
        yield clock._replace(value=_moved(clock, day.value, tokens)) if _is_clock(clock.value) else clock
    yield _both(last, day, tokens) if whole else day


def _both(left: Found, right: Found, tokens: list[Token]) -> Found:
    clock, day = (left, right) if _is_clock(left.value) else (right, left)
    value = _moved(clock, day.value, tokens)._replace(period=day.value.period)
    return Found(left.start, right.end, clock.rule, value, (*day.parts, (day.start, day.end)))


def _moved(clock: Found, day: Value, tokens: list[Token]) -> Value:
    written = clock.value.value.split("T", 1)[1].removesuffix("Z")
    return compose(day.value, written, tokens[clock.end - 1].low, day.anchor)


def _is_clock(value: Value) -> bool:
    return value.type == "TIME" and value.value.split("T")[-1][:1].isdigit()


def _is_day(value: Value) -> bool:
    return value.type == "DATE" and (len(value.value) == 10 or value.value.startswith("XXXX-WXX-"))
