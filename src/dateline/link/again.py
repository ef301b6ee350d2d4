"""A headline or a caption and the lead under it tell one thing: where both are entries, the headline's weighs less.

Linking joins them where their words and parties say so. What it leaves apart ("Holm beats hopes on higher sales" over
"Holm Stores reported better earnings on Friday") a reader of a short list still takes for one entry told twice.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from dateline.calendar import meets
from dateline.link.bounds import bounds_or_none
from dateline.link.pile import Pile
from dateline.link.salience import LEAD_CHARACTERS, Item
from dateline.link.words import content_of
from dateline.model import HELD, Event, EventMention, When

#: What an entry keeps of its weight that a headline alone tells, beside the one its own lead tells.
AGAIN = 0.15
#: So many words of the headline stand in the lead's sentence, and so large a part of them.
SHARED, PART = 2, 0.25
#: A lead's entry of less than this part of the headline's weight is not what the reader sees beside it.
SEEN = 0.7


def once_a_report(events: Sequence[Event], items: Sequence[Item], pile: Pile) -> list[Event]:
    """The events, those with less weight that a headline tells and the lead of the same report tells as well."""
    over = {e.id: i.told.mention for e, i in zip(events, items, strict=True) if i.told and i.told.apart}
    if not over:
        return list(events)
    reports = {pile.events[mention].report for mention in over.values()}
    leads = _leads(events, items, pile, reports)
    by_id = {e.id: e for e in events}
    lands = {key: _lands(pile.events[mention], pile) for key, mention in over.items()}
    return [
        msgspec.structs.replace(e, salience=e.salience * AGAIN)
        if e.id in over and _is_told(e, leads[pile.events[over[e.id]].report], by_id, lands)
        else e
        for e in events
    ]


def _leads(
    events: Sequence[Event], items: Sequence[Item], pile: Pile, reports: set[str]
) -> defaultdict[str, list[tuple[str, frozenset[str]]]]:
    """By report the events told in its lead, each with the words of the sentence that tells it there."""
    found: defaultdict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    begins = {key: next((b.begin for b in pile.reports[key].blocks if b.kind == "body"), 0) for key in reports}
    for event, item in zip(events, items, strict=True):
        for mention in item.mentions:
            begin = begins.get(mention.report)
            if begin is not None and begin <= mention.begin < begin + LEAD_CHARACTERS:
                found[mention.report].append((event.id, _words(mention, pile) | _lands(mention, pile)))
    return found


def _words(mention: EventMention, pile: Pile) -> frozenset[str]:
    return content_of(pile.reports[mention.report].text[slice(*mention.sentence)])


def _lands(mention: EventMention, pile: Pile) -> frozenset[str]:
    """Whose they are: `Norlandish lawmakers` and `Norland's parliament` are of one land."""
    named = pile.mentions_between(mention.report, *mention.sentence)
    bodies = (e for m in named if (e := pile.entities.get(m.entity)) and e.kind != "person")
    return frozenset(f"@{e.country}" for e in bodies if e.country)


def _is_told(
    event: Event,
    leads: Sequence[tuple[str, frozenset[str]]],
    by_id: Mapping[str, Event],
    over: Mapping[str, frozenset[str]],
) -> bool:
    stems = content_of(event.summary)
    for key, told in leads:
        lead = by_id[key]
        if key == event.id or key in over or lead.salience < SEEN * event.salience:
            continue
        # One land says something beside a word in common, of deeds of one kind.
        one_kind = event.type == lead.type != "OTHER" and not stems.isdisjoint(told) and over[event.id] & told
        shared = len(stems & told) + bool(one_kind)
        alike = (event.status in HELD) == (lead.status in HELD) and _may_be_one_day(event.when, lead.when)
        if alike and shared >= SHARED and shared >= PART * len(stems):
            return True
    return False


def _may_be_one_day(one: When, other: When) -> bool:
    mine, theirs = bounds_or_none(one.edtf), bounds_or_none(other.edtf)
    return mine is None or theirs is None or meets(mine, theirs)
