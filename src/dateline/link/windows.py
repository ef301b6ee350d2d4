"""The days on which a mention can have happened: as stated, or as its status and report leave open."""

from datetime import date, timedelta

import msgspec

from dateline.calendar import Bounds
from dateline.link.bounds import bounds_or_none
from dateline.link.pile import Pile
from dateline.model import EventMention, Status

#: Bases of a date that are not words of the report about the event itself.
DERIVED = frozenset({"published", "discourse", "none", "unknown"})
#: Where no date is stated: days before and after publication in which a report of that status can mean its event.
#: For the join alone; no record shows them.
OPEN_DAYS: dict[Status, tuple[int, int]] = {
    "occurred": (14, 1),
    "ongoing": (30, 7),
    "planned": (2, 45),
    "possible": (2, 45),
    "conditional": (2, 365),
    "postponed": (60, 60),
    "cancelled": (30, 60),
    "denied": (60, 7),
    "negated": (60, 7),
}
#: Told as history, without a date: any time before.
HISTORY_DAYS = 36_500
#: What `~` leaves open on each side: a share of the stretch, and at least some days.
SLACK_SHARE, SLACK_DAYS = 0.5, 3
#: A stretch longer than this says little about when.
VAGUE_DAYS = 62


class Window(msgspec.Struct, frozen=True, gc=False):
    """First and last day. `stated` where the words give a date, `exact` where they give one day.

    `open` where words give one end alone: "in the coming months", "since May".
    """

    first: date
    last: date
    stated: bool
    exact: bool
    open: bool = False

    def meets(self, other: "Window") -> bool:
        """Tell whether both hold some day. "In the coming months" is not the meeting fixed for Monday."""
        if self.first > other.last or other.first > self.last:
            return False
        if (self.open and other.stated) or (other.open and self.stated):
            return False
        # "In the coming weeks" and "in recent months" share the day of the report and nothing else.
        return not (self.open and other.open and (self.last == other.first or other.last == self.first))

    def common(self, other: "Window") -> "Window | None":
        """The days both hold; the more exact statement counts."""
        if not self.meets(other):
            return None
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Window(first, last, self.stated or other.stated, self.exact or other.exact, self.open or other.open)


def is_stated(mention: EventMention) -> bool:
    """Tell whether words of the report date the mention; else its date only says when the report came out."""
    return mention.when.edtf is not None and mention.when.basis not in DERIVED


def window(pile: Pile, mention: EventMention) -> Window:
    """When a mention can have happened, as the join reads it."""
    told = bounds_or_none(mention.when.edtf)
    if told and told.first and told.last and is_stated(mention):
        return _stated(told.first, told.last, told.approximate)
    around = _open(pile, mention)
    if told and told.first and told.last and mention.when.basis == "discourse" and told.last < around.first:
        # What was told around it lies further back than news does.
        guessed = _stated(told.first, told.last, told.approximate)
        return Window(guessed.first, around.last, False, False)
    if told is None or told.approximate:
        return around
    # One end is known: it holds, the other end is as open as the status leaves it.
    first = told.first or min(around.first, told.last or around.first)
    last = told.last or max(around.last, told.first or around.last)
    return Window(first, last, False, False, is_stated(mention))


def stated_window(known: Bounds) -> Window | None:
    """The days that words can mean, an approximate date with its slack; None where they leave an end open."""
    return _stated(known.first, known.last, known.approximate) if known.first and known.last else None


def _stated(begin: date, end: date, approximate: bool) -> Window:
    days = (end - begin).days
    slack = timedelta(days=max(SLACK_DAYS, int(days * SLACK_SHARE))) if approximate else timedelta()
    first, last = _moved(begin, -slack), _moved(end, slack)
    return Window(first, last, days <= VAGUE_DAYS, days == 0 and not approximate)


def _open(pile: Pile, mention: EventMention) -> Window:
    published = pile.published[mention.report]
    if published is None or published.first is None or published.last is None:
        return Window(date.min, date.max, False, False)
    before, after = OPEN_DAYS[mention.status]
    before = HISTORY_DAYS if mention.background else before
    return Window(
        _moved(published.first, -timedelta(days=before)), _moved(published.last, timedelta(days=after)), False, False
    )


def _moved(day: date, by: timedelta) -> date:
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta() else date.max
