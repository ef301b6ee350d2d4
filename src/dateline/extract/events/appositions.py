"""Who is meant where a name and what it is stand side by side, and the parser makes the wrong one of them the doer.

"Ida Rye, a former clerk who left the board": Rye left it. "Kovar Corp (KVR.N) shareholders voted": they did.
"""

from typing import TYPE_CHECKING

from dateline.extract.events.people import is_office
from dateline.extract.events.spelling import is_ticker

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Words that leave open who is meant.
ANYBODY = frozenset({"any", "no"})
NOBODY = frozenset({"nobody", "anybody", "none"})
#: Behind one of these stand some of those whom the noun means.
SOME = frozenset({"among", "including", "notably"})
ARTICLES = frozenset({"a", "an", "the"})


def is_anybody(noun: Token) -> bool:
    """ "no one was arrested", "any minister", "nobody": nobody in particular did it or suffered it."""
    if noun.lower_ in NOBODY:
        return True
    before = noun.nbor(-1) if noun.i else noun
    return any(c.dep_ == "det" and c.lower_ in ANYBODY for c in noun.children) or (
        noun.lower_ == "one" and before.lower_ in ("no", "any")
    )


def named_one(noun: Token) -> Token:
    """ "Rye, a former clerk who left", "Kovar, a trawler that": the name that the noun says more of."""
    name, first = noun.head, noun.left_edge
    beside = noun.dep_ == "appos" and noun.tag_ in ("NN", "NNP") and name.pos_ == "PROPN" and name.i < first.i
    if not beside or noun.doc[first.i - 1].text != "," or not (first.lower_ in ARTICLES or first.tag_ == "PRP$"):
        return noun
    if any(t.dep_ == "conj" for t in noun.doc[name.i + 1 : noun.i]) or _is_of_somebody(name):
        return noun
    person = name.ent_type_ == "PERSON"
    return name if person or name.ent_type_ in ("ORG", "GPE", "NORP", "") else noun


def _is_of_somebody(name: Token) -> bool:
    """ "the wife of Rye, a clerk who left": she as likely as he; "Rye's brother, a clerk"."""
    above = name.head.head if name.dep_ == "pobj" else name
    return name.dep_ == "poss" or (name.dep_ == "pobj" and is_office(above.lemma_.lower()))


def behind_tickers(nouns: "list[Token]") -> "list[Token]":
    """ "Kovar & Co (KVR.N) shareholders voted": what the parser takes for a second name of the firm voted."""
    found = list(nouns)
    for noun in nouns:
        for word in noun.children:
            plain = word.dep_ == "appos" and word.pos_ == "NOUN" and word.i > noun.i + 2
            if plain and word.nbor(-1).text == ")" and is_ticker(word.nbor(-2)):
                found = [n for n in found if not noun.i <= n.i < word.i] + [word]
    return found


def is_all_of(noun: Token, name: Token, *, person: bool) -> bool:
    """The name says whom the noun means: not one of "members -- Velt and Lund", nor of "judges, among them Rye"."""
    if noun.tag_ != "NNS":
        return True
    return name.left_edge.lower_ not in SOME and (
        name.ent_type_ == "PERSON" or not any(c.dep_ == "conj" for c in name.children)
    )
