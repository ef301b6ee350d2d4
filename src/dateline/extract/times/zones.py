"""Hours from UTC: of a zone that is named with a clock time, else of the place in the dateline (zones.toml)."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dateline.calendar import nth_weekday
from dateline.lexicon.files import read_table, read_toml

_SUNDAY = 6


@cache
def _table() -> dict[str, Any]:
    return read_toml(Path(__file__).with_name("zones.toml"))


class _Clock(NamedTuple):
    """Hours from UTC and the rule of summer time, from a day on (written as ISO) until before another."""

    hours: float
    summer: str
    since: str = ""
    until: str = ""


@cache
def _places() -> dict[str, tuple[_Clock, ...]]:
    steady = {name: (_Clock(row["hours"], row["summer"]),) for row in _table()["places"] for name in row["names"]}
    moved: dict[str, tuple[_Clock, ...]] = {}
    for row in read_table(Path(__file__).with_name("clocks.tsv")):
        clock = _Clock(float(row["hours"]), row["summer"], row["since"], row["until"])
        for name in row["places"].split(", "):
            moved[name] = (*moved.get(name, ()), clock)
    return steady | moved


def hours_of_zone(zone: str, day: date | None) -> float | None:
    """Hours from UTC of `est`, `gmt`, `eastern time`; None where the words do not tell."""
    words = zone.split()
    hours: float | None = _table()["named"].get(zone)
    if hours is not None or not words:
        return hours
    hours = _table()["american"].get(words[0])
    if hours is None:
        return None
    if "standard" in words or "daylight" in words:
        return hours + ("daylight" in words)
    return None if day is None else hours + _is_summer("us", day)


def hours_of_place(place: str | None, day: date) -> float | None:
    """Hours from UTC on a day at the first place of a dateline; None where the table does not have it."""
    for name in _names(place or ""):
        if name in _places():
            told = [
                c
                for c in _places()[name]
                if c.since <= day.isoformat() and (not c.until or day.isoformat() < c.until)
            ]
            return told[0].hours + _is_summer(told[0].summer, day) if told else None
    return None


def _names(place: str) -> list[str]:
    """`MISRATA/TRIPOLI`, `OAKFORD, N.Y.`: the first alone, as all places of a line seldom share a clock."""
    low = " ".join(place.lower().split())
    return [low, low.split("/")[0].split(",")[0].strip()]


def _is_summer(rule: str, day: date) -> bool:
    """Tell whether clocks are an hour ahead, by the rules since 1987 (US), 1996 (EU) and as clocks.tsv says."""
    if rule == "eu":
        return nth_weekday(day.year, 3, _SUNDAY, -1) <= day < nth_weekday(day.year, 10, _SUNDAY, -1)
    if rule == "us":
        late = day.year >= 2007
        begins = nth_weekday(day.year, 3, _SUNDAY, 2) if late else nth_weekday(day.year, 4, _SUNDAY, 1)
        ends = nth_weekday(day.year, 11, _SUNDAY, 1) if late else nth_weekday(day.year, 10, _SUNDAY, -1)
        return begins <= day < ends
    if rule == "mx":
        return nth_weekday(day.year, 4, _SUNDAY, 1) <= day < nth_weekday(day.year, 10, _SUNDAY, -1)
    if rule == "il":
        spring = nth_weekday(day.year, 3, _SUNDAY, -1) - timedelta(days=2)
        return spring <= day < nth_weekday(day.year, 10, _SUNDAY, -1)
    if rule in ("au", "nz"):
        ends, begins = nth_weekday(day.year, 4, _SUNDAY, 1), nth_weekday(day.year, *_SOUTH[rule])
        return not ends <= day < begins
    return False


#: When summer begins south of the equator: the first Sunday of October, the last of September.
_SOUTH = {"au": (10, _SUNDAY, 1), "nz": (9, _SUNDAY, -1)}


def written(hours: float | None) -> str:
    """The offset as EDTF writes it: `-05:00`, `Z`, or nothing.

    >>> written(5.5), written(0), written(None)
    ('+05:30', 'Z', '')
    """
    if hours is None:
        return ""
    if hours == 0:
        return "Z"
    minutes = round(abs(hours) * 60)
    return f"{'+' if hours > 0 else '-'}{minutes // 60:02d}:{minutes % 60:02d}"


def day_at(place: str | None, moment: str) -> date | None:
    """The calendar day at a place of a moment in UTC (`2024-04-26T22:30Z`); None where either does not tell."""
    day, _, clock = moment.partition("T")
    if not clock.endswith("Z") or len(clock) < 6:
        return None
    utc = date.fromisoformat(day)
    hours = hours_of_place(place, utc)
    if hours is None:
        return None
    minutes = int(clock[:2]) * 60 + int(clock[3:5]) + round(hours * 60)
    return utc + timedelta(days=minutes // (24 * 60))


#: The places were checked for these years and later.
FIRST_YEAR = 1996
