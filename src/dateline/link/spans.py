"""The content of a stretch of words, names replaced by whom they stand for: a capital and its country are one."""

from collections.abc import Mapping
from functools import cached_property

from dateline.link.pile import Pile
from dateline.link.preparing import NAMED
from dateline.link.words import Weights
from dateline.model import Entity

#: Entities that a deed may be about.
OWN = frozenset({"person", "organisation", "place"})
#: Length of `@USA`.
COUNTRY = 4


class SpanWords:
    """Stems of any span of the pile's reports. Names count as `@` and their country, or their entity of the pile."""

    def __init__(self, pile: Pile, entities: Mapping[str, Entity], entity_of: Mapping[str, str]) -> None:
        self._pile = pile
        self._name_of = {local: _name(entities.get(key)) for local, key in entity_of.items()}
        own = {key for key, one in entities.items() if one.kind in OWN}
        self._own = {local: key for local, key in entity_of.items() if key in own}
        self._last: tuple[str, int, int] | None = None
        self._stems: frozenset[str] = frozenset()

    def stems(self, report: str, begin: int, end: int) -> frozenset[str]:
        """Content stems of `text[begin:end]` and the names in it; tellings of one sentence share one set."""
        if self._last != (report, begin, end):
            bare, names = self._pile.bare(report, begin, end)
            self._stems = bare.union(self._names(names)) if names else bare
            self._last = report, begin, end
        return self._stems

    def around(self, report: str, begin: int, end: int) -> tuple[frozenset[str], frozenset[str]]:
        """Of `text[begin:end]` the content stems with those of its names, and the countries that it names; and the
        persons, bodies and places (no governments) among these names."""
        stems, names = self._pile.whole(report, begin, end)
        if not names:
            return stems, frozenset()
        countries = [name for name in self._names(names) if len(name) == COUNTRY]
        own = self._own
        return stems.union(countries) if countries else stems, frozenset([own[name] for name in names if name in own])

    @cached_property
    def weights(self) -> Weights:
        """How telling each stem and each name is in this pile; one report is one document."""
        return Weights(stems.union(self._names_in(report)) for report, stems in self._pile.stems.items())

    def _names_in(self, report: str) -> set[str]:
        return self._names({m.entity for m in self._pile.mentions[report] if m.form != "role"})

    def _names(self, locals_: tuple[str, ...] | set[str]) -> set[str]:
        return {name for local in locals_ if (name := self._name_of.get(local))}


def _name(entity: Entity | None) -> str | None:
    if entity is None or entity.kind not in NAMED:
        return None
    by_country = entity.kind in ("government", "place") and entity.country
    return f"@{entity.country}" if by_country else f"@{entity.id}"
