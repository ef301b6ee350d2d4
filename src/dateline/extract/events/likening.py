"""Nouns that liken or count what they tell: "a similar launch", "the same week", "his third victory"."""

from typing import TYPE_CHECKING

from dateline.extract.events.unique import RELATIONAL, TIMES, WINS

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


#: What is "the same" as one told of before.
CHOSEN = frozenset({"slate", "list", "position", "view", "point", "reason", "conclusion", "result", "place", "spot"})
#: Than the one told of before.
OTHER = frozenset({"different", "alternative", "rival"})


#: One thing by several words: "a law that frees the loan, though many oppose the measure".
FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "bill law legislation measure plan reform proposal act amendment resolution rule ban order policy package",
        "inquiry investigation probe case",
        "email letter message memo note document",
        "attack shooting bombing violence incident assault killing raid",
        "talk negotiation meeting summit discussion session",
        "deal agreement pact accord offer bid purchase takeover merger acquisition",
        "coup plot",
        "hike increase rise",
        "protest demonstration march rally",
        "strike walkout stoppage",
    )
)
#: What was told by a verb before: "voted to raise the fee, though such a hike hurts the fishermen".
DEEDS = {
    "hike": "raise increase hike lift",
    "increase": "raise increase rise",
    "decision": "decide",
    "agreement": "agree",
    "deal": "agree buy sell",
    "proposal": "propose",
    "meeting": "meet",
    "talk": "meet negotiate",
    "announcement": "announce",
    "killing": "kill",
    "death": "die kill",
    "shooting": "shoot",
    "ban": "ban bar forbid",
    "request": "ask request",
    "purchase": "buy purchase",
    "sale": "sell",
    "offer": "offer bid",
    "loss": "lose",
    "cut": "cut slash",
    "vote": "vote",
    "visit": "visit",
    "move": "announce decide vote order file ban cut raise close",
}
ANOTHER = frozenset({"another", "other", "second", "third", "new", "next", "previous", "last"})


def is_told_by_another_word(noun: Token, before: "list[Token]") -> bool:
    """The "measure" of "a law on the ports, despite anger at the measure": the line has told it."""
    if any(c.lower_ in ANOTHER for c in noun.children):
        return False
    lemma = noun.lemma_.lower()
    kin = next((family for family in FAMILIES if lemma in family), frozenset())
    deeds = DEEDS.get(lemma, "").split()
    for token in before:
        if token.pos_ == "VERB" and token.lemma_ in deeds and token.i != noun.head.i:
            return True
        inside = token.is_ancestor(noun)  # "a law that repeals the ban"
        if token.pos_ == "NOUN" and token.lemma_.lower() in kin and not inside and _is_introduced(token):
            return True
    return False


def _is_introduced(noun: Token) -> bool:
    """With "a", or with what says which one it is."""
    own = [c for c in noun.children if not c.is_punct]
    return any(c.lower_ in ("a", "an") or c.dep_ in ("prep", "relcl", "acl", "compound", "poss", "amod") for c in own)


def is_misread(noun: Token) -> bool:
    """The "approach" of "reiterated that approach", where the parser takes "that" for the object."""
    if noun.tag_ != "NN" or noun.i == 0:
        return False
    before = noun.nbor(-1)
    return before.lower_ == "that" and before.dep_ == "dobj" and noun.i > noun.sent.start


def is_late(noun: Token, tokens: "list[Token]") -> bool:
    """ "Next week's meeting", "in the same period", "a similar launch": which, and like what?"""
    own = list(noun.children)
    if any(c.lower_ in OTHER and c.dep_ == "amod" for c in own) and noun.tag_ == "NN":
        here = {t.i for t in tokens}
        alone = not any(c.i in here and c.dep_ in ("prep", "relcl", "acl", "compound") for c in own)
        return alone and noun.lemma_.lower() in RELATIONAL
    if any(c.lower_ == "similar" and c.dep_ == "amod" for c in own):
        return not any(c.lower_ in ("to", "in") and c.dep_ == "prep" for c in own)
    dated = [c for c in own if c.dep_ == "poss" and (c.ent_type_ == "DATE" or c.lower_ in ("today", "tonight"))]
    if dated and noun.lemma_.lower() in RELATIONAL:
        here = {t.i for t in tokens}
        return not any(c.dep_ in ("compound", "amod", "prep") and c.i in here for c in own)
    same = any(c.lower_ == "same" for c in own)
    if same and noun.lemma_.lower() in RELATIONAL | CHOSEN:
        return not any(c.lower_ in ("as", "of") or c.dep_ in ("relcl", "acl") for c in own)
    return (
        same
        and noun.lemma_.lower() in TIMES
        and not any(t.ent_type_ in ("DATE", "TIME") for t in tokens if t.i < noun.i - 2)
    )


def is_counted(noun: Token, here: set[int]) -> bool:
    """ "His third straight victory": in what?"""
    owned = any(c.tag_ == "PRP$" for c in noun.children) and any(c.ent_type_ == "ORDINAL" for c in noun.children)
    return (
        owned
        and not any(c.dep_ in ("prep", "compound", "relcl", "acl") and c.i in here for c in noun.children)
        and (noun.lemma_.lower() in RELATIONAL | WINS)
    )
