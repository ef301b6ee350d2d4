"""The words of a noun phrase: are they people, a name, and do they say alone who is meant?"""

from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.leaning import KNOWN_NOUNS, POINTING
from dateline.extract.events.once import once
from dateline.extract.events.people import is_human, is_office, moves
from dateline.extract.events.phrase_edges import heading, is_between, times
from dateline.extract.events.spelling import is_run_on
from dateline.extract.events.things import deals_blow, is_dash, is_thing
from dateline.extract.events.who import PLACES

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
POISONS = frozenset({"nerve", "chemical", "biological", "toxic", "cleaning"})
MARKS = frozenset({"(", ")", "[", "]", ";", ":", "$", "“", "”", '"', "|", "#", "``", "''"})
#: What these do to somebody, "of" says more of: "accused the firm of bias".
WITH_OF = frozenset(
    {"accuse", "convict", "acquit", "suspect", "rob", "strip", "deprive", "remind", "warn", "inform", "cure"}
)
#: A phrase longer than so many words is cut before what says which one.
LONGEST = 9
PERSONAL = frozenset({"PERSON", "ORG", "GPE", "NORP"})
OWN_WORDS = frozenset({"his", "her", "its", "their", "our", "my", "your", "whose"})
#: Titles before a name.
TITLES = frozenset({"minister", "president", "chancellor", "secretary", "chief", "executive", "chairman", "director"})
TITLES |= {"premier", "governor", "senator", "general", "commissioner", "founder", "editor", "chair", "officer"}
TITLES |= {"head"}
#: Offices with "general" behind them.
GENERALS = frozenset({"attorneys", "solicitors", "secretaries", "governors", "surgeons", "inspectors", "consuls"})
#: What many of a kind have together: whose it is says which one.
OF_MANY = frozenset({"union", "association", "federation", "league", "council", "guild", "cooperative", "club"})
#: "millions of gallons" are nobody.
COUNTS = frozenset({"dozen", "hundred", "thousand", "million", "billion"})
#: With an article these say nothing of who is meant; "the driver", "the union" do.
ANY_BODY = frozenset({"company", "firm", "group", "organisation", "organization", "body", "institution", "agency"})
ANY_BODY |= {"side", "pair", "duo", "man", "woman", "person", "individual", "leader", "latter", "former", "one"}
SOME = frozenset({"many", "some", "most", "few", "several", "both", "other", "one", "all", "half"})


def is_second_title(noun: Token, listed: "list[Token]") -> bool:
    """ "the editor and chief executive Anna Rye": two titles of one person, one of them without the name."""
    titled = noun.tag_ in ("NN", "NNP") and is_people(noun) and noun.ent_type_ != "PERSON"
    if not titled:
        return False
    before = next((o for o in listed if noun.head.i == o.i), None)
    behind = [o for o in listed if o.head.i == noun.i and o.dep_ == "conj"]
    after = next((o for o in behind if o.ent_type_ == "PERSON"), next(iter(behind), None))
    other = before if noun.dep_ == "conj" else after
    if other is None or other.tag_ not in ("NN", "NNP"):
        return False
    if noun.dep_ == "conj":
        if _is_named_beside(noun) != _is_named_beside(other) and not any(c.dep_ == "det" for c in noun.children):
            return not _is_named_beside(noun)
        one = any(c.dep_ == "det" for c in other.children) and not any(
            c.dep_ in ("det", "poss") for c in noun.children
        )
        return one and other.tag_ == "NN" and other.ent_type_ not in PERSONAL and is_people(other)
    return other.ent_type_ == "PERSON" and noun.lower_ in TITLES and not any(c.dep_ == "det" for c in noun.children)


def _is_named_beside(noun: Token) -> bool:
    return any(c.ent_type_ == "PERSON" for c in syntax.children(noun, "appos"))


def tells_deed(noun: Token) -> bool:
    """A noun that tells a deed, be it written in capitals: "the Sandholm Accords", "Rye's Nomination"."""
    return ("n", noun.lemma_.lower()) in frames.frames() or ("n", noun.lower_.removesuffix("s")) in frames.frames()


@once
def is_people(noun: Token) -> bool:
    """A noun for people or bodies: "officials", "thousands of protesters", "the ministry"; no bodies of the dead."""
    core = syntax.core(noun)
    word = core.lemma_.lower()
    if is_thing(core):
        return False
    if core.i > 1 and core.nbor(-1).text == "-":
        word = f"{core.nbor(-2).lower_}-{word}" if is_human(f"{core.nbor(-2).lower_}-{word}") else word
    if core.i and is_human(f"{core.nbor(-1).lower_} {word}"):
        return True  # "the town hall"
    counted = [inner for name, inner in syntax.prepositions(core) if name == "of"]
    if (word in COUNTS and core.tag_ == "NNS") or (word in SOME and counted):
        return any(is_people(inner) for inner in counted)
    if (word == "body") == _is_of_somebody(core) and word in ("body", "office"):
        return False
    if word == "agent" and any(c.lower_ in POISONS for c in core.children):
        return False
    if word == "economy":
        return core.tag_ == "NNS"  # "the two largest economies" act, the economy does not
    if is_human(word) or (core.tag_ == "NNPS" and is_human(word.removesuffix("s"))):
        return True
    if core.pos_ == "PROPN" and tells_deed(core):
        return False
    return core.ent_type_ in ("PERSON", "ORG", "NORP")


def _is_of_somebody(body: Token) -> bool:
    """ "Rye's body", "bodies": the dead, or much of it; but "Rye's office" acts, and "left office" does not."""
    return (
        body.tag_ == "NNS"
        or bool(syntax.children(body, "poss"))
        or any(name == "of" for name, _ in syntax.prepositions(body))
    )


def phrase(noun: Token) -> "list[Token]":
    """The words of a noun phrase in their order, without an article, and without what hangs on it as a clause."""
    first = min([c.left_edge.i for c in noun.children if c.i < noun.i and c.dep_ in BEFORE], default=noun.i)
    first -= is_between(noun)
    while (dash := next((i for i in range(first, noun.i) if is_dash(noun.doc[i])), None)) is not None:
        first = dash + 1  # "to a judge, Anna Rye - the Norland senator"
    words = [noun.doc[i] for i in range(first, noun.i + 1 + _is_general(noun))]
    words += _second_office(noun)
    after = next((c for c in noun.children if c.left_edge.i == words[-1].i + 1 and not deals_blow(noun)), None)
    if after is not None and after.lower_ == "of" and noun.dep_ == "dobj" and noun.head.lemma_ in WITH_OF:
        after = None
    if after is not None and (after.lower_ in SAYS_WHICH or after.lower_ in TELLING_WHOSE):
        longer = [*words, *(noun.doc[i] for i in range(after.left_edge.i, _end(after)))]
        where = after.lower_ == "in" and any(c.ent_type_ in PLACES for c in after.children)
        where = where or any(c.dep_ == "pcomp" or c.ent_type_ in ("DATE", "TIME") for c in after.children)
        where = where or (after.lower_ == "in" and any(tells_deed(c) for c in after.children))
        most = LONGEST + 5 if any(t.dep_ == "conj" for t in longer) else LONGEST
        if len(longer) <= most and not where and not any(_breaks(t) for t in longer):
            words = longer
    if len(words) > 2 and words[0].tag_ == "RB" and words[1].lower_ in ARTICLES:
        words = words[2:]  # "specifically the harbour clerk"
    while words and (words[0].lower_ in ARTICLES or words[0].is_punct or words[0].is_space):
        words = words[1:]
    words = words[times(words) :] if words else words
    if len(words) > 1 and words[0].lower_ == "such" and words[1].text == ",":
        words = words[2:]
    words = words[heading(words) :]
    while len(words) > 1 and words[-1].lower_ in ("and", "or", "&"):
        words = words[:-1]
    if len(words) > 2 and words[0].lower_ == "dead" and words[1].like_num:
        words = words[1:]  # "shot dead 14 people"
    return [] if len(words) > LONGEST + 5 or any(_is_foreign(t, noun, words) for t in words) else words


def _second_office(noun: Token) -> "list[Token]":
    """ "the chairman and chief executive of Kovar": one person, whom only what stands behind both tells."""
    behind = syntax.children(noun, "conj")
    if len(behind) != 1 or not is_people(noun) or not is_second_title(behind[0], [noun, behind[0]]):
        return []
    more = list(noun.doc[noun.i + 1 : behind[0].i + 1])
    said = any(c.left_edge.i == behind[0].i + 1 and c.lower_ in SAYS_WHICH for c in noun.children)
    return more if said and len(more) < LONGEST else []


def _is_general(noun: Token) -> bool:
    """ "attorneys general": the adjective behind belongs to the office."""
    after = noun.nbor(1).lower_ if noun.i + 1 < len(noun.doc) else ""
    return after == "general" and noun.lower_ in GENERALS


def _is_foreign(word: Token, noun: Token, words: "list[Token]") -> bool:
    """What stands in no noun phrase: marks, links, a finite verb, a participle behind a name ("Rye leaving")."""
    if word.is_space or word.text in MARKS or word.tag_ in ("``", "''") or "@" in word.text or word.like_url:
        return True
    if is_run_on(word):
        return True
    if word.i > noun.i:
        return False
    if word.tag_ in ("TO", "MD", "VBZ", "VBP", "VBD", "WRB", "WP", "UH") and word.i != noun.i:
        return not (word.i > words[0].i and word.nbor(-1).text == "-")
    before = word.nbor(-1) if word.i > words[0].i else None
    return word.tag_ in ("VBG", "VBN") and before is not None and before.pos_ == "PROPN" and word.i != noun.i


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
    if words[0].lower_ == "same":
        return True
    if words[-1].lower_ in ("other", "another") and words[0].lower_ in ("each", "one"):
        return True  # "accused each other"
    return any(t.lower_ in OWN_WORDS or (t.lower_ in POINTING and t.dep_ == "det") or t.pos_ == "PRON" for t in words)


def _is_any(owner: Token, noun: Token) -> bool:
    """ "The company's board", "the bank's shares"; "the foundation's board" says which."""
    return owner.lemma_.lower() not in KNOWN_NOUNS and (owner.lemma_.lower() in ANY_BODY or not is_people(noun))


def says_which(noun: Token, words: "list[Token]") -> bool:
    """The phrase can be read alone: it names, counts or tells apart, and leans on nothing said before."""
    if leans(words):
        return False
    owners = [c for c in noun.children if c.dep_ == "poss" and c.pos_ == "NOUN"]
    owners = [c for c in owners if c.tag_ == "NN" or noun.lemma_.lower() not in OF_MANY]  # "the dockers' union"
    if any(d.lower_ == "the" and _is_any(c, noun) for c in owners for d in c.children):
        return False  # "the company's board"
    named = any(t.pos_ == "PROPN" or t.ent_type_ in PERSONAL for t in words)
    if not named and _counts_known(noun):
        return False
    if noun.pos_ == "PROPN" and not is_people(noun) and tells_deed(noun):
        return False
    if noun.pos_ == "PROPN" and len(words) == 1 and is_office(noun.lower_) and noun.lower_ not in KNOWN_NOUNS:
        return False
    if noun.pos_ == "PROPN":
        return noun.ent_type_ in PERSONAL or len(words) > 1 or (noun.i > noun.sent.start and noun.dep_ == "nsubj")
    if not is_people(noun):
        return deals_blow(noun) or (named and moves(noun.lemma_.lower()) and frames.match(noun, "n") is None)
    definite = noun.tag_ == "NN" or len(words) > 1
    definite = definite and any(c.lower_ == "the" for c in noun.children if c.i < noun.i)
    told_apart = len(words) > 2 or bool(syntax.children(noun, "compound"))  # "the rescue agency"
    return named or not definite or told_apart or noun.lemma_.lower() not in ANY_BODY


def _counts_known(noun: Token) -> bool:
    """ "the two countries", "both sides": told before which."""
    counts = {c.lower_ for c in noun.children if c.i < noun.i}
    return "both" in counts or ("the" in counts and any(c.dep_ == "nummod" for c in noun.children))
