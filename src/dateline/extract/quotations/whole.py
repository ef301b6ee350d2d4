"""Words that the parser ends too soon, or lets run on: a clause without its verb, half a word or name, a remark."""

import re
from typing import TYPE_CHECKING

from dateline.extract.quotations.passage import Attribution, Passage
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLAUSES = frozenset({"verb-clause", "verb-object", "verb-reach", "nested"})
#: The verb of the clause, right behind what the parser took for all of it.
_VERB = re.compile(
    r",?\s(?:(?:is|are|was|were|will|would|should|has|have|had|can|could|may|might|must)\s)(?:not\s|never\s)?\w"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_INNER = frozenset({"relcl", "acl", "advcl", "ccomp"})
#: `in talks with Drs. Ada Norn`: the stop ends no sentence.
_TITLE = re.compile(r"\b(?:Drs?|Messrs|Mr|Mrs|Ms|Prof|Gov|Govs|Sen|Sens|Rep|Reps|Gen|Lt|Col|Capt|Sgt)$")
#: `a move that followed the strike`: the report's own word for what was said or done.
_REMARK = re.compile(
    r",\san?\s(?:\w+\s)?(?:move|step|sign|view|stance|claim|charge|assertion|allegation|accusation|remark|shift|departure)"
    r"\s(?:that|which|widely|shared|rejected|denied|disputed|likely|he|she|it|they|from)\b"
)
#: The words of a link that the sentence goes on with.
_LINK = re.compile(r"(?:[’']s)?\s\[[^\[\]\n]{2,120}\](?=\()")
#: Fewer characters before a remark are no statement.
_SHORTEST = 25


def make_whole(passage: Passage, found: Attribution, begin: int, end: int) -> int:
    """The end of a paraphrase: behind the verb of its clause, behind a whole word, before a remark of the report."""
    if any(begin <= q.begin < end or q.end == end for q in passage.outer):
        return end
    remark = _REMARK.search(passage.text, begin, end)
    if remark is not None and remark.start() - begin > _SHORTEST:
        return remark.start()
    if (link := _LINK.match(passage.text, end)) is not None:
        return link.end()
    if re.match(r"-[a-z]", passage.text[end : end + 2]):
        return _word_end(passage.text, end)
    if _TITLE.search(passage.text, begin, end) and passage.text[end : end + 2] == ". ":
        return _sentence_end(passage, end + 2)
    return _unbroken(passage, begin, _with_verb(passage, found, begin, end))


def _unbroken(passage: Passage, begin: int, end: int) -> int:
    """`whether the guild deliberately thwarted | the clerk's request`: up to the next mark, behind a bare verb."""
    last = passage.tokens_in(begin, end)[-1:]
    rest = passage.tokens_in(end, end + 200)
    if not last or not rest or rest[0].idx != end + 1 or rest[0].i != last[0].i + 1 or rest[0].sent != last[0].sent:
        return end
    cut = last[0].tag_ in ("VB", "VBD", "VBZ", "VBP", "IN", "DT", "TO", "PRP$", "POS") and last[0].dep_ != "prt"
    if not cut or rest[0].pos_ not in ("DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM") or passage.taken(rest[0].idx):
        return end
    stop = next((t for t in rest if t.is_punct or t.sent != last[0].sent), rest[-1])
    if any(speech_verb(t.lemma_.lower()) is not None and t.pos_ == "VERB" for t in rest if t.i < stop.i):
        return end
    inside = [t for t in rest if t.i < stop.i] or rest[:1]
    return inside[-1].idx + len(inside[-1])


def _word_end(text: str, end: int) -> int:
    rest = re.compile(r"(?:-[\w]+)+").match(text, end)
    return rest.end() if rest is not None else end


def _sentence_end(passage: Passage, offset: int) -> int:
    first = next(iter(passage.tokens_in(offset, offset + 40)), None)
    return first.sent.end_char if first is not None else offset


def _with_verb(passage: Passage, found: Attribution, begin: int, end: int) -> int:
    """`stating that the closure ordered in May, as amended, is to go on`: the parser stops before "is"."""
    if found.rule not in _CLAUSES or not _VERB.match(passage.text, end):
        return end
    tokens = passage.tokens_in(begin, end)
    after = next(iter(passage.tokens_in(end + 1, end + 20)), None)
    if not tokens or after is None or any(_own(t) for t in tokens) or tokens[0].tag_ in ("TO", "VBG"):
        return end
    comma = passage.text[end] == ","
    that = passage.text[:begin].rstrip().endswith(" that")
    if found.verb is None or (comma and (found.verb.dep_ == "relcl" or not that)):
        return end  # ", who argued that the fee is fair, was there": the relative clause ends at its comma
    if not that and found.verb.dep_ in ("relcl", "acl"):
        return end
    return after.sent.end_char if passage.level[after.i] is None else end


def _own(token: "Token") -> bool:
    """A finite verb of the content itself, not of a clause inside it."""
    if token.tag_ not in _FINITE:
        return False
    verb = token.head if token.dep_ in ("aux", "auxpass") else token
    return verb.dep_ not in _INNER or not any(
        c.dep_ in ("mark", "nsubj", "nsubjpass") and c.tag_ in ("WDT", "WP", "IN") for c in verb.children
    )
