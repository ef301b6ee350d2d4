"""Words left out that only the sentences before give back: "asked for one", "Norland's was dissolved"."""

from typing import TYPE_CHECKING

from dateline.extract.events.phrases import above
from dateline.extract.events.syntax import SUBJECTS, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: A half of a sentence with fewer words is told with the other half.
FEWEST = 5
#: Of these one does it to something, or from something; a time, a manner and a reason do not say what.
NEEDY = frozenset({"refuse", "accept", "reject", "approve", "endorse", "ratify", "veto", "postpone", "cancel"})
NEEDY |= {"propose", "withdraw", "comply", "consent", "confirm"}
#: So does what courts and bodies do by word, also as what is to come: "is to appeal this week".
NEEDY |= {"appeal", "rule", "decide", "respond", "reply", "react", "object", "intervene"}
#: Whom one blames is not all: for what?
BLAMING = frozenset({"blame", "accuse"})
#: What a number alone says.
MEASURING = frozenset({"measure", "reach", "register", "hit", "score", "turn", "number", "total", "exceed", "read"})
#: Whom these befall is people: "killed 12".
MEASURING |= {"kill", "injure", "wound", "arrest", "detain", "rescue", "hurt", "shoot", "free", "jail", "evacuate"}
MEASURING |= {"save", "employ", "seat", "carry", "bury", "drown", "hospitalise", "hospitalize", "release", "leave"}
#: "A second round was put off": of what?
ROUNDS = frozenset({"round", "attempt", "batch", "phase", "stage", "leg", "tranche", "reading", "wave"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "sixth", "final", "last", "next"})
#: With its particle so is this verb: "turned down", "called off".
NEEDY_PARTS = frozenset({("turn", "down"), ("call", "off"), ("take", "up"), ("carry", "out"), ("put", "off")})
#: "Took control on Monday": of what?
HELD_OF = frozenset({"control", "charge", "command", "possession"})
#: "Is to rule", "is expected to rule", "has yet to reply": nothing is said of what by these.
EXPECTED = frozenset({"be", "expect", "due", "set", "have", "plan", "want", "refuse", "decline"})
#: What says to whom, of what or what a verb does it.
SAID_TO = frozenset(
    {"dobj", "ccomp", "xcomp", "dative", "nsubjpass", "csubjpass", "attr", "oprd", "parataxis", "acomp"}
)
#: Where an object stands for a noun told before: "followed with one", "lodged its own", "asked for more".
PLACES = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
#: With "that" such a day is one told of before.
DAYS = frozenset({"day", "night", "evening", "morning", "afternoon", "week", "month", "year", "point"})
#: "On its own", "of their own".
ALONE = frozenset({"on", "of"})
#: What was done is told by another word before.
SAME_DEED = frozenset({("do", "so"), ("do", "same"), ("do", "likewise"), ("follow", "suit")})
MARKS = frozenset({"“", "”", '"', "''", "``"})


def elided(token: Token, tokens: "list[Token]") -> bool:
    """A word of a line that wants another, left out of its clause and told in no clause of the line before it."""
    if sum(t.text in MARKS for t in tokens if t.i < token.i) % 2:
        return False
    return (
        (_stands_alone(token) and not _has_noun_before(token, tokens))
        or _wants_object(token, tokens)
        or _wants_reason(token)
        or _is_of_a_row(token, tokens)
        or _counts(token, tokens)
        or _wants_of(token, tokens)
        or _does_so(token, tokens)
    )


def wants_more(half: "list[Token]", tokens: "list[Token]") -> bool:
    """A half of a sentence that is told with the other: of a few words, or with one that the other half explains."""
    if len(half) == len(tokens) or half[0].sent[-1].text != ".":
        return False  # a heading of two deeds is two lines
    if sum(t.is_alpha or t.like_num for t in half) < FEWEST or any(_is_of_that_day(t, half) for t in half):
        return True
    return any(elided(t, half) for t in half)


def _is_of_that_day(token: Token, half: "list[Token]") -> bool:
    """ "That night" and "since then", where the other half names the day."""
    before = token.nbor(-1).lower_ if token.i else ""
    pointing = before in ("that", "same") and token.lower_ in DAYS
    since = token.lower_ == "then" and before in ("since", "until", "by")
    own = any(t.ent_type_ in ("DATE", "TIME") for t in half if t.i < token.i - 1 and t.lower_ != "the")
    return (pointing or since) and not own


def _stands_alone(token: Token) -> bool:
    """The "one" of "lodged a request for one", the "own" of "its own", the "'s" of "Norland's was dissolved"."""
    behind = token.nbor() if token.i + 1 < len(token.doc) else None
    if token.tag_ == "POS":
        owner = token.head
        return owner.dep_ in SUBJECTS and behind is not None and is_verb(behind) and not token.ent_type_
    if (
        token.dep_ not in PLACES
        or (behind is not None and behind.lower_ == "of")
        or (token.dep_ == "pobj" and token.head.lower_ in ALONE)
    ):
        return False
    own = [c for c in token.children if not c.is_punct]
    if token.lower_ == "own":
        return any(c.tag_ == "PRP$" for c in own) and all(c.i < token.i for c in own)
    if token.lower_ == "one":
        asked = token.dep_ == "pobj" and token.head.lower_ in ("for", "with", "against", "without")
        return not own and (asked or token.dep_ == "dobj")
    return token.lower_ == "more" and not own and token.head.lower_ in ("for", "ask", "want", "demand", "seek")


def _has_noun_before(token: Token, tokens: "list[Token]") -> bool:
    """A noun of another clause of the line, which the word may stand for: "bought a ferry and sold one"."""
    verb = above(token)
    return any(t.pos_ == "NOUN" and t.i < token.i and above(t).i != verb.i and not t.ent_type_ for t in tokens)


def _wants_object(verb: Token, tokens: "list[Token]") -> bool:
    """ "Norland turned down", "Kovar withdrew on Monday": what, from what?"""
    parts = {(verb.lemma_, c.lower_) for c in verb.children if c.dep_ == "prt"}
    if not is_verb(verb) or verb.tag_ == "VBG" or not (verb.lemma_ in NEEDY or parts & NEEDY_PARTS):
        return False
    here = {t.i for t in tokens}
    if verb.tag_ == "VB" and verb.dep_ == "xcomp" and not (is_verb(verb.head) and verb.head.lemma_ in EXPECTED):
        return False
    above_it = [verb.head] if verb.dep_ == "xcomp" else []
    chain = [verb, *above_it, *(c for c in verb.conjuncts if is_verb(c))]
    own = [c for one in chain for c in one.children if c.i in here]
    doer = any(c.dep_ == "nsubj" or (above_it and c.dep_ == "nsubjpass") for c in own)
    if not doer or any(c.dep_ == "auxpass" for c in verb.children):
        return False
    own = [c for c in own if c.i != verb.i and not (above_it and c.dep_ == "nsubjpass")]
    own = [c for c in own if c.i > verb.i or c.dep_ != "dobj"]  # "rang the guild and cancelled": not the guild
    if any(c.dep_ in SAID_TO for c in own) or any(t.lower_ in ("which", "that", "whom") for t in tokens):
        return False
    if verb.dep_ in ("relcl", "advcl", "ccomp", "amod", "acl") and verb.head.i in here:
        return False  # "as Rye proposed", "the plan Rye refused"
    return not any(c.dep_ in ("prep", "agent") and c.i > verb.i and _is_of_things(c) for c in own)


def _does_so(word: Token, tokens: "list[Token]") -> bool:
    """ "Rye did so on Monday", "Rye followed suit", "Rye did the same": what the line has no verb for before."""
    verb = word.head
    if verb.i > word.i or (verb.lemma_.lower(), word.lower_) not in SAME_DEED:
        return False
    if any(c.lower_ in ("as", "for", "to", "that") for c in word.children):
        return False
    return not any(t.i < verb.i and is_verb(t) and t.dep_ not in ("aux", "auxpass") for t in tokens)


def _wants_reason(verb: Token) -> bool:
    """ "The army blamed the guild": for what? A clause or a noun with "for", "of", "over" or "on" says it."""
    if verb.lemma_ not in BLAMING or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.dep_ != "ROOT":
        return False
    own = [c for c in verb.children if c.i > verb.i]
    if not any(c.dep_ == "dobj" for c in own):
        return False
    named = any(g.dep_ in ("prep", "relcl", "acl") and g.lower_ != "in" for c in own for g in c.children)
    told = any(c.dep_ in ("advcl", "ccomp", "xcomp", "conj", "dative") for c in own)
    return not named and not told and not any(c.dep_ == "prep" and _is_of_things(c) for c in own)


def _is_of_a_row(noun: Token, tokens: "list[Token]") -> bool:
    """ "A second round was put off": of what? A name, a noun before it or an "of" says it."""
    if noun.lemma_.lower() not in ROUNDS or noun.tag_ != "NN" or noun.dep_ not in SUBJECTS:
        return False
    own = list(noun.children)
    if not any(c.lower_ in ORDINALS for c in own) or any(c.dep_ in ("compound", "poss", "relcl") for c in own):
        return False
    return not any(c.dep_ == "prep" and _is_of_things(c) for c in own) and not _has_noun_before(noun, tokens)


def _counts(number: Token, tokens: "list[Token]") -> bool:
    """ "Had demanded nine and six", "brought in 19": of what no noun of the line says."""
    behind = number.nbor() if number.i + 1 < len(number.doc) else None
    if number.tag_ != "CD" or number.dep_ != "dobj" or number.ent_type_ not in ("CARDINAL", ""):
        return False
    if (behind is not None and is_verb(behind)) or number.head.lemma_ in MEASURING or "." in number.text:
        return False  # "said ten died", "measured 7.0"
    if any(
        not c.is_punct and c.dep_ not in ("conj", "cc", "advmod", "quantmod", "compound") for c in number.children
    ):
        return False
    return not any(t.tag_ == "NNS" and not t.ent_type_ for t in tokens if t.i < number.i)


def _wants_of(noun: Token, tokens: "list[Token]") -> bool:
    """ "Took control on Monday": of what?"""
    if noun.lemma_.lower() not in HELD_OF or noun.dep_ != "dobj" or noun.head.lemma_ not in ("take", "seize"):
        return False
    behind = [c for t in (noun, noun.head) for c in t.children if c.i > noun.i]
    return not any(c.dep_ == "prep" and c.lower_ in ("of", "over", "in", "at") and _is_of_things(c) for c in behind)


def _is_of_things(preposition: Token) -> bool:
    """What follows is no time: "on Thursday", "at the beginning of the month" say when."""
    of = [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]
    return any(not any(t.ent_type_ in ("DATE", "TIME") for t in c.subtree) for c in of)
