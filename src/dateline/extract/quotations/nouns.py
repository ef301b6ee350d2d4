"""Attributions by a noun: `his claim that ...`, `the minister's warning of ...`, `issued a warning over ...`."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.content import adjacent, gerunds
from dateline.extract.quotations.cues import cue_range
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.speakers import subject_of
from dateline.lexicon.speech import SpeechCue, speech_noun

if TYPE_CHECKING:
    from spacy.tokens import Token


def read_nouns(passage: Passage) -> Iterator[Attribution]:
    """Yield attributions whose cue is a noun with a content of its own and somebody who says it."""
    for token in passage.short_sentences():
        if token.pos_ != "NOUN" or passage.level[token.i] is not None:
            continue
        word = speech_noun(token.lemma_.lower())
        found = _read(passage, token, word) if word is not None else None
        if found is not None:
            yield found


def _read(passage: Passage, noun: "Token", word: SpeechCue) -> Attribution | None:
    content, preposition = _content(passage, noun, word)
    if content is None or passage.text[content[0] : content[1]].lower() in ("comment", "comments"):
        return None
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    light = noun.head if noun.dep_ == "dobj" and noun.head.lemma_.lower() in words("light_verbs") else None
    last = preposition if preposition is not None else noun
    if light is not None:
        if light.lemma_ == "raise" and (light.tag_ == "VBG" or light.dep_ == "relcl"):
            return None  # "the strikes go on, raising questions about ...": nobody asks
        subject = subject_of(light).speaker
        if subject is None:
            return None
        cue = (cue_range(light)[0], last.idx + len(last))
        speaker = noun_phrase(subject, passage, cue)
        return Attribution(
            rule="noun-light-verb", contents=[content], cue=cue, speaker=speaker, word=word, verb=light
        )
    if owner is None:
        return None
    begin = max(owner.right_edge.idx + len(owner.right_edge), owner.idx + len(owner))
    cue = (begin + 1 if passage.text[begin : begin + 1] == " " else begin, last.idx + len(last))
    speaker = _owner(passage, owner)
    return Attribution(rule="noun-owner", contents=[content], cue=cue, speaker=speaker, word=word)


def _owner(passage: Passage, owner: "Token") -> Range:
    """The possessor without its 's."""
    begin, end = noun_phrase(owner, passage)
    mark = next((c for c in owner.children if c.dep_ == "case"), None)
    return begin, min(end, mark.idx) if mark is not None else end


def _content(passage: Passage, noun: "Token", word: SpeechCue) -> "tuple[Range | None, Token | None]":
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ in ("acl", "ccomp", "relcl") and "that" in word.frames and _that(child):
            that = next(c for c in child.children if c.lower_ == "that")
            return _piece(passage, that.idx + len(that), child), None
        if child.dep_ in ("acl", "xcomp") and "p:to" in word.frames and child.tag_ == "VB":
            return _piece(passage, child.left_edge.idx, child), None
        if child.dep_ == "prep" and child.lower_ in word.prepositions and child.lower_ != "to":
            inner = next((c for c in child.children if c.dep_ in ("pobj", "pcomp")), None)
            if inner is not None and inner.ent_type_ not in ("DATE", "TIME"):
                return _piece(passage, inner.left_edge.idx, inner), child
    return None, None


def _that(clause: "Token") -> bool:
    return any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.children)


def _piece(passage: Passage, begin: int, head: "Token") -> Range | None:
    last = gerunds(head)
    begin, end = passage.whole_quotes(begin, last.idx + len(last))
    return passage.trim(begin, passage.and_quotes(adjacent(passage, begin, end)))
