"""Named entities as spaCy's `ner` component finds them, all tokens of a batch at once.

The component walks over the tokens one by one. But outside of a name its scores depend on the token alone, and inside
one only two moves are open: go on, or end here. So the scores outside are computed for all tokens in one product, and
inside for all names side by side. The findings are the component's own; `tests/parse` compares them.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from dateline.parse.products import multiply

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Names:
    """The weights and moves of the `ner` component of a loaded model."""

    def __init__(self, nlp: "Language") -> None:
        ner: Any = nlp.get_pipe("ner")
        self.strings = nlp.vocab.strings
        self.tok2vec, self.lower, upper = ner.model.layers
        self.bias = self.lower.get_param("b")
        self.weights, self.upper_bias = upper.get_param("W").T, upper.get_param("b")
        moves = [ner.moves.get_class_name(i) for i in range(ner.moves.n_moves)]
        self.moves = [name if len(name) > 2 else name[0] + "-" for name in moves]
        self.place = {name: i for i, name in enumerate(self.moves)}
        first = np.array([m[0] for m in self.moves])
        real = np.array([len(m) > 2 for m in self.moves])
        begin, unit, out = (first == "B") & real, (first == "U") & real, first == "O"
        #: Moves that are open outside of a name: at a blank; before a sentence's or the text's end; elsewhere.
        self.open = np.where(np.array([out, out | unit, out | unit | begin]), np.float32(0), np.float32(-np.inf))

    def find(self, docs: Sequence["Doc"]) -> None:
        """Set the entities of parsed documents."""
        docs = [doc for doc in docs if len(doc)]
        if not docs:
            return
        ends = np.cumsum([len(doc) for doc in docs])
        last, blank = _boundaries(docs, ends)
        features = self.lower.predict(self.tok2vec.predict(docs))
        rows = np.where(blank, 0, np.where(last, 1, 2))
        found = self._outside(features, rows)
        names = dict(self._inside(features, last, found))
        begin = 0
        for doc, end in zip(docs, ends.tolist(), strict=True):
            self._set(doc, found[begin:end].tolist(), names, begin)
            begin = end

    def _outside(self, features: Any, rows: Any) -> Any:
        """The best move at each token when no name is open there."""
        summed = features[1:, 0] + features[0, 1] + features[0, 2] + self.bias
        scores = multiply(summed.max(axis=-1), self.weights) + self.upper_bias
        return (scores + self.open[rows]).argmax(axis=1)

    def _inside(self, features: Any, last: Any, found: Any) -> Iterator[tuple[int, int]]:
        """Where each name that begins at a token ends (exclusive); all of them go on by one token a turn."""
        starts = np.array([i for i, move in enumerate(found.tolist()) if self.moves[move][0] == "B"], dtype=np.int64)
        labels = [self.moves[move][2:] for move in found[starts].tolist()]
        on = np.array([self.place[f"I-{label}"] for label in labels], dtype=np.int64)
        off = np.array([self.place[f"L-{label}"] for label in labels], dtype=np.int64)
        at = starts + 1
        while len(starts):
            summed = features[at + 1, 0] + features[starts + 1, 1] + features[at, 2] + self.bias
            scores = multiply(summed.max(axis=-1), self.weights) + self.upper_bias
            turn = np.arange(len(starts))
            going = (scores[turn, on] >= scores[turn, off]) & ~last[at]
            yield from zip(starts[~going].tolist(), (at[~going] + 1).tolist(), strict=True)
            starts, at, on, off = starts[going], at[going] + 1, on[going], off[going]

    def _set(self, doc: "Doc", found: list[int], names: dict[int, int], begin: int) -> None:
        from spacy.tokens import Span

        spans, at = [], 0
        while at < len(found):
            move = self.moves[found[at]]
            end = names[begin + at] - begin if move[0] == "B" else at + 1
            if move[0] in "BU":
                spans.append(Span(doc, at, end, label=self.strings[move[2:]]))
            at = end
        doc.set_ents(spans, default="outside")


def _boundaries(docs: Sequence["Doc"], ends: Any) -> tuple[Any, Any]:
    """Tokens after which no name goes on (the last of a sentence or text), and blank tokens."""
    rows = np.concatenate([doc.to_array(["SENT_START", "IS_SPACE"]).reshape(-1, 2) for doc in docs])
    last = np.zeros(len(rows), dtype=bool)
    last[:-1] = rows[1:, 0] == 1
    last[ends - 1] = True
    return last, rows[:, 1] != 0
