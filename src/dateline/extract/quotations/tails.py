"""Behind the last quoted words of a content: a further clause of the same speaker, or a remark of the report."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Passage, Range
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: A remark set apart by a dash behind the quoted words.
_REMARK = re.compile(r"[^“\"”]{0,60}?\s(?:[–—]|--?)\s(?:an?|the|and|but|which|who|one|though|although|[a-z]+ing)\s")
#: How it was told, before "that".
_WAY = re.compile(r"\s*(?:through|via|in|by|at|on|during|from)\s[^.,;:“\"”]{2,60}?\sthat\s")
#: When it was told, before "that"; a day also before a clause without it.
_TIME = re.compile(
    r"\s*(?:(?:on|late|early|earlier)\s)?(?:(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday)"
    r"(?:\s(?:night|morning|afternoon|evening))?|(?P<soon>earlier(?:\s(?:this|that|in the)\s\w+)?|"
    r"later|previously|recently|last\s(?:night|week|month|year|spring|summer|autumn|fall|winter))|again|"
    r"this\s(?:week|month|year|morning|afternoon|evening))\s"
)
#: What a clause without "that" begins with.
_CLAUSE = frozenset({"DT", "PRP", "PRP$", "EX", "NNP", "NNPS"})
#: Another clause, set against the one with the quoted words.
_AGAINST = re.compile(r"(?P<kept>[^“\"”]{0,60}?),?\s(?:while|whereas)\s")
_MODALS = frozenset({"would", "should", "will", "could", "must", "can", "may", "might", "'ll", "’ll"})
_JOINTS = frozenset({"and", "but", "or"})
#: Words that join the clause of the next cue.
_JOINTS = frozenset({"while", "and", "but", "before", "then", ";", ",", "–", "—"})


def behind_that(passage: Passage, begin: int) -> int:
    """What is said begins behind "that", and behind how or when it was told: `said through a friend that ...`."""
    begin = _behind_time(passage, begin)
    way = _WAY.match(passage.text, begin)
    if way is not None and any(t.tag_ == "IN" for t in passage.tokens_in(way.end() - 5, way.end() - 1)):
        return way.end()
    first = next(iter(passage.tokens_in(begin, begin + 6)), None)
    if first is None or first.text != "that" or first.tag_ != "IN" or passage.text[begin : first.idx].strip():
        return begin
    return first.idx + len(first) + 1


def _behind_time(passage: Passage, begin: int) -> int:
    """`said earlier that the nets`, `said Tuesday the nets`: the time belongs to the saying."""
    when = _TIME.match(passage.text, begin)
    first = next(iter(passage.tokens_in(when.end(), when.end() + 40)), None) if when is not None else None
    if when is None or first is None or first.idx != when.end() or passage.level[first.i] is not None:
        return begin
    if first.lower_ == "that" and first.tag_ in ("IN", "WDT", "DT"):
        return when.end()
    return when.end() if (when["day"] or when["soon"]) and first.tag_ in _CLAUSE else begin


def quote_alone(passage: Passage, begin: int, end: int) -> int:
    """`said "the lease is dead" and left`: a whole clause in marks; what she did next is not said."""
    quoted = next((q for q in passage.outer if q.begin == begin and q.end < end), None)
    if quoted is None or any(quoted.end <= q.begin < end for q in passage.outer):
        return end
    inside = passage.tokens_in(quoted.inner_begin, quoted.inner_end)
    rest = [t for t in passage.tokens_in(quoted.end, end) if not t.is_punct]
    clause = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in inside)
    then = len(rest) > 1 and rest[0].lower_ in _JOINTS and rest[1].tag_ in ("VBD", "VBZ")
    return quoted.end if clause and then else end


def set_against(passage: Passage, begin: int, end: int) -> int:
    """Where `..., “learning on the job,” while the others ...` ends: before the other clause."""
    last = max((q.end for q in passage.outer if begin <= q.begin and q.end <= end), default=None)
    clause = _AGAINST.match(passage.text, last, end) if last is not None else None
    subject = clause is not None and any(t.dep_ == "nsubj" for t in passage.tokens_in(clause.end(), end)[:8])
    return clause.end("kept") if clause is not None and subject else end


def without_remark(passage: Passage, begin: int, end: int) -> int:
    """Leave out what a dash sets apart behind the last quoted words, unless a second dash closes it."""
    last = max((q.end for q in passage.outer if begin <= q.begin and q.end <= end), default=None)
    if last is None:
        return end
    remark = _REMARK.match(passage.text, last, end)
    if remark is None or re.search(r"\s(?:[–—]|--?)\s", passage.text[remark.end() : end]):
        return end
    dash = re.search(r"\s(?:[–—]|--?)\s", remark.group())
    return last + dash.start() if dash is not None else end


def goes_on(passage: Passage, verb: "Token", begin: int, end: int) -> int:
    """Take in what is joined to content that ends in quoted words with a comma: the parser stops there.

    `said Lind was "a tireless hand," and the guild would need her`; `could be "far off," and have been wrong before`.
    """
    quoted = next((q for q in passage.outer if q.end == end and begin <= q.begin), None)
    if quoted is None or end >= verb.sent.end_char:
        return end
    comma = passage.text[quoted.inner_end - 1] == ","
    rest = [t for t in passage.tokens_in(end, verb.sent.end_char) if not t.is_quote]
    while rest and rest[-1].is_punct:
        rest.pop()
    if len(rest) < 3 or any(_speaks(passage, t) for t in rest):
        return end
    joined = rest[0].lower_ in _JOINTS
    first = rest[1] if joined else rest[0]
    further = (
        _marked(rest[1:], passage) if not comma else _same_subject(first, rest) or _own_clause(rest[1:], passage)
    )
    goes = (joined and further) or (comma and first.tag_ == "VB")
    return passage.whole_quotes(begin, rest[-1].idx + len(rest[-1]))[1] if goes else end


def _speaks(passage: Passage, token: "Token") -> bool:
    """A cue of its own outside quotation marks."""
    if token.pos_ != "VERB" or passage.level[token.i] is not None:
        return False
    word = speech_verb(token.lemma_.lower())
    return word is not None and word.kind == "speech" and token.tag_ != "VB"


def _same_subject(first: "Token", rest: "list[Token]") -> bool:
    """`and have been wrong before`, `and would sink`: a verb right behind the joint."""
    return first.tag_ in ("VBP", "MD", "VB") or (first.tag_ == "VBZ" and first.pos_ == "AUX" and len(rest) > 3)


def _own_clause(rest: "list[Token]", passage: Passage) -> bool:
    """A clause about what would be, or with quoted words in it: not the report's own."""
    modal = any(t.lower_ in _MODALS and t.dep_ == "aux" for t in rest[:7])
    return _marked(rest, passage) or (modal and _begins_clause(rest))


def _marked(rest: "list[Token]", passage: Passage) -> bool:
    return _begins_clause(rest) and any(rest[0].idx < q.begin <= rest[-1].idx for q in passage.outer)


def _begins_clause(rest: "list[Token]") -> bool:
    return any(t.dep_ in ("nsubj", "nsubjpass") for t in rest[:6])


#: What the report asked, before the words of the answer.
_QUESTION = re.compile(r"Asked (?:if|whether|about|how|why|what|when)\b[^\"“”]{3,250}?:\s*")
#: What somebody else says begins here.
_OTHERS = re.compile(r",?\s(?:but|although|though|while|and),?\saccording to\s")


def answer_alone(passage: Passage, begin: int, end: int) -> Range:
    """`Asked if it would hold: “It will”`: without the question, and without what another says behind it."""
    question = _QUESTION.match(passage.text, begin, end)
    if question is not None:
        begin = next((q.begin for q in passage.outer if q.begin == question.end()), begin)
    other = _OTHERS.search(passage.text, begin, end)
    inside = other is None or any(q.holds(other.start()) for q in passage.outer)
    return begin, end if inside or other is None else other.start()


def without_opener(passage: Passage, begin: int, end: int) -> int:
    """Where a clause ends before "while", "and" or the subject of the cue that follows."""
    tokens = passage.tokens_in(begin, end)
    for token in reversed(tokens[-8:]):
        if token.lower_ in _JOINTS and passage.level[token.i] is None:
            return token.idx
    return end
