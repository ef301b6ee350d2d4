"""Who does a deed that is told again by the same noun: "the visit" is his of whom a visit was told before.

Only where the report told one such deed before, or several of the same people: of two nobody knows which is meant.
"""

from typing import TYPE_CHECKING

from dateline.extract.events import lists
from dateline.extract.events.told import which
from dateline.model import Party

if TYPE_CHECKING:
    from spacy.tokens import Token
else:
    Token = object

#: Deeds known again by their noun, beside who does them.
AGAIN = frozenset({"visit", "trip", "tour", "talk", "meeting", "summit", "negotiation", "strike", "walkout", "march"})
AGAIN |= {
    "rally",
    "vigil",
    "sit-in",
    "boycott",
    "audience",
    "appearance",
    "blockade",
    "ultimatum",
    "inquiry",
    "merger",
}
AGAIN |= {"ceasefire", "truce", "exchange", "swap", "raid", "siege", "appeal", "mission", "referendum", "protest"}
#: With these before it another one is meant, or any.
ANOTHER = frozenset({"a", "an", "another", "second", "third", "new", "no", "any", "every", "each", "some", "further"})
ANOTHER |= {"more", "other", "similar", "next", "earlier", "previous", "last", "that", "these", "those", "such"}
#: Behind these stands with whom or whose: the words themselves say which one is meant.
SAYS_WHOSE = frozenset({"of", "by", "between", "with", "among"})


class KnownDeeds:
    """Whose the deeds are that a report has told by a noun, in reading order."""

    def __init__(self) -> None:
        self._of: dict[str, tuple[Party, ...] | None] = {}

    def learn(self, noun: Token, who: tuple[Party, ...]) -> None:
        """Keep who does the deed of a noun; None from where another does one of the name."""
        word = noun.lemma_.lower()
        if noun.pos_ not in ("NOUN", "PROPN") or word not in AGAIN or not who:
            return
        known = self._of.setdefault(word, who)
        if known is not None and not all(any(lists.same(one, other) for other in known) for one in who):
            self._of[word] = None

    def again(self, noun: Token, begin: int, end: int) -> tuple[Party, ...]:
        """Who does the deed of a noun that takes up one told before; nobody where that is not sure."""
        word = noun.lemma_.lower()
        if word not in AGAIN or not _takes_up(noun):
            return ()
        return tuple(Party(one.text, begin, end, one.entity) for one in self._of.get(word) or ())


def _takes_up(noun: Token) -> bool:
    before = {c.lower_ for c in noun.children if c.i < noun.i}
    if before & ANOTHER or any(c.dep_ == "poss" for c in noun.children) or which(noun):
        return False
    if any(c.lower_ in SAYS_WHOSE for c in noun.children if c.i > noun.i):
        return False
    return "the" in before or (noun.tag_ == "NNS" and not before)
