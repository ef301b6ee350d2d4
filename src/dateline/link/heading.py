"""What a headline tells the first words of the body tell again: whoever does it, and when, is told there in full.

`Parliament backs the bill` over `Lawmakers approved the austerity bill on Thursday`: most words of the heading stand
in the lead, so it is the lead's deed, whatever the verb.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dateline.link.acquaintance import AS_HEADED, DAY_NAMES
from dateline.link.kinds import kin_of
from dateline.link.tellings import Telling
from dateline.link.words import Weights

#: So many words of a headline must stand in the lead, and so large a part of their weight: where both are deeds of
#: one kind, also of two who are named, and where they are told by words of unlike kinds.
SHARED, SAME_KIND, OTHER_DOER, OTHER_KIND = 3, 0.4, 0.5, 0.55
#: So many of them are no names where the words for it are of unlike kinds.
PLAIN = 2


def headed(made: Sequence[Telling], weights: Weights) -> Iterator[Telling]:
    """Each headline with the days, and where it tells the lead's news with the parties, of the lead."""
    same: dict[tuple[str, str, frozenset[str]], Telling] = {}
    leads: dict[str, list[Telling]] = defaultdict(list)
    for telling in made:
        if telling.lead and telling.course == "held":
            leads[telling.report].append(telling)
            if telling.doers:
                same.setdefault((telling.report, telling.trigger, telling.doers), telling)
    for telling in made:
        if not telling.headline:
            yield telling
            continue
        lead = same.get((telling.report, telling.trigger, telling.doers))
        if lead and len(telling.near & lead.near) >= AS_HEADED:
            fits = telling.window.stated or telling.window.meets(lead.window)
            yield telling if fits else replace(telling, window=lead.window)
        else:
            yield _news_of(telling, leads.get(telling.report, ()), weights)


def _news_of(telling: Telling, leads: Sequence[Telling], weights: Weights) -> Telling:
    """The headline with kind, parties and days of the lead that tells its news; as it is where none does."""
    if not telling.main or telling.course != "held":
        return telling
    of_its_kind = [lead for lead in leads if lead.family == telling.family or lead.trigger == telling.trigger]
    first = min((lead.sentence for lead in leads), default=None)
    fitting = [lead for lead in of_its_kind or leads if _told_in(telling, lead, lead.sentence == first, weights)]
    lead = max(fitting, key=lambda t: (_one_kind(telling, t), len(telling.near & t.near), t.id), default=None)
    if lead is None:
        return telling
    return replace(
        telling,
        type=lead.type,
        family=lead.family,
        trigger=lead.trigger,
        people=lead.people,
        actors=lead.actors,
        doers=lead.doers,
        receivers=lead.receivers,
        unnamed=lead.unnamed,
        roles=lead.roles,
        heads=lead.heads,
        countries=lead.countries,
        persons=lead.persons,
        window=lead.window,
    )


def _told_in(telling: Telling, lead: Telling, opening: bool, weights: Weights) -> bool:
    """Most of what the headline says is said in the lead's main clause, of days that may be the same.

    Where the lead has the headline's own word for it and another one tells the event, that one is another deed.
    """
    if not lead.main or lead.background or (telling.window.stated and not telling.window.meets(lead.window)):
        return False
    if lead.trigger != telling.trigger and telling.trigger in lead.stems:
        return False
    shared = (telling.stems & lead.stems) - DAY_NAMES
    part = weights.sum(shared) / (weights.sum(telling.stems) or 1.0)
    return len(shared) >= SHARED and part >= _needed(telling, lead, opening)


def _needed(telling: Telling, lead: Telling, opening: bool) -> float:
    """By words of unlike kinds a headline tells what the first sentence of the body tells, and no later one."""
    if not _one_kind(telling, lead):
        return OTHER_KIND if opening and len(telling.plain & lead.plain) >= PLAIN else 1.0
    return OTHER_DOER if _another_person(telling, lead) else SAME_KIND


def _another_person(telling: Telling, lead: Telling) -> bool:
    """Both name who does it, and somebody else: what Congress agrees to is not what Holm agreed to.

    What a land does its president does.
    """
    mine, theirs = telling.doers - telling.unnamed, lead.doers - lead.unnamed
    if not mine or not theirs or not mine.isdisjoint(theirs):
        return False
    if any(who.startswith("@") for who in mine | theirs) and telling.countries & lead.countries:
        return False
    return not (mine | theirs).isdisjoint(telling.persons | lead.persons)


def _one_kind(telling: Telling, lead: Telling) -> bool:
    kin = bool(kin_of(telling.family) & kin_of(lead.family))
    return telling.family == lead.family or kin or (telling.type == lead.type != "OTHER")
