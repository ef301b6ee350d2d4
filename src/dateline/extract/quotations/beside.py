"""The cue beside a quoted sentence: behind it, before it, in the paragraph before, a label, a signature."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.cues import cue_range
from dateline.extract.quotations.labels import label, said_label
from dateline.extract.quotations.marks import Quoted
from dateline.extract.quotations.misread import before_clause, glued_name, reads_as_told
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.received import is_received, sender
from dateline.extract.quotations.sentences import SENTENCE_END, sentence_begin
from dateline.extract.quotations.speakers import relay_of, subject_of
from dateline.lexicon.speech import SpeechCue, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A clause that begins with one of these does not hold the cue of the quote before it.
_SUBORDINATE = frozenset(
    ["when", "while", "after", "before", "which", "who", "and", "but", "because", "if", "although"]
)
#: `Offered a last word, the pilot used ten: "..."`: what was offered to him, no cue.
_GIVEN = frozenset({"offered", "given", "granted", "allowed", "invited"})
#: A cue behind a quote stands within this many words of it.
_NEAR = 22


def cue_after(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`"...," said X`, `"...?" X asked.`"""
    text = passage.text
    stop = SENTENCE_END.search(text, quoted.end)
    limit = stop.start() + 1 if stop else len(text)
    following = next((q for q in passage.outer if q.begin >= quoted.end), None)
    tokens = passage.tokens_in(quoted.end, limit)
    if _ended(text, quoted):
        return _short_cue(passage, tokens, (quoted.end, limit))
    if following is not None and following.begin < limit and text[: following.begin].rstrip()[-1:] in ":":
        limit = following.begin
    tokens = [t for t in tokens if t.idx < limit and passage.level[t.i] is None]
    if next((t.lower_ for t in tokens if not t.is_punct), "") in _SUBORDINATE:
        return None
    for token in tokens[:_NEAR]:
        word = cue_word(token)
        if word is not None and token.tag_ != "VB" and not _beyond(passage, token, quoted):
            return _attribution(passage, token, word, "direct-after", (quoted.end, limit))
    return _open_class(passage, quoted, tokens, (quoted.end, limit))


def _ended(text: str, quoted: Quoted) -> bool:
    """A full stop ends the sentence, and so does a question mark before a pronoun with a capital."""
    stop = text[quoted.inner_end - 1]
    if stop == ".":
        return text[quoted.end : quoted.end + 2].strip() != ","
    return stop in "?!" and re.match(r"\s+(?:He|She|They|We|It)\s", text[quoted.end : quoted.end + 8]) is not None


def _beyond(passage: Passage, token: "Token", quoted: Quoted) -> bool:
    """`"...?" There was a hush, as Norn noticed.`: the clause of a sentence of its own tells not who asked."""
    if passage.text[quoted.inner_end - 1] not in "?!" or token.dep_ not in ("advcl", "relcl", "acl"):
        return False
    return token.left_edge.idx > quoted.end + 2 and any(t.pos_ == "VERB" for t in (token.head, token.head.head))


def _short_cue(passage: Passage, tokens: "list[Token]", within: Range) -> Attribution | None:
    """`"... ." Okoro said.`: after a full stop only a clause that is nothing but speaker and cue."""
    words = [t for t in tokens if not t.is_punct]
    if not 1 < len(words) <= 8 or any(passage.level[t.i] is not None for t in tokens):
        return None
    word = cue_word(words[-1])
    if word is None or words[-1].tag_ not in ("VBD", "VBZ"):
        return None
    return _attribution(passage, words[-1], word, "direct-after", within)


def _open_class(passage: Passage, quoted: Quoted, tokens: "list[Token]", within: Range) -> Attribution | None:
    """`"...!" beamed the baker`, `"...," the choir sings`: any finite verb beside the quote with a subject there."""
    words = [t for t in tokens if not t.is_punct][:12]
    fresh = passage.text[: quoted.begin].rstrip()[-1:] in ("", ".", "?", "!", ":", "”", '"')
    if fresh and words and ((words[0].tag_ in ("VBD", "VBZ") and words[0].pos_ == "VERB") or reads_as_told(words)):
        return _attribution(passage, words[0], None, "direct-inverted", within)
    opens = passage.text[: quoted.begin].rstrip()[-1:] in ("", ".", "”", '"')
    if passage.text[quoted.inner_end - 1] != "," or not opens:
        return None
    for token in words:
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if token.tag_ in ("VBD", "VBZ", "VBP") and subject is not None and within[0] <= subject.idx < token.idx:
            return _attribution(passage, token, None, "direct-open", within)
    return None


def cue_colon(passage: Passage, quoted: Quoted) -> Attribution | None:
    """A colon before the quote settles who speaks."""
    if passage.text[: quoted.begin].rstrip()[-1:] != ":":
        return None
    return cue_before(passage, quoted)


def right_before(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`X was asked, "..."`, `a man yelled "..."`: the word right before the marks is a cue, or has one before it."""
    before = passage.text[: quoted.begin].rstrip()
    comma = before.endswith(",")
    tokens = passage.tokens_in(sentence_begin(before), len(before) - comma)
    if not tokens or passage.level[tokens[-1].i] is not None or not _sentence_like(passage, quoted, comma):
        return None
    word = cue_word(tokens[-1])
    if word is None or word.kind != "speech" or tokens[-1].tag_ not in ("VBD", "VBZ", "VBP", "VBG", "VBN"):
        return None
    if not comma and (word.frames & {"sc", "as", "np"} or tokens[-1].tag_ == "VBN"):
        return None
    found = _attribution(passage, tokens[-1], word, "direct-before", (tokens[0].idx, quoted.begin))
    return found if found.speaker is not None or not comma else None


def _sentence_like(passage: Passage, quoted: Quoted, comma: bool) -> bool:
    """Behind a comma any words; without one a capital and a stop."""
    inner = passage.text[quoted.inner_begin : quoted.inner_end].strip()
    if inner[:1].isupper() and inner[-1:] in ".?!…,":
        return True
    runs_on = re.match(r"\s[a-z]|\s?[“\"]", passage.text[quoted.end : quoted.end + 3])
    return comma and inner[-1:] in ".?!…," and runs_on is None


def cue_before(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`X said: "..."`, `X said, "..."`, and any verb at all before a colon."""
    before = passage.text[: quoted.begin].rstrip()
    if not before or before[-1] not in ",:":
        return None
    begin = sentence_begin(before)
    earlier = [q for q in passage.outer if q.end <= quoted.begin]
    tokens = [t for t in passage.tokens_in(begin, quoted.begin) if passage.level[t.i] is None]
    if earlier and earlier[-1].end > begin and before[-1] == ",":
        tokens = [t for t in tokens if t.idx >= earlier[-1].end]
    colon = before[-1] == ":"
    return _last_cue(passage, tokens, (begin, quoted.begin), colon) or (
        None if colon else _open_before(passage, tokens, quoted) or said_label(passage, (begin, quoted.begin))
    )


def _open_before(passage: Passage, tokens: "list[Token]", quoted: Quoted) -> Attribution | None:
    """`Ida Norn cracked, "..."`: a verb of no list right before the comma, done by somebody named."""
    words = [t for t in tokens if not t.is_punct and t.pos_ != "ADV"]
    if len(words) < 2 or words[-1].tag_ not in ("VBD", "VBZ"):
        return None
    subject = next((c for c in words[-1].children if c.dep_ == "nsubj"), None)
    named = subject is not None and (subject.ent_type_ in ("PERSON", "ORG") or subject.lower_ in ("he", "she"))
    return _attribution(passage, words[-1], None, "direct-open", (words[0].idx, quoted.begin)) if named else None


def _last_cue(passage: Passage, tokens: "list[Token]", within: Range, colon: bool) -> Attribution | None:
    for token in reversed(tokens):
        word = cue_word(token)
        if token.tag_ == "VBN" and token.lower_ in _GIVEN and token.idx == within[0]:
            continue
        if token.lower_ == "asked" and token.idx == within[0]:
            return None  # `Asked about the fleet: "..."`: who was asked speaks, whom nobody names here
        if word is not None and token.dep_ != "amod":
            return _attribution(passage, token, word, "direct-before", within)
    if colon:
        return label(passage, within) or next(
            (
                _attribution(passage, t, None, "direct-colon", within)
                for t in reversed(tokens)
                if t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP")
            ),
            None,
        )
    return None


def introduced(passage: Passage, before: Passage | None, quoted: Quoted) -> Attribution | None:
    """`He declared:` at the end of the paragraph before."""
    if before is None or passage.text[: quoted.begin].strip() or not before.text.rstrip().endswith(":"):
        return None
    begin = sentence_begin(before.text)
    tokens = [t for t in before.tokens_in(begin, len(before.text)) if before.level[t.i] is None]
    found = _last_cue(before, tokens, (begin, len(before.text)), True)
    if found is not None:
        found.cue_at = found.speaker_at = before.index
    return found


def cue_word(token: "Token") -> SpeechCue | None:
    """The row of a verb that can introduce words in quotation marks."""
    if token.pos_ not in ("VERB", "AUX") and token.lower_ not in ("says", "said"):
        return None
    word = speech_verb(token.lemma_.lower())
    return word if word is not None and "quote" in word.frames else None


def _attribution(passage: Passage, verb: "Token", word: SpeechCue | None, rule: str, within: Range) -> Attribution:
    cue = cue_range(verb)
    if rule == "direct-colon" and is_received(verb):
        giver = sender(verb)
        return Attribution(rule, [], cue=cue, speaker=noun_phrase(giver, passage) if giver else None, verb=verb)
    subject = subject_of(_quoted_saying(verb))
    head = subject.speaker
    if head is not None and passage.level[head.i] is not None:
        head = next((c for c in verb.children if c.dep_ == "nsubj" and passage.level[c.i] is None), None)
    if head is None:
        head = _beside(passage, verb, within)
    speaker = None if head is not None else glued_name(passage.text, within[0], verb.idx)
    if head is not None:
        speaker = noun_phrase(head, passage, cue)
        speaker = _clip(speaker, within) or speaker
        speaker = (cue[1] + 1, speaker[1]) if speaker[0] == cue[0] and cue[1] + 1 < speaker[1] else speaker
    addressee = None
    if word is not None and "adr" in word.frames:
        addressee = subject.addressee or next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)
        if addressee is not None and speaker is not None and speaker[0] <= addressee.idx < speaker[1]:
            addressee = None  # "asked the reporter" behind the marks
    relay = relay_of(subject, passage)
    return Attribution(
        rule=rule, contents=[], cue=cue, speaker=speaker, word=word, verb=verb, addressee=addressee, relay=relay
    )


def _quoted_saying(verb: "Token") -> "Token":
    """`"...," the wire quoted Lind as saying`: Lind says so."""
    as_ = next((c for c in verb.children if verb.lemma_ in ("quote", "cite") and c.lower_ == "as"), None)
    return next((c for c in as_.children if c.tag_ == "VBG"), verb) if as_ is not None else verb


def _clip(speaker: Range, within: Range) -> Range | None:
    begin, end = max(speaker[0], within[0]), min(speaker[1], within[1])
    return (begin, end) if begin < end else None


def _beside(passage: Passage, verb: "Token", within: Range) -> "Token | None":
    """When the parse gives no subject: the noun phrase next to the verb on the side where it stands."""
    doc = passage.doc
    left = [t for t in doc[: verb.i] if t.idx >= within[0] and not t.is_punct]
    named = before_clause(verb, within)
    if named is not None:
        return named
    retold = any(c.dep_ == "xcomp" and any(a.lower_ == "have" for a in c.children) for c in verb.children)
    while left and (left[-1].pos_ == "ADV" or (retold and left[-1].pos_ == "AUX")):  # "is said to have told"
        left.pop()
    if left and left[-1].pos_ in ("PROPN", "NOUN", "PRON"):
        above = [t for t in left[-1].ancestors if within[0] <= t.idx < verb.idx and t.pos_ in ("PROPN", "NOUN")]
        return above[-1] if above and above[-1].pos_ == left[-1].pos_ == "NOUN" else left[-1]
    for token in doc[verb.i + 1 : verb.i + 14]:
        if token.idx >= within[1] or token.tag_ == "VBG" or (verb.lemma_ == "tell" and token.dep_ == "dobj"):
            return None  # "turned and told the pilot:": the pilot is spoken to
        if token.pos_ in ("PROPN", "NOUN", "PRON") and (
            token.i + 1 >= len(doc) or doc[token.i + 1].pos_ not in ("PROPN", "NOUN", "PART")
        ):
            return token
    return None
