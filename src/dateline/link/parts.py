"""Sub-events: a meeting inside a visit, words said inside a meeting; and one visit after another of the same kind."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from dateline.link.happenings import Happening, by_participant, make_link, span
from dateline.link.windows import Window
from dateline.model import Link

#: Kinds of event that hold others, the narrower first.
CONTAINERS = ("meet", "visit")
#: A visit or a meeting lasts no longer than this; a day at either end is the traveller's.
LONGEST, EDGE = timedelta(days=15), timedelta(days=1)
#: Events of one person are compared with so many of those nearest in time.
NEAREST = 60
#: Acts of speech happen inside meetings; those of war do not.
SPEECH = frozenset({"AGREE", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "CONCEDE", "OTHER"})


def part_links(items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `part_of` from each event to the narrowest visit or meeting that holds it, and from that to its own."""
    told = by_participant(items)
    for item in items:
        near = {j.id: j for who in sorted(item.people) for j in _near(item, told[who]) if j.id != item.id}
        holders = [j for j in near.values() if _holds(j, item)]
        for kind in CONTAINERS:
            fitting = [j for j in holders if kind in j.families]
            best = min(fitting, key=lambda j: (-len(j.people & item.people), _length(j.window), j.id), default=None)
            if best:
                yield make_link("part_of", item.id, best.id, [span(item.mentions[0]), span(best.mentions[0])])


def _near(item: Happening, others: Sequence[Happening]) -> Sequence[Happening]:
    if len(others) <= NEAREST:
        return others
    return sorted(others, key=lambda o: (abs((o.window.first - item.window.first).days), o.id))[:NEAREST]


def _length(window: Window) -> timedelta:
    return window.last - window.first


def _holds(holder: Happening, item: Happening) -> bool:
    if not _dated(holder.window) or holder.courses <= {"off", "not"} or "visit" in item.families:
        return False
    if not (item.window.stated or _told_together(holder, item)) or not _within(item.window, holder.window):
        return False
    if "visit" in holder.families:
        return bool(holder.actors & item.people) and _abroad(holder, item)
    speech = item.event.type in SPEECH and not item.families & set(CONTAINERS)
    return speech and len(holder.people & item.people) >= 2


def _dated(window: Window) -> bool:
    return window.stated and _length(window) <= LONGEST


def _within(inner: Window, outer: Window) -> bool:
    return outer.first - EDGE <= inner.first and inner.last <= outer.last + EDGE


def _told_together(holder: Happening, item: Happening) -> bool:
    """An undated event is placed by a sentence that also tells of its holder."""
    there = {(m.report, m.sentence) for m in holder.mentions}
    return any((m.report, m.sentence) in there for m in item.mentions)


def _abroad(visit: Happening, item: Happening) -> bool:
    """The part takes place with the hosts or in their country."""
    hosts = visit.hosts or visit.countries
    return bool(hosts & (item.hosts or item.countries))


def series_links(items: Sequence[Happening]) -> Iterator[Link]:
    """Yield `follows` from each visit to the same actor's last one to the same country."""
    told = by_participant(items)
    for who in sorted(told):
        visits = [i for i in told[who] if "visit" in i.families and who in i.actors and "held" in i.courses]
        dated = [v for v in visits if _dated(v.window)]
        for later, first in zip(dated[1:], dated, strict=False):
            if later.hosts & first.hosts or (later.countries & first.countries and not later.hosts):
                yield make_link("follows", later.id, first.id, [span(later.mentions[0]), span(first.mentions[0])])
