"""What a statement is about: labels from its own words, lemmatised, at most five, in reading order."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage

if TYPE_CHECKING:
    from spacy.tokens import Token

MOST = 5
#: Nouns that name no issue.
_EMPTY = frozenset(
    ["thing", "way", "time", "day", "week", "month", "year", "today", "tomorrow", "yesterday", "people", "person", "man", "woman", "lot", "kind", "sort", "part", "number", "fact", "case", "point", "place", "side", "reason", "moment", "something", "anything", "everything", "nothing", "one", "other", "others", "someone", "everyone", "anyone", "question", "answer", "idea", "word", "statement", "remark", "comment", "issue", "matter", "problem", "area", "end", "beginning", "bit", "hand", "part", "example", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "morning", "evening", "night", "hour", "minute", "decade", "century", "total", "percent", "per"]
)
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
    if head.lemma_.lower() in _EMPTY or not head.is_alpha:
        return "", 0
    words = [head]
    for token in reversed(list(head.lefts)):
        if token.dep_ not in _MODIFIERS or token.i != words[0].i - 1 or not token.text.replace("-", "").isalpha():
            break
        words.insert(0, token)
    words = words[-3:]
    if head.pos_ == "PROPN":
        return " ".join(t.text for t in words if t.pos_ == "PROPN"), 2
    return " ".join(t.text if t.pos_ == "PROPN" else t.lemma_.lower() for t in words), 1 if len(words) > 1 else 0
