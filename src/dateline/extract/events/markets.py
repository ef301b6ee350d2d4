"""Prices and figures: which of their moves are news of their own, and no day like any other on a market."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: So many percent are no day like any other.
SHARP = 5.0
STEEPLY = frozenset({"sharply", "steeply", "dramatically"})


def is_sharp(verb: Token) -> bool:
    """ "fell sharply", "fell 12 percent"; not "rose 2 percent, while Kovar lost 9"."""
    if any(c.lower_ in STEEPLY for c in syntax.children(verb, "advmod")):
        return True
    shares = (t for t in verb.subtree if t.i > verb.i and _is_share(t) and syntax.clause_of(t).i == verb.i)
    return any(_number(c) >= SHARP for share in shares for c in syntax.children(share, "nummod"))


def is_told(verb: Token) -> bool:
    """In the past, heading its clause or what somebody says: not "saw jobs rising", "may show they grew"."""
    said = verb.dep_ == "ccomp" and verb.head.tag_ in ("VBD", "VBZ")
    return verb.tag_ in ("VBD", "VBN") and (said or verb.dep_ in ("ROOT", "conj"))


def _is_share(noun: Token) -> bool:
    return noun.lower_ in ("percent", "pct", "%") or (noun.lower_ == "cent" and noun.nbor(-1).lower_ == "per")


def _number(token: Token) -> float:
    figures = token.text.replace(",", "")
    return float(figures) if re.fullmatch(r"\d{1,6}(?:\.\d{1,4})?", figures) else 0.0
