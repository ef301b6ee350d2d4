"""Days in a phrase that says only after what a deed was done: "In the wake of the raid on Tuesday, Rye ordered ...".

The day is that of the raid; what Rye ordered came after it. The parser hangs the day on either.
"""

from typing import TYPE_CHECKING

from dateline.extract.events.syntax import is_verb

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Behind one of these stands what was done first.
OPENERS = frozenset({"after", "following", "since"})
#: "In the wake of the raid", "on the eve of the vote": another time than that of the raid itself.
WAKES = frozenset({"wake", "aftermath", "eve", "run-up", "lead-up", "buildup", "advance", "anticipation"})
AFTERMATHS = frozenset({"wake", "aftermath"})
#: What one sits through; what is done after it is mostly of the same day: "after a debate on Monday, they voted".
SITTINGS = frozenset(
    {"debate", "meeting", "talk", "hearing", "session", "discussion", "conversation", "briefing", "deliberation"}
    | {"negotiation", "conference", "summit", "ceremony", "service", "mass", "match", "game", "race", "speech"}
    | {"rally", "lunch", "dinner", "breakfast", "call", "vote", "interview", "visit", "tour", "trial", "hour", "day"}
    | {"minute", "show", "event", "testimony", "question", "delay", "march", "argument", "close", "trade", "trading"}
)
#: "Just hours after the raid", "in the days after the raid".
BEFORE_OPENER = frozenset({"DET", "NUM", "ADV", "NOUN", "ADP", "ADJ", "CCONJ", "PUNCT"})
#: So many words at most stand between the opener and the day.
LONGEST = 24


def first_done(phrase: Token) -> Token | None:
    """The noun after which the main clause's deed was done, where the day of `phrase` is that noun's; else None."""
    stop = phrase.right_edge.i + 1
    doc, first = phrase.doc, phrase.left_edge.i
    if stop >= len(doc) or doc[stop].text != "," or first == phrase.sent.start:
        return None
    opener = _opener(phrase, first)
    if opener is None:
        return None
    noun = next((c for c in opener.children if c.dep_ == "pobj" and c.i < first), None)
    if noun is None or any(t.lemma_.lower() in SITTINGS for t in doc[opener.i + 1 : first]):
        return None
    return noun


def _opener(phrase: Token, first: int) -> Token | None:
    """The preposition that opens the phrase at the head of the sentence in which the day stands."""
    for at in range(first - 1, max(phrase.sent.start, first - LONGEST) - 1, -1):
        token = phrase.doc[at]
        if token.text == "," or (is_verb(token) and token.dep_ not in ("amod", "compound", "pobj", "prep")):
            return None
        if token.dep_ == "prep" and (token.lower_ in OPENERS or is_wake(token)):
            before = phrase.doc[phrase.sent.start : at]
            return token if all(t.pos_ in BEFORE_OPENER for t in before) else None
    return None


def is_wake(of: Token) -> bool:
    """The "of" of "in the wake of"."""
    return of.lower_ == "of" and of.head.lemma_.lower() in AFTERMATHS and of.head.dep_ == "pobj"


def before_doer(head: Token) -> Token | None:
    """ "Last Thursday night gunners asked for pay": what those did on whom the parser hung the time before them."""
    noun = head.head
    if head.dep_ not in ("compound", "amod", "nmod") or noun.i < head.i or noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    lead = noun.doc[noun.sent.start : noun.i]
    times = len(lead) > 1 and all(t.ent_type_ in ("DATE", "TIME") for t in lead)
    return noun.head if times and noun.is_lower and noun.head.i > noun.i else None
