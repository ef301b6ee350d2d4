"""The few days that make a story, and the sentences that tell them best: a short timeline in the reports' own words.

Days come first, by their weight; then sentences that name the day. A sentence is good when it has the words that
others use of the day and that the whole pile uses, is of readable length, and was written when the day was past.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import log1p, sqrt
from typing import NamedTuple

from dateline.link.dated import Dated
from dateline.link.days import NEWS, Days

#: What it is worth that the day was past when the sentence came out, and what is left of one that looks ahead.
PAST, AHEAD = 0.3, 0.6
#: What the most told event of a day adds to its weight.
EVENT = 0.1
#: Characters of a readable sentence.
SHORTEST, LONGEST = 45, 240
#: A sentence that says less than this of one chosen before it, and more of the same, is left out.
ALIKE = 0.5


class Highlight(NamedTuple):
    """A day with its weight (0 to 1), how many reports name it, and the best sentences that do."""

    day: date
    weight: float
    reports: int
    sentences: tuple[Dated, ...]


def highlights(
    days: Days, told: Iterable[Dated], most: Mapping[date, int], count: int, lines: int = 1
) -> list[Highlight]:
    """The `count` days of most weight that sentences name, in order of time, each with its best sentences.

    `most` is how many reports tell of the most told event of a day. Salience would not do: it is lowered where no
    line of an event can be read alone, and a day is no smaller for that.
    """
    by_day: defaultdict[date, list[Dated]] = defaultdict(list)
    for one in told:
        for day in one.days:
            by_day[day].append(one)
    best = dict(ranked(days, by_day, most)[:count])
    return [
        Highlight(day, best[day], len({d.report for d in by_day[day]}), best_of(days, by_day[day], day, lines))
        for day in sorted(best)
    ]


def ranked(days: Days, named: Iterable[date], most: Mapping[date, int]) -> list[tuple[date, float]]:
    """Days with their weight in a timeline, the weightiest first."""
    of_all = log1p(max(most.values(), default=0)) or 1.0
    weight = {
        day: (days.weight(day) + EVENT * log1p(most.get(day, 0)) / of_all) / (1 + EVENT) * days.part_of_story(day)
        for day in named
    }
    return sorted(weight.items(), key=lambda one: (-one[1], one[0]))


def best_of(days: Days, told: list[Dated], day: date, lines: int) -> tuple[Dated, ...]:
    """The sentences of a day that tell it best, each with words of its own."""
    distinct = {one.stems: one for one in sorted(told, key=_order, reverse=True)}
    left = sorted(distinct.values(), key=_order)
    used = Counter(stem for one in left for stem in one.stems)
    chosen: list[Dated] = []
    said: set[str] = set()
    while left and len(chosen) < lines:
        best = max(left, key=lambda one: (_worth(days, one, day, used, len(distinct), said), -one.begin, one.report))
        left.remove(best)
        if chosen and len(best.stems & said) > ALIKE * len(best.stems):
            continue
        chosen.append(best)
        said |= best.stems
    return tuple(chosen)


def _worth(days: Days, one: Dated, day: date, used: Counter[str], sentences: int, said: set[str]) -> float:
    fresh = one.stems - said
    score = sum(used[stem] for stem in fresh) / sentences / sqrt(max(1, len(one.stems)))
    score += days.shared_part(fresh) / sqrt(max(1, len(one.stems)))
    if one.published and one.published - day > NEWS:
        score += PAST
    if one.published and one.published - day < timedelta(0):
        score *= AHEAD
    length = one.end - one.begin
    return score * min(1.0, LONGEST / length) * (0.5 if length < SHORTEST else 1.0)


def _order(one: Dated) -> tuple[date, str, int]:
    return one.published or date.max, one.report, one.begin
