"""What goes on behind a content in the same sentence: the next deed of who spoke, or the words of somebody else."""

from typing import TYPE_CHECKING

from dateline.lexicon.roles import role_nouns
from dateline.lexicon.speech import speech_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

#: What a report tells as the next deed of who spoke: `said they were ready and discussed the quota`.
_NEXT_DEED = frozenset({"discuss", "thank", "reaffirm", "reiterate", "congratulate", "commend"})
_ASKED = frozenset({"why", "whether", "if", "how", "when", "where", "what", "who"})


def next_deed(token: "Token", clause: "Token", verb: "Token") -> "Token | None":
    """The "and" before the reporter's own next verb: `called on them to leave and asked why they had come`."""
    joint = token.nbor(-1) if token.i else token
    if token.dep_ != "conj" or joint.lower_ != "and" or verb.tag_ not in ("VBD", "VBZ"):
        return None
    if token.lemma_.lower() in _NEXT_DEED and token.tag_ == verb.tag_:
        return joint if any(c.dep_ == "dobj" for c in token.children) else None
    asks = token.lemma_ == "ask" and token.tag_ in ("VBD", "VBN", "VBZ") and token.i + 1 < len(token.doc)
    return joint if clause.tag_ == "VB" and asks and token.nbor(1).lower_ in _ASKED else None


def other_tells(token: "Token") -> "Token | None":
    """`Norn said the town was lost and Vik declared it was under siege`: Vik's are words of his own."""
    subject = next((c for c in token.children if c.dep_ == "nsubj"), None)
    that = any(c.dep_ == "ccomp" and c.i > token.i for c in token.children)
    named = subject is not None and subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP")
    joint = next((c for c in token.head.children if c.dep_ == "cc" and token.head.i < c.i < token.i), None)
    return joint if named and that else None


def told_of(clause: "Token", token: "Token", verb: "Token") -> bool:
    """`noted that Vik has criticised the dues and called them weak`: Vik called them so."""
    had = any(c.dep_ == "aux" and c.lemma_ == "have" for c in clause.children)
    told = speech_verb(clause.lemma_.lower()) is not None and token.head.i == clause.i
    joined = token.nbor(-1).lower_ == "and" and token.nbor(-2).text != ","
    return had and told and joined and token.lower_.endswith("ed") and verb.i < clause.i


_PAST = frozenset({"VBD", "VBN"})
_NOW = frozenset({"VBZ", "VBP", "MD"})


def own_next(token: "Token", clause: "Token", verb: "Token") -> "Token | None":
    """The joint before what the speaker said next: `said the dues were a gift, and accused the guild of greed`.

    A past tense behind a present one, or a comma before "and" behind a subject that cannot speak, tells so.
    """
    word = speech_verb(token.lemma_.lower())
    if token.dep_ != "conj" or token.tag_ != "VBD" or verb.tag_ not in _PAST or word is None or word.kind != "speech":
        return None
    if any(c.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for c in token.children):
        return None
    joint = next((c for c in token.head.children if c.dep_ == "cc" and token.head.i < c.i < token.i), None)
    if joint is None or joint.lower_ not in ("and", "but"):
        return None
    first = token.head
    while first.i > clause.i:
        first = first.head
    now = _is_now(clause) and (_is_now(token.head) or token.head.i == clause.i)
    apart = joint.nbor(-1).text == "," and (not _personal(clause) or _dated(joint, token))
    return joint if first.i == clause.i and (now or apart) else None


def _is_now(verb: "Token") -> bool:
    helped = next((c for c in verb.children if c.dep_ == "aux"), verb)
    return helped.tag_ in _NOW and helped.lower_ not in ("would", "could", "might", "has", "have", "’ve", "'ve")


def _personal(verb: "Token") -> bool:
    """Its subject can speak."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject.lower_ in ("he", "she", "they", "who", "we", "i", "which", "that"):
        return True
    noun = role_nouns().get(subject.lemma_.lower())
    return subject.pos_ == "PROPN" or subject.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or noun is not None


def _dated(joint: "Token", token: "Token") -> bool:
    """`and on Friday dismissed`, `and later called`, `and also accused`"""
    between = token.doc[joint.i + 1 : token.i]
    return any(t.ent_type_ == "DATE" or t.lower_ in ("later", "also", "then", "earlier") for t in between)
