"""Nouns that a report points at, and what does not say which one: where it was told of, who stands by."""

from typing import TYPE_CHECKING

from dateline.extract.events.things import PLATFORMS
from dateline.extract.events.unique import (
    BODIES,
    CAMPS,
    FIRMS,
    OUTLETS,
    PEOPLE,
    PLACES,
    RELATIONAL,
    SHOWING,
    TIMES,
    TOWNS,
    UNIQUE,
)

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: With these the words point at nothing: "in this way", "to that end", "this country".
TURNS = frozenset({"way", "end", "sort", "kind", "type", "extent", "regard", "respect", "effect", "order", "sense"})
TURNS |= {"view", "touch", "outlook", "basis"}
#: Of what takes place a place says which one it is: "the summit in Varholm", and not "the change in Varholm".
PLACED = frozenset(
    {"meeting", "summit", "attack", "accident", "crash", "shooting", "protest", "demonstration", "rally", "strike"}
    | {"talk", "raid", "operation", "explosion", "disaster", "emergency", "outbreak", "campaign", "race", "contest"}
    | {"conference", "concert", "party", "ceremony", "debate", "hearing", "investigation", "probe", "inquiry", "case"}
    | {
        "killing",
        "death",
        "arrest",
        "situation",
        "scene",
        "election",
        "project",
        "test",
        "visit",
        "trip",
        "negotiation",
    }
    | {"event", "dispute", "closure", "shutdown", "auction", "sale", "increase", "cut", "member", "problem"}
)
WHERE = frozenset({"in", "at", "on"})
#: Days that bear a name are nobody.
HOLIDAYS = frozenset({"eve", "day", "christmas", "easter", "year", "ramadan", "thanksgiving", "passover", "sunday"})
#: A land, a town or a party has many of these.
MEMBERS = frozenset(
    {"senator", "lawmaker", "congressman", "congresswoman", "legislator", "businessman", "billionaire", "native"}
    | {"republican", "democrat", "officer", "lawyer", "player", "driver", "soldier", "teenager", "man", "woman"}
)
#: Whose or on whom it is says nothing of what it was: "the Kovar decision".
ANY_OF_IT = frozenset({"decision", "move", "step", "issue", "matter", "announcement", "news"})
LANDS = frozenset({"GPE", "LOC", "FAC"})
#: Of these a body or a land before says which one is meant.
POLLS = frozenset({"vote", "nomination"})
#: Of papers "with" does not say which one is meant: "talked about the bill with the queen".
PAPERS = frozenset({"bill", "law", "legislation", "measure", "ban", "ruling", "report", "proposal", "amendment"})

#: The places of who does it in a clause.
DONE_BY = ("nsubj", "nsubjpass")
#: What befalls a paper on its way.
PASSED = frozenset({"pass", "approve", "introduce", "advance", "announce", "unveil", "release", "publish", "file"})
#: What is done to a thing that one can touch.
BUILT = frozenset({"install", "instal", "test", "deploy", "remove", "replace", "fit", "connect", "repair"})


def is_shown(noun: Token) -> bool:
    """With a word before it that points back."""
    shown = [c for c in noun.children if c.lower_ in SHOWING and c.i < noun.i and c.dep_ in ("det", "amod", "predet")]
    return bool(shown) and noun.lemma_.lower() not in TIMES | TURNS


def _is_one_of_many(noun: Token) -> bool:
    """ "The Varholm senator": one of several, whatever else is said of her before her title."""
    return (
        noun.lemma_.lower() in MEMBERS and noun.tag_ in ("NN", "NNP") and noun.dep_ in ("nsubj", "nsubjpass", "dobj")
    )


def is_camp(word: Token, noun: Token) -> bool:
    """ "The Democratic candidate", "the Norlander sailors": one of many."""
    if word.lower_ in CAMPS:
        return noun.lemma_.lower() in PEOPLE
    if _is_one_of_many(noun) or noun.lemma_.lower() in ANY_OF_IT:
        return word.dep_ in ("amod", "compound", "nmod")
    if noun.lemma_.lower() in FIRMS and word.ent_type_ == "NORP":
        return word.dep_ == "amod"
    if noun.lemma_.lower() in TOWNS:
        return word.ent_type_ in ("NORP", "GPE") and word.dep_ in ("amod", "compound")
    if word.ent_type_ != "NORP" or noun.tag_ != "NNS":
        return False
    lemma = noun.lemma_.lower()
    return not any(lemma in known for known in (UNIQUE, BODIES, PLACES, PEOPLE))


def is_where(preposition: Token) -> bool:
    """ "The change in Varholm", "the footage on a network": where it was told or shown says not which one it is."""
    noun = preposition.head
    things = [c for c in preposition.children if c.dep_ == "pobj"]
    if preposition.lower_ not in WHERE or noun.dep_ != "dobj" or not things:
        return False
    if any(c.lower_ in PLATFORMS for c in things):
        return True
    lemma = noun.lemma_.lower()
    return preposition.lower_ != "on" and lemma in RELATIONAL - PLACED and all(c.ent_type_ in LANDS for c in things)


def may_be_somebody(word: Token) -> bool:
    """A name of a person, or one that the recogniser does not know and that is no day and no team."""
    if word.pos_ != "PROPN" or word.ent_type_ not in ("PERSON", ""):
        return False
    if word.ent_type_:
        return True
    return word.tag_ != "NNPS" and word.lower_ not in HOLIDAYS


def is_helped(verb: Token) -> bool:
    """ "Would sell", and not the "coughing" of "saw the boy coughing"."""
    return any(c.dep_ in ("aux", "auxpass") for c in verb.children)


def does_it_to(word: Token, noun: Token) -> bool:
    """Rye in "Rye criticised the senator", "Rye saw the boy fall": the senator, the boy is somebody else."""
    verb = noun.head.head if noun.dep_ == "nsubj" and noun.head.dep_ == "ccomp" else noun.head
    doers = [c for c in verb.children if c.dep_ in DONE_BY]
    seen = verb.i != noun.head.i and noun.head.tag_ in ("VB", "VBG") and not is_helped(noun.head)
    apart = noun.dep_ == "dobj" or seen
    return apart and any(c.left_edge.i <= word.i <= c.right_edge.i for c in doers)


def is_of_doer(noun: Token) -> bool:
    """ "The committee's next session is on Monday": who does it is that body's, and which body is not said."""
    owner = noun.dep_ == "poss" and noun.lemma_.lower() in BODIES | PEOPLE
    return owner and noun.head.dep_ in ("nsubj", "nsubjpass") and noun.head.lemma_.lower() not in BODIES | PEOPLE


def is_setting(noun: Token) -> bool:
    """ "During the meeting, Rye spoke": all of it took place there."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in ("during", "at") or noun.lemma_.lower() not in PLACED:
        return False
    return noun.head.is_sent_start is True


def is_content(verb: Token) -> bool:
    """The clause of "the concern that the ban could fail" is what was said."""
    return verb.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.children)


def is_opening(noun: Token, tokens: "list[Token]") -> bool:
    """Of what was asked before: the "that issue" of words said with which the line begins, "this bill" anywhere."""
    if noun.lemma_.lower() not in RELATIONAL or not is_shown(noun):
        return False
    if noun.lemma_.lower() in PAPERS:
        return True
    return tokens[0].text in ("“", '"') and sum(t.text in ("“", "”", '"') for t in tokens if t.i < noun.i) == 1


def is_course(verb: Token) -> bool:
    """ "The bill that passed the Senate": how far it came, and not what it is about."""
    return verb.dep_ == "relcl" and verb.head.lemma_.lower() in PAPERS and verb.lemma_ in PASSED


def is_installed(noun: Token) -> bool:
    """ "Put the system in place last week": a thing that was told of before."""
    own = [c for c in noun.children if c.lower_ != "the"]
    return noun.lower_ == "system" and noun.dep_ == "dobj" and noun.head.lemma_ in BUILT and not own


def is_wider(noun: Token, before: "list[Token]") -> bool:
    """The region from which a land withdrew is not that land."""
    lands = [t for t in before if t.ent_type_ in LANDS and t.dep_ not in ("compound", "det")]
    return noun.lemma_.lower() == "region" and all(
        t.dep_ in ("nsubj", "nsubjpass") and t.ent_type_ == "GPE" for t in lands
    )


def is_outlet(noun: Token) -> bool:
    """ "On this show": whose words it is in does not say which."""
    return noun.lemma_.lower() in OUTLETS and any(c.lower_ == "this" for c in noun.children)
