"""Paragraphs, sentences, names and phrases of plain words: they answer as spaCy's Doc and Span, by the same names."""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple, overload

from dateline.parse.words import Word


class Stretch:
    """Neighbouring words: a sentence, a name, a phrase. `end` is the place behind its last word."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Words", start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Word]:
        return iter(self.doc.words[self.start : self.end])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Stretch) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> "Stretch": ...
    def __getitem__(self, at: int | slice) -> "Word | Stretch":
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self))
            return Stretch(self.doc, self.start + first, self.start + max(first, last))
        place = self.end + at if at < 0 else self.start + at
        if not self.start <= place < self.end:
            raise IndexError(f"no word {at} among {len(self)}")
        return self.doc.words[place]

    @property
    def text(self) -> str:
        """The words as they stand, without the blank behind them."""
        return self.doc.text[self.start_char : self.end_char]

    @property
    def text_with_ws(self) -> str:
        """The same with that blank."""
        return self.text + (self.doc.words[self.end - 1].whitespace_ if self.end > self.start else "")

    @property
    def start_char(self) -> int:
        """Where they begin in the text of the paragraph."""
        words = self.doc.words
        return words[self.start].idx if self.start < len(words) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """Where they end there."""
        if self.end == self.start:
            return self.start_char
        last = self.doc.words[self.end - 1]
        return last.idx + len(last.text)

    @property
    def ents(self) -> "list[Stretch]":
        """The names that lie wholly inside."""
        return [name for name in self.doc.ents if self.start <= name.start and name.end <= self.end]

    @property
    def sent(self) -> "Stretch":
        """The sentence of the first word."""
        return self.doc.words[self.start].sent

    @property
    def root(self) -> Word:
        """The highest word; of two as high the first, loose marks and blanks last."""
        for word in self:
            if word.head is word:
                return word
        tops = [w for w in self if not self.start <= w.head.i < self.end]
        return min(tops, key=_height) if tops else self.doc.words[self.start]


def _height(word: Word) -> int:
    if (word.is_space or word.is_punct) and not word.children:
        return len(word.doc.words) - 1
    return sum(1 for _ in word.ancestors)


class Edges(NamedTuple):
    """First and last place below each word, and below which words no branches cross."""

    left: list[int]
    right: list[int]
    plain: list[bool]


class Words:
    """A parsed paragraph."""

    def __init__(self, words: tuple[Word, ...], names: list[tuple[int, int, str]], starts: list[int]) -> None:
        self.words = words
        self.ents = tuple(Stretch(self, *name) for name in names)
        bounds = zip(starts, [*starts[1:], len(words)], strict=False)
        self.sents = tuple(Stretch(self, *bound) for bound in bounds)
        #: What rules keep of the paragraph.
        self.user_data: dict[str, Any] = {}
        for sentence in self.sents:
            for word in words[sentence.start : sentence.end]:
                word.doc, word.sent = self, sentence

    def __len__(self) -> int:
        return len(self.words)

    def __iter__(self) -> Iterator[Word]:
        return iter(self.words)

    def __str__(self) -> str:
        return self.text

    @overload
    def __getitem__(self, at: int) -> Word: ...
    @overload
    def __getitem__(self, at: slice) -> Stretch: ...
    def __getitem__(self, at: int | slice) -> Word | Stretch:
        if isinstance(at, slice):
            first, last, _ = at.indices(len(self.words))
            return Stretch(self, first, max(first, last))
        return self.words[at]

    @cached_property
    def text(self) -> str:
        """The text that was parsed."""
        return "".join(word.text + word.whitespace_ for word in self.words)

    @cached_property
    def _starts(self) -> list[int]:
        return [word.idx for word in self.words]

    @cached_property
    def edges(self) -> Edges:
        """How far what hangs on each word reaches, reckoned when first asked."""
        left, right = [*range(len(self.words))], [*range(len(self.words))]
        for at in range(len(self.words)):
            _spread(self.words[at], at, left, lower=True)
        for at in reversed(range(len(self.words))):
            _spread(self.words[at], at, right, lower=False)
        size = [1] * len(self.words)
        for word in self.words:
            for above in word.ancestors:
                size[above.i] += 1
        plain = [last - first + 1 == many for first, last, many in zip(left, right, size, strict=True)]
        for at in [at for at, whole in enumerate(plain) if not whole]:
            for above in self.words[at].ancestors:
                plain[above.i] = False
        return Edges(left, right, plain)

    def char_span(self, begin: int, end: int, alignment_mode: str = "strict") -> Stretch | None:
        """The words between two places of the text; where none begins or ends there, as the mode says."""
        first, last = self._at(begin), self._at(end - 1)
        if first is None or last is None:
            return None
        cut_first, behind = begin > self.words[first].idx, self.words[last].idx + len(self.words[last].text)
        if alignment_mode == "expand":
            first += begin == self.words[first].idx + len(self.words[first].text)
        elif alignment_mode == "contract":
            first, last = first + cut_first, last - (end < behind)
            if last < first:
                return None
        elif cut_first or begin < self.words[first].idx or end != behind:
            return None
        if first > last + 1:
            raise IndexError(f"no words between {begin} and {end}")
        return Stretch(self, first, last + 1)

    def _at(self, place: int) -> int | None:
        """The word that holds a place of the text, or the blank behind it."""
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return None
        word = self.words[at]
        return at if place < word.idx + len(word.text) + len(word.whitespace_) else None


def _spread(word: Word, reach: int, edge: list[int], *, lower: bool) -> None:
    """Let all above a word reach as far as it does; those that do already have told those above them."""
    at = word
    while at.head is not at:
        at = at.head
        if edge[at.i] <= reach if lower else edge[at.i] >= reach:
            return
        edge[at.i] = reach
