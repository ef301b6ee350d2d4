"""What the sentence of a telling is worth: how much of it the pile, its headline and other reports speak of too."""

from collections.abc import Mapping
from itertools import repeat
from math import log, sqrt
from typing import NamedTuple

from dateline.link.elsewhere import Elsewhere
from dateline.link.headlines import headline_words
from dateline.link.pile import Pile
from dateline.link.words import PRIOR
from dateline.model import EventMention

_NOTHING = repeat(0)


class Sentence(NamedTuple):
    """How much of it is what the pile is about; how much of the headline it has; what other reports have of it."""

    topic: float
    news: float
    elsewhere: float


class Sentences:
    """The sentences that tell events, each weighed once: most tell several."""

    def __init__(self, pile: Pile, shared: Mapping[str, int]) -> None:
        """`shared` is in how many reports each stem stands."""
        self._pile, self._shared, self._reports = pile, shared, len(pile.layers)
        self._elsewhere = Elsewhere(shared, len(pile.reports))
        self._heads = {layers.report.id: headline_words(layers) for layers in pile.layers}
        self._rarities: dict[str, dict[str, float]] = {}
        self._known: dict[tuple[str, tuple[int, int]], Sentence] = {}

    def of(self, mention: EventMention) -> Sentence:
        """What the sentence of a mention is worth; most sentences tell several."""
        key = mention.report, mention.sentence
        known = self._known.get(key)
        if known is None:
            stems = self._pile.content(mention)
            topic, news = self._topic(stems), self._news(mention.report, stems)
            known = self._known[key] = Sentence(topic, news, self._elsewhere.share(stems))
        return known

    def _topic(self, stems: frozenset[str]) -> float:
        """How much of a sentence is what the pile is about: words that many reports share."""
        shares = sum(map(self._shared.get, stems, _NOTHING)) / max(1, self._reports)
        return min(1.0, shares / sqrt(max(1, len(stems))) / 2)

    def _news(self, report: str, stems: frozenset[str]) -> float:
        """How much of the headline of its report a sentence has, rare words counting more."""
        head = self._head(report)
        if stems.isdisjoint(head):
            return 0.0
        return sum([weight for stem, weight in head.items() if stem in stems]) / sum(head.values())

    def _head(self, report: str) -> dict[str, float]:
        """The words of the headline of a report, each with its rarity."""
        known = self._rarities.get(report)
        if known is None:
            known = self._rarities[report] = {stem: self._rarity(stem) for stem in self._heads[report]}
        return known

    def _rarity(self, stem: str) -> float:
        return log((self._reports + PRIOR) / (self._shared.get(stem, 0) + 0.5))
