"""Direct quotations: whole sentences between marks, with the cue beside them, or none when the speaker carries on."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.speakers import noun_phrase, subject_of
from dateline.extract.quotations.verbs import cue_range
from dateline.lexicon.speech import SpeechCue, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_SENTENCE_END = re.compile(r"[.?!…][\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z])")


def is_sentence(passage: Passage, quoted: Quoted) -> bool:
    """Tell a quoted sentence from a quoted fragment."""
    inner = passage.text[quoted.inner_begin : quoted.inner_end].strip()
    if not re.search(r"\w", inner):
        return False
    before = passage.text[: quoted.begin].rstrip()
    fresh = not before or before[-1] in '.?!:”"’)—–' or before.endswith("-")
    if quoted.carries_on or not quoted.closed:
        return True
    if fresh:
        return inner[-1] in ",.?!…—–-" or len(inner.split()) > 6
    return before[-1] == "," and (inner[0].isupper() or inner[0] in "…[.")


def read_direct(passage: Passage, previous: Attribution | None) -> None:
    """Find the attribution of every quoted sentence of the paragraph and add it to `passage.found`."""
    last: Attribution | None = None
    outer = passage.outer
    for quoted in outer:
        if not is_sentence(passage, quoted):
            continue
        content = (quoted.begin, quoted.end)
        found = _cue_after(passage, quoted) or _cue_before(passage, quoted)
        if found is not None and (found.cue is None or not any(a.cue == found.cue for a in passage.found)):
            found.contents = [content]
            passage.found.append(found)
            last = found
            continue
        if found is not None:
            last = next(a for a in passage.found if a.cue == found.cue)
        if last is not None:
            last.contents.append(content)
        elif previous is not None:
            last = _carry_on(passage, quoted, previous)
            passage.found.append(last)


def _carry_on(passage: Passage, quoted: Quoted, previous: Attribution) -> Attribution:
    at = previous.speaker_at
    return Attribution(
        rule="floating",
        contents=[(quoted.begin, quoted.end)],
        speaker=previous.speaker,
        speaker_at=at,
        carried=True,
    )


def _cue_after(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`"...," said X`, `"...?" X asked.`"""
    text = passage.text
    inner_last = text[quoted.inner_end - 1 : quoted.inner_end]
    rest = text[quoted.end :]
    if inner_last == "." and not rest.lstrip().startswith(","):
        return None
    stop = _SENTENCE_END.search(rest)
    limit = quoted.end + (stop.start() + 1 if stop else len(rest))
    following = next((q for q in passage.outer if q.begin >= quoted.end), None)
    if following is not None:
        limit = min(limit, following.begin)
    tokens = [t for t in passage.doc if quoted.end <= t.idx < limit]
    for token in tokens[:18]:
        word = _cue_word(token)
        if word is not None:
            return _attribution(passage, token, word, "direct-after", (quoted.end, limit))
    return _open_class(passage, tokens, (quoted.end, limit))


def _open_class(passage: Passage, tokens: "list[Token]", limit: Range) -> Attribution | None:
    """`"...!" beamed the baker`: any past or present verb right behind the quote with a subject behind it."""
    words = [t for t in tokens if not t.is_punct]
    if not words or words[0].tag_ not in ("VBD", "VBZ") or words[0].pos_ != "VERB":
        return None
    return _attribution(passage, words[0], None, "direct-inverted", limit)


def _cue_before(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`X said: "..."`, `X said, "..."`"""
    text = passage.text
    before = text[: quoted.begin].rstrip()
    if not before or before[-1] not in ",:":
        return None
    begin = 0
    for stop in _SENTENCE_END.finditer(before):
        begin = stop.end()
    earlier = [q for q in passage.outer if q.end <= quoted.begin]
    if earlier:
        begin = max(begin, earlier[-1].end)
    tokens = [t for t in passage.doc if begin <= t.idx < quoted.begin]
    for token in reversed(tokens):
        word = _cue_word(token)
        if word is not None:
            return _attribution(passage, token, word, "direct-before", (begin, quoted.begin))
    return None


def _cue_word(token: "Token") -> SpeechCue | None:
    if token.pos_ not in ("VERB", "AUX", "NOUN") or token.tag_ == "NNS":
        return None
    word = speech_verb(token.lemma_.lower())
    if word is None:
        return None
    return word if "quote" in word.frames and (token.pos_ == "VERB" or token.lower_ in ("says", "said")) else None


def _attribution(passage: Passage, verb: "Token", word: SpeechCue | None, rule: str, within: Range) -> Attribution:
    cue = cue_range(verb)
    subject = subject_of(verb)
    head = subject.speaker
    speaker = None
    if head is not None and not (within[0] <= head.idx < within[1]) and passage.level[head.i] is not None:
        head = None
    if head is None:
        head = _beside(passage, verb, within)
    if head is not None:
        speaker = noun_phrase(head, passage, cue)
        speaker = _clip(speaker, within) or speaker
    addressee = None
    if word is not None and "adr" in word.frames:
        addressee = subject.addressee or next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
    return Attribution(rule=rule, contents=[], cue=cue, speaker=speaker, word=word, verb=verb, addressee=addressee)


def _clip(speaker: Range, within: Range) -> Range | None:
    begin, end = max(speaker[0], within[0]), min(speaker[1], within[1])
    return (begin, end) if begin < end else None


def _beside(passage: Passage, verb: "Token", within: Range) -> "Token | None":
    """When the parse gives no subject: the noun phrase next to the verb on the side where it stands."""
    doc = passage.doc
    left = [t for t in doc[: verb.i] if t.idx >= within[0] and not t.is_punct]
    if left and left[-1].pos_ in ("PROPN", "NOUN", "PRON"):
        return left[-1]
    for token in doc[verb.i + 1 : verb.i + 14]:
        if token.idx >= within[1]:
            return None
        if token.pos_ in ("PROPN", "NOUN", "PRON") and (
            token.i + 1 >= len(doc) or doc[token.i + 1].pos_ not in ("PROPN", "NOUN", "PART")
        ):
            return token
    return None
