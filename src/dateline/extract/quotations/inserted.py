"""Comments between commas that the parser takes for something else: `the cut, a customs man tells me, is to come`."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.commenting import OWN
from dateline.extract.quotations.passage import Passage, Range
from dateline.extract.quotations.rules import words
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM", "PART", "PRON", "ADV", "CCONJ"})
_LONGEST = 10
_WH = frozenset({"WDT", "WP", "WRB", "WP$"})
#: What may stand behind the verb up to the second comma: whom, when and where it was told.
_TAIL = re.compile(
    r"(?:\s(?:me|us|him|her|them|reporters|journalists|parliament|police|colleagues|(?:the|a)\s[\w’']+(?:\s[A-Z][\w’']+)*))?"
    r"(?:\s(?:on|in|by|at|from|over|late|early|yesterday|today|last|this)\b[\w’'. ]{0,40})?(?=[,;.:—–)]|\s[—–]|\Z)"
)


def between_commas(passage: Passage, verb: "Token", word: SpeechCue) -> tuple[Range, "Token"] | None:
    """The clause `, SOMEBODY says,` around a verb, and the head of the words for somebody; None if it is none."""
    if word.kind == "intent" or verb.lemma_ not in words("commenting") or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    if verb.lemma_ == "agree" and verb.tag_ == "VBD":
        return None  # "after ten hours, the guild agreed, and ...": a deed
    before: list[Token] = []
    at = verb.i - 1
    while at >= verb.sent.start and verb.doc[at].text not in (",", "—", "–"):
        before.insert(0, verb.doc[at])
        at -= 1
    if at <= verb.sent.start or not before or len(before) > _LONGEST or not _somebody(before):
        return None
    tail = _TAIL.match(passage.text, verb.idx + len(verb))
    if tail is None or any(passage.level[t.i] is not None for t in (*before, verb)):
        return None
    behind = passage.tokens_in(verb.idx + len(verb), tail.end())
    if any(t.pos_ in ("VERB", "AUX") for t in behind) or (behind and (verb.lemma_, behind[0].lower_) in OWN):
        return None
    return (before[0].idx, tail.end()), _head(before)


def _somebody(phrase: "list[Token]") -> bool:
    """A noun phrase, and nothing that opens a clause."""
    if any(t.pos_ not in _NOMINAL or t.tag_ in _WH for t in phrase) or phrase[0].pos_ in ("ADP", "CCONJ", "ADV"):
        return False
    last = next((t for t in reversed(phrase) if t.pos_ != "ADV"), phrase[-1])
    return last.pos_ in ("NOUN", "PROPN") or last.tag_ in ("NN", "NNS", "PRP", "CD")


def _head(phrase: "list[Token]") -> "Token":
    """The last noun before what only tells more of it: `a source familiar with the matter`, `officials in Lund`."""
    head = None
    for token in phrase:
        if head is not None and token.pos_ not in ("NOUN", "PROPN", "NUM"):
            break
        if token.pos_ in ("NOUN", "PROPN", "PRON") and token.tag_ != "PRP$":
            owner = token.i + 1 < len(token.doc) and token.nbor(1).tag_ == "POS"
            head = None if owner else token
    return head if head is not None else phrase[-1]
