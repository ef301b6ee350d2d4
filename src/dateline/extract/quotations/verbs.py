"""Attributions by a reporting verb outside quotes: what it reports, who is its subject, and whether it was said."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.content import clear_word
from dateline.extract.quotations.cues import cue_range
from dateline.extract.quotations.denials import denies
from dateline.extract.quotations.frames import content_of
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.speakers import Subject, relay_of, subject_of
from dateline.lexicon.speech import SpeechCue

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Helping verbs before which nothing has been said.
_UNREAL = frozenset({"will", "could", "can", "may", "might", "should", "must", "'ll", "’ll"})
#: What a content cannot be made of alone: `it`, `$5m`.
_NOTHING = frozenset({"PRON", "DET"})
_SUM = re.compile(r"[$£€¥]?\s?\d[\d.,]*\s?\w{0,8}")
#: What somebody would think, nobody thinks yet.
_WOULD = frozenset({"would", "'d", "’d"})
#: Heads of an infinitive that was done: "went on to say", "declined to say".
_CARRIES = frozenset(
    {"go", "continue", "begin", "start", "proceed", "come", "rush", "take", "use", "seem", "appear", "pause"}
)
#: Rules whose content can be a word that means nothing alone.
_LOOSE_RULES = frozenset({"object", "phrase", "as", "names"})


def read_verb(passage: Passage, verb: "Token", word: SpeechCue) -> Attribution | None:
    """Read content and speaker of one verb outside quotes; None when nothing in its syntax is its content."""
    if _modal(verb) or (word.kind == "thought" and any(c.lower_ in _WOULD for c in verb.children)):
        return None
    rule, contents, preposition = content_of(passage, verb, word)
    if _unspoken(verb) and not (rule == "clause" and _marked(passage, contents)):
        return None
    if (
        not contents
        or _asks_for_silence(passage, verb, contents)
        or (rule in _LOOSE_RULES and _empty(passage, contents, word) and not denies(verb))
    ):
        return None
    if _describes(verb, rule, passage, contents):
        return None
    cue = cue_range(verb, clear_word(verb) if rule == "clear" else preposition)
    subject = subject_of(passage.heirs.get(verb.i, verb))
    if not _can_speak(subject, verb, word):
        return None
    asked = rule == "infinitive" and word.force in ("ask", "demand") and verb.dep_ != "advcl"
    if subject.speaker is None and not (asked or rule in ("clause", "reach") or _marked(passage, contents)):
        return None  # "was charged with", "is expected to": nobody is said to have said so
    speaker = noun_phrase(subject.speaker, passage, cue) if subject.speaker is not None else None
    if subject.speaker is not None and verb.tag_ == "VBG" and _another_claims(passage, subject.speaker, contents):
        speaker = None
    return Attribution(
        rule="free-relative" if rule == "relative" else f"verb-{rule}",
        contents=contents,
        cue=cue,
        speaker=speaker,
        word=word,
        verb=verb,
        addressee=subject.addressee or _addressee(verb, word, rule),
        relay=relay_of(subject, passage),
    )


def _describes(verb: "Token", rule: str, passage: Passage, contents: list[Range]) -> bool:
    """`the closure declared in Order 12 must go on`, read as a clause: a participle with its phrase, no saying."""
    first = next(iter(passage.tokens_in(*contents[0])), None)
    loose = (
        rule == "clause"
        and verb.tag_ in ("VBN", "VBD")
        and first is not None
        and first.lower_ in ("in", "under", "by")
    )
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)
    own = clause is not None and any(c.dep_ in ("nsubj", "nsubjpass", "expl") for c in clause.children)
    return loose and not own and not _marked(passage, contents)


def _another_claims(passage: Passage, speaker: "Token", contents: list[Range]) -> bool:
    """`Officers say the cook lied, claiming she was ill`: many are no "she", so who claims it is open."""
    first = next(iter(passage.tokens_in(contents[0][0], contents[0][1])), None)
    return speaker.tag_ in ("NNS", "NNPS") and first is not None and first.lower_ in ("he", "she")


def reported(verb: "Token") -> bool:
    """Neither yet to be said nor an infinitive."""
    return not _modal(verb) and not _unspoken(verb) and verb.tag_ != "VB"


def _modal(verb: "Token") -> bool:
    """After `will`, `could` nothing has been said yet; `would say` reports."""
    return any(c.dep_ == "aux" and c.lower_ in _UNREAL for c in verb.children)


def _unspoken(verb: "Token") -> bool:
    """An infinitive reports nothing said yet; `went on to say` does, and a clause with words in quotation marks."""
    if _joined_infinitive(verb):
        return True
    to = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    carried = verb.head.lemma_.lower()
    steps = carried == "take" and not any(c.lower_ == "to" and c.dep_ == "prep" for c in verb.head.children)
    return to and verb.dep_ != "ROOT" and (carried not in _CARRIES or steps)


def _joined_infinitive(verb: "Token") -> bool:
    """`are likely to endorse it but announce ...`, `will sail and demand ...`: joined to what is yet to be done."""
    if (
        verb.tag_ not in ("VB", "VBP")
        or verb.dep_ != "conj"
        or any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    ):
        return False
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == "VB" and first.head.i != first.i:
        first = first.head
    helped = {c.lower_ for c in first.children if c.dep_ == "aux"}
    if first is not verb:
        return bool(helped & (_UNREAL | {"to"})) and first.head.lemma_ not in _CARRIES
    likely = verb.head.lemma_ == "be"
    waits = [c for c in verb.head.children if likely and c.dep_ in ("acomp", "xcomp") and c.i < verb.i]
    return any(t.tag_ == "TO" and t.i < verb.i for wait in waits for t in wait.subtree)


def _marked(passage: Passage, contents: list[Range]) -> bool:
    return any(b <= q.begin and q.end <= e for q in passage.outer for b, e in contents)


def _asks_for_silence(passage: Passage, verb: "Token", contents: list[Range]) -> bool:
    """`who asked not to be named` is the condition of a source, nothing about the story."""
    words = passage.text[contents[0][0] : contents[0][0] + 30].lower()
    return verb.lemma_ in ("ask", "insist", "request") and words.startswith(
        ("not to be named", "not to be identified", "to remain anonymous", "anonymity", "to remain unnamed")
    )


def _empty(passage: Passage, contents: list[Range], word: SpeechCue) -> bool:
    """A pronoun or a single word is no content, unless it stood in quotation marks."""
    begin, end = contents[0][0], contents[-1][1]
    if _marked(passage, [(begin, end)]):
        return False
    if _SUM.fullmatch(passage.text, begin, end):
        return True
    span = passage.doc.char_span(begin, end, alignment_mode="expand")
    return span is not None and (len(span) < 2 or all(t.pos_ in _NOTHING for t in span))


def _can_speak(subject: Subject, verb: "Token", word: SpeechCue) -> bool:
    """Without a speaker only an open passive is kept (`it was announced that`): somebody said it, nobody says who."""
    if subject.speaker is None and subject.addressee is not None and word.force == "ask" and verb.dep_ == "advcl":
        return True
    if subject.speaker is None:
        return any(c.dep_ == "auxpass" for c in verb.children) and verb.dep_ not in ("acl", "relcl", "advcl")
    return subject.speaker.lower_ not in ("that", "you", "what", "there")


def _addressee(verb: "Token", word: SpeechCue, rule: str) -> "Token | None":
    if "adr" not in word.frames and not ("adr-to" in word.frames and rule == "infinitive"):
        return None
    return next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
