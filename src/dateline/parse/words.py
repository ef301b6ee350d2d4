"""Words that bear what rules ask of them, in plain fields: `read_off.py` fills them from a parse.

A word answers as spaCy's token does, by the same names; `tests/parse/test_words.py` compares them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.parse.stretches import Stretch, Words


class Word:
    """A token of a paragraph."""

    __slots__ = (
        *("children", "dep_", "doc", "ent_type_", "head", "i", "idx", "is_alpha", "is_digit", "is_lower", "is_punct"),
        *(
            "is_quote",
            "is_sent_start",
            "is_space",
            "is_title",
            "is_upper",
            "kept",
            "lemma_",
            "like_num",
            "like_url",
            "lower_",
        ),
        *("pos_", "sent", "tag_", "text", "whitespace_"),
    )
    children: "tuple[Word, ...]"
    dep_: str
    doc: "Words"
    ent_type_: str
    head: "Word"
    i: int
    idx: int
    is_alpha: bool
    is_digit: bool
    is_lower: bool
    is_punct: bool
    is_quote: bool
    is_sent_start: bool | None
    is_space: bool
    is_title: bool
    is_upper: bool
    kept: dict[object, Any]
    """What rules keep of the word, of what the parse alone says."""
    lemma_: str
    like_num: bool
    like_url: bool
    lower_: str
    pos_: str
    sent: "Stretch"
    tag_: str
    text: str
    whitespace_: str

    def __len__(self) -> int:
        return len(self.text)

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def __lt__(self, other: "Word") -> bool:
        return self.idx < other.idx

    @property
    def text_with_ws(self) -> str:
        """The form with the blank behind it."""
        return self.text + self.whitespace_

    @property
    def lefts(self) -> "tuple[Word, ...]":
        """Children before it."""
        return tuple(c for c in self.children if c.i < self.i)

    @property
    def rights(self) -> "tuple[Word, ...]":
        """Children behind it."""
        return tuple(c for c in self.children if c.i > self.i)

    @property
    def left_edge(self) -> "Word":
        """The first word of its branch."""
        return self.doc.words[self.doc.edges.left[self.i]]

    @property
    def right_edge(self) -> "Word":
        """The last word of its branch."""
        return self.doc.words[self.doc.edges.right[self.i]]

    @property
    def subtree(self) -> "tuple[Word, ...]":
        """The word and all below it; where branches cross, branch by branch."""
        if not self.children:
            return (self,)
        left, right, plain = self.doc.edges
        if plain[self.i]:
            return self.doc.words[left[self.i] : right[self.i] + 1]
        if "subtree" not in self.kept:
            self.kept["subtree"] = tuple(_branches(self))
        below: tuple[Word, ...] = self.kept["subtree"]
        return below

    @property
    def ancestors(self) -> "Iterator[Word]":
        """The words above, nearest first."""
        at = self
        for _ in range(len(self.doc.words)):
            if at.head is at:
                return
            at = at.head
            yield at

    def is_ancestor(self, below: "Word") -> bool:
        """Whether another word hangs below it."""
        return any(above is self for above in below.ancestors)

    @property
    def conjuncts(self) -> "tuple[Word, ...]":
        """The other words that "and" joins with it."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for word in found:
            found.extend(c for c in word.rights if c.dep_ == "conj")
        return tuple(word for word in found if word is not self)

    def nbor(self, by: int = 1) -> "Word":
        """The word so many places on; IndexError beyond the paragraph."""
        at = self.i + by
        if not 0 <= at < len(self.doc.words):
            raise IndexError(f"no word at place {at} of {len(self.doc.words)}")
        return self.doc.words[at]


def _branches(word: Word) -> Iterator[Word]:
    waiting: list[tuple[Word, bool]] = [(word, False)]
    while waiting:
        at, opened = waiting.pop()
        if opened:
            yield at
            continue
        waiting.extend((c, False) for c in reversed(at.rights))
        waiting.append((at, True))
        waiting.extend((c, False) for c in reversed(at.lefts))
