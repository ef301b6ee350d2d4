"""What is counted: "the toll is 187", "turnout was 38 percent", "the league counts 84 dead", "puts the crowd at 400".

A number that somebody gives for a thing that happened is news of that thing, also in the present: the tables of deeds
take no simple present.
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

#: The word gives a number.
TOLL = Frame("toll", None, (), "OTHER", None, "act", "toll")
#: Verbs that can give one.
GIVES = frozenset({"be", "count", "put"})
#: Numbers by themselves: what is so many.
NUMBERS = frozenset({"toll", "turnout", "death", "casualty", "fatality", "injury", "arrest", "damage", "loss"})
#: What "put at" gives a number to.
FIGURES = NUMBERS | {
    "number",
    "crowd",
    "figure",
    "dead",
    "attendance",
    "strength",
    "total",
    "cost",
    "injured",
    "count",
}
#: What is counted one by one.
COUNTED = frozenset(
    {"dead", "death", "victim", "body", "casualty", "fatality", "injured", "wounded", "missing", "killed"}
)
COUNTED |= {
    "arrest",
    "detainee",
    "prisoner",
    "hostage",
    "participant",
    "protester",
    "demonstrator",
    "marcher",
    "striker",
}
COUNTED |= {
    "people",
    "person",
    "vote",
    "ballot",
    "case",
    "infection",
    "shot",
    "explosion",
    "strike",
    "attack",
    "violation",
}
#: The reader, the speaker or nobody in particular.
NOBODY = frozenset({"i", "you", "it", "one", "this", "that", "what", "which"})


def tolls(sentence: Span, known: Collection[int]) -> Iterator[Trigger]:
    """Yield verbs that give a number; `known` tell events already."""
    for token in sentence:
        if token.lemma_ not in GIVES or token.i in known or token.pos_ not in ("VERB", "AUX"):
            continue
        if (_is_so_many(token) or _counts(token) or _puts(token)) and not syntax.is_negated(token):
            yield Trigger(token, TOLL, None)


def _is_so_many(verb: Token) -> bool:
    """ "The toll is 187", "turnout was 38 percent", "the dead are thirteen"."""
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP", "VBD") or verb.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    given = syntax.children(verb, "attr", "acomp")
    return bool(given) and _is_number(given[0]) and any(_is_count(s) for s in syntax.children(verb, "nsubj"))


def _is_count(subject: Token) -> bool:
    """ "The toll", "turnout", "the number of dead", "the dead"."""
    if subject.lower_ == "dead":
        return any(c.lower_ == "the" for c in subject.children)
    if subject.lemma_.lower() == "number":
        return any(w.lower_ in COUNTED or w.lemma_ in COUNTED for p, w in syntax.prepositions(subject) if p == "of")
    return subject.lemma_.lower() in ("toll", "turnout")


def _counts(verb: Token) -> bool:
    """ "The ministry counts 26 dead", "organisers had counted 15,000"."""
    if verb.lemma_ != "count" or verb.tag_ not in ("VBZ", "VBP", "VBD", "VBN"):
        return False
    given = syntax.children(verb, "dobj")
    who = syntax.children(verb, "nsubj")
    somebody = any(w.lower_ not in NOBODY and frames.is_somebody(w) for w in who)
    return somebody and any(_is_number(g) or _is_number_of(g) for g in given)


def _puts(verb: Token) -> bool:
    """ "The league puts the toll at 312"."""
    if verb.lemma_ != "put" or not any(p == "at" and _is_number(w) for p, w in syntax.prepositions(verb)):
        return False
    return any(o.lemma_.lower() in FIGURES or o.lower_ in FIGURES for o in syntax.children(verb, "dobj"))


def _is_number(word: Token) -> bool:
    """ "187", "38 percent", "36.9 per cent", "some 300"."""
    if word.lower_ in ("percent", "%", "cent"):
        return any(c.like_num for c in word.children)
    return word.like_num


def _is_number_of(word: Token) -> bool:
    """ "26 dead", "1,000 participants"."""
    counted = word.lower_ in COUNTED or word.lemma_.lower() in COUNTED
    return counted and any(c.like_num for c in word.children)
