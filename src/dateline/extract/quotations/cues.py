"""Cues: the reporting verbs of a paragraph, and the words that belong to one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.content import made_clear
from dateline.extract.quotations.misread import counted_one, is_may
from dateline.extract.quotations.passage import Passage, Range
from dateline.lexicon.speech import SpeechCue, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: So far behind the verb what belongs to it stands: `called loudly for`, `made it clear`.
_NEAR = 2
_AUX = frozenset({"aux", "auxpass", "neg", "advmod"})


def reporting_verbs(passage: Passage) -> "list[tuple[Token, SpeechCue]]":
    """Each verb of the paragraph that can report something, with its row of the word list."""
    if passage.verbs is None:
        passage.verbs = list(_reporting_verbs(passage))
    return passage.verbs


def _reporting_verbs(passage: Passage) -> "Iterator[tuple[Token, SpeechCue]]":
    for token in passage.short_sentences():
        if token.pos_ != "VERB" or token.dep_ in ("amod", "compound"):
            continue
        particle = next((c.lower_ for c in token.children if c.dep_ == "prt" or _aside(token, c)), "")
        word = _word(token, particle)
        if word is not None and not _plans(token, word) and not _relates(token):
            yield token, word


def _aside(verb: "Token", part: "Token") -> bool:
    """`brushed aside`, `shot back`: particles that the parser takes for adverbs."""
    return part.i == verb.i + 1 and part.dep_ == "advmod" and part.lower_ in ("aside", "back", "off", "away")


def _word(verb: "Token", particle: str) -> SpeechCue | None:
    lemma = verb.lemma_.lower()
    if lemma == "make":
        return speech_verb("make", "clear") if made_clear(verb) else None
    return (speech_verb(lemma, particle) if particle else None) or speech_verb(lemma)


def _relates(verb: "Token") -> bool:
    """`as it relates to the port`: nobody tells a story."""
    behind = verb.doc[verb.i + 1 : verb.i + 2]
    return verb.lemma_ == "relate" and behind.text in ("to", "with")


def _plans(verb: "Token", word: SpeechCue) -> bool:
    """A plan is an event to come, not something said; `hoping to` is the writer's view of a purpose."""
    purpose = word.kind == "intent" or word.force == "hope"
    return (word.kind == "intent" and word.force == "plan") or (purpose and verb.tag_ == "VBG" and _to(verb))


def _to(verb: "Token") -> bool:
    return any(c.dep_ == "xcomp" for c in verb.children)


def cue_range(verb: "Token", preposition: "Token | None" = None) -> Range:
    """The cue with auxiliaries, adverbs and particles that stand next to it: `has also said`, `called for`."""
    begin, end = verb.idx, verb.idx + len(verb)
    left = {c.i for c in verb.children if c.dep_ in _AUX and c.i < verb.i and not is_may(c, verb)}
    left -= {one.i for one in (counted_one(verb),) if one is not None}
    at = verb.i - 1
    while at in left:
        begin = verb.doc[at].idx
        at -= 1
    particle = next((c for c in verb.children if c.dep_ == "prt"), None)
    for more in (particle, preposition):
        if more is not None and more.i > verb.i:
            end = max(end, more.idx + len(more)) if more.i - verb.i <= _NEAR else end
    return begin, end
