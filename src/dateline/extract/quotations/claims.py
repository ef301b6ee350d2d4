"""What others said, on which somebody takes a stand: `denied reports that the pier had sunk`."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.extract.quotations.passage import Passage, Range

#: Who confirms or disputes one of these takes a stand on what stands behind "that".
_CLAIMS = frozenset(
    {"report", "claim", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor", "notion", "idea"}
)
#: So many words stand between the verb and the marks, and before the noun behind them.
_FAR, _NEAR = 4, 6
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


def rejected_as(passage: "Passage", verb: "Token") -> "Range | None":
    """`dismissed as “a fable” a report that ...`: the words in marks, and what they are said of behind them."""
    text = passage.text
    quoted = next((q for q in passage.outer if q.begin > verb.idx), None)
    between = text[verb.idx + len(verb) : quoted.begin].split() if quoted is not None else []
    if quoted is None or not between or between[-1] not in ("as", "a", "an", "the") or "as" not in between[-2:]:
        return None
    if len(between) > _FAR:
        return None
    behind = [t for t in passage.tokens_in(quoted.end, len(text)) if t.sent == verb.sent][:_NEAR]
    opens = behind and (behind[0].pos_ in ("DET", "NOUN", "ADJ") or behind[0].tag_ in ("PRP$", "VBZ"))
    head = next((t for t in behind if t.pos_ == "NOUN" or t.lower_ in ("claims", "reports", "suggests")), None)
    if not opens or head is None or any(t.is_punct or t.pos_ == "ADP" for t in behind[: behind.index(head)]):
        return None
    return quoted.begin, head.right_edge.idx + len(head.right_edge)
