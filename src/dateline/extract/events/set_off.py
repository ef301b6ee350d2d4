"""Words that set a deed off from the day told before it: "on the eve of the vote", "two days later"."""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import children

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So a deed is said to lie at some distance from another.
APART = frozenset({"later", "earlier", "afterwards", "afterward", "beforehand", "before", "after"})
#: Lengths that are counted from something else.
LENGTHS = frozenset({"day", "night", "week", "month", "year"})
EVES = frozenset({"eve"})


def is_set_off(clause: Token) -> bool:
    """Its own words say that it came before or after something, though no day could be read from them."""
    return any(_counts_off(c) for c in clause.children)


def _counts_off(word: Token) -> bool:
    if word.dep_ in ("advmod", "npadvmod", "mark", "prep") and word.lower_ in APART:
        return any(c.lemma_.lower() in LENGTHS for c in word.children)
    if word.dep_ == "npadvmod" and word.lemma_.lower() in LENGTHS:
        return word.i + 1 < len(word.doc) and word.nbor().lower_ in APART
    nouns = children(word, "pobj") if word.dep_ == "prep" else []
    if word.lower_ == "on":
        return any(n.lemma_.lower() in EVES for n in nouns)
    return word.lower_ == "within" and any(n.lower_ in ("hours", "days", "weeks", "minutes") for n in nouns)
