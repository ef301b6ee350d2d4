"""The words of a noun phrase: are they people, a name, and do they say alone who is meant?"""

import re
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.leaning import KNOWN_NOUNS, POINTING

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

BEFORE = frozenset({"det", "amod", "compound", "nmod", "nummod", "poss", "advmod", "quantmod", "npadvmod", "punct"})
#: Prepositions that say which one is meant: "the head of the bank", "officials at the ministry".
SAYS_WHICH = frozenset({"of", "at", "from", "for", "in"})
#: Adjectives behind a noun that say whose it is: "forces loyal to the king".
TELLING_WHOSE = frozenset({"loyal", "close", "familiar", "opposed", "hostile", "sympathetic", "allied", "faithful"})
ARTICLES = frozenset({"a", "an", "the"})
#: A phrase longer than so many words is cut before what says which one.
LONGEST = 9
PERSONAL = frozenset({"PERSON", "ORG", "GPE", "NORP"})
OWN_WORDS = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
#: Nouns for persons that are not in the table of words for people.
ANYBODY = frozenset(
    {"man", "woman", "teenager", "survivor", "rescuer", "lawmaker", "insurer", "lender", "retailer", "chocolatier"}
    | {"confectioner", "carmaker", "automaker", "contractor", "supplier", "manufacturer", "giant", "publisher"}
    | {"broadcaster", "newspaper", "daily", "tabloid", "agency", "hospital", "university", "charity", "startup"}
    | {"passenger", "resident", "gunman", "shooter", "killer", "founder", "chairman", "chairwoman", "boss", "ceo"}
    | {
        "unit",
        "squad",
        "troupe",
        "brigade",
        "battalion",
        "patrol",
        "president",
        "justice",
        "forces",
        "democrat",
        "republican",
        "senator",
        "congressman",
        "congresswoman",
    }
)
#: Words of a name that are no capitals.
SMALL = frozenset(
    {"of", "the", "and", "for", "de", "da", "di", "la", "le", "du", "van", "von", "der", "den", "al", "el"}
)
SMALL |= {"bin", "ibn", "ben", "abu", "in", "on", "to", "at", "a", "und", "et", "y", "dos", "del", "ter", "ten", "s"}
_TICKER = re.compile(r"[A-Z]{1,5}\.[A-Z]{1,3}$|\(?[A-Z]{2,5}\)?$")


#: Several words in capitals, together longer than this, are a heading and no name.
SHOUTED = 8
#: Titles before a name.
TITLES = frozenset({"minister", "president", "chancellor", "secretary", "chief", "executive", "chairman", "director"})
TITLES |= {
    "premier",
    "governor",
    "senator",
    "general",
    "commissioner",
    "founder",
    "editor",
    "chair",
    "officer",
    "head",
}
#: "millions of gallons" are nobody.
COUNTS = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
SOME = frozenset({"many", "some", "most", "few", "several", "both", "other", "one", "all", "half"})


def is_name(words: str) -> bool:
    """Capitals throughout, but for small words: no piece of a sentence."""
    parts = words.replace("-", " ").replace("’", " ").replace("'", " ").split()
    if any(mark in words.strip(" (") for mark in "()[]|:"):
        return False
    if len(parts) > 1 and all(w.isalpha() and w.isupper() for w in parts) and len(words) > SHOUTED:
        return False
    return any(c.isupper() for c in words) and all(not w[0].islower() or w in SMALL for w in parts)


def is_second_title(noun: Token, listed: "list[Token]") -> bool:
    """ "the editor and chief executive Anna Rye": two titles of one person, one of them without the name."""
    titled = noun.tag_ in ("NN", "NNP") and is_people(noun) and noun.ent_type_ != "PERSON"
    if not titled:
        return False
    before = next((o for o in listed if noun.head.i == o.i), None)
    after = next((o for o in listed if o.head.i == noun.i and o.dep_ == "conj"), None)
    other = before if noun.dep_ == "conj" else after
    if other is None or other.tag_ not in ("NN", "NNP"):
        return False
    if noun.dep_ == "conj":
        one = any(c.dep_ == "det" for c in other.children) and not any(
            c.dep_ in ("det", "poss") for c in noun.children
        )
        return one and other.tag_ == "NN" and other.ent_type_ not in PERSONAL and is_people(other)
    return other.ent_type_ == "PERSON" and noun.lower_ in TITLES and not any(c.dep_ == "det" for c in noun.children)


def is_ticker(noun: Token) -> bool:
    """The sign of a stock: "KFT.N"."""
    return bool(_TICKER.match(noun.text)) and "." in noun.text


def is_borne(word: str, name: str) -> bool:
    """Whether a name of more than one word ends with the word."""
    return name.endswith(f" {word}")


def tells_deed(noun: Token) -> bool:
    """A noun that tells a deed, be it written in capitals: "the Sandholm Accords", "Rye's Nomination"."""
    return ("n", noun.lemma_.lower()) in frames.frames() or ("n", noun.lower_.removesuffix("s")) in frames.frames()


def is_people(noun: Token) -> bool:
    """A noun for people or bodies: "officials", "thousands of protesters", "the ministry"; no bodies of the dead."""
    core = syntax.core(noun)
    word = core.lemma_.lower()
    counted = [inner for name, inner in syntax.prepositions(core) if name == "of"]
    if (word in COUNTS and core.tag_ == "NNS") or (word in SOME and counted):
        return any(is_people(inner) for inner in counted)
    if word == "body" and core.tag_ == "NNS":
        return False
    known = frames.classes()["human"] | ANYBODY
    if word in known or (core.tag_ == "NNPS" and word.removesuffix("s") in known):
        return True
    if core.pos_ == "PROPN" and tells_deed(core):
        return False
    return core.ent_type_ in ("PERSON", "ORG", "NORP")


def before_ticker(noun: Token) -> "list[Token]":
    """The name before "KFT.N", where the parser takes the sign of the stock for the head."""
    if not _TICKER.match(noun.text):
        return []
    return [c for c in noun.children if c.dep_ in ("compound", "nmod") and c.i == noun.i - 1]


def phrase(noun: Token) -> "list[Token]":
    """The words of a noun phrase in their order, without an article, and without what hangs on it as a clause."""
    first = min([c.left_edge.i for c in noun.children if c.i < noun.i and c.dep_ in BEFORE], default=noun.i)
    words = [noun.doc[i] for i in range(first, noun.i + 1)]
    after = next((c for c in noun.children if c.left_edge.i == noun.i + 1), None)
    if after is not None and (after.lower_ in SAYS_WHICH or after.lower_ in TELLING_WHOSE):
        longer = [*words, *(noun.doc[i] for i in range(after.left_edge.i, _end(after)))]
        where = after.lower_ == "in" and any(c.ent_type_ in syntax.PLACES for c in after.children)
        where = where or any(c.dep_ == "pcomp" for c in after.children)
        most = LONGEST + 5 if any(t.dep_ == "conj" for t in longer) else LONGEST
        if len(longer) <= most and not where and not any(_breaks(t) for t in longer):
            words = longer
    while words and (words[0].lower_ in ARTICLES or words[0].is_punct or words[0].is_space):
        words = words[1:]
    words = words[_heading(words) :]
    return [] if len(words) > LONGEST + 5 or any(t.is_space or t.text in "()[];:" for t in words) else words


def _heading(words: "list[Token]") -> int:
    """So many words of a heading in capitals stand before what is meant: "FAR ENOUGH Rye"."""
    capitals = 0
    while capitals < len(words) and words[capitals].is_alpha and words[capitals].is_upper:
        capitals += 1
    return capitals if capitals > 1 and any(len(t) > 2 for t in words[:capitals]) else 0


def _end(after: Token) -> int:
    """Where what says which one ends: before a clause that tells more of it."""
    last: int = after.right_edge.i + 1
    clauses = [
        t.left_edge.i for t in after.subtree if t.dep_ in ("relcl", "acl", "appos") and t.left_edge.i > after.i
    ]
    end = min([last, *clauses])
    while end > after.i + 1 and after.doc[end - 1].is_punct:
        end -= 1
    return end


def _breaks(word: Token) -> bool:
    return word.dep_ in ("relcl", "acl") or (word.is_punct and word.text not in (",", "-", "'", "’", ".", "&", '"'))


def leans(words: "list[Token]") -> bool:
    """Words that stand for something named before: "his lawyer", "those valves"."""
    return any(t.lower_ in OWN_WORDS or (t.lower_ in POINTING and t.dep_ == "det") or t.pos_ == "PRON" for t in words)


def says_which(noun: Token, words: "list[Token]") -> bool:
    """The phrase can be read alone: it names, counts or tells apart, and leans on nothing said before."""
    if leans(words):
        return False
    if any(
        c.dep_ == "poss" and c.pos_ == "NOUN" and any(d.lower_ == "the" for d in c.children) for c in noun.children
    ):
        return False  # "the company's board"
    named = any(t.pos_ == "PROPN" or t.ent_type_ in PERSONAL for t in words)
    if noun.pos_ == "PROPN":
        return noun.ent_type_ in PERSONAL or len(words) > 1 or (noun.i > noun.sent.start and noun.dep_ == "nsubj")
    if not is_people(noun):
        return named and frames.match(noun, "n") is None
    definite = noun.tag_ == "NN" or len(words) > 1
    definite = definite and any(c.lower_ == "the" for c in noun.children if c.i < noun.i)
    return named or not definite or noun.lemma_.lower() in KNOWN_NOUNS or len(words) > 2


def plain(words: str) -> str:
    """Words on one line, without the mark of an owner and marks at their ends."""
    return " ".join(words.split()).removesuffix("'s").removesuffix("’s").strip(' ,.;:"“”')
