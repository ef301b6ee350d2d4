"""Who says it where the parser takes another word for the subject of the verb."""

from typing import TYPE_CHECKING

from dateline.extract.quotations.rules import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHEN = frozenset({"after", "before", "since", "until", "once"})
_FINITE = ("VBD", "VBZ")


def month_name(verb: "Token") -> "Token | None":
    """`May said`: no month and no helping verb stands before a past tense."""
    return next((c for c in verb.children if is_may(c, verb)), None)


def is_may(word: "Token", verb: "Token") -> bool:
    """Whether a helping verb is the name May."""
    return word.text == "May" and word.dep_ == "aux" and verb.tag_ in _FINITE and word.i == verb.i - 1


def glossed(verb: "Token") -> "Token | None":
    """`he gave way after Norn, head of the guild, said`: Norn said so, not the one who gave way."""
    if verb.tag_ not in _FINITE or verb.i < 3 or verb.nbor(-1).text != ",":
        return None
    name = verb.nbor(-1).head
    opened = name.dep_ == "pobj" and name.head.lower_ in _WHEN and name.i < verb.i
    return name if opened and any(c.dep_ == "appos" for c in name.children) else None


def appearing(verb: "Token") -> "Token | None":
    """`Two officials appearing before the panel defended it`, read as if the panel did."""
    above = verb.head
    if verb.dep_ != "advcl" or above.tag_ != "VBG" or above.dep_ != "ROOT":
        return None
    near = any(c.dep_ == "mark" and c.i == above.i + 1 for c in verb.children)
    helped = any(c.dep_ == "aux" for c in above.children)
    subject = next((c for c in above.children if c.dep_ == "nsubj" and c.i < above.i), None)
    return subject if near and not helped else None


def done_when(verb: "Token", came: "Token") -> "Token | None":
    """`The first sign came when Lind flew to Oslo and said`: the sign says nothing, Lind does."""
    subject = next((c for c in came.children if c.dep_ == "nsubj"), None)
    lemma = subject.lemma_.lower() if subject is not None else ""
    if verb.tag_ not in _FINITE or lemma not in words("mute") | words("things"):
        return None
    clauses = [c for c in came.children if c.dep_ == "advcl" and came.i < c.i < verb.i]
    return next((s for c in reversed(clauses) for s in c.children if s.dep_ == "nsubj"), None)


def before_participle(own: "Token") -> "Token | None":
    """`Norn, briefing reporters after the talks, said`: the parser takes the reporters for who said it."""
    first = own.left_edge
    if own.pos_ != "NOUN" or first.tag_ != "VBG" or first.i < first.sent.start + 2 or first.nbor(-1).text != ",":
        return None
    name = first.nbor(-2)
    closed = own.right_edge.i + 1 < len(own.doc) and own.doc[own.right_edge.i + 1].text == ","
    return name if name.pos_ == "PROPN" and (closed or own.right_edge.text == ",") else None
