"""What the event join knows of each mention: who, where, when, in which words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from dateline.lexicon import word_list
from dateline.link.kinds import kin_of, trigger_of
from dateline.link.pile import Pile
from dateline.link.spans import SpanWords
from dateline.link.windows import Window, window
from dateline.link.words import fold, stem, words
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
    unnamed: frozenset[str]
    roles: frozenset[str]
    heads: frozenset[str]
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
    many: bool
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
    trigger, family = trigger_of(mention)
    actors, others = _parts(pile, mention, family, who)
    place = who.one(mention.place)
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
        unnamed=frozenset(party(e) for e in actors + others if is_unnamed(e)),
        roles=roles(e for e in actors if is_unnamed(e)),
        heads=heads(actors + others),
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
        many=family in COUNTED
        and mention.text.lower().endswith("s")
        and mention.label.lower() == mention.text.lower(),
        title=_title(pile, mention),
        names=frozenset(fold(name) for name in _NAME.findall(pile.sentence(mention))),
    )


def _parts(pile: Pile, mention: EventMention, family: str, who: Who) -> tuple[list[Entity], list[Entity]]:
    """Who does it and whom it is done to; whose arrest it is did not arrest."""
    actors, others = who.all(mention.actors), who.all(mention.recipients)
    if family in BORNE and len(actors) == 1 and is_own(actors[0]) and _is_owned(pile, mention):
        return [], actors
    return actors, others


def _is_owned(pile: Pile, mention: EventMention) -> bool:
    before = pile.reports[mention.report].text[max(0, mention.begin - TITLE_REACH) : mention.begin]
    return _OWNER.search(before) is not None


#: `His arrest`, `Holm's May arrest`: at most two words stand between the owner and the noun.
_OWNER = re.compile(r"(?:\b(?:his|her|their|its)|['’]s|s['’])\s(?:[\w.-]+\s){0,2}$", re.IGNORECASE)
#: Kinds of happening that befall the one whose they are said to be.
BORNE = frozenset({"arrest", "charge", "convict", "sentence", "deport", "execute", "capture", "dismiss", "murder"})

#: Acts of which a report may tell many by one noun, `attacks`: none of them is `the attack`.
COUNTED = frozenset({"attack", "hit", "kill", "blast", "shoot", "riot", "arrest", "deploy"})
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


def is_unnamed(entity: Entity) -> bool:
    """Someone told by what he is, `a judge`, `two men`: whoever does it under a name may be that one."""
    told_by_name = any(word[:1].isupper() for word in entity.name.split())
    return entity.kind in ("anonymous", "group") and not entity.country and not told_by_name


def roles(entities: Iterable[Entity]) -> frozenset[str]:
    """What the unnamed are called, `judge`; not where the word fits anybody, as `man` does."""
    return heads(entities) - anybody()


def heads(entities: Iterable[Entity]) -> frozenset[str]:
    """The last words of names: `senior Democrats` may be `the Democrats`."""
    return frozenset(stem(word) for entity in entities for word in words(entity.name)[-1:])


@cache
def anybody() -> frozenset[str]:
    """Stems of words for people that say nothing of which people."""
    return frozenset(stem(word) for word in word_list(Path(__file__).with_name("anybody.txt")))


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
    if telling.window.exact:
        # What was told of a day is told again months later, in other stories.
        yield from (f"{kind} {telling.window.first}" for kind in sorted({telling.family, *kin_of(telling.family)}))
    if telling.said:
        yield f"{telling.said}"
