"""Events told again weigh less: of two lines of one day in like words, the second adds little to a short list.

Linking joins tellings only where it is sure. What it leaves apart may still be one event in the eyes of a reader, so
a list of the most salient entries goes on to other things.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import repeat
from operator import truediv
from sys import byteorder

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
#: No line has more words.
LONG = 1_000
#: Bits in which words are counted, and all of them.
FIELD = 16
FULL = (1 << FIELD) - 1
_NOTHING = repeat(0)
#: Or one of the day before or after.
NEAR = timedelta(days=1)


def spread(events: Sequence[Event], story_of: Mapping[str, str] | None = None, variety: float = 1.0) -> list[Event]:
    """Let each further event of a day or a story weigh less, and what says a weightier one's words again.

    `story_of` is the story of each event. In a pile of many stories each has its main deed told before a second one
    of another; in a pile of one they keep their order. `variety` is 0 for one affair, 1 for many.
    """
    stories = story_of or {}
    again = FURTHER * variety * min(1.0, len(set(stories.values())) / SHOWN)
    crowd: Counter[str | None] = Counter()
    of_story: Counter[str] = Counter()
    told: defaultdict[date | None, _Lines] = defaultdict(_Lines)
    of_a_story: defaultdict[str, _Lines] = defaultdict(_Lines)
    heavy = _Lines()
    made = []
    for event in sorted(events, key=lambda e: (-e.salience, e.id)):
        (day, exact), stems = _day(event.when), content_of(event.summary)
        story = stories.get(event.id, event.id)
        beside = told[day]
        shared = beside.shared(stems, vague=exact)
        if not exact:
            shared = max(shared, of_a_story[story].shared(stems), heavy.shared(stems) if day is not None else 0.0)
        weight = event.salience / (1 + CROWDED * crowd[event.when.edtf]) * _news(shared)
        weight /= 1 + again * of_story[story]
        of_story[story] += 1
        crowd[event.when.edtf] += event.when.edtf is not None
        if exact and heavy.own < HEAVIEST:
            heavy.add(stems)
        if of_a_story[story].own < COMPARED:
            of_a_story[story].add(stems)
        if beside.own < COMPARED:
            beside.add(stems)
            for other in (day + NEAR, day - NEAR) if day is not None else ():
                told[other].add(stems, exact=exact, own=False)
        made.append(msgspec.structs.replace(event, salience=round(min(1.0, weight), 4)))
    return sorted(made, key=lambda e: e.id)


def _day(when: When) -> tuple[date | None, bool]:
    """The day an event is put at, the first it may be of, else the last; and whether that is its exact day."""
    known = bounds_or_none(when.edtf)
    if known is None:
        return None, False
    return known.first or known.last, known.days == 1 and not known.approximate


def _news(shared: float) -> float:
    """What a line keeps of its weight of which so large a part was told before it: 1 where it is new."""
    again = max(0.0, shared - APART) / (1 - APART)
    return 1 - (1 - SAME) * again


class _Lines:
    """The words of some lines, each found by its words: most lines share none.

    A word holds a number with a one in the field of each line that has it, so that the sum over the words of another
    line tells at once how many it has in common with each of these.
    """

    def __init__(self) -> None:
        self.own = 0
        """lines of its own; others are those of the day before and after"""
        self._sizes: list[int] = []
        self._least = LONG
        self._passed = 0
        self._of: dict[str, int] = {}

    def add(self, stems: frozenset[str], *, exact: bool = False, own: bool = True) -> None:
        """One line more; of another day (not `own`), whether its own day is `exact`."""
        one, of = 1 << FIELD * len(self._sizes), self._of
        self.own += own
        self._sizes.append(len(stems) or 1)
        self._least = min(self._least, len(stems))
        if exact and not own:
            self._passed |= one * FULL
        for stem in stems:
            of[stem] = of.get(stem, 0) + one

    def shared(self, stems: frozenset[str], *, vague: bool = False) -> float:
        """The largest part of the shorter line's words that some line has in common with these; 0 where it is small.

        `vague`: lines of another day whose day is exact are passed over.
        """
        common = sum(map(self._of.get, stems, _NOTHING))
        if vague:
            common &= ~self._passed
        if not common:
            return 0.0
        counts = memoryview(common.to_bytes(FIELD // 8 * len(self._sizes), byteorder)).cast("H")
        size = len(stems)
        if max(counts) <= APART * min(size, self._least):
            return 0.0  # no line has so much of them that it counts
        fields = counts if byteorder == "little" else reversed(counts)
        return float(max(map(truediv, fields, map(min, repeat(size), self._sizes))))
