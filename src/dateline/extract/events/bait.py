"""Headlines that call instead of telling: "Rye Just Destroyed Her Critics", "Watch What He Does When Asked"."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.draft import Draft

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: With these a headline speaks to its reader.
CALLS = frozenset({"look", "see", "watch", "here", "check", "read", "listen", "meet", "guess", "remember", "imagine"})
#: With these it keeps back what it tells of: "a six-word answer", and not which words.
_COY = re.compile(
    r"\b(?:\d{1,2}|One|Two|Three|Four|Five|Six)-[Ww]ord\b|\bYou(?: Won['’]t|['’]ll Never) |\bEven More$|\bOne Thing\b"
)
#: The verbs above a deed that are looked at, outwards.
DEEP = 6
#: A line is a headline whose words of more letters than this have capitals, so many of them at the least.
LONG, MANY = 3, 4


def is_capped(sentence: Span) -> bool:
    """A headline told again among the text: every long word of it has a capital."""
    count = 0
    for token in sentence:
        if len(token.text) > LONG and token.is_alpha:
            if not token.text[0].isupper():
                return False
            count += 1
    return count >= MANY


def is_bait(draft: Draft) -> bool:
    """Tell whether a deed of a headline is told to make people read: what was done the body must say."""
    clause = draft.trigger.clause
    return _is_just_done(clause) or _is_called_for(clause) or _COY.search(clause.sent.text.strip()) is not None


def _is_just_done(clause: Token) -> bool:
    """ "just insulted": the style of opinion; news says what was done, and when."""
    at = clause
    for _ in range(DEEP):
        just = any(c.lower_ == "just" and c.i < at.i and c.dep_ == "advmod" for c in at.children)
        if just and at.tag_ in ("VBD", "VBN", "VBZ"):
            return True
        if at.head.i == at.i:
            return False
        at = at.head
    return False


def _is_called_for(clause: Token) -> bool:
    """ "Look At What Came Of It": the headline orders its reader."""
    return any(t.lower_ in CALLS and t.tag_ in ("VB", "RB") and _opens(t) for t in clause.sent if t.i <= clause.i)


def _opens(word: Token) -> bool:
    """It stands first, or behind a colon or a dash, and nobody stands before it who does it."""
    before = word.nbor(-1).text if word.i > word.sent.start else ":"
    return before in (":", "-", "–", "—", "!") and not any(c.dep_ == "nsubj" and c.i < word.i for c in word.children)
