"""Content the parser lost: the rest of the sentence behind a cue on which nothing hangs."""

from typing import TYPE_CHECKING

from dateline.lexicon.speech import SpeechCue, speech_noun, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_QUOTES = frozenset("“\"‘'«„")
#: Verbs behind which a clause needs no "that".
_PLAIN = frozenset(
    {"say", "add", "claim", "insist", "argue", "note", "tell", "acknowledge", "warn", "report", "admit", "explain"}
)
#: What a clause without "that" begins with.
_NOMINAL = frozenset({"PRON", "PROPN", "DET", "NOUN", "NUM", "ADJ", "PUNCT"})


def behind_cue(verb: "Token") -> int:
    """Where content begins whose subject the parser lost: behind the cue and a word or two for the time."""
    at = verb
    for token in verb.doc[verb.i + 1 : verb.i + 4]:
        if token.dep_ not in ("prt", "npadvmod", "dative") or token.head.i != verb.i:
            break
        at = token
    return at.idx + len(at)


def reach(verb: "Token", word: SpeechCue) -> "Span | None":
    """Where the parser found no complement: the rest of the sentence behind the cue, when it holds a clause."""
    last = verb.sent[-1]
    begin = _told(verb, word)
    if word.cue in ("quote", "cite"):
        return None  # "quoted Lind, a pilot, as saying that": Lind says so
    that = next((t for t in verb.doc[begin + 1 : begin + 14] if t.lower_ == "that" and t.tag_ in ("IN", "WDT")), None)
    if that is not None and that.tag_ == "WDT" and not _of_occasion(that, verb):
        that = None
    if that is not None and that.nbor(-1).lower_ == "so":
        return None  # "wrote it so that the dues would fall": a purpose
    if that is not None and any(speech_noun(t.lemma_.lower()) is not None for t in verb.doc[begin + 1 : that.i]):
        return None  # "was responding to a proposal that the port should close": the proposal says so
    if that is not None and any(_says_too(t) for t in verb.doc[begin + 1 : that.i]):
        return None  # "the march she had announced, saying that ...": another verb has the clause
    first = that.i + 1 if that is not None else begin + 1
    if that is None and (word.cue not in _PLAIN or any(c.dep_ == "dobj" and c.i > begin for c in verb.children)):
        return None
    if first > last.i or (verb.doc[first].is_punct and verb.doc[first].text not in _QUOTES):
        return None
    rest = _until_next(verb.doc[first : last.i + 1])
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in rest)
    return rest if finite and (that is not None or rest[0].pos_ in _NOMINAL) else None


def _says_too(token: "Token") -> bool:
    return token.tag_ == "VBG" and token.pos_ == "VERB" and speech_verb(token.lemma_.lower()) is not None


def _told(verb: "Token", word: SpeechCue) -> int:
    """The last word of the person told, the particle or the day right behind the verb."""
    last = verb.i
    for child in verb.children:
        told = child.dep_ in ("dobj", "dative") and "adr" in word.frames
        if child.left_edge.i == last + 1 and (told or child.dep_ in ("prt", "npadvmod")):
            last = child.right_edge.i
    return last


def _of_occasion(that: "Token", verb: "Token") -> bool:
    """`predicted at the last debate that the guild will win`: a clause with a subject, taken for a relative one."""
    clause = that.head
    subject = any(c.dep_ in ("nsubj", "nsubjpass") and c.i > that.i for c in clause.children)
    return subject and clause.dep_ == "relcl" and verb.is_ancestor(clause) and verb.doc[verb.i + 1].dep_ == "prep"


def _until_next(rest: "Span") -> "Span":
    """The words up to a clause with a cue and a subject of its own."""
    for token in rest:
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if token.pos_ != "VERB" or subject is None or subject.i <= rest.start + 2 or token.dep_ == "relcl":
            continue
        word = speech_verb(token.lemma_.lower())
        if word is not None and word.kind == "speech" and rest.doc[subject.left_edge.i - 1].text == ",":
            return rest.doc[rest.start : subject.left_edge.i - 1]
    return rest
