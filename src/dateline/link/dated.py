"""Sentences of the reports whose words name a day: the evidence of how much a pile makes of that day."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from dateline.link.bounds import bounds_or_none
from dateline.model import Block, TimeExpression

#: Blocks whose sentences are whole sentences of the report.
WHOLE = frozenset({"headline", "standfirst", "body"})
_SHORT = (
    r"(?<!\b[A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|No|Jr|Sr|vs)\b)(?<!\b(?:Mrs|Gen|Sen|Rep|Gov|Col|Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec)\b)"
    r"(?<!\bSept\b)"
)
_END = re.compile(rf"(?:{_SHORT}\.|[!?…])[\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z])|\n+")
#: Place and agency before the first words: `BRANNOCK (Wire) - `, `PORT ELLERY, Sutland — `.
_WORD, _CAPITALS = r"[A-Z][\w.'’-]{0,20}", r"[A-Z][A-Z.'’-]{3,20}"
_DATELINE = re.compile(
    rf"(?:(?:{_WORD}[ ,/]{{1,2}}){{0,6}}(?:\d{{1,2}} )?\({_WORD}(?: {_WORD}){{0,3}}\)\s{{0,2}}[-–—―]{{1,2}}"
    rf"|{_CAPITALS}(?:[ ,/]{{1,2}}{_WORD}){{0,4}},?\s(?:--|[–—―]))\s{{1,2}}(?=[A-Z“\"‘\d$])"
)
_EDGES = " \t\n\r\u00a0"
#: So many characters from the first words of a report are its lead, a headline among them.
LEAD = 450


class Dated(NamedTuple):
    """A sentence that names days. `stems` are its content words; `published` the day its report came out.

    `lead` tells whether it stands at the head of its report.
    """

    report: str
    published: date | None
    begin: int
    end: int
    days: tuple[date, ...]
    stems: frozenset[str]
    lead: bool = False


def in_lead(blocks: Sequence[Block], begin: int) -> bool:
    """Whether what begins there stands at the head of a report."""
    return begin - min((b.begin for b in blocks if b.kind in WHOLE), default=0) < LEAD


def past_dateline(text: str, begin: int, end: int) -> int:
    """Where a sentence begins once the place and the agency before it are left out."""
    found = _DATELINE.match(text, begin, end)
    return found.end() if found else begin


def named_day(time: TimeExpression) -> date | None:
    """The one day that a time expression names; None for anything vaguer."""
    return single_day(time.edtf) if time.type in ("DATE", "TIME") else None


def single_day(edtf: str | None) -> date | None:
    """The day of an EDTF value that is one day and sure of it."""
    known = bounds_or_none(edtf)
    return known.first if known and known.days == 1 and not known.approximate else None


def dated_places(
    text: str, blocks: Sequence[Block], times: Iterable[tuple[int, date]]
) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    """Sentences that hold time expressions, as (begin, end, days); `times` are (place, day) in reading order.

    A report without blocks is read whole.
    """
    spans = [(b.begin, b.end) for b in blocks if b.kind in WHOLE] if blocks else [(0, len(text))]
    found: dict[tuple[int, int], list[date]] = {}
    ends: dict[tuple[int, int], list[int]] = {}
    for place, day in times:
        span = next(((b, e) for b, e in spans if b <= place < e), None)
        if span is None:
            continue
        if span not in ends:
            ends[span] = [span[0], *(cut.end() for cut in _END.finditer(text, *span)), span[1]]
        cuts = ends[span]
        at = min(bisect_right(cuts, place), len(cuts) - 1)
        found.setdefault((cuts[at - 1], cuts[at]), []).append(day)
    for (begin, end), days in sorted(found.items()):
        words = text[begin:end]
        begin, end = begin + len(words) - len(words.lstrip(_EDGES)), end - len(words) + len(words.rstrip(_EDGES))
        if begin < end:
            yield begin, end, tuple(sorted(set(days)))
