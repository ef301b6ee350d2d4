"""An event with all that the join knew of it: what outcomes and conflicts are read from."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce

import msgspec

from dateline.link.tellings import Telling
from dateline.link.windows import Window
from dateline.model import Event, EventMention, Link, LinkKind, Span, content_id


class Happening(msgspec.Struct, frozen=True, gc=False):
    """An event of the pile, its tellings and mentions in order of publication, and what all tellings say together."""

    id: str
    event: Event
    tellings: tuple[Telling, ...]
    mentions: tuple[EventMention, ...]
    window: Window
    people: frozenset[str]
    """named participants"""
    actors: frozenset[str]
    """named actors"""
    countries: frozenset[str]
    """those of the participants"""
    families: frozenset[str]
    """kinds of trigger words"""
    courses: frozenset[str]
    """what tellings make of it: held, plan, off, not"""
    hosts: frozenset[str]
    """countries in which it is said to be"""


def happenings(
    events: Iterable[Event], tellings: Iterable[Telling], mentions: dict[str, EventMention]
) -> list[Happening]:
    """Events with their tellings, by first day and id."""
    by_id = {t.id: t for t in tellings}
    made = []
    for event in events:
        told = tuple([by_id[m] for m in event.mentions])
        made.append(_happening(event, told, tuple([mentions[m] for m in event.mentions])))
    return sorted(made, key=lambda h: (h.window.first, h.window.last, h.id))


def _happening(event: Event, told: tuple[Telling, ...], mentions: tuple[EventMention, ...]) -> Happening:
    if len(told) == 1:
        return _of_one(event, told[0], mentions)
    none = frozenset[str]()
    return Happening(
        id=event.id,
        event=event,
        tellings=told,
        mentions=mentions,
        window=reduce(_narrowed, [t.window for t in told]),
        people=none.union(*[t.people for t in told]),
        actors=none.union(*[t.actors for t in told]),
        countries=none.union(*[t.countries for t in told]),
        families=frozenset([t.family for t in told]),
        courses=frozenset([t.course for t in told]),
        hosts=frozenset([t.where_country for t in told if t.where_country]),
    )


def _of_one(event: Event, told: Telling, mentions: tuple[EventMention, ...]) -> Happening:
    """Most events are told once."""
    return Happening(
        id=event.id,
        event=event,
        tellings=(told,),
        mentions=mentions,
        window=told.window,
        people=told.people,
        actors=told.actors,
        countries=told.countries,
        families=frozenset((told.family,)),
        courses=frozenset((told.course,)),
        hosts=frozenset((told.where_country,) if told.where_country else ()),
    )


def _narrowed(one: Window, other: Window) -> Window:
    return one.common(other) or one


def by_participant(items: Sequence[Happening]) -> dict[str, list[Happening]]:
    """Happenings by each named participant, in order of time."""
    found: dict[str, list[Happening]] = defaultdict(list)
    for item in items:
        for who in sorted(item.people):
            found[who].append(item)
    return found


def nearest(item: Happening, others: Sequence[Happening], most: int) -> Sequence[Happening]:
    """Of happenings in order of time, so many of those that begin nearest to one."""
    if len(others) <= most:
        return others
    at = bisect_left(others, item.window.first, key=lambda other: other.window.first)
    begin = max(0, min(at - most // 2, len(others) - most))
    return others[begin : begin + most]


def span(mention: EventMention) -> Span:
    """The sentence of a mention, as evidence."""
    begin, end = mention.sentence
    return Span(mention.report, begin, end) if end > begin else Span(mention.report, mention.begin, mention.end)


def trigger_span(mention: EventMention) -> Span:
    """The trigger of a mention, as evidence."""
    return Span(mention.report, mention.begin, mention.end)


def make_link(kind: LinkKind, from_: str, to: str, evidence: Iterable[Span]) -> Link:
    """A link of the machine's; its id says what it joins."""
    return Link(id=content_id("l", kind, from_, to), kind=kind, from_=from_, to=to, evidence=tuple(evidence))


def distinct(links: Iterable[Link]) -> Iterator[Link]:
    """Each link once, its evidence collected, sorted by id."""
    found: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        found[link.id].append(link)
    for key in sorted(found):
        first = found[key][0]
        evidence = sorted({s for one in found[key] for s in one.evidence})
        yield make_link(first.kind, first.from_, first.to, evidence)
