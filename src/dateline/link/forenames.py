"""The forename of somebody whom a report calls by a bare surname, where another report of the pile gives it.

The join of entities never goes by a bare surname; a line may, with the forename in square brackets, as an editor
would add it: `[Ada] Hale won in May`. Only where the pile knows one person of the name, no firm or place bears it,
and the report tells of somebody or some body else whom a report with the full name tells of too.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property

from dateline.link.calling import NO_FORENAMES, OFFICES
from dateline.link.pile import Pile
from dateline.model import Entity, Mention

#: A surname has so many letters at least, a full name so many words at most.
SHORTEST, MOST_WORDS = 4, 4
#: What a report may take for the name of a person.
TAKEN_FOR = frozenset({"person", "organisation"})
#: Kinds of names that a surname may be a word of: "Hale Mills", "Port Hale".
BORNE = frozenset({"organisation", "government", "place", "group"})


class Forenames:
    """Looks up, by surname, the one person of the pile who bears it."""

    def __init__(self, pile: Pile, entity_of: Mapping[str, str], entities: Mapping[str, Entity]) -> None:
        self._pile, self._entity_of, self._entities = pile, entity_of, entities

    def of(self, mention: Mention, entity: Entity | None) -> str | None:
        """The forename of a bare surname; None where it may be another's, or no person's."""
        name = mention.text
        if entity is None or entity.kind not in TAKEN_FOR or entity.name != name or len(name) < SHORTEST:
            return None
        if entity.country and entity.kind != "person":
            return None
        person = self._people.get(name)
        if person is None or person.kind != "person":
            return None
        return person.name.removesuffix(name).strip() if self._meets(mention.report, person.id) else None

    @cached_property
    def _people(self) -> dict[str, Entity]:
        """By surname the one person who is called so in full; nobody where several are, or a firm or a place."""
        found: defaultdict[str, list[Entity]] = defaultdict(list)
        borne: defaultdict[str, list[str]] = defaultdict(list)
        for entity in self._entities.values():
            words = entity.name.split()
            if entity.kind == "person" and len(words) > 1:
                found[words[-1]].append(entity)
            elif entity.kind in BORNE and (len(words) > 1 or entity.kind != "organisation"):
                for word in words:
                    borne[word].append(entity.name)
        return {
            surname: people[0]
            for surname, people in found.items()
            if len(people) == 1
            and _is_full(people[0].name)
            and all(people[0].name in other for other in borne.get(surname, ()))
            and self._is_known(surname, people[0])
        }

    def _is_known(self, surname: str, person: Entity) -> bool:
        """He is read of more than once, and the surname is oftener taken for a person's than for a firm's."""
        kinds = self._kinds.get(surname, Counter())
        return kinds[person.id] > 1 and kinds["person"] >= kinds["organisation"]

    @cached_property
    def _kinds(self) -> dict[str, Counter[str]]:
        """By the last word of a name how often a person, a body, somebody is called so."""
        counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for mentions in self._pile.mentions.values():
            for mention in mentions:
                if mention.form == "name" and (who := self._entity(mention)) is not None:
                    counted[mention.text.rpartition(" ")[2]].update((who.kind, who.id))
        return counted

    @cached_property
    def _told(self) -> dict[str, frozenset[str]]:
        """Whom each report names, lands apart: every report names some."""
        return {
            report: frozenset(
                who.id
                for mention in mentions
                if mention.form == "name" and (who := self._entity(mention)) and who.kind in TAKEN_FOR
            )
            for report, mentions in self._pile.mentions.items()
        }

    def _meets(self, report: str, person: str) -> bool:
        """No report but tells of him in full, and of somebody else of whom this one tells."""
        here = self._told[report]
        return person not in here and any(person in there and here & there for there in self._told.values())

    def _entity(self, mention: Mention) -> Entity | None:
        return self._entities.get(self._entity_of.get(mention.entity, mention.entity))


def _is_full(name: str) -> bool:
    """ "Ada Hale", and not "Photo] Ada Hale", "Top Hale" or "President Hale"."""
    words = name.split()
    plain = all(w[:1].isupper() and w.replace("-", "").replace("’", "").replace("'", "").isalpha() for w in words)
    first = words[0].lower()
    return plain and len(words) <= MOST_WORDS and first not in NO_FORENAMES | OFFICES and not words[0].isupper()
