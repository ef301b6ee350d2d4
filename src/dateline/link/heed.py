"""What a reader of a few reports on one story lists first: of each event the chance that it is among the ten.

How much is made of a day says little in five reports on one affair, and what lowers a weight in long piles buried
what matters there: an arrest in an undated report weighed nothing. Here the traits of an event add to the odds, by
weights learned from readers' lists of the ten most important events of stories (`bench.stories.tens`, whole stories
left out), and lines that judges cannot read alone take from them. Larger piles and those of many affairs are weighed
by `salience.py` alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from math import exp, log, log1p
from pathlib import Path
from typing import NamedTuple

from dateline.lexicon import read_table
from dateline.link.kinds import trigger_of
from dateline.link.pile import Pile
from dateline.link.quality import Factor, words_in
from dateline.link.salience import Item, Scale
from dateline.link.weighty import families_of
from dateline.link.words import content_of, stem
from dateline.model import EventMention

TABLE = Path(__file__).with_name("heed.tsv")
#: To so many reports this alone holds, from so many on not at all.
FEW, MANY = 10, 20
#: A line of fewer words hardly says what it is about; of fewer than the second sometimes not.
SHORT, SHORTISH = 8, 12
#: A word that is in all reports says a little too.
COMMON = 0.2
#: So many tellings of an event are looked at.
LOOKED_AT = 8


class _Weight(NamedTuple):
    weight: float
    why: str


@cache
def weights() -> Mapping[str, _Weight]:
    """What each trait adds to the logarithm of the odds; ValueError where a row holds no number."""
    return {row["trait"]: _Weight(int(row["weight"]) / 100, row["why"]) for row in read_table(TABLE)}


def strength(reports: int, variety: float) -> float:
    """0 to 1: how far a pile of so many reports is a short story that a reader has whole in mind."""
    return (1 - variety) * min(1.0, max(0.0, (MANY - reports) / (MANY - FEW)))


class Heed:
    """The events of a pile weighed as a reader of a few reports weighs them, where it is such a pile."""

    def __init__(self, scale: Scale, pile: Pile) -> None:
        self._scale, self._pile = scale, pile
        self.variety = scale.variety
        self._strength = strength(len(pile.reports), scale.variety)
        self._beside = Beside(pile) if self._strength else None

    def weights(self, items: Sequence[Item]) -> list[float]:
        """Salience of each of the events of the pile."""
        of_days = self._scale.of_days(items)
        plain = [self._scale.of(item, of_day) for item, of_day in zip(items, of_days, strict=True)]
        if not self._strength:
            return plain
        chances = [chance(self.traits(item, of_day)) for item, of_day in zip(items, of_days, strict=True)]
        part = self._strength
        return [one ** (1 - part) * other**part for one, other in zip(plain, chances, strict=True)]

    def factors(self, item: Item) -> list[Factor] | None:
        """What lowers the weight of an event here; None where what lowers it elsewhere does."""
        if self._strength < 0.5:
            return None
        known = weights()
        found = ((known[t], value) for t, value in self.traits(item, 0.0).items() if t in known and value == 1)
        return [Factor(one.why, round(exp(one.weight), 2)) for one, _ in found if one.why and one.weight < 0]

    def traits(self, item: Item, of_day: float) -> dict[str, float]:
        """What says of an event that it matters, or that its line does not tell it; mostly 0 to 1."""
        mentions, line = item.mentions, item.told
        shown = self._pile.events[line.mention] if line else mentions[0]
        told = [self._scale.sentence(m) for m in mentions[:LOOKED_AT]]
        stems = content_of(line.text) if line else self._pile.content(shown)
        found = {
            "topic": max([one.topic for one in told]),
            "news": max([one.news for one in told]),
            "reports": log1p(item.counts.reports) - log(2),
            "day": of_day,
            "lead": self._scale.lead(item),
            "down": shown.begin / max(1, len(self._pile.reports[shown.report].text)),
            **(self._beside.traits(shown, stems, mentions) if self._beside else {}),
        }
        return found | dict.fromkeys([*_of_event(item), *_of_line(item)], 1.0)


def chance(traits: Mapping[str, float]) -> float:
    """0 to 1: that a reader lists an event of these traits."""
    known = weights()
    total = sum([known[trait].weight * value for trait, value in traits.items() if trait in known])
    return 1 / (1 + exp(-total - (known["all"].weight if "all" in known else 0.0)))


class Beside:
    """What the sentences that tell events in other reports have of the words of a line."""

    def __init__(self, pile: Pile) -> None:
        shared: dict[str, int] = defaultdict(int)
        for stems in pile.stems.values():
            for one in stems:
                shared[one] += 1
        self._reports = len(pile.reports)
        self._rarity = {one: log((self._reports + 1) / seen) + COMMON for one, seen in shared.items()}
        kept = sorted({(m.report, m.sentence): pile.content(m) for m in pile.events.values()}.items())
        self._sentences = [(report, stems) for (report, _), stems in kept]
        self._having: dict[str, list[int]] = defaultdict(list)
        for place, (_, stems) in enumerate(self._sentences):
            for one in sorted(stems):
                self._having[one].append(place)

    def traits(
        self, shown: EventMention, stems: frozenset[str], mentions: Sequence[EventMention]
    ) -> dict[str, float]:
        """`beside`: the part of the words, by weight, that one sentence of another report has; `again`: in how many
        other reports one sentence has the word of the event and another of the line."""
        own, word = {m.report for m in mentions}, stem(shown.text.lower())
        total, best, again = sum(map(self._of, sorted(stems))), 0.0, set()
        for place, weight, many in self._alike(stems):
            report, words = self._sentences[place]
            if report not in own:
                best = max(best, weight)
                if many > 1 and word in words:
                    again.add(report)
        return {"beside": best / total if total else 0.0, "again": len(again) / max(1, self._reports - 1)}

    def _of(self, one: str) -> float:
        return self._rarity.get(one, log(self._reports + 1) + COMMON)

    def _alike(self, stems: frozenset[str]) -> Iterator[tuple[int, float, int]]:
        """Sentences with words in common: their place, the weight of these words, how many they are."""
        weight: dict[int, float] = defaultdict(float)
        many: dict[int, int] = defaultdict(int)
        for one in sorted(stems):
            for place in self._having.get(one, ()):
                weight[place] += self._of(one)
                many[place] += 1
        return ((place, weight[place], many[place]) for place in weight)


def _of_event(item: Item) -> Iterator[str]:
    """Traits of what is told, there or not."""
    mentions = item.mentions
    yield item.status
    told = {trigger_of(mention)[1] for mention in mentions}
    if not told.isdisjoint(families_of("change")):
        yield "change"
    if told <= families_of("words"):
        yield "words"
    if all(m.background for m in mentions):
        yield "background"
    if all(m.claimed for m in mentions):
        yield "claimed"
    if item.when.basis == "published":
        yield "no time"
    if item.when.edtf is None:
        yield "undated"


def _of_line(item: Item) -> Iterator[str]:
    """Traits of the line that is shown, there or not."""
    line = item.told
    if line is None:
        yield "no line"
        return
    if line.faults:
        yield "wants" if line.faults == 1 else "leans"
    if line.depth > 1:
        yield "deep"
    if line.apart:
        yield "apart"
    words = words_in(line.text)
    if any(char.isdigit() for char in line.text):
        yield "number"
    if len(words) < SHORT:
        yield "short"
    elif len(words) < SHORTISH:
        yield "shortish"
    if not any(word[0].isupper() for word in words[1:]):
        yield "nameless"
