"""What a line leaves unsaid though no word of it stands for something named before: who, where, on which day."""

from typing import TYPE_CHECKING

from dateline.extract.events.elided import DAYS, elided
from dateline.extract.events.hollow import is_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: What the recogniser of names finds that says neither who nor where.
NAMELESS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY", ""})
#: Without a capital, and known by the word alone.
ONE_ONLY = frozenset({"coronavirus", "pandemic", "euro", "eurozone"})
SUBJECTS = ("nsubj", "nsubjpass")
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
#: Who suffers these is people.
SUFFERED = frozenset(
    {"kill", "injure", "wound", "die", "arrest", "detain", "rescue", "hurt", "shoot", "drown", "miss"}
)
ECONOMY = frozenset(
    {"unemployment", "inflation", "housing", "payroll", "productivity", "employer", "claim", "joblessness"}
)
#: Of these one is of something.
MEMBERS = frozenset({"members", "participants", "attendees", "delegates", "passengers", "survivors", "residents"})
MEMBERS |= {"negotiators", "mediators", "organizers", "organisers"}
#: One of many: which one, where? What is done about it says its name.
DISASTERS = frozenset(
    {"earthquake", "quake", "hurricane", "cyclone", "typhoon", "tsunami", "flood", "wildfire", "spill"}
)
HELP = frozenset(
    {"response", "relief", "recovery", "rescue", "victim", "survivor", "clean-up", "cleanup", "aid", "effort"}
)
#: What is "his" or "its" says nothing without what it is about.
MATTERS = frozenset({"ban", "message", "proposal", "decision", "request", "demand", "warning", "order", "ruling"})
#: With one of these it is said.
ABOUT = frozenset({"on", "against", "for", "to", "about", "of"})
MARKS = frozenset({"“", "”", '"', "''"})


def unsaid(tokens: "list[Token]", vague: bool) -> int:
    """How much a reader of the line alone would ask: "workers downed tools", "flew here", "testified that day".

    Of a line that is `vague` already its missing names are not asked for again.
    """
    asked = (_is_here, _is_that_day, _is_then, _is_number, _is_unowned, _is_nameless, is_of_words)
    unnamed = not vague and not is_named(tokens) and not any(_is_told_elsewhere(t) for t in tokens)
    torn = 2 * any(elided(t, tokens) for t in tokens)  # no verb or noun can be read without its own words
    return torn + unnamed + any(one(t, tokens) for t in tokens for one in asked)


def _is_told_elsewhere(token: Token) -> bool:
    """A pronoun asks for its name itself; figures of an economy are of the land of the report."""
    if token.tag_ == "PRP" and token.dep_ in SUBJECTS and token.head.dep_ == "ROOT":
        return True
    return token.lemma_.lower() in ECONOMY and any(
        t.dep_ in SUBJECTS and t.head.dep_ in ("ROOT", "ccomp") for t in (token, *token.ancestors)
    )


def is_named(tokens: "list[Token]") -> bool:
    """Somebody, some body, place or people is named in the line."""
    return any(_names(t) for t in tokens)


def _names(token: Token) -> bool:
    if token.lemma_.lower() in ONE_ONLY:
        return True
    if token.ent_type_:
        return token.ent_type_ not in NAMELESS
    return token.pos_ == "PROPN" or (token.text[:1].isupper() and not token.is_sent_start and token.i > 0)


def _is_here(token: Token, tokens: "list[Token]") -> bool:
    """The "here" of a reporter, and no "here" of a speaker's."""
    return token.text == "here" and token.dep_ == "advmod" and not _is_quoted(token, tokens)


def _is_that_day(token: Token, tokens: "list[Token]") -> bool:
    if token.lower_ not in DAYS | WEEKDAYS or not token.i or token.nbor(-1).lower_ not in ("that", "same"):
        return False
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in tokens if t.i < token.i - 1 and t.lower_ != "the")
    return not dated and not _is_quoted(token, tokens)


def _is_then(token: Token, tokens: "list[Token]") -> bool:
    """ "The crew have been stuck since then", "forty have died since": since when?"""
    dated = any(t.ent_type_ in ("DATE", "TIME") for t in tokens if t.i < token.i)
    if token.lower_ == "since" and token.dep_ in ("advmod", "prep") and not [*token.children]:
        return not dated and token.head.tag_ == "VBN" and not _is_quoted(token, tokens)
    if token.lower_ != "then" or not token.i or token.nbor(-1).lower_ not in ("since", "until", "by", "before"):
        return False
    return not dated and not _is_quoted(token, tokens)


def _is_number(token: Token, tokens: "list[Token]") -> bool:
    """ "30 had to close": thirty what? People are counted without a word where they suffer."""
    if token.tag_ != "CD" or token.dep_ not in SUBJECTS or token.head.lemma_ in SUFFERED:
        return False
    return token.ent_type_ == "CARDINAL" and not any(c.i > token.i for c in token.children) and token is tokens[0]


def _is_unowned(token: Token, tokens: "list[Token]") -> bool:
    """ "Members raised concerns", "she posted her message": of what, about what?"""
    if token.dep_ in SUBJECTS and token.tag_ == "NNS" and token.lower_ in MEMBERS:
        return not _own(token) and not _is_quoted(token, tokens)
    if token.dep_ == "dobj" and token.lemma_.lower() in MATTERS and [c.tag_ for c in _own(token)] == ["PRP$"]:
        return not any(c.lower_ in ABOUT and _is_thing(c) for c in token.head.children if c.i > token.i)
    return False


def _own(noun: Token) -> "list[Token]":
    return [c for c in noun.children if not c.is_punct]


def _is_nameless(token: Token, tokens: "list[Token]") -> bool:
    """ "Support for earthquake relief efforts", "the quake that measured 7.0": which one? No place says so."""
    lemma = token.lemma_.lower()
    if lemma not in DISASTERS or any(t.lemma_.lower() == lemma for t in tokens if t.i < token.i):
        return False
    helped = token.dep_ in ("compound", "nmod") and _is_help(token.head)
    if not helped and not _is_described(token):
        return False
    about = any(t.ent_type_ in ("GPE", "LOC", "NORP", "EVENT") for t in _whole(token).subtree if t.i != token.i)
    placed = any(t.ent_type_ in ("GPE", "LOC", "EVENT") and t.dep_ == "pobj" for t in tokens)
    return not about and not placed


def _is_help(noun: Token) -> bool:
    return any(t.lemma_.lower() in HELP for t in (noun, *(c for c in noun.children if c.dep_ == "compound")))


def _whole(noun: Token) -> Token:
    while noun.dep_ in ("compound", "nmod") and noun.head.i > noun.i:
        noun = noun.head
    return noun


def _is_described(noun: Token) -> bool:
    """ "The 12 January quake", "the flood that broke the wall": how great and when, and not where."""
    own = list(noun.children)
    told = any(c.dep_ == "relcl" or c.ent_type_ == "DATE" for c in own)
    return told and noun.dep_ != "compound" and any(c.lower_ == "the" for c in own)


def _is_thing(preposition: Token) -> bool:
    return any(c.dep_ in ("pobj", "pcomp") and c.ent_type_ not in ("DATE", "TIME") for c in preposition.children)


def _is_quoted(token: Token, tokens: "list[Token]") -> bool:
    return sum(t.text in MARKS for t in tokens if t.i < token.i) % 2 == 1
