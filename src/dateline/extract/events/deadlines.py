"""What somebody has until a day to do: "has until 7 June to reply", "gave themselves until Oct. 12".

The deed that is given time is planned for that day at the latest; where none is named, the giving of time tells it.
"""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import frames, syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: The word gives somebody time until a day.
DEADLINE = Frame("deadline", None, (), "OTHER", None, "act", "deadline")
HAVE = frozenset({"have", "want", "get", "ask"})
GIVE = frozenset({"give", "allow", "grant", "set"})


def deadlines(sentence: Span, known: Collection[int], dated: frozenset[int]) -> Iterator[Trigger]:
    """Yield verbs by which somebody has time until a day; `known` tell events already, on `dated` hangs a time."""
    for verb in sentence if dated else ():
        if verb.i not in dated or verb.i in known or verb.pos_ not in ("VERB", "AUX"):
            continue
        if _gives_time(verb) and not syntax.is_negated(verb) and _is_whose(verb):
            yield Trigger(verb, DEADLINE, None)


def _gives_time(verb: Token) -> bool:
    """ "Has until 7 June", "gave the firm until Friday", never "had a home there until 2011"."""
    if not any(c.dep_ == "prep" and c.lower_ == "until" for c in verb.children):
        return False
    given = syntax.children(verb, "dobj", "dative")
    if verb.lemma_ in HAVE:
        return not given and not syntax.children(verb, "prt")
    return verb.lemma_ in GIVE and any(frames.is_somebody(g) or g.tag_ == "PRP" for g in given)


def _is_whose(verb: Token) -> bool:
    return any(frames.is_somebody(s) or s.tag_ in ("PRP", "WDT") for s in syntax.children(verb, "nsubj", "nsubjpass"))
