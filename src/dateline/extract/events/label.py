"""A short readable name for an event, taken from its own words: "hold talks", "shoot down drone", "raise wages"."""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.triggers import Trigger

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

NAMES = frozenset({"PERSON", "GPE", "ORG", "NORP", "LOC", "FAC"})
#: Of the words before a noun these are left out: whose it is, and when.
UNSAID = NAMES | {"DATE", "TIME"}


def label_of(trigger: Trigger) -> str:
    """The lemma of the trigger, its particle or light verb, and a plain object."""
    token = trigger.token
    if not syntax.is_verb(token):
        noun = _phrase(token)
        if (
            trigger.light is not None
            and syntax.children(trigger.light, "dobj")
            and not syntax.is_passive(trigger.light)
        ):
            return f"{_verb(trigger.light)} {noun}"
        return noun
    if trigger.frame.kind == "announce":
        return _announced(token)
    if trigger.frame.kind == "duty" and token.tag_ == "MD":
        return f"{token.lower_} {_deed(token.head)}"
    return _deed(token)


def _announced(teller: Token) -> str:
    """ "say would lend crowns": the verb of saying, and what was said to be done."""
    clause = next((c for c in syntax.children(teller, "ccomp") if syntax.is_verb(c)), None)
    if clause is None:
        return _deed(teller)
    modal = next((c.lower_ for c in syntax.children(clause, "aux") if c.tag_ == "MD"), "")
    never = "not" if syntax.is_negated(clause) else ""
    return " ".join(word for word in (_verb(teller), modal, never, _deed(clause)) if word)


def _deed(token: Token) -> str:
    text = _verb(token)
    things = [
        o for o in syntax.objects(token) if (o.pos_ == "NOUN" or o.dep_ == "ccomp") and o.ent_type_ not in NAMES
    ]
    if things and not syntax.is_passive(token):
        text = f"{text} {_phrase(things[0])}"
    elif token.pos_ != "ADJ":
        inner = [c for c in token.children if c.dep_ == "xcomp" and c.tag_ in ("VB", "VBG")]
        if inner:
            text = f"{text} to {inner[0].lemma_}" if inner[0].tag_ == "VB" else f"{text} {inner[0].lower_}"
    return text


def _verb(token: Token) -> str:
    part = syntax.particle(token)
    lemma = token.lemma_.lower()
    return f"{lemma} {part}" if part else lemma


def _phrase(noun: Token) -> str:
    """A noun with the compound words before it, in lower case unless it is a name; no month ("his May visit")."""
    words = [
        c for c in noun.children if c.dep_ in ("compound", "amod") and c.i < noun.i and c.ent_type_ not in UNSAID
    ]
    words = [w for w in words if w.i >= noun.i - 2 and (w.dep_ == "compound" or w.pos_ == "ADJ") and w.is_alpha]
    return " ".join([*(_tied(w) for w in words if w.dep_ == "compound"), _whole(noun)])


def _tied(word: Token) -> str:
    """A compound word with what a hyphen ties before it: "dual-use supplies"."""
    tied = (
        word.i >= 2 and word.nbor(-1).text == "-" and not word.nbor(-1).whitespace_ and not word.nbor(-2).whitespace_
    )
    return f"{word.nbor(-2).lower_}-{word.lower_}" if tied else word.lower_


def _whole(noun: Token) -> str:
    """The word with what hyphens tie to it, which the parser cuts: "e-mails"."""
    text, at = noun.lower_ if noun.pos_ != "PROPN" else noun.text, noun
    while not at.whitespace_ and at.i + 2 < len(at.doc) and at.nbor(1).text == "-" and not at.nbor(1).whitespace_:
        at = at.nbor(2)
        text += "-" + at.lower_
    return text
