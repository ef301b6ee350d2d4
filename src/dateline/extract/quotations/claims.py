"""What others said, on which somebody takes a stand: `denied reports that the pier had sunk`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Who confirms or disputes one of these takes a stand on what stands behind "that".
_CLAIMS = frozenset(
    {"report", "claim", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor", "notion", "idea"}
)
_STANDS = frozenset({"deny", "dispute", "reject", "dismiss", "refute", "confirm"})


def disputed(verb: "Token") -> "Token | None":
    """The clause behind `denied reports that ...`."""
    if verb.lemma_.lower() not in _STANDS:
        return None
    goal = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if goal is None or goal.lemma_.lower() not in _CLAIMS:
        return None
    for clause in goal.children:
        mark = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)
        if mark is not None and clause.i > goal.i and any(c.dep_.startswith("nsubj") for c in clause.children):
            return clause
    return None
