"""Later words that bear on a commitment: they are shown beside it, and no verdict is drawn.

Words bear on it when they are of a report of a later day, name its holder, and tell of the same act with the same
addressee. Where nothing does, `bearing` stays empty: absence of evidence is an open question.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

import msgspec

from dateline.link.bounds import bounds_or_none
from dateline.link.happenings import Happening, by_participant
from dateline.link.kinds import trigger_of
from dateline.link.pile import Pile
from dateline.link.windows import is_stated
from dateline.link.words import content, stem
from dateline.model import Bearing, Commitment, EventMention, Link, Span, content_id

#: What a later mention's status says of the act.
RELATION = {
    "occurred": "told as done",
    "ongoing": "told as under way",
    "planned": "planned again",
    "possible": "told as possible",
    "conditional": "told with a condition",
    "postponed": "told as postponed",
    "cancelled": "told as cancelled",
    "denied": "denied",
    "negated": "told as not done",
}
MOST = 8
#: What tells what became of a promise.
TELLS_THE_END = frozenset(RELATION) - {"planned", "possible", "conditional"}
#: So many words of the promise beside the word for the event stand in what bears on it; not so large a share of them.
MATTER, AGAIN = 2, 0.7
#: Who is told to offer or threaten it again has done nothing of it.
PROMISES = frozenset({"pledge", "warn", "demand", "propose", "call", stem("offer"), stem("ask"), stem("oppose")})
#: A plan to say something, the kinds of event in which it is said, and how soon.
MESSAGES = ("message", "raise", "press", "convey", "deliver", "confront", "bring up", "speak out")
_MESSAGE = re.compile(rf"\b(?:{'|'.join(MESSAGES)})\b", re.IGNORECASE)
SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "AGREE", "SUPPORT"})
DELIVERED = timedelta(days=21)


def commitments(
    pile: Pile,
    items: Sequence[Happening],
    entity_of: Mapping[str, str],
    event_of: Mapping[str, str],
    country_of: Mapping[str, str | None],
    links: Sequence[Link],
) -> tuple[list[Commitment], list[Link]]:
    """All commitments of the pile with what bears on them, and a `promise_evidence` link for each."""
    by_id = {item.id: item for item in items}
    onward, told = _onward(links), by_participant(items)
    made: list[Commitment] = []
    proofs: list[Link] = []
    for one in sorted((c for layers in pile.layers for c in layers.commitments), key=lambda c: c.id):
        event = event_of.get(one.event or "", "")
        related = [by_id[key] for key in dict.fromkeys((event, *onward.get(event, ()))) if key in by_id]
        if _tells_message(pile.words(one.evidence[0])):
            related = list(_delivered(pile, one, told, entity_of, country_of))
        who = _with(pile, one, entity_of)
        mentions = [m for m in _bearing(pile, one, related, who) if m.id != one.event]
        bearing = tuple(
            Bearing(report=m.report, begin=b, end=e, relation=RELATION[m.status]) for m, b, e in _spans(mentions)
        )
        made.append(msgspec.structs.replace(one, **_joined(one, entity_of), bearing=bearing))
        proofs += _proofs(pile, one, mentions, entity_of)
    return made, proofs


def _tells_message(words: str) -> bool:
    small = words.lower()
    return any(verb in small for verb in MESSAGES) and _MESSAGE.search(words) is not None


def _onward(links: Sequence[Link]) -> dict[str, list[str]]:
    """What each event came to: its outcome, and the arrivals and meetings that are part of that."""
    parts: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.kind == "part_of":
            parts[link.to].append(link.from_)
    outcomes: dict[str, list[str]] = defaultdict(list)
    for link in links:
        if link.kind in ("planned_held", "postponed_to"):
            outcomes[link.from_] += [link.to, *sorted(parts[link.to])]
    return outcomes


def _joined(one: Commitment, entity_of: Mapping[str, str]) -> dict[str, str | None]:
    return {
        "holder": entity_of.get(one.holder or "", one.holder),
        "addressee": entity_of.get(one.addressee or "", one.addressee),
    }


def _with(pile: Pile, one: Commitment, entity_of: Mapping[str, str]) -> frozenset[str]:
    """Who takes part in what was promised."""
    event = pile.events.get(one.event or "")
    return frozenset(entity_of.get(a, a) for a in (*event.actors, *event.recipients)) if event else frozenset()


def _delivered(
    pile: Pile,
    one: Commitment,
    told: Mapping[str, Sequence[Happening]],
    entity_of: Mapping[str, str],
    country_of: Mapping[str, str | None],
) -> Iterator[Happening]:
    """What the holder of a message then said to its addressee, within weeks."""
    holder, addressee = entity_of.get(one.holder or ""), entity_of.get(one.addressee or "")
    country, made = country_of.get(addressee or ""), pile.day(one.evidence[0].report)
    for item in told.get(holder or "", ()) if addressee and made else ():
        fits = item.event.type in SPOKEN and holder in item.actors and "held" in item.courses
        to = any(addressee in t.receivers or f"@{country}" in t.receivers for t in item.tellings) or (
            country is not None and country in item.countries
        )
        if fits and to and made and timedelta() <= item.window.last - made <= DELIVERED:
            yield item


def _bearing(pile: Pile, one: Commitment, related: Sequence[Happening], who: frozenset[str]) -> list[EventMention]:
    """Of each related event and report the best mention that comes later or says more than the plan, in order."""
    best: dict[tuple[str, str], EventMention] = {}
    for item in related:
        people = {t.id: t.people for t in item.tellings}
        for m in sorted(
            item.mentions, key=lambda m: (-len(people[m.id] & who), not is_stated(m), m.background, m.begin, m.id)
        ):
            if _of_a_later_day(pile, one, m) and _says_more(pile, one, m):
                best.setdefault((item.id, m.report), m)
    return sorted(best.values(), key=lambda m: (pile.age(m.report), m.begin, m.id))[:MOST]


def _of_a_later_day(pile: Pile, one: Commitment, mention: EventMention) -> bool:
    """Whether words may have come out on a later day than the promise, and tell of no day before that.

    Two papers of one day tell one promise twice; so does a later one that goes back to the day it was made.
    """
    made, told = (pile.published[key] for key in (one.evidence[0].report, mention.report))
    if not (made and told and made.first and made.last and told.last):
        return False
    when = bounds_or_none(mention.when.edtf)
    earlier = when is not None and when.last is not None and when.last < made.first
    return told.last > made.last and not earlier


def _says_more(pile: Pile, one: Commitment, mention: EventMention) -> bool:
    """Whether later words are of the same matter and are not the promise itself, printed a second time."""
    promised = frozenset(content(pile.words(one.evidence[0])))
    told = frozenset(content(pile.sentence(mention)))
    shared = promised & told - {stem(mention.text.lower())}
    return len(shared) >= MATTER and len(promised & told) < AGAIN * min(len(promised), len(told))


def _spans(mentions: Sequence[EventMention]) -> Iterator[tuple[EventMention, int, int]]:
    told: set[tuple[str, int, int]] = set()
    for mention in mentions:
        key = (mention.report, *mention.sentence)
        if key not in told:
            told.add(key)
            yield mention, *mention.sentence


def _proofs(
    pile: Pile, one: Commitment, mentions: Sequence[EventMention], entity_of: Mapping[str, str]
) -> Iterator[Link]:
    """A link for each that tells what became of the act; a plan told again is no evidence of it.

    Where both say who does it, it is done by one and the same.
    """
    event = pile.events.get(one.event or "")
    holders = {
        entity_of.get(key, key) for key in (*(event.actors if event else ()), *([one.holder] if one.holder else ()))
    }
    for mention in mentions:
        doers = {entity_of.get(key, key) for key in mention.actors}
        if mention.status not in TELLS_THE_END or one.kind == "demand":
            continue
        akin = event is not None and trigger_of(mention)[1] == trigger_of(event)[1]
        if holders.isdisjoint(doers) if holders and doers else not akin:
            continue
        if one.kind != "plan" and not PROMISES.isdisjoint(trigger_of(mention)):
            continue
        evidence = (one.evidence[0], Span(mention.report, *mention.sentence))
        key = content_id("l", "promise_evidence", one.id, mention.id)
        yield Link(id=key, kind="promise_evidence", from_=one.id, to=mention.id, evidence=evidence)
