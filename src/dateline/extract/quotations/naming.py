"""Which entity the words for a speaker name."""

import re
from collections.abc import Sequence

from dateline.extract.quotations.passage import Range
from dateline.lexicon.roles import role_nouns
from dateline.model import Dossier, Mention

#: The word at an offset; a comma, and perhaps titles, before a name.
_WORD = re.compile(r"[^\W\d_][\w-]*")
_BESIDE = re.compile(r",\s(?:[A-Z][a-z]+\.?\s){0,2}\Z")
_ARTICLES = frozenset({"The", "In", "Former", "Then", "And", "But"})


#: Nouns for a person that are no office.
_PERSONS = frozenset(
    {"accuser", "victim", "suspect", "defendant", "plaintiff", "widow", "mother", "father", "son", "daughter", "wife"}
    | {"husband", "boy", "girl", "man", "woman", "teenager", "gunman"}
)
#: Nouns for a body whose name follows.
_BODIES = frozenset(
    {"agency", "body", "group", "charity", "organisation", "organization", "arm", "unit", "watchdog", "union"}
)


class Namer:
    """Looks up the mentions inside a speaker's words."""

    def __init__(self, dossier: Dossier, mentions: Sequence[Mention]) -> None:
        self.dossier = dossier
        self.mentions = mentions

    def whole_name(self, begin: int, end: int) -> Range:
        """A speaker holds the whole of a name at its edge: `Ada Norn, Jr.`, which the parser takes apart."""
        for mention in self.mentions:
            if mention.form == "name" and mention.begin < end and begin < mention.end:
                begin, end = min(begin, mention.begin), max(end, mention.end)
        return begin, end

    def entity(self, begin: int, end: int, at: int) -> str | None:
        """The entity of the mention that covers the head of the speaker, else of the first mention inside."""
        inside = [m for m in self.mentions if begin <= m.begin and m.end <= end]
        covering = max((m for m in inside if m.begin <= at < m.end), key=_length, default=None)
        if covering is None or covering.form != "name" or self._kind(covering) != "person":
            told = self._named_last(inside, begin, end) or self._apposed(covering, inside, end, at)
            if told is not None:
                return told.entity
        titled = self._person_behind(covering, inside, end) if covering is not None else None
        if titled is not None:
            return titled.entity
        if covering is None or not self._part_of_name(begin, covering):
            return None if covering is None else covering.entity
        owner = next((m for m in inside if m.end in (covering.begin, covering.begin - 1)), None)
        return owner.entity if owner is not None and self._kind(owner) == "organisation" else None

    def _apposed(self, covering: Mention | None, inside: list[Mention], end: int, at: int) -> Mention | None:
        """`the envoy for Norway, Ada Norn`: the person named behind the comma, where an office stands at the head."""
        if covering is not None and covering.form != "role":
            return None
        head = _WORD.match(self.dossier.report.text, at)
        noun = role_nouns().get(head.group().lower()) if head is not None else None
        if noun is None or not noun.human or noun.plural:
            return None
        for mention in inside:
            if mention.begin > at and mention.form == "name" and self._kind(mention) == "person":
                between = self.dossier.report.words(at, mention.begin)
                alone = _BESIDE.search(between) is not None and between.count(",") == 1
                return mention if alone and self._ends(mention.end, end) and not self._of_person(between) else None
        return None

    def _ends(self, at: int, end: int) -> bool:
        return at == end or self.dossier.report.text[at] == ","

    def _of_person(self, between: str) -> bool:
        """`a lawyer for the cook, Ada Norn`: which of the two bears the name is open."""
        named = [word.strip(",").lower() for word in between.split()[1:]]
        return any(word in _PERSONS or ((n := role_nouns().get(word)) and n.kind == "person") for word in named)

    def _named_last(self, inside: list[Mention], begin: int, end: int) -> Mention | None:
        """`the UN agency the Harbour Programme`: the name behind the noun for such a body."""
        last = next((m for m in inside if m.end == end and m.begin > begin and m.form == "name"), None)
        if last is None or self._kind(last) not in ("organisation", "government"):
            return None
        before = self.dossier.report.words(begin, last.begin).removesuffix("the ").removesuffix("The ").split()
        return last if len(before) > 1 and before[-1].strip(",").lower() in _BODIES else None

    def _person_behind(self, body: Mention, inside: list[Mention], end: int) -> Mention | None:
        """`Nordbank (NRD.L) chief executive Ada Norn`, read as if the bank spoke: the person at the end does."""
        last = next((m for m in inside if m.end == end and m.begin > body.end and m.form == "name"), None)
        if last is None or self._kind(last) != "person" or self._kind(body) not in ("organisation", "government"):
            return None
        between = self.dossier.report.words(body.end, last.begin)
        plain = "," not in between and any(word in role_nouns() for word in between.lower().split())
        return last if plain else None

    def _part_of_name(self, begin: int, covering: Mention) -> bool:
        """`Nordbank Europe`, `T-Mobile UK`: a country at the end of a firm's name does not speak."""
        before = self.dossier.report.words(begin, covering.begin)
        proper = before.endswith(" ") and before.split()[-1][:1].isupper() and before.split()[-1] not in _ARTICLES
        return proper and self._kind(covering) in ("place", "government")

    def _kind(self, mention: Mention) -> str:
        entity = self.dossier.entities.get(mention.entity)
        return entity.kind if entity is not None else ""


def _length(mention: Mention) -> int:
    return mention.end - mention.begin
