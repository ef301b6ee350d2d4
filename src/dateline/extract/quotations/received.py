"""Words behind a colon that somebody got and did not say: `Norn received a letter: "..."`."""

from typing import TYPE_CHECKING

from dateline.lexicon.roles import role_nouns

if TYPE_CHECKING:
    from spacy.tokens import Token

#: Verbs of getting; behind each a paper, a voice or an answer is another's.
_GETS = frozenset({"receive", "get", "obtain", "hear", "overhear"})
#: Verbs of coming upon; the answer somebody finds may be her own.
_FINDS = frozenset({"find", "discover", "see", "notice", "spot", "open", "unfold"})
_PAPERS = frozenset(
    {"letter", "note", "message", "text", "e-mail", "email", "telegram", "fax", "postcard", "card", "notice", "sign"}
    | {"slip", "banner", "placard", "poster", "inscription", "leaflet", "memo", "summons", "tweet", "post", "plaque"}
    | {"word", "voice", "shout", "cry", "scream", "chant", "graffiti", "sms", "voicemail", "recording", "line"}
)
_ANSWERS = frozenset(
    {"answer", "reply", "response", "call", "warning", "order", "instruction", "threat", "offer", "advice", "apology"}
)


def is_received(verb: "Token") -> bool:
    """Tell whether the subject of a verb only got the words it tells of."""
    goal = next((c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i), None)
    if goal is None:
        return False
    kinds = _PAPERS | _ANSWERS if verb.lemma_ in _GETS else _PAPERS if verb.lemma_ in _FINDS else frozenset()
    return goal.lemma_.lower() in kinds


def sender(verb: "Token") -> "Token | None":
    """`received a letter from the guild: "..."`: the guild."""
    for head in (verb, *(c for c in verb.children if c.dep_ == "dobj")):
        for prep in (c for c in head.children if c.dep_ == "prep" and c.lower_ == "from"):
            return next((c for c in prep.children if c.dep_ == "pobj" and _somebody(c)), None)
    return None


def _somebody(head: "Token") -> bool:
    """A person or a body: a voice from the pier is nobody's."""
    noun = role_nouns().get(head.lower_)
    named = head.pos_ == "PROPN" and head.ent_type_ not in ("GPE", "LOC", "FAC", "DATE", "EVENT")
    return named or (noun is not None and noun.human)
