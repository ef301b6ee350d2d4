"""What a reader asks to see: checked first, so that a slip is told and not answered with nothing."""

from dataclasses import dataclass
from datetime import date
from typing import get_args

from dateline.calendar import bounds
from dateline.model import PloverType, QueryError, Standing, Status

STATUSES = get_args(Status)
STANDINGS = get_args(Standing)
TYPES = (*get_args(PloverType), "OTHER")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events to show. Dates are EDTF; `who` an entity's name or id; None: no restriction.

    An event with a vague date is shown when it may have been inside the dates asked for.
    """

    since: str | None = None
    until: str | None = None
    about: str | None = None
    who: str | None = None
    outlet: str | None = None
    status: str | None = None
    standing: str | None = None
    type: str | None = None
    top: int | None = None
    """the most important ones only, as many as this"""

    def checked(self) -> dict[str, object]:
        """The values to bind, without `who`, `about` and `outlet`. Raises QueryError for what cannot be asked."""
        if self.top is not None and self.top < 1:
            raise QueryError(f"--top {self.top}: give a number from 1")
        return {
            "since": first_day(self.since, "since"),
            "until": last_day(self.until, "until"),
            "status": one_of(self.status, STATUSES, "status"),
            "standing": one_of(self.standing, STANDINGS, "standing"),
            "type": one_of(self.type.upper() if self.type else None, TYPES, "type"),
            "top": self.top,
        }


def first_day(edtf: str | None, name: str) -> str | None:
    """The first day of an EDTF value as ISO text."""
    return None if edtf is None else _day(edtf, name, 0)


def last_day(edtf: str | None, name: str) -> str | None:
    """The last day of an EDTF value as ISO text."""
    return None if edtf is None else _day(edtf, name, 1)


def one_of(value: str | None, allowed: tuple[str, ...], name: str) -> str | None:
    """The value, when it is one of those allowed."""
    if value is not None and value not in allowed:
        raise QueryError(f"--{name} {value}: there is no such {name}. Give one of: {', '.join(allowed)}")
    return value


def page(limit: int | None, offset: int) -> dict[str, int]:
    """The values to bind for a page; no limit is all of it."""
    return {"limit": -1 if limit is None else limit, "offset": offset}


def _day(edtf: str, name: str, side: int) -> str:
    try:
        day: date | None = bounds(edtf)[side]  # type: ignore[assignment]
    except (ValueError, OverflowError) as wrong:
        raise QueryError(f"--{name} {edtf}: not a date. Write it as 2031-03-10, 2031-03 or 2031") from wrong
    if day is None:
        raise QueryError(f"--{name} {edtf}: this side of it is open. Write a day, a month or a year")
    return day.isoformat()
