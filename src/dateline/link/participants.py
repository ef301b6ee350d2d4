"""Who takes part in a telling: entities of the pile, those with a name of their own, those told by what they are."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from dateline.lexicon import word_list
from dateline.link.words import fold, stem, words
from dateline.model import Entity

#: All who take part in these act; in others the doer and the one it is done to are not the same part.
MUTUAL = frozenset({"CONSULT", "COOPERATE"})
#: What is called by its head's name and acts for him.
GOVERNMENTS = frozenset({"administration", "government", "cabinet"})
#: What a firm's board does the firm does.
_BOARD = re.compile(r"(?P<house>[A-Z].*?)(?:['’]s?)?\s[Bb]oard(?:\sof\s[Dd]irectors)?")
#: Offices of which a land has one: with it a surname is enough.
HIGH = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "pope", "vice president"}
    | {"secretary of state", "attorney general", "taoiseach"}
)


@dataclass(frozen=True)
class Who:
    """Entities of the pile behind the entities of reports."""

    entities: Mapping[str, Entity]
    entity_of: Mapping[str, str]
    _known: dict[str, tuple[Entity, ...]] = field(default_factory=dict, compare=False)
    _taking: dict[tuple[object, ...], "Taking"] = field(default_factory=dict, compare=False)

    def one(self, local: str | None) -> Entity | None:
        """The entity of the pile."""
        return self.entities.get(self.entity_of.get(local or "", ""))

    def all(self, locals_: Sequence[str]) -> list[Entity]:
        """The entities; of a pair named as one (`Holm and Reik`) its members, where both are known by name."""
        return [entity for local in locals_ for entity in self._meant(local)]

    def taking(self, actors: Sequence[Entity], others: Sequence[Entity], mutual: bool) -> "Taking":
        """What a telling has of those who take part; the same ones do one thing after another."""
        key = mutual, *[e.id for e in actors], None, *[e.id for e in others]
        known = self._taking.get(key)
        if known is None:
            known = self._taking[key] = taking(actors, others, mutual)
        return known

    def _meant(self, local: str) -> tuple[Entity, ...]:
        found = self._known.get(local)
        if found is None:
            entity = self.one(local)
            members = self._members(entity) if entity else ()
            found = self._known[local] = tuple([self._head(member) for member in members])
        return found

    def _head(self, entity: Entity) -> Entity:
        """Whom a telling means: `President Holm` is Ida Holm, and what `the Holm government` does is her doing."""
        if entity.kind in ("organisation", "group") and (board := _BOARD.fullmatch(entity.name)):
            return self._by_name.get(fold(board["house"]), entity)
        words_ = [fold(word) for word in entity.name.split()]
        if entity.kind == "organisation" and len(words_) > 1 and words_[-1] in GOVERNMENTS:
            return self._in_office.get(stem(words_[-2]), entity)
        if entity.kind == "person" and len(words_) == 1 and HIGH & {fold(role.title) for role in entity.roles}:
            return self._in_office.get(stem(words_[0]), entity)
        return entity

    @cached_property
    def _in_office(self) -> Mapping[str, Entity]:
        """Whom a surname with a high office means: the one whom most reports call so by a full name, else by that."""
        told = Counter(self.entity_of.values())
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in sorted(self.entities.values(), key=lambda e: e.id):
            if entity.kind == "person" and HIGH & {fold(role.title) for role in entity.roles}:
                found[stem(fold(entity.name.split()[-1]))].append(entity)
        return {word: one for word, held in found.items() if (one := _foremost(held, told))}

    def _members(self, entity: Entity) -> list[Entity]:
        if entity.kind != "group" or " and " not in entity.name:
            return [entity]
        known = [one for name in entity.name.split(" and ") if (one := self._by_name.get(fold(name)))]
        return known if len(known) > 1 else [entity]

    @cached_property
    def _by_name(self) -> Mapping[str, Entity]:
        kinds = ("person", "organisation", "government")
        order = sorted(self.entities.values(), key=lambda e: e.id)
        return {fold(one.name): one for one in order if one.kind in kinds}


class Taking(NamedTuple):
    """Those who take part: by name, by what they do, by what they are called."""

    people: frozenset[str]
    actors: frozenset[str]
    doers: frozenset[str]
    receivers: frozenset[str]
    unnamed: frozenset[str]
    roles: frozenset[str]
    heads: frozenset[str]
    countries: frozenset[str]
    called: frozenset[str]
    persons: frozenset[str]
    names: tuple[str, ...]


NOBODY: frozenset[str] = frozenset()


def taking(actors: Sequence[Entity], others: Sequence[Entity], mutual: bool) -> Taking:
    """Of who does it and whom it is done to, what the join of events compares."""
    every = [*actors, *others]
    nameless = frozenset([party(e) for e in every if is_unnamed(e)])
    return Taking(
        people=named(every, mutual),
        actors=frozenset([e.id for e in actors if is_own(e)]),
        doers=frozenset([party(e) for e in actors]),
        receivers=frozenset([party(e) for e in others]),
        unnamed=nameless,
        roles=roles([e for e in actors if is_unnamed(e)]) if nameless else NOBODY,
        heads=heads(every),
        countries=frozenset([e.country for e in every if e.country]),
        called=frozenset([word for e in actors for word in stems_of_name(e.name)]),
        persons=frozenset([e.id for e in every if e.kind == "person"]),
        names=tuple([e.name for e in every]),
    )


def party(entity: Entity) -> str:
    """Who takes part: those with a name of their own by it, governments and places by their country."""
    if entity.kind in ("government", "place", "group") and entity.country:
        return f"@{entity.country}"
    return entity.id


def named(entities: list[Entity], mutual: bool) -> frozenset[str]:
    """Those with a name of their own, and a group that met them: `the envoy and other officials` met no one else."""
    own = [e for e in entities if is_own(e)]
    if not mutual:
        return frozenset(e.id for e in own if not is_unnamed(e))
    groups = [e for e in entities if e.kind == "group" and not e.country]
    return frozenset(e.id for e in (own + groups if own else own))


def is_unnamed(entity: Entity) -> bool:
    """Someone told by what he is, `a judge`, `two men`: whoever does it under a name may be that one."""
    nameless = entity.kind in ("anonymous", "group") or (entity.kind == "organisation" and not is_own(entity))
    return nameless and not entity.country and not _has_capital(entity.name)


@lru_cache(maxsize=50_000)
def _has_capital(name: str) -> bool:
    return any(word[:1].isupper() for word in name.split())


def roles(entities: Iterable[Entity]) -> frozenset[str]:
    """What the unnamed are called, `judge`; not where the word fits anybody, as `man` does."""
    return heads(entities) - anybody()


def heads(entities: Iterable[Entity]) -> frozenset[str]:
    """The last words of names: `senior Democrats` may be `the Democrats`."""
    return frozenset([word for entity in entities for word in stems_of_name(entity.name)[-1:]])


@lru_cache(maxsize=50_000)
def stems_of_name(name: str) -> tuple[str, ...]:
    """The stems of the words of a name."""
    return tuple(stem(word) for word in words(name))


@cache
def anybody() -> frozenset[str]:
    """Stems of words for people that say nothing of which people."""
    return frozenset(stem(word) for word in word_list(Path(__file__).with_name("anybody.txt")))


def is_own(entity: Entity) -> bool:
    """Someone by name: a person or organisation, not a government, a place, an unnamed source or `a court`."""
    return entity.kind == "person" or (entity.kind == "organisation" and entity.name != entity.name.lower())


def _foremost(held: Sequence[Entity], told: Mapping[str, int]) -> Entity | None:
    """The one with a full name whom most reports tell of, when no other of full name comes near; else the first."""
    full = sorted((e for e in held if len(e.name.split()) > 1), key=lambda e: (-told.get(e.id, 0), e.id))
    if len(full) > 1 and told.get(full[0].id, 0) < 2 * told.get(full[1].id, 0):
        return None
    return full[0] if full else held[0]
