"""Verbs that may tell an event though no table knows them: every one that heads a clause.

The tables cannot be listed to the end. Which of these verbs are told as events is weighed in `opening.py`.
"""

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.extract.events import frames, status, syntax
from dateline.extract.events.frames import Frame
from dateline.extract.events.trigger import Trigger
from dateline.extract.events.triggers import FEASTS, MOODS
from dateline.lexicon import read_table

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

OPEN = Frame("open", None, (), "OTHER", None, "act", "told-as-an-event")
SENSES = Path(__file__).with_name("senses.tsv")
#: Parts of another word or of the verb: no clause of their own.
PARTS = frozenset({"aux", "auxpass", "amod", "compound", "nmod", "npadvmod", "punct", "det", "quantmod", "intj"})

#: What these will do is a forecast, and of nobody.
NOBODY = frozenset({"nobody", "none", "nothing"})


@cache
def senses() -> dict[str, str]:
    """Class of the first sense of a verb, by lemma, with a particle behind "_": `senses.tsv`."""
    return {word: row["sense"] for row in read_table(SENSES) for word in row["words"].split()}


def sense_of(verb: Token) -> str:
    """The class of a verb, with its particle if that pair has one of its own; "none" when it is not known."""
    lemma, part = verb.lemma_.lower(), syntax.particle(verb)
    whole = senses().get(f"{lemma}_{part}") if part else None
    return whole or senses().get(lemma, "none")


def open_words(sentence: Span, taken: Collection[int]) -> Iterator[Trigger]:
    """Yield the candidates of a sentence in reading order; `taken` are words that tell events already.

    A verb whose own subject, object or complement is one of these ("the storm left two dead", "managed to meet") adds
    nothing, and no more does one that only says how far a deed has come ("began to shout"), or what never was.
    """
    for token in sentence:
        if token.pos_ == "VERB" and token.i not in taken and token.dep_ not in PARTS and token.is_alpha:
            near = _near(token)
            if any(n.i in taken for n in near) or any(_moves_nobody(n) for n in near if n.dep_ == "nsubj"):
                continue
            if not (_is_person(token) or _carries(token) or _never_was(token) or frames.is_ruled_out(token, "v")):
                yield Trigger(token, OPEN, None)


def _near(verb: Token) -> list[Token]:
    parts = syntax.children(verb, "dobj", "nsubj", "nsubjpass", "attr", "xcomp")
    return [p for p in parts if p.pos_ in ("NOUN", "PROPN", "VERB")]


def _moves_nobody(subject: Token) -> bool:
    """ "Fears prompted", "an early Easter brought": nobody did anything."""
    return subject.lemma_.lower() in MOODS or subject.lower_ in FEASTS


def _is_person(verb: Token) -> bool:
    """ "The accused"."""
    return verb.tag_ == "VBN" and bool(syntax.children(verb, "det", "poss"))


def _carries(verb: Token) -> bool:
    """ "Began to shout": the shouting is what is told."""
    return bool(syntax.children(verb, "xcomp")) and status.words().get(("comp", verb.lemma_.lower())) == "same"


def _never_was(verb: Token) -> bool:
    """ "Would have lost", "nobody will forget it", what an accusation is about ("the charge is that it hid it")."""
    helpers = {c.lower_ for c in syntax.children(verb, "aux")}
    if "will" in helpers and any(s.lower_ in NOBODY for s in syntax.children(verb, "nsubj")):
        return True
    return (verb.dep_ == "ccomp" and verb.head.lemma_ == "be") or ({"would", "have"} <= helpers)
