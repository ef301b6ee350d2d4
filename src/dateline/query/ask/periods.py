"""The times a question asks about: single ones, and periods with two ends."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dateline.calendar import Bounds, bounds
from dateline.model import TimeExpression

#: What stands before the first end of a period, and between its ends.
_FROM = re.compile(r"\b(?:between|from)\s+(?:the\s+)?$", re.I)
_TO = re.compile(r"\s*(?:and|to|until|till|through|[-–])\s*(?:the\s+)?", re.I)

Pair = tuple[TimeExpression, TimeExpression]


def pairs_of(text: str, times: list[TimeExpression]) -> list[Pair]:
    """The two ends of a period: `between 9 and 12 March`, `from Monday to Friday`."""
    return [
        (one, other)
        for one, other in pairwise(sorted(times, key=lambda t: t.begin))
        if _FROM.search(text, 0, one.begin) and _TO.fullmatch(text, one.end, other.begin)
    ]


def periods_of(times: list[TimeExpression], pairs: list[Pair]) -> Iterator[Bounds]:
    """The pairs as one period each, then the other times that have a first and a last day."""
    ends = {t.id for pair in pairs for t in pair}
    for one, other in pairs:
        first, last = bounds(one.edtf or ""), bounds(other.edtf or "")
        yield Bounds(first.first, last.last, first.approximate or last.approximate)
    yield from (b for t in times if t.id not in ends and t.edtf and (b := bounds(t.edtf)).first and b.last)
