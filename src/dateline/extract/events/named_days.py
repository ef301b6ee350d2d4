"""What is known by its day or year: "the Oakham accord of 2013", "a 2012 stoppage", "the police operation last week".

Nouns that no row of the event tables takes alone. Behind "before", "after" and the like they only say when.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

NAMED_DAY = Frame("named day", None, (), "OTHER", None, "act", "named-day")
HAPPENINGS = frozenset({"accord", "pact", "treaty", "stoppage", "walkout", "strike", "operation", "vote", "ballot"})
HAPPENINGS |= {"referendum", "ousting", "overthrow", "mutiny", "massacre", "takeover", "hearing", "by-election"}
#: As the object of these it is told of.
UNDER = frozenset({"under", "in", "during", "of", "at"})


def named_days(sentence: Span, known: Collection[int], dated: frozenset[int]) -> Iterator[Trigger]:
    """Yield nouns of happenings on which a time of `dated` hangs; `known` tell events already."""
    for token in sentence if dated else ():
        if token.i not in dated or token.i in known or token.lemma_.lower() not in HAPPENINGS:
            continue
        if token.pos_ in ("NOUN", "PROPN") and _is_told(token) and not _belongs_to_event(token, known):
            yield Trigger(token, NAMED_DAY, None)


def _is_told(noun: Token) -> bool:
    """One of its kind, that does something, is done something to, or under which something was done."""
    if noun.tag_ in ("NNS", "NNPS") or not syntax.children(noun, "det", "poss"):
        return False
    if noun.dep_ == "pobj":
        return noun.head.lower_ in UNDER
    return noun.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT", "conj", "appos")


def _belongs_to_event(noun: Token, known: Collection[int]) -> bool:
    """ "Held the vote on Friday": the verb tells it."""
    return noun.head.i in known and noun.dep_ in ("dobj", "nsubjpass", "nsubj")
