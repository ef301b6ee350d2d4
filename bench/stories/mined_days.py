"""Rules of at most three traits that give deeds the right day in all stories but one: do they hold in that one?"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from bench.stories.at_hand import Candidate

#: A trait that fewer candidates have, or a rule that fewer days fulfil, in fewer stories, is not looked at.
TRAIT, RULE, STORIES = 25, 12, 5


class Mined(NamedTuple):
    """A rule: the candidates that have its traits, one bit each."""

    traits: tuple[str, ...]
    days: int


def held_by_rules(seen: Sequence[Candidate], least: float) -> Counter[str]:
    """Verdicts in each story on the days chosen by the rules that are right so often, `least`, in all others."""
    right = _bits(i for i, one in enumerate(seen) if one.verdict == "right")
    stories = {name: _bits(i for i, o in enumerate(seen) if o.deed[0] == name) for name in {o.deed[0] for o in seen}}
    verdicts: Counter[str] = Counter()
    mined = list(_mined(seen, right, 0.9 * least))
    for name, here in sorted(stories.items()):
        chosen: dict[tuple[str, str, int], tuple[float, int]] = {}
        for rule in mined:
            share = _share(rule.days & ~here, right)
            widely = sum(bool(rule.days & there) for other, there in stories.items() if other != name)
            if share >= least and (rule.days & ~here).bit_count() >= RULE and widely >= STORIES:
                for i in _places(rule.days & here):
                    chosen[seen[i].deed] = max(chosen.get(seen[i].deed, (0.0, 0)), (share, i))
        verdicts.update(seen[i].verdict for _, i in chosen.values())
    return verdicts


def _mined(seen: Sequence[Candidate], right: int, least: float) -> Iterator[Mined]:
    """Rules that may hold somewhere; of those that the same candidates fulfil the first."""
    plain = Counter(trait for one in seen for trait in one.traits if ": " not in trait)
    names = sorted(trait for trait, many in plain.items() if many >= TRAIT)
    having = {name: _bits(i for i, one in enumerate(seen) if name in one.traits) for name in names}
    known: set[int] = set()
    for first, second in combinations(names, 2):
        both = having[first] & having[second]
        if (both & right).bit_count() < RULE * least:
            continue
        for traits in ((first, second), *((first, second, third) for third in names if third > second)):
            days = both & having[traits[-1]]
            if days.bit_count() >= RULE and days not in known and _share(days, right) >= least:
                known.add(days)
                yield Mined(traits, days)


def _share(days: int, right: int) -> float:
    return (days & right).bit_count() / max(1, days.bit_count())


def _bits(places: Iterator[int]) -> int:
    return sum(1 << place for place in places)


def _places(days: int) -> Iterator[int]:
    while days:
        lowest = days & -days
        yield lowest.bit_length() - 1
        days ^= lowest
