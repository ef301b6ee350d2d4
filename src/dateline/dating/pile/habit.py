"""The dated report that is most like an undated one, and how far apart such reports are in this pile.

In a pile of many stories the likest report tells of the same news and is of the same days; in a pile of one running
story it may be months away. Which of the two a pile is, its own dated reports show.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from dateline.dating.pile.terms import rules


class Habit(NamedTuple):
    """Of so many dated reports with one plainly most like them, so many were published within so many days of it."""

    days: int
    held: int
    of: int


def stands_out(like: Mapping[int, float], days: Sequence[date | None]) -> int | None:
    """The report that is plainly the likest: no other is half so like, but those of the same week."""
    rule = rules()["likest"]
    best = max(like, key=lambda n: (like[n], -n), default=None)
    if best is None or like[best] < rule["least"]:
        return None
    day = days[best]
    if day is None:
        return None
    others = (
        like[n] for n in like if n != best and not ((near := days[n]) and abs((near - day).days) <= rule["same-week"])
    )
    return best if max(others, default=0.0) <= rule["runner-up"] * like[best] else None


def habit_of(apart: Sequence[int]) -> Habit | None:
    """The fewest days within which nearly all lie; None where they are too few or too far apart."""
    rule = rules()["likest"]
    for days in rule["days"]:
        held = sum(gap <= days for gap in apart)
        if len(apart) >= rule["fewest"] and held >= rule["share"] * len(apart):
            return Habit(days, held, len(apart))
    return None
