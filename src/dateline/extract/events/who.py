"""For whom the "who" of a clause stands: people, and not the place or the office that stands before it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What the parser's own names call a place.
PLACES = frozenset({"GPE", "LOC", "FAC"})
#: In these one holds an office: "a minister in the Rye government who left" is the minister.
TERMS = frozenset({"administration", "government", "presidency", "era", "term", "campaign", "years"})


def people_before(noun: Token) -> Token:
    """ "farmers in Sandholm, who left": "who" stands for the farmers, not for the place."""
    if noun.dep_ == "compound" and noun.head.i > noun.i:
        return noun.head
    if noun.dep_ == "pobj" and noun.ent_type_ in PLACES and noun.head.head.pos_ in ("NOUN", "PROPN"):
        return noun.head.head
    if noun.dep_ == "pobj" and noun.lemma_.lower() in TERMS and noun.head.head.pos_ in ("NOUN", "PROPN"):
        held = noun.head.head
        return held.head if held.dep_ == "appos" and held.head.pos_ == "PROPN" else held
    return noun
