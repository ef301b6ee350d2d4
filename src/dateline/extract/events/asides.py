"""A deed told in a clause that hangs on another, where its clause can be told alone."""

from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.extract.events.hollow import SAYING
from dateline.extract.events.syntax import SUBJECTS, is_verb
from dateline.extract.events.telling import clause, is_finite

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A clause of fewer words is no line of its own.
FULL = 6
#: These tie a clause that tells what was done to another one.
TIMED = frozenset({"after", "when", "as", "since"})
#: What stands behind these was done before.
PAST = frozenset({"after", "following", "since"})
FRAMES = frozenset({"DATE", "TIME", "GPE", "LOC", "FAC"})
#: Where it was, or whose: "the talks between Rye and Lind on 3 May".
NAMED = frozenset({"GPE", "LOC", "FAC", "PERSON", "ORG", "NORP"})
#: With these a clause tells nothing that was done.
UNSURE = frozenset({"would", "could", "might", "may", "should", "can", "not", "n't", "never"})
AHEAD = frozenset({"will", "'ll", "’ll"})


def own_clause(deed: Token) -> "list[Token]":
    """The clause of a deed that says when or which of another, where it can be told alone; else nothing.

    "After Rye Lines sold its ferries on Monday, shares rose", "Anna Rye, who resigned on Monday, will attend",
    "Bo Kovar, who plans to step down in June, said prices rose".
    """
    verb = _planned_by(deed)
    if not is_verb(verb) or not (_is_past(verb) or _is_ahead(verb)):
        return []
    doers = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
    if len(doers) != 1 or any(c.dep_ in ("neg", "aux") and c.lower_ in UNSURE for c in verb.children):
        return []
    marks = [c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod") and c.i < doers[0].i]
    if not (_is_past(verb) and _says_when(verb, marks, doers[0])) and not _says_who(verb, doers[0]):
        return []
    tokens = clause(verb, verb)
    # "its" in a clause that is taken out may have been the other clause's.
    leans = any(t.tag_ in ("PRP", "PRP$") for t in tokens)
    return tokens if len(tokens) >= FULL and not leans and _gaps(tokens) <= (verb.dep_ == "relcl") else []


def _planned_by(deed: Token) -> Token:
    """The "plans" of "who plans to step down", the "is" of "who is due to step down"; else the deed itself."""
    if deed.dep_ != "xcomp" or deed.tag_ != "VB":
        return deed
    above = deed.head
    return above.head if above.pos_ == "ADJ" and above.dep_ == "acomp" else above


def _is_past(verb: Token) -> bool:
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and is_finite(verb))


def _is_ahead(verb: Token) -> bool:
    """ "Who plans to leave", "who is due to leave", "who will leave"."""
    own = list(verb.children)
    if verb.tag_ == "VB":
        return any(c.dep_ == "aux" and c.lower_ in AHEAD for c in own)
    aimed = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in (*own, *(g for c in own for g in c.children)))
    return verb.tag_ in ("VBZ", "VBP") and aimed


def own_phrase(deed: Token) -> "list[Token]":
    """A noun that only says when another deed was done, with its own day and a place or name; else nothing.

    "Rye will speak after two attacks on Monday in Varholm": the line of the attacks is not that of the speech.
    """
    verb = deed.head.head
    if deed.tag_ not in ("NN", "NNS") or deed.dep_ != "pobj" or deed.head.lower_ not in PAST or not is_verb(verb):
        return []
    end = deed.right_edge.i
    while (more := next((c for c in verb.children if c.left_edge.i == end + 1 and _is_frame(c)), None)) is not None:
        end = more.right_edge.i
    tokens = list(deed.doc[deed.left_edge.i : end + 1])
    behind = deed.doc[end + 1] if end + 1 < len(deed.doc) else None
    stops = behind is None or behind.is_punct or behind.is_sent_start
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in tokens)
    placed = any(t.ent_type_ in NAMED for t in tokens)
    plain = not any(is_verb(t) and t.dep_ in ("relcl", "conj") for t in tokens)
    return tokens if stops and dated and placed and plain and len(tokens) >= FULL else []


def _is_frame(word: Token) -> bool:
    """A day or a place that the parser gives to the verb."""
    things = [word, *(c for c in word.children if c.dep_ == "pobj")]
    return word.dep_ in ("npadvmod", "prep") and any(t.ent_type_ in FRAMES for t in things)


def _gaps(tokens: "list[Token]") -> int:
    """Where words were left out: before "who" they may be."""
    return sum(b.i != a.i + 1 for a, b in pairwise(tokens))


def _says_when(verb: Token, marks: list[str], doer: Token) -> bool:
    if _has_two_subjects(verb.sent.root):
        return False
    if marks == ["as"] and verb.lemma_ in SAYING:
        return False  # "as Rye urged on Monday": what he urged is the other clause
    return verb.dep_ == "advcl" and len(marks) == 1 and marks[0] in TIMED and doer.pos_ in ("NOUN", "PROPN")


def _has_two_subjects(verb: Token) -> bool:
    """ "The ferry that left after dusk on Monday was hit, police say": the parser gave "was hit" to "dusk"."""
    doers = [c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i]
    return len(doers) > 1 and any(t.dep_ == "relcl" for t in doers[0].children)


def _says_who(verb: Token, pronoun: Token) -> bool:
    return verb.dep_ == "relcl" and pronoun.lower_ in ("who", "which") and _is_named_apart(verb.head, pronoun)


def _is_named_apart(noun: Token, pronoun: Token) -> bool:
    """A name, subject or object of its clause, with a comma between it and its "who"."""
    return (
        noun.pos_ == "PROPN"
        and noun.dep_ in (*SUBJECTS, "dobj")
        and noun.i < pronoun.i
        and pronoun.nbor(-1).text == ","
    )
