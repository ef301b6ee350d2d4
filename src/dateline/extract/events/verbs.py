"""The plainest questions to the parse: what hangs on a word, is it a verb, is it denied, whom does it befall."""

from typing import TYPE_CHECKING

from dateline.extract.events.once import once
from dateline.extract.events.participles import is_between_participles

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A verb can hang on another through any of these; a longer chain is a broken parse.
DEEPEST = 8


def children(token: Token, *deps: str) -> "list[Token]":
    """Children with one of the dependency labels."""
    found = []
    for child in token.children:  # asked most of all: a comprehension would be one more call
        if child.dep_ in deps:
            found.append(child)
    return found


def is_verb(token: Token) -> bool:
    """Tell whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX")


@once
def is_passive(verb: Token) -> bool:
    """Tell whether the deed is told from the side of the one it befalls."""
    return _is_passive(verb)


def _is_passive(verb: Token, depth: int = 0) -> bool:
    marks = {child.dep_ for child in verb.children}
    if {"nsubj", "dobj", "agent"} <= marks and not marks & {"auxpass", "nsubjpass"}:
        return False  # "the senate passed the bill by a vote of 50 to 48"
    if marks & {"auxpass", "nsubjpass", "agent"} or is_wished_done(verb):
        return True
    if verb.tag_ != "VBN" and not is_between_participles(verb):
        return False
    if verb.dep_ in ("acl", "amod"):
        return "nsubj" not in marks  # "reports that planes had struck the port"
    return (
        depth < DEEPEST
        and verb.dep_ == "conj"
        and not children(verb, "aux", "nsubj")
        and is_verb(verb.head)
        and _is_passive(verb.head, depth + 1)
    )


#: What these are about is no fact yet: "ordered the mill closed" tells of no mill that closes.
WISHES = frozenset({"order", "want", "need", "prefer"})


def is_wished_done(verb: Token) -> bool:
    """ "ordered the mill closed", "wants the chairman suspended": a participle, whatever the tagger says."""
    if (
        verb.dep_ != "ccomp"
        or verb.tag_ not in ("VBN", "VBD")
        or verb.head.lemma_ not in WISHES
        or verb.i < verb.head.i
    ):
        return False
    parts = {c.dep_ for c in verb.children}
    return "nsubj" in parts and not parts & {"aux", "auxpass", "mark", "dobj", "ccomp", "xcomp"}


def is_only_wished(verb: Token) -> bool:
    """ "wants the chairman suspended": he is not; what somebody "ordered closed" is told as done."""
    return is_wished_done(verb) and verb.head.lemma_ != "order"


def is_infinitive(verb: Token) -> bool:
    """ "is said to have walked out": to the tagger a past."""
    return any(c.tag_ == "TO" for c in children(verb, "aux"))


def is_negated(token: Token) -> bool:
    """Tell whether "not", "never", "no" or "neither" stands at the word itself."""
    for child in token.children:
        if child.dep_ == "neg" or (
            child.lower_ in ("no", "neither", "never", "nor") and child.dep_ in ("det", "advmod", "preconj", "cc")
        ):
            return True
    return False


def particle(verb: Token) -> str | None:
    """The particle of "shoot down", "call off"; also where the parser took it for an adverb or a preposition."""
    return next((child.lower_ for child in verb.children if child.dep_ == "prt"), None)
