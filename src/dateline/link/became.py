"""What became of a plan that another report tells: it was held on the day it was planned for, or called off.

A plan and a deed of one day are of one thing where rare words beside both say so; a plan and what was called off,
where one kind of act is told of the same things. Only the best of what fits a plan is its outcome.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from dateline.link.acquaintance import DAY_NAMES
from dateline.link.content import TOLD_OF
from dateline.link.happenings import Happening, make_link, span
from dateline.link.pile import Pile
from dateline.link.tellings import Telling
from dateline.link.words import Weights, stem, words
from dateline.model import HELD, EventMention, Link

#: What is not done yet, what will not be done as planned.
AHEAD, DROPPED = frozenset({"planned", "possible", "conditional"}), frozenset({"cancelled", "postponed"})
#: The act of calling off.
OFF = frozenset({"cancel", "postpone"})
#: A word says what is meant where no more reports hold it than these, or so large a share.
FEW, SHARE = 4, 0.02
#: Of reports that came out in longer stretches, which was first is not known unless the one is over.
LONGEST = timedelta(days=10)
#: So few reports are of one matter, whatever stories they are parted into.
SMALL = 20
#: By so many of its rarest words is a plan looked up, among so many tellings nearest in time.
TELLING, NEAR = 4, 30
#: So many rare words beside both, where nothing else says that it is one thing; where doer or kind of act does.
WORDS, WITH_MORE = 2, 1


class Told(msgspec.Struct, frozen=True, gc=False):
    """A mention, what the join knows of it, and its event."""

    mention: EventMention
    telling: Telling
    item: Happening


def outcome_links(pile: Pile, items: Sequence[Happening], weights: Weights) -> Iterator[Link]:
    """Yield `planned_held` from a plan to the deed of its day, `supersedes` from what was called off to its plan."""
    every = [Told(m, t, item) for item in items for m, t in zip(item.mentions, item.tellings, strict=True)]
    plans = [one for one in every if one.mention.status in AHEAD and not one.mention.background]
    told = by_word([one for one in every if _tells(one)], looked_up(plans, weights))
    seen = Rare(weights)
    for plan in plans:
        fitting = [
            (worth, one) for one in near_in_time(plan, told, weights) if (worth := _worth(pile, plan, one, seen))
        ]
        if not fitting:
            continue
        _, best = max(fitting, key=lambda pair: (pair[0], pair[1].mention.id))
        evidence = [span(plan.mention), span(best.mention)]
        if best.mention.status in HELD and best.telling.family not in OFF:
            yield make_link("planned_held", plan.item.id, best.item.id, evidence)
        else:
            yield make_link("supersedes", best.item.id, plan.item.id, evidence)


class Rare:
    """Whether a word is held by few reports."""

    def __init__(self, weights: Weights) -> None:
        self._seen, self._most = weights.seen, max(FEW, SHARE * weights.total)
        self.small = weights.total <= SMALL

    def of(self, stems: Iterable[str]) -> frozenset[str]:
        """Those that few reports hold, no countries and no numbers."""
        return frozenset(s for s in stems if s[0] != "@" and not s.isdigit() and self._seen[s] <= self._most)


def _tells(one: Told) -> bool:
    """Whether it tells on a day what was done, or what will not be."""
    done = one.mention.status in HELD and not one.mention.background
    return one.mention.status in DROPPED or (done and (one.telling.window.exact or one.telling.family in OFF))


def looked_up(plans: Iterable[Told], weights: Weights) -> frozenset[str]:
    """The words by which `near_in_time` looks for what became of these plans."""
    return frozenset(word for plan in plans for word in weights.rarest_shared(plan.telling.near - DAY_NAMES, TELLING))


def by_word(told: Sequence[Told], only: frozenset[str]) -> Mapping[str, Sequence[Told]]:
    """Tellings by each of these words that stands beside them, in the order of their days."""
    found: dict[str, list[Told]] = defaultdict(list)
    for one in sorted(told, key=lambda o: (_day(o), o.mention.id)):
        for word in one.telling.near & only:  # each has its own list: their order leaves no trace
            found[word].append(one)
    return found


def near_in_time(plan: Told, told: Mapping[str, Sequence[Told]], weights: Weights) -> Iterator[Told]:
    """What shares one of the rarest words beside a plan, of each word those nearest in time."""
    first = plan.telling.window.first
    looked: set[str] = set()
    for word in weights.rarest_shared(plan.telling.near - DAY_NAMES, TELLING):
        for one in _nearest(told.get(word, ()), first):
            if one.mention.id not in looked:
                looked.add(one.mention.id)
                yield one


def _nearest(told: Sequence[Told], first: date) -> list[Told]:
    """Of tellings in the order of their days those nearest to a day: no more is put in order than may be of them."""
    if len(told) > 2 * NEAR:
        at = bisect_left(told, first, key=_day)
        low, high = max(0, at - NEAR), min(len(told), at + NEAR)
        while low and _day(told[low - 1]) == _day(told[low]):
            low -= 1
        while high < len(told) and _day(told[high]) == _day(told[high - 1]):
            high += 1
        told = told[low:high]
    return sorted(told, key=lambda o: (abs(_day(o) - first), o.mention.id))[:NEAR]


def _day(one: Told) -> date:
    return one.telling.window.first


def _worth(pile: Pile, plan: Told, one: Told, rare: Rare) -> int:
    """How much says that the one is what became of the plan; 0 where it is not."""
    a, b = plan.telling, one.telling
    if a.report == b.report or plan.item.id == one.item.id or not _in_order(pile, plan, one) or other_people(a, b):
        return 0
    off = one.mention.status in HELD and b.family in OFF  # `called off the march`
    kind = a.family == b.family or (off and a.trigger in b.near)
    own = {stem(word) for mention in (plan.mention, one.mention) for word in words(mention.text)}
    shared = rare.of(a.near & b.near - DAY_NAMES - own)
    if off or one.mention.status in DROPPED:
        days = off or not (a.window.stated and b.window.stated) or a.window.meets(b.window)
        return len(shared) + 1 if kind and days and len(shared) >= WITH_MORE else 0
    if not (a.window.exact and a.window.meets(b.window)) or (b.family in TOLD_OF and not kind):
        return 0
    if kind or not a.doers.isdisjoint(b.doers):
        return len(shared) + 1 if len(shared) >= WITH_MORE else 0
    things = shared - {stem(name) for name in a.names | b.names}
    one_matter = a.story == b.story or rare.small  # who speaks of both is no matter
    return len(things) if one_matter and len(things) >= WORDS else 0


def _in_order(pile: Pile, plan: Told, one: Told) -> bool:
    """Whether the plan was told before what became of it; where that is not known, both name one day.

    Or both name somebody: what he was to have done was planned before.
    """
    made, later = (pile.published[x.mention.report] for x in (plan, one))
    if made and later and made.first and made.last and later.first and later.last:
        if max(made.last - made.first, later.last - later.first) <= LONGEST:
            return made.first <= later.last
        if made.last <= later.first or later.last < made.first:
            return made.last <= later.first
    a, b = plan.telling, one.telling
    if a.window.exact and b.window.exact and a.window.meets(b.window):
        return True
    return one.mention.status in DROPPED and not a.people.isdisjoint(b.people)


def other_people(one: Telling, other: Telling) -> bool:
    """Whether each names somebody, and none that the other does."""
    return bool(one.people and other.people) and one.people.isdisjoint(other.people)
