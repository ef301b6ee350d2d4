"""What in a line leans on the sentences before it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events.phrases import above
from dateline.extract.events.syntax import SUBJECTS, is_verb
from dateline.extract.events.unique import SHOWING, TIMES

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

PERSONS = frozenset({"he", "she", "him", "her", "his"})
THINGS = frozenset({"it", "they", "its", "their", "them"})
POINTING = SHOWING | {"another"}
SPEAKERS = frozenset({"we", "i", "you", "our", "my", "your", "us", "me"})
OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
KIN = frozenset({"father", "mother", "brother", "sister", "son", "daughter", "husband", "wife", "dad", "mum", "mom"})
#: Alone before a verb they are of those told of before: "all but six were freed", "a fourth died".
COUNTING = frozenset({"all", "both", "none", "some", "most", "many", "few", "several", "neither", "each"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
ROWS = frozenset({"first", "second", "third", "fourth", "former", "latter", "last", "next"})
#: Nouns of which a pile has one, or that tell which one is meant.
KNOWN_NOUNS = frozenset(
    {"president", "government", "pope", "queen", "king", "army", "police", "senate", "parliament", "world", "sun"}
    | {"public", "internet", "economy", "weather", "military", "state", "country", "nation", "law", "media", "press"}
)
BODIES = frozenset({"organisation", "government"})
EVERYBODYS = frozenset({"time", "times", "age", "era", "day", "days", "world", "planet", "life", "lives", "lifetime"})


def leaning(tokens: "list[Token]") -> "Iterator[Token]":
    """The words of a line that stand for something it does not name."""
    first = next((t for t in tokens if t.is_alpha), None)
    for token in tokens:
        word = token.lower_
        if word in SPEAKERS and token.tag_ in ("PRP", "PRP$") and token.text != "US":
            if not _is_quoted(token, tokens) and not _is_everybody(token):
                yield token
        elif token.tag_ in ("PRP", "PRP$") and word in PERSONS | THINGS:
            if not _named_before(token, tokens) and not _is_empty(token) and not _is_named_next(token):
                yield token
        elif word == "following" and _points_on(token):
            yield token
        elif token is first and word in ("those", "these") and token.dep_ != "det":
            yield token  # "those have been evicted", of "to those who have"
        elif word in POINTING and (token is first or _opens_subject(token)) and token.dep_ in ("det", *SUBJECTS):
            if token.head.lemma_.lower() not in TIMES or token.dep_ != "det":
                yield token
        elif (token is first and _is_one_of_them(token, tokens)) or _is_that_told_before(token, tokens):
            yield token
        elif token.tag_ == "CD" and token.dep_ in SUBJECTS and any(c.lower_ == "the" for c in token.children):
            yield token  # "the two were asked"
        elif _is_one_of_a_row(token) or (_is_some_of_them(token) and not _is_quoted(token, tokens)):
            yield token


def _is_everybody(owner: Token) -> bool:
    """ "The great test of our time": everybody's."""
    return owner.lower_ == "our" and owner.head.lemma_.lower() in EVERYBODYS


def _is_named_next(pronoun: Token) -> bool:
    """The "he" of "Going on with the talks he had begun, the mayor met the crew": the main clause names him."""
    root = pronoun.sent.root
    doer = next((c for c in root.children if c.dep_ in ("nsubj", "nsubjpass") and c.i > pronoun.i), None)
    if pronoun.lower_ not in PERSONS or doer is None or doer.pos_ != "PROPN":
        return False
    opening = next((c for c in root.children if c.left_edge.i <= pronoun.i <= c.right_edge.i), None)
    fronted = opening is not None and opening.dep_ in ("advcl", "prep") and opening.right_edge.i < doer.i
    others = any(t.ent_type_ == "PERSON" for t in pronoun.doc[pronoun.sent.start : pronoun.i])
    return fronted and not others


def _is_some_of_them(token: Token) -> bool:
    """ "A fourth died in Kiln", "all but six were freed", "both had docked", "held a dozen": no noun says what."""
    own = [c for c in token.children if not c.is_punct]
    if token.lower_ == "dozen" and token.dep_ in (*SUBJECTS, "dobj"):
        return [c.lower_ for c in own if c.dep_ != "advmod"] == ["a"]
    if token.dep_ not in SUBJECTS:
        return False
    if token.lower_ == "all" and any(c.lower_ == "but" for c in own):
        return True
    if any(c.lower_ in ("of", "who", "those") or c.dep_ in ("relcl", "acl", "conj", "appos") for c in own):
        return False
    if token.lower_ in ORDINALS:
        return [c.lower_ for c in own] == ["a"]
    return token.lower_ in COUNTING and token.tag_ in ("DT", "JJ", "NN", "PDT") and all(c.dep_ == "prep" for c in own)


def _is_one_of_a_row(token: Token) -> bool:
    """ "The first is Rye", "in the second, a ferry sank", "the latter resigned": of what was told before."""
    if token.lower_ not in ROWS or token.dep_ not in (*SUBJECTS, "pobj") or token.tag_ not in ("JJ", "NN", "RB"):
        return False
    if [c.lower_ for c in token.children if not c.is_punct and c.dep_ != "appos"] != ["the"]:
        return False  # "the first of three", "the first to sign"
    return token.dep_ in SUBJECTS or (token.i + 1 < len(token.doc) and token.nbor().text == ",")


def _is_that_told_before(token: Token, tokens: "list[Token]") -> bool:
    """The "that" of "since that failed, the navy tried again": the clause comes before what the line tells."""
    if token.lower_ not in ("this", "that") or token.dep_ not in SUBJECTS or token.tag_ != "DT":
        return False
    if _is_quoted(token, tokens):
        return False
    verb, root = token.head, token.sent.root
    return verb.dep_ == "advcl" and verb.i < root.i and any(c.dep_ == "mark" and c.i < token.i for c in verb.children)


def _points_on(following: Token) -> bool:
    """ "The following two pilots": the names stand behind the line."""
    noun = following.head
    return (
        following.dep_ == "amod"
        and noun.tag_ in ("NNS", "NNPS")
        and noun.lemma_.lower() not in TIMES
        and any(c.lower_ == "the" for c in noun.children)
    )


def _is_one_of_them(first: Token, tokens: "list[Token]") -> bool:
    """ "Others asked", "Father raced": other than who, whose father?"""
    own = {c.i for c in first.children}
    if first.dep_ not in SUBJECTS or any(t.i in own for t in tokens):
        return False
    behind = next((t for t in tokens if t.i > first.i), first)
    return first.lower_ == "others" or (first.lower_ in KIN and behind.is_lower)


def _named_before(pronoun: Token, tokens: "list[Token]") -> bool:
    """A name (for "it" and "they" any noun) stands before the pronoun, and may be what it stands for."""
    before = [t for t in tokens if t.i < pronoun.i and not _is_own_doer(t, pronoun)]
    if pronoun.lower_ in ("him", "them") and pronoun.dep_ in SUBJECTS:
        before = [t for t in before if t.head.i != pronoun.head.head.i]  # "found him guilty"
    if pronoun.lower_ in PERSONS:
        return any(_may_be_person(t) for t in before) or any(
            t.pos_ == "PROPN" and t.dep_ in SUBJECTS for t in tokens if t.i > pronoun.i and pronoun.lower_ in OWNERS
        )
    many = pronoun.lower_ in ("they", "them", "their")
    named = [
        t
        for t in before
        if t.pos_ in ("NOUN", "PROPN")
        and t.ent_type_ not in ("DATE", "TIME", "ORDINAL")
        and t.tag_ != ("NN" if many else "NNS")
        if pronoun.lower_ not in ("it", "its") or not _is_somebody(t)
    ]
    if many and named and _is_one_person(named) and not any(t.tag_ == "NN" and t.dep_ in SUBJECTS for t in before):
        return False  # "under the Rye plan they would have been": not of one man
    return bool(named) or (pronoun.lower_ in OWNERS and _is_fronted(pronoun))


def _is_one_person(named: "list[Token]") -> bool:
    """The words of one man's name, and no other noun."""
    alone = not any(t.dep_ == "conj" or any(c.dep_ == "cc" for c in t.children) for t in named)
    kinds = {t.ent_type_ for t in named if t.dep_ != "compound" or t.ent_type_}  # "Commissioner Ada Rye"
    return alone and kinds == {"PERSON"} and named[-1].i - named[0].i == len(named) - 1


def _may_be_person(word: Token) -> bool:
    """A name that is no place, body, people or day, or the noun of a subject."""
    if word.pos_ == "PROPN":
        return word.ent_type_ in ("PERSON", "WORK_OF_ART", "")
    return word.pos_ == "NOUN" and word.dep_ in SUBJECTS


def _is_somebody(word: Token) -> bool:
    """The name of a person, or the "Mayor" before it: no "it" stands for that."""
    noun = word.head if word.dep_ == "compound" else word
    return noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON"


def _is_own_doer(noun: Token, pronoun: Token) -> bool:
    """Who does it to him is not he: the subject of the clause in which "him" is no subject, its title and all."""
    while noun.dep_ in ("compound", "nmod", "amod", "nummod") and noun.head.i > noun.i:
        noun = noun.head
    verb = above(pronoun)
    while verb.dep_ == "xcomp" and not any(c.dep_ in ("dobj", *SUBJECTS) for c in (*verb.lefts, *verb.head.rights)):
        verb = verb.head  # "the mayor has promised to end it"
    first = verb
    while first.dep_ == "conj" and is_verb(first.head) and not any(c.dep_ in SUBJECTS for c in first.lefts):
        first = first.head  # "read the bid and tore it in two": who read it tore it
    shared = noun.dep_ in SUBJECTS and noun.head.i == first.i
    return pronoun.tag_ == "PRP" and pronoun.dep_ not in SUBJECTS and (noun.head.i == verb.i or shared)


def _is_fronted(owner: Token) -> bool:
    """ "In its report, the bank said": the name comes after."""
    noun = owner.head
    verb = noun.head.head if noun.dep_ == "pobj" else noun
    doers = [c for c in verb.children if c.dep_ in SUBJECTS and c.i > owner.i]
    if owner.lower_ == "their":  # not of one man: "after their visit, Rye complained"
        doers = [d for d in doers if d.ent_type_ != "PERSON" or any(c.dep_ == "conj" for c in d.children)]
    return noun.dep_ == "pobj" and any(d.pos_ in ("PROPN", "NOUN") for d in doers)


def _is_empty(token: Token) -> bool:
    """The "it" of "it is unclear whether": the clause behind it is what is meant."""
    verb = token.head
    if token.lower_ != "it" or token.dep_ not in ("expl", "nsubj", "nsubjpass"):
        return False
    if token.dep_ == "expl" or verb.lemma_ in ("rain", "snow"):
        return True
    later = [
        c for c in verb.children if c.i > verb.i and c.dep_ in ("ccomp", "xcomp", "acomp", "csubj", "advcl", "attr")
    ]
    inner = [g for c in later for g in (c, *c.children) if g.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "relcl")]
    passive = token.dep_ == "nsubjpass"
    return any(c.dep_ == "mark" for g in inner for c in g.children) and (verb.lemma_ == "be" or passive)


def _opens_subject(token: Token) -> bool:
    return token.dep_ == "det" and token.head.dep_ in SUBJECTS and token.lower_ in ("those", "these", "this", "such")


def _is_quoted(token: Token, tokens: "list[Token]") -> bool:
    marks = sum(t.text in ("“", "”", '"') for t in tokens if t.i < token.i)
    return marks % 2 == 1
