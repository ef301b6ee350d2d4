"""How much of what a sentence says stands in other reports of the pile too: what many tell of matters more.

Linking joins tellings only where it is sure, so the count of reports says too little of a small pile. Words do not
have to be joined: the minister, her fees and her going stand in every report of that story, the umbrella that
somebody sold beside it in one. Of 18 stories (`bench.stories`), of an event that gold has in several reports and one
that it has in one, the former has the larger part of its words elsewhere in .68 of the pairs (salience before: .57).
"""

from collections.abc import Iterable, Mapping
from math import log

#: A word is all over the pile when so many other reports have it: in a large pile no more is asked.
ENOUGH = 4
#: What is left of the weight of an event of which no other report has a word; a part of words that is as good as all.
ALONE, FULL = 0.05, 0.6


class Elsewhere:
    """What other reports have of the words of one."""

    def __init__(self, shared: Mapping[str, int], reports: int) -> None:
        """`shared` is in how many of the `reports` each stem stands."""
        self._others = min(ENOUGH, reports - 1)
        self._worth = _Worth(shared, self._others, reports).__getitem__

    def share(self, stems: Iterable[str]) -> float:
        """What an event keeps of its weight that a sentence of these words tells; all in a pile of one report."""
        return ALONE + (1 - ALONE) * min(1.0, self.part(stems) / FULL)

    def part(self, stems: Iterable[str]) -> float:
        """0 to 1: how many of the words, rare ones counting more, other reports have."""
        if self._others < 1:
            return 1.0
        whole = found = 0.0
        for weight, part in map(self._worth, sorted(stems)):
            whole += weight
            found += part
        return found / whole if whole else 0.0


class _Worth(dict[str, tuple[float, float]]):
    """The weight of each word, and what other reports have of it, reckoned at the first asking."""

    def __init__(self, shared: Mapping[str, int], others: int, reports: int) -> None:
        super().__init__()
        self._shared, self._others, self._reports = shared, others, reports

    def __missing__(self, stem: str) -> tuple[float, float]:
        seen = max(1, self._shared.get(stem, 1))
        weight = log((self._reports + 1) / seen)
        found = self[stem] = weight, weight * min(1.0, (seen - 1) / self._others)
        return found
