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


#: Two words are one happening told again ("resigned", "the resignation") where they share so many first letters.
SHARED, SHARE = 5, 0.7
#: Words before a noun that make it one already told of.
DEFINITE = frozenset({"the", "that", "this", "those", "these", "his", "her", "its", "their"})


class Triggers:
    """The event mentions of a report by the tokens of their triggers."""

    def __init__(self, paragraphs: Sequence[Paragraph], events: Iterable[EventMention]) -> None:
        self._at: dict[int, EventMention] = {}
        for event in sorted(events, key=lambda e: (e.end - e.begin, e.begin, e.id), reverse=True):
            for place in range(event.begin, event.end):
                self._at[place] = event
        told = ((p.place(token)[0], token) for p in paragraphs for token in p.doc)
        self._told = [(begin, token.lemma_.lower(), self._at[begin]) for begin, token in told if begin in self._at]

    def of(self, token: Token, paragraph: Paragraph) -> EventMention | None:
        """The mention a word triggers, or that it plainly stands for; None where that is not sure."""
        own = self._own(token, paragraph) or self._carried(token, paragraph)
        return own or self._told_before(token, paragraph)

    def _own(self, token: Token, paragraph: Paragraph) -> EventMention | None:
        return self._at.get(paragraph.place(token)[0])

    def _carried(self, token: Token, paragraph: Paragraph) -> EventMention | None:
        """What a light verb or a noun of start or end carries."""
        lemma = token.lemma_.lower()
        if lemma in EDGES and token.pos_ == "NOUN":
            named = [p for c in token.children if c.lower_ in ("of", "to") for p in c.children if p.dep_ == "pobj"]
        elif lemma in LIGHT and token.pos_ == "VERB":
            named = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
        else:
            return None
        return next((found for one in named if (found := self._own(one, paragraph))), None)

    def _told_before(self, token: Token, paragraph: Paragraph) -> EventMention | None:
        """The nearest mention before "the vote" that told of it in a word of one stem ("members voted")."""
        if token.pos_ != "NOUN" or not any(c.lower_ in DEFINITE for c in token.lefts):
            return None
        place, lemma = paragraph.place(token)[0], token.lemma_.lower()
        near = [event for begin, word, event in self._told if begin < place and _one_stem(word, lemma)]
        return near[-1] if near else None


def _one_stem(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return shared >= SHARED and shared >= SHARE * min(len(one), len(other))
