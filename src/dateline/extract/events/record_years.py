"""The years in which there was nothing of the kind: they date no deed."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.stretch import is_stretch
from dateline.model import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A counted stretch with one of these is a window in which something came about.
WINDOW = frozenset({"past", "last", "next", "coming", "previous", "recent"})
#: "the first", "the only": of its kind in a stretch of time.
RANKS = frozenset({"first", "only", "second", "third"})


def measures_a_record(time: TimeExpression, preposition: str | None, head: Token) -> bool:
    """ "the first visit in five years": the years in which there was none do not date the visit."""
    counted = is_stretch(time) and re.match(r"PT?\d|\d", time.value) is not None
    if not counted or preposition not in ("in", "for", "over"):
        return False
    return _is_of_the_most(head) or (preposition == "in" and not WINDOW & set(time.text.lower().split()))


def _is_of_the_most(head: Token) -> bool:
    """ "the largest raid in the last ten years": the noun on which the years hang is the most of its kind."""
    above = head.head
    for _ in range(2):
        above = above.head if above.pos_ == "ADP" else above
    if above.pos_ == "NOUN":
        return _ranks(above)
    return above.pos_ == "VERB" and any(_ranks(c) for c in above.children if c.dep_ in ("dobj", "attr", "nsubjpass"))


def _ranks(noun: Token) -> bool:
    """ "the worst", "the only", "the most violent"."""
    near = [word for c in noun.children if c.i < noun.i for word in (c, *c.children)]
    return any(c.tag_ in ("JJS", "RBS") or c.lower_ in RANKS for c in near)
