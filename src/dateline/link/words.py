"""Words as `link` compares them: folded and cut to a stem; word runs; weights by rarity in the pile."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import chain, repeat
from math import log
from pathlib import Path

from dateline.lexicon import word_list

_WORD = re.compile(r"\w+(?:['’.]\w+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
#: What has another form without case and accents than in small letters; marks of quotation and dashes have none.
_MARKED = re.compile(r"[^\x00-\x7f‘’“”–—]")
_ENDINGS = ("ing", "ed")
#: As if so many reports on other things lay in the pile: in a small pile a shared word still says something.
PRIOR = 20
STOP = Path(__file__).with_name("stop_words.txt")


def fold(text: str) -> str:
    """Case and accents away, so that `Malmö` and `MALMO` are one key."""
    if text.isascii() or not _MARKED.search(text):
        return text.lower()
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def words(text: str) -> list[str]:
    """The words of a text in order, folded, possessive endings and inner full stops away."""
    return [word if word.isalnum() else _plain(word) for word in _WORD.findall(fold(text))]


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).replace(".", "").replace("’", "'")


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Cut English endings so that `meets`, `meeting` and `met` differ as little as spelling allows.

    >>> stem("raised"), stem("raising"), stem("talks")
    ('rais', 'rais', 'talk')
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        word = word[:-1]
    if word.endswith("eed"):
        return _bare(word[:-1])
    for ending in _ENDINGS:
        cut = word[: -len(ending)]
        if word.endswith(ending) and len(cut) > 2 and set(cut) & set("aeiouy"):
            return _bare(cut)
    return _bare(word)


def _bare(word: str) -> str:
    if len(word) > 7 and word.endswith("ment"):
        word = word[:-4]
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing about what a text is about."""
    return word_list(STOP)


def content(text: str) -> list[str]:
    """Stems of the words that carry content, in order, repeats kept."""
    return list(chain.from_iterable(map(_CONTENT.__getitem__, text.split())))


class _Content(dict[str, tuple[str, ...]]):
    """Of what stands between two blanks the stems that carry content: no word runs over a blank."""

    def __missing__(self, token: str) -> tuple[str, ...]:
        if len(self) >= KNOWN:
            self.clear()
        found = self[token] = tuple([said for word in _WORD.findall(fold(token)) if (said := _STEMS[word])])
        return found


class _Stems(dict[str, str]):
    """Of a word as it stands in a folded text its stem, empty where it carries no content: one step for four."""

    def __missing__(self, word: str) -> str:
        if len(self) >= KNOWN:
            self.clear()
        found = self[word] = "".join(telling([word if word.isalnum() else _plain(word)]))
        return found


#: So many words are known at a time.
KNOWN = 200_000
_CONTENT, _STEMS = _Content(), _Stems()
#: The place of a stem that no report holds.
_UNHELD = repeat(-1)


#: The lines of a part are looked at more than once; so many are kept.
LINES = 20_000


@lru_cache(maxsize=LINES)
def content_of(text: str) -> frozenset[str]:
    """The same as a set."""
    return frozenset(chain.from_iterable(map(_CONTENT.__getitem__, text.split())))


def telling(tokens: list[str]) -> list[str]:
    """The same of words already cut."""
    stop = stop_words()
    return [stem(word) for word in tokens if word not in stop and (len(word) > 1 or word.isdigit())]


def runs(tokens: list[str], length: int) -> set[str]:
    """Every run of `length` words; the whole text when it is shorter."""
    if len(tokens) <= length:
        return {" ".join(tokens)} if tokens else set()
    return {" ".join(tokens[i : i + length]) for i in range(len(tokens) - length + 1)}


class Weights:
    """How telling a stem is: log of the share of reports that do without it (inverse document frequency)."""

    def __init__(self, documents: Iterable[Iterable[str]]) -> None:
        self.total = 0
        self.seen: Counter[str] = Counter()
        self._sums: dict[frozenset[str], float] = {}
        self._norms: dict[frozenset[str], float] = {}
        self._rarest: dict[tuple[frozenset[str], int], tuple[str, ...]] = {}
        for document in documents:
            self.total += 1
            self.seen.update(document)
        self._of = _Rarity(self.seen, self.total)
        #: How telling a stem is: at least 0.2, so that a word which all reports share still counts a little.
        self.of = self._of.__getitem__

    def share(self, stem_: str) -> float:
        """Share of reports that hold it, those on other things reckoned in."""
        return self.seen[stem_] / (self.total + PRIOR)

    def sum(self, stems: frozenset[str]) -> float:
        """Weight of a set of stems; sorted, so that the sum is the same to the last bit."""
        known = self._sums.get(stems)
        if known is None:
            known = self._sums[stems] = sum([self._of[s] for s in sorted(stems)])
        return known

    def overlap(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Weight of what both hold over the weight of the lighter one, 0 to 1."""
        least = min(self.sum(one), self.sum(other))
        return sum([self._of[s] for s in sorted(one & other)]) / least if least else 0.0

    def cosine(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Cosine of the two sets as weighted vectors, 0 to 1."""
        shared = one & other
        if not shared:
            return 0.0
        return sum([self._of[s] ** 2 for s in sorted(shared)]) / (self._norm(one) * self._norm(other))

    def _norm(self, stems: frozenset[str]) -> float:
        known = self._norms.get(stems)
        if known is None:
            known = self._norms[stems] = float(sum([self._of[s] ** 2 for s in sorted(stems)]) ** 0.5)
        return known

    def rarest_shared(self, stems: frozenset[str], count: int) -> tuple[str, ...]:
        """The most telling of those stems that some other report holds too."""
        known = self._rarest.get((stems, count))
        if known is None:
            held, turn = self._turns
            turns = sorted(map(turn.get, stems, _UNHELD))
            unheld = sorted([s for s in stems if s not in turn]) if turns and turns[0] < 0 else []
            first = [held[place] for place in turns[len(unheld) : count] if place < len(held)]
            known = self._rarest[stems, count] = (*unheld, *first)[:count]
        return known

    @cached_property
    def _turns(self) -> tuple[list[str], dict[str, int]]:
        """Stems that two reports or more hold, the most telling first, those of equal weight by their letters.

        And the place of each, behind all of these for what one report holds: one number sorts as both would.
        """
        of = self.of
        held = sorted([s for s, reports in self.seen.items() if reports != 1], key=lambda s: (-of(s), s))
        return held, {**dict.fromkeys(self.seen, len(held)), **{s: place for place, s in enumerate(held)}}

    def rarest(self, stems: Iterable[str], count: int) -> Iterator[str]:
        """The most telling stems, those of equal weight in alphabetical order."""
        # Sorted twice, by letters and then by weight, which keeps the letters' order among equals.
        yield from sorted(sorted(set(stems)), key=self.of, reverse=True)[:count]


class _Rarity(dict[str, float]):
    """How telling each stem is, reckoned at the first asking."""

    def __init__(self, seen: Mapping[str, int], total: int) -> None:
        super().__init__()
        self._seen, self._total = seen, total

    def __missing__(self, stem_: str) -> float:
        found = self[stem_] = max(0.2, log((self._total + PRIOR) / (self._seen.get(stem_, 0) + 0.5)))
        return found
