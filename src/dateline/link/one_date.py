"""One date for an event that several tellings date: never more exact than words, and none wins by being exact."""

from calendar import day_name
from collections import Counter
from collections.abc import Sequence
from datetime import date

from dateline.calendar import Bounds, edtf_of, meets
from dateline.link.bounds import bounds_or_none
from dateline.link.one_text import one_print
from dateline.link.pile import Pile
from dateline.link.windows import is_stated
from dateline.link.words import words
from dateline.model import EventMention, When

WEEKDAYS = frozenset(name.lower() for name in day_name)
#: The basis of a date that stands for several which do not meet.
DISAGREEING = "disagreeing"


def common_date(mentions: Sequence[EventMention]) -> When:
    """The most exact date that words state and most tellings can mean; never more exact than one's words.

    Where no words date it, the day the first report came out bounds it. Dates of which none agrees with most tellings
    give the stretch from the first to the last: none of them wins by being exact.
    """
    if len(mentions) == 1:
        return mentions[0].when if bounds_or_none(mentions[0].when.edtf) else When()
    known = [(m, b) for m in mentions if (b := bounds_or_none(m.when.edtf))]
    stated = [(m, b) for m, b in known if is_stated(m)] or known
    if not stated:
        return When()
    agreed = Counter(i for i, (_, b) in enumerate(stated) for _, other in stated if meets(b, other))
    fitting = [i for i in range(len(stated)) if 2 * agreed[i] > len(stated)]
    if not fitting:
        return _stretch([known for _, known in stated])
    best = min(
        fitting,
        key=lambda i: (_width(stated[i][1]), stated[i][1].approximate, -agreed[i], _last(stated[i][1]), i),
    )
    return stated[best][0].when


def first_prints(pile: Pile, mentions: Sequence[EventMention]) -> Sequence[EventMention]:
    """Without those of the very sentence of an older report, or that name its weekday: the day is old by then."""
    if len({m.when.edtf for m in mentions}) < 2 or len({m.report for m in mentions}) < 2:
        return mentions
    kept: list[EventMention] = []
    for mention in sorted(mentions, key=lambda m: (pile.age(m.report), m.begin, m.id)):
        here = pile.sentence(mention)
        if not any(m.report != mention.report and _stale(here, pile.sentence(m)) for m in kept):
            kept.append(mention)
    return kept


def _stale(here: str, there: str) -> bool:
    """`On Thursday`, of both: the Thursday of the older report, whenever the later one came out."""
    return one_print(here, there) or (bool(_weekdays(here)) and _weekdays(here) == _weekdays(there))


def _weekdays(sentence: str) -> frozenset[str]:
    return frozenset(words(sentence)) & WEEKDAYS


def _stretch(dates: Sequence[Bounds]) -> When:
    firsts, lasts = [d.first for d in dates if d.first], [d.last for d in dates if d.last]
    return When(edtf=edtf_of(min(firsts, default=None), max(lasts, default=None)), basis=DISAGREEING)


def _last(known: Bounds) -> date:
    return known.last or date.max


def _width(known: Bounds) -> int:
    return known.days if known.days is not None else 10**7
