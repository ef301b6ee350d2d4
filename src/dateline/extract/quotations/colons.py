"""Words without marks behind a colon: `The union's reply: crews may load`, `replied Rye: that was over`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.cues import cue_range
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.rules import words
from dateline.extract.quotations.sentences import SENTENCE_END, sentence_begin
from dateline.extract.quotations.speakers import subject_of
from dateline.lexicon.speech import SpeechCue, speech_noun, speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_COLON = re.compile(r":\s+(?=[^\W_])(?![“\"‘'])")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: `The harbour office's answer:`, a whole sentence with nothing else in it.
_ANSWER = re.compile(
    r"(?P<owner>[^,;:.“”\"]{2,60}?(?:['’]s|s['’])|His|Her|Its|Their)\s+(?:\w+\s+){0,2}?(?P<noun>\w+)\Z"
)
_NEAR = 9
_FEWEST = 3


def read_colons(passage: Passage, used: set[int]) -> Iterator[Attribution]:
    """Yield what somebody says behind a colon, where the words before it say that she says something."""
    for colon in _COLON.finditer(passage.text):
        begin = sentence_begin(passage.text[: colon.start()])
        stop = SENTENCE_END.search(passage.text, colon.end())
        content = passage.trim(colon.end(), stop.start() + 1 if stop is not None else len(passage.text))
        head = passage.tokens_in(begin, colon.start())
        if content is None or not head or any(passage.level[t.i] is not None for t in head[-1:]):
            continue
        if passage.taken(content[0]) is not None or not _clause(passage, content):
            continue
        found = _verb(passage, head, used) or _answer(passage, (begin, colon.start()), head)
        if found is not None:
            found.contents = [content]
            yield found


def _clause(passage: Passage, content: Range) -> bool:
    """A finite clause, and no list or quote behind the colon."""
    tokens = passage.tokens_in(*content)
    finite = any(t.tag_ in _FINITE for t in tokens)
    return len(tokens) >= _FEWEST and finite and all(passage.level[t.i] is None for t in tokens[:3])


def _verb(passage: Passage, head: "list[Token]", used: set[int]) -> Attribution | None:
    """The last verb before the colon says something, or shows that its subject does."""
    verb = next(
        (t for t in reversed(head) if t.tag_ in _FINITE and t.pos_ in ("VERB", "AUX") and t.tag_ != "MD"), None
    )
    verb = verb.head if verb is not None and verb.dep_ in ("aux", "auxpass") else verb
    if verb is None or passage.text[head[0].idx : verb.idx + len(verb)].isupper():
        return None  # "ANALYSTS COMMENT:", a heading
    if verb.i in used or passage.level[verb.i] is not None or head[-1].i - verb.i > _NEAR:
        return None
    word = speech_verb(verb.lemma_.lower())
    if not (_says(verb, word) or _frank(verb) or _gives(verb)):
        return None
    behind = next(
        (c for c in verb.children if c.dep_ in ("dobj", "nsubj", "ccomp") and head[-1].i >= c.i > verb.i), None
    )
    subject = behind if verb.i and verb.nbor(-1).text == "," and behind is not None else subject_of(verb).speaker
    if subject is None or not head[0].i <= subject.i <= head[-1].i:
        return None
    cue = cue_range(verb)
    speaker = noun_phrase(subject, passage, cue)
    end = min(speaker[1], head[-1].idx + len(head[-1]))
    return Attribution("colon-clause", [], cue=cue, speaker=(speaker[0], end), word=word, verb=verb)


def _says(verb: "Token", word: SpeechCue | None) -> bool:
    """A verb of saying with nothing said yet but `it`, `this`, `so`."""
    if (
        word is None
        or word.cue in ("begin", "continue", "finish", "go on")
        or word.kind != "speech"
        or not word.frames & {"quote", "that"}
    ):
        return False
    inverted = verb.i > 0 and verb.nbor(-1).text == ","
    told = "adr" in word.frames
    goals = [c for c in verb.children if c.dep_ in ("dobj", "ccomp", "xcomp") and c.i > verb.i]
    empty = all(c.lower_ in ("it", "this", "that", "so", "me", "us") or told for c in goals if c.dep_ == "dobj")
    own = [c for c in goals if c.dep_ != "dobj" and _before_colon(c)]
    return inverted or (empty and not own and not any(c.dep_ == "neg" for c in verb.children))


def _before_colon(clause: "Token") -> bool:
    """The clause stands before the colon, not behind it."""
    left = clause.left_edge
    return not any(t.text == ":" for t in clause.doc[min(clause.head.i, left.i) : max(clause.i, left.i)])


def _frank(verb: "Token") -> bool:
    """`The minister was blunt: the talks had failed.`"""
    return verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in words("frank") for c in verb.children)


def _gives(verb: "Token") -> bool:
    """`A diplomat gave another reason: ...`, `The agency has been in touch: ...`"""
    goal = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if verb.lemma_ in ("give", "have", "offer", "see", "tell") and goal is not None:
        return goal.lower_ in words("accounts") and not any(c.dep_ == "neg" for c in verb.children)
    return verb.lemma_ == "be" and verb.doc[verb.i + 1 : verb.i + 3].text == "in touch"


def _answer(passage: Passage, within: Range, head: "list[Token]") -> Attribution | None:
    """`The union's reply:`, `Her verdict:`"""
    match = _ANSWER.match(passage.text[within[0] : within[1]].strip())
    if match is None or match.group().isupper():
        return None
    noun = match.group("noun").lower()
    if speech_noun(noun) is None and noun not in words("accounts"):
        return None
    begin = head[0].idx
    owner = match.group("owner")
    bare = owner if owner in ("His", "Her", "Its", "Their") else owner.rstrip("’'").removesuffix("s").rstrip("’'")
    if owner.endswith(("s'", "s’")):
        bare = owner[:-1]
    noun_at = begin + match.start("noun")
    return Attribution(
        "colon-clause",
        [],
        cue=(noun_at, noun_at + len(noun)),
        speaker=(begin + match.start("owner"), begin + match.start("owner") + len(bare)),
    )
