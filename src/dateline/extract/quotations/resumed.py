"""What goes on behind a comment: `The pier is old, he said, and could be closed by May`."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Passage, Range
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: The joint between the comment and what goes on.
_JOINT = re.compile(r",\s(?:and|but|so|while|though|although)\s")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def resumed(passage: Passage, end: int, right: Range) -> Range | None:
    """What stands behind a comment and its joint, where that is still what was said; else None.

    It is when it has a subject of its own (`but the tower never was`), or a helping verb (`and could be closed`).
    `and left for Lund` is what the speaker did next; another cue has its own words.
    """
    joint = _JOINT.match(passage.text, end)
    if joint is None or any(q.begin < right[1] and right[0] < q.end for q in passage.outer):
        return None
    tokens = passage.tokens_in(joint.end(), right[1])
    verb = next((t for t in tokens if t.tag_ in _FINITE and t.dep_ not in ("relcl", "acl")), None)
    if verb is None or any(_another_cue(t) for t in tokens):
        return None
    owned = any(t.dep_ in ("nsubj", "nsubjpass", "expl") and t.i < verb.i for t in tokens)
    return passage.trim(joint.end(), right[1]) if owned or verb.tag_ == "MD" or verb.pos_ == "AUX" else None


def _another_cue(token: "Token") -> bool:
    finite = token.pos_ == "VERB" and token.tag_ in _FINITE and token.dep_ not in ("relcl", "acl")
    word = speech_verb(token.lemma_.lower()) if finite else None
    return word is not None and word.kind == "speech" and bool(word.frames & {"that", "quote"})
