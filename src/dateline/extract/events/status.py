"""Has it happened? Read the status of an event off its own verb and each word that governs it, up to the main clause.

The inner reading comes from tense, auxiliaries and negation; each governor then changes it or leaves it: "plans to
visit" is planned, "refused to visit" negated, "called off the visit" cancelled, "said he visited" stays as it is.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import syntax
from dateline.extract.events.governors import climb
from dateline.extract.events.nature import foretold
from dateline.extract.events.nominal import by_governing_verb, is_affected, own_noun, read_noun
from dateline.extract.events.tense import HEADLINES, Reading, own, word_of, words

__all__ = ["HEADLINES", "Reading", "is_affected", "read_status", "word_of", "words"]

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object


def read_status(token: Token, block: str = "body", light: Token | None = None) -> Reading:
    """Status of the event a token tells.

    `block` is the kind of block it stands in; `light` the verb that carries a noun ("held" in "held talks").
    """
    return foretold(_read(token, block, light), token)


def _read(token: Token, block: str, light: Token | None) -> Reading:
    if light is not None:
        reading, at = own_noun(token), light
        outer = own(light, block)
        reading = outer if reading.status == "occurred" else reading
        if reading.status in ("occurred", "ongoing") and is_affected(light, token):
            reading = by_governing_verb(reading, light, "noun")
        return climb(reading, at, block)
    if token.tag_ == "VBN" and token.dep_ == "acomp" and syntax.is_verb(token.head):
        # "will be cleared", where the parser took the participle for an adjective
        reading = climb(own(token.head, block), token.head, block)
        return reading._replace(status="occurred") if reading.rule == "present" else reading
    if syntax.is_verb(token):
        return climb(own(token, block), token, block)
    if token.pos_ == "ADJ" and syntax.is_verb(token.head):
        return climb(own(token.head, block), token.head, block)
    return read_noun(token, block)
