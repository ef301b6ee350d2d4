"""`What officials say is ...`, and `the price, Lind insists, will fall`: read by the words, where the parser errs.

The small model takes `claims` and `insists` for nouns and loses the clause around them; the words are plain.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import LONGEST, Attribution, Passage, Range
from dateline.lexicon.roles import role_nouns
from dateline.lexicon.speech import SpeechCue, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"})
_COPULA = re.compile(
    r"\s+(?:is|are|was|were|(?:could|would|will|may|might|can|must|should) be|(?:has|have|had) been)\s+(?=\S)"
)
#: "what", or a word that ends like a verb before a comma or a stop.
_WORTH = re.compile(r"\b(?P<word>[Ww]hat)\b|(?P<noun>, [^,.]{2,60}? )(?P<verb>[a-z]+s)(?=[,.])")
#: The bare copula says nothing; "could be" is part of what is said.
_PLAIN = frozenset({"is", "are", "was", "were"})
#: So many words at most stand between "what", or a comma, and the verb.
_LONGEST_NAME = 7


def read_free(passage: Passage, used: set[int]) -> Iterator[Attribution]:
    """Yield free relative clauses, and comment clauses whose verb the parser took for a noun."""
    for match in _WORTH.finditer(passage.text):
        token = next(iter(passage.tokens_in(match.start("verb" if match["verb"] else "word"), match.end())), None)
        if token is None or token.i in used or passage.level[token.i] is not None or len(token.sent) > LONGEST:
            continue
        if token.lower_ == "what":
            found = _relative(passage, token.sent, token)
        elif token.tag_ == "NNS" and token.i > token.sent.start + 1:
            found = _misread(passage, token.sent, token)
        else:
            continue
        if found is not None and (found.verb is None or found.verb.i not in used):
            yield found


@cache
def _reports(form: str) -> SpeechCue | None:
    """The row of a verb in the present or the past, from its form alone."""
    stems = [form, form.removesuffix("s"), form.removesuffix("es"), form.removesuffix("ed"), form.removesuffix("d")]
    stems += [form.removesuffix("ies") + "y", form.removesuffix("ied") + "y", "say" if form == "said" else form]
    for stem in stems:
        word = speech_verb(stem)
        if word is not None and word.kind == "speech" and "that" in word.frames:
            return word
    return None


def _relative(passage: Passage, sentence: "Span", what: "Token") -> Attribution | None:
    for verb in passage.doc[what.i + 2 : min(what.i + 2 + _LONGEST_NAME, sentence.end - 2)]:
        word = _reports(verb.lower_)
        copula = _COPULA.match(passage.text, verb.idx + len(verb))
        if word is None or copula is None:
            if verb.pos_ not in _NOMINAL:
                return None
            continue
        speaker = (passage.doc[what.i + 1].idx, passage.doc[verb.i - 1].idx + len(passage.doc[verb.i - 1]))
        begin = copula.end() if copula.group().strip() in _PLAIN else copula.start()
        content = passage.trim(begin, _end(passage, sentence, what, verb, copula.end()))
        if content is None or not all(t.pos_ in _NOMINAL for t in passage.doc[what.i + 1 : verb.i]):
            return None
        return _made("free-relative", passage, content, verb, speaker, word)
    return None


def _end(passage: Passage, sentence: "Span", what: "Token", verb: "Token", begin: int) -> int:
    """The end of the sentence; where "what" is the subject, the main verb that follows what is said."""
    if what.i <= sentence.start + 1:
        for token in passage.tokens_in(begin, sentence.end_char)[2:]:
            clause = token.dep_ in ("ROOT", "auxpass", "aux") and token.tag_ in ("VBD", "VBZ", "VBP", "MD")
            if clause and passage.level[token.i] is None and token.head.dep_ != "relcl":
                return token.idx
    return sentence.end_char


def _misread(passage: Passage, sentence: "Span", verb: "Token") -> Attribution | None:
    """`, Norn insists,` in the middle of a sentence or at its end."""
    word = _reports(verb.lower_)
    if word is None or passage.text[verb.idx + len(verb) : verb.idx + len(verb) + 1] not in (",", "."):
        return None
    first = verb.i
    while first > sentence.start and passage.doc[first - 1].pos_ in _NOMINAL and verb.i - first < _LONGEST_NAME:
        first -= 1
    name = passage.doc[first : verb.i]
    if not len(name) or first == sentence.start or passage.doc[first - 1].text != "," or not _somebody(name):
        return None
    left = passage.trim(sentence.start_char, name.start_char)
    right = passage.trim(verb.idx + len(verb), sentence.end_char)
    contents = [c for c in (left, right) if c is not None]
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") and not first <= t.i <= verb.i for t in sentence)
    if not contents or not finite:
        return None
    found = _made("comment-clause", passage, contents[0], verb, (name.start_char, name.end_char), word)
    found.contents = contents
    return found


def _somebody(name: "Span") -> bool:
    noun = role_nouns().get(name[-1].lower_)
    return name[-1].pos_ in ("PROPN", "PRON") or (noun is not None and noun.human)


def _made(rule: str, passage: Passage, content: Range, verb: "Token", speaker: Range, word: SpeechCue) -> Attribution:
    cue = (verb.idx, verb.idx + len(verb))
    return Attribution(rule=rule, contents=[content], cue=cue, speaker=speaker, word=word, verb=verb)
