"""Verbs of no list that report words in quotation marks: `sniped that it was "a gift"`, `ranked it as "the worst"`.

The marks are the evidence that somebody said so; without them a verb must stand in `lexicon/speech.tsv`.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.cues import cue_range
from dateline.extract.quotations.frames import clause_of, description_of
from dateline.extract.quotations.passage import Attribution, Passage
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.speakers import subject_of
from dateline.lexicon.roles import role_nouns
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN"})


def read_unlisted(passage: Passage, used: set[int]) -> Iterator[Attribution]:
    """Yield attributions by verbs of no list whose clause with "that", or whose "as" phrase, holds quoted words."""
    if not passage.outer:
        return
    for verb in passage.short_sentences():
        if verb.pos_ != "VERB" or verb.tag_ not in _FINITE or verb.i in used or passage.level[verb.i] is not None:
            continue
        lemma = verb.lemma_.lower()
        if lemma in words("no_saying") or speech_verb(lemma) is not None or not _said(verb):
            continue
        found = _read(passage, verb)
        if found is not None and any(b <= q.begin and q.end <= e for q in passage.outer for b, e in found.contents):
            yield found


def _said(verb: "Token") -> bool:
    """Done by somebody: no plan, no negation, no modal verb."""
    return not any(
        c.dep_ == "neg" or (c.dep_ == "aux" and (c.tag_ == "MD" or c.lower_ == "to")) or c.dep_ == "auxpass"
        for c in verb.children
    )


def _read(passage: Passage, verb: "Token") -> Attribution | None:
    contents = clause_of(passage, verb) or description_of(passage, verb)
    subject = subject_of(verb).speaker
    if not contents or subject is None or not _somebody(subject):
        return None
    cue = cue_range(verb)
    return Attribution(
        rule="verb-unlisted",
        contents=contents,
        cue=cue,
        speaker=noun_phrase(subject, passage, cue),
        verb=verb,
    )


def _somebody(subject: "Token") -> bool:
    return (
        subject.lower_ in ("he", "she", "they", "who", "i", "we")
        or subject.pos_ == "PROPN"
        or (subject.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or _human(subject))
    )


def _human(subject: "Token") -> bool:
    noun = role_nouns().get(subject.lower_)
    return noun is not None and noun.human
