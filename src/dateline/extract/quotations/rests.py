"""What is left of a sentence without the comment in it: the words that somebody is said to have said."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.content import apposition
from dateline.extract.quotations.passage import Passage, Range
from dateline.extract.quotations.resumed import resumed
from dateline.extract.quotations.tails import answer_alone, without_remark

if TYPE_CHECKING:
    from spacy.tokens import Span

#: `but without saying when`: the report's own remark.
_WITHOUT = re.compile(r"(?:but\s+)?without\s+\w+ing\b")
#: The joint of the clause that a comment opens.
_JOINED = re.compile(
    r"\s(?:but|although|though|while|because|if|where|when|since|until|unless|whether|"
    r"(?:from|in|for|on|by|to|with|under|after|at|upon|through)\swhich)$"
)
_WHEREAS = re.compile(r"[,;–—-]\s+whereas\s")
_BUT = re.compile(r"(?:but|and)\s")
_STOPS = re.compile(r"\s*,?\s*(?:although|though|but|and|while|which|who|even|despite|with)\b")


def rest(passage: Passage, sentence: "Span", clause: Range) -> list[Range]:
    """The sentence without the commenting clause; what follows it only when the part before says nothing alone."""
    first, last = sentence[0], sentence[-1]
    while (
        first.dep_ == "cc"
        and first.lower_ not in ("nor", "neither")
        and first.i < last.i
        and passage.level[first.i] is None
    ):
        first = passage.doc[first.i + 1]
    left = piece(passage, first.idx, clause[0])
    right = piece(
        passage,
        clause[1],
        _stopped(passage, clause[1], last.idx + len(last))
        if left and finite(passage, left[0])
        else last.idx + len(last),
    )
    if left and right and passage.text[clause[1] : clause[1] + 1] == ";" and finite(passage, left[0]):
        right = []  # "Nine boats sank, the guard said; the guild spoke of ten": two sentences
    if left and not right:
        left = _set_against(passage, left[0])
    more = resumed(passage, clause[1], right[0]) if left and right else None
    if more is not None:
        return [*left, more]
    if right and ((left and _STOPS.match(passage.text, clause[1])) or _WITHOUT.match(passage.text, right[0][0])):
        right = _quoted_half(passage, right[0]) if left else []
    if left and right and _JOINED.search(passage.text, *left[0]):
        left = []  # "the fee fell but, according to Vik, it will rise": only that it will rise
    whole = any(finite(passage, p) or _holds_quote(passage, p) for p in left + right)
    return left + right if whole or (left and right and _verbal(passage, right[0])) else []


def _stopped(passage: Passage, begin: int, end: int) -> int:
    """Where a comment's sentence ends at a semicolon behind it: what stands there is another sentence."""
    marks = [t for t in passage.tokens_in(begin, end) if t.text == ";" and passage.level[t.i] is None]
    return marks[0].idx if marks else end


def _set_against(passage: Passage, left: Range) -> list[Range]:
    """`Vik says no – whereas four walked out, according to Norn`: only that four walked out."""
    joint = next(
        (m for m in reversed(list(_WHEREAS.finditer(passage.text, *left))) if not _in_marks(passage, m.start())), None
    )
    behind = passage.trim(joint.end(), left[1]) if joint is not None else None
    return [behind] if behind is not None and finite(passage, behind) else [left]


def _in_marks(passage: Passage, at: int) -> bool:
    return any(q.holds(at) for q in passage.outer)


def _quoted_half(passage: Passage, right: Range) -> list[Range]:
    """`The nets are torn, Norn told the radio, but “we do not buy new ones”`: her words in marks go on."""
    quoted = next((q for q in passage.outer if right[0] <= q.begin), None)
    joint = _BUT.match(passage.text, right[0])
    if quoted is None or joint is None or joint.end() != quoted.begin or quoted.end < right[1] - 1:
        return []
    inside = passage.tokens_in(quoted.inner_begin, quoted.inner_end)
    return [(quoted.begin, quoted.end)] if any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside) else []


def piece(passage: Passage, begin: int, end: int) -> list[Range]:
    """The words between two places without stray marks and remarks; empty where no word is left."""
    if end - begin < 2:
        return []
    found = passage.trim(begin, end)
    if found is None or not re.search(r"\w", passage.text[found[0] : found[1]]):
        return []
    begin, end = passage.whole_quotes(*found)
    begin, end = answer_alone(passage, begin, end)
    end = without_remark(passage, begin, _without_participle(passage, begin, end))
    whole = passage.trim(begin, apposition(passage, begin, end))
    return [whole] if whole else []


def _without_participle(passage: Passage, begin: int, end: int) -> int:
    """`Norn was “at sea,” sparking a search`: what follows from it is the report's own."""
    last = max((q for q in passage.outer if begin <= q.begin and q.end < end), key=lambda q: q.end, default=None)
    tokens = passage.tokens_in(last.end, end) if last is not None else []
    comma = last is not None and passage.text[last.inner_end - 1] == ","
    return last.end if last is not None and comma and tokens and tokens[0].tag_ == "VBG" else end


def finite(passage: Passage, piece: Range) -> bool:
    """Whether a main clause stands in it."""
    span = passage.doc.char_span(*piece, alignment_mode="contract")
    return span is not None and any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") and t.dep_ not in ("relcl", "advcl", "acl") for t in span
    )


def _holds_quote(passage: Passage, piece: Range) -> bool:
    """A fragment in quotation marks with words around it: what the parser sees in it does not matter."""
    return any(piece[0] < q.begin and q.end < piece[1] for q in passage.outer) and piece[1] - piece[0] > 40


def _verbal(passage: Passage, piece: Range) -> bool:
    span = passage.doc.char_span(*piece, alignment_mode="contract")
    return span is not None and any(t.pos_ in ("VERB", "AUX") for t in span)
