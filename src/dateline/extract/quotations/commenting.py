"""The clause of a comment: `she argued`, `officials say`, set apart from the sentence it reports."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Passage, Range
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPLEMENTS = frozenset({"ccomp", "xcomp", "dobj", "oprd", "nsubjpass"})
_TRAILING = ("prep", "advmod", "npadvmod", "tmod", "dative", "prt", "nsubj", "advcl")
#: A word that opens a sentence before the clause: `But as the paper noted, ...`
_OPENED = re.compile(r"(?:^|[.?!][”\"’]?\s+)(?:But|And|So|Yet)$")
#: Verbs that have their content behind a preposition.
_OWN = frozenset(
    {
        *(("warn", "of"), ("warn", "about"), ("warn", "against"), ("agree", "on"), ("agree", "with")),
        *(("complain", "of"), ("complain", "about"), ("insist", "on"), ("argue", "for"), ("argue", "against")),
        *(("caution", "against"), ("point", "to"), ("hint", "at"), ("comment", "on"), ("report", "on")),
        *(("call", "for"), ("call", "on"), ("joke", "about"), ("speak", "of"), ("boast", "of"), ("respond", "to")),
    }
)


def comment_clause(passage: Passage, verb: "Token", word: SpeechCue) -> Range | None:
    """The clause of a cue that has a subject, no content of its own, and stands apart from its sentence."""
    subjects = [c for c in verb.children if c.dep_ == "nsubj"]
    inverted = _inverted(passage, verb)
    subject = next((c for c in subjects if not inverted or c.i > verb.i), None)
    if subject is None or abs(subject.i - verb.i) > 12 or passage.level[subject.i] is not None:
        return None
    if any(c.dep_ == "mark" and c.lower_ != "as" for c in verb.children):
        return None  # "while the guild agreed to a truce, the boats stay": nobody says the second half
    if any(c.dep_ == "aux" and c.lower_ == "had" and c.i < subject.i for c in verb.children):
        return None  # "had Lind insisted on a vote, ...": he did not
    told = ("dobj",) if "adr" in word.frames else ()
    if any(c.dep_ == "prep" and c.i == verb.i + 1 and (verb.lemma_, c.lower_) in _OWN for c in verb.children):
        return None  # "Nordbank sinks, the guild warns of more": a clause of its own
    done = passage.text[verb.idx + len(verb) : verb.idx + len(verb) + 1] == ";"
    if not done and any(c.dep_ in _COMPLEMENTS and c.dep_ not in told and c.i > verb.i for c in verb.children):
        return None
    kept = [
        c
        for c in verb.children
        if (c.i > verb.i and not done and c.dep_ in (*_TRAILING, *told))
        or (c.i < verb.i and not inverted and c.dep_ in ("nsubj", "aux", "neg", "advmod", "mark"))
    ]
    kept = [c for c in kept if not (c.i < verb.i and c.dep_ == "advmod" and c.i < subject.i and c.lower_ != "as")]
    begin = min([c.left_edge.idx for c in kept] + [verb.idx])
    end = max([c.right_edge.idx + len(c.right_edge) for c in kept] + [verb.idx + len(verb)])
    before, after = passage.text[:begin].rstrip(), passage.text[end:].lstrip()
    apart = not before or before[-1] in ',—–-(;”"’' or _OPENED.search(before)
    closed = not after or after[0] in ",.;—–)?!-"
    if not (apart and closed) or (verb.sent[0].idx >= begin and (not after or after[0] != ",")):
        return None
    return begin, end


def _inverted(passage: Passage, verb: "Token") -> bool:
    """`..., said the envoy`: right behind a comma, which may stand inside marks; the name follows."""
    before = passage.text[max(verb.idx - 4, 0) : verb.idx].rstrip().rstrip("”\"’'")
    following = verb.doc[verb.i + 1 : verb.i + 2]
    named = any(t.pos_ in ("PROPN", "DET", "NOUN") for t in following)
    return verb.i > verb.sent.start and before.endswith(",") and verb.tag_ in ("VBD", "VBZ") and named
