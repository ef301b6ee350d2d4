"""A word that tells an event, with the row that says so and the light verb that carries it."""

from typing import TYPE_CHECKING, NamedTuple

from dateline.extract.events.frames import Frame

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

DUTY_FRAME = Frame("must", None, (), "REQUEST", "change", "duty", "duty")
#: A trigger of light verb and noun is written as one span when no more tokens than this lie between.
NEAR = 6
#: Verbs that are written as part of the trigger: "held talks".
CARRIERS = frozenset(
    {"hold", "have", "pay", "make", "take", "conduct", "carry", "launch", "stage", "mount", "give", "deliver", "open"}
    | {"begin", "start", "resume", "continue", "end", "finish", "conclude", "complete", "host", "attend", "wage"}
    | {"undertake", "organise", "organize", "convene", "commence", "stop"}
)


class Trigger(NamedTuple):
    """A word that tells an event, the row that says so, and the light verb that carries it."""

    token: Token
    frame: Frame
    light: Token | None

    @property
    def first(self) -> Token:
        """The first word of the trigger's span."""
        return self.light if self.light is not None and self._spans else self.token

    @property
    def last(self) -> Token:
        """The last word of the trigger's span: the noun, or the particle of a verb."""
        if self._spans:
            return self.token
        token, doc = self.token, self.token.doc
        after = doc[token.i + 1] if token.i + 1 < len(doc) else token
        part = after.head.i == token.i and (after.dep_ == "prt" or after.lower_ == self.frame.particle)
        return after if part else token

    @property
    def _spans(self) -> bool:
        if self.light is None or self.light.lemma_ not in CARRIERS:
            return False
        return self.light.i < self.token.i <= self.light.i + NEAR

    @property
    def clause(self) -> Token:
        """The verb whose tense, time and place the event shares."""
        return self.light if self.light is not None else self.token
