"""Date what no words date by what it is part of: a meeting on a dated visit, words said in a dated meeting.

The date is that of the whole, never more exact, and its basis says so. A visit spans its parts.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from dateline.calendar import edtf_of
from dateline.link.bounds import bounds_or_none
from dateline.link.happenings import Happening
from dateline.link.one_date import DISAGREEING
from dateline.link.windows import is_stated
from dateline.model import Event, Link, Reason, When

#: The basis of a date that comes from the whole, and of one that comes from the parts.
WHOLE, PARTS = "part_of", "parts"
#: A whole longer than this dates nothing.
LONGEST = 14


def place_in_time(
    events: Sequence[Event], items: Sequence[Happening], links: Sequence[Link]
) -> tuple[list[Event], list[Reason]]:
    """The events with the dates that their wholes or parts give them, and the reasons."""
    by_id = {item.id: item for item in items}
    wholes: dict[str, list[str]] = defaultdict(list)
    for link in sorted(links, key=lambda one: one.id):
        if link.kind == "part_of" and link.from_ in by_id and link.to in by_id:
            wholes[link.from_].append(link.to)
    dated = {item.id: item.event.when for item in items if _by_words(item)}
    given = dict(_from_parts(by_id, wholes, dated))
    # Twice: words in a meeting get the meeting's date after it got that of the visit.
    for _ in range(2):
        given |= dict(_from_wholes(by_id, wholes, dated | given))
    reasons = [
        Reason(target=key, aspect="date", rule=f"link/{when.basis}", note=_note(when))
        for key, when in sorted(given.items())
    ]
    placed = [msgspec.structs.replace(e, when=given[e.id]) if e.id in given else e for e in events]
    return placed, reasons


def _by_words(item: Happening) -> bool:
    when = item.event.when
    return when.basis == DISAGREEING or any(is_stated(m) and m.when.edtf == when.edtf for m in item.mentions)


def _from_wholes(
    by_id: Mapping[str, Happening], wholes: Mapping[str, Sequence[str]], dated: Mapping[str, When]
) -> Iterator[tuple[str, When]]:
    for key in sorted(wholes):
        near = [dated[whole] for whole in wholes[key] if whole in dated and _short(dated[whole])]
        best = min(near, key=lambda when: (_days(when), when.edtf or ""), default=None)
        if best and key not in dated and _fits(by_id[key], best):
            yield key, When(edtf=best.edtf, basis=WHOLE)


def _from_parts(
    by_id: Mapping[str, Happening], wholes: Mapping[str, Sequence[str]], dated: Mapping[str, When]
) -> Iterator[tuple[str, When]]:
    """Two or more days of parts are the least stretch of the whole."""
    days: dict[str, set[date]] = defaultdict(set)
    for part, holders in wholes.items():
        if by_id[part].window.exact:
            for whole in holders:
                days[whole].add(by_id[part].window.first)
    for key in sorted(days):
        if key not in dated and len(days[key]) > 1 and "visit" in by_id[key].families:
            yield key, When(edtf=edtf_of(min(days[key]), max(days[key])), basis=PARTS)


def _days(when: When) -> int:
    known = bounds_or_none(when.edtf)
    return known.days if known and known.days is not None else 10**6


def _short(when: When) -> bool:
    known = bounds_or_none(when.edtf)
    return _days(when) <= LONGEST and known is not None and not known.approximate


def _fits(item: Happening, when: When) -> bool:
    known, own = bounds_or_none(when.edtf), bounds_or_none(item.event.when.edtf)
    if known is None or known.first is None or known.last is None:
        return False
    # Its own date may be wide; what lies wholly beside it is another day.
    if own and ((own.first and known.last < own.first) or (own.last and own.last < known.first)):
        return False
    return item.window.first <= known.last and known.first <= item.window.last


def _note(when: When) -> str:
    if when.basis == PARTS:
        return "no words date it: its dated parts span these days"
    return "no words date it: it is part of what these days are stated for"
