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

#: A full stop that ends no sentence.
_ABBREVIATED = (
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bLt)(?<!\bJr)(?<!\bSr)(?<!\bMrs)(?<!\bRep)(?<!\bSen)(?<!\bGov)(?<!\bGen)"
    r"(?<!\bCol)(?<!\bSgt)(?<!\bCpt)(?<!\bMaj)(?<!\bRev)(?<!\bHon)(?<!\bSec)(?<!\bAdm)(?<!\bAmb)(?<!\bDep)(?<!\bDel)(?<!\bAtt)(?<!\bAld)(?<!\bPres)(?<!\bProf)"
    r"(?<!\bReps)(?<!\bSens)(?<!\bCapt)(?<!\bSupt)(?<!\bCmdr)(?<!\b[A-Z])"
)
_SENTENCE_END = re.compile(rf"(?:{_ABBREVIATED}\.|[?!…])[\"”’)\]]*\s+(?=[\"“‘(\[]?[A-Z])")
#: `"..." — Name` under a letter or a reader's comment.
_SIGNED = re.compile(r"\s*(?:[―—–]|--?)\s*(?=[A-Z@])")
#: The second half of a split quote begins within this many characters of the cue.
_BREATH = 70
#: A clause that begins with one of these does not hold the cue of the quote before it.
_SUBORDINATE = frozenset(
    {"when", "while", "after", "before", "which", "who", "and", "but", "because", "if", "although"}
)
#: Small letters behind a quote without a stop: the sentence goes on, and the quote is a part of it.
_RUNS_ON = re.compile(r"\s(?!he\b|she\b|they\b|it\b|the\b|a\b|an\b|said\b|says\b)[a-z]+\b")
#: A shorter quoted sentence that nobody speaks is a motto, a title, a sign.
_LONG = 30
#: A cue behind a quote stands within this many words of it.
_NEAR = 22


def is_sentence(passage: Passage, quoted: Quoted) -> bool:
    """Tell a quoted sentence from a quoted fragment."""
    inner = passage.text[quoted.inner_begin : quoted.inner_end].strip()
    if not re.search(r"\w", inner):
        return False
    if quoted.carries_on or not quoted.closed:
        return True
    before = passage.text[: quoted.begin].rstrip()
    fresh = not before or before[-1] in '.?!:”"’)—–' or before.endswith("-")
    if fresh:
        return inner[-1] in ",.?!…—–-" or (len(inner.split()) > 6 and not _RUNS_ON.match(passage.text, quoted.end))
    capital = inner[0].isupper() or inner[0] in "…[."
    return before[-1] == "," and capital and (inner[-1] in ".?!…" or inner.count(" ") > 2)


def read_direct(passage: Passage, before: Passage | None, previous: Attribution | None) -> list[Quoted]:
    """Find the attribution of every quoted sentence of the paragraph; gives back those that have no cue.

    `before` is the paragraph before, whose last sentence may introduce a quote (`He declared:`); `previous` is
    the last attribution there, whose speaker may carry on.
    """
    last: Attribution | None = None
    loose: list[Quoted] = []
    for quoted in passage.outer:
        content = (quoted.begin, quoted.end)
        if last is not None and _resumes(passage, last, quoted):
            last.contents.append(content)
            continue
        if not is_sentence(passage, quoted):
            continue
        if quoted.carries_on and previous is not None:
            previous.later.append((passage.index, content))
            continue
        found = (
            _cue_colon(passage, quoted)
            or _cue_after(passage, quoted)
            or _cue_before(passage, quoted)
            or _introduced(passage, before, quoted)
            or _signed(passage, quoted)
        )
        known = next((a for a in passage.found if found and found.cue and a.cue == found.cue), None)
        if known is not None:
            known.contents.append(content)
            last = known
        elif found is not None:
            found.contents = [(_clause_before(passage, found, quoted), quoted.end)]
            passage.found.append(found)
            last = found
        elif last is not None and not _another_speaks(passage, last, quoted):
            last.contents.append(content)
        else:
            loose.append(quoted)
    return loose


def _another_speaks(passage: Passage, last: Attribution, quoted: Quoted) -> bool:
    """Whether a later sentence between two quotes is closed by a cue: `The summit did "too little," he added.`"""
    begin = _SENTENCE_END.search(passage.text, last.end, quoted.begin)
    if begin is None:
        return False
    cues = [t for t in passage.tokens_in(begin.end(), quoted.begin) if _cue_word(t)]
    return any(_closes_sentence(passage, cue) for cue in cues)


def _closes_sentence(passage: Passage, cue: "Token") -> bool:
    first = cue.left_edge.idx
    return passage.text[max(first - 2, 0) : first].strip() == "," or any(
        c.dep_ == "ccomp" and c.i < cue.i for c in cue.children
    )


def attach_loose(passage: Passage, loose: list[Quoted], previous: Attribution | None) -> None:
    """Give quoted sentences without a cue to whoever spoke before them: in this paragraph, else in the one before."""
    for quoted in loose:
        if passage.taken(quoted.begin) is not None:
            continue
        here = [a for a in passage.found if a.end <= quoted.begin and _can_go_on(a)]
        if here:
            max(here, key=lambda a: (a.end, a.begin)).contents.append((quoted.begin, quoted.end))
        elif previous is not None and not passage.text[: quoted.begin].strip():
            passage.found.append(_carry_on(quoted, previous))
        elif quoted.inner_end - quoted.inner_begin > _LONG and not passage.text[: quoted.begin].strip():
            passage.found.append(Attribution(rule="unattributed", contents=[(quoted.begin, quoted.end)]))


def _can_go_on(found: Attribution) -> bool:
    return found.word is None or found.word.kind == "speech"


def _clause_before(passage: Passage, found: Attribution, quoted: Quoted) -> int:
    """Where the content begins: `said the post needs one thing: "Patience."` holds a clause before its quote."""
    if found.rule != "direct-before" or found.verb is None or found.word is None or "that" not in found.word.frames:
        return quoted.begin
    clause = next((c for c in found.verb.children if c.dep_ == "ccomp" and found.verb.i < c.i), None)
    if clause is None or not found.verb.idx < clause.idx < quoted.begin or passage.level[clause.i] is not None:
        return quoted.begin
    if clause.tag_ not in ("VBD", "VBZ", "VBP", "VB", "VBN") or not any(c.dep_ == "nsubj" for c in clause.children):
        return quoted.begin
    first = clause.left_edge
    first = passage.doc[first.i + 1] if first.lower_ == "that" else first
    return first.idx if found.cue is not None and first.idx >= found.cue[1] else quoted.begin


def _resumes(passage: Passage, last: Attribution, quoted: Quoted) -> bool:
    """`"...," she said, "..."`: between the two halves stands the cue and no end of sentence."""
    between = passage.text[last.end : quoted.begin]
    if last.cue is None or not last.end <= last.cue[0] < quoted.begin or last.cue_at not in (None, passage.index):
        return False
    if between.rstrip()[-1:] not in (",", ":", "-", "–", "—", "…") or _SENTENCE_END.search(between):
        return (
            quoted.begin - last.cue[1] < _BREATH
            and re.fullmatch(r"\W*(?:but|and)\W*", passage.text[last.cue[1] : quoted.begin]) is not None
        )
    if quoted.begin - last.cue[1] > _BREATH:
        return False
    return not any(_cue_word(t) for t in passage.tokens_in(last.cue[1], quoted.begin))


def _carry_on(quoted: Quoted, previous: Attribution) -> Attribution:
    return Attribution(
        rule="floating",
        contents=[(quoted.begin, quoted.end)],
        speaker=previous.speaker,
        speaker_at=previous.speaker_at,
        word=previous.word,
        carried=True,
    )


def _cue_after(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`"...," said X`, `"...?" X asked.`"""
    text = passage.text
    stop = _SENTENCE_END.search(text, quoted.end)
    limit = stop.start() + 1 if stop else len(text)
    following = next((q for q in passage.outer if q.begin >= quoted.end), None)
    tokens = passage.tokens_in(quoted.end, limit)
    if text[quoted.inner_end - 1] == "." and text[quoted.end : quoted.end + 2].strip() != ",":
        return _short_cue(passage, tokens, (quoted.end, limit))
    if following is not None and following.begin < limit and text[: following.begin].rstrip()[-1:] in ":":
        limit = following.begin
    tokens = [t for t in tokens if t.idx < limit and passage.level[t.i] is None]
    if next((t.lower_ for t in tokens if not t.is_punct), "") in _SUBORDINATE:
        return None
    for token in tokens[:_NEAR]:
        word = _cue_word(token)
        if word is not None and token.tag_ != "VB":
            return _attribution(passage, token, word, "direct-after", (quoted.end, limit))
    return _open_class(passage, quoted, tokens, (quoted.end, limit))


def _short_cue(passage: Passage, tokens: "list[Token]", within: Range) -> Attribution | None:
    """`"... ." Trump said.`: after a full stop only a clause that is nothing but speaker and cue."""
    words = [t for t in tokens if not t.is_punct]
    if not 1 < len(words) <= 8 or any(passage.level[t.i] is not None for t in tokens):
        return None
    word = _cue_word(words[-1])
    if word is None or words[-1].tag_ not in ("VBD", "VBZ"):
        return None
    return _attribution(passage, words[-1], word, "direct-after", within)


def _open_class(passage: Passage, quoted: Quoted, tokens: "list[Token]", within: Range) -> Attribution | None:
    """`"...!" beamed the baker`, `"...," the choir sings`: any finite verb beside the quote with a subject there."""
    words = [t for t in tokens if not t.is_punct][:12]
    fresh = passage.text[: quoted.begin].rstrip()[-1:] in ("", ".", "?", "!", ":", "”", '"')
    if fresh and words and words[0].tag_ in ("VBD", "VBZ") and words[0].pos_ == "VERB":
        return _attribution(passage, words[0], None, "direct-inverted", within)
    if passage.text[quoted.inner_end - 1] != "," or passage.text[: quoted.begin].rstrip()[-1:] not in (
        "",
        ".",
        "”",
        '"',
    ):
        return None
    for token in words:
        subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
        if token.tag_ in ("VBD", "VBZ", "VBP") and subject is not None and within[0] <= subject.idx < token.idx:
            return _attribution(passage, token, None, "direct-open", within)
    return None


def _cue_colon(passage: Passage, quoted: Quoted) -> Attribution | None:
    """A colon before the quote settles who speaks."""
    if passage.text[: quoted.begin].rstrip()[-1:] != ":":
        return None
    return _cue_before(passage, quoted)


def _cue_before(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`X said: "..."`, `X said, "..."`, and any verb at all before a colon."""
    before = passage.text[: quoted.begin].rstrip()
    if not before or before[-1] not in ",:":
        return None
    begin = _sentence_begin(before)
    earlier = [q for q in passage.outer if q.end <= quoted.begin]
    tokens = [t for t in passage.tokens_in(begin, quoted.begin) if passage.level[t.i] is None]
    if earlier and earlier[-1].end > begin and before[-1] == ",":
        tokens = [t for t in tokens if t.idx >= earlier[-1].end]
    return _last_cue(passage, tokens, (begin, quoted.begin), before[-1] == ":")


def _sentence_begin(before: str) -> int:
    begin = 0
    for stop in _SENTENCE_END.finditer(before):
        begin = stop.end()
    return begin


def _last_cue(passage: Passage, tokens: "list[Token]", within: Range, colon: bool) -> Attribution | None:
    for token in reversed(tokens):
        word = _cue_word(token)
        if word is not None:
            return _attribution(passage, token, word, "direct-before", within)
    if colon:
        return _label(passage, within) or next(
            (
                _attribution(passage, t, None, "direct-colon", within)
                for t in reversed(tokens)
                if t.pos_ == "VERB" and t.tag_ in ("VBD", "VBZ", "VBP")
            ),
            None,
        )
    return None


def _label(passage: Passage, within: Range) -> Attribution | None:
    """`Name: "..."` as in a transcript; the colon is the cue."""
    words = passage.text[within[0] : within[1]].rstrip()
    speaker = passage.trim(within[0], within[0] + len(words) - 1)
    if speaker is None or speaker[1] - speaker[0] > 90:
        return None
    span = passage.doc.char_span(*speaker, alignment_mode="contract")
    if span is None or any(t.pos_ in ("VERB", "AUX") for t in span):
        return None
    end = within[0] + len(words)
    return Attribution(rule="direct-label", contents=[], cue=(end - 1, end), speaker=speaker)


def _introduced(passage: Passage, before: Passage | None, quoted: Quoted) -> Attribution | None:
    """`He declared:` at the end of the paragraph before."""
    if before is None or passage.text[: quoted.begin].strip() or not before.text.rstrip().endswith(":"):
        return None
    begin = _sentence_begin(before.text)
    tokens = [t for t in before.tokens_in(begin, len(before.text)) if before.level[t.i] is None]
    found = _last_cue(before, tokens, (begin, len(before.text)), True)
    if found is not None:
        found.cue_at = found.speaker_at = before.index
    return found


def _signed(passage: Passage, quoted: Quoted) -> Attribution | None:
    """`"..." — Name` at the end of a paragraph."""
    dash = _SIGNED.match(passage.text, quoted.end)
    if dash is None or passage.text[: quoted.begin].strip():
        return None
    speaker = passage.trim(dash.end(), len(passage.text))
    if speaker is None or speaker[1] - speaker[0] > 80 or passage.text[speaker[0] : speaker[1]].count(" ") > 8:
        return None
    mark = dash.start() + len(dash.group()) - len(dash.group().lstrip())
    return Attribution(rule="direct-signed", contents=[], cue=(mark, mark + 1), speaker=speaker)


def _cue_word(token: "Token") -> SpeechCue | None:
    if token.pos_ not in ("VERB", "AUX") and token.lower_ not in ("says", "said"):
        return None
    word = speech_verb(token.lemma_.lower())
    return word if word is not None and "quote" in word.frames else None


def _attribution(passage: Passage, verb: "Token", word: SpeechCue | None, rule: str, within: Range) -> Attribution:
    cue = cue_range(verb)
    subject = subject_of(verb)
    head = subject.speaker
    if head is not None and not (within[0] <= head.idx < within[1]) and passage.level[head.i] is not None:
        head = None
    if head is None:
        head = _beside(passage, verb, within)
    speaker = None
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
