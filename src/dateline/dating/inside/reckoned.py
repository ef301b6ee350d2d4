"""Clues that take counting: anniversaries, ages, times elapsed since a dated event, terms of office."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateline.calendar.edtf import add_months
from dateline.dating.inside.days import Days
from dateline.dating.inside.named import Named
from dateline.dating.inside.scene import Clue, Scene, clue, pattern, rules
from dateline.dating.inside.tense import sentence_around, surely_told_at, tellings

_COUNTED = re.compile(r"P(\d{1,3})([YMWD])")
_AGE = re.compile(r"\b(?:aged?|turn(?:s|ed)|is(?:\snow)?)\s(\d{1,3})\b|,\s(\d{1,3})[,.]|\b(\d{1,3})-year-old\b")
_DIED = re.compile(r"\b(?:die[sd]?|dead|death|killed|late|funeral|would\shave)\b", re.IGNORECASE)


def terms(scene: Scene) -> Iterator[Clue]:
    """A term of office told as the present one chooses among the years of a yearless date; alone it says nothing."""
    rule = rules()["term-start"]
    if not any(n.year is None and n.weekday is not None and n.day for n in scene.named):
        return
    for found in pattern("term-start").finditer(scene.report.text):
        named = _first_after(scene, found.end(), rule["reach"])
        if named and (stretch := named.stretch()):
            last = _moved(stretch[1], 12 * rule["years"])
            spans = [(found.start(), named.end)]
            yield clue(
                "term-start", Days.between(stretch[0], last), spans, True, day=scene.words(named), years=rule["years"]
            )


def anniversaries(scene: Scene) -> Iterator[Clue]:
    """The tenth anniversary of a dated event, told as near: the report came out around it."""
    slack = timedelta(days=rules()["anniversary"]["slack"])
    for found in pattern("anniversary").finditer(scene.report.text):
        count = _ordinal(found["count"])
        named = _first_after(scene, found.end(), rules()["anniversary"]["reach"])
        if count is None or named is None or named.begin > sentence_around(scene.report.text, *found.span())[1]:
            continue
        if (stretch := named.stretch()) and _only_year(scene, named):
            first, last = _moved(stretch[0], 12 * count) - slack, _moved(stretch[1], 12 * count) + slack
            spans = [(found.start(), named.end)]
            yield clue("anniversary", Days.between(first, last), spans, day=scene.words(named), count=found["count"])


def ages(scene: Scene) -> Iterator[Clue]:
    """A living person's day of birth and age bound the day."""
    for named in scene.named:
        stretch = named.stretch()
        if stretch is None or not pattern("age").search(scene.before(named.begin, 40)):
            continue
        left, right = sentence_around(scene.report.text, named.begin, named.end)
        age = _AGE.search(scene.report.text, left, right)
        if age is None or _DIED.search(scene.report.text, left, right):
            continue
        years = int(next(g for g in age.groups() if g))
        last = _moved(stretch[1], 12 * (years + 1)) - timedelta(days=1)
        spans = [(named.begin, named.end), age.span()]
        yield clue(
            "age", Days.between(_moved(stretch[0], 12 * years), last), spans, day=scene.words(named), years=years
        )


def elapsed(scene: Scene) -> Iterator[Clue]:
    """`It comes five months after the storm of May 2021`: the day is reckoned from the dated event."""
    for duration in scene.durations:
        counted = _COUNTED.fullmatch(duration.value)
        link = pattern("elapsed", "link").match(scene.report.text[duration.end : duration.end + 40])
        if counted is None or link is None or not _is_now(scene, duration.begin):
            continue
        named = _first_after(scene, duration.end, rules()["elapsed"]["reach"])
        _, right = sentence_around(scene.report.text, duration.begin, duration.end)
        if named and named.end <= right and (stretch := named.stretch()):
            words = scene.report.text[duration.begin : named.end]
            first, last = _reckoned(stretch, int(counted[1]), counted[2], duration.text)
            yield clue("elapsed", Days.between(first, last), [(duration.begin, named.end)], day=words)


def _reckoned(stretch: tuple[date, date], count: int, unit: str, words: str) -> tuple[date, date]:
    """A count of units after a stretch: half a unit of slack, on the side that `nearly` or `more than` leaves."""
    months = {"Y": 12, "M": 1}.get(unit)
    days = {"W": 7, "D": 1}.get(unit, 0)
    first, last = (_moved(d, count * months) if months else d + timedelta(days=count * days) for d in stretch)
    half = timedelta(days={"Y": 183, "M": 16, "W": 4, "D": 1}[unit])
    if pattern("elapsed", "under").search(words):
        return (stretch[0] if "less" in words.lower() else first - half), last
    if pattern("elapsed", "over").search(words):
        return first, last + half
    return first - half, last + half


def _is_now(scene: Scene, place: int) -> bool:
    """Whether what stands before a place in its sentence is told as now."""
    left, _ = sentence_around(scene.report.text, place, place + 1)
    told = tellings(scene.report.text[left:place])
    comes = pattern("elapsed", "comes").search(scene.report.text[left:place])
    return "past" not in told and (bool(comes) or told[-1:] == ["now"])


def _only_year(scene: Scene, named: Named) -> bool:
    """Whether no other year in the sentence moves it to another time."""
    left, right = sentence_around(scene.report.text, named.begin, named.end)
    years = [n for n in scene.named if n.year and left <= n.begin < right]
    return len(years) == 1 and surely_told_at(scene.report.text, named.begin, named.end) != "future"


def _first_after(scene: Scene, place: int, reach: int) -> Named | None:
    return next((n for n in scene.named if n.year and place <= n.begin <= place + reach), None)


def _ordinal(words: str) -> int | None:
    if words[0].isdigit():
        return int(re.sub(r"\D", "", words))
    return int(rules()["ordinals"].get(words.lower(), 0)) or None


def _moved(day: date, months: int) -> date:
    """Some months on; the last day there is where the calendar ends."""
    try:
        return add_months(day, months)
    except OverflowError:
        return date.max
