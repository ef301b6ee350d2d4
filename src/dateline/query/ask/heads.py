"""What a question turns on: its verbs, or its noun; whom it asks for; what it counts."""

from typing import TYPE_CHECKING

from dateline.query.ask.words import key

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs that carry no meaning of their own: what is asked about stands beside them.
LIGHT = frozenset(
    [
        "be",
        "have",
        "do",
        "go",
        "take",
        "make",
        "get",
        "give",
        "happen",
        "become",
        "come",
        "pay",
        "hold",
        "bring",
        "plan",
        "say",
        "tell",
        "set",
    ]
)
#: Words of the asking itself.
ASKING = frozenset(
    [
        "what",
        "when",
        "who",
        "whom",
        "which",
        "where",
        "why",
        "how",
        "day",
        "date",
        "many",
        "much",
        "long",
        "often",
        "report",
        "reports",
        "say",
        "said",
        "tell",
        "told",
        "different",
        "differ",
        "disagree",
        "contradict",
        "same",
        "ago",
        "yet",
        "ever",
        "become",
        "happen",
        "happened",
        "take",
        "place",
        "taken",
        "originally",
        "exactly",
    ]
)


def heads(tokens: "list[Token]", taken: list[tuple[int, int]], aside: int) -> frozenset[str]:
    """What the sentence turns on, and its other verbs; where the parser saw no verb in it, the last word too."""
    verbs = {key(t.lower_) for t in tokens if t.pos_ == "VERB" and t.idx < aside and t.lemma_.lower() not in LIGHT}
    verbs -= {key(word) for word in ASKING}
    root = _head(tokens, taken)
    if not verbs and any(t.lower_ in ("did", "does", "do") for t in tokens[:3]):
        last = [t for t in tokens if t.is_alpha and t.idx < aside][-1]
        verbs = {key(last.lower_)} - {key(word) for word in (*ASKING, *LIGHT)}
    return frozenset(verbs | ({root} if root else set()))


def patient(tokens: "list[Token]") -> bool:
    """Whether it asks for the one something was done to."""
    asked = next((t for t in tokens if t.tag_ in ("WP", "WDT", "WP$")), None)
    if asked is None:
        return False
    part = asked.head.dep_ if asked.dep_ == "det" else asked.dep_
    return part in ("nsubjpass", "dobj", "pobj") or asked.lower_ == "whom"


def _head(tokens: "list[Token]", taken: list[tuple[int, int]]) -> str | None:
    """The verb the question turns on; of a light verb what it governs, of "was" the noun asked about."""
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    for _ in range(3):
        if root is None or root.lemma_.lower() not in LIGHT:
            break
        below = [c for c in root.children if c.dep_ in ("xcomp", "acomp", "dobj", "nsubj", "attr", "nsubjpass")]
        order = ("xcomp", "acomp", "dobj", "nsubj", "nsubjpass", "attr")
        below = sorted((c for c in below if c.pos_ in ("VERB", "NOUN", "ADJ")), key=lambda c: order.index(c.dep_))
        root = next((c for c in below if c.lemma_.lower() not in ASKING), None)
        if root is not None and root.pos_ == "ADJ":
            root = next((c for c in root.children if c.dep_ == "xcomp"), root)
    if root is None or any(begin <= root.idx < end for begin, end in taken):
        return None
    return key(root.text.lower())


def counted(tokens: "list[Token]") -> str | None:
    """The key of what is counted, or of the noun after `which`."""
    for at, token in enumerate(tokens):
        if token.lower_ in ("many", "which", "what"):
            noun = next((t for t in tokens[at + 1 : at + 5] if t.pos_ == "NOUN"), None)
            return key(noun.text.lower()) if noun is not None else None
    return None
