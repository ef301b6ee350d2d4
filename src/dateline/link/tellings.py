"""What the event join knows of each mention: who, where, when, in which words."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dateline.link.kinds import kin_of, trigger_of
from dateline.link.pile import Pile
from dateline.link.spans import SpanWords
from dateline.link.windows import Window, window
from dateline.link.words import fold
from dateline.model import HELD, Entity, EventMention

#: How a status stands to "it happened": plans may come true, what is off or denied may not be what was held.
COURSE = {
    "planned": "plan",
    "possible": "plan",
    "conditional": "plan",
    "postponed": "off",
    "cancelled": "off",
    "denied": "not",
    "negated": "not",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """A mention with its entities of the pile: `people` have a name of their own, `countries` are whose they are."""

    id: str
    report: str
    sentence: tuple[int, int]
    type: str
    family: str
    trigger: str
    course: str
    people: frozenset[str]
    actors: frozenset[str]
    doers: frozenset[str]
    receivers: frozenset[str]
    countries: frozenset[str]
    where: str | None
    where_country: str | None
    window: Window
    stems: frozenset[str]
    said: str | None
    plain: frozenset[str]
    story: str
    background: bool
    definite: bool
    title: str | None
    names: frozenset[str]


@dataclass(frozen=True)
class Who:
    """Entities of the pile behind the entities of reports."""

    entities: Mapping[str, Entity]
    entity_of: Mapping[str, str]

    def one(self, local: str | None) -> Entity | None:
        """The entity of the pile."""
        return self.entities.get(self.entity_of.get(local or "", ""))

    def all(self, locals_: Sequence[str]) -> list[Entity]:
        """The entities; of a pair named as one (`Holm and Reik`) its members, where both are known by name."""
        found = (self.one(local) for local in locals_)
        return [member for entity in found if entity for member in self._members(entity)]

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


def tellings(
    pile: Pile,
    spans: SpanWords,
    entities: Mapping[str, Entity],
    entity_of: Mapping[str, str],
    utterance_of: Mapping[str, str],
    story_of: Mapping[str, str],
) -> list[Telling]:
    """All event mentions as the join sees them, those of one day side by side."""
    who = Who(entities, entity_of)
    made = [_telling(pile, spans, m, who, utterance_of, story_of) for m in pile.events.values()]
    return sorted(made, key=lambda t: (t.window.first, t.window.last, t.id))


def _telling(
    pile: Pile,
    spans: SpanWords,
    mention: EventMention,
    who: Who,
    utterance_of: Mapping[str, str],
    story_of: Mapping[str, str],
) -> Telling:
    actors, others, place = who.all(mention.actors), who.all(mention.recipients), who.one(mention.place)
    trigger, family = trigger_of(mention)
    stems = spans.stems(mention.report, *mention.sentence)
    return Telling(
        id=mention.id,
        report=mention.report,
        sentence=mention.sentence,
        type=mention.type,
        family=family,
        trigger=trigger,
        course="held" if mention.status in HELD else COURSE[mention.status],
        people=named(actors + others),
        actors=frozenset(e.id for e in actors if is_own(e)),
        doers=frozenset(party(e) for e in actors),
        receivers=frozenset(party(e) for e in others),
        countries=frozenset(e.country for e in actors + others if e.country),
        where=place.id if place else None,
        where_country=place.country if place else None,
        window=window(pile, mention),
        stems=stems,
        plain=frozenset(s for s in stems if not s.startswith("@")),
        said=utterance_of.get(mention.attributed_to or ""),
        story=story_of[mention.report],
        background=mention.background,
        definite=_is_definite(pile, mention),
        title=_title(pile, mention),
        names=frozenset(fold(name) for name in _NAME.findall(pile.sentence(mention))),
    )


#: Before a noun these point back at something told.
_POINTERS = ("the ", "this ", "that ", "his ", "her ", "its ", "their ", "'s ", "’s ")


def _is_definite(pile: Pile, mention: EventMention) -> bool:
    before = pile.reports[mention.report].text[max(0, mention.begin - 6) : mention.begin].lower()
    return f" {before}".endswith(_POINTERS)


_NAME = re.compile(r"\b[A-Z]\w+")
_TITLE = re.compile(r"(?:\b(?:the|a|an|this|that|last|next)|['’]s)\s([A-Z]\w+)\s$", re.IGNORECASE)
#: A title stands within so many characters before its noun.
TITLE_REACH = 40


def _title(pile: Pile, mention: EventMention) -> str | None:
    """The name an event goes by: `the Velland summit` is not any summit."""
    text = pile.reports[mention.report].text
    found = _TITLE.search(text[max(0, mention.begin - TITLE_REACH) : mention.begin])
    return fold(found[1]) if found and found[1][0].isupper() else None


def party(entity: Entity) -> str:
    """Who takes part: those with a name of their own by it, governments and places by their country."""
    if entity.kind in ("government", "place", "group") and entity.country:
        return f"@{entity.country}"
    return entity.id


def named(entities: list[Entity]) -> frozenset[str]:
    """Those with a name of their own, and a group beside them: `the envoy and other officials` met no one else."""
    own = [e for e in entities if is_own(e)]
    groups = [e for e in entities if e.kind == "group" and not e.country]
    return frozenset(e.id for e in (own + groups if own else own))


def is_own(entity: Entity) -> bool:
    """Someone by name: a person or organisation, not a government, a place or an unnamed source."""
    return entity.kind in ("person", "organisation")


def keys(telling: Telling) -> Iterator[str]:
    """Mentions may be one event when they share one of these."""
    for who in sorted(telling.people | telling.doers | telling.receivers):
        yield f"{telling.family} {who}"
        if telling.window.exact:
            yield f"{telling.type} {who} {telling.window.first}"
    yield f"{telling.family} {telling.story}"
    yield from (f"{kin} {telling.story}" for kin in sorted(kin_of(telling.family)))
    yield f"{telling.family} {telling.report}"
    if telling.said:
        yield f"{telling.said}"
