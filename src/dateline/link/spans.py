"""The content of a stretch of words, names replaced by whom they stand for: a capital and its country are one."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property

from dateline.link.pile import Pile
from dateline.link.words import Weights, content
from dateline.model import Entity, Mention


class SpanWords:
    """Stems of any span of the pile's reports. Names count as `@` and their country, or their entity of the pile."""

    def __init__(self, pile: Pile, entities: Mapping[str, Entity], entity_of: Mapping[str, str]) -> None:
        self._pile, self._entities, self._entity_of = pile, entities, entity_of
        self._begins = {report: [m.begin for m in found] for report, found in pile.mentions.items()}

    def stems(self, report: str, begin: int, end: int) -> frozenset[str]:
        """Content stems of `text[begin:end]` and the names in it."""
        return frozenset(self._stems(report, begin, end))

    @cached_property
    def weights(self) -> Weights:
        """How telling each stem and each name is in this pile; one report is one document."""
        return Weights(words | self._names(report) for report, words in self._pile.stems.items())

    def _names(self, report: str) -> frozenset[str]:
        names = (self._name(mention) for mention in self._pile.mentions[report])
        return frozenset(name for name in names if name)

    def mentions(self, report: str, begin: int, end: int) -> Iterator[Mention]:
        """Mentions that lie inside, the outermost of those that overlap."""
        found, reached = self._pile.mentions[report], begin
        for place in range(bisect_left(self._begins[report], begin), len(found)):
            mention = found[place]
            if mention.begin >= end:
                return
            if mention.begin >= reached and mention.end <= end:
                reached = mention.end
                yield mention

    def _stems(self, report: str, begin: int, end: int) -> Iterator[str]:
        text, at = self._pile.reports[report].text, begin
        for mention in self.mentions(report, begin, end):
            name = self._name(mention)
            if name is None:
                continue
            yield from content(text[at : mention.begin])
            yield name
            at = mention.end
        yield from content(text[at:end])

    def _name(self, mention: Mention) -> str | None:
        entity = self._entities.get(self._entity_of.get(mention.entity, ""))
        if entity is None or mention.form == "role":
            return None
        if entity.kind in ("government", "place") and entity.country:
            return f"@{entity.country}"
        return f"@{entity.id}" if entity.kind in ("person", "organisation", "government", "place") else None
