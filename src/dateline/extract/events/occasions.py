"""What takes place, told by "is" alone: "the hearing is on 4 May", "there will be a vote", "there was no banquet"."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.coming import OCCASIONS
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: The noun takes place when the "is" above it says.
OCCASION = Frame("occasion", None, (), "OTHER", None, "act", "occasion")
#: Occasions that are told of without a day where there was none: "there was no banquet".
WITHOUT = OCCASIONS | {
    "banquet",
    "amnesty",
    "pardon",
    "recall",
    "ceasefire",
    "truce",
    "deal",
    "agreement",
    "settlement",
}
WITHOUT |= {"apology", "ransom", "mutiny", "coup", "contact", "negotiation", "bribe", "arrest", "charge", "payment"}
WITHOUT |= {"warning", "evacuation", "rescue", "inquiry", "investigation", "handshake", "announcement", "quorum"}
WITHOUT |= {"casualty", "injury", "incident", "clash", "violence", "fatality", "lesson", "class", "speech", "toast"}
WITHOUT -= {"second", "result", "flight", "ferry", "ship", "convoy", "train", "plane", "round", "trial", "decision"}
FINITE = frozenset({"ROOT", "ccomp", "conj", "parataxis"})


def occasions(sentence: Span, known: Collection[int], dated: frozenset[int]) -> Iterator[Trigger]:
    """Yield nouns of occasions under "is", "was", "will be"; `known` tell events already, on `dated` hangs a time."""
    for noun in sentence:
        verb = noun.head
        if (
            noun.i in known
            or verb.i in known
            or noun.pos_ != "NOUN"
            or verb.lemma_ != "be"
            or verb.dep_ not in FINITE
        ):
            continue
        on_a_day = verb.i in dated or noun.i in dated
        if (on_a_day and _takes_place(noun, verb)) or _is_none(noun, verb):
            yield Trigger(noun, OCCASION, verb)


def _takes_place(noun: Token, verb: Token) -> bool:
    """ "The hearing is on 4 May", "there will be a vote on Tuesday"; not "the vote on Tuesday was a farce"."""
    if noun.lemma_.lower() not in OCCASIONS:
        return False
    if noun.dep_ == "attr":
        return _is_there(verb)
    idle = syntax.children(verb, "attr", "acomp", "oprd", "advcl", "ccomp", "xcomp")
    return noun.dep_ == "nsubj" and not idle and any(_is_at(c) for c in verb.children)


def _is_at(word: Token) -> bool:
    """ "On 4 May", "next Sunday", "tomorrow"."""
    if word.dep_ == "prep":
        return word.lower_ in ("on", "at") and any(c.ent_type_ in ("DATE", "TIME") for c in word.children)
    return word.dep_ in ("npadvmod", "advmod") and word.ent_type_ in ("DATE", "TIME")


def _is_none(noun: Token, verb: Token) -> bool:
    """ "There was no banquet", "there will be no amnesty"."""
    none = any(c.lower_ == "no" for c in noun.children)
    return none and noun.dep_ == "attr" and _is_there(verb) and noun.lemma_.lower() in WITHOUT


def _is_there(verb: Token) -> bool:
    return any(c.dep_ == "expl" for c in verb.children)
