"""Timelines inside a pile: a report whose lines begin with dates tells what its desk held for the course of things.

`March 19 - The first ships reach the port.`, `29 November 2031 The court opens.`; four such lines make a timeline.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable

from dateline.model import EventMention

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)\d\d"
_HEAD = re.compile(
    rf"^[^\w\n]{{0,3}}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{_MONTH} \d{{1,2}}(?:/\d{{1,2}})?(?:,? {_YEAR})?|\d{{1,2}} {_MONTH}(?:,? {_YEAR})?|{_MONTH} {_YEAR}"
    rf"|{_YEAR})"
    r"(?:[ \t]?[-–—:][ \t]?|[ \t]+)(?=[A-Z“\"‘'])",
    re.MULTILINE,
)
FEWEST = 4


def items_of(text: str) -> tuple[tuple[int, int], ...]:
    """Where the dates stand that head the lines of a timeline, (begin, end) in code points; empty where none is."""
    found = tuple(head.span() for head in _HEAD.finditer(text))
    return found if len(found) >= FEWEST else ()


def is_listed(mention: EventMention, heads: tuple[tuple[int, int], ...]) -> bool:
    """Whether the first sentence behind such a date tells it."""
    at = bisect_right(heads, (mention.sentence[0] + 3, 0)) - 1
    return at >= 0 and any(begin <= mention.sentence[0] <= end for begin, end in heads[max(0, at - 1) : at + 2])


def any_listed(mentions: Iterable[EventMention], heads: dict[str, tuple[tuple[int, int], ...]]) -> bool:
    """Whether a timeline of the pile tells an event; `heads` by report."""
    return any(is_listed(m, heads[m.report]) for m in mentions if heads[m.report])
