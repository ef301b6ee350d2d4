"""Where the words of a noun phrase begin: behind a day or a heading before it, with the "between" of a count."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With one of these the day is no part of a name.
SAYS_WHEN = frozenset({"last", "next", "this"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday"})


def times(words: "list[Token]") -> int:
    """ "Wednesday parliament", "20 May two men": so many words of time; "Sunday Herald" is a name."""
    lead = next((n for n, t in enumerate(words) if t.ent_type_ not in ("DATE", "TIME")), 0)
    day = any(t.lower_ in DAYS or (t.pos_ == "PROPN" and words[0].like_num) for t in words[:lead])
    return lead if day and (words[0].lower_ in SAYS_WHEN or not _named(words[lead])) else 0


def _named(word: Token) -> bool:
    return word.pos_ == "PROPN" or word.text[:1].isupper()


def heading(words: "list[Token]") -> int:
    """So many words of a heading in capitals stand before what is meant: "FAR ENOUGH Rye"."""
    capitals = 0
    while capitals < len(words) and words[capitals].is_alpha and words[capitals].is_upper:
        capitals += 1
    return capitals if capitals > 1 and any(len(t) > 2 for t in words[:capitals]) else 0


def is_between(noun: Token) -> bool:
    """ "Between 900 and 1,200 people marched": the preposition is of the count."""
    counts = [c for c in noun.children if c.dep_ == "nummod" and any(g.dep_ == "conj" for g in c.children)]
    return bool(counts) and noun.head.lower_ == "between" and noun.head.i == counts[0].left_edge.i - 1
