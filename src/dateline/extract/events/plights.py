"""How people are for now: "seven are still missing", "four people are in custody", "17 are reported missing"."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: People are so, and for now remain so.
PLIGHT = Frame("plight", None, (), "OTHER", None, "state", "plight")
#: So many are dead: that is no longer open.
DEATH = Frame("death", None, (), "OTHER", None, "act", "death")
LOST = frozenset({"missing", "unaccounted"})
FOUND_SO = frozenset({"report", "list", "presume", "confirm", "fear", "declare", "pronounce", "believe", "leave"})
HELD = {"in": frozenset({"custody", "detention", "hospital", "jail", "prison", "hiding", "quarantine", "isolation"})}
HELD["under"] = frozenset({"arrest", "siege", "quarantine"})
HELD["on"] = frozenset({"strike"})
#: Without one of these no plight is told.
WORDS = LOST.union({"dead"}, *HELD.values())
FINITE = frozenset({"ROOT", "ccomp", "conj", "parataxis"})


def plights(sentence: Span, known: Collection[int]) -> Iterator[Trigger]:
    """Yield words that tell the plight of a number of people; `known` tell events already."""
    for token in sentence:
        if token.lower_ not in WORDS or token.i in known:
            continue
        if token.lower_ in LOST and (verb := _said_of(token)) is not None and verb.i not in known:
            yield Trigger(token, PLIGHT, verb if verb.i != token.i else None)
        elif token.lower_ == "dead" and token.dep_ == "oprd" and _is_found_so(token.head, known):
            yield Trigger(token.head, DEATH, None)
        elif token.dep_ == "pobj" and _is_held(token) and token.head.head.i not in known:
            yield Trigger(token, PLIGHT, token.head.head)


def _said_of(word: Token) -> Token | None:
    """The verb by which people are "missing": "are still missing", "are reported missing", "remain missing"."""
    verb = word if word.dep_ in FINITE and syntax.children(word, "aux") else word.head
    linked = verb.i == word.i or (word.dep_ in ("acomp", "oprd") and verb.lemma_ in {"be", "remain", *FOUND_SO})
    return verb if linked and verb.dep_ in FINITE and _is_of_people(verb) else None


def _is_found_so(verb: Token, known: Collection[int]) -> bool:
    """ "163 people are confirmed dead", "two are feared dead"."""
    passive = bool(syntax.children(verb, "auxpass")) and verb.lemma_ in FOUND_SO
    return passive and verb.i not in known and verb.dep_ in FINITE and _is_of_people(verb)


def _is_held(noun: Token) -> bool:
    """ "Four people are in custody", "Rye has been under house arrest since May"."""
    verb = noun.head.head
    if noun.lower_ not in HELD.get(noun.head.lower_, ()) or verb.lemma_ not in ("be", "remain"):
        return False
    return verb.dep_ in FINITE and _is_of_people(verb)


def _is_of_people(verb: Token) -> bool:
    """A number of them, somebody named or meant, never people in general."""
    return any(_is_meant(w) for w in syntax.children(verb, "nsubj", "nsubjpass"))


def _is_meant(subject: Token) -> bool:
    """ "Seven", "seven people", "Nora Rye", "the mayor", "she"; not "people", "many"."""
    if subject.like_num or subject.lower_ in ("he", "she"):
        return True
    own = any(c.dep_ in ("nummod", "quantmod", "det", "poss") for c in subject.children)
    return frames.is_somebody(subject) and (own or subject.pos_ == "PROPN")
