"""One half of a sentence whose two halves differ: "did not sign but praised it", "sold it in May, and left today"."""

import re
from typing import TYPE_CHECKING

from dateline.extract.events.joining import joined_to
from dateline.extract.events.syntax import SUBJECTS, is_verb

if TYPE_CHECKING:
    from spacy.tokens import Span, Token
else:
    Span = Token = object

#: "Is scheduled to fly", "are due to meet".
SET = frozenset({"schedule", "due", "set", "expect", "slate", "poise", "plan"})
AIMS = frozenset({"plan", "intend", "hope", "want"})
AHEAD = frozenset({"will", "shall", "'ll", "’ll"})
MARKS = frozenset({"“", "”", '"', "''", "``", "(", ")"})
_YEAR = re.compile(r"[12]\d{3}")
#: The tags of verbs that have a time of their own.
FINITE = frozenset({"VBD", "VBZ", "VBP"})


def own_half(tokens: "list[Token]", deed: Token) -> "list[Token]":
    """The line without the half that is denied, still to come or of another day, where the deed's own is not.

    "Rye flew in on Monday, and is due to leave on Friday" is two lines, and so is "Rye bought it in 2008, and sold it
    two weeks ago". Only halves with one subject are parted here, and a second one that begins with a pronoun.
    """
    root = deed.sent.root
    year = _other_year(deed)
    if year is not None and not sum(t.text in MARKS for t in tokens if t.i >= year) % 2:
        tokens = [t for t in tokens if t.i < year]
    for other in root.children:
        if other.dep_ != "conj" or not _is_told(other) or not is_verb(root) or joined_to(other) is not None:
            continue
        if _standing(other) == _standing(root) and not _have_own_days(root, other):
            continue
        begin = half_begins(other)
        if not any(t.dep_ == "cc" for t in other.doc[begin : other.left_edge.i]):
            continue  # "put off after a clerk, Ida Rye, [died]": no second half, but a subject lost
        mine = other.left_edge.i <= deed.i <= other.right_edge.i
        gone = _first_half(root, other) if mine else _second_half(tokens, other, begin)
        left = [t for t in tokens if t.i not in gone]
        if gone and deed.i not in gone and not sum(t.text in MARKS for t in tokens if t.i in gone) % 2:
            return left
    return tokens


def _other_year(deed: Token) -> int | None:
    """Where "and her second in 2004" begins in "took her first degree in 2001, and her second in 2004"."""
    for joint in deed.doc[deed.i + 1 : deed.sent.end]:
        if joint.lower_ != "and" or joint.nbor(-1).text != "," or not _is_year(joint.nbor(-2)):
            continue
        rest = deed.doc[joint.i + 1 : deed.sent.end]
        if any(_is_year(t) for t in rest) and not any(is_verb(t) for t in rest):
            return joint.i - 1
    return None


def _is_year(word: Token) -> bool:
    return word.dep_ == "pobj" and word.head.lower_ == "in" and _YEAR.fullmatch(word.text) is not None


def _have_own_days(first: Token, second: Token) -> bool:
    """Each half says when it was, and not by the same words; they have one subject."""
    if any(c.dep_ in SUBJECTS for c in second.children):
        return False
    one, two = (" ".join(t.lower_ for t in _day(verb)) for verb in (first, second))
    return bool(one and two) and one != two


def _day(verb: Token) -> "list[Token]":
    """The "in December 2008" or "two weeks ago" that hangs on a verb, or on what it is done to."""
    own = [c for c in verb.children if c.i > verb.i]
    near = [*own, *(g for c in own if c.dep_ in ("dobj", "prep", "prt", "advmod") for g in c.children)]
    near = [c for c in near if c.dep_ in ("npadvmod", "pobj", "advmod")]
    days = [c for c in near if any(t.ent_type_ == "DATE" for t in (c, *c.children))]
    return sorted((t for c in days[:1] for t in c.subtree), key=lambda t: t.i)


def _is_told(verb: Token) -> bool:
    own = [c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    return is_verb(verb) and (verb.tag_ in FINITE or bool(own)) and "to" not in own


def _standing(verb: Token) -> str:
    """Denied, to come, or neither."""
    own = list(verb.children)
    if any(c.dep_ == "neg" and (c.i + 1 >= len(c.doc) or c.nbor().lower_ != "only") for c in own):
        return "denied"
    if any(c.dep_ == "dobj" and any(g.lower_ == "no" and g.dep_ == "det" for g in c.children) for c in own):
        return "denied"
    aims = any(c.dep_ == "xcomp" for c in own)
    passive = any(c.dep_ == "auxpass" and c.lower_ in ("is", "are") for c in own)
    due = any(c.dep_ == "acomp" and c.lower_ in SET and verb.tag_ != "VBD" for c in own)
    if due or any(c.lower_ in AHEAD and c.dep_ == "aux" for c in own) or (aims and passive and verb.lemma_ in SET):
        return "ahead"
    now = verb.tag_ in ("VBZ", "VBP")
    later = any(c.dep_ == "npadvmod" and any(g.lower_ == "next" for g in c.children) for c in own)
    return "ahead" if now and (later or (aims and verb.lemma_ in AIMS)) else "told"


def half_begins(verb: Token) -> int:
    """Where a half begins, with the comma and the "but" before it."""
    at = verb.left_edge.i
    while at > verb.sent.start and (verb.doc[at - 1].dep_ == "cc" or verb.doc[at - 1].text == ","):
        at -= 1
    return at


def _second_half(tokens: "list[Token]", other: Token, begin: int) -> set[int]:
    """All behind the first half; nothing where other words than the second half follow."""
    behind = [t for t in tokens if t.i > other.right_edge.i and not t.is_punct]
    return set() if behind else set(range(begin, other.sent.end))


def _first_half(root: Token, other: Token) -> set[int]:
    """All between the subject and the second half, where that has no subject of its own."""
    doers = [c for c in root.children if c.dep_ in SUBJECTS and c.i < root.i]
    if (
        len(doers) != 1
        or doers[0].pos_ == "PRON"
        or any(c.dep_ in SUBJECTS and c.i < other.i for c in other.children)
    ):
        return set()
    return set(range(doers[0].right_edge.i + 1, other.left_edge.i))


def is_first_half(left_out: Span) -> bool:
    """What stands between a subject and the second half that shares it: "Rye [left on Monday, and] flew to Malta"."""
    root, behind = left_out.sent.root, left_out.end
    if not left_out.start <= root.i < behind or any(c.dep_ in SUBJECTS for c in root.children if c.i > root.i):
        return False
    shares = [c for c in root.children if c.dep_ == "conj" and c.left_edge.i == behind and _is_told(c)]
    return any(c.right_edge.i + 1 == left_out.start for c in root.children if c.dep_ in SUBJECTS) and bool(shares)
