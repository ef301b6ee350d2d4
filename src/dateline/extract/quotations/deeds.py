"""What who spoke did next, told by the report in the same sentence: no part of what was said."""

from typing import TYPE_CHECKING

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
