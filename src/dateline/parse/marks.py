"""Parts of speech, morphology and lemmas as spaCy's `attribute_ruler` and `lemmatizer` give them, each case once.

But for a few pairs of words, the ruler looks at one token alone: at its tag, its dependency label and, for the closed
classes, its form. The lemmatizer looks at form, part of speech and morphology. What they say of each case is
remembered; the pairs are looked for in each text. `tests/parse` compares the two. Lemmas are mended (`lemmas.py`).
"""

import re
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from dateline.parse.lemmas import mended

if TYPE_CHECKING:
    from spacy.language import Language

    Doc = Any  # spaCy's stubs know neither its arrays nor its ruler

#: Cases remembered before all are dropped: memory stays flat over any number of reports.
MOST = 400_000


class Marks:
    """The two components of a loaded model, and what they said of each case."""

    def __init__(self, nlp: "Language") -> None:
        from spacy.matcher import Matcher

        self.ruler = cast(Any, nlp.get_pipe("attribute_ruler"))
        self.lemmatizer = cast(Any, nlp.get_pipe("lemmatizer"))
        self.strings = nlp.vocab.strings
        self.verb = self.strings["VERB"]
        self.ruled: dict[tuple[int, int, int, int], tuple[int, int, int]] = {}
        self.lemmas: dict[tuple[int, int, int], int] = {}
        self.pairs = Matcher(nlp.vocab)
        self.target: list[int] = []
        self.closed: set[str] = set()
        self.shaped: list[str] = []
        self.forms: dict[int, int] = {}
        # The lemmatizer asks whether words are in these long lists; of a set the answer is the same, and at once.
        index = self.lemmatizer.lookups.get_table("lemma_index")
        for kind in list(index):
            index[kind] = frozenset(index[kind])
        self.verbs: frozenset[str] = index["verb"]
        for rule in self.ruler.patterns:
            for pattern in rule["patterns"]:
                self._learn(pattern, rule["index"])

    def _learn(self, pattern: list[dict[str, Any]], index: int) -> None:
        """Keep a pattern of several tokens with the one it marks, and the forms that a pattern of one asks for."""
        if len(pattern) > 1:
            self.pairs.add(str(len(self.target)), [pattern])
            self.target.append(index % len(pattern))
            return
        form = pattern[0].get("LOWER", {})
        if isinstance(form, str):
            self.closed.add(form)
        else:
            self.closed.update(form.get("IN", ()))
            self.shaped += [form["REGEX"]] if "REGEX" in form else []

    def mark(self, doc: "Doc") -> None:
        """Set parts of speech, morphology and lemmas of a parsed document."""
        if not len(doc):
            return
        if len(self.lemmas) > MOST:
            self.lemmas.clear()
            self.forms.clear()
            self.lemmatizer.cache.clear()
        marks = self._rules(doc)
        for place in self._paired(doc):
            marks[place] = self._say(doc, place, max(0, place - 1), min(len(doc), place + 2))
        found = np.array(marks, dtype=np.uint64)
        doc.from_array(["POS", "MORPH", "LEMMA"], found)
        doc.from_array(["LEMMA"], np.array(self._lemmas(doc, marks), dtype=np.uint64))

    def _rules(self, doc: "Doc") -> list[tuple[int, int, int]]:
        """What the ruler says of each token for itself: part of speech, morphology, lemma (0: none)."""
        marks = []
        for place, (form, *rest) in enumerate(doc.to_array(["LOWER", "TAG", "DEP", "IS_SPACE"]).tolist()):
            known = self.forms.get(form)
            case = (self._form(form) if known is None else known, *rest)
            said = self.ruled.get(case)
            if said is None:
                said = self.ruled[case] = self._say(doc, place, place, place + 1)
            marks.append(said)
        return marks

    def _form(self, form: int) -> int:
        """The form where some rule asks for it, else 0."""
        text = self.strings[form]
        asked = text in self.closed or any(re.search(shape, text) for shape in self.shaped)
        self.forms[form] = form if asked else 0
        return self.forms[form]

    def _paired(self, doc: "Doc") -> list[int]:
        """The tokens that a pattern of several tokens marks."""
        found = self.pairs(doc)
        return sorted({start + self.target[int(self.strings[name])] for name, start, _ in found})

    def _say(self, doc: "Doc", place: int, begin: int, end: int) -> tuple[int, int, int]:
        """What the ruler says of one token when it sees the tokens from `begin` to `end`; later rules overrule."""
        from spacy.pipeline.attributeruler import set_token_attrs  # type: ignore[attr-defined]

        token = doc[place]
        token.pos, token.lemma = 0, 0
        token.set_morph(None)
        found = self.ruler.matcher(doc[begin:end], allow_missing=True, as_spans=False)
        for rule, first, last in sorted((int(self.strings[name]), a, b) for name, a, b in found):
            index = self.ruler.indices[rule]
            if begin + (first + index if index >= 0 else last + index) == place:
                set_token_attrs(token, self.ruler.attrs[rule])
        return token.pos, token.morph.key, token.lemma

    def _lemmas(self, doc: "Doc", marks: list[tuple[int, int, int]]) -> list[int]:
        """The lemma of each token: the ruler's where it gives one."""
        found = []
        for place, (form, (pos, morph, lemma)) in enumerate(zip(doc.to_array(["ORTH"]).tolist(), marks, strict=True)):
            if not lemma:
                case = (form, pos, morph)
                lemma = self.lemmas.get(case, 0)
                if not lemma:
                    made = self.lemmatizer.lemmatize(doc[place])[0]
                    made = mended(self.strings[form], made, self.verbs) if pos == self.verb else made
                    lemma = self.lemmas[case] = self.strings.add(made)
            found.append(lemma)
        return found
