"""Noun phrases of a line that say "the one told of before": "the listing", "such a deal", "the two leaders".

They can be read alone where a name, a complement or a clause in the phrase says which one is meant, where the line
has named it before, or where the world has one only. What is left leans on the sentences before the line.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.events.likening import is_counted, is_late, is_misread, is_told_by_another_word
from dateline.extract.events.phrases import above
from dateline.extract.events.shown import (
    DONE_BY,
    PAPERS,
    POLLS,
    TURNS,
    does_it_to,
    is_camp,
    is_content,
    is_course,
    is_installed,
    is_of_doer,
    is_opening,
    is_outlet,
    is_setting,
    is_shown,
    is_where,
    is_wider,
    may_be_somebody,
)
from dateline.extract.events.unique import (
    AREAS,
    BODIES,
    FIRMS,
    FIXED,
    FORMER,
    OWNED,
    PARTISANS,
    PARTS,
    PEOPLE,
    PLACES,
    RANKED,
    RELATIONAL,
    SHOWING,
    SIDES,
    SITES,
    STAGES,
    TIMES,
    TITLES,
    UNIQUE,
)

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: These say which one is meant whatever stands behind them; others only with a name or a number behind.
TELLING = frozenset({"of", "for", "on", "against", "to", "between", "about", "over", "into", "among", "that"})
#: Dependents that say which one is meant.
CLAUSES = frozenset({"relcl", "acl", "appos", "ccomp", "advcl"})
BEFORE = frozenset({"compound", "amod", "nmod", "poss", "nummod"})
#: Names of these kinds say nothing of which thing is meant.
DATES = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", ""})
#: "Arrested over the scandal", "left after the vote": the deed is told without it.
AROUND = frozenset({"over", "after", "before", "during", "amid", "since", "despite", "following"})
LANDS = frozenset({"GPE", "LOC", "FAC", "NORP"})
#: A phrase with so many words of its own before the head says which one is meant.
TOLD = 3


def definites(tokens: "list[Token]") -> "Iterator[Token]":
    """The heads of noun phrases of a line that stand for something told before it."""
    here = {t.i for t in tokens}
    for token in tokens:
        points = token.tag_ in ("NN", "NNS", "NNP") and _points(token, here, tokens)
        if points and (not _is_quoted(token, tokens) or is_outlet(token) or is_opening(token, tokens)):
            yield token


def _points(noun: Token, here: set[int], tokens: "list[Token]") -> bool:
    """Tell whether a noun stands for something that neither its phrase nor the line says."""
    if noun.tag_ == "NNP":
        return (_is_title(noun, here) or _is_partisan(noun, here)) and not _named_before(noun, tokens)
    if is_misread(noun) or is_late(noun, tokens) or is_counted(noun, here):
        return True
    article = _article(noun)
    if article is None or _is_known(noun, article):
        return False
    return (not _says_which(noun, here) or _is_former(noun, here)) and not _named_before(noun, tokens)


def _is_title(noun: Token, here: set[int]) -> bool:
    """ "The Prime Minister", "the Governor", and no name or land to say whose."""
    if noun.tag_ != "NNP" or noun.text not in TITLES or _article(noun) is None:
        return False
    words = any(t.i in here and t.i != noun.i and t.pos_ == "PROPN" and t.text != "Prime" for t in noun.subtree)
    return not words and not (noun.dep_ == "compound" or any(c.dep_ in ("appos", "prep") for c in noun.children))


def _is_partisan(noun: Token, here: set[int]) -> bool:
    """ "The Sandholm Democrat" and no name of his."""
    if noun.text not in PARTISANS or _article(noun) is None or noun.dep_ not in (*DONE_BY, "dobj"):
        return False
    return not any(t.i in here and t.ent_type_ == "PERSON" for c in noun.children for t in c.subtree)


def _is_former(noun: Token, here: set[int]) -> bool:
    """ "The former senator from Norland": whoever it is, the line does not say."""
    once = any(c.lower_ in FORMER for c in noun.children)
    named = any(t.ent_type_ == "PERSON" and t.i in here for c in noun.children for t in c.subtree)
    return once and noun.tag_ == "NN" and noun.lemma_.lower() in PEOPLE and noun.dep_ in DONE_BY and not named


def is_weak(noun: Token) -> bool:
    """ "The vote", "the country" by the way: less is missed than where the deed is done by or to it."""
    lemma = noun.lemma_.lower()
    if noun.dep_ != "poss" and is_shown(noun) and lemma not in UNIQUE:
        return False
    if is_of_doer(noun) or is_setting(noun):
        return False
    if noun.dep_ == "poss" or (above(noun).dep_ in ("relcl", "advcl", "acl") and not is_content(above(noun))):
        return True
    if noun.dep_ in ("nsubj", "nsubjpass", "dobj"):
        return lemma in PARTS - POLLS
    by_the_way = noun.dep_ == "pobj" and noun.head.lower_ in AROUND
    return by_the_way or lemma not in RELATIONAL | OWNED


def _article(noun: Token) -> Token | None:
    """The "the" or "such" of a noun, or None."""
    for child in noun.children:
        points = child.lower_ == "the" or (child.lower_ in SHOWING and child.dep_ != "nsubj")
        if child.i < noun.i and (points or _is_both(child, noun)):
            return child
    return None


def _is_both(word: Token, noun: Token) -> bool:  # not of "both ferries and trains"
    return word.lower_ == "both" and noun.tag_ == "NNS" and not any(c.dep_ == "conj" for c in noun.children)


def _is_known(noun: Token, article: Token) -> bool:
    """The world has one only, or the words are a turn of speech."""
    lemma = noun.lemma_.lower()
    if (
        noun.ent_type_ in ("DATE", "TIME")
        or lemma in TIMES | TURNS
        or noun.dep_ in ("compound", "npadvmod", "nmod", "amod")
    ):
        return True
    if article.lower_ != "the" or is_installed(noun):
        return False
    if noun.ent_type_ or lemma in UNIQUE:
        return True
    dated = [c for c in noun.children if c.ent_type_ in ("DATE", "TIME") and not c.lower_.endswith("old")]
    if dated or any(c.tag_ in ("JJS", "RBS") or c.lower_ in RANKED for c in noun.children):
        return True
    return noun.dep_ == "pobj" and f"{noun.head.lower_} {lemma}" in FIXED


def _says_which(noun: Token, here: set[int]) -> bool:
    """A name, an owner, a complement or a clause in the phrase tells which one is meant."""
    lemma = noun.lemma_.lower()
    kept = [c for c in noun.children if c.i in here and c.dep_ not in ("det", "punct", "predet")]
    if any(c.i > noun.i and _tells(c, here) for c in kept):
        return True
    own = [c for c in kept if c.dep_ in BEFORE and c.i < noun.i]
    if lemma in OWNED and any(c.lower_ in SIDES for c in own):
        return False
    if any(c.dep_ == "poss" or (_has_name(c, here) and not is_camp(c, noun)) for c in own):
        return True
    if any(c.dep_ == "compound" and c.lemma_.lower() in UNIQUE for c in own):
        return True
    inner = [g for c in own for g in c.children if g.i in here and not g.is_punct]
    if lemma in RELATIONAL:  # "the 17-page draft proposal": how long and how far, of what?
        own = [c for c in own if c.lower_ not in STAGES and not any(g.like_num for g in (c, *c.children))]
        inner = [g for g in inner if g.is_alpha]
    who = lemma in PEOPLE and noun.tag_ == "NN" and noun.dep_ in (*DONE_BY, "dobj")  # however well described
    return len(own) + len(inner) >= TOLD and not who


def _tells(child: Token, here: set[int]) -> bool:
    """What stands behind the noun says which one: "of the bank", "that was lost", and not ", which was lost"."""
    if child.dep_ == "prep":
        if is_where(child):
            return False
        if child.lower_ == "with" and child.head.lemma_.lower() in PAPERS:
            return False
        if child.lower_ == "for" and child.head.lemma_ == "call" and child.head.head.lower_ == "on":
            return False  # "thanked those on the call for their help"
        if child.head.lemma_.lower() in ("situation", "scene") and child.lower_ in ("in", "at"):
            return True
        things = [c for c in child.children if c.dep_ in ("pobj", "pcomp") and c.ent_type_ not in ("DATE", "TIME")]
        return bool(things) and (child.lower_ in TELLING or _has_name(child, here))
    if child.dep_ == "conj":
        return _has_name(child, here)
    if child.dep_ in ("relcl", "acl"):
        first = min((t.i for t in child.subtree), default=child.i)
        return child.doc[first - 1].text != "," and not is_course(child)
    return child.dep_ in CLAUSES


def _has_name(word: Token, here: set[int]) -> bool:
    return any(
        t.i in here and (t.ent_type_ not in DATES or (t.pos_ == "PROPN" and t.text[:1].isupper() and not t.ent_type_))
        for t in word.subtree
    )


def _named_before(noun: Token, tokens: "list[Token]") -> bool:
    """The line itself names it before: the same noun, or for a person, a body or a place a name of that kind."""
    lemma = noun.lemma_.lower()
    before = [t for t in tokens if t.i < noun.left_edge.i and not does_it_to(t, noun)]
    again = any(t.lemma_.lower() == lemma and t.pos_ in ("NOUN", "PROPN") for t in before)
    if again or is_told_by_another_word(noun, before):
        return True
    if is_shown(noun) and lemma not in PLACES:
        return False
    if noun.tag_ == "NNS" and any(c.dep_ == "nummod" for c in noun.children):
        return (
            sum(t.pos_ == "PROPN" and t.dep_ != "compound" and t.ent_type_ not in ("DATE", "TIME") for t in before)
            > 1
        )
    if lemma == "scene" and any(t.lemma_.lower() in RELATIONAL for t in before):
        return True
    kinds = {t.ent_type_ for t in before if t.pos_ == "PROPN" or t.ent_type_ in ("NORP", "GPE")}
    if lemma in PEOPLE:
        return any(may_be_somebody(t) for t in before)
    if lemma in BODIES | FIRMS and kinds & (
        {"ORG", "FAC", ""} if lemma in SITES else {"ORG", "PERSON", "PRODUCT", ""}
    ):
        return True
    if noun.tag_ == "NN" and lemma in ("country", "nation") and any(t.ent_type_ not in DATES for t in tokens):
        return True
    if lemma in PLACES and kinds & (LANDS if lemma in AREAS else {*LANDS, "ORG", ""}):
        return not is_wider(noun, before)
    if lemma in POLLS:  # a man's name does not say which vote
        return any(t.ent_type_ in ("ORG", "GPE", "EVENT", "LAW") and t.dep_ != "compound" for t in before)
    return lemma in PARTS and bool(kinds - DATES | kinds & {""})


def _is_quoted(token: Token, tokens: "list[Token]") -> bool:
    return sum(t.text in ("“", "”", '"') for t in tokens if t.i < token.i) % 2 == 1
