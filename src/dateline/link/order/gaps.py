"""A length of time told between two events, as the least and most days it can mean."""

import re
from typing import NamedTuple

from dateline.model import Order

#: Days in a unit, and days by which "two weeks after" may miss on each side; a unit of hours may cross midnight once.
UNITS: dict[str, tuple[int, int]] = {"D": (1, 0), "W": (7, 3), "M": (30, 16), "Y": (365, 183)}
_GAP = re.compile(r"P(?P<time>T?)(?P<count>\d{1,4}|X)(?P<unit>[SMHDWY])")
_HOURS = 24


class Days(NamedTuple):
    """At least and at most so many days; None where the words leave it open."""

    least: int = 0
    most: int | None = None


def days_of(order: Order) -> Days:
    """The days between the two events of an order, as wide as its words: "weeks after" is a week or more."""
    found = _GAP.fullmatch(order.gap.value) if order.gap else None
    if found is None or order.gap is None:
        return Days()
    if found["time"]:
        return Days(0, _days_of_hours(found["count"], found["unit"]) + order.gap.approximate)
    size, slack = UNITS[found["unit"]]
    if found["count"] == "X":
        return Days(0 if order.rule == "order/within" else max(size - slack, 1), None)
    count = int(found["count"])
    slack += (count * size // 4 + 1) if order.gap.approximate else 0
    least = 0 if order.rule in ("order/within", "order/eve") else max(count * size - slack, 0)
    return Days(least, count * size + slack)


def _days_of_hours(count: str, unit: str) -> int:
    return 1 if count == "X" or unit != "H" else 1 + int(count) // _HOURS
