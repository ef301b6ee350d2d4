"""From a word of a sentence to the event mention it is the trigger of, or stands for."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dateline.model import EventMention, Paragraph

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Nouns that name the end or start of what they stand before: "after the end of the talks" is after the talks.
EDGES = frozenset({"end", "start", "beginning", "conclusion", "opening", "close", "completion", "outbreak", "launch"})
#: Verbs that carry a noun as their happening: "held talks", "took a vote".
LIGHT = frozenset(
    {"hold", "take", "make", "have", "give", "stage", "conduct", "launch", "carry", "begin", "start", "end"}
)


class Triggers:
    """The event mentions of one paragraph by the tokens of their triggers."""

    def __init__(self, paragraph: Paragraph, events: Iterable[EventMention]) -> None:
        self._paragraph = paragraph
        inside = [e for e in events if paragraph.begin <= e.begin and e.end <= paragraph.end]
        self._at: dict[int, EventMention] = {}
        for event in sorted(inside, key=lambda e: (e.end - e.begin, e.begin, e.id), reverse=True):
            for place in range(event.begin, event.end):
                self._at[place] = event

    def place(self, tokens: Sequence[Token]) -> tuple[int, int]:
        """Offsets in the report from the first to the last of some tokens."""
        first, last = min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)
        return self._paragraph.place(first)[0], self._paragraph.place(last)[1]

    def of(self, token: Token) -> EventMention | None:
        """The mention a word triggers, or that it plainly stands for; None where that is not sure."""
        return self._own(token) or self._carried(token)

    def _own(self, token: Token) -> EventMention | None:
        return self._at.get(self._paragraph.place(token)[0])

    def _carried(self, token: Token) -> EventMention | None:
        """What a light verb or a noun of start or end carries."""
        lemma = token.lemma_.lower()
        if lemma in EDGES and token.pos_ == "NOUN":
            named = [p for c in token.children if c.lower_ in ("of", "to") for p in c.children if p.dep_ == "pobj"]
        elif lemma in LIGHT and token.pos_ == "VERB":
            named = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
        else:
            return None
        return next((found for one in named if (found := self._own(one))), None)
