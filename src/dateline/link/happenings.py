"""An event with all that the join knew of it: what outcomes and conflicts are read from."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

from dateline.link.tellings import Telling
from dateline.link.windows import Window
from dateline.model import Event, EventMention, Link, LinkKind, Span, content_id


@dataclass(frozen=True)
class Happening:
    """An event of the pile, its tellings and mentions in order of publication."""

    event: Event
    tellings: tuple[Telling, ...]
    mentions: tuple[EventMention, ...]
    window: Window

    @property
    def id(self) -> str:
        """The event's id."""
        return self.event.id

    @cached_property
    def people(self) -> frozenset[str]:
        """Named participants over all tellings."""
        return frozenset[str]().union(*(t.people for t in self.tellings))

    @cached_property
    def actors(self) -> frozenset[str]:
        """Named actors over all tellings."""
        return frozenset[str]().union(*(t.actors for t in self.tellings))

    @cached_property
    def countries(self) -> frozenset[str]:
        """Countries of the participants."""
        return frozenset[str]().union(*(t.countries for t in self.tellings))

    @cached_property
    def families(self) -> frozenset[str]:
        """Kinds of trigger words."""
        return frozenset(t.family for t in self.tellings)

    @cached_property
    def courses(self) -> frozenset[str]:
        """What tellings make of it: held, plan, off, not."""
        return frozenset(t.course for t in self.tellings)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """Countries in which it is said to be."""
        return frozenset(t.where_country for t in self.tellings if t.where_country)


def happenings(
    events: Iterable[Event], tellings: Iterable[Telling], mentions: dict[str, EventMention]
) -> list[Happening]:
    """Events with their tellings, by first day and id."""
    by_id = {t.id: t for t in tellings}
    made = []
    for event in events:
        told = tuple(by_id[m] for m in event.mentions)
        common = reduce(_narrowed, (t.window for t in told))
        made.append(Happening(event, told, tuple(mentions[m] for m in event.mentions), common))
    return sorted(made, key=lambda h: (h.window.first, h.window.last, h.id))


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
