"""The time of the story that dated reports tell says which year a day without one is of."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.calendar.edtf import Bounds, bounds
from dateline.dating.inside.clues import clues_of, yearless
from dateline.dating.inside.days import Days
from dateline.dating.inside.scene import YEARLESS, Clue, read_scene
from dateline.dating.inside.step import solve
from dateline.dating.pile.match import Pile
from dateline.dating.pile.terms import rules
from dateline.model import Layers

#: A dated report of the story: its id, its days, how like the undated one it is.
Near = tuple[str, Bounds, float]


class OfStory(NamedTuple):
    """The days on which an undated report came out by the time of its story, and the reports that tell that time."""

    days: Days
    reports: tuple[str, ...]
    note: str


@lru_cache(maxsize=1)
def clues_inside(undated: Layers) -> tuple[Clue, ...]:
    """The clues of an undated report, read once for all that the pile asks of it."""
    return tuple(clues_of(undated.report, undated.times))


def of_story(undated: Layers, inside: Days, pile: Pile) -> OfStory | None:
    """The days left by its own clues (`inside`) in the time of the story; None where they are many."""
    rule = rules()["story"]
    about = pile.story(undated, rule["about"], rule["about-names"])
    named = pile.story(undated, rule["about"], rule["weekday-names"])
    if named and (day := _by_weekday(inside, named)):
        return _told_by(named, day)
    if max((like for *_, like in about), default=0) >= rule["surely-about"] and (days := _by_year(undated, about)):
        return _told_by(about, days)
    if not _is_wide(undated.report.published.edtf):
        return None
    near = pile.story(undated, rule["like"], rule["names"])
    return _told_by(near, days) if near and (days := _by_nearness(undated, inside, near)) else None


def _told_by(near: Sequence[Near], days: Days) -> OfStory:
    first, last = _time_of(near)
    note = f"{len(near)} dated report(s) of the pile, of {first} to {last}, tell the same story: that tells its year"
    return OfStory(days, tuple(name for name, *_ in near), note)


def _time_of(near: Sequence[Near]) -> tuple[date, date]:
    """The first and the last day of dated reports."""
    days = [day for _, known, _ in near for day in (known.first, known.last) if day]
    return min(days), max(days)


def _is_wide(edtf: str | None) -> bool:
    """Whether a date is none, open, or of more than a year: any story's time says more."""
    days = bounds(edtf).days if edtf else None
    return days is None or days > rules()["story"]["reach"]


def _by_weekday(inside: Days, about: Sequence[Near]) -> Days | None:
    """The one day about the time of the story that a weekday with its day of the month fits; else None."""
    (first, last), reach = _time_of(about), timedelta(days=rules()["story"]["weekday-reach"])
    left = inside & Days.between(first - reach, last + reach)
    return left if left and left.hull().days in (1, 2) else None


def _by_year(undated: Layers, about: Sequence[Near]) -> Days | None:
    """Where days without a year fall only once in the time of the story, they are those days.

    The other clues count as they are. None without such a day, and where what they leave is empty or long.
    """
    rule, (first, last) = rules()["story"], _time_of(about)
    reach = ("far", "near-to", "after") if len(about) > 1 else ("alone", "near-to", "alone")
    far, near, after = (timedelta(days=rule[each]) for each in reach)
    times = {"past": (first - far, last + near), "future": (first - near, last + far)}
    told = list(_once(undated, times))
    if not told:
        return None
    left = solve([c for c in clues_inside(undated) if c.rule != YEARLESS])
    left &= Days.between(first - near, last + after)
    for since, until in told:
        left &= Days.between(since, until)
    left &= _known(undated)
    days = left.hull().days if left else None
    return left if days is not None and days <= rule["reach"] else None


def _known(undated: Layers) -> Days:
    """The days it is dated to so far."""
    had = undated.report.published.edtf
    return Days.between(*bounds(had)[:2]) if had else Days()


def _once(undated: Layers, times: Mapping[str, tuple[date, date]]) -> Iterator[tuple[date | None, date | None]]:
    """Published since, or until, each yearless day or month that lies only once in the time of its direction."""
    for named, direction in yearless(read_scene(undated.report, undated.times)):
        first, last = times[direction]
        within = [(since, until) for since, until in named.stretches() if until >= first and since <= last]
        if len(within) == 1:
            yield (within[0][0], None) if direction == "past" else (None, within[0][1])


def _by_nearness(undated: Layers, inside: Days, near: Sequence[Near]) -> Days | None:
    """Of the days its own clues leave, those about the time of the story; None where they are many."""
    rule, likest = rules()["story"], max(like for *_, like in near)
    left = _near_story(inside, *_time_of(near), likest >= rule["close"])
    days_left = left.hull().days if left else None
    sure = undated.report.published.edtf is not None and len(near) > 1 and likest >= rule["surely"]
    if days_left is None or (days_left > rule["longest"] and not sure):
        return None
    return left


def _near_story(inside: Days, first: date, last: date, close: bool) -> Days:
    """Of the days its own clues leave, those about the time of the story; none where its clues say nothing.

    One stretch is chosen by nearness only where stretches are of a few days, or the reports so like (`close`)
    that they tell the same stage of the story: stories go on for months.
    """
    rule = rules()["story"]
    reach, near = timedelta(days=rule["reach"]), timedelta(days=rule["near"])
    left = inside & Days.between(first - reach, last + reach)
    if inside.everything or not left:
        return Days(())
    sharp = all(until - since < rule["sharp"] for since, until in left.runs)
    chosen = left & Days.between(first - near, last + near) if sharp else Days(())
    if close and not chosen:
        chosen = inside.runs_near(first, last)
    long = chosen and (chosen.hull().days or rule["reach"]) > rule["longest"]
    return left if long or not chosen else chosen
