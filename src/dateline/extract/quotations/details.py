"""To whom, where and when something was said, from the words that hang on the cue."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.misread import behind_day
from dateline.extract.quotations.passage import Attribution, Passage, Range
from dateline.model import Dossier, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PLACES = frozenset(
    {"at", "in", "during", "after", "before", "ahead", "following", "on", "outside", "inside", "aboard"}
)
_WHILE = frozenset({"as", "after", "before", "while", "when"})
#: Words behind which a time is that of something else than the saying.
_OPENERS = frozenset({"after", "before", "since", "following", "until", "till", "ahead", "despite"})
_ADDRESSED = frozenset({"to", "with"})


def addressee_of(passage: Passage, found: Attribution) -> str | None:
    """The words for the person spoken to: `told reporters`, `said to the crowd`, `was told`."""
    if found.addressee is not None and not _in_content(found, found.addressee.idx):
        return _words(found.addressee, passage, found)
    for child in _right(passage, found):
        if child.dep_ in ("prep", "dative") and child.lower_ == "to":
            noun = next((c for c in child.children if c.dep_ == "pobj"), None)
            if noun is not None and noun.pos_ in ("NOUN", "PROPN", "PRON"):
                return _words(noun, passage, found)
    return None


def occasion_of(passage: Passage, found: Attribution, times: list[Range]) -> str | None:
    """The words for the occasion: `ahead of the trip`, `at a rally`, `as he opened the talks`; not a bare date."""
    verb = _verb(passage, found)
    if verb is None:
        return None
    pieces: list[Range] = []
    for child in verb.children:
        begin, end = child.left_edge.idx, child.right_edge.idx + len(child.right_edge)
        if _in_content(found, begin) or passage.level[child.i] is not None:
            continue
        if found.speaker is not None and begin < found.speaker[0] < end:
            continue
        dated = any(b <= begin + len(child) + 1 and end <= e + 1 for b, e in times) or _date(child)
        if _is_occasion(child) and not dated:
            pieces.append((begin, end))
    if found.occasion is not None:
        pieces.append(found.occasion)
    best = max(pieces, key=lambda p: (p[1] - p[0], -p[0]), default=None)
    return _outside(passage, found, best) if best is not None else None


def _outside(passage: Passage, found: Attribution, piece: Range) -> str | None:
    """The words of a piece up to where the content begins, should the parser have run them together."""
    begin, end = piece
    for content in found.contents:
        if begin < content[0] < end:
            end = content[0]
    words = passage.text[begin:end].strip(" ,;:")
    return words.removesuffix(" that").strip(" ,;:") or None


def said_when(dossier: Dossier, passage: Passage, found: Attribution) -> TimeExpression | None:
    """The time expression that hangs on the cue, or on the clause whose participle the cue is."""
    said = _verb(passage, found)
    if said is None:
        return None
    begin = passage.paragraph.begin
    times = [t for t in dossier.times_in(begin, passage.end) if t.edtf and t.type in ("DATE", "TIME")]
    clauses = [said]
    if said.tag_ == "VBG" and said.dep_ in ("advcl", "pcomp", "xcomp"):
        clauses.append(said.head)
    for verb in clauses:
        for time in sorted(times, key=lambda t: (t.begin, t.end)):
            at = time.begin - begin
            if _in_speaker(passage, found, at):
                continue
            if verb is said and _right_behind(passage, found, at, time.end - begin):
                return time
            if not _in_content(found, at) and _hangs_on(passage, at, time.end - begin, verb):
                return time
    return None


def _in_speaker(passage: Passage, found: Attribution, at: int) -> bool:
    """`Norn - champion of 2015 - said`: that year says when she won."""
    here = found.speaker is not None and found.speaker_at in (None, passage.index)
    return here and found.speaker is not None and found.speaker[0] <= at < found.speaker[1]


def _right_behind(passage: Passage, found: Attribution, begin: int, end: int) -> bool:
    """`said Tuesday the nets`: nothing but the time stands between cue and content."""
    if found.cue is None or found.cue_at not in (None, passage.index):
        return False
    before, after = passage.text[found.cue[1] : begin].strip(), passage.text[end : found.begin].strip(" ,")
    return found.cue[1] <= begin and end <= found.begin and before in ("", "on") and after in ("", "that")


def _hangs_on(passage: Passage, begin: int, end: int, verb: "Token") -> bool:
    span = passage.doc.char_span(begin, end, alignment_mode="expand")
    if span is None:
        return False
    if _of_occasion(span, verb):
        return False
    token = span.root
    speaker = behind_day(verb)
    for _ in range(4):
        if token.head.i == verb.i or (speaker is not None and token.head.i == speaker.i):
            return True
        if token.head.i == token.i or token.head.pos_ in ("VERB", "AUX", "NOUN", "PROPN"):
            return False
        token = token.head
    return False


def _of_occasion(time: "Span", verb: "Token") -> bool:
    """`After meeting the envoy in May, Norn said ...`: the time is the meeting's, wherever the parser hangs it."""
    for token in reversed(verb.doc[time.sent.start : time.start]):
        if token.i == verb.i or (token.text == "," and token.i < time.start):
            return False
        if token.lower_ in _OPENERS and token.dep_ in ("prep", "mark", "advmod", "pcomp", "amod"):
            return True
    return False


def _is_occasion(child: "Token") -> bool:
    if child.dep_ == "prep" or (child.dep_ == "advmod" and child.lower_ == "ahead"):
        return child.lower_ in _PLACES
    return child.dep_ == "advcl" and child.left_edge.lower_ in _WHILE


def _date(child: "Token") -> bool:
    """`on Friday`: a date alone says when, which `said` keeps."""
    inner = [t for t in child.subtree if t.i > child.i]
    return bool(inner) and all(t.ent_type_ in ("DATE", "TIME") for t in inner)


def _right(passage: Passage, found: Attribution) -> "Iterator[Token]":
    verb = _verb(passage, found)
    if verb is not None:
        yield from (
            c for c in verb.children if c.i > verb.i and not _in_content(found, c.idx) and passage.level[c.i] is None
        )


def _verb(passage: Passage, found: Attribution) -> "Token | None":
    """The cue's verb when it stands in this passage: behind a colon the words stand in the paragraph after it."""
    return found.verb if found.verb is not None and found.verb.doc is passage.doc else None


def _in_content(found: Attribution, offset: int) -> bool:
    return any(b <= offset < e for b, e in found.contents)


def _words(noun: "Token", passage: Passage, found: Attribution) -> str | None:
    end = noun.right_edge.idx + len(noun.right_edge)
    for child in noun.children:
        if child.i > noun.i and child.dep_ in ("relcl", "acl", "prep", "advcl", "punct"):
            end = min(end, child.left_edge.idx)
    return _outside(passage, found, (noun.left_edge.idx, end))


def clause_of_cue(passage: Passage, found: Attribution) -> str:
    """The sentence of the cue without the content."""
    if found.verb is None:
        return ""
    sentence = found.verb.sent
    begin, end = sentence.start_char, sentence.end_char
    for piece in found.contents:
        if begin <= piece[0] < end:
            return passage.text[begin : piece[0]] + " | " + passage.text[min(piece[1], end) : end]
    return passage.text[begin:end]
