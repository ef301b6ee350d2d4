"""Lengths counted from an event whose day stands in the same sentence: `two days after the vote on Monday`.

The words stay a length (TIMEX3 has it so); the day that it leads to becomes their place on the calendar.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from dateline.calendar import Period, add_months
from dateline.extract.times.joins import Found
from dateline.extract.times.tokens import Token

_LENGTH = re.compile(r"P(\d{1,4})([DWMY])")
_AFTER = frozenset({"after", "following", "since"})
_BEFORE = frozenset({"before"})
#: How many words may stand between "after" and the day of the event.
_REACH = 8
_STOPS = frozenset({",", ";", ".", "!", "?", ":", '"', "“", "”", "(", "and", "but", "or"})


def place_lengths(found: Iterable[Found], tokens: list[Token]) -> Iterator[Found]:
    """Give a day to each length that is counted from an event with a day; say of the others from what they count."""
    ready = list(found)
    for place, one in enumerate(ready):
        side = _side(one, tokens)
        yield _placed(one, ready[place + 1 : place + 2], side, tokens) if side else one


def _side(one: Found, tokens: list[Token]) -> int:
    if one.value.type != "DURATION" or one.end >= len(tokens) or one.value.edtf:
        return 0
    low = tokens[one.end].low
    return 1 if low in _AFTER else -1 if low in _BEFORE else 0


def _placed(one: Found, ahead: list[Found], side: int, tokens: list[Token]) -> Found:
    told = f"A length counted {tokens[one.end].low} what the words beside it name."
    event = ahead[0] if ahead else None
    if event is None or event.start - one.end - 1 > _REACH or event.value.period is None:
        return one._replace(value=one.value._replace(note=told))
    between = [token.low for token in tokens[one.end + 1 : event.start]]
    length = _LENGTH.fullmatch(one.value.value)
    if length is None or any(low in _STOPS for low in between) or event.value.period.grain != "day":
        return one._replace(value=one.value._replace(note=told))
    edtf = _moved(event.value.period, side * int(length[1]), length[2])
    words = " ".join(token.text for token in tokens[event.start : event.end])
    note = f"Counted {tokens[one.end].low} “{words}”."
    return one._replace(value=one.value._replace(edtf=edtf, note=note), counted=event)


def _moved(day: Period, count: int, unit: str) -> str | None:
    try:
        if unit in "DW":
            return (day.first + timedelta(days=count * (7 if unit == "W" else 1))).isoformat()
        month = Period.of("month", add_months(day.first, count * (12 if unit == "Y" else 1)))
        return month.edtf(approximate=True)
    except (ValueError, OverflowError):
        return None
