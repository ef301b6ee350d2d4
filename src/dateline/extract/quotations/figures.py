"""Who gives which number: `put the toll at nine`, `spoke of ten dead`, `the guild says forty`, `counts only nine`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.extract.quotations.cues import cue_range
from dateline.extract.quotations.passage import LONGEST, Attribution, Passage
from dateline.extract.quotations.phrases import noun_phrase
from dateline.extract.quotations.speakers import subject_of
from dateline.extract.quotations.verbs import reported

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORTH = re.compile(r"\b(?:puts?|putting|speaks?|spoke|speaking|says?|said|counts?|counted)\b")
#: Words between the thing counted and its number at most.
_NEAR = 9
#: Words before a number that leave it a number.
_ABOUT = frozenset(
    {"only", "just", "about", "at", "least", "most", "more", "than", "some", "nearly", "fewer", "it", "was"}
)
#: Numbers without a figure.
_MANY = frozenset({"dozen", "score", "hundred", "thousand", "million", "billion"})


def read_figures(passage: Passage, used: set[int]) -> Iterator[Attribution]:
    """Yield who gives which number: the words from the thing counted to the number, or the number alone."""
    for match in _WORTH.finditer(passage.text):
        verb = next(iter(passage.tokens_in(match.start(), match.end())), None)
        if verb is None or len(verb.sent) > LONGEST:
            continue
        if verb.pos_ != "VERB" or verb.i in used or passage.level[verb.i] is not None or not reported(verb):
            continue
        piece = _READERS[verb.lemma_](verb) if verb.lemma_ in _READERS else None
        subject = _who(verb) if piece is not None else None
        if piece is None or subject is None:
            continue
        first, last = piece
        cue = cue_range(verb, first.nbor(-1) if verb.lemma_ == "speak" else None)
        content = passage.trim(first.idx, last.idx + len(last))
        if content is not None and passage.taken(content[0]) is None:
            speaker = noun_phrase(subject, passage, cue)
            yield Attribution(rule="verb-figure", contents=[content], cue=cue, speaker=speaker, verb=verb)


def _put_at(verb: "Token") -> "tuple[Token, Token] | None":
    """`put the number of dead at nine`"""
    goal = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    for at in verb.subtree:
        number = _number_behind(at) if goal is not None and at.lower_ == "at" and at.i > goal.i else None
        near = goal is not None and at.i - goal.i < _NEAR and not any(t.is_punct for t in verb.doc[goal.i : at.i])
        if goal is not None and number is not None and near:
            return goal.left_edge, number.right_edge
    return None


def _spoken_of(verb: "Token") -> "tuple[Token, Token] | None":
    """`spoke of nine dead`"""
    of = next((c for c in verb.children if c.lower_ == "of" and c.i == verb.i + 1), None)
    number = _number_behind(of) if of is not None else None
    return (number.left_edge, number.right_edge) if number is not None else None


def _number_behind(preposition: "Token") -> "Token | None":
    noun = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if noun is None or (noun.ent_type_ in ("DATE", "TIME") and not _bare(noun)):
        return None
    counted = noun.tag_ == "CD" or any(c.dep_ in ("nummod", "compound") and c.tag_ == "CD" for c in noun.children)
    return noun if counted or noun.lemma_.lower() in _MANY else None


def _bare(number: "Token") -> bool:
    """`at 31.`, which the parser takes for a day."""
    return number.tag_ == "CD" and number.left_edge.i == number.right_edge.i == number.i


def _says_alone(verb: "Token") -> "tuple[Token, Token] | None":
    """`The ministry says nine.`: nothing but the number, a word or two of what is counted, and the stop."""
    doc, at = verb.doc, verb.i + 1
    while at < len(doc) and doc[at].lower_ in _ABOUT:
        at += 1
    if at >= len(doc) or doc[at].tag_ != "CD" or _years(doc[at]):
        return None
    last = at
    while last + 1 < len(doc) and last - at < 2 and doc[last + 1].tag_ in ("NN", "NNS", "CD"):
        last += 1
    closed = last + 1 >= len(doc) or doc[last + 1].text in (".", ";", ",", ")", "–", "—")
    return (doc[verb.i + 1], doc[last]) if closed else None


def _years(number: "Token") -> bool:
    return len(number) == 4 and number.text.isdigit() and number.text[:2] in ("19", "20")


def _counts(verb: "Token") -> "tuple[Token, Token] | None":
    """`The guild counts forty hurt`"""
    goal = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if goal is None or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN") or verb.dep_ in ("ccomp", "relcl", "advcl"):
        return None  # "said that crews had counted nine": whoever said so gives the number
    numbers = [c for c in (goal, *goal.children) if c.tag_ == "CD" and c.i > verb.i]
    return (goal.left_edge, goal.right_edge) if numbers else None


def _who(verb: "Token") -> "Token | None":
    """The subject; a number behind the verb, which the parser takes for it, is none."""
    before = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < verb.i]
    return before[-1] if before else subject_of(verb).speaker


_READERS = {"put": _put_at, "speak": _spoken_of, "say": _says_alone, "count": _counts}
