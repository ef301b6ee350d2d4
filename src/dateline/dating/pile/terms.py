"""What a report is about, as weighted terms: names and telling words. Cheap, and the same in any order of arrival."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from math import log, sqrt
from pathlib import Path
from typing import Any

from dateline.lexicon import read_toml
from dateline.model import READ_BLOCKS, Block, Report

_WORD = re.compile(r"[^\W_]{2,40}")
_STARTS = re.compile(r"(?:^|[.!?:]\s|[\n“\"‘])\s{0,3}$")


@cache
def rules() -> dict[str, Any]:
    """The rule file of this room."""
    return read_toml(Path(__file__).with_name("rules.toml"))


def terms_of(report: Report) -> Counter[str]:
    """How often each telling term stands in the text that the report itself speaks; names begin with a capital."""
    found: Counter[str] = Counter()
    for block in _spoken(report):
        found.update(_terms(report.text[block.begin : block.end]))
    return found


def _terms(text: str) -> Iterator[str]:
    """Names as they begin with a capital inside a sentence; longer words in small letters."""
    shortest = int(rules()["terms"]["shortest"])
    for word in _WORD.finditer(text):
        shape = word[0]
        if shape[0].isupper() and not _STARTS.search(text, max(0, word.start() - 4), word.start()):
            yield shape.title()
        elif len(shape) >= shortest and not shape.isdigit():
            yield shape.lower()


def phrases_of(report: Report) -> frozenset[str]:
    """Runs of six words, as they stand: what quotes and copied sentences share."""
    length = int(rules()["match"]["phrase-length"])
    words = [
        word[0].lower() for block in _spoken(report) for word in _WORD.finditer(report.text, block.begin, block.end)
    ]
    return frozenset(" ".join(words[n : n + length]) for n in range(len(words) - length + 1))


def _spoken(report: Report) -> list[Block]:
    return [b for b in report.blocks if b.kind in READ_BLOCKS and b.kind != "embed"]


class Weights:
    """How telling each term is in a pile: of how many reports (`size`) how many hold it (`frequency`)."""

    def __init__(self, size: int, frequency: Mapping[str, int]) -> None:
        self.size, self.frequency = size, frequency
        self._rarities: dict[str, float] = {}

    def vector(self, terms: Mapping[str, int]) -> dict[str, float]:
        """Terms weighted by rarity, of length 1."""
        known, rarity = self._rarities, self.rarity
        found = [(t, n, known[t] if t in known else rarity(t)) for t, n in sorted(terms.items())]
        raw = {t: weight if n == 1 else (1 + log(n)) * weight for t, n, weight in found}
        norm = sqrt(sum([w * w for w in raw.values()])) or 1.0
        return {t: w / norm for t, w in raw.items()}

    def rarity(self, term: str) -> float:
        """How telling a term is in this pile."""
        if (known := self._rarities.get(term)) is not None:
            return known
        name = rules()["terms"]["name-weight"] if term[0].isupper() else 1.0
        found = float(name) * log(1 + (self.size + 1) / (self.frequency.get(term, 0) + 1))
        self._rarities[term] = found
        return found


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Cosine of two vectors of length 1; summed in order of terms, so that it is the same on every machine."""
    return sum([one[t] * other[t] for t in sorted(one.keys() & other.keys())])
