"""Events told again weigh less: of two lines of one day in like words, the second adds little to a short list.

Linking joins tellings only where it is sure. What it leaves apart may still be one event in the eyes of a reader, so
a list of the most salient entries goes on to other things.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import msgspec

from dateline.link.bounds import bounds_or_none
from dateline.link.words import content_of
from dateline.model import Event, When

#: A second event of a day weighs less than the first, so that the top of a list shows many days.
CROWDED = 0.2
#: As many entries are looked at first: with so many stories or more a second event of one weighs this much less.
SHOWN, FURTHER = 30, 0.3
#: Lines that share less than this part of the words of the shorter one tell different things.
APART = 0.35
#: What a line keeps of its weight all of whose words stand in a weightier one.
SAME = 0.3
#: With no more lines of a day than this is a line compared.
COMPARED = 12
#: An event whose day is not exact may tell any of so many whose day is: "has rejected the bid", weeks later.
HEAVIEST = 40
#: Or one of the day before or after.
NEAR = (timedelta(days=-1), timedelta(days=1))


def spread(events: Sequence[Event], story_of: Mapping[str, str] | None = None, variety: float = 1.0) -> list[Event]:
    """Let each further event of a day or a story weigh less, and what says a weightier one's words again.

    `story_of` is the story of each event. In a pile of many stories each has its main deed told before a second one
    of another; in a pile of one they keep their order. `variety` is 0 for one affair, 1 for many.
    """
    stories = story_of or {}
    again = FURTHER * variety * min(1.0, len(set(stories.values())) / SHOWN)
    crowd: Counter[str | None] = Counter()
    of_story: Counter[str] = Counter()
    told: defaultdict[date | None, list[tuple[frozenset[str], bool]]] = defaultdict(list)
    of_a_story: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    heavy: list[frozenset[str]] = []
    made = []
    for event in sorted(events, key=lambda e: (-e.salience, e.id)):
        (day, exact), stems = _day(event.when), content_of(event.summary)
        story = stories.get(event.id, event.id)
        near = [s for s, _ in told[day]]
        if day is not None:
            near += [s for step in NEAR for s, known in told.get(day + step, ()) if not (known and exact)]
            near += [] if exact else heavy
        if not exact:
            near += of_a_story[story]
        weight = event.salience / (1 + CROWDED * crowd[event.when.edtf]) * _news(stems, near)
        weight /= 1 + again * of_story[story]
        of_story[story] += 1
        crowd[event.when.edtf] += event.when.edtf is not None
        if exact and len(heavy) < HEAVIEST:
            heavy.append(stems)
        if len(of_a_story[story]) < COMPARED:
            of_a_story[story].append(stems)
        if len(told[day]) < COMPARED:
            told[day].append((stems, exact))
        made.append(msgspec.structs.replace(event, salience=round(min(1.0, weight), 4)))
    return sorted(made, key=lambda e: e.id)


def _day(when: When) -> tuple[date | None, bool]:
    """The day an event is put at, the first it may be of, else the last; and whether that is its exact day."""
    known = bounds_or_none(when.edtf)
    if known is None:
        return None, False
    return known.first or known.last, known.days == 1 and not known.approximate


def _news(stems: frozenset[str], told: Sequence[frozenset[str]]) -> float:
    """What a line keeps of its weight beside lines told before it: 1 where it is new."""
    shared, size, is_apart = 0.0, len(stems), stems.isdisjoint
    for other in told:
        if is_apart(other):
            continue
        length = len(other)
        part = len(stems & other) / (length if length < size else size)
        if part > shared:
            shared = part
    again = max(0.0, shared - APART) / (1 - APART)
    return 1 - (1 - SAME) * again
