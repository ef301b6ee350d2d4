"""How much a pile makes of each day, 0 to 1: what it says of the day when it is news, and what it still says later.

Each sentence that names the day counts by how much of it is what the pile is about (words that many reports share); a
copied sentence counts once. The square root of what reports say when the day is news, in proportion to how much was
published then, and that of what later reports say, more the later, are added.
What the desks lead with on the day after counts more: much is told of a day while it lasts, and little of it is still
the news on the morrow. Journalists' timelines bear this out (`bench/timelines`): they hold such days, and those that
later reports come back to.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import chain, repeat
from math import log1p, sqrt

from dateline.link.dated import Dated

#: Until so long after a day it is news.
NEWS = timedelta(days=1)
#: What a sentence counts that heads a report of the day after, and one that looks ahead to the day.
NEXT_LEAD, AHEAD = 3.0, 0.5
#: What the logarithm of the days since then adds to a later sentence.
FAR = 0.3
#: A story begins at most so long before its first report; days outside of it have this of their weight in a timeline.
BEFORE, OUTSIDE = timedelta(days=7), 0.3
_NOTHING = repeat(0)
#: How far much that is published on a day takes away from what is said of it.
VOLUME = 0.4


class Days:
    """The weight of each day that the sentences of a pile name."""

    def __init__(
        self, told: Iterable[Dated], shared: Mapping[str, int], reports: int, published: Counter[date]
    ) -> None:
        self._shared, self._reports, self._published = shared, max(1, reports), published
        self._story = (min(published) - BEFORE, max(published)) if published else (date.min, date.max)
        self._news: defaultdict[date, float] = defaultdict(float)
        self._later: defaultdict[date, float] = defaultdict(float)
        self._seen: set[tuple[frozenset[str], date]] = set()
        self._told: defaultdict[date, list[frozenset[str]]] = defaultdict(list)
        for one in sorted(told, key=lambda d: (d.published or date.max, d.report, d.begin)):
            self._count(one)
        self._made = {day: self._made_of(day) for day in self.days()}
        self._most = max(self._made.values(), default=1.0)

    def _count(self, one: Dated) -> None:
        about = self.centrality(one.stems)
        for day in one.days:
            if (one.stems, day) in self._seen:
                continue
            self._seen.add((one.stems, day))
            self._told[day].append(one.stems)
            since = one.published - day if one.published else timedelta(0)
            if since > NEWS:
                self._later[day] += about * (1 + FAR * log1p(since.days))
            elif since < timedelta(0):
                self._news[day] += about * AHEAD
            else:
                self._news[day] += about * (NEXT_LEAD if one.lead and since == NEWS else 1)

    def days(self) -> set[date]:
        """The days that are named."""
        return self._news.keys() | self._later.keys()

    def weight(self, day: date) -> float:
        """How much is made of a day, 0 to 1."""
        return self._made.get(day, 0.0) / self._most if self._most else 0.0

    def part_of_story(self, day: date) -> float:
        """What a day keeps of its weight in a timeline: less long before the first report, and after the last."""
        first, last = self._story
        return 1.0 if first <= day <= last else OUTSIDE

    def centrality(self, stems: frozenset[str]) -> float:
        """How much of a sentence is what the pile is about."""
        return self.shared_part(stems) / sqrt(max(1, len(stems)))

    def shared_part(self, stems: Iterable[str]) -> float:
        """In how many of the reports each of the words stands, 0 to 1, added up."""
        return sum(map(self._shared.get, stems, _NOTHING)) / self._reports

    def told(self, day: date) -> list[frozenset[str]]:
        """The words of each sentence that names a day, a copied one once."""
        return self._told.get(day, [])

    def _made_of(self, day: date) -> float:
        crowd = self._published[day] + self._published[day + NEWS]
        return sqrt(self._news.get(day, 0.0) / max(1, crowd) ** VOLUME) + sqrt(self._later.get(day, 0.0))


class DayWords:
    """How well words tell what a day is named for: those that its sentences share, and that the whole pile uses."""

    def __init__(self, days: Days) -> None:
        self._days = days
        self._used: dict[date, tuple[Counter[str], float]] = {}

    def fit(self, day: date, stems: frozenset[str]) -> float:
        """0 to 1: how near words come to the sentence that tells a day best."""
        if day not in self._used:
            told = self._days.told(day)
            used = Counter(chain.from_iterable(told))
            self._used[day] = used, max((self._worth(used, len(told), one) for one in told), default=0.0)
        used, best = self._used[day]
        return min(1.0, self._worth(used, len(self._days.told(day)), stems) / best) if best else 0.0

    def _worth(self, used: Counter[str], sentences: int, stems: frozenset[str]) -> float:
        if not stems:
            return 0.0
        shared = sum(map(used.get, stems, _NOTHING)) / max(1, sentences)
        return (shared + self._days.shared_part(stems)) / sqrt(len(stems))
