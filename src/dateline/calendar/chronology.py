"""The order of a chronology as far as dates alone make it."""

from datetime import date

from dateline.calendar.edtf import bounds
from dateline.model.event import Event

#: Sorts after every day.
UNDATED = "~"


def chronological(event: Event) -> tuple[str, str, int, float, str]:
    """Sort key: the first day an event may mean, a vague date before the exact ones inside it, the undated last.

    Events of one date come in order of salience, then of id, so that the order is total.
    """
    first, last = _days(event.when.edtf)
    day = first or last
    latest = -last.toordinal() if last else 1
    return day.isoformat() if day else UNDATED, first.isoformat() if first else "", latest, -event.salience, event.id


def in_turn(event: Event) -> tuple[bool, int, tuple[str, str, int, float, str]]:
    """Sort key of events read out of a story: their turn in its chronology; those without one by their dates."""
    return event.turn is None, event.turn or 0, chronological(event)


def _days(edtf: str | None) -> tuple[date | None, date | None]:
    if edtf is None:
        return None, None
    try:
        return bounds(edtf)[:2]
    except (ValueError, OverflowError):
        return None, None
