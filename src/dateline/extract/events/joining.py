"""Words that "and" joins: verbs that share the time of another, nouns of one list and those that are not."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With one of these a joined verb tells of its own doer or its own time.
OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})


def joined_to(verb: Token) -> Token | None:
    """ "declared that a danger exists and ordered help": what is told in the past goes on with the teller's verb.

    The parser joins it to the clause that is told, of another tense. None where "and" joins like to like.
    """
    told = verb.head
    plain = verb.dep_ == "conj" and verb.tag_ == "VBD" and not any(c.dep_ in OWN for c in verb.children)
    teller = told.head
    inside = told.dep_ == "ccomp" and told.tag_ in ("VBZ", "VBP") and teller.tag_ == "VBD" and teller.pos_ == "VERB"
    # "said the port is closed and burned": only a clause that "that" opens has an end to find
    opened = any(c.lower_ == "that" and c.dep_ == "mark" for c in told.children)
    return teller if plain and inside and opened and teller.i < told.i < verb.i else None


def by_which(gerund: Token) -> Token | None:
    """ "restored trust on Monday by agreeing": the verb whose deed it is; it was done then."""
    by = gerund.head
    plain = gerund.dep_ == "pcomp" and gerund.tag_ == "VBG" and by.lower_ == "by"
    return by.head if plain and by.head.pos_ == "VERB" else None


def conjuncts(token: Token) -> "list[Token]":
    """ "rejected the offer but chief Rye has warmed to it": the parser hangs the next subject on the object."""
    own = [c for c in token.children if c.dep_ == "conj"]
    if (
        not own
        or token.pos_ not in ("NOUN", "PROPN")
        or not any(c.lower_ == "but" and c.dep_ == "cc" for c in token.children)
    ):
        return own
    return own if any(t.lower_ in ("not", "all") for t in token.subtree) else []


def is_closed(word: Token) -> bool:
    """An "and" that joins two nouns before the next: "banned Rye and his show, a day after Lind testified"."""
    return any(word.i < c.i < word.i + 4 for c in word.head.children if c.dep_ == "conj")


#: A clause opened by one of these tells of the same moment as the clause it hangs on.
MOMENTS = frozenset({"when", "while", "as"})


def is_same_moment(clause: Token) -> bool:
    """ "fell ill when he was flying": a past clause, or a participle, opened by "when", "while" or "as"."""
    opened = any(c.lower_ in MOMENTS and c.dep_ in ("mark", "advmod") for c in clause.children)
    helpers = {c.lower_ for c in clause.children if c.dep_ in ("aux", "auxpass")}
    return opened and (clause.tag_ in ("VBD", "VBG") or bool(helpers & {"was", "were"})) and "had" not in helpers


#: A clause opened by one of these is of another time than the one above it.
APART = frozenset({"after", "before", "since", "until", "till", "because", "if", "unless", "although", "though"})


def is_apart(clause: Token) -> bool:
    """ "resumed on Monday, ending weeks of quiet after they struck": nothing above it dates the strike."""
    return any(c.lower_ in APART and c.dep_ in ("mark", "advmod", "prep") for c in clause.children)


def is_alike(verb: Token, head: Token) -> bool:
    """Of one tense: "was convicted in 2012 and received a fine" goes on in the past."""
    passed = head.tag_ == "VBN" and any(c.lower_ in ("was", "were") for c in syntax.children(head, "auxpass"))
    return verb.tag_ == head.tag_ or (verb.tag_ == "VBD" and passed)
