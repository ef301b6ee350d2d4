"""Expressions of two parts: a clock time and its day, a part of a day and its weekday or date."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from dateline.extract.times.clock import compose, zone_of
from dateline.extract.times.dates import read_calendar
from dateline.extract.times.match import Match, grammar
from dateline.extract.times.scene import Scene
from dateline.extract.times.tokens import Token
from dateline.extract.times.values import Value
from dateline.extract.times.weekdays import read_weekday


class Found(NamedTuple):
    """An expression with its place (tokens) and rule; `parts` are the places of days that were joined into it."""

    start: int
    end: int
    rule: str
    value: Value
    parts: tuple[tuple[int, int], ...] = ()
    #: The day that a length is counted from.
    counted: "Found | None" = None
    #: Where the dateline stands.
    place: str | None = None


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
        if held and (_is_day(one.value) or _is_part(one)) and _is_clock(held[-1].value):
            yield from _on_day(held, one, tokens)
            held = []
        elif held and _is_day(held[-1].value) and _is_clock(one.value) and held[-1].end == one.start:
            held[-1] = _both(held[-1], one, tokens)
        else:
            held.append(one)
    yield from held


def _touches(left: Found, right: Found, tokens: list[Token]) -> bool:
    gap = tokens[left.end : right.start]
    if [token.low for token in gap[:2]] == ["local", "time"]:
        gap = gap[2:]
    return len(gap) <= 2 and all(token.low in _BETWEEN and not token.text[0].isupper() for token in gap)


_BETWEEN = frozenset({",", "on", "of", "at", "and", "to", "or", "-", "(", ")", "until"})


def _on_day(clocks: list[Found], day: Found, tokens: list[Token]) -> Iterator[Found]:
    last = clocks[-1]
    gap = [token.low for token in tokens[last.end : day.start]]
    gap = gap[2:] if gap[:2] == ["local", "time"] else gap
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
    zone = zone_of(" ".join(token.low for token in tokens[max(clock.start, clock.end - 3) : clock.end]))
    on, _, part = day.value.partition("T")
    if part == "NI" and written < _DAWN and len(on) == len("2024-04-23") and "X" not in on:
        on = (date.fromisoformat(on) + timedelta(days=1)).isoformat()  # "at 1.40 last night"
    return compose(on, written, zone, day.anchor, place=clock.place)


#: Before it, a night goes on into the next day.
_DAWN = "06:00"


def _is_clock(value: Value) -> bool:
    return value.type == "TIME" and value.value.split("T")[-1][:1].isdigit()


def _is_part(found: Found) -> bool:
    """`Tuesday afternoon`, after a clock time."""
    return found.rule in (
        "part-of-weekday",
        "tomorrow-part",
        "yesterday-part",
        "this-part",
        "last-night",
        "tonight",
    ) and len(found.value.value) == len("2024-04-23TAF")


def _is_day(value: Value) -> bool:
    return value.type == "DATE" and (len(value.value) == 10 or value.value.startswith("XXXX-WXX-"))
