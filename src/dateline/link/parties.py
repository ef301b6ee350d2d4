"""The participants an entry shows: those of the telling whose words its line is made of, by the fullest safe name.

Merging collects the actors of all tellings; who stands beside a line must be who the line itself tells of.
"""

from collections.abc import Iterable, Mapping

from dateline.model import Entity, EventMention, Parties, Party

#: The name of an entity may stand for a word that is no part of it: a country's for "Washington".
STATES = frozenset({"government", "place"})
#: A name longer than so many words has something pasted to it.
LONGEST = 6


class Names:
    """Names of participants: `local` are the entities of single reports, `entities` those of the pile."""

    def __init__(
        self, local: Mapping[str, Entity], entity_of: Mapping[str, str], entities: Mapping[str, Entity]
    ) -> None:
        self._local, self._entity_of, self._entities = local, entity_of, entities

    def of(self, party: Party) -> Party:
        """A participant with the entity of the pile, by the fullest name that its words surely stand for."""
        if party.entity is None:
            return party
        entity = self._entities.get(self._entity_of.get(party.entity, party.entity))
        if entity is None:
            return party
        if not party.text:
            return Party(entity.name, party.begin, party.end, entity.id)
        local = self._local.get(party.entity)
        name = local.name if local is not None and may_be_called(party.text, local) else party.text
        return Party(name, party.begin, party.end, entity.id)


def shown(mention: EventMention, names: Names) -> Parties:
    """Who, to whom and where of a telling, with the entities of the pile."""
    told = mention.parties if mention.parties is not None else _as_corrected(mention)
    who = _distinct(names.of(p) for p in told.who)
    whom = _distinct(names.of(p) for p in told.to_whom)
    where = names.of(told.where) if told.where is not None else None
    doers = {p.entity for p in who if p.entity}
    return Parties(who, tuple(p for p in whom if p.entity not in doers), where)


def _as_corrected(mention: EventMention) -> Parties:
    begin, end = mention.sentence

    def made(one: str) -> Party:
        return Party("", begin, end, one)

    where = made(mention.place) if mention.place else None
    return Parties(tuple(map(made, mention.actors)), tuple(map(made, mention.recipients)), where)


def may_be_called(words: str, entity: Entity) -> bool:
    """Whether the name of an entity may be shown for the words of a report.

    A country's always; else a name that the words are a plain part of ("Rye", "Anna Rye") or the capitals of.
    """
    if entity.kind in STATES and entity.country is not None:
        return True
    mine, full = words.split(), entity.name.split()
    if len(full) > LONGEST or not all(word[:1].isupper() or len(word) <= 3 for word in full):
        return False
    if entity.kind == "person":
        if any(word.isalpha() and word.isupper() and len(word) > 2 for word in full if word not in mine):
            return False  # a piece of a heading pasted to it
        return len(mine) <= len(full) and full[-len(mine) :] == mine
    return full[: len(mine)] == mine or _capitals(full) == words.replace(".", "")


def _capitals(words: list[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    found: dict[str, Party] = {}
    for party in parties:
        found.setdefault(party.entity or party.text.casefold(), party)
    return tuple(found.values())
