"""Shorten a line at the bounds of clauses and phrases: what hangs on it loosely goes first, from the end."""

from collections.abc import Set
from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.extract.events.needed import is_contrast, is_counted, is_listed, is_member, measures
from dateline.extract.events.parting import is_first_half
from dateline.extract.events.phrases import BRIEF

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: A line of more characters is shortened.
LONGEST = 280
#: What can be left out without changing who did what: clauses and phrases that say how, why, where, or which.
LOOSE = frozenset({"advcl", "relcl", "acl", "prep", "conj", "appos", "parataxis", "npadvmod"})
#: No more cuts than this in one line.
CUTS = 12
#: Words that open a clause which can be left out, and which cannot.
FURTHER = frozenset({"as", "after", "when", "while", "because", "since", "although", "though", "before", "amid"})
CONDITIONS = frozenset({"if", "unless", "had", "provided"})
#: What sets a branch off; a hyphen only with a blank before it.
SET_OFF = frozenset({",", "–", "—", "--", ";", "("})
#: No line ends with these.
OPEN_ENDS = frozenset({"and", "or", "but", "as", "well", "including", "such", "-", "–", "—", "--", ",", "("})
#: A clause that begins with one of these can be left out.
SETTING = (FURTHER - {"as"}) | {
    "as",
    "who",
    "which",
    "where",
    "and",
    "but",
    "or",
    "that",
    "whose",
    "during",
    "despite",
}
#: Prepositions that say whom or what the deed is about.
BOUND = frozenset({"of", "to", "with", "against", "by", "between", "on", "for"})


def cut(tokens: "list[Token]", deed: Token) -> "list[Token]":
    """The tokens, without so many loose branches that the line is short enough; the deed and its object stay."""
    held = _held(deed)
    for _ in range(CUTS):
        if _length(tokens) <= LONGEST:
            break
        branch = _choice([b for t in tokens if _is_loose(t) and not (b := _branch(t, tokens)) & held], tokens)
        if branch is None:
            break
        tokens = _without(tokens, branch)
        while len(tokens) > 1 and tokens[-1].lower_ in OPEN_ENDS:
            tokens = tokens[:-1]
    return tokens


def _is_loose(token: Token) -> bool:
    if token.dep_ not in LOOSE or token.lower_ in ("of", "as", "according") or measures(token):
        return False
    if is_counted(token) or is_listed(token) or is_member(token):
        return False
    name = token.dep_ == "appos" and token.pos_ == "PROPN" and token.i <= token.head.i + BRIEF
    return not name and not _is_needed(token)


def _is_needed(token: Token) -> bool:
    """ "a deal to sell", "put it out of reach", "a truck that": without it the words before say too little.

    What a comma or a dash sets off can go; else only a further clause, and never a condition.
    """
    first = token.doc[min(t.i for t in token.subtree)]
    if token.dep_ == "advcl" and any(c.lower_ in CONDITIONS for c in token.children):
        return True
    if first.i == 0 or first.nbor(-1).text in SET_OFF:
        return token.dep_ == "acl" and token.tag_ == "VB"
    if not first.nbor(-1).whitespace_ and first.nbor(-1).text not in SET_OFF:
        return True  # "re-electing"
    if token.dep_ == "advcl":
        return not any(c.lower_ in FURTHER for c in token.children)
    if is_contrast(token):
        return True
    return not (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and first.nbor(-1).lower_ in ("and", "but"))


def _held(deed: Token) -> set[int]:
    """The deed, what it hangs on, and what it needs."""
    held = {deed.i, *(a.i for a in deed.ancestors)}
    held.update(c.i for c in deed.children if c.dep_ in ("dobj", "nsubj", "nsubjpass", "agent", "neg", "prt", "aux"))
    held.update(c.i for c in deed.children if c.dep_ == "prep" and c.lower_ in BOUND and c.i < deed.i + 3)
    return held


def _length(tokens: "list[Token]") -> int:
    return sum(len(t.text_with_ws) for t in tokens)


def _branch(token: Token, tokens: "list[Token]") -> frozenset[int]:
    here = {t.i for t in tokens}
    branch = {t.i for t in token.subtree if t.i in here}
    # The comma and the "and" before a branch go with it.
    if token.dep_ == "conj":
        branch |= {c.i for c in token.head.children if c.dep_ == "cc" and c.i < token.i and c.i in here}
    return frozenset(branch)


def _choice(branches: list[frozenset[int]], tokens: "list[Token]") -> frozenset[int] | None:
    """The smallest branch at the end that is enough, else the largest there, else the largest between commas."""
    tail = [b for b in branches if _is_tail(b, tokens)]
    enough = [b for b in tail if _length(_without(tokens, b)) <= LONGEST]
    if enough:
        return min(enough, key=lambda b: (len(b), min(b)))
    fitting = tail or [b for b in branches if _is_set_off(b, tokens)]
    return max(fitting, key=lambda b: (len(b), min(b)), default=None)


def _is_tail(branch: frozenset[int], tokens: "list[Token]") -> bool:
    """From its first word on the line has no other words."""
    first = min(branch)
    return all(t.i in branch or t.i < first or t.is_punct for t in tokens)


def _is_set_off(branch: frozenset[int], tokens: "list[Token]") -> bool:
    """A comma stands behind it: what is left out there leaves no seam."""
    first, last = min(branch), max(branch)
    commas = {t.i for t in tokens if t.text in (",", "--", "–", "—")}
    return last + 1 in commas or (last in commas and (first - 1 in commas or first == tokens[0].i or first in commas))


def _without(tokens: "list[Token]", branch: frozenset[int]) -> "list[Token]":
    return [t for t in tokens if t.i not in branch]


#: What says how a clause is to the one it stands beside.
MARKS = ("mark", "advmod")


def is_torn(tokens: "list[Token]", aside: Set[int] = frozenset()) -> bool:
    """Words were left out, inside the line or at its end, where no mark and no clause begins or ends.

    What stands `aside` is missed nowhere.
    """
    if not tokens:
        return False
    doc, end, first = tokens[-1].doc, tokens[-1].sent.end, tokens[0]
    cut_off = first.i > first.sent.start or (first.i > 0 and first.nbor(-1).text in ("Jr.", "Sr."))
    if first.tag_ in ("VBZ", "VBD", "VBP") and cut_off and first.nbor(-1).text not in SET_OFF:
        return True  # its subject was left out
    inner = [doc[one.i + 1 : other.i] for one, other in pairwise(tokens) if other.i > one.i + 3]
    if any(t.text in (";", "—", "–") for gap in inner for t in gap[1:-1]):
        return True  # a list, or the false starts of a speaker, were cut short
    gaps = [(one.i + 1, other.i) for one, other in pairwise(tokens) if other.i > one.i + 1]
    if tokens[-1].i + 1 < end:
        gaps.append((tokens[-1].i + 1, end))
    if any(a <= doc[b].head.i < b and doc[b].dep_ == "prep" for a, b in gaps if b < end):
        return True  # "Ida Lind [, chief of staff] to the mayor": what it hangs on was left out
    if _lost_its_mark(tokens):
        return True
    gaps = [(a, b) for a, b in gaps if b >= end or not is_first_half(doc[a:b])]
    return any(tears(doc[a:b]) for a, b in gaps if not all(i in aside for i in range(a, b)))


def _lost_its_mark(tokens: "list[Token]") -> bool:
    """ "[Two days before] Ray Moss shot him, he prayed": two clauses, and no word how the one is to the other."""
    here = {t.i for t in tokens}
    beside = [t for t in tokens if t.dep_ == "advcl" and t.head.i in here]
    return any(c.i not in here and c.tag_ in ("IN", "WRB") for t in beside for c in t.children if c.dep_ in MARKS)


def tears(left_out: "Span") -> bool:
    """What is left out hangs on the word before it and no comma, bracket or clause sets it off."""
    first = left_out[0]
    if first.text == "-" and first.i > 0 and not first.nbor(-1).whitespace_:
        return True
    if first.is_punct or first.is_space or all(t.is_punct or t.is_space for t in left_out):
        return False
    titled = first.ent_type_ == "PERSON" and first.i > 0 and first.nbor(-1).pos_ in ("NOUN", "PROPN")
    return first.lower_ not in SETTING and (titled or not first.is_title)  # "board member | Ida Lind said"
