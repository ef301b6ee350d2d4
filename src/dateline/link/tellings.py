"""What the event join knows of each mention: who, where, when, in which words."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from dateline.link.capitals import names_in
from dateline.link.disasters import COMES_ABOUT, DISASTERS, is_definite, kind_of, window_of
from dateline.link.kinds import is_noun, own_word
from dateline.link.matter import NO_MATTER, SENTENCES, Matter, counts_of, matter_of
from dateline.link.participants import MUTUAL, NOBODY, Who, is_own
from dateline.link.pile import Pile
from dateline.link.preparing import around
from dateline.link.spans import SpanWords
from dateline.link.windows import Window
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


class Telling(msgspec.Struct, frozen=True, gc=False):
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
    #: Stems of the words around the trigger; names of people, bodies and places among them; words of who acts.
    near: frozenset[str]
    named: frozenset[str]
    called: frozenset[str]
    story: str
    background: bool
    definite: bool
    many: bool
    title: str | None
    names: frozenset[str]
    persons: frozenset[str]
    headline: bool
    lead: bool
    #: Towns and the like named around the trigger, no countries; the countries they lie in, where all are known.
    sites: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    #: Of a definite noun that names nobody: the telling of its kind that stands nearest before it in the report.
    antecedent: str | None = None
    #: The main clause of its line tells it, and it is a deed.
    main: bool = False
    #: What it counts, where it is a count that is given anew: cases reported, jobs added.
    counts: frozenset[float] = frozenset()
    #: What its verb is done to.
    matter: Matter = NO_MATTER
    #: Of a sentence that an earlier report prints too: the telling of that one.
    print: str | None = None
    #: Of a deed that another report tells by the same word among the same rare words: the first telling of it.
    again: str | None = None


def in_time(items: Iterable[Telling]) -> list[Telling]:
    """Those of one day side by side, as the join takes them."""
    return sorted(items, key=lambda t: (t.window.first, t.window.last, t.id))


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
    return in_time(_pointed(pile, made))


def _pointed(pile: Pile, made: Sequence[Telling]) -> Iterator[Telling]:
    """Each definite noun that names nobody with the telling it points back at: the nearest before it.

    What was called off is only pointed at by what tells of that. `The quake struck`: the verb points at its noun.
    """
    last: dict[tuple[str, str, bool], Telling] = {}
    disasters: dict[tuple[str, tuple[int, int]], Telling] = {}
    for telling in sorted(made, key=lambda t: (t.report, pile.events[t.id].begin, t.id)):
        noun = disasters.get((telling.report, telling.sentence))
        if noun is not None and pile.events[telling.id].text.lower() in COMES_ABOUT:
            telling = replace(telling, trigger=noun.trigger, family=noun.family, antecedent=noun.id)
        elif telling.definite and not telling.doers and not telling.receivers:
            before = last.get((telling.report, telling.family, telling.course == "off"))
            if before and not _more_than(pile.events[telling.id], pile.events[before.id], telling.family):
                telling = replace(telling, antecedent=before.id)
        for off in {False, True} if telling.course != "off" else {True}:
            last[telling.report, telling.family, off] = telling
        if telling.family in DISASTERS:
            disasters[telling.report, telling.sentence] = telling
        yield telling


def _more_than(mention: EventMention, before: EventMention, family: str) -> bool:
    """`The marches` point at no `march in Velland`."""
    return family in {*COUNTED, "protest"} and _is_plural(mention) and not _is_plural(before)


def _is_plural(mention: EventMention) -> bool:
    return mention.text.lower().endswith("s") and mention.label.lower() == mention.text.lower()


def _telling(
    pile: Pile,
    spans: SpanWords,
    mention: EventMention,
    who: Who,
    utterance_of: Mapping[str, str],
    story_of: Mapping[str, str],
) -> Telling:
    trigger, family = kind_of(pile, mention)
    actors, others = _parts(pile, mention, family, who)
    part = who.taking(actors, others, mention.type in MUTUAL)
    place = who.one(mention.place)
    report = pile.reports[mention.report]
    block = report.block_at(mention.begin)
    stems = spans.stems(mention.report, *mention.sentence)
    line = pile.lines.get(mention.id)
    near, among = spans.around(mention.report, *around(mention))
    sites = [e for key in among if (e := who.entities[key]).kind == "place"]
    return Telling(
        id=mention.id,
        report=mention.report,
        sentence=mention.sentence,
        type=mention.type,
        family=family,
        trigger=trigger,
        course="held" if mention.status in HELD else COURSE[mention.status],
        people=part.people,
        actors=part.actors,
        doers=part.doers,
        receivers=part.receivers,
        unnamed=part.unnamed,
        roles=part.roles,
        heads=part.heads,
        countries=part.countries,
        where=place.id if place else None,
        where_country=place.country if place else None,
        window=window_of(pile, mention, family, bool(part.persons)),
        stems=stems,
        plain=_plain(stems),
        near=near - own_word(mention.text),
        named=among,
        called=part.called,
        said=utterance_of.get(mention.attributed_to or ""),
        story=story_of[mention.report],
        background=mention.background,
        definite=is_definite(pile, mention),
        many=family in COUNTED and _is_plural(mention),
        title=_title(pile, mention),
        names=names_in(pile.sentence(mention)),
        persons=part.persons,
        headline=block is not None and block.kind == "headline",
        lead=block is not None
        and block.kind == "body"
        and mention.begin - (pile.body.get(mention.report) or 0) <= LEAD,
        sites=frozenset([e.id for e in sites]) if sites else NOBODY,
        lands=frozenset([e.country or "" for e in sites]) if sites else NOBODY,
        main=line is not None and line.depth == 0 and not line.slight,
        counts=counts_of(pile, mention, family),
        matter=matter_of(pile, mention, family, part.names),
    )


@lru_cache(maxsize=SENTENCES)
def _plain(stems: frozenset[str]) -> frozenset[str]:
    """The words without the names; one and the same set where there are none."""
    plain = frozenset([s for s in stems if s[0] != "@"])
    return plain if len(plain) < len(stems) else stems


def _parts(pile: Pile, mention: EventMention, family: str, who: Who) -> tuple[list[Entity], list[Entity]]:
    """Who does it and whom it is done to; whose arrest it is did not arrest, and who dies does nothing."""
    actors, others = who.all(mention.actors), who.all(mention.recipients)
    if family == "die":
        return [], actors + others
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
COUNTED = frozenset({"attack", "hit", "kill", "blast", "shoot", "riot", "arrest", "deploy", "crash"})
_TITLE = re.compile(r"(?:\b(?:the|a|an|this|that|last|next)|['’]s)\s([A-Z]\w+)\s$", re.IGNORECASE)
#: So many characters into the body a report tells what its headline says; so near stands a title.
LEAD, TITLE_REACH = 600, 40


def _title(pile: Pile, mention: EventMention) -> str | None:
    """The name an event goes by: `the Velland summit` is not any summit."""
    if not is_noun(mention.text, mention.label):
        return None  # a verb: `the Velland voted` is no name
    text = pile.reports[mention.report].text
    found = _TITLE.search(text[max(0, mention.begin - TITLE_REACH) : mention.begin])
    return fold(found[1]) if found and found[1][0].isupper() else None
