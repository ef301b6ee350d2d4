"""What a statement is about: labels from its own words, lemmatised, at most five, in reading order."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.rules import words

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 5
_MODIFIERS = frozenset({"compound", "amod", "nmod"})


def labels(passage: Passage, found: Attribution) -> tuple[str, ...]:
    """Names and noun phrases of the content; names and phrases of several words come before single nouns.

    >>> MOST
    5
    """
    best: dict[str, tuple[int, int]] = {}
    for begin, end in found.contents:
        for token in passage.doc.char_span(begin, end, alignment_mode="contract") or ():
            if token.pos_ in ("NOUN", "PROPN") and token.dep_ not in ("compound", "nmod", "npadvmod"):
                label, weight = _label(token)
                if label and label not in best:
                    best[label] = (-weight, token.i)
    ranked = sorted(best, key=lambda label: best[label])[:MOST]
    return tuple(sorted(ranked, key=lambda label: best[label][1]))


def _label(head: "Token") -> tuple[str, int]:
    if head.lemma_.lower() in words("no_issue") or not head.is_alpha:
        return "", 0
    phrase = [head]
    for token in reversed(list(head.lefts)):
        if token.dep_ not in _MODIFIERS or token.i != phrase[0].i - 1 or not token.text.replace("-", "").isalpha():
            break
        phrase.insert(0, token)
    phrase = phrase[-3:]
    if head.pos_ == "PROPN":
        return " ".join(t.text for t in phrase if t.pos_ == "PROPN"), 2
    return " ".join(_form(t) for t in phrase), 1 if len(phrase) > 1 else 0


def _form(token: "Token") -> str:
    """A name as written, a noun by its lemma, a modifier in small letters."""
    if token.pos_ == "PROPN":
        return token.text
    return token.lemma_.lower() if token.pos_ == "NOUN" else token.lower_
