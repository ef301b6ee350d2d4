"""Who is at a meeting or gives a news conference, told by the verb that the noun hangs on."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.doers import TELLS, doers
from dateline.extract.events.nouns import is_people

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: After these stands the meeting that somebody comes from, sits in or goes to: "said after talks with Rye".
AROUND = frozenset({"after", "at", "during", "before", "following"})
#: Before "conference" these say that one speaks to the press.
PRESS = frozenset({"news", "press"})
#: Who does one of these at a news conference, or to it, gives it.
SPEAKS = TELLS | {"address", "hold", "give"}


def holders(noun: Token) -> "list[Token]":
    """ "the bank is in talks with", "Rye said after a meeting with Lind": who is in them."""
    prep = noun.head
    if noun.dep_ != "pobj" or not syntax.is_verb(prep.head):
        return []
    if prep.lower_ in ("in", "into"):
        return doers(prep.head)
    with_somebody = any(name == "with" for name, _ in syntax.prepositions(noun))
    return doers(prep.head) if with_somebody and prep.lower_ in AROUND and _is_own(prep.head) else []


def _is_own(verb: Token) -> bool:
    """Who "said so" or "left" after a meeting was at it; who arrested somebody after a meeting may not have been."""
    if syntax.is_passive(verb) or syntax.children(verb, "expl"):
        return False
    return verb.lemma_ in TELLS or not any(is_people(o) or o.pos_ in ("PROPN", "PRON") for o in syntax.objects(verb))


def speakers_at(noun: Token) -> "list[Token]":
    """ "told a joint news conference", "said at a press conference": who gives it."""
    before = {c.lower_ for c in syntax.children(noun, "compound", "nmod", "amod")}
    if noun.lemma_.lower() not in ("conference", "briefing") or not before & PRESS:
        return []
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("at", "during", "to") else noun.head
    if noun.dep_ not in ("pobj", "dobj", "dative") or verb.lemma_ not in SPEAKS or syntax.is_passive(verb):
        return []
    return doers(verb)
